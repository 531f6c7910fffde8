// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension SQS {
    struct AddPermissionRequest: ShapeStructureReadable {
        var queueUrl: String
        var label: String
        var awsAccountIds: [String]
        var actions: [String]
    }
}

extension SQS.AddPermissionRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        label = try reader.required("Label")
        awsAccountIds = try reader.required("AWSAccountIds")
        actions = try reader.required("Actions")
    }
}

extension SQS {
    struct BatchResultErrorEntry: ShapeStructureWritable {
        var id: String
        var senderFault: Bool
        var code: String
        var message: String?
    }
}

extension SQS.BatchResultErrorEntry {
    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
        writer.put("SenderFault", senderFault)
        writer.put("Code", code)
        writer.putIfPresent("Message", message)
    }
}

extension SQS {
    struct CancelMessageMoveTaskRequest: ShapeStructureReadable {
        var taskHandle: String
    }
}

extension SQS.CancelMessageMoveTaskRequest {
    init(_ reader: inout ObjectReader) throws {
        taskHandle = try reader.required("TaskHandle")
    }
}

extension SQS {
    struct CancelMessageMoveTaskResult: ShapeStructureWritable {
        var approximateNumberOfMessagesMoved: Int?
    }
}

extension SQS.CancelMessageMoveTaskResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ApproximateNumberOfMessagesMoved", approximateNumberOfMessagesMoved)
    }
}

extension SQS {
    struct ChangeMessageVisibilityBatchRequest: ShapeStructureReadable {
        var queueUrl: String
        var entries: [ChangeMessageVisibilityBatchRequestEntry]
    }
}

extension SQS.ChangeMessageVisibilityBatchRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        entries = try reader.required("Entries")
    }
}

extension SQS {
    struct ChangeMessageVisibilityBatchRequestEntry: ShapeStructureReadable {
        var id: String
        var receiptHandle: String
        var visibilityTimeout: Int?
    }
}

extension SQS.ChangeMessageVisibilityBatchRequestEntry {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        receiptHandle = try reader.required("ReceiptHandle")
        visibilityTimeout = reader.optional("VisibilityTimeout")
    }
}

extension SQS {
    struct ChangeMessageVisibilityBatchResult: ShapeStructureWritable {
        var successful: [ChangeMessageVisibilityBatchResultEntry]
        var failed: [BatchResultErrorEntry]
    }
}

extension SQS.ChangeMessageVisibilityBatchResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("Successful", successful)
        writer.put("Failed", failed)
    }
}

extension SQS {
    struct ChangeMessageVisibilityBatchResultEntry: ShapeStructureWritable {
        var id: String
    }
}

extension SQS.ChangeMessageVisibilityBatchResultEntry {
    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
    }
}

extension SQS {
    struct ChangeMessageVisibilityRequest: ShapeStructureReadable {
        var queueUrl: String
        var receiptHandle: String
        var visibilityTimeout: Int
    }
}

extension SQS.ChangeMessageVisibilityRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        receiptHandle = try reader.required("ReceiptHandle")
        visibilityTimeout = try reader.required("VisibilityTimeout")
    }
}

extension SQS {
    struct CreateQueueRequest: ShapeStructureReadable {
        var queueName: String
        var attributes: [String: String]?
        var tags: [String: String]?
    }
}

extension SQS.CreateQueueRequest {
    init(_ reader: inout ObjectReader) throws {
        queueName = try reader.required("QueueName")
        attributes = reader.optional("Attributes")
        tags = reader.optional("tags")
    }
}

extension SQS {
    struct CreateQueueResult: ShapeStructureWritable {
        var queueUrl: String?
    }
}

extension SQS.CreateQueueResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueueUrl", queueUrl)
    }
}

extension SQS {
    struct DeleteMessageBatchRequest: ShapeStructureReadable {
        var queueUrl: String
        var entries: [DeleteMessageBatchRequestEntry]
    }
}

extension SQS.DeleteMessageBatchRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        entries = try reader.required("Entries")
    }
}

extension SQS {
    struct DeleteMessageBatchRequestEntry: ShapeStructureReadable {
        var id: String
        var receiptHandle: String
    }
}

extension SQS.DeleteMessageBatchRequestEntry {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        receiptHandle = try reader.required("ReceiptHandle")
    }
}

extension SQS {
    struct DeleteMessageBatchResult: ShapeStructureWritable {
        var successful: [DeleteMessageBatchResultEntry]
        var failed: [BatchResultErrorEntry]
    }
}

