import Events
import Primitives
import ServiceKit
import Shapes
import Store

/// Source: Amazon EventBridge API Reference, CreateArchive, DescribeArchive, UpdateArchive, DeleteArchive, ListArchives.
extension EventsService {
    func createArchive(
        _ input: Events.CreateArchiveRequest,
        _ call: Call
    ) async throws -> Events.CreateArchiveResponse {
        let busName = try busName(input.eventSourceArn, call)
        if let failure = input.eventPattern.flatMap({ Self.complaint(pattern: $0) }) { throw failure }
        let ids = (archive: call.world.ids.uuid(), mark: call.world.ids.uuid())
        let now = call.world.clock.now
        var made = EventArchive(
            tenant: call.tenant,
            name: input.archiveName,
            bus: busName,
            id: ids.archive,
            at: now
        )
        made.description = input.description
        made.pattern = input.eventPattern
        made.retentionInDays = input.retentionDays ?? 0
        made.kmsKeyIdentifier = input.kmsKeyIdentifier
        try await store.write { [made] view in
            _ = try requireBus(busName, call.tenant, view)
            guard try tables.archive(made.name, call.tenant, view) == nil else {
                throw Events.ResourceAlreadyExistsException(message: "Archive \(made.name) already exists.")
            }
            try tables.put(made, mark: ids.mark, view)
        }
        return .init(archiveArn: made.arn, state: .enabled, creationTime: made.createdAt)
    }

    func describeArchive(
        _ input: Events.DescribeArchiveRequest,
        _ call: Call
    ) async throws -> Events.DescribeArchiveResponse {
        let (archive, count) = try await store.read { view in
            let archive = try requireArchive(input.archiveName, call.tenant, view)
            return (archive, try bus.archived.count(archive, view))
        }
        return .init(
            archiveArn: archive.arn,
            archiveName: archive.name,
            eventSourceArn: EventBusRecord.arn(archive.bus, archive.tenant),
            description: archive.description,
            eventPattern: archive.pattern,
            state: .enabled,
            kmsKeyIdentifier: archive.kmsKeyIdentifier,
            retentionDays: archive.retentionInDays,
            sizeBytes: count.byteCount,
            eventCount: count.events,
            creationTime: archive.createdAt
        )
    }

    func updateArchive(
        _ input: Events.UpdateArchiveRequest,
        _ call: Call
    ) async throws -> Events.UpdateArchiveResponse {
        if let failure = input.eventPattern.flatMap({ Self.complaint(pattern: $0) }) { throw failure }
        let mark = call.world.ids.uuid()
        let archive = try await store.write { view in
            var archive = try requireArchive(input.archiveName, call.tenant, view)
            archive.description = input.description ?? archive.description
            archive.pattern = input.eventPattern ?? archive.pattern
            archive.retentionInDays = input.retentionDays ?? archive.retentionInDays
            archive.kmsKeyIdentifier = input.kmsKeyIdentifier ?? archive.kmsKeyIdentifier
            try tables.put(archive, mark: mark, view)
            return archive
        }
        return .init(archiveArn: archive.arn, state: .enabled, creationTime: archive.createdAt)
    }

    func deleteArchive(
        _ input: Events.DeleteArchiveRequest,
        _ call: Call
    ) async throws -> Events.DeleteArchiveResponse {
        let mark = call.world.ids.uuid()
        let id = try await store.write { view in
            let archive = try requireArchive(input.archiveName, call.tenant, view)
            try tables.delete(archive, mark: mark, view)
            return archive.id
        }
        while try await !store.write({ try bus.archived.removeSome(id, $0) }) {}
        return .init()
    }

    func listArchives(
        _ input: Events.ListArchivesRequest,
        _ call: Call
    ) async throws -> Events.ListArchivesResponse {
        let busName = try input.eventSourceArn.map { try self.busName($0, call) }
        let listed = try await store.read { view in
            if let busName { _ = try requireBus(busName, call.tenant, view) }
            return try tables.archives(call.tenant, prefix: input.namePrefix ?? "", view)
                .filter { busName == nil || $0.bus == busName }
                .map { ($0, try bus.archived.count($0, view)) }
        }
        let page = try Self.page(
            input.state == nil || input.state == .enabled ? listed : [],
            "archives",
            by: \.0.name,
            after: input.nextToken,
            limit: input.limit
        )
        let shown = page.elements.map { archive, count in
            Events.Archive(
                archiveName: archive.name,
                eventSourceArn: EventBusRecord.arn(archive.bus, archive.tenant),
                state: .enabled,
                retentionDays: archive.retentionInDays,
                sizeBytes: count.byteCount,
                eventCount: count.events,
                creationTime: archive.createdAt
            )
        }
        return .init(archives: shown, nextToken: page.nextToken)
    }

    private func requireArchive(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> EventArchive {
        guard let archive = try tables.archive(name, tenant, view) else {
            throw Events.ResourceNotFoundException(message: "Archive \(name) does not exist.")
        }
        return archive
    }
}
