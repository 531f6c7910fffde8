import Primitives
import Testing

@testable import Functions

@Suite(
    .enabled("this machine forbids namespaces, or bubblewrap is not installed") {
        await FunctionBench.hasNamespaces()
    }
)
struct SpareProcessTests {
    /// Runs a body with one process that waits.
    private func run(_ body: (FunctionBench) async throws -> Void) async throws {
        try await FunctionBench.run {
            $0.spareCount = 1
            // Nothing takes its place.
            $0.spareQuiet = .seconds(3600)
        } _: { bench in
            try await bench.runtime.prepare(#require(FunctionRuntimeName("python3.11")))
            try await body(bench)
        }
    }

    @Test("a function that takes over a waiting process is what it would be in one of its own")
    func takesOver() async throws {
        try await run { bench in
            let code =
                """
                import os, sys, time
                print("loaded")
                was_there = "--ahead" in sys.orig_argv
                open("/tmp/mine", "w").write("x")
                def handler(event, context):
                    import package.inner
                    return {
                        "ahead": was_there, "cwd": os.getcwd(), "mine": os.environ["MY"], "zone": time.strftime("%Z"),
                        "inner": package.inner.value, "path": sys.path[0], "file": __file__, "in": sys.stdin.read(),
                        "region": os.environ["AWS_REGION"], "memory": context.memory_limit_in_mb,
                        "key": os.environ["AWS_ACCESS_KEY_ID"], "tmp": [name for name in os.listdir("/tmp") if os.path.isfile("/tmp/" + name)],
                    }
                """
            let zip = ZipWriter.files(["app.py": code, "package/inner.py": "value = 7"])
            let function = try await bench.function(zip) {
                $0.environment = ["MY": "é", "TZ": "Asia/Seoul"]
                $0.memoryInMegabytes = 256
            }

            let reply = try await bench.invoke(function, id: "ID")
            let lines = try await bench.lines()

            #expect(
                reply.value == [
                    "ahead": true, "cwd": "/var/task", "mine": "é", "zone": "KST", "inner": 7,
                    "path": "/var/task", "file": "/var/task/app.py", "in": "", "region": "us-east-1",
                    "memory": "256", "key": "test", "tmp": ["mine"],
                ]
            )
            #expect(lines[1...2] == ["loaded", "START RequestId: ID Version: $LATEST"])
            #expect(lines.last?.contains("Init Duration: ") == true)
        }
    }

    @Test("its memory is that of the function", arguments: [64, 400])
    func memory(megabytes: Int64) async throws {
        try await run { bench in
            let function = try await bench.python(
                """
                import sys
                def handler(event, context):
                    taken = bytearray(event << 20)
                    return "--ahead" in sys.orig_argv
                """
            ) { $0.memoryInMegabytes = 192 }

            let reply = try await bench.invoke(function, .integer(megabytes))

            if megabytes < 192 {
                #expect(reply.value == true)
            } else {
                #expect(reply.errorType == "Runtime.OutOfMemory")
            }
        }
    }

    // Where boto3 is not set up, no waiting process has the library.
    @Test("a library in a folder of the package is the one that its function gets")
    func vendored() async throws {
        try await run { bench in
            let code =
                """
                import sys
                sys.path.insert(0, "/var/task/vendor")
                import urllib3
                def handler(event, context): return urllib3.origin
                """
            let function = try await bench.function(
                ZipWriter.files(["app.py": code, "vendor/urllib3/__init__.py": "origin = 'package'"])
            )

            let reply = try await bench.invoke(function)

            #expect(reply.value == "package")
        }
    }

    @Test("a process becomes one function and no other")
    func one() async throws {
        try await run { bench in
            let code =
                """
                import os, sys
                seen = sorted(os.listdir("/var/task"))
                def handler(event, context): return [seen, "--ahead" in sys.orig_argv, os.environ.get("SECRET")]
                """
            let first = try await bench.function(name: "a", ZipWriter.files(["app.py": code, "a.txt": ""])) {
                $0.environment = ["SECRET": "a"]
            }
            let second = try await bench.function(name: "b", ZipWriter.files(["app.py": code, "b.txt": ""]))

            let replies = (try await bench.invoke(first), try await bench.invoke(second))

            #expect(replies.0.value == [["a.txt", "app.py"], true, "a"])
            #expect(replies.1.value == [["app.py", "b.txt"], false, .null])
        }
    }

    @Test("what a waiting process cannot become is started on its own", arguments: Other.all)
    func others(other: Other) async throws {
        try await run { bench in
            let code =
                """
                import sys
                def handler(event, context): return "--ahead" in sys.orig_argv
                """
            let layers = other.hasLayer ? [ZipWriter.files(["python/x.py": ""])] : []
            let function = try await bench.function(ZipWriter.files(["app.py": code]), layers: layers) {
                $0.environment = other.environment
                $0.ephemeralStorageInMegabytes = other.storage
            }

            let reply = try await bench.invoke(function)

            #expect(reply.value == false)
        }
    }

    /// A function that differs in what is settled before its code runs.
    struct Other: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var environment: [String: String] = [:]
        var storage = 512
        var hasLayer = false

        static let all = [
            Other(testDescription: "a variable of Python", environment: ["PYTHONHASHSEED": "0"]),
            Other(testDescription: "another size of /tmp", storage: 600),
            Other(testDescription: "layers", hasLayer: true),
        ]
    }
}
