#!/usr/bin/env python3
"""The program in a pseudo-terminal, where tmux cannot go: closed lines, signals, storms of sizes, raw bytes.

usage: pty_driver.py SCENARIO BINARY [ARGUMENTS]
Prints one "name=value" a line. PIN of every seat: 246813.
"""
import fcntl, os, pty, random, re, resource, select, signal, struct, sys, termios, time

SCENARIO, ARGV = sys.argv[1], sys.argv[2:]


class Terminal:
    def __init__(self, columns=80, rows=24):
        self.master, self.slave = pty.openpty()
        self.before = termios.tcgetattr(self.slave)
        self.size(columns, rows)
        self.seen = b""
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for number in (0, 1, 2):
                os.dup2(self.slave, number)
            os.closerange(3, 64)
            os.execvp(ARGV[0], ARGV)

    def size(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, data):
        os.write(self.master, data)

    def read(self, seconds):
        """What comes until nothing has come for that long."""
        new = b""
        while select.select([self.master], [], [], seconds)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                break
            if not data:
                break
            new += data
        self.seen += new
        return new

    def wait(self, word, seconds=20):
        """Until a word without blanks was painted since the last wait; blanks may be jumps of the cursor."""
        start, end = len(self.seen), time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.05)
            if word.encode() in self.seen[start:]:
                self.read(0.1)
                return
        print(f"missing={word}")
        print(plain(self.seen[start:])[-2000:])
        os.kill(self.pid, signal.SIGKILL)
        sys.exit(1)

    def repainted(self):
        """The bytes of a whole frame."""
        self.read(0.2)
        self.send(b"\x0c")
        return self.read(0.3)

    def is_alive(self):
        return self.state() not in ("Z", "")

    def state(self):
        try:
            with open(f"/proc/{self.pid}/stat") as file:
                return file.read().rsplit(")", 1)[1].split()[0]
        except OSError:
            return ""

    def exit(self, seconds=20, drain=True):
        """The exit code, minus the signal, or nothing where it goes on; then it is killed."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if drain:
                self.read(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                if drain:
                    self.read(0.05)
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return ""

    def is_restored(self):
        return int(termios.tcgetattr(self.slave) == self.before)


def plain(data):
    return re.sub(r"\x1b(\[[0-9;?<>]*[a-zA-Z]|[()].|[=>78c])", " ", data.decode("utf8", "replace"))


def started(**size):
    terminal = Terminal(**size)
    terminal.wait("TẬP")
    return terminal


def seated():
    """The secretary, who sits at the fifth place, at the desk."""
    terminal = started()
    terminal.send(b"gjjjj\r")
    terminal.wait("PIN")
    terminal.send(b"246813\r")
    terminal.wait("TK")
    terminal.read(0.3)
    return terminal


def report(**facts):
    for name, value in facts.items():
        print(f"{name}={value}")


def left(terminal, **more):
    """How it went away, and in what state the terminal is."""
    code = terminal.exit()
    report(code=code, restored=terminal.is_restored(), pastes_off=int(b"\x1b[?2004l" in terminal.seen), **more)
    report(mouse_on=int(b"\x1b[?1000h\x1b[?1006h" in terminal.seen))
    on, off = terminal.seen.rfind(b"\x1b[?1006h"), terminal.seen.rfind(b"\x1b[?1006l\x1b[?1000l")
    report(mouse_left_on=int(on > off))
    report(screen_left=int(terminal.seen.rfind(b"\x1b[?1049l") > terminal.seen.rfind(b"\x1b[?1049h")))


def closed():
    """The line is cut, as when an ssh connection drops."""
    terminal = seated()
    os.close(terminal.slave)
    os.close(terminal.master)
    began = time.monotonic()
    code = terminal.exit(drain=False)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    report(code=code, quick=int(time.monotonic() - began < 10), idle=int(used.ru_utime + used.ru_stime < 5))


def signalled(number):
    terminal = seated()
    os.kill(terminal.pid, number)
    left(terminal)


def stopped():
    """Ctrl-C, Ctrl-Z and SIGTSTP do nothing; after SIGSTOP and SIGCONT the screen is locked."""
    terminal = seated()
    terminal.send(b"\x03\x1a\x1c")
    os.kill(terminal.pid, signal.SIGTSTP)
    terminal.read(0.5)
    report(after_keys=terminal.state())
    os.kill(terminal.pid, signal.SIGSTOP)
    time.sleep(0.2)
    report(after_stop=terminal.state())
    termios.tcsetattr(terminal.slave, termios.TCSANOW, terminal.before)
    mark = len(terminal.seen)
    os.kill(terminal.pid, signal.SIGCONT)
    terminal.wait("Mời ông")
    raw = termios.tcgetattr(terminal.slave)
    again = terminal.seen[mark:]
    report(raw=int(raw[3] & (termios.ICANON | termios.ECHO | termios.ISIG) == 0))
    report(pastes_on=int(b"\x1b[?2004h" in again), screen_on=int(b"\x1b[?1049h" in again))
    report(forgotten=int(b"\x1b[3J" in again))
    os.kill(terminal.pid, signal.SIGTERM)
    left(terminal)


def storm():
    """300 sizes as fast as they can be set, with keys between them."""
    terminal = seated()
    chance = random.Random(7)
    for _ in range(300):
        terminal.size(chance.randint(1, 300), chance.randint(1, 200))
        if chance.random() < 0.3:
            terminal.send(chance.choice([b"j", b"k", b"\x1b[B", b"?"]))
        terminal.read(0.004)
    terminal.size(80, 24)
    terminal.read(0.5)
    report(alive=int(terminal.is_alive()))
    os.kill(terminal.pid, signal.SIGTERM)
    left(terminal)


def sizes():
    """300 sizes and no keys: the last frame is the first one."""
    terminal = seated()
    whole = terminal.repainted()
    chance = random.Random(11)
    for _ in range(300):
        terminal.size(chance.randint(1, 300), chance.randint(1, 200))
        terminal.read(0.004)
    for columns, rows in [(1, 1), (300, 200), (80, 24)]:
        terminal.size(columns, rows)
        terminal.read(0.1)
    same = terminal.repainted() == whole
    report(alive=int(terminal.is_alive()), whole=int(len(whole) > 500), same=int(same))
    os.kill(terminal.pid, signal.SIGTERM)
    left(terminal)


def small():
    """Too small from the start: it says so and waits; q leaves."""
    terminal = Terminal(columns=40, rows=10)
    terminal.wait("80x24")
    terminal.send(b"\rxK\x03")
    terminal.read(0.3)
    report(waits=int(terminal.is_alive()))
    terminal.size(80, 24)
    terminal.wait("TẬP")
    terminal.size(79, 24)
    terminal.wait("79x24")
    terminal.send(b"q")
    left(terminal)


def raw():
    """What is sent to the terminal, on the whole: no title, which colours."""
    terminal = seated()
    terminal.send(b"q")
    terminal.wait("MỜI")
    os.kill(terminal.pid, signal.SIGTERM)
    left(terminal)
    text = terminal.seen
    report(title=int(any(mark in text for mark in (b"\x1b]", b"\x1bk", b"\x1bP", b"\x1b_", b"\x1b^"))))
    # The numbers of colours that were set; 39 is the terminal's own.
    runs = re.findall(rb"\x1b\[([0-9;]*)m", text)
    colours = set()
    for run in runs:
        parts = run.split(b";")
        if b"38" in parts and b"5" in parts:
            colours.add(parts[parts.index(b"38") + 2].decode())
            continue
        colours |= {part.decode() for part in parts if re.fullmatch(rb"3[0-7]", part)}
    report(colours=",".join(sorted(colours, key=int)))
    report(dim=int(any(b"2" in run.split(b";")[:8] and b"38" not in run for run in runs)))
    shown = plain(text)
    signs = sorted({c for c in shown if ord(c) > 126 and not c.isalpha()})
    report(signs="".join(signs))
    report(forgotten=int(b"\x1b[3J" in text))


def paste():
    """A paste in a list does nothing, not even one that ends itself; keys after a while are keys."""
    terminal = started()
    terminal.send(b"\x1b[200~q\rjj\x1b[201~")
    terminal.read(0.5)
    terminal.send(b"\x1b[200~x\x1b[201~qqq\x1b[201~")
    terminal.read(0.5)
    report(alive=int(terminal.is_alive()))
    terminal.send(b"?")
    terminal.wait("PgDn")
    os.kill(terminal.pid, signal.SIGTERM)
    left(terminal)


RIGHT, WRONG = b"730914586201", b"958402713064"


def files(*folders):
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                if os.path.isfile(path):
                    yield path


def holds(path):
    """Whether a file holds one of the planted numbers, or the first nine digits of one."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    return any(number[:9] in data or number[:9].decode().encode("utf-16-le") in data for number in (RIGHT, WRONG))


