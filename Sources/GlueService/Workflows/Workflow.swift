import Catalog
import Primitives
import Store

/// Triggers, jobs and crawlers that run as one.
struct Workflow: CatalogEntity, Hashable {
    static let kind = CatalogFailure.EntityKind.workflow
    static let tableName: TableName = "glue_workflows"

    let name: String
    var description: String?
    var defaultProperties: [String: String]
    /// The most runs at once; nil for as many as there are.
    var maxConcurrentRuns: Int?
    let createdAt: Timestamp
    var updatedAt: Timestamp
    var lastRunID: String?

    /// The name under which it may have tags.
    var resource: TaggedResource { .other(kind: "workflow", name: name) }
}

/// What a chain of actions is besides when a workflow runs.
struct WorkflowRun: Codable, Hashable, Sendable {
    enum Status: String, Codable, Sendable {
        case running = "RUNNING"
        case completed = "COMPLETED"
        case stopping = "STOPPING"
        case stopped = "STOPPED"
        case error = "ERROR"

        /// Whether it counts against the most runs at once.
        var isActive: Bool {
            switch self {
            case .running, .stopping: true
            case .completed, .stopped, .error: false
            }
        }
    }

    /// Events of a batch.
    struct Events: Codable, Hashable, Sendable {
        var ids: [String]
        /// From the first one to the start of the run.
        var windowInSeconds: Int
    }

    let workflowName: String
    /// The run that this one resumes.
    var previousRunID: String?
    var properties: [String: String]
    var status = Status.running
    var completedAt: Timestamp?
    var errorMessage: String?
    /// The events that started it; nil where something else did.
    var events: Events?
    /// The workflow's triggers as they were when the run began; later changes do not touch it.
    var triggers: [Trigger]
}

extension ActionChain {
    /// What the statistics of a run count, by state.
    func count(_ state: ActionState) -> Int { actions.count { $0.state == state } }

    /// Ends a run of which nothing runs any more.
    mutating func settle(_ now: Timestamp) {
        guard !isRunning else { return }
        switch workflow?.status {
        case .running: workflow?.status = .completed
        case .stopping: workflow?.status = .stopped
        case .completed, .stopped, .error, nil: return
        }
        workflow?.completedAt = now
    }
}
