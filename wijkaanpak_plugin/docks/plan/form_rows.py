"""Shows and hides rows of a form; Qt 5, on which QGIS 3 runs, cannot do so by itself."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFormLayout, QWidget


def show_row(form: QFormLayout, field: QWidget, on: bool) -> None:
    """Show or hide a field with its label."""
    field.setVisible(on)
    label = form.labelForField(field)
    if label is not None:
        label.setVisible(on)
