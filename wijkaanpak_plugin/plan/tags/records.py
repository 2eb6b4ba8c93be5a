"""The tags of a plan, at hand in memory: found by their source, renewed record by record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest

from wijkaanpak_plugin.plan.schema.tables import TAG_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain, plain_geometry
from wijkaanpak_plugin.plan.tags.feature_keys import Fields, named_fields

#: More records than this are read by going through the table once.
_FEW = 200


@dataclass(frozen=True)
class Tag:
    """One tag: columns of the tables feature_tag_*, empty as None; ``wkb`` its geometry in the plan's CRS."""

    tag_id: str
    table: str
    source_id: Optional[str]
    source_layer: Optional[str]
    source_feature: Optional[str]
    name: Optional[str]
    feature_type: Optional[str]
    transitions: tuple[str, ...]
    scale_level: Optional[str]
    vertical_layer: Optional[str]
    source_gone: bool
    fid: int = field(compare=False, default=-1)
    wkb: Optional[bytes] = field(repr=False, default=None)


_COLUMNS = ("source_id", "source_layer", "source_feature", "name", "feature_type", "scale_level", "vertical_layer")


class TagRecords:
    """All tags of one plan. Who changes the plan tells it which records it touched."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._tags: dict[str, Tag] = {}
        self._by_source: dict[tuple[str, str], dict[str, None]] = {}
        self._fields: dict[str, Counter[Fields]] = {}
        self.reload()

    def __len__(self) -> int:
        return len(self._tags)

    def __iter__(self) -> Iterator[Tag]:
        return iter(self._tags.values())

    def get(self, tag_id: str) -> Optional[Tag]:
        """Return a tag, None when there is none of that id."""
        return self._tags.get(tag_id)

    def of_source(self, source_id: Optional[str], source_layer: str, source_feature: str) -> list[Tag]:
        """Return the tags that keep this name of a feature, by its registered source and by the address of its layer.

        There is more than one where features had that name one after the other; those whose source is gone come last.
        """
        found: dict[str, Tag] = {}
        for name in (source_id, source_layer):
            for tag_id in self._by_source.get((name or "", source_feature), ()):
                found[tag_id] = self._tags[tag_id]
        return sorted(found.values(), key=lambda tag: tag.source_gone) if len(found) > 1 else list(found.values())

    def fields_of_source(self, source_id: Optional[str], source_layer: str) -> list[Fields]:
        """Return the fields by which tags name the features of a source; the row number (no fields) comes last."""
        used = {fields for name in (source_id, source_layer) for fields in self._fields.get(name or "", ())}
        return sorted(used, key=lambda fields: (not fields, fields))

    def reload(self) -> None:
        """Read all tags anew."""
        self._tags.clear()
        self._by_source.clear()
        self._fields.clear()
        for table in TAG_TABLES:
            for feature in self._plan.stored(table).getFeatures():
                self._put(_tag(table, feature))

    def renew(self, records: Mapping[str, Collection[str]]) -> set[str]:
        """Read these records anew (ids of tags by table) and return the tags that came, went or changed."""
        touched: set[str] = set()
        for table in TAG_TABLES:
            tag_ids = set(records.get(table, ()))
            touched |= tag_ids
            for tag_id in tag_ids:
                self._drop(tag_id)
            for feature in self._rows(table, tag_ids):
                if feature["tag_id"] in tag_ids:
                    self._put(_tag(table, feature))
        return touched

    def _rows(self, table: str, tag_ids: Collection[str]) -> Iterable[QgsFeature]:
        if not tag_ids:
            return ()
        request = QgsFeatureRequest()
        if len(tag_ids) <= _FEW:
            listed = ", ".join(QgsExpression.quotedValue(tag_id) for tag_id in sorted(tag_ids))
            request.setFilterExpression(f'"tag_id" IN ({listed})')
        return self._plan.stored(table).getFeatures(request)

    def _put(self, tag: Tag) -> None:
        self._tags[tag.tag_id] = tag
        for name, feature in _places(tag):
            self._by_source.setdefault((name, feature), {})[tag.tag_id] = None
            self._fields.setdefault(name, Counter())[named_fields(feature)] += 1

    def _drop(self, tag_id: str) -> None:
        tag = self._tags.pop(tag_id, None)
        for name, feature in _places(tag):
            del self._by_source[name, feature][tag_id]
            fields = named_fields(feature)
            self._fields[name][fields] -= 1
            if not self._fields[name][fields]:
                del self._fields[name][fields]


def _places(tag: Optional[Tag]) -> Iterator[tuple[str, str]]:
    """Yield the names under which a tag is found: source and feature."""
    if tag is not None and tag.source_feature:
        for name in (tag.source_id, tag.source_layer):
            if name:
                yield name, tag.source_feature


def read_keys(text: Any) -> tuple[str, ...]:
    """Return the keys of a list that is written as text with commas, each once."""
    keys = (part.strip() for part in str(plain(text) or "").split(","))
    return tuple(dict.fromkeys(key for key in keys if key))


def _tag(table: str, feature: QgsFeature) -> Tag:
    values = {name: plain(feature[name]) for name in _COLUMNS}
    return Tag(
        tag_id=str(feature["tag_id"]),
        table=table,
        transitions=read_keys(feature["transitions"]),
        source_gone=bool(plain(feature["source_gone"])),
        fid=feature.id(),
        wkb=plain_geometry(feature.geometry()),
        **values,
    )
