"""What was said of a finding in a few words, for the narrow column beside its sentence."""

from __future__ import annotations

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.findings.said import DECISION
from wijkaanpak_plugin.domain.translation import counted, translate


def said_words(found: FindingRow, is_new: bool) -> list[str]:
    """Return what the column shows, one line each, the judgements first; none when there is nothing to say."""
    said = found.said
    lines = [f"{count} {sign}" for count, sign in ((len(said.agree), "✓"), (len(said.disagree), "✗")) if count]
    if said.hidden:
        lines.append(translate("FindingsDock", "not shown"))
    if said.again:
        lines.append(f"↻ {translate('FindingsDock', 'again')}")
    elif said.accepted:
        lines.append(translate("FindingsDock", "accepted"))
    elif said.settled:
        lines.append(translate("FindingsDock", "decided"))
    elif said.stage == DECISION:
        lines.append(load_vocabularies()["table"].label(DECISION))
    if is_new:
        lines.append(f"● {translate('FindingsDock', 'new')}")
    return lines


def said_aloud(found: FindingRow, is_new: bool) -> str:
    """Return the same in whole words, for who does not see the signs; empty when there is nothing to say."""
    said = found.said
    words = []
    if said.agree:
        one, several = translate("FindingsDock", "1 party agrees"), translate("FindingsDock", "{count} parties agree")
        words.append(counted(len(said.agree), one, several).format(count=len(said.agree)))
    if said.disagree:
        one = translate("FindingsDock", "1 party disagrees")
        several = translate("FindingsDock", "{count} parties disagree")
        words.append(counted(len(said.disagree), one, several).format(count=len(said.disagree)))
    if said.again:
        words.append(translate("FindingsDock", "to be looked at again"))
    rest = said_words(found, is_new)
    return "; ".join(
        [*words, *(line.strip("● ") for line in rest if not line.endswith(("✓", "✗")) and "↻" not in line)]
    )
