"""Connections that are made one by one and undone together."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.map.connections import Connections


class Bell(QObject):
    rung = pyqtSignal(int)
    heard = pyqtSignal(int)


def test_what_was_connected_is_heard_until_it_is_undone():
    bell, heard = Bell(), []
    connections = Connections()
    connections.connect(bell, bell.rung, heard.append)
    bell.rung.emit(1)
    connections.undo()
    bell.rung.emit(2)
    assert heard == [1]


def test_one_signal_may_pass_on_to_another_until_it_is_undone():
    bell, heard = Bell(), []
    bell.heard.connect(heard.append)
    connections = Connections()
    connections.connect(bell, bell.rung, bell.heard)
    bell.rung.emit(1)
    connections.undo()
    bell.rung.emit(2)
    assert heard == [1]


def test_others_who_listen_to_the_same_signal_go_on_hearing_it():
    bell, mine, theirs = Bell(), [], []
    connections = Connections()
    connections.connect(bell, bell.rung, mine.append)
    bell.rung.connect(theirs.append)
    connections.undo()
    bell.rung.emit(1)
    assert (mine, theirs) == ([], [1])


def test_what_is_gone_already_is_passed_over_and_the_rest_is_undone():
    gone, bell, heard = Bell(), Bell(), []
    connections = Connections()
    connections.connect(bell, bell.rung, heard.append)
    connections.connect(gone, gone.rung, heard.append)
    sip.delete(gone)
    connections.undo()
    bell.rung.emit(1)
    assert heard == []


def test_after_undoing_connections_can_be_made_anew():
    bell, heard = Bell(), []
    connections = Connections()
    for _ in range(2):
        connections.connect(bell, bell.rung, heard.append)
        bell.rung.emit(1)
        connections.undo()
        connections.undo()
    assert heard == [1, 1]
