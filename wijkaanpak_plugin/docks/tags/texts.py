"""The words of the Tags panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wijkaanpak_plugin.analysis.tag_coverage import ALL, UNKNOWN, CoverageCell
from wijkaanpak_plugin.docks.tags.summary import Summary
from wijkaanpak_plugin.domain.catalogue.catalogue_texts import source_text
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.tag_suggestion import Suggestion
from wijkaanpak_plugin.domain.translation import translate

#: The shortest area and length that the table writes as a figure.
_SMALLEST = 0.01
#: So many layers are named in the header; the rest is counted.
_NAMED = 3


def header(summary: Summary, chosen: str) -> str:
    """Return how many features are selected, and in which layers.

    chosen: id of the layer to select in, empty for none; it is named first, the others by how much is selected.
    """
    if not summary.layers:
        return translate("TagsDock", "Nothing is selected. Select features on the map, in any layer.")
    layers = sorted(summary.layers, key=lambda layer: (layer.layer_id != chosen, -layer.count))
    if len(layers) == 1:
        text = translate("TagsDock", "{count} selected in {layer}")
        return text.format(count=summary.total, layer=layers[0].name)
    # A rest of one is named as well: it takes no more room.
    shown = layers if len(layers) <= _NAMED + 1 else layers[:_NAMED]
    named = [f"{layer.name} ({layer.count})" for layer in shown]
    rest = layers[len(shown) :]
    if rest:
        more = translate("TagsDock", "{layers} other layers ({count})")
        named.append(more.format(layers=len(rest), count=sum(layer.count for layer in rest)))
    text = translate("TagsDock", "{count} selected in {layers} layers: {named}")
    return text.format(count=summary.total, layers=len(layers), named=", ".join(named))


def taken(layer: str, count: int, others: Sequence[str]) -> str:
    """Return of which layer an area took how much, and which layers have something there too."""
    text = translate(
        "TagsDock",
        "{count} selected in {layer}. There is more here, in {others}: choose a layer in the list to go first.",
    )
    shown = ", ".join(others[:_NAMED]) + (", …" if len(others) > _NAMED else "")
    return text.format(count=count, layer=layer, others=shown)


def tagged_line(summary: Summary) -> str:
    """Return how many of the selected features have a tag."""
    if not summary.total:
        return ""
    if summary.tagged == summary.total:
        return translate("TagsDock", "All are tagged.")
    if not summary.tagged:
        return translate("TagsDock", "None is tagged yet: press a button below.")
    return translate("TagsDock", "Tagged: {tagged} of {total}.").format(tagged=summary.tagged, total=summary.total)


def too_many(most: int) -> str:
    """Return why nothing can be pressed."""
    text = translate("TagsDock", "Select at most {most} features at a time to tag them.")
    return text.format(most=most)


def why_no_tag(summary: Summary, most: int) -> str:
    """Return what to do before a key can tag."""
    if summary.is_too_large:
        return too_many(most)
    return translate("TagsDock", "Nothing is selected that can be tagged: select features, then press the key again.")


def suggestions_line(suggestions: Sequence[tuple[Suggestion, int]]) -> str:
    """Return what is suggested for the selected features: "ring road: metropolitan (De integrale wijkaanpak)"."""
    parts = []
    for found, count in suggestions:
        times = f"{count}x " if count > 1 or len(suggestions) > 1 else ""
        parts.append(f"{times}{found.tag.label()}: {_level(found)}")
    return f"{' · '.join(parts)} ({'; '.join(_short_sources([found for found, _count in suggestions]))})"


def suggestions_meaning(suggestions: Sequence[tuple[Suggestion, int]]) -> str:
    """Return where suggestions come from, in full."""
    lines = [translate("TagsDock", "For features without a scale level. Nothing happens until you use it.")]
    if any(found.tag.scale_level is None for found, _count in suggestions):
        lines.append(
            translate("TagsDock", "What lies above the neighbourhood has no scale level there, and gets no tag by it.")
        )
    for found, _count in suggestions:
        text = translate("TagsDock", "'{words}': {source} ({status})")
        status = load_vocabularies()["rule_status"].label(found.tag.status)
        lines.append(text.format(words=found.words, source=source_text(found.tag.source), status=status))
        if found.tag.note:
            lines.append(source_text(found.tag.note))
    return "\n".join(dict.fromkeys(lines))


def _level(found: Suggestion) -> str:
    level = found.tag.scale_level
    if level is None:
        return translate("TagsDock", "above the neighbourhood (no level)")
    return load_vocabularies()["scale_level"].label(level)


def _short_sources(suggestions: Sequence[Suggestion]) -> list[str]:
    """Return the title of each source, once, and whether what is taken from it is an assumption, or partly so."""
    assumed: dict[str, set[bool]] = {}
    for found in suggestions:
        assumed.setdefault(found.tag.source.partition(" (")[0], set()).add(found.tag.status == "assumption")
    status = load_vocabularies()["rule_status"].label("assumption")
    partly = translate("TagsDock", "{source}, partly {status}")
    texts = {True: f"{{source}}, {status}", False: "{source}"}
    return [
        (partly if len(kinds) > 1 else texts[kinds.pop()]).format(source=title, status=status)
        for title, kinds in assumed.items()
    ]


def sources_line(layers_gone: Mapping[str, int], features_gone: Sequence[str]) -> str:
    """Return what is known of tags whose source is gone; empty when all sources are there."""
    sentences = []
    if layers_gone:
        listed = ", ".join(f"{title} ({count})" for title, count in sorted(layers_gone.items())[:3])
        rest = len(layers_gone) - 3
        text = translate("TagsDock", "Source gone, the tags stay: {layers}.")
        sentences.append(text.format(layers=f"{listed} (+{rest})" if rest > 0 else listed))
    if features_gone:
        named = ", ".join(features_gone[:3]) + (f" (+{len(features_gone) - 3})" if len(features_gone) > 3 else "")
        text = translate("TagsDock", "Not in its layer any more, the tag stays: {names}.")
        sentences.append(text.format(names=named))
    return " ".join(sentences)


def cell_text(cell: CoverageCell) -> str:
    """Return what a cell of the table shows: the number of tags and their size."""
    if not cell.count:
        return "–"
    return "\n".join([str(cell.count), *_sizes(cell)])


def cell_meaning(cell: CoverageCell, transition: str, level: str, is_gap: bool) -> str:
    """Return what a cell says, as a sentence."""
    place = f"{transition}, {level}"
    if is_gap:
        return translate("TagsDock", "{place}: nothing is tagged. A gap, or nothing is there.").format(place=place)
    if not cell.count:
        return translate("TagsDock", "{place}: nothing is tagged.").format(place=place)
    text = translate("TagsDock", "{place}: {size}, tags: {count}. Click to select on the map.")
    size = ", ".join(_sizes(cell)) or translate("TagsDock", "points only")
    return text.format(place=place, count=cell.count, size=size)


def total_label() -> str:
    """Return the name of the row and the column with totals."""
    return translate("TagsDock", "total")


def unknown_label() -> str:
    """Return the name of what is not known."""
    return translate("TagsDock", "unknown")


def layer_choice(key: str, label: str, count: int) -> str:
    """Return the text of one choice of the filter on vertical layers."""
    name = {ALL: translate("TagsDock", "All vertical layers"), UNKNOWN: translate("TagsDock", "Layer unknown")}
    return f"{name.get(key, label)} ({count})"


def step(label: str, lead: bool, all_have_it: bool) -> str:
    """Return the name of the step that a press is: adding and taking away are not called alike."""
    if lead:
        text = translate("TagsDock", "Let lead: {what}")
    elif all_have_it:
        text = translate("TagsDock", "Take tag away: {what}")
    else:
        text = translate("TagsDock", "Tag: {what}")
    return text.format(what=label)


def undo_hint(text: str) -> str:
    """Add to a sentence how it is taken back."""
    return f"{text} {translate('TagsDock', 'Undo (Ctrl+Z) brings them back.')}"


def _sizes(cell: CoverageCell) -> list[str]:
    sizes = ((cell.hectares, "ha"), (cell.kilometres, "km"))
    return [f"{_figure(size)} {unit}" for size, unit in sizes if size > 0]


def _figure(size: float) -> str:
    if size < _SMALLEST:
        return f"< {number(_SMALLEST, 2)}"
    return number(size, 2 if size < 1 else 1 if size < 100 else 0)
