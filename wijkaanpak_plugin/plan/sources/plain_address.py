"""The address by which data is known: the same whatever of it is shown, and whoever asks."""

from __future__ import annotations

import re

from wijkaanpak_plugin.plan.sources.credentials import strip_secrets

_FILTERS = re.compile(r"(?:\|subset=.*|[&?]subset=[^&]*|\s+sql=.*)$", re.DOTALL)


def address_of(uri: str) -> str:
    """Return the address of a layer, as a plan keeps it, without filter and without who asks."""
    without = strip_secrets(_FILTERS.sub("", uri))
    return " ".join(without.split())
