from __future__ import annotations

from itertools import combinations_with_replacement, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import RELATIONS, Rule, RuleBook, load_rule_book
from wijkaanpak_plugin.domain.catalogue.table_schema import TableError

HEADER = "rule_id,a,b,relation,horizontal_m,vertical_m,source,status,note"


def _kinds(groups: dict[str, tuple[str, ...]]) -> KindCatalogue:
    numbers = dict.fromkeys(("width_m", "top_m", "bottom_m", "unit_m2", "cautious_width_m", "lifetime_years"))
    rest = {**numbers, "opens": "none", "vertical_layer": "surface", "from_centre": False, "gives_way": False}
    return KindCatalogue({"key": key, "groups": value, **rest} for key, value in groups.items())


def _rule(rule_id: str, a: str, b: str, relation: str = "allowed", horizontal_m: float | None = None) -> Rule:
    return Rule(rule_id, a, b, relation, horizontal_m, None, "test", "assumption")


SMALL = _kinds({"lv": ("electric", "cable"), "mv": ("electric", "cable"), "data": ("cable",), "tree": ("green",)})


def rule_for(book: RuleBook, kind_a: str | None, kind_b: str | None) -> Rule | None:
    first, second = book.kinds.index([kind_a, kind_b])
    place = book.pair_index[first, second] if first >= 0 and second >= 0 else -1
    return book.rules[place] if place >= 0 else None


def _winner(*rules: Rule, pair: tuple[str, str] = ("lv", "tree")) -> str:
    rule = rule_for(RuleBook(rules, SMALL), *pair)
    assert rule is not None
    return rule.rule_id


def test_a_rule_for_two_kinds_goes_before_one_for_a_kind_and_a_group():
    strict = _rule("group", "electric", "tree", "forbidden")
    assert _winner(strict, _rule("kinds", "tree", "lv")) == "kinds"


def test_a_rule_for_a_kind_and_a_group_goes_before_one_for_two_groups():
    strict = _rule("groups", "electric", "green", "forbidden")
    assert _winner(strict, _rule("kind", "cable", "tree")) == "kind"


def test_the_narrower_group_goes_first():
    strict = _rule("wide", "cable", "tree", "forbidden")
    assert _winner(strict, _rule("narrow", "electric", "tree")) == "narrow"


def test_of_equally_specific_rules_the_stricter_relation_holds():
    rules = [_rule(relation, "lv", "tree", relation) for relation in RELATIONS]
    assert _winner(*reversed(rules)) == "forbidden"
    assert _winner(*rules[1:]) == "clearance"
    assert _winner(*rules[2:]) == "displaces"
    assert _winner(*rules[4:]) == "precaution"
    assert _winner(*rules[5:]) == "shared"


def _unjudged(book: RuleBook, kind_a: str, kind_b: str) -> str | None:
    place = book.unjudged_index[tuple(book.kinds.index([kind_a, kind_b]))]
    return book.rules[place].rule_id if place >= 0 else None


def test_a_rule_that_says_that_nobody_knows_never_takes_the_place_of_the_next_wider_one():
    book = RuleBook(
        [_rule("wide", "electric", "tree", "forbidden"), _rule("nobody knows", "lv", "tree", "unjudged")], SMALL
    )
    assert rule_for(book, "lv", "tree").rule_id == "wide"
    assert _unjudged(book, "tree", "lv") == "nobody knows"
    assert _unjudged(book, "tree", "mv") is None


def test_where_somebody_knows_better_nobody_says_that_nobody_knows():
    wide = _rule("nobody knows", "electric", "tree", "unjudged")
    assert _unjudged(RuleBook([wide, _rule("a", "lv", "tree", "clearance", 1.0)], SMALL), "lv", "tree") is None
    same = [_rule("b", "electric", "tree", "clearance", 1.0), _rule("c", "electric", "tree", "shared")]
    assert _unjudged(RuleBook([wide, same[0]], SMALL), "lv", "tree") is None
    assert _unjudged(RuleBook([wide, same[1]], SMALL), "lv", "tree") == "nobody knows"


