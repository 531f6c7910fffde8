// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of Amazon Simple Notification Service.
protocol SNSAPI: AWSService {
    func addPermission(_ input: SNS.AddPermissionInput, _ call: Call) async throws
    func confirmSubscription(_ input: SNS.ConfirmSubscriptionInput, _ call: Call) async throws -> SNS.ConfirmSubscriptionResponse
    func createTopic(_ input: SNS.CreateTopicInput, _ call: Call) async throws -> SNS.CreateTopicResponse
    func deleteTopic(_ input: SNS.DeleteTopicInput, _ call: Call) async throws
    func getSubscriptionAttributes(_ input: SNS.GetSubscriptionAttributesInput, _ call: Call) async throws -> SNS.GetSubscriptionAttributesResponse
    func getTopicAttributes(_ input: SNS.GetTopicAttributesInput, _ call: Call) async throws -> SNS.GetTopicAttributesResponse
    func listSubscriptions(_ input: SNS.ListSubscriptionsInput, _ call: Call) async throws -> SNS.ListSubscriptionsResponse
    func listSubscriptionsByTopic(_ input: SNS.ListSubscriptionsByTopicInput, _ call: Call) async throws -> SNS.ListSubscriptionsByTopicResponse
    func listTagsForResource(_ input: SNS.ListTagsForResourceRequest, _ call: Call) async throws -> SNS.ListTagsForResourceResponse
    func listTopics(_ input: SNS.ListTopicsInput, _ call: Call) async throws -> SNS.ListTopicsResponse
    func publish(_ input: SNS.PublishInput, _ call: Call) async throws -> SNS.PublishResponse
    func publishBatch(_ input: SNS.PublishBatchInput, _ call: Call) async throws -> SNS.PublishBatchResponse
    func removePermission(_ input: SNS.RemovePermissionInput, _ call: Call) async throws
    func setSubscriptionAttributes(_ input: SNS.SetSubscriptionAttributesInput, _ call: Call) async throws
    func setTopicAttributes(_ input: SNS.SetTopicAttributesInput, _ call: Call) async throws
    func subscribe(_ input: SNS.SubscribeInput, _ call: Call) async throws -> SNS.SubscribeResponse
    func tagResource(_ input: SNS.TagResourceRequest, _ call: Call) async throws -> SNS.TagResourceResponse
    func unsubscribe(_ input: SNS.UnsubscribeInput, _ call: Call) async throws
    func untagResource(_ input: SNS.UntagResourceRequest, _ call: Call) async throws -> SNS.UntagResourceResponse
}

extension SNSAPI {
    package static var model: ServiceModel { SNS.model }

    package func register(in table: inout OperationTable) {
        table.bind("AddPermission", addPermission)
        table.bind("ConfirmSubscription", confirmSubscription)
        table.bind("CreateTopic", createTopic)
        table.bind("DeleteTopic", deleteTopic)
        table.bind("GetSubscriptionAttributes", getSubscriptionAttributes)
        table.bind("GetTopicAttributes", getTopicAttributes)
        table.bind("ListSubscriptions", listSubscriptions)
        table.bind("ListSubscriptionsByTopic", listSubscriptionsByTopic)
        table.bind("ListTagsForResource", listTagsForResource)
        table.bind("ListTopics", listTopics)
        table.bind("Publish", publish)
        table.bind("PublishBatch", publishBatch)
        table.bind("RemovePermission", removePermission)
        table.bind("SetSubscriptionAttributes", setSubscriptionAttributes)
        table.bind("SetTopicAttributes", setTopicAttributes)
        table.bind("Subscribe", subscribe)
        table.bind("TagResource", tagResource)
        table.bind("Unsubscribe", unsubscribe)
        table.bind("UntagResource", untagResource)
    }
}
