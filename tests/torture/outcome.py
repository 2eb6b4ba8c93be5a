"""What an attack counted: one row of the table on docs/trust.md."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Outcome:
    """A promise, how often it was tried, and each time that it was broken, as one line."""

    attack: str
    promise: str
    times: int = 0
    broken: list[str] = field(default_factory=list)
    #: What else was counted.
    remark: str = ""

    def tried(self, problems: list[str], where: str) -> None:
        """Count one try and what went wrong in it."""
        self.times += 1
        if problems:
            self.broken.append(f"{where}: {'; '.join(problems)}")


def table(outcomes: list[Outcome]) -> list[str]:
    """Return the rows as a table in Markdown."""
    lines = ["| attack | what is promised | times | broken | of these |", "|---|---|---|---|---|"]
    lines += [
        f"| {each.attack} | {each.promise} | {each.times:,} | {len(each.broken)} | {each.remark} |" for each in outcomes
    ]
    return lines
