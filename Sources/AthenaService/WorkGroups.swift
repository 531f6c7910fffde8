import Primitives
import ServiceKit
import Store

extension AthenaService {
    static var engineVersion: Athena.EngineVersion {
        .init(selectedEngineVersion: "AUTO", effectiveEngineVersion: "Athena engine version 3")
    }

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
                    engineVersion: Self.engineVersion
                )
            },
            nextToken: page.nextToken
        )
    }

    func createWorkGroup(
        _ input: Athena.CreateWorkGroupInput,
        _ call: Call
    ) async throws -> Athena.CreateWorkGroupOutput {
        var group = WorkGroupRecord(name: input.name, tenant: call.tenant, createdAt: call.world.clock.now)
        group.description = input.description ?? ""
        // Source: Athena API Reference, WorkGroupConfiguration: settings are enforced unless the request says otherwise.
        group.isEnforced = input.configuration?.enforceWorkGroupConfiguration ?? true
        if let configuration = input.configuration {
            group.outputLocation = try checked(configuration.resultConfiguration?.outputLocation)
            let encryption = configuration.resultConfiguration?.encryptionConfiguration
            group.encryptionOption = encryption?.encryptionOption.rawValue
            group.encryptionKey = encryption?.kmsKey
            group.expectedBucketOwner = configuration.resultConfiguration?.expectedBucketOwner
            group.publishesMetrics = configuration.publishCloudWatchMetricsEnabled ?? false
            group.isRequesterPays = configuration.requesterPaysEnabled ?? false
            group.scanLimitInBytes = configuration.bytesScannedCutoffPerQuery
        }
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
        let updates = input.configurationUpdates
        let location = try checked(updates?.resultConfigurationUpdates?.outputLocation)
        try await state.store.write { [self] view in
            var group = try workGroup(input.workGroup, call.tenant, view)
            if let description = input.description { group.description = description }
            if let state = input.state { group.isEnabled = state == .enabled }
            if let results = updates?.resultConfigurationUpdates {
                if let location { group.outputLocation = location }
                if results.removeOutputLocation == true { group.outputLocation = nil }
                if let encryption = results.encryptionConfiguration {
                    group.encryptionOption = encryption.encryptionOption.rawValue
                    group.encryptionKey = encryption.kmsKey
                }
                if results.removeEncryptionConfiguration == true {
                    group.encryptionOption = nil
                    group.encryptionKey = nil
                }
                if let owner = results.expectedBucketOwner { group.expectedBucketOwner = owner }
                if results.removeExpectedBucketOwner == true { group.expectedBucketOwner = nil }
            }
            if let isEnforced = updates?.enforceWorkGroupConfiguration { group.isEnforced = isEnforced }
            if let publishes = updates?.publishCloudWatchMetricsEnabled { group.publishesMetrics = publishes }
            if let requesterPays = updates?.requesterPaysEnabled { group.isRequesterPays = requesterPays }
            if let limit = updates?.bytesScannedCutoffPerQuery { group.scanLimitInBytes = limit }
            if updates?.removeBytesScannedCutoffPerQuery == true { group.scanLimitInBytes = nil }
            try state.workGroups.put(group, view)
        }
        return .init()
    }

    func deleteWorkGroup(
        _ input: Athena.DeleteWorkGroupInput,
        _ call: Call
    ) async throws -> Athena.DeleteWorkGroupOutput {
        try await state.store.write { [self] view in
            let group = try workGroup(input.workGroup, call.tenant, view)
            guard group.name != WorkGroupRecord.primaryName else {
                throw Athena.InvalidRequestException("The primary workgroup can not be deleted")
            }
            let queries = try state.queries.list(call.tenant, workGroup: group.name, after: nil, limit: 1, view)
            guard queries.isEmpty || input.recursiveDeleteOption == true else {
                throw Athena.InvalidRequestException("WorkGroup \(group.name) is not empty")
            }
            try state.workGroups.delete(group.name, call.tenant, view)
        }
        return .init()
    }

    private func checked(_ location: String?) throws -> String? {
        guard let location, !location.isEmpty else { return nil }
        guard S3Location(location) != nil else {
            throw Athena.InvalidRequestException("outputLocation is not a valid S3 path.")
        }
        return location
    }
}

extension WorkGroupRecord {
    /// As the API shows it.
    fileprivate var asWorkGroup: Athena.WorkGroup {
        .init(
            name: name,
            state: isEnabled ? .enabled : .disabled,
            configuration: .init(
                resultConfiguration: .init(
                    outputLocation: outputLocation,
                    encryptionConfiguration: encryptionOption.flatMap { option in
                        Athena.EncryptionOption(rawValue: option).map {
                            .init(encryptionOption: $0, kmsKey: encryptionKey)
                        }
                    },
                    expectedBucketOwner: expectedBucketOwner
                ),
                enforceWorkGroupConfiguration: isEnforced,
                publishCloudWatchMetricsEnabled: publishesMetrics,
                bytesScannedCutoffPerQuery: scanLimitInBytes,
                requesterPaysEnabled: isRequesterPays,
                engineVersion: AthenaService.engineVersion
            ),
            description: description,
            creationTime: createdAt
        )
    }
}
