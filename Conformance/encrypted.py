"""Bodies, keys and refusals that the tests of encryption share."""

import hashlib
import os
import pathlib
import stat

import botocore.exceptions
import pytest

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
SSE_C = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": KEY}
OTHER_SSE_C = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": OTHER_KEY}
KEY_ID = "1234abcd-12ab-34cd-56ef-1234567890ab"
KEY_ARN = f"arn:aws:kms:ap-northeast-2:000000000000:key/{KEY_ID}"
MARK = b"plaintext that must not lie on the disk "


def body(size: int) -> bytes:
    return (MARK * (size // len(MARK) + 1))[:size]


def md5(data: bytes) -> str:
    return f'"{hashlib.md5(data).hexdigest()}"'


def files_with(directory: pathlib.Path, part: bytes) -> list[str]:
    """Files below the directory that hold the bytes, links not followed."""
    found = []
    for root, _, names in os.walk(directory):
        for name in names:
            path = pathlib.Path(root) / name
            if path.is_symlink() or not stat.S_ISREG(path.lstat().st_mode):
                continue
            if part in path.read_bytes():
                found.append(str(path))
    return found


def refused(call, **arguments) -> tuple[int, str, str]:
    with pytest.raises(botocore.exceptions.ClientError) as caught:
        call(**arguments)
    answer = caught.value.response
    return (
        answer["ResponseMetadata"]["HTTPStatusCode"],
        answer["Error"]["Code"],
        answer["Error"].get("Message", ""),
    )
