"""Runs the commands in the ```console blocks of a document, and compares their output with it.

A line that begins with "$ " is a command, the lines after it are what a terminal shows, standard output and standard error
together; a line "..." stands for any lines. The commands of a document run one after the other in a folder of its own that
holds a copy of Examples/, with an empty home folder and no AWS settings.
"""

import difflib
import pathlib
import re
import shutil
import subprocess
import tempfile

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(block):
    """Splits a block into commands, each with the lines that are expected after it."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
        else:
            raise SystemExit(f"a console block begins with “{line}”, which is no command")
    return found


def matches(expected, actual):
    """Whether the lines are the same; "..." stands for any number of lines."""
    reachable = {0}
    for line in expected:
        if line == "...":
            reachable = set(range(min(reachable), len(actual) + 1))
        else:
            reachable = {place + 1 for place in reachable if place < len(actual) and actual[place] == line}
        if not reachable:
            return False
    return len(actual) in reachable


class Console:
    """The console blocks of one document, its folder, and what was found in it."""

    def __init__(self, name, environment, folder):
        self.name, self.environment, self.folder = name, environment, folder
        self.count, self.differences = 0, []

    def run(self, command):
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
        return done.stdout.decode("utf-8").splitlines()

    def checked(self, block):
        """The block as it should be, after all of its commands have run."""
        lines = []
        for command, expected in commands(block):
            actual = self.run(command)
            self.count += 1
            if not matches(expected, actual):
                diff = difflib.unified_diff(expected, actual, self.name, f"$ {command}", lineterm="")
                self.differences.append("\n".join(diff))
                expected = actual
            lines += [f"$ {command}", *expected]
        return "".join(line + "\n" for line in lines)


def check(text, name, root, binaries):
    """The document as it should be, how many commands it has, and what differs."""
    with tempfile.TemporaryDirectory() as work:
        folder, home = pathlib.Path(work, "here"), pathlib.Path(work, "home")
        home.mkdir()
        shutil.copytree(root / "Examples", folder / "Examples", ignore=shutil.ignore_patterns(".build"))
        environment = {"PATH": f"{binaries}:/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"}
        console = Console(name, environment, folder)
        new = BLOCK.sub(lambda block: f"```console\n{console.checked(block[1])}```", text)
        return new, console.count, console.differences
