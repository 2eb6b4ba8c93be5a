"""Claim that is drawn next: a building block, or planned work on a kind, and its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Optional

from wijkaanpak_plugin.docks.claims.actions.drawn_shape import DrawnShape
from wijkaanpak_plugin.domain.body import WORK
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.claim_defaults import claim_values, depth_source, open_layers, work_values
from wijkaanpak_plugin.plan.claims.claims import check_values
from wijkaanpak_plugin.plan.claims.last_values import recall, remember
from wijkaanpak_plugin.plan.store.errors import PlanError

#: Values that came with a shape and not from what was typed: after which feature it was drawn.
_OF_THE_SHAPE = ("confidential", "on_source", "on_object")
#: Columns that the panel of a session shows as chips, and that of the desk as fields: neither applies the other's.
_PLANNING = ("works_from", "works_to")


class NextClaim:
    """Empty, or one building block, or planned work on one kind of existing object."""

    def __init__(self) -> None:
        self._key = ""
        self._defaults: dict[str, Any] = {}
        self._values: dict[str, Any] = {}
        #: What the session gives each shape, None on the desk.
        self._of_session: Optional[dict[str, Any]] = None
        self.label = ""
        #: How it is usually drawn: point, line or area.
        self.geometry = ""
        #: The vertical layers to choose from; none when there is no choice.
        self.layers: tuple[str, ...] = ()
        #: What the building block takes away, and whether the next claim does.
        self.frees: tuple[str, ...] = ()
        self.does_free = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self._key

    @property
    def block_key(self) -> str:
        """Key of the building block that is drawn next, empty for planned work and for nothing."""
        return str(self._values.get("building_block") or "")

    @property
    def is_work(self) -> bool:
        """Whether planned work is drawn."""
        return bool(self._values.get("origin") == WORK)

    @property
    def values(self) -> dict[str, Any]:
        """The values of the next claim, by column: only what the panel shows now."""
        values = dict(self._values)
        if self.frees:
            values["frees"] = ",".join(self.frees) if self.does_free else None
        if self._of_session is not None:
            values |= dict.fromkeys(_PLANNING) | self._of_session
        return values

    @property
    def is_typed(self) -> bool:
        """Whether a value differs from what the building block or the kind gives."""
        shown = self._values if self._of_session is None else self._without_planning()
        return any(value != self._defaults.get(name) for name, value in shown.items())

    def set_session(self, values: Optional[Mapping[str, Any]]) -> None:
        """Give each shape these values, in place of a planning that was typed on the desk; None: as on the desk."""
        self._of_session = None if values is None else dict(values)

    def take_block(self, block: BuildingBlock, kinds: Optional[KindCatalogue] = None) -> None:
        """Take a building block, with what was typed for it last; kinds: with the own sizes of the plan."""
        self.label, self.geometry, self.layers = block.label(), block.geometry, open_layers(block)
        self._take(block.key, claim_values(block, kinds))
        self.frees, self.does_free = block.frees, True

    def take_work(self, kind: str, kinds: Optional[KindCatalogue] = None) -> None:
        """Take planned work on this kind of existing object, as ``take_block``."""
        self.label, self.geometry, self.layers = load_kinds().label(kind), usual_shape(kind), ()
        self._take(f"work_{kind}", work_values(kind, kinds))

    def empty(self) -> None:
        """Take nothing."""
        self._key, self._defaults, self._values, self.frees = "", {}, {}, ()

    def set(self, column: str, value: Any) -> None:
        """Type a value; it is offered again next time."""
        self._values[column] = value
        self._say_depth_source()
        remember(self._key, self._values, self._defaults)

    def reset(self) -> None:
        """Return to what the building block or the kind gives, and forget what was typed."""
        kept = {} if self._of_session is None else {n: self._values[n] for n in _PLANNING if n in self._values}
        self._values = {**self._defaults, **kept}
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

    def _without_planning(self) -> dict[str, Any]:
        return {name: value for name, value in self._values.items() if name not in _PLANNING}

    def _take(self, key: str, defaults: dict[str, Any]) -> None:
        self._key, self._defaults, self.frees = key, defaults, ()
        self._values = {**defaults, **recall(key)}
        self._say_depth_source()

    def _say_depth_source(self) -> None:
        top, bottom = self._values.get("top_m"), self._values.get("bottom_m")
        self._values["depth_source"] = depth_source(top, bottom, self._defaults)


def usual_shape(kind: str) -> str:
    """Return how planned work on a kind is usually drawn: cables and pipes as a line, anything else as an area."""
    return "line" if "cable_or_pipe" in load_kinds().groups(kind) else "area"
