"""What the label by the cursor says of each sort of finding, and how the drawing looks with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from wijkaanpak_plugin.analysis.incremental.live_answer import LiveFinding
from wijkaanpak_plugin.docks.live.texts import answer_lines, answer_state
from wijkaanpak_plugin.map.drawing.shapes import State

FOUND: dict[str, Any] = {
    "type": "conflict",
    "subtype": "overlap",
    "severity": "blocking",
    "reason": "",
    "other_name": "Vak 12",
    "measured_m": 0.0,
    "required_m": None,
    "shift_months": None,
    "gap_months": None,
    "area_m2": 12.4,
    "rule_id": "H-12",
    "rule_source": "a handbook",
    "rule_status": "local",
}
WORKS = {**FOUND, "type": "coupling", "subtype": "joint_works", "severity": "info", "area_m2": None}


@dataclass
class Answer:
    """An answer that found just this."""

    found: list[LiveFinding]
    no_coverage: float = 0.0
    is_judged: bool = True
    has_rules: bool = True
    unruled: str = ""
    lacks_size: bool = False
    wishes: tuple = ()

    @property
    def conflicts(self):
        return [row for row, found in enumerate(self.found) if found.type == "conflict"]

    @property
    def couplings(self):
        return [row for row, found in enumerate(self.found) if found.type == "coupling"]

    @property
    def worst_conflict(self):
        return self.conflicts[0] if self.conflicts else None

    @property
    def best_coupling(self):
        return self.couplings[0] if self.couplings else None

    def finding(self, row):
        return self.found[row]


def answer(*found):
    return Answer([LiveFinding(**{**FOUND, **values}) for values in found])


@pytest.mark.parametrize(
    ("found", "line", "state"),
    [
        ({"subtype": "displaces", "severity": "weigh"}, "△ Takes the place of Vak 12 (12 m²)", State.UNKNOWN),
        ({"subtype": "crossing", "severity": "warning"}, "✖ Crosses Vak 12: too little height between", State.CONFLICT),
        ({"subtype": "works_near", "severity": "info"}, "• Works near Vak 12", State.NEUTRAL),
        ({"subtype": "not_judged", "severity": "info"}, "• Vak 12: no published rule judges it", State.NEUTRAL),
        ({"subtype": "precaution", "severity": "info"}, "• Arrange first: Vak 12", State.NEUTRAL),
        ({"severity": "uncertain", "reason": "size_unknown"}, "? Vak 12: a width is not known", State.UNKNOWN),
        ({"severity": "uncertain", "reason": "reserved"}, "? Vak 12: only reserved, does not count now", State.UNKNOWN),
    ],
)
def test_each_sort_of_conflict_has_words_and_a_look_of_its_own(found, line, state):
    found = answer(found)
    assert answer_lines(found)[0] == line
    assert answer_state(found) == state


def test_what_only_informs_is_not_counted_among_more_conflicts():
    found = answer({}, {"severity": "warning"}, {"subtype": "works_near", "severity": "info"})
    assert answer_lines(found)[1].endswith("; 1 more")


def test_what_only_informs_leaves_a_coupling_to_be_seen():
    found = answer({"subtype": "works_near", "severity": "info"}, {**WORKS, "required_m": 20.0})
    assert answer_state(found) == State.COUPLING


def test_works_on_one_building_are_done_in_one_go_and_open_nothing():
    assert answer_lines(answer(WORKS)) == ["⇄ In one go with Vak 12"]
    assert "if one moves 12 months" in answer_lines(answer({**WORKS, "shift_months": 12.0}))[0]
