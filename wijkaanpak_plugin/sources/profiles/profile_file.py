"""Profile in a JSON file: read, or what is wrong in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Optional

from wijkaanpak_plugin.domain.body import NUMBER_COLUMNS
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.table_cells import Field
from wijkaanpak_plugin.domain.catalogue.table_schema import (
    Problem,
    TableError,
    TableSchema,
    TextRow,
    read_json,
    read_rows,
)
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_numbers import read_number
from wijkaanpak_plugin.resource_paths import resource
from wijkaanpak_plugin.sources.profiles.profile_model import Condition, Fact, FieldMapping, Profile, folded

#: Name of any profile that somebody made for one layer.
OWN = "own"

#: How the schema writes a list in one cell.
_LIST = "|"

_ENDING = ".json"
_SCHEMA_ENDING = ".schema.json"
#: What a profile builds on is merged key by key; other keys of the base are replaced.
_MERGED_MAPPINGS = ("fields", "body", "facts")
_MERGED_LISTS = ("unknown", "leave_out", "remarks")
_ORIGINS = ("field", "expression", "value")

#: The sections that a schema describes; ``own`` has the same as ``profile`` with nothing required.
Schema = Mapping[str, TableSchema]


def profiles_folder() -> Path:
    """Return the folder with the profiles that are shipped."""
    return resource("profiles")


def read_folder(folder: Path) -> tuple[list[Profile], list[Problem]]:
    """Return the profiles of a folder, by file name, and what is wrong in them.

    Files without a label are what others build on and no profile.
    """
    profiles: list[Profile] = []
    problems: list[Problem] = []
    for path in sorted(Path(folder).glob(f"*{_ENDING}")):
        if path.name.endswith(_SCHEMA_ENDING):
            continue
        try:
            description = read_json(path)
            if isinstance(description, dict) and "label_en" not in description:
                continue
            profiles.append(read_description(description, path.name, Path(folder)))
        except TableError as error:
            problems += error.problems
    return profiles, problems


def read_file(path: Path) -> Profile:
    """Return the profile of somebody's own in a JSON file; TableError says what is wrong."""
    path = Path(path)
    return read_description(read_json(path), path.name, profiles_folder(), own=path.stem)


def read_text(text: str, name: str) -> Profile:
    """Return the profile that is written as JSON in ``text``; name: how it is called. TableError when it is wrong."""
    try:
        description = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        message = translate("TableCheck", "this is not valid JSON ({reason})").format(reason=error)
        raise TableError([Problem(name, None, None, message)]) from error
    return read_description(description, name, profiles_folder(), own=name)


def read_description(description: Any, file: str, folder: Path, own: Optional[str] = None) -> Profile:
    """Return the profile that a JSON object describes; TableError says all that is wrong.

    folder: where a profile that it builds on (``extends``) lies. own: name of a profile that somebody made for one
    layer; labels, source and status may be left out in it.
    """
    if not isinstance(description, dict):
        raise TableError([Problem(file, None, None, translate("Profiles", "a profile is a JSON object"))])
    merged = _with_base(description, file, folder)
    problems: list[Problem] = []
    schema = _schema()
    given = {**_own_words(own), **merged} if own else merged
    values = _section(schema["profile"], given, file, "", problems)
    problems += _unknown_keys(given, schema["profile"], file)
    body = _body(given.get("body", {}), file, own is not None, problems)
    facts = _facts(given.get("facts", {}), file, problems)
    if "kind" not in body and not values.get("as_is") and values.get("role") != "background":
        problems.append(Problem(file, None, "body.kind", translate("TableCheck", "this may not be empty")))
    profile_values: dict[str, Any] = {
        name: value for name, value in values.items() if value not in (None, ()) and name != "extends"
    }
    profile_values.update(_unknown(values.get("unknown") or ()))
    profile_values["layer_names"] = tuple(folded(text) for text in values.get("layer_names", ()))
    profile_values["fields"] = _spellings(given.get("fields", {}), file, problems)
    profile_values["body"] = body
    profile_values["facts"] = facts
    for name in ("leave_out", "remarks"):
        profile_values[name] = _conditions(name, given.get(name, []), file, problems)
    if problems:
        raise TableError(problems)
    return Profile(**profile_values)


def _unknown(words: Iterable[str]) -> dict[str, frozenset[Any]]:
    """Return the words, folded, and the numbers that mean that nothing is known: folding would lose a minus."""
    numbers: set[float] = set()
    texts: set[str] = set()
    for word in words:
        try:
            numbers.add(read_number(word))
        except ValueError:
            texts.add(folded(word))
    return {"unknown": frozenset(texts), "unknown_numbers": frozenset(numbers)}


def _own_words(name: str) -> dict[str, str]:
    made = translate("Profiles", "own mapping")
    return {"name": OWN, "label_nl": name, "label_en": name, "source": made, "status": "assumption"}


def _with_base(description: dict[str, Any], file: str, folder: Path) -> dict[str, Any]:
    """Return the description together with that of the profile on which it builds."""
    base_name = description.get("extends")
    if base_name is None:
        return description
    path = folder / f"{base_name}{_ENDING}"
    if not isinstance(base_name, str) or folded(base_name) != base_name.replace("_", "") or not path.is_file():
        text = translate("Profiles", "there is no profile '{name}' to build on")
        raise TableError([Problem(file, None, "extends", text.format(name=base_name))])
    base = _with_base(read_json(path), path.name, folder)
    merged = {**base, **description}
    for name in _MERGED_MAPPINGS:
        merged[name] = {**_if(base.get(name), dict), **_if(description.get(name), dict)}
    for name in _MERGED_LISTS:
        merged[name] = [*_if(base.get(name), list), *_if(description.get(name), list)]
    return merged


