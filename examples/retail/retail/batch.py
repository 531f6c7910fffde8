"""The batch of one day: raw layer first, then silver, sales and orders beside each other. 4 jobs, 7 crawls."""

from __future__ import annotations

import concurrent.futures
import datetime
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from retail.lake import SILVER_SALES, Lake


@dataclass
class Batch:
    """What a day's batch took: each step with the seconds since the batch began, from and to."""

    day: datetime.date
    steps: list[tuple[str, float, float]] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """How long the batch took."""
        return max(until for _, _, until in self.steps)


def run(lake: Lake, day: datetime.date) -> Batch:
    """Runs the day's jobs and crawls.

    Raises: Failed, by a job or crawl that did not succeed; what runs beside it is waited for.
    """
    batch = Batch(day)
    begin = time.perf_counter()
    extract = {"EXTRACT_DATE": day.isoformat()}

    def timed(label: str, work: Callable[[], object]) -> None:
        start = time.perf_counter() - begin
        work()
        batch.steps.append((label, start, time.perf_counter() - begin))

    def job(name: str, **arguments: str) -> None:
        timed(f"job {name}", lambda: lake.run_job(name, **arguments))

    def crawl(name: str) -> None:
        timed(f"crawl {name}", lambda: lake.crawl(name))

    def together(*branches: Callable[[], None]) -> None:
        with concurrent.futures.ThreadPoolExecutor(len(branches)) as pool:
            for started in [pool.submit(branch) for branch in branches]:
                started.result()

    def raw_sales() -> None:
        job("raw_sales", **extract)
        crawl("raw-sales")

    def raw_orders() -> None:
        job("raw_orders", **extract)
        crawl("raw-orders")

    def silver_sales() -> None:
        job("silver_sales", **extract)
        together(*(lambda name=name: crawl(f"silver-{name.replace('_', '-')}") for name in SILVER_SALES))

    def silver_orders() -> None:
        job("silver_orders")
        crawl("silver-orders-subcategory")

    together(raw_sales, raw_orders)
    # Both silver jobs need the goods, which the raw sales bring.
    together(silver_sales, silver_orders)
    batch.steps.sort(key=lambda step: step[1])
    return batch