def test_all_kinds_of_a_layer_are_the_widest_group():
    kinds = load_kinds()
    wide = _rule("wide", "any_surface", "any_underground", "forbidden")
    book = RuleBook([wide, _rule("narrow", "trees", "cable_or_pipe")], kinds)
    assert rule_for(book, "parking", "heat").rule_id == "wide"
    assert rule_for(book, "heat", "tree").rule_id == "narrow"
    assert rule_for(book, "parking", "building") is None
    named = [_rule("any", "any_surface", "cable_or_pipe"), _rule("kind", "any_underground", "tree", "forbidden")]
    assert rule_for(RuleBook([wide, *named], kinds), "tree", "heat").rule_id == "kind"
    assert rule_for(RuleBook([wide, *named], kinds), "parking", "heat").rule_id == "any"
    assert RuleBook([_rule("r", "any_building", "any_building")], kinds).remarks == ()


def test_a_rule_may_have_any_name_and_a_height_without_effect_is_a_remark(tmp_path):
    path = tmp_path / "own.csv"
    rows = ["H-12,tree,any_building,forbidden,,,handbook,local,", "NEN 7171 2.1,tree,tree,allowed,,0.3,norm,norm,"]
    path.write_text("\n".join([HEADER, *rows]), encoding="utf-8")
    book = load_rule_book(path)
    assert rule_for(book, "tree", "building").rule_id == "H-12"
    assert [(remark.row, remark.column) for remark in book.remarks] == [(3, "vertical_m")]
    path.write_text("\n".join([HEADER, rows[0], rows[0]]), encoding="utf-8")
    with pytest.raises(TableError, match="H-12"):
        load_rule_book(path)


def test_of_two_clearances_the_larger_holds_and_then_the_first_name():
    near, far = _rule("a", "lv", "tree", "clearance", 1.0), _rule("b", "lv", "tree", "clearance", 2.0)
    assert _winner(near, far) == "b"
    assert _winner(_rule("z", "lv", "tree"), _rule("y", "tree", "lv")) == "y"


def test_a_rule_for_one_group_twice_holds_within_the_group_and_for_a_kind_with_itself():
    book = RuleBook([_rule("apart", "electric", "electric", "clearance", 0.25)], SMALL)
    assert rule_for(book, "lv", "mv").rule_id == "apart"
    assert rule_for(book, "lv", "lv").rule_id == "apart"
    assert rule_for(book, "lv", "data") is None


def test_unknown_kinds_and_an_empty_book_have_no_rule():
    book = RuleBook([], SMALL)
    assert rule_for(book, "lv", "tree") is None
    assert rule_for(load_rule_book(), "tree", "no_such_kind") is None
    assert rule_for(load_rule_book(), None, "tree") is None
    assert RuleBook([_rule("a", "lv", "tree")], KindCatalogue([])).pair_index.shape == (0, 0)


def test_a_rule_about_something_unknown_is_remarked_and_never_holds():
    book = RuleBook([_rule("odd", "lv", "unicorn", "forbidden")], SMALL)
    assert [str(remark) for remark in book.remarks] == [
        "rule odd, column b: 'unicorn' is no kind and no group; the rule never holds"
    ]
    assert (book.pair_index == -1).all()


def test_more_rules_than_the_index_can_number_are_refused():
    with pytest.raises(ValueError, match="at most 32767"):
        RuleBook([_rule("a", "lv", "tree")] * 32768, SMALL)


def _naive(rules: list[Rule], kinds: KindCatalogue, a: str, b: str) -> str | None:
    """The order of precedence, written out for one pair."""

    def places(kind: str) -> dict[str, tuple[int, int]]:
        """What a rule may call a kind, and how near that is to the kind itself: the lower the nearer."""
        groups = kinds.groups(kind)
        layer = f"any_{kinds.vertical_layer[kinds.index([kind])[0]]}"
        return {layer: (1, len(groups)), **{name: (1, place) for place, name in enumerate(groups)}, kind: (0, 0)}

    candidates = []
    of = {a: places(a), b: places(b)}
    for rule in rules:
        for first, second in ((a, b), (b, a)):
            left, right = of[first].get(rule.a), of[second].get(rule.b)
            if left is None or right is None or rule.relation == "unjudged":
                continue
            strictness = ("forbidden", "clearance", "displaces", "precaution", "shared", "allowed").index(rule.relation)
            distance = -(rule.horizontal_m or 0)
            key = (left[0] + right[0], left[1] + right[1], strictness, distance, rule.rule_id)
            candidates.append(key)
    return min(candidates)[-1] if candidates else None


