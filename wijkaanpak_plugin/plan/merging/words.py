"""Words for what happened to a record in two copies of a plan."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_, translate, translated
from wijkaanpak_plugin.plan.merging.differences import Difference, Sort

_SORTS = {
    Sort.NEW: N_("Merge", "new there"),
    Sort.CHANGED_THERE: N_("Merge", "changed there"),
    Sort.REMOVED_THERE: N_("Merge", "removed there"),
    Sort.CHANGED_IN_BOTH: N_("Merge", "changed in both"),
    Sort.REMOVED_THERE_CHANGED_HERE: N_("Merge", "removed there, changed here"),
    Sort.REMOVED_HERE_CHANGED_THERE: N_("Merge", "removed here, changed there"),
}


def what_happened(difference: Difference) -> str:
    """Return in what way a record differs, in a few words; what people have to decide begins with a sign."""
    if difference.sort is Sort.CHANGED_IN_BOTH and difference.last_here is None and difference.last_there is None:
        return "! " + translate("Merge", "differs; the log does not say who changed it")
    text = translated(_SORTS[difference.sort])
    return text if difference.sort.is_proposed else f"! {text}"
