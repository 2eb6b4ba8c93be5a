"""File with the data of a delivery: the one XML file in a zip or a folder, or the XML itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic.errors import KlicError
from wijkaanpak_plugin.sources.xml.container import (
    Container,
    SingleFile,
    UnreadableContainerError,
    XmlFile,
    base_name,
    open_container,
)

_DATA_FILE = re.compile(r"GI_gebiedsinformatielevering_(?P<number>.+?)(?P<v2>_V2)?\.xml", re.IGNORECASE)


@dataclass(frozen=True)
class DataFile(XmlFile):
    """The XML file of a delivery; ``passed_over`` names the older versions beside it."""

    passed_over: tuple[str, ...] = ()


@contextmanager
def open_delivery(path: str | Path) -> Iterator[tuple[DataFile, BinaryIO]]:
    """Open the XML with the data of the delivery at ``path`` and close everything afterwards.

    ``path`` is a zip, a folder or an XML file. Of a delivery in two versions IMKL 2.0 (``_V2``) is taken;
    pass the XML itself to read the other. Raises `KlicError` with one sentence that names the file; so do
    errors of the zip or of the disk that show only while reading.
    """
    try:
        with open_container(path, ".xml", _is_data) as container:
            data_file = _data_file(container)
            with data_file.open() as stream:
                yield data_file, stream
    except UnreadableContainerError as error:
        raise KlicError(str(error)) from error


def _is_data(name: str) -> bool:
    return _DATA_FILE.fullmatch(name) is not None


def _data_file(container: Container) -> DataFile:
    is_chosen = isinstance(container, SingleFile)
    chosen, passed_over = (container.title, ()) if is_chosen else _choose(container.paths, container.title)
    file = container.file(chosen)
    return DataFile(file.open, file.name, file.title, file.size, passed_over)


def _choose(paths: tuple[str, ...], container_name: str) -> tuple[str, tuple[str, ...]]:
    """Return the path of the data file, IMKL 2.0 first, and the names of the versions passed over."""
    deliveries: dict[str, list[tuple[bool, str]]] = {}
    for path in paths:
        match = _DATA_FILE.fullmatch(base_name(path))
        if match:
            deliveries.setdefault(match["number"], []).append((match["v2"] is None, path))
    zips = [base_name(path) for path in paths if path.lower().endswith(".zip")]
    if not deliveries and zips:
        text = translate(
            "Klic", "{name} holds no delivery itself but other zips ({names}); unpack it and choose one of them."
        )
        raise KlicError(text.format(name=container_name, names=", ".join(zips)))
    if not deliveries:
        text = translate("Klic", "{name} is no KLIC delivery: it holds no GI_gebiedsinformatielevering_….xml.")
        raise KlicError(text.format(name=container_name))
    if len(deliveries) > 1:
        text = translate("Klic", "{name} holds more than one delivery ({numbers}); choose one of them.")
        raise KlicError(text.format(name=container_name, numbers=", ".join(sorted(deliveries))))
    (versions,) = deliveries.values()
    (_, chosen), *others = sorted(versions)
    return chosen, tuple(base_name(path) for _, path in others)
