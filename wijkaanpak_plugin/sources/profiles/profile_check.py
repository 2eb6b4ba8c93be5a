"""Check of the profiles that are shipped: ``python -m wijkaanpak_plugin.sources.profiles.profile_check``."""

from __future__ import annotations

import sys
from pathlib import Path

from wijkaanpak_plugin.sources.profiles.profile_file import profiles_folder, read_folder


def main(folder: Path | None = None) -> int:
    """Print what is wrong in the profiles of ``folder``, one line each; return 1 when anything is, else 0."""
    _profiles, problems = read_folder(profiles_folder() if folder is None else folder)
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if not problems:
        sys.stdout.write("The profiles are in order.\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
