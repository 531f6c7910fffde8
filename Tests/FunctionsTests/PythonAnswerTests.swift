import Primitives
import Testing

@testable import Functions

@Suite(
    .enabled("this machine forbids namespaces, or bubblewrap is not installed") {
        await FunctionBench.hasNamespaces()
    }
)
struct PythonAnswerTests {
    @Test("answers are written as AWS writes them")
    func values() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(
                """
                import collections, datetime, decimal
                Pair = collections.namedtuple("Pair", "left right")
                D = decimal.Decimal
                VALUES = {
                    "decimals": [D("1.10"), D("1E+2"), D("0.1234567890123456789"), {"k": D(5)}],
                    "pair": {"p": Pair(1, [Pair(2, 3)])},
                    "bytes": {b"k": b"v"},
                    "raw": b"not \\xff json",
                    "text": "é",
                    "keys": {1: None, 1.5: True, None: [], False: ()},
                    "date": datetime.date(2026, 1, 1),
                    "key": {(1, 2): 3},
                }
                VALUES["ring"] = ring = [D(1)]
                ring.append(ring)
                def handler(event, context):
                    return VALUES[event]
                """
            )
            let answers = [
                "decimals": #"[1.10, 1E+2, 0.1234567890123456789, {"k": 5}]"#,
                "pair": #"{"p": {"left": 1, "right": [{"left": 2, "right": 3}]}}"#,
                "bytes": #"{"k": "v"}"#,
                "text": #""\u00e9""#,
                "keys": #"{"1": null, "1.5": true, "null": [], "false": []}"#,
            ]
            for (name, text) in answers {
                let reply = try await bench.invoke(function, .string(name))
                #expect(String(decoding: reply.result.payload, as: UTF8.self) == text)
            }
            let raw = try await bench.invoke(function, "raw").result.payload
            #expect(raw == Array("not ".utf8) + [0xFF] + Array(" json".utf8))
            for (name, reason) in [
                ("date", "Object of type date is not JSON serializable"),
                ("key", "keys must be str, int, float, bool or None, not tuple"),
                ("ring", "Circular reference detected"),
            ] {
                let reply = try await bench.invoke(function, .string(name))
                #expect(reply.errorType == "Runtime.MarshalError")
                #expect(reply.errorMessage == "Unable to marshal response: " + reason)
            }
        }
    }

    @Test("text is escaped as the runtime of that name escapes it, whichever Python runs it")
    func escapes() async throws {
        try await FunctionBench.run { bench in
            let zip = ZipWriter.files(["app.py": "def handler(event, context): return 'é'"])
            for (runtime, text) in [("python3.11", #""\u00e9""#), ("python3.13", #""é""#)] {
                let function = try await bench.function(runtime: runtime, zip)
                let payload = try await bench.invoke(function).result.payload
                #expect(String(decoding: payload, as: UTF8.self) == text)
            }
        }
    }

    @Test("an exception is logged with its places; REPORT is silent of it, and every invocation has a trace")
    func errorLog() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(
                """
                import logging, os, sys
                logging.warning("loading")
                def handler(event, context):
                    if event == "trace":
                        return [os.environ["_X_AMZN_TRACE_ID"][:7], sys.stdin.read(), os.environ["PWD"]]
                    raise KeyError("gone")
                """
            )

            let traced = try await bench.invoke(function, "trace")
            _ = try await bench.invoke(function, id: "ID")
            let lines = try await bench.lines()

            #expect(traced.value == ["Root=1-", "", "/var/task"])
            #expect(lines[1].hasPrefix("[WARNING]\t20"))
            #expect(lines[1].hasSuffix("Z\t\tloading"))
            let blank = "\u{A0}\u{A0}"
            #expect(
                lines.contains(
                    "[ERROR] KeyError: 'gone'\nTraceback (most recent call last):\n"
                        + "\(blank)File \"/var/task/app.py\", line 6, in handler\n"
                        + "\(blank)\(blank)raise KeyError(\"gone\")"
                )
            )
            #expect(lines.last?.hasSuffix(" MB\t") == true)
        }
    }
}
