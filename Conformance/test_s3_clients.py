"""Readers and writers of lakes that speak S3 by themselves: PyArrow, s3fs, DuckDB's httpfs, boto3's transfers."""

import hashlib
import pathlib
import threading

import boto3.s3.transfer
import duckdb
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.fs
import pyarrow.parquet as pq
import pytest
import s3fs

EXTENSIONS = pathlib.Path(__file__).parent.parent / ".deps" / "ext"


@pytest.fixture
def arrow(server):
    return pyarrow.fs.S3FileSystem(
        access_key="test",
        secret_key="test",
        region="ap-northeast-2",
        endpoint_override=server.endpoint.removeprefix("http://"),
        scheme="http",
        allow_bucket_creation=True,
        allow_bucket_deletion=True,
    )


@pytest.fixture
def files(server):
    s3fs.S3FileSystem.clear_instance_cache()
    return s3fs.S3FileSystem(
        key="test", secret="test", client_kwargs={"endpoint_url": server.endpoint, "region_name": "ap-northeast-2"}
    )


SALES = pa.table({"도시": ["서울", "부산", "서울", None], "amount": [10, 20, 30, 40], "year": [2024, 2024, 2025, 2025]})


def test_arrow_writes_and_reads_a_partitioned_dataset(arrow, bucket):
    ds.write_dataset(
        SALES, f"{bucket}/매출", filesystem=arrow, format="parquet", partitioning=["year"], partitioning_flavor="hive"
    )
    found = ds.dataset(f"{bucket}/매출", filesystem=arrow, partitioning="hive").to_table(filter=ds.field("year") == 2025)
    assert found.column("amount").to_pylist() == [30, 40]
    listed = arrow.get_file_info(pyarrow.fs.FileSelector(f"{bucket}/매출", recursive=True))
    assert sorted(info.base_name for info in listed if not info.is_file) == ["year=2024", "year=2025"]


def test_arrow_streams_large_files_and_moves_and_deletes(arrow, bucket):
    block = bytes(range(256)) * 4096
    with arrow.open_output_stream(f"{bucket}/big.bin", metadata={"Content-Type": "application/x-test"}) as stream:
        for _ in range(24):
            stream.write(block)
    info = arrow.get_file_info(f"{bucket}/big.bin")
    assert (info.is_file, info.size) == (True, 24 * len(block))
    with arrow.open_input_file(f"{bucket}/big.bin") as stream:
        assert stream.read_at(10, 12 * len(block) + 5) == (block + block)[5:15]
    arrow.copy_file(f"{bucket}/big.bin", f"{bucket}/copy.bin")
    arrow.move(f"{bucket}/copy.bin", f"{bucket}/moved.bin")
    arrow.create_dir(f"{bucket}/empty/dir")
    arrow.delete_dir(f"{bucket}/empty")
    arrow.delete_file(f"{bucket}/big.bin")
    names = [i.base_name for i in arrow.get_file_info(pyarrow.fs.FileSelector(bucket, recursive=True)) if i.is_file]
    assert names == ["moved.bin"]


def test_arrow_names_what_is_missing(arrow, bucket):
    assert arrow.get_file_info(f"{bucket}/none").type == pyarrow.fs.FileType.NotFound
    with pytest.raises(OSError, match="none"):
        arrow.open_input_file(f"{bucket}/none").read()


def test_s3fs_behaves_as_a_file_system(files, bucket):
    with files.open(f"{bucket}/dir/한글 파일.txt", "wt", encoding="utf-8") as f:
        f.write("안녕\n" * 1000)
    with files.open(f"{bucket}/dir/large.bin", "wb", block_size=5 << 20) as f:
        for _ in range(12):
            f.write(b"x" * (1 << 20))
    assert files.size(f"{bucket}/dir/large.bin") == 12 << 20
    assert sorted(files.ls(f"{bucket}/dir")) == [f"{bucket}/dir/large.bin", f"{bucket}/dir/한글 파일.txt"]
    assert files.cat_file(f"{bucket}/dir/한글 파일.txt", start=0, end=6).decode() == "안녕"
    assert files.glob(f"{bucket}/**/*.bin") == [f"{bucket}/dir/large.bin"]
    assert files.du(f"{bucket}/dir") == (12 << 20) + 7000
    files.mv(f"{bucket}/dir/large.bin", f"{bucket}/elsewhere/large.bin")
    assert not files.exists(f"{bucket}/dir/large.bin")
    files.rm(bucket + "/elsewhere", recursive=True)
    with pytest.raises(FileNotFoundError):
        files.info(f"{bucket}/elsewhere/large.bin")
    files.setxattr(f"{bucket}/dir/한글 파일.txt", owner="kim")
    assert files.getxattr(f"{bucket}/dir/한글 파일.txt", "owner") == "kim"


