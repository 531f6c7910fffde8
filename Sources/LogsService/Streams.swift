import LogEvents
import Primitives
import ServiceKit

/// Source: CloudWatch Logs API Reference, CreateLogStream, DescribeLogStreams, DeleteLogStream.
extension LogsService {
    func createLogStream(_ input: Logs.CreateLogStreamRequest, _ call: Call) async throws {
        try await worded {
            try await logs.createStream(input.logStreamName, in: input.logGroupName, call.tenant)
        }
    }

    func deleteLogStream(_ input: Logs.DeleteLogStreamRequest, _ call: Call) async throws {
        try await worded {
            try await logs.deleteStream(input.logStreamName, of: input.logGroupName, call.tenant)
        }
    }

    func describeLogStreams(
        _ input: Logs.DescribeLogStreamsRequest,
        _ call: Call
    ) async throws -> Logs.DescribeLogStreamsResponse {
        let byTime = input.orderBy == .lastEventTime
        guard !byTime || input.logStreamNamePrefix == nil else {
            throw Logs.InvalidParameterException(
                message: "Cannot order by LastEventTime with a logStreamNamePrefix."
            )
        }
        let name = try groupName(input.logGroupName, input.logGroupIdentifier, call)
        var streams = try await worded {
            try await logs.streams(of: name, call.tenant, prefix: input.logStreamNamePrefix ?? "")
        }
        if byTime {
            streams.sort { left, right in
                let (first, second) = (left.lastEvent ?? .min, right.lastEvent ?? .min)
                return first == second ? left.name < right.name : first < second
            }
        }
        if input.descending == true { streams.reverse() }
        let page = try Page(
            of: Array(streams.enumerated()),
            after: input.nextToken,
            limit: input.limit ?? 50,
            scope: "logs.streams/\(name)/\(byTime)/\(input.descending == true)",
            position: { padded($0.offset, 9) },
            invalidToken: Self.invalidToken
        )
        return .init(
            logStreams: page.elements.map(\.element).map { stream in
                .init(
                    logStreamName: stream.name,
                    creationTime: stream.createdAt.epochMilliseconds,
                    firstEventTimestamp: stream.firstEvent.map { Int($0) },
                    lastEventTimestamp: stream.lastEvent.map { Int($0) },
                    lastIngestionTime: stream.ingestedAt?.epochMilliseconds,
                    uploadSequenceToken: Self.sequenceToken,
                    arn: stream.arn,
                    storedBytes: 0
                )
            },
            nextToken: page.nextToken
        )
    }

    /// Source: CloudWatch Logs API Reference, PutLogEvents: tokens are ignored, and given for old clients' sake.
    static var sequenceToken: String { String(repeating: "4", count: 56) }
}
