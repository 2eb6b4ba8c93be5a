"""Smallest shifts: what is moved, by how much, what that opens once, and what it loses elsewhere."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from scenes import bodies
from timeline_streets import line, timeline

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.timeline.shift_table import SHIFT_COLUMNS
from wijkaanpak_plugin.analysis.timeline.timeline import read_timeline
from wijkaanpak_plugin.analysis.timeline.windows import Move
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes


def _row(table: pd.DataFrame, moved: tuple[str, ...], months: float) -> pd.Series:
    """Return the one shift of these works by so many months."""
    found = table[(table["moved"].map(set) == set(moved)) & (table["months"] == months)]
    assert len(found) == 1, table[["moved", "months"]].to_string()
    return found.iloc[0]


def _waits(needs: str, on: str = "", **values) -> Wishes:
    row = {"dependency_id": "d", "needs_id": needs, "on_id": on, "status": "promised", **values}
    return Wishes(dependencies=pd.DataFrame([row]))


# What is moved, and what that gains


def test_two_works_a_year_apart_are_opened_once_when_either_moves_a_year():
    shifts = timeline(line("sewer", 0, "2027"), line("heat", 3, "2028")).smallest_shifts()
    assert {(row.moved, row.months) for row in shifts.proposed.itertuples()} == {(("heat",), -12), (("sewer",), 12)}
    row = _row(shifts.proposed, ("sewer",), 12)
    assert (row.whole_months, row.days, row.from_date, row.to_date) == (12, 0, "2028-01-01", "2028-12-31")
    assert (row.partners, row.fits_gained, row.metres, row.left_months) == (("heat",), 1, 100, 0)
    assert (shifts.all_proposed, shifts.all_refused) == (2, 0)


def test_works_that_fit_as_planned_need_no_shift():
    shifts = timeline(line("sewer", 0, "2027"), line("heat", 3, "2027")).smallest_shifts()
    assert list(shifts.proposed.columns) == list(SHIFT_COLUMNS)
    assert (len(shifts.proposed), len(shifts.refused)) == (0, 0)


def test_a_shift_is_no_larger_than_the_works_need_within_their_windows():
    rows = line("sewer", 0, "2027-01-01", "2027-06-30", duration_months=2), line("heat", 3, "2027-06", "2027-12")
    shifts = timeline(*rows).smallest_shifts().proposed
    # Two months of the sewer fit in the window of the heat network when it begins one month later.
    assert _row(shifts, ("sewer",), 1)["to_date"] == "2027-07-31"


def test_works_that_are_planned_for_the_same_days_may_move_together():
    rows = line("sewer", 0, "2027"), line("rain", 2, "2027", kind="gravity_sewer"), line("heat", 5, "2028")
    shifts = timeline(*rows).smallest_shifts().proposed
    both, alone = _row(shifts, ("rain", "sewer"), 12), _row(shifts, ("sewer",), 12)
    assert (both["fits_gained"], both["fits_lost"]) == (2, 0)
    assert (alone["fits_gained"], alone["fits_lost"], alone["lost_metres"]) == (1, 1, 100)
    assert both["metres"] == 100


def test_a_metre_of_street_is_opened_once_however_many_works_lie_there():
    rows = (
        line("sewer", 0, "2027"),
        line("heat", 3, "2028"),
        line("water", 5, "2028", kind="drinking_water"),
        line("gas", -3, "2028", kind="gas_low_pressure", shape=shapely.LineString([(60, -3), (160, -3)])),
    )
    row = _row(timeline(*rows).smallest_shifts().proposed, ("sewer",), 12)
    assert (row["fits_gained"], row["metres"]) == (3, 100)


def test_ground_that_is_opened_once_is_counted_once():
    square = shapely.box(0, 0, 20, 10)
    rows = (
        line("square", 0, "2027", kind="footpath", opens="surface", shape=square),
        line("green", 0, "2028", kind="planting", opens="surface", shape=shapely.box(0, 10.5, 10, 22)),
        line("play", 0, "2028", kind="play_area", opens="surface", shape=shapely.box(0, 10.5, 10, 30)),
    )
    row = _row(timeline(*rows).smallest_shifts().proposed, ("square",), 12)
    # With strips of 1 m each of the two shares 12 by 1.5 m with the square, less three round corners: the same ground.
    assert row["fits_gained"] == 2
    assert row["m2"] == pytest.approx(12 * 1.5 - 3 * (1 - np.pi / 4), abs=0.02)


def test_each_neighbour_has_the_shift_that_it_takes():
    rows = (
        line("sewer", 0, "2027"),
        line("heat", 3, "2028"),
        line("gas", -3, "2029", kind="gas_low_pressure"),
        line("water", 6, "2028", "2029", kind="drinking_water"),
    )
    shifts = timeline(*rows).smallest_shifts().proposed
    own = shifts[shifts["moved"] == ("sewer",)]
    assert sorted(own["months"]) == [12, 24]
    # In 2028 it fits with two of them, in 2029 with two others.
    assert set(_row(own, ("sewer",), 12)["partners"]) == {"heat", "water"}
    assert set(_row(own, ("sewer",), 24)["partners"]) == {"gas", "water"}


def test_what_opens_a_street_twice_may_come_near_enough_to_couple_again():
    shifts = timeline(line("sewer", 0, "2027"), line("heat", 0.5, "2030")).smallest_shifts()
    row = _row(shifts.proposed, ("heat",), -12)
    assert (row["fits_gained"], row["couplings_gained"], row["twice_gone"], row["left_months"]) == (0, 1, 1, 24)
    assert row["metres"] == 0
    assert _row(shifts.refused, ("heat",), -36)["fits_gained"] == 1


def test_the_most_metres_per_month_come_first_then_the_smallest_shift():
    rows = (
        line("sewer", 0, "2027"),
        line("heat", 3, "2028"),
        line("gas", 200, "2027", kind="gas_low_pressure", shape=shapely.LineString([(0, 200), (30, 200)])),
        line("water", 203, "2028", kind="drinking_water", shape=shapely.LineString([(0, 203), (30, 203)])),
        line("tree", 300, "2028-02", kind="tree", opens="surface", shape=shapely.Point(0, 300)),
        line("bed", 303, "2028-01", kind="planting", opens="surface", shape=shapely.box(1, 300, 3, 303)),
    )
    shifts = timeline(*rows).smallest_shifts().proposed
    per_month = (shifts["metres"] / shifts["months"].abs()).tolist()
    assert per_month == sorted(per_month, reverse=True)
    assert shifts["metres"].tolist()[:4] == [100, 100, 30, 30]
    assert set(shifts["moved"][4:]) == {("tree",), ("bed",)}


# What it loses elsewhere


def test_a_coupling_that_ends_and_one_that_needs_more_are_told():
    rows = (
        line("sewer", 0, "2028"),
        line("heat", 2.5, "2027"),
        line("gas", -2.5, "2029", kind="gas_low_pressure"),
        line("water", 5, "2030", kind="drinking_water"),
    )
    row = _row(timeline(*rows).smallest_shifts().proposed, ("sewer",), -12)
    assert (row["fits_gained"], row["partners"]) == (1, ("heat",))
    # The gas pipe needs 24 months then and not 12; with the water main, 36 months away, nothing is left.
    assert (row["farther"], row["couplings_lost"], row["fits_lost"]) == (1, 1, 0)


def test_what_would_open_a_street_twice_from_then_on_is_told():
    rows = line("sewer", 0, "2028"), line("heat", 0.5, "2027"), line("water", 1, "2030", kind="drinking_water")
    row = _row(timeline(*rows).smallest_shifts().proposed, ("sewer",), -12)
    assert (row["couplings_lost"], row["twice_new"]) == (1, 1)


def test_a_deadline_that_is_missed_is_told_and_forbids_nothing():
    markers = pd.DataFrame(
        [
            ("deadline", "subsidy", "2027-12-31", "", ""),
            ("deadline", "of others", "2027", "", "grid operator"),
            ("policy_goal", "gas free", "2027", "", ""),
            ("policy_goal", "own goal", "2026", "2027", " Sewer "),
            ("period", "council", "2024", "2027", ""),
        ],
        columns=["kind", "name", "from_date", "to_date", "party"],
    )
    shifts = timeline(line("sewer", 0, "2027"), line("heat", 3, "2028"), markers=markers).smallest_shifts()
    assert _row(shifts.proposed, ("sewer",), 12)["deadlines"] == ("own goal", "subsidy")
    # The heat network misses them as it is planned now: it loses nothing.
    assert _row(shifts.proposed, ("heat",), -12)["deadlines"] == ()


def test_what_is_confidential_is_marked_also_when_it_is_the_other_one():
    rows = line("sewer", 0, "2027"), line("heat", 3, "2028"), line("far", 200, "2027"), line("too", 203, "2028")
    secret = bodies(*rows).assign(confidential=[False, True, False, False])
    shifts = read_timeline(secret, criteria_from()).smallest_shifts().proposed
    assert {moved[0]: told for moved, told in zip(shifts["moved"], shifts["confidential"])} == {
        "sewer": True,
        "heat": True,
        "far": False,
        "too": False,
    }


# What is refused


def test_a_fixed_planning_is_never_proposed_and_a_firm_one_moves_a_year():
    rows = line("sewer", 0, "2027", hardness="fixed"), line("heat", 3, "2028")
    shifts = timeline(*rows).smallest_shifts()
    assert list(shifts.proposed["moved"]) == [("heat",)]
    assert _row(shifts.refused, ("sewer",), 12)["too_hard"] == ("sewer",)
    rows = line("sewer", 0, "2027", hardness="firm"), line("heat", 3, "2029", hardness="flexible")
    shifts = timeline(*rows).smallest_shifts()
    assert list(shifts.proposed["moved"]) == [("heat",)]
    assert list(shifts.refused["too_hard"]) == [("sewer",)]


def test_who_moves_together_moves_as_little_as_the_hardest_of_them():
    rows = (
        line("sewer", 0, "2027"),
        line("rain", 2, "2027", kind="gravity_sewer", hardness="fixed"),
        line("heat", 5, "2028"),
    )
    shifts = timeline(*rows).smallest_shifts()
    assert _row(shifts.refused, ("rain", "sewer"), 12)["too_hard"] == ("rain",)


def test_a_shift_that_breaks_a_dependency_is_refused_and_says_which():
    rows = line("sewer", 0, "2027"), line("heat", 3, "2028"), line("plant", 500, "2027")
    shifts = timeline(*rows, wishes=_waits("heat", "plant")).smallest_shifts()
    # A year earlier the heat network would begin before what it waits for is there.
    assert _row(shifts.refused, ("heat",), -12)["breaks"] == ("d",)
    assert _row(shifts.refused, ("heat",), -12)["too_hard"] == ()
    assert list(shifts.proposed["moved"]) == [("sewer",)]


def test_a_dependency_is_broken_by_moving_what_is_waited_for_too():
    rows = line("sewer", 0, "2027"), line("heat", 3, "2028"), line("homes", 500, "2028")
    shifts = timeline(*rows, wishes=_waits("homes", "sewer")).smallest_shifts()
    assert _row(shifts.refused, ("sewer",), 12)["breaks"] == ("d",)
    assert list(shifts.proposed["moved"]) == [("heat",)]


def test_what_is_broken_already_may_move_as_long_as_it_gets_no_worse():
    rows = line("sewer", 0, "2028"), line("heat", 3, "2027"), line("plant", 500, "2029")
    shifts = timeline(*rows, wishes=_waits("heat", "plant")).smallest_shifts()
    assert ("heat",) in set(shifts.proposed["moved"])


def test_what_waits_for_something_open_may_not_come_earlier():
    rows = line("sewer", 0, "2027"), line("heat", 3, "2028")
    shifts = timeline(*rows, wishes=_waits("heat", on_text="source", status="open")).smallest_shifts()
    assert _row(shifts.refused, ("heat",), -12)["breaks"] == ("d",)
    later = timeline(*rows, wishes=_waits("sewer", on_text="source", status="open")).smallest_shifts()
    assert ("sewer",) in set(later.proposed["moved"])


def test_a_package_that_waits_begins_with_the_first_of_its_claims():
    rows = line("sewer", 0, "2027"), line("heat", 3, "2028", packages="p"), line("plant", 500, "2027")
    wishes = Wishes(
        dependencies=pd.DataFrame([{"dependency_id": "d", "needs_id": "p", "on_id": "plant", "status": "promised"}]),
        packages=pd.DataFrame([{"package_id": "p", "name": "p"}]),
    )
    shifts = timeline(*rows, wishes=wishes).smallest_shifts()
    assert _row(shifts.refused, ("heat",), -12)["breaks"] == ("d",)


def test_a_coupling_that_somebody_does_not_want_is_no_reason_to_move():
    table = bodies(line("sewer", 0, "2027"), line("heat", 3, "2028"), line("gas", -3, "2028", kind="gas_low_pressure"))
    found = analyse(table).findings
    unwanted = found[(found["subtype"] == "joint_works") & (found[["a_id", "b_id"]] == "heat").any(axis=1)][
        "finding_id"
    ]
    shifts = read_timeline(table, criteria_from(), rejected=unwanted).smallest_shifts().proposed
    assert {(moved, partners) for moved, partners in zip(shifts["moved"], shifts["partners"])} == {
        (("sewer",), ("gas",)),
        (("gas",), ("sewer",)),
    }
    assert shifts["fits_gained"].tolist() == [1, 1]


# One shift


def test_one_shift_says_of_every_pair_what_becomes_of_it():
    rows = line("sewer", 0, "2028"), line("heat", 2.5, "2027"), line("gas", -2.5, "2029", kind="gas_low_pressure")
    effect = timeline(*rows).effect(["sewer"], Move(-12))
    pairs = effect.pairs.set_index("other_id")
    assert pairs.loc["heat", ["change", "shift_before", "shift_after"]].tolist() == ["fits_gained", 12, 0]
    assert pairs.loc["gas", ["change", "shift_before", "shift_after"]].tolist() == ["farther", 12, 24]
    assert effect.row["moved"].tolist() == [("sewer",)]


def test_a_shift_by_days_is_measured_as_well():
    rows = line("sewer", 0, "2027-03-05", "2027-04-03"), line("heat", 3, "2027-05-01", "2027-05-30")
    shifts = timeline(*rows).smallest_shifts().proposed
    row = shifts[shifts["moved"] == ("sewer",)].iloc[0]
    assert (row["whole_months"], row["days"], row["from_date"]) == (0, 57, "2027-05-01")


def test_more_shifts_than_are_wanted_are_counted():
    rows = [line(f"w{year}", 0.5 * number, str(year)) for number, year in enumerate(range(2027, 2033))]
    plan = timeline(*rows)
    few, every = plan.smallest_shifts(2), plan.smallest_shifts()
    assert len(few.proposed) == len(few.refused) == 2
    assert (few.all_proposed, few.all_refused) == (len(every.proposed), len(every.refused))
    pd.testing.assert_frame_equal(few.proposed, every.proposed.head(2))
