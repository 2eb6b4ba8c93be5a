"""Report of what an analysis or a reader did not take as it was given: repaired, left out, or not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

#: So many names are spelled out in one remark; the rest is counted.
NAMED = 5


@dataclass
class Report:
    """A list of plain sentences, in the order in which they were made."""

    remarks: list[str] = field(default_factory=list)

    def say(self, sentence: str) -> None:
        """Add one sentence, once."""
        if sentence not in self.remarks:
            self.remarks.append(sentence)

    def say_of(self, sentence: str, names: Iterable[object]) -> None:
        """Add ``sentence`` with ``{count}`` and ``{names}`` filled in; nothing when there are no names."""
        listed = [str(name) for name in names]
        if listed:
            rest = len(listed) - NAMED
            text = ", ".join(listed[:NAMED]) + (f" (+{rest})" if rest > 0 else "")
            self.say(sentence.format(count=len(listed), names=text))

    def __iter__(self) -> Iterator[str]:
        return iter(self.remarks)
