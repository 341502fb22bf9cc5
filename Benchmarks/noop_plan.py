"""Times a no-op plan by iamsync and the same reading by a boto3 script, in turn.

usage: noop_plan.py IAMSYNC FOLDER WORK PORT RUNS
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import time

import boto3

IAMSYNC, FOLDER, WORK, PORT, RUNS = sys.argv[1:]
HERE = os.path.dirname(os.path.abspath(__file__))
ENVIRONMENT = {
    "PATH": os.environ["PATH"], "HOME": WORK, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{PORT}",
    "AWS_REGION": "eu-west-1", "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "example",
}
PEOPLE = ["ana", "ben", "cleo", "dora", "eva", "finn", "gus", "hana", "ivan", "jill"]


def run(command):
    """Wall seconds, processor seconds, peak memory in MiB and the standard output of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{output}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def prepare():
    """An organization with people, and everything applied."""
    keys = {"region_name": "eu-west-1", "endpoint_url": ENVIRONMENT["AWS_ENDPOINT_URL"],
            "aws_access_key_id": ENVIRONMENT["AWS_ACCESS_KEY_ID"], "aws_secret_access_key": "example"}
    boto3.client("organizations", **keys).create_organization(FeatureSet="ALL")
    store = boto3.client("sso-admin", **keys).list_instances()["Instances"][0]["IdentityStoreId"]
    for person in PEOPLE:
        address = f"{person}@mountainlab.example"
        boto3.client("identitystore", **keys).create_user(
            IdentityStoreId=store, UserName=address, DisplayName=person,
            Name={"GivenName": person, "FamilyName": "Mountain"}, Emails=[{"Value": address, "Primary": True}])
    run([IAMSYNC, "apply", "--yes", FOLDER, "--report", "-"])


def measure():
    """Both in turn; rows of wall, processor time and memory, and the numbers of calls."""
    trace = os.path.join(WORK, "trace.jsonl")
    ours = [IAMSYNC, "plan", FOLDER, "--report", "-", "--trace", trace]
    theirs = [sys.executable, os.path.join(HERE, "boto3_reader.py"), FOLDER]
    rows = {"iamsync": [], "boto3": []}
    calls = {}
    for _ in range(int(RUNS)):
        rows["iamsync"].append(run(ours)[:3])
        with open(trace) as lines:
            calls["iamsync"] = sum(1 for _ in lines)
        *figures, output = run(theirs)
        rows["boto3"].append(figures)
        calls["boto3"] = json.loads(output)["calls"]
    return rows, calls


prepare()
rows, calls = measure()
medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in rows.items()}
print(f"{'':8} {'wall s':>8} {'cpu s':>8} {'MiB':>8} {'calls':>8}")
for name, (wall, cpu, memory) in medians.items():
    print(f"{name:8} {wall:8.2f} {cpu:8.2f} {memory:8.0f} {calls[name]:8}")
ratios = [ours / theirs for ours, theirs in zip(medians["iamsync"], medians["boto3"])]
print(f"{'ratio':8} {ratios[0]:8.2f} {ratios[1]:8.2f} {ratios[2]:8.2f} {calls['iamsync'] / calls['boto3']:8.2f}")
