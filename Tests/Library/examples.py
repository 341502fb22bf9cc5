"""Runs the commands in the ```console blocks of the example packages' READMEs, and compares what they print with the READMEs.

usage: examples.py FOLDER_OF_EXECUTABLES EXAMPLES [--update]

A line that begins with "$ " is a command, the lines after it are what a terminal shows. `swift run NAME` stands for the executable
that is built already. The commands of a README run one after the other in a copy of its package, beside a copy of mountainlab, with
an empty home folder and no AWS settings. With --update, blocks that differ are rewritten.
"""

import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Package:
    """One example package, in a folder where its commands can do no harm."""

    def __init__(self, source, binaries, work):
        self.source, self.work = source, pathlib.Path(work)
        self.folder = self.work / "Examples" / source.name
        ignored = shutil.ignore_patterns(".build", ".swiftpm")
        shutil.copytree(source, self.folder, ignore=ignored)
        shutil.copytree(source.parent / "mountainlab", self.folder.parent / "mountainlab")
        self.binaries, self.status, self.count = binaries, 0, 0

    def run(self, command):
        home = self.work / "home"
        home.mkdir(exist_ok=True)
        command = command.replace("swift run ", f"{self.binaries}/")
        done = subprocess.run(
            ["bash", "-c", f"(exit {self.status}); {command}"], cwd=self.folder, stdin=subprocess.DEVNULL,
            env={"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", "AWS_EC2_METADATA_DISABLED": "true"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
        self.status, self.count = done.returncode, self.count + 1
        return done.stdout.decode("utf-8")

    def checked(self, block):
        """The block as it should be."""
        commands = [line for line in block.splitlines() if line.startswith("$ ")]
        return "".join(f"{command}\n{self.run(command[2:])}" for command in commands)

    def text(self, text):
        """The README as it should be."""
        return BLOCK.sub(lambda block: f"```console\n{self.checked(block[1])}```", text)


def main():
    binaries, examples, *options = sys.argv[1:]
    if options not in ([], ["--update"]):
        raise SystemExit(__doc__)
    count, differs = 0, False
    for readme in sorted(pathlib.Path(examples).glob("*/README.md")):
        if not (readme.parent / "Package.swift").exists():
            continue
        with tempfile.TemporaryDirectory() as work:
            package = Package(readme.parent, os.path.abspath(binaries), work)
            shown = readme.read_text(encoding="utf-8")
            actual = package.text(shown)
            count += package.count
        differs = differs or actual != shown
        for line in difflib.unified_diff(shown.splitlines(), actual.splitlines(), str(readme), "printed", lineterm="", n=0):
            print(line)
        if options and actual != shown:
            readme.write_text(actual, encoding="utf-8")
    print(f"{count} commands of the examples{', updated' if options else ''}")
    if count == 0 or differs and not options:
        raise SystemExit(1)


main()
