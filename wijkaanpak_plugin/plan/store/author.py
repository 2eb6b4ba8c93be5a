"""Author of what is done to a plan: the name that stands in its log. It is never a login, because plans are shared."""

from __future__ import annotations

import getpass

from qgis.core import QgsApplication, QgsSettings

_KEY = "wijkaanpak/author"


def author() -> str:
    """Return the name the user chose, else the full name of the account; empty when that is but its login, or none."""
    full_name = str(QgsApplication.userFullName()).strip()
    return chosen_author() or ("" if full_name.casefold() == _login().casefold() else full_name)


def chosen_author() -> str:
    """Return the name that the user wrote, which may stand on what is handed out; empty when none was written."""
    return str(QgsSettings().value(_KEY, "") or "").strip()


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
