"""What a service said of a layer, as a row of the table and as sentences on what one will know and not know."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLocale

from wijkaanpak_plugin.docks.plan.sources.add_data.services.service_look import SeenService
from wijkaanpak_plugin.docks.plan.sources.add_data.way import PreviewPart
from wijkaanpak_plugin.docks.plan.sources.profile_choices import profile_choice
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.docks.plan.sources.source_text import ProfileChoice
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND

#: What rows of a service may be for a plan, where their fields can be read.
_ROLES = ("existing", "works", BACKGROUND)


def part_of(seen: SeenService) -> PreviewPart:
    """Return what a service said of a layer as a row; a layer that no profile reads is proposed to be shown only."""
    service = seen.service
    if seen.picture is not None:
        meaning = translate("AddData", "A picture that stays at the service: without the internet it is away.")
        return PreviewPart(service.key, service.label(), None, BACKGROUND, state=State.SHOWN, meaning=meaning)
    profiles = _profiles(seen)
    role = service.role if profiles or not seen.answers else BACKGROUND
    state, text, meaning = _state(seen, bool(profiles))
    return PreviewPart(
        service.key,
        service.label(),
        seen.rows,
        role,
        _ROLES if profiles else (),
        profiles[0].key if profiles else "",
        profiles,
        state,
        text,
        meaning,
        used=seen.answers,
        can_be_left_out=True,
    )


def known_text(seen: Sequence[SeenService]) -> str:
    """Return what one will know, as far as the services say; "" when they say nothing."""
    counted = [each.rows for each in seen if each.rows is not None]
    if not counted:
        return ""
    text = translate("AddData", "What these services have in the area of the plan (rows: {rows}).")
    return text.format(rows=QLocale().toString(sum(counted)))


def unknown_text(seen: Sequence[SeenService]) -> str:
    """Return what one will not know, one fact a line."""
    asked = [each for each in seen if each.picture is None]
    lines = []
    if any(each.answers and each.rows is not None for each in asked):
        lines.append(translate("AddData", "What lies in the rows; they are counted, and not read yet."))
    elif any(each.answers for each in asked):
        lines.append(translate("AddData", "What lies in the rows; they are not read yet."))
    for text, layers in (
        (
            translate("AddData", "How many rows there are, the service does not say: {names}."),
            [each for each in asked if each.answers and each.rows is None],
        ),
        (
            translate("AddData", "Anything of what does not answer: {names}."),
            [each for each in seen if not each.answers],
        ),
    ):
        if layers:
            lines.append(text.format(names=", ".join(each.service.label() for each in layers)))
    return "\n".join(lines)


def _profiles(seen: SeenService) -> tuple[ProfileChoice, ...]:
    """Return the profiles that read a layer, that of its entry first."""
    try:
        fitting = fitting_profiles(seen.fields, seen.geometry, seen.service.layer) if seen.answers else []
    except ProfileError:
        return ()
    named = [each for each in fitting if each.name == seen.service.profile]
    return tuple(profile_choice(each) for each in (*named, *(each for each in fitting if each not in named)))


def _state(seen: SeenService, is_readable: bool) -> tuple[State, str, str]:
    """Return state, word and meaning."""
    if not seen.answers:
        meaning = translate("AddData", "The service does not answer, or has no such layer; nothing is known of it.")
        return State.UNREADABLE, translate("AddData", "no answer"), meaning
    if not is_readable:
        meaning = translate(
            "AddData", "No profile reads its fields, so it is only shown; say afterwards what all of it is."
        )
        return State.NOT_KNOWN, translate("AddData", "only shown"), meaning
    if seen.service.is_untried:
        meaning = translate(
            "AddData", "Nobody has tried this entry with this program yet; compare what comes with what you know."
        )
        return State.NOT_KNOWN, translate("AddData", "not tried before"), meaning
    if seen.rows is None:
        meaning = translate("AddData", "The service does not say how many rows it has, so nobody can tell if all came.")
        return State.NOT_KNOWN, translate("AddData", "number not known"), meaning
    return State.NOT_READ, "", translate("AddData", "It is read once it is registered.")
