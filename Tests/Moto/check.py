"""Runs the whole command against a mock AWS, and compares what AWS then has with what the example must come to.

usage: check.py IAMSYNC FOLDER WORK PORT

What is expected is written down here by hand from the definition files, not taken from iamsync. Left out, since moto can't
show it: refused calls and eventual consistency (moto refuses nothing), asynchronous failures and stale provisioning (moto
ends everything at once), thumbprints (no issuer can be reached from here). The simulator's tests have these.
"""

import json
import os
import shutil
import subprocess
import sys
import urllib.request

import boto3

import interruptions

IAMSYNC, FOLDER, WORK, PORT = sys.argv[1:]
ENDPOINT = f"http://127.0.0.1:{PORT}"
REGION = "eu-west-1"
GITHUB = "token.actions.githubusercontent.com"

ROLES = {
    # name: (account, issuer, subject, audience)
    "platform-sandbox-operator": (
        "022222222222", GITHUB, "repo:mountainlab/platform:environment:sandbox", "sts.amazonaws.com"),
    "platform-live-operator": (
        "033333333333", GITHUB, "repo:mountainlab/platform:environment:live", "sts.amazonaws.com"),
    "security-live-operator": (
        "044444444444", "gitlab.com", "project_path:mountainlab/security:ref_type:branch:ref:main",
        "https://gitlab.com"),
    "payments-sandbox-operator": (
        "055555555555", GITHUB, "repo:mountainlab/payments-service:environment:sandbox", "sts.amazonaws.com"),
    "search-sandbox-operator": (
        "055555555555", GITHUB, "repo:mountainlab/search-service:environment:sandbox", "sts.amazonaws.com"),
    "payments-live-operator": (
        "066666666666", GITHUB, "repo:mountainlab/payments-service:environment:live", "sts.amazonaws.com"),
}

SETS = {
    # name: (session, managed policy, has an inline policy)
    "PlatformAdmin": ("PT2H", "AdministratorAccess", False),
    "PlatformAdmin-1h": ("PT1H", "AdministratorAccess", False),
    "PlatformContributor": ("PT4H", "PowerUserAccess", False),
    "PlatformReader": ("PT8H", "ReadOnlyAccess", False),
    "TenantAdmin-1h": ("PT1H", "AdministratorAccess", False),
    "TenantAdmin-payments": ("PT2H", "ReadOnlyAccess", True),
    "TenantAdmin-search": ("PT2H", "ReadOnlyAccess", True),
    "TenantContributor": ("PT4H", "PowerUserAccess", False),
    "TenantContributor-payments": ("PT4H", "ReadOnlyAccess", True),
    "TenantContributor-search": ("PT4H", "ReadOnlyAccess", True),
    "TenantReader": ("PT8H", "ReadOnlyAccess", False),
}

ASSIGNMENTS = {
    ("platform-sandbox-admins", "PlatformAdmin", "022222222222"),
    ("platform-sandbox-contributors", "PlatformContributor", "022222222222"),
    ("platform-sandbox-readers", "PlatformReader", "022222222222"),
    ("platform-sandbox-readers", "PlatformReader", "033333333333"),
    ("platform-live-admins", "PlatformAdmin", "033333333333"),
    ("platform-live-contributors", "PlatformContributor", "033333333333"),
    ("platform-live-readers", "PlatformReader", "022222222222"),
    ("platform-live-readers", "PlatformReader", "033333333333"),
    ("security-live-admins", "PlatformAdmin-1h", "044444444444"),
    ("security-live-readers", "PlatformReader", "044444444444"),
    ("security-live-readers", "PlatformReader", "033333333333"),
    ("payments-sandbox-admins", "TenantAdmin-payments", "055555555555"),
    ("payments-sandbox-contributors", "TenantContributor-payments", "055555555555"),
    ("payments-live-admins", "TenantAdmin-1h", "066666666666"),
    ("payments-live-contributors", "TenantContributor", "066666666666"),
    ("payments-readers", "TenantReader", "055555555555"),
    ("payments-readers", "TenantReader", "066666666666"),
    ("search-sandbox-admins", "TenantAdmin-search", "055555555555"),
    ("search-sandbox-contributors", "TenantContributor-search", "055555555555"),
    ("search-readers", "TenantReader", "055555555555"),
}

