"""Profile of a layer of which everything is of one kind, for a layer whose fields do not say what it holds."""

from __future__ import annotations

from typing import Optional

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile_model import FieldMapping, Profile, folded

#: How the name of such a profile begins; the key of the kind follows.
ALL_OF = "all_of:"

#: Fields that often hold the id that a publisher gave an object, and its name.
_IDS = ("body_id", "lokaalid", "local_id", "identificatie", "bag_id", "identification")
_NAMES = ("name", "naam", "label", "omschrijving", "description")


def all_of(kind: str) -> str:
    """Return the name of the profile of a layer of which everything is of this kind."""
    return f"{ALL_OF}{kind}"


def kind_of_all(name: str) -> str:
    """Return the kind that the name of such a profile says; empty for the name of another profile."""
    return name[len(ALL_OF) :] if name.startswith(ALL_OF) else ""


def one_kind_profile(kind: str) -> Optional[Profile]:
    """Return the profile by which everything in a layer is of this kind, None when there is no such kind.

    Other body fields of the layer are taken over; its own ids and names too, where it has fields with the usual names.
    """
    kinds = load_kinds()
    if kind not in kinds:
        return None
    label = translate("Profiles", "All of this layer: {kind}")
    return Profile(
        name=all_of(kind),
        label_nl=label.format(kind=kinds.label(kind, "nl")),
        label_en=label.format(kind=kinds.label(kind, "en")),
        description_nl=kinds.definition(kind, "nl"),
        description_en=kinds.definition(kind, "en"),
        status="assumption",
        as_is=True,
        fields={"own_id": tuple(map(folded, _IDS)), "own_name": tuple(map(folded, _NAMES))},
        body={
            "kind": FieldMapping("kind", value=kind),
            "body_id": FieldMapping("body_id", field="own_id"),
            "name": FieldMapping("name", field="own_name"),
        },
    )
