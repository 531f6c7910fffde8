import Primitives
import ServiceKit
import StatesLanguage
import Store

extension StatesService {
    /// Makes a state machine; the same request again makes nothing.
    ///
    /// Source: Step Functions API Reference, CreateStateMachine: idempotent by name, definition, type, logging and tracing.
    func createStateMachine(
        _ input: States.CreateStateMachineInput,
        _ call: Call
    ) async throws -> States.CreateStateMachineOutput {
        try StatesNames.check(input.name)
        try Self.refuseKeys(input.encryptionConfiguration)
        guard input.publish == true || input.versionDescription == nil else {
            throw States.ValidationException(
                message: "Version description can only be set when publish is true",
                reason: nil
            )
        }
        let isExpress = input.type == .express
        try check(input.definition, isExpress: isExpress)
        try Self.check(role: input.roleArn)
        let now = call.world.clock.now
        var new = MachineRecord(
            tenant: call.tenant,
            name: input.name,
            isExpress: isExpress,
            createdAt: now,
            updatedAt: now,
            definition: input.definition,
            roleARN: input.roleArn,
            revision: call.world.ids.uuid()
        )
        new.logging = Self.logging(input.loggingConfiguration)
        new.isTraced = input.tracingConfiguration?.enabled ?? false
        new.tags = try StatesTags.checked(input.tags ?? [])
        if input.publish == true { _ = Self.publish(&new, input.versionDescription, now) }
        let record = new
        let stored = try await store.write { [core] view -> MachineRecord in
            guard let old = try core.machines.find(record.name, record.tenant, view) else {
                try core.machines.put(record, view)
                return record
            }
            let isSame =
                old.definition == record.definition && old.isExpress == record.isExpress
                && old.logging == record.logging && old.isTraced == record.isTraced
            guard isSame else {
                throw States.StateMachineAlreadyExists(message: "State Machine Already Exists: '\(old.arn)'")
            }
            return old
        }
        return .init(
            stateMachineArn: stored.arn,
            creationDate: stored.createdAt,
            stateMachineVersionArn: input.publish == true ? "\(stored.arn):\(max(stored.lastVersion, 1))" : nil
        )
    }

    func updateStateMachine(
        _ input: States.UpdateStateMachineInput,
        _ call: Call
    ) async throws -> States.UpdateStateMachineOutput {
        try Self.refuseKeys(input.encryptionConfiguration)
        guard
            input.definition != nil || input.roleArn != nil || input.loggingConfiguration != nil
                || input.tracingConfiguration != nil
        else {
            throw States.MissingRequiredParameter(
                message:
                    "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration "
                    + "must be specified"
            )
        }
        if let role = input.roleArn { try Self.check(role: role) }
        let known = try await read(input.stateMachineArn, call)
        if let definition = input.definition { try check(definition, isExpress: known.isExpress) }
        let now = call.world.clock.now
        let revision = call.world.ids.uuid()
        let (machine, version) = try await store.write { [core] view -> (MachineRecord, Int?) in
            var (machine, _) = try core.machines.require(input.stateMachineArn, call.tenant, view)
            let changes =
                input.definition.map { $0 != machine.definition } ?? false
                || input.roleArn.map { $0 != machine.roleARN } ?? false
            if let definition = input.definition { machine.definition = definition }
            if let role = input.roleArn { machine.roleARN = role }
            if let logging = input.loggingConfiguration { machine.logging = Self.logging(logging) }
            if let tracing = input.tracingConfiguration { machine.isTraced = tracing.enabled ?? false }
            if changes { machine.revision = revision }
            machine.isUpdated = true
            machine.updatedAt = now
            let version = input.publish == true ? Self.publish(&machine, input.versionDescription, now) : nil
            try core.machines.put(machine, view)
            return (machine, version)
        }
        return .init(
            updateDate: now,
            revisionId: machine.revision,
            stateMachineVersionArn: version.map { "\(machine.arn):\($0)" }
        )
    }

    /// Removes a machine; that it is not there is no failure.
    ///
    /// Executions that run go on.
    func deleteStateMachine(
        _ input: States.DeleteStateMachineInput,
        _ call: Call
    ) async throws -> States.DeleteStateMachineOutput {
        let (name, _) = try StatesNames.parse(machine: input.stateMachineArn)
        try await store.write { [core] view in
            guard let machine = try core.machines.find(name, call.tenant, view) else { return }
            try core.machines.delete(machine, view)
        }
        return .init()
    }

