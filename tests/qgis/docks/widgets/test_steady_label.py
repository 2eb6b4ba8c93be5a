"""A label that keeps its height shows its last line whole."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QLabel

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
