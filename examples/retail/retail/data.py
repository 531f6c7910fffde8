"""The shop's data, made by rule: the same rows on every machine, and of each day without those before it.

From 2015-01-01 to 2017-08-31 there are 350,000 receipts, 200,000 orders and 4,500 disposals.
"""

from __future__ import annotations

import datetime
import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass

FIRST = datetime.date(2015, 1, 1)
LAST = datetime.date(2017, 8, 31)
DAYS = (LAST - FIRST).days + 1
RECEIPTS, ORDERS, DISPOSALS = 350_000, 200_000, 4_500
SEOUL = datetime.timezone(datetime.timedelta(hours=9))

# division, main category, sub-category, the kinds of goods in it, their price from and to
SHELVES = [
    ("식품", "즉석식품", "도시락", ("불고기 도시락", "제육 도시락", "돈까스 도시락", "비빔밥"), 3500, 5500),
    ("식품", "즉석식품", "삼각김밥", ("참치마요", "전주비빔", "김치볶음", "소불고기"), 900, 1500),
    ("식품", "즉석식품", "샌드위치", ("햄치즈", "에그샐러드", "BLT", "클럽"), 1800, 3200),
    ("식품", "유제품", "우유", ("흰우유", "초코우유", "바나나우유", "커피우유"), 850, 2600),
    ("식품", "유제품", "발효유", ("플레인 요구르트", "딸기 요구르트", "마시는 요구르트"), 700, 2300),
    ("식품", "음료", "탄산음료", ("콜라", "사이다", "오렌지 탄산", "탄산수"), 1000, 2400),
    ("식품", "음료", "커피", ("아메리카노", "카페라떼", "모카", "더치"), 1000, 2900),
    ("식품", "음료", "생수", ("생수 500ml", "생수 2L", "레몬수"), 600, 1600),
    ("식품", "과자", "스낵", ("새우스낵", "감자칩", "양파링", "옥수수콘"), 1000, 2000),
    ("식품", "과자", "초콜릿", ("밀크초콜릿", "다크초콜릿", "아몬드볼"), 800, 3800),
    ("식품", "라면", "컵라면", ("매운 컵라면", "해물 컵라면", "우동컵", "짜장컵"), 850, 1700),
    ("식품", "빙과", "아이스크림", ("바닐라콘", "팥빙수", "초코바", "쮸쮸바"), 700, 2500),
    ("비식품", "담배", "궐련", ("클래식", "라이트", "멘솔"), 4000, 5000),
    ("비식품", "생활용품", "위생용품", ("칫솔", "물티슈", "면도기", '생리대 "순면"'), 1200, 7900),
    ("비식품", "생활용품", "문구", ("볼펜", "노트", "건전지 AA, 4개"), 800, 4500),
    ("비식품", "주류", "맥주", ("라거 500ml", "흑맥주", "밀맥주"), 1800, 3900),
]
MAKERS = ("한빛", "가온", "나래", "다솜", "PB 하루", "PB 모두")
TABLES = ("products", "transaction_order", "balju_refund")


