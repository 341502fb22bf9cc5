"""Checks README.md, Docs/*.md and what they lead to: see console.py, shown.py, calls.py, links.py and recipes.py.

usage: check.py FOLDER_OF_IAMSYNC REPOSITORY [--update]

With --update, console blocks and shown files that differ are rewritten with what is so.
"""

import os
import pathlib
import sys

import calls
import console
import links
import recipes
import shown


def documents(root):
    """Every document of the repository."""
    found = [*root.glob("*.md"), *(root / "Docs").glob("*.md"), *(root / "Examples").rglob("*.md")]
    return sorted(path for path in found if ".build" not in path.parts)


def check(binaries, root, update):
    counts = dict.fromkeys(("commands", "shown files", "other command lines", "links and names", "scripts of recipes"), 0)
    problems, tried, tests = [], calls.Calls(binaries, root), links.suites(root)
    for path in documents(root):
        name, text = str(path.relative_to(root)), path.read_text(encoding="utf-8")
        # An example that is a package of its own is built and run by the tests of the libraries.
        is_package = path.is_relative_to(root / "Examples")
        new, ran, differences = (text, 0, []) if is_package else console.check(text, name, root, binaries)
        new, files, others = shown.check(new, name, root)
        if update and new != text:
            path.write_text(new, encoding="utf-8")
        elif not update:
            problems += differences + others
        counts["commands"] += ran
        counts["shown files"] += files
        counts["other command lines"] += sum(tried.check(line, name) for line in calls.in_document(text))
        count, broken = links.check(path, root, tests)
        counts["links and names"] += count
        problems += broken
    counts["scripts of recipes"], wrong = recipes.check(root, tried)
    return counts, problems + tried.differences + wrong


def main():
    binaries, root, *options = sys.argv[1:]
    if options not in ([], ["--update"]):
        raise SystemExit(__doc__)
    counts, problems = check(os.path.abspath(binaries), pathlib.Path(root).resolve(), update=bool(options))
    for problem in problems:
        print(problem)
    found = ", ".join(f"{count} {what}" for what, count in counts.items())
    print(f"documents: {found}; {len(problems)} are wrong")
    if problems or not all(counts.values()):
        raise SystemExit(1)


main()
