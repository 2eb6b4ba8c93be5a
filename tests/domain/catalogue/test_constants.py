"""The figures in code are those of the catalogue: a constant is changed in one place and noticed in the other."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.analysis.judging import fit
from wijkaanpak_plugin.analysis.wishes import beside, places
from wijkaanpak_plugin.domain.catalogue.constants import load_constants
from wijkaanpak_plugin.domain.settings import AnalysisSettings


@pytest.mark.parametrize("key", list(AnalysisSettings.__dataclass_fields__))
def test_the_standard_settings_are_those_of_the_catalogue(key):
    assert getattr(AnalysisSettings(), key) == load_constants()[key].value


def test_the_figures_of_wishes_are_those_of_the_catalogue():
    constants = load_constants()
    assert constants["keep_around_m"].value == beside.KEEP_AROUND_M
    assert constants["hot_spot_largest_m2"].value == places.LARGEST_M2


def test_the_share_of_the_engine_is_that_of_the_catalogue():
    constants = load_constants()
    assert constants["blocking_share"].value == fit.BLOCKING_SHARE
