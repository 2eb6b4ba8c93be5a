"""Writes BGT downloads for tests, as CityGML and as GML light: small ones with exactly the objects a test needs."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

RD_NEW = "urn:ogc:def:crs:EPSG::28992"
X, Y = 181000.0, 457000.0

_CITYGML = """<?xml version="1.0" encoding="UTF-8"?>
<CityModel xmlns:gml="http://www.opengis.net/gml" xmlns:imgeo="http://www.geostandaarden.nl/imgeo/2.1"
 xmlns:tra="http://www.opengis.net/citygml/transportation/2.0" xmlns:veg="http://www.opengis.net/citygml/vegetation/2.0"
 xmlns:bui="http://www.opengis.net/citygml/building/2.0" xmlns:bri="http://www.opengis.net/citygml/bridge/2.0"
 xmlns:tun="http://www.opengis.net/citygml/tunnel/2.0" xmlns="http://www.opengis.net/citygml/2.0"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xlink="http://www.w3.org/1999/xlink">
"""
_LIGHT = """<?xml version="1.0" encoding="UTF-8"?>
<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:imgeo-s="http://www.geostandaarden.nl/imgeo/2.1/simple/gml31">
"""


def at(*offsets: float) -> str:
    """Return positions, given as metres east and north of one place in Otterlo."""
    return " ".join(f"{X + dx:.3f} {Y + dy:.3f}" for dx, dy in zip(offsets[::2], offsets[1::2]))


def point(dx: float = 0, dy: float = 0, srs: str = RD_NEW) -> str:
    return f'<gml:Point srsName="{srs}"><gml:pos>{at(dx, dy)}</gml:pos></gml:Point>'


def line(*offsets: float) -> str:
    return f"<gml:LineString><gml:posList>{at(*offsets)}</gml:posList></gml:LineString>"


def ring(*offsets: float) -> str:
    return f"<gml:LinearRing><gml:posList>{at(*offsets)}</gml:posList></gml:LinearRing>"


def polygon(*offsets: float, holes: str = "", srs: str = RD_NEW) -> str:
    return f'<gml:Polygon srsName="{srs}"><gml:exterior>{ring(*offsets)}</gml:exterior>{holes}</gml:Polygon>'


def segment(name: str, *offsets: float) -> str:
    return f"<gml:{name}><gml:posList>{at(*offsets)}</gml:posList></gml:{name}>"


def curve(*segments: str) -> str:
    return f"<gml:Curve><gml:segments>{''.join(segments)}</gml:segments></gml:Curve>"


def curved_polygon(*segments: str) -> str:
    member = f"<gml:Ring><gml:curveMember>{curve(*segments)}</gml:curveMember></gml:Ring>"
    return f"<gml:Polygon><gml:exterior>{member}</gml:exterior></gml:Polygon>"


def square(side: float = 10, dx: float = 0, dy: float = 0, srs: str = RD_NEW) -> str:
    return polygon(dx, dy, dx + side, dy, dx + side, dy + side, dx, dy + side, dx, dy, srs=srs)


def city_object(
    element: str,
    local_id: str,
    geometry: str,
    properties: Mapping[str, str] | None = None,
    ended: str = "",
    level: str = "0",
    status: str = "bestaand",
    plus_status: str = "geenWaarde",
    geometry_name: str = "imgeo:geometrie2dOverigeConstructie",
    registered: str = "2016-09-05T12:27:34.000",
) -> str:
    """Return one object of CityGML, with its properties in the order in which downloads have them."""
    end = f"<imgeo:eindRegistratie>{ended}</imgeo:eindRegistratie>" if ended else ""
    identity = f"<imgeo:lokaalID>{local_id}</imgeo:lokaalID>" if local_id else ""
    own = "".join(f"<{name}>{text}</{name}>" for name, text in (properties or {}).items())
    shape = f"<{geometry_name}>{geometry}</{geometry_name}>" if geometry else ""
    return (
        f'<cityObjectMember>\n<{element} gml:id="b1"><creationDate>2014-11-21</creationDate>'
        "<imgeo:LV-publicatiedatum>2016-09-06T13:53:12</imgeo:LV-publicatiedatum>"
        f"<imgeo:relatieveHoogteligging>{level}</imgeo:relatieveHoogteligging>"
        f"<imgeo:inOnderzoek>false</imgeo:inOnderzoek>{end}"
        f"<imgeo:tijdstipRegistratie>{registered}</imgeo:tijdstipRegistratie>"
        f"<imgeo:identificatie><imgeo:NEN3610ID><imgeo:namespace>NL.IMGeo</imgeo:namespace>{identity}"
        "</imgeo:NEN3610ID></imgeo:identificatie><imgeo:bronhouder>G0228</imgeo:bronhouder>"
        f"<imgeo:bgt-status>{status}</imgeo:bgt-status><imgeo:plus-status>{plus_status}</imgeo:plus-status>"
        f"{own}{shape}</{element}></cityObjectMember>\n"
    )


def road(local_id: str = "G0228.road", geometry: str = "", **more: str) -> str:
    """Return a footpath of CityGML, with a crest line that is none."""
    own = {
        "tra:function": "voetpad",
        "tra:surfaceMaterial": "open verharding",
        "imgeo:wegdeelOpTalud": "false",
        "imgeo:plus-functieWegdeel": "waardeOnbekend",
        "imgeo:plus-fysiekVoorkomenWegdeel": "tegels",
        "imgeo:kruinlijnWegdeel": line(0, 0, 1, 1),
    }
    return city_object(
        "tra:TrafficArea", local_id, geometry or square(), own, geometry_name="imgeo:geometrie2dWegdeel", **more
    )


def building(
    local_id: str = "G0228.building", bag_id: str = "0228100000031255", geometry: str = "", **more: str
) -> str:
    """Return a building of CityGML, with a house number that has a point of its own."""
    own = {
        "imgeo:identificatieBAGPND": bag_id,
        "imgeo:nummeraanduidingreeks": "<imgeo:Nummeraanduidingreeks><imgeo:nummeraanduidingreeks><imgeo:Label>"
        f"<imgeo:tekst>71</imgeo:tekst><imgeo:positie><imgeo:plaatsingspunt>{point(5, 5)}</imgeo:plaatsingspunt>"
        "</imgeo:positie></imgeo:Label></imgeo:nummeraanduidingreeks></imgeo:Nummeraanduidingreeks>",
    }
    surface = f"<gml:MultiSurface><gml:surfaceMember>{geometry or square(8)}</gml:surfaceMember></gml:MultiSurface>"
    return city_object("bui:BuildingPart", local_id, surface, own, geometry_name="imgeo:geometrie2dGrondvlak", **more)


def tree(local_id: str = "G0228.tree", geometry: str = "", plus_type: str = "boom", **more: str) -> str:
    own = {"veg:class": "niet-bgt", "imgeo:plus-type": plus_type}
    name = "imgeo:geometrie2dVegetatieObject"
    return city_object("veg:SolitaryVegetationObject", local_id, geometry or point(), own, geometry_name=name, **more)


def culvert(local_id: str = "W0662.culvert", geometry: str = "", level: str = "-1") -> str:
    own = {"imgeo:bgt-type": "niet-bgt", "imgeo:plus-type": "duiker"}
    return city_object("imgeo:Kunstwerkdeel", local_id, geometry or line(0, 0, 12, 0), own, level=level)


def light_object(element: str, local_id: str, geometry: str, properties: Mapping[str, str], ended: str = "") -> str:
    """Return one object of GML light."""
    end = f"<imgeo-s:eindRegistratie>{ended}</imgeo-s:eindRegistratie>" if ended else ""
    own = "".join(f"<imgeo-s:{name}>{text}</imgeo-s:{name}>" for name, text in properties.items())
    return (
        f'<gml:featureMember><imgeo-s:{element} gml:id="b2">'
        "<imgeo-s:objectBeginTijd>2005-12-23</imgeo-s:objectBeginTijd>"
        "<imgeo-s:identificatie.namespace>NL.IMGeo</imgeo-s:identificatie.namespace>"
        f"<imgeo-s:identificatie.lokaalID>{local_id}</imgeo-s:identificatie.lokaalID>"
        "<imgeo-s:tijdstipRegistratie>2015-04-30T14:05:12.000</imgeo-s:tijdstipRegistratie>"
        f"{end}<imgeo-s:LV-publicatiedatum>2016-03-17T00:13:17.000</imgeo-s:LV-publicatiedatum>"
        "<imgeo-s:bronhouder>G0363</imgeo-s:bronhouder><imgeo-s:inOnderzoek>true</imgeo-s:inOnderzoek>"
        "<imgeo-s:relatieveHoogteligging>1</imgeo-s:relatieveHoogteligging>"
        "<imgeo-s:bgt-status>bestaand</imgeo-s:bgt-status>"
        f"{own}<imgeo-s:geometrie2d>{geometry}</imgeo-s:geometrie2d></imgeo-s:{element}></gml:featureMember>\n"
    )


def citygml(*objects: str) -> str:
    """Return the GML of a file of CityGML with exactly ``objects``."""
    return _CITYGML + "".join(objects) + "</CityModel>\n"


def gml_light(*objects: str) -> str:
    """Return the GML of a file of GML light with exactly ``objects``."""
    return _LIGHT + "".join(objects) + "</gml:FeatureCollection>\n"


def street(count: int = 6) -> dict[str, str]:
    """Return the files of a small download: name and GML."""
    return {
        "bgt_wegdeel.gml": citygml(*(road(f"G0228.road{number}", square(10, 20 * number)) for number in range(count))),
        "bgt_pand.gml": citygml(building(), building("G0228.old", ended="2020-01-01T10:00:00")),
        "bgt_vegetatieobject.gml": citygml(tree(), tree("G0228.hedge", line(0, 20, 9, 20), "haag")),
        "bgt_kunstwerkdeel.gml": citygml(culvert()),
        "bgt_buurt.gml": citygml(),
    }


def write(path: Path, files: Mapping[str, str]) -> Path:
    """Write files of GML as a zip or a folder, by the ending of ``path``; return ``path``."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, gml in files.items():
                archive.writestr(name, gml)
        return path
    path.mkdir(parents=True, exist_ok=True)
    for name, gml in files.items():
        (path / name).write_text(gml, encoding="utf-8")
    return path
