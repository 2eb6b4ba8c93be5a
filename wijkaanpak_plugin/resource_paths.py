"""Where the plugin's own files lie.

In the source tree ``resources``, ``i18n`` and ``metadata.txt`` lie beside the package, in an installed plugin
they lie inside it. This module knows both; nobody else asks.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _beside_or_inside(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below ``resources``, such as ``resource("icons", "tree.svg")``."""
    return _beside_or_inside("resources").joinpath(*parts)


def sample_folder() -> Path:
    """Return the folder with the two files of the sample, which a build makes; in the source tree ``build/sample``."""
    inside = _PACKAGE / "resources" / "sample"
    return inside if inside.exists() else _PACKAGE.parent / "build" / "sample"


def translations_folder() -> Path:
    """Return the folder that holds the compiled translations (``*.qm``)."""
    return _beside_or_inside("i18n")


def metadata_file() -> Path:
    """Return the path of the plugin's ``metadata.txt``."""
    return _beside_or_inside("metadata.txt")
