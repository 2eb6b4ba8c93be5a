"""Where data holds, said once for each delivery: of a place where nothing is known nothing is ever called free."""

from __future__ import annotations

import pytest
import shapely
from delivery_files import PIPES, POINTS, parts_of, said_of, write_tables
from qgis.core import QgsVectorLayer
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.finding import NO_COVERAGE
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.deliveries.registering import register_delivery
from wijkaanpak_plugin.plan.sources.registry import change_source, registered_sources
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.sources.status import source_status

#: Metres to the east, far away from the plan.
FAR = 60_000
NAMES = ("pipes", "points", "more")


@pytest.fixture
def tables(tmp_path):
    """Return what writes a delivery of tables: by name its rows (id, kind, x)."""

    def write(name="data", **rows):
        return write_tables(tmp_path / f"{name}.gpkg", rows)

    return write


def far(rows):
    return tuple((body_id, kind, x + FAR) for body_id, kind, x in rows)


def came(plan, path, names=NAMES, name="KLIC 26G1", **values):
    """Register a delivery; values: what is said of each of its sources."""
    plan.history.perform("Add", register_delivery(plan, said_of(path, name=name), parts_of(path, names), False))
    for source in registered_sources(plan):
        if source.name.startswith(f"{name}: ") and values:
            plan.history.perform("Say", change_source(plan, source.source_id, **values))


def told(plan):
    """What claims are told that is not known, (claim, whose data) each, in an analysis of the plan; and what is said
    of the plan as a whole.
    """
    known = analysis_input(plan)
    findings = analyse(known.bodies, known.coverage, known.rules, known.settings).findings
    gaps = findings[findings["type"] == NO_COVERAGE]
    return sorted(zip(gaps["a_id"], gaps["b_name"])), list(known.report)


def whose(plan):
    return {name for _claim, name in told(plan)[0]}


def covering(plan, path):
    """Register a table that holds in the plan area."""
    layer = QgsVectorLayer(f"{write_tables(path, {'trees': POINTS})}|layername=trees", "trees", "ogr")
    register(plan, layer, "existing", profile="body_fields", coverage="plan_area")


def test_data_that_lies_wholly_elsewhere_is_one_sentence_for_the_plan_and_no_finding_of_a_claim(
    small_plan, tables, tmp_path
):
    covering(small_plan, tmp_path / "trees.gpkg")
    before, _said = told(small_plan)
    came(small_plan, tables(pipes=far(PIPES), points=far(POINTS), more=far(PIPES)))
    gaps, said = told(small_plan)
    assert gaps == before
    (sentence,) = (line for line in said if "KLIC 26G1" in line)
    assert sentence.startswith("KLIC 26G1: All of it lies elsewhere, 60 km from the plan, so it calls no place free")
    store_reading(small_plan, analysis_input(small_plan).readings)
    assert [status.in_doubt for status in source_status(small_plan)] == [False, True, True, True]


def test_where_all_that_is_registered_lies_elsewhere_every_claim_is_told_that_nothing_is_known(small_plan, tables):
    came(small_plan, tables(pipes=far(PIPES), points=far(POINTS), more=far(PIPES)))
    gaps, _said = told(small_plan)
    assert {name for _claim, name in gaps} == {""}
    assert len(gaps) >= 2


def test_data_that_was_said_to_hold_here_and_lies_elsewhere_is_told_to_each_claim_once(small_plan, tables):
    came(small_plan, tables(pipes=far(PIPES), points=far(POINTS), more=far(PIPES)), coverage="plan_area")
    gaps, _said = told(small_plan)
    assert {name for _claim, name in gaps} == {"KLIC 26G1"}
    assert len(gaps) == len(set(gaps))


@pytest.mark.parametrize(("east", "gap"), [(FAR, {"KLIC"}), (0, {"KLIC", "pipes"})])
def test_data_that_holds_where_areas_say_so_is_elsewhere_when_these_are_too(small_plan, tables, tmp_path, east, gap):
    layer = QgsVectorLayer(f"{tables(pipes=far(PIPES))}|layername=pipes", "pipes", "ogr")
    register(small_plan, layer, "existing", profile="body_fields", coverage="table")
    assert whose(small_plan) == {""}
    shape = shapely.box(155000 + east, 463000, 155020 + east, 463020)
    add_record(small_plan, "coverage", shape.wkt, coverage_id="c", source="klic", name="KLIC")
    save_all(small_plan)
    assert whose(small_plan) == gap


