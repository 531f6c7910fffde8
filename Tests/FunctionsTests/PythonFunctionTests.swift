import Foundation
import Primitives
import Testing

@testable import Functions

@Suite(
    .enabled("this machine forbids namespaces, or bubblewrap is not installed") {
        await FunctionBench.hasNamespaces()
    }
)
struct PythonFunctionTests {
    @Test("a handler gets event and context, answers, and is used again")
    func answers() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(
                """
                import os
                count = 0
                def handler(event, context):
                    global count
                    count += 1
                    return {
                        "event": event, "count": count, "task": os.environ["LAMBDA_TASK_ROOT"], "cwd": os.getcwd(),
                        "file": __file__, "id": context.aws_request_id, "name": context.function_name,
                        "memory": context.memory_limit_in_mb, "arn": context.invoked_function_arn,
                        "group": context.log_group_name, "left": context.get_remaining_time_in_millis() > 15000,
                        "custom": context.client_context.custom["k"], "title": context.client_context.client.app_title,
                        "identity": context.identity.cognito_identity_id, "version": context.function_version,
                        "own": os.environ["MY"], "endpoint": os.environ["AWS_ENDPOINT_URL"],
                        "api": os.environ["AWS_LAMBDA_RUNTIME_API"],
                    }
                """
            ) { $0.environment = ["MY": "é", "_HANDLER": "other"] }

            let first = try await bench.invoke(function, ["k": "v"])
            let second = try await bench.invoke(function, [1, 2], id: "second")

