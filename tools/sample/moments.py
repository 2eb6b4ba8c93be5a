"""Moments that count in the planning of the sample neighbourhood. All made up."""

from __future__ import annotations

from typing import NamedTuple, Optional

from tools.sample import place


class Moment(NamedTuple):
    """A record of the table ``marker``, by column, but for its id."""

    key: str
    kind: str
    name: str
    from_date: str
    to_date: Optional[str]
    party: Optional[str]
    source: str


MOMENTS = (
    Moment(
        "raad-2026",
        "period",
        "Raadsperiode 2026–2030",
        "2026-04",
        "2030-03",
        place.MUNICIPALITY,
        "Verkiezingen (fictief)",
    ),
    Moment(
        "raad-2030",
        "period",
        "Raadsperiode 2030–2034",
        "2030-04",
        "2034-03",
        place.MUNICIPALITY,
        "Verkiezingen (fictief)",
    ),
    Moment(
        "begroting",
        "steering",
        "Begroting",
        "2027-11",
        None,
        place.MUNICIPALITY,
        "Planning van de raad (fictief)",
    ),
    Moment(
        "eerste-warmte",
        "deadline",
        "Eerste warmte",
        "2032",
        None,
        place.HEAT_COMPANY,
        "Afspraak met de woningcorporatie (fictief)",
    ),
    Moment(
        "aardgasvrij",
        "policy_goal",
        "Wijk aardgasvrij",
        "2035",
        None,
        None,
        "Warmteprogramma van de gemeente (fictief)",
    ),
)
