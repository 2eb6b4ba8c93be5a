"""The height of a panel is divided by what its halves ask for, until the user drags the handle; that is remembered."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.list_detail_splitter import ListDetailSplitter
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage

SETTING = "wijkaanpak/test_panel/splitter"


class Half(QWidget):
    """Asks for a height, and for another one when it is told."""

    def __init__(self, asked, least=20):
        super().__init__()
        self.asked, self.least = asked, least

    def ask(self, height):
        self.asked = height
        self.updateGeometry()

    def sizeHint(self):
        return QSize(100, self.asked)

    def minimumSizeHint(self):
        return QSize(50, self.least)


@pytest.fixture(autouse=True)
def forgotten():
    QgsSettings().remove(SETTING)
    yield
    QgsSettings().remove(SETTING)


def shown(qtbot, upper, lower, share=0.5, height=400):
    splitter = ListDetailSplitter("test_panel", upper, lower, share)
    qtbot.addWidget(splitter)
    splitter.resize(200, height)
    splitter.show()
    qtbot.waitExposed(splitter)
    return splitter


def below(splitter):
    return splitter.sizes()[1]


def fixed_to_what_it_asks(half):
    half.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return half


def test_the_detail_has_its_share(qtbot):
    splitter = shown(qtbot, Half(50), Half(100), 0.6)
    assert below(splitter) == pytest.approx(240, abs=5)
    splitter.resize(200, 800)
    qtbot.waitUntil(lambda: below(splitter) == pytest.approx(480, abs=5))


def test_the_list_keeps_what_it_asks_for_and_the_detail_its_least_height(qtbot):
    assert below(shown(qtbot, Half(300), Half(100), 0.6)) == pytest.approx(100, abs=10)
    assert below(shown(qtbot, Half(390), Half(100, least=80), 0.6)) == 80


def test_a_detail_that_may_not_grow_has_no_more_than_it_asks_for_and_follows_it(qtbot):
    lower = fixed_to_what_it_asks(Half(90))
    splitter = shown(qtbot, Half(50), lower)
    assert below(splitter) == 90
    lower.ask(150)
    qtbot.waitUntil(lambda: below(splitter) == 150)


def test_a_list_that_may_not_grow_leaves_the_rest_to_the_detail(qtbot):
    splitter = shown(qtbot, fixed_to_what_it_asks(Half(70)), fixed_to_what_it_asks(Half(90)))
    assert splitter.sizes()[0] == 70


def test_a_handle_that_was_dragged_is_where_it_was_also_the_next_time(qtbot):
    splitter = shown(qtbot, Half(250), Half(100))
    splitter.moveSplitter(100, 1)
    assert splitter.sizes()[0] == pytest.approx(100, abs=2)
    splitter.resize(200, 800)
    qtbot.waitUntil(lambda: splitter.sizes()[0] == pytest.approx(200, abs=8))
    again = shown(qtbot, Half(250), Half(100))
    assert again.sizes()[0] == pytest.approx(100, abs=4)


def test_a_setting_that_is_no_state_is_left_aside(qtbot):
    QgsSettings().setValue(SETTING, "no state")
    assert below(shown(qtbot, Half(50), Half(100))) == pytest.approx(200, abs=5)


def test_a_page_that_scrolls_asks_for_all_its_height_and_is_never_too_narrow(qtbot):
    inner = QWidget()
    column = QVBoxLayout(inner)
    for _line in range(60):
        column.addWidget(QLabel("a line of words"))
    page = ScrolledPage(inner)
    qtbot.addWidget(page)
    assert page.sizeHint().height() >= inner.sizeHint().height()
    assert page.minimumSizeHint().width() >= inner.minimumSizeHint().width()
    assert page.minimumSizeHint().height() < 200
