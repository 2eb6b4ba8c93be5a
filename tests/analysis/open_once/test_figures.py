"""Figures of openings: what one opening saves of street, ground, earth and money."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from timeline_streets import line, random_street, timeline

from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.open_once.figures import FIGURE_COLUMNS, opening_figures
from wijkaanpak_plugin.analysis.open_once.opening import Opening, Openings
from wijkaanpak_plugin.analysis.timeline.timeline import read_timeline


def _figures(costs=None, surfaces=None, years: float = 10, bottoms: tuple[float, float] = (-1.0, -3.0)):
    """Return the figures of one opening for two works of 10 by 10 m, of which 5 by 10 m lies in both."""
    one, two = shapely.box(0, 0, 10, 10), shapely.box(5, 0, 15, 10)
    opening = Opening(("one", "two"), 2027 * 12.0, 12.0, {"one": 0.0, "two": 0.0}, area_m2=150.0, alone_m2=200.0)
    works = pd.DataFrame({"body_id": ["one", "two"], "geometry": [one, two], "shape": [one, two], "bottom": bottoms})
    return opening_figures(Openings((opening,)), works, years, costs, surfaces)


def _costs(*rows: tuple[str, str, object]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["kind", "unit", "cost"])


_STREET = pd.DataFrame({"kind": ["carriageway"], "geometry": [shapely.box(-50, 5, 50, 50)]})


def test_ground_in_common_is_saved_once():
    (row,) = _figures().table.itertuples()
    assert (row.members, row.openings_avoided) == (("one", "two"), 1)
    assert (row.m2_alone, row.m2_once, row.shared_m2) == (200, 150, 50)
    assert (row.m_alone, row.m_once, row.shared_m) == (0, 0, 0)


def test_metres_of_street_beside_each_other_are_saved_once():
    rows = line("sewer", 0, "2027"), line("heat", 3, "2027", shape=shapely.LineString([(20, 3), (130, 3)]))
    (row,) = timeline(*rows).opening_figures(10).table.itertuples()
    # Within 5 m of the longer one: also the 4 m before it begins, as it lies 3 m aside.
    assert (row.m_alone, row.m_once) == (210, pytest.approx(110 + 16, abs=0.1))
    assert row.shared_m == pytest.approx(84, abs=0.1)


def test_earth_is_dug_once_and_by_the_deepest():
    (row,) = _figures().table.itertuples()
    # One metre deep and three metres deep; of the first one half is dug already.
    assert (row.m3_alone, row.m3_once, row.shared_m3) == (100 * 1 + 100 * 3, 100 * 3 + 50 * 1, 50)
    assert row.without_depth == 0


def test_where_a_depth_is_not_known_nothing_is_said_of_earth():
    (row,) = _figures(bottoms=(np.nan, -3.0)).table.itertuples()
    assert np.isnan([row.m3_alone, row.m3_once, row.shared_m3]).all()
    assert row.without_depth == 1


def test_openings_per_square_metre_and_year_fall_with_what_is_shared():
    (row,) = _figures(years=20).table.itertuples()
    assert row.per_m2_year_once == pytest.approx(1 / 20)
    assert row.per_m2_year_alone == pytest.approx(200 / (150 * 20))


def test_the_horizon_is_that_of_all_windows_when_nobody_gives_one():
    rows = line("sewer", 0, "2027"), line("far", 900, "2034")
    assert set(timeline(*rows).opening_figures().table["per_m2_year_once"]) == {1 / 8}


@pytest.mark.parametrize("years", [0, -1, float("nan")])
def test_a_horizon_of_no_years_is_refused(years):
    with pytest.raises(ValueError, match="horizon"):
        _figures(years=years)


def test_money_is_the_surface_that_need_not_be_opened_again_by_the_costs_of_the_user():
    costs = _costs(("carriageway", "m2", 80.0), ("footpath", "m2", 1000.0), ("heat", "m", 900.0))
    found = _figures(costs, _STREET)
    (row,) = found.table.itertuples()
    # Of the 5 by 10 m in common 5 by 5 m lies under the street.
    assert (row.priced_m2, row.saved_euro) == (25, 80 * 25)
    assert found.money == ""


@pytest.mark.parametrize(
    ("costs", "surfaces", "said"),
    [
        (None, _STREET, "no costs per m²"),
        (_costs(), _STREET, "no costs per m²"),
        (_costs(("carriageway", "m", 80.0)), _STREET, "no costs per m²"),
        (_costs(("carriageway", "m2", "many")), _STREET, "no costs per m²"),
        (_costs(("carriageway", "m²", 80.0)), None, "No surface is known"),
    ],
)
def test_without_costs_of_the_user_nothing_is_said_about_money_and_that_is_said(costs, surfaces, said):
    found = _figures(costs, surfaces)
    assert said in found.money
    assert found.table["saved_euro"].isna().all()


def test_a_work_by_itself_saves_nothing():
    (row,) = (
        timeline(line("sewer", 0, "2027"))
        .opening_figures(10, _costs(("carriageway", "m2", 80.0)), _STREET)
        .table[["openings_avoided", "shared_m", "shared_m2", "saved_euro"]]
        .to_numpy()
    )
    assert row.tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize("seed", range(10))
def test_what_is_saved_is_never_less_than_nothing_nor_more_than_there_is(seed):
    plan = read_timeline(random_street(seed, 14, by_day=False), criteria_from())
    table = plan.opening_figures(10).table
    assert list(table.columns) == list(FIGURE_COLUMNS)
    assert table["members"].tolist() == [group.members for group in plan.openings.groups]
    assert table["openings_avoided"].sum() == plan.openings.openings_alone - plan.openings.openings_coupled
    for unit in ("m", "m2", "m3"):
        known = table[table[f"{unit}_alone"].notna()]
        assert (known[f"shared_{unit}"] >= -0.02).all()
        assert (known[f"{unit}_once"] <= known[f"{unit}_alone"] + 0.02).all()
    alone = table[table["openings_avoided"] == 0]
    assert (alone[["shared_m", "shared_m2"]].abs().to_numpy() <= 0.02).all()


def test_a_surface_that_lies_over_another_is_counted_once_and_by_the_cheapest():
    costs = _costs(("carriageway", "m2", 80.0), ("footpath", "m2", 30.0))
    twice = pd.DataFrame({"kind": ["carriageway"] * 2, "geometry": [shapely.box(-50, 0, 50, 50)] * 2})
    (row,) = _figures(costs, twice).table.itertuples()
    assert (row.priced_m2, row.saved_euro) == (50, 80 * 50)
    both = pd.concat([twice, pd.DataFrame({"kind": ["footpath"], "geometry": [shapely.box(-50, 5, 50, 50)]})])
    (row,) = _figures(costs, both).table.itertuples()
    assert (row.priced_m2, row.saved_euro) == (50, 80 * 25 + 30 * 25)


def test_a_surface_beside_the_ground_saves_nothing_and_no_ground_has_a_price():
    costs, beside = _costs(("carriageway", "m2", 80.0)), _STREET.assign(geometry=[shapely.box(900, 0, 950, 50)])
    (row,) = _figures(costs, beside).table.itertuples()
    assert (row.priced_m2, row.saved_euro) == (0, 0)


def test_a_surface_that_runs_along_an_edge_of_the_ground_counts_for_what_lies_in_it():
    costs = _costs(("carriageway", "m2", 80.0), ("footpath", "m2", 90.0))
    bent = shapely.union(shapely.box(8, 8, 25, 10), shapely.box(15, 0, 25, 8))
    table = pd.DataFrame({"kind": ["carriageway", "footpath"], "geometry": [bent, shapely.box(0, 0, 9, 10)]})
    (row,) = _figures(costs, table).table.itertuples()
    # Of the 5 by 10 m in common 2 by 2 m under the bent one, and 4 by 10 m less the 1 by 2 m that this covers.
    assert row.priced_m2 == pytest.approx(2 * 2 + 4 * 10 - 1 * 2)
    assert row.saved_euro == pytest.approx(4 * 80 + 38 * 90)
