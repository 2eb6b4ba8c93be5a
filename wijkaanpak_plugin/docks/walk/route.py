"""What is walked along, one after the other; it knows ids only, so that other things can be walked along as well."""

from __future__ import annotations

from collections.abc import Sequence


class Route:
    """Stops in their order, one of which is the current one as long as there is any."""

    def __init__(self) -> None:
        self._stops: tuple[str, ...] = ()
        self._place = 0

    def __len__(self) -> int:
        return len(self._stops)

    @property
    def current(self) -> str:
        """The id of the current stop, empty when there is none."""
        return self._stops[self._place] if self._stops else ""

    @property
    def number(self) -> int:
        """Which one the current stop is, from 1; 0 for none."""
        return self._place + 1 if self._stops else 0

    @property
    def is_first(self) -> bool:
        """Whether there is no stop before the current one."""
        return self._place == 0

    @property
    def is_last(self) -> bool:
        """Whether there is no stop after the current one."""
        return self._place >= len(self._stops) - 1

    def set_stops(self, stops: Sequence[str]) -> None:
        """Walk along these; the current one stays so, or gives its place to the one after it."""
        current = self.current
        self._stops = tuple(stops)
        self._place = min(self._place, max(0, len(stops) - 1))
        if current in self._stops:
            self._place = self._stops.index(current)

    def go(self, steps: int) -> bool:
        """Go so many stops on, or back; False where the route ends before."""
        place = self._place + steps
        if not 0 <= place < len(self._stops):
            return False
        self._place = place
        return True

    def go_to(self, stop: str) -> bool:
        """Go to a stop; False when it is not there."""
        if stop not in self._stops:
            return False
        self._place = self._stops.index(stop)
        return True
