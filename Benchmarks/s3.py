"""Measures what CONTRIBUTING.md promises of S3: requests per second with wrk, listings, and a million keys.

    make bench                                              all of it
    HOSU=bin/hosu python Benchmarks/s3.py get put           some of it (get, put, list, million)

The client runs on the same machine and takes its share of the processors, so each figure stands beside the server's own
processor time for one request. Rates are medians of several runs. Requests carry the headers that SDKs send; `signed`
ones hold under `--auth strict`.
"""

import argparse
import datetime
import hashlib
import hmac
import http.client
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from base64 import b64encode

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Conformance"))

import server as hosu  # noqa: E402

LUA = pathlib.Path(__file__).parent / "s3.lua"
CONNECTIONS = 64
BODY = bytes(range(256)) * 4


def report(name, figure, promise=""):
    print(f"{name:<52}{figure:>34}   {promise}", flush=True)


class Signer:
    """Signature Version 4 for requests without a query, many a second."""

    def __init__(self, host, region="us-east-1"):
        self.host = host
        self.date = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        self.scope = f"{self.date[:8]}/{region}/s3/aws4_request"
        self.key = b"AWS4test"
        for part in (self.date[:8], region, "s3", "aws4_request"):
            self.key = hmac.digest(self.key, part.encode(), "sha256")

    def headers(self, method, path, body=b"", **others):
        digest = hashlib.sha256(body).hexdigest()
        named = {"host": self.host, "x-amz-content-sha256": digest, "x-amz-date": self.date, **others}
        names = ";".join(sorted(named))
        fields = "".join(f"{name}:{named[name]}\n" for name in sorted(named))
        canonical = f"{method}\n{path}\n\n{fields}\n{names}\n{digest}"
        text = f"AWS4-HMAC-SHA256\n{self.date}\n{self.scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
        signature = hmac.digest(self.key, text.encode(), "sha256").hex()
        return named | {
            "authorization": f"AWS4-HMAC-SHA256 Credential=test/{self.scope}, SignedHeaders={names}, "
            f"Signature={signature}"
        }


class Bench:
    """A server on a fresh data directory, and the load that is put on it."""

    running = []

    def __init__(self, folder, name, *options):
        self.folder = folder
        self.server = hosu.Server(folder / name, *options).start()
        self.running.append(self.server)
        self.host = f"127.0.0.1:{self.server.port}"
        self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port)
        self.ask("PUT", "/bench")

    def ask(self, method, path, body=b""):
        """One request; its signature holds where the path has no query."""
        headers = Signer(self.host).headers(method, path.split("?")[0], body)
        self.connection.request(method, path, body, {name: headers[name] for name in headers if name != "host"})
        answer = self.connection.getresponse()
        content = answer.read()
        assert answer.status < 300, (method, path, answer.status, content)
        return content

    def cpu_seconds(self):
        return hosu.processor_seconds(self.server.process)

    def resident_mib(self):
        return self.server.resident_kilobytes() / 1024

    def requests(self, requests):
        """Writes requests, whole as they go over the wire, for the script to send."""
        path = self.folder / "requests"
        with open(path, "wb") as file:
            for method, target, headers, body in requests:
                lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
                if body:
                    lines.append(f"content-length: {len(body)}")
                content = "\r\n".join([*lines, "", ""]).encode() + body
                file.write(f"{len(content)}\n".encode() + content)
        return path

    def wrk(self, mode, *arguments, seconds=5, connections=CONNECTIONS):
        """One run: answers a second, the server's microseconds for one, median and 99th percentile."""
        before = self.cpu_seconds()
        process = subprocess.Popen(
            ["wrk", "--latency", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(LUA),
             f"http://{self.host}", "--", mode, *map(str, arguments)],
            stdout=subprocess.PIPE, text=True,
        )
        output, threads = "", 2
        for line in process.stdout:
            output += line
            threads -= line == "sent\n"
            if not threads:
                # Its threads have ended, but it would sleep until the time is over.
                process.send_signal(signal.SIGINT)
                threads = -1
        assert process.wait() == 0, output
        cpu = self.cpu_seconds() - before
        result = re.search(r"^result (\d+) (\d+) (\d+) (\d+) (\d+)$", output, re.M)
        assert result, output
        count, microseconds, failures, p50, p99 = map(int, result.groups())
        assert failures == 0 and count, output
        return count * 1e6 / microseconds, cpu * 1e6 / count, p50 / 1000, p99 / 1000

    def median(self, name, promise, *arguments, runs=5, **options):
        taken = [self.wrk(*arguments, **options) for _ in range(runs)]
        rate, cpu, p50, p99 = (statistics.median(column) for column in zip(*taken))
        report(name, f"{rate:,.0f}/s  {cpu:.0f} us CPU  p50 {p50:.1f} p99 {p99:.1f} ms", promise)

    def load(self, prefix, count, size=0):
        """Puts `count` objects, eight digits after the prefix, each exactly once."""
        self.wrk("load", prefix, count, size, seconds=3600)
        # The server has ended a connection that was idle for so long; the next request opens another.
        self.connection.close()

    def stop(self):
        self.connection.close()
        self.server.stop()
        self.running.remove(self.server)


def signed(bench, method, count, body=b""):
    signer = Signer(bench.host)
    crc = {"x-amz-checksum-crc32": b64encode(zlib.crc32(body).to_bytes(4)).decode()} if body else {}
    for number in range(count):
        path = f"/bench/folder/object-{number:08}"
        yield method, path, signer.headers(method, path, body, **crc), body


