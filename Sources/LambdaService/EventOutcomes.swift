import Deliveries
import Functions
import Logging
import Primitives
import Runs
import Store

/// What follows the end of an event: records for destinations, and dead letters.
///
/// Source: Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations" and "Adding a dead-letter queue".
struct EventOutcomes: Sendable {
    /// Why an event ended, in the words of records.
    enum Condition: String, Sendable {
        case success = "Success"
        case retriesExhausted = "RetriesExhausted"
        case eventAgeExceeded = "EventAgeExceeded"
        case zeroReservedConcurrency = "ZeroReservedConcurrency"
    }

    let core: LambdaCore
    let config: InvokeConfigRecord?
    let version: FunctionVersion

    func succeed(_ event: QueuedEvent, _ result: InvocationResult, at now: Timestamp) -> RunStep {
        finish(event, .success, result, to: config?.onSuccess, deadLetter: nil, at: now)
    }

    func giveUp(
        _ event: QueuedEvent,
        _ condition: Condition,
        _ result: InvocationResult?,
        at now: Timestamp
    ) -> RunStep {
        core.logger.info(
            "event of a function was given up",
            metadata: ["function": "\(event.reference.arn)", "condition": "\(condition.rawValue)"]
        )
        return finish(
            event,
            condition,
            result,
            to: config?.onFailure,
            deadLetter: version.configuration.deadLetterARN,
            at: now
        )
    }

    private func finish(
        _ event: QueuedEvent,
        _ condition: Condition,
        _ result: InvocationResult?,
        to destination: String?,
        deadLetter: String?,
        at now: Timestamp
    ) -> RunStep {
        var deliveries: [Delivery] = []
        if let destination {
            deliveries += self.delivery(
                of: record(event, condition, result, at: now),
                event,
                to: destination,
                isSuccess: condition == .success,
                at: now
            )
        }
        if let deadLetter {
            deliveries += self.deadLetter(event, condition, result, to: deadLetter, at: now)
        }
        let outgoing = deliveries
        return .finished { [outbox = core.deliveries] view in
            try QueuedEvent.table.delete(TupleKey(event.reference.tenant, event.id), view)
            for delivery in outgoing { try outbox.add(delivery, in: view) }
        }
    }

    /// What destinations are told.
    func record(
        _ event: QueuedEvent,
        _ condition: Condition,
        _ result: InvocationResult?,
        at now: Timestamp
    ) -> JSONValue {
        var reference = event.reference
        reference.qualifier = reference.qualifier ?? FunctionRecord.latestVersion
        let count = event.failures + (condition == .success ? 1 : 0)
        var record = JSONObject()
        record["version"] = "1.0"
        record["timestamp"] = .string(now.iso8601(withMilliseconds: true))
        record["requestContext"] = [
            "requestId": .string(event.id), "functionArn": .string(reference.arn),
            "condition": .string(condition.rawValue), "approximateInvokeCount": .integer(Int64(count)),
        ]
        record["requestPayload"] = Self.json(event.payload)
        if let result {
            var context = JSONObject([
                ("statusCode", 200), ("executedVersion", .string(result.executedVersion)),
            ])
            if let error = result.functionError { context["functionError"] = .string(error.rawValue) }
            record["responseContext"] = .object(context)
            record["responsePayload"] = Self.json(result.payload)
        }
        return .object(record)
    }

    private static func json(_ bytes: [UInt8]) -> JSONValue {
        (try? JSONValue(parsing: bytes)) ?? .string(String(decoding: bytes, as: UTF8.self))
    }

    private func delivery(
        of record: JSONValue,
        _ event: QueuedEvent,
        to destination: String,
        isSuccess: Bool,
        at now: Timestamp
    ) -> [Delivery] {
        let id = "\(event.id)-\(isSuccess ? "success" : "failure")"
        if let arn = ARN(destination), arn.service == "s3" {
            let stamp = now.iso8601()
            let day = stamp.prefix(10)
            let time = stamp.dropFirst(11).prefix(8).map { $0 == ":" ? "." : String($0) }.joined()
            let key =
                "aws/lambda/async/\(event.reference.name)/\(day.split(separator: "-").joined(separator: "/"))/"
                + "\(day)T\(time)-\(event.id)"
            return [
                self.delivery(
                    id,
                    event,
                    "s3",
                    "PutObject",
                    [
                        "Bucket": .string(arn.resource), "Key": .string(key),
                        "ContentType": "application/json", "Body": .string(Base64.encode(record.bytes)),
                    ],
                    at: now
                )
            ]
        }
        guard let target = try? DeliveryTarget(destination) else { return [] }
        if case .bus(let arn, let name) = target {
            let entry: JSONValue = [
                "EventBusName": .string(name), "Source": "lambda",
                "DetailType": .string(
                    "Lambda Function Invocation Result - \(isSuccess ? "Success" : "Failure")"
                ),
                "Detail": .string(record.text),
                "Resources": [.string(destination), .string(event.reference.arn)],
            ]
            var delivery = delivery(id, event, "events", "PutEvents", ["Entries": [entry]], at: now)
            delivery.recipient = Tenant(account: arn.account, region: arn.region)
            return [delivery]
        }
        return [
            Delivery(
                id: id,
                tenant: event.reference.tenant,
                call: target.call(record.text, token: id, at: now),
                createdAt: now,
                retry: Self.retry,
                cause: event.reference.arn
            )
        ]
    }

    /// Nobody says how often Lambda tries to reach a destination; a day of attempts is more than enough here.
    private static let retry = DeliveryRetry(
        mostAttempts: 200,
        mostAgeInSeconds: 86_400,
        delays: .growing(first: 1, longest: 600)
    )

    private func delivery(
        _ id: String,
        _ event: QueuedEvent,
        _ service: String,
        _ operation: String,
        _ input: JSONValue,
        at now: Timestamp
    ) -> Delivery {
        Delivery(
            id: id,
            tenant: event.reference.tenant,
            service: service,
            operation: operation,
            input: input,
            createdAt: now,
            retry: Self.retry,
            cause: event.reference.arn
        )
    }

    /// The event itself, with what went wrong as attributes of the message.
    private func deadLetter(
        _ event: QueuedEvent,
        _ condition: Condition,
        _ result: InvocationResult?,
        to arn: String,
        at now: Timestamp
    ) -> [Delivery] {
        guard let target = try? DeliveryTarget(arn) else { return [] }
        let payload = result.map { Self.json($0.payload) }
        let message = payload.map { $0["errorMessage"]?.string ?? $0.text } ?? condition.rawValue
        func attribute(_ type: String, _ value: String) -> JSONValue {
            ["DataType": .string(type), "StringValue": .string(value)]
        }
        let attributes: JSONValue = [
            "RequestID": attribute("String", event.id),
            "ErrorCode": attribute("Number", result == nil ? "429" : "200"),
            "ErrorMessage": attribute("String", message.isEmpty ? " " : String(message.prefix(1024))),
        ]
        var call = target.call(
            String(decoding: event.payload, as: UTF8.self),
            token: event.id,
            at: now
        )
        guard var input = call.input.object else { return [] }
        input["MessageAttributes"] = attributes
        call.input = .object(input)
        return [
            Delivery(
                id: "\(event.id)-dead",
                tenant: event.reference.tenant,
                call: call,
                createdAt: now,
                retry: Self.retry,
                cause: event.reference.arn
            )
        ]
    }
}
