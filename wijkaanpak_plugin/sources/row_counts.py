"""Row counts of a reading: how many rows of a source were used, and how many were left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Optional

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.reading_facts import ReadingFacts

#: So many reasons and remarks are told one by one; the rest is counted together.
_TOLD = 12


#: Begins each line of a report on which nothing can be relied.
_DOUBT = "⚠ "


class LeftOut(Exception):
    """A row is no body; ``str(error)`` is the reason. on_purpose: its profile says so of what stands in the row."""

    on_purpose = False


class LeftOutOnPurpose(LeftOut):
    """A row that its profile leaves out, such as a joint that is part of its cable."""

    on_purpose = True


@dataclass
class RowCounts:
    """used: rows that became bodies. left_out: rows that did not, by reason (a sentence part). newest: ISO date of the
    newest row, where the profile knows which field dates it. doubts: why nothing may be called free because of this
    source, a sentence each: it was not wholly read, or lies elsewhere. remarks: what else the reading had to say.
    noted: of each used row, in their order, what must be said of it. examples: by reason the number of the first row
    that was left out for it. on_purpose: reasons that the profile itself gives. facts: what the
    reading counted besides, None when it did not.
    """

    used: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    newest: Optional[str] = None
    doubts: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    noted: list[tuple[str, ...]] = field(default_factory=list)
    examples: dict[str, int] = field(default_factory=dict)
    on_purpose: set[str] = field(default_factory=set)
    facts: Optional[ReadingFacts] = None

    @property
    def rows_left_out(self) -> int:
        """Rows that were left out, for whatever reason."""
        return sum(self.left_out.values())

    @property
    def rows_on_purpose(self) -> int:
        """Rows that the profile leaves out, and that nobody misses."""
        return sum(self.left_out[reason] for reason in self.on_purpose)

    def reasons(self) -> list[str]:
        """Return one line per reason, the most frequent first."""
        text = translate("Profiles", "Left out ({count}): {reason}")
        ranked = sorted(self.left_out.items(), key=lambda item: (-item[1], item[0]))
        lines = [text.format(count=count, reason=reason) for reason, count in ranked[:_TOLD]]
        rest = ranked[_TOLD:]
        if rest:
            more = translate("Profiles", "Left out ({count}) for other reasons ({reasons})")
            lines.append(more.format(count=sum(count for _, count in rest), reasons=len(rest)))
        return lines

    def said_of_rows(self) -> list[str]:
        """Return one line per remark on rows that are used, the most frequent first."""
        text = translate("Profiles", "Used ({count}): {remark}")
        counted = Counter(remark for row in self.noted for remark in row).most_common()
        lines = [text.format(count=count, remark=remark) for remark, count in counted[:_TOLD]]
        rest = counted[_TOLD:]
        if rest:
            more = translate("Profiles", "Used ({count}) with other remarks ({remarks})")
            lines.append(more.format(count=sum(count for _, count in rest), remarks=len(rest)))
        return lines

    def leave(self, reason: str, row: int) -> None:
        """Count a row, by its number in its layer, that is no body."""
        self.left_out[reason] += 1
        self.examples.setdefault(reason, row)

    def leave_those(self, reasons: Iterable[str], rows: Iterable[int]) -> None:
        """Count rows that are no bodies: for each of them the reason, empty where it is one."""
        for reason, row in zip(reasons, rows):
            if reason:
                self.leave(reason, row)

    def leave_out(self, reasons: Sequence[str]) -> None:
        """Take used rows back: for each of them the reason, empty where it stays."""
        self.left_out.update(reason for reason in reasons if reason)
        self.noted = [noted for noted, reason in zip(self.noted, reasons) if not reason]
        self.used = len(self.noted)

    def text(self) -> str:
        """Return what the table of sources keeps: doubts, reasons and remarks, one line each."""
        lines = [*(_DOUBT + doubt for doubt in self.doubts), *self.reasons(), *self.remarks, *self.said_of_rows()]
        if self.newest:
            lines.append(translate("Profiles", "The newest row is of {date}.").format(date=self.newest))
        return "\n".join(lines)


def is_doubt(line: str) -> bool:
    """Return whether a line of a stored report says that nothing may be called free because of the source."""
    return line.startswith(_DOUBT)