MEMBERS = {
    "platform-sandbox-admins": [],
    "platform-sandbox-contributors": ["ana", "ben"],
    "platform-sandbox-readers": ["cleo"],
    "platform-live-admins": [],
    "platform-live-contributors": [],
    "platform-live-readers": ["ana", "ben"],
    "security-live-admins": [],
    "security-live-readers": ["dora"],
    "payments-sandbox-admins": ["eva"],
    "payments-live-admins": ["eva"],
    "payments-sandbox-contributors": ["finn", "gus"],
    "payments-live-contributors": ["finn", "gus"],
    "payments-readers": ["eva", "finn", "gus", "hana"],
    "search-sandbox-admins": ["ivan"],
    "search-sandbox-contributors": ["jill"],
    "search-readers": ["ivan", "jill"],
}

PEOPLE = sorted({person for people in MEMBERS.values() for person in people})


def client(service, account=None):
    """A client of the mock in one account; the management account by default."""
    keys = {"aws_access_key_id": "AKIAIOSFODNN7EXAMPLE", "aws_secret_access_key": "example"}
    if account:
        role = f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole"
        session = client("sts").assume_role(RoleArn=role, RoleSessionName="check")["Credentials"]
        keys = {
            "aws_access_key_id": session["AccessKeyId"],
            "aws_secret_access_key": session["SecretAccessKey"],
            "aws_session_token": session["SessionToken"],
        }
    return boto3.client(service, region_name=REGION, endpoint_url=ENDPOINT, **keys)


KEYS = {
    "AWS_ENDPOINT_URL": ENDPOINT, "AWS_REGION": REGION, "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "example",
}


def iamsync(*arguments, login=KEYS, expect=0, folder=FOLDER, options=("--report", os.path.join(WORK, "report.md"))):
    """Runs the command; its standard output where it exits as expected."""
    command = [IAMSYNC, *arguments, folder, *options]
    environment = {"PATH": os.environ["PATH"], "HOME": WORK, "AWS_EC2_METADATA_DISABLED": "true", **login}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    if run.returncode != expect:
        sys.exit(f"{' '.join(command)} exited with {run.returncode}, not {expect}:\n{run.stdout}\n{run.stderr}")
    return run.stdout


def equal(what, found, expected):
    """Stops the test where two values differ."""
    if found != expected:
        sys.exit(f"{what} differs\nfound:    {found}\nexpected: {expected}")
    print(f"  as expected: {what}")


def prepare():
    """What an organization has before iamsync comes: itself, and people."""
    client("organizations").create_organization(FeatureSet="ALL")
    store = client("sso-admin").list_instances()["Instances"][0]["IdentityStoreId"]
    for person in PEOPLE:
        address = f"{person}@mountainlab.example"
        client("identitystore").create_user(
            IdentityStoreId=store, UserName=address, DisplayName=person,
            Name={"GivenName": person, "FamilyName": "Mountain"}, Emails=[{"Value": address, "Primary": True}])


def compare_accounts():
    """Providers, boundaries and roles, account by account."""
    for account in sorted({role[0] for role in ROLES.values()}):
        iam = client("iam", account)
        here = {name: role for name, role in ROLES.items() if role[0] == account}
        providers = {}
        for provider in iam.list_open_id_connect_providers()["OpenIDConnectProviderList"]:
            details = iam.get_open_id_connect_provider(OpenIDConnectProviderArn=provider["Arn"])
            providers[provider["Arn"].split("/", 1)[1]] = sorted(details["ClientIDList"])
        equal(f"providers in {account}", providers, {issuer: [audience] for _, issuer, _, audience in here.values()})
        roles = {role["RoleName"] for role in iam.list_roles()["Roles"]}
        equal(f"roles in {account}", roles, set(here))
        for name, (_, issuer, subject, audience) in here.items():
            compare_role(iam, account, name, issuer, subject, audience)


