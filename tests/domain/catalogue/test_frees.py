"""What a building block takes away, as the catalogue says."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock, load_building_blocks
from wijkaanpak_plugin.domain.catalogue.frees import frees_of


@dataclass(frozen=True)
class FreeingBlock(BuildingBlock):
    """A building block of a catalogue that says what it frees."""

    frees: tuple[str, ...] = ()


def test_a_block_frees_what_the_catalogue_says():
    block = next(block for block in load_building_blocks() if block.kind)
    assert frees_of(FreeingBlock(**{**asdict(block), "frees": ("parking",)})) == ("parking",)
    assert frees_of(FreeingBlock(**{**asdict(block), "frees": ()})) == ()


def test_every_shipped_block_has_an_answer():
    assert all(isinstance(frees_of(block), tuple) for block in load_building_blocks())
