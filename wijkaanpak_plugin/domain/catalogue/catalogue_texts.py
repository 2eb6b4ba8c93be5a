"""Sources, notes and judgements of the catalogue in the reader's language; its tables give them in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, check_table, read_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource

#: A document with the lines of its text, as building blocks and default tags name it.
_LINES = re.compile(r"^(.+), text lines ([\d, -]+)$")


def source_text(text: str, language: str | None = None) -> str:
    """Return a source or note in ``nl`` or ``en`` (default: the user's language); what is not listed, as it is.

    >>> source_text("assumption: a roof lies on its building", "nl")
    'aanname: een dak ligt op zijn gebouw'
    >>> source_text("A handbook, text lines 12, 14-15", "nl")
    'A handbook, tekstregels 12, 14-15'
    """
    if (language or users_language()) != "nl":
        return text
    return _dutch().get(text) or _LINES.sub(r"\1, tekstregels \2", text)


def judged_text(text: str, language: str | None = None) -> str:
    """Return what of a building block was judged, part by part between semicolons."""
    return "; ".join(source_text(part, language) for part in text.split("; "))


def check_texts(path: Path) -> list[Problem]:
    """Return everything that is wrong in a table of texts."""
    return check_table(path, _schema_path())


@lru_cache(maxsize=1)
def _dutch() -> Mapping[str, str]:
    rows = read_table(resource("catalogue", "texts_nl.csv"), _schema_path())
    return MappingProxyType({row["text_en"]: row["text_nl"] for row in rows})


def _schema_path() -> Path:
    return resource("catalogue", "texts_nl.schema.json")
