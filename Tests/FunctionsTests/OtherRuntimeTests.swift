import Foundation
import Primitives
import Sandbox
import Synchronization
import Testing

@testable import Functions

/// The parts of an answer, in the order in which they came.
private final class Parts: Sendable {
    let list = Mutex<[Invocation.Part]>([])
}

@Suite(
    .enabled("this machine forbids namespaces, or bubblewrap is not installed") {
        await FunctionBench.hasNamespaces()
    }
)
struct OtherRuntimeTests {
    /// A runtime that answers what it is asked, over and over.
    private static let program = """
        #!/usr/bin/python3
        import json, os, urllib.request
        base = "http://%s/2018-06-01/runtime/" % os.environ["AWS_LAMBDA_RUNTIME_API"]
        def post(path, body, headers={}):
            try:
                with urllib.request.urlopen(urllib.request.Request(base + path, body, headers)) as answer:
                    return answer.status
            except urllib.error.HTTPError as error:
                return error.code
        while True:
            with urllib.request.urlopen(base + "invocation/next") as answer:
                headers, event = answer.headers, json.load(answer)
            id = headers["Lambda-Runtime-Aws-Request-Id"]
            wrong = post("invocation/other/response", b"{}")
            extension = post("../../2020-01-01/extension/register".replace("../../", "../../"), b"{}")
            if event.get("fail"):
                post("invocation/%s/error" % id, b'{"errorMessage": "m", "errorType": "T"}',
                     {"Lambda-Runtime-Function-Error-Type": "Own.Type"})
            else:
                body = {"handler": os.environ["_HANDLER"], "event": event, "wrong": wrong,
                        "arn": headers["Lambda-Runtime-Invoked-Function-Arn"],
                        "deadline": int(headers["Lambda-Runtime-Deadline-Ms"]) > 0}
                post("invocation/%s/response" % id, json.dumps(body).encode())
        """

    @Test(
        "a program named bootstrap is a runtime",
        .enabled("there is no /usr/bin/python3 here") { access("/usr/bin/python3", X_OK) == 0 }
    )
    func provided() async throws {
        try await FunctionBench.run { bench in
            var zip = ZipWriter()
            zip.add("bootstrap", Array(Self.program.utf8), mode: 0o100755, isDeflated: true)
            let function = try await bench.function(
                runtime: "provided.al2023",
                handler: "my.handler",
                zip.bytes
            )

            let first = try await bench.invoke(function, ["n": 1])
            let second = try await bench.invoke(function, ["fail": true])

            #expect(first.value["handler"] == "my.handler")
            #expect(first.value["event"] == ["n": 1])
            #expect(first.value["wrong"] == 400)
            #expect(first.value["deadline"] == true)
            #expect(second.value == ["errorMessage": "m", "errorType": "T"])
            #expect(second.result.functionError == .unhandled)
        }
    }

