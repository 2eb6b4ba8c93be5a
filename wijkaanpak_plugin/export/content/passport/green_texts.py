"""What becomes of green by a package, in words: what comes less what goes, never what comes alone."""

from __future__ import annotations

from wijkaanpak_plugin.domain.sentences.figures import ground, signed_ground, signed_number
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.content.passport.passport import NetGreen, Pieces


def green_figure(green: NetGreen) -> str:
    """Return the figure with its sign. Where of some ground nobody knows what is there, more green may go than is
    known, so that it is at most that.

    >>> green_figure(NetGreen(66, 262, 0, 400, 0)), green_figure(NetGreen(0, 66.4, 20, 90, 0))
    ('+196 m²', '≤ +66 m²')
    >>> green_figure(NetGreen(0, 50, 50, 50, 0)), green_figure(NetGreen(0, 0, 0, 0, 0))
    ('unknown', '0 m²')
    """
    change = green.change_m2
    if change is None:
        return translate("Passport", "unknown")
    said = signed_ground(change)
    return f"\u2264 {said}" if green.unknown_m2 >= 1 else said


def green_lines(green: NetGreen) -> list[str]:
    """Return what stands below the figure: what comes and what goes, what of it nobody knows, and things by the piece.

    >>> green_lines(NetGreen(0, 66, 20, 400, 1, Pieces(gained=1), Pieces(gained=3)))
    ['green: +66 m², 0 m²', 'unknown: 20 m², 1 claim', 'trees +1 · parking places +3']
    """
    text = translate("Passport", "green: {gained}, {lost}")
    lines = [text.format(gained=signed_ground(green.gained_m2), lost=signed_ground(-green.lost_m2))]
    pieces = [
        *_said(green.trees, translate("Passport", "trees")),
        *_said(green.parking, translate("Passport", "parking places")),
    ]
    return [*lines, *_not_known(green), *([" · ".join(pieces)] if pieces else [])]


def _said(pieces: Pieces, name: str) -> list[str]:
    """Return what comes and what goes of things; nothing where nothing does."""
    said = [signed_number(count) for count in (pieces.gained, -pieces.lost) if count]
    said += [translate("Passport", "number unknown")] if pieces.uncounted else []
    return [f"{name} {', '.join(said)}"] if said else []


def _not_known(green: NetGreen) -> list[str]:
    """Return the ground of which nobody knows what is there now, and the claims without a size."""
    found = [ground(float(round(green.unknown_m2)))] if green.unknown_m2 >= 1 else []
    if green.without_size:
        one, several = translate("Passport", "1 claim"), translate("Passport", "{count} claims")
        found.append(counted(green.without_size, one, several).format(count=green.without_size))
    return [translate("Passport", "unknown: {what}").format(what=", ".join(found))] if found else []
