"""Which field is used for what, by the words of its name and by what it holds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Callable, Optional

from wijkaanpak_plugin.sources.profiles.proposal.field_summary import FieldSummary

#: A word of at least so many letters is also recognised as the begin or the end of a longer one (bovenkantbuis).
_LONG = 5
#: Planned works lie in these years; before them it is the year in which something was made.
_PLANNED_SINCE = 2015


@dataclass(frozen=True)
class Use:
    """words: those of a name that mean it, the clearest first. never: words that mean something else. holds: what its
    values must be.
    """

    words: tuple[str, ...]
    never: tuple[str, ...] = ()
    holds: Callable[[FieldSummary], bool] = lambda _field: True


def _is_planned(field: FieldSummary) -> bool:
    return field.are_dates() and field.years[len(field.years) // 2] >= _PLANNED_SINCE


def _is_text(field: FieldSummary) -> bool:
    return not field.are_numbers() and not field.are_dates()


_OF_RECORDS = (
    *("registratie", "mutatie", "wijziging", "creation", "creatie", "publicatie", "tijdstip", "inwinning"),
    *("object", "geldig", "bouw", "aanleg", "plant", "inspectie", "levering", "meting", "opname", "update"),
)
_NO_WIDTH = ("stam", "trunk", "stem", "deksel", "klasse", "class", "id", "straal", "radius")
_NO_DEPTH = ("nap", "bob", "klasse", "class", "nauwkeurigheid", "accuracy", "bron", "source", "type", "id")

WIDTH = Use(
    ("breedte", "width", "diameter", "diam", "doorsnede", "kroondiameter", "dn", "breed", "dia"),
    _NO_WIDTH,
    FieldSummary.are_numbers,
)
TOP = Use(("bovenkant", "top", "gronddekking", "dekking", "bk", "boven", "cover"), _NO_DEPTH, FieldSummary.are_numbers)
BOTTOM = Use(("onderkant", "bottom", "aanlegdiepte", "ok", "onder"), _NO_DEPTH, FieldSummary.are_numbers)
DEPTH = Use(("diepte", "depth", "diepteligging", "dieptelegging"), (*_NO_DEPTH, "water"), FieldSummary.are_numbers)
HEIGHT = Use(
    ("hoogte", "height", "boomhoogte"),
    (*_NO_DEPTH, "ligging", "relatieve", "niveau", "maaiveld", "peil", "level"),
    FieldSummary.are_numbers,
)
LEVEL = Use(
    ("bob", "nap", "maaiveldhoogte", "maaiveldniveau", "peil", "putdekselhoogte"), ("datum",), FieldSummary.are_numbers
)
FROM = Use(("start", "begin", "van", "from", "aanvang", "vanaf"), _OF_RECORDS, _is_planned)
TO = Use(("einde", "eind", "end", "tot", "tm", "gereed", "oplevering", "to", "until"), _OF_RECORDS, _is_planned)
PERIOD = Use(
    (
        "periode",
        "period",
        "planning",
        "uitvoering",
        "uitvoeringsjaar",
        "wanneer",
        "planjaar",
        "jaar",
        "kwartaal",
        "week",
    ),
    _OF_RECORDS,
    _is_planned,
)
OWNER = Use(
    (
        *("eigenaar", "netbeheerder", "beheerder", "owner", "operator", "partij", "party", "opdrachtgever", "trekker"),
        *("organisatie", "uitvoeringsorganisatie", "initiatiefnemer", "bronhouder"),
    ),
    ("code", "id", "type", "soort"),
    _is_text,
)
NAME = Use(
    (
        *("naam", "name", "projectnaam", "titel", "title", "label", "straatnaam", "straat", "omschrijving"),
        *("description", "soortnaam", "adres"),
    ),
    ("gemeente", "beheerder", "eigenaar", "bestand", "file", "kleur"),
    _is_text,
)
ID = Use(
    ("lokaalid", "identificatie", "localid", "guid", "uuid", "globalid", "id", "nummer", "code", "nr", "key"),
    ("fid", "ogc", "postcode", "huisnummer"),
    FieldSummary.are_all_different,
)
STATUS = Use(("status", "fase", "toestand", "hoofdstatus"), ("datum",), _is_text)


def best_for(use: Use, fields: Sequence[FieldSummary], taken: Collection[str] = ()) -> Optional[FieldSummary]:
    """Return the field that fits a use best, None when none does. taken: names of fields that serve another use."""
    ranked = []
    for place, field in enumerate(fields):
        rank = _rank(use, field)
        if rank is not None and field.name not in taken and field.filled and use.holds(field):
            ranked.append((rank, place, field))
    return min(ranked, key=lambda item: item[:2])[2] if ranked else None


def all_for(use: Use, fields: Sequence[FieldSummary]) -> tuple[FieldSummary, ...]:
    """Return every field that fits a use."""
    return tuple(field for field in fields if _rank(use, field) is not None and field.filled and use.holds(field))


def _rank(use: Use, field: FieldSummary) -> Optional[tuple[int, int]]:
    """Return how well a name fits, the lower the better: a word of its own before a part of one; None: not at all."""
    words = field.words
    joined = "".join(words)
    if any(word in words or (len(word) >= _LONG and word in joined) for word in use.never):
        return None
    for place, wanted in enumerate(use.words):
        if wanted in words or wanted == joined:
            return 0, place
    for place, wanted in enumerate(use.words):
        if len(wanted) >= _LONG and any(word.startswith(wanted) or word.endswith(wanted) for word in words):
            return 1, place
    return None
