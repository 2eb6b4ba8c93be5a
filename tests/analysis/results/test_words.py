"""The sentences of findings, made of their facts: word for word those that the engine wrote itself before."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
from crowded import crowded_rows, crowded_rules, some_coverage
from scenes import bodies, body, book, only, rule

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.finding import FACT_COLUMN_NAMES
from wijkaanpak_plugin.domain.sentences import in_words

#: seed, finding_id and sentence: one of each sort of sentence.
SAID = Path(__file__).with_name("said_of_crowded_worlds.csv")


def _said_before():
    said = defaultdict(dict)
    with SAID.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            said[int(row["seed"])][row["finding_id"]] = row["sentence"]
    return sorted(said.items())


def _world(seed):
    random = np.random.default_rng(seed)
    rows, rules, coverage = crowded_rows(random), book(*crowded_rules(random)), some_coverage(random)
    return analyse(bodies(*rows), coverage, rules).findings


@pytest.mark.parametrize(("seed", "said"), _said_before())
def test_each_sort_of_sentence_says_what_it_said_before(seed, said):
    sentences = in_words(_world(seed)).set_index("finding_id")["sentence"]
    assert {name: sentences[name] for name in said} == said


def test_a_table_of_findings_holds_facts_that_are_the_same_in_any_language():
    english = _world(1)
    translation.install_translator(lambda _context, text: f"[NL] {text}", "nl", ",")
    try:
        dutch = _world(1)
    finally:
        translation.install_translator(None)
    assert list(english.columns) == [*FACT_COLUMN_NAMES, "geometry"]
    assert dutch.drop(columns="geometry").equals(english.drop(columns="geometry"))


def test_a_distance_is_kept_so_that_its_sentence_does_not_round_it_twice():
    trees = book(rule("tree", "low_voltage", "clearance", 2.5))
    cable = body("cable", "low_voltage", "LINESTRING (-9 0, 9 0)", "existing")
    near = only(analyse(bodies(cable, body("oak", "tree", "POINT (0 1.7651)")), rules=trees).findings)
    assert (near.measured_m, near.sentence) == (1.7651, "oak lies 1.77 m from cable and 2.5 m is asked.")
    plain = only(analyse(bodies(cable, body("oak", "tree", "POINT (0 1.7641)")), rules=trees).findings)
    assert (plain.measured_m, plain.sentence) == (1.764, "oak lies 1.76 m from cable and 2.5 m is asked.")


def test_ids_with_a_comma_do_not_hide_whose_order_must_turn():
    parking = body("bays", "parking", "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))", "existing")
    late = {"works_from": "2030", "works_to": "2031"}
    hub = body("hub, west", "mobility_hub", "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))", frees="parking", **late)
    lawn = body("lawn, 2", "planting", "POLYGON ((2 2, 5 2, 5 5, 2 5, 2 2))", works_from="2027", works_to="2028")
    found = analyse(bodies(parking, hub, lawn), rules=book(rule("planting", "parking", "forbidden"))).findings
    coupling = only(found[(found.subtype == "frees_space") & (found.b_id == "lawn, 2")])
    assert (coupling.freed_by, coupling.order_turns, coupling.both_ways) == ("hub, west", "lawn, 2", False)
    assert coupling.sentence.endswith("The order must turn: lawn, 2 is planned to start before hub, west is finished.")
