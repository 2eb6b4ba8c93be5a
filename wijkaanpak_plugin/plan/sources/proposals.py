"""What is proposed for a layer before anybody says anything about it."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.sources.klic.delivery import is_of_delivery
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles


def proposes_confidential(layer: QgsVectorLayer) -> bool:
    """Say whether the data of a layer is confidential as long as nobody says otherwise.

    It is what was read from a KLIC delivery, which may be used for the request only and not passed on, and whatever a
    profile says so of.
    """
    names = layer.fields().names()
    if is_of_delivery(names):
        return True
    try:
        fitting = fitting_profiles(names, layer.geometryType(), layer.name())
    except ProfileError:
        return False
    return bool(fitting) and fitting[0].confidential
