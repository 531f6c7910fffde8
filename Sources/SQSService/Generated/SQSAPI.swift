// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of Amazon Simple Queue Service.
protocol SQSAPI: AWSService {
    func addPermission(_ input: SQS.AddPermissionRequest, _ call: Call) async throws
    func cancelMessageMoveTask(_ input: SQS.CancelMessageMoveTaskRequest, _ call: Call) async throws -> SQS.CancelMessageMoveTaskResult
    func changeMessageVisibility(_ input: SQS.ChangeMessageVisibilityRequest, _ call: Call) async throws
    func changeMessageVisibilityBatch(_ input: SQS.ChangeMessageVisibilityBatchRequest, _ call: Call) async throws -> SQS.ChangeMessageVisibilityBatchResult
    func createQueue(_ input: SQS.CreateQueueRequest, _ call: Call) async throws -> SQS.CreateQueueResult
    func deleteMessage(_ input: SQS.DeleteMessageRequest, _ call: Call) async throws
    func deleteMessageBatch(_ input: SQS.DeleteMessageBatchRequest, _ call: Call) async throws -> SQS.DeleteMessageBatchResult
    func deleteQueue(_ input: SQS.DeleteQueueRequest, _ call: Call) async throws
    func getQueueAttributes(_ input: SQS.GetQueueAttributesRequest, _ call: Call) async throws -> SQS.GetQueueAttributesResult
    func getQueueUrl(_ input: SQS.GetQueueUrlRequest, _ call: Call) async throws -> SQS.GetQueueUrlResult
    func listDeadLetterSourceQueues(_ input: SQS.ListDeadLetterSourceQueuesRequest, _ call: Call) async throws -> SQS.ListDeadLetterSourceQueuesResult
    func listMessageMoveTasks(_ input: SQS.ListMessageMoveTasksRequest, _ call: Call) async throws -> SQS.ListMessageMoveTasksResult
    func listQueueTags(_ input: SQS.ListQueueTagsRequest, _ call: Call) async throws -> SQS.ListQueueTagsResult
    func listQueues(_ input: SQS.ListQueuesRequest, _ call: Call) async throws -> SQS.ListQueuesResult
    func purgeQueue(_ input: SQS.PurgeQueueRequest, _ call: Call) async throws
    func receiveMessage(_ input: SQS.ReceiveMessageRequest, _ call: Call) async throws -> SQS.ReceiveMessageResult
    func removePermission(_ input: SQS.RemovePermissionRequest, _ call: Call) async throws
    func sendMessage(_ input: SQS.SendMessageRequest, _ call: Call) async throws -> SQS.SendMessageResult
    func sendMessageBatch(_ input: SQS.SendMessageBatchRequest, _ call: Call) async throws -> SQS.SendMessageBatchResult
    func setQueueAttributes(_ input: SQS.SetQueueAttributesRequest, _ call: Call) async throws
    func startMessageMoveTask(_ input: SQS.StartMessageMoveTaskRequest, _ call: Call) async throws -> SQS.StartMessageMoveTaskResult
    func tagQueue(_ input: SQS.TagQueueRequest, _ call: Call) async throws
    func untagQueue(_ input: SQS.UntagQueueRequest, _ call: Call) async throws
}

extension SQSAPI {
    package static var model: ServiceModel { SQS.model }

    package func register(in table: inout OperationTable) {
        table.bind("AddPermission", addPermission)
        table.bind("CancelMessageMoveTask", cancelMessageMoveTask)
        table.bind("ChangeMessageVisibility", changeMessageVisibility)
        table.bind("ChangeMessageVisibilityBatch", changeMessageVisibilityBatch)
        table.bind("CreateQueue", createQueue)
        table.bind("DeleteMessage", deleteMessage)
        table.bind("DeleteMessageBatch", deleteMessageBatch)
        table.bind("DeleteQueue", deleteQueue)
        table.bind("GetQueueAttributes", getQueueAttributes)
        table.bind("GetQueueUrl", getQueueUrl)
        table.bind("ListDeadLetterSourceQueues", listDeadLetterSourceQueues)
        table.bind("ListMessageMoveTasks", listMessageMoveTasks)
        table.bind("ListQueueTags", listQueueTags)
        table.bind("ListQueues", listQueues)
        table.bind("PurgeQueue", purgeQueue)
        table.bind("ReceiveMessage", receiveMessage)
        table.bind("RemovePermission", removePermission)
        table.bind("SendMessage", sendMessage)
        table.bind("SendMessageBatch", sendMessageBatch)
        table.bind("SetQueueAttributes", setQueueAttributes)
        table.bind("StartMessageMoveTask", startMessageMoveTask)
        table.bind("TagQueue", tagQueue)
        table.bind("UntagQueue", untagQueue)
    }
}