    @Test("a package without a program, or with one that is none, says so")
    func noProgram() async throws {
        try await FunctionBench.run { bench in
            let empty = try await bench.function(runtime: "provided.al2023", ZipWriter.files(["x": "y"]))
            var zip = ZipWriter()
            zip.add("bootstrap", Array("#!/nowhere/sh\n".utf8), mode: 0o100755)
            let broken = try await bench.function(runtime: "provided.al2023", zip.bytes)

            let first = try await bench.invoke(empty, id: "ID")
            let second = try await bench.invoke(broken, id: "ID")

            #expect(first.errorType == "Runtime.InvalidEntrypoint")
            #expect(
                first.errorMessage
                    == "RequestId: ID Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]"
            )
            #expect(second.errorType == "Runtime.InvalidEntrypoint")
        }
    }

    static let hasNode = (["/usr/bin/node", "/usr/local/bin/node"] as [String]).contains {
        access($0, X_OK) == 0
    }

    @Test(
        "Node.js answers by promise, callback and stream, from CommonJS and ES modules",
        .enabled("Node.js is not installed here") { OtherRuntimeTests.hasNode }
    )
    func node() async throws {
        try await FunctionBench.run { bench in
            let zip = ZipWriter.files([
                "index.js": """
                exports.promise = async (event, context) => {
                    console.log("two\\nlines");
                    return {event, id: context.awsRequestId};
                };
                exports.callback = (event, context, callback) => setTimeout(() => callback(null, event.n), 10);
                exports.fails = async () => { throw new TypeError("no"); };
                exports.rejects = async () => { Promise.reject(new Error("later")); await new Promise(() => {}); };
                exports.stream = awslambda.streamifyResponse(async (event, out) => {
                    out.setContentType("text/plain");
                    out.write("one,");
                    out.write("two");
                    out.end();
                });
                """,
                "es.mjs": "export const handler = async (event) => event.n + 1;",
            ])
            func function(_ handler: String) async throws -> FunctionSpecification {
                try await bench.function(name: handler, runtime: "nodejs20.x", handler: handler, zip) {
                    $0.memoryInMegabytes = 512
                }
            }

            let promise = try await bench.invoke(function("index.promise"), ["n": 1], id: "ID")
            let callback = try await bench.invoke(function("index.callback"), ["n": 2])
            let module = try await bench.invoke(function("es.handler"), ["n": 3])
            let failed = try await bench.invoke(function("index.fails"))
            let rejected = try await bench.invoke(function("index.rejects"))
            let missing = try await bench.invoke(function("index.nothing"))
            let streamed = try await bench.invoke(function("index.stream"))

            #expect(promise.value == ["event": ["n": 1], "id": "ID"])
            #expect(promise.log.contains { $0.hasSuffix("\tID\tINFO\ttwo") })
            #expect(callback.value == 2)
            #expect(module.value == 4)
            #expect(failed.errorType == "TypeError")
            #expect(failed.errorMessage == "no")
            #expect(rejected.errorType == "Runtime.UnhandledPromiseRejection")
            #expect(missing.errorType == "Runtime.HandlerNotFound")
            #expect(missing.errorMessage == "index.nothing is undefined or not exported")
            #expect(String(decoding: streamed.result.payload, as: UTF8.self) == "one,two")
        }
    }

    @Test(
        "an answer that streams reaches who asked part by part",
        .enabled("Node.js is not installed here") { OtherRuntimeTests.hasNode }
    )
    func streaming() async throws {
        try await FunctionBench.run { bench in
            let code = """
                exports.handler = awslambda.streamifyResponse(async (event, out) => {
                    out = awslambda.HttpResponseStream.from(out, {statusCode: 201});
                    out.write("body");
                    out.end();
                });
                """
            let function = try await bench.function(
                runtime: "nodejs20.x",
                handler: "index.handler",
                ZipWriter.files(["index.js": code])
            ) { $0.memoryInMegabytes = 512 }
            let parts = Parts()

            let result = try await bench.runtime.invoke(
                function,
                Invocation(requestID: "ID", payload: Array("{}".utf8), invokedARN: "arn") { part in
                    parts.list.withLock { $0.append(part) }
                }
            )
            let bytes = parts.list.withLock { parts in
                parts.flatMap { part -> [UInt8] in
                    guard case .bytes(let bytes) = part else { return [] }
                    return bytes
                }
            }

            #expect(
                parts.list.withLock { $0.first }
                    == .contentType("application/vnd.awslambda.http-integration-response")
            )
            #expect(
                bytes == Array(#"{"statusCode":201}"#.utf8) + [UInt8](repeating: 0, count: 8)
                    + Array("body".utf8)
            )
            #expect(result.payload.isEmpty)
        }
    }

    @Test("where there are no namespaces a function runs all the same")
    func processes() async throws {
        try await FunctionBench.run(.off) { bench in
            let function = try await bench.function(
                ZipWriter.files(["app.py": "import shared\ndef handler(e, c): return [shared.x, e]"]),
                layers: [ZipWriter.files(["python/shared.py": "x = 1"])]
            )

            #expect(try await bench.invoke(function, "e").value == [1, "e"])
        }
    }
}
