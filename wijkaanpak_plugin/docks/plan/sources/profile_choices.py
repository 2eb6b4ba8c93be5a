"""The profiles that fit a layer, as they are offered."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.docks.plan.sources.source_text import ProfileChoice
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles
from wijkaanpak_plugin.sources.profiles.profile_model import Profile


def profile_choices(layer: QgsVectorLayer) -> list[ProfileChoice]:
    """Return the profiles that fit a layer, the best first."""
    try:
        fitting = fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name())
    except ProfileError:
        return []
    return [profile_choice(profile) for profile in fitting]


def profile_choice(profile: Profile) -> ProfileChoice:
    """Return a profile as it is offered."""
    return ProfileChoice(profile.name, profile.label(), profile.description(), profile.role, profile.coverage)
