"""Runs a command, and tells how long it took, its output and the peak of the memory of all its processes together."""

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
    """The program of a process, its resident bytes that are its own, and those of files, which others may share."""
    try:
        with open(f"/proc/{pid}/statm") as statm:
            _, total, of_files = map(int, statm.read().split()[:3])
        return os.readlink(f"/proc/{pid}/exe"), (total - of_files) * PAGE, of_files * PAGE
    except (OSError, ValueError):
        return "", 0, 0  # It has ended.


def tree(root):
    """The resident bytes of a process and all that it has started; what a program's processes share counts once."""
    found, own, shared, rest = children(), 0, {}, [root]
    while rest:
        pid = rest.pop()
        program, private, of_files = resident(pid)
        own += private
        shared[program] = max(of_files, shared.get(program, 0))
        rest += found.get(pid, [])
    return own + sum(shared.values())


def run(command, environment, folder, limit):
    """Wall and processor seconds, peak MiB and output of a command; `None` where it took more than `limit` seconds.

    It is the end of this program where the command fails.
    """
    start = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    peak, ended, late = 0, threading.Event(), threading.Event()

    def watch():
        nonlocal peak
        while not ended.wait(0.1):
            peak = max(peak, tree(process.pid))
            if time.monotonic() - start > limit and not late.is_set():
                late.set()
                process.terminate()

    watcher = threading.Thread(target=watch)
    watcher.start()
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    ended.set()
    watcher.join()
    if late.is_set():
        return None
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{output[-2000:]}")
    # What was between two looks, the kernel has seen: of the biggest process.
    memory = max(peak / 2**20, usage.ru_maxrss / 1024)
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, memory, output
