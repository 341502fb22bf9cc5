"""The same job by iamsync, by a boto3 script and by Terraform, on moto's server as far away as AWS is.

usage: peers.py IAMSYNC WORK LATENCY_MS N [N ...]
"""

import json
import os
import shutil
import subprocess
import sys
import urllib.request
from collections import Counter
from pathlib import Path

import boto3
from peers_folder import people, write
from peers_process import run
from peers_terraform import configuration

HERE = Path(__file__).resolve().parent
REGION = "eu-west-1"
KEYS = {"AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "example"}
POLLS = ("ListAccountAssignmentCreationStatus", "DescribeAccountAssignmentCreationStatus",
         "ListPermissionSetProvisioningStatus", "DescribePermissionSetProvisioningStatus",
         "ListAccountAssignmentDeletionStatus")
PACED = ("sso-admin", "identitystore")
ELSEWHERE = "terraform 1.11, measured elsewhere"
# Of another definition of this shape: see README.md.
PUBLISHED = {20: {"apply": (2707, 356, None), "plan": (1300, 65, 4.6 * 1024)}}


class Moto:
    """A server of its own for each tool, with the people that the definition names."""

    def __init__(self, count, accounts):
        command = [sys.executable, str(HERE / "peers_server.py"), LATENCY]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=os.environ | {"MOTO_IAM_LOAD_MANAGED_POLICIES": "true"})
        self.endpoint = f"http://127.0.0.1:{int(self.process.stdout.readline())}"
        self.environment = KEYS | {
            "PATH": os.environ["PATH"], "HOME": WORK, "AWS_ENDPOINT_URL": self.endpoint, "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION, "AWS_EC2_METADATA_DISABLED": "true", "CHECKPOINT_DISABLE": "1"}
        self.prepare(count, accounts)

    def client(self, service, **credentials):
        keys = credentials or {name.lower(): value for name, value in KEYS.items()}
        return boto3.client(service, region_name=REGION, endpoint_url=self.endpoint, **keys)

    def prepare(self, count, accounts):
        """An organization with people; moto has the policies of AWS in every account before anything is measured."""
        self.client("organizations").create_organization(FeatureSet="ALL")
        store = self.client("sso-admin").list_instances()["Instances"][0]["IdentityStoreId"]
        identities = self.client("identitystore")
        for person in people(count):
            identities.create_user(
                IdentityStoreId=store, UserName=person, DisplayName=person,
                Name={"GivenName": person, "FamilyName": "Bank"}, Emails=[{"Value": person, "Primary": True}])
        for number in accounts:
            session = self.client("sts").assume_role(
                RoleArn=f"arn:aws:iam::{number}:role/OrganizationAccountAccessRole", RoleSessionName="warm"
            )["Credentials"]
            self.client("iam", aws_access_key_id=session["AccessKeyId"],
                        aws_secret_access_key=session["SecretAccessKey"],
                        aws_session_token=session["SessionToken"]).list_roles()
        self.calls()

    def calls(self):
        """The calls since the last time, by service and operation."""
        with urllib.request.urlopen(f"{self.endpoint}/peers/calls") as answer:
            return Counter(json.load(answer))

    def stop(self):
        self.process.kill()
        self.process.wait()


def bounds(desired):
    """The fewest calls of a no-op plan, and of a first apply without its polls, from the desired state alone."""
    accounts = {role["account"] for role in desired["operator_roles"]}
    pairs = {(one["account"], one["permission_set"]) for one in desired["assignments"]}
    sets, groups = desired["permission_sets"], desired["groups"]
    reading = 4 * len(accounts) + 6 * len(sets) + len(groups) + len(pairs)
    # Of an organization without sets and groups there is nothing to read of them, and no role in an account.
    reading_nothing = 3 * len(accounts)
    writes = sum(len(desired[kind]) for kind in (
        "oidc_providers", "boundary_policies", "operator_roles", "permission_sets", "groups", "memberships",
        "assignments"))
    writes += sum(len(one["managed_policies"]) for one in desired["operator_roles"] + sets)
    writes += sum(1 for one in sets if one["inline_policy"])
    return reading, reading_nothing + writes


def commands(tool, desired, folder, moto):
    """The command lines of a tool for the first apply and for the plan, and where they run."""
    if tool == "iamsync":
        common = [folder, "--report", "-"]
        return [IAMSYNC, "apply", "--yes", *common], [IAMSYNC, "plan", *common], None
    if tool == "boto3 script":
        script = [sys.executable, str(HERE / "peers_boto3.py"), desired]
        return [*script, "apply"], [*script, "plan"], None
    root = terraform_folder(desired, moto.endpoint)
    return (["terraform", "apply", "-auto-approve", "-input=false"],
            ["terraform", "plan", "-input=false"], root)


def terraform_folder(desired, endpoint):
    """The configuration with its providers; `None` where those can't be had."""
    root = Path(WORK, "terraform")
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    (root / "main.tf").write_text(configuration(json.loads(Path(desired).read_text()), endpoint))
    done = subprocess.run(["terraform", "init", "-input=false"], cwd=root, capture_output=True,
                          env=os.environ | {"CHECKPOINT_DISABLE": "1", "HOME": WORK})
    return root if done.returncode == 0 else None


def missing_terraform(desired):
    """Why Terraform can't take part; `None` where it can."""
    if not shutil.which("terraform"):
        return "not installed: skipped"
    if not terraform_folder(desired, "http://127.0.0.1:1"):
        return "its AWS provider is not installed: skipped"
    return None


def lane(calls):
    """Of the services whose calls are paced, the one with the most of them."""
    totals = Counter()
    for name, count in calls.items():
        totals[name.split()[0]] += count
    return max(PACED, key=lambda service: totals[service]), totals


def measure(tool, count, desired, folder):
    """Calls, wall time and memory of the first apply and of the plan after it."""
    accounts = sorted({role["account"] for role in json.loads(Path(desired).read_text())["operator_roles"]})
    moto = Moto(count, accounts)
    try:
        apply, plan, root = commands(tool, desired, folder, moto)
        rows = {}
        for job, command in (("apply", apply), ("plan", plan)):
            wall, memory, output = run(command, moto.environment, root)
            rows[job] = (moto.calls(), wall, memory)
        check(tool, output)
        return rows
    finally:
        moto.stop()


def check(tool, output):
    """After the first apply nothing is to be done: otherwise the figures are of different jobs."""
    expected = {"iamsync": "No changes.", "boto3 script": "lacking: 0", "terraform": "No changes."}[tool]
    if expected not in output:
        sys.exit(f"{tool} still has something to do after its apply:\n{output[-2000:]}")


def table(count, rows, limits):
    """Everything that was measured with N tenants, with ratios to the script."""
    for job, title, limit in (("apply", "first apply", limits[1]), ("plan", "no-op plan", limits[0])):
        print(f"\nN = {count}, {title}: bound {limit} calls{' and polls' if job == 'apply' else ''}")
        print(f"  {'':34} {'calls':>6} {'polls':>6} {'/bound':>7} {'wall s':>7} {'MiB':>6}   to the script")
        base = rows["boto3 script"][job]
        for tool, measured in rows.items():
            print(f"  {tool:34} {line(measured[job], base, limit)}")
        if published := PUBLISHED.get(count):
            calls, wall, memory = published[job]
            megabytes = f"{memory:6.0f}" if memory else ""
            print(f"  {ELSEWHERE:34} {calls:6} {'':6} {calls / limit:7.2f} {wall:7.1f} {megabytes}")
        explain(rows["iamsync"][job])


def line(measured, base, limit):
    """One tool's figures."""
    calls, wall, memory = measured
    total, polls = sum(calls.values()), sum(calls[name] for name in calls if name.split()[1] in POLLS)
    base_total = sum(base[0].values())
    return (f"{total:6} {polls:6} {(total - polls) / limit:7.2f} {wall:7.1f} {memory:6.0f}   "
            f"{total / base_total:.2f} calls, {wall / base[1]:.2f} time, {memory / base[2]:.2f} memory")


def explain(measured):
    """What iamsync's time is made of."""
    calls, wall, _ = measured
    service, totals = lane(calls)
    print(f"  iamsync is bound by the lane of {service}: {totals[service]} calls at 20 a second are "
          f"{totals[service] / 20:.0f} s of its {wall:.0f} s")
    if os.environ.get("DETAILS"):
        for name, number in sorted(calls.items()):
            print(f"    {number:6} {name}")


def main():
    """Every size in turn."""
    reason = None
    for size in map(int, SIZES):
        folder, desired = str(Path(WORK, f"folder-{size}")), str(Path(WORK, f"desired-{size}.json"))
        write(size, folder)
        shown = subprocess.run([IAMSYNC, "show", "--json", folder], check=True, capture_output=True, text=True).stdout
        Path(desired).write_text(shown)
        reason = missing_terraform(desired)
        tools = ["iamsync", "boto3 script"] + ([] if reason else ["terraform"])
        table(size, {tool: measure(tool, size, desired, folder) for tool in tools}, bounds(json.loads(shown)))
    if reason:
        print(f"\nterraform: {reason}")


if __name__ == "__main__":
    IAMSYNC, WORK, LATENCY, *SIZES = sys.argv[1:]
    main()