extension SQS.DeleteMessageBatchResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("Successful", successful)
        writer.put("Failed", failed)
    }
}

extension SQS {
    struct DeleteMessageBatchResultEntry: ShapeStructureWritable {
        var id: String
    }
}

extension SQS.DeleteMessageBatchResultEntry {
    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
    }
}

extension SQS {
    struct DeleteMessageRequest: ShapeStructureReadable {
        var queueUrl: String
        var receiptHandle: String
    }
}

extension SQS.DeleteMessageRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        receiptHandle = try reader.required("ReceiptHandle")
    }
}

extension SQS {
    struct DeleteQueueRequest: ShapeStructureReadable {
        var queueUrl: String
    }
}

extension SQS.DeleteQueueRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
    }
}

extension SQS {
    struct GetQueueAttributesRequest: ShapeStructureReadable {
        var queueUrl: String
        var attributeNames: [String]?
    }
}

extension SQS.GetQueueAttributesRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        attributeNames = reader.optional("AttributeNames")
    }
}

extension SQS {
    struct GetQueueAttributesResult: ShapeStructureWritable {
        var attributes: [String: String]?
    }
}

extension SQS.GetQueueAttributesResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Attributes", attributes)
    }
}

extension SQS {
    struct GetQueueUrlRequest: ShapeStructureReadable {
        var queueName: String
        var queueOwnerAWSAccountId: String?
    }
}

extension SQS.GetQueueUrlRequest {
    init(_ reader: inout ObjectReader) throws {
        queueName = try reader.required("QueueName")
        queueOwnerAWSAccountId = reader.optional("QueueOwnerAWSAccountId")
    }
}

extension SQS {
    struct GetQueueUrlResult: ShapeStructureWritable {
        var queueUrl: String?
    }
}

extension SQS.GetQueueUrlResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueueUrl", queueUrl)
    }
}

extension SQS {
    struct ListDeadLetterSourceQueuesRequest: ShapeStructureReadable {
        var queueUrl: String
        var nextToken: String?
        var maxResults: Int?
    }
}

extension SQS.ListDeadLetterSourceQueuesRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension SQS {
    struct ListDeadLetterSourceQueuesResult: ShapeStructureWritable {
        var queueUrls: [String]
        var nextToken: String?
    }
}

extension SQS.ListDeadLetterSourceQueuesResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("queueUrls", queueUrls)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension SQS {
    struct ListMessageMoveTasksRequest: ShapeStructureReadable {
        var sourceArn: String
        var maxResults: Int?
    }
}

extension SQS.ListMessageMoveTasksRequest {
    init(_ reader: inout ObjectReader) throws {
        sourceArn = try reader.required("SourceArn")
        maxResults = reader.optional("MaxResults")
    }
}

extension SQS {
    struct ListMessageMoveTasksResult: ShapeStructureWritable {
        var results: [ListMessageMoveTasksResultEntry]?
    }
}

extension SQS.ListMessageMoveTasksResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Results", results)
    }
}

extension SQS {
    struct ListMessageMoveTasksResultEntry: ShapeStructureWritable {
        var taskHandle: String?
        var status: String?
        var sourceArn: String?
        var destinationArn: String?
        var maxNumberOfMessagesPerSecond: Int?
        var approximateNumberOfMessagesMoved: Int?
        var approximateNumberOfMessagesToMove: Int?
        var failureReason: String?
        var startedTimestamp: Int?
    }
}

extension SQS.ListMessageMoveTasksResultEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TaskHandle", taskHandle)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("SourceArn", sourceArn)
        writer.putIfPresent("DestinationArn", destinationArn)
        writer.putIfPresent("MaxNumberOfMessagesPerSecond", maxNumberOfMessagesPerSecond)
        writer.putIfPresent("ApproximateNumberOfMessagesMoved", approximateNumberOfMessagesMoved)
        writer.putIfPresent("ApproximateNumberOfMessagesToMove", approximateNumberOfMessagesToMove)
        writer.putIfPresent("FailureReason", failureReason)
        writer.putIfPresent("StartedTimestamp", startedTimestamp)
    }
}

extension SQS {
    struct ListQueueTagsRequest: ShapeStructureReadable {
        var queueUrl: String
    }
}

extension SQS.ListQueueTagsRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
    }
}

