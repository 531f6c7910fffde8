"""What goes wrong in functions, as Lambda words it."""

import json
import os


class Failure(Exception):
    """An error in the form in which invokers get it."""

    def __init__(self, kind, message, stack=(), request_id=""):
        super().__init__(message)
        self.type = kind
        self.message = message
        self.stack = list(stack)
        self.request_id = request_id

    def json(self):
        value = {
            "errorMessage": self.message,
            "errorType": self.type,
            "requestId": self.request_id,
            "stackTrace": self.stack,
        }
        return json.dumps(value, default=str).encode("utf-8")


def of(error, request_id="", skip=True):
    """An exception of the function's, its stack without the frames of what called it."""
    kind = type(error)
    return Failure(kind.__name__, text(error), stack(error) if skip else (), request_id)


def text(error):
    try:
        return str(error)
    except Exception:
        return "<exception without a text>"


def stack(error):
    import traceback

    own = os.path.dirname(os.path.abspath(__file__))
    frames = traceback.extract_tb(error.__traceback__)
    kept = [frame for frame in frames if not is_own(frame.filename, own)]
    return traceback.format_list(kept)


def is_own(filename, folder):
    importing = os.path.join("importlib", "__init__.py")
    return filename.startswith((folder + os.sep, "<frozen importlib")) or filename.endswith(importing)
