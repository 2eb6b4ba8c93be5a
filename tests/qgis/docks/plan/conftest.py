"""What tests of the window Add Data share."""

from __future__ import annotations

import pytest
from adding_layers import add, press_register


@pytest.fixture
def taken(panel_plan, monkeypatch, qtbot):
    """Return a function that drops a file on the window, waits until it was looked at, and then answers in it."""

    def read(path, answer=press_register):
        def fill_in(window):
            window.take_paths([path])
            qtbot.waitUntil(lambda: not window.page.is_reading, timeout=20000)
            answer(window)

        return add(panel_plan[0], monkeypatch, fill_in)

    return read
