"""User names, passwords and keys in the address of a layer: a plan is passed on and shown on a wall, they are not."""

from __future__ import annotations

import re

#: Where the name of a part of an address begins, and what may stand before the word that tells what it is: X-Amz-,
#: AWS_SECRET_ACCESS_, client_, http-header:, header.
_NAME_BEGINS = r"(?i)(?:^|(?<=[\s?&;,|:'\"]))(?:[\w.:-]*[._:-])?"
_VALUE = r"\s*=\s*(?:'(?:\\.|[^'\\])*'|\"[^\"]*\"|(?:(?:basic|bearer|digest|token)\s+)?[^\s&|;'\"]*)"
_FILLED = r"\s*=\s*(?:'(?:\\.|[^'\\])+'|\"[^\"]+\"|(?:(?:basic|bearer|digest|token)\s+)?[^\s&|;'\"]+)"
#: What QGIS can keep in its authentication settings: passwords, and what is sent in a header.
_PASSWORDS = r"(?:password|passwd|pwd|pw|secret|secret_?(?:access_?)?key|authorization)"
#: What a service itself has put in an address, and who asks.
_KEYS = r"(?:user|username|uid|authcfg|token|api_?key|key|sig|signature|credential)"

_SECRETS = re.compile(_NAME_BEGINS + rf"(?:{_PASSWORDS}|{_KEYS})" + _VALUE)
_PASSWORD = re.compile(_NAME_BEGINS + _PASSWORDS + _FILLED)
_USER_IN_URL = re.compile(r"(?<=://)[^/\s?#'\"]*@")
_PASSWORD_IN_URL = re.compile(r"://[^/\s?#:'\"]*:[^/\s?#'\"]+@")
_ORACLE = re.compile(r"(?i)(?<=\boci:)[^/@\s]*/[^@\s]*@")
_URL_PATH = re.compile(r"(?<=://)[^\s?#'\"|]+")
#: A part of a path that is no word: long, of many digits and letters. A uuid names data and opens nothing.
_TOKEN = re.compile(r"(?<=/)(?=(?:[^/\d]*\d){8})(?=(?:[^/a-z]*[a-z]){4})[\w-]{32,}(?=/|$)|(?<=/)eyJ[\w.-]{20,}", re.I)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)


def strip_secrets(address: str) -> str:
    """Return the address of a layer without what lets somebody in."""
    without = _ORACLE.sub("", _USER_IN_URL.sub("", _SECRETS.sub("", address)))
    return _URL_PATH.sub(lambda path: _TOKEN.sub(_no_token, path.group()), without)


def holds_password(address: str) -> bool:
    """Say whether a secret can be read in the address of a layer that QGIS could keep for it; a reference to its own
    safe is none.
    """
    return any(kind.search(address) for kind in (_PASSWORD, _PASSWORD_IN_URL, _ORACLE))


def _no_token(found: re.Match[str]) -> str:
    return found.group() if _UUID.fullmatch(found.group()) else "…"
