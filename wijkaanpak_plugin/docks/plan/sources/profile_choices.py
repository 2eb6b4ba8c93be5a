"""The profiles that fit a layer, as they are offered."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.docks.plan.sources.source_text import OWN_MAPPING, ProfileChoice
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles
from wijkaanpak_plugin.sources.profiles.profile_model import Profile
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import ProfileProposal
from wijkaanpak_plugin.sources.profiles.proposal.profile_text import proposal_in


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


def own_choice(mapping: str) -> ProfileChoice:
    """Return a profile of a source's own (JSON) as it is offered."""
    said = proposal_in(mapping) or ProfileProposal()
    label = translate("SourceDialog", "Own: {profile}").format(profile=said.label) if said.label else ""
    meaning = translate("SourceDialog", "How this source is read was said by hand; the plan keeps it.")
    coverage = str(said.rest.get("coverage") or "unknown")
    return ProfileChoice(
        OWN_MAPPING, label or translate("SourceDialog", "own field mapping"), meaning, said.role, coverage
    )
