"""A label that keeps its height shows its last line whole."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.steady_label import SteadyLabel


@pytest.mark.parametrize("points", [9, 10, 12])
@pytest.mark.parametrize("lines", [1, 2])
def test_the_last_line_is_not_cut_off_below(qtbot, lines, points):
    steady, plain = SteadyLabel(lines), QLabel()
    for label in (steady, plain):
        qtbot.addWidget(label)
        label.setStyleSheet(f"font-size: {points}pt;")
        label.setText("\n".join(["gp"] * lines))
        label.ensurePolished()
    assert steady.sizeHint().height() >= plain.sizeHint().height()


def test_the_last_line_is_not_cut_off_where_a_theme_gives_labels_a_border(qtbot):
    """*Night Mapping* gives each frame, and so each label, a border of one pixel."""
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet("QFrame { border: 1px solid transparent; padding: 2px; }")
    label = SteadyLabel(2)
    QVBoxLayout(page).addWidget(label)
    label.setText("gp\ngp")
    page.show()
    letters = label.fontMetrics()
    assert label.contentsRect().height() >= letters.lineSpacing() + letters.height()
