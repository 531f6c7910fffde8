"""Measures large bodies: 64 MiB up and down, alone and a hundred at once, beside what the disk and MD5 allow.

    HOSU=bin/hosu python Benchmarks/s3_large.py                 all of it
    HOSU=bin/hosu python Benchmarks/s3_large.py get put crowd   some of it (limits, get, put, encrypted, crowd, select)

The client is a socket that sends files inside the kernel and receives into one buffer, so that it takes as little of
the shared processors as one can; its own processor time is told. Rates are medians.
"""

import argparse
import base64
import hashlib
import os
import pathlib
import resource
import socket
import statistics
import sys
import tempfile
import threading
import time
import zlib

import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Conformance"))

import server as hosu  # noqa: E402

MIB = 1 << 20
SIZE = 64 * MIB
CHUNK = MIB


def report(name, figure, promise=""):
    print(f"{name:<58}{figure:>34}   {promise}", flush=True)


def rate(byte_count, seconds):
    return f"{byte_count / seconds / 1e6:,.0f} MB/s"


class TrailerSigner(SigV4Auth):
    """Signs a body that follows in chunks with its checksum behind it, as the SDKs do."""

    def payload(self, request):
        return "STREAMING-UNSIGNED-PAYLOAD-TRAILER"


class PlainSigner(SigV4Auth):
    def payload(self, request):
        return "UNSIGNED-PAYLOAD"


def head(server, method, path, headers=None, signer=PlainSigner):
    """The head of a signed request, as it goes over the wire."""
    request = AWSRequest(method, server.endpoint + path, headers=dict(headers or {}))
    request.headers["X-Amz-Content-SHA256"] = signer(None, "s3", "us-east-1").payload(request)
    signer(Credentials("test", "test"), "s3", "us-east-1").add_auth(request)
    fields = {"Host": f"127.0.0.1:{server.port}", **dict(request.headers.items())}
    return "".join([f"{method} {path} HTTP/1.1\r\n", *(f"{name}: {value}\r\n" for name, value in fields.items()), "\r\n"]).encode()


