/// What an operator can choose of functions.
package struct FunctionConfiguration: Sendable, Equatable {
    /// The program of Node.js; nil looks for it on the path.
    package var node: String?
    /// How many invocations may work at once in an account and region.
    ///
    /// Source: Lambda Developer Guide, Lambda quotas: concurrent executions.
    package var concurrency = 1000
    /// How many environments may exist at once, whatever they do; more invocations wait for one that ends.
    package var environmentLimit = 256
    /// How long an environment waits for its next invocation.
    package var idleTime = Duration.seconds(300)
    /// How long the start of an environment may take before it is ended and tried again within the invocation.
    ///
    /// Source: Lambda Developer Guide, Lambda execution environment lifecycle: Init phase.
    package var initTime = Duration.seconds(10)

    /// How many processes of Python wait to become environments, once functions of Python have been called.
    package var spareCount = 2
    /// How long no environment must have been started before such a process is: those that somebody waits for go first.
    package var spareQuiet = Duration.milliseconds(300)

    package init() {}
}
