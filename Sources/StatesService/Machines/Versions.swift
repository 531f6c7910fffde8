import Primitives
import ServiceKit
import Store

/// Source: Step Functions Developer Guide, "Manage continuous deployments with versions and aliases".
extension StatesService {
    /// Publishes the machine as it is; what is published already is not published again.
    static func publish(_ machine: inout MachineRecord, _ description: String?, _ now: Timestamp) -> Int {
        if let last = machine.versions.last, last.revision == machine.revision { return last.number }
        machine.lastVersion += 1
        machine.versions.append(
            .init(
                number: machine.lastVersion,
                revision: machine.revision,
                description: description,
                createdAt: now
            )
        )
        return machine.lastVersion
    }

    func publishStateMachineVersion(
        _ input: States.PublishStateMachineVersionInput,
        _ call: Call
    ) async throws -> States.PublishStateMachineVersionOutput {
        let now = call.world.clock.now
        let version = try await store.write { [core] view in
            var (machine, _) = try core.machines.require(input.stateMachineArn, call.tenant, view)
            let current = machine.isUpdated ? machine.revision : "INITIAL"
            guard input.revisionId == nil || input.revisionId == current || input.revisionId == machine.revision
            else {
                throw States.ConflictException(
                    message:
                        "Failed to publish the State Machine version for revision \(input.revisionId ?? ""). The "
                        + "current State Machine revision is \(current)."
                )
            }
            let number = Self.publish(&machine, input.description, now)
            try core.machines.put(machine, view)
            return (arn: "\(machine.arn):\(number)", at: machine.versions.last?.createdAt ?? now)
        }
        return .init(creationDate: version.at, stateMachineVersionArn: version.arn)
    }

    func deleteStateMachineVersion(
        _ input: States.DeleteStateMachineVersionInput,
        _ call: Call
    ) async throws -> States.DeleteStateMachineVersionOutput {
        let (name, qualifier) = try StatesNames.parse(machine: input.stateMachineVersionArn)
        try await store.write { [core] view in
            guard var machine = try core.machines.find(name, call.tenant, view),
                let number = qualifier.flatMap({ Int($0) })
            else { return }
            if let alias = machine.aliases.first(where: { $0.routes.contains { $0.version == number } }) {
                throw States.ConflictException(
                    message:
                        "Version to be deleted must not be referenced by an alias. Current list of aliases "
                        + "referencing this version: [\(alias.name)]"
                )
            }
            machine.versions.removeAll { $0.number == number }
            try core.machines.put(machine, view)
        }
        return .init()
    }

    func listStateMachineVersions(
        _ input: States.ListStateMachineVersionsInput,
        _ call: Call
    ) async throws -> States.ListStateMachineVersionsOutput {
        let machine = try await read(input.stateMachineArn, call)
        let page = try StatesPages.page(
            machine.versions.reversed(),
            input.nextToken,
            input.maxResults,
            scope: "versions/\(machine.name)",
            position: { Self.descending($0.number) }
        )
        return .init(
            stateMachineVersions: page.elements.map {
                .init(stateMachineVersionArn: "\(machine.arn):\($0.number)", creationDate: $0.createdAt)
            },
            nextToken: page.nextToken
        )
    }

    private static func descending(_ number: Int) -> String { String(1_000_000_000_000 - number) }

    // MARK: Aliases

    func createStateMachineAlias(
        _ input: States.CreateStateMachineAliasInput,
        _ call: Call
    ) async throws -> States.CreateStateMachineAliasOutput {
        guard input.name.first?.isNumber != true || !input.name.allSatisfy(\.isNumber) else {
            throw States.InvalidName(message: "Invalid Name: '\(input.name)'")
        }
        let (machineName, routes) = try Self.routes(input.routingConfiguration)
        let now = call.world.clock.now
        let alias = try await store.write { [core] view in
            guard var machine = try core.machines.find(machineName, call.tenant, view) else {
                throw MachineTable.missing(input.routingConfiguration[0].stateMachineVersionArn)
            }
            try Self.check(routes, of: machine)
            let arn = "\(machine.arn):\(input.name)"
            if let old = machine.aliases.first(where: { $0.name == input.name }) {
                guard old.description == input.description, old.routes.map(\.version) == routes.map(\.version),
                    old.routes.map(\.weight) == routes.map(\.weight)
                else {
                    throw States.ConflictException(
                        message:
                            "Failed to create alias because an alias with the same name and a different routing "
                            + "configuration already exists."
                    )
                }
                return (arn, old.createdAt)
            }
            machine.aliases.append(
                .init(
                    name: input.name,
                    description: input.description,
                    routes: routes,
                    createdAt: now,
                    updatedAt: now
                )
            )
            try core.machines.put(machine, view)
            return (arn, now)
        }
        return .init(stateMachineAliasArn: alias.0, creationDate: alias.1)
    }

