"""Reads the same answer by iamsync's client and by botocore, in turn; medians of megabytes a second on one core.

usage: parsing.py CLIENT_BENCHMARKS FOLDER ROUNDS
The client's part is all that it does with an answer: it comes by the transport, and typed values with decoded documents
come out. botocore's part is its bare parser, which leaves documents encoded; with the decoding to dictionaries that
boto3 adds, it is shown too. The figures of memory are of the whole process, the answer included.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape

import botocore.session
from botocore.parsers import create_parser

ACCOUNT = "arn:aws:iam::123456789012"
MODEL = botocore.session.Session().get_service_model("iam")
SHAPE = MODEL.operation_model("GetAccountAuthorizationDetails").output_shape


def document(*statements):
    """A policy as IAM answers it: percent-encoded JSON."""
    return quote(json.dumps({"Version": "2012-10-17", "Statement": list(statements)}, separators=(",", ":")), safe="")


def inline(number):
    return document({
        "Sid": "ReadBuckets", "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket", "s3:GetBucketLocation"],
        "Resource": [f"arn:aws:s3:::payments-{number}-data", f"arn:aws:s3:::payments-{number}-data/*"],
        "Condition": {"StringEquals": {"aws:ResourceOrgID": "o-a1b2c3d4e5"}, "Bool": {"aws:SecureTransport": "true"}},
    })


def trust(number):
    return document({
        "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
        "Principal": {"Federated": f"{ACCOUNT}:oidc-provider/token.actions.githubusercontent.com"},
        "Condition": {"StringEquals": {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": f"repo:example/service-{number}:environment:live",
        }},
    })


def managed(number, version):
    return document(*({
        "Sid": f"Service{index}Version{version}", "Effect": "Allow" if index else "Deny",
        "Action": [f"{service}:Describe*", f"{service}:List*", f"{service}:Get*"],
        "Resource": f"arn:aws:{service}:eu-central-1:123456789012:*/team-{number}/*",
    } for index, service in enumerate(["ec2", "rds", "sqs", "sns", "logs"])))


def xml(value, name, level):
    """A value as IAM writes it: a structure, a list or a text; two blanks a level."""
    blanks = "  " * level
    if isinstance(value, dict):
        inner = "".join(xml(child, key, level + 1) for key, child in value.items())
    elif isinstance(value, list):
        inner = "".join(xml(child, "member", level + 1) for child in value)
    else:
        return f"{blanks}<{name}>{escape(str(value))}</{name}>\n"
    return f"{blanks}<{name}>\n{inner}{blanks}</{name}>\n" if inner else f"{blanks}<{name}/>\n"


def common(kind, prefix, number):
    name = f"{kind.lower()}-{number}-live-operator"
    return {
        "Path": "/payments/", f"{kind}Name": name, f"{kind}Id": f"{prefix}IOSFODNN7EX{number:06}",
        "Arn": f"{ACCOUNT}:{kind.lower()}/payments/{name}", "CreateDate": "2026-01-31T12:00:00Z",
        "Tags": [{"Key": "team", "Value": f"payments & friends {number}"}, {"Key": "managed-by", "Value": "iamsync"}],
        "AttachedManagedPolicies": [
            {"PolicyName": f"limits-{number}", "PolicyArn": f"{ACCOUNT}:policy/payments/limits-{number}"},
            {"PolicyName": "ViewOnlyAccess", "PolicyArn": "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"},
        ],
        "PermissionsBoundary": {
            "PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": f"{ACCOUNT}:policy/boundary"},
    }


def role(number):
    return common("Role", "AROA", number) | {
        "AssumeRolePolicyDocument": trust(number), "InstanceProfileList": [],
        "RolePolicyList": [{"PolicyName": "read", "PolicyDocument": inline(number)}],
        "RoleLastUsed": {"LastUsedDate": "2026-11-01T08:15:30Z", "Region": "eu-central-1"},
    }


def user(number):
    return common("User", "AIDA", number) | {
        "GroupList": ["developers", f"team-{number}"],
        "UserPolicyList": [{"PolicyName": "read", "PolicyDocument": inline(number)}],
    }


def policy(number):
    return {
        "PolicyName": f"limits-{number}", "PolicyId": f"ANPAIOSFODNN7EX{number:06}",
        "Arn": f"{ACCOUNT}:policy/payments/limits-{number}", "Path": "/payments/", "DefaultVersionId": "v2",
        "AttachmentCount": 3, "PermissionsBoundaryUsageCount": 0, "IsAttachable": "true",
        "CreateDate": "2026-01-31T12:00:00Z", "UpdateDate": "2026-02-28T12:00:00Z",
        "PolicyVersionList": [{
            "Document": managed(number, version), "VersionId": f"v{version}",
            "IsDefaultVersion": "true" if version == 2 else "false", "CreateDate": "2026-02-28T12:00:00Z",
        } for version in (2, 1)],
    }


def answer(size):
    """An answer of about so many bytes: two roles for each user and each policy."""
    share = len(xml(role(1), "member", 3)) * 2 + len(xml(user(1), "member", 3)) + len(xml(policy(1), "member", 3))
    count = size // share
    operation = "GetAccountAuthorizationDetails"
    lists = {
        "RoleDetailList": (role, 2 * count), "GroupDetailList": (role, 0), "UserDetailList": (user, count),
        "Policies": (policy, count),
    }
    yield f'<{operation}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/">\n  <{operation}Result>\n'
    yield "    <IsTruncated>false</IsTruncated>\n"
    for name, (make, number) in lists.items():
        yield f"    <{name}>\n"
        yield from (xml(make(index), "member", 3) for index in range(number))
        yield f"    </{name}>\n"
    yield f"  </{operation}Result>\n  <ResponseMetadata>\n    <RequestId>7a62c49f-347e-4fc4-9331-6e8e</RequestId>\n"
    yield f"  </ResponseMetadata>\n</{operation}Response>\n"


def write(folder, size):
    path = os.path.join(folder, f"{size}.xml")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(answer(size))
    return path


def ours(program, path, count):
    """Seconds of each reading, peak memory in bytes, and what was read."""
    command = [program, "parsing", path, str(count)]
    result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return result["seconds"], result["peak"], result["read"]


def theirs(body):
    """Seconds of botocore's parser alone and with the documents decoded, and what was read."""
    response = {"status_code": 200, "headers": {}, "body": body}
    start = time.process_time()
    parsed = create_parser("query").parse(response, SHAPE)
    bare = time.process_time() - start
    roles, users, policies = (parsed[name] for name in ("RoleDetailList", "UserDetailList", "Policies"))
    documents = [role["AssumeRolePolicyDocument"] for role in roles]
    documents += [policy["PolicyDocument"] for role in roles for policy in role["RolePolicyList"]]
    documents += [policy["PolicyDocument"] for user in users for policy in user["UserPolicyList"]]
    documents += [version["Document"] for policy in policies for version in policy["PolicyVersionList"]]
    start = time.process_time()
    texts = [unquote(text) for text in documents]
    for text in texts:
        json.loads(text)
    decoded = bare + time.process_time() - start
    return bare, decoded, [len(roles), len(users), len(policies), sum(len(text.encode()) for text in texts)]


