"""A small OGC API Features service of our own, on this machine only, that may break off after its first page.

It is a process of its own: a service in a thread of the tests cannot answer while QGIS holds Python and waits for it.

Usage: python half_service.py FAILS_FROM|never SAYS_HOW_MANY ANSWER PORT

ANSWER: data, html (a page for people in place of data), moved (each address is another one now), more (the service
says to have more rows than it gives) or wms (it gives pictures of a layer "photo").
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlencode, urlparse

ROWS, PAGE = 25, 10
NAME = "ondersteunendwegdeel"
#: What a service of pictures says of itself.
_CAPABILITIES = """<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
<Service><Name>WMS</Name><Title>t</Title></Service><Capability><Request>
<GetCapabilities><Format>text/xml</Format><DCPType><HTTP><Get><OnlineResource xlink:href="{address}?"/></Get></HTTP>
</DCPType></GetCapabilities>
<GetMap><Format>image/png</Format><DCPType><HTTP><Get><OnlineResource xlink:href="{address}?"/></Get></HTTP></DCPType>
</GetMap></Request><Exception><Format>XML</Format></Exception>
<Layer><Title>t</Title><CRS>EPSG:28992</CRS>
<EX_GeographicBoundingBox><westBoundLongitude>3</westBoundLongitude><eastBoundLongitude>7</eastBoundLongitude>
<southBoundLatitude>50</southBoundLatitude><northBoundLatitude>54</northBoundLatitude></EX_GeographicBoundingBox>
<BoundingBox CRS="EPSG:28992" minx="0" miny="300000" maxx="280000" maxy="625000"/>
<Layer><Name>Actueel_orthoHR</Name><Title>photo</Title><CRS>EPSG:28992</CRS></Layer></Layer>
</Capability></WMS_Capabilities>"""


@contextmanager
def service(*, fails_from=None, says_how_many=False, answer="data", port=0):
    """Serve 25 verges beside the small plan in pages of 10; yield the address of the layer.

    fails_from: the first row of the first page that is answered with an error; None: all is well. answer: as above.
    port: 0 for one that is free.
    """

    begins = "never" if fails_from is None else str(fails_from)
    command = [sys.executable, __file__, begins, str(int(says_how_many)), answer, str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield f"url='http://127.0.0.1:{int(server.stdout.readline())}' typename='{NAME}'"
        finally:
            server.kill()


def main(fails_from, says_how_many, answer, port):
    """Serve until the process is ended; the first line of output is the port."""
    _Handler.fails_from = None if fails_from == "never" else int(fails_from)
    _Handler.says_how_many = says_how_many == "1"
    _Handler.answer = answer
    server = ThreadingHTTPServer(("127.0.0.1", int(port)), _Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


def _feature(number):
    x, y, side = 5.3870 + number * 0.0002, 52.1555, 0.00005
    ring = [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]
    properties = {
        "kind": "planting",
        "lokaal_id": f"G0599.{number:04d}",
        "functie": "berm",
        "fysiek_voorkomen": "groenvoorziening",
        "eind_registratie": None,
    }
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "id": f"c{number}", "properties": properties, "geometry": geometry}


def _meets(row, box):
    places = row["geometry"]["coordinates"][0]
    return any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in places)


class NotKept(BaseHTTPRequestHandler):
    """Forbids to keep what it answers, so that a later service at this port is not taken for this one.

    Where a server says 5xx, Qt gives what it kept of that address, as if that were the answer.
    """

    def send_response(self, code, message=None):
        """Begin an answer, and say that it must not be kept."""
        super().send_response(code, message)
        self.send_header("Cache-Control", "no-store")


class _Handler(NotKept):
    fails_from = None
    says_how_many = False
    answer = "data"

    def log_message(self, *_arguments):
        """Stay quiet."""

    def do_GET(self):
        """Answer with JSON, or with the error that was asked for."""
        address = urlparse(self.path)
        if self.answer == "html":
            self._send(b"<html><body>Onderhoud</body></html>", "text/html")
            return
        if self.answer == "wms":
            self._send(_CAPABILITIES.format(address=self._base()).encode(), "text/xml")
            return
        if self.answer == "moved" and not address.path.startswith("/new"):
            self.send_response(301)
            self.send_header("Location", f"{self._base()}/new{self.path}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        address = address._replace(path=address.path.removeprefix("/new"))
        query = dict(parse_qsl(address.query))
        first = int(query.get("offset", 0))
        items = address.path.endswith("/items")
        if items and self.fails_from is not None and first >= self.fails_from:
            self.send_error(500)
            return
        box = [float(value) for value in query["bbox"].split(",")] if "bbox" in query else None
        answer = self._items(first, int(query.get("limit", PAGE)), box) if items else self._description(address.path)
        if answer is None:
            self.send_error(404)
            return
        self._send(json.dumps(answer).encode(), "application/geo+json" if items else "application/json")

    def _send(self, body, sort):
        self.send_response(200)
        self.send_header("Content-Type", sort)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _base(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def _items(self, first, limit, box):
        every = [_feature(number) for number in range(ROWS)]
        every = [row for row in every if box is None or _meets(row, box)]
        rows = every[first : first + min(limit, PAGE)]
        answer = {"type": "FeatureCollection", "features": rows, "numberReturned": len(rows), "links": []}
        if self.says_how_many:
            answer["numberMatched"] = len(every) + (5 if self.answer == "more" else 0)
        if first + PAGE < len(every):
            query = {"offset": first + PAGE, "limit": PAGE} | ({"bbox": ",".join(map(str, box))} if box else {})
            href = f"{self._base()}/collections/{NAME}/items?{urlencode(query)}"
            answer["links"].append({"rel": "next", "type": "application/geo+json", "href": href})
        return answer

    def _description(self, path):
        base = self._base()
        collection = {
            "id": NAME,
            "title": "Ondersteunend wegdeel",
            "extent": {"spatial": {"bbox": [[5.38, 52.15, 5.40, 52.16]]}},
            "crs": ["http://www.opengis.net/def/crs/OGC/1.3/CRS84"],
            "links": [{"rel": "items", "type": "application/geo+json", "href": f"{base}/collections/{NAME}/items"}],
        }
        limit = {"name": "limit", "schema": {"type": "integer", "minimum": 1, "maximum": PAGE, "default": PAGE}}
        parameters = {"parameters": [{"$ref": "#/components/parameters/limit"}]}
        api = {
            "openapi": "3.0.0",
            "info": {"title": "t", "version": "1"},
            "components": {"parameters": {"limit": limit}},
            "paths": {f"/collections/{NAME}/items": {"get": parameters}},
        }
        links = [
            {"rel": "service-desc", "type": "application/vnd.oai.openapi+json;version=3.0", "href": f"{base}/api"},
            {"rel": "data", "type": "application/json", "href": f"{base}/collections"},
        ]
        return {
            "": {"title": "t", "description": "d", "links": links},
            "/api": api,
            "/conformance": {"conformsTo": ["http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"]},
            "/collections": {"links": [], "collections": [collection]},
            f"/collections/{NAME}": collection,
        }.get(path.rstrip("/"))


if __name__ == "__main__":
    main(*sys.argv[1:])
