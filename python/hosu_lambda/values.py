"""Events and answers: JSON as the runtimes of AWS read and write it.

Source: the runtime interface client that AWS publishes, tried beside this: named tuples are objects, texts of bytes are
texts, decimals keep their digits, and an answer that is bytes is given as it is.
"""

import json
import os

PLAIN = frozenset((str, int, float, bool, type(None)))
KEYS = (str, int, float, bool, type(None))


def read(payload):
    return json.loads(payload)


def written(value):
    """The bytes of an answer."""
    if isinstance(value, bytes):
        return value
    numbers = {}
    if not is_plain(value):
        value = converted(value, numbers, ())
    text = json.dumps(value, ensure_ascii=is_escaped())
    if numbers:
        import re

        text = re.sub('"(%s[0-9]+)"' % mark(), lambda found: numbers.get(found[1], found[0]), text)
    return text.encode("utf-8")


def is_escaped():
    """Source: release notes of the runtimes: since Python 3.12 text is not escaped."""
    version = os.environ.get("AWS_EXECUTION_ENV", "").rpartition("python3.")[2]
    return not (version.isdigit() and int(version) >= 12)


def is_plain(value):
    """Whether `json` writes a value as AWS does; looks at every container once, however often it is met."""
    waiting, seen = [value], set()
    while waiting:
        item = waiting.pop()
        kind = type(item)
        if kind in PLAIN:
            continue
        if kind is dict:
            if not PLAIN.issuperset(map(type, item)):
                return False
            items = item.values()
        elif kind is list or kind is tuple:
            items = item
        else:
            return False
        if id(item) not in seen and not PLAIN.issuperset(map(type, items)):
            seen.add(id(item))
            waiting.extend(items)
    return True


def converted(value, numbers, around):
    """The same value of what `json` knows; decimals become marks, whose texts stand in `numbers`."""
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if isinstance(value, KEYS):
        return value
    if is_decimal(value):
        if value.is_nan():
            return float("nan")
        name = "%s%d" % (mark(), len(numbers))
        numbers[name] = str(value)
        return name
    if id(value) in around:
        raise ValueError("Circular reference detected")
    around += (id(value),)
    if isinstance(value, tuple) and callable(getattr(value, "_asdict", None)):
        value = value._asdict()
    if isinstance(value, (list, tuple)):
        return [converted(item, numbers, around) for item in value]
    if isinstance(value, dict):
        return {key(name): converted(item, numbers, around) for name, item in value.items()}
    raise TypeError("Object of type %s is not JSON serializable" % type(value).__name__)


def key(name):
    if isinstance(name, bytes):
        return name.decode("utf-8")
    if isinstance(name, KEYS):
        return name
    raise TypeError("keys must be str, int, float, bool or None, not %s" % type(name).__name__)


def is_decimal(value):
    """Without an import, which who has none need not wait for."""
    return any(kind.__name__ == "Decimal" and kind.__module__ == "decimal" for kind in type(value).__mro__)


def mark():
    """What decimals are called until the text is written: nothing that a function could have written itself."""
    global secret
    if secret is None:
        secret = "decimal-%s-" % os.urandom(16).hex()
    return secret


secret = None