@st.composite
def _books(draw):
    groups = ["g0", "g1", "g2", "g3"]
    keys = [f"k{number}" for number in range(draw(st.integers(1, 6)))]
    kinds = _kinds({key: tuple(draw(st.permutations(groups))[: draw(st.integers(0, 4))]) for key in keys})
    name = st.sampled_from([*keys, *groups, "any_surface"])
    relation = st.sampled_from(RELATIONS)
    rules = []
    for number in range(draw(st.integers(0, 12))):
        kind_of_rule = draw(relation)
        distance = draw(st.sampled_from([0.5, 1.0])) if kind_of_rule == "clearance" else None
        rules.append(_rule(f"r{number:02}", draw(name), draw(name), kind_of_rule, distance))
    return draw(st.permutations(rules)), kinds


@settings(max_examples=300, deadline=None)
@given(_books())
def test_the_rule_of_every_pair_is_the_one_that_precedence_written_out_gives(book_and_kinds):
    rules, kinds = book_and_kinds
    book = RuleBook(rules, kinds)
    assert book.pair_index.dtype == np.int16
    assert (book.pair_index == book.pair_index.T).all()
    for a, b in product(kinds.keys, kinds.keys):
        found = rule_for(book, a, b)
        assert (found.rule_id if found else None) == _naive(rules, kinds, a, b), (a, b)


def test_the_shipped_book_gives_every_pair_what_precedence_written_out_gives():
    book, kinds = load_rule_book(), load_kinds()
    assert (book.pair_index == book.pair_index.T).all()
    for a, b in combinations_with_replacement(kinds.keys, 2):
        found = rule_for(book, a, b)
        assert (found.rule_id if found else None) == _naive(book.rules, kinds, a, b), (a, b)


def test_every_shipped_rule_holds_for_at_least_one_pair_and_no_pair_is_named_twice():
    book = load_rule_book()
    assert book.remarks == ()
    used = set(book.pair_index.ravel()) | set(book.unjudged_index.ravel())
    unused = {rule.rule_id for n, rule in enumerate(book.rules) if n not in used}
    assert unused == set()


PUBLISHED = [
    # a, b, relation, horizontal_m, status, part of the source
    ("tree", "low_voltage", "clearance", 2.5, "authority", "Liander"),
    ("tree", "medium_voltage", "clearance", 2.5, "authority", "Liander"),
    ("tree_row", "gas_low_pressure", "clearance", 2.5, "authority", "Liander"),
    ("transformer_station", "gas_low_pressure", "forbidden", 0.0, "authority", "Liander"),
    ("transformer_station", "low_voltage", "forbidden", 0.0, "authority", "Liander"),
    ("transformer_station", "gravity_sewer", "forbidden", 0.0, "authority", "Liander"),
    ("tree", "water", "clearance", 2.5, "local", "Oss"),
    ("infiltration_crates", "building", "clearance", 3.0, "local", "Waterklaar"),
    ("infiltration_crates", "tree", "clearance", 3.0, "local", "Waterklaar"),
    ("gravity_sewer", "building", "clearance", 2.0, "local", "Oss"),
    ("underground_container", "building", "clearance", 3.0, "local", "Albrandswaard"),
    ("underground_container", "underground_container", "clearance", 0.5, "local", "Zwolle"),
    ("charging_point", "carriageway", "clearance", 0.5, "authority", "NKL"),
    ("hazardous_pipeline", "new_building", "clearance", 5.0, "authority", "Besluit externe veiligheid buisleidingen"),
    ("gas_station", "building", "clearance", 6.0, "authority", "Activiteitenbesluit"),
]


@pytest.mark.parametrize(("a", "b", "relation", "horizontal", "status", "source"), PUBLISHED)
def test_each_published_distance_is_a_rule_with_its_source(a, b, relation, horizontal, status, source):
    for rule in (rule_for(load_rule_book(), a, b), rule_for(load_rule_book(), b, a)):
        assert (rule.relation, rule.horizontal_m, rule.status) == (relation, horizontal, status)
        assert source in rule.source
        assert rule.vertical_m is None


@pytest.mark.parametrize(
    ("a", "b", "others"),
    [
        ("building", "infiltration_crates", ("1.5", "4.0", "1.0")),
        ("underground_container", "building", ("2 m", "1.5")),
        ("underground_container", "heat", ("2.0 m", "0.5 m")),
        ("gas_low_pressure", "drinking_water", ("0.25", "0.50")),
        ("medium_voltage", "gas_high_pressure", ("0.50", "2.00")),
        ("tree", "low_voltage", ("3.0", "2.0", "0.50")),
        ("wadi", "building", ("1.5", "6 m")),
    ],
)
def test_where_sources_disagree_the_note_names_the_others(a, b, others):
    note = rule_for(load_rule_book(), a, b).note
    assert [figure for figure in others if figure not in note] == []


