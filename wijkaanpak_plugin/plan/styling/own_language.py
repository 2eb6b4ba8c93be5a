"""Layers of a plan in the language of the reader, whoever made the plan or saved the project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from qgis.core import QgsCategorizedSymbolRenderer, QgsLayerTreeGroup, QgsRuleBasedRenderer, QgsVectorLayer

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import Translatable, language, translated
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.store.plan import NAME_PROPERTY
from wijkaanpak_plugin.plan.styling.forms import set_up_form
from wijkaanpak_plugin.plan.styling.lists import Lists
from wijkaanpak_plugin.plan.styling.renderers import renderer

#: Filters from the root to a rule, each with its place among the rules beside it that have the same one.
_Path = tuple[tuple[str, int], ...]


def speak_users_language(layer: QgsVectorLayer, table: Table, lists: Lists, files_folder: str) -> None:
    """Let name, legend and form of a layer of a plan speak the user's language, if they speak another one.

    A style knows its rules by what they draw, so that how a user draws them stays; so does a name that a user gave.
    files_folder: as for ``set_up_form``.
    """
    if _speaks_users_language(layer, table):
        return
    label = translated(table.label)
    if layer.name() in (table.label.text, layer.customProperty(NAME_PROPERTY)):
        layer.setName(label)
        layer.setCustomProperty(NAME_PROPERTY, label)
    _label_rules(layer, table, lists)
    set_up_form(layer, table, lists, files_folder)


def name_group(group: QgsLayerTreeGroup, label: Translatable, plan_name: str = "") -> None:
    """Let a group of a project be called in the user's language, unless a user gave it another name; so is a new one.

    label: may have ``{plan}`` for the name of the plan.
    """
    english, name = (text.format(plan=plan_name) for text in (label.text, translated(label)))
    if group.name() in ("", english, group.customProperty(NAME_PROPERTY)):
        group.setName(name)
        group.setCustomProperty(NAME_PROPERTY, name)


def name_kinds(layer: QgsVectorLayer) -> None:
    """Let the legend of a layer of existing data call each kind as the user's language does, where it is called as
    another language does.
    """
    drawn = layer.renderer()
    if not isinstance(drawn, QgsCategorizedSymbolRenderer):
        return
    labels = [category.label() for category in drawn.categories()]
    wanted = [kind_in_users_language(label) for label in labels]
    if wanted == labels:
        return
    changed = drawn.clone()
    for number, label in enumerate(wanted):
        changed.updateCategoryLabel(number, label)
    layer.setRenderer(changed)
    layer.emitStyleChanged()


def kind_in_users_language(text: str) -> str:
    """Return the label of a kind in the user's language, whichever language it is in; else the text as it is."""
    return _kinds_by_label(language()).get(text.lower(), text)


@lru_cache(maxsize=2)
def _kinds_by_label(of_language: str) -> dict[str, str]:
    kinds = load_kinds()
    own = {kinds.label(key, of_language) for key in kinds.keys}
    labels = {kinds.label(key, one): kinds.label(key, of_language) for key in kinds.keys for one in ("nl", "en")}
    return {label.lower(): to for label, to in labels.items() if label not in own}


def _speaks_users_language(layer: QgsVectorLayer, table: Table) -> bool:
    """Whether most fields are called what they are in the user's language: some are the same in two."""
    fields = layer.fields()
    aliases = {field.name: layer.attributeAlias(fields.indexOf(field.name)) for field in table.fields}
    same = sum(aliases[field.name] == translated(field.label) for field in table.fields)
    return 2 * same > len(aliases)


def _label_rules(layer: QgsVectorLayer, table: Table, lists: Lists) -> None:
    drawn, wanted = layer.renderer(), renderer(table, lists)
    if not isinstance(drawn, QgsRuleBasedRenderer) or not isinstance(wanted, QgsRuleBasedRenderer):
        return
    # A new renderer: the map may be drawing with the one that the layer has.
    changed = drawn.clone()
    labels = {path: rule.label() for path, rule in _rules(wanted.rootRule())}
    for path, rule in _rules(changed.rootRule()):
        rule.setLabel(labels.get(path, rule.label()))
    layer.setRenderer(changed)
    layer.emitStyleChanged()


def _rules(parent: QgsRuleBasedRenderer.Rule, above: _Path = ()) -> Iterator[tuple[_Path, QgsRuleBasedRenderer.Rule]]:
    seen: Counter[str] = Counter()
    for rule in parent.children():
        own = rule.filterExpression()
        path = (*above, (own, seen[own]))
        seen[own] += 1
        yield path, rule
        yield from _rules(rule, path)
