// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of Amazon EventBridge, named as AWS names them.
enum Events {
    static let model = ServiceModel([modelText1])
}

extension Events {
    static let modelText1: StaticString = #"""
        service name=events id=EventBridge full=Amazon%20EventBridge version=2015-10-07 protocol=json json=1.1 target=AWSEvents endpoint=events signing=events validation=ValidationException
        operation ActivateEventSource POST / in=ActivateEventSourceRequest errors=ResourceNotFoundException,ConcurrentModificationException,InvalidStateException,InternalException,OperationDisabledException
        operation CancelReplay POST / in=CancelReplayRequest out=CancelReplayResponse errors=ResourceNotFoundException,ConcurrentModificationException,IllegalStatusException,InternalException
        operation CreateApiDestination POST / in=CreateApiDestinationRequest out=CreateApiDestinationResponse errors=ResourceAlreadyExistsException,ResourceNotFoundException,LimitExceededException,InternalException
        operation CreateArchive POST / in=CreateArchiveRequest out=CreateArchiveResponse errors=ConcurrentModificationException,ResourceAlreadyExistsException,ResourceNotFoundException,InternalException,LimitExceededException,InvalidEventPatternException
        operation CreateConnection POST / in=CreateConnectionRequest out=CreateConnectionResponse errors=ResourceAlreadyExistsException,LimitExceededException,ResourceNotFoundException,InternalException,AccessDeniedException,ThrottlingException
        operation CreateEndpoint POST / in=CreateEndpointRequest out=CreateEndpointResponse errors=ResourceAlreadyExistsException,LimitExceededException,InternalException
        operation CreateEventBus POST / in=CreateEventBusRequest out=CreateEventBusResponse errors=ResourceAlreadyExistsException,ResourceNotFoundException,InvalidStateException,InternalException,ConcurrentModificationException,LimitExceededException,OperationDisabledException
        operation CreatePartnerEventSource POST / in=CreatePartnerEventSourceRequest out=CreatePartnerEventSourceResponse errors=ResourceAlreadyExistsException,InternalException,ConcurrentModificationException,LimitExceededException,OperationDisabledException
        operation DeactivateEventSource POST / in=DeactivateEventSourceRequest errors=ResourceNotFoundException,ConcurrentModificationException,InvalidStateException,InternalException,OperationDisabledException
        operation DeauthorizeConnection POST / in=DeauthorizeConnectionRequest out=DeauthorizeConnectionResponse errors=ConcurrentModificationException,ResourceNotFoundException,InternalException
        operation DeleteApiDestination POST / in=DeleteApiDestinationRequest out=DeleteApiDestinationResponse errors=ConcurrentModificationException,ResourceNotFoundException,InternalException
        operation DeleteArchive POST / in=DeleteArchiveRequest out=DeleteArchiveResponse errors=ConcurrentModificationException,ResourceNotFoundException,InternalException
        operation DeleteConnection POST / in=DeleteConnectionRequest out=DeleteConnectionResponse errors=ConcurrentModificationException,ResourceNotFoundException,InternalException
        operation DeleteEndpoint POST / in=DeleteEndpointRequest out=DeleteEndpointResponse errors=ConcurrentModificationException,ResourceNotFoundException,InternalException
        operation DeleteEventBus POST / in=DeleteEventBusRequest errors=InternalException,ConcurrentModificationException
        operation DeletePartnerEventSource POST / in=DeletePartnerEventSourceRequest errors=InternalException,ConcurrentModificationException,OperationDisabledException
        operation DeleteRule POST / in=DeleteRuleRequest errors=ConcurrentModificationException,ManagedRuleException,InternalException,ResourceNotFoundException
        operation DescribeApiDestination POST / in=DescribeApiDestinationRequest out=DescribeApiDestinationResponse errors=ResourceNotFoundException,InternalException
        operation DescribeArchive POST / in=DescribeArchiveRequest out=DescribeArchiveResponse errors=ResourceAlreadyExistsException,ResourceNotFoundException,InternalException
        operation DescribeConnection POST / in=DescribeConnectionRequest out=DescribeConnectionResponse errors=ResourceNotFoundException,InternalException
        operation DescribeEndpoint POST / in=DescribeEndpointRequest out=DescribeEndpointResponse errors=ResourceNotFoundException,InternalException
        operation DescribeEventBus POST / in=DescribeEventBusRequest out=DescribeEventBusResponse errors=ResourceNotFoundException,InternalException
        operation DescribeEventSource POST / in=DescribeEventSourceRequest out=DescribeEventSourceResponse errors=ResourceNotFoundException,InternalException,OperationDisabledException
        operation DescribePartnerEventSource POST / in=DescribePartnerEventSourceRequest out=DescribePartnerEventSourceResponse errors=ResourceNotFoundException,InternalException,OperationDisabledException
        operation DescribeReplay POST / in=DescribeReplayRequest out=DescribeReplayResponse errors=ResourceNotFoundException,InternalException
        operation DescribeRule POST / in=DescribeRuleRequest out=DescribeRuleResponse errors=ResourceNotFoundException,InternalException
        operation DisableRule POST / in=DisableRuleRequest errors=ResourceNotFoundException,ConcurrentModificationException,ManagedRuleException,InternalException
        operation EnableRule POST / in=EnableRuleRequest errors=ResourceNotFoundException,ConcurrentModificationException,ManagedRuleException,InternalException
        operation ListApiDestinations POST / in=ListApiDestinationsRequest out=ListApiDestinationsResponse errors=InternalException
        operation ListArchives POST / in=ListArchivesRequest out=ListArchivesResponse errors=ResourceNotFoundException,InternalException
        operation ListConnections POST / in=ListConnectionsRequest out=ListConnectionsResponse errors=InternalException
        operation ListEndpoints POST / in=ListEndpointsRequest out=ListEndpointsResponse errors=InternalException
        operation ListEventBuses POST / in=ListEventBusesRequest out=ListEventBusesResponse errors=InternalException
        operation ListEventSources POST / in=ListEventSourcesRequest out=ListEventSourcesResponse errors=InternalException,OperationDisabledException
        operation ListPartnerEventSourceAccounts POST / in=ListPartnerEventSourceAccountsRequest out=ListPartnerEventSourceAccountsResponse errors=ResourceNotFoundException,InternalException,OperationDisabledException
        operation ListPartnerEventSources POST / in=ListPartnerEventSourcesRequest out=ListPartnerEventSourcesResponse errors=InternalException,OperationDisabledException
        operation ListReplays POST / in=ListReplaysRequest out=ListReplaysResponse errors=InternalException
        operation ListRuleNamesByTarget POST / in=ListRuleNamesByTargetRequest out=ListRuleNamesByTargetResponse errors=InternalException,ResourceNotFoundException
        operation ListRules POST / in=ListRulesRequest out=ListRulesResponse errors=InternalException,ResourceNotFoundException
        operation ListTagsForResource POST / in=ListTagsForResourceRequest out=ListTagsForResourceResponse errors=ResourceNotFoundException,InternalException
        operation ListTargetsByRule POST / in=ListTargetsByRuleRequest out=ListTargetsByRuleResponse errors=ResourceNotFoundException,InternalException
        operation PutEvents POST / in=PutEventsRequest out=PutEventsResponse errors=InternalException
        operation PutPartnerEvents POST / in=PutPartnerEventsRequest out=PutPartnerEventsResponse errors=InternalException,OperationDisabledException
        operation PutPermission POST / in=PutPermissionRequest errors=ResourceNotFoundException,PolicyLengthExceededException,InternalException,ConcurrentModificationException,OperationDisabledException
        operation PutRule POST / in=PutRuleRequest out=PutRuleResponse errors=InvalidEventPatternException,LimitExceededException,ConcurrentModificationException,ManagedRuleException,InternalException,ResourceNotFoundException
        operation PutTargets POST / in=PutTargetsRequest out=PutTargetsResponse errors=ResourceNotFoundException,ConcurrentModificationException,LimitExceededException,ManagedRuleException,InternalException
        operation RemovePermission POST / in=RemovePermissionRequest errors=ResourceNotFoundException,InternalException,ConcurrentModificationException,OperationDisabledException
        operation RemoveTargets POST / in=RemoveTargetsRequest out=RemoveTargetsResponse errors=ResourceNotFoundException,ConcurrentModificationException,ManagedRuleException,InternalException
        operation StartReplay POST / in=StartReplayRequest out=StartReplayResponse errors=ResourceNotFoundException,ResourceAlreadyExistsException,InvalidEventPatternException,LimitExceededException,InternalException
        operation TagResource POST / in=TagResourceRequest out=TagResourceResponse errors=ResourceNotFoundException,ConcurrentModificationException,InternalException,ManagedRuleException
        operation TestEventPattern POST / in=TestEventPatternRequest out=TestEventPatternResponse errors=InvalidEventPatternException,InternalException
        operation UntagResource POST / in=UntagResourceRequest out=UntagResourceResponse errors=ResourceNotFoundException,InternalException,ConcurrentModificationException,ManagedRuleException
        operation UpdateApiDestination POST / in=UpdateApiDestinationRequest out=UpdateApiDestinationResponse errors=ConcurrentModificationException,ResourceNotFoundException,InternalException,LimitExceededException
        operation UpdateArchive POST / in=UpdateArchiveRequest out=UpdateArchiveResponse errors=ConcurrentModificationException,ResourceNotFoundException,InternalException,LimitExceededException,InvalidEventPatternException
        operation UpdateConnection POST / in=UpdateConnectionRequest out=UpdateConnectionResponse errors=ConcurrentModificationException,ResourceNotFoundException,InternalException,LimitExceededException,AccessDeniedException,ThrottlingException
        operation UpdateEndpoint POST / in=UpdateEndpointRequest out=UpdateEndpointResponse errors=ResourceNotFoundException,ConcurrentModificationException,InternalException
        operation UpdateEventBus POST / in=UpdateEventBusRequest out=UpdateEventBusResponse errors=ResourceNotFoundException,InternalException,ConcurrentModificationException,OperationDisabledException
        structure AccessDeniedException .exception
        string AccountId .min=12 .max=12 .pattern=\d{12}
        string Action .min=1 .max=64 .pattern=events:[a-zA-Z]+
        structure ActivateEventSourceRequest Name!:EventSourceName
        structure ApiDestination ApiDestinationArn:ApiDestinationArn Name:ApiDestinationName ApiDestinationState:ApiDestinationState ConnectionArn:ConnectionArn InvocationEndpoint:HttpsEndpoint HttpMethod:ApiDestinationHttpMethod InvocationRateLimitPerSecond:ApiDestinationInvocationRateLimitPerSecond CreationTime:Timestamp LastModifiedTime:Timestamp
        string ApiDestinationArn .min=1 .max=1600 .pattern=^arn:aws([a-z]|\-)*:events:([a-z]|\d|\-)*:([0-9]{12})?:api-destination\/[\.\-_A-Za-z0-9]+\/[\-A-Za-z0-9]+$
        string ApiDestinationDescription .max=512 .pattern=.*
        string ApiDestinationHttpMethod .enum=POST,GET,HEAD,OPTIONS,PUT,PATCH,DELETE
        integer ApiDestinationInvocationRateLimitPerSecond .min=1
        string ApiDestinationName .min=1 .max=64 .pattern=[\.\-_A-Za-z0-9]+
        list ApiDestinationResponseList member:ApiDestination
        string ApiDestinationState .enum=ACTIVE,INACTIVE
        structure AppSyncParameters GraphQLOperation:GraphQLOperation
        structure Archive ArchiveName:ArchiveName EventSourceArn:EventBusArn State:ArchiveState StateReason:ArchiveStateReason RetentionDays:RetentionDays SizeBytes:Long EventCount:Long CreationTime:Timestamp
        string ArchiveArn .min=1 .max=1600 .pattern=^arn:aws([a-z]|\-)*:events:([a-z]|\d|\-)*:([0-9]{12})?:.+\/.+$
        string ArchiveDescription .max=512 .pattern=.*
        string ArchiveName .min=1 .max=48 .pattern=[\.\-_A-Za-z0-9]+
        list ArchiveResponseList member:Archive
        string ArchiveState .enum=ENABLED,DISABLED,CREATING,UPDATING,CREATE_FAILED,UPDATE_FAILED
        string ArchiveStateReason .max=512 .pattern=.*
        string Arn .min=1 .max=1600
        string AssignPublicIp .enum=ENABLED,DISABLED
        string AuthHeaderParameters .min=1 .max=512 .pattern=^[ \t]*[^\x00-\x1F:\x7F]+([ \t]+[^\x00-\x1F:\x7F]+)*[ \t]*$
        string AuthHeaderParametersSensitive .min=1 .max=512 .sensitive .pattern=^[ \t]*[^\x00-\x1F:\x7F]+([ \t]+[^\x00-\x1F:\x7F]+)*[ \t]*$
        structure AwsVpcConfiguration Subnets!:StringList SecurityGroups:StringList AssignPublicIp:AssignPublicIp
        structure BatchArrayProperties Size:Integer
        structure BatchParameters JobDefinition!:String JobName!:String ArrayProperties:BatchArrayProperties RetryStrategy:BatchRetryStrategy
        structure BatchRetryStrategy Attempts:Integer
        boolean Boolean
        structure CancelReplayRequest ReplayName!:ReplayName
        structure CancelReplayResponse ReplayArn:ReplayArn State:ReplayState StateReason:ReplayStateReason
        string CapacityProvider .min=1 .max=255
        list CapacityProviderStrategy .max=6 member:CapacityProviderStrategyItem
        structure CapacityProviderStrategyItem capacityProvider!:CapacityProvider weight:CapacityProviderStrategyItemWeight base:CapacityProviderStrategyItemBase
        integer CapacityProviderStrategyItemBase .min=0 .max=100000
        integer CapacityProviderStrategyItemWeight .min=0 .max=1000
        structure ConcurrentModificationException .exception
        structure Condition Type!:String Key!:String Value!:String
        structure Connection ConnectionArn:ConnectionArn Name:ConnectionName ConnectionState:ConnectionState StateReason:ConnectionStateReason AuthorizationType:ConnectionAuthorizationType CreationTime:Timestamp LastModifiedTime:Timestamp LastAuthorizedTime:Timestamp
        structure ConnectionApiKeyAuthResponseParameters ApiKeyName:AuthHeaderParameters
        string ConnectionArn .min=1 .max=1600 .pattern=^arn:aws([a-z]|\-)*:events:([a-z]|\d|\-)*:([0-9]{12})?:connection\/[\.\-_A-Za-z0-9]+\/[\-A-Za-z0-9]+$
        structure ConnectionAuthResponseParameters BasicAuthParameters:ConnectionBasicAuthResponseParameters OAuthParameters:ConnectionOAuthResponseParameters ApiKeyAuthParameters:ConnectionApiKeyAuthResponseParameters InvocationHttpParameters:ConnectionHttpParameters ConnectivityParameters:DescribeConnectionConnectivityParameters
        string ConnectionAuthorizationType .enum=BASIC,OAUTH_CLIENT_CREDENTIALS,API_KEY
        structure ConnectionBasicAuthResponseParameters Username:AuthHeaderParameters
        structure ConnectionBodyParameter Key:String Value:SensitiveString IsValueSecret:Boolean
        list ConnectionBodyParametersList .min=0 .max=100 member:ConnectionBodyParameter
        string ConnectionDescription .max=512 .pattern=.*
        structure ConnectionHeaderParameter Key:HeaderKey Value:HeaderValueSensitive IsValueSecret:Boolean
        list ConnectionHeaderParametersList .min=0 .max=100 member:ConnectionHeaderParameter
        structure ConnectionHttpParameters HeaderParameters:ConnectionHeaderParametersList QueryStringParameters:ConnectionQueryStringParametersList BodyParameters:ConnectionBodyParametersList
        string ConnectionName .min=1 .max=64 .pattern=[\.\-_A-Za-z0-9]+
        structure ConnectionOAuthClientResponseParameters ClientID:AuthHeaderParameters
        string ConnectionOAuthHttpMethod .enum=GET,POST,PUT
        structure ConnectionOAuthResponseParameters ClientParameters:ConnectionOAuthClientResponseParameters AuthorizationEndpoint:HttpsEndpoint HttpMethod:ConnectionOAuthHttpMethod OAuthHttpParameters:ConnectionHttpParameters
        structure ConnectionQueryStringParameter Key:QueryStringKey Value:QueryStringValueSensitive IsValueSecret:Boolean
        list ConnectionQueryStringParametersList .min=0 .max=100 member:ConnectionQueryStringParameter
        list ConnectionResponseList member:Connection
        string ConnectionState .enum=CREATING,UPDATING,DELETING,AUTHORIZED,DEAUTHORIZED,AUTHORIZING,DEAUTHORIZING,ACTIVE,FAILED_CONNECTIVITY
        string ConnectionStateReason .max=512 .pattern=.*
        structure ConnectivityResourceConfigurationArn ResourceConfigurationArn!:ResourceConfigurationArn
        structure ConnectivityResourceParameters ResourceParameters!:ConnectivityResourceConfigurationArn
        structure CreateApiDestinationRequest Name!:ApiDestinationName Description:ApiDestinationDescription ConnectionArn!:ConnectionArn InvocationEndpoint!:HttpsEndpoint HttpMethod!:ApiDestinationHttpMethod InvocationRateLimitPerSecond:ApiDestinationInvocationRateLimitPerSecond
        structure CreateApiDestinationResponse ApiDestinationArn:ApiDestinationArn ApiDestinationState:ApiDestinationState CreationTime:Timestamp LastModifiedTime:Timestamp
        structure CreateArchiveRequest ArchiveName!:ArchiveName EventSourceArn!:EventBusArn Description:ArchiveDescription EventPattern:EventPattern RetentionDays:RetentionDays KmsKeyIdentifier:KmsKeyIdentifier
        structure CreateArchiveResponse ArchiveArn:ArchiveArn State:ArchiveState StateReason:ArchiveStateReason CreationTime:Timestamp
        structure CreateConnectionApiKeyAuthRequestParameters ApiKeyName!:AuthHeaderParameters ApiKeyValue!:AuthHeaderParametersSensitive
        structure CreateConnectionAuthRequestParameters BasicAuthParameters:CreateConnectionBasicAuthRequestParameters OAuthParameters:CreateConnectionOAuthRequestParameters ApiKeyAuthParameters:CreateConnectionApiKeyAuthRequestParameters InvocationHttpParameters:ConnectionHttpParameters ConnectivityParameters:ConnectivityResourceParameters
        structure CreateConnectionBasicAuthRequestParameters Username!:AuthHeaderParameters Password!:AuthHeaderParametersSensitive
        structure CreateConnectionOAuthClientRequestParameters ClientID!:AuthHeaderParameters ClientSecret!:AuthHeaderParametersSensitive
        structure CreateConnectionOAuthRequestParameters ClientParameters!:CreateConnectionOAuthClientRequestParameters AuthorizationEndpoint!:HttpsEndpoint HttpMethod!:ConnectionOAuthHttpMethod OAuthHttpParameters:ConnectionHttpParameters
        structure CreateConnectionRequest Name!:ConnectionName Description:ConnectionDescription AuthorizationType!:ConnectionAuthorizationType AuthParameters!:CreateConnectionAuthRequestParameters InvocationConnectivityParameters:ConnectivityResourceParameters KmsKeyIdentifier:KmsKeyIdentifier
        structure CreateConnectionResponse ConnectionArn:ConnectionArn ConnectionState:ConnectionState CreationTime:Timestamp LastModifiedTime:Timestamp
        structure CreateEndpointRequest Name!:EndpointName Description:EndpointDescription RoutingConfig!:RoutingConfig ReplicationConfig:ReplicationConfig EventBuses!:EndpointEventBusList RoleArn:IamRoleArn
        structure CreateEndpointResponse Name:EndpointName Arn:EndpointArn RoutingConfig:RoutingConfig ReplicationConfig:ReplicationConfig EventBuses:EndpointEventBusList RoleArn:IamRoleArn State:EndpointState
        structure CreateEventBusRequest Name!:EventBusName EventSourceName:EventSourceName Description:EventBusDescription KmsKeyIdentifier:KmsKeyIdentifier DeadLetterConfig:DeadLetterConfig LogConfig:LogConfig Tags:TagList
        structure CreateEventBusResponse EventBusArn:String Description:EventBusDescription KmsKeyIdentifier:KmsKeyIdentifier DeadLetterConfig:DeadLetterConfig LogConfig:LogConfig
        structure CreatePartnerEventSourceRequest Name!:EventSourceName Account!:AccountId
        structure CreatePartnerEventSourceResponse EventSourceArn:String
        string CreatedBy .min=1 .max=128
        string Database .min=1 .max=64
        string DbUser .min=1 .max=128
        structure DeactivateEventSourceRequest Name!:EventSourceName
        structure DeadLetterConfig Arn:ResourceArn
        structure DeauthorizeConnectionRequest Name!:ConnectionName
        structure DeauthorizeConnectionResponse ConnectionArn:ConnectionArn ConnectionState:ConnectionState CreationTime:Timestamp LastModifiedTime:Timestamp LastAuthorizedTime:Timestamp
        structure DeleteApiDestinationRequest Name!:ApiDestinationName
        structure DeleteApiDestinationResponse
        structure DeleteArchiveRequest ArchiveName!:ArchiveName
        structure DeleteArchiveResponse
        structure DeleteConnectionRequest Name!:ConnectionName
        structure DeleteConnectionResponse ConnectionArn:ConnectionArn ConnectionState:ConnectionState CreationTime:Timestamp LastModifiedTime:Timestamp LastAuthorizedTime:Timestamp
        structure DeleteEndpointRequest Name!:EndpointName
        structure DeleteEndpointResponse
        structure DeleteEventBusRequest Name!:EventBusName
        structure DeletePartnerEventSourceRequest Name!:EventSourceName Account!:AccountId
        structure DeleteRuleRequest Name!:RuleName EventBusName:EventBusNameOrArn Force:Boolean
        structure DescribeApiDestinationRequest Name!:ApiDestinationName
        structure DescribeApiDestinationResponse ApiDestinationArn:ApiDestinationArn Name:ApiDestinationName Description:ApiDestinationDescription ApiDestinationState:ApiDestinationState ConnectionArn:ConnectionArn InvocationEndpoint:HttpsEndpoint HttpMethod:ApiDestinationHttpMethod InvocationRateLimitPerSecond:ApiDestinationInvocationRateLimitPerSecond CreationTime:Timestamp LastModifiedTime:Timestamp
        structure DescribeArchiveRequest ArchiveName!:ArchiveName
        structure DescribeArchiveResponse ArchiveArn:ArchiveArn ArchiveName:ArchiveName EventSourceArn:EventBusArn Description:ArchiveDescription EventPattern:EventPattern State:ArchiveState StateReason:ArchiveStateReason KmsKeyIdentifier:KmsKeyIdentifier RetentionDays:RetentionDays SizeBytes:Long EventCount:Long CreationTime:Timestamp
        structure DescribeConnectionConnectivityParameters ResourceParameters!:DescribeConnectionResourceParameters
        structure DescribeConnectionRequest Name!:ConnectionName
        structure DescribeConnectionResourceParameters ResourceConfigurationArn!:ResourceConfigurationArn ResourceAssociationArn!:ResourceAssociationArn
        structure DescribeConnectionResponse ConnectionArn:ConnectionArn Name:ConnectionName Description:ConnectionDescription InvocationConnectivityParameters:DescribeConnectionConnectivityParameters ConnectionState:ConnectionState StateReason:ConnectionStateReason AuthorizationType:ConnectionAuthorizationType SecretArn:SecretsManagerSecretArn KmsKeyIdentifier:KmsKeyIdentifier AuthParameters:ConnectionAuthResponseParameters CreationTime:Timestamp LastModifiedTime:Timestamp LastAuthorizedTime:Timestamp
        structure DescribeEndpointRequest Name!:EndpointName HomeRegion:HomeRegion
        structure DescribeEndpointResponse Name:EndpointName Description:EndpointDescription Arn:EndpointArn RoutingConfig:RoutingConfig ReplicationConfig:ReplicationConfig EventBuses:EndpointEventBusList RoleArn:IamRoleArn EndpointId:EndpointId EndpointUrl:EndpointUrl State:EndpointState StateReason:EndpointStateReason CreationTime:Timestamp LastModifiedTime:Timestamp
        structure DescribeEventBusRequest Name:EventBusNameOrArn
        structure DescribeEventBusResponse Name:String Arn:String Description:EventBusDescription KmsKeyIdentifier:KmsKeyIdentifier DeadLetterConfig:DeadLetterConfig Policy:String LogConfig:LogConfig CreationTime:Timestamp LastModifiedTime:Timestamp
        structure DescribeEventSourceRequest Name!:EventSourceName
        structure DescribeEventSourceResponse Arn:String CreatedBy:String CreationTime:Timestamp ExpirationTime:Timestamp Name:String State:EventSourceState
        structure DescribePartnerEventSourceRequest Name!:EventSourceName
        structure DescribePartnerEventSourceResponse Arn:String Name:String
        structure DescribeReplayRequest ReplayName!:ReplayName
        structure DescribeReplayResponse ReplayName:ReplayName ReplayArn:ReplayArn Description:ReplayDescription State:ReplayState StateReason:ReplayStateReason EventSourceArn:ArchiveArn Destination:ReplayDestination EventStartTime:Timestamp EventEndTime:Timestamp EventLastReplayedTime:Timestamp ReplayStartTime:Timestamp ReplayEndTime:Timestamp
        structure DescribeRuleRequest Name!:RuleName EventBusName:EventBusNameOrArn
        structure DescribeRuleResponse Name:RuleName Arn:RuleArn EventPattern:EventPattern ScheduleExpression:ScheduleExpression State:RuleState Description:RuleDescription RoleArn:RoleArn ManagedBy:ManagedBy EventBusName:EventBusName CreatedBy:CreatedBy
        structure DisableRuleRequest Name!:RuleName EventBusName:EventBusNameOrArn
        structure EcsParameters TaskDefinitionArn!:Arn TaskCount:LimitMin1 LaunchType:LaunchType NetworkConfiguration:NetworkConfiguration PlatformVersion:String Group:String CapacityProviderStrategy:CapacityProviderStrategy EnableECSManagedTags:Boolean EnableExecuteCommand:Boolean PlacementConstraints:PlacementConstraints PlacementStrategy:PlacementStrategies PropagateTags:PropagateTags ReferenceId:ReferenceId Tags:TagList
        structure EnableRuleRequest Name!:RuleName EventBusName:EventBusNameOrArn
        structure Endpoint Name:EndpointName Description:EndpointDescription Arn:EndpointArn RoutingConfig:RoutingConfig ReplicationConfig:ReplicationConfig EventBuses:EndpointEventBusList RoleArn:IamRoleArn EndpointId:EndpointId EndpointUrl:EndpointUrl State:EndpointState StateReason:EndpointStateReason CreationTime:Timestamp LastModifiedTime:Timestamp
        string EndpointArn .min=1 .max=1600 .pattern=^arn:aws([a-z]|\-)*:events:([a-z]|\d|\-)*:([0-9]{12})?:endpoint\/[/\.\-_A-Za-z0-9]+$
        string EndpointDescription .max=512 .pattern=.*
        structure EndpointEventBus EventBusArn!:NonPartnerEventBusArn
        list EndpointEventBusList .min=2 .max=2 member:EndpointEventBus
        string EndpointId .min=1 .max=50 .pattern=^[A-Za-z0-9\-]+[\.][A-Za-z0-9\-]+$
        list EndpointList member:Endpoint
        string EndpointName .min=1 .max=64 .pattern=[\.\-_A-Za-z0-9]+
        string EndpointState .enum=ACTIVE,CREATING,UPDATING,DELETING,CREATE_FAILED,UPDATE_FAILED,DELETE_FAILED
        string EndpointStateReason .min=1 .max=512 .pattern=.*
        string EndpointUrl .min=1 .max=256 .pattern=^(https://)?[\.\-a-z0-9]+$
        string ErrorCode
        string ErrorMessage
        structure EventBus Name:String Arn:String Description:EventBusDescription Policy:String CreationTime:Timestamp LastModifiedTime:Timestamp
        string EventBusArn .min=1 .max=1600 .pattern=^arn:aws([a-z]|\-)*:events:([a-z]|\d|\-)*:([0-9]{12})?:.+\/.+$
        string EventBusDescription .max=512
        list EventBusList member:EventBus
        string EventBusName .min=1 .max=256 .pattern=[/\.\-_A-Za-z0-9]+
        string EventBusNameOrArn .min=1 .max=1600 .pattern=(arn:aws[\w-]*:events:[a-z]+-[a-z]+-[\w-]+:[0-9]{12}:event-bus\/)?[/\.\-_A-Za-z0-9]+
        string EventId .max=64
        string EventPattern .max=4096
        string EventResource .max=2048
        list EventResourceList member:EventResource
        structure EventSource Arn:String CreatedBy:String CreationTime:Timestamp ExpirationTime:Timestamp Name:String State:EventSourceState
        list EventSourceList member:EventSource
        string EventSourceName .min=1 .max=256 .pattern=aws\.partner(/[\.\-_A-Za-z0-9]+){2,}
        string EventSourceNamePrefix .min=1 .max=256 .pattern=[/\.\-_A-Za-z0-9]+
        string EventSourceState .enum=PENDING,ACTIVE,DELETED
        timestamp EventTime
        structure FailoverConfig Primary!:Primary Secondary!:Secondary
        string GraphQLOperation .min=1 .max=1048576 .sensitive
        string HeaderKey .max=512 .pattern=^[!#$%&'*+-.^_`|~0-9a-zA-Z]+$
        map HeaderParametersMap key:HeaderKey value:HeaderValue
        string HeaderValue .max=512 .pattern=^[ \t]*[\x20-\x7E]+([ \t]+[\x20-\x7E]+)*[ \t]*$
        string HeaderValueSensitive .max=512 .sensitive .pattern=^[ \t]*[\x20-\x7E]+([ \t]+[\x20-\x7E]+)*[ \t]*$
        string HealthCheck .min=1 .max=1600 .pattern=^arn:aws([a-z]|\-)*:route53:::healthcheck/[\-a-z0-9]+$
        string HomeRegion .min=9 .max=20 .pattern=^[\-a-z0-9]+$
        structure HttpParameters PathParameterValues:PathParameterList HeaderParameters:HeaderParametersMap QueryStringParameters:QueryStringParametersMap
        string HttpsEndpoint .min=1 .max=2048 .pattern=^((%[0-9A-Fa-f]{2}|[-()_.!~*';/?:@\x26=+$,A-Za-z0-9])+)([).!';/?:,])?$
        string IamRoleArn .min=1 .max=256 .pattern=^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$
        structure IllegalStatusException .exception
        string IncludeDetail .enum=NONE,FULL
        structure InputTransformer InputPathsMap:TransformerPaths InputTemplate!:TransformerInput
        string InputTransformerPathKey .min=1 .max=256 .pattern=[A-Za-z0-9\_\-]+
        integer Integer
        structure InternalException .exception .fault
        structure InvalidEventPatternException .exception
        structure InvalidStateException .exception
        structure KinesisParameters PartitionKeyPath!:TargetPartitionKeyPath
        string KmsKeyIdentifier .max=2048 .pattern=^[a-zA-Z0-9_\-/:]*$
        string LaunchType .enum=EC2,FARGATE,EXTERNAL
        string Level .enum=OFF,ERROR,INFO,TRACE
        structure LimitExceededException .exception
        integer LimitMax100 .min=1 .max=100
        integer LimitMin1 .min=1
        structure ListApiDestinationsRequest NamePrefix:ApiDestinationName ConnectionArn:ConnectionArn NextToken:NextToken Limit:LimitMax100
        structure ListApiDestinationsResponse ApiDestinations:ApiDestinationResponseList NextToken:NextToken
        structure ListArchivesRequest NamePrefix:ArchiveName EventSourceArn:EventBusArn State:ArchiveState NextToken:NextToken Limit:LimitMax100
        structure ListArchivesResponse Archives:ArchiveResponseList NextToken:NextToken
        structure ListConnectionsRequest NamePrefix:ConnectionName ConnectionState:ConnectionState NextToken:NextToken Limit:LimitMax100
        structure ListConnectionsResponse Connections:ConnectionResponseList NextToken:NextToken
        structure ListEndpointsRequest NamePrefix:EndpointName HomeRegion:HomeRegion NextToken:NextToken MaxResults:LimitMax100
        structure ListEndpointsResponse Endpoints:EndpointList NextToken:NextToken
        structure ListEventBusesRequest NamePrefix:EventBusName NextToken:NextToken Limit:LimitMax100
        structure ListEventBusesResponse EventBuses:EventBusList NextToken:NextToken
        structure ListEventSourcesRequest NamePrefix:EventSourceNamePrefix NextToken:NextToken Limit:LimitMax100
        structure ListEventSourcesResponse EventSources:EventSourceList NextToken:NextToken
        structure ListPartnerEventSourceAccountsRequest EventSourceName!:EventSourceName NextToken:NextToken Limit:LimitMax100
        structure ListPartnerEventSourceAccountsResponse PartnerEventSourceAccounts:PartnerEventSourceAccountList NextToken:NextToken
        structure ListPartnerEventSourcesRequest NamePrefix!:PartnerEventSourceNamePrefix NextToken:NextToken Limit:LimitMax100
        structure ListPartnerEventSourcesResponse PartnerEventSources:PartnerEventSourceList NextToken:NextToken
        structure ListReplaysRequest NamePrefix:ReplayName State:ReplayState EventSourceArn:ArchiveArn NextToken:NextToken Limit:LimitMax100
        structure ListReplaysResponse Replays:ReplayList NextToken:NextToken
        structure ListRuleNamesByTargetRequest TargetArn!:TargetArn EventBusName:EventBusNameOrArn NextToken:NextToken Limit:LimitMax100
        structure ListRuleNamesByTargetResponse RuleNames:RuleNameList NextToken:NextToken
        structure ListRulesRequest NamePrefix:RuleName EventBusName:EventBusNameOrArn NextToken:NextToken Limit:LimitMax100
        structure ListRulesResponse Rules:RuleResponseList NextToken:NextToken
        structure ListTagsForResourceRequest ResourceARN!:Arn
        structure ListTagsForResourceResponse Tags:TagList
        structure ListTargetsByRuleRequest Rule!:RuleName EventBusName:EventBusNameOrArn NextToken:NextToken Limit:LimitMax100
        structure ListTargetsByRuleResponse Targets:TargetList NextToken:NextToken
        structure LogConfig IncludeDetail:IncludeDetail Level:Level
        long Long
        string ManagedBy .min=1 .max=128
        structure ManagedRuleException .exception
        integer MaximumEventAgeInSeconds .min=60 .max=86400
        integer MaximumRetryAttempts .min=0 .max=185
        string MessageGroupId .max=100
        structure NetworkConfiguration awsvpcConfiguration:AwsVpcConfiguration
        string NextToken .min=1 .max=2048
        string NonPartnerEventBusArn .min=1 .max=512 .pattern=^arn:aws[a-z-]*:events:[a-z]+-[a-z-]+-\d+:\d{12}:event-bus/[\w.-]+$
        string NonPartnerEventBusName .min=1 .max=256 .pattern=[\.\-_A-Za-z0-9]+
        string NonPartnerEventBusNameOrArn .min=1 .max=1600 .pattern=(arn:aws[\w-]*:events:[a-z]+-[a-z]+-[\w-]+:[0-9]{12}:event-bus\/)?[\.\-_A-Za-z0-9]+
        structure OperationDisabledException .exception
        structure PartnerEventSource Arn:String Name:String
        structure PartnerEventSourceAccount Account:AccountId CreationTime:Timestamp ExpirationTime:Timestamp State:EventSourceState
        list PartnerEventSourceAccountList member:PartnerEventSourceAccount
        list PartnerEventSourceList member:PartnerEventSource
        string PartnerEventSourceNamePrefix .min=1 .max=256 .pattern=aws\.partner/[\.\-_A-Za-z0-9]+/[/\.\-_A-Za-z0-9]*
        string PathParameter .pattern=^(?!\s*$).+
        list PathParameterList member:PathParameter
        structure PlacementConstraint type:PlacementConstraintType expression:PlacementConstraintExpression
        string PlacementConstraintExpression .max=2000
        string PlacementConstraintType .enum=distinctInstance,memberOf
        list PlacementConstraints .max=10 member:PlacementConstraint
        list PlacementStrategies .max=5 member:PlacementStrategy
        structure PlacementStrategy type:PlacementStrategyType field:PlacementStrategyField
        string PlacementStrategyField .max=255
        string PlacementStrategyType .enum=random,spread,binpack
        structure PolicyLengthExceededException .exception
        structure Primary HealthCheck!:HealthCheck
        string Principal .min=1 .max=12 .pattern=(\d{12}|\*)
        string PropagateTags .enum=TASK_DEFINITION
        structure PutEventsRequest Entries!:PutEventsRequestEntryList EndpointId:EndpointId
        structure PutEventsRequestEntry Time:EventTime Source:String Resources:EventResourceList DetailType:String Detail:String EventBusName:NonPartnerEventBusNameOrArn TraceHeader:TraceHeader
        list PutEventsRequestEntryList .min=1 .max=10 member:PutEventsRequestEntry
        structure PutEventsResponse FailedEntryCount:Integer Entries:PutEventsResultEntryList
        structure PutEventsResultEntry EventId:EventId ErrorCode:ErrorCode ErrorMessage:ErrorMessage
        list PutEventsResultEntryList member:PutEventsResultEntry
        structure PutPartnerEventsRequest Entries!:PutPartnerEventsRequestEntryList
        structure PutPartnerEventsRequestEntry Time:EventTime Source:EventSourceName Resources:EventResourceList DetailType:String Detail:String
        list PutPartnerEventsRequestEntryList .min=1 .max=20 member:PutPartnerEventsRequestEntry
        structure PutPartnerEventsResponse FailedEntryCount:Integer Entries:PutPartnerEventsResultEntryList
        structure PutPartnerEventsResultEntry EventId:EventId ErrorCode:ErrorCode ErrorMessage:ErrorMessage
        list PutPartnerEventsResultEntryList member:PutPartnerEventsResultEntry
        structure PutPermissionRequest EventBusName:NonPartnerEventBusName Action:Action Principal:Principal StatementId:StatementId Condition:Condition Policy:String
        structure PutRuleRequest Name!:RuleName ScheduleExpression:ScheduleExpression EventPattern:EventPattern State:RuleState Description:RuleDescription RoleArn:RoleArn Tags:TagList EventBusName:EventBusNameOrArn
        structure PutRuleResponse RuleArn:RuleArn
        structure PutTargetsRequest Rule!:RuleName EventBusName:EventBusNameOrArn Targets!:TargetList
        structure PutTargetsResponse FailedEntryCount:Integer FailedEntries:PutTargetsResultEntryList
        structure PutTargetsResultEntry TargetId:TargetId ErrorCode:ErrorCode ErrorMessage:ErrorMessage
        list PutTargetsResultEntryList member:PutTargetsResultEntry
        string QueryStringKey .max=512 .pattern=[^\x00-\x1F\x7F]+
        map QueryStringParametersMap key:QueryStringKey value:QueryStringValue
        string QueryStringValue .max=512 .pattern=[^\x00-\x09\x0B\x0C\x0E-\x1F\x7F]+
        string QueryStringValueSensitive .max=512 .sensitive .pattern=[^\x00-\x09\x0B\x0C\x0E-\x1F\x7F]+
        structure RedshiftDataParameters SecretManagerArn:RedshiftSecretManagerArn Database!:Database DbUser:DbUser Sql:Sql StatementName:StatementName WithEvent:Boolean Sqls:Sqls
        string RedshiftSecretManagerArn .min=1 .max=1600 .pattern=(^arn:aws([a-z]|\-)*:secretsmanager:[a-z0-9-.]+:.*)|(\$(\.[\w_-]+(\[(\d+|\*)\])*)*)
        string ReferenceId .max=1024
        structure RemovePermissionRequest StatementId:StatementId RemoveAllPermissions:Boolean EventBusName:NonPartnerEventBusName
        structure RemoveTargetsRequest Rule!:RuleName EventBusName:EventBusNameOrArn Ids!:TargetIdList Force:Boolean
        structure RemoveTargetsResponse FailedEntryCount:Integer FailedEntries:RemoveTargetsResultEntryList
        structure RemoveTargetsResultEntry TargetId:TargetId ErrorCode:ErrorCode ErrorMessage:ErrorMessage
        list RemoveTargetsResultEntryList member:RemoveTargetsResultEntry
        structure Replay ReplayName:ReplayName EventSourceArn:ArchiveArn State:ReplayState StateReason:ReplayStateReason EventStartTime:Timestamp EventEndTime:Timestamp EventLastReplayedTime:Timestamp ReplayStartTime:Timestamp ReplayEndTime:Timestamp
        string ReplayArn .min=1 .max=1600 .pattern=^arn:aws([a-z]|\-)*:events:([a-z]|\d|\-)*:([0-9]{12})?:.+\/[\.\-_A-Za-z0-9]+$
        string ReplayDescription .max=512 .pattern=.*
        structure ReplayDestination Arn!:Arn FilterArns:ReplayDestinationFilters
        list ReplayDestinationFilters member:Arn
        list ReplayList member:Replay
        string ReplayName .min=1 .max=64 .pattern=[\.\-_A-Za-z0-9]+
        string ReplayState .enum=STARTING,RUNNING,CANCELLING,COMPLETED,CANCELLED,FAILED
        string ReplayStateReason .max=512 .pattern=.*
        structure ReplicationConfig State:ReplicationState
        string ReplicationState .enum=ENABLED,DISABLED
        structure ResourceAlreadyExistsException .exception
        string ResourceArn .min=1 .max=1600
        string ResourceAssociationArn .min=17 .max=2048 .pattern=^arn:[a-z0-9\\-]+:vpc-lattice:[a-zA-Z0-9\\-]+:\\d{12}:servicenetworkresourceassociation/snra-[0-9a-z]{17}$
        string ResourceConfigurationArn .min=0 .max=2048 .pattern=^(?:^arn:[a-z0-9\-]+:vpc-lattice:[a-zA-Z0-9\-]+:\d{12}:resourceconfiguration/rcfg-[0-9a-z]{17}$|^$)
        structure ResourceNotFoundException .exception
        integer RetentionDays .min=0
        structure RetryPolicy MaximumRetryAttempts:MaximumRetryAttempts MaximumEventAgeInSeconds:MaximumEventAgeInSeconds
        string RoleArn .min=1 .max=1600
        string Route .min=9 .max=20 .pattern=^[\-a-z0-9]+$
        structure RoutingConfig FailoverConfig!:FailoverConfig
        structure Rule Name:RuleName Arn:RuleArn EventPattern:EventPattern State:RuleState Description:RuleDescription ScheduleExpression:ScheduleExpression RoleArn:RoleArn ManagedBy:ManagedBy EventBusName:EventBusName
        string RuleArn .min=1 .max=1600
        string RuleDescription .max=512
        string RuleName .min=1 .max=64 .pattern=[\.\-_A-Za-z0-9]+
        list RuleNameList member:RuleName
        list RuleResponseList member:Rule
        string RuleState .enum=ENABLED,DISABLED,ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS
        structure RunCommandParameters RunCommandTargets!:RunCommandTargets
        structure RunCommandTarget Key!:RunCommandTargetKey Values!:RunCommandTargetValues
        string RunCommandTargetKey .min=1 .max=128 .pattern=^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$
        string RunCommandTargetValue .min=1 .max=256
        list RunCommandTargetValues .min=1 .max=50 member:RunCommandTargetValue
        list RunCommandTargets .min=1 .max=5 member:RunCommandTarget
        structure SageMakerPipelineParameter Name!:SageMakerPipelineParameterName Value!:SageMakerPipelineParameterValue
        list SageMakerPipelineParameterList .min=0 .max=200 member:SageMakerPipelineParameter
        string SageMakerPipelineParameterName .min=1 .max=256 .pattern=^[a-zA-Z0-9](-*[a-zA-Z0-9])*$
        string SageMakerPipelineParameterValue .max=1024
        structure SageMakerPipelineParameters PipelineParameterList:SageMakerPipelineParameterList
        string ScheduleExpression .max=256
        structure Secondary Route!:Route
        string SecretsManagerSecretArn .min=20 .max=2048 .pattern=^arn:aws([a-z]|\-)*:secretsmanager:([a-z]|\d|\-)*:([0-9]{12})?:secret:[\/_+=\.@\-A-Za-z0-9]+$
        string SensitiveString .sensitive
        string Sql .min=1 .max=100000 .sensitive
        list Sqls .min=0 .max=40 .sensitive member:Sql
        structure SqsParameters MessageGroupId:MessageGroupId
        structure StartReplayRequest ReplayName!:ReplayName Description:ReplayDescription EventSourceArn!:ArchiveArn EventStartTime!:Timestamp EventEndTime!:Timestamp Destination!:ReplayDestination
        structure StartReplayResponse ReplayArn:ReplayArn State:ReplayState StateReason:ReplayStateReason ReplayStartTime:Timestamp
        string StatementId .min=1 .max=64 .pattern=[a-zA-Z0-9-_]+
        string StatementName .min=1 .max=500
        string String
        list StringList member:String
        structure Tag Key!:TagKey Value!:TagValue
        string TagKey .min=1 .max=128
        list TagKeyList member:TagKey
        list TagList member:Tag
        structure TagResourceRequest ResourceARN!:Arn Tags!:TagList
        structure TagResourceResponse
        string TagValue .min=0 .max=256
        structure Target Id!:TargetId Arn!:TargetArn RoleArn:RoleArn Input:TargetInput InputPath:TargetInputPath InputTransformer:InputTransformer KinesisParameters:KinesisParameters RunCommandParameters:RunCommandParameters EcsParameters:EcsParameters BatchParameters:BatchParameters SqsParameters:SqsParameters HttpParameters:HttpParameters RedshiftDataParameters:RedshiftDataParameters SageMakerPipelineParameters:SageMakerPipelineParameters DeadLetterConfig:DeadLetterConfig RetryPolicy:RetryPolicy AppSyncParameters:AppSyncParameters
        string TargetArn .min=1 .max=1600
        string TargetId .min=1 .max=64 .pattern=[\.\-_A-Za-z0-9]+
        list TargetIdList .min=1 .max=100 member:TargetId
        string TargetInput .max=8192
        string TargetInputPath .max=256
        list TargetList .min=1 .max=100 member:Target
        string TargetPartitionKeyPath .max=256
        structure TestEventPatternRequest EventPattern!:EventPattern Event!:String
        structure TestEventPatternResponse Result:Boolean
        structure ThrottlingException .exception
        timestamp Timestamp
        string TraceHeader .min=1 .max=500
        string TransformerInput .min=1 .max=8192
        map TransformerPaths .max=100 key:InputTransformerPathKey value:TargetInputPath
        structure UntagResourceRequest ResourceARN!:Arn TagKeys!:TagKeyList
        structure UntagResourceResponse
        structure UpdateApiDestinationRequest Name!:ApiDestinationName Description:ApiDestinationDescription ConnectionArn:ConnectionArn InvocationEndpoint:HttpsEndpoint HttpMethod:ApiDestinationHttpMethod InvocationRateLimitPerSecond:ApiDestinationInvocationRateLimitPerSecond
        structure UpdateApiDestinationResponse ApiDestinationArn:ApiDestinationArn ApiDestinationState:ApiDestinationState CreationTime:Timestamp LastModifiedTime:Timestamp
        structure UpdateArchiveRequest ArchiveName!:ArchiveName Description:ArchiveDescription EventPattern:EventPattern RetentionDays:RetentionDays KmsKeyIdentifier:KmsKeyIdentifier
        structure UpdateArchiveResponse ArchiveArn:ArchiveArn State:ArchiveState StateReason:ArchiveStateReason CreationTime:Timestamp
        structure UpdateConnectionApiKeyAuthRequestParameters ApiKeyName:AuthHeaderParameters ApiKeyValue:AuthHeaderParametersSensitive
        structure UpdateConnectionAuthRequestParameters BasicAuthParameters:UpdateConnectionBasicAuthRequestParameters OAuthParameters:UpdateConnectionOAuthRequestParameters ApiKeyAuthParameters:UpdateConnectionApiKeyAuthRequestParameters InvocationHttpParameters:ConnectionHttpParameters ConnectivityParameters:ConnectivityResourceParameters
        structure UpdateConnectionBasicAuthRequestParameters Username:AuthHeaderParameters Password:AuthHeaderParametersSensitive
        structure UpdateConnectionOAuthClientRequestParameters ClientID:AuthHeaderParameters ClientSecret:AuthHeaderParametersSensitive
        structure UpdateConnectionOAuthRequestParameters ClientParameters:UpdateConnectionOAuthClientRequestParameters AuthorizationEndpoint:HttpsEndpoint HttpMethod:ConnectionOAuthHttpMethod OAuthHttpParameters:ConnectionHttpParameters
        structure UpdateConnectionRequest Name!:ConnectionName Description:ConnectionDescription AuthorizationType:ConnectionAuthorizationType AuthParameters:UpdateConnectionAuthRequestParameters InvocationConnectivityParameters:ConnectivityResourceParameters KmsKeyIdentifier:KmsKeyIdentifier
        structure UpdateConnectionResponse ConnectionArn:ConnectionArn ConnectionState:ConnectionState CreationTime:Timestamp LastModifiedTime:Timestamp LastAuthorizedTime:Timestamp
        structure UpdateEndpointRequest Name!:EndpointName Description:EndpointDescription RoutingConfig:RoutingConfig ReplicationConfig:ReplicationConfig EventBuses:EndpointEventBusList RoleArn:IamRoleArn
        structure UpdateEndpointResponse Name:EndpointName Arn:EndpointArn RoutingConfig:RoutingConfig ReplicationConfig:ReplicationConfig EventBuses:EndpointEventBusList RoleArn:IamRoleArn EndpointId:EndpointId EndpointUrl:EndpointUrl State:EndpointState
        structure UpdateEventBusRequest Name:EventBusName KmsKeyIdentifier:KmsKeyIdentifier Description:EventBusDescription DeadLetterConfig:DeadLetterConfig LogConfig:LogConfig
        structure UpdateEventBusResponse Arn:String Name:EventBusName KmsKeyIdentifier:KmsKeyIdentifier Description:EventBusDescription DeadLetterConfig:DeadLetterConfig LogConfig:LogConfig
        """#
}
