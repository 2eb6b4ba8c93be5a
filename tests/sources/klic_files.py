"""Writes KLIC deliveries for tests: small ones with exactly the features a test needs, and large ones for the
bench.

Run it to write a large one and to time the reading of it::

    python tests/sources/klic_files.py delivery.zip 20
"""

from __future__ import annotations

import sys
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

NAMESPACES = {
    "2.0": "http://www.geostandaarden.nl/imkl/wibon",
    "1.2.1": "http://www.geostandaarden.nl/imkl/2015/wion/1.2",
}
RD_NEW = "urn:ogc:def:crs:EPSG::28992"
NUMBER = "23G000001"
UOM = "urn:ogc:def:uom:OGC::"
TERM = "http://definities.geostandaarden.nl/imkl2015/id/waarde/"
INSPIRE = "http://inspire.ec.europa.eu/codelist/"

_HEAD = """<?xml version="1.0" encoding="UTF-8"?> <gml:FeatureCollection gml:id="gil_1"
xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:imkl="{imkl}"
xmlns:us-net-common="http://inspire.ec.europa.eu/schemas/us-net-common/4.0"
xmlns:net="http://inspire.ec.europa.eu/schemas/net/4.0" xmlns:xlink="http://www.w3.org/1999/xlink"
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
xmlns:base="http://inspire.ec.europa.eu/schemas/base/3.3"> <gml:boundedBy><gml:Envelope
srsName="{srs}"><gml:lowerCorner>1 1</gml:lowerCorner></gml:Envelope></gml:boundedBy>
"""
_TAIL = "</gml:FeatureCollection>\n"


def member(feature: str) -> str:
    """Wrap a feature in a member of the collection."""
    return f"<gml:featureMember>{feature}</gml:featureMember>\n"


def href(element: str, target: str) -> str:
    """Return an element that only refers."""
    return f'<{element} xlink:href="{target}"/>'


def point(x: float, y: float, srs: str = RD_NEW) -> str:
    return f'<gml:Point srsName="{srs}" gml:id="p"><gml:pos>{x} {y}</gml:pos></gml:Point>'


def line(coordinates: str, srs: str = RD_NEW, dimension: str = "") -> str:
    size = f' srsDimension="{dimension}"' if dimension else ""
    positions = f"<gml:posList>{coordinates}</gml:posList>"
    return f'<gml:LineString srsName="{srs}"{size} gml:id="l">{positions}</gml:LineString>'


def polygon(coordinates: str, srs: str = RD_NEW) -> str:
    ring = f"<gml:LinearRing><gml:posList>{coordinates}</gml:posList></gml:LinearRing>"
    return f'<gml:Polygon srsName="{srs}" gml:id="a"><gml:exterior>{ring}</gml:exterior></gml:Polygon>'


def delivery(complete: bool = True, parties: Iterable[str] = ("KL1",)) -> str:
    return member(
        '<imkl:GebiedsinformatieLevering gml:id="nl.imkl-KA0000.levering">'
        "<imkl:leveringsvolgnummer>1</imkl:leveringsvolgnummer>"
        "<imkl:datumLeveringSamengesteld>2023-05-04T11:36:40.296+02:00</imkl:datumLeveringSamengesteld>"
        f"<imkl:indicatieLeveringCompleet>{str(complete).lower()}</imkl:indicatieLeveringCompleet>"
        + "".join(href("imkl:belanghebbende", f"nl.imkl-{code}._Belanghebbende") for code in parties)
        + "</imkl:GebiedsinformatieLevering>"
    ) + member(
        '<imkl:GebiedsinformatieAanvraag gml:id="nl.imkl-KA0000.aanvraag">'
        f"<imkl:klicMeldnummer>{NUMBER}</imkl:klicMeldnummer>"
        "<imkl:aanvrager><imkl:naam>Iemand</imkl:naam></imkl:aanvrager></imkl:GebiedsinformatieAanvraag>"
    )