class Dice:
    """Chance that depends on a name alone, and only on what Python promises to keep: `Random.random`."""

    def __init__(self, name: str) -> None:
        self._next = random.Random(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")).random

    def below(self, limit: int) -> int:
        """A whole number from 0 up to the limit, without it."""
        return int(self._next() * limit)

    def chance(self, share: float) -> bool:
        """True in that share of the cases."""
        return self._next() < share

    def pick(self, choices: tuple | list):
        """One of them, all equally likely."""
        return choices[self.below(len(choices))]


@dataclass(frozen=True)
class Product:
    """A row of `products`; `price` is in won."""

    code: str
    name: str
    division: tuple[str, str]
    main: tuple[str, str]
    sub: tuple[str, str]
    own_brand: bool
    price: int
    updated: datetime.datetime

    def row(self) -> tuple:
        """As the table has it."""
        flag = "t" if self.own_brand else "f"
        return (
            self.code, self.name, *self.division, *self.main, *self.sub, flag, f"{self.price}.00",
            self.updated.isoformat(sep=" "),
        )  # fmt: skip


def products() -> list[Product]:
    """The goods on the shelves."""
    dice = Dice("products")
    codes: dict[str, str] = {}
    made = []
    for division, main, sub, kinds, low, high in SHELVES:
        names = []
        for prefix, name in (("D", division), ("M", main), ("S", sub)):
            if name not in codes:
                codes[name] = f"{prefix}{sum(code[0] == prefix for code in codes.values()) + 1:02}"
            names.append((codes[name], name))
        for kind in kinds:
            for maker in MAKERS:
                number = len(made) + 1
                price = (low + dice.below(high - low)) // 50 * 50
                seconds = dice.below(300 * 86400)
                updated = datetime.datetime(2014, 1, 1) + datetime.timedelta(seconds=seconds, microseconds=number * 1000)
                made.append(
                    Product(f"88{number:06}", f"{maker} {kind}", *names, maker.startswith("PB"), price, updated)
                )
    return made


PRODUCTS = products()
_WEEK = (92, 94, 96, 98, 112, 118, 90)


def share(total: int, day: datetime.date) -> int:
    """How many of `total` belong to a day; the days of the whole period add up to it, week-ends have more."""

    def until(index: int) -> int:
        whole, rest = divmod(index, 7)
        first = FIRST.weekday()
        weight = whole * sum(_WEEK) + sum(_WEEK[(first + step) % 7] for step in range(rest))
        return weight

    index = (day - FIRST).days
    return total * until(index + 1) // until(DAYS) - total * until(index) // until(DAYS)


def transactions(day: datetime.date) -> Iterator[tuple]:
    """The rows of `transaction_order` of a day: of each receipt one for each of its goods."""
    dice = Dice(f"transactions {day}")
    for number in range(1, share(RECEIPTS, day) + 1):
        hour = max(dice.below(24), dice.below(24), 6 + dice.below(6)) if dice.chance(0.9) else dice.below(6)
        time = f"{hour:02}:{dice.below(60):02}:{dice.below(60):02}"
        recorded = datetime.datetime.combine(day, datetime.time.fromisoformat(time), SEOUL)
        recorded += datetime.timedelta(milliseconds=dice.below(60_000))
        pos = f"P{dice.below(3) + 1}"
        member = dice.chance(0.4)
        gender, age = (dice.pick(("F", "M")), 15 + dice.below(60)) if member else (None, None)
        bought: dict[int, int] = {}
        for _ in range(1 + min(dice.below(5), dice.below(5))):
            # Two throws: the goods at the front of the shelves sell best.
            bought[min(dice.below(len(PRODUCTS)), dice.below(len(PRODUCTS)))] = 1 + dice.below(4) // 2
        for index, quantity in bought.items():
            product = PRODUCTS[index]
            cents = product.price * quantity * 100
            if member:
                cents -= cents * 3 // 1000
            amount = f"{cents // 100}.{cents % 100:02}"
            yield (
                day, time, "S001", "강남역점", pos, f"{number:06}", product.code, quantity, amount, gender, age,
                recorded.isoformat(sep=" "),
            )  # fmt: skip


def orders(day: datetime.date) -> Iterator[tuple]:
    """The rows of `balju_refund` of a day: one for each of the goods that were ordered."""
    dice = Dice(f"orders {day}")
    left = list(range(len(PRODUCTS)))
    disposals = share(DISPOSALS, day)
    for number in range(share(ORDERS, day)):
        product = PRODUCTS[left.pop(dice.below(len(left)))]
        ordered = 5 + dice.below(36)
        refunded = dice.below(ordered // 3) if dice.chance(0.06) else 0
        disposed = 1 + dice.below(5) if number < disposals else 0
        note = dice.pick(("우천", "행사 '1+1'", "파손, 반품")) if dice.chance(0.05) else None
        yield day, product.code, ordered, refunded, disposed, note


def copy_text(rows: Iterator[tuple] | list[tuple]) -> Iterator[str]:
    """Rows as lines of PostgreSQL's COPY."""
    for row in rows:
        yield "\t".join(r"\N" if value is None else str(value).replace("\\", "\\\\") for value in row) + "\n"


def statements(first: datetime.date, days: int) -> Iterator[str]:
    """What fills the three tables with the days from `first` on, as input of psql."""
    dates = [first + datetime.timedelta(days=number) for number in range(days)]
    parts = [
        ("products", lambda: (product.row() for product in PRODUCTS)),
        ("transaction_order", lambda: (row for day in dates for row in transactions(day))),
        ("balju_refund", lambda: (row for day in dates for row in orders(day))),
    ]
    yield "BEGIN;\n"
    for table, rows in parts:
        yield f'COPY "RETAIL".{table} FROM STDIN;\n'
        yield from copy_text(rows())
        yield "\\.\n"
    yield "COMMIT;\nANALYZE;\n"
