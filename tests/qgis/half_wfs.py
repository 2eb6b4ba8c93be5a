"""A small WFS 2.0 of our own, on this machine only: whole, broken off after its first page, or behind a password.

It is a process of its own, as ``half_service`` is.

Usage: python half_wfs.py FAILS_FROM|never SAYS_HOW_MANY PASSWORD|-
"""

from __future__ import annotations

import base64
import subprocess
import sys
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from urllib.parse import parse_qsl, urlparse
from xml.sax.saxutils import escape

from half_service import NotKept

ROWS, PAGE = 25, 10
NAME, USER = "bag:pand", "studio"
_SPACES = (
    'xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" '
    'xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:bag="http://bag.geonovum.nl"'
)
_RD = "urn:ogc:def:crs:EPSG::28992"
_CAPABILITIES = f"""<?xml version="1.0" encoding="UTF-8"?>
<wfs:WFS_Capabilities version="2.0.0" {_SPACES}>
<ows:ServiceIdentification><ows:Title>BAG</ows:Title></ows:ServiceIdentification>
<ows:OperationsMetadata>{{operations}}
<ows:Constraint name="ImplementsResultPaging"><ows:NoValues/><ows:DefaultValue>TRUE</ows:DefaultValue></ows:Constraint>
<ows:Constraint name="CountDefault"><ows:NoValues/><ows:DefaultValue>{PAGE}</ows:DefaultValue></ows:Constraint>
</ows:OperationsMetadata>
<wfs:FeatureTypeList><wfs:FeatureType><wfs:Name>{NAME}</wfs:Name><wfs:Title>Panden</wfs:Title>
<wfs:DefaultCRS>{_RD}</wfs:DefaultCRS><ows:WGS84BoundingBox><ows:LowerCorner>5.38 52.15</ows:LowerCorner>
<ows:UpperCorner>5.40 52.16</ows:UpperCorner></ows:WGS84BoundingBox></wfs:FeatureType></wfs:FeatureTypeList>
</wfs:WFS_Capabilities>"""
_OPERATION = (
    '<ows:Operation name="{name}"><ows:DCP><ows:HTTP><ows:Get xlink:href="{base}?"/></ows:HTTP></ows:DCP>'
    "</ows:Operation>"
)
_SCHEMA = """<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml/3.2"
 xmlns:bag="http://bag.geonovum.nl" targetNamespace="http://bag.geonovum.nl" elementFormDefault="qualified">
<xsd:import namespace="http://www.opengis.net/gml/3.2" schemaLocation="http://schemas.opengis.net/gml/3.2.1/gml.xsd"/>
<xsd:complexType name="pandType"><xsd:complexContent><xsd:extension base="gml:AbstractFeatureType"><xsd:sequence>
<xsd:element name="identificatie" minOccurs="0" type="xsd:string"/>
<xsd:element name="bouwjaar" minOccurs="0" type="xsd:int"/>
<xsd:element name="status" minOccurs="0" type="xsd:string"/>
<xsd:element name="geom" minOccurs="0" type="gml:SurfacePropertyType"/>
</xsd:sequence></xsd:extension></xsd:complexContent></xsd:complexType>
<xsd:element name="pand" substitutionGroup="gml:AbstractFeature" type="bag:pandType"/></xsd:schema>"""


@contextmanager
def wfs(*, fails_from=None, says_how_many=True, password="-"):
    """Serve 25 buildings beside the small plan, in RD New and in pages of 10; yield the address of the layer.

    fails_from: the first row of the first page that is answered with an error. password: that ``USER`` must give.
    """
    begins = "never" if fails_from is None else str(fails_from)
    command = [sys.executable, __file__, begins, str(int(says_how_many)), password]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            url = f"http://127.0.0.1:{int(server.stdout.readline())}"
            yield f"url='{url}' typename='{NAME}' version='2.0.0' srsname='EPSG:28992'"
        finally:
            server.kill()


def square(number):
    """Return the lower left and the upper right corner of a building, in RD New."""
    x, y = 155000 + 8 * number, 463000
    return x, y, x + 5, y + 5


def _member(number):
    x, y, right, top = square(number)
    ring = f"{x} {y} {right} {y} {right} {top} {x} {top} {x} {y}"
    return (
        f'<wfs:member><bag:pand gml:id="pand.{number}">'
        f"<bag:identificatie>{number:016d}</bag:identificatie><bag:bouwjaar>{1950 + number}</bag:bouwjaar>"
        f'<bag:status>Pand in gebruik</bag:status><bag:geom><gml:Polygon gml:id="g.{number}" srsName="{_RD}">'
        f"<gml:exterior><gml:LinearRing><gml:posList>{ring}</gml:posList></gml:LinearRing></gml:exterior>"
        "</gml:Polygon></bag:geom></bag:pand></wfs:member>"
    )


def _meets(number, box):
    x, y, right, top = square(number)
    return box[0] <= right and x <= box[2] and box[1] <= top and y <= box[3]


class _Handler(NotKept):
    fails_from, says_how_many, password = None, True, "-"

    def log_message(self, *_arguments):
        """Stay quiet."""

    def do_GET(self):
        """Answer with XML, or with the error that was asked for."""
        if not self._may_enter():
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="studio"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        query = {key.upper(): value for key, value in parse_qsl(urlparse(self.path).query)}
        asked = query.get("REQUEST", "")
        if asked == "GetCapabilities":
            base = f"http://127.0.0.1:{self.server.server_port}"
            names = ("GetCapabilities", "DescribeFeatureType", "GetFeature")
            operations = "".join(_OPERATION.format(name=name, base=escape(base)) for name in names)
            self._send(_CAPABILITIES.format(operations=operations))
        elif asked == "DescribeFeatureType":
            self._send(_SCHEMA)
        elif asked == "GetFeature":
            self._features(query)
        else:
            self.send_error(404)

    def _may_enter(self):
        given = base64.b64encode(f"{USER}:{self.password}".encode()).decode()
        return self.password == "-" or self.headers.get("Authorization") == f"Basic {given}"

    def _features(self, query):
        first, most = int(query.get("STARTINDEX", 0)), int(query.get("COUNT", PAGE))
        box = [float(part) for part in query["BBOX"].split(",")[:4]] if "BBOX" in query else None
        every = [number for number in range(ROWS) if box is None or _meets(number, box)]
        matched = len(every) if self.says_how_many else "unknown"
        if query.get("RESULTTYPE") == "hits":
            rows = []
        elif self.fails_from is not None and first >= self.fails_from:
            self.send_error(500)
            return
        else:
            rows = every[first : first + min(most, PAGE)]
        head = f'<wfs:FeatureCollection {_SPACES} numberMatched="{matched}" numberReturned="{len(rows)}">'
        self._send(head + "".join(_member(number) for number in rows) + "</wfs:FeatureCollection>")

    def _send(self, text):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main(fails_from, says_how_many, password):
    """Serve until the process is ended; the first line of output is the port."""
    _Handler.fails_from = None if fails_from == "never" else int(fails_from)
    _Handler.says_how_many, _Handler.password = says_how_many == "1", password
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
