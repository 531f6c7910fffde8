package import Primitives
import Store

/// What sort of work a run is, such as `athena.query`.
package struct RunKind: Hashable, Sendable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
}

/// A piece of long-running work that has not ended: what it is about and where it stands.
///
/// Runs that have ended are not kept; what they came to stands in the records of the service.
package struct Run: Codable, Equatable, Sendable, Identifiable {
    /// Where a run stands between two steps.
    package enum State: Codable, Equatable, Sendable {
        /// Waits for a free place of its kind, or runs.
        case ready
        /// Waits for a time.
        case asleep(until: Timestamp)
        /// Waits until a signal is raised.
        case awaiting(RunSignal)
        /// Waits until a signal is raised or a time has come, whichever is first.
        case awaitingUntil(RunSignal, deadline: Timestamp)
    }

    package let id: String
    package let kind: RunKind
    package let tenant: Tenant
    /// The identifier of what the service keeps about it, such as a query execution's.
    package let subject: String
    package let createdAt: Timestamp
    /// 1 for the first try, counted up by retries and by restarts after a crash.
    package internal(set) var attempt = 1
    /// What the last step left for the next one; the handler knows its form.
    package internal(set) var checkpoint: [UInt8]
    package internal(set) var state = State.ready
    /// Whether a step may have begun; kept for kinds that must not begin twice.
    var hasBegun = false

    /// A run that is ready at once; `id`, often the subject's, is unique within its kind and tenant.
    package init(
        id: String,
        kind: RunKind,
        tenant: Tenant,
        subject: String,
        createdAt: Timestamp,
        checkpoint: [UInt8] = []
    ) {
        self.id = id
        self.kind = kind
        self.tenant = tenant
        self.subject = subject
        self.createdAt = createdAt
        self.checkpoint = checkpoint
    }

    /// The same run, but one that begins by waiting for a signal, for no longer than until `deadline` where there is one.
    package func awaiting(_ signal: RunSignal, until deadline: Timestamp?) -> Run {
        var run = self
        run.state = deadline.map { .awaitingUntil(signal, deadline: $0) } ?? .awaiting(signal)
        return run
    }

    var key: RunKey { RunKey(kind: kind, tenant: tenant, id: id) }

    /// The moment that the last step left as its checkpoint; nil where it left none.
    package var plannedMoment: Timestamp? {
        Int64(String(decoding: checkpoint, as: UTF8.self)).map(Timestamp.init(epochMicroseconds:))
    }
}

extension Timestamp {
    /// The moment as a checkpoint, which `Run.plannedMoment` reads.
    package var checkpoint: [UInt8] { Array(String(epochMicroseconds).utf8) }
}

/// Which run is meant.
package struct RunKey: Hashable, Sendable, Codable, CustomStringConvertible {
    package let kind: RunKind
    package let tenant: Tenant
    package let id: String

    package init(kind: RunKind, tenant: Tenant, id: String) {
        self.kind = kind
        self.tenant = tenant
        self.id = id
    }

    package var description: String { "\(kind)/\(tenant.account)/\(tenant.region)/\(id)" }

    var tupleKey: TupleKey { TupleKey(tenant, kind.text, id) }
}

/// Something a run can wait for.
package enum RunSignal: Hashable, Codable, Sendable {
    /// Another run has ended, however it did.
    case ended(RunKey)
    /// Somebody has raised a signal of that name, such as a task token.
    case named(String)

    var name: String {
        switch self {
        case .ended(let key): "ended/\(key)"
        case .named(let name): "named/\(name)"
        }
    }
}

/// How a run came to its end.
package enum RunEnd: Equatable, Sendable {
    case cancelled
    /// The last attempt failed; the reason is the error's text.
    case failed(reason: String)
    /// The process ended while it ran, and its kind is not begun twice.
    case interrupted
}
