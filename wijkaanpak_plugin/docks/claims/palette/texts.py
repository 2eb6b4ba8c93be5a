"""Texts of the palette: what a card says, and in its tooltip where each of that comes from."""

from __future__ import annotations

from html import escape
from typing import Optional

from wijkaanpak_plugin.docks.widgets.value_fields import as_depth
from wijkaanpak_plugin.domain.catalogue.building_block_search import BOTH
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.catalogue.catalogue_texts import judged_text, source_text
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_titles import kind_or_group_label
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.claim_defaults import block_figures
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate


def unknown() -> str:
    """Return the word for what is not known."""
    return translate("Palette", "unknown")


def geometry_label(geometry: str) -> str:
    """Return how a block is drawn."""
    return {
        "point": translate("Palette", "point"),
        "line": translate("Palette", "line"),
        "area": translate("Palette", "area"),
    }.get(geometry, geometry)


def cannot_be_drawn() -> str:
    """Return why a block without a kind cannot be drawn."""
    return translate(
        "Palette", "Cannot be drawn: it is a way of working or an agreement and claims no room of its own."
    )


def layers_label(block: BuildingBlock) -> str:
    """Return the vertical layers of a block."""
    terms = load_vocabularies()["vertical_layer"]
    return ", ".join(terms.label(key) for key in block.vertical_layers) or translate("Palette", "no room claimed")


def transitions_label(block: BuildingBlock) -> str:
    """Return the transitions of a block."""
    terms = load_vocabularies()["transition"]
    return ", ".join(terms.label(key) for key in block.transitions) or translate("Palette", "none of its own")


def organisation_label(organisation: Optional[str]) -> str:
    """Return who organises it: central, decentral, both or unknown."""
    if organisation == BOTH:
        return translate("Palette", "central and decentral")
    return load_vocabularies()["organisation"].label(organisation) if organisation else unknown()


def scale_label(block: BuildingBlock) -> str:
    """Return the suggested scale level."""
    if block.scale_level is None:
        return unknown()
    return translate("Palette", "{level} (suggestion)").format(
        level=load_vocabularies()["scale_level"].label(block.scale_level)
    )


def width_label(block: BuildingBlock, kinds: KindCatalogue) -> str:
    """Return the default width (diameter of a point) of a block, else of its kind, else that it is unknown."""
    width = block_figures(block, kinds)["width_m"]
    if width is None:
        return unknown()
    return _as_whose(metres(width), block, kinds, {"width_m"}, block.width_m is not None)


def depth_label(block: BuildingBlock, kinds: KindCatalogue) -> str:
    """Return at which depth in metres a block lies by default, from top to bottom, unknown where there is none."""
    figures = block_figures(block, kinds)
    top, bottom = figures["top_m"], figures["bottom_m"]
    if top is None and bottom is None:
        return unknown()
    is_of_block = (block.top_m, block.bottom_m) != (None, None)
    return _as_whose(_from_to(top, bottom), block, kinds, {"top_m", "bottom_m"}, is_of_block)


def summary(block: BuildingBlock, kinds: KindCatalogue) -> str:
    """Return in one line what a card shows with signs, for a touch screen and for who reads with the keyboard."""
    if block.kind is None:
        return f"{block.label()}: {cannot_be_drawn()}"
    facts = [geometry_label(block.geometry), layers_label(block), transitions_label(block)]
    return f"{block.label()}: {' · '.join(facts)}"


def card_tooltip(block: BuildingBlock, kinds: KindCatalogue) -> str:
    """Return all facts of a block as rich text."""
    lines = [f"<b>{escape(block.label())}</b>"]
    if block.kind is None:
        lines.append(f"<i>{escape(cannot_be_drawn())}</i>")
    lines += [f"{escape(name)}: {escape(value)}" for name, value in _facts(block, kinds)]
    return f"<p>{'<br>'.join(lines)}</p>"


def _facts(block: BuildingBlock, kinds: KindCatalogue) -> list[tuple[str, str]]:
    facts = [(translate("Palette", "Transitions"), transitions_label(block))]
    if block.kind is not None:
        kind = f"{kinds.label(block.kind)} – {kinds.definition(block.kind)}"
        facts += [
            (translate("Palette", "Kind"), kind),
            (translate("Palette", "Drawn as"), geometry_label(block.geometry)),
            (translate("Palette", "Width or diameter"), width_label(block, kinds)),
            (translate("Palette", "Depth below ground level"), depth_label(block, kinds)),
            (translate("Palette", "Source of width and depth"), _size_source(block, kinds)),
        ]
    if block.parts:
        facts.append((translate("Palette", "Drawn with it"), _named(block.parts)))
    if block.frees:
        facts.append((translate("Palette", "Makes free"), _named(block.frees)))
    return [
        *facts,
        (translate("Palette", "Vertical layer"), layers_label(block)),
        (translate("Palette", "Scale level"), scale_label(block)),
        (translate("Palette", "Organised"), organisation_label(block.organisation)),
        (translate("Palette", "Source"), source_text(block.source)),
        (translate("Palette", "Judged, not read in the source"), _judged(block)),
    ]


def _named(keys: tuple[str, ...]) -> str:
    return ", ".join(kind_or_group_label(key) for key in keys)


def _size_source(block: BuildingBlock, kinds: KindCatalogue) -> str:
    if block.kind in kinds.own_sizes:
        return str(kinds.frame.at[block.kind, "source"]) or translate("Palette", "own size of this plan")
    if block.width_m is not None or block.top_m is not None or block.bottom_m is not None:
        return source_text(block.size_source or block.source)
    number = _kind_number(block, kinds)
    if number is None:
        return unknown()
    key = kinds.keys[number]
    status = load_vocabularies()["rule_status"].label(str(kinds.frame.at[key, "status"]))
    return f"{source_text(str(kinds.frame.at[key, 'source']))} ({status})"


def _judged(block: BuildingBlock) -> str:
    return judged_text(block.inferred) if block.inferred else translate("Palette", "nothing")


def _kind_number(block: BuildingBlock, kinds: KindCatalogue) -> Optional[int]:
    number = int(kinds.index([block.kind])[0])
    return None if number < 0 else number


def _as_whose(value: str, block: BuildingBlock, kinds: KindCatalogue, names: set[str], is_of_block: bool) -> str:
    """Return a figure with where it comes from, unless the block itself gives it."""
    if names & kinds.own_sizes.get(block.kind or "", frozenset()):
        return translate("Palette", "{value} (own size of this plan)").format(value=value)
    return value if is_of_block else translate("Palette", "{value} (default of the kind)").format(value=value)


def _from_to(top: Optional[float], bottom: Optional[float]) -> str:
    return translate("Palette", "{top} to {bottom}").format(
        top=unknown() if top is None else metres(as_depth(top)),
        bottom=unknown() if bottom is None else metres(as_depth(bottom)),
    )
