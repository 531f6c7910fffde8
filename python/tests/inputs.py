"""The files that the scripts of `users` read, made by rule: `write(put)` gives each name and its bytes to `put`."""

from __future__ import annotations

import datetime
import gzip
import io
import json
from collections.abc import Callable

import pyarrow as pa
import pyarrow.parquet as pq

CITIES = ("서울", "부산", "대구", "인천", "Jeju")
CATEGORIES = ("book", "food", "toy", "cloth")
STATUSES = ("PAID", "CANCELLED", "REFUND", "PAID")


def _csv(header: str, rows: list[str]) -> bytes:
    return ("\n".join([header, *rows]) + "\n").encode()


def _sales() -> list[dict]:
    begin = datetime.datetime(2024, 1, 1)
    return [
        {
            "order_id": number,
            "customer_id": 1 + number * 7 % 40 if number % 5 else 1,
            "product": f"P{number * 3 % 23:03}",
            "category": CATEGORIES[number * 3 % 23 % 4],
            "qty": 1 + number % 4,
            "price": f"{(number * 137) % 5000 / 100 + 0.5:.2f}",
            "ordered_at": (begin + datetime.timedelta(minutes=number * 977)).isoformat(sep=" "),
            "status": STATUSES[number % 4],
            "note": ("", 'said "hi"', "a, b", "끝")[number % 4],
        }
        for number in range(1, 301)
    ]


def _sales_csv() -> bytes:
    def field(value: object) -> str:
        text = str(value)
        return '"' + text.replace('"', '\\"') + '"' if any(sign in text for sign in '",') else text

    rows = _sales()
    return _csv(",".join(rows[0]), [",".join(map(field, row.values())) for row in rows])


def _customers() -> bytes:
    rows = []
    for number in range(1, 46):
        email = (
            "" if number % 9 == 0 else f"user{number}" + ("@" if number % 7 else "") + ("a.com", "b.co.kr")[number % 2]
        )
        rows.append(
            f"{number},고객{number},{18 + number * 5 % 50},{email},{CITIES[number % 5]},2023-{1 + number % 12:02}-15"
        )
    return _csv("customer_id,name,age,email,city,join_date", [*rows, rows[3], rows[7]])


def _events() -> list[dict]:
    return [
        {
            "id": number,
            "user": {
                "name": f"u{number % 6}",
                "tags": ["new", "vip"][: number % 3],
                "address": {"city": CITIES[number % 5]},
            },
            "items": [{"sku": f"S{step}", "price": number + step / 4, "qty": step + 1} for step in range(number % 4)],
            "type": ("view", "cart", "buy")[number % 3],
            "ts": f"2024-03-{1 + number % 28:02}T{number % 24:02}:{number * 7 % 60:02}:00",
        }
        for number in range(60)
    ]


def _mixed() -> list[dict]:
    prices: list[object] = [10, "11.5", 12.5, None, "x"]
    return [
        {"id": number, "price": prices[number % 5], "tags": ["a"] * (number % 3), "who": {"n": f"n{number}"}}
        for number in range(1, 21)
    ]


def _lines(rows: list[dict]) -> bytes:
    return ("\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n").encode()


def _log() -> bytes:
    rows = [
        f"10.0.0.{number % 5} - - [0{1 + number % 9}/Mar/2024:10:{number % 60:02}:00 +0000] "
        f'"GET /page/{number % 7} HTTP/1.1" {(200, 200, 404, 500)[number % 4]} {number * 31}'
        for number in range(80)
    ]
    return ("\n".join([*rows, "broken line"]) + "\n").encode()


def _parquet(table: pa.Table) -> bytes:
    target = io.BytesIO()
    pq.write_table(table, target, compression="snappy")
    return target.getvalue()


def _month(month: int) -> pa.Table:
    days = [datetime.date(2024, month, 1 + day) for day in range(20)]
    return pa.table(
        {
            "id": pa.array(range(month * 100, month * 100 + 20), pa.int64()),
            "amount": pa.array([f"{day * month}.25" for day in range(20)]).cast(pa.decimal128(12, 2)),
            "day": pa.array(days),
            "at": pa.array(
                [datetime.datetime.combine(day, datetime.time(3, 4, 5, 600)) for day in days], pa.timestamp("us", "UTC")
            ),
            "name": pa.array([None if day % 6 == 0 else f"이름 {day % 4}" for day in range(20)]),
        }
    )


def _taxi(prefix: str) -> pa.Table:
    start = [datetime.datetime(2024, 1, 1) + datetime.timedelta(minutes=13 * number) for number in range(120)]
    end = [at + datetime.timedelta(minutes=3 + number % 40) for number, at in enumerate(start)]
    return pa.table(
        {
            "VendorID": [1 + number % 2 for number in range(120)],
            f"{prefix}_pickup_datetime": pa.array(start, pa.timestamp("us")),
            f"{prefix}_dropoff_datetime": pa.array(end, pa.timestamp("us")),
            "PULocationID": [number * 7 % 30 for number in range(120)],
            "DOLocationID": [number * 11 % 30 for number in range(120)],
            "fare_amount": [number * 1.25 - 5 for number in range(120)],
            "payment_type": pa.array([None if number % 10 == 0 else number % 3 for number in range(120)], pa.int64()),
        }
    )


def write(put: Callable[[str, bytes], None]) -> None:
    """Gives every file to `put`, by its path below the folder of inputs."""
    events = _events()
    put("sales/sales.csv", _sales_csv())
    put("customers/customers.csv", _customers())
    put("korean/stores.csv", "매장,지역,매출\n강남점,서울,1200\n해운대점,부산,950\n동성로점,대구,\n".encode("cp949"))
    put(
        "pipes/codes.txt.gz",
        gzip.compress("1|서울|N/A|2024-01-05\n2|'a|b'|3.5|05\n3||7|2024-02-29\n".encode(), mtime=0),
    )
    put("events/a.json", _lines(events[:30]))
    put("events/b.json", _lines(events[30:]))
    put("pretty/all.json", json.dumps(events[:10], ensure_ascii=False, indent=2).encode())
    put("mixed/mixed.json", _lines(_mixed()))
    put("logs/access.log", _log())
    for month in (1, 2, 3):
        put(f"months/year=2024/month={month:02}/part-0.parquet", _parquet(_month(month)))
    put("taxi/yellow.parquet", _parquet(_taxi("tpep")))
    put("taxi/green.parquet", _parquet(_taxi("lpep")))
    put(
        "scd/current.csv",
        _csv("key,name,city,since", ["1,Kim,서울,2023-01-01", "2,Lee,부산,2023-02-01", "3,Park,대구,2023-03-01"]),
    )
    put("scd/update.csv", _csv("key,name,city", ["1,Kim,서울", "2,Lee,인천", "4,Choi,Jeju"]))
    put("wide/wide.csv", _csv("store,jan,feb,mar", ["A,1,2,3", "B,4,,6", "C,7,8,9"]))
