"""Makes a GeoPackage the same, byte for byte, in every run.

What differs by itself: names, colours and moments that QGIS draws for styles, the order of attributes in their XML
(Qt mixes it per process), and the counters of the database file.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from tools.sample import place
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, changing

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_START_TAG = re.compile(r"<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+=\"[^\"]*\")+)\s*(/?)>")
#: How a layer looks in an elevation profile; QGIS draws its colours at random, and flat data has no use for it.
_ELEVATION = re.compile(r"<elevation\b.*?</elevation>", re.DOTALL)
#: The same, for the symbol that a label style holds as text inside an attribute.
_INNER_TAG = re.compile(r"&lt;([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+=&quot;(?:(?!&quot;).)*&quot;)+)\s*(/?)>")
_INNER_ATTRIBUTE = re.compile(r"[\w:.-]+=&quot;(?:(?!&quot;).)*&quot;")
_ATTRIBUTE = re.compile(r"[\w:.-]+=\"[^\"]*\"")


def make_reproducible(path: Path) -> None:
    """Rewrite styles and database file of a closed GeoPackage. GeoPackageError when that can not be done."""
    _rewrite_styles(path)
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as database:
            database.execute("VACUUM INTO ?", (str(fresh),))
        os.replace(fresh, path)
    except sqlite3.Error as error:
        raise GeoPackageError(str(error)) from error
    finally:
        fresh.unlink(missing_ok=True)


def _rewrite_styles(path: Path) -> None:
    """A function of its own: the file is closed when the last name for it is gone, and only then may be replaced."""
    with changing(path) as dataset:
        styles = dataset.GetLayerByName("layer_styles")
        for row in list(styles):
            row.SetField("styleQML", steady_style(row.GetField("f_table_name"), row.GetField("styleQML")))
            row.SetField("styleSLD", "")
            row.SetField("update_time", place.TIMESTAMP)
            styles.SetFeature(row)


def steady_style(table: str, qml: str) -> str:
    """Return a style with attributes in alphabetical order and random names replaced by numbered ones."""
    known: dict[str, str] = {}
    prefix = sum(table.encode())

    def ordered(tag: re.Match[str]) -> str:
        attributes = " ".join(sorted(_ATTRIBUTE.findall(tag.group(2))))
        return f"<{tag.group(1)} {attributes}{tag.group(3)}>"

    def inner_ordered(tag: re.Match[str]) -> str:
        attributes = " ".join(sorted(_INNER_ATTRIBUTE.findall(tag.group(2))))
        return f"&lt;{tag.group(1)} {attributes}{tag.group(3)}>"

    def named(found: re.Match[str]) -> str:
        return known.setdefault(found.group(), f"{prefix:08x}-0000-4000-8000-{len(known) + 1:012x}")

    qml = _INNER_TAG.sub(inner_ordered, _ELEVATION.sub("", qml))
    return _UUID.sub(named, _START_TAG.sub(ordered, qml))
