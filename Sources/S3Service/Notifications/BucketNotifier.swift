import Deliveries
package import Events
package import Logging
package import Objects
package import Primitives
package import Queues
package import Runs
package import ServiceKit
import Shapes
package import Store
import Synchronization

/// Tells queues, topics, functions and event buses of what happens in buckets, as these are set up.
///
/// Messages reach queues in the transaction that changes the object; all else is brought by `Deliveries` once that is durable.
/// A class because it remembers what it made of configurations.
package final class BucketNotifier: ObjectObserver {
    private struct Last: Codable, Sendable {
        var sequence: Int64
    }

    private static let sequences = Table<Last>("s3_notification_sequence", coder: .json()) { _ in
        TupleKey("last")
    }

    /// A configuration, by the text under which the bucket keeps it.
    private struct Known: Sendable {
        let text: String
        let targets: [NotificationTarget]
        let hasBus: Bool
    }

    private let store: any MetadataStore
    private let queues: QueueOutlet
    private let deliveries: Deliveries
    private let bus: EventBus
    private let runs: RunRuntime
    private let invoker: LateInvoker
    private let world: World
    private let logger: Logger
    private let known = Mutex<[String: Known]>([:])

    package init(
        store: any MetadataStore,
        queues: QueueOutlet,
        bus: EventBus,
        runs: RunRuntime,
        invoker: LateInvoker,
        world: World,
        logger: Logger
    ) {
        self.store = store
        self.queues = queues
        deliveries = Deliveries(runs: runs)
        self.bus = bus
        self.runs = runs
        self.invoker = invoker
        self.world = world
        self.logger = logger
    }

    // MARK: - Changes

    package func changed(_ change: ObjectChange, _ view: any WriteView) throws {
        guard let configuration = try configuration(of: change.bucket) else { return }
        if change.kind == .restoreBegun {
            try RestorationRunner.follow(change.version, runs, world, view)
            guard !change.isExtension else { return }
        }
        let name = change.kind.rawValue
        let targets = configuration.targets.filter { $0.takes(name, change.version.key) }
        let isHeard = configuration.hasBus ? try bus.isListening(tenant: change.bucket.owner, view) : false
        guard !targets.isEmpty || isHeard else { return }
        var last = try Self.sequences.get(TupleKey("last"), view) ?? Last(sequence: 0)
        last.sequence += 1
        try Self.sequences.put(last, view)
        let now = world.clock.now
        let record = EventRecord(
            change: change,
            moment: now,
            sequence: last.sequence,
            requestID: change.origin?.requestID ?? world.ids.hex(byteCount: 8).uppercased()
        )
        for target in targets {
            let message = record.message(configurationID: target.id ?? "")
            try send(message, trace: change.origin?.traceHeader, to: target, of: change.bucket, now, view)
        }
        guard isHeard else { return }
        try bus.put(
            BusEvent(
                id: world.ids.uuid(),
                source: "aws.s3",
                detailType: record.detailType,
                detail: record.detail,
                resources: record.resources,
                tenant: change.bucket.owner,
                at: now
            ),
            tenant: change.bucket.owner,
            in: view
        )
    }

    private func configuration(of bucket: Bucket) throws -> Known? {
        guard let text = bucket.documents[Bucket.notificationDocument] else { return nil }
        if let known = known.withLock({ $0[bucket.name] }), known.text == text { return known }
        let value = try S3.NotificationConfiguration(json: text)
        let made = Known(
            text: text,
            targets: value.targets,
            hasBus: value.eventBridgeConfiguration != nil
        )
        known.withLock { known in
            if known.count >= 1024 { known = [:] }
            known[bucket.name] = made
        }
        return made
    }

    private func send(
        _ message: String,
        trace: String? = nil,
        to target: NotificationTarget,
        of bucket: Bucket,
        _ now: Timestamp,
        _ view: any WriteView
    ) throws {
        let cause = "arn:\(ARN.partition(ofRegion: bucket.owner.region)):s3:::\(bucket.name)"
        let id = world.ids.uuid()
        switch target.service {
        case "sqs":
            var draft = QueueTable.Draft(id: id, body: message, senderID: bucket.owner.account)
            draft.traceHeader = trace
            guard let refusal = try queues.send(draft, to: target.arn, at: now, view) else { return }
            view.afterCommit { [logger] in
                logger.warning(
                    "event of a bucket was not delivered",
                    metadata: ["bucket": "\(bucket.name)", "queue": "\(target.arn)", "cause": "\(refusal)"]
                )
            }
        case "sns":
            let arn = ARN(target.arn)
            try deliveries.add(
                Delivery(
                    id: id,
                    tenant: bucket.owner,
                    recipient: arn.map { Tenant(account: $0.account, region: $0.region) },
                    service: "sns",
                    operation: "Publish",
                    input: [
                        "TopicArn": .string(target.arn), "Subject": "Amazon S3 Notification",
                        "Message": .string(message),
                    ],
                    createdAt: now,
                    retry: .topics,
                    cause: cause
                ),
                in: view
            )
        default:
            try deliveries.add(
                Delivery(
                    id: id,
                    tenant: bucket.owner,
                    call: try DeliveryTarget(target.arn).call(message, token: id, at: now),
                    createdAt: now,
                    retry: .topics,
                    cause: cause
                ),
                in: view
            )
        }
    }

    // MARK: - Targets

    /// - Throws: `InvalidArgument` with each target that there is not.
    func checkExistence(of targets: [NotificationTarget], _ call: Call) async throws {
        guard let invoker = invoker.invoker else { return }
        var asked: Set<String> = []
        var missing: [(name: String, reason: String)] = []
        for target in targets where asked.insert(target.arn).inserted {
            guard let arn = ARN(target.arn) else { continue }
            // Source: S3's answers, which name functions with their qualifier.
            let name = target.service == "lambda" ? target.arn + ", null" : target.arn
            let question: (operation: String, input: JSONValue, reason: String) =
                switch target.service {
                case "sqs":
                    (
                        "GetQueueUrl", ["QueueName": .string(arn.resource)],
                        "The destination queue does not exist"
                    )
                case "sns":
                    (
                        "GetTopicAttributes", ["TopicArn": .string(target.arn)],
                        "The destination topic does not exist"
                    )
                default:
                    (
                        "GetFunction", ["FunctionName": .string(target.arn)],
                        "Not authorized to invoke function [\(target.arn)]"
                    )
                }
            var asking = call
            asking.tenant = Tenant(account: arn.account, region: arn.region)
            asking.principal = .service(name: "S3", account: arn.account)
            asking.signing = Signing()
            do {
                _ = try await invoker.invoke(target.service, question.operation, question.input, call: asking)
            } catch let failure as any ServiceFailure where !failure.isServerFault || failure.httpStatus == 501
            {
                missing.append((name, question.reason))
            }
        }
        guard !missing.isEmpty else { return }
        var members: [ShapeObject.Field] = []
        for (index, target) in missing.enumerated() {
            members.append(.init(name: "ArgumentName\(index + 1)", value: .string(target.name)))
            members.append(.init(name: "ArgumentValue\(index + 1)", value: .string(target.reason)))
        }
        throw PlainFailure(
            "InvalidArgument",
            "Unable to validate the following destination configurations",
            members: ShapeObject(fields: members)
        )
    }

    /// Sends the event by which S3 tries out queues and topics.
    ///
    /// Source: Amazon S3 User Guide, "Event message structure", s3:TestEvent.
    func test(_ targets: [NotificationTarget], of bucket: Bucket, _ call: Call) async throws {
        let tried = targets.filter { $0.service == "sqs" || $0.service == "sns" }
        guard !tried.isEmpty else { return }
        let now = call.world.clock.now
        let message: JSONValue = [
            "Service": "Amazon S3", "Event": "s3:TestEvent",
            "Time": .string(now.iso8601(withMilliseconds: true)), "Bucket": .string(bucket.name),
            "RequestId": .string(call.requestID),
            "HostId": .string(Base64.encode(Array((call.requestID + call.requestID).utf8))),
        ]
        try await store.write { [self] view in
            var told: Set<String> = []
            for target in tried where told.insert(target.arn).inserted {
                try send(message.text, to: target, of: bucket, now, view)
            }
        }
    }
}
