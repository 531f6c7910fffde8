"""What the sandbox costs a script: reading an object from the lake inside and outside of it, and its start.

    python Benchmarks/sandbox.py [--hosu bin/hosu] [--gibibytes 1] [--rounds 5]

Each round reads the object once inside, as a pythonshell job, and once outside, with the same lines and the same Python;
the best of the rounds count. The client reads with sockets alone, for boto3 would hide the difference.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Conformance"))

READER = """
import http.client, json, os, socket, time, urllib.parse
place = urllib.parse.urlsplit(os.environ["AWS_ENDPOINT_URL"])
client = http.client.HTTPConnection(place.hostname, place.port)
client.connect()
client.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
buffer = bytearray(1 << 20)
rates = []
for _ in range(ROUNDS):
    begin = time.perf_counter()
    client.request("GET", "LARGE")
    answer = client.getresponse()
    assert answer.status == 200, answer.read()
    count = 0
    while read := answer.readinto(buffer): count += read
    rates.append(count / (time.perf_counter() - begin))
trips = []
for _ in range(500):
    begin = time.perf_counter()
    client.request("GET", "SMALL")
    client.getresponse().read()
    trips.append(time.perf_counter() - begin)
print("FIGURES", json.dumps({"rate": max(rates), "trip": sorted(trips)[len(trips) // 2]}))
"""


def figures(text: str) -> dict:
    for line in text.splitlines():
        if line.startswith("FIGURES "):
            return json.loads(line.removeprefix("FIGURES "))
    raise SystemExit(f"no figures in: {text}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--hosu")
    parser.add_argument("--gibibytes", type=float, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    import server as hosu
    from test_sandbox import Jobs, level_of

    if options.hosu:
        hosu.HOSU = options.hosu
    with tempfile.TemporaryDirectory() as folder:
        running = hosu.Server(pathlib.Path(folder) / "data").start()
        try:
            jobs = Jobs(running)
            print(f"level {level_of(running)}")
            large = pathlib.Path(folder) / "large"
            with open(large, "wb") as file:
                file.truncate(int(options.gibibytes * (1 << 30)))
            jobs.s3.upload_file(str(large), jobs.bucket, "large")
            jobs.s3.put_object(Bucket=jobs.bucket, Key="small", Body=bytes(1024))
            script = READER.replace("ROUNDS", "1")
            for key in ("large", "small"):
                place = jobs.s3.generate_presigned_url("get_object", Params={"Bucket": jobs.bucket, "Key": key})
                script = script.replace(key.upper(), place.removeprefix(running.endpoint))
            inside, outside = [], []
            for _ in range(options.rounds):
                state, output = jobs.run(script)
                if state["JobRunState"] != "SUCCEEDED":
                    raise SystemExit(state.get("ErrorMessage"))
                inside.append(figures(output))
                ended = subprocess.run(
                    [sys.executable, "-c", script], env=running.environment, capture_output=True, text=True, check=True
                )
                outside.append(figures(ended.stdout))
            for name, rounds in (("inside", inside), ("outside", outside)):
                rate = max(entry["rate"] for entry in rounds) / 1e9
                trip = min(entry["trip"] for entry in rounds) * 1e6
                print(f"{name:8} GET of {options.gibibytes:g} GiB {rate:.2f} GB/s, 1 KiB {trip:.0f} us")
            begin = time.perf_counter()
            jobs.run("pass")
            print(f"an empty script, from StartJobRun to its end: {time.perf_counter() - begin:.2f} s")
        finally:
            running.stop()


if __name__ == "__main__":
    main()
