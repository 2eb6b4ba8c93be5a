"""What is promised of a shift is what an analysis finds once it was carried out, in any street."""

from __future__ import annotations

import calendar
import datetime

import numpy as np
import pandas as pd
import pytest
from timeline_streets import random_street

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.timeline.shifts import Shifts
from wijkaanpak_plugin.analysis.timeline.timeline import read_timeline
from wijkaanpak_plugin.domain.written_dates import days_of

_SEEDS = range(10)


def _shifts(works: pd.DataFrame) -> Shifts:
    return read_timeline(works, criteria_from()).smallest_shifts()


def _said(works: pd.DataFrame) -> dict[frozenset[str], tuple[str, float]]:
    """Return what a whole analysis says of each pair of works: subtype, and the months that it takes."""
    found = analyse(works).findings
    found = found[found["subtype"].isin(["joint_works", "redig"])]
    return {
        frozenset((a, b)): (subtype, shift)
        for a, b, subtype, shift in zip(found["a_id"], found["b_id"], found["subtype"], found["shift_months"])
    }


def _carried_out(works: pd.DataFrame, shift: pd.Series) -> pd.DataFrame:
    """Return the works as they are planned once a shift was carried out."""
    moved = works["body_id"].isin(shift["moved"])
    result = works.copy()
    result.loc[moved, "works_from"], result.loc[moved, "works_to"] = shift["from_date"], shift["to_date"]
    return result


def _changes(before: dict, after: dict) -> dict[str, int]:
    """Count what became of the pairs, from the findings of two whole analyses."""
    none = ("", np.inf)
    counts = dict.fromkeys(("fits_gained", "fits_lost", "couplings_gained", "couplings_lost"), 0)
    counts |= dict.fromkeys(("twice_gone", "twice_new", "farther"), 0)
    for pair in {*before, *after}:
        (was, shift), (is_, then) = before.get(pair, none), after.get(pair, none)
        fits, fits_then = was == "joint_works" and shift == 0, is_ == "joint_works" and then == 0
        counts["fits_gained"] += fits_then and not fits
        counts["fits_lost"] += fits and not fits_then
        counts["couplings_gained"] += is_ == "joint_works" != was
        counts["couplings_lost"] += was == "joint_works" != is_
        counts["twice_gone"] += was == "redig" != is_
        counts["twice_new"] += is_ == "redig" != was
        counts["farther"] += bool(was) and was == is_ and not fits and then > shift
    return counts


@pytest.mark.parametrize("by_day", [True, False])
@pytest.mark.parametrize("seed", _SEEDS)
def test_a_shift_that_is_carried_out_gives_what_was_promised(seed, by_day):
    works = random_street(seed, by_day=by_day)
    shifts, before = _shifts(works), _said(works)
    rows = pd.concat([shifts.proposed, shifts.refused], ignore_index=True)
    for _number, shift in rows.iterrows():
        after = _said(_carried_out(works, shift))
        found = _changes(before, after)
        assert {name: shift[name] for name in found} == found, shift["moved"]
        fitting = {pair for pair, said in after.items() if said == ("joint_works", 0)}
        if shift["fits_gained"]:
            for name in shift["partners"]:
                assert any(frozenset((name, moved)) in fitting for moved in shift["moved"])


@pytest.mark.parametrize("seed", _SEEDS)
def test_metres_and_ground_are_those_of_the_findings_each_counted_once(seed):
    works = random_street(seed)
    for _number, shift in _shifts(works).proposed.iterrows():
        found = analyse(_carried_out(works, shift)).findings.query("subtype == 'joint_works' and shift_months == 0")
        pairs = [{a, b} for a, b in zip(found["a_id"], found["b_id"])]
        moved, partners = {*shift["moved"]}, {*shift["partners"]}
        own = found[np.array([bool(pair & moved and pair & partners) for pair in pairs], dtype=bool)]
        for name, said in (("metres", own["shared_length_m"]), ("m2", own["shared_area_m2"])):
            assert shift[name] <= said.sum() + 0.05
            if len(shift["moved"]) == 1:
                assert shift[name] >= said.max() - 0.5 or np.isnan(said.max())
            if len(own) == 1:
                assert shift[name] == pytest.approx(said.fillna(0).sum(), abs=0.51)


def test_the_streets_of_these_tests_hold_shifts_of_every_sort():
    streets = [random_street(seed, by_day=by_day) for seed in _SEEDS for by_day in (True, False)]
    every = pd.concat([table for shifts in map(_shifts, streets) for table in (shifts.proposed, shifts.refused)])
    assert len(every) > 200
    for name in ("fits_lost", "couplings_gained", "couplings_lost", "twice_gone", "twice_new", "farther"):
        assert every[name].any(), name
    assert (every["days"] != 0).any()
    assert (every["moved"].map(len) > 1).any()


