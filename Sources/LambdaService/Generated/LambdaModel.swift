// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of AWS Lambda, named as AWS names them.
enum Lambda {
    static let model = ServiceModel([modelText1])
}

extension Lambda {
    static let modelText1: StaticString = #"""
        service name=lambda id=Lambda full=AWS%20Lambda version=2015-03-31 protocol=rest-json endpoint=lambda signing=lambda validation=ValidationException
        operation AddLayerVersionPermission POST /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy in=AddLayerVersionPermissionRequest out=AddLayerVersionPermissionResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,PolicyLengthExceededException,ResourceNotFoundException,PreconditionFailedException status=201
        operation AddPermission POST /2015-03-31/functions/{FunctionName}/policy in=AddPermissionRequest out=AddPermissionResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,PolicyLengthExceededException,ResourceNotFoundException,PreconditionFailedException status=201
        operation CheckpointDurableExecution POST /2025-12-01/durable-executions/{DurableExecutionArn}/checkpoint in=CheckpointDurableExecutionRequest out=CheckpointDurableExecutionResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException
        operation CreateAlias POST /2015-03-31/functions/{FunctionName}/aliases in=CreateAliasRequest out=AliasConfiguration errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=201
        operation CreateCapacityProvider POST /2025-11-30/capacity-providers in=CreateCapacityProviderRequest out=CreateCapacityProviderResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,CapacityProviderLimitExceededException status=202
        operation CreateCodeSigningConfig POST /2020-04-22/code-signing-configs in=CreateCodeSigningConfigRequest out=CreateCodeSigningConfigResponse errors=InvalidParameterValueException,ServiceException status=201
        operation CreateEventSourceMapping POST /2015-03-31/event-source-mappings in=CreateEventSourceMappingRequest out=EventSourceMappingConfiguration errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=202
        operation CreateFunction POST /2015-03-31/functions in=CreateFunctionRequest out=FunctionConfiguration errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,InvalidCodeSignatureException,ResourceNotFoundException,CodeVerificationFailedException,CodeSigningConfigNotFoundException,CodeStorageExceededException,FunctionVersionsPerCapacityProviderLimitExceededException status=201
        operation CreateFunctionUrlConfig POST /2021-10-31/functions/{FunctionName}/url in=CreateFunctionUrlConfigRequest out=CreateFunctionUrlConfigResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=201
        operation DeleteAlias DELETE /2015-03-31/functions/{FunctionName}/aliases/{Name} in=DeleteAliasRequest errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException status=204
        operation DeleteCapacityProvider DELETE /2025-11-30/capacity-providers/{CapacityProviderName} in=DeleteCapacityProviderRequest out=DeleteCapacityProviderResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=202
        operation DeleteCodeSigningConfig DELETE /2020-04-22/code-signing-configs/{CodeSigningConfigArn} in=DeleteCodeSigningConfigRequest out=DeleteCodeSigningConfigResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,ResourceNotFoundException status=204
        operation DeleteEventSourceMapping DELETE /2015-03-31/event-source-mappings/{UUID} in=DeleteEventSourceMappingRequest out=EventSourceMappingConfiguration errors=InvalidParameterValueException,ResourceInUseException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=202
        operation DeleteFunction DELETE /2015-03-31/functions/{FunctionName} in=DeleteFunctionRequest out=DeleteFunctionResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation DeleteFunctionCodeSigningConfig DELETE /2020-06-30/functions/{FunctionName}/code-signing-config in=DeleteFunctionCodeSigningConfigRequest errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException,CodeSigningConfigNotFoundException status=204
        operation DeleteFunctionConcurrency DELETE /2017-10-31/functions/{FunctionName}/concurrency in=DeleteFunctionConcurrencyRequest errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=204
        operation DeleteFunctionEventInvokeConfig DELETE /2019-09-25/functions/{FunctionName}/event-invoke-config in=DeleteFunctionEventInvokeConfigRequest errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=204
        operation DeleteFunctionUrlConfig DELETE /2021-10-31/functions/{FunctionName}/url in=DeleteFunctionUrlConfigRequest errors=ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=204
        operation DeleteLayerVersion DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber} in=DeleteLayerVersionRequest errors=ServiceException,TooManyRequestsException status=204
        operation DeleteProvisionedConcurrencyConfig DELETE /2019-09-30/functions/{FunctionName}/provisioned-concurrency in=DeleteProvisionedConcurrencyConfigRequest errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=204
        operation GetAccountSettings GET /2016-08-19/account-settings in=GetAccountSettingsRequest out=GetAccountSettingsResponse errors=ServiceException,TooManyRequestsException
        operation GetAlias GET /2015-03-31/functions/{FunctionName}/aliases/{Name} in=GetAliasRequest out=AliasConfiguration errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetCapacityProvider GET /2025-11-30/capacity-providers/{CapacityProviderName} in=GetCapacityProviderRequest out=GetCapacityProviderResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetCodeSigningConfig GET /2020-04-22/code-signing-configs/{CodeSigningConfigArn} in=GetCodeSigningConfigRequest out=GetCodeSigningConfigResponse errors=InvalidParameterValueException,ServiceException,ResourceNotFoundException
        operation GetDurableExecution GET /2025-12-01/durable-executions/{DurableExecutionArn} in=GetDurableExecutionRequest out=GetDurableExecutionResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException,ResourceNotFoundException
        operation GetDurableExecutionHistory GET /2025-12-01/durable-executions/{DurableExecutionArn}/history in=GetDurableExecutionHistoryRequest out=GetDurableExecutionHistoryResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException,ResourceNotFoundException
        operation GetDurableExecutionState GET /2025-12-01/durable-executions/{DurableExecutionArn}/state in=GetDurableExecutionStateRequest out=GetDurableExecutionStateResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException
        operation GetEventSourceMapping GET /2015-03-31/event-source-mappings/{UUID} in=GetEventSourceMappingRequest out=EventSourceMappingConfiguration errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetFunction GET /2015-03-31/functions/{FunctionName} in=GetFunctionRequest out=GetFunctionResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetFunctionCodeSigningConfig GET /2020-06-30/functions/{FunctionName}/code-signing-config in=GetFunctionCodeSigningConfigRequest out=GetFunctionCodeSigningConfigResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetFunctionConcurrency GET /2019-09-30/functions/{FunctionName}/concurrency in=GetFunctionConcurrencyRequest out=GetFunctionConcurrencyResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetFunctionConfiguration GET /2015-03-31/functions/{FunctionName}/configuration in=GetFunctionConfigurationRequest out=FunctionConfiguration errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetFunctionEventInvokeConfig GET /2019-09-25/functions/{FunctionName}/event-invoke-config in=GetFunctionEventInvokeConfigRequest out=FunctionEventInvokeConfig errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetFunctionRecursionConfig GET /2024-08-31/functions/{FunctionName}/recursion-config in=GetFunctionRecursionConfigRequest out=GetFunctionRecursionConfigResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetFunctionScalingConfig GET /2025-11-30/functions/{FunctionName}/function-scaling-config in=GetFunctionScalingConfigRequest out=GetFunctionScalingConfigResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetFunctionUrlConfig GET /2021-10-31/functions/{FunctionName}/url in=GetFunctionUrlConfigRequest out=GetFunctionUrlConfigResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetLayerVersion GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber} in=GetLayerVersionRequest out=GetLayerVersionResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetLayerVersionByArn GET /2018-10-31/layers?find=LayerVersion in=GetLayerVersionByArnRequest out=GetLayerVersionResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetLayerVersionPolicy GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy in=GetLayerVersionPolicyRequest out=GetLayerVersionPolicyResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetPolicy GET /2015-03-31/functions/{FunctionName}/policy in=GetPolicyRequest out=GetPolicyResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetProvisionedConcurrencyConfig GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency in=GetProvisionedConcurrencyConfigRequest out=GetProvisionedConcurrencyConfigResponse errors=InvalidParameterValueException,ProvisionedConcurrencyConfigNotFoundException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation GetRuntimeManagementConfig GET /2021-07-20/functions/{FunctionName}/runtime-management-config in=GetRuntimeManagementConfigRequest out=GetRuntimeManagementConfigResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation Invoke POST /2015-03-31/functions/{FunctionName}/invocations in=InvocationRequest out=InvocationResponse errors=ResourceNotReadyException,InvalidSecurityGroupIDException,SnapStartTimeoutException,TooManyRequestsException,EC2ThrottledException,EFSMountConnectivityException,SubnetIPAddressLimitReachedException,KMSAccessDeniedException,RequestTooLargeException,KMSDisabledException,UnsupportedMediaTypeException,S3FilesMountConnectivityException,SerializedRequestEntityTooLargeException,InvalidRuntimeException,NoPublishedVersionException,EC2UnexpectedException,InvalidSubnetIDException,KMSNotFoundException,InvalidParameterValueException,EC2AccessDeniedException,EFSIOException,KMSInvalidStateException,ResourceConflictException,ENILimitReachedException,SnapStartNotReadyException,ServiceException,SnapStartException,RecursiveInvocationException,S3FilesMountFailureException,EFSMountTimeoutException,S3FilesMountTimeoutException,ResourceNotFoundException,InvalidRequestContentException,DurableExecutionAlreadyStartedException,InvalidZipFileException,EFSMountFailureException
        operation InvokeAsync POST /2014-11-13/functions/{FunctionName}/invoke-async in=InvokeAsyncRequest out=InvokeAsyncResponse errors=InvalidRuntimeException,ResourceConflictException,ServiceException,ResourceNotFoundException,InvalidRequestContentException status=202
        operation InvokeWithResponseStream POST /2021-11-15/functions/{FunctionName}/response-streaming-invocations in=InvokeWithResponseStreamRequest out=InvokeWithResponseStreamResponse errors=ResourceNotReadyException,InvalidSecurityGroupIDException,SnapStartTimeoutException,TooManyRequestsException,EC2ThrottledException,EFSMountConnectivityException,SubnetIPAddressLimitReachedException,KMSAccessDeniedException,RequestTooLargeException,KMSDisabledException,UnsupportedMediaTypeException,S3FilesMountConnectivityException,SerializedRequestEntityTooLargeException,InvalidRuntimeException,NoPublishedVersionException,EC2UnexpectedException,InvalidSubnetIDException,KMSNotFoundException,InvalidParameterValueException,EC2AccessDeniedException,EFSIOException,KMSInvalidStateException,ResourceConflictException,ENILimitReachedException,SnapStartNotReadyException,ServiceException,SnapStartException,RecursiveInvocationException,S3FilesMountFailureException,EFSMountTimeoutException,S3FilesMountTimeoutException,ResourceNotFoundException,InvalidRequestContentException,InvalidZipFileException,EFSMountFailureException
        operation ListAliases GET /2015-03-31/functions/{FunctionName}/aliases in=ListAliasesRequest out=ListAliasesResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation ListCapacityProviders GET /2025-11-30/capacity-providers in=ListCapacityProvidersRequest out=ListCapacityProvidersResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException
        operation ListCodeSigningConfigs GET /2020-04-22/code-signing-configs in=ListCodeSigningConfigsRequest out=ListCodeSigningConfigsResponse errors=InvalidParameterValueException,ServiceException
        operation ListDurableExecutionsByFunction GET /2025-12-01/functions/{FunctionName}/durable-executions in=ListDurableExecutionsByFunctionRequest out=ListDurableExecutionsByFunctionResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException,ResourceNotFoundException
        operation ListEventSourceMappings GET /2015-03-31/event-source-mappings in=ListEventSourceMappingsRequest out=ListEventSourceMappingsResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation ListFunctionEventInvokeConfigs GET /2019-09-25/functions/{FunctionName}/event-invoke-config/list in=ListFunctionEventInvokeConfigsRequest out=ListFunctionEventInvokeConfigsResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation ListFunctionUrlConfigs GET /2021-10-31/functions/{FunctionName}/urls in=ListFunctionUrlConfigsRequest out=ListFunctionUrlConfigsResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation ListFunctionVersionsByCapacityProvider GET /2025-11-30/capacity-providers/{CapacityProviderName}/function-versions in=ListFunctionVersionsByCapacityProviderRequest out=ListFunctionVersionsByCapacityProviderResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation ListFunctions GET /2015-03-31/functions in=ListFunctionsRequest out=ListFunctionsResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException
        operation ListFunctionsByCodeSigningConfig GET /2020-04-22/code-signing-configs/{CodeSigningConfigArn}/functions in=ListFunctionsByCodeSigningConfigRequest out=ListFunctionsByCodeSigningConfigResponse errors=InvalidParameterValueException,ServiceException,ResourceNotFoundException
        operation ListLayerVersions GET /2018-10-31/layers/{LayerName}/versions in=ListLayerVersionsRequest out=ListLayerVersionsResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation ListLayers GET /2018-10-31/layers in=ListLayersRequest out=ListLayersResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException
        operation ListProvisionedConcurrencyConfigs GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL in=ListProvisionedConcurrencyConfigsRequest out=ListProvisionedConcurrencyConfigsResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation ListTags GET /2017-03-31/tags/{Resource} in=ListTagsRequest out=ListTagsResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation ListVersionsByFunction GET /2015-03-31/functions/{FunctionName}/versions in=ListVersionsByFunctionRequest out=ListVersionsByFunctionResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation PublishLayerVersion POST /2018-10-31/layers/{LayerName}/versions in=PublishLayerVersionRequest out=PublishLayerVersionResponse errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException,CodeStorageExceededException status=201
        operation PublishVersion POST /2015-03-31/functions/{FunctionName}/versions in=PublishVersionRequest out=FunctionConfiguration errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException,CodeStorageExceededException,PreconditionFailedException,FunctionVersionsPerCapacityProviderLimitExceededException status=201
        operation PutFunctionCodeSigningConfig PUT /2020-06-30/functions/{FunctionName}/code-signing-config in=PutFunctionCodeSigningConfigRequest out=PutFunctionCodeSigningConfigResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException,CodeSigningConfigNotFoundException
        operation PutFunctionConcurrency PUT /2017-10-31/functions/{FunctionName}/concurrency in=PutFunctionConcurrencyRequest out=Concurrency errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation PutFunctionEventInvokeConfig PUT /2019-09-25/functions/{FunctionName}/event-invoke-config in=PutFunctionEventInvokeConfigRequest out=FunctionEventInvokeConfig errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation PutFunctionRecursionConfig PUT /2024-08-31/functions/{FunctionName}/recursion-config in=PutFunctionRecursionConfigRequest out=PutFunctionRecursionConfigResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation PutFunctionScalingConfig PUT /2025-11-30/functions/{FunctionName}/function-scaling-config in=PutFunctionScalingConfigRequest out=PutFunctionScalingConfigResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=202
        operation PutProvisionedConcurrencyConfig PUT /2019-09-30/functions/{FunctionName}/provisioned-concurrency in=PutProvisionedConcurrencyConfigRequest out=PutProvisionedConcurrencyConfigResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=202
        operation PutRuntimeManagementConfig PUT /2021-07-20/functions/{FunctionName}/runtime-management-config in=PutRuntimeManagementConfigRequest out=PutRuntimeManagementConfigResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation RemoveLayerVersionPermission DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId} in=RemoveLayerVersionPermissionRequest errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException,PreconditionFailedException status=204
        operation RemovePermission DELETE /2015-03-31/functions/{FunctionName}/policy/{StatementId} in=RemovePermissionRequest errors=InvalidParameterValueException,ServiceException,TooManyRequestsException,ResourceNotFoundException,PreconditionFailedException status=204
        operation SendDurableExecutionCallbackFailure POST /2025-12-01/durable-execution-callbacks/{CallbackId}/fail in=SendDurableExecutionCallbackFailureRequest out=SendDurableExecutionCallbackFailureResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException,CallbackTimeoutException
        operation SendDurableExecutionCallbackHeartbeat POST /2025-12-01/durable-execution-callbacks/{CallbackId}/heartbeat in=SendDurableExecutionCallbackHeartbeatRequest out=SendDurableExecutionCallbackHeartbeatResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException,CallbackTimeoutException
        operation SendDurableExecutionCallbackSuccess POST /2025-12-01/durable-execution-callbacks/{CallbackId}/succeed in=SendDurableExecutionCallbackSuccessRequest out=SendDurableExecutionCallbackSuccessResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException,CallbackTimeoutException
        operation StopDurableExecution POST /2025-12-01/durable-executions/{DurableExecutionArn}/stop in=StopDurableExecutionRequest out=StopDurableExecutionResponse errors=InvalidParameterValueException,TooManyRequestsException,ServiceException,ResourceNotFoundException
        operation TagResource POST /2017-03-31/tags/{Resource} in=TagResourceRequest errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=204
        operation UntagResource DELETE /2017-03-31/tags/{Resource} in=UntagResourceRequest errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=204
        operation UpdateAlias PUT /2015-03-31/functions/{FunctionName}/aliases/{Name} in=UpdateAliasRequest out=AliasConfiguration errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException,PreconditionFailedException
        operation UpdateCapacityProvider PUT /2025-11-30/capacity-providers/{CapacityProviderName} in=UpdateCapacityProviderRequest out=UpdateCapacityProviderResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=202
        operation UpdateCodeSigningConfig PUT /2020-04-22/code-signing-configs/{CodeSigningConfigArn} in=UpdateCodeSigningConfigRequest out=UpdateCodeSigningConfigResponse errors=InvalidParameterValueException,ServiceException,ResourceNotFoundException
        operation UpdateEventSourceMapping PUT /2015-03-31/event-source-mappings/{UUID} in=UpdateEventSourceMappingRequest out=EventSourceMappingConfiguration errors=InvalidParameterValueException,ResourceInUseException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException status=202
        operation UpdateFunctionCode PUT /2015-03-31/functions/{FunctionName}/code in=UpdateFunctionCodeRequest out=FunctionConfiguration errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,InvalidCodeSignatureException,ResourceNotFoundException,CodeVerificationFailedException,CodeSigningConfigNotFoundException,CodeStorageExceededException,PreconditionFailedException
        operation UpdateFunctionConfiguration PUT /2015-03-31/functions/{FunctionName}/configuration in=UpdateFunctionConfigurationRequest out=FunctionConfiguration errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,InvalidCodeSignatureException,ResourceNotFoundException,CodeVerificationFailedException,CodeSigningConfigNotFoundException,PreconditionFailedException
        operation UpdateFunctionEventInvokeConfig POST /2019-09-25/functions/{FunctionName}/event-invoke-config in=UpdateFunctionEventInvokeConfigRequest out=FunctionEventInvokeConfig errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        operation UpdateFunctionUrlConfig PUT /2021-10-31/functions/{FunctionName}/url in=UpdateFunctionUrlConfigRequest out=UpdateFunctionUrlConfigResponse errors=InvalidParameterValueException,ResourceConflictException,ServiceException,TooManyRequestsException,ResourceNotFoundException
        structure AccountLimit TotalCodeSize:Long CodeSizeUnzipped:Long CodeSizeZipped:Long ConcurrentExecutions:Integer UnreservedConcurrentExecutions:UnreservedConcurrentExecutions
        structure AccountUsage TotalCodeSize:Long FunctionCount:Long
        string Action .pattern=(lambda:[*]|lambda:[a-zA-Z]+|[*])
        structure AddLayerVersionPermissionRequest LayerName!:LayerName;in=uri;name=LayerName VersionNumber!:LayerVersionNumber;in=uri;name=VersionNumber StatementId!:StatementId Action!:LayerPermissionAllowedAction Principal!:LayerPermissionAllowedPrincipal OrganizationId:OrganizationId RevisionId:String;in=query;name=RevisionId
        structure AddLayerVersionPermissionResponse Statement:String RevisionId:String
        structure AddPermissionRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName StatementId!:StatementId Action!:Action Principal!:Principal SourceArn:Arn SourceAccount:SourceOwner EventSourceToken:EventSourceToken Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier RevisionId:String PrincipalOrgID:PrincipalOrgID FunctionUrlAuthType:FunctionUrlAuthType InvokedViaFunctionUrl:InvokedViaFunctionUrl
        structure AddPermissionResponse Statement:String
        string AdditionalVersion .min=1 .max=1024 .pattern=[0-9]+
        map AdditionalVersionWeights key:AdditionalVersion value:Weight
        string Alias .min=1 .max=128 .pattern=(?!^[0-9]+$)([a-zA-Z0-9-_]+)
        structure AliasConfiguration AliasArn:FunctionArn Name:Alias FunctionVersion:Version Description:Description RoutingConfig:AliasRoutingConfiguration RevisionId:String
        list AliasList member:AliasConfiguration
        structure AliasRoutingConfiguration AdditionalVersionWeights:AdditionalVersionWeights
        boolean AllowCredentials
        list AllowMethodsList .min=0 .max=6 member:Method
        list AllowOriginsList .min=0 .max=100 member:Origin
        structure AllowedPublishers SigningProfileVersionArns!:SigningProfileVersionArns
        structure AmazonManagedKafkaEventSourceConfig ConsumerGroupId:URI SchemaRegistryConfig:KafkaSchemaRegistryConfig
        string ApplicationLogLevel .enum=TRACE,DEBUG,INFO,WARN,ERROR,FATAL
        string Architecture .enum=x86_64,arm64
        list ArchitecturesList .min=1 .max=1 member:Architecture
        string Arn .pattern=arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:([a-z]{2}(-gov)?-[a-z]+-\d{1})?:(\d{12})?:(.*)
        integer AttemptCount .min=0
        integer BatchSize .min=1 .max=10000
        blob BinaryOperationPayload .min=0 .max=262144 .sensitive
        boolean BisectBatchOnFunctionError
        blob Blob .sensitive
        blob BlobStream .stream
        boolean Boolean
        structure CallbackDetails CallbackId:CallbackId Result:OperationPayload Error:ErrorObject
        structure CallbackFailedDetails Error!:EventError
        string CallbackId .min=1 .max=1024 .pattern=[A-Za-z0-9+/]+={0,2}
        structure CallbackOptions TimeoutSeconds:DurationSeconds HeartbeatTimeoutSeconds:DurationSeconds
        structure CallbackStartedDetails CallbackId!:CallbackId HeartbeatTimeout:DurationSeconds Timeout:DurationSeconds
        structure CallbackSucceededDetails Result!:EventResult
        structure CallbackTimedOutDetails Error!:EventError
        structure CallbackTimeoutException .exception .status=400 Type:String Message:String
        structure CapacityProvider CapacityProviderArn!:CapacityProviderArn State!:CapacityProviderState VpcConfig!:CapacityProviderVpcConfig PermissionsConfig!:CapacityProviderPermissionsConfig InstanceRequirements:InstanceRequirements CapacityProviderScalingConfig:CapacityProviderScalingConfig KmsKeyArn:KMSKeyArn LastModified:Timestamp
        string CapacityProviderArn .min=1 .max=140 .pattern=arn:aws[a-zA-Z-]*:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+
        structure CapacityProviderConfig LambdaManagedInstancesCapacityProviderConfig!:LambdaManagedInstancesCapacityProviderConfig
        structure CapacityProviderLimitExceededException .exception .status=400 Type:String message:String
        integer CapacityProviderMaxVCpuCount .min=2 .max=15000
        string CapacityProviderName .min=1 .max=140 .pattern=(arn:aws[a-zA-Z-]*:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+
        structure CapacityProviderPermissionsConfig CapacityProviderOperatorRoleArn!:RoleArn
        string CapacityProviderPredefinedMetricType .enum=LambdaCapacityProviderAverageCPUUtilization
        structure CapacityProviderScalingConfig MaxVCpuCount:CapacityProviderMaxVCpuCount ScalingMode:CapacityProviderScalingMode ScalingPolicies:CapacityProviderScalingPoliciesList
        string CapacityProviderScalingMode .enum=Auto,Manual
        list CapacityProviderScalingPoliciesList .min=1 .max=10 member:TargetTrackingScalingPolicy
        list CapacityProviderSecurityGroupIds .min=0 .max=5 member:SecurityGroupId
        string CapacityProviderState .enum=Pending,Active,Failed,Deleting
        list CapacityProviderSubnetIds .min=1 .max=16 member:SubnetId
        structure CapacityProviderVpcConfig SubnetIds!:CapacityProviderSubnetIds SecurityGroupIds!:CapacityProviderSecurityGroupIds
        list CapacityProvidersList .min=0 .max=50 member:CapacityProvider
        structure ChainedInvokeDetails Result:OperationPayload Error:ErrorObject
        structure ChainedInvokeFailedDetails Error!:EventError
        structure ChainedInvokeOptions FunctionName!:NamespacedFunctionName TenantId:TenantId
        structure ChainedInvokeStartedDetails FunctionName!:NamespacedFunctionName TenantId:TenantId Input:EventInput ExecutedVersion:VersionWithLatestPublished DurableExecutionArn:DurableExecutionArn
        structure ChainedInvokeStoppedDetails Error!:EventError
        structure ChainedInvokeSucceededDetails Result!:EventResult
        structure ChainedInvokeTimedOutDetails Error!:EventError
        structure CheckpointDurableExecutionRequest DurableExecutionArn!:DurableExecutionArn;in=uri;name=DurableExecutionArn CheckpointToken!:CheckpointToken Updates:OperationUpdates ClientToken~:ClientToken
        structure CheckpointDurableExecutionResponse CheckpointToken:CheckpointToken NewExecutionState!:CheckpointUpdatedExecutionState
        string CheckpointToken .min=1 .max=2048 .pattern=[A-Za-z0-9+/]+={0,2}
        structure CheckpointUpdatedExecutionState Operations:Operations NextMarker:String
        string ClientToken .min=1 .max=64 .pattern=[\x21-\x7E]+
        structure CodeSigningConfig CodeSigningConfigId!:CodeSigningConfigId CodeSigningConfigArn!:CodeSigningConfigArn Description:Description AllowedPublishers!:AllowedPublishers CodeSigningPolicies!:CodeSigningPolicies LastModified!:Timestamp
        string CodeSigningConfigArn .min=0 .max=200 .pattern=arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17}
        string CodeSigningConfigId .pattern=csc-[a-zA-Z0-9-_\.]{17}
        list CodeSigningConfigList member:CodeSigningConfig
        structure CodeSigningConfigNotFoundException .exception .status=404 Type:String Message:String
        structure CodeSigningPolicies UntrustedArtifactOnDeployment:CodeSigningPolicy
        string CodeSigningPolicy .enum=Warn,Enforce
        structure CodeStorageExceededException .exception .status=400 Type:String message:String
        structure CodeVerificationFailedException .exception .status=400 Type:String Message:String
        string CollectionName .min=1 .max=57 .pattern=(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)
        list CompatibleArchitectures .min=0 .max=2 member:Architecture
        list CompatibleRuntimes .min=0 .max=15 member:Runtime
        structure Concurrency ReservedConcurrentExecutions:ReservedConcurrentExecutions
        structure ContextDetails ReplayChildren:ReplayChildren Result:OperationPayload Error:ErrorObject
        structure ContextFailedDetails Error!:EventError
        structure ContextOptions ReplayChildren:ReplayChildren
        structure ContextStartedDetails
        structure ContextSucceededDetails Result!:EventResult
        structure Cors AllowCredentials:AllowCredentials AllowHeaders:HeadersList AllowMethods:AllowMethodsList AllowOrigins:AllowOriginsList ExposeHeaders:HeadersList MaxAge:MaxAge
        structure CreateAliasRequest FunctionName!:FunctionName;in=uri;name=FunctionName Name!:Alias FunctionVersion!:VersionWithLatestPublished Description:Description RoutingConfig:AliasRoutingConfiguration
        structure CreateCapacityProviderRequest CapacityProviderName!:CapacityProviderName VpcConfig!:CapacityProviderVpcConfig PermissionsConfig!:CapacityProviderPermissionsConfig InstanceRequirements:InstanceRequirements CapacityProviderScalingConfig:CapacityProviderScalingConfig KmsKeyArn:KMSKeyArnNonEmpty Tags:Tags
        structure CreateCapacityProviderResponse CapacityProvider!:CapacityProvider
        structure CreateCodeSigningConfigRequest Description:Description AllowedPublishers!:AllowedPublishers CodeSigningPolicies:CodeSigningPolicies Tags:Tags
        structure CreateCodeSigningConfigResponse CodeSigningConfig!:CodeSigningConfig
        structure CreateEventSourceMappingRequest EventSourceArn:Arn FunctionName!:NamespacedFunctionName Enabled:Enabled BatchSize:BatchSize FilterCriteria:FilterCriteria MaximumBatchingWindowInSeconds:MaximumBatchingWindowInSeconds ParallelizationFactor:ParallelizationFactor StartingPosition:EventSourcePosition StartingPositionTimestamp:Date DestinationConfig:DestinationConfig MaximumRecordAgeInSeconds:MaximumRecordAgeInSeconds BisectBatchOnFunctionError:BisectBatchOnFunctionError MaximumRetryAttempts:MaximumRetryAttemptsEventSourceMapping Tags:Tags TumblingWindowInSeconds:TumblingWindowInSeconds Topics:Topics Queues:Queues SourceAccessConfigurations:SourceAccessConfigurations SelfManagedEventSource:SelfManagedEventSource FunctionResponseTypes:FunctionResponseTypeList AmazonManagedKafkaEventSourceConfig:AmazonManagedKafkaEventSourceConfig SelfManagedKafkaEventSourceConfig:SelfManagedKafkaEventSourceConfig ScalingConfig:ScalingConfig DocumentDBEventSourceConfig:DocumentDBEventSourceConfig KMSKeyArn:KMSKeyArn MetricsConfig:EventSourceMappingMetricsConfig LoggingConfig:EventSourceMappingLoggingConfig ProvisionedPollerConfig:ProvisionedPollerConfig
        structure CreateFunctionRequest FunctionName!:FunctionName Runtime:Runtime Role!:RoleArn Handler:Handler Code!:FunctionCode Description:Description Timeout:Timeout MemorySize:MemorySize Publish:Boolean VpcConfig:VpcConfig PackageType:PackageType DeadLetterConfig:DeadLetterConfig Environment:Environment KMSKeyArn:KMSKeyArn TracingConfig:TracingConfig Tags:Tags Layers:LayerList FileSystemConfigs:FileSystemConfigList ImageConfig:ImageConfig CodeSigningConfigArn:CodeSigningConfigArn Architectures:ArchitecturesList EphemeralStorage:EphemeralStorage SnapStart:SnapStart LoggingConfig:LoggingConfig CapacityProviderConfig:CapacityProviderConfig PublishTo:FunctionVersionLatestPublished DurableConfig:DurableConfig TenancyConfig:TenancyConfig
        structure CreateFunctionUrlConfigRequest FunctionName!:FunctionName;in=uri;name=FunctionName Qualifier:FunctionUrlQualifier;in=query;name=Qualifier AuthType!:FunctionUrlAuthType Cors:Cors InvokeMode:InvokeMode
        structure CreateFunctionUrlConfigResponse FunctionUrl!:FunctionUrl FunctionArn!:FunctionArn AuthType!:FunctionUrlAuthType Cors:Cors CreationTime!:Timestamp InvokeMode:InvokeMode
        string DatabaseName .min=1 .max=63 .pattern=[^ /\.$\x22]*
        timestamp Date
        structure DeadLetterConfig TargetArn:ResourceArn
        structure DeleteAliasRequest FunctionName!:FunctionName;in=uri;name=FunctionName Name!:Alias;in=uri;name=Name
        structure DeleteCapacityProviderRequest CapacityProviderName!:CapacityProviderName;in=uri;name=CapacityProviderName
        structure DeleteCapacityProviderResponse CapacityProvider!:CapacityProvider
        structure DeleteCodeSigningConfigRequest CodeSigningConfigArn!:CodeSigningConfigArn;in=uri;name=CodeSigningConfigArn
        structure DeleteCodeSigningConfigResponse
        structure DeleteEventSourceMappingRequest UUID!:String;in=uri;name=UUID
        structure DeleteFunctionCodeSigningConfigRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName
        structure DeleteFunctionConcurrencyRequest FunctionName!:FunctionName;in=uri;name=FunctionName
        structure DeleteFunctionEventInvokeConfigRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier
        structure DeleteFunctionRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier
        structure DeleteFunctionResponse StatusCode:Integer;in=status
        structure DeleteFunctionUrlConfigRequest FunctionName!:FunctionName;in=uri;name=FunctionName Qualifier:FunctionUrlQualifier;in=query;name=Qualifier
        structure DeleteLayerVersionRequest LayerName!:LayerName;in=uri;name=LayerName VersionNumber!:LayerVersionNumber;in=uri;name=VersionNumber
        structure DeleteProvisionedConcurrencyConfigRequest FunctionName!:FunctionName;in=uri;name=FunctionName Qualifier!:Qualifier;in=query;name=Qualifier
        string Description .min=0 .max=256
        string DestinationArn .min=0 .max=350 .pattern=$|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)
        structure DestinationConfig OnSuccess:OnSuccess OnFailure:OnFailure
        structure DocumentDBEventSourceConfig DatabaseName:DatabaseName CollectionName:CollectionName FullDocument:FullDocument
        structure DurableConfig RetentionPeriodInDays:RetentionPeriodInDays ExecutionTimeout:ExecutionTimeout
        structure DurableExecutionAlreadyStartedException .exception .status=409 Type:String Message:String
        string DurableExecutionArn .min=1 .max=1024 .pattern=arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):(\$LATEST(?:\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)
        string DurableExecutionName .min=1 .max=64 .pattern=[a-zA-Z0-9-_]+
        list DurableExecutions member:Execution
        integer DurationSeconds .min=0
        structure EC2AccessDeniedException .exception .fault .status=502 Type:String Message:String
        structure EC2ThrottledException .exception .fault .status=502 Type:String Message:String
        structure EC2UnexpectedException .exception .fault .status=502 Type:String Message:String EC2ErrorCode:String
        structure EFSIOException .exception .status=410 Type:String Message:String
        structure EFSMountConnectivityException .exception .status=408 Type:String Message:String
        structure EFSMountFailureException .exception .status=403 Type:String Message:String
        structure EFSMountTimeoutException .exception .status=408 Type:String Message:String
        structure ENILimitReachedException .exception .fault .status=502 Type:String Message:String
        boolean Enabled
        string EndPointType .enum=KAFKA_BOOTSTRAP_SERVERS
        string Endpoint .min=1 .max=300 .pattern=(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]*[a-zA-Z0-9])\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\-]*[A-Za-z0-9]):[0-9]{1,5}
        list EndpointLists .min=1 .max=10 member:Endpoint
        map Endpoints .min=1 .max=2 key:EndPointType value:EndpointLists
        structure Environment Variables:EnvironmentVariables
        structure EnvironmentError ErrorCode:String Message:SensitiveString
        structure EnvironmentResponse Variables:EnvironmentVariables Error:EnvironmentError
        string EnvironmentVariableName .sensitive .pattern=[a-zA-Z]([a-zA-Z0-9_])+
        string EnvironmentVariableValue .sensitive
        map EnvironmentVariables .sensitive key:EnvironmentVariableName value:EnvironmentVariableValue
        structure EphemeralStorage Size!:EphemeralStorageSize
        integer EphemeralStorageSize .min=512 .max=10240
        string ErrorData .sensitive
        string ErrorMessage .sensitive
        structure ErrorObject ErrorMessage:ErrorMessage ErrorType:ErrorType ErrorData:ErrorData StackTrace:StackTraceEntries
        string ErrorType .sensitive
        structure Event EventType:EventType SubType:OperationSubType EventId:EventId Id:OperationId Name:OperationName EventTimestamp:ExecutionTimestamp ParentId:OperationId ExecutionStartedDetails:ExecutionStartedDetails ExecutionSucceededDetails:ExecutionSucceededDetails ExecutionFailedDetails:ExecutionFailedDetails ExecutionTimedOutDetails:ExecutionTimedOutDetails ExecutionStoppedDetails:ExecutionStoppedDetails ContextStartedDetails:ContextStartedDetails ContextSucceededDetails:ContextSucceededDetails ContextFailedDetails:ContextFailedDetails WaitStartedDetails:WaitStartedDetails WaitSucceededDetails:WaitSucceededDetails WaitCancelledDetails:WaitCancelledDetails StepStartedDetails:StepStartedDetails StepSucceededDetails:StepSucceededDetails StepFailedDetails:StepFailedDetails ChainedInvokeStartedDetails:ChainedInvokeStartedDetails ChainedInvokeSucceededDetails:ChainedInvokeSucceededDetails ChainedInvokeFailedDetails:ChainedInvokeFailedDetails ChainedInvokeTimedOutDetails:ChainedInvokeTimedOutDetails ChainedInvokeStoppedDetails:ChainedInvokeStoppedDetails CallbackStartedDetails:CallbackStartedDetails CallbackSucceededDetails:CallbackSucceededDetails CallbackFailedDetails:CallbackFailedDetails CallbackTimedOutDetails:CallbackTimedOutDetails InvocationCompletedDetails:InvocationCompletedDetails
        structure EventError Payload:ErrorObject Truncated:Truncated
        integer EventId .min=1
        structure EventInput Payload:InputPayload Truncated:Truncated
        structure EventResult Payload:OperationPayload Truncated:Truncated
        string EventSourceMappingArn .min=85 .max=120 .pattern=arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}
        structure EventSourceMappingConfiguration UUID:String StartingPosition:EventSourcePosition StartingPositionTimestamp:Date BatchSize:BatchSize MaximumBatchingWindowInSeconds:MaximumBatchingWindowInSeconds ParallelizationFactor:ParallelizationFactor EventSourceArn:Arn FilterCriteria:FilterCriteria FunctionArn:FunctionArn LastModified:Date LastProcessingResult:String State:String StateTransitionReason:String DestinationConfig:DestinationConfig Topics:Topics Queues:Queues SourceAccessConfigurations:SourceAccessConfigurations SelfManagedEventSource:SelfManagedEventSource MaximumRecordAgeInSeconds:MaximumRecordAgeInSeconds BisectBatchOnFunctionError:BisectBatchOnFunctionError MaximumRetryAttempts:MaximumRetryAttemptsEventSourceMapping TumblingWindowInSeconds:TumblingWindowInSeconds FunctionResponseTypes:FunctionResponseTypeList AmazonManagedKafkaEventSourceConfig:AmazonManagedKafkaEventSourceConfig SelfManagedKafkaEventSourceConfig:SelfManagedKafkaEventSourceConfig ScalingConfig:ScalingConfig DocumentDBEventSourceConfig:DocumentDBEventSourceConfig KMSKeyArn:KMSKeyArn FilterCriteriaError:FilterCriteriaError EventSourceMappingArn:EventSourceMappingArn MetricsConfig:EventSourceMappingMetricsConfig LoggingConfig:EventSourceMappingLoggingConfig ProvisionedPollerConfig:ProvisionedPollerConfig
        structure EventSourceMappingLoggingConfig SystemLogLevel:EventSourceMappingSystemLogLevel
        string EventSourceMappingMetric .enum=EventCount,ErrorCount,KafkaMetrics
        list EventSourceMappingMetricList .min=0 .max=3 member:EventSourceMappingMetric
        structure EventSourceMappingMetricsConfig Metrics:EventSourceMappingMetricList
        string EventSourceMappingSystemLogLevel .enum=DEBUG,INFO,WARN
        list EventSourceMappingsList member:EventSourceMappingConfiguration
        string EventSourcePosition .enum=TRIM_HORIZON,LATEST,AT_TIMESTAMP
        string EventSourceToken .min=0 .max=256 .pattern=[a-zA-Z0-9._\-]+
        string EventType .enum=ExecutionStarted,ExecutionSucceeded,ExecutionFailed,ExecutionTimedOut,ExecutionStopped,ContextStarted,ContextSucceeded,ContextFailed,WaitStarted,WaitSucceeded,WaitCancelled,StepStarted,StepSucceeded,StepFailed,ChainedInvokeStarted,ChainedInvokeSucceeded,ChainedInvokeFailed,ChainedInvokeTimedOut,ChainedInvokeStopped,CallbackStarted,CallbackSucceeded,CallbackFailed,CallbackTimedOut,InvocationCompleted
        list Events member:Event
        structure Execution DurableExecutionArn!:DurableExecutionArn DurableExecutionName!:DurableExecutionName FunctionArn!:NameSpacedFunctionArn Status!:ExecutionStatus StartTimestamp!:ExecutionTimestamp EndTimestamp:ExecutionTimestamp
        structure ExecutionDetails InputPayload:InputPayload
        double ExecutionEnvironmentMemoryGiBPerVCpu .min=2.0 .max=8.0
        structure ExecutionFailedDetails Error!:EventError
        structure ExecutionStartedDetails Input!:EventInput ExecutionTimeout!:DurationSeconds
        string ExecutionStatus .enum=RUNNING,SUCCEEDED,FAILED,TIMED_OUT,STOPPED
        list ExecutionStatusList .min=1 .max=10 member:ExecutionStatus
        structure ExecutionStoppedDetails Error!:EventError
        structure ExecutionSucceededDetails Result!:EventResult
        structure ExecutionTimedOutDetails Error:EventError
        integer ExecutionTimeout .min=1 .max=31622400
        timestamp ExecutionTimestamp
        string FileSystemArn .min=0 .max=256 .pattern=arn:aws[a-zA-Z-]*:elasticfilesystem:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}
        structure FileSystemConfig Arn!:FileSystemArn LocalMountPath!:LocalMountPath
        list FileSystemConfigList .min=0 .max=1 member:FileSystemConfig
        structure Filter Pattern:Pattern
        structure FilterCriteria Filters:FilterList
        structure FilterCriteriaError ErrorCode:FilterCriteriaErrorCode Message:FilterCriteriaErrorMessage
        string FilterCriteriaErrorCode .min=10 .max=50 .pattern=[A-Za-z]+Exception
        string FilterCriteriaErrorMessage .min=10 .max=2048 .pattern=.*
        list FilterList member:Filter
        string FullDocument .enum=UpdateLookup,Default
        string FunctionArn .min=0 .max=10000 .pattern=arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?
        list FunctionArnList member:FunctionArn
        structure FunctionCode ZipFile:Blob S3Bucket:S3Bucket S3Key:S3Key S3ObjectVersion:S3ObjectVersion ImageUri:String SourceKMSKeyArn:KMSKeyArn
        structure FunctionCodeLocation RepositoryType:String Location:String ImageUri:String ResolvedImageUri:String SourceKMSKeyArn:String
        structure FunctionConfiguration FunctionName:NamespacedFunctionName FunctionArn:NameSpacedFunctionArn Runtime:Runtime Role:RoleArn Handler:Handler CodeSize:Long Description:Description Timeout:Timeout MemorySize:MemorySize LastModified:Timestamp CodeSha256:String Version:Version VpcConfig:VpcConfigResponse DeadLetterConfig:DeadLetterConfig Environment:EnvironmentResponse KMSKeyArn:KMSKeyArn TracingConfig:TracingConfigResponse MasterArn:FunctionArn RevisionId:String Layers:LayersReferenceList State:State StateReason:StateReason StateReasonCode:StateReasonCode LastUpdateStatus:LastUpdateStatus LastUpdateStatusReason:LastUpdateStatusReason LastUpdateStatusReasonCode:LastUpdateStatusReasonCode FileSystemConfigs:FileSystemConfigList PackageType:PackageType ImageConfigResponse:ImageConfigResponse SigningProfileVersionArn:Arn SigningJobArn:Arn Architectures:ArchitecturesList EphemeralStorage:EphemeralStorage SnapStart:SnapStartResponse RuntimeVersionConfig:RuntimeVersionConfig LoggingConfig:LoggingConfig CapacityProviderConfig:CapacityProviderConfig ConfigSha256:String DurableConfig:DurableConfig TenancyConfig:TenancyConfig
        structure FunctionEventInvokeConfig LastModified:Date FunctionArn:FunctionArn MaximumRetryAttempts:MaximumRetryAttempts MaximumEventAgeInSeconds:MaximumEventAgeInSeconds DestinationConfig:DestinationConfig
        list FunctionEventInvokeConfigList member:FunctionEventInvokeConfig
        list FunctionList member:FunctionConfiguration
        string FunctionName .min=1 .max=140 .pattern=(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?
        string FunctionResponseType .enum=ReportBatchItemFailures
        list FunctionResponseTypeList .min=0 .max=1 member:FunctionResponseType
        structure FunctionScalingConfig MinExecutionEnvironments:FunctionScalingConfigExecutionEnvironments MaxExecutionEnvironments:FunctionScalingConfigExecutionEnvironments
        integer FunctionScalingConfigExecutionEnvironments .min=0 .max=15000
        string FunctionUrl .min=40 .max=100
        string FunctionUrlAuthType .enum=NONE,AWS_IAM
        structure FunctionUrlConfig FunctionUrl!:FunctionUrl FunctionArn!:FunctionArn CreationTime!:Timestamp LastModifiedTime!:Timestamp Cors:Cors AuthType!:FunctionUrlAuthType InvokeMode:InvokeMode
        list FunctionUrlConfigList member:FunctionUrlConfig
        string FunctionUrlQualifier .min=1 .max=128 .pattern=((?!^\d+$)^[0-9a-zA-Z-_]+$)
        string FunctionVersion .enum=ALL
        string FunctionVersionLatestPublished .enum=LATEST_PUBLISHED
        list FunctionVersionsByCapacityProviderList .min=0 .max=50 member:FunctionVersionsByCapacityProviderListItem
        structure FunctionVersionsByCapacityProviderListItem FunctionArn!:NameSpacedFunctionArn State!:State
        structure FunctionVersionsPerCapacityProviderLimitExceededException .exception .status=400 Type:String message:String
        structure GetAccountSettingsRequest
        structure GetAccountSettingsResponse AccountLimit:AccountLimit AccountUsage:AccountUsage
        structure GetAliasRequest FunctionName!:FunctionName;in=uri;name=FunctionName Name!:Alias;in=uri;name=Name
        structure GetCapacityProviderRequest CapacityProviderName!:CapacityProviderName;in=uri;name=CapacityProviderName
        structure GetCapacityProviderResponse CapacityProvider!:CapacityProvider
        structure GetCodeSigningConfigRequest CodeSigningConfigArn!:CodeSigningConfigArn;in=uri;name=CodeSigningConfigArn
        structure GetCodeSigningConfigResponse CodeSigningConfig!:CodeSigningConfig
        structure GetDurableExecutionHistoryRequest DurableExecutionArn!:DurableExecutionArn;in=uri;name=DurableExecutionArn IncludeExecutionData:IncludeExecutionData;in=query;name=IncludeExecutionData MaxItems:ItemCount;in=query;name=MaxItems Marker:String;in=query;name=Marker ReverseOrder:ReverseOrder;in=query;name=ReverseOrder
        structure GetDurableExecutionHistoryResponse Events!:Events NextMarker:String
        structure GetDurableExecutionRequest DurableExecutionArn!:DurableExecutionArn;in=uri;name=DurableExecutionArn
        structure GetDurableExecutionResponse DurableExecutionArn!:DurableExecutionArn DurableExecutionName!:DurableExecutionName FunctionArn!:NameSpacedFunctionArn InputPayload:InputPayload Result:OutputPayload Error:ErrorObject StartTimestamp!:ExecutionTimestamp Status!:ExecutionStatus EndTimestamp:ExecutionTimestamp Version:VersionWithLatestPublished TraceHeader:TraceHeader
        structure GetDurableExecutionStateRequest DurableExecutionArn!:DurableExecutionArn;in=uri;name=DurableExecutionArn CheckpointToken!:CheckpointToken;in=query;name=CheckpointToken Marker:String;in=query;name=Marker MaxItems:ItemCount;in=query;name=MaxItems
        structure GetDurableExecutionStateResponse Operations!:Operations NextMarker:String
        structure GetEventSourceMappingRequest UUID!:String;in=uri;name=UUID
        structure GetFunctionCodeSigningConfigRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName
        structure GetFunctionCodeSigningConfigResponse CodeSigningConfigArn!:CodeSigningConfigArn FunctionName!:FunctionName
        structure GetFunctionConcurrencyRequest FunctionName!:FunctionName;in=uri;name=FunctionName
        structure GetFunctionConcurrencyResponse ReservedConcurrentExecutions:ReservedConcurrentExecutions
        structure GetFunctionConfigurationRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier
        structure GetFunctionEventInvokeConfigRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier
        structure GetFunctionRecursionConfigRequest FunctionName!:UnqualifiedFunctionName;in=uri;name=FunctionName
        structure GetFunctionRecursionConfigResponse RecursiveLoop:RecursiveLoop
        structure GetFunctionRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier
        structure GetFunctionResponse Configuration:FunctionConfiguration Code:FunctionCodeLocation Tags:Tags TagsError:TagsError Concurrency:Concurrency
        structure GetFunctionScalingConfigRequest FunctionName!:UnqualifiedFunctionName;in=uri;name=FunctionName Qualifier!:PublishedFunctionQualifier;in=query;name=Qualifier
        structure GetFunctionScalingConfigResponse FunctionArn:FunctionArn AppliedFunctionScalingConfig:FunctionScalingConfig RequestedFunctionScalingConfig:FunctionScalingConfig
        structure GetFunctionUrlConfigRequest FunctionName!:FunctionName;in=uri;name=FunctionName Qualifier:FunctionUrlQualifier;in=query;name=Qualifier
        structure GetFunctionUrlConfigResponse FunctionUrl!:FunctionUrl FunctionArn!:FunctionArn AuthType!:FunctionUrlAuthType Cors:Cors CreationTime!:Timestamp LastModifiedTime!:Timestamp InvokeMode:InvokeMode
        structure GetLayerVersionByArnRequest Arn!:LayerVersionArn;in=query;name=Arn
        structure GetLayerVersionPolicyRequest LayerName!:LayerName;in=uri;name=LayerName VersionNumber!:LayerVersionNumber;in=uri;name=VersionNumber
        structure GetLayerVersionPolicyResponse Policy:String RevisionId:String
        structure GetLayerVersionRequest LayerName!:LayerName;in=uri;name=LayerName VersionNumber!:LayerVersionNumber;in=uri;name=VersionNumber
        structure GetLayerVersionResponse Content:LayerVersionContentOutput LayerArn:LayerArn LayerVersionArn:LayerVersionArn Description:Description CreatedDate:Timestamp Version:LayerVersionNumber CompatibleRuntimes:CompatibleRuntimes LicenseInfo:LicenseInfo CompatibleArchitectures:CompatibleArchitectures
        structure GetPolicyRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier
        structure GetPolicyResponse Policy:String RevisionId:String
        structure GetProvisionedConcurrencyConfigRequest FunctionName!:FunctionName;in=uri;name=FunctionName Qualifier!:Qualifier;in=query;name=Qualifier
        structure GetProvisionedConcurrencyConfigResponse RequestedProvisionedConcurrentExecutions:PositiveInteger AvailableProvisionedConcurrentExecutions:NonNegativeInteger AllocatedProvisionedConcurrentExecutions:NonNegativeInteger Status:ProvisionedConcurrencyStatusEnum StatusReason:String LastModified:Timestamp
        structure GetRuntimeManagementConfigRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier
        structure GetRuntimeManagementConfigResponse UpdateRuntimeOn:UpdateRuntimeOn RuntimeVersionArn:RuntimeVersionArn FunctionArn:NameSpacedFunctionArn
        string Handler .min=0 .max=128 .pattern=[^\s]+
        string Header .min=0 .max=1024 .pattern=.*
        list HeadersList .min=0 .max=100 member:Header
        integer HttpStatus
        structure ImageConfig EntryPoint:StringList Command:StringList WorkingDirectory:WorkingDirectory
        structure ImageConfigError ErrorCode:String Message:SensitiveString
        structure ImageConfigResponse ImageConfig:ImageConfig Error:ImageConfigError
        boolean IncludeExecutionData
        string InputPayload .min=0 .max=6291456 .sensitive
        structure InstanceRequirements Architectures:ArchitecturesList AllowedInstanceTypes:InstanceTypeSet ExcludedInstanceTypes:InstanceTypeSet
        string InstanceType .min=1 .max=30 .pattern=[a-zA-Z0-9\.\-]+
        list InstanceTypeSet .min=0 .max=400 member:InstanceType
        integer Integer
        structure InvalidCodeSignatureException .exception .status=400 Type:String Message:String
        structure InvalidParameterValueException .exception .status=400 Type:String message:String
        structure InvalidRequestContentException .exception .status=400 Type:String message:String
        structure InvalidRuntimeException .exception .fault .status=502 Type:String Message:String
        structure InvalidSecurityGroupIDException .exception .fault .status=502 Type:String Message:String
        structure InvalidSubnetIDException .exception .fault .status=502 Type:String Message:String
        structure InvalidZipFileException .exception .fault .status=502 Type:String Message:String
        structure InvocationCompletedDetails StartTimestamp!:ExecutionTimestamp EndTimestamp!:ExecutionTimestamp RequestId!:String Error:EventError
        structure InvocationRequest .payload=Payload FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName InvocationType:InvocationType;in=header;name=X-Amz-Invocation-Type LogType:LogType;in=header;name=X-Amz-Log-Type ClientContext:String;in=header;name=X-Amz-Client-Context DurableExecutionName:DurableExecutionName;in=header;name=X-Amz-Durable-Execution-Name Payload:Blob Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier TenantId:TenantId;in=header;name=X-Amz-Tenant-Id
        structure InvocationResponse .payload=Payload StatusCode:Integer;in=status FunctionError:String;in=header;name=X-Amz-Function-Error LogResult:String;in=header;name=X-Amz-Log-Result Payload:Blob ExecutedVersion:Version;in=header;name=X-Amz-Executed-Version DurableExecutionArn:DurableExecutionArn;in=header;name=X-Amz-Durable-Execution-Arn
        string InvocationType .enum=Event,RequestResponse,DryRun
        structure InvokeAsyncRequest .payload=InvokeArgs FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName InvokeArgs!:BlobStream
        structure InvokeAsyncResponse Status:HttpStatus;in=status
        string InvokeMode .enum=BUFFERED,RESPONSE_STREAM
        structure InvokeResponseStreamUpdate .event Payload:Blob;eventpayload
        structure InvokeWithResponseStreamCompleteEvent .event ErrorCode:String ErrorDetails:String LogResult:String
        structure InvokeWithResponseStreamRequest .payload=Payload FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName InvocationType:ResponseStreamingInvocationType;in=header;name=X-Amz-Invocation-Type LogType:LogType;in=header;name=X-Amz-Log-Type ClientContext:String;in=header;name=X-Amz-Client-Context Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier Payload:Blob TenantId:TenantId;in=header;name=X-Amz-Tenant-Id
        structure InvokeWithResponseStreamResponse .payload=EventStream StatusCode:Integer;in=status ExecutedVersion:Version;in=header;name=X-Amz-Executed-Version EventStream:InvokeWithResponseStreamResponseEvent ResponseStreamContentType:String;in=header;name=Content-Type
        structure InvokeWithResponseStreamResponseEvent .eventstream PayloadChunk:InvokeResponseStreamUpdate InvokeComplete:InvokeWithResponseStreamCompleteEvent
        boolean InvokedViaFunctionUrl
        integer ItemCount .min=0 .max=1000
        structure KMSAccessDeniedException .exception .fault .status=502 Type:String Message:String
        structure KMSDisabledException .exception .fault .status=502 Type:String Message:String
        structure KMSInvalidStateException .exception .fault .status=502 Type:String Message:String
        string KMSKeyArn .pattern=(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()
        string KMSKeyArnNonEmpty .min=0 .max=10000 .pattern=arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*
        structure KMSNotFoundException .exception .fault .status=502 Type:String Message:String
        structure KafkaSchemaRegistryAccessConfig Type:KafkaSchemaRegistryAuthType URI:Arn
        list KafkaSchemaRegistryAccessConfigList member:KafkaSchemaRegistryAccessConfig
        string KafkaSchemaRegistryAuthType .enum=BASIC_AUTH,CLIENT_CERTIFICATE_TLS_AUTH,SERVER_ROOT_CA_CERTIFICATE
        structure KafkaSchemaRegistryConfig SchemaRegistryURI:SchemaRegistryUri EventRecordFormat:SchemaRegistryEventRecordFormat AccessConfigs:KafkaSchemaRegistryAccessConfigList SchemaValidationConfigs:KafkaSchemaValidationConfigList
        string KafkaSchemaValidationAttribute .enum=KEY,VALUE
        structure KafkaSchemaValidationConfig Attribute:KafkaSchemaValidationAttribute
        list KafkaSchemaValidationConfigList member:KafkaSchemaValidationConfig
        structure LambdaManagedInstancesCapacityProviderConfig CapacityProviderArn!:CapacityProviderArn PerExecutionEnvironmentMaxConcurrency:PerExecutionEnvironmentMaxConcurrency ExecutionEnvironmentMemoryGiBPerVCpu:ExecutionEnvironmentMemoryGiBPerVCpu
        string LastUpdateStatus .enum=Successful,Failed,InProgress
        string LastUpdateStatusReason
        string LastUpdateStatusReasonCode
        structure Layer Arn:LayerVersionArn CodeSize:Long SigningProfileVersionArn:Arn SigningJobArn:Arn
        string LayerArn .min=1 .max=140 .pattern=arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+
        list LayerList member:LayerVersionArn
        string LayerName .min=1 .max=140 .pattern=(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+
        string LayerPermissionAllowedAction .min=0 .max=22 .pattern=lambda:GetLayerVersion
        string LayerPermissionAllowedPrincipal .pattern=\d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root
        string LayerVersionArn .min=1 .max=140 .pattern=arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+
        structure LayerVersionContentInput S3Bucket:S3Bucket S3Key:S3Key S3ObjectVersion:S3ObjectVersion ZipFile:Blob
        structure LayerVersionContentOutput Location:String CodeSha256:String CodeSize:Long SigningProfileVersionArn:String SigningJobArn:String
        long LayerVersionNumber
        list LayerVersionsList member:LayerVersionsListItem
        structure LayerVersionsListItem LayerVersionArn:LayerVersionArn Version:LayerVersionNumber Description:Description CreatedDate:Timestamp CompatibleRuntimes:CompatibleRuntimes LicenseInfo:LicenseInfo CompatibleArchitectures:CompatibleArchitectures
        list LayersList member:LayersListItem
        structure LayersListItem LayerName:LayerName LayerArn:LayerArn LatestMatchingVersion:LayerVersionsListItem
        list LayersReferenceList member:Layer
        string LicenseInfo .min=0 .max=512
        structure ListAliasesRequest FunctionName!:FunctionName;in=uri;name=FunctionName FunctionVersion:VersionWithLatestPublished;in=query;name=FunctionVersion Marker:String;in=query;name=Marker MaxItems:MaxListItems;in=query;name=MaxItems
        structure ListAliasesResponse NextMarker:String Aliases:AliasList
        structure ListCapacityProvidersRequest State:CapacityProviderState;in=query;name=State Marker:String;in=query;name=Marker MaxItems:MaxFiftyListItems;in=query;name=MaxItems
        structure ListCapacityProvidersResponse CapacityProviders!:CapacityProvidersList NextMarker:String
        structure ListCodeSigningConfigsRequest Marker:String;in=query;name=Marker MaxItems:MaxListItems;in=query;name=MaxItems
        structure ListCodeSigningConfigsResponse NextMarker:String CodeSigningConfigs:CodeSigningConfigList
        structure ListDurableExecutionsByFunctionRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier DurableExecutionName:DurableExecutionName;in=query;name=DurableExecutionName Statuses:ExecutionStatusList;in=query;name=Statuses StartedAfter:ExecutionTimestamp;in=query;name=StartedAfter StartedBefore:ExecutionTimestamp;in=query;name=StartedBefore ReverseOrder:ReverseOrder;in=query;name=ReverseOrder Marker:String;in=query;name=Marker MaxItems:ItemCount;in=query;name=MaxItems
        structure ListDurableExecutionsByFunctionResponse DurableExecutions:DurableExecutions NextMarker:String
        structure ListEventSourceMappingsRequest EventSourceArn:Arn;in=query;name=EventSourceArn FunctionName:NamespacedFunctionName;in=query;name=FunctionName Marker:String;in=query;name=Marker MaxItems:MaxListItems;in=query;name=MaxItems
        structure ListEventSourceMappingsResponse NextMarker:String EventSourceMappings:EventSourceMappingsList
        structure ListFunctionEventInvokeConfigsRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Marker:String;in=query;name=Marker MaxItems:MaxFunctionEventInvokeConfigListItems;in=query;name=MaxItems
        structure ListFunctionEventInvokeConfigsResponse FunctionEventInvokeConfigs:FunctionEventInvokeConfigList NextMarker:String
        structure ListFunctionUrlConfigsRequest FunctionName!:FunctionName;in=uri;name=FunctionName Marker:String;in=query;name=Marker MaxItems:MaxItems;in=query;name=MaxItems
        structure ListFunctionUrlConfigsResponse FunctionUrlConfigs!:FunctionUrlConfigList NextMarker:String
        structure ListFunctionVersionsByCapacityProviderRequest CapacityProviderName!:CapacityProviderName;in=uri;name=CapacityProviderName Marker:String;in=query;name=Marker MaxItems:MaxFiftyListItems;in=query;name=MaxItems
        structure ListFunctionVersionsByCapacityProviderResponse CapacityProviderArn!:CapacityProviderArn FunctionVersions!:FunctionVersionsByCapacityProviderList NextMarker:String
        structure ListFunctionsByCodeSigningConfigRequest CodeSigningConfigArn!:CodeSigningConfigArn;in=uri;name=CodeSigningConfigArn Marker:String;in=query;name=Marker MaxItems:MaxListItems;in=query;name=MaxItems
        structure ListFunctionsByCodeSigningConfigResponse NextMarker:String FunctionArns:FunctionArnList
        structure ListFunctionsRequest MasterRegion:MasterRegion;in=query;name=MasterRegion FunctionVersion:FunctionVersion;in=query;name=FunctionVersion Marker:String;in=query;name=Marker MaxItems:MaxListItems;in=query;name=MaxItems
        structure ListFunctionsResponse NextMarker:String Functions:FunctionList
        structure ListLayerVersionsRequest CompatibleRuntime:Runtime;in=query;name=CompatibleRuntime LayerName!:LayerName;in=uri;name=LayerName Marker:String;in=query;name=Marker MaxItems:MaxLayerListItems;in=query;name=MaxItems CompatibleArchitecture:Architecture;in=query;name=CompatibleArchitecture
        structure ListLayerVersionsResponse NextMarker:String LayerVersions:LayerVersionsList
        structure ListLayersRequest CompatibleRuntime:Runtime;in=query;name=CompatibleRuntime Marker:String;in=query;name=Marker MaxItems:MaxLayerListItems;in=query;name=MaxItems CompatibleArchitecture:Architecture;in=query;name=CompatibleArchitecture
        structure ListLayersResponse NextMarker:String Layers:LayersList
        structure ListProvisionedConcurrencyConfigsRequest FunctionName!:FunctionName;in=uri;name=FunctionName Marker:String;in=query;name=Marker MaxItems:MaxProvisionedConcurrencyConfigListItems;in=query;name=MaxItems
        structure ListProvisionedConcurrencyConfigsResponse ProvisionedConcurrencyConfigs:ProvisionedConcurrencyConfigList NextMarker:String
        structure ListTagsRequest Resource!:TaggableResource;in=uri;name=Resource
        structure ListTagsResponse Tags:Tags
        structure ListVersionsByFunctionRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Marker:String;in=query;name=Marker MaxItems:MaxListItems;in=query;name=MaxItems
        structure ListVersionsByFunctionResponse NextMarker:String Versions:FunctionList
        string LocalMountPath .min=0 .max=160 .pattern=/mnt/[a-zA-Z0-9-_.]+
        string LogFormat .enum=JSON,Text
        string LogGroup .min=1 .max=512 .pattern=[\.\-_/#A-Za-z0-9]+
        string LogType .enum=None,Tail
        structure LoggingConfig LogFormat:LogFormat ApplicationLogLevel:ApplicationLogLevel SystemLogLevel:SystemLogLevel LogGroup:LogGroup
        long Long
        string MasterRegion .pattern=ALL|[a-z]{2}(-gov)?-[a-z]+-\d{1}
        integer MaxAge .min=0 .max=86400
        integer MaxFiftyListItems .min=1 .max=50
        integer MaxFunctionEventInvokeConfigListItems .min=1 .max=50
        integer MaxItems .min=1 .max=50
        integer MaxLayerListItems .min=1 .max=50
        integer MaxListItems .min=1 .max=10000
        integer MaxProvisionedConcurrencyConfigListItems .min=1 .max=50
        integer MaximumBatchingWindowInSeconds .min=0 .max=300
        integer MaximumConcurrency .min=2 .max=1000
        integer MaximumEventAgeInSeconds .min=60 .max=21600
        integer MaximumNumberOfPollers .min=1 .max=2000
        integer MaximumRecordAgeInSeconds .min=-1 .max=604800
        integer MaximumRetryAttempts .min=0 .max=2
        integer MaximumRetryAttemptsEventSourceMapping .min=-1 .max=10000
        integer MemorySize .min=128 .max=32768
        string Method .min=0 .max=6 .pattern=.*
        double MetricTargetValue .min=0.0 .max=100.0
        integer MinimumNumberOfPollers .min=1 .max=200
        string NameSpacedFunctionArn .min=0 .max=10000 .pattern=arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_\.]+(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?
        string NamespacedFunctionName .min=1 .max=256 .pattern=(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?
        string NamespacedStatementId .min=1 .max=100 .pattern=([a-zA-Z0-9-_.]+)
        structure NoPublishedVersionException .exception .status=400 Type:String Message:String
        integer NonNegativeInteger .min=0
        boolean NullableBoolean
        string NumericLatestPublishedOrAliasQualifier .min=1 .max=128 .pattern=\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+
        structure OnFailure Destination:DestinationArn
        structure OnSuccess Destination:DestinationArn
        structure Operation Id!:OperationId ParentId:OperationId Name:OperationName Type!:OperationType SubType:OperationSubType StartTimestamp!:ExecutionTimestamp EndTimestamp:ExecutionTimestamp Status!:OperationStatus ExecutionDetails:ExecutionDetails ContextDetails:ContextDetails StepDetails:StepDetails WaitDetails:WaitDetails CallbackDetails:CallbackDetails ChainedInvokeDetails:ChainedInvokeDetails
        string OperationAction .enum=START,SUCCEED,FAIL,RETRY,CANCEL
        string OperationId .min=1 .max=64 .pattern=[a-zA-Z0-9-_]+
        string OperationName .min=1 .max=256 .pattern=[\x20-\x7E]+
        string OperationPayload .min=0 .max=6291456 .sensitive
        string OperationStatus .enum=STARTED,PENDING,READY,SUCCEEDED,FAILED,CANCELLED,TIMED_OUT,STOPPED
        string OperationSubType .min=1 .max=32 .pattern=[a-zA-Z0-9-_]+
        string OperationType .enum=EXECUTION,CONTEXT,STEP,WAIT,CALLBACK,CHAINED_INVOKE
        structure OperationUpdate Id!:OperationId ParentId:OperationId Name:OperationName Type!:OperationType SubType:OperationSubType Action!:OperationAction Payload:OperationPayload Error:ErrorObject ContextOptions:ContextOptions StepOptions:StepOptions WaitOptions:WaitOptions CallbackOptions:CallbackOptions ChainedInvokeOptions:ChainedInvokeOptions
        list OperationUpdates member:OperationUpdate
        list Operations member:Operation
        string OrganizationId .min=0 .max=34 .pattern=o-[a-z0-9]{10,32}
        string Origin .min=1 .max=253 .pattern=.*
        string OutputPayload .min=0 .max=6291456 .sensitive
        string PackageType .enum=Zip,Image
        integer ParallelizationFactor .min=1 .max=10
        string Pattern .min=0 .max=4096 .pattern=.*
        integer PerExecutionEnvironmentMaxConcurrency .min=1 .max=1600
        structure PolicyLengthExceededException .exception .status=400 Type:String message:String
        integer PositiveInteger .min=1
        structure PreconditionFailedException .exception .status=412 Type:String message:String
        string Principal .pattern=[^\s]+
        string PrincipalOrgID .min=12 .max=34 .pattern=o-[a-z0-9]{10,32}
        list ProvisionedConcurrencyConfigList member:ProvisionedConcurrencyConfigListItem
        structure ProvisionedConcurrencyConfigListItem FunctionArn:FunctionArn RequestedProvisionedConcurrentExecutions:PositiveInteger AvailableProvisionedConcurrentExecutions:NonNegativeInteger AllocatedProvisionedConcurrentExecutions:NonNegativeInteger Status:ProvisionedConcurrencyStatusEnum StatusReason:String LastModified:Timestamp
        structure ProvisionedConcurrencyConfigNotFoundException .exception .status=404 Type:String message:String
        string ProvisionedConcurrencyStatusEnum .enum=IN_PROGRESS,READY,FAILED
        structure ProvisionedPollerConfig MinimumPollers:MinimumNumberOfPollers MaximumPollers:MaximumNumberOfPollers PollerGroupName:ProvisionedPollerGroupName
        string ProvisionedPollerGroupName .min=0 .max=128 .pattern=[a-zA-Z0-9-_]*
        structure PublishLayerVersionRequest LayerName!:LayerName;in=uri;name=LayerName Description:Description Content!:LayerVersionContentInput CompatibleRuntimes:CompatibleRuntimes LicenseInfo:LicenseInfo CompatibleArchitectures:CompatibleArchitectures
        structure PublishLayerVersionResponse Content:LayerVersionContentOutput LayerArn:LayerArn LayerVersionArn:LayerVersionArn Description:Description CreatedDate:Timestamp Version:LayerVersionNumber CompatibleRuntimes:CompatibleRuntimes LicenseInfo:LicenseInfo CompatibleArchitectures:CompatibleArchitectures
        structure PublishVersionRequest FunctionName!:FunctionName;in=uri;name=FunctionName CodeSha256:String Description:Description RevisionId:String PublishTo:FunctionVersionLatestPublished
        string PublishedFunctionQualifier .min=1 .max=128 .pattern=(\$LATEST\.PUBLISHED|[0-9]+)
        structure PutFunctionCodeSigningConfigRequest CodeSigningConfigArn!:CodeSigningConfigArn FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName
        structure PutFunctionCodeSigningConfigResponse CodeSigningConfigArn!:CodeSigningConfigArn FunctionName!:FunctionName
        structure PutFunctionConcurrencyRequest FunctionName!:FunctionName;in=uri;name=FunctionName ReservedConcurrentExecutions!:ReservedConcurrentExecutions
        structure PutFunctionEventInvokeConfigRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier MaximumRetryAttempts:MaximumRetryAttempts MaximumEventAgeInSeconds:MaximumEventAgeInSeconds DestinationConfig:DestinationConfig
        structure PutFunctionRecursionConfigRequest FunctionName!:UnqualifiedFunctionName;in=uri;name=FunctionName RecursiveLoop!:RecursiveLoop
        structure PutFunctionRecursionConfigResponse RecursiveLoop:RecursiveLoop
        structure PutFunctionScalingConfigRequest FunctionName!:UnqualifiedFunctionName;in=uri;name=FunctionName Qualifier!:PublishedFunctionQualifier;in=query;name=Qualifier FunctionScalingConfig:FunctionScalingConfig
        structure PutFunctionScalingConfigResponse FunctionState:State
        structure PutProvisionedConcurrencyConfigRequest FunctionName!:FunctionName;in=uri;name=FunctionName Qualifier!:Qualifier;in=query;name=Qualifier ProvisionedConcurrentExecutions!:PositiveInteger
        structure PutProvisionedConcurrencyConfigResponse RequestedProvisionedConcurrentExecutions:PositiveInteger AvailableProvisionedConcurrentExecutions:NonNegativeInteger AllocatedProvisionedConcurrentExecutions:NonNegativeInteger Status:ProvisionedConcurrencyStatusEnum StatusReason:String LastModified:Timestamp
        structure PutRuntimeManagementConfigRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier UpdateRuntimeOn!:UpdateRuntimeOn RuntimeVersionArn:RuntimeVersionArn
        structure PutRuntimeManagementConfigResponse UpdateRuntimeOn!:UpdateRuntimeOn FunctionArn!:FunctionArn RuntimeVersionArn:RuntimeVersionArn
        string Qualifier .min=1 .max=128 .pattern=(|[a-zA-Z0-9$_-]+)
        string Queue .min=1 .max=1000 .pattern=[\s\S]*
        list Queues .min=1 .max=1 member:Queue
        structure RecursiveInvocationException .exception .status=400 Type:String Message:String
        string RecursiveLoop .enum=Allow,Terminate
        structure RemoveLayerVersionPermissionRequest LayerName!:LayerName;in=uri;name=LayerName VersionNumber!:LayerVersionNumber;in=uri;name=VersionNumber StatementId!:StatementId;in=uri;name=StatementId RevisionId:String;in=query;name=RevisionId
        structure RemovePermissionRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName StatementId!:NamespacedStatementId;in=uri;name=StatementId Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier RevisionId:String;in=query;name=RevisionId
        boolean ReplayChildren
        structure RequestTooLargeException .exception .status=413 Type:String message:String
        integer ReservedConcurrentExecutions .min=0
        string ResourceArn .pattern=(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()
        structure ResourceConflictException .exception .status=409 Type:String message:String
        structure ResourceInUseException .exception .status=400 Type:String Message:String
        structure ResourceNotFoundException .exception .status=404 Type:String Message:String
        structure ResourceNotReadyException .exception .fault .status=502 Type:String message:String
        string ResponseStreamingInvocationType .enum=RequestResponse,DryRun
        integer RetentionPeriodInDays .min=1 .max=90
        structure RetryDetails CurrentAttempt:AttemptCount NextAttemptDelaySeconds:DurationSeconds
        boolean ReverseOrder
        string RoleArn .pattern=arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+
        string Runtime
        string RuntimeVersionArn .min=26 .max=2048 .pattern=arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}::runtime:.+
        structure RuntimeVersionConfig RuntimeVersionArn:RuntimeVersionArn Error:RuntimeVersionError
        structure RuntimeVersionError ErrorCode:String Message:SensitiveString
        string S3Bucket .min=3 .max=63 .pattern=[0-9A-Za-z\.\-_]*(?<!\.)
        structure S3FilesMountConnectivityException .exception .status=408 Type:String Message:String
        structure S3FilesMountFailureException .exception .status=403 Type:String Message:String
        structure S3FilesMountTimeoutException .exception .status=408 Type:String Message:String
        string S3Key .min=1 .max=1024
        string S3ObjectVersion .min=1 .max=1024
        structure ScalingConfig MaximumConcurrency:MaximumConcurrency
        string SchemaRegistryEventRecordFormat .enum=JSON,SOURCE
        string SchemaRegistryUri .min=1 .max=10000 .pattern=[a-zA-Z0-9-\/*:_+=.@-]*
        string SecurityGroupId
        list SecurityGroupIds .min=0 .max=5 member:SecurityGroupId
        structure SelfManagedEventSource Endpoints:Endpoints
        structure SelfManagedKafkaEventSourceConfig ConsumerGroupId:URI SchemaRegistryConfig:KafkaSchemaRegistryConfig
        structure SendDurableExecutionCallbackFailureRequest .payload=Error CallbackId!:CallbackId;in=uri;name=CallbackId Error:ErrorObject
        structure SendDurableExecutionCallbackFailureResponse
        structure SendDurableExecutionCallbackHeartbeatRequest CallbackId!:CallbackId;in=uri;name=CallbackId
        structure SendDurableExecutionCallbackHeartbeatResponse
        structure SendDurableExecutionCallbackSuccessRequest .payload=Result CallbackId!:CallbackId;in=uri;name=CallbackId Result:BinaryOperationPayload
        structure SendDurableExecutionCallbackSuccessResponse
        string SensitiveString .sensitive
        structure SerializedRequestEntityTooLargeException .exception .status=413 Type:String message:String
        structure ServiceException .exception .fault .status=500 Type:String Message:String
        list SigningProfileVersionArns .min=1 .max=20 member:Arn
        structure SnapStart ApplyOn:SnapStartApplyOn
        string SnapStartApplyOn .enum=PublishedVersions,None
        structure SnapStartException .exception .status=400 Type:String Message:String
        structure SnapStartNotReadyException .exception .status=409 Type:String Message:String
        string SnapStartOptimizationStatus .enum=On,Off
        structure SnapStartResponse ApplyOn:SnapStartApplyOn OptimizationStatus:SnapStartOptimizationStatus
        structure SnapStartTimeoutException .exception .status=408 Type:String Message:String
        structure SourceAccessConfiguration Type:SourceAccessType URI:URI
        list SourceAccessConfigurations .min=0 .max=22 member:SourceAccessConfiguration
        string SourceAccessType .enum=BASIC_AUTH,VPC_SUBNET,VPC_SECURITY_GROUP,SASL_SCRAM_512_AUTH,SASL_SCRAM_256_AUTH,VIRTUAL_HOST,CLIENT_CERTIFICATE_TLS_AUTH,SERVER_ROOT_CA_CERTIFICATE
        string SourceOwner .min=0 .max=12 .pattern=\d{12}
        list StackTraceEntries member:StackTraceEntry
        string StackTraceEntry .sensitive
        string State .enum=Pending,Active,Inactive,Failed,Deactivating,Deactivated,ActiveNonInvocable,Deleting
        string StateReason
        string StateReasonCode .enum=Idle,Creating,Restoring,EniLimitExceeded,InsufficientRolePermissions,InvalidConfiguration,InternalError,SubnetOutOfIPAddresses,InvalidSubnet,InvalidSecurityGroup,ImageDeleted,ImageAccessDenied,InvalidImage,KMSKeyAccessDenied,KMSKeyNotFound,InvalidStateKMSKey,DisabledKMSKey,EFSIOError,EFSMountConnectivityError,EFSMountFailure,EFSMountTimeout,InvalidRuntime,InvalidZipFileException,FunctionError,DrainingDurableExecutions,VcpuLimitExceeded,CapacityProviderScalingLimitExceeded,InsufficientCapacity,EC2RequestLimitExceeded,FunctionError.InitTimeout,FunctionError.RuntimeInitError,FunctionError.ExtensionInitError,FunctionError.InvalidEntryPoint,FunctionError.InvalidWorkingDirectory,FunctionError.PermissionDenied,FunctionError.TooManyExtensions,FunctionError.InitResourceExhausted,DisallowedByVpcEncryptionControl
        string StatementId .min=1 .max=100 .pattern=([a-zA-Z0-9-_]+)
        structure StepDetails Attempt:AttemptCount NextAttemptTimestamp:ExecutionTimestamp Result:OperationPayload Error:ErrorObject
        structure StepFailedDetails Error!:EventError RetryDetails!:RetryDetails
        structure StepOptions NextAttemptDelaySeconds:StepOptionsNextAttemptDelaySecondsInteger
        integer StepOptionsNextAttemptDelaySecondsInteger .min=1 .max=31622400
        structure StepStartedDetails
        structure StepSucceededDetails Result!:EventResult RetryDetails!:RetryDetails
        structure StopDurableExecutionRequest .payload=Error DurableExecutionArn!:DurableExecutionArn;in=uri;name=DurableExecutionArn Error:ErrorObject
        structure StopDurableExecutionResponse StopTimestamp!:ExecutionTimestamp
        string String
        list StringList .min=0 .max=1500 member:String
        structure SubnetIPAddressLimitReachedException .exception .fault .status=502 Type:String Message:String
        string SubnetId
        list SubnetIds .min=0 .max=16 member:SubnetId
        string SystemLogLevel .enum=DEBUG,INFO,WARN
        string TagKey
        list TagKeyList member:TagKey
        structure TagResourceRequest Resource!:TaggableResource;in=uri;name=Resource Tags!:Tags
        string TagValue
        string TaggableResource .min=1 .max=256 .pattern=arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)
        map Tags key:TagKey value:TagValue
        structure TagsError ErrorCode!:TagsErrorCode Message!:TagsErrorMessage
        string TagsErrorCode .min=10 .max=21 .pattern=[A-Za-z]+Exception
        string TagsErrorMessage .min=84 .max=1000 .pattern=.*
        structure TargetTrackingScalingPolicy PredefinedMetricType!:CapacityProviderPredefinedMetricType TargetValue!:MetricTargetValue
        structure TenancyConfig TenantIsolationMode!:TenantIsolationMode
        string TenantId .min=1 .max=256 .pattern=[a-zA-Z0-9\._:\/=+\-@ ]+
        string TenantIsolationMode .enum=PER_TENANT
        string ThrottleReason .enum=ConcurrentInvocationLimitExceeded,FunctionInvocationRateLimitExceeded,ReservedFunctionConcurrentInvocationLimitExceeded,ReservedFunctionInvocationRateLimitExceeded,CallerRateLimitExceeded,ConcurrentSnapshotCreateLimitExceeded
        integer Timeout .min=1
        string Timestamp
        structure TooManyRequestsException .exception .status=429 retryAfterSeconds:String;in=header;name=Retry-After Type:String message:String Reason:ThrottleReason
        string Topic .min=1 .max=249 .pattern=[^.]([a-zA-Z0-9\-_.]+)
        list Topics .min=1 .max=1 member:Topic
        structure TraceHeader XAmznTraceId:XAmznTraceId
        structure TracingConfig Mode:TracingMode
        structure TracingConfigResponse Mode:TracingMode
        string TracingMode .enum=Active,PassThrough
        boolean Truncated
        integer TumblingWindowInSeconds .min=0 .max=900
        string URI .min=1 .max=200 .pattern=[a-zA-Z0-9-\/*:_+=.@-]*
        string UnqualifiedFunctionName .min=1 .max=140 .pattern=(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)
        integer UnreservedConcurrentExecutions .min=0
        structure UnsupportedMediaTypeException .exception .status=415 Type:String message:String
        structure UntagResourceRequest Resource!:TaggableResource;in=uri;name=Resource TagKeys!:TagKeyList;in=query;name=tagKeys
        structure UpdateAliasRequest FunctionName!:FunctionName;in=uri;name=FunctionName Name!:Alias;in=uri;name=Name FunctionVersion:VersionWithLatestPublished Description:Description RoutingConfig:AliasRoutingConfiguration RevisionId:String
        structure UpdateCapacityProviderRequest CapacityProviderName!:CapacityProviderName;in=uri;name=CapacityProviderName CapacityProviderScalingConfig:CapacityProviderScalingConfig
        structure UpdateCapacityProviderResponse CapacityProvider!:CapacityProvider
        structure UpdateCodeSigningConfigRequest CodeSigningConfigArn!:CodeSigningConfigArn;in=uri;name=CodeSigningConfigArn Description:Description AllowedPublishers:AllowedPublishers CodeSigningPolicies:CodeSigningPolicies
        structure UpdateCodeSigningConfigResponse CodeSigningConfig!:CodeSigningConfig
        structure UpdateEventSourceMappingRequest UUID!:String;in=uri;name=UUID FunctionName:NamespacedFunctionName Enabled:Enabled BatchSize:BatchSize FilterCriteria:FilterCriteria MaximumBatchingWindowInSeconds:MaximumBatchingWindowInSeconds DestinationConfig:DestinationConfig MaximumRecordAgeInSeconds:MaximumRecordAgeInSeconds BisectBatchOnFunctionError:BisectBatchOnFunctionError MaximumRetryAttempts:MaximumRetryAttemptsEventSourceMapping ParallelizationFactor:ParallelizationFactor SourceAccessConfigurations:SourceAccessConfigurations TumblingWindowInSeconds:TumblingWindowInSeconds FunctionResponseTypes:FunctionResponseTypeList ScalingConfig:ScalingConfig AmazonManagedKafkaEventSourceConfig:AmazonManagedKafkaEventSourceConfig SelfManagedKafkaEventSourceConfig:SelfManagedKafkaEventSourceConfig DocumentDBEventSourceConfig:DocumentDBEventSourceConfig KMSKeyArn:KMSKeyArn MetricsConfig:EventSourceMappingMetricsConfig LoggingConfig:EventSourceMappingLoggingConfig ProvisionedPollerConfig:ProvisionedPollerConfig
        structure UpdateFunctionCodeRequest FunctionName!:FunctionName;in=uri;name=FunctionName ZipFile:Blob S3Bucket:S3Bucket S3Key:S3Key S3ObjectVersion:S3ObjectVersion ImageUri:String Publish:Boolean DryRun:Boolean RevisionId:String Architectures:ArchitecturesList SourceKMSKeyArn:KMSKeyArn PublishTo:FunctionVersionLatestPublished
        structure UpdateFunctionConfigurationRequest FunctionName!:FunctionName;in=uri;name=FunctionName Role:RoleArn Handler:Handler Description:Description Timeout:Timeout MemorySize:MemorySize VpcConfig:VpcConfig Environment:Environment Runtime:Runtime DeadLetterConfig:DeadLetterConfig KMSKeyArn:KMSKeyArn TracingConfig:TracingConfig RevisionId:String Layers:LayerList FileSystemConfigs:FileSystemConfigList ImageConfig:ImageConfig EphemeralStorage:EphemeralStorage SnapStart:SnapStart LoggingConfig:LoggingConfig CapacityProviderConfig:CapacityProviderConfig DurableConfig:DurableConfig
        structure UpdateFunctionEventInvokeConfigRequest FunctionName!:NamespacedFunctionName;in=uri;name=FunctionName Qualifier:NumericLatestPublishedOrAliasQualifier;in=query;name=Qualifier MaximumRetryAttempts:MaximumRetryAttempts MaximumEventAgeInSeconds:MaximumEventAgeInSeconds DestinationConfig:DestinationConfig
        structure UpdateFunctionUrlConfigRequest FunctionName!:FunctionName;in=uri;name=FunctionName Qualifier:FunctionUrlQualifier;in=query;name=Qualifier AuthType:FunctionUrlAuthType Cors:Cors InvokeMode:InvokeMode
        structure UpdateFunctionUrlConfigResponse FunctionUrl!:FunctionUrl FunctionArn!:FunctionArn AuthType!:FunctionUrlAuthType Cors:Cors CreationTime!:Timestamp LastModifiedTime!:Timestamp InvokeMode:InvokeMode
        string UpdateRuntimeOn .enum=Auto,Manual,FunctionUpdate
        string Version .min=1 .max=1024 .pattern=(\$LATEST|[0-9]+)
        string VersionWithLatestPublished .min=1 .max=1024 .pattern=(\$LATEST(\.PUBLISHED)?|[0-9]+)
        structure VpcConfig SubnetIds:SubnetIds SecurityGroupIds:SecurityGroupIds Ipv6AllowedForDualStack:NullableBoolean
        structure VpcConfigResponse SubnetIds:SubnetIds SecurityGroupIds:SecurityGroupIds VpcId:VpcId Ipv6AllowedForDualStack:NullableBoolean
        string VpcId
        structure WaitCancelledDetails Error:EventError
        structure WaitDetails ScheduledEndTimestamp:ExecutionTimestamp
        structure WaitOptions WaitSeconds:WaitOptionsWaitSecondsInteger
        integer WaitOptionsWaitSecondsInteger .min=1 .max=31622400
        structure WaitStartedDetails Duration!:DurationSeconds ScheduledEndTimestamp!:ExecutionTimestamp
        structure WaitSucceededDetails Duration:DurationSeconds
        double Weight .min=0.0 .max=1.0
        string WorkingDirectory .min=0 .max=1000
        string XAmznTraceId .min=0 .max=8192
        """#
}
