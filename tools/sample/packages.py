"""The three packages of the sample neighbourhood, after the three that the method names as examples. All made up.

Each holds the couplings that the method prints for it, as far as they have a place (docs/method.md lists them).
"""

from __future__ import annotations

from typing import NamedTuple, Optional

from tools.sample import place

OCCASION, LEADING, FOLLOWING = "occasion", "leading", "following"


class Measure(NamedTuple):
    """An agreement that has no place; years and euros."""

    key: str
    text: str
    party: str
    transitions: str
    building_block: Optional[str] = None
    works_from: Optional[str] = None
    works_to: Optional[str] = None
    cost_from: Optional[float] = None
    cost_to: Optional[float] = None


class Choice(NamedTuple):
    """What a package chooses for a theme of a transition: central or decentral, within or above the neighbourhood."""

    transition: str
    theme: str
    organisation: str
    organisation_level: str
    reason: str


class Package(NamedTuple):
    """A package; claims come with their role and the party that pulls them, tasks left out with the reason.

    Of tasks that are in neither list nothing was said yet.
    """

    key: str
    name: str
    occasions: str
    leading_transitions: str
    vision: str
    lead: str
    partners: tuple[str, ...]
    horizon: str
    preferred: bool
    review_date: str
    claims: tuple[tuple[str, str, str], ...]
    measures: tuple[Measure, ...]
    choices: tuple[Choice, ...]
    tasks: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


_IN_URBAN, _IN_SUSTAINABLE, _IN_HEALTHY = (
    f"Dat zit in {name}" for name in ("Verstedelijking 2.0", "Duurzame wijk", "Gezonde, groene wijk")
)
_NO_PILES = "Hier staan geen huizen op houten palen"


def _because(reason: str, *tasks: str) -> tuple[tuple[str, str], ...]:
    """Return tasks that are left out for one reason."""
    return tuple((task, reason) for task in tasks)


_URBAN = Package(
    "verstedelijking",
    "Verstedelijking 2.0",
    "physical_renewal",
    "urbanisation",
    "Nieuwe woningen maken de hub en het plein mogelijk; de auto krijgt minder plaats.",
    place.HOUSING_CORPORATION,
    (place.MUNICIPALITY, place.RESIDENTS, place.SHOPKEEPERS),
    "2036",
    False,
    "2028-01-15",
    (
        ("woningen-randweg", OCCASION, place.HOUSING_CORPORATION),
        ("optoppen-flat", LEADING, place.HOUSING_CORPORATION),
        ("woningen-hub", LEADING, place.HOUSING_CORPORATION),
        ("hub-winkelplein", FOLLOWING, place.MUNICIPALITY),
        ("wijkbedrijf", FOLLOWING, place.RESIDENTS),
        ("groen-winkelplein", FOLLOWING, place.MUNICIPALITY),
        ("ontmoeten-winkelplein", FOLLOWING, place.SHOPKEEPERS),
        ("fietsenstalling", FOLLOWING, place.MUNICIPALITY),
        ("tuin-nieuwbouw", FOLLOWING, place.HOUSING_CORPORATION),
        ("ontmoeten-nieuwbouw", FOLLOWING, place.HOUSING_CORPORATION),
        ("renovatie-flat", FOLLOWING, place.HOUSING_CORPORATION),
        ("warmtepomp-flat", FOLLOWING, place.HOUSING_CORPORATION),
    ),
    (
        Measure(
            "inkoop",
            "Bewoners en corporatie kopen samen panelen en warmtepompen in",
            place.HOUSING_CORPORATION,
            "energy,urbanisation",
            works_from="2029",
            works_to="2031",
            cost_from=20000,
            cost_to=35000,
        ),
    ),
    (
        Choice("urbanisation", "homes", "central", "within", "Bouwen kan op enkele plekken tegelijk"),
        Choice("mobility", "private_transport", "central", "within", "Op straat is te weinig plaats voor iedere auto"),
        Choice("energy", "energy_production", "central", "within", "Een flat is in één keer te doen"),
        Choice("climate_adaptation", "climate_buildings", "decentral", "within", "Daken en tuinen vangen het water op"),
        Choice("nature_inclusivity", "nature_surface", "decentral", "within", "Klein groen bij elke nieuwe woning"),
        Choice("socio_economic", "prosperity", "decentral", "within", "Het wijkbedrijf begint klein"),
    ),
    (
        *("renovate_and_build_homes", "parking_and_mobility_hubs", "shared_mobility", "more_employment"),
        *("better_services", "climate_proof_gardens", "less_energy_demand", "insulate_buildings"),
        *("social_cohesion", "more_green_climate", "room_for_walkers"),
    ),
    (
        ("complete_cycle_network", "De fietsroute langs de Randweg hoort bij een ander pakket"),
        ("stronger_grid", "Wacht op de plannen van de netbeheerder"),
        ("foundation_problems", _NO_PILES),
        ("logistics", "Past bij de hub, maar niemand trekt het nog"),
        ("transform_buildings", "In dit deel van de wijk staat niets leeg"),
        ("safe_environment", "De verlichting is er net vernieuwd"),
        *_because(_IN_SUSTAINABLE, "gas_free_homes", "use_residual_heat", "renewable_energy", "lifetime_homes"),
        *_because(_IN_HEALTHY, "unpave_neighbourhood", "water_buffers", "permeable_surfaces", "green_blue_network"),
        *_because(_IN_HEALTHY, "more_green_nature", "better_water_quality", "flowery_verges", "low_car_area"),
        *_because(_IN_HEALTHY, "green_walls_and_roofs", "health_and_exercise"),
    ),
)

