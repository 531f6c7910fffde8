import Primitives
import Testing

@testable import SNSService

@Suite struct RetryPlanTests {
    private func plan(_ subscription: String?, topic: String? = nil) -> RetryPlan? {
        let tenant = Tenant.standard
        var made = Topic(
            tenant: tenant,
            name: "t",
            id: "1",
            attributes: [:],
            tags: [:],
            createdAt: .init(epochSeconds: 0)
        )
        made.attributes["DeliveryPolicy"] = topic
        return RetryPlan(
            of: Subscription(
                tenant: tenant,
                topic: "t",
                id: "s",
                kind: .http,
                endpoint: "http://x",
                owner: tenant.account,
                principal: "",
                attributes: subscription.map { ["DeliveryPolicy": $0] } ?? [:],
                createdAt: .init(epochSeconds: 0),
                state: .confirmed
            ),
            made
        )
    }

    @Test("without a policy there are three retries, 20 seconds apart")
    func usual() {
        #expect(plan(nil)?.delays == [20, 20, 20])
    }

    @Test("the phases of a policy come one after another")
    func phases() {
        let policy = """
            {"healthyRetryPolicy": {"minDelayTarget": 1, "maxDelayTarget": 9, "numRetries": 8, "numNoDelayRetries": 2,
            "numMinDelayRetries": 1, "numMaxDelayRetries": 2, "backoffFunction": "linear"}}
            """

        #expect(plan(policy)?.delays == [0, 0, 1, 1, 5, 9, 9, 9])
    }

    @Test("a topic's policy holds for its subscriptions, and may overrule theirs")
    func topics() {
        let own = #"{"healthyRetryPolicy": {"minDelayTarget": 1, "maxDelayTarget": 1, "numRetries": 1}}"#
        let general =
            #""defaultHealthyRetryPolicy": {"minDelayTarget": 2, "maxDelayTarget": 2, "numRetries": 2}"#

        #expect(plan(nil, topic: #"{"http": {\#(general)}}"#)?.delays == [2, 2])
        #expect(plan(own, topic: #"{"http": {\#(general)}}"#)?.delays == [1])
        #expect(
            plan(own, topic: #"{"http": {\#(general), "disableSubscriptionOverrides": true}}"#)?.delays == [
                2, 2,
            ]
        )
    }

    @Test(
        "a policy that contradicts itself is refused",
        arguments: [
            #"{"healthyRetryPolicy": {"minDelayTarget": 30, "maxDelayTarget": 10}}"#,
            #"{"healthyRetryPolicy": {"numRetries": 101}}"#,
            #"{"healthyRetryPolicy": {"numRetries": 1, "numNoDelayRetries": 2}}"#,
            #"{"healthyRetryPolicy": {"numRetries": 100, "minDelayTarget": 60, "maxDelayTarget": 60}}"#,
            #"{"healthyRetryPolicy": {"backoffFunction": "guess"}}"#,
            #"{"requestPolicy": {"headerContentType": "image/png"}}"#, #"{"surprise": {}}"#, "no",
        ]
    )
    func refused(policy: String) {
        #expect(RetryPlan.flaw(of: policy, isOfTopic: false) != nil)
    }
}
