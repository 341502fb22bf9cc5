"""Makes AWS as a desired state says, the way such scripts are written: 16 threads, list and describe everything, then
create what lacks. It compares names, not contents, and so does less than a plan.

usage: peers_boto3.py DESIRED plan|apply
DESIRED is what `iamsync show --json` prints. Prints how much lacks.
"""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

DESIRED = json.loads(open(sys.argv[1]).read())
CONFIG = Config(max_pool_connections=32)
ACCOUNTS = sorted({role["account"] for role in DESIRED["operator_roles"]})
PAIRS = sorted({(one["account"], one["permission_set"]) for one in DESIRED["assignments"]})


def pages(client, operation, key, **arguments):
    """Everything of a list."""
    return [item for page in client.get_paginator(operation).paginate(**arguments) for item in page[key]]


def iam_of(number):
    """A client in a member account."""
    session = sts.assume_role(
        RoleArn=f"arn:aws:iam::{number}:role/OrganizationAccountAccessRole", RoleSessionName="peer")["Credentials"]
    return boto3.client(
        "iam", config=CONFIG, aws_access_key_id=session["AccessKeyId"],
        aws_secret_access_key=session["SecretAccessKey"], aws_session_token=session["SessionToken"])


def read_account(number):
    """Providers, roles and the policies of the roles that must be there."""
    iam = iam_of(number)
    clients[number] = iam
    names = {role["name"] for role in DESIRED["operator_roles"] if role["account"] == number}
    for provider in iam.list_open_id_connect_providers()["OpenIDConnectProviderList"]:
        iam.get_open_id_connect_provider(OpenIDConnectProviderArn=provider["Arn"])
        existing.add(provider["Arn"])
    for role in pages(iam, "list_roles", "Roles"):
        if role["RoleName"] not in names:
            continue
        found = iam.get_role(RoleName=role["RoleName"])["Role"]
        existing.add(found["Arn"])
        for policy in iam.list_attached_role_policies(RoleName=role["RoleName"])["AttachedPolicies"]:
            existing.add((found["Arn"], policy["PolicyArn"]))
        arn = found["PermissionsBoundary"]["PermissionsBoundaryArn"]
        version = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
        iam.get_policy_version(PolicyArn=arn, VersionId=version)
        existing.add(arn)


def read_set(arn):
    """One permission set."""
    key = {"InstanceArn": instance, "PermissionSetArn": arn}
    sets[sso.describe_permission_set(**key)["PermissionSet"]["Name"]] = arn
    sso.list_managed_policies_in_permission_set(**key)
    sso.get_inline_policy_for_permission_set(**key)
    sso.list_tags_for_resource(InstanceArn=instance, ResourceArn=arn)


def read_group(found):
    """One group and its members."""
    groups[found["DisplayName"]] = found["GroupId"]
    for member in pages(store, "list_group_memberships", "GroupMemberships", IdentityStoreId=store_id,
                        GroupId=found["GroupId"]):
        existing.add((found["DisplayName"], member["MemberId"]["UserId"]))


def read_pair(pair):
    """Who is assigned with one set in one account."""
    number, name = pair
    if name in sets:
        for one in pages(sso, "list_account_assignments", "AccountAssignments", InstanceArn=instance, AccountId=number,
                         PermissionSetArn=sets[name]):
            existing.add((number, name, one["PrincipalId"]))


def read():
    """Everything that there is."""
    each(read_account, ACCOUNTS)
    each(read_set, pages(sso, "list_permission_sets", "PermissionSets", InstanceArn=instance))
    each(read_group, pages(store, "list_groups", "Groups", IdentityStoreId=store_id))
    for user in pages(store, "list_users", "Users", IdentityStoreId=store_id):
        users[user["UserName"]] = user["UserId"]
    each(read_pair, PAIRS)


def tags(resource):
    return [{"Key": key, "Value": value} for key, value in sorted(resource["tags"].items())]


