"""Form for one own size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, MetresField, TextField
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate

_SIZE = QSize(420, 0)


class OwnSizeDialog(RecordDialog):
    """Kind, width, top, bottom and source."""

    def __init__(
        self, values: Mapping[str, Any], save: Callable[[dict[str, Any]], str], parent: Optional[QWidget] = None
    ) -> None:
        """values: what is known beforehand, by column. save: see ``RecordDialog``."""
        super().__init__("WijkaanpakOwnSize", save, parent)
        self.setWindowTitle(translate("OwnSizes", "Own Size"))
        self._kind = ChoiceField()
        self._kind.set_choices(_kinds())
        self._kind.let_type()
        self._metres = {
            "width_m": MetresField(is_depth=False),
            "top_m": MetresField(is_depth=True),
            "bottom_m": MetresField(is_depth=True),
        }
        self._source = TextField()
        self.show_fields({"kind": self._kind, **self._metres, "source": self._source}, _texts(), _SIZE)
        self._kind.set_value(values.get("kind"))
        for name, field in self._metres.items():
            field.set_value(values.get(name))
        self._source.set_value(values.get("source"))

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in, by column."""
        return {
            "kind": self._kind.value_key(),
            **{name: field.value_m() for name, field in self._metres.items()},
            "source": self._source.value_text(),
        }

    def accept(self) -> None:
        """Save, and close when that is done."""
        for field in self._metres.values():
            field.interpretText()
        super().accept()


def _kinds() -> list[tuple[str, str, str]]:
    kinds = load_kinds()
    found = [(key, kinds.label(key), kinds.definition(key)) for key in kinds.keys]
    return sorted(found, key=lambda choice: choice[1].casefold())


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "kind": (
            translate("OwnSizes", "&Kind"),
            translate("OwnSizes", "What the size is of; type a part of its name."),
        ),
        "width_m": (
            translate("OwnSizes", "&Width"),
            translate("OwnSizes", "Width of a line, diameter of a point, in metres; unknown: that of the catalogue."),
        ),
        "top_m": (
            translate("OwnSizes", "&Depth from"),
            translate("OwnSizes", "How far below ground level its top lies, in metres; above ground it is negative."),
        ),
        "bottom_m": (
            translate("OwnSizes", "&to"),
            translate(
                "OwnSizes", "How far below ground level its bottom lies, in metres; above ground it is negative."
            ),
        ),
        "source": (
            translate("OwnSizes", "&Source"),
            translate("OwnSizes", "Where the size stands, such as a municipal handbook with its page."),
        ),
    }