def test_a_distance_says_what_it_is_measured_from():
    words = ("edge", "centre", "wall", "post to kerb", "side of a sewer", "crown")
    unsaid = [
        rule.rule_id
        for rule in load_rule_book().rules
        if rule.relation == "clearance" and not any(word in rule.note.lower() for word in words)
    ]
    assert unsaid == []


def test_every_pair_of_kinds_is_answered():
    book = load_rule_book()
    open_pairs = np.argwhere(book.pair_index < 0)
    assert [(book.kinds.keys[a], book.kinds.keys[b]) for a, b in open_pairs if a <= b] == []


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("tree", "underground_parking", "displaces"),
        ("tree_root_zone", "underground_water_storage", "forbidden"),
        ("tree_root_zone", "underground_container", "forbidden"),
        ("underground_parking", "building", "allowed"),
        ("wadi", "low_voltage", "forbidden"),
        ("water", "gas_low_pressure", "clearance"),
        ("tiny_forest", "heat", "clearance"),
        ("hedge", "telecom", "allowed"),
        ("charging_point", "low_voltage", "forbidden"),
        ("charging_station", "footpath", "displaces"),
        ("solar_carport", "tree", "displaces"),
        ("mobility_hub", "parking", "displaces"),
        ("mobility_hub", "planting", "displaces"),
        ("underground_container", "footpath", "displaces"),
        ("logistics_hub", "carriageway", "displaces"),
        ("manhole", "gravity_sewer", "allowed"),
        ("manhole", "heat", "forbidden"),
        ("culvert", "drinking_water", "forbidden"),
        ("tunnel", "carriageway", "allowed"),
        ("cabinet", "heat", "forbidden"),
        ("street_light", "carriageway", "displaces"),
        ("private_yard", "footpath", "displaces"),
        ("utility_tunnel", "tree", "clearance"),
        ("shared_trench", "building", "forbidden"),
        ("tree", "tree", "allowed"),
        ("transformer_station", "new_building", "clearance"),
        ("planting", "parking", "displaces"),
        ("parking", "planting", "displaces"),
        ("carriageway", "carriageway", "allowed"),
        ("low_car_zone", "building", "allowed"),
        ("open_corridor", "new_building", "forbidden"),
        ("road_foundation", "carriageway", "allowed"),
        ("net_removal", "gas_low_pressure", "allowed"),
        ("solar_roof", "roof_terrace", "forbidden"),
        ("insulation", "green_roof", "allowed"),
    ],
)
def test_pairs_that_a_coordinator_asks_about_are_answered(a, b, relation):
    assert rule_for(load_rule_book(), a, b).relation == relation


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("thermal_storage", "drinking_water"),
        ("infiltration_crates", "groundwater_zone"),
        ("wadi", "groundwater_zone"),
        ("railway", "heat"),
        ("tram_lane", "gas_low_pressure"),
        ("mobility_hub", "medium_voltage"),
        ("private_yard", "heat"),
        ("street_light", "tree"),
        ("building", "gas_low_pressure"),
    ],
)
def test_what_nobody_published_is_said_and_whom_to_ask(a, b):
    book = load_rule_book()
    place = book.unjudged_index[tuple(book.kinds.index([a, b]))]
    assert book.rules[place].relation == "unjudged"
    assert book.rules[place].note


@pytest.mark.parametrize("other", ["drinking_water", "telecom", "gravity_sewer", "heat"])
def test_a_distance_taken_over_for_another_owner_is_called_an_assumption(other):
    assert rule_for(load_rule_book(), "tree", other).status == "assumption"


def test_heat_keeps_the_distance_to_drinking_water_that_practice_asks_and_without_it_nobody_knows():
    book = load_rule_book()
    rule = rule_for(book, "heat", "drinking_water")
    assert (rule.relation, rule.horizontal_m, rule.status) == ("clearance", 1.0, "authority")
    assert "no norm" in rule.note
    without = RuleBook([other for other in book.rules if other is not rule], book.kinds)
    place = without.unjudged_index[tuple(book.kinds.index(["heat", "drinking_water"]))]
    assert without.rules[place].relation == "unjudged"


