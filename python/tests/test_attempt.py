"""Workers of a write that failed publish nothing more."""

from __future__ import annotations

import threading

import pytest

from awsglue._lake.attempt import Attempt, AttemptFailed


def test_no_worker_publishes_after_a_failure():
    with Attempt.begin("t") as attempt:
        with attempt.publishing():
            pass
        attempt.fail()

        with pytest.raises(AttemptFailed), attempt.publishing():
            pass


def test_no_worker_publishes_after_the_end():
    with Attempt.begin("t") as attempt:
        pass

    with pytest.raises(AttemptFailed), attempt.publishing():
        pass


def test_the_end_waits_for_who_is_publishing():
    order = []
    entered = threading.Event()
    failing = threading.Event()
    with Attempt.begin("t") as attempt:

        def worker():
            with attempt.publishing():
                entered.set()
                failing.wait()
                order.append("published")

        thread = threading.Thread(target=worker)
        thread.start()
        entered.wait()
        failing.set()
        attempt.fail()
        order.append("failed")
        thread.join()

    assert order == ["published", "failed"]


def test_workers_on_other_machines_go_on_without_the_lock():
    attempt = Attempt("t", "/nowhere", "another-machine.invalid")

    with attempt.publishing():
        pass
