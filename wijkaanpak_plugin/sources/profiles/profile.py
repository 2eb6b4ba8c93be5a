"""The profiles that are shipped and those of the user, and which of them fit a layer.

A profile is data (``resources/profiles/*.json``); adding one needs no code. A plan may hold one of its own as text,
which may build on one that is shipped, and the user may have some as files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from wijkaanpak_plugin.domain.catalogue.near_names import near_names
from wijkaanpak_plugin.domain.catalogue.table_schema import TableError
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.one_kind import kind_of_all, one_kind_profile
from wijkaanpak_plugin.sources.profiles.profile_file import profiles_folder, read_file, read_folder, read_text
from wijkaanpak_plugin.sources.profiles.profile_model import Profile, field_positions, folded, geometry_word
from wijkaanpak_plugin.sources.profiles.users_profiles import users_profiles


class ProfileError(Exception):
    """A profile cannot be used; ``str(error)`` is one translated sentence for the user."""


@lru_cache(maxsize=1)
def load_profiles() -> tuple[Profile, ...]:
    """Return the shipped profiles in the order of their names; ProfileError when one of them is wrong."""
    profiles, problems = read_folder(profiles_folder())
    if problems:
        raise ProfileError(str(TableError(problems)))
    return tuple(profiles)


def profile_named(name: str) -> Profile:
    """Return the profile of that name: a shipped one, one of the user, or that of one kind; ProfileError names the
    nearest ones.
    """
    kind = kind_of_all(name)
    of_kind = one_kind_profile(kind) if kind else None
    if of_kind is not None:
        return of_kind
    if kind:
        raise ProfileError(translate("Profiles", "There is no kind '{kind}'.").format(kind=kind))
    known = (*load_profiles(), *users_profiles()[0])
    for profile in known:
        if profile.name == name:
            return profile
    text = translate("Profiles", "There is no profile '{name}'; the nearest are {names}.")
    raise ProfileError(text.format(name=name, names=near_names(name, (profile.name for profile in known))))


def own_profile(mapping: str, name: str) -> Profile:
    """Return the profile that is written as JSON in ``mapping``; ProfileError says what is wrong in it."""
    try:
        return read_text(mapping, name)
    except TableError as error:
        text = translate("Profiles", "The field mapping cannot be used: {reason}.")
        raise ProfileError(text.format(reason=str(error).rstrip("."))) from error


def profile_in_file(path: Path) -> Profile:
    """Return the profile in a JSON file; ProfileError says what is wrong in it."""
    try:
        return read_file(path)
    except TableError as error:
        text = translate("Profiles", "The field mapping cannot be used: {reason}.")
        raise ProfileError(text.format(reason=str(error).rstrip("."))) from error


def fitting_profiles(fields: Iterable[str], geometry_type: Any = None, layer_name: str = "") -> list[Profile]:
    """Return the profiles that fit a layer, best first.

    fields: names of the layer's fields. geometry_type: a word of ``GEOMETRIES``, or QGIS' type of geometry; None or
    another type (unknown) fits all. layer_name: many tables of a register have the same fields, so the name decides
    between them; without a name that is recognised they follow each other in the order of their names.
    """
    positions = field_positions(list(fields))
    geometry = geometry_word(geometry_type)
    wanted = folded(layer_name)
    fitting = []
    for profile in (*load_profiles(), *users_profiles()[0]):
        if profile.missing_at(positions) or (geometry is not None and geometry not in profile.geometry):
            continue
        closeness = _closeness(profile, positions, wanted)
        if closeness[0] or not profile.by_name:
            fitting.append((closeness, profile))
    return [profile for _closeness_, profile in sorted(fitting, key=lambda item: item[0], reverse=True)]


def _closeness(profile: Profile, positions: Mapping[str, int], layer_name: str) -> tuple[int, int, int]:
    """Return how well a profile fits: the longest part of the name, what it needs, how many of its fields are there."""
    recognised = max((len(part) for part in profile.layer_names if part in layer_name), default=0)
    present = sum(profile.position(name, positions) is not None for name in profile.fields)
    return recognised, len(profile.needs), present
