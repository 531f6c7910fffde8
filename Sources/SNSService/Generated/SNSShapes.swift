// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension SNS {
    struct AddPermissionInput: ShapeStructureReadable {
        var topicArn: String
        var label: String
        var awsAccountId: [String]
        var actionName: [String]
    }
}

extension SNS.AddPermissionInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
        label = try reader.required("Label")
        awsAccountId = try reader.required("AWSAccountId")
        actionName = try reader.required("ActionName")
    }
}

extension SNS {
    struct BatchResultErrorEntry: ShapeStructureWritable {
        var id: String
        var code: String
        var message: String?
        var senderFault: Bool
    }
}

extension SNS.BatchResultErrorEntry {
    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
        writer.put("Code", code)
        writer.putIfPresent("Message", message)
        writer.put("SenderFault", senderFault)
    }
}

extension SNS {
    struct ConfirmSubscriptionInput: ShapeStructureReadable {
        var topicArn: String
        var token: String
        var authenticateOnUnsubscribe: String?
    }
}

extension SNS.ConfirmSubscriptionInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
        token = try reader.required("Token")
        authenticateOnUnsubscribe = reader.optional("AuthenticateOnUnsubscribe")
    }
}

extension SNS {
    struct ConfirmSubscriptionResponse: ShapeStructureWritable {
        var subscriptionArn: String?
    }
}

extension SNS.ConfirmSubscriptionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SubscriptionArn", subscriptionArn)
    }
}

extension SNS {
    struct CreateTopicInput: ShapeStructureReadable {
        var name: String
        var attributes: [String: String]?
        var tags: [Tag]?
        var dataProtectionPolicy: String?
    }
}

extension SNS.CreateTopicInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        attributes = reader.optional("Attributes")
        tags = reader.optional("Tags")
        dataProtectionPolicy = reader.optional("DataProtectionPolicy")
    }
}

extension SNS {
    struct CreateTopicResponse: ShapeStructureWritable {
        var topicArn: String?
    }
}

extension SNS.CreateTopicResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TopicArn", topicArn)
    }
}

extension SNS {
    struct DeleteTopicInput: ShapeStructureReadable {
        var topicArn: String
    }
}

extension SNS.DeleteTopicInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
    }
}

extension SNS {
    struct GetSubscriptionAttributesInput: ShapeStructureReadable {
        var subscriptionArn: String
    }
}

extension SNS.GetSubscriptionAttributesInput {
    init(_ reader: inout ObjectReader) throws {
        subscriptionArn = try reader.required("SubscriptionArn")
    }
}

extension SNS {
    struct GetSubscriptionAttributesResponse: ShapeStructureWritable {
        var attributes: [String: String]?
    }
}

extension SNS.GetSubscriptionAttributesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Attributes", attributes)
    }
}

extension SNS {
    struct GetTopicAttributesInput: ShapeStructureReadable {
        var topicArn: String
    }
}

extension SNS.GetTopicAttributesInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
    }
}

extension SNS {
    struct GetTopicAttributesResponse: ShapeStructureWritable {
        var attributes: [String: String]?
    }
}

extension SNS.GetTopicAttributesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Attributes", attributes)
    }
}

extension SNS {
    struct ListSubscriptionsByTopicInput: ShapeStructureReadable {
        var topicArn: String
        var nextToken: String?
    }
}

extension SNS.ListSubscriptionsByTopicInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
        nextToken = reader.optional("NextToken")
    }
}

extension SNS {
    struct ListSubscriptionsByTopicResponse: ShapeStructureWritable {
        var subscriptions: [Subscription]?
        var nextToken: String?
    }
}

extension SNS.ListSubscriptionsByTopicResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Subscriptions", subscriptions)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension SNS {
    struct ListSubscriptionsInput: ShapeStructureReadable {
        var nextToken: String?
    }
}

extension SNS.ListSubscriptionsInput {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
    }
}

extension SNS {
    struct ListSubscriptionsResponse: ShapeStructureWritable {
        var subscriptions: [Subscription]?
        var nextToken: String?
    }
}

