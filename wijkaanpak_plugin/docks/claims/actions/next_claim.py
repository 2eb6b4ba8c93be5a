"""Claim that is drawn next: a building block, or planned work on a kind, and its values."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from wijkaanpak_plugin.docks.claims.actions.drawn_shape import DrawnShape
from wijkaanpak_plugin.docks.claims.actions.last_values import recall, remember
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.claim_defaults import claim_values, depth_source, open_layers, work_values
from wijkaanpak_plugin.plan.claims.claims import check_values
from wijkaanpak_plugin.plan.store.errors import PlanError

#: Values that came with a shape and not from what was typed: after which feature it was drawn.
_OF_THE_SHAPE = ("confidential", "on_source", "on_object")


class NextClaim:
    """Empty, or one building block, or planned work on one kind of existing object."""

    def __init__(self) -> None:
        self._key = ""
        self._defaults: dict[str, Any] = {}
        self._values: dict[str, Any] = {}
        self.label = ""
        #: How it is usually drawn: point, line or area.
        self.geometry = ""
        #: The vertical layers to choose from; none when there is no choice.
        self.layers: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self._key

    @property
    def block_key(self) -> str:
        """Key of the building block that is drawn next, empty for planned work and for nothing."""
        return str(self._values.get("building_block") or "")

    @property
    def values(self) -> dict[str, Any]:
        """The values of the next claim, by column."""
        return dict(self._values)

    @property
    def is_typed(self) -> bool:
        """Whether a value differs from what the building block or the kind gives."""
        return any(value != self._defaults.get(name) for name, value in self._values.items())

    def take_block(self, block: BuildingBlock) -> None:
        """Take a building block, with what was typed for it last."""
        self.label, self.geometry, self.layers = block.label(), block.geometry, open_layers(block)
        self._take(block.key, claim_values(block))

    def take_work(self, kind: str) -> None:
        """Take planned work on this kind of existing object, with what was typed for it last."""
        self.label, self.geometry, self.layers = load_kinds().label(kind), usual_shape(kind), ()
        self._take(f"work_{kind}", work_values(kind))

    def empty(self) -> None:
        """Take nothing."""
        self._key, self._defaults, self._values = "", {}, {}

    def set(self, column: str, value: Any) -> None:
        """Type a value; it is offered again next time."""
        self._values[column] = value
        self._say_depth_source()
        remember(self._key, self._values, self._defaults)

    def reset(self) -> None:
        """Return to what the building block or the kind gives, and forget what was typed."""
        self._values = dict(self._defaults)
        remember(self._key, self._values, self._defaults)

    def with_current_values(self, shape: DrawnShape) -> DrawnShape:
        """Return an unsaved shape with the values of now, when its own were the reason that it was not saved."""
        try:
            check_values(shape.values)
        except PlanError:
            same = shape.values.get("building_block") == self._values.get("building_block")
            if same and not self.is_empty:
                kept = {name: shape.values[name] for name in _OF_THE_SHAPE if name in shape.values}
                return replace(shape, values={**self.values, **kept})
        return shape

    def _take(self, key: str, defaults: dict[str, Any]) -> None:
        self._key, self._defaults = key, defaults
        self._values = {**defaults, **recall(key)}
        self._say_depth_source()

    def _say_depth_source(self) -> None:
        top, bottom = self._values.get("top_m"), self._values.get("bottom_m")
        self._values["depth_source"] = depth_source(top, bottom, self._defaults)


def usual_shape(kind: str) -> str:
    """Return how planned work on a kind is usually drawn: cables and pipes as a line, anything else as an area."""
    return "line" if "cable_or_pipe" in load_kinds().groups(kind) else "area"
