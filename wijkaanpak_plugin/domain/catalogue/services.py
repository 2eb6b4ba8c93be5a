"""Public services that a plan may take data from: address, layer, and what it is for a plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from wijkaanpak_plugin.domain.catalogue.table_schema import read_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource

#: What the source of an entry says as long as nobody has tried it.
_UNTRIED = "nog niet beproefd"


@dataclass(frozen=True)
class Service:
    """One layer of a service.

    service: name of the connection. provider: OAPIF, WFS or WMS. layer: its name at the service. role: existing, works
    or background. profile: by which it is read; None: the one that fits best. source: where the address comes from.
    """

    key: str
    service: str
    provider: str
    url: str
    layer: str
    label_nl: str
    label_en: str
    role: str
    profile: str | None
    source: str

    @property
    def is_untried(self) -> bool:
        """Whether nobody has read it with this program yet, as far as its source says."""
        return _UNTRIED in self.source

    def label(self, language: str | None = None) -> str:
        """Return the label in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en


@lru_cache(maxsize=1)
def load_services() -> tuple[Service, ...]:
    """Return the shipped services in their order; TableError names row and column."""
    rows = read_table(resource("catalogue", "services.csv"), resource("catalogue", "services.schema.json"))
    return tuple(Service(**row) for row in rows)
