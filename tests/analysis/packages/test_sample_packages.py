"""The three packages of the sample give figures, and these are what the drawing says."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest
import shapely
from package_scenes import by_key

from tools.sample.claims import claim_table
from tools.sample.packages import PACKAGES
from tools.sample.tables import coverage_table, existing_tables
from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.packages.all_figures import balance_of, figures_of
from wijkaanpak_plugin.analysis.packages.differences import differences
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES

KEYS = tuple(package.key for package in PACKAGES)


@cache
def sample() -> PackageScene:
    existing = pd.concat(existing_tables().values(), ignore_index=True)
    bodies = pd.concat([existing[[*BODY_COLUMN_NAMES, "geometry"]], claim_table()], ignore_index=True)
    criteria = criteria_from()
    return PackageScene(prepare(bodies, criteria.kinds), criteria, findings=analyse(bodies, coverage_table()).findings)


def package(key: str) -> Package:
    (found,) = (each for each in PACKAGES if each.key == key)
    return Package(key, found.name, frozenset(name for name, _, _ in found.claims), horizon=int(found.horizon))


@cache
def figures(key: str):
    return by_key(figures_of(sample(), package(key)))


def drawn_m2(name: str) -> float:
    claims = claim_table()
    return float(shapely.area(claims.loc[claims["body_id"] == name, "geometry"].iloc[0]))


@pytest.mark.parametrize("key", KEYS)
def test_the_balance_of_each_package_adds_up_to_zero(key):
    table = balance_of(sample(), package(key)).table
    for _, rows in table.groupby("layer"):
        assert rows["change_m2"].sum() == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("key", KEYS)
def test_no_package_needs_more_openings_together_than_apart(key):
    found = figures(key)
    assert 0 < found["openings_coupled"].value < found["openings_alone"].value
    assert found["opened_coupled_m2"].value <= found["opened_alone_m2"].value
    assert found["per_m2_year_coupled"].value <= found["per_m2_year_alone"].value


@pytest.mark.parametrize("key", KEYS)
def test_every_package_costs_parking_and_says_how_many_places(key):
    found = figures(key)
    lost, claims = found["use_change_m2", "parking", "surface"], claim_table()
    ground = shapely.union_all(claims.loc[claims["body_id"].isin(lost.claims), "geometry"].to_numpy(dtype=object))
    bodies = sample().bodies
    bays = bodies.footprint[(bodies.origin == "existing") & (bodies.kind_key == "parking")]
    # A bay of which a part goes is one place; of a car park as many as go into it, at least one.
    gone = [(bay.area, bay.intersection(ground)) for bay in bays]
    places = [
        max(1, round(part.area / 12.5)) if whole > 25 else 1 for whole, part in gone if not part.buffer(-0.02).is_empty
    ]
    assert -lost.value == pytest.approx(sum(part.area for _, part in gone), abs=0.5)
    assert -found["parking_change"].value == sum(places)


def test_new_homes_take_green_and_give_roofs():
    found = figures("verstedelijking")
    homes = drawn_m2("woningen-randweg")
    assert found["use_change_m2", "plain_roofs", "building"].value == pytest.approx(homes, abs=0.1)
    # The garden and the meeting place lie between the homes: there the ground is theirs.
    assert 0.9 * homes < found["use_change_m2", "built", "surface"].value <= homes
    assert found["use_change_m2", "green", "surface"].value < -800


def test_a_solar_roof_takes_a_roof_and_no_ground():
    found = figures("duurzame-wijk")
    roof = drawn_m2("zonnedak-school")
    assert found["use_change_m2", "solar_roofs", "building"].value == pytest.approx(roof, abs=0.1)
    assert found["use_change_m2", "plain_roofs", "building"].value == pytest.approx(-roof, abs=0.1)
    assert ("use_change_m2", "built", "surface") not in found


def test_a_gas_net_that_goes_makes_ground_free_and_a_tree_comes():
    found = figures("duurzame-wijk")
    assert found["use_change_m2", "made_free", "underground"].claims == ("gasnet-eruit-kastanjelaan",)
    assert (found["trees_change"].value, found["trees_change"].claims) == (1, ("bomen-linde-1",))


def test_what_the_sample_does_not_say_is_not_known():
    found = figures("gezonde-groene-wijk")
    for key, reason in (
        ("private_share", "no_parcels"),
        ("saved_euro", "no_unit_costs"),
        ("street_months", "no_streets"),
    ):
        assert (found[key].value, found[key].reason) == (None, reason)


def test_two_packages_differ_in_what_only_one_of_them_has():
    claims = claim_table().assign(copy_of=None)
    one, other = package("verstedelijking").claims, package("gezonde-groene-wijk").claims
    found = differences(claims, one, other)
    assert set(found["difference"]) == {"only_first", "only_second"}
    assert len(found) == len(one ^ other)
