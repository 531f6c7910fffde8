import Primitives
import Queues
import ServiceKit
import Shapes
import Store

/// Making, finding, changing and deleting queues.
///
/// Source: Amazon SQS API Reference, CreateQueue, GetQueueUrl, ListQueues, GetQueueAttributes, SetQueueAttributes,
/// PurgeQueue, DeleteQueue, TagQueue, UntagQueue, ListQueueTags, ListDeadLetterSourceQueues.
extension SQSService {
    func createQueue(_ input: SQS.CreateQueueRequest, _ call: Call) async throws -> SQS.CreateQueueResult {
        let attributes = input.attributes ?? [:]
        let isFIFO = attributes["FifoQueue"] == "true"
        let now = call.world.clock.now
        let id = call.world.ids.uuid()
        let queue = try await worded {
            try Self.check(name: input.queueName, isFIFO: isFIFO)
            if attributes["FifoQueue"] == "false" { throw QueueAttribute.unknown("FifoQueue") }
            try QueueAttribute.check(attributes, isFIFO: isFIFO)
            return try await store.write { [table] view in
                if let known = try table.find(input.queueName, call.tenant, view) {
                    for (name, value) in attributes.sorted(by: { $0.key < $1.key })
                    where (known.attributes[name] ?? QueueAttribute.defaults[name] ?? "") != value {
                        throw QueueFailure(
                            .queueNameExists,
                            "A queue already exists with the same name and a different value for attribute \(name)"
                        )
                    }
                    return known
                }
                let queue = Queue(
                    tenant: call.tenant,
                    name: input.queueName,
                    id: id,
                    attributes: attributes.filter { !$0.value.isEmpty },
                    tags: input.tags ?? [:],
                    at: now
                )
                try table.checkRedrive(queue.attributes["RedrivePolicy"], of: queue, view)
                try table.put(queue, view)
                return queue
            }
        }
        return .init(queueUrl: url(queue, call))
    }

    private static func check(name: String, isFIFO: Bool) throws(QueueFailure) {
        let stem = name.hasSuffix(".fifo") ? name.dropLast(5) : name[...]
        let isFine = !stem.isEmpty && name.utf8.count <= 80 && stem.isPlainName
        guard isFine, name.hasSuffix(".fifo") == isFIFO else {
            let reason =
                isFIFO && isFine
                ? "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end "
                    + "with .fifo suffix and be 1 to 80 in length."
                : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"
            throw QueueFailure(.invalidParameterValue, reason)
        }
    }

    func getQueueUrl(_ input: SQS.GetQueueUrlRequest, _ call: Call) async throws -> SQS.GetQueueUrlResult {
        if let owner = input.queueOwnerAWSAccountId, owner != call.tenant.account {
            throw QueueFailure(.queueDoesNotExist, "The specified queue does not exist.").asSQS
        }
        return .init(queueUrl: url(try await queue(input.queueName, call), call))
    }

    func listQueues(_ input: SQS.ListQueuesRequest, _ call: Call) async throws -> SQS.ListQueuesResult {
        let queues = try await store.read { [table] view in
            try table.all(call.tenant, prefix: input.queueNamePrefix ?? "", view)
        }
        let page = try Page(
            of: queues,
            after: input.nextToken,
            limit: input.maxResults ?? 1000,
            scope: "sqs.queues",
            position: \.name,
            invalidToken: Self.invalidToken
        )
        return .init(
            queueUrls: page.elements.isEmpty ? nil : page.elements.map { url($0, call) },
            nextToken: input.maxResults == nil ? nil : page.nextToken
        )
    }

    static var invalidToken: PlainFailure {
        QueueFailure(.invalidParameterValue, "Invalid or expired next token.").asSQS
    }

    func listDeadLetterSourceQueues(
        _ input: SQS.ListDeadLetterSourceQueuesRequest,
        _ call: Call
    ) async throws -> SQS.ListDeadLetterSourceQueuesResult {
        let target = try await queue(input.queueUrl, call).arn
        let queues = try await store.read { [table] view in
            try table.all(call.tenant, prefix: "", view).filter { $0.redrive?.targetARN == target }
        }
        let page = try Page(
            of: queues,
            after: input.nextToken,
            limit: input.maxResults ?? 1000,
            scope: "sqs.sources",
            position: \.name,
            invalidToken: Self.invalidToken
        )
        return .init(queueUrls: page.elements.map { url($0, call) }, nextToken: page.nextToken)
    }

