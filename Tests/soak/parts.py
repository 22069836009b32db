"""The parts of the proof. Each takes the tools, how much of it to do, and a seed; it gives the figures of its row."""

import os
import re
import resource
import selectors
import shutil
import subprocess
import time

import cuts as power
from common import ERRORS, Acknowledged, FaultState, Readers, Store, Wrong, chance, lanes


def kills(tools, rounds, seed, members=11, products=30):
    """SIGKILL at a random moment, again and again, over whole sessions."""
    found = lanes(lambda lane: killed(tools, rounds // 2, seed + lane, members, products))
    return {"kills": sum(f[0] for f in found), "sessions to the end": sum(f[1] for f in found),
            "acknowledged acts": sum(f[2] for f in found), "slowest opening, processor s": round(max(f[3] for f in found), 3),
            "by the clock s": round(max(f[4] for f in found), 3)}


def killed(tools, rounds, seed, members, products):
    random = chance(seed)
    store, sessions, lines, opened, started = Store(tools, members, products), 0, 0, 0.0, 0.0
    for number in range(rounds):
        process = store.start()
        # Now and then it is killed while the session is made or opened.
        time.sleep(random.uniform(0, random.choice([0.02, 0.1, 0.3])))
        process.kill()
        out, talk = process.communicate()
        try:
            store.acknowledged.take(out.decode())
            if process.returncode not in (0, -9):
                raise Wrong(f"the worker ended by itself: {process.returncode} {talk[-300:]!r}")
            if store.acknowledged.failures:
                raise Wrong("after a kill an act fails: " + store.acknowledged.failures[-1])
            store.check()
            last = number == rounds - 1
            if last or store.acknowledged.done:
                store.finish()
        except Wrong as fault:
            raise Wrong(f"kill {number + 1} of seed {seed}, {store.home}: {fault}") from fault
        if store.acknowledged.done:
            sessions, lines = sessions + 1, lines + store.acknowledged.lines
            opened, started = max(opened, store.used), max(started, store.opened)
            store.remove()
            store = Store(tools, members, products)
    return rounds, sessions, lines, opened, started


def operations(tools, options):
    """How many operations on the disk a whole short session has."""
    store = Store(tools, *options)
    state = FaultState(os.path.join(tools.folder(), "state"))
    store.play(state=state)
    if not store.acknowledged.done:
        raise Wrong(f"the short session does not end: {store.acknowledged.failures}")
    store.remove()
    return state.get("operations")


def failures(tools, sample, seed, options=(3, 1, 9)):
    """Operation n fails: every n, or a sample; each error; once and from then on."""
    random = chance(seed)
    count = operations(tools, options)
    cases = [(n, error, good) for n in range(1, count + 1) for error in ERRORS for good in (0, 1)]
    if sample and sample < len(cases):
        cases = random.sample(cases, sample)
    found = lanes(lambda lane: failed(tools, cases[lane::2], count, options))
    return {"operations": count, "cases": len(cases), "failures given": sum(f[0] for f in found),
            "told in words": sum(f[1] for f in found), "slowest opening, processor s": round(max(f[2] for f in found), 3)}


def failed(tools, cases, count, options):
    given, told, slowest = 0, 0, 0.0
    for n, error, good in cases:
        store = Store(tools, *options)
        state = FaultState(os.path.join(os.path.dirname(store.home), "state"), nth=n, error=ERRORS[error], forgood=good)
        try:
            code = store.play("--tries", "3", state=state)
            given += state.get("failures") > 0
            if any("errno: 0)" in line or "not an error" in line for line in store.acknowledged.failures):
                raise Wrong(f"a failure without a reason: {store.acknowledged.failures}")
            told += len(store.acknowledged.failures) > 0
            if not good and (code != 0 or not store.acknowledged.done):
                raise Wrong(f"the same process does not go on: {code} {store.acknowledged.failures}")
            store.check()
            if not store.acknowledged.done:
                store.finish()
        except (Wrong, subprocess.TimeoutExpired) as fault:
            raise Wrong(f"operation {n} of {count} ({chr(state.get('kind') or 63)}), {error}, "
                        f"{'from then on' if good else 'once'}, {store.home}: {fault}") from fault
        slowest = max(slowest, store.used)
        store.remove()
    return given, told, slowest


def cuts(tools, images, seed, options=(3, 1, 4)):
    """The disk as it can be after a power cut at any moment."""
    random = chance(seed)
    store = Store(tools, *options)
    log = os.path.join(tools.folder(), "log")
    state = FaultState(os.path.join(tools.folder(), "state"))
    if store.play(state=state, log=log) != 0:
        raise Wrong(f"the recorded session does not end: {store.acknowledged.failures}")
    root = os.path.dirname(store.home)
    recorded = power.read_log(log)
    points = [place for place, entry in enumerate(recorded) if entry.kind in "SDA"] + [len(recorded)]
    # Both ends of what can be of every point, then chance.
    wanted = [(point, how) for point in points for how in ("nothing", "all")]
    if images and images < len(wanted):
        wanted = random.sample(wanted, images // 2)
    while len(wanted) < images:
        wanted.append((random.randrange(len(recorded) + 1), "some"))
    wanted.sort()
    readers, torn, bundles, ended = Readers(tools), 0, 0, 0
    disk, position, acknowledged = power.Disk(root), 0, Acknowledged()
    for number, (point, how) in enumerate(wanted):
        while position < point:
            entry = recorded[position]
            if entry.kind == "A":
                acknowledged.take(entry.data.decode())
            disk.apply(entry)
            position += 1
        place = tools.folder()
        torn += disk.write_image(place, how, random)
        home = os.path.join(place, os.path.relpath(store.home, root))
        try:
            acknowledged.check(readers.read(home))
            if acknowledged.bundle or number % 25 == 0:
                again = Store(tools, *options, home=home)
                again.finish()
                ended += 1
                if acknowledged.bundle:
                    bundles += 1
                    kept = os.path.relpath(acknowledged.bundle, root)
                    if os.path.join(place, kept) != again.acknowledged.bundle:
                        raise Wrong("the bundle was acknowledged and is another: " + again.acknowledged.bundle)
        except Wrong as fault:
            raise Wrong(f"cut at {point} of {len(recorded)} ({how}) of seed {seed}, image {place}: {fault}") from fault
        shutil.rmtree(place)
    readers.close()
    store.remove()
    return {"records": len(recorded), "points": len(points), "images": len(wanted), "torn or partial": torn,
            "played to the end": ended, "with a bundle": bundles}


class Mount:
    """A small file system in memory."""

    def __init__(self, path, kibibytes):
        self.path = path
        os.makedirs(path, exist_ok=True)
        self.mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", path],
                                      capture_output=True).returncode == 0

    def grow(self, kibibytes):
        subprocess.run(["mount", "-o", f"remount,size={kibibytes}k", self.path], check=True)

    def close(self):
        if self.mounted:
            subprocess.run(["umount", self.path], check=True)


def went_on(store, process, free):
    """Waits for the first failure, frees space, and the same process must come to its end."""
    first, text = False, b""
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while True:
            if not selector.select(60):
                process.kill()
                raise Wrong("it hangs")
            part = os.read(process.stdout.fileno(), 1 << 16)
            if not part:
                break
            text += part
            if not first and (b"\nf " in text or text.startswith(b"f ")):
                first = True
                free()
    talk = process.stderr.read()
    code = process.wait()
    store.acknowledged.take(text.decode())
    if code != 0 or not store.acknowledged.done or b"Fatal" in talk:
        raise Wrong(f"it does not go on: {code} {store.acknowledged.failures[-1:]} {talk[-300:]!r}")
    wrong = [line for line in store.acknowledged.failures if "diskFull" not in line and "errno: 28" not in line]
    if wrong:
        raise Wrong(f"a full disk is told as something else: {wrong[0]}")
    store.check()
    return first


def full_disk(tools, points, mounts, seed, options=(3, 1, 4)):
    """No room at many points, then room again, in one process."""
    random = chance(seed)
    store = Store(tools, *options)
    state = FaultState(os.path.join(tools.folder(), "state"), quota=1 << 40)
    store.play(state=state)
    total = state.get("used")
    store.remove()
    quotas = [max(1, total * number // points + random.randrange(0, 4096)) for number in range(points)]

    def try_all(quotas):
        met = 0
        for quota in quotas:
            store = Store(tools, *options)
            state = FaultState(os.path.join(os.path.dirname(store.home), "state"), quota=quota)
            try:
                met += went_on(store, store.start("--tries", "400", state=state), lambda: state.set("quota", 0))
            except Wrong as fault:
                raise Wrong(f"quota {quota} of {total}, {store.home}: {fault}") from fault
            store.remove()
        return met

    met = sum(lanes(lambda lane: try_all(quotas[lane::2])))
    real = 0
    for number in range(mounts):
        disk = Mount(os.path.join(tools.folder(), "disk"), 64 + 1400 * number // mounts)
        if not disk.mounted:
            break
        store = Store(tools, *options, home=os.path.join(disk.path, "data"))
        try:
            real += went_on(store, store.start("--tries", "400"), lambda: disk.grow(8192))
        except Wrong as fault:
            raise Wrong(f"a disk of {64 + 1400 * number // mounts} KiB: {fault}") from fault
        finally:
            disk.close()
    return {"bytes of a session": total, "quotas": points, "met": met, "small disks": real}


def partly(tools, acts, options, name):
    """A store that was killed in the middle: its database, its write-ahead log, and what was acknowledged."""
    store = Store(tools, *options)
    process = store.start()
    text = b""
    while text.count(b"\n") < acts:
        part = os.read(process.stdout.fileno(), 1 << 16)
        if not part:
            break
        text += part
    process.kill()
    text += process.communicate()[0]
    store.acknowledged.take(text.decode())
    path = os.path.join(tools.folder(), name)
    with open(path, "wb") as file:
        file.write(text)
    return store, path


def run_worker(tools, *arguments, timeout=7200):
    run = subprocess.run([tools.worker, *arguments], capture_output=True, text=True, timeout=timeout)
    if run.returncode not in (0,):
        raise Wrong(f"{arguments[0]}: {run.returncode} {run.stdout[-2000:]} {run.stderr[-500:]}")
    return run.stdout


def figures(text):
    for line in text.split("\n"):
        if line.startswith("r "):
            rest = line.split(" ", 2)[2]
            return {name: int(number) for name, number in re.findall(r"([^=]+)=(\d+)(?: |$)", rest)}
    raise Wrong("no figures: " + text)


def damage(tools, every, flips, seed, memory):
    """A store cut off at every length, with flipped bits, with zeroed pages."""
    store, acknowledged = partly(tools, 60, (3, 2, 3), "acknowledged")
    result = {}
    copy = os.path.join(tools.folder(), "copy")
    # With its write-ahead log, as the kill left it; then closed, so that all of it stands in the database.
    for name, file in (("log", "ledger.db-wal"), ("database", "ledger.db")):
        if name == "database":
            store.check()
        shutil.copytree(store.home, copy + name)
        for what in ("cut", "flip", "page"):
            place = os.path.join(memory, f"damage-{os.getpid()}-{name}-{what}")
            try:
                found = figures(run_worker(
                    tools, "damage", "--home", copy + name, "--work", place, "--what", what, "--file", file, "--every",
                    str(every), "--count", str(flips), "--seed", str(seed), "--acknowledged", acknowledged))
            finally:
                shutil.rmtree(place, ignore_errors=True)
            same = found.get("identical", 0) + found.get("earlier", 0)
            told = found.get("drafts missing and told", 0)
            result[f"{what} {name}"] = f"{found['all']} ({same} unharmed or as before a power cut, {told} drafts told)"
    store.remove()
    return result


def fuzz(tools, count, seed, memory, lanes=1):
    """Mutated stores for the opener, in processes that must not die."""
    places = [os.path.join(memory, f"fuzz-{os.getpid()}-{lane}") for lane in range(lanes)]
    share = count // lanes
    running = [subprocess.Popen(
        [tools.worker, "fuzz", "--home", place, "--count", str(share), "--first", str(lane * share), "--seed", str(seed)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for lane, place in enumerate(places)]
    total, kept, told, named, milliseconds = 0, 0, 0, 0, 0
    try:
        for process in running:
            out, talk = process.communicate()
            if process.returncode != 0:
                raise Wrong(f"fuzz: {process.returncode} {out[-2000:]} {talk[-300:]}")
            found = figures(out)
            total, kept, named = total + found["all"], kept + found.get("as written", 0), named + found.get("named", 0)
            told += found.get("drafts missing and told", 0)
            milliseconds += int(out.split("\nt ")[1].split("\n")[0])
    finally:
        for process in running:
            process.kill()
        for place in places:
            shutil.rmtree(place, ignore_errors=True)
    return {"mutations": total, "read as written": kept, "refused": total - kept - told,
            "read, with drafts missing and told": told, "of these naming the event": named,
            "ms each": round(milliseconds / max(total, 1), 3)}


def several(tools, processes, products, stride):
    """Members at the same time, and one who looks on."""
    members = max(3, processes - 1)
    options = (members, products, stride)
    store = Store(tools, *options)
    if store.play("--acts", "1") != 0:
        raise Wrong("the session is not made")
    shares = [["desk"]] + [[] for _ in range(processes - 1)]
    for member in range(members):
        shares[1 + member % (processes - 1)].append(f"G{member + 1}")
    looking = subprocess.Popen([tools.worker, "follow", "--home", store.home], stdout=subprocess.PIPE, text=True)
    running = [store.start("--as", ",".join(share), "--tries", "1") for share in shares]
    written, every = {}, []
    for process in running:
        out, talk = process.communicate(timeout=600)
        every.append(out.decode())
        if process.returncode != 0:
            raise Wrong(f"one of {processes}: {process.returncode} {out[-300:]!r} {talk[-300:]!r}")
    for text in every:
        store.acknowledged.take(text)
        for line in text.split("\n"):
            words = line.split(" ")
            if words[0] in "ex" and words[0]:
                written[int(words[1] if words[0] == "e" else words[4])] = int(words[-1][1:])
    seen, cpu, wall, wakes = {}, 0, 1, 0
    for line in looking.communicate(timeout=60)[0].split("\n"):
        words = line.split(" ")
        if words[0] == "v":
            if int(words[1]) in seen:
                raise Wrong("an event was seen twice")
            seen[int(words[1])] = int(words[2][1:])
        elif words[0] == "u":
            cpu, wall, wakes = map(int, words[1:])
        elif words[0] == "f":
            raise Wrong("who looks on: " + line)
    store.check()
    content = store.read()
    events = [line for line in content if line.startswith("e ")]
    if len(seen) != len(events) or len(set(events)) != len(events):
        raise Wrong(f"{len(events)} events, {len(seen)} seen")
    sheets = {line for line in content if line.startswith("s ")}
    if len(sheets) != members * products:
        raise Wrong(f"{len(sheets)} sheets instead of {members * products}")
    late = sorted((seen[height] - moment) / 1e6 for height, moment in written.items())
    store.remove()
    return {"processes": processes, "events": len(events), "late": late, "cpu": cpu, "wall": wall, "wakes": wakes}


def together(tools, counts, products, stride, strict):
    """Two to eight processes on one session."""
    runs = [several(tools, count, products, stride) for count in counts]
    late = sorted(moment for run in runs for moment in run["late"])
    within = sum(moment <= 200 for moment in late) / len(late)
    if strict and within < 0.999:
        raise Wrong(f"only {within:.4%} were seen within 200 ms; the latest after {late[-1]:.0f} ms")
    idle = idle_share(tools)
    if idle > 0.02:
        raise Wrong(f"who looks on and sees nothing uses {idle:.1%} of a processor")
    return {"processes": "+".join(str(run["processes"]) for run in runs), "events": sum(run["events"] for run in runs),
            "seen within 200 ms": f"{within:.3%}", "median ms": round(late[len(late) // 2], 2),
            "latest ms": round(late[-1], 1), "processor while busy": f"{sum(r['cpu'] for r in runs) / sum(r['wall'] for r in runs):.1%}",
            "processor while idle": f"{idle:.3%}"}


def idle_share(tools):
    """Of a processor, for who looks at a session in which nothing happens."""
    store = Store(tools, 3, 1)
    store.play("--acts", "2")
    run = subprocess.run([tools.worker, "follow", "--home", store.home, "--seconds", "2"], capture_output=True, text=True)
    cpu, wall, wakes = [int(word) for word in run.stdout.split("\nu ")[1].split()]
    store.remove()
    if wakes > 2:
        raise Wrong(f"{wakes} times awake for nothing")
    return cpu / wall


def clocks(tools, sessions, seed, moments, options=(3, 1, 4)):
    """The clock jumps by years between the acts: the same acts in the same order, the same sheets, a bundle that verifies."""
    def sheets(store):
        return [line for line in store.read() if line[0] in "sc"]
    usual = Store(tools, *options)
    usual.finish()
    wanted = sheets(usual)
    usual.remove()
    jumping = [(("jumps", "years")[number % 2], seed + number) for number in range(sessions)]
    for clock in jumping + [(moment, 0) for moment in moments]:
        store = Store(tools, *options, extra=("--clock", str(clock[0]), "--seed", str(clock[1])))
        store.finish()
        if sheets(store) != wanted:
            raise Wrong(f"clock {clock}: other sheets, {store.home}")
        store.remove()
    return {"sessions with jumps": sessions, "fixed moments": len(moments)}


def words(tools, sample, seed, names):
    """The program itself with a failing disk: an exit code that is documented, words, no crash."""
    random = chance(seed)
    program = Program(tools)
    result = {}
    for name in names:
        arguments = program.commands[name]
        count = program.count(arguments)
        cases = [(n, error, good) for n in range(1, count + 1) for error in ERRORS for good in (0, 1)]
        if sample and sample < len(cases):
            cases = random.sample(cases, sample)
        for n, error, good in cases:
            program.fail(arguments, n, error, good)
        result[name] = f"{len(cases)} of {count} operations"
    return result


class Program:
    """`hoidong` on copies of one data folder."""

    def __init__(self, tools):
        self.tools = tools
        store = Store(tools, 3, 1, 4)
        store.play("--acts", "8")
        self.home = store.home
        self.commands = {"demo": ["demo", "--auto"], "check": ["session", "check", "phien-ben-bi"],
                         "show": ["session", "show", "phien-ben-bi"], "list": ["session", "list"]}

    def run(self, arguments, state):
        place = self.tools.folder()
        home = os.path.join(place, "data")
        if arguments[0] != "demo":
            shutil.copytree(self.home, home)
        environment = {"PATH": "/usr/bin:/bin", "HOME": place, "HOIDONG_HOME": home, "LANG": "C.UTF-8",
                       "LD_PRELOAD": self.tools.library, "FAULT_ROOT": place, "FAULT_STATE": state.path}
        run = subprocess.run([self.tools.program, *arguments], capture_output=True, text=True, env=environment,
                             stdin=subprocess.DEVNULL, timeout=120)
        environment.pop("LD_PRELOAD")
        after = subprocess.run([self.tools.program, "session", "check"], capture_output=True, text=True, env=environment,
                               stdin=subprocess.DEVNULL, timeout=120)
        return place, run, after

    def count(self, arguments):
        state = FaultState(os.path.join(self.tools.folder(), "state"))
        place, run, after = self.run(arguments, state)
        if run.returncode != 0 or after.returncode != 0:
            raise Wrong(f"{arguments}: {run.returncode} {run.stderr}")
        shutil.rmtree(place)
        return state.get("operations")

    def fail(self, arguments, n, error, good):
        state = FaultState(os.path.join(self.tools.folder(), "state"), nth=n, error=ERRORS[error], forgood=good)
        place, run, after = self.run(arguments, state)
        case = f"{arguments} operation {n} ({chr(state.get('kind') or 63)}), {error}, {'from then on' if good else 'once'}"
        if run.returncode not in (0, 1, 3, 4):
            raise Wrong(f"{case}: {run.returncode} {run.stderr[-400:]}")
        last = run.stderr.strip().split("\n")[-1]
        if run.returncode != 0 and (len(last) < 20 or "Error" in last or "Fatal" in run.stderr):
            raise Wrong(f"{case}: no words: {run.stderr[-400:]}")
        if after.returncode != 0:
            raise Wrong(f"{case}: afterwards {after.returncode} {after.stderr[-400:]}")
        shutil.rmtree(place)


def no_core_files():
    """Of what is killed thousands of times."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
