"""Writes the matrix of rules and their list in the documentation, from the tables of the catalogue:
``python -m wijkaanpak_plugin.domain.catalogue.rules_page docs/rules.md``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from wijkaanpak_plugin.domain.catalogue.rule_book import (
    ALLOWED,
    CLEARANCE,
    DISPLACES,
    FORBIDDEN,
    PRECAUTION,
    SHARED,
    Rule,
    RuleBook,
    load_rule_book,
)
from wijkaanpak_plugin.domain.catalogue.rule_titles import kind_or_group_label

#: What is written stands from here to the end of the page.
_BEGIN = "## The whole matrix\n"
_SIGNS = {FORBIDDEN: "F", CLEARANCE: "C", DISPLACES: "D", PRECAUTION: "P", SHARED: "S", ALLOWED: "·"}
#: A sign of its own, beside that of the rule which holds meanwhile.
_UNJUDGED_SIGN = "u"
_LEGEND = """
Each number is a group of kinds; what is in it stands below the table. A cell says what the rules answer for the two
groups, the strictest first where their kinds differ. Read a pair where the row of the one crosses the column of the
other; `make rules-page` writes all from here on.

| sign | relation | in words |
|---|---|---|
| F | `forbidden` | may not lie in the same place |
| C | `clearance` | must stay apart |
| D | `displaces` | takes the place of what gives way, a loss to agree to; of anything else: may not |
| P | `precaution` | whoever opens the ground there first arranges what somebody demands |
| S | `shared` | can use the same place: a coupling opportunity |
| · | `allowed` | may lie in the same place, nothing is said |
| u | `unjudged` | nobody published an answer: ask; the sign beside it still holds |
"""

Kinds = tuple[str, ...]


def page_with_rules(page: str, book: RuleBook) -> str:
    """Return the page with the matrix and the list of rules in place of what stood there."""
    head, _, _ = page.partition(_BEGIN)
    return f"{head}{_BEGIN}{_LEGEND}\n{_matrices(book)}\n{_list(book)}"


def widest_groups(book: RuleBook) -> dict[str, Kinds]:
    """Return the groups of the matrix, each with its kinds: the widest group of a kind that is no whole layer."""
    found: dict[str, Kinds] = {}
    for key in book.kinds.keys:
        groups = book.kinds.groups(key)
        name = groups[-1] if groups else key
        found[name] = (*found.get(name, ()), key)
    return found


def signs(book: RuleBook, some: Kinds, others: Kinds) -> str:
    """Return what the rules answer between two sets of kinds, the strictest first; empty where none answers."""
    rows, columns = book.kinds.index(some), book.kinds.index(others)
    places = {int(book.pair_index[row, column]) for row in rows for column in columns}
    relations = {book.rules[place].relation for place in places if place >= 0}
    unjudged = any(book.unjudged_index[row, column] >= 0 for row in rows for column in columns)
    return "".join(sign for relation, sign in _SIGNS.items() if relation in relations) + _UNJUDGED_SIGN * unjudged


def _matrices(book: RuleBook) -> str:
    groups = widest_groups(book)
    parts = [_matrix([(kind_or_group_label(name, "en"), members) for name, members in groups.items()], book)]
    for number, (name, members) in enumerate(groups.items(), start=1):
        labels = ", ".join(book.kinds.label(key, "en") for key in members)
        parts.append(f"{number}. {kind_or_group_label(name, 'en')}: {labels}")
    for name, members in groups.items():
        if len(signs(book, members, members)) > 1 and len(members) > 2:
            rows = [(book.kinds.label(key, "en"), (key,)) for key in members]
            parts.append(f"\n### Within {kind_or_group_label(name, 'en')}\n\n{_matrix(rows, book, metres=True)}")
    return "\n".join(parts) + "\n"


def _matrix(rows: Sequence[tuple[str, Kinds]], book: RuleBook, metres: bool = False) -> str:
    """Return half a matrix, because the order of two kinds does not matter. metres: say the distances as well."""
    numbers = [str(number) for number in range(1, len(rows) + 1)]
    lines = [f"| | {' | '.join(numbers)} |", f"|---|{'---|' * len(rows)}"]
    for row, (label, members) in enumerate(rows):
        cells = [_cell(book, members, other, metres) for _, other in rows[: row + 1]]
        cells += [""] * (len(rows) - row - 1)
        lines.append(f"| **{row + 1} {label}** | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(book: RuleBook, some: Kinds, others: Kinds, metres: bool) -> str:
    said = signs(book, some, others)
    (row,), (column,) = (book.kinds.index(kinds[:1]) for kinds in (some, others))
    distance = book.rules[book.pair_index[row, column]].horizontal_m if metres and said else None
    return f"{said} {distance:g}" if distance else said


def _list(book: RuleBook) -> str:
    head = "| rule | a | b | relation | horizontal m | vertical m | status | source | note |\n" + "|---" * 9 + "|\n"
    return "## The shipped rules\n\n" + head + "".join(_line(rule) for rule in book.rules)


def _line(rule: Rule) -> str:
    figures = (_figure(rule.horizontal_m), _figure(rule.vertical_m))
    cells = (f"`{rule.rule_id}`", rule.a, rule.b, rule.relation, *figures, rule.status, rule.source, rule.note)
    return f"| {' | '.join(cells)} |\n"


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def main(arguments: Sequence[str]) -> int:
    """Write the page that is named anew."""
    (name,) = arguments
    path = Path(name)
    path.write_text(page_with_rules(path.read_text(encoding="utf-8"), load_rule_book()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
