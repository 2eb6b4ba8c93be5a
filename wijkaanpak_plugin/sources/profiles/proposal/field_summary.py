"""What a field of a layer holds, as far as its rows were looked at."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from wijkaanpak_plugin.domain.window import WindowError, first_day
from wijkaanpak_plugin.domain.written_numbers import decimal_sign_of, read_number
from wijkaanpak_plugin.sources.profiles.profile_model import folded

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True)
class FieldSummary:
    """name: of the field. counts: rows by value (a text as it stands, or a number), the most frequent first. empty:
    rows in which it is blank.
    """

    name: str
    counts: Mapping[Any, int] = field(default_factory=dict)
    empty: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its name, without capitals: ``BreedteLeiding_mm`` has three."""
        return tuple(word.casefold() for word in _TOKEN.findall(_HUMP.sub(" ", self.name)))

    @cached_property
    def filled(self) -> int:
        """Rows in which it is filled in."""
        return sum(self.counts.values())

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """Its values that are numbers, as people write them, one for each row and in order of size."""
        decimal = decimal_sign_of(value for value in self.counts if isinstance(value, str))
        found: list[float] = []
        for value, count in self.counts.items():
            try:
                number = read_number(value, decimal) if isinstance(value, str) else float(value)
            except ValueError:
                continue
            found += [number] * count
        return tuple(sorted(found))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The year of each row whose value is a date or period."""
        found: list[int] = []
        for value, count in self.counts.items():
            try:
                day = first_day(value_text(value))
            except WindowError:
                continue
            found += [day.year] * count if day is not None else []
        return tuple(sorted(found))

    def are_numbers(self) -> bool:
        """Return whether most of what is filled in is a number."""
        return 2 * len(self.numbers) > self.filled

    def are_dates(self) -> bool:
        """Return whether most of what is filled in is a date or period."""
        return 2 * len(self.years) > self.filled

    def are_all_different(self) -> bool:
        """Return whether it is filled in everywhere, in each row with another value."""
        return bool(self.filled) and not self.empty and len(self.counts) == self.filled

    def size_of_most(self) -> float:
        """Return the size that most of its numbers do not pass, signs aside: the ninth of ten; 0 without numbers."""
        sizes = [abs(number) for number in self.numbers]
        return statistics.quantiles(sizes, n=10)[-1] if len(sizes) > 1 else max(sizes, default=0.0)


def summary_of(name: str, values: Iterable[Any]) -> FieldSummary:
    """Return what a field holds. values: per row a text, a number, or None; blank text is empty."""
    counted: Counter[Any] = Counter()
    empty = 0
    for value in values:
        given = value.strip() if isinstance(value, str) else value
        if given is None or given == "" or given != given:
            empty += 1
        else:
            counted[given] += 1
    return FieldSummary(name, dict(counted.most_common()), empty)


def text_counts(field: FieldSummary) -> dict[str, int]:
    """Return the rows by value as text, as a profile compares them: spellings that do not differ there are one."""
    texts: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for value, count in field.counts.items():
        text = value_text(value)
        counts[texts.setdefault(folded(text), text)] += count
    return dict(counts.most_common())


def value_text(value: Any) -> str:
    """Return a value as the text by which a profile knows it; a whole number without decimals."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
