"""Cross-tables of packages by hand."""

from __future__ import annotations

import pandas as pd
from package_scenes import package, scene
from scenes import body, square
from timeline_streets import line

from wijkaanpak_plugin.analysis.packages.cross_tables import (
    parties_by_parties,
    streets_by_years,
    transitions_by_layers,
    transitions_by_transitions,
)

FINDINGS = pd.DataFrame(
    [
        # Two pairs of one group are one row.
        ("f1", "g1", "conflict", "blocking", "a", "x", "energy,mobility", "Gemeente,Netbeheer"),
        ("f2", "g1", "conflict", "blocking", "a", "y", "energy,mobility", "Gemeente,Netbeheer"),
        ("f3", "g3", "conflict", "warning", "b", "x", "energy", "gemeente"),
        ("f4", "g4", "coupling", "info", "x", "a", "mobility,energy,climate_adaptation", "Netbeheer,Gemeente"),
        # Only informs, and is about others.
        ("f5", "g5", "conflict", "info", "a", "z", "energy", "Gemeente"),
        ("f6", "g6", "conflict", "blocking", "other", "z", "energy", "Gemeente"),
        ("f7", "g7", "coupling", "info", "a", "z", "", ""),
    ],
    columns=["finding_id", "group_id", "type", "severity", "a_id", "b_id", "transitions", "owners"],
)


def rows(table):
    return [tuple(row) for row in table.to_numpy().tolist()]


def test_conflicts_and_couplings_per_two_transitions_count_a_group_once():
    assert rows(transitions_by_transitions(scene(findings=FINDINGS), package("a", "b"))) == [
        ("climate_adaptation", "energy", 0, 1),
        ("energy", "energy", 1, 0),
        ("mobility", "climate_adaptation", 0, 1),
        ("mobility", "energy", 1, 1),
    ]


def test_parties_have_couplings_and_open_conflicts_with_each_other():
    found = parties_by_parties(scene(findings=FINDINGS), package("a", "b"))
    assert rows(found) == [("Gemeente", "Gemeente", 0, 1), ("Gemeente", "Netbeheer", 1, 1)]


def test_a_conflict_is_open_until_each_of_its_group_is_decided_on():
    one = parties_by_parties(scene(findings=FINDINGS, closed=frozenset({"f1"})), package("a"))
    assert rows(one) == [("Gemeente", "Netbeheer", 1, 1)]
    both = parties_by_parties(scene(findings=FINDINGS, closed=frozenset({"f1", "f2"})), package("a"))
    assert rows(both) == [("Gemeente", "Netbeheer", 1, 0)]


def test_without_findings_there_is_nothing_to_count():
    assert rows(transitions_by_transitions(scene(), package("a"))) == []
    assert rows(parties_by_parties(scene(), package("a"))) == []


def test_claims_per_transition_and_layer_with_their_ground():
    plan = scene(
        body("a", "planting", square(0, 0, 10), transitions="energy,mobility"),
        body("b", "planting", square(5, 0, 10), transitions="energy"),
        body("c", "heat", "LINESTRING (0 0, 9 0)", transitions="energy"),
        body("d", "planting", "POINT (50 50)", transitions="energy"),
    )
    found = transitions_by_layers(plan, package("a", "b", "c", "d"), ("energy", "mobility"))
    assert rows(found)[0] == ("energy", "surface", 150, 3, 1)
    assert (found.loc[1, "layer"], found["m2"].isna()[1], found.loc[1, "claims"]) == ("underground", True, 1)
    assert rows(found)[2] == ("mobility", "surface", 100, 1, 0)


def test_openings_per_street_and_year():
    plan = scene(
        line("sewer", 0, "2027", kind="gravity_sewer"),
        line("heat", 4, "2027"),
        line("far", 900, "2030"),
        line("lost", 1900, "2031"),
        streets={"sewer": "Lindestraat", "heat": "Parklaan", "far": "Lindestraat"},
    )
    found = streets_by_years(plan, package("sewer", "heat", "far", "lost"))
    assert rows(found) == [
        ("", 2031, 1),
        ("Lindestraat", 2027, 1),
        ("Lindestraat", 2030, 1),
        ("Parklaan", 2027, 1),
    ]