extension SNS.ListSubscriptionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Subscriptions", subscriptions)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension SNS {
    struct ListTagsForResourceRequest: ShapeStructureReadable {
        var resourceArn: String
    }
}

extension SNS.ListTagsForResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
    }
}

extension SNS {
    struct ListTagsForResourceResponse: ShapeStructureWritable {
        var tags: [Tag]?
    }
}

extension SNS.ListTagsForResourceResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Tags", tags)
    }
}

extension SNS {
    struct ListTopicsInput: ShapeStructureReadable {
        var nextToken: String?
    }
}

extension SNS.ListTopicsInput {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
    }
}

extension SNS {
    struct ListTopicsResponse: ShapeStructureWritable {
        var topics: [Topic]?
        var nextToken: String?
    }
}

extension SNS.ListTopicsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Topics", topics)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension SNS {
    struct MessageAttributeValue: ShapeStructureReadable {
        var dataType: String
        var stringValue: String?
        var binaryValue: Blob?
    }
}

extension SNS.MessageAttributeValue {
    init(_ reader: inout ObjectReader) throws {
        dataType = try reader.required("DataType")
        stringValue = reader.optional("StringValue")
        binaryValue = reader.optional("BinaryValue")
    }
}

extension SNS {
    struct PublishBatchInput: ShapeStructureReadable {
        var topicArn: String
        var publishBatchRequestEntries: [PublishBatchRequestEntry]
    }
}

extension SNS.PublishBatchInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
        publishBatchRequestEntries = try reader.required("PublishBatchRequestEntries")
    }
}

extension SNS {
    struct PublishBatchRequestEntry: ShapeStructureReadable {
        var id: String
        var message: String
        var subject: String?
        var messageStructure: String?
        var messageAttributes: [String: MessageAttributeValue]?
        var messageDeduplicationId: String?
        var messageGroupId: String?
    }
}

extension SNS.PublishBatchRequestEntry {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        message = try reader.required("Message")
        subject = reader.optional("Subject")
        messageStructure = reader.optional("MessageStructure")
        messageAttributes = reader.optional("MessageAttributes")
        messageDeduplicationId = reader.optional("MessageDeduplicationId")
        messageGroupId = reader.optional("MessageGroupId")
    }
}

extension SNS {
    struct PublishBatchResponse: ShapeStructureWritable {
        var successful: [PublishBatchResultEntry]?
        var failed: [BatchResultErrorEntry]?
    }
}

extension SNS.PublishBatchResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Successful", successful)
        writer.putIfPresent("Failed", failed)
    }
}

extension SNS {
    struct PublishBatchResultEntry: ShapeStructureWritable {
        var id: String?
        var messageId: String?
        var sequenceNumber: String?
    }
}

extension SNS.PublishBatchResultEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Id", id)
        writer.putIfPresent("MessageId", messageId)
        writer.putIfPresent("SequenceNumber", sequenceNumber)
    }
}

extension SNS {
    struct PublishInput: ShapeStructureReadable {
        var topicArn: String?
        var targetArn: String?
        var phoneNumber: String?
        var message: String
        var subject: String?
        var messageStructure: String?
        var messageAttributes: [String: MessageAttributeValue]?
        var messageDeduplicationId: String?
        var messageGroupId: String?
    }
}

extension SNS.PublishInput {
    init(_ reader: inout ObjectReader) throws {
        message = try reader.required("Message")
        topicArn = reader.optional("TopicArn")
        targetArn = reader.optional("TargetArn")
        phoneNumber = reader.optional("PhoneNumber")
        subject = reader.optional("Subject")
        messageStructure = reader.optional("MessageStructure")
        messageAttributes = reader.optional("MessageAttributes")
        messageDeduplicationId = reader.optional("MessageDeduplicationId")
        messageGroupId = reader.optional("MessageGroupId")
    }
}

extension SNS {
    struct PublishResponse: ShapeStructureWritable {
        var messageId: String?
        var sequenceNumber: String?
    }
}

