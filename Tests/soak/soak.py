#!/usr/bin/env python3
"""The proof that nothing acknowledged is lost: `soak.py --worker PATH --program PATH [--quick] [PART ...]`.

Without `--quick` everything is done, which takes hours at most; the table at the end is the one of docs/reliability.md."""

import argparse
import os
import sys
import time

import parts
import restore
from common import Tools, Wrong

# (part, quick, all)
PLAN = {
    "kills": (lambda t, a: parts.kills(t, 30, a.seed, 3, 2), lambda t, a: parts.kills(t, a.kills, a.seed)),
    "failures": (lambda t, a: parts.failures(t, 24, a.seed), lambda t, a: parts.failures(t, 0, a.seed)),
    "words": (lambda t, a: parts.words(t, 3, a.seed, ["check", "show", "list"]),
              lambda t, a: parts.words(t, 300, a.seed, ["check", "show", "list", "demo"])),
    "cuts": (lambda t, a: parts.cuts(t, 200, a.seed), lambda t, a: parts.cuts(t, 6000, a.seed)),
    "full": (lambda t, a: parts.full_disk(t, 8, 3, a.seed), lambda t, a: parts.full_disk(t, 500, 50, a.seed)),
    "damage": (lambda t, a: parts.damage(t, 4001, 25, a.seed, a.memory),
               lambda t, a: parts.damage(t, 1, 2000, a.seed, a.memory)),
    "fuzz": (lambda t, a: parts.fuzz(t, 1500, a.seed, a.memory),
             lambda t, a: parts.fuzz(t, a.mutations, a.seed, a.memory, lanes=2)),
    "together": (lambda t, a: parts.together(t, [3, 6], 1, 9, False),
                 lambda t, a: parts.together(t, range(2, 9), 3, 1, True)),
    "clocks": (lambda t, a: parts.clocks(t, 1, a.seed), lambda t, a: parts.clocks(t, 100, a.seed)),
    "restore": (lambda t, a: restore.drill(t, 1), lambda t, a: restore.drill(t, 100)),
}


def main():
    reader = argparse.ArgumentParser()
    reader.add_argument("--worker", required=True)
    reader.add_argument("--program", required=True)
    reader.add_argument("--quick", action="store_true")
    reader.add_argument("--seed", type=int, default=20261122)
    reader.add_argument("--kills", type=int, default=5000)
    reader.add_argument("--mutations", type=int, default=1_000_000)
    reader.add_argument("--place", default=None, help="a folder on the disk to be tried")
    reader.add_argument("--memory", default="/dev/shm" if os.path.isdir("/dev/shm") else "/tmp")
    reader.add_argument("parts", nargs="*", choices=[[], *PLAN])
    options = reader.parse_args()
    tools = Tools(os.path.abspath(options.worker), os.path.abspath(options.program), options.place)
    parts.limit_memory()
    wrong = 0
    for name in options.parts or PLAN:
        start = time.monotonic()
        try:
            found = PLAN[name][0 if options.quick else 1](tools, options)
            row = "; ".join(f"{key}: {value}" for key, value in found.items())
        except Wrong as fault:
            wrong += 1
            row = f"WRONG: {fault}"
        print(f"| {name} | {row} | {time.monotonic() - start:.0f} s |", flush=True)
    if not wrong:
        tools.remove()
    sys.exit(1 if wrong else 0)


main()