def get(folder):
    """1 KiB GET."""
    for options, name in (((), "open"), (("--auth", "strict"), "strict")):
        bench = Bench(folder, f"get-{name}", *options)
        bench.wrk("once", bench.requests(signed(bench, "PUT", 1000, BODY)), seconds=60)
        file = bench.requests(signed(bench, "GET", 1000))
        bench.wrk("replay", file, seconds=2)
        bench.median(f"1 KiB GET, signed, --auth {name}", ">= 20,000/s", "replay", file)
        report("resident memory after it", f"{bench.resident_mib():.0f} MiB")
        bench.stop()


def syncs_per_second(folder):
    """How often the disk takes 4 KiB durably, one after the other."""
    with open(folder / "sync", "wb", buffering=0) as file:
        begin, count = time.perf_counter(), 0
        while time.perf_counter() - begin < 1:
            file.write(b"x" * 4096)
            os.fdatasync(file.fileno())
            count += 1
    return count


def put(folder):
    """Durable 1 KiB PUT with a checksum, new keys and keys that are there."""
    report("fdatasync of 4 KiB, one after the other", f"{syncs_per_second(folder):,}/s")
    for options, name in (((), "open"), (("--auth", "strict"), "strict")):
        bench = Bench(folder, f"put-{name}", *options)
        file = bench.requests(signed(bench, "PUT", 40_000, BODY))
        bench.median(f"1 KiB PUT, durable, signed, --auth {name}", ">= 3,000/s", "replay", file)
        file = bench.requests(signed(bench, "PUT", 1000, BODY))
        bench.wrk("replay", file, seconds=1)
        bench.median("the same over keys that are there", ">= 3,000/s", "replay", file, runs=3)
        if not options:
            bench.median("one connection", "", "replay", file, runs=3, connections=2)
        report("resident memory after it", f"{bench.resident_mib():.0f} MiB")
        bench.stop()


def pages(bench, query):
    """Walks over a listing and returns its keys, prefixes and pages."""
    keys = prefixes = count = 0
    token = ""
    while True:
        content = bench.ask("GET", f"/bench?list-type=2&{query}{token}")
        count += 1
        keys += content.count(b"<Key>")
        prefixes += content.count(b"<CommonPrefixes>")
        found = re.search(rb"<NextContinuationToken>([^<]+)<", content)
        if not found:
            return keys, prefixes, count
        token = f"&continuation-token={found[1].decode()}"


def walk(bench, name, query, promise, expected, runs=5):
    taken, cpu = [], bench.cpu_seconds()
    for _ in range(runs):
        begin = time.perf_counter()
        found = pages(bench, query)
        taken.append(time.perf_counter() - begin)
        assert found[:2] == expected, found
    cpu = (bench.cpu_seconds() - cpu) / runs
    report(name, f"{statistics.median(taken) * 1000:,.1f} ms  {cpu * 1000:.0f} ms CPU  {found[2]} pages", promise)


def listing(folder):
    """100,000 keys in pages of 1,000."""
    bench = Bench(folder, "list")
    bench.load("table/part-", 100_000)
    walk(bench, "list 100,000 keys in pages of 1,000", "", "< 500 ms", (100_000, 0))
    walk(bench, "the same with encoding-type=url", "encoding-type=url", "< 500 ms", (100_000, 0))
    walk(bench, "delimiter over them", "delimiter=/", "", (0, 1))
    report("resident memory after it", f"{bench.resident_mib():.0f} MiB")
    bench.stop()


def million(folder):
    """1,000,000 keys under one prefix."""
    bench = Bench(folder, "million")
    begin = time.perf_counter()
    bench.load("table/part-", 1_000_000)
    report("put 1,000,000 empty objects", f"{1e6 / (time.perf_counter() - begin):,.0f}/s")
    report("resident memory after it", f"{bench.resident_mib():.0f} MiB", "< 200 MB")
    walk(bench, "list 1,000,000 keys in pages of 1,000", "prefix=table/", "< 5,000 ms", (1_000_000, 0), runs=1)
    walk(bench, "delimiter over them: one prefix", "delimiter=/", "", (0, 1))
    walk(bench, "delimiter over them: 901 prefixes among keys", "prefix=table/part-&delimiter=000", "", (897_480, 901), runs=1)
    report("resident memory after it", f"{bench.resident_mib():.0f} MiB", "< 200 MB")
    bench.server.stop()
    begin = time.perf_counter()
    bench.server.start()
    report("start over them", f"{(time.perf_counter() - begin) * 1000:.0f} ms")
    report("resident memory after it", f"{bench.resident_mib():.0f} MiB", "< 60 MB")
    bench.stop()


FIGURES = {"get": get, "put": put, "list": listing, "million": million}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", nargs="*", choices=[*FIGURES, []], help="which figures (all when none is named)")
    names = parser.parse_args().figures or list(FIGURES)
    if not shutil.which("wrk"):
        sys.exit("Benchmarks/s3.py needs wrk: apt-get install wrk")
    with tempfile.TemporaryDirectory(prefix="hosu-bench-") as folder:
        try:
            for name in names:
                FIGURES[name](pathlib.Path(folder))
        finally:
            for server in Bench.running:
                server.kill()


if __name__ == "__main__":
    main()
