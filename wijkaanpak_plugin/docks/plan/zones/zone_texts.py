"""Texts about zones."""

from __future__ import annotations

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.sentences.figures import ground
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.records.zones import AMBITION, FRAME, SUB_AREA, Zone
from wijkaanpak_plugin.plan.schema.area_tables import ZONE

#: Columns of which a choice stands with the role in a few words.
_SAID = {AMBITION: ("transition", "level"), FRAME: ("frame",)}


def name_of(zone: Zone) -> str:
    """Return what people call a zone; that it has no name where nobody gave one."""
    return zone.values["name"] or translate("Zones", "(no name)")


def saying(zone: Zone) -> str:
    """Return in a few words what a zone says; what is not known is left out, a role that is not known is not."""
    role = zone.values["role"]
    if not role:
        return translate("Zones", "not said yet")
    words = [load_vocabularies()["zone_role"].label(role).capitalize()]
    words += [_label(zone, column) for column in _SAID.get(role, ())]
    if role == SUB_AREA and zone.values["phase"]:
        words.append(translate("Zones", "phase: {phase}").format(phase=zone.values["phase"]))
    return " · ".join(filter(None, words))


def details(zone: Zone) -> list[str]:
    """Return all that is said of a zone, one line for each thing; what is not known is left out."""
    values, lines = zone.values, [f"{name_of(zone)}: {saying(zone)}"]
    if values["role"] == AMBITION and not values["transition"]:
        lines.append(translate("Zones", "It is not said of which transition."))
    if values["role"] == FRAME and not values["frame"]:
        lines.append(translate("Zones", "It is not said how firm it is."))
    if values["role"] in (SUB_AREA, None):
        lines += _people(zone)
    if values["reason"]:
        lines.append(translate("Zones", "Why: {reason}").format(reason=values["reason"]))
    if not zone.geometry.isEmpty():
        lines.append(translate("Zones", "Ground: {area}").format(area=ground(zone.geometry.area())))
    source = [values["source"] or "", day_text(values["date"]) if values["date"] else ""]
    if any(source):
        lines.append(translate("Zones", "Source: {source}").format(source=" · ".join(filter(None, source))))
    if is_confidential(values["confidential"]):
        lines.append(translate("Zones", "Confidential: left out of whatever is made for others."))
    return lines


def _people(zone: Zone) -> list[str]:
    texts = {
        "director": translate("Zones", "Director: {name}"),
        "project_leader": translate("Zones", "Project leader: {name}"),
    }
    return [text.format(name=zone.values[column]) for column, text in texts.items() if zone.values[column]]


def _label(zone: Zone, column: str) -> str:
    key = zone.values[column]
    if not key:
        return ""
    described = ZONE.field(column)
    for choice in described.choices:
        if choice.key == key:
            return translated(choice.label)
    if isinstance(described.vocabulary, str):
        return load_vocabularies()[described.vocabulary].label(key)
    return str(key)
