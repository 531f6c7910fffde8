/// Runs functions: `FunctionRuntime` does, in processes of their own, and what tests put in its place.
package protocol FunctionInvoking: Sendable {
    /// Has one environment of the function answer one request, and returns when it has answered or failed.
    ///
    /// What goes wrong inside the function, its start included, is a result with a `functionError`. Cancelling the task
    /// ends the environment, for a function cannot be stopped in the middle and go on.
    ///
    /// - Throws: `FunctionFailure` where the request never reached the function's code; `CancellationError`.
    func invoke(_ function: FunctionSpecification, _ invocation: Invocation) async throws -> InvocationResult

    /// Ends the environments of a version once they have answered what they are at; later requests get new ones.
    ///
    /// To be called after code or configuration changed, and after a function or version was deleted. An environment is
    /// never used for another specification than its own in any case.
    func retire(_ function: FunctionKey) async

    /// Starts environments until `count` of them are there, and keeps so many however idle; 0 takes that back.
    ///
    /// - Throws: `FunctionFailure`.
    func warm(_ function: FunctionSpecification, count: Int) async throws

    /// Why functions of this runtime cannot run here, in a sentence for users; nil where they can.
    func shortcoming(of runtime: FunctionRuntimeName) async -> String?
}

/// Why a request never reached the code of a function.
package enum FunctionFailure: Error, Sendable, Equatable {
    /// No more environments may work at once for this function, or for its account.
    ///
    /// Service: `TooManyRequestsException`, with the reason as its `Reason`.
    case throttled(ThrottleReason)
    /// This machine cannot run that runtime (no Python, no Node.js), or not so confined as it must be.
    case runtimeMissing(String)
    /// The package of the code or of a layer is not there any more.
    case codeMissing(CodeDigest)
    /// The server is about to end.
    case closing
}

/// Which limit a request met.
///
/// Source: Lambda API Reference, Invoke, TooManyRequestsException, Reason.
package enum ThrottleReason: String, Sendable, CaseIterable {
    case concurrentInvocations = "ConcurrentInvocationLimitExceeded"
    case reservedConcurrency = "ReservedFunctionConcurrentInvocationLimitExceeded"
}
