"""Reader of one KLIC delivery: opens it, reads its features, joins them, and says what is incomplete."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import BinaryIO, Callable

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.rd_new import is_rd_new
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import delivery, imkl
from wijkaanpak_plugin.sources.klic.areas import say_areas_not_used, with_areas
from wijkaanpak_plugin.sources.klic.base_map import base_map
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.coverage import coverage_rows, delivery_date, delivery_number, is_complete
from wijkaanpak_plugin.sources.klic.delivery_file import DataFile, open_delivery
from wijkaanpak_plugin.sources.klic.depths import depth_rows
from wijkaanpak_plugin.sources.klic.errors import KlicCancelled, KlicError
from wijkaanpak_plugin.sources.klic.features import ENVELOPE, FeatureReader, NotADeliveryError
from wijkaanpak_plugin.sources.klic.lines import line_rows
from wijkaanpak_plugin.sources.klic.nets import nets, parties
from wijkaanpak_plugin.sources.klic.points import point_rows
from wijkaanpak_plugin.sources.klic.precautions import precaution_rows
from wijkaanpak_plugin.sources.klic.remarks import describe
from wijkaanpak_plugin.sources.xml.safe_xml import BrokenXmlError, UnknownEncodingError, UnsafeXmlError, parse_stream

#: Takes the progress from 0 to 1; False stops the reading.
Feedback = Callable[[float], object]

#: Share of the progress that is the reading of the XML; joining the tables is the rest. Measured on 20 MB.
_READING_SHARE = 0.6


def read_klic(
    path: str | Path,
    kinds: Collection[str] | None = None,
    feedback: Feedback | None = None,
    real_areas: bool = True,
) -> delivery.KlicDelivery:
    """Read the KLIC delivery at ``path`` (zip, folder or XML; IMKL 2.0 or 1.2.1).

    ``kinds`` limits ``lines`` to those kinds (keys of the catalogue); None reads them all. ``real_areas`` says whether
    an object that has an area of its own is in ``areas``, or stays a point or line. Returns tables in EPSG:28992, see
    `KlicDelivery`. Raises `KlicError` with one sentence for the user when there is no usable delivery at ``path``, and
    `KlicCancelled` when ``feedback`` returns False. Nothing is written or extracted.
    """
    tell = _progress_of(feedback)
    tell(0.0)
    with open_delivery(path) as (data_file, stream):
        content = _read_content(data_file, stream, tell)
    _check(content, data_file.title)
    result = _join(content, data_file, kinds, real_areas, tell)
    tell(1.0)
    return result


def _progress_of(feedback: Feedback | None) -> Callable[[float], None]:
    def tell(fraction: float) -> None:
        if feedback is not None and feedback(fraction) is False:
            raise KlicCancelled(translate("Klic", "Reading the delivery was stopped."))

    return tell


def _read_content(data_file: DataFile, stream: BinaryIO, tell: Callable[[float], None]) -> Content:
    content = Content()
    reader = FeatureReader((*imkl.READ_CLASSES, ENVELOPE), content.add)
    size = max(data_file.size, 1)
    done = 0

    def advance(length: int) -> None:
        nonlocal done
        done += length
        tell(min(done / size, 1.0) * _READING_SHARE)

    name = data_file.title
    try:
        parse_stream(reader.parser, stream, advance)
    except NotADeliveryError as error:
        raise KlicError(_no_delivery(name)) from error
    except UnsafeXmlError as error:
        text = translate("Klic", "{name} is refused: it declares entities or nests too deeply, unlike any delivery.")
        raise KlicError(text.format(name=name)) from error
    except UnknownEncodingError as error:
        text = translate(
            "Klic", "{name} is in the encoding {encoding}, which is not read; a KLIC delivery is in UTF-8."
        )
        raise KlicError(text.format(name=name, encoding=str(error)[:40])) from error
    except BrokenXmlError as error:
        raise KlicError(_broken(reader, name, error.line)) from error
    content.skipped, content.srs_names, content.namespaces = (
        reader.skipped,
        reader.srs_names,
        reader.namespaces,
    )
    return content


def _no_delivery(name: str) -> str:
    return translate("Klic", "{name} is no KLIC delivery: it is XML with something else in it.").format(name=name)


def _broken(reader: FeatureReader, name: str, line: int) -> str:
    if not reader.is_collection:
        return translate("Klic", "{name} is no KLIC delivery: it is no XML file.").format(name=name)
    text = translate("Klic", "{name} is damaged or incomplete: the XML breaks off or is wrong at line {line}.")
    return text.format(name=name, line=line)


def _check(content: Content, name: str) -> None:
    if not content.imkl_namespaces:
        raise KlicError(_no_delivery(name))
    foreign = [srs for srs in content.srs_names if not is_rd_new(srs)]
    if foreign:
        text = translate("Klic", "{name} has coordinates in {systems}; a KLIC delivery is in RD New (EPSG:28992).")
        raise KlicError(text.format(name=name, systems=", ".join(foreign[:3])))


def _join(
    content: Content,
    data_file: DataFile,
    kinds: Collection[str] | None,
    real_areas: bool,
    tell: Callable[[float], None],
) -> delivery.KlicDelivery:
    number = delivery_number(content, data_file.name)
    operators = content.by_id("Beheerder")
    stakeholders = content.of(["Belanghebbende"])
    known_nets = nets(content.by_id("Utiliteitsnet"), stakeholders, operators)
    known_parties = parties(stakeholders, operators)
    details = Report()
    rows = line_rows(content, known_nets, details)
    tell(0.9)
    # Most of the memory; the shapes stand in the rows from here on.
    content.by_class.pop(imkl.LINK_CLASS, None)
    depth_points = depth_rows(content, known_nets, rows, details)
    points = point_rows(content, known_nets, details)
    precautions = precaution_rows(content, known_nets, details)
    coverage = coverage_rows(content, known_parties, number, details)
    if kinds is not None:
        rows = [row for row in rows if row["kind"] in kinds]
    date = delivery_date(content)
    for row in (*rows, *points, *precautions):
        row["delivery_date"] = date
    lines = delivery.table(rows, delivery.LINE_COLUMNS)
    summary = _summary(lines)
    report = describe(content, data_file, known_parties, lines, points, summary)
    areas: list[dict[str, object]] = []
    if real_areas:
        rows, points, areas = with_areas(content, rows, points, details)
        lines = delivery.table(rows, delivery.LINE_COLUMNS)
    else:
        say_areas_not_used(content, details)
    return delivery.KlicDelivery(
        number=number,
        file_name=data_file.name,
        version=imkl.NAMESPACES.get(content.imkl_namespaces[0], ""),
        date=date,
        complete=is_complete(content),
        lines=lines,
        points=delivery.table(points, delivery.POINT_COLUMNS),
        areas=delivery.table(areas, delivery.POINT_COLUMNS),
        precautions=delivery.table(precautions, delivery.PRECAUTION_COLUMNS),
        coverage=delivery.table(coverage, delivery.COVERAGE_COLUMNS),
        depth_points=delivery.table(depth_points, delivery.DEPTH_POINT_COLUMNS),
        summary=summary,
        base_map=base_map(content, details),
        report=[*report.remarks, *details.remarks],
    )


def _summary(lines: pd.DataFrame) -> pd.DataFrame:
    """Return rows and length in metres per object class and theme, in the order of the classes."""
    lengths = lines[["object_class", "theme"]].assign(length_m=shapely.length(lines[GEOMETRY].to_numpy()))
    grouped = lengths.groupby(["object_class", "theme"], dropna=False, sort=False)["length_m"]
    summary = grouped.agg(rows="size", length_m="sum").reset_index()
    order = {name: index for index, name in enumerate(imkl.LINE_CLASSES)}
    summary = summary.sort_values(["object_class", "theme"], key=lambda column: column.map(order).fillna(column))
    return summary[list(delivery.SUMMARY_COLUMNS)].reset_index(drop=True)
