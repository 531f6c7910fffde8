import Primitives
import StatesLanguage
import Store

/// What the store keeps of a run of a distributed map.
struct MapRunRecord: Codable, Sendable {
    /// What is done next.
    enum Phase: String, Codable, Sendable {
        case running
        /// Children are being stopped.
        case stopping
        case writing
        /// What is not needed any more is being removed.
        case sweeping
        case ended
    }

    /// How many children, or items of children, there are of each status.
    struct Counts: Codable, Sendable, Equatable {
        var pending = 0
        var running = 0
        var succeeded = 0
        var failed = 0
        var timedOut = 0
        var aborted = 0
        var pendingRedrive = 0
        var notRedrivable = 0
        var written = 0

        var total: Int { pending + running + succeeded + failed + timedOut + aborted + pendingRedrive }

        mutating func add(_ status: String, _ count: Int) {
            switch status {
            case "SUCCEEDED": succeeded += count
            case "FAILED": failed += count
            case "TIMED_OUT": timedOut += count
            default: aborted += count
            }
        }
    }

    let tenant: Tenant
    /// `machine/label:uuid`, the end of the ARN.
    let id: String
    let arn: String
    /// The key of the execution whose state it is.
    let execution: String
    let executionARN: String
    /// Which of that execution's map runs.
    let request: Int
    let machine: String
    let label: String
    let revision: String
    let roleARN: String
    let isExpress: Bool
    let scope: Int
    let state: Int
    let startedAt: Timestamp
    var maxConcurrency: Int
    var toleratedCount: Int?
    var toleratedPercentage: Double?
    var status = "RUNNING"
    var phase = Phase.running
    var stoppedAt: Timestamp?
    /// How many items children have been made of.
    var itemsRead = 0
    var isRead = false
    /// The object that is read, so that it stays the same over a restart.
    var etag: String?
    /// The number of the next child to be written down, and of the next to be started.
    var nextChild = 0
    var nextStart = 0
    /// Where the failed children are looked for that are to be redriven; nil where none are.
    var redriveCursor: Int?
    var items = Counts()
    var executions = Counts()
    var redriveCount = 0
    var redrivenAt: Timestamp?
    var error: String?
    var cause: String?
    /// The test case of the execution, which is its children's as well.
    var testCase: String?

    var machineARN: String { StatesNames.machine(machine, tenant) }

    /// Whether more has failed than is tolerated.
    ///
    /// Source: Step Functions Developer Guide, "Setting failure thresholds for Distributed Map states".
    var exceedsTolerance: Bool {
        let failed = items.failed + items.timedOut
        guard failed > 0 else { return false }
        if toleratedCount == nil, toleratedPercentage == nil { return true }
        if let toleratedCount, failed > toleratedCount { return true }
        guard let toleratedPercentage else { return false }
        if toleratedPercentage == 0 { return true }
        // Of how many is known only once all items have been read.
        return isRead && Double(failed * 100) / Double(items.total) > toleratedPercentage
    }

    /// Source: Step Functions Developer Guide, "Distributed Map state fields", `MaxConcurrency`.
    private static let mostChildren = 10_000
    private static let mostAtOnce = 250

    /// How many children may be started now, of so many as there are places for.
    func places(atMost free: Int) -> Int {
        let most = maxConcurrency == 0 ? Self.mostChildren : min(maxConcurrency, Self.mostChildren)
        return max(0, min(most - executions.running, Self.mostAtOnce, free))
    }

    /// Whether there is a child to be started and a place for it.
    var hasChildrenToStart: Bool {
        (executions.pending > 0 || redriveCursor != nil)
            && (maxConcurrency == 0 || executions.running < maxConcurrency)
    }

    mutating func fail(_ failure: StateFailure) {
        guard phase == .running, status == "RUNNING" else { return }
        error = failure.error
        cause = failure.cause
        phase = .stopping
    }

    static let overTolerance = StateFailure(
        error: ErrorName.exceedToleratedFailureThreshold,
        cause: "The specified tolerated failure threshold was exceeded"
    )
}

/// What an execution that is a child of a map run is of it.
struct MapPart: Codable, Sendable {
    let run: String
    let label: String
    let index: Int
    let itemCount: Int
    /// Where the map state stands.
    let scope: Int
    let state: Int
}

/// How a child has ended.
struct ChildResult: Sendable {
    let index: Int
    let key: String
    let status: String
    let itemCount: Int
    /// The whole record, for children that are not kept.
    let record: ExecutionRecord?
}
