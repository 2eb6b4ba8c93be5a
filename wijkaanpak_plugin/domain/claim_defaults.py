"""Defaults of a claim: the values that its building block and its kind give, and what they leave open."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Optional

from wijkaanpak_plugin.domain.body import CLAIM, OPENS_NOTHING, WORK
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.short_names import without_brackets

#: Where top and bottom come from: the building block or the kind, or nobody said it.
FROM_DEFAULT, NOT_SAID = "default", "unknown"
_FIGURES = ("width_m", "top_m", "bottom_m")
#: What follows from the building block; the rest of a claim is the user's.
_OF_BLOCK = (
    "name",
    "kind",
    "building_block",
    "transitions",
    "vertical_layer",
    "organisation",
    "organisation_level",
    "scale_level",
    "frees",
    *_FIGURES,
)

Values = dict[str, Any]


def claim_values(block: BuildingBlock, kinds: Optional[KindCatalogue] = None) -> Values:
    """Return the values of a claim that is drawn with a building block, by column of a claim.

    Lengths in metres, heights relative to ground level (up is positive); a figure that neither block nor kind gives
    is None: not known. The vertical layer is the block's own one; where it has several, the kind's when it is among
    them, else None (see :func:`open_layers`). organisation is None when the block may be both.
    """
    catalogue = load_kinds() if kinds is None else kinds
    figures = block_figures(block, catalogue)
    return {
        "name": block.label(),
        "origin": CLAIM,
        "kind": block.kind,
        "building_block": block.key,
        "transitions": ",".join(block.transitions) or None,
        "vertical_layer": _layer(block.vertical_layers, block.kind, catalogue),
        "organisation": block.organisation if block.organisation in ("central", "decentral") else None,
        "organisation_level": block.organisation_level,
        "scale_level": block.scale_level,
        "frees": ",".join(block.frees) or None,
        **figures,
        "depth_source": depth_source(figures["top_m"], figures["bottom_m"], figures),
        "status": "idea",
    }


def part_values(whole: Mapping[str, Any], kind: str, kinds: Optional[KindCatalogue] = None) -> Values:
    """Return the values of a part of a design, of another kind than the claim it is drawn with (``whole``).

    What a claim is follows from the kind; whose it is, when and how sure comes from the whole. What the whole takes
    away it takes away once.
    """
    catalogue = load_kinds() if kinds is None else kinds
    figures = {name: _of_kind(catalogue, kind, name) for name in _FIGURES}
    return {
        **whole,
        "name": ": ".join(filter(None, (without_brackets(whole.get("name") or ""), catalogue.label(kind)))),
        "kind": kind,
        "vertical_layer": _layer((), kind, catalogue),
        "frees": None,
        **figures,
        "depth_source": depth_source(figures["top_m"], figures["bottom_m"], figures),
    }


def work_values(kind: str, kinds: Optional[KindCatalogue] = None) -> Values:
    """Return the values of planned work on something existing of this kind.

    Its figures are those of the kind; who knows the object that is worked on types them.
    """
    catalogue = load_kinds() if kinds is None else kinds
    figures = {name: _of_kind(catalogue, kind, name) for name in _FIGURES}
    number = int(catalogue.index([kind])[0])
    opens = str(catalogue.opens[number] or "") if number >= 0 else ""
    return {
        "name": catalogue.label(kind),
        "origin": WORK,
        "kind": kind,
        "vertical_layer": _layer((), kind, catalogue),
        **figures,
        "depth_source": depth_source(figures["top_m"], figures["bottom_m"], figures),
        "opens": opens if opens != OPENS_NOTHING else None,
        "status": "planned",
    }


def open_layers(block: BuildingBlock) -> tuple[str, ...]:
    """Return the vertical layers to choose from; none when the block leaves no choice."""
    return block.vertical_layers if len(block.vertical_layers) > 1 else ()


def depth_source(top_m: Optional[float], bottom_m: Optional[float], defaults: Mapping[str, Any]) -> str:
    """Return where heights come from: ``default`` when they are those of the block or its kind, else ``unknown``.

    What somebody types is not a measurement; who knows better says so in the field itself.
    """
    given = (top_m, bottom_m) != (None, None)
    as_default = top_m == defaults.get("top_m") and bottom_m == defaults.get("bottom_m")
    return FROM_DEFAULT if given and as_default else NOT_SAID


def values_of_other_block(
    claim: Mapping[str, Any],
    before: Optional[BuildingBlock],
    after: BuildingBlock,
    kinds: Optional[KindCatalogue] = None,
) -> Values:
    """Return what changes when a claim becomes one of another building block.

    What stood as ``before`` gives it becomes what ``after`` gives; what the user chose otherwise stays. Kind and
    building block always change.
    """
    old = claim_values(before, kinds) if before is not None else {}
    if before is not None and claim.get("kind") in before.parts:
        old = part_values(old, claim["kind"], kinds)
    new = claim_values(after, kinds)
    kept = [name for name in _OF_BLOCK if claim.get(name) not in (None, old.get(name))]
    changed = {name: new[name] for name in _OF_BLOCK if name not in kept}
    changed.update(kind=new["kind"], building_block=new["building_block"])
    heights = [changed.get(name, claim.get(name)) for name in ("top_m", "bottom_m")]
    return {**changed, "depth_source": depth_source(heights[0], heights[1], new)}


def default_figures(
    building_block: Optional[str],
    kind: Optional[str],
    blocks: Mapping[str, BuildingBlock],
    kinds: Optional[KindCatalogue] = None,
) -> Values:
    """Return the width_m, top_m and bottom_m that a block gives or, without one and of what is only a part of it, the
    kind; None: not known.
    """
    catalogue = load_kinds() if kinds is None else kinds
    block = blocks.get(building_block or "")
    if block is not None and kind not in block.parts:
        return block_figures(block, catalogue)
    return {name: _of_kind(catalogue, kind, name) for name in _FIGURES}


def block_figures(block: BuildingBlock, catalogue: KindCatalogue) -> Values:
    """Return width_m, top_m and bottom_m of a block: what the plan set for its kind lies on top of the block's own, and
    that on top of those of the kind in the catalogue.
    """
    own = {"width_m": block.width_m, "top_m": block.top_m, "bottom_m": block.bottom_m}
    of_plan = catalogue.own_sizes.get(block.kind or "", frozenset())
    return {
        name: _of_kind(catalogue, block.kind, name) if value is None or name in of_plan else value
        for name, value in own.items()
    }


def _of_kind(catalogue: KindCatalogue, kind: Optional[str], name: str) -> Optional[float]:
    number = int(catalogue.index([kind])[0])
    if number < 0:
        return None
    value = float(getattr(catalogue, name)[number])
    return None if math.isnan(value) else value


def _layer(layers: tuple[str, ...], kind: Optional[str], catalogue: KindCatalogue) -> Optional[str]:
    if len(layers) == 1:
        return layers[0]
    number = int(catalogue.index([kind])[0])
    of_kind = str(catalogue.vertical_layer[number] or "") if number >= 0 else ""
    return of_kind if of_kind and (of_kind in layers or not layers) else None
