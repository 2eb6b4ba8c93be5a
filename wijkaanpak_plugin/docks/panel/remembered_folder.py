"""The folder in which the user last chose a file or folder; QGIS' own file dialogs do the same."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings

_KEY = "wijkaanpak/last_folder"


def remembered_folder() -> str:
    """Return the folder used last, the home folder when there is none (any more)."""
    folder = str(QgsSettings().value(_KEY, ""))
    return folder if folder and Path(folder).is_dir() else str(Path.home())


def remember_folder(path: Path) -> None:
    """Remember the folder of a file, or the folder itself."""
    QgsSettings().setValue(_KEY, str(path if path.is_dir() else path.parent))
