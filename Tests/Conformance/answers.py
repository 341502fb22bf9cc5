"""Answers as AWS could write them: from an output shape, in the wire form of its protocol. For `generate.py`."""

import datetime
import json
import re
import urllib.parse
from xml.sax.saxutils import escape

import operations
from operation_samples import TYPES


def needs(path, kind, may_be_absent):
    """What the client can't do without in an answer: member → (whether it must be there, the same of its members)."""
    tree = {}
    if path == "@":
        return kind_needs(kind)
    if path is not None:
        require(tree, path, not may_be_absent, kind_needs(kind) if kind else {})
    return tree


def kind_needs(kind):
    """What one of the client's types can't do without."""
    tree = {}
    for name, source in TYPES[kind].items():
        path, inner = source if isinstance(source, tuple) else (source, None)
        require(tree, path, name[-1] not in "?*", kind_needs(inner) if inner else {})
    return tree


def require(tree, path, must, members):
    """Adds what a path needs; of alternatives, the last is the one that is always there."""
    for part in path.split(" || "):
        place = tree
        names = re.split(r" [=!]= ", part)[0].split(".")
        for count, name in enumerate(names):
            is_last = count == len(names) - 1
            is_must = must if count == 0 else True
            is_must = is_must and part == path.split(" || ")[-1] and not name.endswith("[]")
            known, inner = place.get(name.removesuffix("[]"), (False, {}))
            place[name.removesuffix("[]")] = (known or is_must, inner | (members if is_last else {}))
            place = place[name.removesuffix("[]")][1]


class Answers:
    """Makes values of output shapes, and writes them."""

    def __init__(self, texts, is_xml):
        self.texts, self.is_xml = texts, is_xml

    def value(self, shape, tree, share, *, name="", is_long=False):
        """A value; of the members that may be absent, this share is there."""
        kind = shape.type_name
        if kind == "structure" and not getattr(shape, "is_document_type", False):
            return self.structure(shape, tree, share, is_long)
        if kind == "list":
            count = 0 if share == 0 else 1 if is_long else self.texts.random.randrange(4)
            return [self.value(shape.member, tree, share, name=name, is_long=is_long) for _ in range(count)]
        if kind == "boolean":
            return self.texts.chance(0.5)
        if kind in ("integer", "long"):
            return self.texts.number(shape.metadata)
        if kind == "timestamp":
            return self.texts.moment()
        # Not every text, or an account's details would be longer than AWS ever writes them.
        text = self.texts.text(shape.metadata, in_xml=self.is_xml, is_long=is_long and self.texts.chance(0.3))
        if name in operations.DOCUMENTS and self.is_xml:
            return self.encoded(text)
        return "N/A" if name in ("ServiceName", "Region") and self.texts.chance(0.3) else text

    def structure(self, shape, tree, share, is_long):
        """Members; one of a union, or one that nobody knows yet."""
        if getattr(shape, "is_tagged_union", False):
            if self.texts.chance(0.2):
                return {"Unheard": "of"}
            name = self.texts.random.choice(list(shape.members))
            return {name: self.value(shape.members[name], tree.get(name, (False, {}))[1], 1, name=name)}
        members = {}
        for name, inner in shape.members.items():
            must, below = tree.get(name, (False, {}))
            if inner.type_name in ("map", "blob"):
                continue
            if must or self.texts.chance(share):
                members[name] = self.value(inner, below, share, name=name, is_long=is_long)
            elif not self.is_xml and self.texts.chance(0.2):
                members[name] = None
        if self.texts.chance(0.2):
            members["Unheard"] = self.texts.random.choice(["of", "", {"Of": ["x", {"Y": "z"}]}, [], {}])
        return members

    def encoded(self, text):
        """A document in percent-encoding, with everything encoded or as little as may be; digits in either case."""
        text = urllib.parse.quote(text, safe=self.texts.random.choice(["", "+/:=,", "{}\"' "]))
        return re.sub(r"%..", lambda found: found[0].lower(), text) if self.texts.chance(0.2) else text

    # XML

    def xml(self, name, value):
        """An element, in one of the ways in which it can be written."""
        gap = self.texts.random.choice(["", "", "\n  ", "<!-- - -->"])
        if isinstance(value, dict):
            inner = gap.join(self.xml(member, value[member]) for member in self.texts.shuffled(value))
        elif isinstance(value, list):
            inner = gap.join(self.xml("member", element) for element in value)
        elif isinstance(value, bool):
            inner = "true" if value else "false"
        elif isinstance(value, datetime.datetime):
            inner = self.iso(value)
        else:
            inner = self.escaped(str(value))
        if inner == "" and self.texts.chance(0.5):
            return f"<{name}/>"
        return f"<{name}>{gap if isinstance(value, (dict, list)) else ''}{inner}</{name}>"

    def iso(self, moment):
        """A moment in ISO 8601, with parts of a second where it has some."""
        text = moment.strftime("%Y-%m-%dT%H:%M:%S")
        if moment.microsecond:
            text += f".{moment.microsecond // 1000:03}"
        return text + self.texts.random.choice(["Z", "Z", "+00:00"])

    def escaped(self, text):
        """A text, escaped one way or the other. A carriage return would be taken for a line feed."""
        way = self.texts.random.randrange(4)
        # AWS writes no such sections at all, and none may be so long that a reader has to hold back all of it.
        if way == 0 and "]]>" not in text and "\r" not in text and len(text) < 10_000:
            return f"<![CDATA[{text}]]>"
        if way == 1:
            return "".join(f"&#{ord(one)};" if not one.isalnum() else one for one in text)
        if way == 2:
            return "".join(f"&#x{ord(one):x};" if ord(one) > 126 or one in "\r<&>" else one for one in text)
        return escape(text, {"\r": "&#13;", '"': "&quot;", "'": "&apos;"})

    # JSON

    def json(self, value):
        """The text of a value, in one of the ways in which it can be written."""
        marked = json.dumps(
            self.ordered(value), ensure_ascii=self.texts.chance(0.5), indent=self.texts.random.choice([None, None, 1]),
            separators=self.texts.random.choice([None, (",", ":")]))
        return re.sub(r'"@@([\d.E]+)@@"', r"\1", marked)

    def ordered(self, value):
        """A value with members in another order, and moments in seconds since 1970."""
        if isinstance(value, dict):
            return {name: self.ordered(value[name]) for name in self.texts.shuffled(value)}
        if isinstance(value, list):
            return [self.ordered(element) for element in value]
        if isinstance(value, datetime.datetime):
            seconds = value.timestamp()
            if not value.microsecond and self.texts.chance(0.3):
                return f"@@{seconds / 1e9:.9f}E9@@"
            return seconds if value.microsecond or self.texts.chance(0.5) else int(seconds)
        return value
