"""Completes command lines of iamsync in the real shells, each at a terminal of its own, and compares what they become.

usage: check.py FOLDER_OF_IAMSYNC REPOSITORY

Each case is typed into an interactive shell with a Tab behind it; then "show " is typed before it, a function that prints its
words, so that nothing of the line is run. The folders hold names that would run a command where a shell evaluated them: each
such command would make a file, and none may be there in the end.
"""

import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# What is typed before Tab, the words that the line becomes, and what is typed behind it (to close a quote).
CASES = [
    ("iamsync val", ["iamsync", "validate"], ""),
    ("iamsync plan --detai", ["iamsync", "plan", "--detailed-exitcode"], ""),
    ("iamsync audit --fail-on cri", ["iamsync", "audit", "--fail-on", "critical"], ""),
    ("iamsync audit --fail-on=cri", ["iamsync", "audit", "--fail-on=critical"], ""),
    ("iamsync plan --log-level deb", ["iamsync", "plan", "--log-level", "debug"], ""),
    ("iamsync completions fi", ["iamsync", "completions", "fish"], ""),
    ("iamsync help sho", ["iamsync", "help", "show"], ""),
    ("iamsync plan world --scope pay", ["iamsync", "plan", "world", "--scope", "payments"], ""),
    ("iamsync plan world --scope=sea", ["iamsync", "plan", "world", "--scope=search"], ""),
    ("iamsync plan world --scope cor", ["iamsync", "plan", "world", "--scope", "core"], ""),
    ("iamsync plan --scope pay", ["iamsync", "plan", "--scope", "payments"], ""),
    ("iamsync plan hostile --scope pay", ["iamsync", "plan", "hostile", "--scope", "pay"], ""),
    ("iamsync explain payments-live-op", ["iamsync", "explain", "payments-live-operator"], ""),
    ("iamsync explain TenantAdmin-1", ["iamsync", "explain", "TenantAdmin-1h"], ""),
    ("iamsync explain '$(touch", ["iamsync", "explain", "$(touch"], "'"),
    ("iamsync plan wor", ["iamsync", "plan", "world/"], ""),
    ("iamsync plan --out sav", ["iamsync", "plan", "--out", "saved.json"], ""),
    ("iamsync plan --out=sav", ["iamsync", "plan", "--out=saved.json"], ""),
    ("iamsync plan hostile --scope ", ["iamsync", "plan", "hostile", "--scope", "good"], ""),
    ("iamsync plan hostile --scope '$(touch", ["iamsync", "plan", "hostile", "--scope", "$(touch"], "'"),
    ("iamsync plan '$(touch ran5)' --scope ", ["iamsync", "plan", "$(touch ran5)", "--scope"], ""),
    ("iamsync plan 'a b' --scope o", ["iamsync", "plan", "a b", "--scope", "only"], ""),
    ("iamsync plan a\\ b --scope o", ["iamsync", "plan", "a b", "--scope", "only"], ""),
]

HOSTILE = [
    "$(touch ran1).yaml", "`touch ran2`.yaml", "'; touch ran3; '.yaml", "$(touch${IFS}ran4).yaml", "a b.yaml", "-x.yaml",
]

# How each shell is started, and what makes it ready: its completions, and a function that shows its words.
SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        'source <(iamsync completions bash); show() { printf "\\001%s\\002" "$@"; }'),
    "zsh": (
        ["zsh", "-f", "-i"],
        'fpath=($PWD/../zfunc $fpath); autoload -Uz compinit && compinit -D -u; show() { printf "\\001%s\\002" "$@"; }'),
    "zsh, sourced": (
        ["zsh", "-f", "-i"],
        'autoload -Uz compinit && compinit -D -u; source <(iamsync completions zsh); '
        'show() { printf "\\001%s\\002" "$@"; }'),
    "fish": (
        ["fish", "--no-config", "-i"],
        'set -g fish_autosuggestion_enabled 0; iamsync completions fish | source; '
        'function show; printf "\\001%s\\002" $argv; end'),
}


def folder(binaries, root, work):
    """The folder in which the shells stand."""
    here = work / "here"
    shutil.copytree(root / "Examples" / "mountainlab", here)
    for name in ["hostile", "a b"]:
        (here / name / "tenants").mkdir(parents=True)
    for name in [*HOSTILE, "good.yaml"]:
        (here / "hostile" / "tenants" / name).write_text("name: x\n")
    (here / "a b" / "tenants" / "only.yaml").write_text("name: only\n")
    (here / "saved.json").write_text("{}\n")
    shutil.copytree(root / "Examples" / "mountainlab", here / "world")
    (work / "zfunc").mkdir()
    script = subprocess.run([f"{binaries}/iamsync", "completions", "zsh"], stdout=subprocess.PIPE, check=True).stdout
    (work / "zfunc" / "_iamsync").write_bytes(script)
    return here


class Shell:
    """An interactive shell at a terminal of its own."""

    def __init__(self, name, here, environment):
        self.name, self.heard = name, b""
        command, ready = SHELLS[name]
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(here)
            os.execvpe(command[0], command, environment)
        self.send(ready + "\r")
        self.words("show ready", "ready")

    def send(self, text):
        while text:
            text = text[os.write(self.terminal, text.encode()):]

    def words(self, line, last):
        """Sends a line, and gives the words that it shows, up to the last one."""
        self.send(line + "\r")
        end = time.monotonic() + 30
        while f"\x01{last}\x02".encode() not in self.heard:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.terminal], [], [], left)[0]:
                raise SystemExit(f"{self.name} never came to {last!r}, but said {self.heard[-2000:]!r}")
            self.heard += os.read(self.terminal, 65536)
        shown, self.heard = self.heard, b""
        return re.findall("\x01(.*?)\x02", shown.decode("utf-8", "replace"))[:-1]

    def completed(self, typed, after, number):
        """The words of the line that the shell makes of what is typed."""
        return self.words(f"{typed}\t{after} end{number}\x01show ", f"end{number}")

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def check(binaries, here, environment):
    """Runs every case in every shell; gives how many there were, and what went wrong."""
    count, wrong = 0, []
    for name in SHELLS:
        shell = Shell(name, here, environment)
        for number, (typed, expected, after) in enumerate(CASES):
            actual = shell.completed(typed, after, number)
            count += 1
            # zsh takes a folder's last "/" back when a space is typed behind it.
            if actual != expected and actual != [word.rstrip("/") for word in expected]:
                wrong.append(f"{name}: {typed!r} became {actual}, not {expected}")
        shell.close()
    wrong += [f"a name was run: {path}" for path in sorted(here.parent.rglob("ran*")) if re.fullmatch(r"ran\d", path.name)]
    return count, wrong


def main():
    binaries, root = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        (work / "home").mkdir()
        environment = {
            "PATH": f"{binaries}:/usr/bin:/bin", "HOME": str(work / "home"), "LANG": "C.UTF-8", "TERM": "dumb",
            "PS1": "> ", "AWS_EC2_METADATA_DISABLED": "true",
        }
        count, wrong = check(binaries, folder(binaries, root, work), environment)
    for line in wrong:
        print(line)
    print(f"{count} command lines completed in {len(SHELLS)} set-ups of bash, zsh and fish, {len(wrong)} wrong")
    if wrong or count == 0:
        raise SystemExit(1)


main()