_SUSTAINABLE = Package(
    "duurzame-wijk",
    "Duurzame wijk",
    "maintenance,sustainability",
    "energy",
    "Riool, warmte en straat gaan in één keer open, en komen groener en rustiger terug.",
    place.HEAT_COMPANY,
    (place.MUNICIPALITY, place.HOUSING_CORPORATION, place.GAS_OPERATOR),
    "2035",
    True,
    "2027-06-01",
    (
        ("werk-riool-kastanjelaan", OCCASION, place.MUNICIPALITY),
        ("werk-riool-lindestraat", OCCASION, place.MUNICIPALITY),
        ("werk-gas-parklaan", OCCASION, place.GAS_OPERATOR),
        ("werk-bestrating-sleedoornstraat", OCCASION, place.MUNICIPALITY),
        ("warmte-kastanjelaan", LEADING, place.HEAT_COMPANY),
        ("warmte-lindestraat", LEADING, place.HEAT_COMPANY),
        ("warmte-parklaan", LEADING, place.HEAT_COMPANY),
        ("warmtestation", LEADING, place.HEAT_COMPANY),
        ("gasnet-eruit-kastanjelaan", LEADING, place.GAS_OPERATOR),
        ("zonnedak-school", LEADING, place.MUNICIPALITY),
        ("renovatie-flat", LEADING, place.HOUSING_CORPORATION),
        ("levensloop-flat", FOLLOWING, place.HOUSING_CORPORATION),
        ("regenriool-kastanjelaan", FOLLOWING, place.MUNICIPALITY),
        ("groen-kastanjelaan", FOLLOWING, place.MUNICIPALITY),
        ("bomen-linde-1", FOLLOWING, place.MUNICIPALITY),
        ("fietsstraat-linde", FOLLOWING, place.MUNICIPALITY),
        ("autovrij-linde", FOLLOWING, place.MUNICIPALITY),
        ("buurtplek-linde", FOLLOWING, place.RESIDENTS),
    ),
    (
        Measure(
            "deur",
            "Wie komt isoleren, vraagt ook hoe het gaat en kent de weg naar hulp",
            place.MUNICIPALITY,
            "socio_economic,energy",
            works_from="2028",
            works_to="2030",
            cost_from=60000,
            cost_to=90000,
        ),
    ),
    (
        Choice("energy", "energy_production", "central", "above", "De bron ligt buiten de wijk"),
        Choice("energy", "energy_production", "central", "within", "Het net zelf ligt onder de straten van de wijk"),
        Choice("mobility", "collective_transport", "central", "within", "Eén aanbieder voor de hele wijk"),
        Choice("socio_economic", "prosperity", "decentral", "within", "Per portiek iemand die men kent"),
        Choice(
            "climate_adaptation", "climate_underground", "central", "within", "Een eigen buis naast het vuile water"
        ),
        Choice("nature_inclusivity", "nature_surface", "decentral", "within", "Bomen waar de straat toch open ligt"),
        Choice("urbanisation", "homes", "decentral", "within", "Vooral verbeteren wat er staat"),
    ),
    (
        *("gas_free_homes", "insulate_buildings", "renewable_energy", "lifetime_homes", "social_cohesion"),
        *("less_energy_demand", "use_residual_heat", "low_car_area", "room_for_walkers", "safe_environment"),
        *("more_green_climate", "water_buffers"),
    ),
    (
        ("complete_cycle_network", "De fietsroute langs de Randweg hoort bij een ander pakket"),
        ("flowery_verges", "De bermen zijn er al ingezaaid"),
        ("foundation_problems", _NO_PILES),
        ("logistics", "Bezorgen verandert niet door deze werken"),
        *_because(_IN_URBAN, "renovate_and_build_homes", "transform_buildings", "better_services", "more_employment"),
        *_because(_IN_URBAN, "parking_and_mobility_hubs", "shared_mobility", "climate_proof_gardens"),
        *_because(_IN_HEALTHY, "unpave_neighbourhood", "green_blue_network", "more_green_nature"),
        *_because(_IN_HEALTHY, "green_walls_and_roofs", "better_water_quality", "health_and_exercise"),
    ),
)

