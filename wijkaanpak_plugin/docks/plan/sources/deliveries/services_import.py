"""Layers of services in the Plan panel: read for the area of the plan into one file beside it, which is what a session
works with, and read again when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as day
from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryFacts, DeliveryKind, PartKind
from wijkaanpak_plugin.domain.translation import N_, Translatable, translate
from wijkaanpak_plugin.map.bgt_styles import style_bgt
from wijkaanpak_plugin.plan.files.reading_area import reading_area
from wijkaanpak_plugin.plan.sources.credentials import strip_secrets
from wijkaanpak_plugin.plan.sources.deliveries.place import SERVICES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.processing.algorithms.read_service import ReadServicesAlgorithm
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND
from wijkaanpak_plugin.sources.services.connections import add_connection
from wijkaanpak_plugin.sources.services.entries import is_own, label_of, service_of, table_of
from wijkaanpak_plugin.sources.services.service_rows import NOT_WHOLE


def services_delivery(
    plan: Plan,
    keys: Sequence[str],
    parts: Optional[Mapping[str, PartKind]] = None,
    date: Optional[str] = None,
    confidential: bool = False,
) -> DeliveryKind:
    """Return what the panel needs to know of layers of services.

    parts: by key what each is for the plan; None: as its entry says. date: ISO 8601, "" when not known; None: the day
    of the reading. PlanError, one sentence, when the plan has no boundary to read for, or its rules are wrong.
    """
    area = reading_area(plan)
    if area is None:
        text = translate("PlanSources", "The plan has no boundary yet, so nobody knows where to read; draw one first.")
        raise PlanError(text)
    said = {table_of(key): (parts or {}).get(key) or _by_entry(key) for key in keys}
    facts = DeliveryFacts(date=day.today().isoformat() if date is None else date)
    return DeliveryKind(
        format=SERVICES,
        name="",
        title=N_("PlanSources", "Read from Services"),
        sorts=Translatable("", ""),
        algorithm=ReadServicesAlgorithm,
        outputs=lambda file: {"OUTPUT": str(file), "AREA": area.box},
        parts=said,
        facts=lambda _layers: facts,
        style=_style,
        confidential=confidential,
        has_others=False,
        keeps_empty=True,
        as_it_was=_as_it_was,
        contacts=tuple(map(_contact, keys)),
    )


def keep_connections(keys: Iterable[str]) -> None:
    """Let QGIS keep the connection of each ready-made entry, so that its other windows show it too."""
    for key in keys:
        service = service_of(key)
        if service is not None and not is_own(key):
            add_connection(service)


def _by_entry(key: str) -> PartKind:
    service = service_of(key)
    profile = service.profile if service is not None else None
    # Without a profile nobody knows what its rows are: it is shown until somebody says so.
    role = service.role if service is not None and profile else BACKGROUND
    return PartKind(Translatable("", label_of(key)), role, profile or "")


def _contact(key: str) -> str:
    service = service_of(key)
    if service is None:
        text = translate("PlanSources", "{name}: QGIS has no such connection on this machine")
        return text.format(name=label_of(key))
    return f"{service.label()}: {service.service}, {strip_secrets(service.url)}"


def _as_it_was(old: Mapping[str, str], new: Mapping[str, QgsVectorLayer]) -> set[str]:
    """Return the tables that did not come, or came not whole where the older data is."""
    return {
        name
        for name, address in old.items()
        if name not in new or (NOT_WHOLE in new[name].fields().names() and _is_whole(address))
    }


def _is_whole(address: str) -> bool:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(address, "", "ogr", options)
    is_whole = layer.isValid() and NOT_WHOLE not in layer.fields().names()
    sip.delete(layer)
    return is_whole


def _style(layer: QgsVectorLayer) -> None:
    style_bgt(layer)
