"""User names, passwords and keys in the address of a layer: a plan is passed on, they are not."""

from __future__ import annotations

import re

_VALUE = r"=(?:'(?:\\.|[^'\\])*'|[^\s&|']*)"
_SECRETS = re.compile(r"(?i)\b(?:user|username|password|authcfg|token|access_token|api_?key|key)" + _VALUE)
_PASSWORD = re.compile(r"(?i)\bpassword=(?:'(?:\\.|[^'\\])+'|[^\s&|']+)")
_USER_IN_URL = re.compile(r"(?<=://)[^/@\s]*@")
_PASSWORD_IN_URL = re.compile(r"://[^/@\s:]*:[^/@\s]+@")


def strip_secrets(address: str) -> str:
    """Return the address of a layer without what lets somebody in."""
    return _USER_IN_URL.sub("", _SECRETS.sub("", address))


def holds_password(address: str) -> bool:
    """Say whether a password can be read in the address of a layer; a reference to QGIS' own safe is none."""
    return bool(_PASSWORD.search(address) or _PASSWORD_IN_URL.search(address))
