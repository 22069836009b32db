#!/usr/bin/env python3
"""Start to first frame, key to frame and memory in a pty, beside vim and htop where they are installed.

usage: terminal.py BINARY [RUNS]
Every figure is a median over RUNS (default 15) on this machine; the peers are measured in turn with ours.
"""
import fcntl, os, pty, select, shutil, statistics, struct, sys, tempfile, termios, time


def start(argv, env):
    pid, fd = pty.fork()
    if pid == 0:
        os.execvpe(argv[0], argv, env)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return pid, fd


def read_until_quiet(fd, quiet=0.15, limit=5.0):
    """Reads until nothing came for `quiet` seconds; returns the time of the first byte and of the last, and the count."""
    first = last = None
    count = 0
    end = time.perf_counter() + limit
    while time.perf_counter() < end:
        ready, _, _ = select.select([fd], [], [], quiet)
        if not ready:
            if first is not None:
                break
            continue
        try:
            data = os.read(fd, 65536)
        except OSError:
            break
        if not data:
            break
        now = time.perf_counter()
        first = first or now
        last = now
        count += len(data)
    return first, last, count


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    return 0.0


def measure(name, argv, keys, env, leave):
    began = time.perf_counter()
    pid, fd = start(argv, env)
    _, last, _ = read_until_quiet(fd)
    first_frame = (last - began) * 1000 if last else None
    answers, sizes = [], []
    for key in keys:
        sent = time.perf_counter()
        os.write(fd, key)
        first, _, count = read_until_quiet(fd, 0.03, 0.5)
        if first:
            answers.append((first - sent) * 1000)
            sizes.append(count)
    rss = memory(pid)
    os.write(fd, leave)
    time.sleep(0.05)
    try:
        os.kill(pid, 9)
    except ProcessLookupError:
        pass
    os.close(fd)
    os.waitpid(pid, 0)
    return first_frame, answers, sizes, rss


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 15
    home = tempfile.mkdtemp(prefix="hoidong-bench-")
    env = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", HOIDONG_HOME=home)
    # The demonstration session exists before anything is timed.
    pid, fd = start([binary, "demo"], env)
    read_until_quiet(fd, 2.5, 20)
    os.kill(pid, 9)
    os.close(fd)
    os.waitpid(pid, 0)
    text = os.path.join(home, "text.txt")
    with open(text, "w") as file:
        file.write("".join(f"Dòng thứ {n}: Quả bưởi, chè, du lịch cộng đồng\n" for n in range(2000)))
    moves = [b"j", b"k"] * 10
    peers = [("hoidong", [binary, "demo"], moves, b"\x03qq")]
    if shutil.which("vim"):
        peers.append(("vim", ["vim", "-u", "NONE", text], moves, b"\x1b:q!\r"))
    if shutil.which("htop"):
        peers.append(("htop", ["htop", "-d", "100"], [b"\x1b[B", b"\x1b[A"] * 10, b"q"))
    found = {name: ([], [], [], []) for name, *_ in peers}
    for _ in range(runs):
        for name, argv, keys, leave in peers:
            frame, answers, sizes, rss = measure(name, argv, keys, env, leave)
            if frame:
                found[name][0].append(frame)
            found[name][1].extend(answers)
            found[name][2].extend(sizes)
            found[name][3].append(rss)
    for name, (frames, answers, sizes, rss) in found.items():
        p95 = sorted(answers)[int(len(answers) * 0.95)] if answers else 0
        print(
            f"{name:8} start to frame {statistics.median(frames):6.1f} ms   key to first byte "
            f"{statistics.median(answers):5.2f} ms (p95 {p95:5.2f})   bytes a key {statistics.median(sizes):5.0f}   "
            f"RSS {statistics.median(rss):5.1f} MiB")
    shutil.rmtree(home, ignore_errors=True)


main()