extension SQS {
    struct ListQueueTagsResult: ShapeStructureWritable {
        var tags: [String: String]?
    }
}

extension SQS.ListQueueTagsResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Tags", tags)
    }
}

extension SQS {
    struct ListQueuesRequest: ShapeStructureReadable {
        var queueNamePrefix: String?
        var nextToken: String?
        var maxResults: Int?
    }
}

extension SQS.ListQueuesRequest {
    init(_ reader: inout ObjectReader) throws {
        queueNamePrefix = reader.optional("QueueNamePrefix")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension SQS {
    struct ListQueuesResult: ShapeStructureWritable {
        var queueUrls: [String]?
        var nextToken: String?
    }
}

extension SQS.ListQueuesResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueueUrls", queueUrls)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension SQS {
    struct Message: ShapeStructureWritable {
        var messageId: String?
        var receiptHandle: String?
        var md5OfBody: String?
        var body: String?
        var attributes: [String: String]?
        var md5OfMessageAttributes: String?
        var messageAttributes: [String: MessageAttributeValue]?
    }
}

extension SQS.Message {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MessageId", messageId)
        writer.putIfPresent("ReceiptHandle", receiptHandle)
        writer.putIfPresent("MD5OfBody", md5OfBody)
        writer.putIfPresent("Body", body)
        writer.putIfPresent("Attributes", attributes)
        writer.putIfPresent("MD5OfMessageAttributes", md5OfMessageAttributes)
        writer.putIfPresent("MessageAttributes", messageAttributes)
    }
}

extension SQS {
    struct MessageAttributeValue: ShapeStructureReadable, ShapeStructureWritable {
        var stringValue: String?
        var binaryValue: Blob?
        var stringListValues: [String]?
        var binaryListValues: [Blob]?
        var dataType: String
    }
}

extension SQS.MessageAttributeValue {
    init(_ reader: inout ObjectReader) throws {
        dataType = try reader.required("DataType")
        stringValue = reader.optional("StringValue")
        binaryValue = reader.optional("BinaryValue")
        stringListValues = reader.optional("StringListValues")
        binaryListValues = reader.optional("BinaryListValues")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StringValue", stringValue)
        writer.putIfPresent("BinaryValue", binaryValue)
        writer.putIfPresent("StringListValues", stringListValues)
        writer.putIfPresent("BinaryListValues", binaryListValues)
        writer.put("DataType", dataType)
    }
}

extension SQS {
    struct MessageSystemAttributeValue: ShapeStructureReadable {
        var stringValue: String?
        var binaryValue: Blob?
        var stringListValues: [String]?
        var binaryListValues: [Blob]?
        var dataType: String
    }
}

extension SQS.MessageSystemAttributeValue {
    init(_ reader: inout ObjectReader) throws {
        dataType = try reader.required("DataType")
        stringValue = reader.optional("StringValue")
        binaryValue = reader.optional("BinaryValue")
        stringListValues = reader.optional("StringListValues")
        binaryListValues = reader.optional("BinaryListValues")
    }
}

extension SQS {
    struct PurgeQueueRequest: ShapeStructureReadable {
        var queueUrl: String
    }
}

extension SQS.PurgeQueueRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
    }
}

extension SQS {
    struct ReceiveMessageRequest: ShapeStructureReadable {
        var queueUrl: String
        var attributeNames: [String]?
        var messageSystemAttributeNames: [String]?
        var messageAttributeNames: [String]?
        var maxNumberOfMessages: Int?
        var visibilityTimeout: Int?
        var waitTimeSeconds: Int?
        var receiveRequestAttemptId: String?
    }
}

extension SQS.ReceiveMessageRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        attributeNames = reader.optional("AttributeNames")
        messageSystemAttributeNames = reader.optional("MessageSystemAttributeNames")
        messageAttributeNames = reader.optional("MessageAttributeNames")
        maxNumberOfMessages = reader.optional("MaxNumberOfMessages")
        visibilityTimeout = reader.optional("VisibilityTimeout")
        waitTimeSeconds = reader.optional("WaitTimeSeconds")
        receiveRequestAttemptId = reader.optional("ReceiveRequestAttemptId")
    }
}

extension SQS {
    struct ReceiveMessageResult: ShapeStructureWritable {
        var messages: [Message]?
    }
}

extension SQS.ReceiveMessageResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Messages", messages)
    }
}

