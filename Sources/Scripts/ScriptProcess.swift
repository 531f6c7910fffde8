import Primitives
import Sandbox

/// A process that runs one script, from before it is given one to its end.
struct ScriptProcess: Sendable {
    /// What it was started for: a script of another kind or lake needs another.
    struct Form: Hashable, Sendable {
        let language: ScriptOrder.Language
        let tenant: Tenant
        let port: Int
        let engine: ScriptConfiguration.Engine
    }

    let form: Form
    let process: SandboxedProcess
    let scratch: ScriptScratch
    let engine: ScriptEngine

    /// Tells the process which script to run.
    func give(_ order: ScriptOrder, script: String, token: String) {
        engine.assign(order, scratch)
        let address = "http://127.0.0.1:\(form.port)/_hosu/runs/\(order.runID)"
        let line: JSONValue = [
            "script": .string(script),
            "arguments": .array(order.arguments.map { .string($0) }),
            "directory": .string(scratch.workFolder),
            "environment": [
                "HOSU_RUN_TOKEN": .string(token),
                "HOSU_RUN_ID": .string(order.runID),
                "HOSU_RUN_URL": .string(address),
                "HOSU_JOB_STATE_URL": .string(address + "/state"),
                "HOSU_JOB_NAME": .string(order.jobName),
            ],
        ]
        process.write(line.bytes + [UInt8(ascii: "\n")])
        process.closeInput()
    }

    /// Carries what the process writes into the journal until all of it has ended; when the task is cancelled, ends the
    /// process and all that it made.
    func carry(into journal: ScriptJournal) async {
        let (news, bell) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let output = process.output
        // No children: what a script wrote last is wanted when its run is cancelled, too. They end with the process.
        let reader = Task {
            var isGreeted = false
            for await chunk in output {
                var chunk = chunk
                if !isGreeted, chunk.stream == .output {
                    isGreeted = true
                    chunk.bytes.removeFirst(min(chunk.bytes.count, Self.greetingByteCount))
                }
                await journal.add(chunk)
                bell.yield()
            }
            bell.finish()
        }
        let writer = Task {
            for await _ in news { await journal.store() }
        }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [process] in _ = await process.waitForExit() }
            group.addTask { [process] in
                await Self.cancellation()
                await process.terminate(grace: Self.grace)
            }
            await group.next()
            group.cancelAll()
        }
        await reader.value
        await writer.value
    }

    /// How long a script may tidy up before it is killed.
    private static let grace = Duration.seconds(2)

    /// `warm` and the end of its line, which the runner writes before all else.
    private static let greetingByteCount = 5

    /// Returns when the task is cancelled.
    private static func cancellation() async {
        let (never, continuation) = AsyncStream<Void>.makeStream()
        for await _ in never {}
        continuation.finish()
    }
}
