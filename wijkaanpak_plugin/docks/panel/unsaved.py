"""Store of what could not be written to a plan yet, kept by plan until it is written or thrown away."""

from __future__ import annotations

from typing import Callable, Generic, Optional, TypeVar
from uuid import uuid4

T = TypeVar("T")


class Unsaved(Generic[T]):
    """Values by plan_id and key, the oldest first. They are kept while their plan is closed, and end up in no other."""

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, T]] = {}

    def keep(self, plan_id: str, value: T, key: str = "") -> str:
        """Keep a value, in place of the one with the same key, and return its key; without one it gets a new key."""
        name = key or f"unsaved {uuid4()}"
        self._kept.setdefault(plan_id, {})[name] = value
        return name

    def get(self, plan_id: str, key: str) -> Optional[T]:
        """Return the value of this key; None when none is kept."""
        return self._kept.get(plan_id, {}).get(key)

    def of(self, plan_id: str) -> dict[str, T]:
        """Return what is kept for a plan, by key."""
        return dict(self._kept.get(plan_id, {}))

    def count(self, plan_id: str) -> int:
        """Return how many values are kept for a plan."""
        return len(self._kept.get(plan_id, {}))

    def plans(self) -> list[str]:
        """Return the plan_id of each plan for which something is kept."""
        return [plan_id for plan_id, kept in self._kept.items() if kept]

    def retry(self, plan_id: str, save: Callable[[T], bool], prepare: Optional[Callable[[T], T]] = None) -> bool:
        """Let ``save`` write what is kept for a plan, until it cannot (False): that value and those after it stay.

        prepare: returns a value as it is to be saved, and kept when that fails.
        """
        for key, kept in self.of(plan_id).items():
            value = kept if prepare is None else prepare(kept)
            self.keep(plan_id, value, key)
            if not save(value):
                return False
            self.forget(plan_id, key)
        return True

    def forget(self, plan_id: str, key: str) -> None:
        """Keep this value no longer: it was written, or is not wanted any more."""
        self._kept.get(plan_id, {}).pop(key, None)

    def discard(self, plan_id: str) -> None:
        """Throw away what is kept for a plan."""
        self._kept.pop(plan_id, None)