extension SQS {
    struct RemovePermissionRequest: ShapeStructureReadable {
        var queueUrl: String
        var label: String
    }
}

extension SQS.RemovePermissionRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        label = try reader.required("Label")
    }
}

extension SQS {
    struct SendMessageBatchRequest: ShapeStructureReadable {
        var queueUrl: String
        var entries: [SendMessageBatchRequestEntry]
    }
}

extension SQS.SendMessageBatchRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        entries = try reader.required("Entries")
    }
}

extension SQS {
    struct SendMessageBatchRequestEntry: ShapeStructureReadable {
        var id: String
        var messageBody: String
        var delaySeconds: Int?
        var messageAttributes: [String: MessageAttributeValue]?
        var messageSystemAttributes: [String: MessageSystemAttributeValue]?
        var messageDeduplicationId: String?
        var messageGroupId: String?
    }
}

extension SQS.SendMessageBatchRequestEntry {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        messageBody = try reader.required("MessageBody")
        delaySeconds = reader.optional("DelaySeconds")
        messageAttributes = reader.optional("MessageAttributes")
        messageSystemAttributes = reader.optional("MessageSystemAttributes")
        messageDeduplicationId = reader.optional("MessageDeduplicationId")
        messageGroupId = reader.optional("MessageGroupId")
    }
}

extension SQS {
    struct SendMessageBatchResult: ShapeStructureWritable {
        var successful: [SendMessageBatchResultEntry]
        var failed: [BatchResultErrorEntry]
    }
}

extension SQS.SendMessageBatchResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("Successful", successful)
        writer.put("Failed", failed)
    }
}

extension SQS {
    struct SendMessageBatchResultEntry: ShapeStructureWritable {
        var id: String
        var messageId: String
        var md5OfMessageBody: String
        var md5OfMessageAttributes: String?
        var md5OfMessageSystemAttributes: String?
        var sequenceNumber: String?
    }
}

extension SQS.SendMessageBatchResultEntry {
    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
        writer.put("MessageId", messageId)
        writer.put("MD5OfMessageBody", md5OfMessageBody)
        writer.putIfPresent("MD5OfMessageAttributes", md5OfMessageAttributes)
        writer.putIfPresent("MD5OfMessageSystemAttributes", md5OfMessageSystemAttributes)
        writer.putIfPresent("SequenceNumber", sequenceNumber)
    }
}

extension SQS {
    struct SendMessageRequest: ShapeStructureReadable {
        var queueUrl: String
        var messageBody: String
        var delaySeconds: Int?
        var messageAttributes: [String: MessageAttributeValue]?
        var messageSystemAttributes: [String: MessageSystemAttributeValue]?
        var messageDeduplicationId: String?
        var messageGroupId: String?
    }
}

extension SQS.SendMessageRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        messageBody = try reader.required("MessageBody")
        delaySeconds = reader.optional("DelaySeconds")
        messageAttributes = reader.optional("MessageAttributes")
        messageSystemAttributes = reader.optional("MessageSystemAttributes")
        messageDeduplicationId = reader.optional("MessageDeduplicationId")
        messageGroupId = reader.optional("MessageGroupId")
    }
}

extension SQS {
    struct SendMessageResult: ShapeStructureWritable {
        var md5OfMessageBody: String?
        var md5OfMessageAttributes: String?
        var md5OfMessageSystemAttributes: String?
        var messageId: String?
        var sequenceNumber: String?
    }
}

extension SQS.SendMessageResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MD5OfMessageBody", md5OfMessageBody)
        writer.putIfPresent("MD5OfMessageAttributes", md5OfMessageAttributes)
        writer.putIfPresent("MD5OfMessageSystemAttributes", md5OfMessageSystemAttributes)
        writer.putIfPresent("MessageId", messageId)
        writer.putIfPresent("SequenceNumber", sequenceNumber)
    }
}

extension SQS {
    struct SetQueueAttributesRequest: ShapeStructureReadable {
        var queueUrl: String
        var attributes: [String: String]
    }
}

extension SQS.SetQueueAttributesRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        attributes = try reader.required("Attributes")
    }
}

extension SQS {
    struct StartMessageMoveTaskRequest: ShapeStructureReadable {
        var sourceArn: String
        var destinationArn: String?
        var maxNumberOfMessagesPerSecond: Int?
    }
}

