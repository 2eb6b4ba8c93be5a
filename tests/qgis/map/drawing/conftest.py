"""What tests of the map tools share: a hand on a canvas."""

from __future__ import annotations

import pytest
from drawing_hand import Hand


@pytest.fixture
def hand(qgis_new_project):
    """A hand on an empty canvas in RD New; tests of one tool override it with that tool taken."""
    hand = Hand()
    yield hand
    hand.canvas.setLayers([])
    hand.close()
