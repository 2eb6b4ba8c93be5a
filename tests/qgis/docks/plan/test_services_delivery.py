"""Layers of services in the Plan panel: read for the area of the plan, kept beside it, and read again on request."""

from __future__ import annotations

import shutil
from uuid import uuid4

import pytest
from half_service import NAME, service
from own_connections import connected, forget_connections
from plan_panel import said
from qgis.core import Qgis, QgsGeometry, QgsRectangle
from qgis.PyQt.QtWidgets import QPlainTextEdit
from stranger import run_sql

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_import import DeliveryImport
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import PartKind
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_place import ServicesPlace
from wijkaanpak_plugin.docks.plan.sources.deliveries.services_import import services_delivery
from wijkaanpak_plugin.docks.plan.sources.delivery_states import row_details, state_text
from wijkaanpak_plugin.docks.plan.sources.places_question import PlacesQuestion
from wijkaanpak_plugin.docks.plan.sources.source_states import State, state_of
from wijkaanpak_plugin.docks.plan.sources.trust_dialog import TrustDialog
from wijkaanpak_plugin.domain.finding import NO_COVERAGE
from wijkaanpak_plugin.domain.sentences import finding_sentence
from wijkaanpak_plugin.domain.translation import Translatable
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.open_copy import save_open_copy
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.reading_area import reading_area
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.deliveries.registering import remove_part
from wijkaanpak_plugin.plan.sources.quality import quality_lines
from wijkaanpak_plugin.plan.sources.registry import change_source, registered_sources
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.sources.status import data_status
from wijkaanpak_plugin.sources.services.entries import own_key

ONE, OTHER = own_key("Een", NAME), own_key("Ander", NAME)
VERGES = PartKind(Translatable("", "bermen"), "existing", f"bgt_{NAME}")
OLD = "2020-01-02"


class Desk:
    """A plan whose area reaches all verges, and what reads deliveries for it."""

    def __init__(self, iface, plan, qtbot):
        self.plan, self.qtbot = plan, qtbot
        self.reader = DeliveryImport(iface, Messages(iface))
        self.reader.open_plan(plan)

    def read(self, *keys, date=OLD):
        kind = services_delivery(self.plan, keys, dict.fromkeys(keys, VERGES), date)
        with self.qtbot.waitSignal(self.reader.ended, timeout=30000):
            self.reader.read(kind, ServicesPlace(keys))

    def read_again(self):
        with self.qtbot.waitSignal(self.reader.ended, timeout=30000):
            self.ask_again()

    def ask_again(self):
        keys = self.row.delivery.place.split("; ")
        self.reader.read_again(services_delivery(self.plan, keys), self.row.delivery.delivery_id)

    @property
    def row(self):
        return data_status(self.plan)[-1]

    @property
    def known(self):
        """What a reading that fails must leave as it was."""
        return registered_deliveries(self.plan), [each.values for each in registered_sources(self.plan)]


@pytest.fixture
def desk(qgis_iface, plan_in_project, small_plan_path, no_connections, qtbot):
    run_sql(small_plan_path, "UPDATE setting SET value = '100' WHERE key = 'search_distance_m'")
    made = Desk(qgis_iface, plan_in_project.open(small_plan_path), qtbot)
    yield made
    made.reader.close_plan()


def test_what_a_service_has_is_read_for_the_plan_and_a_session_needs_no_internet(desk, qgis_iface, tmp_path):
    with service() as address:
        connected("Een", address)
        desk.read(ONE)
    assert any("(rows: 23, layers: 1)" in each for each in said(qgis_iface, Qgis.MessageLevel.Success)), said(
        qgis_iface, Qgis.MessageLevel.Success
    )
    ((delivery,), (source,)) = desk.known
    assert (delivery.name, delivery.place, delivery.date) == ("Een", ONE, OLD)
    assert source["uri"].startswith("een.gpkg|layername=")
    assert analysis_input(desk.plan).readings[source["source_id"]].used == 23
    # Neither address nor authentication is in the plan: a connection is looked up where it is read.
    assert b"127.0.0.1" not in (tmp_path / "plan.gpkg").read_bytes()
    assert f"Asked of services: {NAME}" in quality_lines([desk.row])
    desk.plan.history.undo()
    assert desk.known == ([], [])


def test_the_margin_is_as_far_as_the_analysis_looks(desk, small_plan_path):
    assert (reading_area(desk.plan).margin_m, round(reading_area(desk.plan).box.width())) == (100, 400)


def test_a_service_that_has_nothing_there_is_listed_and_says_nothing_of_the_ground(
    qgis_iface, plan_in_project, tmp_path, no_connections, qtbot
):
    elsewhere = QgsGeometry.fromRect(QgsRectangle(160000, 463000, 160100, 463100))
    create_plan(tmp_path / "plan.gpkg", "Elders", area=elsewhere).close()
    desk = Desk(qgis_iface, plan_in_project.open(tmp_path / "plan.gpkg"), qtbot)
    with service(says_how_many=True) as address:
        connected("Een", address)
        desk.read(ONE)
    (part,) = desk.row.parts
    found = analysis_input(desk.plan)
    assert found.readings[part.source_id].used == 0
    store_reading(desk.plan, found.readings)
    assert any("no rows" in line and "calls no place free" in line for line in desk.row.parts[0].lines)
    assert state_of(desk.row.parts[0]) is State.NO_ROWS
    assert found.coverage.empty
    desk.reader.close_plan()


