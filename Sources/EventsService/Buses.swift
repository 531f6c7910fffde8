import Events
import Primitives
import ServiceKit
import Shapes
import Store

/// Source: Amazon EventBridge API Reference, CreateEventBus, DescribeEventBus, UpdateEventBus, DeleteEventBus, ListEventBuses.
extension EventsService {
    func createEventBus(
        _ input: Events.CreateEventBusRequest,
        _ call: Call
    ) async throws -> Events.CreateEventBusResponse {
        if let source = input.eventSourceName {
            throw Events.ResourceNotFoundException(message: "Event source \(source) does not exist.")
        }
        guard !input.name.contains("/") else {
            throw Self.invalid("Event bus name must not contain '/'.")
        }
        var made = EventBusRecord(tenant: call.tenant, name: input.name, at: call.world.clock.now)
        made.description = input.description
        made.kmsKeyIdentifier = input.kmsKeyIdentifier
        made.deadLetterARN = input.deadLetterConfig?.arn
        made.logLevel = input.logConfig?.level?.rawValue
        made.logDetail = input.logConfig?.includeDetail?.rawValue
        made.tags = try Self.tags(input.tags ?? [])
        try await store.write { [made] view in
            guard try tables.bus(made.name, made.tenant, view) == nil else {
                throw Events.ResourceAlreadyExistsException(message: "Event bus \(made.name) already exists.")
            }
            try tables.put(made, view)
        }
        return .init(
            eventBusArn: made.arn,
            description: made.description,
            kmsKeyIdentifier: made.kmsKeyIdentifier,
            deadLetterConfig: input.deadLetterConfig,
            logConfig: input.logConfig
        )
    }

    func describeEventBus(
        _ input: Events.DescribeEventBusRequest,
        _ call: Call
    ) async throws -> Events.DescribeEventBusResponse {
        let name = try busName(input.name, call)
        let record = try await store.read { try requireBus(name, call.tenant, $0) }
        return .init(
            name: record.name,
            arn: record.arn,
            description: record.description,
            kmsKeyIdentifier: record.kmsKeyIdentifier,
            deadLetterConfig: record.deadLetterARN.map { .init(arn: $0) },
            policy: record.policy,
            logConfig: record.logConfig,
            creationTime: record.shown(\.createdAt),
            lastModifiedTime: record.shown(\.changedAt)
        )
    }

    func updateEventBus(
        _ input: Events.UpdateEventBusRequest,
        _ call: Call
    ) async throws -> Events.UpdateEventBusResponse {
        let name = try busName(input.name, call)
        let now = call.world.clock.now
        let record = try await store.write { view in
            var record = try requireBus(name, call.tenant, view)
            record.description = input.description
            record.kmsKeyIdentifier = input.kmsKeyIdentifier
            record.deadLetterARN = input.deadLetterConfig?.arn
            record.logLevel = input.logConfig?.level?.rawValue
            record.logDetail = input.logConfig?.includeDetail?.rawValue
            record.touch(at: now)
            try tables.put(record, view)
            return record
        }
        return .init(
            arn: record.arn,
            name: record.name,
            kmsKeyIdentifier: record.kmsKeyIdentifier,
            description: record.description,
            deadLetterConfig: input.deadLetterConfig,
            logConfig: record.logConfig
        )
    }

    /// Deleting a bus that is not there succeeds.
    func deleteEventBus(_ input: Events.DeleteEventBusRequest, _ call: Call) async throws {
        let name = try busName(input.name, call)
        guard name != EventBusRecord.defaultName else {
            throw Self.invalid("Cannot delete event bus \(name).")
        }
        try await store.write { view in
            guard try tables.rules(bus: name, call.tenant, view).isEmpty else {
                throw Self.invalid("Event bus \(name) can't be deleted since it has rules.")
            }
            try tables.deleteBus(name, call.tenant, view)
        }
    }

    func listEventBuses(
        _ input: Events.ListEventBusesRequest,
        _ call: Call
    ) async throws -> Events.ListEventBusesResponse {
        let records = try await store.read { try tables.buses(call.tenant, prefix: input.namePrefix ?? "", $0) }
        let page = try Self.page(records, "buses", by: \.name, after: input.nextToken, limit: input.limit)
        let shown = page.elements.map { record in
            Events.EventBus(
                name: record.name,
                arn: record.arn,
                description: record.description,
                policy: record.policy,
                creationTime: record.shown(\.createdAt),
                lastModifiedTime: record.shown(\.changedAt)
            )
        }
        return .init(eventBuses: shown, nextToken: page.nextToken)
    }
}

extension EventBusRecord {
    /// The default bus that nobody has changed has no times.
    func shown(_ time: KeyPath<EventBusRecord, Timestamp>) -> Timestamp? {
        self[keyPath: time].epochMicroseconds == 0 ? nil : self[keyPath: time]
    }

    mutating func touch(at now: Timestamp) {
        if createdAt.epochMicroseconds == 0 { createdAt = now }
        changedAt = now
    }

    var logConfig: Events.LogConfig? {
        guard logLevel != nil || logDetail != nil else { return nil }
        return .init(
            includeDetail: logDetail.flatMap(Events.IncludeDetail.init(rawValue:)),
            level: logLevel.flatMap(Events.Level.init(rawValue:))
        )
    }
}
