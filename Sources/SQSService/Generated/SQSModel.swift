// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of Amazon Simple Queue Service, named as AWS names them.
enum SQS {
    static let model = ServiceModel([modelText1])
}

extension SQS {
    static let modelText1: StaticString = #"""
        service name=sqs id=SQS full=Amazon%20Simple%20Queue%20Service version=2012-11-05 protocol=json json=1.0 target=AmazonSQS endpoint=sqs signing=sqs validation=MissingParameter queries=http://queue.amazonaws.com/doc/2012-11-05/
        operation AddPermission POST / in=AddPermissionRequest errors=OverLimit,RequestThrottled,QueueDoesNotExist,InvalidAddress,InvalidSecurity,UnsupportedOperation
        operation CancelMessageMoveTask POST / in=CancelMessageMoveTaskRequest out=CancelMessageMoveTaskResult errors=ResourceNotFoundException,RequestThrottled,InvalidAddress,InvalidSecurity,UnsupportedOperation
        operation ChangeMessageVisibility POST / in=ChangeMessageVisibilityRequest errors=MessageNotInflight,ReceiptHandleIsInvalid,RequestThrottled,QueueDoesNotExist,UnsupportedOperation,InvalidAddress,InvalidSecurity
        operation ChangeMessageVisibilityBatch POST / in=ChangeMessageVisibilityBatchRequest out=ChangeMessageVisibilityBatchResult errors=TooManyEntriesInBatchRequest,EmptyBatchRequest,BatchEntryIdsNotDistinct,InvalidBatchEntryId,RequestThrottled,QueueDoesNotExist,UnsupportedOperation,InvalidAddress,InvalidSecurity
        operation CreateQueue POST / in=CreateQueueRequest out=CreateQueueResult errors=QueueDeletedRecently,QueueNameExists,RequestThrottled,InvalidAddress,InvalidAttributeName,InvalidAttributeValue,UnsupportedOperation,InvalidSecurity
        operation DeleteMessage POST / in=DeleteMessageRequest errors=InvalidIdFormat,ReceiptHandleIsInvalid,RequestThrottled,QueueDoesNotExist,UnsupportedOperation,InvalidSecurity,InvalidAddress
        operation DeleteMessageBatch POST / in=DeleteMessageBatchRequest out=DeleteMessageBatchResult errors=TooManyEntriesInBatchRequest,EmptyBatchRequest,BatchEntryIdsNotDistinct,InvalidBatchEntryId,RequestThrottled,QueueDoesNotExist,UnsupportedOperation,InvalidAddress,InvalidSecurity
        operation DeleteQueue POST / in=DeleteQueueRequest errors=RequestThrottled,QueueDoesNotExist,InvalidAddress,UnsupportedOperation,InvalidSecurity
        operation GetQueueAttributes POST / in=GetQueueAttributesRequest out=GetQueueAttributesResult errors=InvalidAttributeName,RequestThrottled,QueueDoesNotExist,UnsupportedOperation,InvalidSecurity,InvalidAddress
        operation GetQueueUrl POST / in=GetQueueUrlRequest out=GetQueueUrlResult errors=RequestThrottled,QueueDoesNotExist,InvalidAddress,InvalidSecurity,UnsupportedOperation
        operation ListDeadLetterSourceQueues POST / in=ListDeadLetterSourceQueuesRequest out=ListDeadLetterSourceQueuesResult errors=QueueDoesNotExist,RequestThrottled,InvalidSecurity,InvalidAddress,UnsupportedOperation
        operation ListMessageMoveTasks POST / in=ListMessageMoveTasksRequest out=ListMessageMoveTasksResult errors=ResourceNotFoundException,RequestThrottled,InvalidAddress,InvalidSecurity,UnsupportedOperation
        operation ListQueueTags POST / in=ListQueueTagsRequest out=ListQueueTagsResult errors=RequestThrottled,QueueDoesNotExist,UnsupportedOperation,InvalidAddress,InvalidSecurity
        operation ListQueues POST / in=ListQueuesRequest out=ListQueuesResult errors=RequestThrottled,InvalidSecurity,InvalidAddress,UnsupportedOperation
        operation PurgeQueue POST / in=PurgeQueueRequest errors=QueueDoesNotExist,PurgeQueueInProgress,RequestThrottled,InvalidAddress,InvalidSecurity,UnsupportedOperation
        operation ReceiveMessage POST / in=ReceiveMessageRequest out=ReceiveMessageResult errors=UnsupportedOperation,OverLimit,RequestThrottled,QueueDoesNotExist,InvalidSecurity,KmsDisabled,KmsInvalidState,KmsNotFound,KmsOptInRequired,KmsThrottled,KmsAccessDenied,KmsInvalidKeyUsage,InvalidAddress
        operation RemovePermission POST / in=RemovePermissionRequest errors=InvalidAddress,RequestThrottled,QueueDoesNotExist,InvalidSecurity,UnsupportedOperation
        operation SendMessage POST / in=SendMessageRequest out=SendMessageResult errors=InvalidMessageContents,UnsupportedOperation,RequestThrottled,QueueDoesNotExist,InvalidSecurity,KmsDisabled,KmsInvalidState,KmsNotFound,KmsOptInRequired,KmsThrottled,KmsAccessDenied,KmsInvalidKeyUsage,InvalidAddress
        operation SendMessageBatch POST / in=SendMessageBatchRequest out=SendMessageBatchResult errors=TooManyEntriesInBatchRequest,EmptyBatchRequest,BatchEntryIdsNotDistinct,BatchRequestTooLong,InvalidBatchEntryId,UnsupportedOperation,RequestThrottled,QueueDoesNotExist,InvalidSecurity,KmsDisabled,KmsInvalidState,KmsNotFound,KmsOptInRequired,KmsThrottled,KmsAccessDenied,KmsInvalidKeyUsage,InvalidAddress
        operation SetQueueAttributes POST / in=SetQueueAttributesRequest errors=InvalidAttributeName,InvalidAttributeValue,RequestThrottled,QueueDoesNotExist,UnsupportedOperation,OverLimit,InvalidAddress,InvalidSecurity
        operation StartMessageMoveTask POST / in=StartMessageMoveTaskRequest out=StartMessageMoveTaskResult errors=ResourceNotFoundException,RequestThrottled,InvalidAddress,InvalidSecurity,UnsupportedOperation
        operation TagQueue POST / in=TagQueueRequest errors=InvalidAddress,RequestThrottled,QueueDoesNotExist,InvalidSecurity,UnsupportedOperation
        operation UntagQueue POST / in=UntagQueueRequest errors=InvalidAddress,RequestThrottled,QueueDoesNotExist,InvalidSecurity,UnsupportedOperation
        list AWSAccountIdList .flat .query=AWSAccountId member:String
        list ActionNameList .flat .query=ActionName member:String
        structure AddPermissionRequest QueueUrl!:String Label!:String AWSAccountIds!:AWSAccountIdList Actions!:ActionNameList
        list AttributeNameList .flat .query=AttributeName member:QueueAttributeName
        structure BatchEntryIdsNotDistinct .exception message:ExceptionMessage
        structure BatchRequestTooLong .exception message:ExceptionMessage
        structure BatchResultErrorEntry Id!:String SenderFault!:Boolean Code!:String Message:String
        list BatchResultErrorEntryList .flat .query=BatchResultErrorEntry member:BatchResultErrorEntry
        blob Binary
        list BinaryList member:Binary
        boolean Boolean
        integer BoxedInteger
        structure CancelMessageMoveTaskRequest TaskHandle!:String
        structure CancelMessageMoveTaskResult ApproximateNumberOfMessagesMoved:Long
        structure ChangeMessageVisibilityBatchRequest QueueUrl!:String Entries!:ChangeMessageVisibilityBatchRequestEntryList
        structure ChangeMessageVisibilityBatchRequestEntry Id!:String ReceiptHandle!:String VisibilityTimeout:NullableInteger
        list ChangeMessageVisibilityBatchRequestEntryList .flat .query=ChangeMessageVisibilityBatchRequestEntry member:ChangeMessageVisibilityBatchRequestEntry
        structure ChangeMessageVisibilityBatchResult Successful!:ChangeMessageVisibilityBatchResultEntryList Failed!:BatchResultErrorEntryList
        structure ChangeMessageVisibilityBatchResultEntry Id!:String
        list ChangeMessageVisibilityBatchResultEntryList .flat .query=ChangeMessageVisibilityBatchResultEntry member:ChangeMessageVisibilityBatchResultEntry
        structure ChangeMessageVisibilityRequest QueueUrl!:String ReceiptHandle!:String VisibilityTimeout!:NullableInteger
        structure CreateQueueRequest QueueName!:String Attributes:QueueAttributeMap tags:TagMap
        structure CreateQueueResult QueueUrl:String
        structure DeleteMessageBatchRequest QueueUrl!:String Entries!:DeleteMessageBatchRequestEntryList
        structure DeleteMessageBatchRequestEntry Id!:String ReceiptHandle!:String
        list DeleteMessageBatchRequestEntryList .flat .query=DeleteMessageBatchRequestEntry member:DeleteMessageBatchRequestEntry
        structure DeleteMessageBatchResult Successful!:DeleteMessageBatchResultEntryList Failed!:BatchResultErrorEntryList
        structure DeleteMessageBatchResultEntry Id!:String
        list DeleteMessageBatchResultEntryList .flat .query=DeleteMessageBatchResultEntry member:DeleteMessageBatchResultEntry
        structure DeleteMessageRequest QueueUrl!:String ReceiptHandle!:String
        structure DeleteQueueRequest QueueUrl!:String
        structure EmptyBatchRequest .exception message:ExceptionMessage
        string ExceptionMessage
        structure GetQueueAttributesRequest QueueUrl!:String AttributeNames:AttributeNameList
        structure GetQueueAttributesResult Attributes:QueueAttributeMap
        structure GetQueueUrlRequest QueueName!:String QueueOwnerAWSAccountId:String
        structure GetQueueUrlResult QueueUrl:String
        structure InvalidAddress .exception message:ExceptionMessage
        structure InvalidAttributeName .exception message:ExceptionMessage
        structure InvalidAttributeValue .exception message:ExceptionMessage
        structure InvalidBatchEntryId .exception message:ExceptionMessage
        structure InvalidIdFormat .exception
        structure InvalidMessageContents .exception message:ExceptionMessage
        structure InvalidSecurity .exception message:ExceptionMessage
        structure KmsAccessDenied .exception message:ExceptionMessage
        structure KmsDisabled .exception message:ExceptionMessage
        structure KmsInvalidKeyUsage .exception message:ExceptionMessage
        structure KmsInvalidState .exception message:ExceptionMessage
        structure KmsNotFound .exception message:ExceptionMessage
        structure KmsOptInRequired .exception message:ExceptionMessage
        structure KmsThrottled .exception message:ExceptionMessage
        structure ListDeadLetterSourceQueuesRequest QueueUrl!:String NextToken:Token MaxResults:BoxedInteger
        structure ListDeadLetterSourceQueuesResult queueUrls!:QueueUrlList NextToken:Token
        structure ListMessageMoveTasksRequest SourceArn!:String MaxResults:NullableInteger
        structure ListMessageMoveTasksResult Results:ListMessageMoveTasksResultEntryList;flat
        structure ListMessageMoveTasksResultEntry TaskHandle:String Status:String SourceArn:String DestinationArn:String MaxNumberOfMessagesPerSecond:NullableInteger ApproximateNumberOfMessagesMoved:Long ApproximateNumberOfMessagesToMove:NullableLong FailureReason:String StartedTimestamp:Long
        list ListMessageMoveTasksResultEntryList .flat .query=ListMessageMoveTasksResultEntry member:ListMessageMoveTasksResultEntry
        structure ListQueueTagsRequest QueueUrl!:String
        structure ListQueueTagsResult Tags:TagMap
        structure ListQueuesRequest QueueNamePrefix:String NextToken:Token MaxResults:BoxedInteger
        structure ListQueuesResult QueueUrls:QueueUrlList NextToken:Token
        long Long
        structure Message MessageId:String ReceiptHandle:String MD5OfBody:String Body:String Attributes:MessageSystemAttributeMap MD5OfMessageAttributes:String MessageAttributes:MessageBodyAttributeMap
        string MessageAttributeName
        list MessageAttributeNameList .flat .query=MessageAttributeName member:MessageAttributeName
        structure MessageAttributeValue StringValue:String BinaryValue:Binary StringListValues:StringList;flat BinaryListValues:BinaryList;flat DataType!:String
        map MessageBodyAttributeMap .flat .query=MessageAttribute,Name,Value key:String value:MessageAttributeValue
        map MessageBodySystemAttributeMap .flat .query=MessageSystemAttribute,Name,Value key:MessageSystemAttributeNameForSends value:MessageSystemAttributeValue
        list MessageList .flat .query=Message member:Message
        structure MessageNotInflight .exception
        list MessageSystemAttributeList .flat .query=MessageSystemAttributeName member:MessageSystemAttributeName
        map MessageSystemAttributeMap .flat .query=Attribute,Name,Value key:MessageSystemAttributeName value:String
        string MessageSystemAttributeName
        string MessageSystemAttributeNameForSends
        structure MessageSystemAttributeValue StringValue:String BinaryValue:Binary StringListValues:StringList;flat BinaryListValues:BinaryList;flat DataType!:String
        integer NullableInteger
        long NullableLong
        structure OverLimit .exception message:ExceptionMessage
        structure PurgeQueueInProgress .exception message:ExceptionMessage
        structure PurgeQueueRequest QueueUrl!:String
        map QueueAttributeMap .flat .query=Attribute,Name,Value key:QueueAttributeName value:String
        string QueueAttributeName
        structure QueueDeletedRecently .exception message:ExceptionMessage
        structure QueueDoesNotExist .exception message:ExceptionMessage
        structure QueueNameExists .exception message:ExceptionMessage
        list QueueUrlList .flat .query=QueueUrl member:String
        structure ReceiptHandleIsInvalid .exception message:ExceptionMessage
        structure ReceiveMessageRequest QueueUrl!:String AttributeNames:AttributeNameList MessageSystemAttributeNames:MessageSystemAttributeList MessageAttributeNames:MessageAttributeNameList MaxNumberOfMessages:NullableInteger VisibilityTimeout:NullableInteger WaitTimeSeconds:NullableInteger ReceiveRequestAttemptId:String
        structure ReceiveMessageResult Messages:MessageList
        structure RemovePermissionRequest QueueUrl!:String Label!:String
        structure RequestThrottled .exception message:ExceptionMessage
        structure ResourceNotFoundException .exception message:ExceptionMessage
        structure SendMessageBatchRequest QueueUrl!:String Entries!:SendMessageBatchRequestEntryList
        structure SendMessageBatchRequestEntry Id!:String MessageBody!:String DelaySeconds:NullableInteger MessageAttributes:MessageBodyAttributeMap MessageSystemAttributes:MessageBodySystemAttributeMap MessageDeduplicationId:String MessageGroupId:String
        list SendMessageBatchRequestEntryList .flat .query=SendMessageBatchRequestEntry member:SendMessageBatchRequestEntry
        structure SendMessageBatchResult Successful!:SendMessageBatchResultEntryList Failed!:BatchResultErrorEntryList
        structure SendMessageBatchResultEntry Id!:String MessageId!:String MD5OfMessageBody!:String MD5OfMessageAttributes:String MD5OfMessageSystemAttributes:String SequenceNumber:String
        list SendMessageBatchResultEntryList .flat .query=SendMessageBatchResultEntry member:SendMessageBatchResultEntry
        structure SendMessageRequest QueueUrl!:String MessageBody!:String DelaySeconds:NullableInteger MessageAttributes:MessageBodyAttributeMap MessageSystemAttributes:MessageBodySystemAttributeMap MessageDeduplicationId:String MessageGroupId:String
        structure SendMessageResult MD5OfMessageBody:String MD5OfMessageAttributes:String MD5OfMessageSystemAttributes:String MessageId:String SequenceNumber:String
        structure SetQueueAttributesRequest QueueUrl!:String Attributes!:QueueAttributeMap
        structure StartMessageMoveTaskRequest SourceArn!:String DestinationArn:String MaxNumberOfMessagesPerSecond:NullableInteger
        structure StartMessageMoveTaskResult TaskHandle:String
        string String
        list StringList member:String
        string TagKey
        list TagKeyList .flat .query=TagKey member:TagKey
        map TagMap .flat .query=Tag,Key,Value key:TagKey value:TagValue
        structure TagQueueRequest QueueUrl!:String Tags!:TagMap
        string TagValue
        string Token
        structure TooManyEntriesInBatchRequest .exception message:ExceptionMessage
        structure UnsupportedOperation .exception message:ExceptionMessage
        structure UntagQueueRequest QueueUrl!:String TagKeys!:TagKeyList
        """#
}
