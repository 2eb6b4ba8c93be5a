"""One action of the user is one undo step, over all the layers it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.errors import PlanError


@contextmanager
def user_action(layers: Iterable[QgsVectorLayer], text: str) -> Iterator[None]:
    """Change layers inside this context as one undo step named ``text``.

    Layers that are not being edited are put in edit mode. When anything goes wrong inside, all layers are
    as they were, those that were not being edited are not edited any more, and the exception goes on.
    Inside another action on the same layer it belongs to that one's step. PlanError when a layer cannot be
    edited.
    """
    begun: list[QgsVectorLayer] = []
    opened: list[QgsVectorLayer] = []
    try:
        for layer in dict.fromkeys(layers):
            if not layer.isEditable():
                _start(layer)
                opened.append(layer)
            if not layer.isEditCommandActive():
                layer.beginEditCommand(text)
                begun.append(layer)
        yield
    except BaseException:
        for layer in begun:
            layer.destroyEditCommand()
        for layer in opened:
            layer.rollBack()
        raise
    for layer in begun:
        layer.endEditCommand()


def save(layers: Iterable[QgsVectorLayer]) -> None:
    """Write the edits of layers to the plan file and stop editing; PlanError names the layer that could not
    be.
    """
    for layer in dict.fromkeys(layers):
        if layer.isEditable() and not layer.commitChanges(True):
            message = translate("Plan", "Layer '{layer}' could not be saved: {reason}")
            raise PlanError(message.format(layer=layer.name(), reason="; ".join(layer.commitErrors())))


def _start(layer: QgsVectorLayer) -> None:
    if not layer.startEditing():
        message = translate("Plan", "Layer '{layer}' cannot be edited; is the plan file read-only?")
        raise PlanError(message.format(layer=layer.name()))
