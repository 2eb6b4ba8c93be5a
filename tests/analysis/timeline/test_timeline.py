"""A timeline: works in their windows, what couples, and what is found anew when a bar moves."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from scenes import bodies, random_scene
from timeline_streets import line, random_street, timeline

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.open_once.openings import plan_of_openings
from wijkaanpak_plugin.analysis.open_once.street_works import street_works
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.analysis.timeline.tables import CHANGE_COLUMNS, COUPLING_COLUMNS, WORK_COLUMNS
from wijkaanpak_plugin.analysis.timeline.timeline import Timeline, read_timeline
from wijkaanpak_plugin.analysis.timeline.typed import PlanningError
from wijkaanpak_plugin.analysis.timeline.windows import Move
from wijkaanpak_plugin.domain.sentences.due_again import only_again_around


def _read(works: pd.DataFrame) -> Timeline:
    return read_timeline(works, criteria_from())


def _same(one: Timeline, other: Timeline) -> None:
    """Check that two timelines say the same of everything."""
    pd.testing.assert_frame_equal(one.works, other.works)
    pd.testing.assert_frame_equal(one.couplings, other.couplings)
    assert one.couplings_per_shift == other.couplings_per_shift
    assert one.openings == other.openings
    shifts, others = one.smallest_shifts(), other.smallest_shifts()
    pd.testing.assert_frame_equal(shifts.proposed, others.proposed)
    pd.testing.assert_frame_equal(shifts.refused, others.refused)


def _pairs(table: pd.DataFrame) -> dict[frozenset[str], tuple[str, float]]:
    """Return subtype and shift by pair of works."""
    pairs = map(frozenset, zip(table["a_id"], table["b_id"]))
    return dict(zip(pairs, zip(table["subtype"], table["shift_months"])))


# What is read


def test_the_tables_have_the_columns_that_they_promise_also_without_works():
    empty = _read(bodies())
    assert (len(empty), len(empty.openings.groups)) == (0, 0)
    assert list(empty.works.columns) == list(WORK_COLUMNS)
    assert list(empty.couplings.columns) == list(COUPLING_COLUMNS)
    assert empty.couplings_per_shift == {0: 0, 12: 0, 24: 0, 60: 0}
    assert len(empty.smallest_shifts().proposed) == 0


def test_works_have_their_days_and_what_they_may_move():
    rows = line("sewer", 0, "2027", "2028", duration_months=6, hardness="firm"), line("heat", 3, "", kind="heat")
    works = timeline(*rows).works.set_index("body_id")
    sewer = works.loc["sewer"]
    assert sewer[["from_date", "to_date"]].tolist() == ["2027-01-01", "2028-12-31"]
    assert sewer[["duration_months", "slack_months", "may_move_months"]].tolist() == [6, 18, 12]
    assert (works.loc["heat", "from_date"], np.isnan(works.loc["heat", "start"])) == ("", True)


def test_what_exists_and_what_opens_nothing_is_not_on_the_timeline():
    rows = line("sewer", 0, "2027"), line("there", 1, "2027"), line("idea", 2, "2027", opens="none")
    table = bodies(*rows)
    table.loc[1, "origin"] = "existing"
    assert _read(table).works["body_id"].tolist() == ["sewer"]


def test_planned_works_say_when_the_ground_is_due_again_where_the_catalogue_knows_how_long_their_kind_lasts():
    sewer = {**line("sewer", 0, "2027", kind="gravity_sewer"), "origin": "work"}
    claim = line("claim", 3, "2027", kind="gravity_sewer")
    unknown = {**line("play", 30, "2027", kind="play_area"), "origin": "work"}
    works = timeline(sewer, claim, unknown).works.set_index("body_id")
    assert works.loc["sewer", ["lifetime_years", "due_year"]].tolist() == [60, 2087]
    assert works.loc[["claim", "play"], "due_year"].isna().all()
    assert works["due_year"].map(only_again_around).tolist() == ["", "", "else only again around 2087"]


@pytest.mark.parametrize("seed", range(12))
def test_couplings_and_their_numbers_are_those_of_a_whole_analysis(seed):
    for table, rules in (random_scene(seed, claims=20), (random_street(seed, 14), None)):
        result = analyse(table, rules=rules)
        own = read_timeline(table, criteria_from(rules=rules))
        found = result.findings[result.findings["subtype"].isin(["joint_works", "redig"])]
        said, mine = _pairs(found), _pairs(own.couplings)
        assert {pair: subtype for pair, (subtype, _shift) in said.items()} == {
            pair: subtype for pair, (subtype, _shift) in mine.items()
        }
        # Findings keep two decimals.
        for pair, (_subtype, shift) in said.items():
            assert mine[pair][1] == pytest.approx(shift, abs=0.006)
        assert own.couplings_per_shift == result.couplings_per_shift


@pytest.mark.parametrize("seed", range(12))
def test_the_plan_of_openings_is_that_of_the_works_of_the_street(seed):
    table, rules = random_scene(seed, claims=20)
    criteria = criteria_from(rules=rules)
    found = street_works(prepare(table, criteria.kinds), criteria)
    assert read_timeline(table, criteria).openings == plan_of_openings(found.works, found.links, 24.0)


def test_a_coupling_that_somebody_rejected_is_no_link():
    table = bodies(line("a", 0, "2027"), line("b", 3, "2027"))
    found = analyse(table).findings.query("subtype == 'joint_works'")["finding_id"]
    assert _read(table).openings.openings_coupled == 1
    assert read_timeline(table, criteria_from(), rejected=found).openings.openings_coupled == 2


def test_reading_stops_when_the_user_says_so():
    with pytest.raises(AnalysisCancelled):
        read_timeline(random_street(1), criteria_from(), feedback=lambda share: False)


@pytest.mark.parametrize("after", [0, 1, 5, 40])
def test_openings_and_shifts_stop_when_the_user_says_so_and_are_found_later_as_if_nothing_had_happened(after):
    works = random_street(5, 24)
    for work_out in (Timeline.work_out_openings, lambda plan, feedback: plan.smallest_shifts(feedback=feedback)):
        plan, asked = _read(works), []

        def go_on(share: float, asked: list[float] = asked) -> bool:
            asked.append(share)
            return len(asked) <= after

        every: list[float] = []
        work_out(_read(works), lambda share, every=every: every.append(share) or True)
        if after < len(every):
            with pytest.raises(AnalysisCancelled):
                work_out(plan, go_on)
            assert len(asked) == after + 1
        assert every == sorted(every)
        assert 0 <= every[0] <= every[-1] <= 1
        _same(plan, _read(works))


# What moves


@pytest.mark.parametrize("seed", range(12))
def test_after_a_moved_bar_everything_is_as_when_it_is_read_anew(seed):
    works = random_street(seed, 10 if seed % 3 else 24)
    plan = _read(works)
    for number, months in ((0, 12), (3, -7), (5, 30)):
        name = works["body_id"].iloc[number]
        plan = plan.moved([name], Move(months))
        row = plan.works.set_index("body_id").loc[name]
        works = works.copy()
        works.loc[number, ["works_from", "works_to"]] = row["from_date"], row["to_date"]
        _same(plan, _read(works))


def test_a_bar_that_moves_back_leaves_everything_as_it_was():
    plan = _read(random_street(3, 12, by_day=False))
    name = plan.works["body_id"].iloc[4]
    _same(plan.moved([name], Move(18)).moved([name], Move(-18)), plan)


def test_a_timeline_itself_never_changes():
    plan = timeline(line("sewer", 0, "2027"), line("heat", 3, "2028"))
    before = plan.works.copy()
    plan.moved(["sewer"], Move(12))
    pd.testing.assert_frame_equal(plan.works, before)


def test_a_window_may_be_typed_and_taken_away():
    works = bodies(line("sewer", 0, "2027"), line("heat", 3, ""))
    plan = _read(works)
    typed = pd.DataFrame([{"body_id": "heat", "works_from": "2027", "works_to": "2028", "duration_months": 4.0}])
    works.loc[1, ["works_from", "works_to", "duration_months"]] = "2027", "2028", 4.0
    _same(plan.with_planning(typed), _read(works))
    none = pd.DataFrame([{"body_id": "heat", "works_from": "", "works_to": "", "duration_months": None}])
    assert len(plan.with_planning(typed).with_planning(none).couplings) == 0


def test_only_networks_in_which_something_changed_are_put_in_openings_anew():
    streets = [
        line(f"{kind}{x}", y, "2027", kind=kind, shape=shapely.LineString([(x, y), (x + 50, y)]))
        for x in range(0, 3000, 300)
        for kind, y in (("gravity_sewer", 0), ("heat", 3), ("drinking_water", 6))
    ]
    plan = timeline(*streets)
    assert len(plan.openings.groups) == 10
    assert plan.works_planned == 30
    moved = plan.moved(["heat600"], Move(60))
    assert len(moved.openings.groups) == 11
    # The sewer and the water main of that street, and the heat network by itself.
    assert moved.works_planned == 33


# What cannot be


def test_who_is_not_there_or_has_no_window_cannot_move():
    plan = timeline(line("sewer", 0, "2027"), line("heat", 3, ""))
    with pytest.raises(KeyError):
        plan.moved(["gone"], Move(1))
    with pytest.raises(PlanningError, match="without begin and end"):
        plan.moved(["heat"], Move(1))
    with pytest.raises(PlanningError, match="after 9998"):
        plan.moved(["sewer"], Move(12 * 9000))
    with pytest.raises(PlanningError, match="after 9998"):
        plan.effect(["sewer"], Move(12 * 9000))
    with pytest.raises(PlanningError, match="without begin and end"):
        plan.effect([], Move(1))


def test_who_is_named_twice_moves_once():
    plan = timeline(line("sewer", 0, "2027"), line("heat", 3, "2028"))
    assert plan.moved(["sewer", "sewer"], Move(12)).works["from_date"].tolist() == ["2028-01-01", "2028-01-01"]
    assert plan.effect(["sewer", "sewer"], Move(12)).row["moved"].tolist() == [("sewer",)]


def test_a_table_without_an_origin_has_no_works():
    assert len(read_timeline(bodies(line("sewer", 0, "2027")).drop(columns="origin"), criteria_from())) == 0


def test_no_pairs_change_where_nothing_lies_near():
    effect = timeline(line("sewer", 0, "2027"), line("far", 900, "2027")).effect(["sewer"], Move(12))
    assert list(effect.pairs.columns) == list(CHANGE_COLUMNS)
    assert (len(effect.pairs), effect.row["metres"].tolist()) == (0, [0])


@pytest.mark.parametrize("seed", range(6))
def test_openings_of_a_large_network_are_the_same_after_many_moves_as_when_it_is_read_anew(seed):
    random = np.random.default_rng(seed)
    works = random_street(seed, 70)
    plan = _read(works)
    assert plan.openings.groups
    for _ in range(5):
        numbers = random.choice(np.flatnonzero(works["works_from"] != ""), 2, replace=False)
        names = works["body_id"].iloc[numbers].tolist()
        plan = plan.moved(names, Move(int(random.choice([-24, -12, -5, 1, 12, 24]))))
        works = works.copy()
        moved = plan.works.set_index("body_id").loc[names]
        works.loc[works.index[numbers], ["works_from", "works_to"]] = moved[["from_date", "to_date"]].to_numpy()
        assert plan.openings == _read(works).openings
