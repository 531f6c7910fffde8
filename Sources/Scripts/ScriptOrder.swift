package import Primitives

/// A script of a user that is to run, and whose lake it works on.
package struct ScriptOrder: Sendable {
    /// What the script is written for.
    package enum Language: Hashable, Sendable {
        /// Spark's data frames, with an engine of its own.
        case spark
        /// Python alone.
        case pythonShell
    }

    package var tenant: Tenant
    package var jobName: String
    /// Unique; the name of its log streams.
    package var runID: String
    package var language: Language
    package var script: S3Location
    /// All of them, in order, as the script finds them.
    package var arguments: [String]
    package var logs: ScriptLogs
    /// The `sc://` address of an engine of the job's own choice; nil for the server's.
    package var sparkRemote: String?

    package init(
        tenant: Tenant,
        jobName: String,
        runID: String,
        language: Language,
        script: S3Location,
        arguments: [String],
        logs: ScriptLogs
    ) {
        self.tenant = tenant
        self.jobName = jobName
        self.runID = runID
        self.language = language
        self.script = script
        self.arguments = arguments
        self.logs = logs
    }
}

/// The log groups that a script writes into; its streams have the name of the run.
package struct ScriptLogs: Sendable, Equatable {
    /// What it prints.
    package var output: String
    /// What it writes on the standard error: log lines, and tracebacks.
    package var error: String
    /// A further group for what stands in `error`; nil for none.
    package var continuous: String?
    package var continuousStream: String

    package init(output: String, error: String, continuous: String? = nil, continuousStream: String = "") {
        self.output = output
        self.error = error
        self.continuous = continuous
        self.continuousStream = continuousStream
    }
}

/// How a script came to its end by itself.
package enum ScriptResult: Sendable, Equatable {
    case succeeded
    /// Why, in the words for users, with the script's line where there is one.
    case failed(String)
}

/// Runs scripts; `ScriptRuntime` does, and what tests put in its place.
package protocol ScriptRunning: Sendable {
    /// Runs a script to its end; `began` is called once when its process has it.
    ///
    /// Cancelling the task kills all processes of the script; it returns when they are gone.
    ///
    /// - Throws: `CancellationError`, and what is no fault of the script's.
    func run(_ order: ScriptOrder, began: @escaping @Sendable () async -> Void) async throws -> ScriptResult
}
