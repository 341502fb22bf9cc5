"""Checks the JSON Schemas that iamsync prints, with a validator that nobody here wrote.

usage: check.py IAMSYNC REPOSITORY CASES

Each schema is valid itself; accepts every good file, whether scalars are typed as YAML 1.2 or as YAML 1.1 says; refuses
each broken file at the place that the file's first line names; accepts those whose fault no schema can see. No key of a
schema is in none of the good files. Then files that differ from a good one at one place are written to CASES, those that its
schema refuses: SchemaAgreementTests prove that iamsync refuses them too.
"""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

import changes
import typing_of_yaml

NAMES = {"core": "core-iam.yaml", "tenant": "tenants/payments.yaml", "aws": "aws.yaml"}
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)

# The codes whose wrong example on the page of diagnostics a schema refuses: the flaw is one of form, in one file.
SEEN = {
    "IAM018", *(f"IAM{number:03}" for number in range(24, 43)), "IAM046", "IAM051", "IAM052", "IAM053",
}


def schemas(iamsync):
    found = {}
    for name in NAMES:
        printed = subprocess.run([iamsync, "schema", name], check=True, capture_output=True, text=True).stdout
        schema = json.loads(printed)
        jsonschema.Draft202012Validator.check_schema(schema)
        found[name] = jsonschema.Draft202012Validator(schema)
    return found


def kind(path):
    """Which schema a file is for."""
    return "tenant" if path.parent.name == "tenants" else {"core-iam.yaml": "core", "aws.yaml": "aws"}[path.name]


def good_files(root):
    """Name, kind and text of every good file, and of every block of the documents that is one."""
    for folder in [root / "Tests/Schema/whole", root / "Examples/mountainlab"]:
        for path in sorted(folder.glob("**/*.yaml")):
            yield str(path.relative_to(root)), kind(path), path.read_text(encoding="utf-8")
    for code, name, text in examples(root / "Docs/diagnostics.md", "Right"):
        yield f"diagnostics.md, {code}, {name}", kind(pathlib.Path(name)), text
    for path in [root / "README.md", *sorted((root / "Docs").glob("*.md"))]:
        if path.name == "diagnostics.md":
            continue
        for number, block in enumerate(BLOCK.findall(path.read_text(encoding="utf-8"))):
            found = block_kind(block)
            if found:
                yield f"{path.name}, block {number + 1}", found, block


def examples(page, word):
    """The files below each “Wrong:” or “Right:” of the page of diagnostics: a line with the name, then a block with the text."""
    if not page.exists():
        return
    for section in page.read_text(encoding="utf-8").split("\n## ")[1:]:
        part = re.split(r"^(?:Wrong|Right|What is printed)[^\n]*:$", section.partition(f"\n{word}:\n")[2], flags=re.MULTILINE)[0]
        for name, text in re.findall(r"^`([^`]+\.yaml)`:\n\n```yaml\n(.*?)^```$", part, re.MULTILINE | re.DOTALL):
            if name in ("core-iam.yaml", "aws.yaml") or name.startswith("tenants/"):
                yield section[:6], name, text


def block_kind(block):
    """A document's block is a file of the kind whose keys it begins with; `None` for what is no definition file."""
    content = typing_of_yaml.load(block)
    keys = set(content) if isinstance(content, dict) else set()
    for name, marks in [("tenant", {"name"}), ("core", {"sectors", "jit_tool", "cross_sector_reads"}),
                        ("aws", {"accounts", "operator", "identity_center", "permission_sets", "jit", "discover_accounts"})]:
        if keys & marks:
            return name
    return None


def problems(validator, instance, is_part=False):
    """The places of a file that a schema refuses, each with its keyword; a part of a file may lack keys."""
    def leaves(error):
        return [leaf for below in error.context for leaf in leaves(below)] if error.context else [error]
    return sorted(
        f"{'/'.join(map(str, leaf.absolute_path))} {leaf.validator}"
        for error in validator.iter_errors(instance) for leaf in leaves(error)
        if not (is_part and leaf.validator == "required" and not leaf.absolute_path))


def keys(schema, path=""):
    """The places of every key of a schema; `*` for a free key or an element."""
    for key, below in schema.get("properties", {}).items():
        yield f"{path}/{key}"
        yield from keys(below, f"{path}/{key}")
    for name in ["items", "additionalProperties"]:
        if isinstance(schema.get(name), dict):
            yield from keys(schema[name], path + "/*")


