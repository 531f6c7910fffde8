package import Primitives

/// A rule of a bus: which events it takes, or when it fires, and where they go.
package struct EventRule: Hashable, Codable, Sendable {
    package var tenant: Tenant
    package var bus: String
    package var name: String
    /// As its owner wrote it.
    package var pattern: String?
    package var schedule: String?
    package var isEnabled: Bool
    /// Also takes events of read-only calls, of which there are none here.
    package var takesManagementEvents: Bool?
    package var description: String?
    package var roleARN: String?
    package var tags: [String: String]
    package var targets: [RuleTarget]
    package var createdBy: String
    /// The service that keeps the rule for itself, such as for an archive.
    package var managedBy: String?
    /// The run that follows the schedule; another one whenever schedule or state change.
    package var scheduleID: String
    /// The moment from which rates are counted.
    package var scheduledSince: Timestamp

    package init(tenant: Tenant, bus: String, name: String, at now: Timestamp) {
        self.tenant = tenant
        self.bus = bus
        self.name = name
        isEnabled = true
        tags = [:]
        targets = []
        createdBy = tenant.account
        scheduleID = ""
        scheduledSince = now
    }

    package var arn: String { Self.arn(name, bus: bus, tenant) }

    /// Source: EventBridge User Guide, "Resource types defined by Amazon EventBridge": rules of the default bus do not name it.
    package static func arn(_ name: String, bus: String, _ tenant: Tenant) -> String {
        let path = bus == EventBusRecord.defaultName ? name : "\(bus)/\(name)"
        return ARN(service: "events", tenant: tenant, resource: "rule/\(path)").description
    }
}

/// Where a rule sends events, and what of them.
package struct RuleTarget: Hashable, Codable, Sendable {
    /// Unique in its rule.
    package var id: String
    package var arn: String
    package var roleARN: String?
    /// JSON that is sent in place of the event.
    package var input: String?
    /// Which part of the event is sent.
    package var inputPath: String?
    package var transformer: Transformer?
    package var retryAttempts: Int?
    package var mostAgeInSeconds: Int?
    package var deadLetterARN: String?
    package var messageGroupID: String?

    package struct Transformer: Hashable, Codable, Sendable {
        package var paths: [String: String]?
        package var template: String

        package init(paths: [String: String]?, template: String) {
            self.paths = paths
            self.template = template
        }
    }

    package init(id: String, arn: String) {
        self.id = id
        self.arn = arn
    }
}

/// A bus besides what is on it.
///
/// The default bus of a tenant is there without a record.
package struct EventBusRecord: Hashable, Codable, Sendable {
    package static let defaultName = "default"

    package var tenant: Tenant
    package var name: String
    package var description: String?
    /// A policy of IAM, as JSON.
    package var policy: String?
    package var deadLetterARN: String?
    package var kmsKeyIdentifier: String?
    package var logLevel: String?
    package var logDetail: String?
    package var tags: [String: String]
    package var createdAt: Timestamp
    package var changedAt: Timestamp

    package init(tenant: Tenant, name: String, at now: Timestamp) {
        self.tenant = tenant
        self.name = name
        tags = [:]
        createdAt = now
        changedAt = now
    }

    package var arn: String { Self.arn(name, tenant) }

    package static func arn(_ name: String, _ tenant: Tenant) -> String {
        ARN(service: "events", tenant: tenant, resource: "event-bus/\(name)").description
    }
}