# As small as can be: with dates of Python, and pair by pair


def _later(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _end_later(day: datetime.date, months: int) -> datetime.date:
    last = calendar.monthrange(day.year, day.month)[1] == day.day
    moved = _later(day.replace(day=1), months) if last else _later(day, months)
    return moved.replace(day=calendar.monthrange(moved.year, moved.month)[1]) if last else moved


def _at(day: datetime.date) -> float:
    return day.year * 12 + (day.timetuple().tm_yday - 1) * 12 / 365.25


def _planning(first: datetime.date, last: datetime.date, asked: float) -> tuple[float, float, float]:
    start, end = _at(first), _at(last + datetime.timedelta(days=1))
    return start, end, min(asked, end - start) if asked > 0 else end - start


def _shift(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    return round(max(0.0, max(one[0], other[0]) + min(one[2], other[2]) - min(one[1], other[1])), 6)


def _least(one: pd.Series, other: pd.Series) -> int | None:
    """Return the least whole months after which the one fits with the other as planned, None for more than 10 years."""
    first, last = days_of(str(one["works_from"]))[0], days_of(str(one["works_to"]))[1]
    theirs = days_of(str(other["works_from"]))[0], days_of(str(other["works_to"]))[1]
    sign = 1 if first < theirs[0] else -1
    planning = _planning(*theirs, other["duration_months"])
    for months in range(1, 120):
        moved = _later(first, sign * months), _end_later(last, sign * months)
        # Less than findings keep is none.
        if _shift(_planning(*moved, one["duration_months"]), planning) < 0.005:
            return sign * months
    return None


@pytest.mark.parametrize("seed", _SEEDS)
def test_no_smaller_number_of_months_would_do(seed):
    works = random_street(seed, count=2 + seed % 4)
    shifts = _shifts(works)
    rows = pd.concat([shifts.proposed, shifts.refused], ignore_index=True)
    by_id = works.astype({"duration_months": float}).set_index("body_id")
    pairs = {pair for pair, (_subtype, shift) in _said(works).items() if shift > 0}
    for pair in pairs:
        for one, other in (tuple(pair), tuple(pair)[::-1]):
            least = _least(by_id.loc[one], by_id.loc[other])
            own = rows[(rows["moved"] == (one,)) & rows["partners"].map(lambda ids, it=other: it in ids)]
            own = own[(own["fits_gained"] > 0) & (own["days"] == 0)]
            if least is not None and len(own):
                assert own["whole_months"].abs().min() == abs(least)
    # Whoever does not fit can be moved: each pair is in some shift, of one of the two at least.
    for pair in pairs:
        assert any(pair & set(row.moved) and pair - set(row.moved) for row in rows.itertuples())


# Nothing but the works themselves counts


def _figures(shifts: Shifts) -> list[tuple]:
    columns = [name for name in shifts.proposed.columns if name not in ("moved", "partners", "too_hard", "names")]
    return [
        tuple(row)
        for table in (shifts.proposed, shifts.refused)
        for row in table[columns].drop(columns=["from_date", "to_date"]).itertuples(index=False)
    ]


@pytest.mark.parametrize("seed", _SEEDS)
def test_other_ids_in_another_order_give_the_same_shifts_in_the_same_order(seed):
    works = random_street(seed)
    other = {name: f"x{(7 * number + seed) % len(works):02}" for number, name in enumerate(works["body_id"])}
    renamed = works.assign(body_id=works["body_id"].map(other), name="").iloc[::-1].reset_index(drop=True)
    one, two = _shifts(works.assign(name="")), _shifts(renamed)
    assert _figures(one) == _figures(two)
    for table, others in ((one.proposed, two.proposed), (one.refused, two.refused)):
        assert [{other[name] for name in moved} for moved in table["moved"]] == [
            set(moved) for moved in others["moved"]
        ]


@pytest.mark.parametrize("seed", _SEEDS)
def test_everything_four_years_later_gives_the_same_shifts(seed):
    works = random_street(seed)
    later = works.assign(
        **{
            name: works[name].map(lambda text: f"{int(text[:4]) + 4}{text[4:]}".replace("-02-30", "-02-29"))
            for name in ("works_from", "works_to")
        }
    )
    one, two = _shifts(works), _shifts(later)
    assert _figures(one) == _figures(two)
    assert list(one.proposed["moved"]) == list(two.proposed["moved"])
    assert [f"{int(day[:4]) + 4}{day[4:]}" for day in one.proposed["from_date"]] == list(two.proposed["from_date"])
