"""Widget for any column of a claim: shows its value, and says whether the user changed it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QWidget

from wijkaanpak_plugin.docks.claims.view.choices import Choice, drawable_blocks, other_blocks
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.text_lines import lines_height
from wijkaanpak_plugin.docks.widgets.transition_chips import TransitionChips
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField, as_depth
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.rule_titles import kind_or_group_key, kind_or_group_label
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.schema.table import BOOLEAN, DATETIME, NUMBER, Field
from wijkaanpak_plugin.plan.styling.lists import Lists, choices

#: Columns that hold more than a line.
LONG = ("interest", "uncertainty", "why_here")
#: Columns that the plugin fills in.
READ_ONLY = ("added_by", "added_at", "changed_by", "changed_at")
#: Lines of a long text that are seen at once.
_LINES = 3
#: Heights, which are typed and shown as depths.
_DEPTHS = ("top_m", "bottom_m")
#: More decimals than anybody types.
_DECIMALS = 9


class WrongValue(Exception):
    """What was typed is no value of this column; the text is one translated sentence."""


class FieldWidget:
    """A widget with what it shows and how it is read. ``read`` raises WrongValue."""

    def __init__(self, widget: QWidget, read: Callable[[], Any], state: Optional[Callable[[], Any]] = None) -> None:
        """Take how the value is read, and how the widget stands where that tells more (``read`` tells it else)."""
        self.widget = widget
        self.read = read
        self._state = state or read
        self._before = self._state()

    @property
    def is_changed(self) -> bool:
        """Whether the user changed it; WrongValue when what was typed is no value."""
        return bool(self._state() != self._before)


def field_label(field: Field) -> str:
    """Return what a column is called beside its widget: a height is shown as a depth, other than in a table of QGIS."""
    if field.name == "top_m":
        return translate("Claims", "Depth of the top (m below ground)")
    if field.name == "bottom_m":
        return translate("Claims", "Depth of the bottom (m below ground)")
    if field.name == "design_id":
        return translate("Claims", "One design with")
    return translated(field.label)


def field_widget(field: Field, values: Sequence[Any], lists: Lists, parties: Sequence[str] = ()) -> FieldWidget:
    """Return the widget of a column that has these values in the selected claims. parties: those to choose from."""
    differing = any(value != values[0] for value in values)
    value = None if differing else values[0]
    if field.name in READ_ONLY:
        return _to_read(translate("Claims", "differs") if differing else _read_only_text(field, value))
    if field.name == "transitions":
        return _chips(value, differing)
    if field.party:
        return _party(field, value, differing, parties)
    offered = _offered(field, lists)
    if offered:
        return _choice(offered, value, differing, field)
    if field.type == BOOLEAN:
        return _check(value, differing)
    if field.type == NUMBER:
        return _depth(value, differing) if field.name in _DEPTHS else _number(value, differing)
    return _long(value, differing) if field.name in LONG else _text(field, value, differing)


def name_widget(names: Sequence[str]) -> FieldWidget:
    """Return what shows the name of the record that a column refers to in each of the selected claims."""
    return _to_read(translate("Claims", "differs") if any(name != names[0] for name in names) else names[0])


def _to_read(text: str) -> FieldWidget:
    label = QLabel(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return FieldWidget(label, lambda: None)


def _offered(field: Field, lists: Lists) -> list[Choice]:
    """Return what may be chosen for a column; empty when anything may be written."""
    if field.name == "building_block":
        return drawable_blocks()
    return [(entry.key, entry.label, entry.label) for entry in choices(field, lists)]


def _read_only_text(field: Field, value: Any) -> str:
    """Return a value that is only read; a time as the user's clock says it."""
    if value is None:
        return translate("Claims", "unknown")
    moment = QDateTime.fromString(str(value), Qt.DateFormat.ISODate) if field.type == DATETIME else QDateTime()
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat) if moment.isValid() else str(value)


def _chips(value: Any, differing: bool) -> FieldWidget:
    chips = TransitionChips()
    chips.set_value(split_list(value), differing)
    return FieldWidget(chips, lambda: ",".join(chips.value_keys()) or None)


def _party(field: Field, value: Any, differing: bool, parties: Sequence[str]) -> FieldWidget:
    line = PartyField(several=field.list)
    line.say_when_empty(translate("Claims", "unknown"))
    line.set_parties(parties)
    line.set_value(value, differing)
    return FieldWidget(line, line.value_text)


def _choice(offered: list[Choice], value: Any, differing: bool, field: Field) -> FieldWidget:
    box = ChoiceField()
    others = other_blocks() if field.name == "building_block" else None
    box.set_choices(offered, unknown=not field.required, others=others)
    box.set_value(value, differing)
    if len(offered) > 20:
        box.let_type()
    return FieldWidget(box, box.value_key, box.currentData)


def _check(value: Any, differing: bool) -> FieldWidget:
    box = QCheckBox()
    box.setTristate(differing)
    plain = Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
    box.setCheckState(Qt.CheckState.PartiallyChecked if differing else plain)

    return FieldWidget(box, lambda: bool(box.checkState() == Qt.CheckState.Checked), box.checkState)


def _number(value: Any, differing: bool) -> FieldWidget:
    line = TextField(translate("Claims", "unknown"))
    line.set_value(None if value is None else number(float(value), _DECIMALS), differing)
    return FieldWidget(line, lambda: _figure(line))


def _depth(value: Any, differing: bool) -> FieldWidget:
    line = TextField(translate("Claims", "unknown"))
    line.set_value(None if value is None else number(as_depth(float(value)), _DECIMALS), differing)

    def height() -> Optional[float]:
        depth = _figure(line)
        return None if depth is None else as_depth(depth)

    return FieldWidget(line, height)


def _figure(line: TextField) -> Optional[float]:
    text = line.value_text()
    if text is None:
        return None
    try:
        return float(text.replace(" ", "").replace(",", "."))
    except ValueError as error:
        raise WrongValue(translate("Claims", "'{text}' is no number.").format(text=text)) from error


def _long(value: Any, differing: bool) -> FieldWidget:
    edit = QPlainTextEdit(value or "")
    edit.setTabChangesFocus(True)
    edit.setMaximumHeight(lines_height(edit, _LINES))
    if differing:
        edit.setPlaceholderText(translate("Claims", "differs"))
    return FieldWidget(edit, lambda: edit.toPlainText().strip() or None)


def _text(field: Field, value: Any, differing: bool) -> FieldWidget:
    line = TextField(translate("Claims", "unknown"))
    if field.name == "frees":
        line.set_value("; ".join(kind_or_group_label(key) for key in split_list(value)) or None, differing)
        return FieldWidget(line, lambda: _kinds(line))
    line.set_value(value, differing)
    return FieldWidget(line, line.value_text)


def _kinds(line: TextField) -> Optional[str]:
    """Return the keys of the kinds and groups that are named, separated by semicolons or commas."""
    keys = []
    for words in (line.value_text() or "").split(";"):
        whole = kind_or_group_key(words)
        # Some names hold a comma themselves.
        for name in [words] if whole else split_list(words):
            key = kind_or_group_key(name)
            if key is None:
                text = translate(
                    "Claims",
                    "'{name}' is no kind or group; write names such as {tree}; {pipe}, with a semicolon between.",
                )
                examples = {"tree": kind_or_group_label("tree"), "pipe": kind_or_group_label("cable_or_pipe")}
                raise WrongValue(text.format(name=name, **examples))
            keys.append(key)
    return ",".join(dict.fromkeys(keys)) or None
