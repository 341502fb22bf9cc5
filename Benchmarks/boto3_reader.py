"""Reads what a plan has to know, the way such scripts are written: list, then describe, with 16 threads.

usage: boto3_reader.py FOLDER
Prints the number of calls as JSON.
"""

import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3
from botocore.config import Config

CALLS = []


def client(service, **keys):
    """A client that counts its calls."""
    made = boto3.client(service, config=Config(max_pool_connections=32), **keys)
    made.meta.events.register("before-send", lambda **_: CALLS.append(1))
    return made


def account(number):
    """Everything about roles in one account."""
    session = sts.assume_role(
        RoleArn=f"arn:aws:iam::{number}:role/OrganizationAccountAccessRole", RoleSessionName="reader")["Credentials"]
    iam = client(
        "iam", aws_access_key_id=session["AccessKeyId"], aws_secret_access_key=session["SecretAccessKey"],
        aws_session_token=session["SessionToken"])
    for provider in iam.list_open_id_connect_providers()["OpenIDConnectProviderList"]:
        iam.get_open_id_connect_provider(OpenIDConnectProviderArn=provider["Arn"])
    for role in iam.list_roles()["Roles"]:
        found = iam.get_role(RoleName=role["RoleName"])["Role"]
        iam.list_attached_role_policies(RoleName=role["RoleName"])
        iam.list_role_policies(RoleName=role["RoleName"])
        if "PermissionsBoundary" in found:
            arn = found["PermissionsBoundary"]["PermissionsBoundaryArn"]
            policy = iam.get_policy(PolicyArn=arn)["Policy"]
            iam.get_policy_version(PolicyArn=arn, VersionId=policy["DefaultVersionId"])


def permission_set(arn):
    """Everything about one permission set, and who has it where."""
    key = {"InstanceArn": instance, "PermissionSetArn": arn}
    sso.describe_permission_set(**key)
    sso.list_managed_policies_in_permission_set(**key)
    sso.list_customer_managed_policy_references_in_permission_set(**key)
    sso.get_inline_policy_for_permission_set(**key)
    sso.list_tags_for_resource(InstanceArn=instance, ResourceArn=arn)
    for number in sso.list_accounts_for_provisioned_permission_set(**key)["AccountIds"]:
        sso.list_account_assignments(AccountId=number, **key)


def group(identifier):
    """The members of one group, with their names."""
    found = store.list_group_memberships(IdentityStoreId=store_id, GroupId=identifier)["GroupMemberships"]
    for membership in found:
        store.describe_user(IdentityStoreId=store_id, UserId=membership["MemberId"]["UserId"])


accounts = sorted(set(re.findall(r'id: "(\d{12})"', Path(sys.argv[1], "aws.yaml").read_text())))
sts, sso, store = client("sts"), client("sso-admin"), client("identitystore")
sts.get_caller_identity()
described = sso.list_instances()["Instances"][0]
instance, store_id = described["InstanceArn"], described["IdentityStoreId"]
with ThreadPoolExecutor(16) as pool:
    work = [pool.submit(account, number) for number in accounts]
    work += [pool.submit(permission_set, arn) for arn in sso.list_permission_sets(InstanceArn=instance)["PermissionSets"]]
    work += [pool.submit(group, found["GroupId"]) for found in store.list_groups(IdentityStoreId=store_id)["Groups"]]
    for item in work:
        item.result()
print(json.dumps({"calls": len(CALLS)}))