    func deleteQueue(_ input: SQS.DeleteQueueRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table, signals] queue, _, view in
            try table.delete(queue, view)
            view.afterCommit { signals.signal(queue.id) }
        }
    }

    func purgeQueue(_ input: SQS.PurgeQueueRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table] queue, now, view in
            if let purgedAt = queue.purgedAt, now.since(purgedAt) < .seconds(60) {
                throw QueueFailure(
                    .purgeInProgress,
                    "Only one PurgeQueue operation on \(queue.name) is allowed every 60 seconds."
                )
            }
            var queue = queue
            queue.purgedAt = now
            try table.removeMessages(queue, view)
            try table.put(queue, view)
        }
    }

    // MARK: - Attributes

    func getQueueAttributes(
        _ input: SQS.GetQueueAttributesRequest,
        _ call: Call
    ) async throws -> SQS.GetQueueAttributesResult {
        let wanted = Set(input.attributeNames ?? [])
        let known = QueueAttribute.settable.union(QueueAttribute.computed).union([
            "All", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds",
        ])
        if let unknown = wanted.subtracting(known).sorted().first {
            throw QueueAttribute.unknown(unknown).asSQS
        }
        let queue = try await queue(input.queueUrl, call)
        var attributes = QueueAttribute.defaults.merging(queue.attributes) { $1 }
        attributes["QueueArn"] = queue.arn
        attributes["CreatedTimestamp"] = String(queue.createdAt.epochMicroseconds / 1_000_000)
        attributes["LastModifiedTimestamp"] = String(queue.changedAt.epochMicroseconds / 1_000_000)
        if queue.isFIFO {
            attributes["ContentBasedDeduplication"] = attributes["ContentBasedDeduplication"] ?? "false"
            attributes["DeduplicationScope"] = attributes["DeduplicationScope"] ?? "queue"
            attributes["FifoThroughputLimit"] = attributes["FifoThroughputLimit"] ?? "perQueue"
        }
        if wanted.contains("All") || wanted.contains(where: { $0.hasPrefix("ApproximateNumber") }) {
            let now = call.world.clock.now
            let counts = try await store.read { [table] view in try table.counts(queue, at: now, view) }
            attributes["ApproximateNumberOfMessages"] = String(counts.visible)
            attributes["ApproximateNumberOfMessagesDelayed"] = String(counts.delayed)
            attributes["ApproximateNumberOfMessagesNotVisible"] = String(counts.inFlight)
        }
        let result = wanted.contains("All") ? attributes : attributes.filter { wanted.contains($0.key) }
        return .init(attributes: result.isEmpty ? nil : result)
    }

    func setQueueAttributes(_ input: SQS.SetQueueAttributesRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table] queue, now, view in
            if let value = input.attributes["FifoQueue"] {
                guard queue.isFIFO else { throw QueueAttribute.unknown("FifoQueue") }
                guard value == "true" else {
                    throw QueueFailure(
                        .invalidAttributeValue,
                        "Invalid value for the parameter FifoQueue. Reason: Modifying queue type is not supported."
                    )
                }
            }
            try QueueAttribute.check(input.attributes, isFIFO: queue.isFIFO)
            var queue = queue
            try table.checkRedrive(input.attributes["RedrivePolicy"], of: queue, view)
            for (name, value) in input.attributes { queue.attributes[name] = value.isEmpty ? nil : value }
            queue.changedAt = now
            try table.put(queue, view)
        }
    }

    // MARK: - Tags

    func listQueueTags(_ input: SQS.ListQueueTagsRequest, _ call: Call) async throws -> SQS.ListQueueTagsResult
    {
        let tags = try await queue(input.queueUrl, call).tags
        return .init(tags: tags.isEmpty ? nil : tags)
    }

    func tagQueue(_ input: SQS.TagQueueRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table] queue, _, view in
            var queue = queue
            queue.tags.merge(input.tags) { $1 }
            guard queue.tags.count <= 50 else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Too many tags added for queue \(queue.name). Maximum number of tags allowed is 50."
                )
            }
            try table.put(queue, view)
        }
    }

    func untagQueue(_ input: SQS.UntagQueueRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table] queue, _, view in
            var queue = queue
            for key in input.tagKeys { queue.tags[key] = nil }
            try table.put(queue, view)
        }
    }
}
