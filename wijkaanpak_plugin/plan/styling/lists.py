"""The lists of a plan, as symbols and forms need them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from weakref import WeakKeyDictionary

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import language, translate, translated
from wijkaanpak_plugin.plan.schema.list_tables import VOCABULARY
from wijkaanpak_plugin.plan.schema.table import Field
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError

#: Colour of what has no transition, or one that has no colour.
UNKNOWN_COLOUR = "#7F7F7F"


class Entry(NamedTuple):
    """One entry of a list: key in the tables, label in the user's language, colour as #rrggbb ("" for none)."""

    key: str
    label: str
    colour: str


Lists = Mapping[str, "list[Entry]"]


class _Known(NamedTuple):
    """Lists as they were read, with the mark of the plan and the language of then."""

    mark: str
    language: str
    lists: dict[str, list[Entry]]


#: The lists of the plans that are open. A panel may be built while another program holds the file: it needs them then.
_known: WeakKeyDictionary[Backend, _Known] = WeakKeyDictionary()


def plan_lists(backend: Backend) -> dict[str, list[Entry]]:
    """Return the lists stored in a plan by name, each in its order.

    While another program holds the plan they are those of the last time. PlanError, one sentence, when there was none,
    or when the plan is not there any more.
    """
    mark, known = backend.change_mark(), _known.get(backend)
    if known is not None and known.language == language() and mark and known.mark == mark:
        return known.lists
    try:
        lists = _read(backend)
    except StoreError as error:
        if known is not None and backend.exists():
            return known.lists
        text = translate("Plan", "The lists of the plan {name} cannot be read: {reason}")
        raise PlanError(text.format(name=backend.name, reason=error)) from error
    _known[backend] = _Known(mark, language(), lists)
    return lists


def _read(backend: Backend) -> dict[str, list[Entry]]:
    label = "label_nl" if language() == "nl" else "label_en"
    lists: dict[str, list[tuple[int, Entry]]] = {}
    with backend.reading() as rows:
        for _fid, row in rows.rows(VOCABULARY.name):
            key = row["key"]
            entry = Entry(key, row[label] or key, row["colour"] or "")
            lists.setdefault(row["list"], []).append((row["position"] or 0, entry))
    return {name: [entry for _place, entry in sorted(entries)] for name, entries in lists.items()}


def choices(field: Field, lists: Lists) -> list[Entry]:
    """Return what may be chosen for a column that holds one key; empty when anything may be written."""
    if field.list:
        return []
    if isinstance(field.vocabulary, tuple):
        return [Entry(choice.key, translated(choice.label), "") for choice in field.vocabulary]
    if field.name == "kind" and field.vocabulary is None:
        return _kinds()
    return list(lists.get(field.vocabulary or "", []))


def _kinds() -> list[Entry]:
    catalogue = load_kinds()
    entries = [Entry(key, catalogue.label(key, language()), "") for key in catalogue.keys]
    return sorted(entries, key=lambda entry: entry.label.lower())
