"""The package map: one sheet with claims, conflicts and coupling opportunities, for the wall and the area plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING, NO_COVERAGE, UNCERTAIN
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import checked_audience
from wijkaanpak_plugin.export.comparison.reading import packages_beside
from wijkaanpak_plugin.export.content.passport.rows import checked_package
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.content.texts import title
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.filled_sheets import Filled, FilledSheets
from wijkaanpak_plugin.export.house_style import house_remarks
from wijkaanpak_plugin.export.sheet import drawing
from wijkaanpak_plugin.export.sheet.page_numbers import number_pages
from wijkaanpak_plugin.export.sheet.paper import PAPERS, Paper
from wijkaanpak_plugin.export.sheets import (
    BOOKLET,
    COMPARISON,
    FINDINGS,
    OF_A_PACKAGE,
    PARTY,
    checked_sheet,
    nothing_on,
    sheets_of,
)
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
    party: Optional[str] = None,
    compared: Optional[Sequence[str]] = None,
) -> ExportReport:
    """Make a sheet of a plan and write it to ``output`` (.pdf, .svg or .png by its ending).

    paper: A4, A3, A1 or A0, in landscape, or upright where that shows a plan larger. audience: ``open`` leaves out all
    that is confidential, ``internal`` shows it. package: package_id or name; None shows all claims. template: another
    layout template, which is never turned. sheet: see ``sheets.py``; some are about one package; several pages are one
    PDF, else a file for each page, named after ``output``. party: whose sheet it is, by name, for the sheet of parties,
    which is about the whole plan; None: all, one after the other. compared: package_id or name of the packages that
    stand beside each other on the sheet COMPARISON, None for the first ones. ExportError, one sentence, when the sheet
    cannot be made or written, PlanError when the plan cannot be read; AnalysisCancelled when feedback says to stop.
    Either way nothing half-written is left.
    """
    output = Path(output)
    sheet_of_paper = _paper(paper)
    draw = _drawer(output)
    checked_audience(audience)
    names = sheets_of(checked_sheet(sheet))
    if template is not None and len(names) > 1:
        raise ExportError(translate("Export", "A template is of one sheet; draw the sheets one by one."))
    if sheet == BOOKLET and draw is not drawing.pdf:
        raise ExportError(translate("Export", "A booklet is a PDF: let the file name end in .pdf."))
    check_folder(output)
    beside = packages_beside(plan, audience, compared) if sheet == COMPARISON else []
    of_package = None if sheet in (PARTY, COMPARISON) else package
    content = sheet_content(plan, audience, of_package, part_of(feedback, 0.0, 0.5))
    if sheet in OF_A_PACKAGE:
        checked_package(content)
    with FilledSheets(content, sheet_of_paper, draw is drawing.svg, template, party, beside) as filled_sheets:
        filled: list[Filled] = []
        for place, name in enumerate(names):
            begin, end = (0.5 + 0.2 * each / len(names) for each in (place, place + 1))
            tell(feedback, begin)
            filled += filled_sheets.fill(name, part_of(feedback, begin, end))
        if not filled:
            raise ExportError(nothing_on(sheet))
        if sheet == BOOKLET:
            number_pages([each.page.layout for each in filled])
        tell(feedback, 0.7)
        written = _files(output, filled, title(content), part_of(feedback, 0.7, 0.95))
        tell(feedback, 0.95)
        for path, drawn in written.items():
            write_file(path, drawn)
    tell(feedback, 1.0)
    missing = dict.fromkeys(item for each in filled for item in each.missing)
    said = dict.fromkeys(remark for each in filled for remark in each.remarks)
    return ExportReport(
        next(iter(written)),
        paper,
        audience,
        content.count(CONFLICT),
        content.count(COUPLING),
        content.count_severity(UNCERTAIN),
        content.count(NO_COVERAGE),
        tuple((entry.number, str(entry.row["finding_id"])) for each in filled for entry in each.listed),
        sum(len(each.rest) for each in filled),
        tuple(missing),
        (*content.remarks, *said, *house_remarks(), *_missing(list(missing))),
        tuple(written),
    )


def _files(output: Path, filled: Sequence[Filled], heading: str, feedback: Feedback) -> dict[Path, bytes]:
    """Return what is written to which file: the pages of one PDF, else a file for each page."""
    draw = _drawer(output)
    if draw is drawing.pdf:
        return {output: drawing.pdf_of_pages([each.page for each in filled], heading, feedback)}
    if len(filled) == 1:
        return {output: draw(*filled[0].page, heading)}
    drawn: dict[Path, bytes] = {}
    for number, each in enumerate(filled, 1):
        tell(feedback, (number - 1) / len(filled))
        drawn[output.with_name(f"{output.stem}_{number}_{each.sheet}{output.suffix}")] = draw(*each.page, heading)
    return drawn


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
