"""What is not known of claims is what a plain twin finds too, in random worlds of sources and deliveries."""

from __future__ import annotations

import random

import pandas as pd
import pytest
from scenes import bodies, body, book, square
from twin.coverage import unknown

from wijkaanpak_plugin.analysis.analysis import analyse

#: Names of sources, and of deliveries of which some have the name of a source.
SOURCES, DELIVERIES = "abcdefgh", ("", "", "bgt", "klic", "a")


def world(seed):
    """Claims by id and rows of coverage; corners lie on a grid, so that edges meet and areas are exact."""
    chance = random.Random(seed)
    claims = {
        f"claim{number}": square(chance.randrange(30), chance.randrange(30), chance.choice((2, 4, 7)))
        for number in range(chance.randrange(1, 9))
    }
    came_with = {source: chance.choice(DELIVERIES) for source in SOURCES}
    areas = []
    for _row in range(chance.randrange(1, 14)):
        source = chance.choice(SOURCES)
        place = square(chance.randrange(20), chance.randrange(20), chance.choice((5, 12, 25)))
        shape = None if chance.random() < 0.15 else place
        areas.append({"source": source, "delivery": came_with[source], "name": source, "geometry": shape})
    chance.shuffle(areas)
    return claims, areas


@pytest.mark.parametrize("seed", range(60))
def test_a_claim_is_told_what_no_source_says_once_per_delivery(seed):
    claims, areas = world(seed)
    rows = bodies(*(body(name, "wadi", shape) for name, shape in claims.items()))
    findings = analyse(rows, pd.DataFrame(areas), rules=book()).findings
    found = findings[findings["type"] == "no_coverage"]
    said = zip(found["a_id"], found["b_id"], found["shared_area_m2"].round(1))
    assert set(said) == unknown(claims, areas)
    assert len(found) == len(unknown(claims, areas))
