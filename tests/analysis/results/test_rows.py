"""Bad and incomplete rows: said, repaired or left out, and never in the way of the others."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, only, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.report import Report

FORBIDDEN = rule("planting", "parking", "forbidden")
PARKING = body("parking", "parking", square(0, 0, 10), "existing")


def _with_planting(*rows: dict):
    planting = body("planting", "planting", square(2, 2, 4))
    return analyse(bodies(PARKING, planting, *rows), rules=book(FORBIDDEN))


def _prepared(*rows: dict, report: Report | None = None):
    return prepare(bodies(*rows), load_kinds(), report)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (body("x", "planting", None), "without usable geometry"),
        (body("x", "planting", shapely.Polygon()), "without usable geometry"),
        (body("x", "planting", shapely.Point(np.nan, np.nan)), "without usable geometry"),
        (body("x", "planting", shapely.LineString([(0, 0), (np.inf, 1)])), "without usable geometry"),
        (body("x", "planting", shapely.LineString([(0, 0), (np.nan, 1), (5, 5)])), "without usable geometry"),
        (body("x", "planting", square(1, 1, 1), origin="dream"), "without origin"),
    ],
)
def test_a_row_that_cannot_be_compared_is_left_out_and_named(bad, said):
    result = _with_planting(bad)
    assert len(result.findings) == 1
    assert any(said in text and "x" in text for text in result.report)


def test_a_bow_tie_is_repaired_and_said():
    result = _with_planting(body("bow", "planting", "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))"))
    assert {"bow", "planting"} == set(result.findings.a_id)
    assert any("repaired" in text and "bow" in text for text in result.report)


def test_an_unknown_kind_is_said_and_gives_no_rule():
    result = _with_planting(body("thing", "teleporter", square(2, 2, 4)))
    assert len(result.findings) == 1
    assert any("not in the catalogue" in text and "teleporter" in text for text in result.report)


def test_rows_with_one_id_are_both_compared_whatever_their_order():
    twins = [body("x", "planting", square(1, 1, 2)), body("x", "planting", square(5, 5, 3))]
    one = analyse(bodies(PARKING, *twins), rules=book(FORBIDDEN)).findings
    other = analyse(bodies(*reversed(twins), PARKING), rules=book(FORBIDDEN)).findings
    assert one.a_id.is_unique
    assert one.a_id.str.startswith("claim/x#").all()
    assert one.a_id.tolist() == other.a_id.tolist()
    assert one.finding_id.tolist() == other.finding_id.tolist()


def test_a_claim_and_an_object_with_one_id_are_told_apart_by_what_they_are_and_that_is_said():
    result = analyse(bodies({**PARKING, "body_id": "1"}, body("1", "planting", square(2, 2, 4))), rules=book(FORBIDDEN))
    finding = only(result.findings)
    assert (finding.a_id, finding.b_id) == ("claim/1", "existing/1")
    assert any("named anew" in text for text in result.report)


def test_moving_one_of_two_rows_with_one_id_does_not_hand_its_name_to_the_other():
    stays, moves = body("x", "planting", square(1, 1, 2)), body("x", "planting", square(5, 5, 3))
    before = analyse(bodies(PARKING, stays, moves), rules=book(FORBIDDEN)).findings
    after = analyse(bodies(PARKING, stays, {**moves, "geometry": square(4, 4, 3)}), rules=book(FORBIDDEN)).findings
    assert len(set(before.finding_id) & set(after.finding_id)) == 1


def test_rows_without_an_id_get_the_same_name_in_any_order():
    rows = [body("", "planting", square(1, 1, 2)), body("", "planting", square(5, 5, 3)), PARKING]
    one, other = (analyse(bodies(*r), rules=book(FORBIDDEN)).findings for r in (rows, rows[::-1]))
    assert one.finding_id.tolist() == other.finding_id.tolist()


def test_what_a_claim_says_it_takes_away_must_exist_or_it_is_said():
    result = _with_planting(body("x", "mobility_hub", square(20, 20, 2), frees="parkeren"))
    assert any("parkeren" in text for text in result.report)


def test_only_the_columns_that_exist_are_needed():
    table = pd.DataFrame(
        {"body_id": ["a", "b"], "kind": ["planting", "parking"], "origin": "claim", "geometry": [square(0, 0, 2)] * 2}
    )
    assert len(analyse(table, rules=book(FORBIDDEN)).findings) == 1


def test_no_bodies_give_no_findings():
    assert len(analyse(bodies()).findings) == 0


def test_heights_given_upside_down_are_exchanged_and_said():
    report = Report()
    row = _prepared(body("x", "heat", "POINT (0 0)", top_m=-2.0, bottom_m=-1.0), report=report)
    assert (row.top[0], row.bottom[0]) == (-1.0, -2.0)
    assert any("exchanged" in text for text in report)


def test_a_negative_width_is_taken_as_empty_and_said():
    report = Report()
    assert _prepared(body("x", "heat", "POINT (0 0)", width_m=-3.0), report=report).width[0] == 0
    assert any("Widths" in text for text in report)


def test_a_line_ends_flat_and_a_point_is_round():
    line = _prepared(body("x", "heat", "LINESTRING (0 0, 10 0)", width_m=2.0)).footprint[0]
    point = _prepared(body("x", "heat", "POINT (0 0)", width_m=2.0)).footprint[0]
    assert line.equals(shapely.box(0, -1, 10, 1))
    assert point.area == pytest.approx(np.pi, rel=0.01)


def test_a_polygon_ignores_its_width():
    assert _prepared(body("x", "heat", square(0, 0, 2), width_m=5.0)).footprint[0].area == 4


def test_a_line_without_length_still_takes_ground():
    assert _prepared(body("x", "heat", "LINESTRING (1 1, 1 1)", width_m=2.0)).footprint[0].area > 3


@pytest.mark.parametrize(
    ("works_from", "works_to", "said"),
    [
        ("soon", "2028", "cannot be read"),
        ("2029", "2028", "end before they begin"),
        ("2027", "", "begin or an end only"),
    ],
)
def test_a_window_that_makes_no_sense_is_said_and_not_compared(works_from, works_to, said):
    report = Report()
    row = body("x", "heat", "POINT (0 0)", works_from=works_from, works_to=works_to)
    assert np.isnan(_prepared(row, report=report).start[0])
    assert any(said in text for text in report)


@pytest.mark.parametrize(
    ("works_from", "works_to", "months", "said"),
    [
        ("1800", "1801", None, "before 1900 or after 2200, perhaps a slip, taken as they are: 1 (x)"),
        ("2027", "9998", None, "before 1900 or after 2200"),
        ("2027", "2027", 30.0, "Durations longer than their planning window, cut to it: 1 (x)"),
        ("2027", "2027", float("inf"), "Durations longer than their planning window"),
    ],
)
def test_a_planning_that_is_perhaps_a_slip_is_said_and_compared_all_the_same(works_from, works_to, months, said):
    report = Report()
    row = body("x", "heat", "POINT (0 0)", works_from=works_from, works_to=works_to, duration_months=months)
    prepared = _prepared(row, report=report)
    assert prepared.start[0] == 12 * int(works_from)
    assert prepared.duration[0] <= prepared.end[0] - prepared.start[0]
    assert [text for text in report if said in text] == report.remarks


@pytest.mark.parametrize(("window", "months"), [("1900", 12), ("2200", 12), ("2027-02", 1), ("2027", None)])
def test_a_planning_within_its_years_and_its_window_is_no_slip(window, months):
    report = Report()
    _prepared(
        body("x", "heat", "POINT (0 0)", works_from=window, works_to=window, duration_months=months), report=report
    )
    assert report.remarks == []


def test_a_duration_that_was_not_asked_for_is_known_as_such():
    years = {"works_from": "2027", "works_to": "2028"}
    rows = [body(f"{months}", "heat", "POINT (0 0)", duration_months=months, **years) for months in (0.0, 6.0, 99.0)]
    prepared = _prepared(*rows)
    asked = dict(zip(prepared.ids, zip(prepared.asked.tolist(), prepared.duration.tolist())))
    assert (asked["6.0"], asked["99.0"]) == ((6, 6), (99, 24))
    assert np.isnan(asked["0.0"][0])


def test_a_stopped_analysis_raises_and_gives_nothing():
    with pytest.raises(AnalysisCancelled):
        analyse(bodies(PARKING), rules=book(FORBIDDEN), feedback=lambda share: share < 0.05)


def test_progress_goes_up_to_the_end():
    seen: list[float] = []
    analyse(bodies(PARKING), rules=book(FORBIDDEN), feedback=lambda share: seen.append(share) is None)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_existing_objects_are_never_compared_with_each_other():
    crossing = [body(f"e{i}", "low_voltage", f"LINESTRING (0 {i}, 10 {9 - i})", "existing") for i in range(10)]
    result = analyse(bodies(*crossing), rules=book(rule("low_voltage", "low_voltage", "clearance", 1.0)))
    assert len(result.findings) == 0


def test_a_planned_work_is_not_compared_with_the_object_it_is_about():
    sewer = body("sewer", "gravity_sewer", "LINESTRING (0 0, 10 0)", "existing")
    other = body("other", "gravity_sewer", "LINESTRING (0 0.8, 10 0.8)", "existing")
    work = body("work", "gravity_sewer", "LINESTRING (-90 0.1, 90 0)", "work")
    rules = book(rule("gravity_sewer", "gravity_sewer", "clearance", 1.0))
    assert only(analyse(bodies(sewer, other, work), rules=rules).findings).b_id == "other"


def test_a_planned_work_on_one_section_does_not_collide_with_the_next_section_of_the_same_net():
    section = body("next", "gravity_sewer", "LINESTRING (10 0, 60 0)", "existing", owner="municipality")
    work = body("work", "gravity_sewer", "LINESTRING (0 0, 10 0)", "work", owner="municipality")
    rules = book(rule("gravity_sewer", "gravity_sewer", "clearance", 1.0))
    assert len(analyse(bodies(section, work), rules=rules).findings) == 0
    assert len(analyse(bodies({**section, "owner": "other"}, work), rules=rules).findings) == 1
