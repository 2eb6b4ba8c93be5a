"""Passwords and keys in the address of a layer do not get into a plan, and not onto the screen."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.plan.sources.credentials import holds_password, strip_secrets
from wijkaanpak_plugin.plan.sources.registrable import registering_problem

SECRET = "Gh3im-9f"
POSTGIS = "dbname='stad' host=db.example port=5432 user='anna' password='ge heim' table=\"public\".\"bomen\" (geom)"
IN_SAFE = 'dbname=\'stad\' host=db.example authcfg=abc1234 table="public"."bomen" (geom)'
WFS = "url='https://anna:geheim@example.org/wfs?token=xyz' typename='bomen'"
#: One address of each way in which a secret is written, with the part that is none and must stay.
ADDRESSES = {
    "database": f"dbname='stad' host=db.example user='anna' password='{SECRET}' table=\"public\".\"bomen\"",
    "quotes": f"dbname='stad' password='it\\'s {SECRET}' host=db.example",
    "user and password": f"https://anna:{SECRET}@example.org/wfs",
    "password": f"https://example.org/a?password={SECRET}&x=1",
    "passwd": f"https://example.org/a?passwd={SECRET}&x=1",
    "pwd": f"MSSQL:server=db.example;database=stad;uid=anna;pwd={SECRET};",
    "pw": f"https://example.org/a?pw={SECRET}",
    "secret": f"https://example.org/a?client_secret={SECRET}&secret={SECRET}",
    "sig": f"https://store.example/a.gpkg?sv=2022&sig={SECRET}",
    "signature": f"https://store.example/a.gpkg?X-Amz-Signature={SECRET}&X-Amz-Credential={SECRET}",
    "token": f"https://example.org/a?token={SECRET}",
    "access_token": f"https://example.org/a?access_token={SECRET}",
    "security token": f"https://example.org/a?X-Amz-Security-Token={SECRET}",
    "apikey": f"https://example.org/a?apikey={SECRET}",
    "api_key": f"https://example.org/a?api-key={SECRET}&api_key={SECRET}",
    "key": f"https://example.org/a?key={SECRET}",
    "subscription key": f"https://example.org/a?subscription-key={SECRET}",
    "cloud key": f"/vsis3/bak/a.gpkg?AWS_SECRET_ACCESS_KEY={SECRET}&example.org",
    "header": f"url='https://example.org/wfs' http-header:Authorization='Bearer {SECRET}' typename='bomen'",
    "header of a driver": f"https://example.org/a|option:header.Authorization=Basic {SECRET}",
    "oracle": f"OCI:anna/{SECRET}@db.example/stad:bomen",
    "token in the path": f"https://example.org/tiles/v1/{SECRET}9f8e7d6c5b4a39281706f5e4d3c2b1a0/wfs",
}


@pytest.mark.parametrize("kind", ADDRESSES)
def test_no_secret_is_shown_in_whatever_way_it_is_written(kind):
    shown = strip_secrets(ADDRESSES[kind])
    assert SECRET not in shown
    assert "example" in shown


#: Those that QGIS can keep in its authentication settings; the others are the service's own way to be asked.
KEPT_BY_QGIS = (
    *("database", "quotes", "user and password", "password", "passwd", "pwd", "pw", "secret", "cloud key"),
    *("header", "header of a driver", "oracle"),
)


@pytest.mark.parametrize("kind", ADDRESSES)
def test_a_layer_is_not_registered_when_its_address_holds_what_qgis_can_keep(qgis_app, kind):
    assert holds_password(ADDRESSES[kind]) is (kind in KEPT_BY_QGIS)
    if kind in KEPT_BY_QGIS:
        assert "keep it in the authentication settings of QGIS" in registering_problem(
            layer_at(ADDRESSES[kind]), "existing"
        )


@pytest.mark.parametrize("address", [POSTGIS, WFS, "https://example.org/a?password=geheim&x=1"])
def test_a_password_is_seen_and_left_out(address):
    assert holds_password(address)
    assert not any(secret in strip_secrets(address) for secret in ("anna", "geheim", "ge heim", "xyz"))


@pytest.mark.parametrize(
    "address",
    [
        IN_SAFE,
        "/data/bomen.gpkg|layername=bomen",
        "password=''",
        "/data/sleutel/key=waarde/bomen.gpkg|layername=bomen",
        "https://service.pdok.nl/lv/bag/wfs/v2_0?service=WFS&request=GetCapabilities",
        "url='https://service.pdok.nl/lv/bgt/ogc/v1' typename='pand' pagingEnabled='true'",
        "https://example.org/5f0c7a52-1c0e-4a55-9a0e-0d6c2d1f6a11/bomen.geojson",
        "/data/9f8e7d6c5b4a39281706f5e4d3c2b1a0/bomen.gpkg",
    ],
)
def test_an_address_without_one_is_let_through_as_it_is(address):
    assert not holds_password(address)
    if "authcfg" not in address and "password" not in address:
        assert strip_secrets(address) == address


def layer_at(address):
    """A layer that says that it lies there."""

    class Layer:
        def __getattr__(self, name):
            said = {"source": address, "providerType": "WFS", "isValid": True, "name": "Bomen"}
            return lambda *_arguments: said.get(name)

    return Layer()
