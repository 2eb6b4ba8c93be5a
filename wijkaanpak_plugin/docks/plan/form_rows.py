"""Shows and hides rows of a form; Qt 5, on which QGIS 3 runs, cannot do so by itself."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QFormLayout, QWidget

#: Property of a form: its rows in their order, also those that are not shown, as label and field. A field that is no
#: widget is None: its row is always shown.
_ROWS = "wijkaanpak_rows"

_Row = tuple[Optional[QWidget], Optional[QWidget]]


def show_row(form: QFormLayout, field: QWidget, on: bool) -> None:
    """Show or hide a field with its label; what is hidden leaves no room, and comes back where it was.

    All rows of the form have to be there when the first of them is hidden.
    """
    rows = _rows(form)
    place = next(place for place, (_label, each) in enumerate(rows) if each is field)
    label, _field = rows[place]
    is_there = form.indexOf(field) >= 0
    if on and not is_there:
        above = sum(each is None or form.indexOf(each) >= 0 for _label, each in rows[:place])
        form.insertRow(above, label, field)
    elif is_there and not on:
        # Hidden alone it would leave the distance to the next row.
        form.takeRow(field)
    for widget in (label, field):
        if widget is not None:
            widget.setVisible(on)


def _rows(form: QFormLayout) -> list[_Row]:
    known = form.property(_ROWS)
    if known is None:
        known = [
            (_in(form, row, QFormLayout.ItemRole.LabelRole), _field_in(form, row)) for row in range(form.rowCount())
        ]
        form.setProperty(_ROWS, known)
    return [(label, field) for label, field in known]


def _field_in(form: QFormLayout, row: int) -> Optional[QWidget]:
    return _in(form, row, QFormLayout.ItemRole.FieldRole) or _in(form, row, QFormLayout.ItemRole.SpanningRole)


def _in(form: QFormLayout, row: int, role: QFormLayout.ItemRole) -> Optional[QWidget]:
    item = form.itemAt(row, role)
    return item.widget() if item is not None else None
