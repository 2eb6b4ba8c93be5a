"""A pytest plugin: the report says which tests need the real deliveries, so that CI can insist on them."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test with the ``real_data`` marker a property of that name in the report."""
    for item in items:
        if item.get_closest_marker("real_data"):
            item.user_properties.append(("real_data", "yes"))
