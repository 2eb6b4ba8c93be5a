"""Words for how another copy of a plan differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QLocale

from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.merging.differences import Comparison, Difference
from wijkaanpak_plugin.plan.merging.touched import Touch
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.schema.table import DATE, DATETIME, Field
from wijkaanpak_plugin.plan.schema.tables import table
from wijkaanpak_plugin.plan.styling.lists import Lists


def what_differs(difference: Difference, lists: Lists, shorten: bool = True) -> str:
    """Return the columns that differ, each with its value here and there."""
    if difference.here is None or difference.there is None:
        return ""
    described = table(difference.table)
    parts = []
    for name in difference.columns:
        field = described.field(name)
        values = [value_text(field, row.values[name], lists) for row in (difference.here, difference.there)]
        values = list(map(short_name, values)) if shorten else values
        parts.append(f"{translated(field.label)}: {values[0]} → {values[1]}")
    if difference.moved:
        parts.append(translate("Merge", "the place or shape"))
    return "; ".join(parts) if shorten else "\n".join(parts)


def value_text(field: Field, value: Any, lists: Lists) -> str:
    """Return a value as people read it: an empty one as a dash, keys as what they are called."""
    if value in (None, ""):
        return "–"
    if isinstance(value, bool):
        return translate("Merge", "yes") if value else translate("Merge", "no")
    if isinstance(value, (int, float)):
        return QLocale().toString(value)
    if field.type in (DATE, DATETIME):
        return day_text(str(value).replace("/", "-"))
    if field.vocabulary is None:
        return str(value)
    entries = lists.get(field.vocabulary, ()) if isinstance(field.vocabulary, str) else ()
    labels = {entry.key: entry.label for entry in entries}
    keys = str(value).split(",") if field.list else [str(value)]
    return ", ".join(labels.get(key) or choice_label(key) for key in keys)


def touch_text(touch: Optional[Touch]) -> str:
    """Return who touched a record last, when and at which session; empty where nobody did."""
    if touch is None:
        return ""
    return ", ".join(filter(None, (touch.by, day_text(touch.at) if touch.at else "", touch.session)))


def summary(comparison: Comparison, name: str) -> str:
    """Return what the other copy is in a few sentences, above the list."""
    to_decide = sum(not each.sort.is_proposed for each in comparison.differences)
    sentences = []
    if not comparison.one_plan:
        text = translate(
            "Merge", "{name} is no copy of this plan but another one; all that is in it comes beside what is here."
        )
        sentences.append(text.format(name=name))
    text = translate("Merge", "Records that differ in {name}: {count}; what is ticked is taken over.")
    sentences.append(text.format(name=name, count=QLocale().toString(len(comparison.differences))))
    if to_decide:
        text = translate(
            "Merge",
            "Of these {count} (with !) are for you to decide: this plan changed them too. Unless you tick them they "
            "stay as they are here, and the log keeps what they are there.",
        )
        sentences.append(text.format(count=QLocale().toString(to_decide)))
    return " ".join(sentences)


def taken_text(taken: int, kept: int) -> str:
    """Return what came of it, in one sentence."""
    text = translate("Merge", "Records taken over: {taken}; left as they are here: {kept}. Ctrl+Z takes it back.")
    return text.format(taken=QLocale().toString(taken), kept=QLocale().toString(kept))


def by_table(differences: Sequence[Difference]) -> Mapping[str, list[Difference]]:
    """Return differences by table, in their order."""
    found: dict[str, list[Difference]] = {}
    for each in differences:
        found.setdefault(each.table, []).append(each)
    return found