def in_memory(pid):
    """How often a planted number stands in the memory of the process; nothing where nobody may look."""
    count = 0
    try:
        with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
            for line in maps:
                ends, rights = line.split()[:2]
                if not rights.startswith("rw"):
                    continue
                start, end = (int(end, 16) for end in ends.split("-"))
                try:
                    memory.seek(start)
                    data = memory.read(end - start)
                except (OSError, ValueError, OverflowError):
                    continue
                assert len(data) == end - start or "stack" in line, line
                count += data.count(RIGHT[:9]) + data.count(WRONG[:9])
    except OSError:
        return ""
    return count


def control_core(folder):
    """Whether this system writes core files of a program that does nothing against it."""
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        os.abort()
    os.waitpid(pid, 0)
    return int(any("core" in name for name in os.listdir(folder)))


def planted():
    """PINs whose digits occur nowhere else: one is set for a forgotten one, typed right, typed in half; another is wrong.
    Then the program dies with a core file allowed. All runs in the folder that stands in PLANTED."""
    folder = os.environ["PLANTED"]
    for name in ("work", "tmp", "control"):
        os.mkdir(f"{folder}/{name}")
    os.chdir(f"{folder}/work")
    os.environ["TMPDIR"] = f"{folder}/tmp"
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    ARGV.extend(["--home", f"{folder}/home"])
    terminal = started()
    terminal.send(b"gjjp")
    terminal.wait("niêm")
    for line in (b"246813", b"246813", b"Quen", RIGHT, RIGHT):
        terminal.send(line + b"\r")
        terminal.read(0.2)
    terminal.wait("nhật")
    terminal.send(b"\r")
    terminal.wait("PIN")
    terminal.send(WRONG + b"\r")
    terminal.wait("Sai")
    terminal.send(RIGHT + b"\r")
    terminal.read(1.0)
    report(seated=int("Đại biểu" in plain(terminal.repainted())))
    terminal.send(b"q")
    terminal.read(0.5)
    after = in_memory(terminal.pid)
    terminal.send(b"\r")
    terminal.wait("PIN")
    terminal.send(RIGHT[:9])
    terminal.read(0.3)
    report(while_typed=in_memory(terminal.pid))
    proc = [f"/proc/{terminal.pid}/{name}" for name in ("environ", "cmdline", "comm", "status")]
    report(proc=sum(map(holds, proc)), limit=open(f"/proc/{terminal.pid}/limits").read().count("core file size        0 "))
    os.kill(terminal.pid, signal.SIGABRT)
    report(code=terminal.exit(), memory=after)
    shown = any(number[:6] in terminal.seen for number in (RIGHT, WRONG))
    found = [path for path in files(folder) if holds(path)]
    report(shown=int(shown), files=len(list(files(folder))), found=",".join(found))
    log = b"".join(open(path, "rb").read() for path in files(f"{folder}/home") if "ledger.db" in path)
    report(events=",".join(kind for kind in ("pinReset", "pinFailed") if kind.encode() in log))
    report(cores=sum("core" in os.path.basename(path) for path in files(f"{folder}/work", f"{folder}/home")))
    report(control=control_core(f"{folder}/control"))


SCENARIOS = {
    "closed": closed,
    "hup": lambda: signalled(signal.SIGHUP),
    "term": lambda: signalled(signal.SIGTERM),
    "int": lambda: signalled(signal.SIGINT),
    "crash": lambda: signalled(signal.SIGSEGV),
    "stopped": stopped, "storm": storm, "sizes": sizes, "small": small, "raw": raw, "paste": paste,
    "planted": planted,
}

if __name__ == "__main__":
    SCENARIOS[SCENARIO]()