_HEALTHY = Package(
    "gezonde-groene-wijk",
    "Gezonde, groene wijk",
    "maintenance,social_structure",
    "climate_adaptation,nature_inclusivity",
    "Waar het riool vernieuwd wordt, komt ruimte voor water, groen en spelen.",
    place.MUNICIPALITY,
    (place.WATER_BOARD, place.RESIDENTS, place.HOUSING_CORPORATION),
    "2034",
    False,
    "2027-09-01",
    (
        ("werk-riool-kastanjelaan", OCCASION, place.MUNICIPALITY),
        ("werk-bestrating-berkenstraat", OCCASION, place.MUNICIPALITY),
        ("regenriool-kastanjelaan", LEADING, place.MUNICIPALITY),
        ("groen-kastanjelaan", LEADING, place.MUNICIPALITY),
        ("wadi-park", LEADING, place.MUNICIPALITY),
        ("kratten-schoolplein", LEADING, place.MUNICIPALITY),
        ("natuuroever", LEADING, place.WATER_BOARD),
        ("ecozone-park", LEADING, place.MUNICIPALITY),
        ("tiny-forest", LEADING, place.RESIDENTS),
        ("postzegelpark", LEADING, place.RESIDENTS),
        ("groen-berken", LEADING, place.MUNICIPALITY),
        ("groendak-flat", LEADING, place.HOUSING_CORPORATION),
        ("autoluw-berken", FOLLOWING, place.RESIDENTS),
        ("speelstrook-berken", FOLLOWING, place.RESIDENTS),
        ("speelplek-park", FOLLOWING, place.MUNICIPALITY),
        ("optoppen-flat", FOLLOWING, place.HOUSING_CORPORATION),
        ("renovatie-flat", FOLLOWING, place.HOUSING_CORPORATION),
    ),
    (
        Measure(
            "tegels",
            "Wie een tegel inlevert, krijgt een plant; de corporatie haalt de tegels op",
            place.RESIDENTS,
            "climate_adaptation,nature_inclusivity,socio_economic",
            works_from="2027",
            works_to="2029",
            cost_from=5000,
            cost_to=12000,
        ),
    ),
    (
        Choice("climate_adaptation", "climate_surface", "decentral", "within", "Water blijft waar het valt"),
        Choice("nature_inclusivity", "nature_surface", "central", "above", "Het park is een schakel naar buiten"),
        Choice("mobility", "collective_transport", "central", "above", "De bus rijdt vaker; dat beslist de provincie"),
        Choice("urbanisation", "homes", "decentral", "within", "Een laag erop kost geen grond"),
        Choice("energy", "energy_production", "decentral", "within", "Elk dak zijn eigen panelen"),
        Choice("socio_economic", "health", "decentral", "within", "Dicht bij huis, voor alle leeftijden"),
    ),
    (
        *("unpave_neighbourhood", "water_buffers", "green_blue_network", "low_car_area", "health_and_exercise"),
        *("more_green_climate", "more_green_nature", "permeable_surfaces", "green_walls_and_roofs"),
        *("better_water_quality", "climate_proof_gardens", "social_cohesion"),
    ),
    (
        ("complete_cycle_network", "De fietsroute langs de Randweg hoort bij een ander pakket"),
        ("foundation_problems", _NO_PILES),
        ("logistics", "Bezorgen verandert niet door deze werken"),
        *_because(_IN_SUSTAINABLE, "gas_free_homes", "less_energy_demand", "insulate_buildings", "renewable_energy"),
        *_because(_IN_SUSTAINABLE, "stronger_grid", "use_residual_heat", "lifetime_homes"),
        *_because(_IN_URBAN, "renovate_and_build_homes", "transform_buildings", "better_services", "more_employment"),
        *_because(_IN_URBAN, "parking_and_mobility_hubs", "shared_mobility"),
    ),
)

PACKAGES = (_URBAN, _SUSTAINABLE, _HEALTHY)


def packages_of(claim: str) -> tuple[str, ...]:
    """Return the keys of the packages in which a claim stands."""
    return tuple(package.key for package in PACKAGES if claim in {name for name, _, _ in package.claims})
