#!/usr/bin/env python3
"""The proof that nothing acknowledged is lost: `soak.py --worker PATH --program PATH [--quick] [PART ...]`.

Without `--quick` everything is done, which takes hours at most; the table at the end is the one of docs/reliability.md."""

import argparse
import os
import sys
import time

import bundles
import parts
import restore
from common import Store, Tools, Wrong

ALL = ["check", "show", "list", "demo"]


def plan(options):
    """What each part does, quickly and in full. A share of the full proof does less of each."""
    seed, memory = options.seed, options.memory

    def some(count):
        return max(1, int(count * options.share))

    # Every case there is, or as many of them as the share says of about so many.
    def every(about):
        return 0 if options.share == 1 else some(about)

    return {
        "kills": (lambda t: parts.kills(t, 25, seed, 3, 2), lambda t: parts.kills(t, some(5000), seed)),
        "failures": (lambda t: parts.failures(t, 12, seed), lambda t: parts.failures(t, every(4000), seed)),
        "words": (lambda t: parts.words(t, 2, seed, ALL[:2]), lambda t: parts.words(t, some(200), seed, ALL)),
        "cuts": (lambda t: parts.cuts(t, 150, seed), lambda t: parts.cuts(t, some(6000), seed)),
        "full": (lambda t: parts.full_disk(t, 6, 2, seed), lambda t: parts.full_disk(t, some(500), some(50), seed)),
        "damage": (lambda t: parts.damage(t, 4001, 25, seed, memory),
                   lambda t: parts.damage(t, max(1, int(1 / options.share)), some(2000), seed, memory)),
        "fuzz": (lambda t: parts.fuzz(t, 1000, seed, memory), lambda t: parts.fuzz(t, some(1_000_000), seed, memory, 2)),
        "bundles": (lambda t: bundles.fuzz(t, 500, seed), lambda t: bundles.fuzz(t, some(1_000_000), seed, 2)),
        "together": (lambda t: parts.together(t, [4], 1, 9, False),
                     lambda t: parts.together(t, range(2, 9), 3, 1, True)),
        "clocks": (lambda t: parts.clocks(t, 2, seed, ()), lambda t: parts.clocks(t, some(100), seed, (1_790_000_000, 1_900_000_000, 4_000_000_000))),
        "restore": (lambda t: restore.drill(t, 1, seed), lambda t: restore.drill(t, some(100), seed)),
    }


def main():
    reader = argparse.ArgumentParser()
    reader.add_argument("--worker", required=True)
    reader.add_argument("--program", required=True)
    reader.add_argument("--quick", action="store_true")
    reader.add_argument("--seed", type=int, default=20261122)
    reader.add_argument("--share", type=float, default=1, help="of the full proof, for a trial")
    reader.add_argument("--place", default=None, help="a folder on the disk to be tried")
    reader.add_argument("--memory", default="/dev/shm" if os.path.isdir("/dev/shm") else "/tmp")
    reader.add_argument("parts", nargs="*")
    options = reader.parse_args()
    known = plan(options)
    if unknown := set(options.parts) - set(known):
        reader.error(f"no such part: {unknown}; there are {', '.join(known)}")
    tools = Tools(os.path.abspath(options.worker), os.path.abspath(options.program), options.place)
    parts.no_core_files()
    if options.quick:
        Store.limit = 10.0
    wrong = 0
    for name in options.parts or known:
        start = time.monotonic()
        try:
            found = known[name][0 if options.quick else 1](tools)
            row = "; ".join(f"{key}: {value}" for key, value in found.items())
        except Wrong as fault:
            wrong += 1
            row = f"WRONG: {fault}"
        print(f"| {name} | {row} | {time.monotonic() - start:.0f} s |", flush=True)
    if not wrong:
        tools.remove()
    sys.exit(1 if wrong else 0)


main()
