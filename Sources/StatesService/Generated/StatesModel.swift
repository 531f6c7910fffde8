// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of AWS Step Functions, named as AWS names them.
enum States {
    static let model = ServiceModel([modelText1])
}

extension States {
    static let modelText1: StaticString = #"""
        service name=stepfunctions id=SFN full=AWS%20Step%20Functions version=2016-11-23 protocol=json json=1.0 target=AWSStepFunctions endpoint=states signing=states validation=ValidationException
        operation CreateActivity POST / in=CreateActivityInput out=CreateActivityOutput errors=ActivityLimitExceeded,ActivityAlreadyExists,InvalidName,TooManyTags,InvalidEncryptionConfiguration,KmsAccessDeniedException,KmsThrottlingException
        operation CreateStateMachine POST / in=CreateStateMachineInput out=CreateStateMachineOutput errors=InvalidArn,InvalidDefinition,InvalidName,InvalidLoggingConfiguration,InvalidTracingConfiguration,StateMachineAlreadyExists,StateMachineDeleting,StateMachineLimitExceeded,StateMachineTypeNotSupported,TooManyTags,ValidationException,ConflictException,InvalidEncryptionConfiguration,KmsAccessDeniedException,KmsThrottlingException
        operation CreateStateMachineAlias POST / in=CreateStateMachineAliasInput out=CreateStateMachineAliasOutput errors=InvalidArn,InvalidName,ValidationException,StateMachineDeleting,ResourceNotFound,ConflictException,ServiceQuotaExceededException
        operation DeleteActivity POST / in=DeleteActivityInput out=DeleteActivityOutput errors=InvalidArn
        operation DeleteStateMachine POST / in=DeleteStateMachineInput out=DeleteStateMachineOutput errors=InvalidArn,ValidationException
        operation DeleteStateMachineAlias POST / in=DeleteStateMachineAliasInput out=DeleteStateMachineAliasOutput errors=ValidationException,InvalidArn,ResourceNotFound,ConflictException
        operation DeleteStateMachineVersion POST / in=DeleteStateMachineVersionInput out=DeleteStateMachineVersionOutput errors=ValidationException,InvalidArn,ConflictException
        operation DescribeActivity POST / in=DescribeActivityInput out=DescribeActivityOutput errors=ActivityDoesNotExist,InvalidArn
        operation DescribeExecution POST / in=DescribeExecutionInput out=DescribeExecutionOutput errors=ExecutionDoesNotExist,InvalidArn,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation DescribeMapRun POST / in=DescribeMapRunInput out=DescribeMapRunOutput errors=ResourceNotFound,InvalidArn
        operation DescribeStateMachine POST / in=DescribeStateMachineInput out=DescribeStateMachineOutput errors=InvalidArn,StateMachineDoesNotExist,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation DescribeStateMachineAlias POST / in=DescribeStateMachineAliasInput out=DescribeStateMachineAliasOutput errors=ValidationException,InvalidArn,ResourceNotFound
        operation DescribeStateMachineForExecution POST / in=DescribeStateMachineForExecutionInput out=DescribeStateMachineForExecutionOutput errors=ExecutionDoesNotExist,InvalidArn,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation GetActivityTask POST / in=GetActivityTaskInput out=GetActivityTaskOutput errors=ActivityDoesNotExist,ActivityWorkerLimitExceeded,InvalidArn,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation GetExecutionHistory POST / in=GetExecutionHistoryInput out=GetExecutionHistoryOutput errors=ExecutionDoesNotExist,InvalidArn,InvalidToken,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation ListActivities POST / in=ListActivitiesInput out=ListActivitiesOutput errors=InvalidToken
        operation ListExecutions POST / in=ListExecutionsInput out=ListExecutionsOutput errors=InvalidArn,InvalidToken,StateMachineDoesNotExist,StateMachineTypeNotSupported,ValidationException,ResourceNotFound
        operation ListMapRuns POST / in=ListMapRunsInput out=ListMapRunsOutput errors=ExecutionDoesNotExist,InvalidArn,InvalidToken
        operation ListStateMachineAliases POST / in=ListStateMachineAliasesInput out=ListStateMachineAliasesOutput errors=InvalidArn,InvalidToken,ResourceNotFound,StateMachineDoesNotExist,StateMachineDeleting
        operation ListStateMachineVersions POST / in=ListStateMachineVersionsInput out=ListStateMachineVersionsOutput errors=ValidationException,InvalidArn,InvalidToken
        operation ListStateMachines POST / in=ListStateMachinesInput out=ListStateMachinesOutput errors=InvalidToken
        operation ListTagsForResource POST / in=ListTagsForResourceInput out=ListTagsForResourceOutput errors=InvalidArn,ResourceNotFound
        operation PublishStateMachineVersion POST / in=PublishStateMachineVersionInput out=PublishStateMachineVersionOutput errors=ValidationException,StateMachineDeleting,StateMachineDoesNotExist,ServiceQuotaExceededException,ConflictException,InvalidArn
        operation RedriveExecution POST / in=RedriveExecutionInput out=RedriveExecutionOutput errors=ExecutionDoesNotExist,ExecutionNotRedrivable,ExecutionLimitExceeded,InvalidArn,ValidationException
        operation SendTaskFailure POST / in=SendTaskFailureInput out=SendTaskFailureOutput errors=TaskDoesNotExist,InvalidToken,TaskTimedOut,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation SendTaskHeartbeat POST / in=SendTaskHeartbeatInput out=SendTaskHeartbeatOutput errors=TaskDoesNotExist,InvalidToken,TaskTimedOut
        operation SendTaskSuccess POST / in=SendTaskSuccessInput out=SendTaskSuccessOutput errors=TaskDoesNotExist,InvalidOutput,InvalidToken,TaskTimedOut,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation StartExecution POST / in=StartExecutionInput out=StartExecutionOutput errors=ExecutionLimitExceeded,ExecutionAlreadyExists,InvalidArn,InvalidExecutionInput,InvalidName,StateMachineDoesNotExist,StateMachineDeleting,ValidationException,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation StartSyncExecution POST / in=StartSyncExecutionInput out=StartSyncExecutionOutput errors=InvalidArn,InvalidExecutionInput,InvalidName,StateMachineDoesNotExist,StateMachineDeleting,StateMachineTypeNotSupported,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation StopExecution POST / in=StopExecutionInput out=StopExecutionOutput errors=ExecutionDoesNotExist,InvalidArn,ValidationException,KmsAccessDeniedException,KmsInvalidStateException,KmsThrottlingException
        operation TagResource POST / in=TagResourceInput out=TagResourceOutput errors=InvalidArn,ResourceNotFound,TooManyTags
        operation TestState POST / in=TestStateInput out=TestStateOutput errors=InvalidArn,InvalidDefinition,InvalidExecutionInput,ValidationException
        operation UntagResource POST / in=UntagResourceInput out=UntagResourceOutput errors=InvalidArn,ResourceNotFound
        operation UpdateMapRun POST / in=UpdateMapRunInput out=UpdateMapRunOutput errors=ResourceNotFound,InvalidArn,ValidationException
        operation UpdateStateMachine POST / in=UpdateStateMachineInput out=UpdateStateMachineOutput errors=InvalidArn,InvalidDefinition,InvalidLoggingConfiguration,InvalidTracingConfiguration,MissingRequiredParameter,StateMachineDeleting,StateMachineDoesNotExist,ServiceQuotaExceededException,ConflictException,ValidationException,InvalidEncryptionConfiguration,KmsAccessDeniedException,KmsThrottlingException
        operation UpdateStateMachineAlias POST / in=UpdateStateMachineAliasInput out=UpdateStateMachineAliasOutput errors=ValidationException,InvalidArn,ResourceNotFound,ConflictException,StateMachineDeleting
        operation ValidateStateMachineDefinition POST / in=ValidateStateMachineDefinitionInput out=ValidateStateMachineDefinitionOutput errors=ValidationException
        structure ActivityAlreadyExists .exception message:ErrorMessage
        structure ActivityDoesNotExist .exception message:ErrorMessage
        structure ActivityFailedEventDetails error:SensitiveError cause:SensitiveCause
        structure ActivityLimitExceeded .exception message:ErrorMessage
        list ActivityList member:ActivityListItem
        structure ActivityListItem activityArn!:Arn name!:Name creationDate!:Timestamp
        structure ActivityScheduleFailedEventDetails error:SensitiveError cause:SensitiveCause
        structure ActivityScheduledEventDetails resource!:Arn input:SensitiveData inputDetails:HistoryEventExecutionDataDetails timeoutInSeconds:TimeoutInSeconds heartbeatInSeconds:TimeoutInSeconds
        structure ActivityStartedEventDetails workerName:Identity
        structure ActivitySucceededEventDetails output:SensitiveData outputDetails:HistoryEventExecutionDataDetails
        structure ActivityTimedOutEventDetails error:SensitiveError cause:SensitiveCause
        structure ActivityWorkerLimitExceeded .exception message:ErrorMessage
        string AliasDescription .max=256 .sensitive
        string Arn .min=1 .max=256
        map AssignedVariables key:VariableName value:VariableValue
        structure AssignedVariablesDetails truncated:truncated
        long BilledDuration .min=0
        long BilledMemoryUsed .min=0
        structure BillingDetails billedMemoryUsedInMB:BilledMemoryUsed billedDurationInMilliseconds:BilledDuration
        string CharacterRestrictedName .min=1 .max=80 .pattern=^(?=.*[a-zA-Z_\-\.])[a-zA-Z0-9_\-\.]+$
        string ClientToken .min=1 .max=64 .pattern=[!-~]+
        structure CloudWatchEventsExecutionDataDetails included:includedDetails
        structure CloudWatchLogsLogGroup logGroupArn:Arn
        structure ConflictException .exception message:ErrorMessage
        string ConnectorParameters .min=0 .max=262144 .sensitive
        structure CreateActivityInput name!:Name tags:TagList encryptionConfiguration:EncryptionConfiguration
        structure CreateActivityOutput activityArn!:Arn creationDate!:Timestamp
        structure CreateStateMachineAliasInput description:AliasDescription name!:CharacterRestrictedName routingConfiguration!:RoutingConfigurationList
        structure CreateStateMachineAliasOutput stateMachineAliasArn!:Arn creationDate!:Timestamp
        structure CreateStateMachineInput name!:Name definition!:Definition roleArn!:Arn type:StateMachineType loggingConfiguration:LoggingConfiguration tags:TagList tracingConfiguration:TracingConfiguration publish:Publish versionDescription:VersionDescription encryptionConfiguration:EncryptionConfiguration
        structure CreateStateMachineOutput stateMachineArn!:Arn creationDate!:Timestamp stateMachineVersionArn:Arn
        string Definition .min=1 .max=1048576 .sensitive
        structure DeleteActivityInput activityArn!:Arn
        structure DeleteActivityOutput
        structure DeleteStateMachineAliasInput stateMachineAliasArn!:Arn
        structure DeleteStateMachineAliasOutput
        structure DeleteStateMachineInput stateMachineArn!:Arn
        structure DeleteStateMachineOutput
        structure DeleteStateMachineVersionInput stateMachineVersionArn!:LongArn
        structure DeleteStateMachineVersionOutput
        structure DescribeActivityInput activityArn!:Arn
        structure DescribeActivityOutput activityArn!:Arn name!:Name creationDate!:Timestamp encryptionConfiguration:EncryptionConfiguration
        structure DescribeExecutionInput executionArn!:Arn includedData:IncludedData
        structure DescribeExecutionOutput executionArn!:Arn stateMachineArn!:Arn name:Name status!:ExecutionStatus startDate!:Timestamp stopDate:Timestamp input:SensitiveData inputDetails:CloudWatchEventsExecutionDataDetails output:SensitiveData outputDetails:CloudWatchEventsExecutionDataDetails traceHeader:TraceHeader mapRunArn:LongArn error:SensitiveError cause:SensitiveCause stateMachineVersionArn:Arn stateMachineAliasArn:Arn redriveCount:RedriveCount redriveDate:Timestamp redriveStatus:ExecutionRedriveStatus redriveStatusReason:SensitiveData
        structure DescribeMapRunInput mapRunArn!:LongArn
        structure DescribeMapRunOutput mapRunArn!:LongArn executionArn!:Arn status!:MapRunStatus startDate!:Timestamp stopDate:Timestamp maxConcurrency!:MaxConcurrency toleratedFailurePercentage!:ToleratedFailurePercentage toleratedFailureCount!:ToleratedFailureCount itemCounts!:MapRunItemCounts executionCounts!:MapRunExecutionCounts redriveCount:RedriveCount redriveDate:Timestamp
        structure DescribeStateMachineAliasInput stateMachineAliasArn!:Arn
        structure DescribeStateMachineAliasOutput stateMachineAliasArn:Arn name:Name description:AliasDescription routingConfiguration:RoutingConfigurationList creationDate:Timestamp updateDate:Timestamp
        structure DescribeStateMachineForExecutionInput executionArn!:Arn includedData:IncludedData
        structure DescribeStateMachineForExecutionOutput stateMachineArn!:Arn name!:Name definition!:Definition roleArn!:Arn updateDate!:Timestamp loggingConfiguration:LoggingConfiguration tracingConfiguration:TracingConfiguration mapRunArn:LongArn label:MapRunLabel revisionId:RevisionId encryptionConfiguration:EncryptionConfiguration variableReferences:VariableReferences
        structure DescribeStateMachineInput stateMachineArn!:Arn includedData:IncludedData
        structure DescribeStateMachineOutput stateMachineArn!:Arn name!:Name status:StateMachineStatus definition!:Definition roleArn!:Arn type!:StateMachineType creationDate!:Timestamp loggingConfiguration:LoggingConfiguration tracingConfiguration:TracingConfiguration label:MapRunLabel revisionId:RevisionId description:VersionDescription encryptionConfiguration:EncryptionConfiguration variableReferences:VariableReferences
        boolean Enabled
        structure EncryptionConfiguration kmsKeyId:KmsKeyId kmsDataKeyReusePeriodSeconds:KmsDataKeyReusePeriodSeconds type!:EncryptionType
        string EncryptionType .enum=AWS_OWNED_KEY,CUSTOMER_MANAGED_KMS_KEY
        string ErrorMessage
        structure EvaluationFailedEventDetails error:SensitiveError cause:SensitiveCause location:EvaluationFailureLocation state!:StateName
        string EvaluationFailureLocation .min=0 .max=256 .sensitive
        long EventId
        integer ExceptionHandlerIndex .min=0 .sensitive
        structure ExecutionAbortedEventDetails error:SensitiveError cause:SensitiveCause
        structure ExecutionAlreadyExists .exception message:ErrorMessage
        structure ExecutionDoesNotExist .exception message:ErrorMessage
        structure ExecutionFailedEventDetails error:SensitiveError cause:SensitiveCause
        structure ExecutionLimitExceeded .exception message:ErrorMessage
        list ExecutionList member:ExecutionListItem
        structure ExecutionListItem executionArn!:Arn stateMachineArn!:Arn name!:Name status!:ExecutionStatus startDate!:Timestamp stopDate:Timestamp mapRunArn:LongArn itemCount:UnsignedInteger stateMachineVersionArn:Arn stateMachineAliasArn:Arn redriveCount:RedriveCount redriveDate:Timestamp
        structure ExecutionNotRedrivable .exception message:ErrorMessage
        string ExecutionRedriveFilter .enum=REDRIVEN,NOT_REDRIVEN
        string ExecutionRedriveStatus .enum=REDRIVABLE,NOT_REDRIVABLE,REDRIVABLE_BY_MAP_RUN
        structure ExecutionRedrivenEventDetails redriveCount:RedriveCount
        structure ExecutionStartedEventDetails input:SensitiveData inputDetails:HistoryEventExecutionDataDetails roleArn:Arn stateMachineAliasArn:Arn stateMachineVersionArn:Arn
        string ExecutionStatus .enum=RUNNING,SUCCEEDED,FAILED,TIMED_OUT,ABORTED,PENDING_REDRIVE
        structure ExecutionSucceededEventDetails output:SensitiveData outputDetails:HistoryEventExecutionDataDetails
        structure ExecutionTimedOutEventDetails error:SensitiveError cause:SensitiveCause
        structure GetActivityTaskInput activityArn!:Arn workerName:Name
        structure GetActivityTaskOutput taskToken:TaskToken input:SensitiveDataJobInput
        structure GetExecutionHistoryInput executionArn!:Arn maxResults:PageSize reverseOrder:ReverseOrder nextToken:PageToken includeExecutionData:IncludeExecutionDataGetExecutionHistory
        structure GetExecutionHistoryOutput events!:HistoryEventList nextToken:PageToken
        string HTTPBody
        string HTTPHeaders
        string HTTPMethod
        string HTTPProtocol
        string HTTPStatusCode
        string HTTPStatusMessage
        structure HistoryEvent timestamp!:Timestamp type!:HistoryEventType id!:EventId previousEventId:EventId activityFailedEventDetails:ActivityFailedEventDetails activityScheduleFailedEventDetails:ActivityScheduleFailedEventDetails activityScheduledEventDetails:ActivityScheduledEventDetails activityStartedEventDetails:ActivityStartedEventDetails activitySucceededEventDetails:ActivitySucceededEventDetails activityTimedOutEventDetails:ActivityTimedOutEventDetails taskFailedEventDetails:TaskFailedEventDetails taskScheduledEventDetails:TaskScheduledEventDetails taskStartFailedEventDetails:TaskStartFailedEventDetails taskStartedEventDetails:TaskStartedEventDetails taskSubmitFailedEventDetails:TaskSubmitFailedEventDetails taskSubmittedEventDetails:TaskSubmittedEventDetails taskSucceededEventDetails:TaskSucceededEventDetails taskTimedOutEventDetails:TaskTimedOutEventDetails executionFailedEventDetails:ExecutionFailedEventDetails executionStartedEventDetails:ExecutionStartedEventDetails executionSucceededEventDetails:ExecutionSucceededEventDetails executionAbortedEventDetails:ExecutionAbortedEventDetails executionTimedOutEventDetails:ExecutionTimedOutEventDetails executionRedrivenEventDetails:ExecutionRedrivenEventDetails mapStateStartedEventDetails:MapStateStartedEventDetails mapIterationStartedEventDetails:MapIterationEventDetails mapIterationSucceededEventDetails:MapIterationEventDetails mapIterationFailedEventDetails:MapIterationEventDetails mapIterationAbortedEventDetails:MapIterationEventDetails lambdaFunctionFailedEventDetails:LambdaFunctionFailedEventDetails lambdaFunctionScheduleFailedEventDetails:LambdaFunctionScheduleFailedEventDetails lambdaFunctionScheduledEventDetails:LambdaFunctionScheduledEventDetails lambdaFunctionStartFailedEventDetails:LambdaFunctionStartFailedEventDetails lambdaFunctionSucceededEventDetails:LambdaFunctionSucceededEventDetails lambdaFunctionTimedOutEventDetails:LambdaFunctionTimedOutEventDetails stateEnteredEventDetails:StateEnteredEventDetails stateExitedEventDetails:StateExitedEventDetails mapRunStartedEventDetails:MapRunStartedEventDetails mapRunFailedEventDetails:MapRunFailedEventDetails mapRunRedrivenEventDetails:MapRunRedrivenEventDetails evaluationFailedEventDetails:EvaluationFailedEventDetails
        structure HistoryEventExecutionDataDetails truncated:truncated
        list HistoryEventList member:HistoryEvent
        string HistoryEventType .enum=ActivityFailed,ActivityScheduled,ActivityScheduleFailed,ActivityStarted,ActivitySucceeded,ActivityTimedOut,ChoiceStateEntered,ChoiceStateExited,ExecutionAborted,ExecutionFailed,ExecutionStarted,ExecutionSucceeded,ExecutionTimedOut,FailStateEntered,LambdaFunctionFailed,LambdaFunctionScheduled,LambdaFunctionScheduleFailed,LambdaFunctionStarted,LambdaFunctionStartFailed,LambdaFunctionSucceeded,LambdaFunctionTimedOut,MapIterationAborted,MapIterationFailed,MapIterationStarted,MapIterationSucceeded,MapStateAborted,MapStateEntered,MapStateExited,MapStateFailed,MapStateStarted,MapStateSucceeded,ParallelStateAborted,ParallelStateEntered,ParallelStateExited,ParallelStateFailed,ParallelStateStarted,ParallelStateSucceeded,PassStateEntered,PassStateExited,SucceedStateEntered,SucceedStateExited,TaskFailed,TaskScheduled,TaskStarted,TaskStartFailed,TaskStateAborted,TaskStateEntered,TaskStateExited,TaskSubmitFailed,TaskSubmitted,TaskSucceeded,TaskTimedOut,WaitStateAborted,WaitStateEntered,WaitStateExited,MapRunAborted,MapRunFailed,MapRunStarted,MapRunSucceeded,ExecutionRedriven,MapRunRedriven,EvaluationFailed
        string Identity .max=256
        boolean IncludeExecutionData
        boolean IncludeExecutionDataGetExecutionHistory
        string IncludedData .enum=ALL_DATA,METADATA_ONLY
        structure InspectionData .sensitive input:SensitiveData afterArguments:SensitiveData afterInputPath:SensitiveData afterParameters:SensitiveData result:SensitiveData afterResultSelector:SensitiveData afterResultPath:SensitiveData request:InspectionDataRequest response:InspectionDataResponse variables:SensitiveData errorDetails:InspectionErrorDetails afterItemsPath:SensitiveData afterItemSelector:SensitiveData afterItemBatcher:SensitiveData afterItemsPointer:SensitiveData toleratedFailureCount:InspectionToleratedFailureCount toleratedFailurePercentage:InspectionToleratedFailurePercentage maxConcurrency:InspectionMaxConcurrency
        structure InspectionDataRequest protocol:HTTPProtocol method:HTTPMethod url:URL headers:HTTPHeaders body:HTTPBody
        structure InspectionDataResponse protocol:HTTPProtocol statusCode:HTTPStatusCode statusMessage:HTTPStatusMessage headers:HTTPHeaders body:HTTPBody
        structure InspectionErrorDetails catchIndex:ExceptionHandlerIndex retryIndex:ExceptionHandlerIndex retryBackoffIntervalSeconds:RetryBackoffIntervalSeconds
        string InspectionLevel .enum=INFO,DEBUG,TRACE
        integer InspectionMaxConcurrency .min=0 .sensitive
        integer InspectionToleratedFailureCount .min=0 .sensitive
        float InspectionToleratedFailurePercentage .min=0 .max=100 .sensitive
        structure InvalidArn .exception message:ErrorMessage
        structure InvalidDefinition .exception message:ErrorMessage
        structure InvalidEncryptionConfiguration .exception message:ErrorMessage
        structure InvalidExecutionInput .exception message:ErrorMessage
        structure InvalidLoggingConfiguration .exception message:ErrorMessage
        structure InvalidName .exception message:ErrorMessage
        structure InvalidOutput .exception message:ErrorMessage
        structure InvalidToken .exception message:ErrorMessage
        structure InvalidTracingConfiguration .exception message:ErrorMessage
        structure KmsAccessDeniedException .exception message:ErrorMessage
        integer KmsDataKeyReusePeriodSeconds .min=60 .max=900
        structure KmsInvalidStateException .exception kmsKeyState:KmsKeyState message:ErrorMessage
        string KmsKeyId .min=1 .max=2048
        string KmsKeyState .enum=DISABLED,PENDING_DELETION,PENDING_IMPORT,UNAVAILABLE,CREATING
        structure KmsThrottlingException .exception message:ErrorMessage
        structure LambdaFunctionFailedEventDetails error:SensitiveError cause:SensitiveCause
        structure LambdaFunctionScheduleFailedEventDetails error:SensitiveError cause:SensitiveCause
        structure LambdaFunctionScheduledEventDetails resource!:Arn input:SensitiveData inputDetails:HistoryEventExecutionDataDetails timeoutInSeconds:TimeoutInSeconds taskCredentials:TaskCredentials
        structure LambdaFunctionStartFailedEventDetails error:SensitiveError cause:SensitiveCause
        structure LambdaFunctionSucceededEventDetails output:SensitiveData outputDetails:HistoryEventExecutionDataDetails
        structure LambdaFunctionTimedOutEventDetails error:SensitiveError cause:SensitiveCause
        structure ListActivitiesInput maxResults:PageSize nextToken:PageToken
        structure ListActivitiesOutput activities!:ActivityList nextToken:PageToken
        structure ListExecutionsInput stateMachineArn:Arn statusFilter:ExecutionStatus maxResults:PageSize nextToken:ListExecutionsPageToken mapRunArn:LongArn redriveFilter:ExecutionRedriveFilter
        structure ListExecutionsOutput executions!:ExecutionList nextToken:ListExecutionsPageToken
        string ListExecutionsPageToken .min=1 .max=3096
        structure ListMapRunsInput executionArn!:Arn maxResults:PageSize nextToken:PageToken
        structure ListMapRunsOutput mapRuns!:MapRunList nextToken:PageToken
        structure ListStateMachineAliasesInput stateMachineArn!:Arn nextToken:PageToken maxResults:PageSize
        structure ListStateMachineAliasesOutput stateMachineAliases!:StateMachineAliasList nextToken:PageToken
        structure ListStateMachineVersionsInput stateMachineArn!:Arn nextToken:PageToken maxResults:PageSize
        structure ListStateMachineVersionsOutput stateMachineVersions!:StateMachineVersionList nextToken:PageToken
        structure ListStateMachinesInput maxResults:PageSize nextToken:PageToken
        structure ListStateMachinesOutput stateMachines!:StateMachineList nextToken:PageToken
        structure ListTagsForResourceInput resourceArn!:Arn
        structure ListTagsForResourceOutput tags:TagList
        structure LogDestination cloudWatchLogsLogGroup:CloudWatchLogsLogGroup
        list LogDestinationList member:LogDestination
        string LogLevel .enum=ALL,ERROR,FATAL,OFF
        structure LoggingConfiguration level:LogLevel includeExecutionData:IncludeExecutionData destinations:LogDestinationList
        string LongArn .min=1 .max=2000
        long LongObject
        structure MapIterationEventDetails name:Name index:UnsignedInteger
        integer MapIterationFailureCount .min=0
        structure MapRunExecutionCounts pending!:UnsignedLong running!:UnsignedLong succeeded!:UnsignedLong failed!:UnsignedLong timedOut!:UnsignedLong aborted!:UnsignedLong total!:UnsignedLong resultsWritten!:UnsignedLong failuresNotRedrivable:LongObject pendingRedrive:LongObject
        structure MapRunFailedEventDetails error:SensitiveError cause:SensitiveCause
        structure MapRunItemCounts pending!:UnsignedLong running!:UnsignedLong succeeded!:UnsignedLong failed!:UnsignedLong timedOut!:UnsignedLong aborted!:UnsignedLong total!:UnsignedLong resultsWritten!:UnsignedLong failuresNotRedrivable:LongObject pendingRedrive:LongObject
        string MapRunLabel
        list MapRunList member:MapRunListItem
        structure MapRunListItem executionArn!:Arn mapRunArn!:LongArn stateMachineArn!:Arn startDate!:Timestamp stopDate:Timestamp
        structure MapRunRedrivenEventDetails mapRunArn:LongArn redriveCount:RedriveCount
        structure MapRunStartedEventDetails mapRunArn:LongArn
        string MapRunStatus .enum=RUNNING,SUCCEEDED,FAILED,ABORTED
        structure MapStateStartedEventDetails length:UnsignedInteger
        integer MaxConcurrency .min=0
        structure MissingRequiredParameter .exception message:ErrorMessage
        structure MockErrorOutput error:SensitiveError cause:SensitiveCause
        structure MockInput result:SensitiveData errorOutput:MockErrorOutput fieldValidationMode:MockResponseValidationMode
        string MockResponseValidationMode .enum=STRICT,PRESENT,NONE
        string Name .min=1 .max=80
        integer PageSize .min=0 .max=1000
        string PageToken .min=1 .max=1024
        boolean Publish
        structure PublishStateMachineVersionInput stateMachineArn!:Arn revisionId:RevisionId description:VersionDescription
        structure PublishStateMachineVersionOutput creationDate!:Timestamp stateMachineVersionArn!:Arn
        integer RedriveCount
        structure RedriveExecutionInput executionArn!:Arn clientToken~:ClientToken
        structure RedriveExecutionOutput redriveDate!:Timestamp
        structure ResourceNotFound .exception message:ErrorMessage resourceName:Arn
        integer RetrierRetryCount .min=0
        integer RetryBackoffIntervalSeconds .min=0 .sensitive
        boolean RevealSecrets
        boolean ReverseOrder
        string RevisionId
        list RoutingConfigurationList .min=1 .max=2 member:RoutingConfigurationListItem
        structure RoutingConfigurationListItem stateMachineVersionArn!:Arn weight!:VersionWeight
        structure SendTaskFailureInput taskToken!:TaskToken error:SensitiveError cause:SensitiveCause
        structure SendTaskFailureOutput
        structure SendTaskHeartbeatInput taskToken!:TaskToken
        structure SendTaskHeartbeatOutput
        structure SendTaskSuccessInput taskToken!:TaskToken output!:SensitiveData
        structure SendTaskSuccessOutput
        string SensitiveCause .min=0 .max=32768 .sensitive
        string SensitiveData .max=262144 .sensitive
        string SensitiveDataJobInput .max=1048576 .sensitive
        string SensitiveError .min=0 .max=256 .sensitive
        structure ServiceQuotaExceededException .exception message:ErrorMessage
        structure StartExecutionInput stateMachineArn!:Arn name:Name input:SensitiveData traceHeader:TraceHeader
        structure StartExecutionOutput executionArn!:Arn startDate!:Timestamp
        structure StartSyncExecutionInput stateMachineArn!:Arn name:Name input:SensitiveData traceHeader:TraceHeader includedData:IncludedData
        structure StartSyncExecutionOutput executionArn!:Arn stateMachineArn:Arn name:Name startDate!:Timestamp stopDate!:Timestamp status!:SyncExecutionStatus error:SensitiveError cause:SensitiveCause input:SensitiveData inputDetails:CloudWatchEventsExecutionDataDetails output:SensitiveData outputDetails:CloudWatchEventsExecutionDataDetails traceHeader:TraceHeader billingDetails:BillingDetails
        structure StateEnteredEventDetails name!:Name input:SensitiveData inputDetails:HistoryEventExecutionDataDetails
        structure StateExitedEventDetails name!:Name output:SensitiveData outputDetails:HistoryEventExecutionDataDetails assignedVariables:AssignedVariables assignedVariablesDetails:AssignedVariablesDetails
        list StateMachineAliasList member:StateMachineAliasListItem
        structure StateMachineAliasListItem stateMachineAliasArn!:LongArn creationDate!:Timestamp
        structure StateMachineAlreadyExists .exception message:ErrorMessage
        structure StateMachineDeleting .exception message:ErrorMessage
        structure StateMachineDoesNotExist .exception message:ErrorMessage
        structure StateMachineLimitExceeded .exception message:ErrorMessage
        list StateMachineList member:StateMachineListItem
        structure StateMachineListItem stateMachineArn!:Arn name!:Name type!:StateMachineType creationDate!:Timestamp
        string StateMachineStatus .enum=ACTIVE,DELETING
        string StateMachineType .enum=STANDARD,EXPRESS
        structure StateMachineTypeNotSupported .exception message:ErrorMessage
        list StateMachineVersionList member:StateMachineVersionListItem
        structure StateMachineVersionListItem stateMachineVersionArn!:LongArn creationDate!:Timestamp
        string StateName .min=1 .max=80
        structure StopExecutionInput executionArn!:Arn error:SensitiveError cause:SensitiveCause
        structure StopExecutionOutput stopDate!:Timestamp
        string SyncExecutionStatus .enum=SUCCEEDED,FAILED,TIMED_OUT
        structure Tag key:TagKey value:TagValue
        string TagKey .min=1 .max=128
        list TagKeyList member:TagKey
        list TagList member:Tag
        structure TagResourceInput resourceArn!:Arn tags!:TagList
        structure TagResourceOutput
        string TagValue .min=0 .max=256
        structure TaskCredentials roleArn:LongArn
        structure TaskDoesNotExist .exception message:ErrorMessage
        structure TaskFailedEventDetails resourceType!:Name resource!:Name error:SensitiveError cause:SensitiveCause
        structure TaskScheduledEventDetails resourceType!:Name resource!:Name region!:Name parameters!:ConnectorParameters timeoutInSeconds:TimeoutInSeconds heartbeatInSeconds:TimeoutInSeconds taskCredentials:TaskCredentials
        structure TaskStartFailedEventDetails resourceType!:Name resource!:Name error:SensitiveError cause:SensitiveCause
        structure TaskStartedEventDetails resourceType!:Name resource!:Name
        structure TaskSubmitFailedEventDetails resourceType!:Name resource!:Name error:SensitiveError cause:SensitiveCause
        structure TaskSubmittedEventDetails resourceType!:Name resource!:Name output:SensitiveData outputDetails:HistoryEventExecutionDataDetails
        structure TaskSucceededEventDetails resourceType!:Name resource!:Name output:SensitiveData outputDetails:HistoryEventExecutionDataDetails
        structure TaskTimedOut .exception message:ErrorMessage
        structure TaskTimedOutEventDetails resourceType!:Name resource!:Name error:SensitiveError cause:SensitiveCause
        string TaskToken .min=1 .max=2048
        string TestExecutionStatus .enum=SUCCEEDED,FAILED,RETRIABLE,CAUGHT_ERROR
        structure TestStateConfiguration retrierRetryCount:RetrierRetryCount errorCausedByState:TestStateStateName mapIterationFailureCount:MapIterationFailureCount mapItemReaderData:SensitiveData
        structure TestStateInput definition!:Definition roleArn:Arn input:SensitiveData inspectionLevel:InspectionLevel revealSecrets:RevealSecrets variables:SensitiveData stateName:TestStateStateName mock:MockInput context:SensitiveData stateConfiguration:TestStateConfiguration
        structure TestStateOutput output:SensitiveData error:SensitiveError cause:SensitiveCause inspectionData:InspectionData nextState:StateName status:TestExecutionStatus
        string TestStateStateName .min=1 .max=80 .sensitive
        long TimeoutInSeconds
        timestamp Timestamp
        long ToleratedFailureCount .min=0
        float ToleratedFailurePercentage .min=0 .max=100
        structure TooManyTags .exception message:ErrorMessage resourceName:Arn
        string TraceHeader .min=0 .max=256 .pattern=\p{ASCII}*
        structure TracingConfiguration enabled:Enabled
        string URL
        integer UnsignedInteger .min=0
        long UnsignedLong .min=0
        structure UntagResourceInput resourceArn!:Arn tagKeys!:TagKeyList
        structure UntagResourceOutput
        structure UpdateMapRunInput mapRunArn!:LongArn maxConcurrency:MaxConcurrency toleratedFailurePercentage:ToleratedFailurePercentage toleratedFailureCount:ToleratedFailureCount
        structure UpdateMapRunOutput
        structure UpdateStateMachineAliasInput stateMachineAliasArn!:Arn description:AliasDescription routingConfiguration:RoutingConfigurationList
        structure UpdateStateMachineAliasOutput updateDate!:Timestamp
        structure UpdateStateMachineInput stateMachineArn!:Arn definition:Definition roleArn:Arn loggingConfiguration:LoggingConfiguration tracingConfiguration:TracingConfiguration publish:Publish versionDescription:VersionDescription encryptionConfiguration:EncryptionConfiguration
        structure UpdateStateMachineOutput updateDate!:Timestamp revisionId:RevisionId stateMachineVersionArn:Arn
        string ValidateStateMachineDefinitionCode .sensitive
        structure ValidateStateMachineDefinitionDiagnostic severity!:ValidateStateMachineDefinitionSeverity code!:ValidateStateMachineDefinitionCode message!:ValidateStateMachineDefinitionMessage location:ValidateStateMachineDefinitionLocation
        list ValidateStateMachineDefinitionDiagnosticList member:ValidateStateMachineDefinitionDiagnostic
        structure ValidateStateMachineDefinitionInput definition!:Definition type:StateMachineType severity:ValidateStateMachineDefinitionSeverity maxResults:ValidateStateMachineDefinitionMaxResult
        string ValidateStateMachineDefinitionLocation .sensitive
        integer ValidateStateMachineDefinitionMaxResult .min=0 .max=100
        string ValidateStateMachineDefinitionMessage .sensitive
        structure ValidateStateMachineDefinitionOutput result!:ValidateStateMachineDefinitionResultCode diagnostics!:ValidateStateMachineDefinitionDiagnosticList truncated:ValidateStateMachineDefinitionTruncated
        string ValidateStateMachineDefinitionResultCode .enum=OK,FAIL
        string ValidateStateMachineDefinitionSeverity .enum=ERROR,WARNING
        boolean ValidateStateMachineDefinitionTruncated
        structure ValidationException .exception message:ErrorMessage reason:ValidationExceptionReason
        string ValidationExceptionReason .enum=API_DOES_NOT_SUPPORT_LABELED_ARNS,MISSING_REQUIRED_PARAMETER,CANNOT_UPDATE_COMPLETED_MAP_RUN,INVALID_ROUTING_CONFIGURATION
        string VariableName .sensitive
        list VariableNameList member:VariableName
        map VariableReferences .sensitive key:StateName value:VariableNameList
        string VariableValue .sensitive
        string VersionDescription .max=256 .sensitive
        integer VersionWeight .min=0 .max=100
        boolean includedDetails
        boolean truncated
        """#
}