def party(
    code: str, name: str, supplied: bool = True, nets: Iterable[str] = (), interest: str = "Graafpolygoon"
) -> str:
    touched = href(f"imkl:geraaktBelangBij{interest}", f"nl.imkl-{code}._Belang") if interest else ""
    return member(
        f'<imkl:Belanghebbende gml:id="nl.imkl-{code}._Belanghebbende">'
        f"<imkl:beheerdersinformatieGeleverd>{str(supplied).lower()}</imkl:beheerdersinformatieGeleverd>"
        + "".join(href("imkl:utiliteitsnet", net) for net in nets)
        + touched
        + href("imkl:netbeheerder", f"nl.imkl-{code}._Beheerder")
        + "</imkl:Belanghebbende>"
    ) + member(
        f'<imkl:Beheerder gml:id="nl.imkl-{code}._Beheerder">'
        f"<imkl:bronhoudercode>{code}</imkl:bronhoudercode>"
        f"<imkl:organisatie><imkl:Organisatie><imkl:naam>{name}</imkl:naam></imkl:Organisatie></imkl:organisatie>"
        "</imkl:Beheerder>"
    )


def net(net_id: str, theme: str, depth: str = "") -> str:
    standard = f'<imkl:standaardDieptelegging uom="{UOM}m">{depth}</imkl:standaardDieptelegging>' if depth else ""
    return member(
        f'<imkl:Utiliteitsnet gml:id="{net_id}">{href("imkl:thema", TERM + "Thema/" + theme)}{standard}'
        "</imkl:Utiliteitsnet>"
    )


def link(link_id: str, geometry: str, fictitious: str = "false") -> str:
    shape = f"<net:centrelineGeometry>{geometry}</net:centrelineGeometry>" if geometry else ""
    return member(
        f'<us-net-common:UtilityLink gml:id="{link_id}">{shape}<net:fictitious>{fictitious}</net:fictitious>'
        "</us-net-common:UtilityLink>"
    )


def size(element: str, text: str, uom: str) -> str:
    return f'<{element} uom="{UOM}{uom}">{text}</{element}>'


def network_object(
    name: str,
    object_id: str,
    net_id: str,
    links: Iterable[str],
    details: str = "",
    valid_from: str = "1999-05-06T00:00:00+02:00",
    status: str = "functional",
    position: str = "underground",
) -> str:
    """Return a cable, pipe, casing, duct or cable bed."""
    return member(
        f'<imkl:{name} gml:id="{object_id}">{href("net:inNetwork", net_id)}'
        + "".join(href("net:link", target) for target in links)
        + href("us-net-common:currentStatus", INSPIRE + "ConditionOfFacilityValue/" + status)
        + f"<us-net-common:validFrom>{valid_from}</us-net-common:validFrom>"
        f"<us-net-common:verticalPosition>{position}</us-net-common:verticalPosition>{details}</imkl:{name}>"
    )


def point_object(name: str, object_id: str, net_id: str, x: float, y: float, details: str = "") -> str:
    prefix = "net" if name == "Appurtenance" else "us-net-common"
    network = "net:inNetwork" if name == "Appurtenance" else "imkl:inNetwork"
    return member(
        f'<imkl:{name} gml:id="{object_id}">{href(network, net_id)}'
        f"<{prefix}:geometry>{point(x, y)}</{prefix}:geometry>{details}</imkl:{name}>"
    )


def area(area_id: str, coordinates: str) -> str:
    """Return the area of its own that an object refers to."""
    shape = f"<imkl:vlakgeometrie2D>{polygon(coordinates)}</imkl:vlakgeometrie2D>"
    return member(f'<imkl:ExtraGeometrie gml:id="{area_id}">{shape}</imkl:ExtraGeometrie>')


def depth_point(depth_id: str, net_id: str, x: float, y: float, depth: str, reference: str = "bovenkant") -> str:
    return member(
        f'<imkl:DiepteTovMaaiveld gml:id="{depth_id}">{size("imkl:dieptePeil", depth, "m")}'
        + href("imkl:diepteAangrijpingspunt", TERM + "DiepteAangrijpingspuntValue/" + reference)
        + f"<imkl:ligging>{point(x, y)}</imkl:ligging>{href('imkl:inNetwork', net_id)}"
        "</imkl:DiepteTovMaaiveld>"
    )


def nap_depth_point(
    depth_id: str, net_id: str, x: float, y: float, level: str, ground: str = "", reference: str = "bovenkant"
) -> str:
    """Return a depth point of which the heights of the line and of the ground are relative to NAP, in metres."""
    return member(
        f'<imkl:DiepteNAP gml:id="{depth_id}">{size("imkl:dieptePeil", level, "m")}'
        + href("imkl:diepteAangrijpingspunt", TERM + "DiepteAangrijpingspuntValue/" + reference)
        + f"<imkl:ligging>{point(x, y)}</imkl:ligging>{href('imkl:inNetwork', net_id)}"
        + (size("imkl:maaiveldPeil", ground, "m") if ground else "")
        + "</imkl:DiepteNAP>"
    )