@pytest.fixture
def engine(server):
    httpfs = next(EXTENSIONS.rglob("httpfs.duckdb_extension"), None)
    if httpfs is None:
        pytest.skip("DuckDB's httpfs extension is not in .deps/ext")
    connection = duckdb.connect(config={"allow_unsigned_extensions": False})
    connection.execute(f"LOAD '{httpfs}'")
    connection.execute(
        f"""CREATE SECRET (TYPE s3, KEY_ID 'test', SECRET 'test', REGION 'ap-northeast-2',
            ENDPOINT '{server.endpoint.removeprefix("http://")}', URL_STYLE 'path', USE_SSL false)"""
    )
    return connection


def test_duckdb_reads_and_writes_over_httpfs(engine, bucket):
    engine.execute(f"COPY (SELECT range AS n, range % 7 AS k FROM range(200000)) TO 's3://{bucket}/n.parquet'")
    assert engine.execute(f"SELECT count(*), sum(n) FROM 's3://{bucket}/n.parquet'").fetchone() == (200000, 19999900000)
    engine.execute(
        f"COPY (SELECT range AS n, range % 3 AS k FROM range(30)) TO 's3://{bucket}/parts' (FORMAT parquet, PARTITION_BY k)"
    )
    rows = engine.execute(
        f"SELECT k, count(*) FROM read_parquet('s3://{bucket}/parts/*/*.parquet', hive_partitioning=true) GROUP BY k ORDER BY k"
    ).fetchall()
    assert rows == [(0, 10), (1, 10), (2, 10)]
    engine.execute(f"COPY (SELECT '서울' AS city, 1 AS n) TO 's3://{bucket}/한글.csv' (HEADER)")
    assert engine.execute(f"SELECT city FROM 's3://{bucket}/한글.csv'").fetchone() == ("서울",)


def test_transfers_in_parts_with_progress(s3, bucket, tmp_path):
    source = tmp_path / "source.bin"
    source.write_bytes(b"".join(hashlib.sha256(bytes([n % 256, n // 256])).digest() * 2048 for n in range(640)))
    config = boto3.s3.transfer.TransferConfig(
        multipart_threshold=8 << 20, multipart_chunksize=8 << 20, max_concurrency=8, use_threads=True
    )
    seen, lock = [0], threading.Lock()

    def progress(count):
        with lock:
            seen[0] += count

    s3.upload_file(
        str(source),
        bucket,
        "big/source.bin",
        Config=config,
        Callback=progress,
        ExtraArgs={"Metadata": {"origin": "test"}, "ContentType": "application/x-test"},
    )
    assert seen[0] == source.stat().st_size
    head = s3.head_object(Bucket=bucket, Key="big/source.bin")
    assert (head["ContentLength"], head["Metadata"], head["ContentType"]) == (
        source.stat().st_size,
        {"origin": "test"},
        "application/x-test",
    )
    assert head["ETag"].endswith('-5"')
    target = tmp_path / "target.bin"
    s3.download_file(bucket, "big/source.bin", str(target), Config=config)
    assert target.read_bytes() == source.read_bytes()
    s3.copy({"Bucket": bucket, "Key": "big/source.bin"}, bucket, "big/copy.bin", Config=config)
    assert s3.head_object(Bucket=bucket, Key="big/copy.bin")["ContentLength"] == source.stat().st_size


def test_arrow_reads_one_column_by_ranges(arrow, bucket):
    pq.write_table(SALES, f"{bucket}/sales.parquet", filesystem=arrow)
    assert pq.read_table(f"{bucket}/sales.parquet", columns=["도시"], filesystem=arrow).to_pydict() == {
        "도시": ["서울", "부산", "서울", None]
    }
