package import Primitives
package import Store

/// What a kind of run does.
package protocol RunHandler: Sendable {
    static var kind: RunKind { get }

    /// How many run at once, what follows failures and crashes.
    var policy: RunPolicy { get }

    /// Does the next piece of work and says what follows, with the domain writes that belong to it.
    ///
    /// When the run is cancelled, the task is; then what is thrown or returned is dropped and `ended` is called, unless
    /// the step was committed before. An error that is thrown otherwise counts as a failed attempt.
    func advance(_ run: Run, _ context: RunContext) async throws -> RunStep

    /// Makes the domain writes for a run that ended otherwise than by a step of its own.
    ///
    /// Called inside the transaction that ends it.
    func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws
}

/// What a handler may use.
package struct RunContext: Sendable {
    package let world: World
    private let removal: RunStep.Writes

    init(world: World, removal: @escaping RunStep.Writes) {
        self.world = world
        self.removal = removal
    }

    /// Ends the run as finished inside a transaction of the handler's own, which saves the step's and its sync.
    ///
    /// The handler then returns `.finished()`, whose writes nobody performs. Once the transaction is committed, the task
    /// counts as cancelled.
    ///
    /// - Throws: when the run was ended meanwhile.
    package func finish(_ view: any WriteView) throws {
        try removal(view)
    }
}

/// What follows a piece of work.
///
/// `writes` become durable in the same transaction as the step itself, so a status that they store is never ahead of or
/// behind the run; they may start other runs, raise signals and add hooks. They may run again, like any transaction.
package struct RunStep: Sendable {
    enum Next: Sendable {
        case finished
        case failed(reason: String)
        case again(checkpoint: [UInt8])
        case asleep(until: Timestamp, checkpoint: [UInt8])
        case awaiting(RunSignal, checkpoint: [UInt8])
        case awaitingUntil(RunSignal, deadline: Timestamp, checkpoint: [UInt8])
    }

    package typealias Writes = @Sendable (any WriteView) throws -> Void

    let next: Next
    let writes: Writes

    /// The run is over.
    package static func finished(_ writes: @escaping Writes = { _ in }) -> RunStep {
        RunStep(next: .finished, writes: writes)
    }

    /// The run is over because its work cannot be done; it is not tried again.
    package static func failed(_ reason: String, _ writes: @escaping Writes = { _ in }) -> RunStep {
        RunStep(next: .failed(reason: reason), writes: writes)
    }

    /// There is more to do at once, behind others of the kind that wait.
    package static func again(_ checkpoint: [UInt8], _ writes: @escaping Writes = { _ in }) -> RunStep {
        RunStep(next: .again(checkpoint: checkpoint), writes: writes)
    }

    /// There is more to do at a time; a sleeping run holds no place of its kind.
    package static func asleep(
        until deadline: Timestamp,
        _ checkpoint: [UInt8],
        _ writes: @escaping Writes = { _ in }
    ) -> RunStep {
        RunStep(next: .asleep(until: deadline, checkpoint: checkpoint), writes: writes)
    }

    /// There is more to do once `signal` has been raised; at once where it was raised before.
    package static func awaiting(
        _ signal: RunSignal,
        _ checkpoint: [UInt8],
        _ writes: @escaping Writes = { _ in }
    ) -> RunStep {
        RunStep(next: .awaiting(signal, checkpoint: checkpoint), writes: writes)
    }

    /// There is more to do once `signal` has been raised, as with `awaiting`, and at a time if it has not been until then.
    package static func awaiting(
        _ signal: RunSignal,
        until deadline: Timestamp,
        _ checkpoint: [UInt8],
        _ writes: @escaping Writes = { _ in }
    ) -> RunStep {
        RunStep(next: .awaitingUntil(signal, deadline: deadline, checkpoint: checkpoint), writes: writes)
    }
}

/// How the runs of one kind are treated.
package struct RunPolicy: Sendable {
    /// What happens to a run that was running when its process ended.
    package enum RestartRule: Sendable {
        /// It goes on from its checkpoint, as the same attempt.
        case resume
        /// It goes on from its checkpoint as a further attempt, and fails when there were too many.
        case restart
        /// It ends as interrupted: nothing is begun twice. Its beginning is made durable first, at the cost of a sync.
        case fail
    }

    /// The most that run at once; others wait in the order they became ready.
    package var concurrency: Int
    package var retry: RetryPolicy
    package var restartRule: RestartRule

    package init(concurrency: Int, retry: RetryPolicy = .never, restartRule: RestartRule = .restart) {
        precondition(concurrency > 0, "a kind without a place never runs")
        self.concurrency = concurrency
        self.retry = retry
        self.restartRule = restartRule
    }

    /// For runs that are tried again until they come to an end, whatever fails and however often the server starts.
    package static func untiring(concurrency: Int, longestDelay: Duration = .seconds(60)) -> RunPolicy {
        RunPolicy(
            concurrency: concurrency,
            retry: RetryPolicy(mostAttempts: .max, longestDelay: longestDelay),
            restartRule: .resume
        )
    }
}

/// When a failed attempt is followed by another.
package struct RetryPolicy: Sendable {
    /// The first attempt is one.
    package var mostAttempts: Int
    package var firstDelay: Duration
    /// What each further delay is multiplied by.
    package var backoff: Double
    package var longestDelay: Duration

    package init(
        mostAttempts: Int,
        firstDelay: Duration = .seconds(1),
        backoff: Double = 2,
        longestDelay: Duration = .seconds(60)
    ) {
        self.mostAttempts = mostAttempts
        self.firstDelay = firstDelay
        self.backoff = backoff
        self.longestDelay = longestDelay
    }

    /// One attempt; after a crash, two.
    package static let never = RetryPolicy(mostAttempts: 1)

    /// How long to wait after that attempt failed: half to all of the delay that its number calls for.
    func delay(afterAttempt attempt: Int, chance: any Chance) -> Duration {
        var delay = firstDelay
        for _ in 1..<max(attempt, 1) where delay < longestDelay { delay *= backoff }
        return min(delay, longestDelay) * (0.5 + chance.unit() / 2)
    }
}

extension Duration {
    fileprivate static func * (duration: Duration, factor: Double) -> Duration {
        let (seconds, attoseconds) = duration.components
        return .seconds((Double(seconds) + Double(attoseconds) / 1e18) * factor)
    }

    fileprivate static func *= (duration: inout Duration, factor: Double) {
        duration = duration * factor
    }
}
