"""Areas in which an operator demands a precaution before anybody opens the ground (EV)."""

from __future__ import annotations

from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.features import Feature
from wijkaanpak_plugin.sources.klic.gml import polygon
from wijkaanpak_plugin.sources.klic.nets import NO_NET, Net, operator_code
from wijkaanpak_plugin.sources.klic.values import UNKNOWN, text_or_none

#: What is demanded in words, by code of the operator, theme and code of the demand.
_Letters = dict[tuple[str, str, str], str]


def precaution_rows(content: Content, nets: dict[str, Net], report: Report) -> list[dict[str, object]]:
    """Return the rows of `delivery.PRECAUTION_COLUMNS`; those without a usable area go to ``report``."""
    letters = {
        (operator_code(feature.id), feature.term("thema"), feature.term("eisVoorzorgsmaatregel")): text
        for feature in content.of([imkl.PRECAUTION_LETTER_CLASS])
        if (text := feature.text("toelichting"))
    }
    rows, without = [], []
    for feature in content.of([imkl.PRECAUTION_CLASS]):
        shape = polygon(feature.geometry("geometrie"))
        if shape is None:
            without.append(feature.id)
        else:
            rows.append({**_row(feature, nets.get(feature.link("inNetwork"), NO_NET), letters), GEOMETRY: shape})
    report.say_of(translate("Klic", "Precautions without a usable area, left out: {count} ({names})."), without)
    return rows


def _row(feature: Feature, net: Net, letters: _Letters) -> dict[str, object]:
    code = feature.term("eisVoorzorgsmaatregel")
    described = text_or_none(feature.text("netbeheerderNetOmschrijving"))
    words = letters.get((operator_code(feature.id), net.theme or "", code)) or described
    return {
        "body_id": feature.id,
        "name": _name(net, words, code),
        "origin": EXISTING,
        "kind": imkl.PRECAUTION_KIND,
        "width_m": UNKNOWN,
        "top_m": UNKNOWN,
        "bottom_m": UNKNOWN,
        "depth_source": "unknown",
        "accuracy_m": UNKNOWN,
        "owner": net.owner,
        "precaution": text_or_none(code),
        "theme": net.theme,
        "requirement": words,
        "contact": _contact(feature),
        "note": described,
    }


def _name(net: Net, words: str | None, code: str) -> str:
    """Return operator, theme and demand in words, with the code by which the operator finds it."""
    kind = imkl.THEME_KINDS.get(net.theme or "")
    of_whom = ", ".join(filter(None, (net.owner, load_kinds().label(kind) if kind else net.theme)))
    demanded = f"{words} ({code})" if words and code else words or code
    return ": ".join(filter(None, (of_whom, demanded)))


def _contact(feature: Feature) -> str | None:
    parts = (feature.text(f"contactVoorzorgsmaatregel/{key}") for key in ("naam", "telefoon", "email"))
    return text_or_none(", ".join(filter(None, parts)))
