"""What a delivery is read from: a file or folder, or layers of services."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Union

from wijkaanpak_plugin.sources.services.entries import label_of, place_of, service_of

#: So many services are named; of the others only how many there are.
_MOST_NAMED = 3


@dataclass(frozen=True)
class ServicesPlace:
    """Layers of services, by their keys (`sources/services/entries.py`)."""

    keys: tuple[str, ...]

    def __str__(self) -> str:
        """Return it as a plan keeps it."""
        return place_of(self.keys)

    @property
    def name(self) -> str:
        """Names of the services, for people; those of layers of which no service is known here."""
        services = [service_of(key) for key in self.keys]
        labels = (each.service if each else label_of(key) for key, each in zip(self.keys, services))
        names = list(dict.fromkeys(labels))
        more = f" +{len(names) - _MOST_NAMED}" if names[_MOST_NAMED:] else ""
        return ", ".join(names[:_MOST_NAMED]) + more

    @property
    def stem(self) -> str:
        """The same, as the name of the delivery."""
        return self.name


#: A file or folder, or layers of services.
Place = Union[Path, ServicesPlace]
