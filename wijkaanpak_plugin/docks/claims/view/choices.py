"""Choices for a claim, as (key, label, what it means), in the user's language."""

from __future__ import annotations

from collections.abc import Mapping

from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock, load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies

Choice = tuple[str, str, str]


def terms(name: str, only: tuple[str, ...] = ()) -> list[Choice]:
    """Return the terms of a list, or only those with these keys."""
    vocabulary = load_vocabularies()[name]
    return [
        (key, vocabulary.label(key).capitalize(), vocabulary.definition(key)) for key in (only or vocabulary.keys())
    ]


def kinds() -> list[Choice]:
    """Return the kinds by label."""
    catalogue = load_kinds()
    found = [(key, catalogue.label(key), catalogue.definition(key)) for key in catalogue.keys]
    return sorted(found, key=lambda choice: choice[1].casefold())


def blocks_by_key() -> Mapping[str, BuildingBlock]:
    """Return the building blocks by key."""
    return {block.key: block for block in load_building_blocks()}


def drawable_blocks() -> list[Choice]:
    """Return the building blocks that take up room, by label."""
    found = [(block.key, block.label(), block.label()) for block in load_building_blocks() if block.kind]
    return sorted(found, key=lambda choice: choice[1].casefold())


def other_blocks() -> dict[str, str]:
    """Return the labels, by key, of the building blocks that take up no room: an imported claim may name one."""
    return {block.key: block.label() for block in load_building_blocks() if not block.kind}
