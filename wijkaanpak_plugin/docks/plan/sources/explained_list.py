"""Choices in a list of words, each with its meaning as a tooltip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.translation import translate


def offer(box: QComboBox, keys: Sequence[str], label: Callable[[str], str], meaning: Callable[[str], str]) -> None:
    """Offer these keys by their labels."""
    for key in keys:
        box.addItem(label(key), key)
        box.setItemData(box.count() - 1, as_it_is(meaning(key)), Qt.ItemDataRole.ToolTipRole)


def offer_kinds(box: QComboBox) -> None:
    """Offer all kinds by their labels, after an entry that chooses none."""
    kinds = load_kinds()
    box.addItem(translate("SourceDialog", "choose a kind"), "")
    offer(box, _by_label(kinds), kinds.label, kinds.definition)


def offer_kinds_or(field: ChoiceField, none: str) -> None:
    """Offer all kinds by their labels, of which one types a part, after an entry with these words for none of them."""
    kinds = load_kinds()
    field.set_choices([(key, kinds.label(key), kinds.definition(key)) for key in _by_label(kinds)])
    field.setItemText(0, none)
    field.let_type()


def _by_label(kinds: KindCatalogue) -> list[str]:
    return sorted(kinds.keys, key=lambda key: kinds.label(key).casefold())
