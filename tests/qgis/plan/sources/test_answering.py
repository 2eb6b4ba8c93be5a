"""Addresses that do not answer: said within seconds, however many there are, and not waited for again at once."""

from __future__ import annotations

import socket
import time

import pytest
from stranger import add_row

from wijkaanpak_plugin.plan.findings.analysis_input import plan_snapshot
from wijkaanpak_plugin.plan.sources import answering
from wijkaanpak_plugin.plan.sources.registry import open_source, registered_sources
from wijkaanpak_plugin.plan.sources.trust import trust


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(answering, "PATIENCE_S", 0.5)
    monkeypatch.setattr(answering, "AT_ONCE_S", 0.05)
    monkeypatch.setattr(answering, "getproxies", dict)


@pytest.fixture
def silent():
    """Servers that take a call and never say a word; their ports."""
    servers = [socket.create_server(("127.0.0.1", 0)) for _number in range(4)]
    yield [server.getsockname()[1] for server in servers]
    for server in servers:
        server.close()


def name(plan, uri, provider, called):
    add_row(plan, uri, provider, called)
    trust(plan, uri, provider)


def test_servers_that_do_not_answer_are_waited_for_together_and_once(plan, silent):
    first, second, third, fourth = silent
    name(plan, f"url='http://127.0.0.1:{first}/wfs' typename='a'", "WFS", "a")
    name(plan, f"/vsicurl/http://127.0.0.1:{second}/x.gpkg", "ogr", "b")
    name(plan, f"url='https://127.0.0.1:{third}/x' typename='a'", "OAPIF", "c")
    name(plan, f"http://127.0.0.1:{fourth}/x.csv?type=csv", "delimitedtext", "d")
    began = time.monotonic()
    problems = [open_source(plan, source).problem for source in registered_sources(plan)]
    plan_snapshot(plan)
    assert time.monotonic() - began < 3
    assert all("does not answer" in problem for problem in problems)


def test_a_database_whose_port_is_closed_is_said_at_once(plan, silent):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    name(plan, f'dbname=\'x\' host=127.0.0.1 port={port} table="a"."b" (g)', "postgres", "a")
    (source,) = registered_sources(plan)
    assert "does not answer" in open_source(plan, source).problem


def test_a_file_on_a_share_that_hangs_is_given_up(plan, monkeypatch):
    name(plan, "/mnt/share/x.gpkg", "ogr", "a")
    exists = answering.os.path.exists
    monkeypatch.setattr(answering.os.path, "exists", lambda path: time.sleep(2) if "share" in path else exists(path))
    (source,) = registered_sources(plan)
    began = time.monotonic()
    assert "does not answer" in open_source(plan, source).problem
    assert time.monotonic() - began < 1.5


def test_behind_a_proxy_nobody_is_asked(plan, silent, monkeypatch):
    monkeypatch.setattr(answering, "getproxies", lambda: {"http": "http://proxy"})
    asked = f"url='http://127.0.0.1:{silent[0]}/wfs' typename='a'"
    assert not answering.does_not_answer((asked, "WFS"), list)


def test_an_answer_of_any_kind_is_one(plan, tmp_path):
    name(plan, str(tmp_path.parent / "gone.gpkg"), "ogr", "a")
    (source,) = registered_sources(plan)
    assert "cannot be read" in open_source(plan, source).problem


def test_the_window_goes_on_while_an_address_does_not_answer(plan, silent, qtbot):
    answers, came = answering.Answers(), []
    address = (f"url='http://127.0.0.1:{silent[0]}/wfs' typename='a'", "WFS")
    began = time.monotonic()
    answers.when_known([address], lambda: came.append(answering.does_not_answer(address, list)))
    assert time.monotonic() - began < answering.PATIENCE_S
    assert came == []
    qtbot.waitUntil(lambda: came == [True], timeout=5000)
    answers.when_known([address], lambda: came.append("known"))
    assert came == [True, "known"]
    answers.unload()


def test_a_file_is_known_at_once_and_what_waits_is_let_go_of_when_it_ends(plan, silent, tmp_path, qtbot):
    answers, done = answering.Answers(), []
    answers.when_known([(str(tmp_path / "x.gpkg"), "ogr")], lambda: done.append("file"))
    qtbot.waitUntil(lambda: done == ["file"], timeout=5000)
    server = [(f"url='http://127.0.0.1:{silent[1]}/'", "WFS")]
    answers.when_known(server, lambda: done.append("server"))
    answers.unload()
    later = answering.Answers()
    later.when_known(server, lambda: done.append("server, asked by another"))
    qtbot.waitUntil(lambda: "server, asked by another" in done, timeout=5000)
    assert "server" not in done
    later.unload()


def test_addresses_that_come_while_others_are_asked_are_asked_as_well(plan, silent, qtbot):
    answers, done = answering.Answers(), []
    first, second = ((f"url='http://127.0.0.1:{port}/'", "WFS") for port in silent[2:])
    answers.when_known([first], lambda: done.append("first"))
    answers.when_known([second], lambda: done.append("second"))
    qtbot.waitUntil(lambda: done == ["first", "second"], timeout=8000)
    began = time.monotonic()
    assert answering.does_not_answer(second, list)
    assert time.monotonic() - began < answering.PATIENCE_S
    answers.unload()
