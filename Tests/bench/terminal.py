#!/usr/bin/env python3
"""Start, key to frame, bytes, memory and idle wake-ups in a pty of 80x24, beside vim, htop and tig where installed.

usage: terminal.py BINARY [--starts N] [--keys N] [--idle SECONDS] [--home FOLDER]

Ours has a session of 200 products and eleven seats with sealed sheets in its data folder; FOLDER keeps it for the next
time. Peers are measured in turn with ours, so that both meet the same machine. A peer that is not there is said.
"""
import argparse, datetime, os, platform, shutil, statistics, sys, tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from big_session import ID, PIN, BigSession
from pty_program import PtyProgram

DOWN, UP = b"\x1b[B", b"\x1b[A"


def share(values, percent):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


class Peer:
    """A program at its screen of many lines, and the keys that move its cursor."""

    def __init__(self, name, argv, moves=(b"j", b"k"), prepare=None):
        self.name, self.argv, self.moves, self.prepare = name, argv, moves, prepare
        self.starts, self.answers, self.sizes, self.missed = [], [], [], 0
        self.rss = self.anon = self.wakes = None

    def time_start(self, env):
        program = PtyProgram(self.argv, env)
        self.starts.append(program.first_frame()[0])
        program.end()

    def time_keys(self, env, keys, idle):
        program = PtyProgram(self.argv, env)
        program.first_frame()
        if self.prepare:
            self.prepare(program)
        run = 30
        for number in range(keys):
            milliseconds, size = program.press(self.moves[number // run % 2])
            if milliseconds is None:
                self.missed += 1
                continue
            self.answers.append(milliseconds)
            self.sizes.append(size)
        self.rss, self.anon = program.memory()
        self.wakes = program.wake_ups(idle)
        return program


def sit(program, seat):
    """From the list of sessions into a seat, and what stands there then."""
    program.do(b"\r", 1.0)
    program.do(b"g" + b"j" * seat + b"\r")
    return program.do(PIN.encode() + b"\r", 1.5)


def open_list(program):
    shown = sit(program, 4)
    if "SP0" not in shown:
        sys.exit("the list of products did not come:\n" + shown)


def measure_ticks(peer, program, count):
    """Digits on a scoring screen: every one is on the disk before it is answered."""
    program.do(b"g" + b"j" * 50 + b"\r", 1.0)
    answers, sizes = [], []
    while len(answers) < count:
        program.do(b"g")
        for _ in range(20):
            milliseconds, size = program.press(b"1", limit=2.0)
            if milliseconds is not None:
                answers.append(milliseconds)
                sizes.append(size)
    return answers, sizes


def machine():
    model = "?"
    with open("/proc/cpuinfo") as facts:
        for line in facts:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    load = os.getloadavg()[0]
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, load {load:.1f}"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--starts", type=int, default=21)
    parser.add_argument("--keys", type=int, default=600)
    parser.add_argument("--idle", type=float, default=5)
    parser.add_argument("--home")
    return parser.parse_args()


def main():
    options = arguments()
    binary = os.path.abspath(options.binary)
    scratch = tempfile.mkdtemp(prefix="hoidong-bench-")
    home = options.home or os.path.join(scratch, "home")
    if not os.path.exists(os.path.join(home, "sessions", ID)):
        BigSession(binary, home)
    env = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", HOIDONG_HOME=home)
    text = os.path.join(scratch, "text.txt")
    with open(text, "w", encoding="utf-8") as file:
        file.writelines(f"Dòng thứ {n}: Quả bưởi, chè, du lịch cộng đồng\n" for n in range(2000))

    ours = Peer("hoidong", [binary], prepare=open_list)
    peers, missing = [ours], []
    for name, argv, moves in [
        ("vim", ["vim", "-n", text], (b"j", b"k")), ("vim -u NONE", ["vim", "-n", "-u", "NONE", text], (b"j", b"k")), ("htop", ["htop", "-d", "100"], (DOWN, UP)),
        ("tig", ["tig"], (b"j", b"k")),
    ]:
        if shutil.which(argv[0]):
            peers.append(Peer(name, argv, moves))
        else:
            missing.append(name)
    for _ in range(options.starts):
        for peer in peers:
            peer.time_start(env)
    running = [(peer, peer.time_keys(env, options.keys, options.idle)) for peer in peers]
    ticks, tick_sizes = measure_ticks(ours, running[0][1], max(60, options.keys // 4))
    for _, program in running:
        program.end()
    report(peers, missing, ticks, tick_sizes)
    shutil.rmtree(scratch, ignore_errors=True)


def report(peers, missing, ticks, tick_sizes):
    print(f"{datetime.date.today()}  {machine()}")
    print("| | start ms | ratio | key p50 ms | ratio | key p99 ms | bytes/move p50 | p99 | RSS MiB | own | idle wake-ups |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    ours = peers[0]
    for peer in peers:
        start, p50 = statistics.median(peer.starts), statistics.median(peer.answers)
        start_ratio = start / statistics.median(ours.starts)
        key_ratio = p50 / statistics.median(ours.answers)
        print(
            f"| {peer.name} | {start:.1f} | {start_ratio:.2f} | {p50:.3f} | {key_ratio:.2f} | {share(peer.answers, 99):.2f} "
            f"| {statistics.median(peer.sizes):.0f} | {share(peer.sizes, 99)} | {peer.rss:.1f} | {peer.anon:.1f} "
            f"| {peer.wakes} |")
        if peer.missed:
            print(f"{peer.name}: {peer.missed} keys without an answer")
    for name in missing:
        print(f"{name}: not installed, not measured")
    print(
        f"a tick on the scoring screen, on the disk: p50 {statistics.median(ticks):.3f} ms, p99 {share(ticks, 99):.2f} ms, "
        f"{statistics.median(tick_sizes):.0f} bytes (p99 {share(tick_sizes, 99)})")


main()
