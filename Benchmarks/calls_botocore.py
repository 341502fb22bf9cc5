"""GetUser many times by one botocore client that threads share; prints the seconds.

usage: calls_botocore.py URL COUNT CONCURRENCY
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import botocore.config
import botocore.session

URL, COUNT, CONCURRENCY = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
session = botocore.session.get_session()
client = session.create_client(
    "iam", region_name="us-east-1", endpoint_url=URL, aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
    aws_secret_access_key="example",
    config=botocore.config.Config(max_pool_connections=CONCURRENCY, retries={"total_max_attempts": 1}))


def work(number):
    """Makes a thread's share of the calls."""
    for _ in range(number):
        client.get_user()


def call(count):
    """Makes so many calls, as many at a time as there are threads."""
    shares = [len(range(worker, count, CONCURRENCY)) for worker in range(CONCURRENCY)]
    list(pool.map(work, shares))


with ThreadPoolExecutor(CONCURRENCY) as pool:
    call(CONCURRENCY)
    start = time.perf_counter()
    call(COUNT)
    print(time.perf_counter() - start)
