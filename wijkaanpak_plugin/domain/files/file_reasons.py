"""Why a file could not be read or written, in the words of the reader and not in those of the system."""

from __future__ import annotations

import errno

from wijkaanpak_plugin.domain.translation import N_, translate, translated

_REASONS = (
    ((errno.EACCES, errno.EPERM, errno.EROFS), N_("Files", "no permission to write there")),
    ((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), N_("Files", "the disk is full")),
    ((errno.ENAMETOOLONG,), N_("Files", "the name is too long")),
    ((errno.EINVAL, errno.EILSEQ), N_("Files", "the name has a sign that no file name may have")),
    ((errno.ENOENT,), N_("Files", "that place is not there, or takes no files")),
    ((errno.ENOTDIR,), N_("Files", "a file stands where a folder should be")),
    ((errno.EISDIR,), N_("Files", "a folder has that name")),
    ((errno.EBUSY, errno.ETXTBSY), N_("Files", "another program has it open")),
    (
        (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ETIMEDOUT, errno.ESTALE),
        N_("Files", "the disk does not answer, or the connection to it was lost"),
    ),
)
_REASON_OF = {code: reason for codes, reason in _REASONS for code in codes}


def reason_of(error: BaseException) -> str:
    """Return in a few words, without its path, why a file failed; of any other error what it says."""
    if not isinstance(error, OSError) or error.errno is None:
        return str(error) or type(error).__name__
    reason = _REASON_OF.get(error.errno)
    if reason is None:
        return translate("Files", "the system refused it (error {number})").format(number=error.errno)
    return translated(reason)


def missing_folder(folder: object, is_there: bool) -> str:
    """Return the sentence for a folder that is none. is_there: something else has its name."""
    if is_there:
        text = translate("Files", "{folder} is a file and no folder; choose a folder.")
    else:
        text = translate("Files", "The folder {folder} does not exist.")
    return text.format(folder=folder)
