"""Rows of a form that are hidden leave no room, and come back where they were."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QApplication, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.plan.form_rows import show_row


@pytest.fixture
def form(qtbot):
    """A form of six rows: the third has no label, the fifth several fields."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    made = QFormLayout()
    column.addLayout(made)
    column.addStretch(1)
    fields = [QLineEdit(str(number)) for number in range(5)]
    for number, field in enumerate(fields):
        if number == 2:
            made.addRow(field)
            continue
        if number == 4:
            several = QHBoxLayout()
            several.addWidget(QLabel("a"))
            made.addRow("several", several)
        made.addRow(f"row {number}", field)
    page.resize(300, 400)
    page.show()
    return made, fields, page


def tops(fields):
    QApplication.processEvents()
    return [field.y() for field in fields if field.isVisible()]


def test_a_row_below_hidden_ones_stands_as_near_as_any_other(form):
    made, fields, _page = form
    before = tops(fields)
    step = before[1] - before[0]
    for field in fields[1:3]:
        show_row(made, field, False)
    after = tops(fields)
    assert after[1] - after[0] == step
    assert not any(label.isVisible() for label in made.parentWidget().findChildren(QLabel) if label.text() == "row 1")


def test_rows_come_back_in_their_order_whichever_comes_first(form):
    made, fields, _page = form
    before = tops(fields)
    for field in (fields[0], fields[2], fields[3], fields[4]):
        show_row(made, field, False)
        show_row(made, field, False)
    for field in (fields[4], fields[2], fields[0], fields[3]):
        show_row(made, field, True)
        show_row(made, field, True)
    assert tops(fields) == before
    assert made.labelForField(fields[3]).text() == "row 3"
    assert made.labelForField(fields[3]).isVisible()
