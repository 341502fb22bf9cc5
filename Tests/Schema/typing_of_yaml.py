"""YAML as an editor reads it: scalars are typed by the core schema of YAML 1.2.2, chapter 10.3, before anything else looks."""

import re

import yaml

NULL = re.compile(r"~|null|Null|NULL|")
BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def typed(text):
    """What a plain scalar is."""
    if NULL.fullmatch(text):
        return None
    if BOOL.fullmatch(text):
        return text.lower() == "true"
    if INT.fullmatch(text):
        return int(text, {"0x": 16, "0o": 8}.get(text[:2], 10))
    if FLOAT.fullmatch(text):
        return float(text.replace(".inf", "inf").replace(".Inf", "inf").replace(".INF", "inf")
                     if "n" in text.lower() else text)
    return text


def value(node):
    """A node of PyYAML's as JSON has it; keys are texts."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: value(entry) for key, entry in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value(element) for element in node.value]
    return typed(node.value) if not node.style else node.value


def load(text):
    return value(yaml.compose(text, Loader=yaml.CBaseLoader))
