"""The drill of the second copy: a session is rebuilt elsewhere, and its export is the same to the byte."""

import json
import os
import shutil
import subprocess

from common import Store, Wrong, chance


def drill(tools, rounds, seed):
    """In the middle from a backup, with its drafts; at the end from a backup, and from the archive of the bundle alone."""
    if b"--backup" not in hoidong(tools, None, "session", "export", "--help").stdout:
        return {"rounds": "0 (this program has no `session restore`)"}
    random = chance(seed)
    files = 0
    for number in range(rounds):
        store = Store(tools, 3, 2, 5)
        if store.play("--acts", str(random.randrange(2, 60))) != 0:
            raise Wrong("the session is not begun")
        place = os.path.dirname(store.home)
        there = moved(tools, place, "middle", back_up(tools, store.home, place, "stick-1"))
        if rows(there) != rows(store):
            raise Wrong(f"round {number}: another session after the move, {place}")
        # Work goes on at the other machine.
        there.finish()
        bundle = there.acknowledged.bundle
        wanted = tree(os.path.dirname(bundle))
        for name, source in (("end", back_up(tools, there.home, place, "stick-2")), ("bundle", bundle + ".zip")):
            again = moved(tools, place, name, source)
            out = os.path.join(place, "out-" + name)
            os.mkdir(out)
            run = hoidong(tools, again.home, "session", "export", "phien-ben-bi", "--out", out)
            if run.returncode != 0 or tree(out) != wanted:
                raise Wrong(f"round {number}, from {source}: {run.returncode} {run.stderr[-300:]!r}, {out}")
            files += len(wanted)
        shutil.rmtree(place)
    return {"rounds": rounds, "restored sessions": 3 * rounds, "files the same to the byte": files}


def hoidong(tools, home, *arguments):
    environment = {"PATH": "/usr/bin:/bin", "HOME": tools.place, "HOIDONG_HOME": home or tools.place, "LANG": "C.UTF-8"}
    return subprocess.run([tools.program, *arguments], capture_output=True, env=environment, stdin=subprocess.DEVNULL)


def back_up(tools, home, place, name):
    stick = os.path.join(place, name)
    os.mkdir(stick)
    run = hoidong(tools, home, "session", "export", "phien-ben-bi", "--backup", stick, "--json")
    if run.returncode != 0:
        raise Wrong(f"backup: {run.returncode} {run.stderr[-300:]!r}")
    return json.loads(run.stdout)["path"]


def moved(tools, place, name, source):
    store = Store(tools, 3, 2, 5, home=os.path.join(place, name))
    run = hoidong(tools, store.home, "session", "restore", source)
    if run.returncode != 0:
        raise Wrong(f"restore of {source}: {run.returncode} {run.stderr[-300:]!r}")
    return store


def rows(store):
    return [line for line in store.read() if not line.startswith("o ")]


def tree(root):
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.relpath(os.path.join(folder, name), root)] = file.read()
    return found
