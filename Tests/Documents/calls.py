"""Command lines that are shown and not run: in ```sh blocks, in sentences, in the recipes of Examples/ci.

Each that calls iamsync is given to the real program with --help at its end, which reads all of it, refuses what it doesn't know,
and does nothing. Each that calls a script of the repository has to name one that is there and can be run.
"""

import os
import re
import shlex
import subprocess

SHELL_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
IN_A_SENTENCE = re.compile(r"`(iamsync [a-z][^`]*)`")
SCRIPT = re.compile(r"^(?:Scripts|Benchmarks|Tests)/[\w./-]+")
ENDS = {"|", "||", "&&", ";", ">", ">>", "2>", "<", "&"}


def words(line):
    """The words of the command at the beginning of a shell line, without its comment, redirections and what follows it."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;<>")
    lexer.whitespace_split = True
    found = []
    for word in lexer:
        if word in ENDS:
            break
        found.append(word)
    return found


def lines(script):
    """The lines of a shell script; one that ends in a backslash goes on in the next."""
    return [line.strip() for line in script.replace("\\\n", " ").splitlines()]


def in_document(text):
    """All command lines that a document shows outside of console blocks."""
    found = [line for block in SHELL_BLOCK.findall(text) for line in lines(block)]
    return found + [span.replace("\n", " ") for span in IN_A_SENTENCE.findall(FENCED.sub("", text))]


class Calls:
    """What was found in all command lines; the same line is tried once."""

    def __init__(self, binaries, root):
        self.program, self.root = os.path.join(binaries, "iamsync"), root
        self.known, self.differences = {}, []

    def check(self, line, name):
        problem = None
        if script := SCRIPT.match(line):
            if not os.access(self.root / script[0], os.X_OK):
                problem = "there is no such program"
        elif line.startswith("iamsync "):
            problem = self.refusal(line)
        else:
            return 0
        if problem:
            self.differences.append(f"{name}: {line}\n  {problem}")
        return 1

    def refusal(self, line):
        """Why the program refuses a line; None where it takes it."""
        if line not in self.known:
            arguments = words(line)[1:]
            if "--help" not in arguments:
                arguments.append("--help")
            done = subprocess.run(
                [self.program, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                timeout=60)
            self.known[line] = done.stderr.decode("utf-8").strip() if done.returncode else None
        return self.known[line]
