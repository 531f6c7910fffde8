import Primitives
import ServiceKit
import Store

extension AthenaService {
    /// The workgroup of that name, `primary` when none is given.
    ///
    /// - Throws: `InvalidRequestException` when it is not there.
    func workGroup(_ name: String?, _ tenant: Tenant, _ view: any ReadView) throws -> WorkGroupRecord {
        let name = name ?? WorkGroupRecord.primaryName
        guard let group = try state.workGroups.find(name, tenant, view) else {
            throw Athena.InvalidRequestException("WorkGroup \(name) is not found.", "WORKGROUP_NOT_FOUND")
        }
        return group
    }

    func getWorkGroup(_ input: Athena.GetWorkGroupInput, _ call: Call) async throws -> Athena.GetWorkGroupOutput
    {
        let group = try await state.store.read { try workGroup(input.workGroup, call.tenant, $0) }
        return .init(workGroup: group.asWorkGroup)
    }

    func listWorkGroups(
        _ input: Athena.ListWorkGroupsInput,
        _ call: Call
    ) async throws -> Athena.ListWorkGroupsOutput {
        let groups = try await state.store.read { [state] in try state.workGroups.all(call.tenant, $0) }
        let page = try Page(
            of: groups,
            after: input.nextToken,
            limit: input.maxResults ?? 50,
            scope: "athena.workgroups",
            position: \.name,
            invalidToken: Athena.InvalidRequestException("Malformed next token")
        )
        return .init(
            workGroups: page.elements.map { group in
                .init(
                    name: group.name,
                    state: group.isEnabled ? .enabled : .disabled,
                    description: group.description,
                    creationTime: group.createdAt,
                    engineVersion: EngineVersions.shown(group.engineVersion)
                )
            },
            nextToken: page.nextToken
        )
    }

    /// - Throws: `InvalidRequestException` when there is one of that name, and for settings that are not supported, by name.
    func createWorkGroup(
        _ input: Athena.CreateWorkGroupInput,
        _ call: Call
    ) async throws -> Athena.CreateWorkGroupOutput {
        var group = WorkGroupRecord(name: input.name, tenant: call.tenant, createdAt: call.world.clock.now)
        group.description = input.description ?? ""
        group.tags = try TagChanges.merged(input.tags ?? [], into: nil)
        // Source: Athena API Reference, WorkGroupConfiguration: settings are enforced and metrics are published
        // unless the request says otherwise; Terraform counts on both.
        group.isEnforced = input.configuration?.enforceWorkGroupConfiguration ?? true
        group.publishesMetrics = true
        if let configuration = input.configuration { try group.take(configuration) }
        let made = group
        try await state.store.write { [state] view in
            guard made.name != WorkGroupRecord.primaryName,
                try state.workGroups.find(made.name, made.tenant, view) == nil
            else {
                throw Athena.InvalidRequestException("WorkGroup \(made.name) is already created")
            }
            try state.workGroups.put(made, view)
        }
        return .init()
    }

    func updateWorkGroup(
        _ input: Athena.UpdateWorkGroupInput,
        _ call: Call
    ) async throws -> Athena.UpdateWorkGroupOutput {
        try await state.store.write { [self] view in
            var group = try workGroup(input.workGroup, call.tenant, view)
            if let description = input.description { group.description = description }
            if let state = input.state { group.isEnabled = state == .enabled }
            if let updates = input.configurationUpdates { try group.take(updates) }
            try state.workGroups.put(group, view)
        }
        return .init()
    }

    /// Removes a workgroup, and with `RecursiveDeleteOption` whatever belongs to it.
    ///
    /// - Throws: `InvalidRequestException` for the primary one, and for one that has queries of any kind where the request
    ///   does not say that they go too.
    func deleteWorkGroup(
        _ input: Athena.DeleteWorkGroupInput,
        _ call: Call
    ) async throws -> Athena.DeleteWorkGroupOutput {
        try await state.store.write { [self] view in
            let group = try workGroup(input.workGroup, call.tenant, view)
            guard group.name != WorkGroupRecord.primaryName else {
                throw Athena.InvalidRequestException("The primary workgroup can not be deleted")
            }
            let queries = try state.queries.list(
                call.tenant,
                workGroup: group.name,
                after: nil,
                limit: .max,
                view
            )
            let named = try state.namedQueries.list(call.tenant, workGroup: group.name, view)
            let prepared = try state.prepared.all(in: group.name, call.tenant, view)
            guard input.recursiveDeleteOption == true || (queries.isEmpty && named.isEmpty && prepared.isEmpty)
            else {
                throw Athena.InvalidRequestException("WorkGroup \(group.name) is not empty")
            }
            // A query that has not ended keeps its record: its run will end it.
            for query in queries where query.state != .accepted {
                try state.queries.delete(query.id, call.tenant, view)
            }
            for query in named { try state.namedQueries.delete(query.id, call.tenant, view) }
            for statement in prepared {
                try state.prepared.delete(statement.name, in: group.name, call.tenant, view)
            }
            try state.workGroups.delete(group.name, call.tenant, view)
        }
        return .init()
    }

    func listEngineVersions(
        _ input: Athena.ListEngineVersionsInput,
        _ call: Call
    ) async throws -> Athena.ListEngineVersionsOutput {
        let page = try Page(
            of: [EngineVersions.shown("AUTO"), EngineVersions.shown(EngineVersions.only)],
            after: input.nextToken,
            limit: input.maxResults ?? 10,
            scope: "athena.engines",
            position: { $0.selectedEngineVersion ?? "" },
            invalidToken: Athena.InvalidRequestException("Malformed next token")
        )
        return .init(engineVersions: page.elements, nextToken: page.nextToken)
    }
}

/// The versions of the engine that a workgroup can ask for.
enum EngineVersions {
    static let only = "Athena engine version 3"

    static func shown(_ selected: String?) -> Athena.EngineVersion {
        .init(selectedEngineVersion: selected ?? "AUTO", effectiveEngineVersion: only)
    }

    /// - Throws: `InvalidRequestException` for versions that are retired, of Spark, or not there.
    static func checked(_ version: Athena.EngineVersion) throws -> String? {
        guard let selected = version.selectedEngineVersion, selected != "AUTO" else { return nil }
        guard selected == only else {
            throw Athena.InvalidRequestException(
                selected.hasPrefix("PySpark") || selected.contains("Spark")
                    ? "Workgroups for Apache Spark are not supported by Hosu."
                    : "The engine version \(selected) is not available; there is \(only)."
            )
        }
        return selected
    }
}
