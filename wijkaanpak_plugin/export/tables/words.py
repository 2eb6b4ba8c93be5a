"""What a value of the plan is called: labels in place of keys, names in place of ids, in the reader's language."""

from __future__ import annotations

import re
from typing import Any, Union

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.rule_titles import kind_or_group_label
from wijkaanpak_plugin.domain.dutch_time import iso_day_of
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.plan.schema.table import BOOLEAN, DATE, DATETIME, INTEGER, NUMBER, TEXT, Field

#: Lists of words of columns that the schema says nothing of, because the engine fills them.
_LISTS = {"rule_status": "rule_status"}
#: Columns with a kind, or with kinds and groups.
_KINDS = ("kind", "frees")
#: Columns of ids that are shown as the name of what they stand for.
_NAMED = ("package_id", "body_id", "copy_of")
#: Columns with ids of objects of data, which say nothing to people.
_UNSAID = ("on_object", "renews")
#: Signs that no file of a spreadsheet and no page may hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DECIMALS = 4


class Words:
    """Says the values of one export."""

    def __init__(self, exported: ExportedPlan) -> None:
        self._names = exported.names
        self._labels = {name: {each.key: each.label for each in entries} for name, entries in exported.lists.items()}
        self._blocks = {block.key: block.label() for block in load_building_blocks()}

    def says(self, field: Field) -> bool:
        """Say whether people read a column: not the ids of records."""
        is_name = field.name in _NAMED and not field.identity
        return field.name not in _UNSAID and (is_name or not field.holds_id)

    def heading(self, field: Field) -> str:
        """Return what a column is called."""
        if field.name == "body_id":
            return translate("ExportPlan", "Claim or work")
        return translated(field.label)

    def type_of(self, field: Field) -> str:
        """Return the type of the cells of a column: yes and no are words, and of a moment people read the day."""
        return {BOOLEAN: TEXT, DATETIME: DATE}.get(field.type, field.type)

    def cell(self, field: Field, value: Any) -> Union[str, int, float, None]:
        """Return what a cell holds; None where something is not known."""
        if value is None or value == "":
            return None
        if field.type == BOOLEAN:
            return translate("ExportPlan", "yes") if value else translate("ExportPlan", "no")
        if field.type in (DATE, DATETIME):
            return iso_day_of(str(value))
        if field.type == NUMBER:
            return round(float(value), _DECIMALS)
        if field.type == INTEGER:
            return int(value)
        return writable(self.text(field, str(value)))

    def text(self, field: Field, value: str) -> str:
        """Return a text in words, of a list one after the other."""
        if field.list:
            return ", ".join(self._label(field, each) for each in split_list(value))
        return self._label(field, value)

    def _label(self, field: Field, key: str) -> str:
        if field.choices:
            return next((translated(choice.label) for choice in field.choices if choice.key == key), key)
        listed = field.vocabulary or _LISTS.get(field.name)
        if isinstance(listed, str):
            return self._labels.get(listed, {}).get(key, key)
        if field.name in _KINDS:
            return kind_or_group_label(key)
        if field.name == "building_block":
            return self._blocks.get(key, key)
        if field.name in _NAMED or field.name == "tasks":
            return self._names.get(key, "" if field.name in _NAMED else key)
        return key


def writable(text: str) -> str:
    """Return a text without the signs that no file may hold."""
    return _UNWRITABLE.sub("", text)
