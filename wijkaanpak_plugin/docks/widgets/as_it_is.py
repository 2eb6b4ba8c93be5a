"""Text of a plan where Qt looks for markup: tooltips, and whatever else guesses by itself."""

from __future__ import annotations

from html import escape


def as_it_is(text: str, wrapped: bool = False) -> str:
    """Return what lets a tooltip show a text as it is written.

    Qt takes text with tags for markup: a name could show a picture, which is fetched, or a link. Text without any is
    returned as it is. wrapped: let long lines be wrapped, which Qt does with markup only.
    """
    if "<" not in text and not wrapped:
        return text
    return f"<qt>{escape(text, quote=False)}</qt>".replace("\n", "<br>")
