import Foundation
import Primitives
import Sandbox
import Testing

@testable import Functions

@Suite(
    .enabled("this machine forbids namespaces, or bubblewrap is not installed") {
        await FunctionBench.hasNamespaces()
    }
)
struct FunctionPoolTests {
    /// Says how often the environment was used; waits where it is told so.
    private static let counter = """
        import time, uuid
        me = str(uuid.uuid4())
        count = 0
        def handler(event, context):
            global count
            count += 1
            time.sleep(event.get("wait", 0))
            return [me, count]
        """

    @Test("invocations at the same time have environments of their own, later ones use them again")
    func concurrency() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(Self.counter)

            async let first = bench.invoke(function, ["wait": 0.5])
            async let second = bench.invoke(function, ["wait": 0.5])
            let both = try await [first.value[0], second.value[0]]
            let third = try await bench.invoke(function)

            #expect(both[0] != both[1])
            #expect(both.contains(third.value[0]))
            #expect(third.value[1] == 2)
        }
    }

    @Test("over the reserved concurrency, and over that of the account, invocations are refused")
    func limits() async throws {
        try await FunctionBench.run(.preferred) {
            $0.concurrency = 1
        } _: { bench in
            let none = try await bench.python(Self.counter) { $0.reservedConcurrency = 0 }
            let function = try await bench.python(Self.counter)
            // An invocation counts from its beginning, which the first line of its log shows.
            async let long = bench.invoke(function, ["wait": 1])
            while await bench.runtime.invocationCount == 0 { await Task.yield() }

            await #expect(throws: FunctionFailure.throttled(.reservedConcurrency)) {
                try await bench.invoke(none)
            }
            await #expect(throws: FunctionFailure.throttled(.concurrentInvocations)) {
                try await bench.invoke(function)
            }
            #expect(try await long.result.functionError == nil)
            #expect(try await bench.invoke(function).result.functionError == nil)
        }
    }

    @Test("where there is no room for another environment, an idle one goes, or the invocation waits")
    func room() async throws {
        try await FunctionBench.run(.preferred) {
            $0.environmentLimit = 1
        } _: { bench in
            let one = try await bench.function(name: "one", ZipWriter.files(["app.py": Self.counter]))
            let two = try await bench.function(name: "two", ZipWriter.files(["app.py": Self.counter]))

            async let first = bench.invoke(one, ["wait": 0.2])
            async let second = bench.invoke(two, ["wait": 0.2])
            async let third = bench.invoke(one)
            let counts = try await [first.value[1], second.value[1], third.value[1]]

            #expect(counts.allSatisfy { $0 == 1 || $0 == 2 })
        }
    }

    @Test("a changed function, and a retired one, get new environments")
    func changes() async throws {
        try await FunctionBench.run { bench in
            let old = try await bench.python(Self.counter)
            let new = try await bench.python(Self.counter) { $0.environment = ["A": "1"] }

            let first = try await bench.invoke(old)
            let changed = try await bench.invoke(new)
            await bench.runtime.retire(new.key)
            let retired = try await bench.invoke(new)

            #expect(Set([first, changed, retired].map { $0.value[0] }).count == 3)
        }
    }

    @Test("warm environments are there before the first invocation")
    func warm() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(
                "import os\ndef handler(e, c): return os.environ['AWS_LAMBDA_INITIALIZATION_TYPE']"
            )

            try await bench.runtime.warm(function, count: 1)
            let reply = try await bench.invoke(function)

            #expect(reply.value == "provisioned-concurrency")
            #expect(reply.result.report.initDuration == nil)
        }
    }

    @Test("an idle environment stands still")
    func frozen() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(
                """
                import threading, time
                count = 0
                def run():
                    global count
                    while True:
                        count += 1
                        time.sleep(0.001)
                threading.Thread(target=run, daemon=True).start()
                def handler(event, context):
                    time.sleep(0.05)
                    return count
                """
            )

            let first = try await bench.invoke(function).value.int ?? 0
            // Another function does something meanwhile.
            let other = try await bench.function(name: "g", ZipWriter.files(["app.py": Self.counter]))
            _ = try await bench.invoke(other, ["wait": 0.5])
            let second = try await bench.invoke(function).value.int ?? 0

            #expect(first > 0)
            #expect(second - first < 200)
        }
    }

    @Test("cancelling an invocation ends its environment")
    func cancelled() async throws {
        try await FunctionBench.run { bench in
            let function = try await bench.python(Self.counter)
            _ = try await bench.invoke(function)
            let task = Task { try await bench.invoke(function, ["wait": 60]) }
            while await bench.runtime.invocationCount == 0 { await Task.yield() }
            task.cancel()

            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await bench.invoke(function).value[1] == 1)
        }
    }
}
