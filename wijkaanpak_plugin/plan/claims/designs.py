"""Designs: claims that were drawn as one thing, such as the pipe, the strip and the tank of a climate street."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from qgis.core import QgsGeometry

from wijkaanpak_plugin.domain.body import CLAIM
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.claim_defaults import part_values
from wijkaanpak_plugin.plan.claims.claims import OWN_COLUMNS, ShapeRefused, add_claim, claim_table
from wijkaanpak_plugin.plan.records.own_sizes import plan_kinds
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import new_id
from wijkaanpak_plugin.plan.store.plan import Plan


def parts_of(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the kinds that are drawn together with a claim of these values: those of its building block."""
    if values.get("origin", CLAIM) != CLAIM:
        return ()
    blocks = (block for block in load_building_blocks() if block.key == values.get("building_block"))
    return next((block.parts for block in blocks if block.kind == values.get("kind")), ())


def drawn_along(values: Mapping[str, Any], kinds: KindCatalogue) -> list[dict[str, Any]]:
    """Return the values of the claims that are drawn together with a claim of these values; none for most.

    kinds: with the sizes of the plan.
    """
    shared = {name: value for name, value in values.items() if name not in OWN_COLUMNS}
    return [part_values(shared, kind, kinds) for kind in parts_of(values)]


def add_parts(plan: Plan, body_id: str, geometry: QgsGeometry, changes: Changes) -> list[str]:
    """Add the parts of a claim that is being added in ``changes``, on the same shape and as one design with it.

    Return the ids of the parts; none where its building block has none. A part that lies there already is left out.
    PlanError when the own sizes of the plan cannot be read.
    """
    whole = next(change.values for change in changes if change.table in CLAIM_TABLES and change.record_id == body_id)
    if not parts_of(whole):
        return []
    parts = drawn_along(whole, plan_kinds(plan))
    changes.change(claim_table(geometry), body_id, {"design_id": new_id("design", body_id)})
    design = whole["design_id"]
    added = []
    for part in parts:
        with suppress(ShapeRefused):
            added.append(add_claim(plan, {**part, "design_id": design}, geometry, changes)[1])
    return added
