"""The way in of web services: listed with their address, counted on request, and handed over to be read."""

from __future__ import annotations

import pytest
from half_service import NAME, service
from own_connections import connected
from plan_panel import add_data
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.docks.plan.sources.add_data.services.service_list import ServiceList
from wijkaanpak_plugin.docks.plan.sources.add_data.services.service_way import ServiceWay
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Asked, AskedPart
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.domain.catalogue.services import load_services
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.sources.services.entries import own_key
from wijkaanpak_plugin.sources.services.layers_at_service import LayerAtService, _of_xml

VERGES, PHOTO = "bgt_ondersteunendwegdeel", "aerial_photo"


class Desk:
    """A way for a plan, what it handed over, and what it showed last."""

    def __init__(self, plan, qtbot, answer=""):
        self.qtbot, self.handed, self.answer = qtbot, [], answer
        self.way = ServiceWay(self._read)
        qtbot.addWidget(self.way.fields)
        self.preview = None
        self.way.previewed.connect(self._keep)
        self.way.begin(plan)

    def _read(self, kind, place):
        self.handed.append((kind, place))
        return self.answer

    def _keep(self, preview):
        self.preview = preview

    @property
    def list(self):
        return self.way.fields.findChild(ServiceList)

    @property
    def items(self):
        """The layers of the list by their key."""
        found = self.list.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return {item.data(0, int(Qt.ItemDataRole.UserRole) + 1): item for item in found}

    def look(self, *keys):
        for key in keys:
            self.items[key].setCheckState(0, Qt.CheckState.Checked)
        with self.qtbot.waitSignal(self.way.previewed, timeout=30000):
            self.way.look()

    def finish(self, date="2026-11-30"):
        parts = [AskedPart(each.key, each.used, each.role, each.profile) for each in self.preview.parts]
        return self.way.finish(Asked(tuple(parts), date, False, None))


@pytest.fixture
def desk(small_plan, no_connections, qtbot):
    made = Desk(small_plan, qtbot)
    yield made
    made.way.close()
    QgsProject.instance().clear()


def test_every_entry_is_listed_with_its_address_and_found_by_its_words(desk):
    assert {each.key for each in load_services()} <= desk.items.keys()
    group = desk.items[VERGES].parent()
    assert (group.text(0), group.text(1)) == ("PDOK BGT", "https://api.pdok.nl/lv/bgt/ogc/v1")
    desk.list.find("liander laag")
    shown = [key for key, item in desk.items.items() if key and not item.isHidden() and not item.parent().isHidden()]
    assert shown == ["liander_laagspanningskabels"]


def test_what_services_have_is_counted_and_handed_over_with_what_was_chosen(desk):
    with service(says_how_many=True) as address:
        connected("PDOK BGT", address)
        desk.look(VERGES)
    (part,) = desk.preview.parts
    assert (part.key, part.rows, part.role, part.profile) == (VERGES, 18, "existing", VERGES)
    assert (part.state, part.state_text) == (State.NOT_KNOWN, "not tried before")
    assert "not read yet" in desk.preview.unknown
    assert desk.finish() == ""
    ((kind, place),) = desk.handed
    assert str(place) == VERGES
    assert (kind.parts[VERGES].role, kind.parts[VERGES].profile, kind.facts({}).date) == (
        "existing",
        VERGES,
        "2026-11-30",
    )


def test_rows_whose_number_a_service_does_not_say_are_not_called_counted(desk):
    with service() as address:
        connected("PDOK BGT", address)
        desk.look(VERGES)
    assert desk.preview.parts[0].rows is None
    assert "not read yet" in desk.preview.unknown
    assert "counted" not in desk.preview.unknown
    assert "How many rows there are, the service does not say" in desk.preview.unknown