            #expect(first.result.functionError == nil)
            #expect(first.value["event"] == ["k": "v"])
            #expect(first.value["task"] == "/var/task")
            #expect(first.value["cwd"] == "/var/task")
            #expect(first.value["file"] == "/var/task/app.py")
            #expect(first.value["id"] == "00000000-0000-4000-8000-000000000001")
            #expect(first.value["memory"] == "128")
            #expect(first.value["left"] == true)
            #expect(first.value["custom"] == "é")
            #expect(first.value["title"] == "t")
            #expect(first.value["identity"] == .null)
            #expect(first.value["own"] == "é")
            #expect(first.value["api"] == "127.0.0.1:9001")
            #expect(second.value["count"] == 2)
            #expect(second.value["id"] == "second")
            #expect(first.result.report.initDuration != nil)
            #expect(second.result.report.initDuration == nil)
            #expect(second.result.report.maxMemoryUsedInMegabytes > 4)
        }
    }

    @Test("errors have AWS's types, words and forms", arguments: Failure.all)
    func errors(failure: Failure) async throws {
        try await FunctionBench.run { bench in
            let zip = ZipWriter.files(["app.py": failure.code])
            let function = try await bench.function(handler: failure.handler, zip) {
                $0.timeout = failure.type == "Sandbox.Timedout" ? .milliseconds(1500) : .seconds(30)
            }

            let reply = try await bench.invoke(function, id: "ID")

            #expect(reply.result.functionError == .unhandled)
            #expect(reply.errorType == failure.type)
            #expect(reply.errorMessage == failure.message)
            if let stack = failure.stack { #expect(reply.value["stackTrace"] == .array(stack)) }
            #expect(reply.log.last?.hasPrefix("REPORT RequestId: ID\t") == true)
        }
    }

    /// A function that fails, and how.
    struct Failure: Sendable, CustomTestStringConvertible {
        var code: String
        var handler = "app.handler"
        var type: String
        var message: String
        var stack: [JSONValue]?

        var testDescription: String { type }

        static let all = [
            Failure(
                code: "def handler(event, context):\n    raise ValueError('no')\n",
                type: "ValueError",
                message: "no",
                stack: ["  File \"/var/task/app.py\", line 2, in handler\n    raise ValueError('no')\n"]
            ),
            Failure(
                code: "import nothing_such",
                type: "Runtime.ImportModuleError",
                message: "Unable to import module 'app': No module named 'nothing_such'"
            ),
            Failure(
                code: "",
                handler: "other.handler",
                type: "Runtime.ImportModuleError",
                message: "Unable to import module 'other': No module named 'other'"
            ),
            Failure(
                code: "",
                type: "Runtime.HandlerNotFound",
                message: "Handler 'handler' missing on module 'app'"
            ),
            Failure(
                code: "",
                handler: "app",
                type: "Runtime.MalformedHandlerName",
                message: "Bad handler 'app': not enough values to unpack (expected 2, got 1)"
            ),
            Failure(
                code: "def (",
                type: "Runtime.UserCodeSyntaxError",
                message: "Syntax error in module 'app': invalid syntax (app.py, line 1)"
            ),
            Failure(code: "1 / 0", type: "ZeroDivisionError", message: "division by zero"),
            Failure(
                code: "",
                handler: "time.handler",
                type: "Runtime.BuiltInModuleConflict",
                message: "Cannot use built-in module time as a handler module"
            ),
            Failure(
                code: "def handler(event, context): return {1, 2}",
                type: "Runtime.MarshalError",
                message: "Unable to marshal response: Object of type set is not JSON serializable",
                stack: []
            ),
            Failure(
                code: "import sys\ndef handler(event, context): sys.exit(3)",
                type: "Runtime.ExitError",
                message: "RequestId: ID Error: Runtime exited with error: exit status 3"
            ),
            Failure(
                code: "import os\ndef handler(event, context): os._exit(0)",
                type: "Runtime.ExitError",
                message: "RequestId: ID Error: Runtime exited without providing a reason"
            ),
            Failure(
                code: "import time\ndef handler(event, context): time.sleep(60)",
                type: "Sandbox.Timedout",
                message: "RequestId: ID Error: Task timed out after 1.50 seconds"
            ),
            Failure(
                code: "def handler(event, context): return bytearray(400 << 20)",
                type: "Runtime.OutOfMemory",
                message: "RequestId: ID Error: Runtime exited with error: signal: killed"
            ),
            Failure(
                code: "def handler(event, context): return 'x' * 6291555",
                type: "Function.ResponseSizeTooLarge",
                message: "Response payload size exceeded maximum allowed payload size (6291556 bytes)."
            ),
        ]
    }

    @Test("an answer of 6 MB is given whole, and so is a payload")
    func large() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python("def handler(event, context): return event")
            let text = JSONValue.string(String(repeating: "x", count: 6_291_000))

            let reply = try await bench.invoke(function, text)

            #expect(reply.value == text)
        }
    }

    @Test("prints, log lines and tracebacks are events of the stream, between START and REPORT")
    func logs() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(
                """
                import logging, sys
                print("loaded")
                logger = logging.getLogger()
                logger.setLevel(logging.INFO)
                def handler(event, context):
                    print("printed", 1)
                    logger.info("two\\nlines")
                    logger.debug("not seen")
                    print("to error", file=sys.stderr)
                    sys.stdout.write("no end")
                """
            )

            let reply = try await bench.invoke(function, id: "ID")
            let lines = try await bench.lines()

            #expect(lines[0] == "INIT_START Runtime Version: python:3.11")
            #expect(lines[1...3] == ["loaded", "START RequestId: ID Version: $LATEST", "printed 1"])
            #expect(lines[4].hasPrefix("[INFO]\t20"))
            #expect(lines[4].hasSuffix("Z\tID\ttwo\nlines"))
            #expect(Set(lines[5...6]) == ["to error", "no end"])
            #expect(lines[7] == "END RequestId: ID")
            #expect(lines[8].hasPrefix("REPORT RequestId: ID\tDuration: "))
            #expect(lines.count == 9)
            #expect(reply.log.contains("printed 1"))
        }
    }

    @Test("in JSON lines of logging are objects, by level, and the platform's are events")
    func jsonLogs() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(
                """
                import logging
                def handler(event, context):
                    logging.getLogger("mine").warning("hello %s", "you", extra={"order": 7})
                    logging.info("not seen")
                    print('{"level": "debug", "message": "not seen either"}')
                    print("plain")
                """
            ) {
                $0.logging.format = .json
                $0.logging.applicationLevel = .warn
            }

            _ = try await bench.invoke(function, id: "ID")
            let lines = try await bench.lines()
            let values = lines.compactMap { try? JSONValue(parsing: $0) }

            #expect(
                values.compactMap { $0["type"]?.string } == [
                    "platform.initStart", "platform.start", "platform.report",
                ]
            )
            let own = values.first { $0["logger"] == "mine" }
            #expect(own?["message"] == "hello you")
            #expect(own?["level"] == "WARNING")
            #expect(own?["requestId"] == "ID")
            #expect(own?["order"] == 7)
            #expect(lines.contains("plain"))
            #expect(!lines.contains { $0.contains("not seen") })
        }
    }

    @Test("a start that fails is tried again in the invocation, and so is that of the next one")
    func retriedStart() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python("print('loading')\nraise RuntimeError('no')")

            let first = try await bench.invoke(function, id: "ID")
            let lines = try await bench.lines()

            #expect(first.errorType == "RuntimeError")
            #expect(lines.count { $0 == "loading" } == 2)
            #expect(lines.contains { $0.hasPrefix("INIT_REPORT") && $0.contains("Phase: init\tStatus: error") })
            #expect(
                lines.contains { $0.hasPrefix("INIT_REPORT") && $0.contains("Phase: invoke\tStatus: error") }
            )
        }
    }

    @Test("handlers lie in folders and packages, and layers give modules")
    func places() async throws {
        try await FunctionBench.run { bench in
            let code = "import shared\ndef handler(event, context): return shared.name"
            let zip = ZipWriter.files(["a/b.py": code, "a/__init__.py": ""])
            let layers = [
                ZipWriter.files(["python/shared.py": "name = 'first'", "bin/tool": "x"]),
                ZipWriter.files(["python/lib/python3.11/site-packages/shared.py": "name = 'second'"]),
            ]

            for handler in ["a/b.handler", "a.b.handler"] {
                let function = try await bench.function(handler: handler, zip, layers: layers)
                #expect(try await bench.invoke(function).value == "second")
            }
        }
    }

    @Test("a function sees neither the machine's files nor other functions, and /tmp has its size")
    func confined() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(
                """
                import os
                def handler(event, context):
                    seen = [path for path in ("/root", "/home", "/hosu-src", "/work") if os.path.exists(path)]
                    try:
                        open("/var/task/new", "w")
                        written = True
                    except OSError:
                        written = False
                    open("/tmp/kept", "a").write("x")
                    try:
                        with open("/tmp/big", "wb") as file:
                            for _ in range(600):
                                file.write(bytes(1 << 20))
                        full = False
                    except OSError as error:
                        full = error.errno
                    os.remove("/tmp/big")
                    return [written, full, len(open("/tmp/kept").read())]
                """
            )

            let first = try await bench.invoke(function)
            let second = try await bench.invoke(function)

            #expect(first.value == [false, 28, 1])
            #expect(second.value == [false, 28, 2])
        }
    }
}
