"""Rows that every plan starts with: the lists of the catalogue and the transition tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wijkaanpak_plugin.domain.catalogue.tasks import load_tasks
from wijkaanpak_plugin.domain.catalogue.vocabulary import Term, load_vocabularies


def vocabulary_rows() -> Iterator[dict[str, Any]]:
    """Yield the rows of the table vocabulary."""
    for name, vocabulary in load_vocabularies().items():
        for position, term in enumerate(vocabulary):
            yield _vocabulary_row(name, position, term)


def task_rows() -> Iterator[dict[str, Any]]:
    """Yield the rows of the table task."""
    for position, task in enumerate(load_tasks()):
        yield {
            "task_id": task.key,
            "transition": task.transition,
            "label_nl": task.label_nl,
            "label_en": task.label_en,
            "position": position,
            "source": task.source,
        }


def _vocabulary_row(name: str, position: int, term: Term) -> dict[str, Any]:
    columns = ("key", "label_nl", "label_en", "definition_nl", "definition_en", "colour")
    values = {column: getattr(term, column, None) or None for column in columns}
    return {"list": name, **values, "position": position}
