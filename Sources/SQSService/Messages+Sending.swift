import Primitives
import Queues
import ServiceKit
import Shapes
import Store

/// Source: Amazon SQS API Reference, SendMessage, SendMessageBatch.
extension SQSService {
    /// One message as a client sends it, alone or in a batch.
    struct Sending: Sendable {
        let draft: QueueTable.Draft
        let systemAttributes: [String: MessageAttribute]

        var byteCount: Int {
            draft.body.utf8.count
                + draft.attributes.reduce(0) { $0 + $1.key.utf8.count + $1.value.byteCount }
        }
    }

    func sendMessage(_ input: SQS.SendMessageRequest, _ call: Call) async throws -> SQS.SendMessageResult {
        let entry = SQS.SendMessageBatchRequestEntry(
            id: "",
            messageBody: input.messageBody,
            delaySeconds: input.delaySeconds,
            messageAttributes: input.messageAttributes,
            messageSystemAttributes: input.messageSystemAttributes,
            messageDeduplicationId: input.messageDeduplicationId,
            messageGroupId: input.messageGroupId
        )
        let sending = try await worded { try Self.sending(entry, call) }
        let sent = try await change(input.queueUrl, call) { [table, signals] queue, now, view in
            try Self.check(sending, for: queue)
            let sent = try table.send(sending.draft, to: queue, at: now, view)
            view.afterCommit { signals.signal(queue.id) }
            return (id: sent.id, sequence: queue.isFIFO ? Self.shown(sent.sequence) : nil)
        }
        return .init(
            md5OfMessageBody: MessageDigests.body(input.messageBody),
            md5OfMessageAttributes: MessageDigests.attributes(sending.draft.attributes),
            md5OfMessageSystemAttributes: MessageDigests.attributes(sending.systemAttributes),
            messageId: sent.id,
            sequenceNumber: sent.sequence
        )
    }

    func sendMessageBatch(
        _ input: SQS.SendMessageBatchRequest,
        _ call: Call
    ) async throws -> SQS.SendMessageBatchResult {
        try Self.check(batch: input.entries.map(\.id))
        var sendings: [(entry: SQS.SendMessageBatchRequestEntry, sending: Sending)] = []
        var failed: [SQS.BatchResultErrorEntry] = []
        for entry in input.entries {
            do { sendings.append((entry, try Self.sending(entry, call))) } catch {
                failed.append(Self.failed(entry.id, error))
            }
        }
        let size = sendings.reduce(0) { $0 + $1.sending.byteCount }
        guard size <= 1_048_576 else {
            throw PlainFailure.batch(
                "BatchRequestTooLong",
                "Batch requests cannot be longer than 1048576 bytes. You have sent \(size) bytes."
            )
        }
        let drafts = sendings.map(\.sending)
        let results = try await change(input.queueUrl, call) { [table, signals] queue, now, view in
            for sending in drafts where queue.isFIFO { try Self.checkFIFO(sending, queue, isAlone: false) }
            var results: [Result<(id: String, sequence: String?), QueueFailure>] = []
            for sending in drafts {
                do {
                    try Self.check(sending, for: queue, isAlone: false)
                    let sent = try table.send(sending.draft, to: queue, at: now, view)
                    results.append(.success((sent.id, queue.isFIFO ? Self.shown(sent.sequence) : nil)))
                } catch let failure as QueueFailure {
                    results.append(.failure(failure))
                }
            }
            view.afterCommit { signals.signal(queue.id) }
            return results
        }
        var successful: [SQS.SendMessageBatchResultEntry] = []
        for ((entry, sending), result) in zip(sendings, results) {
            switch result {
            case .failure(let failure): failed.append(Self.failed(entry.id, failure))
            case .success(let sent):
                successful.append(
                    .init(
                        id: entry.id,
                        messageId: sent.id,
                        md5OfMessageBody: MessageDigests.body(entry.messageBody),
                        md5OfMessageAttributes: MessageDigests.attributes(sending.draft.attributes),
                        md5OfMessageSystemAttributes: MessageDigests.attributes(sending.systemAttributes),
                        sequenceNumber: sent.sequence
                    )
                )
            }
        }
        return .init(successful: successful, failed: failed)
    }

    static func failed(_ id: String, _ failure: QueueFailure) -> SQS.BatchResultErrorEntry {
        .init(id: id, senderFault: true, code: failure.entryCode, message: failure.message)
    }

