"""Profile through which a registered source is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkaanpak_plugin.sources.profiles.profile import own_profile, profile_named
from wijkaanpak_plugin.sources.profiles.profile_model import BODY_FIELDS, Profile


def source_profile(values: Mapping[str, Any]) -> Profile:
    """Return the profile of a row of the table source: its own mapping, else the named profile, else the body fields
    as they are. ProfileError, one sentence, when there is no such profile or the mapping is wrong.
    """
    if values.get("mapping"):
        return own_profile(str(values["mapping"]), str(values.get("name") or "mapping"))
    return profile_named(str(values.get("profile") or BODY_FIELDS))
