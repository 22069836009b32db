"""What every part of the proof needs: the worker, what it acknowledged, and the check that it is there."""

import concurrent.futures
import os
import random
import shutil
import struct
import subprocess
import tempfile
import time

ERRORS = {"EIO": 5, "ENOSPC": 28, "EROFS": 30, "short": 0}


class Tools:
    """The programs under test, the library that makes a disk fail, and a folder to work in."""

    def __init__(self, worker, program, place):
        self.worker, self.program = worker, program
        self.place = tempfile.mkdtemp(prefix="hoidong-soak-", dir=place)
        self.library = os.path.join(self.place, "faultdisk.so")
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "faultdisk.c")
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", self.library, source, "-ldl"], check=True)

    def folder(self):
        return tempfile.mkdtemp(dir=self.place)

    def remove(self):
        shutil.rmtree(self.place, ignore_errors=True)


class FaultState:
    """The numbers that the harness and faultdisk.c share (`struct state`)."""

    NAMES = ["operations", "nth", "error", "forgood", "quota", "used", "failures", "kind"]

    def __init__(self, path, **values):
        self.path = path
        with open(path, "wb") as file:
            file.write(struct.pack("<8Q", *[values.get(name, 0) for name in self.NAMES]).ljust(4096, b"\0"))

    def get(self, name):
        with open(self.path, "rb") as file:
            return struct.unpack("<8Q", file.read(64))[self.NAMES.index(name)]

    def set(self, name, value):
        with open(self.path, "r+b") as file:
            file.seek(8 * self.NAMES.index(name))
            file.write(struct.pack("<Q", value))


class Wrong(Exception):
    """Something that the proof says cannot happen."""


class Acknowledged:
    """What the worker said is kept."""

    def __init__(self):
        self.heads = {}
        self.drafts = {}
        self.sheets = {}
        self.done = False
        self.bundle = None
        self.failures = []
        self.lines = 0

    def take(self, text):
        """Whole lines only: a line is written by one call."""
        for line in text.split("\n")[:-1]:
            words = line.split(" ")
            if words[0] == "e":
                self.heads[int(words[1])] = words[2]
            elif words[0] == "x":
                self.heads[int(words[4])] = words[5]
                self.sheets[words[1], words[2]] = int(words[3])
                self.drafts.pop((words[1], words[2]), None)
            elif words[0] == "d":
                self.drafts[words[1], words[2]] = (int(words[3]), int(words[4]), words[5])
            elif words[0] == "b":
                self.bundle = words[1]
            elif words[0] == "z":
                self.done = True
            elif words[0] == "f":
                self.failures.append(line)
            else:
                raise Wrong("the worker said: " + line)
            self.lines += words[0] in "exdb"

    def check(self, content):
        """`content`: lines of `read`."""
        if content and content[0].startswith("refused"):
            raise Wrong("the store does not open: " + content[0])
        if content == ["none"]:
            if self.heads:
                raise Wrong("the session is gone")
            return
        events, drafts, sheets = {}, {}, {}
        for line in content:
            words = line.split(" ")
            if words[0] == "e":
                events[int(words[1])] = words[2]
            elif words[0] == "d":
                drafts[words[1], words[2]] = (int(words[3]), int(words[4]), words[5])
            elif words[0] == "s":
                sheets[words[1], words[2]] = int(words[3])
            elif words[0] not in ("o", "c"):
                raise Wrong(line)
        for height, head in self.heads.items():
            if events.get(height) != head:
                raise Wrong(f"event {height} was acknowledged and is not there ({len(events)} events)")
        for key, version in self.sheets.items():
            if sheets.get(key, 0) < version:
                raise Wrong(f"sheet {key} {version} was acknowledged and is not there")
        for key, (version, ticks, digest) in self.drafts.items():
            if sheets.get(key, 0) >= version:
                continue
            found = drafts.get(key)
            if found is None or found[:2] < (version, ticks) or (found[:2] == (version, ticks) and found[2] != digest):
                raise Wrong(f"draft {key} {(version, ticks, digest)} was acknowledged, there is {found}")


class Store:
    """A data folder with the scripted session."""

    # Seconds within which a store must be open again; a worker that was built for debugging gets more.
    limit = 1.0

    def __init__(self, tools, members, products, stride=1, home=None, extra=()):
        self.tools = tools
        self.home = home or os.path.join(tools.folder(), "data")
        self.options = ["--home", self.home, "--members", str(members), "--products", str(products),
                        "--stride", str(stride), *extra]
        self.acknowledged = Acknowledged()
        self.opened = self.used = self.started = 0.0

    def environment(self, state=None, log=None):
        found = dict(os.environ)
        if state is not None or log is not None:
            found["LD_PRELOAD"] = self.tools.library
            found["FAULT_ROOT"] = os.path.dirname(self.home)
            if state is not None:
                found["FAULT_STATE"] = state.path
            if log is not None:
                found["FAULT_LOG"] = log
        return found

    def start(self, *more, state=None, log=None):
        return subprocess.Popen([self.tools.worker, "play", *self.options, *more], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=self.environment(state, log))

    def play(self, *more, state=None, log=None, timeout=600):
        """To the end. Returns the exit code; negative: it was killed, which is a fault unless we did it."""
        process = self.start(*more, state=state, log=log)
        out, talk = process.communicate(timeout=timeout)
        self.acknowledged.take(out.decode())
        if process.returncode < 0 or b"Fatal error" in talk:
            raise Wrong(f"the worker died: {process.returncode} {talk[-300:]!r}")
        return process.returncode

    def read(self):
        start = time.monotonic()
        run = subprocess.run([self.tools.worker, "read", "--home", self.home], capture_output=True, timeout=60)
        took = time.monotonic() - start
        if run.returncode not in (0, 3):
            raise Wrong(f"reading died: {run.returncode} {run.stderr[-300:]!r}")
        content = run.stdout.decode().split("\n")[:-1]
        # The start of the process and the reading of everything belong to it; the opening alone is in the first line.
        self.started = max(self.started, took)
        if content and content[0].startswith("o "):
            wall, processor = (int(word) / 1e6 for word in content[0].split(" ")[1:])
            self.opened, self.used = max(self.opened, wall), max(self.used, processor)
            # Others may have the machine: the limit is on what the opening itself takes.
            if self.used > self.limit:
                raise Wrong(f"opening took {self.used:.2f} s of the processor")
        return content

    def check(self):
        self.acknowledged.check(self.read())

    def finish(self):
        """Work goes on to the end, and the bundle holds."""
        code = self.play()
        if code != 0 or not self.acknowledged.done or not self.acknowledged.bundle:
            raise Wrong(f"it does not go on to the end: {code} {self.acknowledged.failures[-1:]}")
        self.check()
        return self.acknowledged.bundle

    def remove(self):
        shutil.rmtree(os.path.dirname(self.home), ignore_errors=True)


class Readers:
    """One process that reads many stores."""

    def __init__(self, tools):
        self.process = subprocess.Popen([tools.worker, "readmany"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def read(self, home):
        self.process.stdin.write(home + "\n")
        self.process.stdin.flush()
        content = []
        while True:
            line = self.process.stdout.readline()
            if line == "":
                raise Wrong(f"reading died at {home}: {self.process.wait()}")
            if line == ".\n":
                return content
            content.append(line[:-1])

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def lanes(work, count=2):
    """Several at once; what is wrong in one of them is wrong."""
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        return [done.result() for done in [pool.submit(work, lane) for lane in range(count)]]


def chance(seed):
    return random.Random(seed)
