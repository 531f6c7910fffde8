package import Deliveries
package import Outbound
import Primitives
package import Queues
package import ServiceKit
import Shapes
package import Store

/// Amazon SNS: topics, subscriptions, and messages that go from the ones to the others.
///
/// What is published reaches queues in the transaction that publishes it; calls of functions, requests of HTTP and mails are
/// `Deliveries`. Mails go to an outbox below the data directory.
///
/// Differs: mobile push, text messages and Firehose are refused by name, and so are keys of one's own and archives; what
/// policies of topics and queues allow is not asked. Logs of delivery status are not written.
package struct SNSService: SNSAPI {
    let store: any MetadataStore
    let deliveries: Deliveries
    let queues: QueueOutlet
    let topics = TopicTable()
    let signing: MessageSigning
    let site: @Sendable () -> String?

    /// `secrets` keeps the key that signs messages; `site` says where clients reach the server, for messages that no client
    /// published.
    package init(
        store: any MetadataStore,
        deliveries: Deliveries,
        signals: QueueSignals,
        secrets: SecretBox,
        site: @escaping @Sendable () -> String?
    ) {
        self.store = store
        self.deliveries = deliveries
        queues = QueueOutlet(signals: signals)
        signing = MessageSigning(store: store, secrets: secrets)
        self.site = site
    }

    /// The pages that the service has beside its operations: the certificate of its signatures, and the outbox.
    package static func pages(store: any MetadataStore, secrets: SecretBox) -> [any PublicRoute] {
        [
            CertificatePage(signing: MessageSigning(store: store, secrets: secrets)), OutboxPage(store: store),
        ]
    }

    /// What makes requests of HTTP, and what writes mails, for deliveries; mails become files in `directory`.
    package static func performers(
        directory: String,
        client: OutboundClient
    ) -> [any DeliveryPerformer] {
        [EndpointPerformer(client: client), MailPerformer(directory: directory)]
    }
}

extension SNSService {
    /// Where links in messages lead to.
    func endpoint(_ call: Call) -> String {
        call.sourceAddress == nil && call.headers.fields.isEmpty ? site() ?? call.endpoint : call.endpoint
    }

    /// The tenant and the name of the topic that a client names.
    ///
    /// - Throws: `InvalidParameter` for what is no ARN of a topic of the region, `AuthorizationError` for one of another account where
    ///   signatures are checked.
    func place(_ arn: String, _ call: Call, parameter: String = "TopicArn") throws -> (Tenant, String) {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 6 else {
            throw SNS.invalid("\(parameter) Reason: An ARN must have at least 6 elements, not \(parts.count)")
        }
        // Links in messages are opened without a signature, and so without a region.
        let isHere = parts[3] == call.tenant.region || call.principal == .anonymous
        guard parts[0] == "arn", parts[2] == "sns", parts.count == 6, !parts[5].isEmpty, isHere else {
            throw SNS.invalid(parameter)
        }
        let tenant = Tenant(account: parts[4], region: parts[3])
        guard tenant.account == call.tenant.account || !call.signing.isChecked || call.principal == .anonymous
        else {
            let caller = call.principal.arn()?.description ?? "anonymous"
            throw SNS.AuthorizationErrorException(
                message:
                    "User: \(caller) is not authorized to perform: SNS:\(call.operation) on resource: \(arn) "
                    + "because no resource-based policy allows the SNS:\(call.operation) action"
            )
        }
        return (tenant, parts[5])
    }

    /// The topic and the id of the subscription that a client names.
    func subscriptionPlace(_ arn: String, _ call: Call) throws -> (Tenant, String, String) {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 6 else {
            throw SNS.invalid(
                "SubscriptionArn Reason: An ARN must have at least 6 elements, not \(parts.count)"
            )
        }
        guard parts.count == 7, parts[2] == "sns", !parts[6].isEmpty else {
            throw SNS.invalid("SubscriptionId")
        }
        let (tenant, name) = try place(
            parts[..<6].joined(separator: ":"),
            call,
            parameter: "SubscriptionArn"
        )
        return (tenant, name, parts[6])
    }

    /// Changes the topic that a client names, in one transaction.
    @discardableResult
    func change<Value: Sendable>(
        _ arn: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout Topic, any WriteView) throws -> Value
    ) async throws -> Value {
        let (tenant, name) = try place(arn, call)
        return try await store.write { [topics] view in
            var topic = try topics.require(name, tenant, view)
            let value = try body(&topic, view)
            try topics.put(topic, view)
            return value
        }
    }
}

extension SNS {
    /// What SNS calls a parameter that it does not take.
    static func invalid(_ reason: String) -> InvalidParameterException {
        InvalidParameterException(message: "Invalid parameter: \(reason)")
    }

    /// A feature of SNS that is not here.
    static func unserved(_ parameter: String, _ feature: String) -> InvalidParameterException {
        invalid("\(parameter) Reason: \(feature) is not supported by Hosu.")
    }
}