@pytest.mark.parametrize("answer", [{"fails_from": 10}, {"answer": "more", "says_how_many": True}])
def test_nothing_is_free_because_of_a_service_that_was_not_wholly_read(desk, qgis_iface, answer):
    with service(**answer) as address:
        connected("Een", address)
        desk.read(ONE)
    assert "no place may be called free" in said(qgis_iface)[-1]
    (source,) = registered_sources(desk.plan)
    desk.plan.history.perform("Holds", change_source(desk.plan, source.source_id, coverage="plan_area"))
    found = analysis_input(desk.plan)
    store_reading(desk.plan, found.readings)
    findings = analyse(found.bodies, found.coverage, found.rules, found.settings).findings
    gaps = findings[(findings["type"] == NO_COVERAGE) & (findings["b_name"] == source.name)]
    assert len(gaps)
    sentence = finding_sentence(gaps.iloc[0])
    assert source.name in sentence
    assert state_of(desk.row.parts[0]) is State.IN_DOUBT


def test_a_service_that_fails_when_it_is_read_again_leaves_data_and_date_as_they_were(desk, qgis_iface):
    with service() as address:
        connected("Een", address)
        desk.read(ONE)
    before = desk.known
    desk.read_again()
    assert desk.known == before
    assert "Not read again" in said(qgis_iface)[-1]
    forget_connections()
    with service(fails_from=10) as address:
        connected("Een", address)
        desk.read_again()
    assert desk.known == before
    assert said(qgis_iface)[-1].endswith(f"all that it has: {NAME}. What was there stays, with its date.")
    forget_connections()
    with service() as address:
        connected("Een", address)
        desk.read_again()
    assert desk.known[0][0].date > OLD
    assert any("all objects are as they were" in each for each in said(qgis_iface, Qgis.MessageLevel.Success))


def test_of_two_services_the_one_that_answers_is_read_and_the_other_is_said_to_lack(desk, qgis_iface):
    with service() as one, service(answer="html") as other:
        connected("Een", one)
        connected("Ander", other)
        desk.read(ONE, OTHER)
    assert (desk.row.lacking, len(desk.row.parts)) == ((NAME,), 1)
    assert state_text(desk.row) == "1 of 2 read"
    assert any("Not there, and so not known" in line for line in row_details(desk.row))
    forget_connections()
    with service() as other:
        connected("Ander", other)
        desk.read_again()
    (kept, _came) = registered_sources(desk.plan)
    assert (desk.row.lacking, len(desk.row.parts), kept.values["date"]) == ((), 2, OLD)
    assert "Not read again" in said(qgis_iface)[-1]


def test_a_plan_from_somebody_else_asks_no_service_before_the_user_says_so(desk, plan_in_project, qgis_iface, tmp_path):
    with service() as address:
        connected("Een", address)
        desk.read(ONE)
        desk.reader.close_plan()
        (tmp_path / "mail").mkdir()
        for name in ("plan.gpkg", "een.gpkg"):
            shutil.copy(tmp_path / name, tmp_path / "mail" / name)
        run_sql(tmp_path / "mail" / "plan.gpkg", f"UPDATE plan_info SET value = '{uuid4()}' WHERE key = 'plan_id'")
        desk.plan = plan_in_project.open(tmp_path / "mail" / "plan.gpkg")
        desk.reader.open_plan(desk.plan)
        desk.ask_again()
        assert not desk.reader.is_reading
        (question,) = (each for each in qgis_iface.mainWindow().findChildren(TrustDialog) if each.isVisible())
        assert address.split("'")[1] in question.findChild(QPlainTextEdit).toPlainText()
        with desk.qtbot.waitSignal(desk.reader.ended, timeout=30000):
            question.accept()
        desk.read_again()
    assert any("was read again" in each for each in said(qgis_iface, Qgis.MessageLevel.Success))


def test_a_copy_for_others_keeps_what_was_asked_and_a_part_that_goes_is_not_asked_again(desk, tmp_path):
    with service() as one, service() as other:
        connected("Een", one)
        connected("Ander", other)
        desk.read(ONE, OTHER)
    (tmp_path / "weg").mkdir()
    copy = open_plan(save_open_copy(desk.plan, tmp_path / "weg" / "kopie.gpkg").place)
    assert [each.place for each in registered_deliveries(copy)] == [f"{ONE}; {OTHER}"]
    (first, second) = registered_sources(desk.plan)
    desk.plan.history.perform("Off", remove_part(desk.plan, first.source_id, first.values["delivery_id"]))
    assert desk.row.lacking == ()
    assert desk.row.delivery.place in (ONE, OTHER)
    assert [each.source_id for each in desk.row.parts] == [second.source_id]


def test_a_name_in_a_plan_of_somebody_else_is_one_line_of_the_question(plan, qgis_iface):
    question = PlacesQuestion(qgis_iface)
    question.ask(plan, ["PDOK\nhttps://example.org", "\u202eother"], lambda: None)
    (asked,) = (each for each in qgis_iface.mainWindow().findChildren(TrustDialog) if each.isVisible())
    lines = asked.findChild(QPlainTextEdit).toPlainText().splitlines()
    question.close()
    assert lines == ["PDOK\ufffdhttps://example.org", "\ufffdother"]