    /// What holds for the entries of every batch.
    static func check(batch ids: [String]) throws {
        guard !ids.isEmpty else {
            throw PlainFailure.batch(
                "EmptyBatchRequest",
                "There should be at least one SendMessageBatchRequestEntry in the request."
            )
        }
        guard ids.count <= 10 else {
            throw PlainFailure.batch(
                "TooManyEntriesInBatchRequest",
                "Maximum number of entries per request are 10. You have sent \(ids.count)."
            )
        }
        for id in ids {
            guard !id.isEmpty, id.utf8.count <= 80, id.isPlainName else {
                throw PlainFailure.batch(
                    "InvalidBatchEntryId",
                    "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at "
                        + "most 80 letters long."
                )
            }
        }
        for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
            throw PlainFailure.batch("BatchEntryIdsNotDistinct", "Id \(id) repeated.")
        }
    }

    /// Sequence numbers as FIFO queues show them: 20 digits.
    static func shown(_ sequence: Int64) -> String {
        let digits = String(18_870_000_000_000_000 + sequence)
        return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
    }

    private static func sending(
        _ entry: SQS.SendMessageBatchRequestEntry,
        _ call: Call
    ) throws(QueueFailure) -> Sending {
        guard !entry.messageBody.isEmpty else {
            throw QueueFailure(.missingParameter, "The request must contain the parameter MessageBody.")
        }
        let isPlain = entry.messageBody.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || [9, 10, 13].contains($0.value)
        }
        guard isPlain else {
            throw QueueFailure(
                .invalidMessageContents,
                "Invalid binary character was found in the message body, the set of allowed characters is #x9 | #xA | #xD "
                    + "| #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF"
            )
        }
        var draft = QueueTable.Draft(
            id: call.world.ids.uuid(),
            body: entry.messageBody,
            senderID: call.principal.userID ?? call.tenant.account
        )
        draft.traceHeader = call.traceHeader
        if let delay = entry.delaySeconds {
            guard (0...900).contains(delay) else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Value \(delay) for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900."
                )
            }
        }
        draft.delaySeconds = entry.delaySeconds
        draft.group = entry.messageGroupId
        draft.deduplicationID = entry.messageDeduplicationId
        draft.attributes = try attributes(entry.messageAttributes ?? [:])
        var system: [String: MessageAttribute] = [:]
        for (name, value) in entry.messageSystemAttributes ?? [:] {
            guard name == "AWSTraceHeader", let text = value.stringValue else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Message system attribute name '\(name)' is invalid."
                )
            }
            draft.traceHeader = text
            system[name] = MessageAttribute(type: value.dataType, text: text, bytes: nil)
        }
        return Sending(draft: draft, systemAttributes: system)
    }

    private static func attributes(
        _ given: [String: SQS.MessageAttributeValue]
    ) throws(QueueFailure) -> [String: MessageAttribute] {
        guard given.count <= 10 else {
            throw QueueFailure(
                .invalidParameterValue,
                "Number of message attributes [\(given.count)] exceeds the allowed maximum [10]."
            )
        }
        var attributes: [String: MessageAttribute] = [:]
        for (name, value) in given.sorted(by: { $0.key < $1.key }) {
            let type = value.dataType.split(separator: ".").first.map(String.init) ?? ""
            let isFine =
                !name.isEmpty && name.utf8.count <= 256 && !MessageAttribute.isReserved(name)
                && name.utf8.allSatisfy { MessageAttribute.isOfName($0) }
            guard isFine else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Message (user) attribute name '\(name)' is invalid."
                )
            }
            guard ["String", "Number", "Binary"].contains(type) else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "The type of message (user) attribute '\(name)' is invalid. You must use only the following "
                        + "supported type prefixes: Binary, Number, String."
                )
            }
            let bytes = value.binaryValue?.bytes
            let text = value.stringValue
            guard type == "Binary" ? bytes?.isEmpty == false : text?.isEmpty == false else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Message (user) attribute '\(name)' must contain a non-empty value of type '\(type)'."
                )
            }
            if type == "Number", text.flatMap({ Double($0) }) == nil {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Can't cast the value of message (user) attribute '\(name)' to a number."
                )
            }
            attributes[name] = MessageAttribute(
                type: value.dataType,
                text: type == "Binary" ? nil : text,
                bytes: type == "Binary" ? bytes : nil
            )
        }
        return attributes
    }

    /// What depends on the queue; `isAlone` where the message is no entry of a batch.
    ///
    /// Source: SQS's answers: of the messages of a batch only their sum is measured, and not by the queue's attribute.
    private static func check(
        _ sending: Sending,
        for queue: Queue,
        isAlone: Bool = true
    ) throws(QueueFailure) {
        let limit = queue.number("MaximumMessageSize")
        guard !isAlone || sending.byteCount <= limit else {
            throw QueueFailure(
                .invalidParameterValue,
                "One or more parameters are invalid. Reason: Message must be shorter than \(limit) bytes."
            )
        }
        guard queue.isFIFO else {
            guard sending.draft.deduplicationID == nil else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Value \(sending.draft.deduplicationID ?? "") for parameter MessageDeduplicationId is invalid. "
                        + "Reason: The request includes a parameter that is not valid for this queue type."
                )
            }
            return
        }
        // The entries of a batch were checked before any of them was sent.
        if isAlone { try checkFIFO(sending, queue, isAlone: true) }
        if let delay = sending.draft.delaySeconds, delay > 0 {
            throw QueueFailure(
                .invalidParameterValue,
                "Value \(delay) for parameter DelaySeconds is invalid. Reason: The request include parameter that is not "
                    + "valid for this queue type."
            )
        }
    }

    /// What every message of a FIFO queue must have; without it a batch is refused as a whole.
    ///
    /// Source: SQS's answers.
    private static func checkFIFO(
        _ sending: Sending,
        _ queue: Queue,
        isAlone: Bool
    ) throws(QueueFailure) {
        guard sending.draft.group != nil else {
            throw QueueFailure(
                isAlone ? .missingParameter : .invalidParameterValue,
                "The request must contain the parameter MessageGroupId."
            )
        }
        guard sending.draft.deduplicationID != nil || queue.deduplicatesByContent else {
            throw QueueFailure.noDeduplicationID
        }
    }
}