def create_account(number):
    """What lacks in one account, in order."""
    iam, lacks = clients[number], 0
    for provider in DESIRED["oidc_providers"]:
        if provider["account"] == number and provider["arn"] not in existing:
            lacks += 1
            writing and iam.create_open_id_connect_provider(
                Url=provider["issuer"], ClientIDList=provider["client_ids"], ThumbprintList=["0" * 40],
                Tags=tags(provider))
    for policy in DESIRED["boundary_policies"]:
        if policy["account"] == number and policy["arn"] not in existing:
            lacks += 1
            writing and iam.create_policy(
                PolicyName=policy["name"], PolicyDocument=json.dumps(policy["document"]), Tags=tags(policy))
    for role in DESIRED["operator_roles"]:
        if role["account"] == number:
            lacks += create_role(iam, role)
    return lacks


def create_role(iam, role):
    """One role and what is attached to it."""
    lacks = 0
    if role["arn"] not in existing:
        lacks += 1
        writing and iam.create_role(
            RoleName=role["name"], AssumeRolePolicyDocument=json.dumps(role["trust_policy"]),
            PermissionsBoundary=role["boundary"], Tags=tags(role))
    for policy in role["managed_policies"]:
        if (role["arn"], policy) not in existing:
            lacks += 1
            writing and iam.attach_role_policy(RoleName=role["name"], PolicyArn=policy)
    return lacks


def create_set(wanted):
    """One permission set with its policies."""
    if wanted["whole_name"] in sets:
        return 0
    if writing:
        arn = sso.create_permission_set(
            InstanceArn=instance, Name=wanted["whole_name"], SessionDuration=wanted["session"], Tags=tags(wanted)
        )["PermissionSet"]["PermissionSetArn"]
        sets[wanted["whole_name"]] = arn
        for policy in wanted["managed_policies"]:
            sso.attach_managed_policy_to_permission_set(
                InstanceArn=instance, PermissionSetArn=arn, ManagedPolicyArn=policy)
        if wanted["inline_policy"]:
            sso.put_inline_policy_to_permission_set(
                InstanceArn=instance, PermissionSetArn=arn, InlinePolicy=json.dumps(wanted["inline_policy"]))
    return 1


def create_group(wanted):
    """One group."""
    if wanted["name"] in groups:
        return 0
    if writing:
        groups[wanted["name"]] = store.create_group(
            IdentityStoreId=store_id, DisplayName=wanted["name"])["GroupId"]
    return 1


def create_membership(wanted):
    """One member of one group."""
    user = users[wanted["member"]]
    if (wanted["group"], user) in existing:
        return 0
    writing and store.create_group_membership(
        IdentityStoreId=store_id, GroupId=groups[wanted["group"]], MemberId={"UserId": user})
    return 1


def create_assignment(wanted):
    """One assignment, and what came of it."""
    group = groups.get(wanted["group"])
    if (wanted["account"], wanted["permission_set"], group) in existing:
        return 0
    if writing:
        status = sso.create_account_assignment(
            InstanceArn=instance, TargetId=wanted["account"], TargetType="AWS_ACCOUNT", PrincipalType="GROUP",
            PrincipalId=group, PermissionSetArn=sets[wanted["permission_set"]])["AccountAssignmentCreationStatus"]
        while status["Status"] == "IN_PROGRESS":
            time.sleep(1)
            status = sso.describe_account_assignment_creation_status(
                InstanceArn=instance, AccountAssignmentCreationRequestId=status["RequestId"]
            )["AccountAssignmentCreationStatus"]
        if status["Status"] != "SUCCEEDED":
            raise RuntimeError(status)
    return 1


def each(work, items):
    """Works on all items with 16 threads."""
    with ThreadPoolExecutor(16) as pool:
        return list(pool.map(work, items))


writing = sys.argv[2] == "apply"
existing, clients, sets, groups, users = set(), {}, {}, {}, {}
sts, sso, store = (boto3.client(name, config=CONFIG) for name in ("sts", "sso-admin", "identitystore"))
try:
    sts.get_caller_identity()
    described = sso.list_instances()["Instances"][0]
    instance, store_id = described["InstanceArn"], described["IdentityStoreId"]
    read()
    lacking = sum(each(create_account, ACCOUNTS))
    lacking += sum(each(create_set, DESIRED["permission_sets"])) + sum(each(create_group, DESIRED["groups"]))
    lacking += sum(each(create_membership, DESIRED["memberships"]))
    lacking += sum(each(create_assignment, DESIRED["assignments"]))
except ClientError as error:
    sys.exit(str(error))
print(f"{'created' if writing else 'lacking'}: {lacking}")
