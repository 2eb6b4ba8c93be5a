"""Work of ``wijkaanpak:packagefigures``: reads a plan, works out the figures of a package and writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Callable

import pandas as pd
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback, QgsWkbTypes

from wijkaanpak_plugin.analysis.packages.all_figures import beside_nothing
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.domain.body import EXISTING, split_list
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.package_figures import load_package_figures, reason_in_words
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import INTERNAL
from wijkaanpak_plugin.export.content.packages import chosen_package
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.plan.packages.figures_input import FiguresSnapshot, figures_snapshot
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.given_plan import given_plan
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.tables import BOOLEAN, INTEGER, NUMBER, TEXT, Columns, Outputs

#: Errors of ``given_package``.
REFUSALS = (PlanError, ExportError)

PACKAGE_FIGURE_FIELDS: Columns = (
    ("aspect", TEXT),
    ("key", TEXT),
    ("figure", TEXT),
    ("about", TEXT),
    ("value", NUMBER),
    ("upper", NUMBER),
    ("unit", TEXT),
    ("unknown", INTEGER),
    ("reason", TEXT),
    ("nothing_value", NUMBER),
    ("nothing_upper", NUMBER),
    ("nothing_unknown", INTEGER),
    ("formula", TEXT),
    ("status", TEXT),
    ("claims", TEXT),
    ("names", TEXT),
    ("confidential", BOOLEAN),
)


@dataclass(frozen=True)
class GivenPackage:
    """A plan as it is at one moment, and the package that was asked for."""

    snapshot: FiguresSnapshot
    package: Package


def refusals() -> tuple[type[Exception], ...]:
    """Return the errors of ``given_package``."""
    return REFUSALS


def given_package(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> GivenPackage:
    """Take a snapshot of the plan, on the main thread; PlanError when it cannot be opened, ExportError when it has no
    such package.
    """
    plan = given_plan(algorithm.parameterAsFile(parameters, "PLAN", context), algorithm, parameters, context)
    wanted = chosen_package(plan, algorithm.parameterAsString(parameters, "PACKAGE", context).strip(), INTERNAL)
    if wanted is None:
        raise PlanError(translate("Processing", "Say of which package."))
    snapshot = figures_snapshot(plan)
    return GivenPackage(snapshot, next(each for each in snapshot.packages if each.package_id == wanted.package_id))


@says_what_is_wrong(REFUSALS)
def write_figures(
    algorithm: QgsProcessingAlgorithm,
    taken: Callable[[], GivenPackage],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Read the snapshot, work out the figures and write them; return the outputs. taken: gives the snapshot, or raises
    what was wrong with it.
    """
    given = taken()
    scene = given.snapshot.read(progress_of(feedback, 0, 30))
    for remark in given.snapshot.report.remarks:
        feedback.pushInfo(remark)
    figures = beside_nothing(scene, given.package, progress_of(feedback, 30, 90))
    with Outputs(algorithm, parameters, context) as written:
        place = written.write(
            "OUTPUT",
            _table(figures, scene),
            PACKAGE_FIGURE_FIELDS,
            QgsWkbTypes.Type.NoGeometry,
            given.snapshot.snapshot.crs,
            progress_of(feedback, 90, 100),
        )
    return {"OUTPUT": place}


def _table(figures: pd.DataFrame, scene: PackageScene) -> pd.DataFrame:
    """Return figures in words, with the columns of ``PACKAGE_FIGURE_FIELDS``."""
    kinds, bodies = load_package_figures(), scene.bodies
    names = dict(zip(scene.posts["post_id"], scene.posts["name"].fillna("")))
    names.update(zip(bodies.ids.tolist(), bodies.names.tolist()))
    own = bodies.ids[bodies.confidential & (bodies.origin != EXISTING)]
    secret, any_secret = frozenset(own.tolist()), bool(bodies.confidential[bodies.origin == EXISTING].any())
    ids = [split_list(text) for text in figures["claims"]]
    labels, nobody = _labels(scene), translate("Packages", "nobody named")
    return figures.assign(
        aspect=[kinds[key].aspect for key in figures["key"]],
        figure=[kinds[key].label() for key in figures["key"]],
        about=[", ".join(labels.get(part, part) or nobody for part in parts) for parts in figures["about"]],
        unit=[kinds[key].unit for key in figures["key"]],
        reason=[reason_in_words(reason) for reason in figures["reason"]],
        formula=[kinds[key].formula() for key in figures["key"]],
        status=[kinds[key].status for key in figures["key"]],
        names=[", ".join(str(names.get(name, name)) for name in some) for some in ids],
        # What exists and is confidential may show in any figure that counts what is there.
        confidential=[
            bool(secret.intersection(some)) or (any_secret and kinds[key].about in ("use_layer", "owner_kind"))
            for some, key in zip(ids, figures["key"])
        ],
        geometry=None,
    )


def _labels(scene: PackageScene) -> Mapping[str, str]:
    """Return what transitions, layers, uses and kinds are called, by key; parties are called by their name."""
    vocabularies, kinds = load_vocabularies(), scene.criteria.kinds
    found = {key: kinds.label(key) for key in kinds.keys}
    found.update({use.key: use.label() for use in scene.uses})
    for name in ("transition", "vertical_layer"):
        found.update({term.key: vocabularies[name].label(term.key) for term in vocabularies[name]})
    return found