extension SNS.PublishResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MessageId", messageId)
        writer.putIfPresent("SequenceNumber", sequenceNumber)
    }
}

extension SNS {
    struct RemovePermissionInput: ShapeStructureReadable {
        var topicArn: String
        var label: String
    }
}

extension SNS.RemovePermissionInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
        label = try reader.required("Label")
    }
}

extension SNS {
    struct SetSubscriptionAttributesInput: ShapeStructureReadable {
        var subscriptionArn: String
        var attributeName: String
        var attributeValue: String?
    }
}

extension SNS.SetSubscriptionAttributesInput {
    init(_ reader: inout ObjectReader) throws {
        subscriptionArn = try reader.required("SubscriptionArn")
        attributeName = try reader.required("AttributeName")
        attributeValue = reader.optional("AttributeValue")
    }
}

extension SNS {
    struct SetTopicAttributesInput: ShapeStructureReadable {
        var topicArn: String
        var attributeName: String
        var attributeValue: String?
    }
}

extension SNS.SetTopicAttributesInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
        attributeName = try reader.required("AttributeName")
        attributeValue = reader.optional("AttributeValue")
    }
}

extension SNS {
    struct SubscribeInput: ShapeStructureReadable {
        var topicArn: String
        var `protocol`: String
        var endpoint: String?
        var attributes: [String: String]?
        var returnSubscriptionArn: Bool?
    }
}

extension SNS.SubscribeInput {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
        `protocol` = try reader.required("Protocol")
        endpoint = reader.optional("Endpoint")
        attributes = reader.optional("Attributes")
        returnSubscriptionArn = reader.optional("ReturnSubscriptionArn")
    }
}

extension SNS {
    struct SubscribeResponse: ShapeStructureWritable {
        var subscriptionArn: String?
    }
}

extension SNS.SubscribeResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SubscriptionArn", subscriptionArn)
    }
}

extension SNS {
    struct Subscription: ShapeStructureWritable {
        var subscriptionArn: String?
        var owner: String?
        var `protocol`: String?
        var endpoint: String?
        var topicArn: String?
    }
}

extension SNS.Subscription {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SubscriptionArn", subscriptionArn)
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("Protocol", `protocol`)
        writer.putIfPresent("Endpoint", endpoint)
        writer.putIfPresent("TopicArn", topicArn)
    }
}

extension SNS {
    struct Tag: ShapeStructureReadable, ShapeStructureWritable {
        var key: String
        var value: String
    }
}

extension SNS.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("Key")
        value = try reader.required("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Key", key)
        writer.put("Value", value)
    }
}

extension SNS {
    struct TagResourceRequest: ShapeStructureReadable {
        var resourceArn: String
        var tags: [Tag]
    }
}

extension SNS.TagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
        tags = try reader.required("Tags")
    }
}

extension SNS {
    struct TagResourceResponse: ShapeStructureWritable {
    }
}

extension SNS.TagResourceResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension SNS {
    struct Topic: ShapeStructureWritable {
        var topicArn: String?
    }
}

extension SNS.Topic {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TopicArn", topicArn)
    }
}

extension SNS {
    struct UnsubscribeInput: ShapeStructureReadable {
        var subscriptionArn: String
    }
}

extension SNS.UnsubscribeInput {
    init(_ reader: inout ObjectReader) throws {
        subscriptionArn = try reader.required("SubscriptionArn")
    }
}

extension SNS {
    struct UntagResourceRequest: ShapeStructureReadable {
        var resourceArn: String
        var tagKeys: [String]
    }
}

extension SNS.UntagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
        tagKeys = try reader.required("TagKeys")
    }
}

extension SNS {
    struct UntagResourceResponse: ShapeStructureWritable {
    }
}

extension SNS.UntagResourceResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension SNS {
    struct AuthorizationErrorException: ServiceFailure {
        var message: String
        var code: String { "AuthorizationError" }
        var httpStatus: Int { 403 }
    }
}

