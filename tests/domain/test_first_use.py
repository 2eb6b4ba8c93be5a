"""Modules that wait until they are first used are imported so that QGIS knows of them."""

from __future__ import annotations

import builtins

from wijkaanpak_plugin.first_use import imported


def test_nothing_is_imported_before_it_is_used(monkeypatch):
    names = []
    monkeypatch.setattr(builtins, "__import__", lambda name, *_more, **_named: names.append(name))
    imported("wijkaanpak_plugin.domain.body", "empty_bodies")
    assert names == []


def test_it_is_imported_as_by_a_statement_so_that_qgis_forgets_it_with_the_rest_of_the_plugin(monkeypatch):
    names, before = [], builtins.__import__

    def noted(name, *more, **named):
        names.append(name)
        return before(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", noted)
    bodies = imported("wijkaanpak_plugin.domain.body", "split_list")("a, b")
    assert bodies == ("a", "b")
    assert "wijkaanpak_plugin.domain.body" in names