    func describeStateMachine(
        _ input: States.DescribeStateMachineInput,
        _ call: Call
    ) async throws -> States.DescribeStateMachineOutput {
        try await store.read { [core] view in
            let (machine, qualifier) = try core.machines.require(input.stateMachineArn, call.tenant, view)
            var definition = machine.definition
            var role = machine.roleARN
            var version: MachineRecord.Version?
            if let number = qualifier.flatMap({ Int($0) }) {
                version = machine.versions.first { $0.number == number }
            } else if let qualifier, let alias = machine.aliases.first(where: { $0.name == qualifier }) {
                version = machine.versions.first { $0.number == alias.routes.first?.version }
            }
            if let version,
                let revision = try core.machines.revision(version.revision, of: machine.name, call.tenant, view)
            {
                definition = revision.definition
                role = revision.roleARN
            }
            return .init(
                stateMachineArn: input.stateMachineArn,
                name: machine.name,
                status: .active,
                definition: definition,
                roleArn: role,
                type: machine.isExpress ? .express : .standard,
                creationDate: version?.createdAt ?? machine.createdAt,
                loggingConfiguration: Self.shown(machine.logging),
                tracingConfiguration: .init(enabled: machine.isTraced),
                revisionId: version?.revision ?? (machine.isUpdated ? machine.revision : nil),
                description: version?.description
            )
        }
    }

    func listStateMachines(
        _ input: States.ListStateMachinesInput,
        _ call: Call
    ) async throws -> States.ListStateMachinesOutput {
        let machines = try await store.read { [core] view in try core.machines.all(call.tenant, view) }
        let page = try StatesPages.page(
            machines,
            input.nextToken,
            input.maxResults,
            scope: "machines",
            position: \.name
        )
        return .init(
            stateMachines: page.elements.map {
                .init(
                    stateMachineArn: $0.arn,
                    name: $0.name,
                    type: $0.isExpress ? .express : .standard,
                    creationDate: $0.createdAt
                )
            },
            nextToken: page.nextToken
        )
    }

    // MARK: Parts

    func read(_ arn: String, _ call: Call) async throws -> MachineRecord {
        try await store.glance { [core] view in try core.machines.require(arn, call.tenant, view).machine }
    }

    private func check(_ definition: String, isExpress: Bool) throws {
        do throws(InvalidDefinition) {
            try core.parsed.check(definition, core.options(isExpress: isExpress))
        } catch {
            throw States.InvalidDefinition(message: error.message)
        }
    }

    private static func check(role: String) throws {
        guard let arn = ARN(role), arn.service == "iam", arn.resource.hasPrefix("role/") else {
            throw States.InvalidArn(message: "Invalid Arn: 'Invalid Role Arn: \(role)'")
        }
    }

    private static func refuseKeys(_ configuration: States.EncryptionConfiguration?) throws {
        guard configuration?.type == .customerManagedKmsKey else { return }
        throw States.InvalidEncryptionConfiguration(
            message: "Invalid Encryption Configuration: customer managed KMS keys are not available."
        )
    }

    private static func logging(_ configuration: States.LoggingConfiguration?) -> MachineRecord.Logging {
        MachineRecord.Logging(
            level: configuration?.level?.rawValue ?? "OFF",
            includesData: configuration?.includeExecutionData ?? false,
            groups: configuration?.destinations?.compactMap { $0.cloudWatchLogsLogGroup?.logGroupArn } ?? []
        )
    }

    static func shown(_ logging: MachineRecord.Logging) -> States.LoggingConfiguration {
        .init(
            level: .init(rawValue: logging.level),
            includeExecutionData: logging.includesData,
            destinations: logging.groups.isEmpty
                ? nil : logging.groups.map { .init(cloudWatchLogsLogGroup: .init(logGroupArn: $0)) }
        )
    }
}

/// Pages of listings.
enum StatesPages {
    /// Source: Step Functions API Reference, "maxResults": 100 at a time where none is said.
    static func page<Element>(
        _ elements: [Element],
        _ token: String?,
        _ limit: Int?,
        scope: String,
        position: (Element) -> String
    ) throws -> Page<Element> {
        let size = limit.map { $0 == 0 ? 100 : min($0, 1000) } ?? 100
        return try Page(
            of: elements,
            after: token,
            limit: size,
            scope: scope,
            position: position,
            invalidToken: States.InvalidToken(message: "Invalid Token: 'Invalid token'")
        )
    }
}
