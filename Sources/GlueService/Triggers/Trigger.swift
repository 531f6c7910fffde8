import Catalog
import Primitives
import Store

/// What starts jobs and crawlers: by hand, by a schedule, or when others have ended.
struct Trigger: CatalogEntity, Hashable {
    static let kind = CatalogFailure.EntityKind.trigger
    static let tableName: TableName = "glue_triggers"

    let name: String
    let occasion: Occasion
    /// The workflow that it is part of.
    let workflowName: String?
    var description: String?
    var actions: [Action]
    /// When the schedule fires; given for scheduled ones alone.
    var schedule: String?
    /// What is waited for; given for conditional ones alone.
    var predicate: Predicate?
    /// How many events fire it; given for those alone that wait for events.
    var eventBatching: EventBatching?
    var state: State
    /// 1 when the trigger is made, one more with each change.
    var version: Int64 = 1

    /// What makes a trigger fire.
    enum Occasion: String, Codable, Sendable {
        case scheduled = "SCHEDULED"
        case conditional = "CONDITIONAL"
        case onDemand = "ON_DEMAND"
        case event = "EVENT"
    }

    /// When events that a rule sends fire a trigger: once there are so many, or once the window is over.
    struct EventBatching: Codable, Hashable, Sendable {
        var size: Int
        var windowInSeconds: Int
    }

    /// Source: AWS Glue Developer Guide, "AWS Glue triggers": those fired by hand or by events are always CREATED.
    enum State: String, Codable, Sendable {
        case created = "CREATED"
        case activated = "ACTIVATED"
        case deactivated = "DEACTIVATED"
    }

    /// What a firing starts, and with what.
    struct Action: Codable, Hashable, Sendable {
        var target: ActionTarget
        var arguments: [String: String]?
        var timeoutInMinutes: Int?
        var securityConfiguration: String?
        var notifyDelayAfterInMinutes: Int?
    }

    /// How jobs and crawlers must have ended for the trigger to fire.
    struct Predicate: Codable, Hashable, Sendable {
        enum Logical: String, Codable, Sendable {
            case all = "AND"
            case any = "ANY"
        }

        /// As given; nil, which one condition may have, is `all`.
        var logical: Logical?
        var conditions: [Condition]
    }

    struct Condition: Codable, Hashable, Sendable {
        var target: ActionTarget
        var state: ActionState
    }

    /// What the runs of its schedule are called: another with each change, so that those of old schedules end.
    var scheduleID: String { "\(name)@\(version)" }

    /// Whether it begins chains, and does not go on with one.
    var isStarting: Bool {
        switch occasion {
        case .scheduled, .onDemand, .event: true
        case .conditional: false
        }
    }

    /// The name under which it may have tags.
    var resource: TaggedResource { .other(kind: "trigger", name: name) }
}

/// A job or a crawler, as triggers name it.
struct ActionTarget: Codable, Hashable, Sendable {
    enum Kind: String, Codable, Sendable {
        case job = "JOB"
        case crawler = "CRAWLER"
    }

    let kind: Kind
    let name: String
}

/// Where something that a trigger started stands.
enum ActionState: String, Codable, Sendable {
    case running = "RUNNING"
    case succeeded = "SUCCEEDED"
    case failed = "FAILED"
    /// A job that was stopped.
    case stopped = "STOPPED"
    case timeout = "TIMEOUT"
    /// A crawl that was stopped.
    case cancelled = "CANCELLED"
    /// It could not be started.
    case error = "ERROR"
}
