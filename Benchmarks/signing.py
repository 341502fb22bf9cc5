"""Signs the same request by iamsync's client and by botocore, in turn; medians of signatures a second on one core.

usage: signing.py CLIENT_BENCHMARKS ROUNDS
Both must come to the same signature. A key is derived by botocore at every signature; the client keeps it for the day.
"""

import datetime
import json
import statistics
import subprocess
import sys
import time
from unittest import mock

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

OURS, THEIRS = 200_000, 10_000
MOMENT = datetime.datetime(2026, 1, 31, 12, 0, 0)
FORM = "application/x-www-form-urlencoded; charset=utf-8"
KEYS = {"accessKeyID": "ASIAIOSFODNN7EXAMPLE", "secretAccessKey": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"}
TOKEN = "IQoJb3JpZ2luX2Vj+/" * 40
REQUESTS = {
    "a role is read, by a user": KEYS | {
        "region": "us-east-1", "service": "iam", "url": "https://iam.amazonaws.com/", "headers": {"Content-Type": FORM},
        "body": "Action=GetRole&Version=2010-05-08&RoleName=payments-live-operator",
    },
    "a role is read, by a borrowed role": KEYS | {
        "region": "us-east-1", "service": "iam", "url": "https://iam.amazonaws.com/", "headers": {"Content-Type": FORM},
        "body": "Action=GetRole&Version=2010-05-08&RoleName=payments-live-operator", "sessionToken": TOKEN,
    },
    "an assignment is made, by a borrowed role": KEYS | {
        "region": "eu-central-1", "service": "sso", "url": "https://sso.eu-central-1.amazonaws.com/",
        "headers": {
            "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "SWBExternalService.CreateAccountAssignment",
        },
        "body": json.dumps({
            "InstanceArn": "arn:aws:sso:::instance/ssoins-1234567890abcdef", "TargetId": "123456789012",
            "TargetType": "AWS_ACCOUNT", "PrincipalType": "GROUP",
            "PermissionSetArn": "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1234567890abcdef",
            "PrincipalId": "11111111-2222-3333-4444-555555555555",
        }),
        "sessionToken": TOKEN,
    },
}


def ours(program, request):
    """Signatures a second by the client, and the signature."""
    input = json.dumps(request | {"moment": MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ")})
    command = [program, "signing", str(OURS), input]
    result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return OURS / result["seconds"], result["authorization"]


def theirs(request):
    """Signatures a second by botocore, and the signature."""
    signed = AWSRequest("POST", request["url"], dict(request["headers"]), request["body"].encode())
    keys = Credentials(request["accessKeyID"], request["secretAccessKey"], request.get("sessionToken"))
    auth = botocore.auth.SigV4Auth(keys, request["service"], request["region"])
    start = time.process_time()
    for _ in range(THEIRS):
        auth.add_auth(signed)
    return THEIRS / (time.process_time() - start), signed.headers["Authorization"]


def measure(program, rounds):
    """A line for each request."""
    print(f"{'':42} {'iamsync':>9} {'botocore':>9} {'ratio':>6}   (signatures a second, medians of {rounds})")
    for name, request in REQUESTS.items():
        rates = []
        for _ in range(rounds):
            (mine, signature), (other, expected) = ours(program, request), theirs(request)
            if signature != expected:
                sys.exit(f"{name}: the client signs {signature}, botocore {expected}")
            rates.append((mine, other))
        mine, other = (statistics.median(column) for column in zip(*rates))
        print(f"{name:42} {mine:9,.0f} {other:9,.0f} {mine / other:6.1f}")


with mock.patch.object(botocore.auth, "get_current_datetime", lambda *_: MOMENT):
    measure(sys.argv[1], int(sys.argv[2]))
