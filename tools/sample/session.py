"""What was said in the sample neighbourhood: a walk, and one evening that is over, with its hot spots. All made up."""

from __future__ import annotations

from typing import NamedTuple, Optional

from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from tools.sample import place
from tools.sample.green_and_water import CANAL_NAME, canal_axis, site
from tools.sample.streets import street

WALK, STUDIO = "walk", "studio"
AGREE, DISAGREE, REMARK = "agree", "disagree", "remark"
TAKEN_ALONG, OPEN, OTHERWISE, NOT = "taken_along", "open", "solved_otherwise", "not_with_reason"


class Session(NamedTuple):
    """A session that is over; its agenda in minutes and what was done."""

    key: str
    name: str
    kind: str
    goal: str
    table_name: str
    started: str
    ended: str
    participants: str
    led_by: str
    remarks: str
    agenda: tuple[tuple[int, str], ...]


EVENING = Session(
    "avond-buurthuis",
    "Atelier met bewoners in het buurthuis",
    "studio_residents",
    "Weten wat er in de straten moet veranderen, en wat moet blijven",
    "Tafel 1",
    "2026-01-13T18:30:00.000Z",
    "2026-01-13T20:15:00.000Z",
    f"Vijf bewoners ({place.RESIDENTS})\nEen winkelier ({place.SHOPKEEPERS})\n"
    f"De wijkbeheerder ({place.MUNICIPALITY})\nDe adviseur water ({place.WATER_BOARD})",
    "De wijkregisseur (fictief)",
    "Over parkeren is men het niet eens; over water en schaduw wel.",
    (
        (10, "Wie zijn er, en wat ligt al vast"),
        (15, "Langs de hotspots van de schouw"),
        (35, "Tekenen aan de tafel"),
        (20, "Wat botst: wat weegt zwaarder?"),
        (15, "Schuiven in de tijd"),
        (10, "Wat nemen we mee, en wie doet wat"),
    ),
)
#: The claims that were drawn on that evening.
DRAWN = ("buurtplek-linde", "speelstrook-berken", "tiny-forest")


class Reaction(NamedTuple):
    """What a party thinks of a hot spot."""

    party: str
    stance: str
    text: str


class HotSpot(NamedTuple):
    """A hot spot: street (or the canal), station and offset of its place, or the name of a site for an area.

    claims: those that answer it; answer and status: what became of it.
    """

    key: str
    at: tuple[str, float, float] | str
    kind: str
    text: str
    moment: str
    transitions: str
    claims: tuple[str, ...]
    status: str
    answer: Optional[str] = None
    reactions: tuple[Reaction, ...] = ()

    @property
    def shape(self) -> BaseGeometry:
        """The place in RD New: a point, or an area."""
        if isinstance(self.at, str):
            area: Polygon = site(self.at).polygon()
            return place.to_rd(area)
        name, station, offset = self.at
        axis = canal_axis() if name == CANAL_NAME else street(name).axis
        return place.to_rd(axis.at(station, offset))


