"""Uploads in parts: what S3 promises about their order, checksums, listings and ends."""

import base64
import hashlib
import zlib

import pytest
from botocore.exceptions import ClientError

PART = bytes(range(256)) * (5 << 12)


def code_of(call, *arguments, **members):
    with pytest.raises(ClientError) as refused:
        call(*arguments, **members)
    return refused.value.response["Error"]["Code"]


@pytest.fixture
def upload(s3, bucket):
    """Begins an upload and returns (id, put), where put sends a part and returns how to name it."""

    def begin(key, named=("ETag",), **members):
        upload_id = s3.create_multipart_upload(Bucket=bucket, Key=key, **members)["UploadId"]

        def put(number, body, **more):
            part = s3.upload_part(
                Bucket=bucket, Key=key, UploadId=upload_id, PartNumber=number, Body=body, **more
            )
            return {"PartNumber": number, **{name: part[name] for name in named}}

        return upload_id, put

    return begin


def test_parts_may_come_in_any_order_and_again(s3, bucket, upload):
    upload_id, put = upload("k")
    last = put(7, b"end")
    put(2, b"x" * len(PART))
    first = put(2, PART)
    put(9, b"not named")
    done = s3.complete_multipart_upload(
        Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": [first, last]}
    )
    digests = hashlib.md5(PART).digest() + hashlib.md5(b"end").digest()
    assert done["ETag"] == f'"{hashlib.md5(digests).hexdigest()}-2"'
    assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == PART + b"end"
    assert s3.get_object(Bucket=bucket, Key="k", PartNumber=2)["Body"].read() == b"end"
    again = s3.complete_multipart_upload(
        Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": [first, last]}
    )
    assert again["ETag"] == done["ETag"]
    assert "Uploads" not in s3.list_multipart_uploads(Bucket=bucket)


@pytest.mark.parametrize(
    ("algorithm", "digest"),
    [
        ("SHA256", lambda data: hashlib.sha256(data).digest()),
        ("SHA1", lambda data: hashlib.sha1(data).digest()),
        ("CRC32", lambda data: zlib.crc32(data).to_bytes(4, "big")),
    ],
)
def test_composite_checksum_is_made_of_those_of_the_parts(s3, bucket, upload, algorithm, digest):
    member = f"Checksum{algorithm}"
    upload_id, put = upload("k", named=("ETag", member), ChecksumAlgorithm=algorithm)
    parts = [put(1, PART, ChecksumAlgorithm=algorithm), put(2, b"end", ChecksumAlgorithm=algorithm)]
    bare = [{name: part[name] for name in ("PartNumber", "ETag")} for part in parts]
    wrong = [dict(parts[0], **{member: parts[1][member]}), parts[1]]
    for named, code in [(bare, "InvalidRequest"), (wrong, "InvalidPart")]:
        assert code == code_of(
            s3.complete_multipart_upload, Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": named}
        )
    done = s3.complete_multipart_upload(
        Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": parts}
    )
    value = base64.b64encode(digest(digest(PART) + digest(b"end"))).decode()
    assert (done[member], done["ChecksumType"]) == (f"{value}-2", "COMPOSITE")
    head = s3.head_object(Bucket=bucket, Key="k", ChecksumMode="ENABLED", PartNumber=2)
    assert head[member] == base64.b64encode(digest(b"end")).decode()
    attributes = s3.get_object_attributes(Bucket=bucket, Key="k", ObjectAttributes=["Checksum", "ObjectParts"])
    assert attributes["Checksum"][member] == value
    assert [part[member] for part in attributes["ObjectParts"]["Parts"]] == [part[member] for part in parts]


def test_object_without_a_named_checksum_has_one_of_all_its_bytes(s3, bucket, upload):
    # boto3 sends parts with CRC32, which is not the algorithm that S3 chooses for the object.
    upload_id, put = upload("k", named=("ETag", "ChecksumCRC32"))
    parts = [put(1, PART), put(2, b"end")]
    done = s3.complete_multipart_upload(
        Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": parts}
    )
    single = s3.put_object(Bucket=bucket, Key="single", Body=PART + b"end", ChecksumAlgorithm="CRC64NVME")
    assert (done["ChecksumCRC64NVME"], done["ChecksumType"]) == (single["ChecksumCRC64NVME"], "FULL_OBJECT")


def test_full_object_checksum_is_that_of_all_bytes(s3, bucket, upload):
    upload_id, put = upload("k", ChecksumAlgorithm="CRC32", ChecksumType="FULL_OBJECT")
    parts = [put(1, PART), put(2, b"end")]
    value = base64.b64encode(zlib.crc32(PART + b"end").to_bytes(4, "big")).decode()
    assert "BadDigest" == code_of(
        s3.complete_multipart_upload,
        Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": parts}, ChecksumCRC32="AAAAAA==",
        ChecksumType="FULL_OBJECT",
    )
    done = s3.complete_multipart_upload(
        Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": parts}, ChecksumCRC32=value,
        ChecksumType="FULL_OBJECT",
    )
    assert (done["ChecksumCRC32"], done["ChecksumType"]) == (value, "FULL_OBJECT")


