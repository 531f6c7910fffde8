import Primitives
import ServiceKit
import StatesLanguage
import Store

extension StatesService {
    /// Source: Step Functions API Reference, GetExecutionHistory.
    func getExecutionHistory(
        _ input: States.GetExecutionHistoryInput,
        _ call: Call
    ) async throws -> States.GetExecutionHistoryOutput {
        let isReversed = input.reverseOrder ?? false
        let scope = "history/\(input.executionArn)/\(isReversed)"
        var position: Int?
        if let token = input.nextToken {
            guard let read = PageToken(token, scope: scope), let id = Int(read.position) else {
                throw States.InvalidToken(message: "Invalid Token: 'Invalid token'")
            }
            position = id
        }
        let limit = input.maxResults.map { $0 == 0 ? 100 : min($0, 1000) } ?? 100
        let events = try await store.read { [core, position] view in
            let record = try Self.require(input.executionArn, call, core, view)
            return try core.executions.events(
                of: record,
                from: position,
                reversed: isReversed,
                limit: limit + 1,
                view
            )
        }
        let page = events.prefix(limit)
        return .init(
            events: page.map { States.HistoryEvent($0, includesData: input.includeExecutionData ?? true) },
            nextToken: events.count > limit
                ? page.last.map { PageToken(scope: scope, position: "\($0.id)").text } : nil
        )
    }
}