def compare_role(iam, account, name, issuer, subject, audience):
    """One role: trust, boundary, policies, session, tags."""
    role = iam.get_role(RoleName=name)["Role"]
    equal(f"trust of {name}", role["AssumeRolePolicyDocument"], {
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": {"Federated": f"arn:aws:iam::{account}:oidc-provider/{issuer}"},
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": {"StringEquals": {f"{issuer}:aud": audience, f"{issuer}:sub": subject}},
        }],
    })
    boundary = f"arn:aws:iam::{account}:policy/{name}-boundary"
    equal(f"boundary of {name}", role["PermissionsBoundary"]["PermissionsBoundaryArn"], boundary)
    attached = iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]
    equal(f"policies of {name}", [policy["PolicyArn"] for policy in attached],
          ["arn:aws:iam::aws:policy/PowerUserAccess"])
    equal(f"session of {name}", role["MaxSessionDuration"], 3600)
    tags = {tag["Key"]: tag["Value"] for tag in role["Tags"]}
    equal(f"owner's tag of {name}", tags.get("managed-by"), "iamsync")
    policy = iam.get_policy(PolicyArn=boundary)["Policy"]
    version = iam.get_policy_version(PolicyArn=boundary, VersionId=policy["DefaultVersionId"])
    document = version["PolicyVersion"]["Document"]
    prefix = name.removesuffix("-operator")
    named = [s for s in document["Statement"] if s["Effect"] == "Allow" and "Resource" in s]
    everything = [s for s in named if s["Action"] == "*" and s["Resource"] == "*"]
    equal(f"the boundary of {name} never allows everything", everything, [])
    equal(f"the boundary of {name} names its prefix", f":::{prefix}-*" in json.dumps(document), True)
    size = len("".join(json.dumps(document, separators=(",", ":")).split()))
    equal(f"the boundary of {name} fits", size <= 6144, True)


def compare_identity_center():
    """Permission sets, groups, members and assignments."""
    admin, identities = client("sso-admin"), client("identitystore")
    instance = admin.list_instances()["Instances"][0]
    arn, store = instance["InstanceArn"], instance["IdentityStoreId"]
    names = {}
    for set_arn in admin.list_permission_sets(InstanceArn=arn)["PermissionSets"]:
        key = {"InstanceArn": arn, "PermissionSetArn": set_arn}
        described = admin.describe_permission_set(**key)["PermissionSet"]
        policies = admin.list_managed_policies_in_permission_set(**key)["AttachedManagedPolicies"]
        inline = admin.get_inline_policy_for_permission_set(**key)["InlinePolicy"]
        names[set_arn] = described["Name"]
        equal(f"set {described['Name']}",
              (described["SessionDuration"], *[policy["Name"] for policy in policies], inline != ""),
              SETS.get(described["Name"]))
    equal("permission sets", set(names.values()), set(SETS))
    groups = {g["GroupId"]: g["DisplayName"] for g in identities.list_groups(IdentityStoreId=store)["Groups"]}
    equal("groups", set(groups.values()), set(MEMBERS))
    people = {u["UserId"]: u["UserName"].split("@")[0] for u in identities.list_users(IdentityStoreId=store)["Users"]}
    for group, name in groups.items():
        found = identities.list_group_memberships(IdentityStoreId=store, GroupId=group)["GroupMemberships"]
        equal(f"members of {name}", sorted(people[m["MemberId"]["UserId"]] for m in found), MEMBERS[name])
    assignments = []
    for group, name in groups.items():
        listed = admin.list_account_assignments_for_principal(
            InstanceArn=arn, PrincipalId=group, PrincipalType="GROUP")["AccountAssignments"]
        assignments += [(name, names[found["PermissionSetArn"]], found["AccountId"]) for found in listed]
    equal("assignments", sorted(assignments), sorted(ASSIGNMENTS))