def test_what_does_not_answer_is_said_and_not_ticked(desk):
    with service(answer="html") as address:
        connected("PDOK BGT", address)
        desk.look(VERGES)
    assert (desk.preview.parts[0].state, desk.preview.parts[0].used) == (State.UNREADABLE, False)
    assert "BGT verges and islands" in desk.preview.unknown
    desk.items[VERGES].setCheckState(0, Qt.CheckState.Unchecked)
    assert desk.preview is None


def test_a_connection_of_the_user_is_asked_for_its_layers_when_it_is_unfolded(small_plan, no_connections, qtbot):
    with service() as address:
        connected("Gemeente", address)
        desk = Desk(small_plan, qtbot)
        (group,) = desk.list.findItems("Gemeente", Qt.MatchFlag.MatchExactly)
        group.setExpanded(True)
        key = own_key("Gemeente", NAME)
        qtbot.waitUntil(lambda: key in desk.items, timeout=30000)
        assert desk.items[key].text(0) == "Ondersteunend wegdeel"
        desk.look(key)
    (part,) = desk.preview.parts
    assert (part.label, part.rows, part.profile) == ("Ondersteunend wegdeel", None, VERGES)
    assert part.state_text == "number not known"
    desk.way.close()


def test_a_picture_goes_to_the_project_and_its_connection_stays_in_qgis(desk):
    with service(answer="wms") as address:
        connected("PDOK Luchtfoto", address, "WMS")
        desk.look(PHOTO)
        (part,) = desk.preview.parts
        assert (part.state, part.role) == (State.SHOWN, "background")
        assert desk.finish() == ""
    assert [layer.name() for layer in QgsProject.instance().mapLayers().values()] == ["Aerial photo"]
    assert desk.handed == []


def test_what_is_registered_in_the_window_is_read_by_the_panel_as_one_step(panel_plan, no_connections, qtbot):
    controller, plan = panel_plan
    with service(says_how_many=True) as address:
        connected("PDOK BGT", address)
        window = add_data(controller, "service")
        fields = window.page.way.fields
        (verges,) = fields.list.findItems(
            "BGT verges and islands", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        )
        verges.setCheckState(0, Qt.CheckState.Checked)
        with qtbot.waitSignal(window.page.way.previewed, timeout=30000):
            fields.look.click()
        with qtbot.waitSignal(plan.history.performed, timeout=30000):
            window.accept()
    assert [each.name for each in registered_sources(plan)] == ["PDOK BGT: BGT verges and islands"]
    plan.history.undo()
    assert registered_sources(plan) == []


def test_reading_that_cannot_begin_now_changes_nothing(desk):
    desk.answer = "A delivery is being read; wait until it is done."
    with service() as address:
        connected("PDOK BGT", address)
        desk.look(VERGES)
    assert desk.finish() == desk.answer


def test_a_plan_without_a_boundary_says_that_nobody_knows_where_to_read(small_plan, no_connections, qtbot):
    changes = Changes(small_plan)
    (area,) = small_plan.stored("plan_area").getFeatures()
    changes.remove("plan_area", area["area_id"])
    small_plan.history.perform("Off", changes)
    desk = Desk(small_plan, qtbot)
    desk.items[VERGES].setCheckState(0, Qt.CheckState.Checked)
    assert not desk.way.fields.look.isEnabled()
    desk.way.close()


def test_the_layers_of_a_web_feature_service_are_read_from_what_it_says_of_itself():
    capabilities = (
        b'<W xmlns="http://www.opengis.net/wfs/2.0"><Name>service</Name><FeatureTypeList>'
        b"<FeatureType><Name>ns:boom</Name><Title>Bomen &amp; struiken</Title></FeatureType>"
        b"<FeatureType><Name>ns:put</Name></FeatureType></FeatureTypeList></W>"
    )
    assert _of_xml(capabilities) == [LayerAtService("ns:boom", "Bomen & struiken"), LayerAtService("ns:put", "ns:put")]
    assert _of_xml(b"<html><p>Onderhoud") is None
