package import Primitives

/// A log group: settings that all of its streams share.
package struct LogGroup: Codable, Hashable, Sendable {
    package let tenant: Tenant
    package let name: String
    package let createdAt: Timestamp
    /// `STANDARD`, `INFREQUENT_ACCESS` or `DELIVERY`.
    package let storageClass: String
    package var retentionInDays: Int?
    package var tags: [String: String]
    package var isProtected: Bool
    /// Bytes of all events, 26 more for each, as AWS counts them.
    package internal(set) var byteCount: Int64 = 0

    package init(
        tenant: Tenant,
        name: String,
        createdAt: Timestamp,
        storageClass: String = "STANDARD",
        tags: [String: String] = [:],
        isProtected: Bool = false
    ) {
        self.tenant = tenant
        self.name = name
        self.createdAt = createdAt
        self.storageClass = storageClass
        self.tags = tags
        self.isProtected = isProtected
    }

    package var arn: String {
        ARN(service: "logs", tenant: tenant, resource: "log-group:\(name)").description
    }

    /// Events before this moment are no longer shown; nil where they are kept for good.
    func oldest(at now: Timestamp) -> Timestamp? {
        retentionInDays.map { Timestamp(epochMicroseconds: now.epochMicroseconds - Int64($0) * 86_400_000_000) }
    }
}

/// A log stream: what one source writes into a group.
package struct LogStream: Codable, Hashable, Sendable {
    package let tenant: Tenant
    package let group: String
    package let name: String
    package let createdAt: Timestamp
    /// Milliseconds since 1970 of the first and the last event.
    package internal(set) var firstEvent: Int64?
    package internal(set) var lastEvent: Int64?
    package internal(set) var ingestedAt: Timestamp?
    /// How many events were ever written; the number of the next one.
    var eventCount: Int64 = 0
    var byteCount: Int64 = 0

    package var arn: String {
        ARN(service: "logs", tenant: tenant, resource: "log-group:\(group):log-stream:\(name)").description
    }
}

/// One line, or several, that a source wrote at a moment.
package struct LogEvent: Hashable, Sendable {
    package let stream: String
    package let position: Position
    package let message: String
    /// Milliseconds since 1970.
    package let ingestedAt: Int64

    /// Where an event stands in its stream: by its time, and of one time by the order of writing.
    package struct Position: Hashable, Comparable, Sendable {
        /// Milliseconds since 1970.
        package let time: Int64
        package let number: Int64

        package init(time: Int64, number: Int64) {
            self.time = time
            self.number = number
        }

        package static func < (left: Position, right: Position) -> Bool {
            left.time == right.time ? left.number < right.number : left.time < right.time
        }

        /// Before and after every event.
        package static let first = Position(time: .min, number: .min)
        package static let last = Position(time: .max, number: .max)
    }
}

/// Why the store refuses.
package enum LogFailure: Error, Hashable, Sendable {
    case groupExists
    case groupMissing
    case groupProtected(String)
    case streamExists
    case streamMissing
}
