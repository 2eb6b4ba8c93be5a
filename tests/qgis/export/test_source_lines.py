"""The data on a sheet: a line for each delivery and source, with what is not known of it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest
from delivery_files import PIPES, POINTS, parts_of, said_of, write_tables
from plan_panel import points_on_disk
from qgis.core import QgsVectorLayer
from registering import register

from wijkaanpak_plugin.export.audience import INTERNAL, OPEN, sources_for
from wijkaanpak_plugin.export.content.source_lines import source_lines
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.deliveries.registering import change_delivery, register_delivery
from wijkaanpak_plugin.plan.sources.registry import change_source, registered_sources
from wijkaanpak_plugin.plan.sources.row_counts import store_reading


@pytest.fixture
def filled(small_plan, tmp_path):
    """A plan with a delivery of two parts and a layer by itself, read once."""
    tables = write_tables(tmp_path / "data.gpkg", {"pipes": PIPES, "points": POINTS})
    said = replace(said_of(tables), format="bgt", name="BGT 26G1")
    changes = register_delivery(small_plan, said, parts_of(tables, complete=True), False)
    small_plan.history.perform("Add", changes)
    register(small_plan, points_on_disk(tmp_path / "bomen.gpkg"), "existing", complete=True, date="2026-01-02")
    store_reading(small_plan, analysis_input(small_plan).readings)
    return small_plan


def lines(plan, audience=INTERNAL, unreadable=()):
    content = SimpleNamespace(plan=plan, sources=sources_for(plan, audience), coverage=pd.DataFrame())
    return source_lines(content.plan, content.sources, content.coverage, set(unreadable))


def test_a_delivery_is_one_line_that_says_what_is_not_known(filled):
    assert lines(filled) == [
        "BGT 26G1: 15 Jan 2026, complete, depth not known of 3 of 3 (100 %)",
        "bomen: 2 Jan 2026, complete",
    ]


def test_one_part_that_is_not_complete_or_not_known_counts_for_all(filled):
    source = registered_sources(filled)[0]
    for value, words in ((None, "completeness unknown"), (False, "incomplete")):
        filled.history.perform("Change", change_source(filled, source.source_id, complete=value))
        assert words in lines(filled)[0]


def test_parts_that_cannot_be_read_are_counted_and_all_of_them_are_said(filled):
    ids = [source.source_id for source in registered_sources(filled)]
    assert "1 of 2 layers cannot be read" in lines(filled, unreadable=ids[:1])[0]
    assert lines(filled, unreadable=ids[:2])[0] == "BGT 26G1: cannot be read"


def test_others_read_nothing_of_a_delivery_that_is_confidential(filled):
    delivery_id = registered_deliveries(filled)[0].delivery_id
    filled.history.perform("Change", change_delivery(filled, delivery_id, confidential=True))
    assert lines(filled, OPEN) == ["bomen: 2 Jan 2026, complete"]


def test_the_open_part_of_a_delivery_that_is_partly_confidential_stands_by_itself(filled):
    source = registered_sources(filled)[0]
    filled.history.perform("Change", change_source(filled, source.source_id, confidential=True, name="geheim"))
    assert [line.partition(":")[0] for line in lines(filled, OPEN)] == ["BGT 26G1", "bomen"]
    assert lines(filled, OPEN)[0].startswith("BGT 26G1: points: ")


def test_sources_of_which_the_same_is_said_share_a_line(filled, tmp_path):
    register(filled, points_on_disk(tmp_path / "banken.gpkg"), "existing", complete=True, date="2026-01-02")
    store_reading(filled, analysis_input(filled).readings)
    assert lines(filled)[1:] == ["bomen, banken: 2 Jan 2026, complete"]


def test_a_table_without_rows_is_said_to_have_none_and_is_not_called_half_read(small_plan, tmp_path):
    tables = write_tables(tmp_path / "bgt.gpkg", {"tunnels": (), "points": POINTS})
    for table in ("tunnels", "points"):
        layer = QgsVectorLayer(f"{tables}|layername={table}", table, "ogr")
        register(small_plan, layer, "existing", profile="body_fields", coverage="plan_area", complete=True)
    store_reading(small_plan, analysis_input(small_plan).readings)
    assert lines(small_plan)[0] == "tunnels: date unknown, complete, no rows"
    assert "no rows" not in lines(small_plan)[1]


@pytest.mark.parametrize("coverage", ["unknown", "full_layer"])
def test_no_rows_say_nothing_of_the_ground_where_it_is_not_known_where_that_holds(small_plan, tmp_path, coverage):
    tables = write_tables(tmp_path / "data.gpkg", {"pipes": (), "points": POINTS})
    small_plan.history.perform("Add", register_delivery(small_plan, said_of(tables), parts_of(tables), False))
    source = registered_sources(small_plan)[0]
    small_plan.history.perform("Say", change_source(small_plan, source.source_id, coverage=coverage))
    store_reading(small_plan, analysis_input(small_plan).readings)
    (line,) = lines(small_plan)
    assert "no rows in 1 of 2 layers, of which it is not known where that holds" in line
