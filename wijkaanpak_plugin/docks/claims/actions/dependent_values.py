"""Values that follow from one that the user changed in a claim."""

from __future__ import annotations

from typing import Any

from wijkaanpak_plugin.docks.claims.view.choices import blocks_by_key
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.claim_defaults import default_figures, depth_source, values_of_other_block
from wijkaanpak_plugin.plan.claims.claims import Claim


def values_after(claim: Claim, values: dict[str, Any], kinds: KindCatalogue) -> dict[str, Any]:
    """Return these values with what follows from them: another building block brings its kind and its defaults along,
    another height says anew where it comes from. kinds: with the own sizes of the plan.
    """
    blocks = blocks_by_key()
    before, after = blocks.get(str(claim.values.get("building_block"))), blocks.get(values.get("building_block", ""))
    if after is not None:
        return {**values_of_other_block(claim.values, before, after, kinds), **values}
    if {"top_m", "bottom_m"} & set(values) and "depth_source" not in values:
        new = {**claim.values, **values}
        defaults = default_figures(new.get("building_block"), new.get("kind"), blocks, kinds)
        return {**values, "depth_source": depth_source(new["top_m"], new["bottom_m"], defaults)}
    return values
