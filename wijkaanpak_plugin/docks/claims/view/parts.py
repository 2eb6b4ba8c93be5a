"""Parts of a building block that is drawn in one go: which claims are parts together, and what each has of its own."""

from __future__ import annotations

from collections.abc import Sequence

from wijkaanpak_plugin.docks.claims.view.choices import blocks_by_key
from wijkaanpak_plugin.docks.claims.view.size_fields import METRES
from wijkaanpak_plugin.plan.claims.claims import Claim

#: Columns in which the parts of one building block differ by nature; a value for one is none for the others.
OWN_OF_PART = ("name", "vertical_layer", *METRES)


def kinds_of_parts(claims: Sequence[Claim]) -> list[str]:
    """Return the kinds of claims that are parts of one building block, its own kind first; none where they are not."""
    kinds = {claim.values.get("kind") for claim in claims}
    block = blocks_by_key().get(claims[0].values.get("building_block") or "") if claims else None
    if block is None or len(kinds) < 2 or any(claim.values.get("building_block") != block.key for claim in claims):
        return []
    parts = [kind for kind in (block.kind, *block.parts) if kind is not None and kind in kinds]
    return parts if len(parts) == len(kinds) else []
