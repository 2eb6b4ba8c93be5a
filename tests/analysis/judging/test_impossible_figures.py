"""One figure that is a slip never takes an analysis down: the row, or the figure, is left out and named."""

from __future__ import annotations

import math

import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.finding import CONFLICT, NO_COVERAGE

LINE = shapely.LineString([(0, 0), (10, 0)])
SLIPS = [1e9, 1e308, math.inf, -math.inf]


def found(table, coverage=None):
    result = analyse(table, coverage, book(rule("tree", "gas_low_pressure", "clearance", 2.0)))
    return result, "\n".join(result.report)


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("field", ["width_m", "top_m", "bottom_m", "accuracy_m"])
def test_a_claim_with_an_impossible_figure_is_left_out_and_named_and_the_rest_is_judged(field, slip):
    table = bodies(
        body("slip", "tree", shapely.Point(5, 1), name="Eik", **{field: slip}),
        body("good", "tree", shapely.Point(5, 1)),
        body("gas", "gas_low_pressure", LINE, origin="existing"),
    )
    result, said = found(table)
    assert set(result.findings[result.findings["type"] == CONFLICT]["a_id"]) == {"good"}
    assert "Eik" in said


@pytest.mark.parametrize("slip", SLIPS)
def test_an_existing_object_with_an_impossible_figure_still_lies_there(slip):
    table = bodies(
        body("good", "tree", shapely.Point(5, 1)),
        body("gas", "gas_low_pressure", LINE, origin="existing", name="Gasleiding", width_m=slip),
    )
    result, said = found(table)
    assert result.count(CONFLICT) == 1
    assert "Gasleiding" in said


@pytest.mark.parametrize("slip", [1e9, 1e308, math.inf, math.nan])
def test_a_corner_nowhere_on_earth_leaves_one_row_out(slip):
    far = shapely.linestrings([[0.0, 0.0], [slip, 0.0]])
    table = bodies(
        body("slip", "tree", far, name="Eik"),
        body("good", "tree", shapely.Point(5, 1)),
        body("gas", "gas_low_pressure", LINE, origin="existing"),
    )
    result, said = found(table)
    assert result.count(CONFLICT) == 1
    assert "Eik" in said


def test_a_coverage_polygon_with_an_infinite_corner_covers_nothing():
    ring = [(0, 0), (math.inf, 0), (10, 10), (0, 10), (0, 0)]
    coverage = pd.DataFrame({"source": ["a", "b"], "geometry": [shapely.polygons([ring])[0], square(-50, -50, 100)]})
    result, _ = found(bodies(body("heat", "heat", LINE, width_m=1.0, bottom_m=-1.0)), coverage)
    assert set(result.findings[result.findings["type"] == NO_COVERAGE]["b_name"]) == {"a"}
