"""The client of the Runtime API: HTTP over one connection that is kept open."""

# Without `socket`, which is twice the work of all else that is imported here.
import _socket

VERSION = "/2018-06-01/runtime/"
JSON = ("Content-Type: application/json",)


class Client:
    def __init__(self, address):
        host, _, port = address.partition(":")
        self.address = (host, int(port or 80))
        self.host = address
        self.connection = None
        self.buffer = b""

    def next(self):
        """Waits for an invocation; answers its headers, with names in lower case, and its payload."""
        status, headers, body = self.call("GET", "invocation/next")
        if status != 200:
            raise ConnectionError("the Runtime API answered %d: %s" % (status, body[:200].decode("utf-8", "replace")))
        return headers, body

    def respond(self, request_id, payload):
        self.call("POST", "invocation/%s/response" % request_id, payload, JSON)

    def error(self, request_id, failure):
        self.call("POST", "invocation/%s/error" % request_id, failure.json(), JSON)

    def start_error(self, failure):
        kind = "".join(letter if 32 < ord(letter) < 127 else "?" for letter in failure.type)
        self.call("POST", "init/error", failure.json(), (*JSON, "Lambda-Runtime-Function-Error-Type: " + kind))

    def call(self, method, path, body=b"", headers=()):
        lines = ["%s %s%s HTTP/1.1" % (method, VERSION, path), "Host: " + self.host, *headers]
        if method == "POST":
            lines.append("Content-Length: %d" % len(body))
        request = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body
        if self.connection is None:
            self.connection = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
            # Whatever time the function allows its own: this one waits for invocations.
            self.connection.settimeout(None)
            self.connection.connect(self.address)
            self.connection.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)
            self.buffer = b""
        self.connection.sendall(request)
        return self.answer()

    def answer(self):
        while True:
            head = self.read_until(b"\r\n\r\n").decode("latin-1").split("\r\n")
            status = int(head[0].split(" ")[1])
            if status != 100:
                break
        headers = {}
        for line in head[1:]:
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        body = self.read(int(headers.get("content-length", "0")))
        if headers.get("connection", "").lower() == "close":
            self.connection.close()
            self.connection = None
        return status, headers, body

    def read_until(self, end):
        while end not in self.buffer:
            self.fill()
        found, _, self.buffer = self.buffer.partition(end)
        return found

    def read(self, count):
        if len(self.buffer) < count:
            parts, present = [self.buffer], len(self.buffer)
            while present < count:
                part = self.connection.recv(min(1 << 20, count - present))
                if not part:
                    raise ConnectionError("the Runtime API has gone")
                parts.append(part)
                present += len(part)
            self.buffer = b"".join(parts)
        found, self.buffer = self.buffer[:count], self.buffer[count:]
        return found

    def fill(self):
        part = self.connection.recv(65536)
        if not part:
            raise ConnectionError("the Runtime API has gone")
        self.buffer += part