def request_polygon(name: str = "Graafpolygoon", coordinates: str = "0 0 100 0 100 50 0 50 0 0") -> str:
    return member(
        f'<imkl:{name} gml:id="nl.imkl-KA0000._{name}">'
        f"<imkl:geometrie>{polygon(coordinates)}</imkl:geometrie>"
        f"</imkl:{name}>"
    )


#: Objects of a written delivery in turn: class, net, and its size.
_TURNS = (
    ("Elektriciteitskabel", "nl.imkl-KL1.LS", ""),
    ("OlieGasChemicalienPijpleiding", "nl.imkl-KL1.GLD", size("us-net-common:pipeDiameter", "110", "mm")),
    ("Mantelbuis", "nl.imkl-KL1.LS", size("us-net-common:pipeDiameter", "16", "cm")),
    ("Waterleiding", "nl.imkl-KL1.W", size("us-net-common:pipeDiameter", "", "mm")),
)
NETS = (
    net("nl.imkl-KL1.LS", "laagspanning", "0.6")
    + net("nl.imkl-KL1.GLD", "gasLageDruk", "1")
    + net("nl.imkl-KL1.W", "water")
)


def whole(*features: str, version: str = "2.0", srs: str = RD_NEW) -> str:
    """Return the XML of a delivery with exactly ``features``."""
    return _HEAD.format(imkl=NAMESPACES[version], srs=srs) + "".join(features) + _TAIL


def ordinary(*features: str, complete: bool = True) -> str:
    """Return the features of a delivery of one party with three nets, with ``features`` beside them."""
    nets = ("nl.imkl-KL1.LS", "nl.imkl-KL1.GLD", "nl.imkl-KL1.W")
    return delivery(complete) + party("KL1", "Net BV", nets=nets) + NETS + request_polygon() + "".join(features)


def objects_xml(count: int) -> Iterable[str]:
    """Yield ``count`` objects with a link of 10 m each, in turn of four classes."""
    for index in range(count):
        name, net_id, details = _TURNS[index % len(_TURNS)]
        x, y = 1000 + 20 * (index % 100), 2000 + 3 * (index // 100)
        link_id = f"nl.imkl-KL1.link_{index}"
        yield network_object(name, f"nl.imkl-KL1.object_{index}", net_id, [link_id], details)
        yield link(link_id, line(f"{x}.123 {y}.456 {x + 6}.123 {y}.456 {x + 6}.123 {y + 4}.456"))


def data_file_name(version: str = "2.0", number: str = NUMBER) -> str:
    return f"GI_gebiedsinformatielevering_{number}_1{'_V2' if version == '2.0' else ''}.xml"


def write_xml(path: Path, xml: str, version: str = "2.0") -> Path:
    """Write ``xml`` as a zip, an XML file or a folder, by the ending of ``path``; return ``path``."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{NUMBER}_1/{data_file_name(version)}", xml)
            archive.writestr(f"{NUMBER}_1/LI_{NUMBER}_1.xml", "<Leveringsinformatie/>")
    elif path.suffix == ".xml":
        path.write_text(xml, encoding="utf-8")
    else:
        path.mkdir(parents=True, exist_ok=True)
        (path / data_file_name(version)).write_text(xml, encoding="utf-8")
    return path


def write_delivery(path: Path, objects: int = 12, version: str = "2.0") -> Path:
    """Write a valid delivery with ``objects`` cables and pipes of 10 m each; return ``path``."""
    return write_xml(path, whole(ordinary(*objects_xml(objects)), version=version), version)


def write_large_delivery(path: Path, megabytes: float) -> int:
    """Write a delivery with about so many megabytes of XML to ``path``; return the number of objects."""
    objects = 400
    while len(whole(ordinary(*objects_xml(objects)))) < megabytes * 1e6:
        objects = int(objects * 1.1)
    write_delivery(path, objects)
    return objects


def _main(path: str, megabytes: str) -> None:
    from wijkaanpak_plugin.sources.klic import read_klic

    objects = write_large_delivery(Path(path), float(megabytes))
    start = time.perf_counter()
    read = read_klic(path)
    print(f"{objects} objects, {len(read.lines)} rows, {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    _main(*sys.argv[1:])
