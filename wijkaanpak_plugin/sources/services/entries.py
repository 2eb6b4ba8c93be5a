"""What a plan asks of services, as text: keys of ready-made entries, and layers of connections that the user has in
QGIS.

That text names no address and nothing that lets somebody in: a connection is looked up on the machine that reads.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Optional
from urllib.parse import quote, unquote

from qgis.core import QgsDataSourceUri

from wijkaanpak_plugin.domain.catalogue.services import Service, load_services
from wijkaanpak_plugin.sources.services.connections import connections

#: How the key of a layer of the user's own connection begins: the names of connection and layer follow.
_OWN = "connection:"
_BETWEEN = "; "
#: Signs of a name that stay as they are in a key, for people to read.
_PLAIN = " :.,()&@"
#: Providers of services whose rows are read; of others only the picture is shown.
READ = ("OAPIF", "WFS")


def own_key(connection: str, layer: str) -> str:
    """Return the key of a layer of a connection that the user has in QGIS."""
    return f"{_OWN}{quote(connection, _PLAIN)}/{quote(layer, _PLAIN)}"


def is_own(key: str) -> bool:
    """Return whether a key names a connection of the user."""
    return key.startswith(_OWN)


def service_of(key: str) -> Optional[Service]:
    """Return the entry of a key; None when it is not known here: another catalogue, or no such connection in QGIS."""
    if not is_own(key):
        return next((each for each in load_services() if each.key == key), None)
    name, layer = _names(key)
    found = next((each for each in connections() if each.name == name), None)
    return None if found is None else own_service(found.name, found.provider, found.address, layer)


def own_service(connection: str, provider: str, address: str, layer: str) -> Service:
    """Return a layer of a connection as an entry; what it is for the plan is chosen by who adds it."""
    url = QgsDataSourceUri(address).param("url")
    key = own_key(connection, layer)
    return Service(key, connection, provider, url, layer, layer, layer, "existing", None, connection)


def label_of(key: str) -> str:
    """Return what people call an entry, also where it is not known here."""
    service = service_of(key)
    if service is not None:
        return service.label()
    return _names(key)[1] if is_own(key) else key


def place_of(keys: Iterable[str]) -> str:
    """Return keys as one text, for a plan to keep."""
    return _BETWEEN.join(dict.fromkeys(keys))


def keys_in(place: str) -> list[str]:
    """Return the keys that a text holds, each once, in its order."""
    return list(dict.fromkeys(filter(None, (key.strip() for key in place.split(_BETWEEN.strip())))))


def table_of(key: str) -> str:
    """Return the name of the table in which the rows of an entry are kept."""
    if not is_own(key):
        return key
    # Of names that differ in signs only the tables differ too.
    letters = re.sub(r"\W+", "_", key.removeprefix(_OWN)).strip("_").lower()
    return f"{letters}_{hashlib.sha256(key.encode()).hexdigest()[:6]}"


def _names(key: str) -> tuple[str, str]:
    """Return the names of connection and layer in the key of an own one."""
    connection, _, layer = key.removeprefix(_OWN).partition("/")
    return unquote(connection), unquote(layer)
