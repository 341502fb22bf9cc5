"""A good file, changed at one place: what must be refused, and what a schema may see or not."""

import json

import yaml

from typing_of_yaml import typed

# Values that stand in for any scalar: types, forms, and limits that some key has.
SCALARS = [
    "true", "false", "True", "yes", "no", "0", "1", "12", "13", "007", "1.5", "-1", "0x10", "0o7", "1e3", ".5", ".inf",
    "33333333333", "033333333333", "333333333333", "3333333333333", '"2"', '"true"', '""', "a b", "a*", "a?", "${x}",
    "A", "a", "a-b", "a--b", "a-", "a_b", "é", "https://a.example", "http://a.example", "https://a.example:443/",
    "https://a.example/b?c", "https://A.example", "https://10.0.0.1", "https://a.1x", "PowerUserAccess",
    "job-function/Billing", "arn:aws:iam::aws:policy/X", "arn:aws:iam::aws:policy/a/X", "arn:aws:iam::123456789012:policy/X",
    "arn:${partition}:iam::${account}:policy/x/${account}", "arn:x:iam::aws:policy/X",
    "arn:aws:sso:::instance/ins-1234567890abcdef", "../x", "a/../b", "..a", "policies/extra.json", "group:x", "x-Admins",
    "x-reader", "any", "none", "both", "ids", "native", "peer", "hipaa", "human", "non-human", "names", "sector",
    "eu-west-1", "us-gov-west-1", "eu_west-1", '"a\\tb"', '"a\\u0085"', '"a\\u00a0b"', "x" * 64, "x" * 65, "x" * 300, "2026-01-01",
    "platform-live-admins", "payments", "Größe", "a:b", "a,b",
]
KEYS = ["live", "Live", "a--b", "live_admin", "live_reader", "a/b", "a/b/c", "https://a.example", "http://a.example", "aws:x",
        "sector", "iamsync:installation", '"a*"', '"a b"', "é", "x" * 129]


class Tree:
    """A file as maps, lists and the sources of scalars."""

    @staticmethod
    def read(text):
        return Tree.of(yaml.compose(text, Loader=yaml.CBaseLoader))

    @staticmethod
    def of(node):
        if isinstance(node, yaml.MappingNode):
            return {key.value: Tree.of(entry) for key, entry in node.value}
        if isinstance(node, yaml.SequenceNode):
            return [Tree.of(element) for element in node.value]
        return node.value if not node.style else json.dumps(node.value, ensure_ascii=False)

    @staticmethod
    def text(tree, indent=""):
        """The file again, in block style."""
        if isinstance(tree, dict) and tree:
            return "".join(f"\n{indent}{key}:{Tree.text(entry, indent + '  ')}" for key, entry in tree.items())
        if isinstance(tree, list) and tree:
            return "".join(f"\n{indent}-{Tree.text(element, indent + '  ')}" for element in tree)
        return " " + (tree if isinstance(tree, str) else json.dumps(tree))


def places(tree, path=()):
    """Every place of a tree; of a list only the first element's."""
    yield path, tree
    entries = tree.items() if isinstance(tree, dict) else enumerate(tree[:1]) if isinstance(tree, list) else ()
    for key, entry in entries:
        yield from places(entry, path + (key,))


def changed(tree, path, change):
    """A copy with something done to what stands at a path: `change` gets the copy's map or list, and the key."""
    if not path:
        return change({"": tree}, "")[""]
    copy = dict(tree) if isinstance(tree, dict) else list(tree)
    if len(path) == 1:
        return change(copy, path[0])
    copy[path[0]] = changed(copy[path[0]], path[1:], change)
    return copy


def put(entry):
    def change(parent, key):
        parent[key] = entry
        return parent
    return change


def without(parent, key):
    del parent[key]
    return parent


def renamed(name):
    def change(parent, key):
        return {name if old == key else old: entry for old, entry in parent.items()}
    return change


def some(values, seen, shape, number):
    """All of the values where a shape is met for the first time, and each twelfth, from another one on, where it comes again."""
    if shape in seen:
        return values[number % 12::12]
    seen.add(shape)
    return values


def changes(tree, shape_at):
    """Yields what was done, the changed tree, and whether it must be refused. `shape_at` tells equal places by a path."""
    seen = set()
    for number, (path, entry) in enumerate(places(tree)):
        where = "/".join(map(str, path))
        if isinstance(entry, dict):
            yield f"{where}: a list for a map", changed(tree, path, put(["x"])), True
            yield f"{where}: a text for a map", changed(tree, path, put("x")), True
        elif isinstance(entry, list):
            yield f"{where}: a map for a list", changed(tree, path, put({"x": "y"})), True
            yield f"{where}: a number for a list", changed(tree, path, put("7")), True
        else:
            yield f"{where}: a list for a text", changed(tree, path, put([["x"]])), True
            yield f"{where}: a map for a text", changed(tree, path, put({"x": "y"})), True
            for scalar in some(SCALARS, seen, shape_at(path), number):
                yield f"{where}: {scalar}", changed(tree, path, put(scalar)), False
        if path:
            yield f"{where}: null", changed(tree, path, put("~")), False
            yield f"{where}: left out", changed(tree, path, without), False
        if path and isinstance(path[-1], str):
            yield f"{where}: another key", changed(tree, path, renamed("x_y")), False
            for key in some(KEYS, seen, "key of " + shape_at(path[:-1]), number):
                yield f"{where}: the key {key}", changed(tree, path, renamed(key)), False


def is_no_text(scalar):
    """Whether an editor takes it for null or a Boolean: the one thing in which a schema may be stricter than iamsync."""
    return typed(scalar) is None or isinstance(typed(scalar), bool)
