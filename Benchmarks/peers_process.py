"""Runs a command, and tells its wall time, its output and the peak of the memory of all its processes together."""

import os
import subprocess
import sys
import threading
import time

PAGE = os.sysconf("SC_PAGE_SIZE")


def children():
    """The processes of each parent."""
    found = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat:
                parent = int(stat.read().rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        found.setdefault(parent, []).append(int(name))
    return found


def resident(pid):
    """The resident bytes of a process; none where it has ended."""
    try:
        with open(f"/proc/{pid}/statm") as statm:
            return int(statm.read().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def tree(root):
    """The resident bytes of a process and all that it has started."""
    found, total, rest = children(), 0, [root]
    while rest:
        pid = rest.pop()
        total += resident(pid)
        rest += found.get(pid, [])
    return total


def run(command, environment, folder=None):
    """Wall seconds, peak MiB, and standard output of a command; the end of this program where it fails."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    peak, ended = [0], threading.Event()

    def watch():
        while not ended.wait(0.1):
            peak[0] = max(peak[0], tree(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    ended.set()
    watcher.join()
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{output[-2000:]}")
    # What was between two looks, the kernel has seen: of the biggest process.
    return time.monotonic() - start, max(peak[0] / 2**20, usage.ru_maxrss / 1024), output
