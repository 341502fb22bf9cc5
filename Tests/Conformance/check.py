"""Holds recorded calls against AWS's own service models, as botocore ships them.

usage: check.py CALLS.jsonl

A request must name an operation of the model, with its parameters' names, types, lengths, patterns and required members,
and must be what botocore's serializer makes of the same parameters. An answer must be parsed by botocore's parser into
the values that the simulator meant.
"""

import datetime
import json
import sys
import urllib.parse

import botocore.session
import regex
from botocore import parsers, serialize, validate

SESSION = botocore.session.get_session()
MODELS = {
    name: SESSION.get_service_model(name)
    for name in ("iam", "sts", "organizations", "sso-admin", "identitystore")
}
PROTOCOLS = {"iam": "query", "sts": "query"}


def typed(shape, value):
    """A parameter as botocore takes it: the query protocol carries text alone."""
    if shape.type_name == "structure" and not shape.is_document_type:
        return {name: typed(shape.members[name], member) if name in shape.members else member
                for name, member in value.items()}
    if shape.type_name == "list":
        return [typed(shape.member, member) for member in value]
    if shape.type_name in ("integer", "long") and isinstance(value, str):
        return int(value)
    if shape.type_name == "boolean" and isinstance(value, str):
        return value == "true"
    return value


def flaws(shape, value, path):
    """What in a value breaks its shape's length, pattern or choices, which botocore's validator leaves to the server."""
    if shape.type_name == "structure" and not shape.is_document_type:
        for name, member in value.items():
            yield from flaws(shape.members[name], member, f"{path}.{name}")
    elif shape.type_name == "list":
        yield from length(shape, value, path)
        for index, member in enumerate(value):
            yield from flaws(shape.member, member, f"{path}[{index}]")
    elif shape.type_name == "string":
        yield from length(shape, value, path)
        pattern = shape.metadata.get("pattern")
        if pattern and not regex.search(pattern, value):
            yield f"{path}: {value!r} does not match {pattern}"
        if shape.enum and value not in shape.enum:
            yield f"{path}: {value!r} is none of {shape.enum}"


def length(shape, value, path):
    """Whether a text or list is too short or too long."""
    if len(value) < shape.metadata.get("min", 0) or len(value) > shape.metadata.get("max", len(value)):
        yield f"{path}: length {len(value)} is outside of {shape.metadata}"


def request_flaws(call, operation):
    """What is wrong with a request."""
    shape = operation.input_shape
    if shape is None:
        return [] if not call["parameters"] else ["parameters where the model has none"]
    unknown = set(call["parameters"]) - set(shape.members)
    if unknown:
        return [f"unknown parameters {sorted(unknown)}"]
    parameters = typed(shape, call["parameters"])
    report = validate.ParamValidator().validate(parameters, shape)
    if report.has_errors():
        return [report.generate_report()]
    return list(flaws(shape, parameters, operation.name)) + wire_flaws(call, operation, parameters)


def wire_flaws(call, operation, parameters):
    """Whether the body is the one that botocore would send."""
    protocol = PROTOCOLS.get(call["service"], "json")
    expected = serialize.create_serializer(protocol).serialize_to_request(parameters, operation)
    if protocol == "query":
        sent = dict(urllib.parse.parse_qsl(call["request"]["body"], keep_blank_values=True, strict_parsing=True))
        wanted = {name: str(value) if not isinstance(value, bool) else str(value).lower()
                  for name, value in expected["body"].items()}
    else:
        sent, wanted = json.loads(call["request"]["body"] or "{}"), json.loads(expected["body"])
        target = {name.lower(): value for name, value in call["request"]["headers"].items()}.get("x-amz-target")
        if target != expected["headers"]["X-Amz-Target"]:
            return [f"X-Amz-Target is {target}, not {expected['headers']['X-Amz-Target']}"]
    return [] if sent == wanted else [f"the body is {sent}, not {wanted}"]


def plain(value):
    """A parsed value in the form of JSON."""
    if isinstance(value, datetime.datetime):
        return round(value.timestamp())
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items() if name != "ResponseMetadata"}
    if isinstance(value, list):
        return [plain(member) for member in value]
    return value


def meant(shape, value, path):
    """What the simulator meant, in the same form; a member that the model doesn't have stops the check."""
    if shape.type_name == "structure":
        unknown = set(value) - set(shape.members)
        if unknown:
            sys.exit(f"{path}: the answer has {sorted(unknown)}, which the model doesn't")
        return {name: meant(shape.members[name], member, f"{path}.{name}") for name, member in value.items()}
    if shape.type_name == "list":
        return [meant(shape.member, member, path) for member in value]
    if shape.type_name == "timestamp":
        if isinstance(value, str):
            return round(datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp())
        return round(float(value))
    return value


def answer_flaws(call, operation):
    """What is wrong with an answer."""
    protocol = PROTOCOLS.get(call["service"], "json")
    response = {
        "status_code": call["status"], "headers": {k.lower(): v for k, v in call["response"]["headers"].items()},
        "body": call["response"]["body"].encode(),
    }
    parsed = parsers.create_parser(protocol).parse(response, operation.output_shape)
    if call["code"] is not None:
        found = parsed.get("Error", {}).get("Code")
        return [] if found == call["code"] else [f"the error is parsed as {found}, not {call['code']}"]
    if operation.output_shape is None:
        return []
    expected = meant(operation.output_shape, call["result"] or {}, operation.name)
    missing = [name for name in operation.output_shape.required_members if name not in expected]
    if missing:
        return [f"the answer lacks {missing}"]
    return [] if plain(parsed) == expected else [f"parsed {plain(parsed)}\n   meant {expected}"]


def main():
    """Checks every call, and says what is wrong with which."""
    checked, operations, wrong = 0, set(), []
    for line in open(sys.argv[1], encoding="utf-8"):
        call = json.loads(line)
        operation = MODELS[call["service"]].operation_model(call["operation"])
        problems = request_flaws(call, operation)
        if call["status"]:
            problems += answer_flaws(call, operation)
        wrong += [f"{call['service']} {call['operation']}: {problem}" for problem in problems]
        checked += 1
        operations.add((call["service"], call["operation"]))
    if wrong:
        sys.exit("\n".join(wrong[:20]) + f"\n{len(wrong)} flaws in {checked} calls")
    print(f"conformance: {checked} calls of {len(operations)} operations, requests and answers as botocore has them")


main()
