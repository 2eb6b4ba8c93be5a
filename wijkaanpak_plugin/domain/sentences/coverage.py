"""What is said of ground of which nothing is known."""

from __future__ import annotations

from wijkaanpak_plugin.domain.sentences.figures import number
from wijkaanpak_plugin.domain.sentences.names import Facts, figure_of, pairs_of, spoken_name, spoken_names, text_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text


def outside(found: Facts) -> str:
    """A claim that a source does not (wholly) cover; without a name of a source there is none at all."""
    source, date, pairs = text_of(found, "source_name"), text_of(found, "source_date"), pairs_of(found)
    when = f" ({day_text(date)})" if date else ""
    if pairs > 1:
        if source:
            text = translate(
                "Findings",
                "{count} claims lie partly or wholly outside {source}{date}: nothing is known there. "
                "It concerns {claims}.",
            )
        else:
            text = translate(
                "Findings",
                "No data says what lies in the ground of {count} claims: nothing is known there. It concerns {claims}.",
            )
        return text.format(count=pairs, claims=spoken_names(text_of(found, "a_name")), source=source, date=when)
    claim = spoken_name(text_of(found, "a_name"))
    if not source:
        text = translate("Findings", "No data says what lies in the ground of {claim}: nothing is known there.")
        return text.format(claim=claim)
    text = translate("Findings", "{share} % of {claim} lies outside {source}{date}: nothing is known there.")
    share = figure_of(found, "share")
    percent = number(max(100 * share, 0.1), 0 if share >= 0.01 else 1)
    return text.format(share=percent, claim=claim, source=source, date=when)


def not_supplied(found: Facts) -> str:
    """A party that has an interest but supplied nothing."""
    party, source, pairs = spoken_name(text_of(found, "b_name")), text_of(found, "source_name"), pairs_of(found)
    if pairs > 1:
        text = translate(
            "Findings",
            "{party} has an interest at {count} claims but supplied nothing for {source}: what it owns there is not "
            "known. It concerns {claims}.",
        )
        claims = spoken_names(text_of(found, "a_name"))
        return text.format(party=party, count=pairs, claims=claims, source=source)
    text = translate(
        "Findings",
        "{party} has an interest at {claim} but supplied nothing for {source}: what it owns there is not known.",
    )
    return text.format(party=party, claim=spoken_name(text_of(found, "a_name")), source=source)
