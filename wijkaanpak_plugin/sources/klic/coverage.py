"""Coverage of a delivery: the polygons of the request, and which parties supplied their data."""

from __future__ import annotations

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.gml import polygon
from wijkaanpak_plugin.sources.klic.nets import Party
from wijkaanpak_plugin.sources.klic.values import moment_date

SOURCE = "klic"


def delivery_number(content: Content, file_name: str) -> str:
    """Return the number of the request (``22G003178``), else the name of the file."""
    return content.first("GebiedsinformatieAanvraag").text("klicMeldnummer") or file_name


def delivery_date(content: Content) -> str | None:
    """Return the day (YYYY-MM-DD) on which the delivery was put together, or None."""
    return moment_date(content.first("GebiedsinformatieLevering").text("datumLeveringSamengesteld"))


def is_complete(content: Content) -> bool:
    """Tell whether the delivery says that it is complete."""
    said = content.first("GebiedsinformatieLevering").text("indicatieLeveringCompleet")
    return said.lower() in ("true", "1")


def coverage_rows(content: Content, parties: list[Party], number: str, report: Report) -> list[dict[str, object]]:
    """Return the rows of `delivery.COVERAGE_COLUMNS`, one per polygon of the request."""
    rows, without = [], []
    sequence = content.first("GebiedsinformatieLevering").text("leveringsvolgnummer")
    name = translate("Klic", "KLIC {number}, delivery {sequence}").format(number=number, sequence=sequence or "?")
    for feature in content.of(imkl.POLYGON_CLASSES):
        shape = polygon(feature.geometry("geometrie"))
        if shape is None:
            without.append(feature.id)
            continue
        supplied, missing = _by_supply(parties, imkl.POLYGON_CLASSES[feature.type])
        rows.append(
            {
                "source_id": number,
                "source": SOURCE,
                "name": name,
                "polygon_type": feature.type,
                "date": delivery_date(content),
                "complete": is_complete(content),
                "supplied": ", ".join(supplied),
                "missing": ", ".join(missing),
                "note": " ".join(completeness(is_complete(content), missing)),
                GEOMETRY: shape,
            }
        )
    report.say_of(translate("Klic", "Polygons of the request without usable geometry: {count} ({names})."), without)
    if not rows:
        report.say(translate("Klic", "The delivery has no polygon of the request: what it covers is unknown."))
    return rows


def completeness(complete: bool, missing: list[str]) -> list[str]:
    """Return the sentences on how complete a delivery is."""
    sentences = []
    if not complete:
        sentences.append(translate("Klic", "The delivery says that it is not complete."))
    if missing:
        text = translate("Klic", "Has an interest but supplied nothing, so its cables and pipes are unknown: {names}.")
        sentences.append(text.format(names=", ".join(missing)))
    if complete and not missing:
        sentences.append(translate("Klic", "The delivery says that it is complete."))
    return sentences


def _by_supply(parties: list[Party], interest: str) -> tuple[list[str], list[str]]:
    """Return the names of the parties that supplied and that did not, of those with ``interest`` in the polygon.

    A party that does not say where its interest lies counts everywhere.
    """
    here = [party for party in parties if interest in party.interests or not party.interests]
    supplied = dict.fromkeys(party.name for party in here if party.supplied)
    missing = dict.fromkeys(party.name for party in here if not party.supplied)
    return list(supplied), list(missing)
