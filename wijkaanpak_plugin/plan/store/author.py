"""Author of what is done to a plan: the name that stands in its log."""

from __future__ import annotations

import getpass

from qgis.core import QgsApplication, QgsSettings

_KEY = "wijkaanpak/author"


def author() -> str:
    """Return the name the user chose, else the full name of the account, else its login; empty when none is known."""
    chosen = str(QgsSettings().value(_KEY, "") or "").strip()
    return chosen or QgsApplication.userFullName().strip() or _login()


def set_author(name: str) -> None:
    """Remember who works; an empty name returns to that of the account."""
    if name.strip():
        QgsSettings().setValue(_KEY, name.strip())
    else:
        QgsSettings().remove(_KEY)


def _login() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # an account without a name, as in some containers
        return ""