def measure(program, folder, rounds):
    path = write(folder, 5_000_000)
    with open(path, "rb") as file:
        body = file.read()
    size = len(body) / 1e6
    rows = []
    for _ in range(rounds):
        seconds, _, read = ours(program, path, 7)
        bare, decoded, expected = theirs(body)
        if read != expected:
            sys.exit(f"the client reads {read}, botocore {expected}")
        rows.append((statistics.median(seconds), bare, decoded))
    mine, bare, decoded = (statistics.median(column) for column in zip(*rows))
    print(f"an answer of {size:.1f} MB, medians of {rounds}:")
    print(f"  iamsync, typed values with documents as JSON {size / mine:7.1f} MB/s")
    print(f"  botocore, bare parser, documents encoded     {size / bare:7.1f} MB/s, ratio {bare / mine:5.1f}")
    print(f"  botocore, documents as dictionaries          {size / decoded:7.1f} MB/s, ratio {decoded / mine:5.1f}")
    path = write(folder, 100_000_000)
    size = os.path.getsize(path)
    peaks = [ours(program, path, 1)[1] for _ in range(3)]
    peak = statistics.median(peaks)
    print(f"an answer of {size / 1e6:.1f} MB: {peak / 1e6:.1f} MB of memory at most, {peak / size:.2f} times its size")


measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))
