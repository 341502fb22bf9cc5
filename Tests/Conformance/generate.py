#!/usr/bin/env python3
"""Writes cases for OperationConformanceTests, one a line: values for a function of the client with the request that
botocore makes of them, and an answer with what botocore reads from it, in the client's words.

usage: generate.py FILE [CASES FOR EACH FUNCTION] [SEED]

The same seed gives the same cases. Among each function's cases are: all members set; only the required ones; texts and
lists empty wherever the model lets them be; texts as long as the model lets them be. All others are at random.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Scripts/fixtures"))

import operations
from answers import Answers, needs
from operation_differences import FIXED, FIXED_EVERYWHERE, LEFT_OUT, MAY_BE_ABSENT
from operation_samples import SAMPLES
from texts import Texts

EMPTY, LONG = 2, 3
# How much of what may be absent is there, by a case's number; for the other ones it is at random.
SHARES = {0: 1, 1: 0, EMPTY: 1, LONG: 1}


class Function:
    """One of the client's functions with all that makes its cases."""

    def __init__(self, sample, texts):
        self.name, (service, operation), requests, (self.path, self.kind) = sample
        self.texts = texts
        self.service = operations.session.get_service_model(service)
        self.operation = self.service.operation_model(operation)
        self.needs = needs(self.path, self.kind, self.name in MAY_BE_ABSENT)
        self.template = merged(requests.values())
        self.required = set.intersection(*(set(request) for request in requests.values()))
        self.fixed = FIXED_EVERYWHERE | FIXED.get(self.name, set())
        self.left_out = LEFT_OUT.get(self.name, set())
        self.token = operations.paging(self.operation)
        self.answers = Answers(texts, is_xml=self.service.protocol == "query")

    def case(self, number):
        """A case; the first ones are those that the documentation of this file names."""
        share = SHARES[number] if number in SHARES else self.texts.random.random()
        given = self.given(number, share)
        token = {self.token: self.texts.text({"min": 1})} if self.token and self.texts.chance(share) else {}
        request = operations.request(self.service, self.operation, operations.sent(self.name, given) | token)
        body = self.body(share, is_long=number == LONG)
        read = operations.parsed(self.service, self.operation, body)
        value = operations.meant(self.name, self.operation, read)
        case = {"function": self.name, "given": given, "token": token.get(self.token)} | request
        return case | {"body": body, "value": value, "next": self.next_token(read)}

    def next_token(self, read):
        """The token of the page after the one that was read. An empty one is none, and is never sent."""
        if self.token == "Marker" and not read.get("IsTruncated"):
            return None
        return read.get(self.token) or None

    def given(self, number, share):
        """Values of the request's members."""
        given = {}
        for name, template in self.template.items():
            if name in self.required or self.texts.chance(share):
                shape = self.operation.input_shape.members[name]
                given[name] = self.value(shape, template, name, number)
        if self.name == "provision(_:inAccount:in:)":
            given["TargetType"] = "AWS_ACCOUNT" if "TargetId" in given else "ALL_PROVISIONED_ACCOUNTS"
        return given

    def value(self, shape, template, name, number):
        """A value with the members that the sample has, so that the function can be given it."""
        if name in self.fixed:
            return template
        if isinstance(template, dict):
            return {
                member: self.value(shape.members[member], inner, member, number) for member, inner in template.items()}
        if isinstance(template, list):
            count = 1 if name == "Operations" else 0 if number == EMPTY else self.texts.random.randrange(4)
            count = max(count, shape.metadata.get("min", 0))
            return [self.value(shape.member, template[0], "", number) for _ in range(count)]
        if isinstance(template, bool):
            return self.texts.chance(0.5)
        if isinstance(template, int):
            return self.texts.number(shape.metadata)
        if number == EMPTY and not shape.metadata.get("enum"):
            return "" if name in self.left_out else "x" * shape.metadata.get("min", 0)
        return self.texts.text(shape.metadata, is_long=number == LONG)

    def body(self, share, is_long):
        """The body of an answer."""
        shape = self.operation.output_shape
        value = self.answers.value(shape, self.needs, share, is_long=is_long) if shape else {}
        if self.token == "Marker" and value.get("IsTruncated"):
            value["Marker"] = self.texts.text({"min": 1}, in_xml=True)
        if self.service.protocol != "query":
            return "" if not value and self.texts.chance(0.5) else self.answers.json(value)
        name = self.operation.name
        result = self.answers.xml(f"{name}Result", value) if shape else ""
        start = '<?xml version="1.0" encoding="UTF-8"?>\n' if self.texts.chance(0.5) else ""
        metadata = "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>"
        inner = "".join(self.texts.shuffled([result, metadata]))
        return f'{start}<{name}Response xmlns="https://aws.example/doc/">{inner}</{name}Response>'


def merged(requests):
    """All members that any of a function's samples has."""
    all_members = {}
    for request in requests:
        for name, value in request.items():
            if value or name not in all_members:
                all_members[name] = value
    return all_members


def main():
    """Writes all cases."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 105
    texts = Texts(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        for sample in SAMPLES:
            function = Function(sample, texts)
            for number in range(count):
                file.write(json.dumps(function.case(number), ensure_ascii=False) + "\n")
    print(f"{count * len(SAMPLES)} cases of {len(SAMPLES)} functions")


main()
