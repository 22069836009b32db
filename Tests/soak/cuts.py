"""A model of a disk that loses power.

What a file holds is sure once it was synced; of later writes any may have reached the disk, whole or some of their
sectors of 512 bytes. A name is sure once its folder was synced; of later changes of names a beginning may have, in
their order, as on every file system with a journal. Memory shared by processes (`-shm`) is not on the disk: such a file is
missing or full of anything."""

import os
import struct


class Record:
    def __init__(self, kind, inode, at, path, data):
        self.kind, self.inode, self.at, self.path, self.data = kind, inode, at, path, data


def read_log(path):
    records = []
    with open(path, "rb") as file:
        while head := file.read(32):
            kind, length, inode, at, size = struct.unpack("<IIQQQ", head)
            name = file.read(length).decode()
            records.append(Record(chr(kind), inode, at, name, file.read(size)))
    return records


class File:
    def __init__(self):
        self.sure = bytearray()
        self.open = []  # writes (at, bytes) and lengths (at, None) since the last sync

    @staticmethod
    def put(content, at, data):
        if data is None:
            del content[at:]
            content.extend(b"\0" * (at - len(content)))
            return
        content.extend(b"\0" * (at - len(content)))
        content[at:at + len(data)] = data

    def sync(self):
        for at, data in self.open:
            self.put(self.sure, at, data)
        self.open = []

    def image(self, how, random):
        """Its bytes, and whether only a part of what was open is in them."""
        content = bytearray(self.sure)
        if how == "nothing":
            return content, bool(self.open)
        share, partial = (1.0 if how == "all" else random.choice([0.1, 0.5, 0.9])), False
        for at, data in self.open:
            if data is None or how == "all":
                self.put(content, at, data)
                continue
            if random.random() >= share:
                partial = True
            elif random.random() < 0.3:
                partial = True
                for start in range(at // 512 * 512, at + len(data), 512):
                    begin, end = max(start, at), min(start + 512, at + len(data))
                    if random.random() < 0.5:
                        self.put(content, begin, data[begin - at:end - at])
            else:
                self.put(content, at, data)
        return content, partial


class Folder:
    def __init__(self):
        self.names = {}


class Disk:
    def __init__(self, root):
        self.root, self.top = root, Folder()
        self.files, self.changes = {}, []  # changes: [steps, folders that must be synced]

    def folder(self, path):
        found = self.top
        for name in os.path.relpath(path, self.root).split("/"):
            if name != ".":
                found = found.names[name]
        return found

    def place(self, path):
        return self.folder(os.path.dirname(path)), os.path.basename(path)

    def change(self, *steps):
        """Steps: (folder, name, node); no node: the name goes."""
        for step in steps:
            self.step(*step, lambda folder: folder.names)
        self.changes.append((steps, {id(folder): folder for folder, _, _ in steps}))

    @staticmethod
    def step(folder, name, node, names):
        if node is None:
            names(folder).pop(name, None)
        else:
            names(folder)[name] = node

    def apply(self, record):
        kind, path = record.kind, record.path
        if kind == "C":
            node = self.files[record.inode] = File()
            self.change((*self.place(path), node))
        elif kind == "W":
            self.files[record.inode].open.append((record.at, record.data))
        elif kind == "T":
            self.files[record.inode].open.append((record.at, None))
        elif kind == "S":
            self.files[record.inode].sync()
        elif kind == "D":
            folder = self.folder(path)
            for _, waiting in self.changes:
                waiting.pop(id(folder), None)
        elif kind == "M":
            self.change((*self.place(path), Folder()))
        elif kind in "UV":
            self.change((*self.place(path), None))
        elif kind == "L":
            (old, name), (new, other) = self.place(path), self.place(record.data.decode())
            self.change((new, other, old.names[name]))
        elif kind in "RX":
            (old, name), (new, other) = self.place(path), self.place(record.data.decode())
            moved, there = old.names[name], new.names.get(other)
            self.change((old, name, there if kind == "X" else None), (new, other, moved))

    def write_image(self, place, how, random):
        """Writes what the disk can hold now. 1 where it holds a part of what was open."""
        open_changes = [number for number, (_, waiting) in enumerate(self.changes) if waiting]
        kept = {"nothing": 0, "all": len(open_changes)}.get(how)
        if kept is None:
            kept = random.randint(0, len(open_changes))
        lost = set(open_changes[kept:])
        names = {}
        for number, (steps, _) in enumerate(self.changes):
            if number not in lost:
                for folder, name, node in steps:
                    self.step(folder, name, node, lambda one: names.setdefault(id(one), {}))
        partial = bool(lost)

        def write(folder, path):
            nonlocal partial
            for name, node in names.get(id(folder), {}).items():
                target = os.path.join(path, name)
                if isinstance(node, Folder):
                    os.makedirs(target, exist_ok=True)
                    write(node, target)
                elif not name.endswith("-shm"):
                    content, part = node.image(how, random)
                    partial = partial or part
                    with open(target, "wb") as file:
                        file.write(content)
                elif how == "some" and random.random() < 0.5:
                    with open(target, "wb") as file:
                        file.write(random.randbytes(32_768))

        write(self.top, place)
        return 1 if partial else 0
