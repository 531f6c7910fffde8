"""What goes wrong in functions, as Lambda words it."""

import os

from hosu_lambda import values

HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep


class Failure(Exception):
    """An error in the form in which invokers get it."""

    def __init__(self, kind, message, stack=(), request_id=""):
        super().__init__(message)
        self.type = kind
        self.message = message
        self.stack = list(stack)
        self.request_id = request_id

    def value(self):
        return {
            "errorMessage": self.message,
            "errorType": self.type,
            "requestId": self.request_id,
            "stackTrace": self.stack,
        }

    def json(self):
        return values.written(self.value())


def of(error, request_id=""):
    """An exception of the function's, its stack without the frames of what called it."""
    return Failure(type(error).__name__, text(error), stack(error), request_id)


def text(error):
    """The words of an exception as UTF-8 can hold them: names of files may have other bytes."""
    try:
        return str(error).encode("utf-8", "backslashreplace").decode("utf-8")
    except Exception:
        return "<exception without a text>"


def stack(error):
    """Source: the runtime interface client: what imports the function's module is shown, what calls it is not."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    while frames and frames[0].filename.startswith(HERE):
        del frames[0]
    # As places alone, without marks below the lines.
    return traceback.format_list([(frame.filename, frame.lineno, frame.name, frame.line) for frame in frames])
