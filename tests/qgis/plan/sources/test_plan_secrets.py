"""Passwords in the address of a layer do not get into a plan, and not onto the screen."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.plan.sources.credentials import holds_password, strip_secrets
from wijkaanpak_plugin.plan.sources.registrable import registering_problem

POSTGIS = "dbname='stad' host=db.example port=5432 user='anna' password='ge heim' table=\"public\".\"bomen\" (geom)"
IN_SAFE = 'dbname=\'stad\' host=db.example authcfg=abc1234 table="public"."bomen" (geom)'
WFS = "url='https://anna:geheim@example.org/wfs?token=xyz' typename='bomen'"


@pytest.mark.parametrize("address", [POSTGIS, WFS, "https://example.org/a?password=geheim&x=1"])
def test_a_password_is_seen_and_left_out(address):
    assert holds_password(address)
    assert not any(secret in strip_secrets(address) for secret in ("anna", "geheim", "ge heim", "xyz"))


@pytest.mark.parametrize("address", [IN_SAFE, "/data/bomen.gpkg|layername=bomen", "password=''"])
def test_an_address_without_one_is_let_through(address):
    assert not holds_password(address)


def test_a_layer_whose_address_holds_a_password_is_not_registered(qgis_app):
    class Layer:
        def __getattr__(self, name):
            said = {"source": WFS, "providerType": "WFS", "isValid": True, "name": "Bomen"}
            return lambda *_arguments: said.get(name)

    assert "password" in registering_problem(Layer(), "existing")
