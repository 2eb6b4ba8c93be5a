"""Hot spots, zones and dependencies: the engine finds what a plain look at each pair finds, whatever the order."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scenes import bodies, random_body
from twin.kinds import SMALL_KINDS
from twin.thing import Thing
from twin.wishes import Said, wished
from twin.worlds import SIZE, random_world
from wish_worlds import random_wishes

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis, is_about, merged
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook
from wijkaanpak_plugin.domain.finding import ANSWERS_HOT_SPOT, DEPENDENCY, MUST_STAY
from wijkaanpak_plugin.domain.settings import AnalysisSettings

SEEDS = st.integers(min_value=0, max_value=2**32 - 1)
SUBTYPES = (ANSWERS_HOT_SPOT, MUST_STAY, DEPENDENCY)


#: What lies where is for other tests: here there are no rules.
NO_RULES = RuleBook([], SMALL_KINDS)


def world_of(seed: int) -> tuple[pd.DataFrame, Wishes]:
    world, _book = random_world(seed)
    return world, random_wishes(np.random.default_rng(seed), world, SIZE)


def all_found_in(world: pd.DataFrame, wishes: Wishes) -> pd.DataFrame:
    return analyse(world, rules=NO_RULES, kinds=SMALL_KINDS, wishes=wishes).findings


def found_in(world: pd.DataFrame, wishes: Wishes) -> pd.DataFrame:
    return of_wishes(all_found_in(world, wishes))


def of_wishes(findings: pd.DataFrame) -> pd.DataFrame:
    return findings[findings["subtype"].isin(SUBTYPES)].reset_index(drop=True)


def by_hand(world: pd.DataFrame, wishes: Wishes) -> list[Said]:
    things = [Thing(row, SMALL_KINDS) for row in world.to_dict("records")]
    return wished(things, wishes, AnalysisSettings())


def said(row: object) -> Said:
    """Return a row of findings as the twin says it; of those that wait for each other only that they do."""
    if row.subtype == DEPENDENCY and row.both_ways is True:
        return Said(DEPENDENCY, row.severity, row.reason, "circle", "")
    measured = None if row.subtype == DEPENDENCY else row.measured_m
    score = row.score if row.subtype == ANSWERS_HOT_SPOT else None
    return Said(row.subtype, row.severity, row.reason, row.a_id, row.b_id, measured, score)


@pytest.mark.parametrize("first", range(0, 200, 50))
def test_the_engine_finds_what_its_twin_finds(first):
    for seed in range(first, first + 50):
        world, wishes = world_of(seed)
        found = sorted((said(row) for row in found_in(world, wishes).itertuples()), key=repr)
        wanted = [each._replace(b="") if each.a == "circle" else each for each in by_hand(world, wishes)]
        alike = [(one[:5], one.score) for one in sorted(wanted, key=repr)]
        assert sorted([(one[:5], one.score) for one in found], key=repr) == sorted(alike, key=repr), seed
        for one, other in zip(found, sorted(wanted, key=repr)):
            assert one.measured == pytest.approx(other.measured, abs=0.0011), seed


def test_the_worlds_hold_every_sort_of_finding():
    seen = {each[:3] for seed in range(100) for each in by_hand(*world_of(seed))}
    assert seen == {
        (ANSWERS_HOT_SPOT, "info", ""),
        (MUST_STAY, "weigh", ""),
        (DEPENDENCY, "warning", ""),
        (DEPENDENCY, "uncertain", "date_unknown"),
    }


def as_bytes(findings: pd.DataFrame) -> bytes:
    shapes = shapely.to_wkb(findings["geometry"].to_numpy(dtype=object), hex=True)
    return findings.assign(geometry=shapes).to_csv(index=False).encode()


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_shuffled_rows_give_the_same_bytes(seed):
    world, wishes = world_of(seed)

    def shuffled(table):
        return table.sample(frac=1, random_state=seed % 1000)

    other = Wishes(**{name: shuffled(getattr(wishes, name)) for name in Wishes.__dataclass_fields__})
    assert as_bytes(found_in(world, wishes)) == as_bytes(found_in(shuffled(world), other))


@given(seed=SEEDS)
@example(seed=46013)
@example(seed=331795)
@settings(max_examples=25, deadline=None)
def test_with_other_ids_the_same_rows_come_in_the_same_order(seed):
    world, wishes = world_of(seed)
    names = [*wishes.hot_spots["hot_spot_id"], *wishes.zones["zone_id"], *wishes.dependencies["dependency_id"]]
    places = np.random.default_rng(seed).permutation(len(names))
    renamed = {name: f"x{place:02}" for name, place in zip(names, places)}
    other = Wishes(
        hot_spots=wishes.hot_spots.replace({"hot_spot_id": renamed}),
        zones=wishes.zones.replace({"zone_id": renamed}),
        dependencies=wishes.dependencies.replace({"dependency_id": renamed}),
        packages=wishes.packages,
    )
    one, two = found_in(world, wishes), found_in(world, other)
    ids = ["finding_id", "group_id", "version", "b_id", "counted_with"]
    pd.testing.assert_frame_equal(one.drop(columns=ids), two.drop(columns=ids))
    # Of what waits for each other in a circle any may be named, with all others beside it.
    assert [{renamed[name] for name in names} for names in circles(one)] == circles(two)


def circles(findings):
    """Return the ids of what each finding is about beside its claim."""
    return [{row.b_id, *split_list(row.counted_with)} for row in findings.itertuples()]


@given(seed=SEEDS)
@example(seed=2567)
@settings(max_examples=40, deadline=None)
def test_after_edits_of_claims_and_wishes_the_merged_findings_are_those_of_a_whole_analysis(seed):
    random = np.random.default_rng(seed)
    world, wishes = world_of(seed)
    stands = IncrementalAnalysis(world, rules=NO_RULES, kinds=SMALL_KINDS, wishes=wishes)
    findings = stands.analyse().findings
    for _ in range(4):
        asked: set[str] = set()
        if random.random() < 0.6:
            changed, removed = _edited(random, world)
            stands.replace(bodies(*changed), removed)
            gone = removed | {row["body_id"] for row in changed}
            world = bodies(*world[~world["body_id"].isin(gone)].to_dict("records"), *changed)
            asked |= gone
        if random.random() < 0.6:
            wishes = _other_wishes(random, world, wishes)
            asked |= stands.replace_wishes(wishes)
        fresh, affected = stands.findings_about(asked)
        whole = all_found_in(world, wishes)
        assert as_bytes(fresh) == as_bytes(whole[is_about(whole, affected)])
        findings = merged(findings, fresh, affected)
        assert as_bytes(findings) == as_bytes(whole)


def _edited(random, world):
    rows = [row for row in world.to_dict("records") if row["origin"] != "existing"]
    row = rows[int(random.integers(len(rows)))]
    if len(rows) > 2 and random.random() < 0.3:
        return [], {row["body_id"]}
    fresh = random_body(random, row["body_id"], row["origin"], SIZE)
    kept = {name: row[name] for name in ("kind", "packages")}
    return [{**row, **fresh, **kept, "name": str(random.choice([row["name"], "renamed"]))}], set()


def _other_wishes(random, world, before):
    """Return wishes of which one table is another one, or has lost a row."""
    fresh = random_wishes(random, world, SIZE)
    name = str(random.choice(["hot_spots", "zones", "dependencies", "packages"]))
    table = getattr(before, name)
    if name == "packages":
        other = table.assign(name=[f"{each}!" for each in table["name"]])
    else:
        other = getattr(fresh, name) if random.random() < 0.5 else table.iloc[1:]
    tables = {each: getattr(before, each) for each in Wishes.__dataclass_fields__}
    return Wishes(**{**tables, name: other.reset_index(drop=True)})


@given(seed=SEEDS)
@settings(max_examples=40, deadline=None)
def test_what_is_said_while_drawing_is_what_a_whole_analysis_says(seed):
    world, wishes = world_of(seed)
    claims = world[world["origin"] != "existing"]
    drawn = claims.iloc[[seed % len(claims)]]
    (name,) = drawn["body_id"]
    answer = IncrementalAnalysis(world, rules=NO_RULES, kinds=SMALL_KINDS, wishes=wishes).ask(drawn)
    whole = found_in(world, wishes)
    whole = whole[(whole["a_id"] == name) & (whole["subtype"] != DEPENDENCY)]
    found = sorted((each.subtype, each.place_id, round(each.measured_m, 3)) for each in answer.wishes)
    assert found == sorted(zip(whole["subtype"], whole["b_id"], whole["measured_m"]))
    zones = {each.place_id: each.look_zone() for each in answer.wishes}
    apart = [zones[row.b_id].symmetric_difference(row.geometry).area for row in whole.itertuples()]
    assert max(apart, default=0.0) < 1e-6
