"""What a finding is about, as sentences name it: one thing by its name, several by how many of what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from wijkaanpak_plugin.domain.catalogue.kind_plurals import plural
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import counted, translate

_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{3}")
#: Ids that may hold three letters in a row: those of the IMKL, BGT and BAG begin so, others are UUIDs.
_LONG_ID = re.compile(r"(NL\.|nl\.|G\d{4}\.)\S+|[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")

#: Values of a finding by column (``domain/finding.py``); empty is None, NaN or no text.
Facts = Mapping[str, Any]


def text_of(found: Facts, name: str) -> str:
    """Return a text, empty where there is none."""
    value = found.get(name)
    return value if isinstance(value, str) else ""


def figure_of(found: Facts, name: str) -> float:
    """Return a figure, 0 where there is none."""
    return 0.0 if is_empty(found, name) else float(found[name])


def is_empty(found: Facts, name: str) -> bool:
    """Say whether a column has no value."""
    value = found.get(name)
    return value is None or value != value or value == ""


def name_of_thing(name: str, kind: str) -> str:
    """Return what an existing object is called, the same in every language, as ``spoken_name`` takes it.

    What has no name goes by the key of its kind; a name that is a bare id has that key before it: by itself it says
    nothing to people.

    >>> name_of_thing("", "tree"), name_of_thing("3 008 090", "low_voltage"), name_of_thing("Linde", "tree")
    ('tree', 'low_voltage 3 008 090', 'Linde')
    """
    if not name:
        return kind
    return f"{kind} {name}" if kind and _is_bare_id(name) else name


def spoken_name(name: str) -> str:
    """Return what a body is called in the reader's language: what has no name of its own goes by the key of its kind,
    and so does what has a bare id for a name.

    >>> spoken_name("Wadi along the park"), spoken_name("low_voltage"), spoken_name("low_voltage 3 008 090")
    ('Wadi along the park', 'low-voltage cable', 'low-voltage cable 3 008 090')
    """
    kind, _blank, rest = name.partition(" ")
    return f"{load_kinds().label(kind)} {rest}" if _is_bare_id(rest) else load_kinds().label(name)


def _is_bare_id(name: str) -> bool:
    """Say whether a name is an id of a register: figures, and no word but of a letter or two."""
    return _FIGURE.search(name) is not None and (_WORD.search(name) is None or _LONG_ID.fullmatch(name) is not None)


def spoken_names(names: str) -> str:
    """Return names with a comma between them as they are spoken."""
    return ", ".join(spoken_name(name) for name in names.split(", "))


def things(kind: str, count: float) -> str:
    """Return how many of a kind; of a kind that nobody knows how many others.

    >>> things("tree", 1), things("tree", 3)
    ('1 tree', '3 trees')
    """
    whole = round(count)
    if kind not in load_kinds():
        text = counted(whole, translate("Findings", "1 other"), translate("Findings", "{count} others"))
        return text.format(count=whole)
    return f"{whole} {load_kinds().label(kind) if whole == 1 else plural(kind)}"


def pairs_of(found: Facts) -> int:
    """Return how many findings a row stands for."""
    return max(1, round(figure_of(found, "pairs")))


def both_names(found: Facts) -> tuple[str, str]:
    """Return what the two are called; of a row that stands for several the second says how many there are, or
    which, where they are few and each has a plan of its own (works).
    """
    first, second, pairs = spoken_name(text_of(found, "a_name")), text_of(found, "b_name"), pairs_of(found)
    if pairs > 1 and not second:
        return first, things(text_of(found, "b_kind"), pairs)
    return first, spoken_names(second) if pairs > 1 else spoken_name(second)
