"""Before and after in one run: the engine of another checkout against this one, in processes of their own in turn."""

from __future__ import annotations

import json
import statistics
import time
from typing import Callable

ROUNDS = 3

#: What a part measures, by what it is called.
Timed = dict[str, Callable[[], object]]
#: Runs the bench with some options by the engine of a checkout, and returns what it printed.
Run = Callable[[str, list[str]], str]


def seconds_of(timed: Timed) -> str:
    """Return the processor time of each as JSON: one round, in this process."""
    found = {}
    for name, run in timed.items():
        start = time.process_time()
        run()
        found[name] = time.process_time() - start
    return json.dumps(found)


def before_and_after(part: str, before: str, after: str, run: Run, crowded: dict[str, str]) -> list[str]:
    """Return the lines of the report on one part; before, after: checkouts. crowded: titles of scenes by name."""
    rounds: dict[str, list[dict[str, float]]] = {before: [], after: []}
    for _ in range(ROUNDS):
        for checkout, found in rounds.items():
            found.append(json.loads(run(checkout, ["--seconds-of", part])))
    lines = [
        f"### Before and after: {part}",
        "",
        f"Processor time, middle of {ROUNDS} rounds in turn, each in a process of its own; before: another checkout.",
        "",
        "| what | before, ms | after, ms | times |",
        "|---|---|---|---|",
    ]
    for name in rounds[after][0]:
        first, second = (statistics.median(each[name] for each in rounds[side]) for side in (before, after))
        lines.append(f"| {name} | {1000 * first:.1f} | {1000 * second:.1f} | {second / first:.2f} |")
    if crowded:
        lines += ["", "| scene | | seconds | rows | peak memory MB |", "|---|---|---|---|---|"]
    for name, title in crowded.items():
        for side, checkout in (("before", before), ("after", after)):
            lines.append(f"| {title} | {side} | {' | '.join(run(checkout, ['--crowded', name]).split()[-3:])} |")
    return lines