def drift():
    """What somebody does in the console, and iamsync must see, explain and mend."""
    name = "payments-live-operator"
    iam = client("iam", "066666666666")
    trust = {"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": {"Federated": f"arn:aws:iam::066666666666:oidc-provider/{GITHUB}"},
        "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {f"{GITHUB}:sub": "repo:mountainlab/*"}}}]}
    iam.update_assume_role_policy(RoleName=name, PolicyDocument=json.dumps(trust))
    iam.delete_role_permissions_boundary(RoleName=name)
    iam.attach_role_policy(RoleName=name, PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
    iam.create_user(UserName=name)
    plan = iamsync("plan", "--detailed-exitcode", expect=2)
    for word in ("trust policy", "boundary", "AdministratorAccess", "operator-user"):
        equal(f"the plan names {word}", word in plan, True)
    equal("the drift is one role", iamsync("drift", expect=2).splitlines()[-1], "Drift: 1 difference.")
    equal("the audit finds a boundary that is gone", "operator-boundary" in iamsync("audit", expect=2), True)
    saved = os.path.join(WORK, "plan.json")
    iamsync("plan", "--out", saved)
    iamsync("apply", "--plan", saved, "--yes")
    iamsync("apply", "--plan", saved, "--yes", expect=1)
    iam.delete_user(UserName=name)


def written(name, text):
    """A file of the home folder, and its path."""
    path = os.path.join(WORK, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def log_in_otherwise():
    """Plans with a role that is borrowed with a program's keys, and with one that a web identity has."""
    program = json.dumps({"Version": 1, "AccessKeyId": "AKIAIOSFODNN7PROGRAM", "SecretAccessKey": "secret-word"})
    services = "".join(
        f"{service} =\n  endpoint_url = {ENDPOINT}\n"
        for service in ("iam", "sts", "organizations", "sso_admin", "identitystore"))
    written(".aws/config", f"""[profile program]
credential_process = cat '{written("keys of a program.json", program)}'
[profile borrowed]
region = {REGION}
role_arn = arn:aws:iam::123456789012:role/outer
source_profile = program
services = mock
[services mock]
{services}""")
    web = {
        "AWS_ENDPOINT_URL": ENDPOINT, "AWS_REGION": REGION, "AWS_ROLE_ARN": "arn:aws:iam::123456789012:role/pipeline",
        "AWS_WEB_IDENTITY_TOKEN_FILE": written("token", "token-word\n"),
    }
    for first, login in (("AssumeRole", {"AWS_PROFILE": "borrowed"}), ("AssumeRoleWithWebIdentity", web)):
        trace = os.path.join(WORK, "trace.jsonl")
        plan = iamsync("plan", "--trace", trace, login=login)
        equal(f"after {first} the plan begins", plan.splitlines()[0], "No changes.")
        with open(trace, encoding="utf-8") as file:
            calls = file.read()
        equal(f"the first call is {first}", json.loads(calls.splitlines()[0])["operation"], first)
        equal("the trace holds a secret", "-word" in calls, False)


def forget():
    """Takes the mock back to its beginning."""
    urllib.request.urlopen(urllib.request.Request(f"{ENDPOINT}/moto-api/reset", method="POST")).close()


def disturb():
    """Takes every role's boundary away: as many mutations as there are roles."""
    for name, (account, *_) in ROLES.items():
        client("iam", account).delete_role_permissions_boundary(RoleName=name)


def interrupt():
    """Kills runs at several places, then interrupts two; the run after them completes their work."""
    forget()
    prepare()
    runs = interruptions.Runs(IAMSYNC, FOLDER, WORK, PORT, KEYS)
    interruptions.check_kills(runs, equal)
    iamsync("apply", "--yes")
    compare_accounts()
    compare_identity_center()
    interruptions.check_interruptions(runs, equal, disturb)
    iamsync("apply", "--yes")
    compare_accounts()


def begin():
    """init: the organization's accounts stand where their names or tags put them, and the file is a good one."""
    organizations = client("organizations")
    ids = {}
    for number, name in enumerate(["platform-live", "Pay", "Archive\u202e # { ]"]):
        created = organizations.create_account(AccountName=name, Email=f"account{number}@mountainlab.example")
        ids[name] = created["CreateAccountStatus"]["AccountId"]
    tags = {"sector": "ecommerce", "tier": "live", "tenant": "payments"}
    organizations.tag_resource(
        ResourceId=ids["Pay"], Tags=[{"Key": key, "Value": value} for key, value in tags.items()])
    folder = os.path.join(WORK, "begun")
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("aws.yaml"))
    iamsync("init", folder=folder, options=())
    with open(os.path.join(folder, "aws.yaml"), encoding="utf-8") as file:
        lines = file.read().splitlines()
    equal("the accounts that init places", [line for line in lines if line.startswith("  - ")], [
        f'  - {{ sector: ecommerce, tier: live, tenant: payments, id: "{ids["Pay"]}" }}  # Pay',
        f'  - {{ sector: platform, tier: live, id: "{ids["platform-live"]}" }}  # platform-live',
    ])
    equal("the management account of init", '  management_account: "123456789012"' in lines, True)
    other = ids["Archive\u202e # { ]"]
    equal("the account that init leaves", f'#   "{other}"  Archive\\u{{202e}} # {{ ]' in lines, True)
    equal("the file that init wrote", iamsync("validate", folder=folder, options=()), "The definitions are valid.\n")


prepare()
begin()
plan = iamsync("plan", "--detailed-exitcode", expect=2)
equal("the first plan creates", "No changes." in plan, False)
iamsync("apply", "--yes")
compare_accounts()
compare_identity_center()
equal("the second plan begins", iamsync("plan", "--detailed-exitcode").splitlines()[0], "No changes.")
log_in_otherwise()
drift()
compare_accounts()
compare_identity_center()
equal("the last plan begins", iamsync("plan", "--detailed-exitcode").splitlines()[0], "No changes.")
equal("the last word", iamsync("drift"), "No drift.\n")
interrupt()
equal("the plan after them begins", iamsync("plan", "--detailed-exitcode").splitlines()[0], "No changes.")
print("moto: all as expected")
