"""Which files a run takes: the client's side of bookmarks, without a server or an engine."""

import pytest

from awsglue._lake.bookmarks import BAND, DISABLE, ENABLE, PAUSE, Bookmarks
from awsglue._lake.storage import File


class Server:
    """The state as the server keeps it."""

    def __init__(self, monkeypatch):
        self.contexts, self.version, self.until = {}, 0, None
        monkeypatch.setenv("HOSU_JOB_STATE_URL", "http://127.0.0.1:1/state")

    def start(self, option=ENABLE):
        run = Bookmarks()
        run._ask = self.answer
        run.init("job", "jr_1", option)
        return run

    def answer(self, method, value=None):
        if method == "GET":
            return {"option": ENABLE, "version": self.version, "contexts": dict(self.contexts), "until": self.until}
        assert value["version"] == self.version
        self.version += 1
        self.contexts = {**self.contexts, **value["contexts"]}
        return {"version": self.version}


@pytest.fixture
def server(monkeypatch):
    return Server(monkeypatch)


def files(**modified):
    return [File(f"s3://b/{name}", 1, float(seconds)) for name, seconds in modified.items()]


def taken(run, found, context="c"):
    return [file.url.removeprefix("s3://b/") for file in run.unprocessed(context, found, "s3://b/")]


def test_a_file_that_becomes_visible_late_is_read_once(server):
    run = server.start()
    assert taken(run, files(a=1000, b=1030)) == ["a", "b"]
    run.commit()

    late = files(a=1000, b=1030, c=1010)
    run = server.start()
    assert taken(run, late) == ["c"]
    run.commit()
    assert taken(server.start(), late) == []


def test_a_file_that_was_written_again_is_read_again(server):
    run = server.start()
    taken(run, files(a=1000, b=1030))
    run.commit()

    assert taken(server.start(), files(a=1031, b=1030)) == ["a"]


def test_names_are_kept_for_the_last_minute_only(server):
    run = server.start()
    taken(run, files(a=1000, b=1000 + BAND, c=1000 + 3 * BAND))
    run.commit()

    assert server.contexts["c"]["recent"] == {"s3://b/c": 1000 + 3 * BAND}
    assert taken(server.start(), files(a=1000, b=1000 + BAND, c=1000 + 3 * BAND)) == []


def test_a_range_ends_where_a_run_had_come_to(server):
    found = files(a=1000, b=2000, c=3000)
    run = server.start()
    taken(run, found[:1])
    run.commit()
    first = server.contexts
    run = server.start()
    taken(run, found[:2])
    run.commit()
    server.until, server.contexts = server.contexts, first

    run = server.start(PAUSE)
    assert taken(run, found) == ["b"]
    assert taken(run, found, "other") == []
    version = server.version
    run.commit()
    assert server.version == version


def test_two_commits_of_one_run_follow_one_another(server):
    run = server.start()
    taken(run, files(a=1000))
    run.commit()
    run.advance("rows", {"type": "jdbc", "id": 7})
    run.commit()

    assert server.version == 2
    assert server.start().before("rows") == {"type": "jdbc", "id": 7}
    assert server.start(DISABLE).before("rows") is None