def used(schema, instance, path=""):
    """The places of a schema's keys that a file has."""
    if isinstance(instance, dict):
        known = schema.get("properties", {})
        for key, entry in instance.items():
            place = f"{path}/{key}" if key in known else path + "/*"
            yield place
            yield from used(known.get(key, schema.get("additionalProperties") or {}), entry, place)
    elif isinstance(instance, list):
        for element in instance:
            yield from used(schema.get("items", {}), element, path + "/*")


def shape_at(schema, path):
    """What a schema says of a place, without what it only tells."""
    for key in path:
        named = schema.get("properties", {})
        schema = named[key] if key in named else schema.get("items") or schema.get("additionalProperties") or {}
    telling = {"title", "description", "examples", "default"}
    return json.dumps({key: entry for key, entry in schema.items() if key not in telling and key != "properties"})


def is_tree(text):
    """Whether an example is YAML with texts for keys, and stands there as it is: ⟨…⟩ stands for something long."""
    try:
        return "⟨" not in text and typing_of_yaml.load(text) is not None
    except (AttributeError, TypeError, yaml.YAMLError):
        return False


def check_good(found, root, failures):
    count, places = 0, {name: set() for name in NAMES}
    for name, which, text in good_files(root):
        count += 1
        validator = found[which]
        instance = typing_of_yaml.load(text)
        for problem in problems(validator, instance, is_part=", block" in name):
            failures.append(f"{name} is good, and refused: {problem}")
        for problem in problems(validator, json.loads(json.dumps(yaml.safe_load(text))), is_part=", block" in name):
            failures.append(f"{name} is good, and refused as YAML 1.1: {problem}")
        places[which] |= set(used(validator.schema, instance))
    for name in NAMES:
        for missing in sorted(set(keys(found[name].schema)) - places[name]):
            failures.append(f"no good file has the key {missing} of the schema {name}")
    return count


def check_broken(found, root, failures):
    """A broken file's first line lists what its schema refuses; `# unseen` where only iamsync sees the fault."""
    count = 0
    for path in sorted((root / "Tests/Schema/broken").glob("*.yaml")):
        which, cases = path.stem, path.read_text(encoding="utf-8").split("\n---\n")
        for case in cases:
            count += 1
            head, text = case.strip("\n").split("\n", 1)
            expected = [] if head == "# unseen" else sorted(head.removeprefix("# ").split(", "))
            actual = problems(found[which], typing_of_yaml.load(text), is_part=True)
            if actual != expected:
                failures.append(f"{path.name}: {text!r}\n  expected {expected}\n  actual   {actual}")
    refused = {}
    for code, name, text in examples(root / "Docs/diagnostics.md", "Wrong"):
        if is_tree(text):
            count += 1
            is_refused = not found[kind(pathlib.Path(name))].is_valid(typing_of_yaml.load(text))
            refused[code] = refused.get(code, False) or is_refused
    for code in sorted(refused):
        if refused[code] != (code in SEEN):
            failures.append(f"the wrong example of {code} is {'refused' if refused[code] else 'accepted'}")
    for path in sorted((root / "Examples/broken").glob("**/*.yaml")):
        count += 1
        if not problems(found[kind(path)], typing_of_yaml.load(path.read_text(encoding="utf-8"))):
            failures.append(f"{path.relative_to(root)} is broken, and accepted")
    return count


def write_cases(found, root, out):
    """Every changed file that a schema refuses, after a line with the folder that each of them changes a file of."""
    whole = root / "Tests/Schema/whole"
    folder = {str(path.relative_to(whole)): path.read_text(encoding="utf-8") for path in whole.glob("**/*") if path.is_file()}
    with open(out, "w", encoding="utf-8") as file:
        print(json.dumps({"folder": folder}), file=file)
        for which, name in NAMES.items():
            for change, tree, must in changes.changes(
                    changes.Tree.read(folder[name]), lambda path: shape_at(found[which].schema, path)):
                text = changes.Tree.text(tree).removeprefix("\n") + "\n"
                if not found[which].is_valid(typing_of_yaml.load(text)):
                    if must or not changes.is_no_text(change.split(": ", 1)[1]):
                        print(json.dumps({"file": name, "text": text, "change": change}), file=file)
                elif must:
                    raise SystemExit(f"{name}, {change}: the schema must refuse it")


def main():
    iamsync, root, out = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    found, failures = schemas(iamsync), []
    good, broken = check_good(found, root, failures), check_broken(found, root, failures)
    for failure in failures:
        print(failure)
    if failures or good < 9 or broken < 90:
        raise SystemExit(1)
    write_cases(found, root, out)
    print(f"schema: {len(found)} schemas are valid, {good} good files pass, {broken} broken ones are as they should be")


main()
