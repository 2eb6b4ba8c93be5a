"""One existing object is one obstacle, in however many pieces, tiles and deliveries it comes."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, only, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.domain.body import SOURCE_DATE, SOURCE_ID
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds

RULES = book(rule("underground_container", "medium_voltage", "forbidden"))
CLAIM = body("c1", "underground_container", square(0, 0, 5))
OWN_ID = "nl.imkl-KL1040.cable1"
LINE = "LINESTRING (-5 2, {} 2)"


def _cable(end: float, body_id: str = OWN_ID, **values: object) -> dict:
    return body(body_id, "medium_voltage", LINE.format(end), "existing", owner="Operator", **values)


def _of_sources(*rows: tuple[dict, str, str]) -> pd.DataFrame:
    table = bodies(*(row for row, _source, _date in rows))
    table[SOURCE_ID] = [source for _row, source, _date in rows]
    table[SOURCE_DATE] = [date for _row, _source, date in rows]
    return table


def _prepared(table: pd.DataFrame):
    return prepare(table, load_kinds())


def test_a_cable_in_two_deliveries_gives_one_finding_with_the_id_that_it_has_with_one():
    alone = only(analyse(bodies(CLAIM, _cable(20)), rules=RULES).findings)
    both = analyse(bodies(CLAIM, _cable(20), _cable(9)), rules=RULES)
    finding = only(both.findings)
    assert (finding.finding_id, finding.b_id) == (alone.finding_id, OWN_ID)
    assert not [text for text in both.report if "named anew" in text]


def test_pieces_of_one_object_are_one_body_of_all_their_ground():
    pieces = [_cable(0), {**_cable(0), "geometry": shapely.LineString([(0, 2), (9, 2), (9, 8)])}]
    one, other = (_prepared(bodies(*rows)) for rows in (pieces, pieces[::-1]))
    assert len(one) == 1
    assert one.shape[0].length == pytest.approx(20)
    assert one.shape[0].geom_type == "LineString"
    assert shapely.to_wkb(one.shape[0]) == shapely.to_wkb(other.shape[0])


def test_tiles_of_one_surface_are_one_body():
    tiles = [body("G0363.a", "parking", square(x, 0, 5), "existing") for x in (0, 5)]
    assert _prepared(bodies(*tiles)).shape[0].equals(shapely.box(0, 0, 10, 5))


def test_the_newest_delivery_says_how_deep_an_object_lies():
    old, new = _cable(20, top_m=-0.6, bottom_m=-0.7), _cable(9, top_m=-1.0, bottom_m=-1.1)
    for rows in ((old, new), (new, old)):
        dates = {id(old): "2022-03-27", id(new): "2024-01-01"}
        row = _prepared(_of_sources(*((each, dates[id(each)], dates[id(each)]) for each in rows)))
        assert (row.top[0], row.bottom[0]) == (-1.0, -1.1)
        assert row.shape[0].length == pytest.approx(25)


def test_pieces_that_differ_in_depth_lie_anywhere_between_and_what_one_does_not_know_is_not_known():
    row = _prepared(bodies(_cable(0, top_m=-0.6, bottom_m=-0.7), _cable(9, top_m=-1.0, bottom_m=-1.1)))
    assert (row.top[0], row.bottom[0]) == (-0.6, -1.1)
    kind = "gas_high_pressure"
    pieces = [{**_cable(end, top_m=top), "kind": kind} for end, top in ((0, -0.6), (9, float("nan")))]
    alone = _prepared(bodies(pieces[1]))
    assert _prepared(bodies(*pieces)).top[0] == pytest.approx(alone.top[0], nan_ok=True)


def test_the_least_accurate_and_the_widest_piece_count():
    row = _prepared(bodies(_cable(0, accuracy_m=0.1, width_m=0.3), _cable(9, accuracy_m=1.0, width_m=0.1)))
    assert (row.accuracy[0], row.width[0]) == (1.0, 0.3)


def test_a_plain_number_is_an_id_within_its_own_layer_only():
    table = _of_sources((_cable(9, "12"), "one", ""), (_cable(20, "12"), "other", ""), (CLAIM, "plan", ""))
    assert len(analyse(table, rules=RULES).findings) == 2
    table[SOURCE_ID] = "one"
    assert len(analyse(table, rules=RULES).findings) == 1


def test_objects_of_other_kinds_with_one_id_stay_apart():
    other = body(OWN_ID, "tree", "POINT (2 2)", "existing")
    assert len(_prepared(bodies(_cable(20), other))) == 2


def test_an_object_without_an_id_that_comes_twice_the_same_is_one():
    assert len(_prepared(bodies(_cable(20, ""), _cable(20, "")))) == 1
    assert len(_prepared(bodies(_cable(20, ""), _cable(9, "")))) == 2


def test_claims_and_works_with_one_id_are_never_united():
    for origin in ("claim", "work"):
        rows = [body("x", "planting", square(x, 0, 2), origin) for x in (0, 9)]
        assert len(_prepared(bodies(*rows))) == 2


# What is called how


def test_an_object_without_an_id_keeps_the_one_that_is_made_for_it_when_another_source_brings_more_columns():
    house = body("", "building", square(50, 0, 5), "existing")
    alone = _prepared(pd.DataFrame([CLAIM, house])).ids
    among_others = _prepared(pd.DataFrame([CLAIM, house, _cable(20, status="", width_m=0.1)])).ids
    made = [name for name in alone if name.startswith("existing#")]
    assert len(made) == 1
    assert made[0] in among_others


def test_an_object_without_name_and_id_is_called_by_its_kind():
    rules = book(rule("underground_container", "building", "forbidden"))
    house = body("", "building", square(1, 0, 5), "existing", name="")
    found = only(analyse(bodies(CLAIM, house), rules=rules).findings)
    assert found.b_name == "building"