    func updateStateMachineAlias(
        _ input: States.UpdateStateMachineAliasInput,
        _ call: Call
    ) async throws -> States.UpdateStateMachineAliasOutput {
        let now = call.world.clock.now
        let routes = try input.routingConfiguration.map { try Self.routes($0).1 }
        try await changeAlias(input.stateMachineAliasArn, call) { machine, index in
            if let routes {
                try Self.check(routes, of: machine)
                machine.aliases[index].routes = routes
            }
            if let description = input.description { machine.aliases[index].description = description }
            machine.aliases[index].updatedAt = now
        }
        return .init(updateDate: now)
    }

    func deleteStateMachineAlias(
        _ input: States.DeleteStateMachineAliasInput,
        _ call: Call
    ) async throws -> States.DeleteStateMachineAliasOutput {
        try await changeAlias(input.stateMachineAliasArn, call) { machine, index in
            machine.aliases.remove(at: index)
        }
        return .init()
    }

    func describeStateMachineAlias(
        _ input: States.DescribeStateMachineAliasInput,
        _ call: Call
    ) async throws -> States.DescribeStateMachineAliasOutput {
        let (_, qualifier) = try StatesNames.parse(machine: input.stateMachineAliasArn)
        let machine = try await read(input.stateMachineAliasArn, call)
        guard let alias = machine.aliases.first(where: { $0.name == qualifier }) else {
            throw Self.aliasMissing(input.stateMachineAliasArn)
        }
        return .init(
            stateMachineAliasArn: input.stateMachineAliasArn,
            name: alias.name,
            description: alias.description,
            routingConfiguration: alias.routes.map {
                .init(stateMachineVersionArn: "\(machine.arn):\($0.version)", weight: $0.weight)
            },
            creationDate: alias.createdAt,
            updateDate: alias.updatedAt
        )
    }

    func listStateMachineAliases(
        _ input: States.ListStateMachineAliasesInput,
        _ call: Call
    ) async throws -> States.ListStateMachineAliasesOutput {
        let machine = try await read(input.stateMachineArn, call)
        let (_, qualifier) = try StatesNames.parse(machine: input.stateMachineArn)
        let number = qualifier.flatMap { Int($0) }
        let aliases = machine.aliases.filter { alias in
            number.map { number in alias.routes.contains { $0.version == number } } ?? true
        }
        let page = try StatesPages.page(
            aliases.sorted { $0.name < $1.name },
            input.nextToken,
            input.maxResults,
            scope: "aliases/\(machine.name)",
            position: \.name
        )
        return .init(
            stateMachineAliases: page.elements.map {
                .init(stateMachineAliasArn: "\(machine.arn):\($0.name)", creationDate: $0.createdAt)
            },
            nextToken: page.nextToken
        )
    }

    private func changeAlias(
        _ arn: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout MachineRecord, Int) throws -> Void
    ) async throws {
        let (_, qualifier) = try StatesNames.parse(machine: arn)
        try await store.write { [core] view in
            var (machine, _) = try core.machines.require(arn, call.tenant, view)
            guard let index = machine.aliases.firstIndex(where: { $0.name == qualifier }) else {
                throw Self.aliasMissing(arn)
            }
            try body(&machine, index)
            try core.machines.put(machine, view)
        }
    }

    private static func aliasMissing(_ arn: String) -> States.ResourceNotFound {
        .init(message: "Request references a resource that does not exist.", resourceName: arn)
    }

    private static func routes(
        _ items: [States.RoutingConfigurationListItem]
    ) throws -> (machine: String, routes: [MachineRecord.Alias.Route]) {
        var name: String?
        var routes: [MachineRecord.Alias.Route] = []
        for item in items {
            let (machine, qualifier) = try StatesNames.parse(machine: item.stateMachineVersionArn)
            guard let number = qualifier.flatMap({ Int($0) }), name == nil || name == machine else {
                throw invalidRoutes(
                    "Routing configuration must contain state machine version ARNs of one state machine"
                )
            }
            name = machine
            routes.append(.init(version: number, weight: item.weight))
        }
        guard let name, routes.reduce(0, { $0 + $1.weight }) == 100,
            Set(routes.map(\.version)).count == routes.count
        else { throw invalidRoutes("Sum of routing configuration weights must equal 100") }
        return (name, routes)
    }

    private static func invalidRoutes(_ message: String) -> States.ValidationException {
        .init(message: message, reason: .invalidRoutingConfiguration)
    }

    private static func check(_ routes: [MachineRecord.Alias.Route], of machine: MachineRecord) throws {
        for route in routes where !machine.versions.contains(where: { $0.number == route.version }) {
            throw States.ResourceNotFound(
                message: "Request references a resource that does not exist.",
                resourceName: "\(machine.arn):\(route.version)"
            )
        }
    }
}
