"""What tests of the algorithms share: the provider, and how to run one."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication

from wijkaanpak_plugin.processing.provider import WijkaanpakProvider


@pytest.fixture
def provider(qgis_processing):
    """The provider, known to QGIS."""
    provider = WijkaanpakProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def run(provider):
    """Run an algorithm of the plugin: its name without that of the provider, and its parameters."""
    from qgis import processing

    def start(name, feedback=None, **parameters):
        return processing.run(f"wijkaanpak:{name}", parameters, feedback=feedback)

    return start