extension SNS {
    struct BatchEntryIdsNotDistinctException: ServiceFailure {
        var message: String
        var code: String { "BatchEntryIdsNotDistinct" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct BatchRequestTooLongException: ServiceFailure {
        var message: String
        var code: String { "BatchRequestTooLong" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct ConcurrentAccessException: ServiceFailure {
        var message: String
        var code: String { "ConcurrentAccess" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct EmptyBatchRequestException: ServiceFailure {
        var message: String
        var code: String { "EmptyBatchRequest" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct EndpointDisabledException: ServiceFailure {
        var message: String
        var code: String { "EndpointDisabled" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct FilterPolicyLimitExceededException: ServiceFailure {
        var message: String
        var code: String { "FilterPolicyLimitExceeded" }
        var httpStatus: Int { 403 }
    }
}

extension SNS {
    struct InternalErrorException: ServiceFailure {
        var message: String
        var code: String { "InternalError" }
        var httpStatus: Int { 500 }
    }
}

extension SNS {
    struct InvalidBatchEntryIdException: ServiceFailure {
        var message: String
        var code: String { "InvalidBatchEntryId" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct InvalidParameterException: ServiceFailure {
        var message: String
        var code: String { "InvalidParameter" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct InvalidParameterValueException: ServiceFailure {
        var message: String
        var code: String { "ParameterValueInvalid" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct InvalidSecurityException: ServiceFailure {
        var message: String
        var code: String { "InvalidSecurity" }
        var httpStatus: Int { 403 }
    }
}

extension SNS {
    struct InvalidStateException: ServiceFailure {
        var message: String
        var code: String { "InvalidState" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct KMSAccessDeniedException: ServiceFailure {
        var message: String
        var code: String { "KMSAccessDenied" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct KMSDisabledException: ServiceFailure {
        var message: String
        var code: String { "KMSDisabled" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct KMSInvalidStateException: ServiceFailure {
        var message: String
        var code: String { "KMSInvalidState" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct KMSNotFoundException: ServiceFailure {
        var message: String
        var code: String { "KMSNotFound" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct KMSOptInRequired: ServiceFailure {
        var message: String
        var code: String { "KMSOptInRequired" }
        var httpStatus: Int { 403 }
    }
}

extension SNS {
    struct KMSThrottlingException: ServiceFailure {
        var message: String
        var code: String { "KMSThrottling" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct NotFoundException: ServiceFailure {
        var message: String
        var code: String { "NotFound" }
        var httpStatus: Int { 404 }
    }
}

extension SNS {
    struct PlatformApplicationDisabledException: ServiceFailure {
        var message: String
        var code: String { "PlatformApplicationDisabled" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct ReplayLimitExceededException: ServiceFailure {
        var message: String
        var code: String { "ReplayLimitExceeded" }
        var httpStatus: Int { 403 }
    }
}

extension SNS {
    struct ResourceNotFoundException: ServiceFailure {
        var message: String
        var code: String { "ResourceNotFound" }
        var httpStatus: Int { 404 }
    }
}

extension SNS {
    struct StaleTagException: ServiceFailure {
        var message: String
        var code: String { "StaleTag" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct SubscriptionLimitExceededException: ServiceFailure {
        var message: String
        var code: String { "SubscriptionLimitExceeded" }
        var httpStatus: Int { 403 }
    }
}

extension SNS {
    struct TagLimitExceededException: ServiceFailure {
        var message: String
        var code: String { "TagLimitExceeded" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct TagPolicyException: ServiceFailure {
        var message: String
        var code: String { "TagPolicy" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct TooManyEntriesInBatchRequestException: ServiceFailure {
        var message: String
        var code: String { "TooManyEntriesInBatchRequest" }
        var httpStatus: Int { 400 }
    }
}

extension SNS {
    struct TopicLimitExceededException: ServiceFailure {
        var message: String
        var code: String { "TopicLimitExceeded" }
        var httpStatus: Int { 403 }
    }
}

extension SNS {
    struct ValidationException: ServiceFailure {
        var message: String
        var code: String { "ValidationException" }
        var httpStatus: Int { 400 }
    }
}
