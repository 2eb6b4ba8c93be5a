"""Conflicts and couplings counted by transition and transition, and the table that shows them."""

from __future__ import annotations

import pytest
from found_examples import BLOCKING, COUPLING, NOT_KNOWN, WARNING, findings_table
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.docks.findings.list.matrix import Counted, matrix_of
from wijkaanpak_plugin.docks.findings.list.matrix_view import COUNTED_ROLE, MatrixModel, MatrixView
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.domain import translation


def rows(*values):
    return FindingRows(findings_table(*({**one, "finding_id": f"n{number}"} for number, one in enumerate(values)))).rows


FOUND = rows(
    {**BLOCKING, "transitions": "nature_inclusivity,energy"},
    {**WARNING, "transitions": "energy,nature_inclusivity"},
    {**COUPLING, "transitions": "energy,nature_inclusivity,mobility"},
    {**COUPLING, "transitions": "energy"},
    {**WARNING, "transitions": ""},
    {**NOT_KNOWN, "transitions": "energy"},
    {**WARNING, "severity": "info", "subtype": "works_near", "transitions": "energy"},
)


@pytest.fixture
def view(qtbot):
    made = MatrixView()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    made.show_matrix(matrix_of(FOUND), None)
    return made


def place(view, row, column):
    keys = [
        view.model().headerData(number, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) for number in range(6)
    ]
    return view.model().index(
        next(number for number, key in enumerate(keys) if row in key),
        next(number for number, key in enumerate(keys) if column in key),
    )


def test_two_transitions_are_counted_once_whatever_their_order_and_one_stands_on_the_diagonal():
    matrix = matrix_of(FOUND)
    assert matrix.cells == {
        ("nature_inclusivity", "energy"): Counted(2, 1),
        ("mobility", "energy"): Counted(0, 1),
        ("mobility", "nature_inclusivity"): Counted(0, 1),
        ("energy", "energy"): Counted(0, 1),
    }
    assert matrix.without == 1


def test_only_the_lower_triangle_holds_anything(qtmodeltester):
    model = MatrixModel()
    model.show_matrix(matrix_of(FOUND), None)
    qtmodeltester.check(model)
    for row in range(6):
        for column in range(6):
            index = model.index(row, column)
            assert bool(model.flags(index) & Qt.ItemFlag.ItemIsEnabled) == (column <= row)
            assert (index.data(COUNTED_ROLE) is None) == (column > row)


def test_a_press_asks_for_the_cell_and_another_one_frees_it(view, qtbot):
    cell = place(view, "nature", "energy")
    with qtbot.waitSignal(view.cell_wanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(cell).center())
    assert wanted.args == [("nature_inclusivity", "energy")]
    view.show_matrix(matrix_of(FOUND), ("nature_inclusivity", "energy"))
    with qtbot.waitSignal(view.cell_wanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(cell).center())
    assert wanted.args == [None]


def test_the_keyboard_does_the_same_and_an_empty_cell_asks_nothing(view, qtbot):
    view.setCurrentIndex(place(view, "energy", "energy"))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.cell_wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert wanted.args == [("nature_inclusivity", "energy")]
    view.setCurrentIndex(place(view, "urban", "energy"))
    with qtbot.assertNotEmitted(view.cell_wanted):
        qtbot.keyClick(view, Qt.Key.Key_Return)


@pytest.mark.parametrize(("language", "letters"), [("en", "ECNMUS"), ("nl", "EKNMVS")])
def test_transitions_are_told_by_their_letter_in_the_language_of_the_reader(language, letters, view):
    translation.install_translator(lambda _context, text: text, language, ",")
    try:
        said = [view.model().headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for n in range(6)]
        assert "".join(words[0] for words in said) == letters
        signs = [
            view.model().headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole) for n in range(6)
        ]
        assert all(not sign.isNull() for sign in signs)
    finally:
        translation.install_translator(None)


def test_a_cell_says_in_words_what_its_signs_say(view):
    said = place(view, "nature", "energy").data(Qt.ItemDataRole.ToolTipRole)
    assert said.endswith("conflicts 2, couplings 1")
    assert "\u00d7" in said


def test_all_rows_are_in_sight(view):
    last = view.model().index(5, 5)
    assert view.visualRect(last).bottom() <= view.viewport().height()
