import Primitives
package import Queues
package import Runs
import ServiceKit
import Shapes
package import Store

/// Amazon SQS: queues and their messages, kept in the store.
///
/// Differs: messages are not encrypted under keys of one's own, which are refused by name; who may use a queue is not
/// decided by its policy, which is kept as it is.
package struct SQSService: SQSAPI {
    let store: any MetadataStore
    let signals: QueueSignals
    let runs: RunRuntime
    let table = QueueTable()

    /// `runs` moves the messages of tasks that have a speed.
    package init(
        store: any MetadataStore,
        signals: QueueSignals = QueueSignals(),
        runs: RunRuntime
    ) {
        self.store = store
        self.signals = signals
        self.runs = runs
    }
}

extension SQSService {
    /// What `body` returns, with failures as SQS words them.
    @discardableResult
    func worded<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let failure as QueueFailure {
            throw failure.asSQS
        }
    }

    func url(_ queue: Queue, _ call: Call) -> String {
        "\(call.endpoint)/\(queue.tenant.account)/\(queue.name)"
    }

    /// The name of the queue that a URL ends with; of another account's queues there are none.
    func name(_ url: String, _ call: Call) throws -> String {
        let parts = url.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.last, !name.isEmpty else {
            throw PlainFailure("InvalidAddress", "The address \(url) is not valid for this endpoint.")
                .forQueries
        }
        if parts.count >= 2, parts[parts.count - 2].count == 12, parts[parts.count - 2].allSatisfy(\.isNumber),
            parts[parts.count - 2] != call.tenant.account
        {
            throw QueueFailure(.queueDoesNotExist, "The specified queue does not exist.").asSQS
        }
        return String(name)
    }

    /// Reads the queue that a client names.
    func queue(_ url: String, _ call: Call) async throws -> Queue {
        let name = try name(url, call)
        return try await worded {
            try await store.read { [table] view in try table.require(name, call.tenant, view) }
        }
    }

    /// Changes the queue that a client names, or what is in it, in one transaction.
    @discardableResult
    func change<Value: Sendable>(
        _ url: String,
        _ call: Call,
        _ body: @escaping @Sendable (Queue, Timestamp, any WriteView) throws -> Value
    ) async throws -> Value {
        let name = try name(url, call)
        let now = call.world.clock.now
        return try await worded {
            try await store.write { [table] view in
                try body(try table.require(name, call.tenant, view), now, view)
            }
        }
    }
}

extension QueueFailure {
    /// The failure with the code that SDKs of the old protocol know it by.
    ///
    /// Source: SQS's answers; AWS JSON 1.0 protocol, "awsQueryCompatible".
    var asSQS: PlainFailure {
        switch kind {
        case .queueDoesNotExist: named("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue")
        case .queueNameExists: named("QueueNameExists", "QueueAlreadyExists")
        case .invalidAttributeName: named("InvalidAttributeName", "InvalidAttributeName")
        case .invalidAttributeValue: named("InvalidAttributeValue", "InvalidAttributeValue")
        case .invalidParameterValue: named("InvalidParameterValueException", "InvalidParameterValue")
        case .missingParameter: named("MissingRequiredParameterException", "MissingParameter")
        case .receiptHandleIsInvalid: named("ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid")
        case .messageNotInflight: named("MessageNotInflight", "AWS.SimpleQueueService.MessageNotInflight")
        case .purgeInProgress: named("PurgeQueueInProgress", "AWS.SimpleQueueService.PurgeQueueInProgress", 403)
        case .invalidMessageContents: named("InvalidMessageContents", "InvalidMessageContents")
        case .resourceNotFound: named("ResourceNotFoundException", "ResourceNotFoundException", 404)
        case .unsupportedOperation: named("UnsupportedOperation", "AWS.SimpleQueueService.UnsupportedOperation")
        }
    }

    private func named(_ code: String, _ queryCode: String, _ status: Int = 400) -> PlainFailure {
        PlainFailure(code, message, httpStatus: status, headers: ["x-amzn-query-error": "\(queryCode);Sender"])
    }

    /// The code of an entry of a batch that failed.
    var entryCode: String {
        switch kind {
        case .invalidParameterValue: "InvalidParameterValue"
        case .missingParameter: "MissingParameter"
        default: asSQS.code
        }
    }
}

extension PlainFailure {
    /// The failure with its own code for SDKs of the old protocol.
    var forQueries: PlainFailure {
        PlainFailure(self, headers: ["x-amzn-query-error": "\(code);Sender"])
    }

    /// A failure of a batch as a whole.
    static func batch(_ code: String, _ message: String) -> PlainFailure {
        PlainFailure(
            code,
            message,
            headers: ["x-amzn-query-error": "AWS.SimpleQueueService.\(code);Sender"]
        )
    }
}
