"""What tests of tags share."""

from __future__ import annotations

import pytest
from tag_desk import Desk


@pytest.fixture
def desk(plan, qgis_new_project):
    """An empty plan with its tags, and what a controller does with them."""
    return Desk(plan)
