"""Mutated bundles for the verifier and every parser behind it."""

import subprocess

from common import Wrong


def fuzz(tools, count, seed, lanes=1):
    """In processes that must not die, hang for a second of the processor, or take more memory than they may."""
    share = count // lanes
    running = [subprocess.Popen(
        [tools.worker, "bundles", "--count", str(share), "--first", str(lane * share), "--seed", str(seed)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for lane in range(lanes)]
    inputs, refused, slowest, memory = 0, 0, 0, 0
    try:
        for process in running:
            out, talk = process.communicate()
            if process.returncode != 0:
                raise Wrong(f"bundles: {process.returncode} {out[-2000:]} {talk[-300:]}")
            for words in [line.split() for line in out.splitlines()]:
                if words[-1:] == ["refused"]:
                    refused += int(words[3])
                elif words[0] == "inputs":
                    inputs += int(words[1])
                elif words[0] == "slowest":
                    slowest = max(slowest, int(words[1]))
                elif words[0] == "memory":
                    memory = max(memory, int(words[1]))
    finally:
        for process in running:
            process.kill()
    return {"inputs": inputs, "refused": refused, "slowest, ms of the processor": slowest, "memory, MiB": memory}
