"""Strong consistency: what many clients see of one key fits one order in which each write happens at one moment."""

import concurrent.futures
import hashlib
import random
import threading
import time

CLIENTS, STEPS = 50, 12


def zones(history):
    """For each value: from the first end of an operation on it to the last start of one.

    With values written once each, a history of a register is linearizable if no two zones that run forward overlap and
    none that runs backward lies within one that runs forward (Gibbons and Korach, Testing Shared Memories, 1997).
    """
    found = {}
    for kind, value, start, end in history:
        first_end, last_start, written = found.get(value, (end, start, False))
        found[value] = (min(first_end, end), max(last_start, start), written or kind == "put")
    return found


def violations(history):
    found = zones(history)
    problems = [f"{value} was read and never written" for value, zone in found.items() if not zone[2]]
    forward = sorted((zone[0], zone[1], value) for value, zone in found.items() if zone[0] < zone[1])
    for (_, before_end, before), (after_start, _, after) in zip(forward, forward[1:]):
        if after_start < before_end:
            problems.append(f"{before} and {after} were both current")
    for value, (first_end, last_start, _) in found.items():
        if first_end >= last_start:
            problems += [f"{value} came back within {other}" for start, end, other in forward if start < last_start and first_end < end]
    return problems


def test_the_checker_finds_a_stale_read():
    fine = [("put", "a", 0, 1), ("put", "b", 2, 3), ("get", "b", 4, 5)]
    stale = fine + [("get", "a", 6, 7)]
    assert not violations(fine) and violations(stale)
    assert violations([("put", "a", 0, 1), ("get", "c", 2, 3)])


def test_one_key_under_fifty_clients(client, bucket):
    s3 = client("s3", max_pool_connections=CLIENTS)
    history, lock = [("put", "start", 0, 1)], threading.Lock()
    s3.put_object(Bucket=bucket, Key="k", Body=b"start", Metadata={"value": "start"})
    begin = threading.Barrier(CLIENTS)

    def run(number):
        chance = random.Random(number)
        begin.wait()
        for step in range(STEPS):
            value = f"{number}-{step}"
            start = time.monotonic_ns()
            if chance.random() < 0.4:
                # Some lie in the store and some in files of their own.
                body = value.encode().ljust(chance.choice([1, 100, 40_000]), b".")
                s3.put_object(Bucket=bucket, Key="k", Body=body, Metadata={"value": value})
                kind = "put"
            else:
                answer = s3.get_object(Bucket=bucket, Key="k")
                body = answer["Body"].read()
                value, kind = answer["Metadata"]["value"], "get"
                assert body.startswith(value.encode()) and len(body) == answer["ContentLength"]
                assert answer["ETag"].strip('"') == hashlib.md5(body).hexdigest()
            with lock:
                history.append((kind, value, start, time.monotonic_ns()))

    with concurrent.futures.ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(run, range(CLIENTS)))
    assert len(history) == CLIENTS * STEPS + 1
    assert violations(history) == []


def test_a_listing_shows_what_was_answered(client, bucket):
    s3 = client("s3", max_pool_connections=16)

    def write_and_look(number):
        for step in range(10):
            key = f"{number}/{step}"
            s3.put_object(Bucket=bucket, Key=key, Body=b"x")
            assert [e["Key"] for e in s3.list_objects_v2(Bucket=bucket, Prefix=key)["Contents"]] == [key]
            s3.delete_object(Bucket=bucket, Key=key)
            assert s3.list_objects_v2(Bucket=bucket, Prefix=key)["KeyCount"] == 0

    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        list(pool.map(write_and_look, range(16)))
