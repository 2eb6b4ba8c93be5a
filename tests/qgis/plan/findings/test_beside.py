"""What a plan knows of the surroundings of its findings: street, layers, claims and packages."""

from __future__ import annotations

import pytest
import shapely
from records import add_record, save_all
from stored_findings import found

from wijkaanpak_plugin.plan.findings.beside import KnownBeside
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings


@pytest.fixture
def stored(small_plan):
    """Two findings of the wadi, with a pipe that is no claim, and with a tree that is one."""
    table = found(near="v1", far="v1").assign(
        a_id="wadi", a_name="Wadi", a_kind="wadi", b_id=["pipe", "oak"], b_kind=["heat", "tree"]
    )
    table["geometry"] = [shapely.box(155000, 463000, 155010, 463010), shapely.box(155000, 463100, 155010, 463110)]
    add_record(small_plan, "claim_point", "Point (155150 463150)", body_id="oak", kind="tree", name="Eik")
    save_all(small_plan)
    store_findings(small_plan, table)
    return small_plan


def beside(plan):
    table = findings(plan)
    return dict(zip(table["finding_id"], KnownBeside(plan).beside(table)))


def test_a_street_within_25_m_is_that_of_the_finding_and_one_further_away_is_none(stored):
    add_record(stored, "street", "LineString (154900 462980, 155100 462980)", name="Lindestraat")
    save_all(stored)
    known = beside(stored)
    assert known["near"].street == "Lindestraat"
    assert known["far"].street == ""


def test_a_street_drawn_as_an_area_counts_as_well_and_the_nearest_is_meant(stored):
    add_record(stored, "street", "LineString (154900 462980, 155100 462980)", name="Lindestraat")
    area = "Polygon ((155012 463000, 155020 463000, 155020 463120, 155012 463120, 155012 463000))"
    add_record(stored, "street_area", area, name="Elzenlaan")
    save_all(stored)
    known = beside(stored)
    assert [known[name].street for name in ("near", "far")] == ["Elzenlaan", "Elzenlaan"]


def test_either_side_says_in_which_layers_it_lies(stored):
    known = beside(stored)
    assert known["near"].layers == {"surface", "underground"}
    assert known["near"].underground
    assert known["far"].layers == {"surface"}


def test_sides_that_are_claims_are_named_and_bring_their_packages(stored):
    add_record(stored, "package", package_id="p", name="Groen")
    add_record(stored, "package_claim", package_id="p", body_id="oak")
    save_all(stored)
    known = beside(stored)
    assert [body for body, _name in known["near"].claims] == ["wadi"]
    assert [body for body, _name in known["far"].claims] == ["wadi", "oak"]
    assert (known["near"].packages, known["far"].packages) == (frozenset(), {"p"})