HOT_SPOTS = (
    HotSpot(
        "water-linde",
        ("Lindestraat", 70.0, 0.0),
        "bottleneck",
        "Bij een hoosbui staat de straat blank.",
        WALK,
        "climate_adaptation",
        ("werk-riool-lindestraat", "buurtplek-linde"),
        TAKEN_ALONG,
        "Het nieuwe riool kan meer water aan, en op de buurtplek zakt regen in de grond.",
        (
            Reaction(place.RESIDENTS, AGREE, "Vorig jaar stond het water twee keer tot de drempel."),
            Reaction(place.WATER_BOARD, AGREE, "Dan ook de kolken vaker schoonmaken."),
        ),
    ),
    HotSpot(
        "speelruimte",
        ("Berkenstraat", 58.0, 6.0),
        "bottleneck",
        "Kinderen spelen nu tussen geparkeerde auto's.",
        WALK,
        "socio_economic,mobility",
        ("speelstrook-berken", "autoluw-berken"),
        TAKEN_ALONG,
        "Er komt een speelstrook; auto's staan straks bij de hub.",
        (
            Reaction(place.RESIDENTS, AGREE, "Graag voor de zomer."),
            Reaction(place.PRIVATE, DISAGREE, "Dan loop ik met mijn boodschappen de hele straat door."),
        ),
    ),
    HotSpot(
        "hitte-winkels",
        ("Kastanjelaan", 50.0, -40.0),
        "bottleneck",
        "Het Winkelplein is in de zomer snikheet.",
        WALK,
        "climate_adaptation,nature_inclusivity",
        ("groen-winkelplein",),
        TAKEN_ALONG,
        "Een deel van het parkeren wordt groen met schaduw.",
        (
            Reaction(place.SHOPKEEPERS, REMARK, "Laat de bomen de etalages niet verbergen."),
            Reaction(place.RESIDENTS, AGREE, "Met een bank eronder."),
        ),
    ),
    HotSpot(
        "buurthuis",
        ("Parklaan", 30.0, 20.0),
        "opportunity",
        "Het buurthuis wil graag een plek buiten.",
        STUDIO,
        "socio_economic",
        ("ontmoeten-buurthuis",),
        TAKEN_ALONG,
        "Het voorplein wordt een plek om te zitten.",
        (Reaction(place.MUNICIPALITY, AGREE, "Kan samen met het onderhoud van het gebouw."),),
    ),
    HotSpot(
        "riool-warmte",
        ("Kastanjelaan", 250.0, 0.0),
        "opportunity",
        "Riool en warmtenet in dezelfde straat: kan dat in één keer?",
        STUDIO,
        "energy,climate_adaptation",
        ("werk-riool-kastanjelaan", "warmte-kastanjelaan"),
        OPEN,
        None,
        (Reaction(place.HEAT_COMPANY, AGREE, "Als wij voor de zomer weten wie meedoet."),),
    ),
    HotSpot(
        "glasvezel",
        ("Hazelaarstraat", 200.0, 0.0),
        "question",
        "Wat ligt hier in de grond? Niemand weet het.",
        STUDIO,
        "",
        ("trafo-hazelaar", "kelder-hazelaar"),
        OPEN,
    ),
    HotSpot(
        "zoekverkeer",
        ("Beukenstraat", 70.0, 0.0),
        "risk",
        "Straks zoekt iedereen uit de Lindestraat hier een plek voor de auto.",
        STUDIO,
        "mobility",
        (),
        OTHERWISE,
        "Geen claim nodig: bewoners krijgen een vergunning voor hun eigen straat.",
        (
            Reaction(place.RESIDENTS, DISAGREE, "Een vergunning maakt geen plekken."),
            Reaction(place.MUNICIPALITY, REMARK, "Na een jaar tellen we opnieuw."),
        ),
    ),
    HotSpot(
        "zwemmen",
        ("Parklaan", 120.0, 78.0),
        "idea",
        "Maak van de Parkvijver een zwemplek.",
        STUDIO,
        "socio_economic",
        (),
        NOT,
        "Het water staat in de zomer te stil om er gezond in te zwemmen.",
        (Reaction(place.WATER_BOARD, DISAGREE, "Wij kunnen de kwaliteit niet beloven."),),
    ),
    HotSpot(
        "oude-elzen",
        (CANAL_NAME, 330.0, -7.2),
        "keep",
        "De oude elzen langs de singel: daar komt iedereen voor.",
        WALK,
        "nature_inclusivity",
        (),
        OPEN,
        None,
        (Reaction(place.RESIDENTS, AGREE, "Mijn opa heeft ze geplant."),),
    ),
    HotSpot(
        "wild-hof",
        "Sleedoornhof",
        "idea",
        "Dit grasveld mag wilder, met een paadje erdoor.",
        STUDIO,
        "nature_inclusivity,socio_economic",
        ("tiny-forest",),
        TAKEN_ALONG,
        "In een hoek komt een klein bos; de rest blijft om te spelen.",
        (Reaction(place.RESIDENTS, AGREE, "De school wil het onderhouden."),),
    ),
)

_PARKING, _PLAY, _SHADE = "Parkeren voor de deur", "Spelen op straat", "Schaduw in de zomer"
#: Two interests, what each party chose (first, second, equal), and why.
VOTES = (
    (_PARKING, _PLAY, place.RESIDENTS, "second", "Kinderen kunnen nergens anders heen"),
    (_PARKING, _PLAY, place.SHOPKEEPERS, "first", "Klanten komen met de auto"),
    (_PARKING, _PLAY, place.MUNICIPALITY, "second", None),
    (_PARKING, _SHADE, place.RESIDENTS, "second", None),
    (_PARKING, _SHADE, place.SHOPKEEPERS, "equal", "Een koel plein trekt ook klanten"),
    (_PARKING, _SHADE, place.MUNICIPALITY, "second", None),
    (_PLAY, _SHADE, place.RESIDENTS, "equal", "Spelen in de schaduw"),
    (_PLAY, _SHADE, place.SHOPKEEPERS, "second", None),
    (_PLAY, _SHADE, place.MUNICIPALITY, "second", "Hitte treft ook wie niet speelt"),
)
