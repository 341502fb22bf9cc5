#!/usr/bin/env python3
"""Writes signatures.json: requests as botocore signs them, for SignatureV4Tests."""
import datetime
import json
import pathlib
from unittest import mock

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

NOW = datetime.datetime(2026, 1, 31, 12, 0, 0, tzinfo=datetime.timezone.utc)
QUERY = "application/x-www-form-urlencoded; charset=utf-8"
JSON = "application/x-amz-json-1.1"
CASES = [
    ("iam", "us-east-1", "https://iam.amazonaws.com/", QUERY, "Action=GetRole&Version=2010-05-08&RoleName=a%2Bb", None),
    ("sts", "eu-central-1", "https://sts.eu-central-1.amazonaws.com/", QUERY, "Action=GetCallerIdentity&Version=2011-06-15", "token/+="),
    ("sso", "eu-central-1", "https://sso.eu-central-1.amazonaws.com/", JSON, '{"Name":"Größe"}', "token"),
    ("identitystore", "us-gov-west-1", "http://localhost:4566/path/of%20it/", JSON, "{}", None),
    ("organizations", "us-east-1", "https://example.org:443/", JSON, "", None),
]


def signed(service, region, url, content_type, body, token):
    request = AWSRequest("POST", url, {"Content-Type": content_type}, body.encode())
    auth = botocore.auth.SigV4Auth(Credentials("AKIDEXAMPLE", "secret/word", token), service, region)
    with mock.patch.object(botocore.auth, "get_current_datetime", lambda *_: NOW.replace(tzinfo=None), create=True):
        auth.add_auth(request)
    return {
        "service": service, "region": region, "url": url, "contentType": content_type, "body": body, "token": token,
        "date": request.headers["X-Amz-Date"], "authorization": request.headers["Authorization"],
    }


path = pathlib.Path(__file__).with_name("signatures.json")
path.write_text(json.dumps([signed(*case) for case in CASES], indent=2, ensure_ascii=False) + "\n")
