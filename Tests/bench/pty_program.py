"""A program in a pty of 80x24, and what can be measured of it from outside."""
import fcntl, os, pty, select, struct, termios, time


class PtyProgram:
    def __init__(self, argv, env, rows=24, columns=80):
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(argv[0], argv, env)

    def read(self, quiet, limit=5.0):
        """Reads until nothing came for `quiet` seconds: the time of the last byte, and all bytes."""
        last, data = None, b""
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            ready, _, _ = select.select([self.fd], [], [], quiet if data else limit)
            if not ready:
                break
            try:
                more = os.read(self.fd, 65536)
            except OSError:
                break
            if not more:
                break
            last = time.perf_counter()
            data += more
        return last, data

    def first_frame(self, quiet=0.25):
        """Milliseconds from fork to the last byte of the first frame."""
        last, data = self.read(quiet)
        return ((last or time.perf_counter()) - self.began) * 1000, data

    def press(self, key, quiet=0.015, limit=1.0):
        """Milliseconds from a key to the last byte of its answer (None where nothing came), and the bytes."""
        sent = time.perf_counter()
        os.write(self.fd, key)
        last, data = self.read(quiet, limit)
        return (last - sent) * 1000 if last else None, len(data)

    def do(self, keys, wait=0.25):
        """Keys whose answers are not measured, and what came."""
        os.write(self.fd, keys)
        return self.read(wait)[1].decode("utf-8", "replace")

    def memory(self):
        """Resident MiB: all of it, and what no other process could share."""
        found = {}
        with open(f"/proc/{self.pid}/status") as status:
            for line in status:
                name, _, value = line.partition(":")
                if name in ("VmRSS", "RssAnon"):
                    found[name] = int(value.split()[0]) / 1024
        return found["VmRSS"], found["RssAnon"]

    def switches(self):
        """How often its threads went to sleep so far."""
        count = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/status") as status:
                count += sum(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt_switches"))
        return count

    def wake_ups(self, seconds):
        """How often it woke up while nobody touched it."""
        before = self.switches()
        time.sleep(seconds)
        return self.switches() - before

    def end(self):
        try:
            os.kill(self.pid, 9)
        except ProcessLookupError:
            pass
        os.close(self.fd)
        os.waitpid(self.pid, 0)
