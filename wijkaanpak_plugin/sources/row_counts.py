"""Row counts of a reading: how many rows of a source were used, and how many were left out and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Optional

from wijkaanpak_plugin.domain.translation import translate

#: So many reasons are told one by one; the rest is counted together.
_TOLD = 12


@dataclass
class RowCounts:
    """used: rows that became bodies. left_out: rows that did not, by reason (a sentence part). newest: ISO date of the
    newest row, where the profile knows which field dates it. remarks: what else the reading had to say.
    """

    used: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    newest: Optional[str] = None
    remarks: list[str] = field(default_factory=list)

    @property
    def rows_left_out(self) -> int:
        """Rows that were left out, for whatever reason."""
        return sum(self.left_out.values())

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

    def text(self) -> str:
        """Return what the table of sources keeps: reasons and remarks, one line each."""
        lines = [*self.reasons(), *self.remarks]
        if self.newest:
            lines.append(translate("Profiles", "The newest row is of {date}.").format(date=self.newest))
        return "\n".join(lines)