def _if(value: Any, kind: type) -> Any:
    return value if isinstance(value, kind) else kind()


@lru_cache(maxsize=1)
def _schema() -> Schema:
    description = read_json(profiles_folder() / "profiles.schema.json")
    return {
        name: TableSchema(tuple(Field.from_description(item) for item in section["fields"]), (), {})
        for name, section in description["sections"].items()
    }


def _section(
    schema: TableSchema, given: Mapping[str, Any], file: str, where: str, problems: list[Problem]
) -> dict[str, Any]:
    """Return the values of one section in the types of its schema, and add what is wrong to ``problems``."""
    cells = {field.name: _cell(given.get(field.name)) for field in schema.fields}
    typed, wrong = read_rows(file, [TextRow(1, cells)], schema)
    problems += [Problem(file, None, f"{where}{problem.column}", problem.message) for problem in wrong]
    return typed[0]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return _LIST.join(str(item) for item in value)
    return str(value)


def _unknown_keys(given: Mapping[str, Any], schema: TableSchema, file: str) -> Iterator[Problem]:
    known = {field.name for field in schema.fields} | {*_MERGED_MAPPINGS, *_MERGED_LISTS}
    for name in given:
        if name not in known:
            yield Problem(file, None, name, translate("Profiles", "this is not a known property of a profile"))


def _spellings(given: Any, file: str, problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    if not isinstance(given, dict) or not all(isinstance(names, list) for names in given.values()):
        text = translate("Profiles", "this must be lists of spellings by the name of a field")
        problems.append(Problem(file, None, "fields", text))
        return {}
    return {name: tuple(folded(spelling) for spelling in names) for name, names in given.items()}


def _body(given: Any, file: str, own: bool, problems: list[Problem]) -> dict[str, FieldMapping]:
    if not isinstance(given, dict) or not all(isinstance(entry, dict) for entry in given.values()):
        text = translate("Profiles", "this must be mappings by the name of a body field")
        problems.append(Problem(file, None, "body", text))
        return {}
    mappings = {}
    for column, entry in given.items():
        where = f"body.{column}"
        values = _section(_schema()["body"], {**entry, "column": column}, file, f"{where}.", problems)
        if sum(entry.get(name) is not None for name in _ORIGINS) != 1:
            text = translate("Profiles", "exactly one of field, expression and value must be given")
            problems.append(Problem(file, None, where, text))
        if column in NUMBER_COLUMNS and not own and not (values["source"] and values["status"]):
            text = translate("Profiles", "a figure needs its source and its status")
            problems.append(Problem(file, None, where, text))
        problems += _wrong_words(column, entry, file, where)
        mappings[column] = FieldMapping(
            column,
            values["field"],
            values["expression"],
            entry.get("value"),
            _words(entry),
            values["otherwise"],
            values["source"] or "",
            values["status"] or "",
            values["note"] or "",
        )
    return mappings


def _facts(given: Any, file: str, problems: list[Problem]) -> dict[str, Fact]:
    if not isinstance(given, dict) or not all(isinstance(entry, dict) for entry in given.values()):
        text = translate("Profiles", "this must be mappings by the name of a fact")
        problems.append(Problem(file, None, "facts", text))
        return {}
    facts = {}
    for column, entry in given.items():
        where = f"facts.{column}"
        values = _section(_schema()["fact"], {**entry, "column": column}, file, f"{where}.", problems)
        if sum(entry.get(name) is not None for name in _ORIGINS) != 1:
            text = translate("Profiles", "exactly one of field, expression and value must be given")
            problems.append(Problem(file, None, where, text))
        problems += _wrong_words(column, entry, file, where)
        mapping = FieldMapping(
            column, values["field"], values["expression"], entry.get("value"), _words(entry), values["otherwise"]
        )
        is_number = values["type"] == "number"
        facts[column] = Fact(
            mapping, values["label_nl"] or "", values["label_en"] or "", is_number, values["unit"] or ""
        )
    return facts


def _words(entry: Mapping[str, Any]) -> Optional[dict[str, Optional[str]]]:
    """Return what values become, by their folded text; None when they stay as they are."""
    choices = entry.get("values")
    return {folded(value): word for value, word in choices.items()} if isinstance(choices, dict) else None


def _wrong_words(column: str, entry: Mapping[str, Any], file: str, where: str) -> Iterator[Problem]:
    """Yield what is wrong in the words that a mapping gives itself: kinds must be in the catalogue."""
    choices = entry.get("values")
    if choices is not None and not isinstance(choices, dict):
        yield Problem(file, None, f"{where}.values", translate("Profiles", "this must be words by value"))
        return
    if column != "kind":
        return
    kinds = load_kinds()
    words = [entry.get("value"), entry.get("otherwise"), *(choices or {}).values()]
    for word in words:
        if word is not None and word not in kinds:
            text = translate("Profiles", "'{word}' is no kind of the catalogue")
            yield Problem(file, None, where, text.format(word=word))


def _conditions(name: str, given: Any, file: str, problems: list[Problem]) -> tuple[Condition, ...]:
    if not isinstance(given, list) or not all(isinstance(entry, dict) for entry in given):
        problems.append(Problem(file, None, name, translate("Profiles", "this must be a list of conditions")))
        return ()
    conditions = []
    for entry in given:
        values = _section(_schema()["condition"], entry, file, f"{name}.", problems)
        conditions.append(Condition(values["where"] or "", values["text_nl"] or "", values["text_en"] or ""))
    return tuple(conditions)
