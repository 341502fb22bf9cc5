"""Compares the public API of the libraries with the lists in Tests/Library/api, one declaration a line.

usage: api.py FOLDER_OF_SYMBOL_GRAPHS FOLDER_OF_LISTS [--update]

A line is what the symbol graph of a library holds: a declaration with the type that it belongs to, or a protocol that a type
conforms to. A change of the API is a change of these lists, to be looked at in review. With --update they are rewritten.
"""

import difflib
import json
import pathlib
import sys


def declaration(symbol):
    """The declaration on one line, after the path of the type that it belongs to."""
    text = "".join(fragment["spelling"] for fragment in symbol["declarationFragments"])
    owner = ".".join(symbol["pathComponents"][:-1])
    line = " ".join(text.split())
    return f"{owner}: {line}" if owner else line


def conformances(graph):
    """`Type: Protocol`, for every protocol that a type conforms to."""
    names = {symbol["identifier"]["precise"]: symbol for symbol in graph["symbols"]}
    for relation in graph["relationships"]:
        if relation["kind"] != "conformsTo":
            continue
        source = names.get(relation["source"])
        target = names.get(relation["target"])
        name = relation.get("targetFallback") or target and ".".join(target["pathComponents"])
        # Every copyable type has these two.
        if source and name and name not in ("Swift.Copyable", "Swift.Escapable", "Swift.SendableMetatype"):
            yield f"{'.'.join(source['pathComponents'])} conforms to {name.removeprefix('Swift.')}"


def lines(folder):
    """All lines of a library, sorted."""
    found = set()
    for path in folder.glob("*.symbols.json"):
        graph = json.loads(path.read_text(encoding="utf-8"))
        for symbol in graph["symbols"]:
            if symbol["kind"]["identifier"] != "swift.extension":
                found.add(declaration(symbol))
        found.update(conformances(graph))
    return sorted(found)


def main():
    graphs, lists, *options = sys.argv[1:]
    if options not in ([], ["--update"]):
        raise SystemExit(__doc__)
    count, differs = 0, False
    for folder in sorted(pathlib.Path(graphs).iterdir()):
        actual, path = lines(folder), pathlib.Path(lists, f"{folder.name}.txt")
        expected = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        count += len(actual)
        if actual == expected:
            continue
        differs = True
        for line in difflib.unified_diff(expected, actual, str(path), "what is built", lineterm="", n=0):
            print(line)
        if options:
            path.write_text("".join(line + "\n" for line in actual), encoding="utf-8")
    print(f"{count} lines of public API{', updated' if options else ''}")
    if count == 0:
        raise SystemExit("no symbol graphs")
    if differs and not options:
        raise SystemExit("The public API differs from its lists. Where that is meant: Tests/Library/run --update")


main()