def test_no_two_cables_or_pipes_are_silently_free():
    book, members = load_rule_book(), load_kinds().members("cable_or_pipe")
    assert len(members) > 10
    assert [pair for pair in product(members, members) if rule_for(book, *pair) is None] == []


LAST_RESORT = "cable_or_pipe_cable_or_pipe"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("drainage", "drinking_water", LAST_RESORT),
        ("orphan_pipe", "orphan_pipe", LAST_RESORT),
        ("orphan_pipe", "low_voltage", LAST_RESORT),
        ("duct", "heat", LAST_RESORT),
        ("cable_bed", "drinking_water", LAST_RESORT),
        ("low_voltage", "telecom", "cable_cable"),
        ("low_voltage", "drinking_water", "cable_pipe"),
        ("gas_low_pressure", "gas_low_pressure", "gas_gas"),
        ("gas_high_pressure", "orphan_pipe", "gas_high_pressure_cable_or_pipe"),
        ("gas_high_pressure", "duct", "gas_high_pressure_cable_or_pipe"),
        ("gravity_sewer", "other_pipe", "gravity_sewer_cable_or_pipe"),
        ("heat", "pressure_sewer", "heat_sewer"),
        ("cable_bed", "low_voltage", "enclosure_cable"),
        ("duct", "cable_bed", "enclosure_enclosure"),
    ],
)
def test_the_last_resort_for_cables_and_pipes_holds_only_where_no_narrower_rule_does(a, b, expected):
    assert rule_for(load_rule_book(), a, b).rule_id == expected


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("low_voltage", "medium_voltage", 0.25),
        ("telecom", "drinking_water", 0.25),
        ("gas_low_pressure", "drinking_water", 0.5),
        ("medium_voltage", "gas_low_pressure", 0.5),
        ("medium_voltage", "gas_high_pressure", 2.0),
        ("gas_high_pressure", "low_voltage", 0.5),
        ("gravity_sewer", "drinking_water", 0.5),
        ("heat", "gravity_sewer", 0.5),
        ("heat", "low_voltage", 0.5),
    ],
)
def test_distances_that_only_code_quotes_are_unverified_assumptions(a, b, distance):
    rule = rule_for(load_rule_book(), a, b)
    assert (rule.relation, rule.horizontal_m, rule.status) == ("clearance", distance, "assumption")
    assert "Unverified" in rule.note
    assert rule.vertical_m is not None


def test_a_casing_and_its_cables_never_give_a_finding():
    book = load_rule_book()
    for casing, cable in product(("casing", "duct", "cable_bed"), ("low_voltage", "telecom", "high_voltage")):
        assert rule_for(book, casing, cable).relation == "allowed"


def test_a_casing_and_whatever_cable_or_pipe_may_lie_in_it_never_give_a_finding():
    book = load_rule_book()
    found = {key: rule_for(book, "casing", key) for key in load_kinds().members("cable_or_pipe")}
    assert {key for key, rule in found.items() if rule.relation != "allowed"} == set()
    assert {rule.status for rule in found.values()} == {"assumption"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("parking", "underground_water_storage"),
        ("parking", "infiltration_crates"),
        ("parking", "solar_carport"),
        ("green_roof", "solar_roof"),
        ("planting", "water"),
        ("park", "wadi"),
        ("mobility_hub", "new_building"),
        ("mobility_hub", "added_storeys"),
        ("mobility_hub", "community_facility"),
        ("water_square", "play_area"),
        ("utility_tunnel", "heat"),
        ("permeable_paving", "parking"),
    ],
)
def test_combinations_that_the_method_names_share_their_space(a, b):
    assert rule_for(load_rule_book(), a, b).relation == "shared"


def test_a_combination_that_only_the_method_book_names_is_an_assumption_that_says_so():
    named = [rule for rule in load_rule_book().rules if "De integrale wijkaanpak" in rule.source]
    assert {rule.status for rule in named} == {"assumption"}
    permitted = [rule for rule in named if rule.source.startswith("named as a combination in ")]
    assert len(permitted) >= 25
    assert [rule.rule_id for rule in permitted if not rule.source.endswith("; that it fits is ours")] == []


