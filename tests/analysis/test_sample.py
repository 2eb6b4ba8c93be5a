"""The fictional sample neighbourhood: what is in it, and that its claims show everything the engine can find."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest
import shapely

from tools.sample import claims, place
from tools.sample.claims import SampleError, claim_table
from tools.sample.ground import areas
from tools.sample.packages import PACKAGES
from tools.sample.rows import all_buildings, houses
from tools.sample.session import DRAWN, HOT_SPOTS
from tools.sample.stories import TAGS
from tools.sample.streets import outline
from tools.sample.tables import coverage_table, existing_tables, plan_area
from tools.sample.waiting import DEPENDENCIES
from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.timeline.timeline import read_timeline
from wijkaanpak_plugin.analysis.timeline.windows import Move
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, split_list
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import check_table
from wijkaanpak_plugin.domain.catalogue.tasks import load_tasks
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.choices import load_themes
from wijkaanpak_plugin.domain.packages.roles import role_by_rule


@pytest.fixture(scope="module")
def existing():
    return pd.concat(existing_tables().values(), ignore_index=True)


@pytest.fixture(scope="module")
def findings(existing):
    bodies = pd.concat([existing[[*BODY_COLUMN_NAMES, "geometry"]], claim_table()], ignore_index=True)
    return analyse(bodies, coverage_table()).findings


def test_the_area_is_about_thirty_hectares_in_rd_new():
    assert 28e4 < plan_area().area < 33e4
    x, y = plan_area().centroid.coords[0]
    assert 0 < x < 280_000
    assert 300_000 < y < 625_000


def test_there_are_about_five_hundred_buildings_and_four_hundred_trees():
    assert 450 <= len(all_buildings()) <= 560
    assert 330 <= len(existing_tables()["trees"]) <= 430
    assert len(houses()) > 400


def test_every_geometry_is_valid_and_not_empty(existing):
    for shapes in (existing["geometry"], claim_table()["geometry"], coverage_table()["geometry"]):
        shapes = shapes.to_numpy(dtype=object)
        assert shapely.is_valid(shapes).all()
        assert not shapely.is_empty(shapes).any()


def test_every_existing_object_lies_inside_the_plan_area(existing):
    assert shapely.covers(plan_area().buffer(0.05), existing["geometry"].to_numpy(dtype=object)).all()


def test_areas_of_the_surface_do_not_overlap_and_leave_hardly_a_gap():
    shapes = [area.shape for area in areas()]
    laid = shapely.union_all(shapes)
    # Corners lie on a grid of a millimetre, so neighbours share a few square centimetres.
    assert sum(shape.area for shape in shapes) - laid.area < 5.0
    built = sum(building.footprint.area for building in all_buildings())
    assert outline().area - laid.area - built < 0.02 * outline().area


def test_buildings_do_not_overlap_one_another():
    footprints = [building.footprint for building in all_buildings()]
    assert sum(shape.area for shape in footprints) - shapely.union_all(footprints).area < 1.0


def test_every_kind_is_in_the_catalogue(existing):
    known = set(load_kinds().keys)
    assert set(existing["kind"]) | set(claim_table()["kind"]) <= known


def test_body_ids_are_unique_over_all_tables(existing):
    ids = Counter([*existing["body_id"], *claim_table()["body_id"]])
    assert [name for name, count in ids.items() if count > 1] == []


def test_there_are_the_nets_that_a_street_has():
    kinds = set(existing_tables()["networks"]["kind"])
    assert kinds == {
        "low_voltage",
        "medium_voltage",
        "gas_low_pressure",
        "drinking_water",
        "telecom",
        "gravity_sewer",
    }


def test_stations_stand_beside_the_road_and_clear_of_buildings_and_nets():
    tables = existing_tables()
    stations = tables["street_furniture"].query("kind == 'transformer_station'")["geometry"]
    hard = tables["topography"].query("kind in ('carriageway', 'cycle_path', 'parking', 'water')")["geometry"]
    taken = shapely.union_all([*hard, *tables["buildings"]["geometry"], *tables["networks"]["geometry"]])
    assert len(stations) == 4
    assert [station for station in stations if station.distance(taken) < 1.5] == []


def test_the_claims_file_keeps_to_its_schema():
    references = {
        "kinds": set(load_kinds().keys),
        "building_blocks": {block.key for block in load_building_blocks()},
    }
    problems = check_table(claims.CLAIMS_FILE, claims.CLAIMS_FILE.with_name("claims.schema.json"), references)
    assert problems == []


def test_there_are_at_least_thirty_six_claims_and_some_planned_works():
    counts = claim_table()["origin"].value_counts()
    assert counts["claim"] >= 36
    assert counts["work"] >= 4


@pytest.mark.parametrize(
    ("column", "vocabulary"),
    [("transitions", "transition"), ("scale_level", "scale_level"), ("vertical_layer", "vertical_layer")],
)
def test_claims_cover_every_key_of_the_list(column, vocabulary):
    table = claim_table()
    used = {key for text in table.loc[table["origin"] == "claim", column] for key in split_list(text)}
    assert used == set(load_vocabularies()[vocabulary].keys())


def test_claims_are_points_lines_and_areas():
    kinds = {shape.geom_type for shape in claim_table()["geometry"]}
    assert kinds == {"Point", "LineString", "Polygon"}


def test_planned_works_name_an_existing_object_that_there_is(existing):
    works = claim_table().query("origin == 'work'")
    assert set(works["on_object"]) <= set(existing["body_id"])
    assert set(works["on_source"]) <= set(existing_tables())


def test_everything_that_bears_a_party_or_a_name_of_the_whole_is_labelled_fictional(existing):
    owners = {*existing["owner"], *claim_table()["owner"]}
    assert owners
    assert all(owner.endswith("(fictief)") for owner in owners)
    assert place.NAME.endswith("(fictief)")
    assert all("(fictief)" in name for name in coverage_table()["name"])


def test_hot_spots_packages_and_tags_refer_to_what_there_is():
    keys = set(claim_table()["body_id"])
    named = {key for spot in HOT_SPOTS for key in spot.claims}
    named |= {claim for package in PACKAGES for claim, _, _ in package.claims}
    named |= {key for waiting in DEPENDENCIES for key in (waiting.needs, waiting.on) if key}
    assert named | set(DRAWN) <= keys | {package.key for package in PACKAGES}
    for tag in TAGS:
        assert tag.name in set(existing_tables()[tag.topic]["name"]), tag.name


#: Tasks of which a package says nothing yet, as a room would leave it: docs/method.md tells how many.
NOT_SAID = {
    "verstedelijking": set(),
    "duurzame-wijk": {"permeable_surfaces", "stronger_grid"},
    "gezonde-groene-wijk": {"safe_environment", "room_for_walkers", "flowery_verges"},
}


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.key)
def test_a_package_says_of_each_task_once_whether_it_takes_it_along(package):
    said = [*package.tasks, *(task for task, _reason in package.left_out)]
    assert len(said) == len(set(said))
    assert {task.key for task in load_tasks()} - set(said) == NOT_SAID[package.key]
    assert all(reason for _task, reason in package.left_out)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.key)
def test_a_package_chooses_from_the_matrix_for_each_transition(package):
    transitions = {theme.key: theme.transition for theme in load_themes()}
    assert {choice.theme: choice.transition for choice in package.choices}.items() <= transitions.items()
    assert {choice.transition for choice in package.choices} == set(load_vocabularies()["transition"].keys())


def test_a_role_differs_from_the_rule_only_where_the_source_gives_building_as_the_occasion():
    rows = {row["key"]: row for row in claims.claim_rows()}

    def by_rule(package, claim):
        row = rows[claim]
        serves, leads = split_list(row["transitions"]), split_list(package.leading_transitions)
        return role_by_rule(row["origin"], row["task_type"], serves, leads)

    others = {
        (package.key, claim, role)
        for package in PACKAGES
        for claim, role, _party in package.claims
        if role != by_rule(package, claim)
    }
    assert others == {("verstedelijking", "woningen-randweg", "occasion")}


def test_a_claim_on_a_street_that_there_is_not_is_said_by_name(monkeypatch):
    row = {**claims.claim_rows()[-1], "anchor": "Nergensstraat", "anchor_type": "street"}
    monkeypatch.setattr(claims, "claim_rows", lambda: [row])
    with pytest.raises(SampleError, match="Nergensstraat"):
        claim_table()


@pytest.mark.parametrize(
    ("subtype", "severity", "reason"),
    [
        ("overlap", "blocking", ""),
        ("overlap", "uncertain", "size_unknown"),
        ("overlap", "uncertain", "within_accuracy"),
        ("displaces", "weigh", ""),
        ("displaces", "uncertain", "freed_by"),
        ("clearance", "blocking", ""),
        ("clearance", "warning", ""),
        ("clearance", "uncertain", "depth_unknown"),
        ("works_near", "info", ""),
        ("redig", "warning", ""),
        ("shared_space", "info", ""),
        ("frees_space", "info", ""),
        ("joint_works", "info", ""),
        ("outside", "info", ""),
        ("not_supplied", "info", ""),
    ],
)
def test_the_sample_shows_every_finding_there_is(findings, subtype, severity, reason):
    rows = findings[(findings["subtype"] == subtype) & (findings["severity"] == severity)]
    assert (rows["reason"].fillna("") == reason).any()


def test_joint_works_come_as_planned_and_with_a_shift(findings):
    shifts = findings.loc[findings["subtype"] == "joint_works", "shift_months"]
    assert (shifts == 0).any()
    assert (shifts > 0).any()


def test_the_map_stays_legible_with_forty_to_a_hundred_and_twenty_rows(findings):
    assert 40 <= findings["group_id"].nunique() <= 120


@pytest.mark.parametrize("said_once", [["group_id"], ["a_id", "severity"]], ids=["row by row", "claim by claim"])
def test_the_first_ten_conflicts_rest_on_an_authority_or_lie_on_each_other_underground(findings, said_once):
    """So it is of the rows that panels and sheets show, and of what is said of a claim at one severity."""
    kinds = load_kinds()
    first = findings[findings["type"] == "conflict"].drop_duplicates(said_once).head(10)
    layers = dict(zip(kinds.keys, kinds.vertical_layer))
    weak = [
        (row["a_name"], row["b_name"], row["rule_id"])
        for _number, row in first.iterrows()
        if row["rule_status"] not in ("norm", "authority")
        and not (row["subtype"] == "overlap" and "underground" in {layers[row["a_kind"]], layers[row["b_kind"]]})
    ]
    assert weak == []
    assert len(first) == 10


#: Whether two things fit is one question, when they are made another.
_WHEN = ("joint_works", "redig")


def test_no_pair_is_said_twice(findings):
    renewed = claim_table().query("origin == 'work'").set_index("body_id")["on_object"].to_dict()
    pairs = Counter(
        (frozenset(renewed.get(side, side) for side in (row["a_id"], row["b_id"])), row["subtype"] in _WHEN)
        for _number, row in findings.iterrows()
        if row["type"] != "no_coverage"
    )
    assert [sorted(pair) for (pair, _when), count in pairs.items() if count > 1] == []


def test_the_new_station_on_the_gas_pipe_is_blocking(findings):
    rows = findings[(findings["a_id"] == "trafo-sleedoorn") & (findings["b_id"] == "gas_low_pressure-sleedoornstraat")]
    assert rows["severity"].tolist() == ["blocking"]


def test_sewer_and_heat_in_one_street_are_a_coupling_with_a_shift_of_a_year(findings):
    pair = {"warmte-lindestraat", "werk-riool-lindestraat"}
    rows = findings[[{a, b} == pair for a, b in zip(findings["a_id"], findings["b_id"])]]
    assert 12.0 in rows.loc[rows["subtype"] == "joint_works", "shift_months"].tolist()


def test_works_that_lie_ten_years_apart_give_nothing(findings):
    pair = {"buurtbatterij", "werk-kabel-nijverheidsweg"}
    rows = findings[[{a, b} == pair for a, b in zip(findings["a_id"], findings["b_id"])]]
    assert not set(rows["subtype"]) & {"joint_works", "redig"}


def test_story_4_the_heat_network_of_the_parklaan_and_the_gas_main_that_comes_six_years_before_it():
    names = ("dependency_id", "needs_id", "on_id", "on_text", "needed_by", "promised_by", "status")
    rows = [(row.key, row.needs, row.on, row.text, row.needed_by, row.promised_by, row.status) for row in DEPENDENCIES]
    waits = pd.DataFrame(rows, columns=list(names)).fillna("")
    plan = read_timeline(claim_table(), criteria_from(), Wishes(dependencies=waits))
    pair = {"warmte-parklaan", "werk-gas-parklaan"}
    own = plan.couplings[[{a, b} == pair for a, b in zip(plan.couplings["a_id"], plan.couplings["b_id"])]].iloc[0]
    assert own[["subtype", "gap_months", "shift_months", "least_months"]].tolist() == ["redig", 60, 72, 48]
    refused = plan.smallest_shifts().refused
    heat = refused[refused["moved"] == ("warmte-parklaan",)].set_index("months")
    assert heat.loc[-48, ["couplings_gained", "twice_gone", "fits_gained", "left_months"]].tolist() == [1, 1, 0, 24]
    assert heat.loc[-72, ["fits_gained", "twice_gone"]].tolist() == [1, 1]
    assert heat.loc[-72, "metres"] == pytest.approx(115, abs=0.5)
    # The heat network may move 24 months, and what it waits for is open.
    assert heat["too_hard"].tolist() == [("warmte-parklaan",)] * 2
    assert heat["breaks"].tolist() == [("warmtebron",)] * 2
    then = plan.moved(["warmte-parklaan"], Move(-72))
    assert not then.couplings["subtype"].eq("redig").any()
    back = then.moved(["warmte-parklaan"], Move(72))
    pd.testing.assert_frame_equal(back.couplings, plan.couplings)
    assert back.openings == plan.openings
