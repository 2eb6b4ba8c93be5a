"""Edit of a tag: what one press of a button means for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from wijkaanpak_plugin.plan.tags.records import Tag


@dataclass(frozen=True)
class TagEdit:
    """A change to tags: what is None or empty stays as it is.

    add, remove: transitions that come at the end or go. lead: transition that becomes the first one. scale_level,
    vertical_layer: the new value. clear: columns that become unknown. only: the transitions, in place of all others.
    """

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    lead: Optional[str] = None
    only: Optional[tuple[str, ...]] = None
    scale_level: Optional[str] = None
    vertical_layer: Optional[str] = None
    clear: tuple[str, ...] = ()

    def values(self, tag: Optional[Tag]) -> dict[str, Any]:
        """Return transitions, scale_level and vertical_layer of a tag after the change; None: a new tag."""
        return {
            "transitions": ",".join(self._transitions(tag.transitions if tag else ())) or None,
            "scale_level": self._value("scale_level", tag, self.scale_level),
            "vertical_layer": self._value("vertical_layer", tag, self.vertical_layer),
        }

    def empties(self, tag: Tag) -> bool:
        """Say whether a tag that is changed like this has nothing to say any more.

        A vertical layer alone says something where that is all somebody gave; beside a transition or a scale level it
        was filled in, and goes with the last of them.
        """
        row = self.values(tag)
        if row["transitions"] is not None or row["scale_level"] is not None:
            return False
        had_more = bool(tag.transitions) or tag.scale_level is not None
        return row["vertical_layer"] is None or (had_more and self.vertical_layer is None)

    def _transitions(self, before: tuple[str, ...]) -> tuple[str, ...]:
        if self.only is not None:
            return self.only
        first = (self.lead,) if self.lead else ()
        keys = dict.fromkeys((*first, *before, *self.add))
        return tuple(key for key in keys if key not in self.remove)

    def _value(self, name: str, tag: Optional[Tag], wanted: Optional[str]) -> Optional[str]:
        if name in self.clear:
            return None
        return wanted if wanted is not None else getattr(tag, name, None)


def like(tag: Tag) -> TagEdit:
    """Return the change that makes tags like this one; a vertical layer that it does not know stays as it is."""
    return TagEdit(
        only=tag.transitions,
        scale_level=tag.scale_level,
        vertical_layer=tag.vertical_layer,
        clear=() if tag.scale_level else ("scale_level",),
    )
