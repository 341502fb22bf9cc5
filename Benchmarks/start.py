"""Times processes from their start to their end, in turn.

usage: start.py IAMSYNC RUNS
"""

import statistics
import subprocess
import sys
import time

IAMSYNC, RUNS = sys.argv[1:]
COMMANDS = {
    "true": ["/bin/true"],
    "iamsync --help": [IAMSYNC, "--help"],
    "import boto3": [sys.executable, "-c", "import boto3"],
}


def seconds(command):
    """Wall seconds of a process that must end well."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


rows = {name: [] for name in COMMANDS}
for _ in range(int(RUNS) + 1):
    for name, command in COMMANDS.items():
        rows[name].append(seconds(command))
# The first run of each fills the caches of the system.
medians = {name: statistics.median(row[1:]) * 1_000 for name, row in rows.items()}
for name, median in medians.items():
    print(f"{name:16} {median:8.1f} ms")
print(f"{'ratio to boto3':16} {medians['iamsync --help'] / medians['import boto3']:8.3f}")
