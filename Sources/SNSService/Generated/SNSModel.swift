// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of Amazon Simple Notification Service, named as AWS names them.
enum SNS {
    static let model = ServiceModel([modelText1])
}

extension SNS {
    static let modelText1: StaticString = #"""
        service name=sns id=SNS full=Amazon%20Simple%20Notification%20Service version=2010-03-31 protocol=query endpoint=sns signing=sns ns=http://sns.amazonaws.com/doc/2010-03-31/ validation=InvalidParameter
        operation AddPermission POST / in=AddPermissionInput errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException
        operation CheckIfPhoneNumberIsOptedOut POST / in=CheckIfPhoneNumberIsOptedOutInput out=CheckIfPhoneNumberIsOptedOutResponse errors=ThrottledException,InternalErrorException,AuthorizationErrorException,InvalidParameterException wrapper=CheckIfPhoneNumberIsOptedOutResult
        operation ConfirmSubscription POST / in=ConfirmSubscriptionInput out=ConfirmSubscriptionResponse errors=SubscriptionLimitExceededException,InvalidParameterException,NotFoundException,InternalErrorException,AuthorizationErrorException,FilterPolicyLimitExceededException,ReplayLimitExceededException wrapper=ConfirmSubscriptionResult
        operation CreatePlatformApplication POST / in=CreatePlatformApplicationInput out=CreatePlatformApplicationResponse errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException wrapper=CreatePlatformApplicationResult
        operation CreatePlatformEndpoint POST / in=CreatePlatformEndpointInput out=CreateEndpointResponse errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException wrapper=CreatePlatformEndpointResult
        operation CreateSMSSandboxPhoneNumber POST / in=CreateSMSSandboxPhoneNumberInput out=CreateSMSSandboxPhoneNumberResult errors=AuthorizationErrorException,InternalErrorException,InvalidParameterException,OptedOutException,UserErrorException,ThrottledException wrapper=CreateSMSSandboxPhoneNumberResult
        operation CreateTopic POST / in=CreateTopicInput out=CreateTopicResponse errors=InvalidParameterException,TopicLimitExceededException,InternalErrorException,AuthorizationErrorException,InvalidSecurityException,TagLimitExceededException,StaleTagException,TagPolicyException,ConcurrentAccessException wrapper=CreateTopicResult
        operation DeleteEndpoint POST / in=DeleteEndpointInput errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException
        operation DeletePlatformApplication POST / in=DeletePlatformApplicationInput errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException
        operation DeleteSMSSandboxPhoneNumber POST / in=DeleteSMSSandboxPhoneNumberInput out=DeleteSMSSandboxPhoneNumberResult errors=AuthorizationErrorException,InternalErrorException,InvalidParameterException,ResourceNotFoundException,UserErrorException,ThrottledException wrapper=DeleteSMSSandboxPhoneNumberResult
        operation DeleteTopic POST / in=DeleteTopicInput errors=InvalidParameterException,InvalidStateException,InternalErrorException,AuthorizationErrorException,NotFoundException,StaleTagException,TagPolicyException,ConcurrentAccessException
        operation GetDataProtectionPolicy POST / in=GetDataProtectionPolicyInput out=GetDataProtectionPolicyResponse errors=InvalidParameterException,InternalErrorException,NotFoundException,AuthorizationErrorException,InvalidSecurityException wrapper=GetDataProtectionPolicyResult
        operation GetEndpointAttributes POST / in=GetEndpointAttributesInput out=GetEndpointAttributesResponse errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException wrapper=GetEndpointAttributesResult
        operation GetPlatformApplicationAttributes POST / in=GetPlatformApplicationAttributesInput out=GetPlatformApplicationAttributesResponse errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException wrapper=GetPlatformApplicationAttributesResult
        operation GetSMSAttributes POST / in=GetSMSAttributesInput out=GetSMSAttributesResponse errors=ThrottledException,InternalErrorException,AuthorizationErrorException,InvalidParameterException wrapper=GetSMSAttributesResult
        operation GetSMSSandboxAccountStatus POST / in=GetSMSSandboxAccountStatusInput out=GetSMSSandboxAccountStatusResult errors=AuthorizationErrorException,InternalErrorException,ThrottledException wrapper=GetSMSSandboxAccountStatusResult
        operation GetSubscriptionAttributes POST / in=GetSubscriptionAttributesInput out=GetSubscriptionAttributesResponse errors=InvalidParameterException,InternalErrorException,NotFoundException,AuthorizationErrorException wrapper=GetSubscriptionAttributesResult
        operation GetTopicAttributes POST / in=GetTopicAttributesInput out=GetTopicAttributesResponse errors=InvalidParameterException,InternalErrorException,NotFoundException,AuthorizationErrorException,InvalidSecurityException wrapper=GetTopicAttributesResult
        operation ListEndpointsByPlatformApplication POST / in=ListEndpointsByPlatformApplicationInput out=ListEndpointsByPlatformApplicationResponse errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException wrapper=ListEndpointsByPlatformApplicationResult
        operation ListOriginationNumbers POST / in=ListOriginationNumbersRequest out=ListOriginationNumbersResult errors=InternalErrorException,AuthorizationErrorException,ThrottledException,InvalidParameterException,ValidationException wrapper=ListOriginationNumbersResult
        operation ListPhoneNumbersOptedOut POST / in=ListPhoneNumbersOptedOutInput out=ListPhoneNumbersOptedOutResponse errors=ThrottledException,InternalErrorException,AuthorizationErrorException,InvalidParameterException wrapper=ListPhoneNumbersOptedOutResult
        operation ListPlatformApplications POST / in=ListPlatformApplicationsInput out=ListPlatformApplicationsResponse errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException wrapper=ListPlatformApplicationsResult
        operation ListSMSSandboxPhoneNumbers POST / in=ListSMSSandboxPhoneNumbersInput out=ListSMSSandboxPhoneNumbersResult errors=AuthorizationErrorException,InternalErrorException,InvalidParameterException,ResourceNotFoundException,ThrottledException wrapper=ListSMSSandboxPhoneNumbersResult
        operation ListSubscriptions POST / in=ListSubscriptionsInput out=ListSubscriptionsResponse errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException wrapper=ListSubscriptionsResult
        operation ListSubscriptionsByTopic POST / in=ListSubscriptionsByTopicInput out=ListSubscriptionsByTopicResponse errors=InvalidParameterException,InternalErrorException,NotFoundException,AuthorizationErrorException wrapper=ListSubscriptionsByTopicResult
        operation ListTagsForResource POST / in=ListTagsForResourceRequest out=ListTagsForResourceResponse errors=ResourceNotFoundException,TagPolicyException,InvalidParameterException,AuthorizationErrorException,ConcurrentAccessException wrapper=ListTagsForResourceResult
        operation ListTopics POST / in=ListTopicsInput out=ListTopicsResponse errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException wrapper=ListTopicsResult
        operation OptInPhoneNumber POST / in=OptInPhoneNumberInput out=OptInPhoneNumberResponse errors=ThrottledException,InternalErrorException,AuthorizationErrorException,InvalidParameterException wrapper=OptInPhoneNumberResult
        operation Publish POST / in=PublishInput out=PublishResponse errors=InvalidParameterException,InvalidParameterValueException,InternalErrorException,NotFoundException,EndpointDisabledException,PlatformApplicationDisabledException,AuthorizationErrorException,KMSDisabledException,KMSInvalidStateException,KMSNotFoundException,KMSOptInRequired,KMSThrottlingException,KMSAccessDeniedException,InvalidSecurityException,ValidationException wrapper=PublishResult
        operation PublishBatch POST / in=PublishBatchInput out=PublishBatchResponse errors=InvalidParameterException,InvalidParameterValueException,InternalErrorException,NotFoundException,EndpointDisabledException,PlatformApplicationDisabledException,AuthorizationErrorException,BatchEntryIdsNotDistinctException,BatchRequestTooLongException,EmptyBatchRequestException,InvalidBatchEntryIdException,TooManyEntriesInBatchRequestException,KMSDisabledException,KMSInvalidStateException,KMSNotFoundException,KMSOptInRequired,KMSThrottlingException,KMSAccessDeniedException,InvalidSecurityException,ValidationException wrapper=PublishBatchResult
        operation PutDataProtectionPolicy POST / in=PutDataProtectionPolicyInput errors=InvalidParameterException,InternalErrorException,NotFoundException,AuthorizationErrorException,InvalidSecurityException
        operation RemovePermission POST / in=RemovePermissionInput errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException
        operation SetEndpointAttributes POST / in=SetEndpointAttributesInput errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException
        operation SetPlatformApplicationAttributes POST / in=SetPlatformApplicationAttributesInput errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException
        operation SetSMSAttributes POST / in=SetSMSAttributesInput out=SetSMSAttributesResponse errors=InvalidParameterException,ThrottledException,InternalErrorException,AuthorizationErrorException wrapper=SetSMSAttributesResult
        operation SetSubscriptionAttributes POST / in=SetSubscriptionAttributesInput errors=InvalidParameterException,FilterPolicyLimitExceededException,ReplayLimitExceededException,InternalErrorException,NotFoundException,AuthorizationErrorException
        operation SetTopicAttributes POST / in=SetTopicAttributesInput errors=InvalidParameterException,InternalErrorException,NotFoundException,AuthorizationErrorException,InvalidSecurityException
        operation Subscribe POST / in=SubscribeInput out=SubscribeResponse errors=SubscriptionLimitExceededException,FilterPolicyLimitExceededException,ReplayLimitExceededException,InvalidParameterException,InternalErrorException,NotFoundException,AuthorizationErrorException,InvalidSecurityException wrapper=SubscribeResult
        operation TagResource POST / in=TagResourceRequest out=TagResourceResponse errors=ResourceNotFoundException,TagLimitExceededException,StaleTagException,TagPolicyException,InvalidParameterException,AuthorizationErrorException,ConcurrentAccessException wrapper=TagResourceResult
        operation Unsubscribe POST / in=UnsubscribeInput errors=InvalidParameterException,InternalErrorException,AuthorizationErrorException,NotFoundException,InvalidSecurityException
        operation UntagResource POST / in=UntagResourceRequest out=UntagResourceResponse errors=ResourceNotFoundException,TagLimitExceededException,StaleTagException,TagPolicyException,InvalidParameterException,AuthorizationErrorException,ConcurrentAccessException wrapper=UntagResourceResult
        operation VerifySMSSandboxPhoneNumber POST / in=VerifySMSSandboxPhoneNumberInput out=VerifySMSSandboxPhoneNumberResult errors=AuthorizationErrorException,InternalErrorException,InvalidParameterException,ResourceNotFoundException,VerificationException,ThrottledException wrapper=VerifySMSSandboxPhoneNumberResult
        list ActionsList member:action
        structure AddPermissionInput TopicArn!:topicARN Label!:label AWSAccountId!:DelegatesList ActionName!:ActionsList
        string AmazonResourceName .min=1 .max=1011
        structure AuthorizationErrorException .exception .code=AuthorizationError .status=403 message:string
        structure BatchEntryIdsNotDistinctException .exception .code=BatchEntryIdsNotDistinct .status=400 message:string
        structure BatchRequestTooLongException .exception .code=BatchRequestTooLong .status=400 message:string
        structure BatchResultErrorEntry Id!:String Code!:String Message:String SenderFault!:boolean
        list BatchResultErrorEntryList member:BatchResultErrorEntry
        blob Binary
        structure CheckIfPhoneNumberIsOptedOutInput phoneNumber!:PhoneNumber
        structure CheckIfPhoneNumberIsOptedOutResponse isOptedOut:boolean
        structure ConcurrentAccessException .exception .code=ConcurrentAccess .status=400 message:string
        structure ConfirmSubscriptionInput TopicArn!:topicARN Token!:token AuthenticateOnUnsubscribe:authenticateOnUnsubscribe
        structure ConfirmSubscriptionResponse SubscriptionArn:subscriptionARN
        structure CreateEndpointResponse EndpointArn:String
        structure CreatePlatformApplicationInput Name!:String Platform!:String Attributes!:MapStringToString
        structure CreatePlatformApplicationResponse PlatformApplicationArn:String
        structure CreatePlatformEndpointInput PlatformApplicationArn!:String Token!:String CustomUserData:String Attributes:MapStringToString
        structure CreateSMSSandboxPhoneNumberInput PhoneNumber!:PhoneNumberString LanguageCode:LanguageCodeString
        structure CreateSMSSandboxPhoneNumberResult
        structure CreateTopicInput Name!:topicName Attributes:TopicAttributesMap Tags:TagList DataProtectionPolicy:attributeValue
        structure CreateTopicResponse TopicArn:topicARN
        list DelegatesList member:delegate
        structure DeleteEndpointInput EndpointArn!:String
        structure DeletePlatformApplicationInput PlatformApplicationArn!:String
        structure DeleteSMSSandboxPhoneNumberInput PhoneNumber!:PhoneNumberString
        structure DeleteSMSSandboxPhoneNumberResult
        structure DeleteTopicInput TopicArn!:topicARN
        structure EmptyBatchRequestException .exception .code=EmptyBatchRequest .status=400 message:string
        structure Endpoint EndpointArn:String Attributes:MapStringToString
        structure EndpointDisabledException .exception .code=EndpointDisabled .status=400 message:string
        structure FilterPolicyLimitExceededException .exception .code=FilterPolicyLimitExceeded .status=403 message:string
        structure GetDataProtectionPolicyInput ResourceArn!:topicARN
        structure GetDataProtectionPolicyResponse DataProtectionPolicy:attributeValue
        structure GetEndpointAttributesInput EndpointArn!:String
        structure GetEndpointAttributesResponse Attributes:MapStringToString
        structure GetPlatformApplicationAttributesInput PlatformApplicationArn!:String
        structure GetPlatformApplicationAttributesResponse Attributes:MapStringToString
        structure GetSMSAttributesInput attributes:ListString
        structure GetSMSAttributesResponse attributes:MapStringToString
        structure GetSMSSandboxAccountStatusInput
        structure GetSMSSandboxAccountStatusResult IsInSandbox!:boolean
        structure GetSubscriptionAttributesInput SubscriptionArn!:subscriptionARN
        structure GetSubscriptionAttributesResponse Attributes:SubscriptionAttributesMap
        structure GetTopicAttributesInput TopicArn!:topicARN
        structure GetTopicAttributesResponse Attributes:TopicAttributesMap
        structure InternalErrorException .exception .fault .code=InternalError .status=500 message:string
        structure InvalidBatchEntryIdException .exception .code=InvalidBatchEntryId .status=400 message:string
        structure InvalidParameterException .exception .code=InvalidParameter .status=400 message:string
        structure InvalidParameterValueException .exception .code=ParameterValueInvalid .status=400 message:string
        structure InvalidSecurityException .exception .code=InvalidSecurity .status=403 message:string
        structure InvalidStateException .exception .code=InvalidState .status=400 message:string
        string Iso2CountryCode .max=2 .pattern=^[A-Za-z]{2}$
        structure KMSAccessDeniedException .exception .code=KMSAccessDenied .status=400 message:string
        structure KMSDisabledException .exception .code=KMSDisabled .status=400 message:string
        structure KMSInvalidStateException .exception .code=KMSInvalidState .status=400 message:string
        structure KMSNotFoundException .exception .code=KMSNotFound .status=400 message:string
        structure KMSOptInRequired .exception .code=KMSOptInRequired .status=403 message:string
        structure KMSThrottlingException .exception .code=KMSThrottling .status=400 message:string
        string LanguageCodeString .enum=en-US,en-GB,es-419,es-ES,de-DE,fr-CA,fr-FR,it-IT,ja-JP,pt-BR,kr-KR,zh-CN,zh-TW
        structure ListEndpointsByPlatformApplicationInput PlatformApplicationArn!:String NextToken:String
        structure ListEndpointsByPlatformApplicationResponse Endpoints:ListOfEndpoints NextToken:String
        list ListOfEndpoints member:Endpoint
        list ListOfPlatformApplications member:PlatformApplication
        structure ListOriginationNumbersRequest NextToken:nextToken MaxResults:MaxItemsListOriginationNumbers
        structure ListOriginationNumbersResult NextToken:nextToken PhoneNumbers:PhoneNumberInformationList
        structure ListPhoneNumbersOptedOutInput nextToken:string
        structure ListPhoneNumbersOptedOutResponse phoneNumbers:PhoneNumberList nextToken:string
        structure ListPlatformApplicationsInput NextToken:String
        structure ListPlatformApplicationsResponse PlatformApplications:ListOfPlatformApplications NextToken:String
        structure ListSMSSandboxPhoneNumbersInput NextToken:nextToken MaxResults:MaxItems
        structure ListSMSSandboxPhoneNumbersResult PhoneNumbers!:SMSSandboxPhoneNumberList NextToken:string
        list ListString member:String
        structure ListSubscriptionsByTopicInput TopicArn!:topicARN NextToken:nextToken
        structure ListSubscriptionsByTopicResponse Subscriptions:SubscriptionsList NextToken:nextToken
        structure ListSubscriptionsInput NextToken:nextToken
        structure ListSubscriptionsResponse Subscriptions:SubscriptionsList NextToken:nextToken
        structure ListTagsForResourceRequest ResourceArn!:AmazonResourceName
        structure ListTagsForResourceResponse Tags:TagList
        structure ListTopicsInput NextToken:nextToken
        structure ListTopicsResponse Topics:TopicsList NextToken:nextToken
        map MapStringToString key:String value:String
        integer MaxItems .min=1 .max=100
        integer MaxItemsListOriginationNumbers .min=1 .max=30
        map MessageAttributeMap key:String;name=Name value:MessageAttributeValue;name=Value
        structure MessageAttributeValue DataType!:String StringValue:String BinaryValue:Binary
        structure NotFoundException .exception .code=NotFound .status=404 message:string
        string NumberCapability .enum=SMS,MMS,VOICE
        list NumberCapabilityList member:NumberCapability
        string OTPCode .min=5 .max=8 .pattern=^[0-9]+$
        structure OptInPhoneNumberInput phoneNumber!:PhoneNumber
        structure OptInPhoneNumberResponse
        structure OptedOutException .exception .code=OptedOut .status=400 message:string
        string PhoneNumber .sensitive
        structure PhoneNumberInformation CreatedAt:Timestamp PhoneNumber:PhoneNumber Status:String Iso2CountryCode:Iso2CountryCode RouteType:RouteType NumberCapabilities:NumberCapabilityList
        list PhoneNumberInformationList member:PhoneNumberInformation
        list PhoneNumberList member:PhoneNumber
        string PhoneNumberString .max=20 .sensitive .pattern=^(\+[0-9]{8,}|[0-9]{0,9})$
        structure PlatformApplication PlatformApplicationArn:String Attributes:MapStringToString
        structure PlatformApplicationDisabledException .exception .code=PlatformApplicationDisabled .status=400 message:string
        structure PublishBatchInput TopicArn!:topicARN PublishBatchRequestEntries!:PublishBatchRequestEntryList
        structure PublishBatchRequestEntry Id!:String Message!:message Subject:subject MessageStructure:messageStructure MessageAttributes:MessageAttributeMap MessageDeduplicationId:String MessageGroupId:String
        list PublishBatchRequestEntryList member:PublishBatchRequestEntry
        structure PublishBatchResponse Successful:PublishBatchResultEntryList Failed:BatchResultErrorEntryList
        structure PublishBatchResultEntry Id:String MessageId:messageId SequenceNumber:String
        list PublishBatchResultEntryList member:PublishBatchResultEntry
        structure PublishInput TopicArn:topicARN TargetArn:String PhoneNumber:PhoneNumber Message!:message Subject:subject MessageStructure:messageStructure MessageAttributes:MessageAttributeMap MessageDeduplicationId:String MessageGroupId:String
        structure PublishResponse MessageId:messageId SequenceNumber:String
        structure PutDataProtectionPolicyInput ResourceArn!:topicARN DataProtectionPolicy!:attributeValue
        structure RemovePermissionInput TopicArn!:topicARN Label!:label
        structure ReplayLimitExceededException .exception .code=ReplayLimitExceeded .status=403 message:string
        structure ResourceNotFoundException .exception .code=ResourceNotFound .status=404 message:string
        string RouteType .enum=Transactional,Promotional,Premium
        structure SMSSandboxPhoneNumber PhoneNumber:PhoneNumberString Status:SMSSandboxPhoneNumberVerificationStatus
        list SMSSandboxPhoneNumberList member:SMSSandboxPhoneNumber
        string SMSSandboxPhoneNumberVerificationStatus .enum=Pending,Verified
        structure SetEndpointAttributesInput EndpointArn!:String Attributes!:MapStringToString
        structure SetPlatformApplicationAttributesInput PlatformApplicationArn!:String Attributes!:MapStringToString
        structure SetSMSAttributesInput attributes!:MapStringToString
        structure SetSMSAttributesResponse
        structure SetSubscriptionAttributesInput SubscriptionArn!:subscriptionARN AttributeName!:attributeName AttributeValue:attributeValue
        structure SetTopicAttributesInput TopicArn!:topicARN AttributeName!:attributeName AttributeValue:attributeValue
        structure StaleTagException .exception .code=StaleTag .status=400 message:string
        string String
        structure SubscribeInput TopicArn!:topicARN Protocol!:protocol Endpoint:endpoint Attributes:SubscriptionAttributesMap ReturnSubscriptionArn:boolean
        structure SubscribeResponse SubscriptionArn:subscriptionARN
        structure Subscription SubscriptionArn:subscriptionARN Owner:account Protocol:protocol Endpoint:endpoint TopicArn:topicARN
        map SubscriptionAttributesMap key:attributeName value:attributeValue
        structure SubscriptionLimitExceededException .exception .code=SubscriptionLimitExceeded .status=403 message:string
        list SubscriptionsList member:Subscription
        structure Tag Key!:TagKey Value!:TagValue
        string TagKey .min=1 .max=128
        list TagKeyList member:TagKey
        structure TagLimitExceededException .exception .code=TagLimitExceeded .status=400 message:string
        list TagList member:Tag
        structure TagPolicyException .exception .code=TagPolicy .status=400 message:string
        structure TagResourceRequest ResourceArn!:AmazonResourceName Tags!:TagList
        structure TagResourceResponse
        string TagValue .min=0 .max=256
        structure ThrottledException .exception .code=Throttled .status=429 message:string
        timestamp Timestamp
        structure TooManyEntriesInBatchRequestException .exception .code=TooManyEntriesInBatchRequest .status=400 message:string
        structure Topic TopicArn:topicARN
        map TopicAttributesMap key:attributeName value:attributeValue
        structure TopicLimitExceededException .exception .code=TopicLimitExceeded .status=403 message:string
        list TopicsList member:Topic
        structure UnsubscribeInput SubscriptionArn!:subscriptionARN
        structure UntagResourceRequest ResourceArn!:AmazonResourceName TagKeys!:TagKeyList
        structure UntagResourceResponse
        structure UserErrorException .exception .code=UserError .status=400 message:string
        structure ValidationException .exception .code=ValidationException .status=400 Message!:string
        structure VerificationException .exception Message!:string Status!:string
        structure VerifySMSSandboxPhoneNumberInput PhoneNumber!:PhoneNumberString OneTimePassword!:OTPCode
        structure VerifySMSSandboxPhoneNumberResult
        string account
        string action
        string attributeName
        string attributeValue
        string authenticateOnUnsubscribe
        boolean boolean
        string delegate
        string endpoint
        string label
        string message
        string messageId
        string messageStructure
        string nextToken
        string protocol
        string string
        string subject
        string subscriptionARN
        string token
        string topicARN
        string topicName
        """#
}
