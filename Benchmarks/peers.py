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
TOOLS = set(os.environ.get("TOOLS", "boto3 terraform").split())
LIMIT = 900  # Seconds that one command may take.
# Of another definition of this shape: see README.md.
PUBLISHED = {20: {"apply": (2707, 356, None, None), "plan": (1300, 65, None, 4.6 * 1024)}}


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
    """For each job the fewest calls, polls apart, from the desired state alone, by the name of what they hold."""
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
    return {"apply": {"bound": reading_nothing + writes},
            # Whether an account has a set's latest form is a question more for each set.
            "plan": {"bound": reading, "forms": reading + len(sets)}}


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
    """Calls, times and memory of the first apply and of the plan after it, as far as they ended in time."""
    accounts = sorted({role["account"] for role in json.loads(Path(desired).read_text())["operator_roles"]})
    moto = Moto(count, accounts)
    try:
        apply, plan, root = commands(tool, desired, folder, moto)
        rows = {}
        for job, command in (("apply", apply), ("plan", plan)):
            print(f"N = {count}: {tool} {job} ...", file=sys.stderr, flush=True)
            measured = run(command, moto.environment, root, LIMIT)
            if measured is None and tool == "iamsync":
                sys.exit(f"iamsync's {job} took over {LIMIT} s")
            if measured is None:
                return rows
            *figures, output = measured
            rows[job] = (moto.calls(), *figures)
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
    """Everything that was measured with N tenants, with iamsync's share of each."""
    for job, title in (("apply", "first apply"), ("plan", "no-op plan")):
        limit = limits[job]
        least = ", ".join(f"{calls} calls ({name})" for name, calls in limit.items())
        print(f"\nN = {count}, {title}: at least {least}")
        heads = "".join(f" {'/' + name:>7}" for name in limit)
        heads = f"{'calls':>6} {'polls':>6}{heads} {'wall s':>7} {'cpu s':>7} {'MiB':>6}"
        print(f"  {'':32} {heads}   iamsync's part of it")
        ours = rows["iamsync"][job]
        for tool, measured in rows.items():
            print(f"  {tool:32} " + (line(measured[job], ours, limit) if job in measured else f"over {LIMIT} s"))
        if published := PUBLISHED.get(count):
            print(f"  {ELSEWHERE:32} {line(published[job], ours, limit)}")
        explain(ours)


def line(measured, ours, limits):
    """One tool's figures; those that aren't known stay empty."""
    total, polls = counted(measured[0])
    ratios = "".join(f" {(total - polls) / limit:7.3f}" for limit in limits.values())
    wall, processor, memory = (
        " " * width if value is None else f"{value:{width}.{digits}f}"
        for value, width, digits in zip(measured[1:], (7, 7, 6), (1, 1, 0)))
    figures = f"{total:6} {polls:6}{ratios} {wall} {processor} {memory}"
    if measured is ours:
        return figures
    parts = [f"{counted(ours[0])[0] / total:.2f} calls"]
    parts += [f"{mine / theirs:.3f} {name}" for name, mine, theirs in
              zip(("wall", "cpu", "memory"), ours[1:], measured[1:]) if theirs is not None]
    return f"{figures}   {', '.join(parts)}"


def counted(calls):
    """How many calls there were, and how many of them asked what came of a write; of a bare number none is known."""
    if isinstance(calls, int):
        return calls, 0
    return sum(calls.values()), sum(calls[name] for name in calls if name.split()[1] in POLLS)


def explain(measured):
    """How much of iamsync's time its pace alone takes."""
    calls, wall, *_ = measured
    service, totals = lane(calls)
    print(f"  iamsync's busiest lane is {service}: {totals[service]} calls at 20 a second are "
          f"{totals[service] / 20:.1f} s of its {wall:.1f} s")
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
        reason = missing_terraform(desired) if "terraform" in TOOLS else None
        absent = {"terraform"} if reason else set()
        tools = ["iamsync", *(tool for tool in ("boto3 script", "terraform") if tool.split()[0] in TOOLS - absent)]
        table(size, {tool: measure(tool, size, desired, folder) for tool in tools}, bounds(json.loads(shown)))
    if reason:
        print(f"\nterraform: {reason}")


if __name__ == "__main__":
    IAMSYNC, WORK, LATENCY, *SIZES = sys.argv[1:]
    main()
