"""The package map: one sheet with claims, conflicts and coupling opportunities, for the wall and the area plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import QgsProject

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING, NO_COVERAGE, UNCERTAIN
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import checked_audience
from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.passport.rows import checked_package
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.content.texts import title
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.sheet import drawing
from wijkaanpak_plugin.export.sheet.map_sheet import MapSheet
from wijkaanpak_plugin.export.sheet.paper import PAPERS, Paper
from wijkaanpak_plugin.export.sheet.passport_sheet import PassportSheet
from wijkaanpak_plugin.export.sheet.residents_sheet import ResidentsSheet
from wijkaanpak_plugin.export.sheet.sheet import Sheet
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheets import FINDINGS, OF_A_PACKAGE, PASSPORT, RESIDENTS, checked_sheet, sheets_of
from wijkaanpak_plugin.export.written_file import check_folder, write_file
from wijkaanpak_plugin.plan.store.plan import Plan

_DRAWERS = {".pdf": drawing.pdf, ".svg": drawing.svg, ".png": drawing.png}


@dataclass(frozen=True)
class ExportReport:
    """What an exported sheet holds.

    conflicts, couplings, no_coverage: findings counted; uncertain: conflicts that cannot be decided; numbered:
    number and finding_id of each entry of the list; left_out: entries without a number; missing_items: ids that
    the template lacks; remarks: what could not be read or was repaired, as sentences; files: all that were written.
    """

    path: Path
    paper: str
    audience: str
    conflicts: int
    couplings: int
    uncertain: int
    no_coverage: int
    numbered: tuple[tuple[int, str], ...]
    left_out: int
    missing_items: tuple[str, ...]
    remarks: tuple[str, ...]
    files: tuple[Path, ...] = ()


def export_package_map(
    plan: Plan,
    output: str | Path,
    paper: str = "A3",
    audience: str = "open",
    package: Optional[str] = None,
    feedback: Feedback = None,
    template: Optional[Path] = None,
    sheet: str = FINDINGS,
) -> ExportReport:
    """Make a sheet of a plan and write it to ``output`` (.pdf, .svg or .png by its ending).

    paper: A4, A3, A1 or A0, in landscape, or upright where that shows a plan larger. audience: ``open`` leaves out all
    that is confidential, ``internal`` shows it. package: package_id or name; None shows all claims. template: another
    layout template, which is never turned. sheet: see ``sheets.py``; some are about one package; the set is one PDF of
    several pages, else a file for each sheet, named after ``output``. ExportError, one
    sentence, when the sheet cannot be made or written, PlanError when the plan cannot be read; AnalysisCancelled when
    feedback says to stop. Either way nothing half-written is left.
    """
    output = Path(output)
    sheet_of_paper = _paper(paper)
    draw = _drawer(output)
    checked_audience(audience)
    names = sheets_of(checked_sheet(sheet))
    if template is not None and len(names) > 1:
        raise ExportError(translate("Export", "A template is of one sheet; draw the sheets of the set one by one."))
    check_folder(output)
    content = sheet_content(plan, audience, package, part_of(feedback, 0.0, 0.5))
    if sheet in OF_A_PACKAGE:
        checked_package(content)
    projects = [QgsProject() for _name in names]
    try:
        filled = []
        for name, project in zip(names, projects):
            layout = Template.read(template or template_path(name), project)
            # Who made a template arranged it, on paper as it lies or stands.
            made = _sheet(name, layout, content, project, (sheet_of_paper, draw is drawing.svg, template is None))
            made.fill()
            filled.append((made, layout))
        tell(feedback, 0.7)
        pages = [drawing.Page(layout.layout, made.paper) for made, layout in filled]
        written = _files(output, names, pages, title(content))
        tell(feedback, 0.95)
        for path, drawn in written.items():
            write_file(path, drawn)
    finally:
        for project in projects:
            project.clear()
    tell(feedback, 1.0)
    missing = [item for _made, layout in filled for item in layout.missing]
    said = dict.fromkeys(remark for made, _layout in filled for remark in made.remarks)
    return ExportReport(
        next(iter(written)),
        paper,
        audience,
        content.count(CONFLICT),
        content.count(COUPLING),
        content.count_severity(UNCERTAIN),
        content.count(NO_COVERAGE),
        tuple((entry.number, str(entry.row["finding_id"])) for made, _layout in filled for entry in made.listed),
        sum(len(made.rest) for made, _layout in filled),
        tuple(missing),
        (*content.remarks, *said, *_missing(missing)),
        tuple(written),
    )


def _files(output: Path, names: Sequence[str], pages: Sequence[drawing.Page], heading: str) -> dict[Path, bytes]:
    """Return what is written to which file: the pages of one PDF, else a file for each sheet."""
    draw = _drawer(output)
    if draw is drawing.pdf:
        return {output: drawing.pdf_of_pages(pages, heading)}
    if len(pages) == 1:
        return {output: draw(*pages[0], heading)}
    return {
        output.with_name(f"{output.stem}_{number}_{name}{output.suffix}"): draw(*page, heading)
        for number, (name, page) in enumerate(zip(names, pages), 1)
    }


def _sheet(
    sheet: str, template: Template, content: SheetContent, project: QgsProject, how: tuple[Paper, bool, bool]
) -> MapSheet:
    """Return a sheet that is not filled yet. how: paper, and whether geometry is clipped and items may be arranged."""
    if sheet == PASSPORT:
        return PassportSheet(template, content, read_passport(content), project, *how)
    if sheet == RESIDENTS:
        return ResidentsSheet(template, content, read_passport(content), project, *how)
    return Sheet(template, content, project, *how)


def _missing(item_ids: list[str]) -> list[str]:
    if not item_ids:
        return []
    text = translate("Export", "The template lacks these items, so the sheet lacks what they show: {names}.")
    return [text.format(names=", ".join(item_ids))]


def _paper(name: str) -> Paper:
    if name not in PAPERS:
        text = translate("Export", "'{paper}' is no size of paper; choose {known}.")
        raise ExportError(text.format(paper=name, known=", ".join(PAPERS)))
    return PAPERS[name]


def _drawer(output: Path) -> drawing.Drawer:
    drawer = _DRAWERS.get(output.suffix.lower())
    if drawer is None:
        text = translate("Export", "The file name {name} must end in .pdf, .svg or .png.")
        raise ExportError(text.format(name=output.name))
    return drawer
