import Events
import Primitives
import Store

extension StatesCore {
    /// The most bytes of input or output that an event holds.
    ///
    /// Source: Step Functions Developer Guide, "Using EventBridge to start a workflow and for events", execution status changes:
    /// above 248 KiB, the event says `included: false`.
    private static let mostBytesInEvent = 248 << 10

    /// Says on the bus where an execution stands, in the transaction that stores it; of express ones nothing is said.
    ///
    /// Source: Step Functions Developer Guide, "Automating Step Functions event delivery with EventBridge".
    func announce(_ record: ExecutionRecord, at now: Timestamp, in view: any WriteView) throws {
        guard let events, !record.isExpress else { return }
        try events.put(
            "Step Functions Execution Status Change",
            resources: [record.arn],
            of: record.tenant,
            at: now,
            in: view
        ) {
            let (input, inputDetails) = Self.shown(record.input)
            let (output, outputDetails) = Self.shown(record.output)
            func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
            let (redriveStatus, reason) = RedriveRule.status(record, at: now)
            let members: [(String, JSONValue)] = [
                ("executionArn", .string(record.arn)), ("stateMachineArn", .string(record.machineARN)),
                ("name", .string(record.name)), ("status", .string(record.status)),
                ("startDate", .integer(record.startedAt.epochMilliseconds)),
                ("stopDate", record.stoppedAt.map { .integer($0.epochMilliseconds) } ?? .null),
                ("input", input), ("output", output), ("inputDetails", inputDetails),
                ("outputDetails", outputDetails), ("stateMachineVersionArn", text(record.versionARN)),
                ("stateMachineAliasArn", text(record.aliasARN)), ("error", text(record.error)),
                ("cause", text(record.cause)), ("redriveCount", .integer(Int64(record.redriveCount ?? 0))),
                ("redriveDate", record.redrivenAt.map { .integer($0.epochMilliseconds) } ?? .null),
                ("redriveStatus", .string(redriveStatus.rawValue)),
                ("redriveStatusReason", text(reason)),
            ]
            return .object(JSONObject(members))
        }
    }

    private static func shown(_ data: String?) -> (JSONValue, JSONValue) {
        guard let data else { return (.null, .null) }
        let isIncluded = data.utf8.count <= mostBytesInEvent
        return (isIncluded ? .string(data) : .null, ["included": .bool(isIncluded)])
    }
}
