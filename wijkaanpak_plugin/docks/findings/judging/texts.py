"""The words of what was said of a finding before."""

from __future__ import annotations

from wijkaanpak_plugin.docks.widgets.parties.judgement_answers import judgement_label
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.decisions.considered import Considered
from wijkaanpak_plugin.plan.decisions.judgements import Judgement


def history_label(count: int) -> str:
    """Return the words on the button that shows what was said before."""
    return translate("Judging", "History ({count})").format(count=count)


def history_lines(considered: Considered) -> list[str]:
    """Return all that parties ever said, a line each, the oldest first; of several findings the same thing once."""
    return list(dict.fromkeys(_line(one) for one in considered.judgements))


def _line(one: Judgement) -> str:
    words = f": {one.remark}" if one.remark else ""
    by = f" ({one.by})" if one.by else ""
    return f"{day_text(one.at[:10])} {one.party} {judgement_label(one.judgement)}{words}{by}"
