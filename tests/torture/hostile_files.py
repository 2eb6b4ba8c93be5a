"""Files of strangers: plans, data and projects that are damaged, or made to do harm."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Callable

import bgt_files
from forked import Forked, Say
from klic_files import write_delivery
from outcome import Outcome
from plans import make_plan
from qgis.core import QgsProject, QgsVectorLayer
from registering import register
from soundness import rows_of

from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.map.project_memory import KEY, SCOPE, ProjectMemoryError, remembered
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.bgt.errors import BgtError
from wijkaanpak_plugin.sources.bgt.reader import read_bgt
from wijkaanpak_plugin.sources.klic.errors import KlicError
from wijkaanpak_plugin.sources.klic.reader import read_klic

#: Reading a small file takes less, whatever stands in it.
LONGEST_S = 120
_BOX = [[[155000, 463000], [155100, 463000], [155100, 463100], [155000, 463000]]]
_DATA = {
    "type": "FeatureCollection",
    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},
    "features": [
        {
            "type": "Feature",
            "properties": {"name": f"kabel {number}", "kind": "low_voltage", "width_m": 0.4},
            "geometry": {"type": "LineString", "coordinates": [[155000, 463000 + number], [155200, 463005 + number]]},
        }
        for number in range(20)
    ],
}
_DEEP = ("[" * 50_000, '{"a":' * 20_000)
_VALUES = (1e308, -1e308, "1e999", "text", "", b"\xff\xfe\x00", *_DEEP, -1, 2**62, "[% env('HOME') %]")
_NO_STATES = ("[]", "{}", '"x"', "null", '{"plan": 3}')
_STATES = (*_DEEP, *_NO_STATES, '{"schema_version": 1e999}', '{"schema_version": NaN}')


def attack(times: int, chance: random.Random, folder: Path) -> list[Outcome]:
    """Read so many hostile files in all."""
    plan = make_plan(folder / "plan.gpkg")
    (folder / "data.geojson").write_text(json.dumps(_DATA), encoding="utf-8")
    with_data = folder / "with_data.gpkg"
    shutil.copy(plan, with_data)
    opened = open_plan(with_data)
    layer = QgsVectorLayer(str(folder / "data.geojson"), "Kabels", "ogr")
    register(opened, layer, "existing", coverage="plan_area")
    opened.close()
    promise = "opens or one sentence; the file is as it was"
    outcomes = [
        Outcome(f"hostile {what}", promise)
        for what in ("plan", "data of a plan", "KLIC delivery", "BGT download", "project")
    ]
    for number in range(times):
        apart = folder / str(number)
        apart.mkdir()
        for outcome, one in zip(outcomes, (_plan, _data, _delivery, _download, _project)):
            if one is _plan or number % 2:
                one(outcome, folder, apart, chance)
        shutil.rmtree(apart)
    return outcomes


def _plan(outcome: Outcome, folder: Path, apart: Path, chance: random.Random) -> None:
    path = Path(shutil.copy(folder / "plan.gpkg", apart / "plan.gpkg"))
    damage = chance.choice(_DAMAGES)
    where = damage(path, chance)
    _read(outcome, path, path, where)


def _data(outcome: Outcome, folder: Path, apart: Path, chance: random.Random) -> None:
    path = Path(shutil.copy(folder / "with_data.gpkg", apart / "plan.gpkg"))
    data = apart / "data.geojson"
    data.write_bytes((folder / "data.geojson").read_bytes())
    where = chance.choice((_cut, _scramble, _no_file, _wrong_figure))(data, chance)
    _read(outcome, path, data, where)


def _delivery(outcome: Outcome, _folder: Path, apart: Path, chance: random.Random) -> None:
    path = write_delivery(apart / chance.choice(("delivery.zip", "delivery.xml")))
    where = chance.choice((_cut, _scramble, _no_file))(path, chance)
    _judge(outcome, path, where, lambda say: _use_delivery(path, say))


def _use_delivery(path: Path, say: Say) -> None:
    try:
        read_klic(path)
    except KlicError as error:
        say("refused")
        _tell(_no_sentence(str(error)), say)
    except Exception as error:
        _tell([f"{type(error).__name__}: {error}"], say)


def _download(outcome: Outcome, _folder: Path, apart: Path, chance: random.Random) -> None:
    path = apart / "street.zip"
    bgt_files.write(path, bgt_files.street())
    where = chance.choice((_cut, _scramble, _no_file))(path, chance)
    _judge(outcome, path, where, lambda say: _use_download(path, say))


def _use_download(path: Path, say: Say) -> None:
    try:
        read_bgt(path)
    except BgtError as error:
        say("refused")
        _tell(_no_sentence(str(error)), say)
    except Exception as error:
        _tell([f"{type(error).__name__}: {error}"], say)


def _project(outcome: Outcome, _folder: Path, _apart: Path, chance: random.Random) -> None:
    state = chance.choice(_STATES)
    project, wrong = QgsProject(), []
    project.writeEntry(SCOPE, KEY, state)
    try:
        remembered(project)
    except ProjectMemoryError as error:
        wrong = _no_sentence(str(error))
    except Exception as error:
        wrong = [f"{type(error).__name__}: {error}"]
    outcome.tried(wrong, f"state {state[:40]}")


def _read(outcome: Outcome, plan: Path, hostile: Path, where: str) -> None:
    """Let a process read the plan: one that crashes or does not end is caught too."""
    rows = _rows(plan)
    refused = _judge(outcome, hostile, where, lambda say: _use(plan, say), same_bytes=hostile != plan)
    if not refused and _rows(plan) != rows:
        outcome.broken.append(f"{where}: rows of the file were changed")


def _judge(outcome: Outcome, hostile: Path, where: str, work: Callable[[Say], None], same_bytes: bool = True) -> bool:
    """Let a process read a file, and return whether it was refused. A plan that is opened may put its counts right."""
    before = hostile.read_bytes() if hostile.is_file() else b""
    process = Forked(work)
    ended = process.wait_at_most(LONGEST_S)
    wrong = [line.removeprefix("wrong ") for line in process.lines if line.startswith("wrong ")]
    if not ended:
        wrong.append("crashed, or came to no end")
    refused = any(line.startswith("refused") for line in process.lines)
    if (refused or same_bytes) and hostile.is_file() and hostile.read_bytes() != before:
        wrong.append("the file was changed")
    outcome.tried(wrong, where)
    outcome.remark = f"{int(outcome.remark.partition(' ')[0] or 0) + (not refused)} opened"
    return refused


def _use(path: Path, say: Say) -> None:
    """Open a plan and read all that an export and the panels read."""
    try:
        plan = open_plan(path)
    except PlanError as error:
        say("refused")
        _tell(_no_sentence(str(error)), say)
        return
    except Exception as error:
        _tell([f"opening: {type(error).__name__}: {error}"], say)
        return
    for read in (_layers, hot_spots, findings, lambda each: sheet_content(each, "open", None)):
        try:
            read(plan)
        except (PlanError, ExportError) as error:
            _tell(_no_sentence(str(error)), say)
        except Exception as error:
            _tell([f"{read.__name__}: {type(error).__name__}: {error}"], say)


def _layers(plan: Plan) -> list[QgsVectorLayer]:
    return [plan.layer(name) for name in plan.tables]


def _tell(wrong: list[str], say: Say) -> None:
    for each in wrong:
        say(f"wrong {each[:200]}".replace("\n", " "))


def _no_sentence(text: str) -> list[str]:
    return [] if text.strip() and "\n" not in text and len(text) < 2000 else [f"no sentence: {text[:80]!r}"]


def _rows(path: Path) -> dict | None:
    try:
        return rows_of(path)
    except (sqlite3.Error, UnicodeDecodeError):  # what SQLite says of a damaged file may be no text
        return None


# What is done to a file; each returns what that was.


def _cut(path: Path, chance: random.Random) -> str:
    size = int(path.stat().st_size * chance.random())
    path.write_bytes(path.read_bytes()[:size])
    return f"cut at {size}"


def _scramble(path: Path, chance: random.Random) -> str:
    content, many = bytearray(path.read_bytes()), chance.choice((1, 20, 2000))
    for _ in range(many):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    return f"{many} bytes changed"


def _broken_header(path: Path, chance: random.Random) -> str:
    content = bytearray(path.read_bytes())
    for place in range(100):
        if chance.random() < 0.2:
            content[place] = chance.randrange(256)
    path.write_bytes(content)
    return "broken header"


def _no_file(path: Path, chance: random.Random) -> str:
    path.unlink()
    what = chance.choice(("nothing", "a folder", "an empty file", "a text"))
    if what == "a folder":
        path.mkdir()
    elif what != "nothing":
        path.write_text("" if what == "an empty file" else "SQLite format 3\0" * 50, encoding="utf-8")
    return f"{what} in its place"


def _wrong_figure(path: Path, chance: random.Random) -> str:
    value = chance.choice([each for each in _VALUES if not isinstance(each, bytes)])
    collection = json.loads(path.read_text(encoding="utf-8"))
    feature = chance.choice(collection["features"])
    if chance.random() < 0.5:
        feature["properties"][chance.choice(("width_m", "name", "kind"))] = value
    else:
        feature["geometry"] = {
            "type": "Polygon",
            "coordinates": chance.choice([_BOX, [], [[]], [[[value, 463000]]], value]),
        }
    path.write_text(json.dumps(collection), encoding="utf-8")
    return f"{str(value)[:20]} in a feature"


def _in_database(change: Callable[[sqlite3.Connection, random.Random], str]) -> Callable[[Path, random.Random], str]:
    def changed(path: Path, chance: random.Random) -> str:
        with closing(sqlite3.connect(path, isolation_level=None)) as file:
            # The triggers of a GeoPackage ask for functions of GDAL.
            for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
                file.create_function(name, 1, lambda _shape: 0)
            return change(file, chance)

    return changed


def _own_tables(file: sqlite3.Connection) -> list[str]:
    return [name for (name,) in file.execute("SELECT table_name FROM gpkg_contents ORDER BY table_name")]


def _columns(file: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in file.execute(f'PRAGMA table_info("{table}")') if row[1] not in ("fid",)]


@_in_database
def _value(file: sqlite3.Connection, chance: random.Random) -> str:
    tables = [name for name in _own_tables(file) if file.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]]
    table = chance.choice([*tables, "claim_area", "setting", "plan_info"])
    column, value = chance.choice(_columns(file, table)), chance.choice(_VALUES)
    stored = "CAST(? AS TEXT)" if isinstance(value, bytes) and column != "geom" else "?"
    rows = chance.choice(("", " WHERE rowid = 1"))
    file.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = {stored}{rows}', (value,))
    return f"{str(value)[:20]!r} in {table}.{column}"


@_in_database
def _no_table(file: sqlite3.Connection, chance: random.Random) -> str:
    table = chance.choice([*_own_tables(file), "gpkg_contents", "gpkg_geometry_columns", "gpkg_ogr_contents"])
    file.execute(f'DROP TABLE "{table}"')
    return f"without {table}"


@_in_database
def _no_column(file: sqlite3.Connection, chance: random.Random) -> str:
    table = chance.choice(_own_tables(file))
    column = chance.choice(_columns(file, table))
    for (trigger,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        file.execute(f'DROP TRIGGER "{trigger}"')
    try:
        file.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
    except sqlite3.Error:
        file.execute(f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "gone"')
    return f"without {table}.{column}"


@_in_database
def _trigger(file: sqlite3.Connection, chance: random.Random) -> str:
    table = chance.choice(("setting", "plan_info", "log", "gpkg_ogr_contents"))
    event = chance.choice(("INSERT", "UPDATE", "DELETE"))
    file.execute(f'CREATE TRIGGER theirs AFTER {event} ON "{table}" BEGIN DELETE FROM log; DELETE FROM claim_area; END')
    file.execute("UPDATE gpkg_ogr_contents SET feature_count = 1 WHERE table_name = 'claim_point'")
    return f"a trigger of its own after {event} on {table}"


@_in_database
def _view(file: sqlite3.Connection, chance: random.Random) -> str:
    table = chance.choice(_own_tables(file))
    file.execute(f'ALTER TABLE "{table}" RENAME TO theirs')
    loop = chance.random() < 0.3
    of = f'"{table}"' if loop else "theirs"
    file.execute(f'CREATE VIEW "{table}" AS SELECT * FROM {of}')
    return f"{table} is a view{' of itself' if loop else ''}"


_DAMAGES = (_cut, _scramble, _broken_header, _no_file, _value, _value, _value, _no_table, _no_column, _trigger, _view)
