"""Story of the asset manager: heat in 2033 and gas in 2027 open the Parklaan twice; which shift makes it one?"""

from __future__ import annotations

import shutil

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox


@pytest.fixture
def sample(empty_hand, plan_in_project, built_sample, tmp_path):
    """The panel with the sample."""
    for path in built_sample:
        shutil.copy(path, tmp_path)
    empty_hand.plan = plan_in_project.open(tmp_path / "plan.gpkg")
    empty_hand.settled()
    return empty_hand


def links(hand, *ids):
    """The links of a work: twice or not, and how far one has to move, by the other work."""
    found = hand.controller.works.found.scene.links_of(ids[0])
    return {({link.a, link.b} - {ids[0]}).pop(): (link.twice, round(link.shift)) for link in found}


def type_period(hand, body_id, begin, finish):
    hand.chart.setFocus()
    hand.chart.choose(body_id)
    hand.key(Qt.Key.Key_Return)
    hand.form_field("works_from").setText(begin)
    hand.form_field("works_to").setText(finish)
    hand.form().findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    hand.settled()


def test_heat_and_gas_open_the_street_twice_and_the_shift_for_it_is_listed_with_why_not(sample):
    assert links(sample, "warmte-parklaan")["werk-gas-parklaan"] == (True, 72)
    _number, row = sample.shift_row("warmte-parklaan", listed=False)
    assert row.far == "72 months earlier"
    assert "115 m opened once" in row.gain
    assert "24 months at most" in row.refused
    assert "waits for" in row.refused


def test_a_period_that_was_agreed_makes_one_opening_of_it_and_undo_gives_the_two_back(sample):
    before = links(sample, "werk-gas-parklaan")
    type_period(sample, "warmte-parklaan", "2027", "2027")
    assert links(sample, "warmte-parklaan")["werk-gas-parklaan"] == (False, 0)
    sample.plan.history.undo()
    sample.settled()
    assert links(sample, "werk-gas-parklaan") == before


def test_a_bar_that_is_held_says_what_it_waits_for(sample):
    sample.press_and_pull("warmte-parklaan", -20)
    assert "it waits for: Warmtebron" in sample.chart.ghost.says
    sample.key(Qt.Key.Key_Escape)


def test_heat_in_2029_couples_with_gas_after_a_shift_that_one_of_them_may_make(sample):
    type_period(sample, "warmte-parklaan", "2029", "2029")
    assert links(sample, "warmte-parklaan")["werk-gas-parklaan"] == (False, 24)


def test_what_is_missed_is_said_with_the_year_in_which_the_ground_is_due_again(sample):
    bar = sample.controller.works.bars["werk-riool-lindestraat"]
    assert bar.due_year == 2087
    sample.chart.choose(bar.body_id)
    place = sample.chart.place_of(bar.body_id).center().toPoint()
    assert "lse only again around 2087 (assumption" in sample.chart.words_at(place)


def test_streets_of_the_sample_are_its_groups(sample):
    heads = {row.group.name for row in sample.chart.rows if row.bar is None}
    assert {"Kastanjelaan", "Lindestraat", "Parklaan"} <= heads
    held = next(row.group for row in sample.chart.rows if row.group.name == "Parklaan")
    assert {"warmte-parklaan", "werk-gas-parklaan"} <= {bar.body_id for bar in held.bars}
