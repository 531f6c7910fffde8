import Primitives
import ServiceKit
import Store

extension StatesService {
    private typealias Found = (position: String, record: ExecutionRecord)

    /// Lists the executions of a machine, or the children of a map run, the latest first.
    ///
    /// Source: Step Functions API Reference, ListExecutions.
    func listExecutions(
        _ input: States.ListExecutionsInput,
        _ call: Call
    ) async throws -> States.ListExecutionsOutput {
        guard (input.stateMachineArn == nil) != (input.mapRunArn == nil) else {
            throw States.ValidationException(
                message: "Specify either a stateMachineArn or a mapRunArn, but not both.",
                reason: nil
            )
        }
        if input.mapRunArn == nil, input.statusFilter == .pendingRedrive {
            throw States.ValidationException(
                message: "The PENDING_REDRIVE statusFilter needs a mapRunArn.",
                reason: nil
            )
        }
        let scope =
            "executions/\(input.stateMachineArn ?? input.mapRunArn ?? "")/\(input.statusFilter?.rawValue ?? "")/"
            + (input.redriveFilter?.rawValue ?? "")
        var position: String?
        if let token = input.nextToken {
            guard let read = PageToken(token, scope: scope) else {
                throw States.InvalidToken(message: "Invalid Token: 'Invalid token'")
            }
            position = read.position
        }
        let limit = input.maxResults.map { $0 == 0 ? 100 : min($0, 1000) } ?? 100
        let found = try await store.read { [core, position] view in
            try Self.find(input, call, core, after: position, limit: limit + 1, view)
        }
        let page = found.prefix(limit)
        return .init(
            executions: page.map { .init($0.record) },
            nextToken: found.count > limit
                ? page.last.map { PageToken(scope: scope, position: $0.position).text } : nil
        )
    }

    private static func find(
        _ input: States.ListExecutionsInput,
        _ call: Call,
        _ core: StatesCore,
        after position: String?,
        limit: Int,
        _ view: any ReadView
    ) throws -> [Found] {
        let list = try pages(input, call, core, view)
        guard let filter = input.redriveFilter else { return try list(position, limit) }
        var (found, next): ([Found], String?) = ([], position)
        while found.count < limit {
            let page = try list(next, limit)
            found += page.filter { ($0.record.redriveCount ?? 0 > 0) == (filter == .redriven) }
            guard page.count == limit, let last = page.last else { break }
            next = last.position
        }
        return Array(found.prefix(limit))
    }

    /// Children that failed and wait for a place to be redriven.
    private static func pendingRedrives(
        of run: MapRunRecord,
        _ core: StatesCore,
        _ view: any ReadView
    ) -> (String?, Int) throws -> [Found] {
        { position, limit in
            guard let cursor = run.redriveCursor else { return [] }
            var next = max(cursor, position.flatMap { Int($0) }.map { $0 + 1 } ?? 0)
            var found: [Found] = []
            while found.count < limit {
                let page = try core.mapRuns.results(of: run, from: next, limit: limit, view)
                for result in page where result.status != "SUCCEEDED" && found.count < limit {
                    guard var record = try core.executions.find(result.key, run.tenant, view) else { continue }
                    record.status = "PENDING_REDRIVE"
                    found.append(("\(result.index)", record))
                }
                guard page.count == limit, let last = page.last else { break }
                next = last.index + 1
            }
            return found
        }
    }

    /// Gives pages of what is listed.
    private static func pages(
        _ input: States.ListExecutionsInput,
        _ call: Call,
        _ core: StatesCore,
        _ view: any ReadView
    ) throws -> (String?, Int) throws -> [Found] {
        let unsupported = States.StateMachineTypeNotSupported(
            message: "This operation is not supported by this type of state machine"
        )
        let status = input.statusFilter?.rawValue
        if let arn = input.mapRunArn {
            let run = try require(mapRun: arn, call, core, view)
            guard !run.isExpress else { throw unsupported }
            if input.statusFilter == .pendingRedrive { return pendingRedrives(of: run, core, view) }
            return { try core.executions.children(of: run, status, before: $0, limit: $1, view) }
        }
        let arn = input.stateMachineArn ?? ""
        let (machine, qualifier) = try core.machines.require(arn, call.tenant, view)
        guard !machine.isExpress else { throw unsupported }
        return { position, limit in
            guard qualifier != nil else {
                return try core.executions.list(
                    machine.name,
                    status,
                    call.tenant,
                    before: position,
                    limit: limit,
                    view
                )
            }
            var (found, next): ([Found], String?) = ([], position)
            while found.count < limit {
                let page = try core.executions.list(
                    machine.name,
                    status,
                    call.tenant,
                    before: next,
                    limit: limit,
                    view
                )
                found += page.filter { $0.record.versionARN == arn || $0.record.aliasARN == arn }
                guard page.count == limit, let last = page.last else { break }
                next = last.position
            }
            return Array(found.prefix(limit))
        }
    }
}

extension States.ExecutionListItem {
    fileprivate init(_ record: ExecutionRecord) {
        self.init(
            executionArn: record.arn,
            stateMachineArn: record.machineARN,
            name: record.name,
            status: .init(rawValue: record.status) ?? .running,
            startDate: record.startedAt,
            stopDate: record.stoppedAt,
            mapRunArn: record.map.map { StatesNames.mapRun($0.run, record.tenant) },
            itemCount: record.map?.itemCount,
            stateMachineVersionArn: record.versionARN,
            stateMachineAliasArn: record.aliasARN,
            redriveCount: record.redriveCount ?? 0,
            redriveDate: record.redrivenAt
        )
    }
}
