"""Subjects of which a plan has to know something before it can say anything, and which of them nothing speaks of."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import N_, Translatable, translated


class Subject(NamedTuple):
    """label: as part of a sentence. groups: kinds, and groups of kinds, that speak of it; none: planned works do."""

    label: Translatable
    groups: tuple[str, ...] = ()


#: In the order in which people ask for them. Status: assumption, what the findings of a street rest on.
SUBJECTS = (
    Subject(N_("Subjects", "cables and pipes"), ("cable", "gas_pipe", "transport_pipeline", "heat", "drinking_water")),
    Subject(N_("Subjects", "sewers"), ("sewer",)),
    Subject(N_("Subjects", "buildings"), ("built",)),
    Subject(
        N_("Subjects", "surface"),
        ("paved_surface", "driving_surface", "walking_surface", "green_area", "greenery", "open_water", "bare_ground"),
    ),
    Subject(N_("Subjects", "trees"), ("trees",)),
    Subject(N_("Subjects", "planned works")),
)


def subjects_without(kinds: Collection[str], works: bool) -> list[str]:
    """Return the labels of the subjects that no data speaks of, in their order.

    kinds: keys of the kinds of what is there. works: whether there are planned works.
    """
    known = set(kinds)
    return [
        translated(subject.label)
        for subject in SUBJECTS
        if not (known & _kinds_of(subject) if subject.groups else works)
    ]


def _kinds_of(subject: Subject) -> set[str]:
    catalogue = load_kinds()
    return {kind for group in subject.groups for kind in catalogue.members(group)}