extension SQS.StartMessageMoveTaskRequest {
    init(_ reader: inout ObjectReader) throws {
        sourceArn = try reader.required("SourceArn")
        destinationArn = reader.optional("DestinationArn")
        maxNumberOfMessagesPerSecond = reader.optional("MaxNumberOfMessagesPerSecond")
    }
}

extension SQS {
    struct StartMessageMoveTaskResult: ShapeStructureWritable {
        var taskHandle: String?
    }
}

extension SQS.StartMessageMoveTaskResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TaskHandle", taskHandle)
    }
}

extension SQS {
    struct TagQueueRequest: ShapeStructureReadable {
        var queueUrl: String
        var tags: [String: String]
    }
}

extension SQS.TagQueueRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        tags = try reader.required("Tags")
    }
}

extension SQS {
    struct UntagQueueRequest: ShapeStructureReadable {
        var queueUrl: String
        var tagKeys: [String]
    }
}

extension SQS.UntagQueueRequest {
    init(_ reader: inout ObjectReader) throws {
        queueUrl = try reader.required("QueueUrl")
        tagKeys = try reader.required("TagKeys")
    }
}

extension SQS {
    struct BatchEntryIdsNotDistinct: ServiceFailure {
        var message: String
        var code: String { "BatchEntryIdsNotDistinct" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct BatchRequestTooLong: ServiceFailure {
        var message: String
        var code: String { "BatchRequestTooLong" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct EmptyBatchRequest: ServiceFailure {
        var message: String
        var code: String { "EmptyBatchRequest" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct InvalidAddress: ServiceFailure {
        var message: String
        var code: String { "InvalidAddress" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct InvalidAttributeName: ServiceFailure {
        var message: String
        var code: String { "InvalidAttributeName" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct InvalidAttributeValue: ServiceFailure {
        var message: String
        var code: String { "InvalidAttributeValue" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct InvalidBatchEntryId: ServiceFailure {
        var message: String
        var code: String { "InvalidBatchEntryId" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct InvalidIdFormat: ServiceFailure {
        var message: String
        var code: String { "InvalidIdFormat" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct InvalidMessageContents: ServiceFailure {
        var message: String
        var code: String { "InvalidMessageContents" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct InvalidSecurity: ServiceFailure {
        var message: String
        var code: String { "InvalidSecurity" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct KmsAccessDenied: ServiceFailure {
        var message: String
        var code: String { "KmsAccessDenied" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct KmsDisabled: ServiceFailure {
        var message: String
        var code: String { "KmsDisabled" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct KmsInvalidKeyUsage: ServiceFailure {
        var message: String
        var code: String { "KmsInvalidKeyUsage" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct KmsInvalidState: ServiceFailure {
        var message: String
        var code: String { "KmsInvalidState" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct KmsNotFound: ServiceFailure {
        var message: String
        var code: String { "KmsNotFound" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct KmsOptInRequired: ServiceFailure {
        var message: String
        var code: String { "KmsOptInRequired" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct KmsThrottled: ServiceFailure {
        var message: String
        var code: String { "KmsThrottled" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct MessageNotInflight: ServiceFailure {
        var message: String
        var code: String { "MessageNotInflight" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct OverLimit: ServiceFailure {
        var message: String
        var code: String { "OverLimit" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct PurgeQueueInProgress: ServiceFailure {
        var message: String
        var code: String { "PurgeQueueInProgress" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct QueueDeletedRecently: ServiceFailure {
        var message: String
        var code: String { "QueueDeletedRecently" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct QueueDoesNotExist: ServiceFailure {
        var message: String
        var code: String { "QueueDoesNotExist" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct QueueNameExists: ServiceFailure {
        var message: String
        var code: String { "QueueNameExists" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct ReceiptHandleIsInvalid: ServiceFailure {
        var message: String
        var code: String { "ReceiptHandleIsInvalid" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct RequestThrottled: ServiceFailure {
        var message: String
        var code: String { "RequestThrottled" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct ResourceNotFoundException: ServiceFailure {
        var message: String
        var code: String { "ResourceNotFoundException" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct TooManyEntriesInBatchRequest: ServiceFailure {
        var message: String
        var code: String { "TooManyEntriesInBatchRequest" }
        var httpStatus: Int { 400 }
    }
}

extension SQS {
    struct UnsupportedOperation: ServiceFailure {
        var message: String
        var code: String { "UnsupportedOperation" }
        var httpStatus: Int { 400 }
    }
}