def test_only_laws_operators_and_national_bodies_are_called_an_authority():
    publishers = {rule.source.split()[0].rstrip(",") for rule in load_rule_book().rules if rule.status == "authority"}
    # Two laws, an operator, what operators demand through Kadaster, two national programmes, a policy of the state and
    # a pipeline company.
    assert publishers == {
        "Activiteitenbesluit",
        "Besluit",
        "Kadaster",
        "Liander",
        "NKL",
        "PPS",
        "Programma",
        "Structuurvisie",
    }


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("building", "new_building"),
        ("mobility_hub", "building"),
        ("new_building", "gas_low_pressure"),
        ("underground_container", "medium_voltage"),
        ("neighbourhood_battery", "heat"),
    ],
)
def test_what_cannot_be_in_one_place_is_forbidden_as_an_assumption(a, b):
    rule = rule_for(load_rule_book(), a, b)
    assert (rule.relation, rule.status) == ("forbidden", "assumption")
    assert rule.source.startswith("assumption: ")


def test_roofs_facades_and_works_do_not_collide_with_their_building():
    for key in ("green_roof", "green_facade", "insulation", "added_storeys"):
        assert rule_for(load_rule_book(), key, "building").relation == "allowed"


def test_no_rule_of_a_norm_an_authority_or_a_municipality_lacks_its_source():
    for rule in load_rule_book().rules:
        assert rule.source.strip()
        if rule.status != "assumption":
            assert "assumption" not in rule.source.lower(), rule.rule_id


def test_no_rule_calls_itself_a_norm_because_no_norm_was_read():
    assert all(rule.status != "norm" for rule in load_rule_book().rules)


def _load(tmp_path, *lines):
    path = tmp_path / "rules.csv"
    path.write_text("\n".join((HEADER, *lines)), encoding="utf-8")
    return load_rule_book(path)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x,tree,heat,clearance,abc,,me,local,", "column horizontal_m: 'abc' is not a number"),
        ("x,tree,heat,clearance,,,me,local,", "column horizontal_m: a clearance needs a distance of more than 0"),
        ("x,tree,heat,clearance,0,,me,local,", "column horizontal_m: a clearance needs a distance of more than 0"),
        ("x,tree,heat,clearance,-1,,me,local,", "column horizontal_m: -1 is less than 0"),
        (
            "x,tree,heat,forbidden,2,,me,local,",
            "column horizontal_m: 2 cannot be: a forbidden rule has no distance other than 0; "
            "use clearance to keep a distance",
        ),
        (
            "x,tree,heat,shared,1,,me,local,",
            "column horizontal_m: leave this empty in place of 1: the rule is about overlap only",
        ),
        (
            "x,tree,heat,forbidden,,0,me,local,",
            "column vertical_m: 0 would switch the rule off; leave it empty for any depth",
        ),
        ("x,tre,heat,shared,,,me,local,", "column a: 'tre' is not known; did you mean tree?"),
        (
            "x,tree,heat,near,,,me,local,",
            "column relation: 'near' is not one of forbidden, clearance, displaces, unjudged, precaution, shared, "
            "allowed",
        ),
        ("x,tree,heat,shared,,,me,law,", "column status: 'law' is not one of norm, authority, local, assumption"),
        ("x,tree,heat,shared,,,,local,", "column source: this may not be empty"),
        ("first,tree,heat,shared,,,me,local,", "column rule_id: 'first' stands in row 2 already"),
    ],
)
def test_each_defect_of_a_rule_names_row_and_column(tmp_path, line, expected):
    with pytest.raises(TableError) as error:
        _load(tmp_path, "first,tree,water,shared,,,me,local,", line)
    assert str(error.value) == f"rules.csv, row 3, {expected}"


def test_a_second_rule_for_the_same_pair_is_remarked_with_its_row(tmp_path):
    book = _load(tmp_path, "one,tree,heat,clearance,1,,me,local,", "two,heat,tree,clearance,2,,me,local,")
    (remark,) = book.remarks
    assert str(remark) == (
        "rules.csv, row 3, column rule_id: row 2 (one) is about the same pair; only the stricter one holds"
    )
    assert rule_for(book, "tree", "heat").rule_id == "two"


def test_a_rule_book_of_ones_own_replaces_the_shipped_one(tmp_path):
    book = _load(tmp_path, "mine,tree,cable_or_pipe,clearance,3.5,,our handbook,local,")
    assert rule_for(book, "low_voltage", "tree").horizontal_m == 3.5
    assert rule_for(book, "low_voltage", "tree").note == ""
    assert rule_for(book, "planting", "parking") is None


def test_an_empty_rule_book_is_a_table_with_a_header_only(tmp_path):
    assert _load(tmp_path).rules == ()
