"""Where the street opens near something drawn of which nobody said when."""

from __future__ import annotations

import pytest
from scenes import bodies, body, square

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.incremental.openings import Opening, Openings

_LINE = "LINESTRING (0 0, 50 0)"


def _work(body_id, y, first="2027", last="2027", **values):
    line = f"LINESTRING (0 {y}, 50 {y})"
    return body(body_id, "gravity_sewer", line, values.pop("origin", "work"), works_from=first, works_to=last, **values)


def _openings(drawn, *others):
    scene = IncrementalAnalysis(bodies(*others))
    return scene.openings(scene.ask(bodies(drawn)))


@pytest.mark.parametrize(("distance", "is_near"), [(19.9, True), (20.1, False)])
def test_works_within_the_search_distance_are_named_with_their_years(distance, is_near):
    found = _openings(body("drawn", "heat", _LINE), _work("sewer", distance, "2027", "2028"))
    assert found == Openings(True, (Opening("sewer", 2027, 2028),) if is_near else ())


def test_with_a_window_the_answer_itself_speaks_of_time():
    drawn = body("drawn", "heat", _LINE, works_from="2028", works_to="2030")
    assert _openings(drawn, _work("sewer", 5)) == Openings(False)


def test_what_opens_no_street_has_nothing_to_go_along_with():
    assert _openings(body("drawn", "solar_roof", square(0, 0, 5)), _work("sewer", 5)) == Openings(False)


def test_works_come_before_claims_and_the_earliest_first():
    found = _openings(
        body("drawn", "heat", _LINE),
        _work("claim", 2, "2026", "2026", origin="claim"),
        _work("late", 4, "2030", "2030"),
        _work("early", 6, "2027", "2027"),
    )
    assert [opening.name for opening in found.near] == ["early", "late", "claim"]


def test_works_without_a_window_and_what_is_only_there_open_nothing():
    others = (_work("unknown", 2, None, None), _work("pipe", 4, origin="existing"))
    assert _openings(body("drawn", "heat", _LINE), *others) == Openings(True)


def test_the_body_itself_as_it_was_is_no_opening_to_go_along_with():
    assert _openings(body("drawn", "heat", _LINE), _work("drawn", 5, origin="claim")) == Openings(True)
