import Deliveries
import Outbound
import Primitives

/// Posts notices to endpoints of HTTP, as deliveries.
///
/// Source: Amazon SNS Developer Guide, "Parsing Amazon SNS message formats", "HTTP/HTTPS headers", and "Amazon SNS message
/// delivery retries": all but 429 of the answers from 400 to 499 are final.
struct EndpointPerformer: DeliveryPerformer {
    let client: OutboundClient
    let name = Self.service

    static let service = "sns.http"

    /// Source: Amazon SNS Developer Guide: an endpoint has 15 seconds to answer.
    private static let limit = Duration.seconds(15)

    func perform(_ delivery: Delivery, _ world: World) async throws -> JSONValue {
        guard let address = delivery.input["Url"]?.string.flatMap(OutboundAddress.init) else {
            throw DeliveryFailure("InvalidEndpoint", "The endpoint is no address of HTTP.", .permanent)
        }
        var headers = HeaderList()
        for member in delivery.input["Headers"]?.object?.members ?? [] {
            headers.append(member.name, member.value.string ?? "")
        }
        let body = Array((delivery.input["Body"]?.string ?? "").utf8)
        let response: OutboundResponse
        do {
            response = try await client.send(
                OutboundRequest("POST", address, headers: headers, body: body, limit: Self.limit)
            )
        } catch let failure as OutboundFailure {
            throw DeliveryFailure("EndpointUnreachable", failure.description, .passing)
        }
        switch response.status {
        case 200..<300: return ["StatusCode": .integer(Int64(response.status))]
        case 429, 500..<600: throw Self.failure(response.status, .passing)
        default: throw Self.failure(response.status, .permanent)
        }
    }

    private static func failure(_ status: Int, _ verdict: DeliveryFailure.Verdict) -> DeliveryFailure {
        DeliveryFailure("EndpointRefused", "The endpoint answered \(status).", verdict)
    }

    /// A post of `text` to the endpoint of a subscription.
    static func delivery(
        _ notice: Notice,
        _ text: String,
        to subscription: Subscription,
        plan: RetryPlan,
        deadLetterARN: String?
    ) -> Delivery {
        var headers: [(String, JSONValue)] = [
            ("x-amz-sns-message-type", .string(notice.kind.rawValue)),
            ("x-amz-sns-message-id", .string(notice.id)),
            ("x-amz-sns-topic-arn", .string(notice.topicARN)),
        ]
        if notice.kind != .confirmation {
            headers.append(("x-amz-sns-subscription-arn", .string(subscription.arn)))
        }
        if notice.kind == .notification, subscription.isRaw {
            headers.append(("x-amz-sns-rawdelivery", "true"))
        }
        headers.append(("Content-Type", .string(plan.contentType ?? RetryPlan.usualType)))
        headers.append(("User-Agent", "Amazon Simple Notification Service Agent"))
        headers.append(("Accept-Encoding", "gzip,deflate"))
        return Delivery(
            id: "\(notice.id)/\(subscription.id)",
            tenant: subscription.tenant,
            service: service,
            operation: notice.kind.rawValue,
            input: [
                "Url": .string(subscription.endpoint), "Headers": .object(JSONObject(headers)),
                "Body": .string(text),
            ],
            createdAt: notice.moment,
            retry: plan.retry,
            deadLetter: deadLetterARN.map { DeadLetter(queueARN: $0, body: text, saysWhy: false) },
            cause: subscription.arn
        )
    }
}
