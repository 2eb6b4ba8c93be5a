"""Figures of the analysis that a plan may set, and the values that a new plan starts with."""

from __future__ import annotations

from dataclasses import fields

from wijkaanpak_plugin.domain.catalogue.constants import Constant, load_constants
from wijkaanpak_plugin.domain.settings import AnalysisSettings

#: Figures of the analysis that a plan may set; their standard values stand in ``resources/catalogue/constants.csv``.
SETTING_KEYS = tuple(field.name for field in fields(AnalysisSettings))


def standard_settings() -> tuple[Constant, ...]:
    """Return the settings that a new plan starts with, each with its source and status."""
    constants = load_constants()
    return tuple(constants[key] for key in SETTING_KEYS)
