"""Of when the data is that a sheet rests on, and whether it is complete, in one line."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.export.content.shown import SheetContent

_COVERAGE = "coverage"


def data_line(content: SheetContent) -> str:
    """Return the days of the oldest and the newest data, and what is not known or not complete of it."""
    sources = [source for source in content.sources if source.role != _COVERAGE]
    if not sources:
        return translate("Export", "no existing data is registered")
    dates = sorted(str(source.values.get("date")) for source in sources if source.values.get("date"))
    if not dates:
        said = translate("Export", "data of unknown date")
    elif dates[0] == dates[-1]:
        said = translate("Export", "data of {date}").format(date=day_text(dates[0]))
    else:
        text = translate("Export", "data of {first} to {last}")
        said = text.format(first=day_text(dates[0]), last=day_text(dates[-1]))
    complete = [source.values.get("complete") for source in sources]
    if False in complete:
        return translate("Export", "{said}, not complete").format(said=said)
    return translate("Export", "{said}, not known whether complete").format(said=said) if None in complete else said
