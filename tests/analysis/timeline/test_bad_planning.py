"""Plannings that cannot be right: each is told in one sentence, and everything else goes on."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from scenes import bodies
from timeline_streets import line, timeline

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.timeline.timeline import Timeline
from wijkaanpak_plugin.analysis.timeline.typed import PlanningError
from wijkaanpak_plugin.analysis.timeline.windows import Move


def _everything(plan: Timeline) -> None:
    """Ask a timeline all that can be asked."""
    _ = plan.works, plan.couplings, plan.couplings_per_shift, plan.openings, plan.smallest_shifts()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (line("wrong", 2, "2029", "2027"), "end before they begin: 1 (wrong)"),
        (line("wrong", 2, "someday", "2027"), "cannot be read"),
        (line("wrong", 2, "2027", "9999"), "cannot be read"),
        (line("wrong", 2, "1800", "1801"), "before 1900 or after 2200"),
        (line("wrong", 2, "2027", "9998"), "before 1900 or after 2200"),
        (line("wrong", 2, "2027", "2027", duration_months=30.0), "Durations longer than their planning window"),
        (line("wrong", 2, "2027", "2027", duration_months=-3.0), "not longer than 0"),
        (line("wrong", 2, "2027", "2027", duration_months=float("inf")), "Durations longer than their planning window"),
        (line("wrong", 2, "2027", "2027", owner=""), "nobody said whose they are"),
    ],
)
def test_what_is_wrong_with_a_planning_is_one_sentence_and_the_others_still_couple(wrong, sentence):
    rows = line("sewer", 0, "2027", kind="gravity_sewer"), line("water", 4, "2027", kind="drinking_water")
    plan = timeline(*rows, wrong)
    (told,) = [remark for remark in plan.report if sentence in remark]
    assert "wrong" in told
    assert len(plan.report.remarks) == 1
    _everything(plan)
    pairs = {frozenset(pair) for pair in zip(plan.couplings["a_id"], plan.couplings["b_id"])}
    assert frozenset({"sewer", "water"}) in pairs


def test_a_duration_of_whole_months_in_a_window_of_those_months_is_no_slip():
    # February has 28 days, fewer than a twelfth of a year.
    assert timeline(line("sewer", 0, "2027-02", duration_months=1.0)).report.remarks == []


def test_works_of_1800_and_of_9998_move_as_far_as_dates_go():
    plan = timeline(line("old", 0, "1800", "1800"), line("late", 3, "9998", "9998"))
    assert plan.moved(["old"], Move(-12 * 1700)).works.set_index("body_id").loc["old", "from_date"] == "0100-01-01"
    with pytest.raises(PlanningError, match="after 9998"):
        plan.moved(["late"], Move(12))


def test_shifts_to_years_of_which_no_date_can_be_written_are_not_proposed():
    plan = timeline(line("a", 0, "9997-06", "9998", duration_months=12.0), line("b", 3, "9997", "9997"))
    every = pd.concat([plan.smallest_shifts().proposed, plan.smallest_shifts().refused])
    assert (every["to_date"] < "9999").all()


@pytest.mark.parametrize(
    ("begin", "end", "sentence"),
    [("2029", "2027", "end before they begin"), ("soon", "2027", "no date"), ("2027", "9999", "no date")],
)
def test_a_window_that_is_typed_wrong_is_refused_with_one_sentence(begin, end, sentence):
    plan = timeline(line("sewer", 0, "2027"))
    typed = pd.DataFrame([{"body_id": "sewer", "works_from": begin, "works_to": end, "duration_months": None}])
    with pytest.raises(PlanningError, match=sentence):
        plan.with_planning(typed)


def test_a_deadline_without_a_date_or_with_one_that_cannot_be_read_misses_nothing():
    markers = pd.DataFrame(
        [("deadline", "open", "", "", ""), ("deadline", "sometime", "sometime", "", "")],
        columns=["kind", "name", "from_date", "to_date", "party"],
    )
    plan = timeline(line("sewer", 0, "2027"), line("heat", 3, "2028"), markers=markers)
    assert [remark for remark in plan.report if "sometime" in remark] == plan.report.remarks
    assert plan.smallest_shifts().proposed["deadlines"].tolist() == [(), ()]


def test_missing_columns_of_markers_and_wishes_count_as_empty():
    markers = pd.DataFrame({"kind": ["deadline"], "from_date": ["2027"]})
    plan = timeline(line("sewer", 0, "2027"), line("heat", 3, "2028"), markers=markers)
    assert ("",) in plan.smallest_shifts().proposed["deadlines"].tolist()


def test_ten_thousand_works_beside_one_claim_are_told_and_shown():
    places = np.array([(25.0 * x, 25.0 * y) for x in range(100) for y in range(100)])
    trees = pd.DataFrame(
        {
            "body_id": [f"t{number:05}" for number in range(len(places))],
            "origin": "claim",
            "kind": "tree",
            "owner": "green",
            "opens": "surface",
            "works_from": "2028",
            "works_to": "2028",
            "geometry": shapely.points(places),
        }
    )
    park = line("park", 0, "2027", kind="play_area", opens="surface", shape=shapely.box(-5, -5, 2500, 2500))
    table = pd.concat([bodies(park), trees], ignore_index=True)
    plan = timeline(*table.to_dict("records"))
    assert [remark for remark in plan.report if "more than a thousand" in remark and "park" in remark]
    assert plan.couplings_per_shift[12] == 10_000
    row = plan.effect(["park"], Move(12)).row.iloc[0]
    assert (row["fits_gained"], len(row["partners"])) == (10_000, 10_000)
    assert plan.smallest_shifts(5).all_proposed > 5
    assert analyse(table).groups("coupling") < 10_000
