"""What must stay: claims over what people hold dear, or over a zone that is fixed."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, only, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.sentences import group_sentence

HUB = body("hub", "mobility_hub", square(0, 0, 10), name="Hub", opens="none")


def keep(shape, **values):
    return {"hot_spot_id": "keep", "kind": "keep", "text": "the old oak", "geometry": shape, **values}


def zone(shape, frame="fixed", role="frame", **values):
    return {"zone_id": "zone", "name": "Monument", "role": role, "frame": frame, "geometry": shape, **values}


def wishes_of(spots=(), zones=()):
    return Wishes(hot_spots=pd.DataFrame(list(spots)), zones=pd.DataFrame(list(zones)))


def found(spots=(), zones=(), claim=HUB):
    return analyse(bodies(claim), rules=book(), wishes=wishes_of(spots, zones)).findings


def test_a_claim_near_a_point_that_must_stay_has_to_be_weighed():
    row = only(found([keep(shapely.Point(5, 11))]))
    assert (row.type, row.subtype, row.severity, row.a_id, row.b_id) == (
        "conflict",
        "touches_what_must_stay",
        "weigh",
        "hub",
        "keep",
    )
    assert row.sentence == "Hub lies 1 m from what must stay: “the old oak”."
    assert row.geometry.area > 0


@pytest.mark.parametrize(("y", "count"), [(12.0, 1), (12.01, 0), (5.0, 1)], ids=["at 2 m", "farther", "over it"])
def test_a_point_stands_for_two_metres_around_it(y, count):
    assert len(found([keep(shapely.Point(5, y))])) == count


def test_a_claim_over_an_area_says_how_much_of_it():
    row = only(found([keep(square(6, 6, 20))]))
    assert (row.shared_area_m2, row.geometry.area) == (16.0, pytest.approx(16.0))
    assert row.sentence == "Hub lies over what must stay: “the old oak” (16 m²)."


@pytest.mark.parametrize(("x", "count"), [(9.9, 1), (9.99, 0), (10.5, 0)], ids=["over", "touching", "beside"])
def test_what_only_touches_an_area_takes_none_of_it(x, count):
    assert len(found([keep(square(x, 0, 20))])) == count


def test_a_claim_in_a_fixed_zone_has_to_be_weighed():
    row = only(found(zones=[zone(square(6, 6, 20))]))
    assert (row.subtype, row.severity, row.b_id) == ("touches_what_must_stay", "weigh", "zone")
    assert row.sentence == "Hub lies in the zone “Monument”, where nothing may change (16 m²)."


@pytest.mark.parametrize(
    ("frame", "role"), [("negotiable", "frame"), ("open", "frame"), ("fixed", "ambition"), ("fixed", "sub_area")]
)
def test_another_zone_says_nothing(frame, role):
    assert found(zones=[zone(square(6, 6, 20), frame, role)]).empty


def test_a_planned_work_touches_nothing():
    assert found([keep(square(6, 6, 20))], claim={**HUB, "origin": "work"}).empty


def test_a_claim_that_was_dropped_touches_nothing():
    assert found([keep(square(6, 6, 20))], claim={**HUB, "status": "dropped"}).empty


def test_a_claim_that_was_made_for_it_is_about_keeping_it():
    assert found([keep(square(6, 6, 20), linked="hub")]).empty


def test_a_line_without_a_width_crosses_an_area():
    row = only(
        found([keep(square(6, 6, 20))], claim=body("path", "footpath", "LINESTRING (0 10, 40 10)", opens="none"))
    )
    assert row.geometry.area > 0


def test_several_of_one_kind_are_one_row_that_names_them():
    rows = found([keep(shapely.Point(5, 5)), keep(shapely.Point(8, 8), hot_spot_id="b", text="the bench")])
    assert rows["group_id"].nunique() == 1
    assert group_sentence(rows.to_dict("records")) == (
        "Hub touches 2 places that must stay as they are. They are: the bench, the old oak."
    )


def test_it_is_said_while_drawing():
    stands = IncrementalAnalysis(bodies(), rules=book(), wishes=wishes_of([keep(square(6, 6, 20))]))
    (wish,) = stands.ask(bodies(HUB)).wishes
    assert (wish.touches, wish.name, wish.area_m2) == (True, "the old oak", pytest.approx(16.0))
    assert wish.look_zone().area == pytest.approx(16.0)
