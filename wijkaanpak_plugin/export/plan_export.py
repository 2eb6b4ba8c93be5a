"""A plan as data for others, in one new folder: map layers, lists, a web page, and a sheet for each party."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.export_formats import CSV, FORMAT_KEYS, GEOJSON, GEOPACKAGE, PARTY_SHEETS, WEB_PAGE, XLSX
from wijkaanpak_plugin.domain.files.file_names import file_name, free_file
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import OPEN, checked_audience
from wijkaanpak_plugin.export.content.parties.known_parties import parties_for
from wijkaanpak_plugin.export.content.sheet_content import content_if_any
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.files.csv_files import write_csv
from wijkaanpak_plugin.export.files.draft_folder import draft_folder
from wijkaanpak_plugin.export.files.geojson_files import write_geojson
from wijkaanpak_plugin.export.files.geopackage_file import write_geopackage
from wijkaanpak_plugin.export.files.project_file import write_project
from wijkaanpak_plugin.export.files.xlsx_file import write_xlsx
from wijkaanpak_plugin.export.filled_sheets import FilledSheets
from wijkaanpak_plugin.export.residents.page import page
from wijkaanpak_plugin.export.residents.page_content import page_content
from wijkaanpak_plugin.export.residents.page_map import page_map
from wijkaanpak_plugin.export.sheet.drawing import pdf_of_pages
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.tables.cross_rows import cross_rows
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.export.tables.exported_rows import exported_plan
from wijkaanpak_plugin.export.tables.sheets import sheets
from wijkaanpak_plugin.export.written_file import write_file
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.plan import Plan

#: Takes the plan, what its audience may know of it, the folder, the name of a file without ending, and feedback.
_Writer = Callable[[Plan, ExportedPlan, Path, str, Feedback], None]


@dataclass(frozen=True)
class PlanExport:
    """What came of it. folder: the new folder. files: in it, by name. remarks: what could not be read or was repaired,
    and what has no place and therefore stands in no map layer, as sentences.
    """

    folder: Path
    files: tuple[Path, ...]
    remarks: tuple[str, ...]


def export_plan(
    plan: Plan, folder: str | Path, audience: str = OPEN, formats: Collection[str] = (), feedback: Feedback = None
) -> PlanExport:
    """Write a plan as data to a new folder below ``folder``.

    audience: ``open`` leaves out all that is confidential, persons, places of files and what KLIC delivered, before the
    analysis; ``internal`` has it. formats: keys of ``FORMATS``, all when none is given. ExportError, one sentence, when
    it cannot be made or written, PlanError when the plan cannot be read; AnalysisCancelled when feedback says to stop.
    Either way nothing half-written is left. To be called on the main thread.
    """
    checked_audience(audience)
    writers = _writers(formats)
    # Where nothing can be written is said before the work begins.
    name = f"{file_name(plan.name)}-{audience}-{now()[:10]}"
    with draft_folder(Path(folder), name) as draft:
        exported = exported_plan(plan, audience, part_of(feedback, 0.0, 0.25))
        if any(_WRITERS[key] in writers for key in _WITH_CROSS_TABLES):
            cross = cross_rows(plan, exported, part_of(feedback, 0.25, 0.5))
            exported = replace(exported, rows={**exported.rows, **cross})
        for number, write in enumerate(writers):
            begin, end = (0.5 + 0.5 * place / len(writers) for place in (number, number + 1))
            write(plan, exported, draft.folder, file_name(exported.name), part_of(feedback, begin, end))
        tell(feedback, 1.0)
    files = tuple(sorted(path for path in draft.place.rglob("*") if path.is_file()))
    return PlanExport(draft.place, files, (*exported.remarks, *_without_place(exported)))


def _writers(formats: Collection[str]) -> list[_Writer]:
    unknown = sorted(set(formats) - set(FORMAT_KEYS))
    if unknown:
        text = translate("ExportPlan", "'{format}' is no format; choose from {known}.")
        raise ExportError(text.format(format=unknown[0], known=", ".join(FORMAT_KEYS)))
    return [_WRITERS[key] for key in FORMAT_KEYS if not formats or key in formats]


def _geopackage(_plan: Plan, exported: ExportedPlan, folder: Path, stem: str, feedback: Feedback) -> None:
    file = folder / f"{stem}.gpkg"
    tables = write_geopackage(exported, file, feedback)
    write_project(exported, file, tables, folder / f"{stem}.qgz")


def _geojson(_plan: Plan, exported: ExportedPlan, folder: Path, _stem: str, feedback: Feedback) -> None:
    write_geojson(exported, _new(folder / "geojson"), feedback)


def _csv(_plan: Plan, exported: ExportedPlan, folder: Path, _stem: str, feedback: Feedback) -> None:
    write_csv(sheets(exported), _new(folder / "csv"), feedback)


def _xlsx(_plan: Plan, exported: ExportedPlan, folder: Path, stem: str, feedback: Feedback) -> None:
    write_xlsx(sheets(exported), folder / f"{stem}.xlsx", feedback)


def _web_page(plan: Plan, exported: ExportedPlan, folder: Path, stem: str, feedback: Feedback) -> None:
    content = page_content(exported)
    write_file(folder / f"{stem}.html", page(content, page_map(plan, exported, content, feedback)))


def _party_sheets(plan: Plan, exported: ExportedPlan, folder: Path, _stem: str, feedback: Feedback) -> None:
    """Write the sheet of each party to a file called after it; none where nothing is drawn that may be shown."""
    parties = parties_for(plan, exported.audience)
    content = content_if_any(plan, exported.audience, None, part_of(feedback, 0.0, 0.4)) if parties else None
    if content is None:
        return
    sheets_folder = _new(folder / file_name(translate("Parties", "parties")))
    with FilledSheets(content, PAPERS["A3"], clip_geometry=False) as filled:
        for number, party in enumerate(parties):
            begin, end = (0.4 + 0.6 * place / len(parties) for place in (number, number + 1))
            tell(feedback, begin)
            pages = [each.page for each in filled.fill_party(party)]
            drawn = pdf_of_pages(pages, party.name, part_of(feedback, begin, end))
            write_file(free_file(sheets_folder, file_name(party.name, "party"), ".pdf"), drawn)
            filled.let_go()


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


#: By the key of a format: what writes it.
_WRITERS: dict[str, _Writer] = {
    GEOPACKAGE: _geopackage,
    GEOJSON: _geojson,
    CSV: _csv,
    XLSX: _xlsx,
    WEB_PAGE: _web_page,
    PARTY_SHEETS: _party_sheets,
}
#: Formats in which the cross-tables stand.
_WITH_CROSS_TABLES = (GEOPACKAGE, CSV, XLSX)


def _without_place(exported: ExportedPlan) -> Iterable[str]:
    count = sum(row.wkb is None for table in exported.tables if table.geometry for row in exported.rows[table.name])
    if count:
        text = translate("ExportPlan", "Rows without a place, which are in the lists and in no map layer: {count}.")
        yield text.format(count=count)
