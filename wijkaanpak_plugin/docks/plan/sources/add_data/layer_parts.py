"""What is proposed for layers before they are registered, and what is said of them from what was chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Optional

from wijkaanpak_plugin.docks.plan.sources.add_data.layer_look import Seen
from wijkaanpak_plugin.docks.plan.sources.add_data.named import named
from wijkaanpak_plugin.docks.plan.sources.add_data.outlook import (
    Outlook,
    foreseen_status,
    known_text,
    status_meaning,
    unknown_text,
)
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Asked, AskedPart, Preview, PreviewPart
from wijkaanpak_plugin.docks.plan.sources.profile_choices import own_choice, profile_choices
from wijkaanpak_plugin.docks.plan.sources.source_states import State, state_of
from wijkaanpak_plugin.docks.plan.sources.source_text import (
    ASK_FOR_PROFILE,
    OWN_MAPPING,
    READ_ROLES,
    ProfileChoice,
    SourceText,
)
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE_ROLES
from wijkaanpak_plugin.plan.sources.proposals import proposes_confidential
from wijkaanpak_plugin.plan.sources.registrable import is_temporary, registering_problem
from wijkaanpak_plugin.sources.profiles.kind_words import likely_kind
from wijkaanpak_plugin.sources.profiles.one_kind import all_of
from wijkaanpak_plugin.sources.profiles.users_profiles import users_profiles

#: So many names are listed; the others are counted.
_MOST_NAMED = 4


class Proposed(NamedTuple):
    """A layer with what is proposed for it. role, profile: keys. confidential: as the data says of itself."""

    seen: Seen
    role: str
    profile: str
    profiles: tuple[ProfileChoice, ...]
    confidential: bool


def proposed(seen: Seen, mapping: str = "") -> Proposed:
    """Return what is proposed for a layer. mapping: a profile of its own that somebody made (JSON), "" for none."""
    layer = seen.layer
    choices = profile_choices(layer)
    kind = "" if choices else likely_kind(layer.name())
    profile = choices[0].key if choices else all_of(kind) if kind else ""
    if mapping:
        choices.insert(0, own_choice(mapping))
        profile = OWN_MAPPING
    role = seen.use.role or (choices[0].role if choices else "existing")
    if not choices:
        choices.append(ProfileChoice("", translate("SourceDialog", "choose what it holds"), ""))
    confidential = bool(seen.use.role) or proposes_confidential(layer)
    return Proposed(seen, role, profile, (*choices, _own_profile(), *_of_one_kind()), confidential)


def part_of(of_layer: Proposed, registered_as: str, foreseen: Optional[Outlook] = None) -> PreviewPart:
    """Return a layer as a row of the table. registered_as: name of the source that it is already, "" for none.
    foreseen: what the analysis would make of it, None as long as that is not known.
    """
    seen, role, profile, choices, _confidential = of_layer
    state, text, meaning = _state(of_layer, registered_as, foreseen)
    return PreviewPart(
        seen.key,
        seen.layer.name(),
        seen.rows,
        role,
        SOURCE_ROLES,
        profile,
        choices,
        state,
        text,
        meaning,
        used=state is not State.UNREADABLE,
    )


def preview_of(
    name: str,
    layers: Sequence[Proposed],
    registered: Mapping[str, str],
    outlooks: Mapping[str, Outlook] = MappingProxyType({}),
) -> Preview:
    """Return what would be registered. registered: by key the name of the source that a layer is already. outlooks: by
    key what the analysis would make of a layer, as far as that is known.
    """
    dates = {each.seen.use.date for each in layers}
    date = dates.pop() if len(dates) == 1 else ""
    keys = [each.seen.key for each in layers]
    parts = tuple(part_of(each, registered.get(key, ""), outlooks.get(key)) for key, each in zip(keys, layers))
    foreseen = [outlooks[key] for key in keys if key in outlooks]
    confidential = bool(layers) and all(each.confidential for each in layers)
    return Preview(
        name,
        parts,
        kept_in=_kept_in(layers),
        date=date,
        date_origin=_date_origin(layers, date),
        confidential=confidential,
        confidential_reason=_why_confidential(layers),
        known=known_text(foreseen),
        unknown="\n".join(filter(None, (supposed_text(layers), unknown_text(foreseen), *_unknown(layers, outlooks)))),
        layers=tuple(each.seen.layer for each in layers if each.seen.layer.isSpatial()),
        remark=_wrong_files(),
    )


def supposed_text(layers: Sequence[Proposed]) -> str:
    """Return which systems of coordinates are a supposition, in sentences; "" when the data says all of them."""
    supposed = dict.fromkeys(
        each.seen.layer.crs().userFriendlyIdentifier()
        for each in layers
        if each.seen.crs_is_supposed and each.seen.layer.crs().isValid()
    )
    text = translate("AddData", "Whether it lies in {crs}: that is assumed, its data does not say so.")
    return "\n".join(text.format(crs=crs) for crs in supposed)


def without_profile(asked: Asked, layers: Mapping[str, Proposed]) -> str:
    """Return what to do about a layer of which nobody said what it holds; "" when there is none."""
    for part in asked.used:
        if part.role in READ_ROLES and not part.profile:
            text = translate("SourceDialog", "Choose a profile for layer '{layer}', or do not tick it.")
            return text.format(layer=layers[part.key].seen.layer.name())
    return ""


def text_of(part: AskedPart, of_layer: Proposed, asked: Asked, preview: Preview, mapping: str) -> SourceText:
    """Return what is said of a layer. preview: in which it was chosen; where that proposed nothing for all of the
    layers, each keeps its own date, and stays confidential if it is that by itself. mapping: its own profile (JSON), ""
    for none.
    """
    use = of_layer.seen.use
    read = part.role in READ_ROLES
    own = read and part.profile == OWN_MAPPING
    choice = next((each for each in of_layer.profiles if each.key == part.profile), None)
    return SourceText(
        role=part.role,
        profile=part.profile if read and not own else "",
        mapping=mapping if own else "",
        date=asked.date or ("" if preview.date else use.date),
        complete=use.complete,
        coverage=choice.coverage if read and choice is not None else "unknown",
        confidential=asked.confidential or (of_layer.confidential and not preview.confidential),
        remarks=supposed_text([of_layer]),
    )


def _of_one_kind() -> list[ProfileChoice]:
    kinds = load_kinds()
    text = translate("Profiles", "All of this layer: {kind}")
    keys = sorted(kinds.keys, key=lambda key: kinds.label(key).casefold())
    return [ProfileChoice(all_of(key), text.format(kind=kinds.label(key)), kinds.definition(key)) for key in keys]


def _own_profile() -> ProfileChoice:
    label = translate("SourceDialog", "Own profile…")
    return ProfileChoice(ASK_FOR_PROFILE, label, translate("AddData", "Say yourself what its fields mean."))


def _state(of_layer: Proposed, registered_as: str, foreseen: Optional[Outlook]) -> tuple[State, str, str]:
    """Return how a layer is doing, in a state, a word of its own ("" for that of the state) and a sentence."""
    seen = of_layer.seen
    if registered_as:
        text = translate("AddData", "It is registered already, as '{name}'; once more only for another use.")
        return State.SHOWN, translate("AddData", "registered already"), text.format(name=registered_as)
    if seen.crs_is_supposed and not seen.layer.crs().isValid():
        text = translate(
            "AddData", "It says no system of coordinates, and they fit none in the Netherlands; choose it above."
        )
        return State.UNREADABLE, translate("AddData", "no coordinate system"), text
    problem = registering_problem(seen.layer, of_layer.role, saved_first=True)
    if problem:
        return State.UNREADABLE, "", problem
    if of_layer.role in READ_ROLES and not of_layer.profile:
        text = translate("AddData", "No profile fits its fields: say what it holds, or make a profile of your own.")
        return State.NOT_READ, translate("AddData", "say what it holds"), text
    if seen.rows == 0:
        return State.NO_ROWS, "", translate("AddData", "There is nothing in it.")
    use = seen.use
    status = foreseen_status(
        seen.layer.name(), of_layer.role, of_layer.profile, use.date, use.complete, _coverage_of(of_layer), foreseen
    )
    state, meaning = state_of(status), status_meaning(status)
    if is_temporary(seen.layer):
        text = translate("SourceDialog", "It is temporary; it is saved beside the plan.")
        return state, translate("AddData", "temporary"), f"{text}\n{meaning}"
    return state, "", meaning


def _kept_in(layers: Sequence[Proposed]) -> str:
    """Return where the data will lie."""
    saved = sum(is_temporary(each.seen.layer) for each in layers)
    if not saved:
        return translate("AddData", "The data stays where it lies; the plan remembers where.")
    text = translate("AddData", "Temporary layers that are saved beside the plan: {count}.")
    return text.format(count=saved)


def _date_origin(layers: Sequence[Proposed], date: str) -> str:
    if date:
        return translate("AddData", "as the data says")
    dated = sorted({day_text(each.seen.use.date) for each in layers if each.seen.use.date})
    if not dated:
        return ""
    return translate("AddData", "left empty: each its own ({dates})").format(dates=named(dated, _MOST_NAMED))


def _why_confidential(layers: Sequence[Proposed]) -> str:
    names = [each.seen.layer.name() for each in layers if each.confidential]
    if not names:
        return ""
    if len(names) == len(layers):
        return translate("AddData", "as such data is")
    return translate("AddData", "at any rate: {names}").format(names=named(names, _MOST_NAMED))


def _unknown(layers: Sequence[Proposed], outlooks: Mapping[str, Outlook]) -> list[str]:
    """Return what one will not know of layers whose rows are used, in sentences."""
    used = [each for each in layers if each.role in READ_ROLES]
    lines = (
        (
            translate("AddData", "What their rows hold; it is counted once they are registered: {names}."),
            [each for each in used if each.seen.key not in outlooks],
        ),
        (
            translate("AddData", "Whether everything is in it: {names}."),
            [each for each in used if each.seen.use.complete is None],
        ),
        (
            translate("AddData", "Where it holds, so no place is called free because of it: {names}."),
            [each for each in used if each.role == "existing" and _coverage_of(each) == "unknown"],
        ),
    )
    return [text.format(names=named([each.seen.layer.name() for each in of], _MOST_NAMED)) for text, of in lines if of]


def _coverage_of(of_layer: Proposed) -> str:
    choice = next((each for each in of_layer.profiles if each.key == of_layer.profile), None)
    return choice.coverage if choice is not None else "unknown"


def _wrong_files() -> str:
    """Return what is wrong in the files of the user's own profiles, which are not offered then; "" for nothing."""
    problems = users_profiles()[1]
    if not problems:
        return ""
    text = translate("SourceDialog", "An own profile cannot be used: {reason}")
    return text.format(reason=problems[0])
