"""Translation of words and rules into the user's language, without knowing Qt.

Inside QGIS the plugin installs ``QCoreApplication.translate`` here, with the decimal sign of its number fields;
elsewhere texts stay English. Call it as
``translate("Context", "text")`` with a literal text, and format afterwards, so that the translation tools find it.
A sentence with a number before a word is two sentences, of one and of several: ``counted``.
A text that stands in data, such as the label of a column, is marked with ``N_("Context", "text")``, which the tools
find as well, and translated when it is shown: ``translated(column.label)``.
"""

from __future__ import annotations

from typing import Callable, NamedTuple

Translator = Callable[[str, str], str]


def _as_written(_context: str, text: str) -> str:
    return text


_translator: Translator = _as_written
_language = "en"
_decimal_sign = "."


def install_translator(translator: Translator | None, language: str = "en", decimal_sign: str = ".") -> None:
    """Use ``translator`` from now on; ``None`` returns to the texts as written, in English.

    decimal_sign: what numbers in texts have before their decimals. It is no matter of language: QGIS lets the user
    choose how numbers are written apart from the language.
    """
    global _translator, _language, _decimal_sign
    _translator = translator or _as_written
    _language = language if translator else "en"
    _decimal_sign = decimal_sign if translator else "."


def translate(context: str, text: str) -> str:
    """Return ``text`` in the user's language."""
    return _translator(context, text)


def counted(count: float, one: str, several: str) -> str:
    """Return the sentence for a number: of one thing, or of none and several. Both are translated by whoever calls.

    >>> counted(1, "1 claim", "{count} claims"), counted(0, "1 claim", "{count} claims")
    ('1 claim', '{count} claims')
    """
    return one if count == 1 else several


class Translatable(NamedTuple):
    """A text in English that waits for the moment it is shown; nothing is translated when it is made."""

    context: str
    text: str


#: Marks a text in data for the translation tools, under the name that gettext uses for it.
N_ = Translatable


def translated(marked: Translatable) -> str:
    """Return a marked text in the user's language."""
    return _translator(marked.context, marked.text)


def language() -> str:
    """Return the user's language as two letters: it picks the labels of vocabularies, kinds and building blocks."""
    return _language


def decimal_sign() -> str:
    """Return the sign before the decimals of a number, the same as in number fields."""
    return _decimal_sign
