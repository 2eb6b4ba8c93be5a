"""Texts about what waits for what."""

from __future__ import annotations

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.claims.dependencies import OPEN, Dependency
from wijkaanpak_plugin.plan.schema.table import Choice
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY


def sentence(waiting: Dependency) -> str:
    """Return in one sentence what waits for what."""
    text = translate("Dependencies", "{needs} waits for {on}.")
    return text.format(needs=waiting.needs_name, on=waiting.on_name)


def state_text(waiting: Dependency) -> str:
    """Return in a word how far it is: open, promised or arranged."""
    return _label("status", waiting.values["status"] or OPEN)


def details(waiting: Dependency) -> list[str]:
    """Return all that is said about it, one line for each thing; what is not known is left out."""
    values = waiting.values
    about = [_label("kind", values["kind"]), values["party"] or "", _level(values["level"])]
    needed = (
        translate("Dependencies", "needed by {date}").format(date=values["needed_by"]) if values["needed_by"] else ""
    )
    promised = ""
    if values["promised_by"]:
        promised = translate("Dependencies", "promised by {date}").format(date=values["promised_by"])
    when = [_label("status", values["status"] or OPEN), needed, promised]
    source = translate("Dependencies", "Source: {source}").format(source=values["source"]) if values["source"] else ""
    lines = [sentence(waiting), " · ".join(filter(None, about)), " · ".join(filter(None, when)), source]
    return [line for line in (*lines, values["remarks"]) if line]


def _level(key: str | None) -> str:
    return load_vocabularies()["organisation_level"].label(key) if key else ""


def _label(column: str, key: str | None) -> str:
    choices: tuple[Choice, ...] = DEPENDENCY.field(column).choices
    return next((translated(choice.label) for choice in choices if choice.key == key), key or "")
