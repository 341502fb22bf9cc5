"""Times small calls by AWSClient and by botocore with threads, in turn, and counts the connections that each opens.

usage: calls.py PROGRAM URL RUNS
"""

import os
import statistics
import subprocess
import sys
import urllib.request

PROGRAM, URL, RUNS = sys.argv[1:]
COUNT, CONCURRENCY = 5_000, 32
REFERENCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "calls_botocore.py")
COMMANDS = {"AWSClient": [PROGRAM, "calls"], "botocore": [sys.executable, REFERENCE]}


def connections():
    """How many connections the server has taken since it was last asked."""
    with urllib.request.urlopen(URL) as answer:
        return int(answer.read())


def run(command):
    """Seconds by the program's own reckoning, and connections opened."""
    connections()
    output = subprocess.run(
        command + [URL, str(COUNT), str(CONCURRENCY)], check=True, capture_output=True, text=True).stdout
    return float(output), connections()


rows = {name: [] for name in COMMANDS}
for _ in range(int(RUNS)):
    for name, command in COMMANDS.items():
        rows[name].append(run(command))
rates = {name: COUNT / statistics.median(seconds for seconds, _ in runs) for name, runs in rows.items()}
print(f"{COUNT:,} calls, {CONCURRENCY} at a time; medians of {RUNS} runs in turn")
print(f"{'':10} {'calls/s':>8} {'slowest':>8} {'fastest':>8} {'connections':>12}")
for name, runs in rows.items():
    times = [seconds for seconds, _ in runs]
    most = max(opened for _, opened in runs)
    print(f"{name:10} {rates[name]:8.0f} {COUNT / max(times):8.0f} {COUNT / min(times):8.0f} {most:12}")
print(f"{'ratio':10} {rates['AWSClient'] / rates['botocore']:8.1f}")
