"""Objects of a GML file of the BGT, one at a time from the events of its XML."""

from __future__ import annotations

from collections import Counter
from typing import Callable, NamedTuple

from wijkaanpak_plugin.sources.bgt.columns import TEXT, Column, value_of
from wijkaanpak_plugin.sources.bgt.object_types import OBJECT_TYPES, ObjectType, column_of, is_geometry, object_type
from wijkaanpak_plugin.sources.bgt.outline import Outline
from wijkaanpak_plugin.sources.bgt.outline_reader import OutlineReader, note_system
from wijkaanpak_plugin.sources.xml.safe_xml import (
    DEEPEST_NESTING,
    NAMESPACE_SEPARATOR,
    UnsafeXmlError,
    safe_parser,
)

_GML_STEM, _CITYGML_STEM = "http://www.opengis.net/gml", "http://www.opengis.net/citygml/"
_COLLECTIONS = {"CityModel": _CITYGML_STEM, "FeatureCollection": _GML_STEM}
#: Namespaces of objects: IMGeo, also as GML light, and what it took from CityGML. IMKL has a Kast and a Mast too.
_OF_THE_BGT = ("http://www.geostandaarden.nl/imgeo/", _CITYGML_STEM)

#: CityModel or FeatureCollection (1), its member (2), the object (3), its properties (4).
_OBJECT_DEPTH, _PROPERTY_DEPTH = 3, 4


class NotAListOfObjectsError(Exception):
    """The document is XML, but neither a city model nor a feature collection."""


class BgtObject(NamedTuple):
    """One object: its type, the values of its columns in their order, and its outline; None when it has none."""

    kind: ObjectType
    values: tuple[object, ...]
    outline: Outline | None


class _Places(NamedTuple):
    """What the properties of one type fill, by name as they are met: the place of a column, or something below zero."""

    columns: tuple[Column, ...]
    known: dict[str, int]
    local_id: int
    ended: int
    #: By column whether it has words that come again and again, each of which is held once.
    repeats: tuple[bool, ...]


_NOTHING, _GEOMETRY, _IDENTITY = -1, -2, -3
_LOCAL_ID, _ENDED, _IDENTIFICATION = "lokaal_id", "eind_registratie", "identificatie"


class ObjectReader:
    """Feeds on XML events and hands each object to ``receive``; other elements are counted in ``skipped``.

    ``parser`` is the parser to feed. With ``current_only`` objects with an end of registration are only counted, in
    ``ended``. ``objects`` counts those of the types that are read, ``srs_names`` the spellings of the reference system.
    """

    def __init__(self, receive: Callable[[BgtObject], None], current_only: bool) -> None:
        self.skipped: Counter[str] = Counter()
        self.srs_names: Counter[str] = Counter()
        self.objects = 0
        self.ended = 0
        self.is_collection = False
        self._receive = receive
        self._current_only = current_only
        self._depth = 0
        self._places: dict[str, _Places] = {}  # by element
        self._same: dict[str, str] = {}  # texts that were met, so that each is held once
        self._kind = OBJECT_TYPES[0]
        self._here = _Places((), {}, 0, 0, ())
        self._values: list[object] = []
        self._outline: Outline | None = None
        self._place = _NOTHING
        self._text: list[str] = []
        self.parser = safe_parser()
        self.parser.buffer_size = 1 << 16
        self._outlines = OutlineReader(self.parser, self.srs_names, self._end_outline)
        self._pass_over()

    # -- outside the objects that are read

    def _pass_over(self) -> None:
        self.parser.StartElementHandler = self._start_outside
        self.parser.EndElementHandler = self._end_outside
        self.parser.CharacterDataHandler = None

    def _start_outside(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth > _OBJECT_DEPTH:
            if self._depth > DEEPEST_NESTING:
                raise UnsafeXmlError("nested too deeply")
        elif self._depth == _OBJECT_DEPTH:
            self._start_object(name, attributes)
        elif self._depth == 1:
            namespace, _, local = name.rpartition(NAMESPACE_SEPARATOR)
            self.is_collection = namespace.startswith(_COLLECTIONS.get(local, NAMESPACE_SEPARATOR))
            if not self.is_collection:
                raise NotAListOfObjectsError(local)

    def _end_outside(self, _name: str) -> None:
        self._depth -= 1

    def _start_object(self, name: str, attributes: list[str]) -> None:
        namespace, _, local = name.rpartition(NAMESPACE_SEPARATOR)
        if namespace.startswith(_GML_STEM):  # the envelope of the collection
            note_system(attributes, self.srs_names)
            return
        kind = object_type(local) if namespace.startswith(_OF_THE_BGT) else None
        if kind is None:
            self.skipped[local] += 1
            return
        self.objects += 1
        if name not in self._places:
            names = [column.name for column in kind.columns]
            repeats = tuple(column.type == TEXT and column.name != _LOCAL_ID for column in kind.columns)
            self._places[name] = _Places(kind.columns, {}, names.index(_LOCAL_ID), names.index(_ENDED), repeats)
        self._kind, self._here = kind, self._places[name]
        self._values = [None] * len(kind.columns)
        self._outline = None
        self._start_properties()

    # -- the properties of an object

    def _start_properties(self) -> None:
        self._place = _NOTHING
        self.parser.StartElementHandler = self._start_property
        self.parser.EndElementHandler = self._end_property
        self.parser.CharacterDataHandler = None

    def _start_property(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth == _PROPERTY_DEPTH:
            known = self._here.known
            self._place = known[name] if name in known else known.setdefault(name, self._place_of(name))
            if self._place == _GEOMETRY:
                self._start_outline()
                return
        elif self._place == _IDENTITY and name.endswith(f"{NAMESPACE_SEPARATOR}lokaalID"):
            self._place = self._here.local_id
        elif self._depth > DEEPEST_NESTING:
            raise UnsafeXmlError("nested too deeply")
        if self._place >= 0:
            self._text.clear()
            self.parser.CharacterDataHandler = self._text.append

    def _place_of(self, name: str) -> int:
        local = name.rpartition(NAMESPACE_SEPARATOR)[2]
        if is_geometry(local):
            return _GEOMETRY
        if local == _IDENTIFICATION:
            return _IDENTITY
        column = column_of(self._kind, local)
        names = [known.name for known in self._here.columns]
        return _NOTHING if column is None else names.index(column)

    def _end_property(self, _name: str) -> None:
        self._depth -= 1
        if self._depth < _OBJECT_DEPTH:
            self._pass_over()
            self._receive(BgtObject(self._kind, tuple(self._values), self._outline))
        elif self._place >= 0:
            self._keep(self._place, "".join(self._text))
            self._place = _NOTHING
            self.parser.CharacterDataHandler = None

    def _keep(self, place: int, text: str) -> None:
        here = self._here
        if here.repeats[place]:
            text = text.strip()
            self._values[place] = self._same.setdefault(text, text) or None
        else:
            self._values[place] = value_of(here.columns[place], text)
        if place == here.ended and self._values[place] is not None and self._current_only:
            self.ended += 1
            self._pass_over()

    # -- the outline of an object

    def _start_outline(self) -> None:
        self._outline = self._outline or Outline()
        self._outlines.begin(self._outline, self._depth)

    def _end_outline(self) -> None:
        self._depth -= 1
        self._start_properties()
