"""Form for one cost per unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.files.kind_table_csv import written_number
from wijkaanpak_plugin.domain.files.units import SQUARE_METRE
from wijkaanpak_plugin.domain.sentences.figures import number
from wijkaanpak_plugin.domain.translation import decimal_sign, translate, translated
from wijkaanpak_plugin.plan.schema.goal_tables import UNITS

_SIZE = QSize(420, 0)
_CENTS = 2


class UnitCostDialog(RecordDialog):
    """Kind, unit, cost and source; a cost is typed as people write it, and what is no number is said."""

    def __init__(
        self, values: Mapping[str, Any], save: Callable[[dict[str, Any]], str], parent: Optional[QWidget] = None
    ) -> None:
        """values: what is known beforehand, by column. save: see ``RecordDialog``."""
        super().__init__("WijkaanpakUnitCost", lambda filled: _saved(filled, save), parent)
        self.setWindowTitle(translate("UnitCosts", "Cost per Unit"))
        self._kind, self._unit = ChoiceField(), ChoiceField()
        self._kind.set_choices(_kinds())
        self._kind.let_type()
        self._unit.set_choices([(unit.key, translated(unit.label), "") for unit in UNITS])
        self._cost, self._source = TextField(), TextField()
        fields = {"kind": self._kind, "unit": self._unit, "cost": self._cost, "source": self._source}
        self.show_fields(fields, _texts(), _SIZE)
        self._kind.set_value(values.get("kind"))
        self._unit.set_value(values.get("unit") or SQUARE_METRE)
        cost = values.get("cost")
        self._cost.set_value(None if cost is None else number(cost, _CENTS))
        self._source.set_value(values.get("source"))

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in, by column; the cost as it was typed."""
        return {
            "kind": self._kind.value_key(),
            "unit": self._unit.value_key(),
            "cost": self._cost.value_text() or "",
            "source": self._source.value_text(),
        }


def _saved(filled: dict[str, Any], save: Callable[[dict[str, Any]], str]) -> str:
    """Save what is filled in, and return why that cannot be done; empty when it is done."""
    try:
        cost = written_number(filled["cost"], decimal_sign())
    except ValueError as error:
        return str(error)
    return save({**filled, "cost": cost})


def _kinds() -> list[tuple[str, str, str]]:
    kinds = load_kinds()
    found = [(key, kinds.label(key), kinds.definition(key)) for key in kinds.keys]
    return sorted(found, key=lambda choice: choice[1].casefold())


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "kind": (
            translate("UnitCosts", "&Kind"),
            translate("UnitCosts", "What the cost is of; type a part of its name."),
        ),
        "unit": (
            translate("UnitCosts", "&Unit"),
            translate("UnitCosts", "Of what the cost is one: of a surface that is opened and closed a m²."),
        ),
        "cost": (
            translate("UnitCosts", "&Cost (euro)"),
            translate("UnitCosts", "What one of it costs, in euros, by your own estimate."),
        ),
        "source": (
            translate("UnitCosts", "&Source"),
            translate("UnitCosts", "Where the cost comes from, such as an estimate with its year."),
        ),
    }