def test_part_with_another_checksum_than_its_upload_is_refused(s3, bucket, upload):
    _, put = upload("k", ChecksumAlgorithm="SHA256")
    assert code_of(put, 1, b"x", ChecksumAlgorithm="CRC32") == "InvalidRequest"


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"ChecksumAlgorithm": "SHA256", "ChecksumType": "FULL_OBJECT"}, "InvalidRequest"),
        ({"ChecksumAlgorithm": "CRC64NVME", "ChecksumType": "COMPOSITE"}, "InvalidRequest"),
        ({"ChecksumType": "COMPOSITE"}, "InvalidRequest"),
        ({"StorageClass": "ICE"}, "InvalidStorageClass"),
    ],
)
def test_uploads_that_cannot_be_begun(s3, bucket, members, code):
    assert code_of(s3.create_multipart_upload, Bucket=bucket, Key="k", **members) == code


def test_completions_that_are_refused_change_nothing(s3, bucket, upload):
    upload_id, put = upload("k")
    small, last = put(1, b"small"), put(2, b"end")
    missing = dict(last, PartNumber=3)
    for parts, members, code in [
        ([small, last], {}, "EntityTooSmall"),
        ([last, small], {}, "InvalidPartOrder"),
        ([small, missing], {}, "InvalidPart"),
        ([dict(small, ETag='"0"')], {}, "InvalidPart"),
        ([], {}, "MalformedXML"),
        ([last], {"MpuObjectSize": 4}, "InvalidRequest"),
        ([last], {"IfMatch": '"0"'}, "NoSuchKey"),
    ]:
        assert code == code_of(
            s3.complete_multipart_upload,
            Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": parts}, **members,
        )
    s3.put_object(Bucket=bucket, Key="k", Body=b"there")
    assert "PreconditionFailed" == code_of(
        s3.complete_multipart_upload,
        Bucket=bucket, Key="k", UploadId=upload_id, MultipartUpload={"Parts": [last]}, IfNoneMatch="*",
    )
    assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"there"
    assert len(s3.list_parts(Bucket=bucket, Key="k", UploadId=upload_id)["Parts"]) == 2


@pytest.mark.parametrize("number", [0, 10001])
def test_part_numbers_have_limits(s3, bucket, upload, number):
    _, put = upload("k")
    assert code_of(put, number, b"") == "InvalidArgument"


def test_listings_of_uploads_and_parts_page(s3, bucket, upload):
    ids = [upload(key)[0] for key in ("a/1", "a/2", "b", "b", "c")]
    pages = s3.get_paginator("list_multipart_uploads").paginate(Bucket=bucket, PaginationConfig={"PageSize": 2})
    assert sorted(found["UploadId"] for page in pages for found in page["Uploads"]) == sorted(ids)
    grouped = s3.list_multipart_uploads(Bucket=bucket, Delimiter="/")
    assert [entry["Prefix"] for entry in grouped["CommonPrefixes"]] == ["a/"]
    assert [entry["Key"] for entry in grouped["Uploads"]] == ["b", "b", "c"]
    upload_id, put = upload("parts")
    for number in range(1, 8):
        put(number, b"x")
    pages = list(
        s3.get_paginator("list_parts").paginate(
            Bucket=bucket, Key="parts", UploadId=upload_id, PaginationConfig={"PageSize": 3}
        )
    )
    assert [[part["PartNumber"] for part in page.get("Parts", [])] for page in pages] == [[1, 2, 3], [4, 5, 6], [7]]


def test_aborted_upload_is_gone(s3, bucket, upload):
    upload_id, put = upload("k")
    put(1, b"x")
    s3.abort_multipart_upload(Bucket=bucket, Key="k", UploadId=upload_id)
    for call, members in [
        (s3.list_parts, {}),
        (s3.abort_multipart_upload, {}),
        (s3.upload_part, {"PartNumber": 1, "Body": b""}),
    ]:
        assert code_of(call, Bucket=bucket, Key="k", UploadId=upload_id, **members) == "NoSuchUpload"


def test_parts_are_copied_from_ranges_of_objects(s3, bucket, upload):
    s3.put_object(Bucket=bucket, Key="source/원본", Body=PART + b"0123456789")
    upload_id, _ = upload("joined")
    source = {"Bucket": bucket, "Key": "source/원본"}
    size = len(PART)
    parts = []
    for number, (first, last) in enumerate([(0, size - 1), (size + 2, size + 5)], start=1):
        copied = s3.upload_part_copy(
            Bucket=bucket, Key="joined", UploadId=upload_id, PartNumber=number, CopySource=source,
            CopySourceRange=f"bytes={first}-{last}",
        )
        parts.append({"PartNumber": number, "ETag": copied["CopyPartResult"]["ETag"]})
    s3.complete_multipart_upload(
        Bucket=bucket, Key="joined", UploadId=upload_id, MultipartUpload={"Parts": parts}
    )
    assert s3.get_object(Bucket=bucket, Key="joined")["Body"].read() == PART + b"2345"
    assert "InvalidArgument" == code_of(
        s3.upload_part_copy,
        Bucket=bucket, Key="joined", UploadId=upload("joined")[0], PartNumber=1, CopySource=source,
        CopySourceRange=f"bytes=0-{size + 10}",
    )