class Connection:
    """One connection, whose answers go into one buffer."""

    def __init__(self, server):
        self.socket = socket.create_connection(("127.0.0.1", server.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = bytearray(MIB)

    def send(self, head, file=None):
        self.socket.sendall(head)
        if file is None:
            return
        offset, size = 0, os.fstat(file.fileno()).st_size
        while offset < size:
            offset += os.sendfile(self.socket.fileno(), file.fileno(), offset, size - offset)

    def answer(self):
        """Reads an answer to its end and returns its status and how many bytes its body had."""
        received = 0
        while (end := self.buffer.find(b"\r\n\r\n", 0, received)) < 0:
            received += self.receive(memoryview(self.buffer)[received:])
        head = bytes(self.buffer[:end]).decode().lower()
        length = next((int(line[15:]) for line in head.split("\r\n") if line.startswith("content-length:")), 0)
        rest = length - (received - end - 4)
        while rest > 0:
            rest -= self.receive(self.buffer)
        return int(head.split(" ")[1]), length

    def receive(self, buffer):
        count = self.socket.recv_into(buffer)
        if count == 0:
            raise ConnectionError("the server closed the connection")
        return count


def chunked(body):
    """A body as SDKs send it: in chunks, with its CRC32 behind it."""
    parts = []
    for start in range(0, len(body), CHUNK):
        piece = body[start : start + CHUNK]
        parts += [f"{len(piece):x}\r\n".encode(), piece, b"\r\n"]
    checksum = base64.b64encode(zlib.crc32(body).to_bytes(4, "big")).decode()
    return b"".join([*parts, f"0\r\nx-amz-checksum-crc32:{checksum}\r\n\r\n".encode()])


class Upload:
    """A 64 MiB body in a file, encoded once."""

    def __init__(self, folder, with_trailer):
        self.with_trailer = with_trailer
        body = os.urandom(SIZE)
        self.md5 = hashlib.md5(body).hexdigest()
        self.path = folder / f"body-{with_trailer}"
        self.path.write_bytes(chunked(body) if with_trailer else body)

    def head(self, server, path):
        if not self.with_trailer:
            return head(server, "PUT", path, {"Content-Length": str(SIZE)})
        return head(server, "PUT", path, {
            "Content-Length": str(self.path.stat().st_size),
            "Content-Encoding": "aws-chunked",
            "X-Amz-Decoded-Content-Length": str(SIZE),
            "X-Amz-Trailer": "x-amz-checksum-crc32",
        }, TrailerSigner)


def measure(name, promise, server, times, body):
    """Runs `body` some times; reports the median rate and the processor time per run of both sides."""
    body()
    taken = []
    before, client = hosu.processor_seconds(server.process), resource.getrusage(resource.RUSAGE_SELF)
    for _ in range(times):
        begin = time.perf_counter()
        body()
        taken.append(time.perf_counter() - begin)
    after, ended = hosu.processor_seconds(server.process), resource.getrusage(resource.RUSAGE_SELF)
    own = ended.ru_utime + ended.ru_stime - client.ru_utime - client.ru_stime
    cost = f"server {1000 * (after - before) / times:.0f} ms, client {1000 * own / times:.0f} ms"
    best = rate(SIZE, min(taken))
    report(name, rate(SIZE, statistics.median(taken)), f"{promise}  (best {best}; processor {cost})")


def create_bucket(server):
    connection = Connection(server)
    connection.send(head(server, "PUT", "/large", {"Content-Length": "0"}))
    assert connection.answer()[0] == 200
    return connection


def limits(folder):
    """What the machine allows: one core's MD5 and CRC32, and 64 MiB written and synced."""
    body = os.urandom(SIZE)
    for name, digest in [("MD5, one core (OpenSSL)", hashlib.md5), ("CRC32, one core (zlib)", zlib.crc32)]:
        taken = []
        for _ in range(5):
            begin = time.perf_counter()
            digest(body)
            taken.append(time.perf_counter() - begin)
        report(name, rate(SIZE, statistics.median(taken)))
    taken = []
    for number in range(9):
        path = folder / f"disk-{number}"
        begin = time.perf_counter()
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
        for start in range(0, SIZE, MIB):
            os.write(descriptor, body[start : start + MIB])
        os.fsync(descriptor)
        taken.append(time.perf_counter() - begin)
        os.close(descriptor)
        path.unlink()
    report("disk: 64 MiB written and synced", rate(SIZE, statistics.median(taken)), f"best {rate(SIZE, min(taken))}")


def put(folder):
    for options in [(), ("--durability", "relaxed")]:
        server = hosu.Server(folder / f"put-{len(options)}", *options).start()
        connection = create_bucket(server)
        for with_trailer in [True, False]:
            upload = Upload(folder, with_trailer)

            # The same key, so that the memory of its last file is used again: a virtual machine may give memory that was
            # never touched before at a tenth of the speed.
            def once():
                with open(upload.path, "rb") as file:
                    connection.send(upload.head(server, f"/large/{with_trailer}"), file)
                assert connection.answer()[0] == 200

            name = "PUT 64 MiB" + (", CRC32 trailer" if with_trailer else ", no checksum") + (", relaxed" if options else "")
            measure(name, ">= 700 MB/s" if with_trailer else "", server, 9, once)
        server.stop()


def get(folder):
    server = hosu.Server(folder / "get").start()
    connection = create_bucket(server)
    upload = Upload(folder, False)
    with open(upload.path, "rb") as file:
        connection.send(upload.head(server, "/large/a"), file)
    assert connection.answer()[0] == 200

    def once():
        connection.send(head(server, "GET", "/large/a"))
        assert connection.answer() == (200, SIZE)

    measure("GET 64 MiB", ">= 2 GB/s", server, 15, once)
    server.stop()


def peak_kilobytes(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])


def crowd(folder):
    """A hundred bodies of 64 MiB at once; the server's memory stays flat."""
    server = hosu.Server(folder / "crowd").start()
    create_bucket(server)
    upload = Upload(folder, True)
    failures = []

    def run(body):
        def guarded(number):
            try:
                body(number)
            except Exception as error:
                failures.append(error)

        threads = [threading.Thread(target=guarded, args=(number,)) for number in range(100)]
        begin = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures, failures[0]
        return rate(100 * SIZE, time.perf_counter() - begin)

    def send(number):
        connection = Connection(server)
        with open(upload.path, "rb") as file:
            connection.send(upload.head(server, f"/large/crowd/{number}"), file)
        assert connection.answer()[0] == 200

    def fetch(number):
        connection = Connection(server)
        connection.send(head(server, "GET", f"/large/crowd/{number}"))
        assert connection.answer() == (200, SIZE)

    speed = run(send)
    report("100 uploads of 64 MiB at once: peak memory", f"{peak_kilobytes(server.process) / 1024:.0f} MiB", f"< 300 MB ({speed} together)")
    speed = run(fetch)
    report("100 downloads of 64 MiB after them: peak memory", f"{peak_kilobytes(server.process) / 1024:.0f} MiB", f"< 300 MB ({speed} together)")
    server.stop()


def encrypted(folder):
    """The same bodies where the lake encrypts all it takes (SSE-S3)."""
    server = hosu.Server(folder / "encrypted", "--encrypt").start()
    connection = create_bucket(server)
    upload = Upload(folder, True)

    def send():
        with open(upload.path, "rb") as file:
            connection.send(upload.head(server, "/large/a"), file)
        assert connection.answer()[0] == 200

    def fetch():
        connection.send(head(server, "GET", "/large/a"))
        assert connection.answer() == (200, SIZE)

    measure("PUT 64 MiB, CRC32 trailer, encrypted", "", server, 9, send)
    measure("GET 64 MiB, encrypted", "", server, 15, fetch)
    server.stop()


def select(folder):
    """S3 Select over 100 MB of CSV: what counts, what is filtered, and what comes back whole."""
    server = hosu.Server(folder / "select").start()
    create_bucket(server).socket.close()
    s3 = boto3.client("s3", endpoint_url=server.endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test")
    rows = 1_700_000
    lines = (f"{number},name-{number % 5000},{number % 977}.25,2026-03-{number % 28 + 1:02},some words {number * 7919 % rows}" for number in range(rows))
    body = ("id,name,amount,day,note\n" + "\n".join(lines) + "\n").encode()
    s3.put_object(Bucket="large", Key="rows.csv", Body=body)

    def ask(expression):
        answer = s3.select_object_content(
            Bucket="large", Key="rows.csv", ExpressionType="SQL", Expression=expression,
            InputSerialization={"CSV": {"FileHeaderInfo": "USE"}}, OutputSerialization={"CSV": {}},
        )
        return b"".join(event["Records"]["Payload"] for event in answer["Payload"] if "Records" in event)

    for name, expression, expected in [
        ("count(*)", "SELECT count(*) FROM s3object", lambda found: found == b"%d\n" % rows),
        ("sum where", "SELECT sum(cast(s.amount AS float)) FROM s3object s WHERE s.name = 'name-17'", lambda found: found.count(b"\n") == 1),
        ("a row in five thousand", "SELECT s.id, s.note FROM s3object s WHERE s.name = 'name-17'", lambda found: found.count(b"\n") == rows // 5000),
        ("all of it", "SELECT * FROM s3object", lambda found: len(found) == len(body) - len(b"id,name,amount,day,note\n")),
    ]:
        taken, before = [], hosu.processor_seconds(server.process)
        for _ in range(3):
            begin = time.perf_counter()
            assert expected(ask(expression)), expression
            taken.append(time.perf_counter() - begin)
        cost = (hosu.processor_seconds(server.process) - before) / 3
        report(f"S3 Select, {len(body) / 1e6:.0f} MB of CSV: {name}", rate(len(body), statistics.median(taken)), f"best {rate(len(body), min(taken))}; processor server {1000 * cost:.0f} ms")
    report("peak memory after it", f"{peak_kilobytes(server.process) / 1024:.0f} MiB")
    server.stop()


CASES = {"limits": limits, "get": get, "put": put, "encrypted": encrypted, "crowd": crowd, "select": select}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", nargs="*", metavar="case", help="of " + ", ".join(CASES) + "; all where none is named")
    parser.add_argument("--folder", help="where data lies, on the disk to be measured; a temporary one otherwise")
    arguments = parser.parse_args()
    if unknown := [case for case in arguments.cases if case not in CASES]:
        parser.error(f"there is no case {unknown[0]}")
    for case in arguments.cases or CASES:
        with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
            CASES[case](pathlib.Path(name))