def test_a_delivery_of_which_some_lies_near_is_not_elsewhere(small_plan, tables):
    came(small_plan, tables(pipes=PIPES, points=far(POINTS), more=far(PIPES)), coverage="plan_area")
    assert whose(small_plan) == {"KLIC 26G1: points, more"}


def test_a_claim_outside_the_place_where_a_delivery_holds_is_told_once_however_many_tables_it_has(small_plan, tables):
    came(small_plan, tables(pipes=PIPES, points=POINTS, more=PIPES), coverage="full_layer")
    gaps, _said = told(small_plan)
    assert {name for _claim, name in gaps} == {"KLIC 26G1"}
    assert len(gaps) == len({claim for claim, _name in gaps})


def test_what_one_table_does_not_cover_is_not_covered_by_the_delivery(small_plan, tables):
    came(small_plan, tables(pipes=PIPES, points=POINTS), names=NAMES[:2], coverage="full_layer")
    (area,) = analysis_input(small_plan).coverage["geometry"]
    assert area.bounds[0] == area.bounds[2] == 155010


def test_a_table_that_cannot_be_read_is_named_and_the_others_still_cover(small_plan, tables):
    came(small_plan, tables(pipes=PIPES, points=POINTS, more=PIPES), coverage="plan_area")
    lost = next(source for source in registered_sources(small_plan) if source.name.endswith("points"))
    small_plan.history.perform("Say", change_source(small_plan, lost.source_id, profile="bgt_put"))
    known = analysis_input(small_plan)
    assert whose(small_plan) == {"KLIC 26G1: points"}
    assert known.coverage.set_index("name")["geometry"]["KLIC 26G1"].area > 0


def test_ground_of_which_nothing_is_known_is_not_covered_by_other_data_of_that_name(small_plan, tables, tmp_path):
    covering(small_plan, tmp_path / "trees.gpkg")
    inside, _said = told(small_plan)
    layer = QgsVectorLayer(f"{tables('again', trees=POINTS)}|layername=trees", "trees", "ogr")
    register(small_plan, layer, "existing", profile="bgt_put", coverage="plan_area")
    assert len(told(small_plan)[0]) > len(inside)


def test_an_empty_table_has_no_rows_and_is_not_in_doubt(small_plan, tables):
    came(small_plan, tables(pipes=PIPES, points=(), more=()), coverage="plan_area")
    known = analysis_input(small_plan)
    store_reading(small_plan, known.readings)
    assert [status.in_doubt for status in source_status(small_plan)] == [False, False, False]
    assert ["It has no rows." in status.lines for status in source_status(small_plan)] == [False, True, True]
    assert known.coverage["geometry"].notna().all()


@pytest.mark.parametrize(("coverage", "gap"), [("unknown", {""}), ("full_layer", {"KLIC 26G1"})])
def test_of_an_empty_table_of_which_nobody_said_where_it_holds_nothing_is_known(small_plan, tables, coverage, gap):
    came(small_plan, tables(pipes=(), points=()), names=NAMES[:2], coverage=coverage)
    assert whose(small_plan) == gap


def test_an_empty_table_of_a_delivery_that_lies_elsewhere_covers_nothing_here(small_plan, tables):
    came(small_plan, tables(pipes=far(PIPES), points=()), names=NAMES[:2])
    assert whose(small_plan) == {""}


def test_a_table_of_which_a_filter_leaves_nothing_is_in_doubt(small_plan, tables):
    layer = QgsVectorLayer(f"{tables(pipes=PIPES)}|layername=pipes", "pipes", "ogr")
    layer.setSubsetString("kind = 'none'")
    register(small_plan, layer, "existing", profile="body_fields", coverage="plan_area")
    assert whose(small_plan) == {"pipes"}
    assert shapely.is_missing(analysis_input(small_plan).coverage["geometry"].to_numpy(dtype=object)).all()
