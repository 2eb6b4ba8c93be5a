"""What is said above the list: how many findings there are, how many pass, and how many are not shown."""

from __future__ import annotations

from collections.abc import Sequence

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.translation import counted, translate


def count_text(visible: Sequence[FindingRow], every: Sequence[FindingRow]) -> str:
    """Return how many findings are listed, how many there are, and of how many pairs these are the groups."""
    total = len(every)
    if total and not visible:
        text = translate("FindingsDock", "No finding passes the filters; findings in all: {total}.")
        return text.format(total=total)
    if len(visible) == total:
        one, several = translate("FindingsDock", "1 finding"), translate("FindingsDock", "{total} findings")
    else:
        one = translate("FindingsDock", "{visible} of 1 finding")
        several = translate("FindingsDock", "{visible} of {total} findings")
    words = counted(total, one, several).format(visible=len(visible), total=total)
    pairs = sum(found.stands_for for found in visible)
    if pairs == len(visible):
        return words
    return translate("FindingsDock", "{findings}, {pairs} pairs").format(findings=words, pairs=pairs)


def hidden_text(count: int) -> str:
    """Return how many findings are not shown in this plan because somebody decided so; empty for none."""
    if not count:
        return ""
    one = translate("FindingsDock", "1 finding is not shown in this plan; filter by status to see it.")
    several = translate("FindingsDock", "{count} findings are not shown in this plan; filter by status to see them.")
    return counted(count, one, several).format(count=count)


def without_transition_text(count: int) -> str:
    """Return what stands below the matrix."""
    above = translate("FindingsDock", "Above: conflicts. Below: couplings. Press again to free a cell.")
    if not count:
        return above
    one = translate("FindingsDock", "1 finding serves no transition and stands in no cell.")
    several = translate("FindingsDock", "{count} findings serve no transition and stand in no cell.")
    return f"{above} {counted(count, one, several).format(count=count)}"
