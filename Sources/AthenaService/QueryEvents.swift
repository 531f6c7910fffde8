import Events
import Primitives
import Store

extension AthenaState {
    /// Says on the bus where a query stands, in the transaction that stores it.
    ///
    /// That it runs is known in memory alone until it ends, so that is said when it ends, with the moment at which it began.
    ///
    /// Source: Amazon Athena User Guide, "Monitor Athena query events with EventBridge".
    func announce(_ record: QueryRecord, at now: Timestamp, in view: any WriteView) throws {
        guard let events, try events.areHeard(by: record.tenant, view) else { return }
        switch record.state {
        case .accepted:
            try put(record, "QUEUED", after: nil, number: 1, at: now, in: view)
        case .succeeded, .failed, .cancelled:
            let state = Self.name(of: record.state)
            guard let startedAt = record.startedAt else {
                return try put(record, state, after: "QUEUED", number: 2, at: now, in: view)
            }
            try put(record, "RUNNING", after: "QUEUED", number: 2, at: startedAt, in: view)
            try put(record, state, after: "RUNNING", number: 3, at: now, in: view)
        }
    }

    private static func name(of state: QueryRecord.State) -> String {
        switch state {
        case .accepted: "QUEUED"
        case .succeeded: "SUCCEEDED"
        case .failed: "FAILED"
        case .cancelled: "CANCELLED"
        }
    }

    private func put(
        _ record: QueryRecord,
        _ state: String,
        after previous: String?,
        number: Int,
        at moment: Timestamp,
        in view: any WriteView
    ) throws {
        try events?.put("Athena Query State Change", of: record.tenant, at: moment, in: view) {
            var detail = JSONObject([("versionId", "0"), ("currentState", .string(state))])
            detail["previousState"] = previous.map(JSONValue.string)
            detail["statementType"] = .string(record.kind.group.rawValue)
            detail["queryExecutionId"] = .string(record.id)
            detail["workgroupName"] = .string(record.workGroup)
            detail["sequenceNumber"] = .string("\(number)")
            if state == "FAILED", let failure = record.failure {
                detail["athenaError"] = [
                    "errorCategory": .integer(Int64(failure.category.rawValue)),
                    "errorType": .integer(Int64(failure.type)),
                    "errorMessage": .string(failure.reason), "retryable": .bool(failure.isRetryable == true),
                ]
            }
            return .object(detail)
        }
    }
}
