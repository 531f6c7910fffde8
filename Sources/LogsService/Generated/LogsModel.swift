// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of Amazon CloudWatch Logs, named as AWS names them.
enum Logs {
    static let model = ServiceModel([modelText1])
}

extension Logs {
    static let modelText1: StaticString = #"""
        service name=logs id=CloudWatch%20Logs full=Amazon%20CloudWatch%20Logs version=2014-03-28 protocol=json json=1.1 target=Logs_20140328 endpoint=logs signing=logs validation=InvalidParameterException
        operation AssociateKmsKey POST / in=AssociateKmsKeyRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation AssociateSourceToS3TableIntegration POST / in=AssociateSourceToS3TableIntegrationRequest out=AssociateSourceToS3TableIntegrationResponse errors=AccessDeniedException,ResourceNotFoundException,ThrottlingException,ValidationException,InternalServerException
        operation CancelExportTask POST / in=CancelExportTaskRequest errors=InvalidParameterException,ResourceNotFoundException,InvalidOperationException,ServiceUnavailableException
        operation CancelImportTask POST / in=CancelImportTaskRequest out=CancelImportTaskResponse errors=AccessDeniedException,InvalidParameterException,ResourceNotFoundException,ThrottlingException,InvalidOperationException
        operation CreateDelivery POST / in=CreateDeliveryRequest out=CreateDeliveryResponse errors=ServiceUnavailableException,ConflictException,ResourceNotFoundException,ValidationException,AccessDeniedException,ServiceQuotaExceededException,ThrottlingException
        operation CreateExportTask POST / in=CreateExportTaskRequest out=CreateExportTaskResponse errors=InvalidParameterException,LimitExceededException,OperationAbortedException,ServiceUnavailableException,ResourceNotFoundException,ResourceAlreadyExistsException
        operation CreateImportTask POST / in=CreateImportTaskRequest out=CreateImportTaskResponse errors=AccessDeniedException,ConflictException,InvalidParameterException,ResourceNotFoundException,ThrottlingException,ValidationException,InvalidOperationException
        operation CreateLogAnomalyDetector POST / in=CreateLogAnomalyDetectorRequest out=CreateLogAnomalyDetectorResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException,LimitExceededException
        operation CreateLogGroup POST / in=CreateLogGroupRequest errors=InvalidParameterException,ResourceAlreadyExistsException,LimitExceededException,OperationAbortedException,ServiceUnavailableException
        operation CreateLogStream POST / in=CreateLogStreamRequest errors=InvalidParameterException,ResourceAlreadyExistsException,ResourceNotFoundException,ServiceUnavailableException
        operation CreateLookupTable POST / in=CreateLookupTableRequest out=CreateLookupTableResponse errors=InvalidParameterException,ResourceAlreadyExistsException,AccessDeniedException,LimitExceededException,ValidationException,ServiceUnavailableException
        operation CreateScheduledQuery POST / in=CreateScheduledQueryRequest out=CreateScheduledQueryResponse errors=ValidationException,AccessDeniedException,ResourceNotFoundException,ConflictException,ServiceQuotaExceededException,ThrottlingException,InternalServerException
        operation DeleteAccountPolicy POST / in=DeleteAccountPolicyRequest errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException
        operation DeleteDataProtectionPolicy POST / in=DeleteDataProtectionPolicyRequest errors=InvalidParameterException,OperationAbortedException,ResourceNotFoundException,ServiceUnavailableException
        operation DeleteDelivery POST / in=DeleteDeliveryRequest errors=ResourceNotFoundException,ServiceUnavailableException,ConflictException,ValidationException,ServiceQuotaExceededException,ThrottlingException
        operation DeleteDeliveryDestination POST / in=DeleteDeliveryDestinationRequest errors=ResourceNotFoundException,ServiceUnavailableException,ConflictException,ValidationException,ServiceQuotaExceededException,ThrottlingException
        operation DeleteDeliveryDestinationPolicy POST / in=DeleteDeliveryDestinationPolicyRequest errors=ServiceUnavailableException,ValidationException,ResourceNotFoundException,ConflictException
        operation DeleteDeliverySource POST / in=DeleteDeliverySourceRequest errors=ResourceNotFoundException,ServiceUnavailableException,ConflictException,ValidationException,ServiceQuotaExceededException,ThrottlingException
        operation DeleteDestination POST / in=DeleteDestinationRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation DeleteIndexPolicy POST / in=DeleteIndexPolicyRequest out=DeleteIndexPolicyResponse errors=InvalidParameterException,ResourceNotFoundException,LimitExceededException,OperationAbortedException,ServiceUnavailableException
        operation DeleteIntegration POST / in=DeleteIntegrationRequest out=DeleteIntegrationResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,ValidationException
        operation DeleteLogAnomalyDetector POST / in=DeleteLogAnomalyDetectorRequest errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException
        operation DeleteLogGroup POST / in=DeleteLogGroupRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException,ValidationException
        operation DeleteLogStream POST / in=DeleteLogStreamRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException,ValidationException
        operation DeleteLookupTable POST / in=DeleteLookupTableRequest errors=InvalidParameterException,ResourceNotFoundException,AccessDeniedException,ServiceUnavailableException
        operation DeleteMetricFilter POST / in=DeleteMetricFilterRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation DeleteQueryDefinition POST / in=DeleteQueryDefinitionRequest out=DeleteQueryDefinitionResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation DeleteResourcePolicy POST / in=DeleteResourcePolicyRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation DeleteRetentionPolicy POST / in=DeleteRetentionPolicyRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation DeleteScheduledQuery POST / in=DeleteScheduledQueryRequest out=DeleteScheduledQueryResponse errors=ValidationException,AccessDeniedException,ResourceNotFoundException,ThrottlingException,InternalServerException
        operation DeleteSubscriptionFilter POST / in=DeleteSubscriptionFilterRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation DeleteTransformer POST / in=DeleteTransformerRequest errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException,InvalidOperationException
        operation DescribeAccountPolicies POST / in=DescribeAccountPoliciesRequest out=DescribeAccountPoliciesResponse errors=InvalidParameterException,OperationAbortedException,ResourceNotFoundException,ServiceUnavailableException
        operation DescribeConfigurationTemplates POST / in=DescribeConfigurationTemplatesRequest out=DescribeConfigurationTemplatesResponse errors=ServiceUnavailableException,ValidationException,ResourceNotFoundException,ThrottlingException
        operation DescribeDeliveries POST / in=DescribeDeliveriesRequest out=DescribeDeliveriesResponse errors=ServiceUnavailableException,ServiceQuotaExceededException,ValidationException,ThrottlingException
        operation DescribeDeliveryDestinations POST / in=DescribeDeliveryDestinationsRequest out=DescribeDeliveryDestinationsResponse errors=ServiceUnavailableException,ServiceQuotaExceededException,ValidationException,ThrottlingException
        operation DescribeDeliverySources POST / in=DescribeDeliverySourcesRequest out=DescribeDeliverySourcesResponse errors=ServiceUnavailableException,ServiceQuotaExceededException,ValidationException,ThrottlingException
        operation DescribeDestinations POST / in=DescribeDestinationsRequest out=DescribeDestinationsResponse errors=InvalidParameterException,ServiceUnavailableException
        operation DescribeExportTasks POST / in=DescribeExportTasksRequest out=DescribeExportTasksResponse errors=InvalidParameterException,ServiceUnavailableException
        operation DescribeFieldIndexes POST / in=DescribeFieldIndexesRequest out=DescribeFieldIndexesResponse errors=InvalidParameterException,ResourceNotFoundException,LimitExceededException,OperationAbortedException,ServiceUnavailableException
        operation DescribeImportTaskBatches POST / in=DescribeImportTaskBatchesRequest out=DescribeImportTaskBatchesResponse errors=AccessDeniedException,InvalidParameterException,ResourceNotFoundException,ThrottlingException,InvalidOperationException
        operation DescribeImportTasks POST / in=DescribeImportTasksRequest out=DescribeImportTasksResponse errors=AccessDeniedException,InvalidParameterException,ResourceNotFoundException,ThrottlingException,InvalidOperationException
        operation DescribeIndexPolicies POST / in=DescribeIndexPoliciesRequest out=DescribeIndexPoliciesResponse errors=InvalidParameterException,ResourceNotFoundException,LimitExceededException,OperationAbortedException,ServiceUnavailableException
        operation DescribeLogGroups POST / in=DescribeLogGroupsRequest out=DescribeLogGroupsResponse errors=InvalidParameterException,ServiceUnavailableException
        operation DescribeLogStreams POST / in=DescribeLogStreamsRequest out=DescribeLogStreamsResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation DescribeLookupTables POST / in=DescribeLookupTablesRequest out=DescribeLookupTablesResponse errors=InvalidParameterException,ResourceNotFoundException,AccessDeniedException,ServiceUnavailableException
        operation DescribeMetricFilters POST / in=DescribeMetricFiltersRequest out=DescribeMetricFiltersResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation DescribeQueries POST / in=DescribeQueriesRequest out=DescribeQueriesResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation DescribeQueryDefinitions POST / in=DescribeQueryDefinitionsRequest out=DescribeQueryDefinitionsResponse errors=InvalidParameterException,ServiceUnavailableException
        operation DescribeResourcePolicies POST / in=DescribeResourcePoliciesRequest out=DescribeResourcePoliciesResponse errors=InvalidParameterException,ServiceUnavailableException
        operation DescribeSubscriptionFilters POST / in=DescribeSubscriptionFiltersRequest out=DescribeSubscriptionFiltersResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation DisassociateKmsKey POST / in=DisassociateKmsKeyRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation DisassociateSourceFromS3TableIntegration POST / in=DisassociateSourceFromS3TableIntegrationRequest out=DisassociateSourceFromS3TableIntegrationResponse errors=AccessDeniedException,ResourceNotFoundException,ThrottlingException,ValidationException,InternalServerException
        operation FilterLogEvents POST / in=FilterLogEventsRequest out=FilterLogEventsResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation GetDataProtectionPolicy POST / in=GetDataProtectionPolicyRequest out=GetDataProtectionPolicyResponse errors=InvalidParameterException,OperationAbortedException,ResourceNotFoundException,ServiceUnavailableException
        operation GetDelivery POST / in=GetDeliveryRequest out=GetDeliveryResponse errors=ResourceNotFoundException,ServiceUnavailableException,ValidationException,ServiceQuotaExceededException,ThrottlingException
        operation GetDeliveryDestination POST / in=GetDeliveryDestinationRequest out=GetDeliveryDestinationResponse errors=ResourceNotFoundException,ServiceUnavailableException,ValidationException,ServiceQuotaExceededException,ThrottlingException
        operation GetDeliveryDestinationPolicy POST / in=GetDeliveryDestinationPolicyRequest out=GetDeliveryDestinationPolicyResponse errors=ServiceUnavailableException,ValidationException,ResourceNotFoundException
        operation GetDeliverySource POST / in=GetDeliverySourceRequest out=GetDeliverySourceResponse errors=ResourceNotFoundException,ServiceUnavailableException,ValidationException,ServiceQuotaExceededException,ThrottlingException
        operation GetIntegration POST / in=GetIntegrationRequest out=GetIntegrationResponse errors=InvalidParameterException,ServiceUnavailableException,ResourceNotFoundException
        operation GetLogAnomalyDetector POST / in=GetLogAnomalyDetectorRequest out=GetLogAnomalyDetectorResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException
        operation GetLogEvents POST / in=GetLogEventsRequest out=GetLogEventsResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation GetLogFields POST / in=GetLogFieldsRequest out=GetLogFieldsResponse errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation GetLogGroupFields POST / in=GetLogGroupFieldsRequest out=GetLogGroupFieldsResponse errors=InvalidParameterException,LimitExceededException,ResourceNotFoundException,ServiceUnavailableException
        operation GetLogObject POST / in=GetLogObjectRequest out=GetLogObjectResponse errors=AccessDeniedException,InvalidParameterException,ResourceNotFoundException,LimitExceededException,InvalidOperationException
        operation GetLogRecord POST / in=GetLogRecordRequest out=GetLogRecordResponse errors=InvalidParameterException,LimitExceededException,ResourceNotFoundException,ServiceUnavailableException
        operation GetLookupTable POST / in=GetLookupTableRequest out=GetLookupTableResponse errors=InvalidParameterException,ResourceNotFoundException,AccessDeniedException,ServiceUnavailableException
        operation GetQueryResults POST / in=GetQueryResultsRequest out=GetQueryResultsResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation GetScheduledQuery POST / in=GetScheduledQueryRequest out=GetScheduledQueryResponse errors=ValidationException,AccessDeniedException,ResourceNotFoundException,ThrottlingException,InternalServerException
        operation GetScheduledQueryHistory POST / in=GetScheduledQueryHistoryRequest out=GetScheduledQueryHistoryResponse errors=ValidationException,AccessDeniedException,ResourceNotFoundException,ThrottlingException,InternalServerException
        operation GetTransformer POST / in=GetTransformerRequest out=GetTransformerResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,InvalidOperationException
        operation ListAggregateLogGroupSummaries POST / in=ListAggregateLogGroupSummariesRequest out=ListAggregateLogGroupSummariesResponse errors=ValidationException,ServiceUnavailableException,InvalidParameterException
        operation ListAnomalies POST / in=ListAnomaliesRequest out=ListAnomaliesResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException
        operation ListIntegrations POST / in=ListIntegrationsRequest out=ListIntegrationsResponse errors=InvalidParameterException,ServiceUnavailableException
        operation ListLogAnomalyDetectors POST / in=ListLogAnomalyDetectorsRequest out=ListLogAnomalyDetectorsResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException
        operation ListLogGroups POST / in=ListLogGroupsRequest out=ListLogGroupsResponse errors=InvalidParameterException,ServiceUnavailableException
        operation ListLogGroupsForQuery POST / in=ListLogGroupsForQueryRequest out=ListLogGroupsForQueryResponse errors=InvalidParameterException,AccessDeniedException,ResourceNotFoundException,ServiceUnavailableException
        operation ListScheduledQueries POST / in=ListScheduledQueriesRequest out=ListScheduledQueriesResponse errors=ValidationException,AccessDeniedException,ThrottlingException,InternalServerException
        operation ListSourcesForS3TableIntegration POST / in=ListSourcesForS3TableIntegrationRequest out=ListSourcesForS3TableIntegrationResponse errors=AccessDeniedException,ResourceNotFoundException,ThrottlingException,ValidationException,InternalServerException
        operation ListTagsForResource POST / in=ListTagsForResourceRequest out=ListTagsForResourceResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation ListTagsLogGroup POST / in=ListTagsLogGroupRequest out=ListTagsLogGroupResponse errors=ResourceNotFoundException,ServiceUnavailableException
        operation PutAccountPolicy POST / in=PutAccountPolicyRequest out=PutAccountPolicyResponse errors=InvalidParameterException,OperationAbortedException,ServiceUnavailableException,LimitExceededException
        operation PutBearerTokenAuthentication POST / in=PutBearerTokenAuthenticationRequest errors=InvalidParameterException,ResourceNotFoundException,AccessDeniedException,OperationAbortedException,ServiceUnavailableException,InvalidOperationException
        operation PutDataProtectionPolicy POST / in=PutDataProtectionPolicyRequest out=PutDataProtectionPolicyResponse errors=InvalidParameterException,LimitExceededException,OperationAbortedException,ResourceNotFoundException,ServiceUnavailableException
        operation PutDeliveryDestination POST / in=PutDeliveryDestinationRequest out=PutDeliveryDestinationResponse errors=ServiceUnavailableException,ConflictException,ValidationException,ServiceQuotaExceededException,ThrottlingException,ResourceNotFoundException
        operation PutDeliveryDestinationPolicy POST / in=PutDeliveryDestinationPolicyRequest out=PutDeliveryDestinationPolicyResponse errors=ServiceUnavailableException,ValidationException,ResourceNotFoundException,ConflictException
        operation PutDeliverySource POST / in=PutDeliverySourceRequest out=PutDeliverySourceResponse errors=ServiceUnavailableException,ConflictException,ValidationException,ServiceQuotaExceededException,ResourceNotFoundException,ThrottlingException
        operation PutDestination POST / in=PutDestinationRequest out=PutDestinationResponse errors=InvalidParameterException,OperationAbortedException,ServiceUnavailableException
        operation PutDestinationPolicy POST / in=PutDestinationPolicyRequest errors=InvalidParameterException,OperationAbortedException,ServiceUnavailableException
        operation PutIndexPolicy POST / in=PutIndexPolicyRequest out=PutIndexPolicyResponse errors=InvalidParameterException,ResourceNotFoundException,LimitExceededException,OperationAbortedException,ServiceUnavailableException
        operation PutIntegration POST / in=PutIntegrationRequest out=PutIntegrationResponse errors=InvalidParameterException,LimitExceededException,ServiceUnavailableException,ValidationException
        operation PutLogEvents POST / in=PutLogEventsRequest out=PutLogEventsResponse errors=InvalidParameterException,InvalidSequenceTokenException,DataAlreadyAcceptedException,ResourceNotFoundException,ServiceUnavailableException,UnrecognizedClientException
        operation PutLogGroupDeletionProtection POST / in=PutLogGroupDeletionProtectionRequest errors=InvalidParameterException,ResourceNotFoundException,AccessDeniedException,OperationAbortedException,ServiceUnavailableException,InvalidOperationException
        operation PutMetricFilter POST / in=PutMetricFilterRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,LimitExceededException,ServiceUnavailableException,InvalidOperationException
        operation PutQueryDefinition POST / in=PutQueryDefinitionRequest out=PutQueryDefinitionResponse errors=InvalidParameterException,LimitExceededException,ResourceNotFoundException,ServiceUnavailableException
        operation PutResourcePolicy POST / in=PutResourcePolicyRequest out=PutResourcePolicyResponse errors=InvalidParameterException,LimitExceededException,OperationAbortedException,ResourceNotFoundException,ServiceUnavailableException
        operation PutRetentionPolicy POST / in=PutRetentionPolicyRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,ServiceUnavailableException
        operation PutSubscriptionFilter POST / in=PutSubscriptionFilterRequest errors=InvalidParameterException,ResourceNotFoundException,OperationAbortedException,LimitExceededException,ServiceUnavailableException,InvalidOperationException
        operation PutTransformer POST / in=PutTransformerRequest errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,LimitExceededException,OperationAbortedException,InvalidOperationException
        operation StartLiveTail POST / in=StartLiveTailRequest out=StartLiveTailResponse errors=AccessDeniedException,InvalidParameterException,ResourceNotFoundException,LimitExceededException,InvalidOperationException
        operation StartQuery POST / in=StartQueryRequest out=StartQueryResponse errors=MalformedQueryException,InvalidParameterException,LimitExceededException,ResourceNotFoundException,ServiceUnavailableException
        operation StopQuery POST / in=StopQueryRequest out=StopQueryResponse errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation TagLogGroup POST / in=TagLogGroupRequest errors=ResourceNotFoundException,InvalidParameterException
        operation TagResource POST / in=TagResourceRequest errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,TooManyTagsException
        operation TestMetricFilter POST / in=TestMetricFilterRequest out=TestMetricFilterResponse errors=InvalidParameterException,ServiceUnavailableException
        operation TestTransformer POST / in=TestTransformerRequest out=TestTransformerResponse errors=InvalidParameterException,ServiceUnavailableException,InvalidOperationException
        operation UntagLogGroup POST / in=UntagLogGroupRequest errors=ResourceNotFoundException
        operation UntagResource POST / in=UntagResourceRequest errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException
        operation UpdateAnomaly POST / in=UpdateAnomalyRequest errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException
        operation UpdateDeliveryConfiguration POST / in=UpdateDeliveryConfigurationRequest out=UpdateDeliveryConfigurationResponse errors=ServiceUnavailableException,ConflictException,ResourceNotFoundException,ValidationException,AccessDeniedException,ThrottlingException
        operation UpdateLogAnomalyDetector POST / in=UpdateLogAnomalyDetectorRequest errors=InvalidParameterException,ResourceNotFoundException,ServiceUnavailableException,OperationAbortedException
        operation UpdateLookupTable POST / in=UpdateLookupTableRequest out=UpdateLookupTableResponse errors=InvalidParameterException,ResourceNotFoundException,AccessDeniedException,ValidationException,ServiceUnavailableException
        operation UpdateScheduledQuery POST / in=UpdateScheduledQueryRequest out=UpdateScheduledQueryResponse errors=ValidationException,AccessDeniedException,ResourceNotFoundException,ThrottlingException,InternalServerException
        structure AccessDeniedException .exception
        string AccessPolicy .min=1
        string AccountId .min=12 .max=12 .pattern=^\d{12}$
        list AccountIds .min=0 .max=20 member:AccountId
        list AccountPolicies member:AccountPolicy
        structure AccountPolicy policyName:PolicyName policyDocument:AccountPolicyDocument lastUpdatedTime:Timestamp policyType:PolicyType scope:Scope selectionCriteria:SelectionCriteria accountId:AccountId
        string AccountPolicyDocument
        string ActionStatus .enum=IN_PROGRESS,CLIENT_ERROR,FAILED,COMPLETE
        list AddKeyEntries .min=1 .max=5 member:AddKeyEntry
        structure AddKeyEntry key!:Key value!:AddKeyValue overwriteIfExists:OverwriteIfExists
        string AddKeyValue .min=1 .max=256
        structure AddKeys entries!:AddKeyEntries
        list AggregateLogGroupSummaries member:AggregateLogGroupSummary
        structure AggregateLogGroupSummary logGroupCount:LogGroupCount groupingIdentifiers:GroupingIdentifiers
        string AllowedActionForAllowVendedLogsDeliveryForResource
        list AllowedFieldDelimiters member:FieldDelimiter
        list AllowedFields member:RecordField
        string AmazonResourceName .min=1 .max=1011 .pattern=[\w+=/:,.@-]*
        list Anomalies member:Anomaly
        structure Anomaly anomalyId!:AnomalyId patternId!:PatternId anomalyDetectorArn!:AnomalyDetectorArn patternString!:PatternString patternRegex:PatternRegex priority:Priority firstSeen!:EpochMillis lastSeen!:EpochMillis description!:Description active!:Boolean state!:State histogram!:Histogram logSamples!:LogSamples patternTokens!:PatternTokens logGroupArnList!:LogGroupArnList suppressed:Boolean suppressedDate:EpochMillis suppressedUntil:EpochMillis isPatternLevelSuppression:Boolean
        structure AnomalyDetector anomalyDetectorArn:AnomalyDetectorArn detectorName:DetectorName logGroupArnList:LogGroupArnList evaluationFrequency:EvaluationFrequency filterPattern:FilterPattern anomalyDetectorStatus:AnomalyDetectorStatus kmsKeyId:KmsKeyId creationTimeStamp:EpochMillis lastModifiedTimeStamp:EpochMillis anomalyVisibilityTime:AnomalyVisibilityTime
        string AnomalyDetectorArn .min=1 .pattern=[\w#+=/:,.@-]*
        string AnomalyDetectorStatus .enum=INITIALIZING,TRAINING,ANALYZING,FAILED,DELETED,PAUSED
        list AnomalyDetectors member:AnomalyDetector
        string AnomalyId .min=36 .max=36
        long AnomalyVisibilityTime .min=7 .max=90
        boolean ApplyOnTransformedLogs
        string Arn
        structure AssociateKmsKeyRequest logGroupName:LogGroupName kmsKeyId!:KmsKeyId resourceIdentifier:ResourceIdentifier
        structure AssociateSourceToS3TableIntegrationRequest integrationArn!:Arn dataSource!:DataSource
        structure AssociateSourceToS3TableIntegrationResponse identifier:S3TableIntegrationSourceIdentifier
        boolean Baseline
        string BatchId .min=1 .max=256
        boolean BearerTokenAuthenticationEnabled
        boolean Boolean
        double BytesScannedValue
        structure CSV quoteCharacter:QuoteCharacter delimiter:Delimiter columns:Columns source:Source destination:DestinationField
        structure CancelExportTaskRequest taskId!:ExportTaskId
        structure CancelImportTaskRequest importId!:ImportId
        structure CancelImportTaskResponse importId:ImportId importStatistics:ImportStatistics importStatus:ImportStatus creationTime:Timestamp lastUpdatedTime:Timestamp
        string ClientToken .min=36 .max=128 .pattern=\S{36,128}
        integer CollectionRetentionDays .min=1 .max=30
        string Column .min=1 .max=128
        list Columns .max=100 member:Column
        structure ConfigurationTemplate service:Service logType:LogType resourceType:ResourceType deliveryDestinationType:DeliveryDestinationType defaultDeliveryConfigValues:ConfigurationTemplateDeliveryConfigValues allowedFields:AllowedFields allowedOutputFormats:OutputFormats allowedActionForAllowVendedLogsDeliveryForResource:AllowedActionForAllowVendedLogsDeliveryForResource allowedFieldDelimiters:AllowedFieldDelimiters allowedSuffixPathFields:RecordFields deliverySourceConfiguration:DeliverySourceConfigurationSchemas s3TablesIntegration:S3TablesIntegration
        structure ConfigurationTemplateDeliveryConfigValues recordFields:RecordFields fieldDelimiter:FieldDelimiter s3DeliveryConfiguration:S3DeliveryConfiguration
        list ConfigurationTemplates member:ConfigurationTemplate
        structure ConflictException .exception
        structure CopyValue entries!:CopyValueEntries
        list CopyValueEntries .min=1 .max=5 member:CopyValueEntry
        structure CopyValueEntry source!:Source target!:Target overwriteIfExists:OverwriteIfExists
        long Count
        structure CreateDeliveryRequest deliverySourceName!:DeliverySourceName deliveryDestinationArn!:Arn recordFields:RecordFields fieldDelimiter:FieldDelimiter s3DeliveryConfiguration:S3DeliveryConfiguration tags:Tags
        structure CreateDeliveryResponse delivery:Delivery
        structure CreateExportTaskRequest taskName:ExportTaskName logGroupName!:LogGroupName logStreamNamePrefix:LogStreamName from!:Timestamp to!:Timestamp destination!:ExportDestinationBucket destinationPrefix:ExportDestinationPrefix
        structure CreateExportTaskResponse taskId:ExportTaskId
        structure CreateImportTaskRequest importSourceArn!:Arn importRoleArn!:RoleArn importFilter:ImportFilter
        structure CreateImportTaskResponse importId:ImportId importDestinationArn:Arn creationTime:Timestamp
        structure CreateLogAnomalyDetectorRequest logGroupArnList!:LogGroupArnList detectorName:DetectorName evaluationFrequency:EvaluationFrequency filterPattern:FilterPattern kmsKeyId:DetectorKmsKeyArn anomalyVisibilityTime:AnomalyVisibilityTime tags:Tags
        structure CreateLogAnomalyDetectorResponse anomalyDetectorArn:AnomalyDetectorArn
        structure CreateLogGroupRequest logGroupName!:LogGroupName kmsKeyId:KmsKeyId tags:Tags logGroupClass:LogGroupClass deletionProtectionEnabled:DeletionProtectionEnabled
        structure CreateLogStreamRequest logGroupName!:LogGroupName logStreamName!:LogStreamName
        structure CreateLookupTableRequest lookupTableName!:LookupTableName description:LookupTableDescription tableBody!:TableBody kmsKeyId:KmsKeyId tags:Tags
        structure CreateLookupTableResponse lookupTableArn:Arn createdAt:Timestamp
        structure CreateScheduledQueryRequest name!:ScheduledQueryName description:ScheduledQueryDescription queryLanguage!:QueryLanguage queryString!:QueryString logGroupIdentifiers:ScheduledQueryLogGroupIdentifiers scheduleExpression!:ScheduleExpression timezone:ScheduleTimezone startTimeOffset:StartTimeOffset destinationConfiguration:DestinationConfiguration scheduleStartTime:Timestamp scheduleEndTime:Timestamp executionRoleArn!:RoleArn state:ScheduledQueryState tags:Tags
        structure CreateScheduledQueryResponse scheduledQueryArn:Arn state:ScheduledQueryState
        list DashboardViewerPrincipals member:Arn
        blob Data
        structure DataAlreadyAcceptedException .exception expectedSequenceToken:SequenceToken
        string DataProtectionPolicyDocument
        string DataProtectionStatus .enum=ACTIVATED,DELETED,ARCHIVED,DISABLED
        structure DataSource name!:DataSourceName type:DataSourceType
        structure DataSourceFilter name!:DataSourceName type:DataSourceType
        list DataSourceFilters .min=1 .max=5 member:DataSourceFilter
        string DataSourceName
        string DataSourceType
        string DataType
        structure DateTimeConverter source!:Source target!:Target targetFormat:TargetFormat matchPatterns!:MatchPatterns sourceTimezone:SourceTimezone targetTimezone:TargetTimezone locale:Locale
        integer Days
        double DefaultValue
        structure DeleteAccountPolicyRequest policyName!:PolicyName policyType!:PolicyType
        structure DeleteDataProtectionPolicyRequest logGroupIdentifier!:LogGroupIdentifier
        structure DeleteDeliveryDestinationPolicyRequest deliveryDestinationName!:DeliveryDestinationName
        structure DeleteDeliveryDestinationRequest name!:DeliveryDestinationName
        structure DeleteDeliveryRequest id!:DeliveryId
        structure DeleteDeliverySourceRequest name!:DeliverySourceName
        structure DeleteDestinationRequest destinationName!:DestinationName
        structure DeleteIndexPolicyRequest logGroupIdentifier!:LogGroupIdentifier
        structure DeleteIndexPolicyResponse
        structure DeleteIntegrationRequest integrationName!:IntegrationName force:Force
        structure DeleteIntegrationResponse
        structure DeleteKeys withKeys!:DeleteWithKeys
        structure DeleteLogAnomalyDetectorRequest anomalyDetectorArn!:AnomalyDetectorArn
        structure DeleteLogGroupRequest logGroupName!:LogGroupName
        structure DeleteLogStreamRequest logGroupName!:LogGroupName logStreamName!:LogStreamName
        structure DeleteLookupTableRequest lookupTableArn!:Arn
        structure DeleteMetricFilterRequest logGroupName!:LogGroupName filterName!:FilterName
        structure DeleteQueryDefinitionRequest queryDefinitionId!:QueryId
        structure DeleteQueryDefinitionResponse success:Success
        structure DeleteResourcePolicyRequest policyName:PolicyName resourceArn:Arn expectedRevisionId:ExpectedRevisionId
        structure DeleteRetentionPolicyRequest logGroupName!:LogGroupName
        structure DeleteScheduledQueryRequest identifier!:ScheduledQueryIdentifier
        structure DeleteScheduledQueryResponse
        structure DeleteSubscriptionFilterRequest logGroupName!:LogGroupName filterName!:FilterName
        structure DeleteTransformerRequest logGroupIdentifier!:LogGroupIdentifier
        list DeleteWithKeys .min=1 .max=5 member:WithKey
        boolean DeletionProtectionEnabled
        string Delimiter .min=1 .max=2
        list Deliveries member:Delivery
        structure Delivery id:DeliveryId arn:Arn deliverySourceName:DeliverySourceName deliveryDestinationArn:Arn deliveryDestinationType:DeliveryDestinationType recordFields:RecordFields fieldDelimiter:FieldDelimiter s3DeliveryConfiguration:S3DeliveryConfiguration tags:Tags
        structure DeliveryDestination name:DeliveryDestinationName arn:Arn deliveryDestinationType:DeliveryDestinationType outputFormat:OutputFormat deliveryDestinationConfiguration:DeliveryDestinationConfiguration tags:Tags
        structure DeliveryDestinationConfiguration destinationResourceArn!:Arn
        string DeliveryDestinationName .min=1 .max=60 .pattern=[\w-]*
        string DeliveryDestinationPolicy .min=1 .max=51200
        string DeliveryDestinationType .enum=S3,CWL,FH,XRAY
        list DeliveryDestinationTypes .min=1 .max=4 member:DeliveryDestinationType
        list DeliveryDestinations member:DeliveryDestination
        string DeliveryId .min=1 .max=64 .pattern=^[0-9A-Za-z]+$
        structure DeliverySource name:DeliverySourceName arn:Arn resourceArns:ResourceArns service:Service logType:LogType tags:Tags deliverySourceConfiguration:DeliverySourceConfiguration status:DeliverySourceStatus statusReason:DeliverySourceStatusReason
        map DeliverySourceConfiguration key:DeliverySourceConfigurationKey value:DeliverySourceConfigurationValue
        string DeliverySourceConfigurationKey .min=1 .max=255
        double DeliverySourceConfigurationNumericValue
        structure DeliverySourceConfigurationSchema keyName!:DeliverySourceConfigurationSchemaField valueType!:DeliverySourceConfigurationSchemaValueType defaultValue!:DeliverySourceConfigurationSchemaField supportedValues:DeliverySourceConfigurationSupportedValues minValue:DeliverySourceConfigurationNumericValue maxValue:DeliverySourceConfigurationNumericValue
        string DeliverySourceConfigurationSchemaField .min=1 .max=256
        string DeliverySourceConfigurationSchemaValueType .enum=string,boolean,int,double,long
        list DeliverySourceConfigurationSchemas member:DeliverySourceConfigurationSchema
        list DeliverySourceConfigurationSupportedValues member:DeliverySourceConfigurationSchemaField
        string DeliverySourceConfigurationValue .min=1 .max=255
        string DeliverySourceName .min=1 .max=60 .pattern=[\w-]*
        string DeliverySourceStatus .enum=ACTIVE,INACTIVE
        string DeliverySourceStatusReason .enum=RESOURCE_DELETED
        list DeliverySources member:DeliverySource
        string DeliverySuffixPath .min=1 .max=256
        boolean Descending
        structure DescribeAccountPoliciesRequest policyType!:PolicyType policyName:PolicyName accountIdentifiers:AccountIds nextToken:NextToken
        structure DescribeAccountPoliciesResponse accountPolicies:AccountPolicies nextToken:NextToken
        structure DescribeConfigurationTemplatesRequest service:Service logTypes:LogTypes resourceTypes:ResourceTypes deliveryDestinationTypes:DeliveryDestinationTypes nextToken:NextToken limit:DescribeLimit
        structure DescribeConfigurationTemplatesResponse configurationTemplates:ConfigurationTemplates nextToken:NextToken
        structure DescribeDeliveriesRequest nextToken:NextToken limit:DescribeLimit
        structure DescribeDeliveriesResponse deliveries:Deliveries nextToken:NextToken
        structure DescribeDeliveryDestinationsRequest nextToken:NextToken limit:DescribeLimit
        structure DescribeDeliveryDestinationsResponse deliveryDestinations:DeliveryDestinations nextToken:NextToken
        structure DescribeDeliverySourcesRequest nextToken:NextToken limit:DescribeLimit
        structure DescribeDeliverySourcesResponse deliverySources:DeliverySources nextToken:NextToken
        structure DescribeDestinationsRequest DestinationNamePrefix:DestinationName nextToken:NextToken limit:DescribeLimit
        structure DescribeDestinationsResponse destinations:Destinations nextToken:NextToken
        structure DescribeExportTasksRequest taskId:ExportTaskId statusCode:ExportTaskStatusCode nextToken:NextToken limit:DescribeLimit
        structure DescribeExportTasksResponse exportTasks:ExportTasks nextToken:NextToken
        list DescribeFieldIndexesLogGroupIdentifiers .min=1 .max=100 member:LogGroupIdentifier
        structure DescribeFieldIndexesRequest logGroupIdentifiers!:DescribeFieldIndexesLogGroupIdentifiers nextToken:NextToken
        structure DescribeFieldIndexesResponse fieldIndexes:FieldIndexes nextToken:NextToken
        structure DescribeImportTaskBatchesRequest importId!:ImportId batchImportStatus:ImportStatusList limit:DescribeLimit nextToken:NextToken
        structure DescribeImportTaskBatchesResponse importSourceArn:Arn importId:ImportId importBatches:ImportBatchList nextToken:NextToken
        structure DescribeImportTasksRequest importId:ImportId importStatus:ImportStatus importSourceArn:Arn limit:DescribeLimit nextToken:NextToken
        structure DescribeImportTasksResponse imports:ImportList nextToken:NextToken
        list DescribeIndexPoliciesLogGroupIdentifiers .min=1 .max=1 member:LogGroupIdentifier
        structure DescribeIndexPoliciesRequest logGroupIdentifiers!:DescribeIndexPoliciesLogGroupIdentifiers nextToken:NextToken
        structure DescribeIndexPoliciesResponse indexPolicies:IndexPolicies nextToken:NextToken
        integer DescribeLimit .min=1 .max=50
        list DescribeLogGroupsLogGroupIdentifiers .min=1 .max=50 member:LogGroupIdentifier
        structure DescribeLogGroupsRequest accountIdentifiers:AccountIds logGroupNamePrefix:LogGroupName logGroupNamePattern:LogGroupNamePattern nextToken:NextToken limit:DescribeLimit includeLinkedAccounts:IncludeLinkedAccounts logGroupClass:LogGroupClass logGroupIdentifiers:DescribeLogGroupsLogGroupIdentifiers
        structure DescribeLogGroupsResponse logGroups:LogGroups nextToken:NextToken
        structure DescribeLogStreamsRequest logGroupName:LogGroupName logGroupIdentifier:LogGroupIdentifier logStreamNamePrefix:LogStreamName orderBy:OrderBy descending:Descending nextToken:NextToken limit:DescribeLimit
        structure DescribeLogStreamsResponse logStreams:LogStreams nextToken:NextToken
        integer DescribeLookupTablesMaxResults .max=100
        structure DescribeLookupTablesRequest lookupTableNamePrefix:LookupTableName maxResults:DescribeLookupTablesMaxResults nextToken:NextToken
        structure DescribeLookupTablesResponse lookupTables:LookupTables nextToken:NextToken
        structure DescribeMetricFiltersRequest logGroupName:LogGroupName filterNamePrefix:FilterName nextToken:NextToken limit:DescribeLimit metricName:MetricName metricNamespace:MetricNamespace
        structure DescribeMetricFiltersResponse metricFilters:MetricFilters nextToken:NextToken
        integer DescribeQueriesMaxResults .min=1 .max=1000
        structure DescribeQueriesRequest logGroupName:LogGroupName status:QueryStatus maxResults:DescribeQueriesMaxResults nextToken:NextToken queryLanguage:QueryLanguage
        structure DescribeQueriesResponse queries:QueryInfoList nextToken:NextToken
        structure DescribeQueryDefinitionsRequest queryLanguage:QueryLanguage queryDefinitionNamePrefix:QueryDefinitionName maxResults:QueryListMaxResults nextToken:NextToken
        structure DescribeQueryDefinitionsResponse queryDefinitions:QueryDefinitionList nextToken:NextToken
        structure DescribeResourcePoliciesRequest nextToken:NextToken limit:DescribeLimit resourceArn:Arn policyScope:PolicyScope
        structure DescribeResourcePoliciesResponse resourcePolicies:ResourcePolicies nextToken:NextToken
        structure DescribeSubscriptionFiltersRequest logGroupName!:LogGroupName filterNamePrefix:FilterName nextToken:NextToken limit:DescribeLimit
        structure DescribeSubscriptionFiltersResponse subscriptionFilters:SubscriptionFilters nextToken:NextToken
        string Description .min=1
        structure Destination destinationName:DestinationName targetArn:TargetArn roleArn:RoleArn accessPolicy:AccessPolicy arn:Arn creationTime:Timestamp
        string DestinationArn .min=1
        structure DestinationConfiguration s3Configuration!:S3Configuration
        string DestinationField .min=1 .max=128
        string DestinationName .min=1 .max=512 .pattern=[^:*]*
        list Destinations member:Destination
        string DetectorKmsKeyArn .max=256 .pattern=^arn:aws[a-z\-]*:kms:[-a-z0-9]*:[0-9]*:key/[-a-z0-9]*$
        string DetectorName .min=1
        map Dimensions key:DimensionsKey value:DimensionsValue
        string DimensionsKey .max=255
        string DimensionsValue .max=255
        structure DisassociateKmsKeyRequest logGroupName:LogGroupName resourceIdentifier:ResourceIdentifier
        structure DisassociateSourceFromS3TableIntegrationRequest identifier!:S3TableIntegrationSourceIdentifier
        structure DisassociateSourceFromS3TableIntegrationResponse identifier:S3TableIntegrationSourceIdentifier
        string Distribution .enum=Random,ByLogStream
        integer DynamicTokenPosition
        list EmitSystemFields member:SystemField
        string EncryptionKey .max=256
        structure Entity keyAttributes:EntityKeyAttributes attributes:EntityAttributes
        map EntityAttributes .min=0 .max=10 key:EntityAttributesKey value:EntityAttributesValue
        string EntityAttributesKey .min=1 .max=256
        string EntityAttributesValue .min=1 .max=512
        map EntityKeyAttributes .min=2 .max=4 key:EntityKeyAttributesKey value:EntityKeyAttributesValue
        string EntityKeyAttributesKey .min=1 .max=32
        string EntityKeyAttributesValue .min=1 .max=512
        string EntityRejectionErrorType .enum=InvalidEntity,InvalidTypeValue,InvalidKeyAttributes,InvalidAttributes,EntitySizeTooLarge,UnsupportedLogGroupType,MissingRequiredFields
        map Enumerations key:TokenString value:TokenValue
        long EpochMillis .min=0
        string ErrorMessage
        string EvaluationFrequency .enum=ONE_MIN,FIVE_MIN,TEN_MIN,FIFTEEN_MIN,THIRTY_MIN,ONE_HOUR
        string EventId
        string EventMessage .min=1
        long EventNumber
        string EventSource .enum=CloudTrail,Route53Resolver,VPCFlow,EKSAudit,AWSWAF
        integer EventsLimit .min=1 .max=10000
        integer EventsLimitStartQuery .min=1 .max=100000
        string ExecutionStatus .enum=Running,InvalidQuery,Complete,Failed,Timeout
        list ExecutionStatusList member:ExecutionStatus
        string ExpectedRevisionId .min=1
        string ExportDestinationBucket .min=1 .max=512
        string ExportDestinationPrefix
        structure ExportTask taskId:ExportTaskId taskName:ExportTaskName logGroupName:LogGroupName from:Timestamp to:Timestamp destination:ExportDestinationBucket destinationPrefix:ExportDestinationPrefix status:ExportTaskStatus executionInfo:ExportTaskExecutionInfo
        structure ExportTaskExecutionInfo creationTime:Timestamp completionTime:Timestamp
        string ExportTaskId .min=1 .max=512
        string ExportTaskName .min=1 .max=512
        structure ExportTaskStatus code:ExportTaskStatusCode message:ExportTaskStatusMessage
        string ExportTaskStatusCode .enum=CANCELLED,COMPLETED,FAILED,PENDING,PENDING_CANCEL,RUNNING
        string ExportTaskStatusMessage
        list ExportTasks member:ExportTask
        map ExtractedValues key:Token value:Value
        string Field
        string FieldDelimiter .min=0 .max=5
        string FieldHeader .min=1 .max=64
        structure FieldIndex logGroupIdentifier:LogGroupIdentifier fieldIndexName:FieldIndexName lastScanTime:Timestamp firstEventTime:Timestamp lastEventTime:Timestamp type:IndexType
        string FieldIndexName .min=1 .max=512 .pattern=[\.\-_/#A-Za-z0-9]+
        list FieldIndexNames .min=1 .max=20 member:FieldIndexName
        list FieldIndexes member:FieldIndex
        string FieldSelectionCriteria .min=0 .max=2000
        structure FieldsData .event data:Data
        integer FilterCount
        structure FilterLogEventsRequest logGroupName:LogGroupName logGroupIdentifier:LogGroupIdentifier logStreamNames:InputLogStreamNames logStreamNamePrefix:LogStreamName startTime:Timestamp endTime:Timestamp filterPattern:FilterPattern nextToken:NextToken limit:EventsLimit interleaved:Interleaved unmask:Unmask
        structure FilterLogEventsResponse events:FilteredLogEvents searchedLogStreams:SearchedLogStreams nextToken:NextToken
        string FilterName .min=1 .max=512 .pattern=[^:*]*
        string FilterPattern .min=0 .max=1024
        structure FilteredLogEvent logStreamName:LogStreamName timestamp:Timestamp message:EventMessage ingestionTime:Timestamp eventId:EventId
        list FilteredLogEvents member:FilteredLogEvent
        boolean Flatten
        string FlattenedElement .enum=first,last
        boolean Force
        boolean ForceUpdate
        string FromKey .min=1 .max=128
        structure GetDataProtectionPolicyRequest logGroupIdentifier!:LogGroupIdentifier
        structure GetDataProtectionPolicyResponse logGroupIdentifier:LogGroupIdentifier policyDocument:DataProtectionPolicyDocument lastUpdatedTime:Timestamp
        structure GetDeliveryDestinationPolicyRequest deliveryDestinationName!:DeliveryDestinationName
        structure GetDeliveryDestinationPolicyResponse policy:Policy
        structure GetDeliveryDestinationRequest name!:DeliveryDestinationName
        structure GetDeliveryDestinationResponse deliveryDestination:DeliveryDestination
        structure GetDeliveryRequest id!:DeliveryId
        structure GetDeliveryResponse delivery:Delivery
        structure GetDeliverySourceRequest name!:DeliverySourceName
        structure GetDeliverySourceResponse deliverySource:DeliverySource
        structure GetIntegrationRequest integrationName!:IntegrationName
        structure GetIntegrationResponse integrationName:IntegrationName integrationType:IntegrationType integrationStatus:IntegrationStatus integrationDetails:IntegrationDetails
        structure GetLogAnomalyDetectorRequest anomalyDetectorArn!:AnomalyDetectorArn
        structure GetLogAnomalyDetectorResponse detectorName:DetectorName logGroupArnList:LogGroupArnList evaluationFrequency:EvaluationFrequency filterPattern:FilterPattern anomalyDetectorStatus:AnomalyDetectorStatus kmsKeyId:KmsKeyId creationTimeStamp:EpochMillis lastModifiedTimeStamp:EpochMillis anomalyVisibilityTime:AnomalyVisibilityTime
        structure GetLogEventsRequest logGroupName:LogGroupName logGroupIdentifier:LogGroupIdentifier logStreamName!:LogStreamName startTime:Timestamp endTime:Timestamp nextToken:NextToken limit:EventsLimit startFromHead:StartFromHead unmask:Unmask
        structure GetLogEventsResponse events:OutputLogEvents nextForwardToken:NextToken nextBackwardToken:NextToken
        structure GetLogFieldsRequest dataSourceName!:DataSourceName dataSourceType!:DataSourceType
        structure GetLogFieldsResponse logFields:LogFieldsList
        structure GetLogGroupFieldsRequest logGroupName:LogGroupName time:Timestamp logGroupIdentifier:LogGroupIdentifier
        structure GetLogGroupFieldsResponse logGroupFields:LogGroupFieldList
        structure GetLogObjectRequest unmask:Unmask logObjectPointer!:LogObjectPointer
        structure GetLogObjectResponse fieldStream:GetLogObjectResponseStream
        structure GetLogObjectResponseStream .eventstream fields:FieldsData InternalStreamingException:InternalStreamingException
        structure GetLogRecordRequest logRecordPointer!:LogRecordPointer unmask:Unmask
        structure GetLogRecordResponse logRecord:LogRecord
        structure GetLookupTableRequest lookupTableArn!:Arn
        structure GetLookupTableResponse lookupTableArn:Arn lookupTableName:LookupTableName description:LookupTableDescription tableBody:TableBody sizeBytes:StoredBytes lastUpdatedTime:Timestamp kmsKeyId:KmsKeyId
        integer GetQueryResultsMaxItems .min=0 .max=10000
        string GetQueryResultsNextToken .max=1024
        structure GetQueryResultsRequest queryId!:QueryId nextToken:GetQueryResultsNextToken maxItems:GetQueryResultsMaxItems
        structure GetQueryResultsResponse queryLanguage:QueryLanguage results:QueryResults statistics:QueryStatistics status:QueryStatus encryptionKey:EncryptionKey nextToken:GetQueryResultsNextToken
        integer GetScheduledQueryHistoryMaxResults .min=1 .max=1000
        structure GetScheduledQueryHistoryRequest identifier!:ScheduledQueryIdentifier startTime!:Timestamp endTime!:Timestamp executionStatuses:ExecutionStatusList maxResults:GetScheduledQueryHistoryMaxResults nextToken:NextToken
        structure GetScheduledQueryHistoryResponse name:ScheduledQueryName scheduledQueryArn:Arn triggerHistory:TriggerHistoryRecordList nextToken:NextToken
        structure GetScheduledQueryRequest identifier!:ScheduledQueryIdentifier
        structure GetScheduledQueryResponse scheduledQueryArn:Arn name:ScheduledQueryName description:ScheduledQueryDescription queryLanguage:QueryLanguage queryString:QueryString logGroupIdentifiers:ScheduledQueryLogGroupIdentifiers scheduleExpression:ScheduleExpression timezone:ScheduleTimezone startTimeOffset:StartTimeOffset destinationConfiguration:DestinationConfiguration state:ScheduledQueryState lastTriggeredTime:Timestamp lastExecutionStatus:ExecutionStatus scheduleStartTime:Timestamp scheduleEndTime:Timestamp executionRoleArn:RoleArn creationTime:Timestamp lastUpdatedTime:Timestamp
        structure GetTransformerRequest logGroupIdentifier!:LogGroupIdentifier
        structure GetTransformerResponse logGroupIdentifier:LogGroupIdentifier creationTime:Timestamp lastModifiedTime:Timestamp transformerConfig:Processors
        structure Grok source:Source match!:GrokMatch
        string GrokMatch .min=1 .max=512
        structure GroupingIdentifier key:GroupingIdentifierKey value:GroupingIdentifierValue
        string GroupingIdentifierKey
        string GroupingIdentifierValue
        list GroupingIdentifiers member:GroupingIdentifier
        map Histogram key:Time value:Count
        structure Import importId:ImportId importSourceArn:Arn importStatus:ImportStatus importDestinationArn:Arn importStatistics:ImportStatistics importFilter:ImportFilter creationTime:Timestamp lastUpdatedTime:Timestamp errorMessage:ErrorMessage
        structure ImportBatch batchId!:BatchId status!:ImportStatus errorMessage:ErrorMessage
        list ImportBatchList member:ImportBatch
        structure ImportFilter startEventTime:Timestamp endEventTime:Timestamp
        string ImportId .min=1 .max=256 .pattern=[\-a-zA-Z0-9]+
        list ImportList member:Import
        structure ImportStatistics bytesImported:StoredBytes
        string ImportStatus .enum=IN_PROGRESS,CANCELLED,COMPLETED,FAILED
        list ImportStatusList member:ImportStatus
        boolean IncludeLinkedAccounts
        list IndexPolicies member:IndexPolicy
        structure IndexPolicy logGroupIdentifier:LogGroupIdentifier lastUpdateTime:Timestamp policyDocument:PolicyDocument policyName:PolicyName source:IndexSource
        string IndexSource .enum=ACCOUNT,LOG_GROUP
        string IndexType .enum=FACET,FIELD_INDEX
        string InferredTokenName .min=1
        list InheritedProperties member:InheritedProperty
        string InheritedProperty .enum=ACCOUNT_DATA_PROTECTION
        structure InputLogEvent timestamp!:Timestamp message!:EventMessage
        list InputLogEvents .min=1 .max=10000 member:InputLogEvent
        list InputLogStreamNames .min=1 .max=100 member:LogStreamName
        integer Integer
        structure IntegrationDetails .union openSearchIntegrationDetails:OpenSearchIntegrationDetails
        string IntegrationName .min=1 .max=50 .pattern=[\.\-_/#A-Za-z0-9]+
        string IntegrationNamePrefix .min=1 .max=50 .pattern=[\.\-_/#A-Za-z0-9]+
        string IntegrationStatus .enum=PROVISIONING,ACTIVE,FAILED
        string IntegrationStatusMessage .min=1
        list IntegrationSummaries member:IntegrationSummary
        structure IntegrationSummary integrationName:IntegrationName integrationType:IntegrationType integrationStatus:IntegrationStatus
        string IntegrationType .enum=OPENSEARCH
        boolean Interleaved
        structure InternalServerException .exception .fault
        structure InternalStreamingException .exception message:Message
        structure InvalidOperationException .exception
        structure InvalidParameterException .exception
        structure InvalidSequenceTokenException .exception expectedSequenceToken:SequenceToken
        boolean IsSampled
        string Key .min=1 .max=128
        string KeyPrefix .min=1 .max=128
        string KeyValueDelimiter .min=1 .max=128
        string KmsKeyId .max=256
        structure LimitExceededException .exception
        string ListAggregateLogGroupSummariesGroupBy .enum=DATA_SOURCE_NAME_TYPE_AND_FORMAT,DATA_SOURCE_NAME_AND_TYPE
        structure ListAggregateLogGroupSummariesRequest accountIdentifiers:AccountIds includeLinkedAccounts:IncludeLinkedAccounts logGroupClass:LogGroupClass logGroupNamePattern:LogGroupNameRegexPattern dataSources:DataSourceFilters groupBy!:ListAggregateLogGroupSummariesGroupBy nextToken:NextToken limit:ListLogGroupsRequestLimit
        structure ListAggregateLogGroupSummariesResponse aggregateLogGroupSummaries:AggregateLogGroupSummaries nextToken:NextToken
        integer ListAnomaliesLimit .min=1 .max=50
        structure ListAnomaliesRequest anomalyDetectorArn:AnomalyDetectorArn suppressionState:SuppressionState limit:ListAnomaliesLimit nextToken:NextToken
        structure ListAnomaliesResponse anomalies:Anomalies nextToken:NextToken
        structure ListIntegrationsRequest integrationNamePrefix:IntegrationNamePrefix integrationType:IntegrationType integrationStatus:IntegrationStatus
        structure ListIntegrationsResponse integrationSummaries:IntegrationSummaries
        integer ListLimit .min=1 .max=1000
        integer ListLogAnomalyDetectorsLimit .min=1 .max=50
        structure ListLogAnomalyDetectorsRequest filterLogGroupArn:LogGroupArn limit:ListLogAnomalyDetectorsLimit nextToken:NextToken
        structure ListLogAnomalyDetectorsResponse anomalyDetectors:AnomalyDetectors nextToken:NextToken
        integer ListLogGroupsForQueryMaxResults .min=50 .max=500
        structure ListLogGroupsForQueryRequest queryId!:QueryId nextToken:NextToken maxResults:ListLogGroupsForQueryMaxResults
        structure ListLogGroupsForQueryResponse logGroupIdentifiers:LogGroupIdentifiers nextToken:NextToken
        structure ListLogGroupsRequest logGroupNamePattern:LogGroupNameRegexPattern logGroupClass:LogGroupClass includeLinkedAccounts:IncludeLinkedAccounts accountIdentifiers:AccountIds nextToken:NextToken limit:ListLimit dataSources:DataSourceFilters fieldIndexNames:FieldIndexNames logGroupTags:TagFilters
        integer ListLogGroupsRequestLimit .min=1 .max=50
        structure ListLogGroupsResponse logGroups:LogGroupSummaries nextToken:NextToken
        integer ListScheduledQueriesMaxResults .min=1 .max=1000
        structure ListScheduledQueriesRequest maxResults:ListScheduledQueriesMaxResults nextToken:NextToken state:ScheduledQueryState
        structure ListScheduledQueriesResponse nextToken:NextToken scheduledQueries:ScheduledQuerySummaryList
        integer ListSourcesForS3TableIntegrationMaxResults .min=1 .max=100
        structure ListSourcesForS3TableIntegrationRequest integrationArn!:Arn maxResults:ListSourcesForS3TableIntegrationMaxResults nextToken:NextToken
        structure ListSourcesForS3TableIntegrationResponse sources:S3TableIntegrationSources nextToken:NextToken
        structure ListTagsForResourceRequest resourceArn!:AmazonResourceName
        structure ListTagsForResourceResponse tags:Tags
        structure ListTagsLogGroupRequest logGroupName!:LogGroupName
        structure ListTagsLogGroupResponse tags:Tags
        structure ListToMap source!:Source key!:Key valueKey:ValueKey target:Target flatten:Flatten flattenedElement:FlattenedElement
        structure LiveTailSessionLogEvent logStreamName:LogStreamName logGroupIdentifier:LogGroupIdentifier message:EventMessage timestamp:Timestamp ingestionTime:Timestamp
        structure LiveTailSessionMetadata sampled:IsSampled
        list LiveTailSessionResults member:LiveTailSessionLogEvent
        structure LiveTailSessionStart .event requestId:RequestId sessionId:SessionId logGroupIdentifiers:StartLiveTailLogGroupIdentifiers logStreamNames:InputLogStreamNames logStreamNamePrefixes:InputLogStreamNames logEventFilterPattern:FilterPattern
        structure LiveTailSessionUpdate .event sessionMetadata:LiveTailSessionMetadata sessionResults:LiveTailSessionResults
        string Locale .min=1
        structure LogEvent timestamp:Timestamp message:EventMessage
        integer LogEventIndex
        string LogFieldName .min=1 .max=256
        structure LogFieldType type:DataType element:LogFieldType fields:LogFieldsList
        list LogFieldsList member:LogFieldsListItem
        structure LogFieldsListItem logFieldName:LogFieldName logFieldType:LogFieldType
        structure LogGroup logGroupName:LogGroupName creationTime:Timestamp retentionInDays:Days metricFilterCount:FilterCount arn:Arn storedBytes:StoredBytes kmsKeyId:KmsKeyId dataProtectionStatus:DataProtectionStatus inheritedProperties:InheritedProperties logGroupClass:LogGroupClass logGroupArn:Arn deletionProtectionEnabled:DeletionProtectionEnabled bearerTokenAuthenticationEnabled:BearerTokenAuthenticationEnabled
        string LogGroupArn .min=1 .max=2048 .pattern=[\w#+=/:,.@-]*
        list LogGroupArnList member:LogGroupArn
        string LogGroupClass .enum=STANDARD,INFREQUENT_ACCESS,DELIVERY
        integer LogGroupCount
        structure LogGroupField name:Field percent:Percentage
        list LogGroupFieldList member:LogGroupField
        string LogGroupIdentifier .min=1 .max=2048 .pattern=[\w#+=/:,.@-]*
        list LogGroupIdentifiers member:LogGroupIdentifier
        string LogGroupName .min=1 .max=512 .pattern=[\.\-_/#A-Za-z0-9]+
        string LogGroupNamePattern .min=0 .max=512 .pattern=[\.\-_/#A-Za-z0-9]*
        string LogGroupNameRegexPattern .min=3 .max=129 .pattern=(\^?[\.\-_\/#A-Za-z0-9]{3,24})(\|\^?[\.\-_\/#A-Za-z0-9]{3,24}){0,4}
        list LogGroupNames member:LogGroupName
        list LogGroupSummaries member:LogGroupSummary
        structure LogGroupSummary logGroupName:LogGroupName logGroupArn:Arn logGroupClass:LogGroupClass
        list LogGroups member:LogGroup
        string LogObjectPointer .min=1 .max=512
        map LogRecord key:Field value:Value
        string LogRecordPointer
        list LogSamples member:LogEvent
        structure LogStream logStreamName:LogStreamName creationTime:Timestamp firstEventTimestamp:Timestamp lastEventTimestamp:Timestamp lastIngestionTime:Timestamp uploadSequenceToken:SequenceToken arn:Arn storedBytes:StoredBytes
        string LogStreamName .min=1 .max=512 .pattern=[^:*]*
        boolean LogStreamSearchedCompletely
        list LogStreams member:LogStream
        string LogType .min=1 .max=255 .pattern=[\w]*
        list LogTypes .min=1 .max=10 member:LogType
        structure LookupTable lookupTableArn:Arn lookupTableName:LookupTableName description:LookupTableDescription tableFields:TableFields recordsCount:RecordsCount sizeBytes:StoredBytes lastUpdatedTime:Timestamp kmsKeyId:KmsKeyId
        string LookupTableDescription .min=0 .max=1024
        string LookupTableName .min=1 .max=256 .pattern=^[a-zA-Z0-9_]+$
        list LookupTables member:LookupTable
        structure LowerCaseString withKeys!:LowerCaseStringWithKeys
        list LowerCaseStringWithKeys .min=1 .max=10 member:WithKey
        structure MalformedQueryException .exception queryCompileError:QueryCompileError
        string MappingVersion .min=1 .max=10 .pattern=^\d+\.\d+(\.\d+)?$
        string MatchPattern .min=1
        list MatchPatterns .min=1 .max=5 member:MatchPattern
        string Message
        structure MetricFilter filterName:FilterName filterPattern:FilterPattern metricTransformations:MetricTransformations creationTime:Timestamp logGroupName:LogGroupName applyOnTransformedLogs:ApplyOnTransformedLogs fieldSelectionCriteria:FieldSelectionCriteria emitSystemFieldDimensions:EmitSystemFields
        structure MetricFilterMatchRecord eventNumber:EventNumber eventMessage:EventMessage extractedValues:ExtractedValues
        list MetricFilterMatches member:MetricFilterMatchRecord
        list MetricFilters member:MetricFilter
        string MetricName .max=255 .pattern=[^:*$]*
        string MetricNamespace .max=255 .pattern=[^:*$]*
        structure MetricTransformation metricName!:MetricName metricNamespace!:MetricNamespace metricValue!:MetricValue defaultValue:DefaultValue dimensions:Dimensions unit:StandardUnit
        list MetricTransformations .min=1 .max=1 member:MetricTransformation
        string MetricValue .max=100
        list MoveKeyEntries .min=1 .max=5 member:MoveKeyEntry
        structure MoveKeyEntry source!:Source target!:Target overwriteIfExists:OverwriteIfExists
        structure MoveKeys entries!:MoveKeyEntries
        string NextToken .min=1
        string NonMatchValue .min=1 .max=128
        string OCSFVersion .enum=V1.1,V1.5
        structure OpenSearchApplication applicationEndpoint:OpenSearchApplicationEndpoint applicationArn:Arn applicationId:OpenSearchApplicationId status:OpenSearchResourceStatus
        string OpenSearchApplicationEndpoint .min=1 .max=1024 .pattern=^https://[\.\-_/#:A-Za-z0-9]+\.com$
        string OpenSearchApplicationId .min=1 .max=256 .pattern=[\.\-_/#A-Za-z0-9]+
        structure OpenSearchCollection collectionEndpoint:OpenSearchCollectionEndpoint collectionArn:Arn status:OpenSearchResourceStatus
        string OpenSearchCollectionEndpoint .min=1 .max=1024 .pattern=^https://[\.\-_/#:A-Za-z0-9]+\.com$
        structure OpenSearchDataAccessPolicy policyName:OpenSearchPolicyName status:OpenSearchResourceStatus
        structure OpenSearchDataSource dataSourceName:OpenSearchDataSourceName status:OpenSearchResourceStatus
        string OpenSearchDataSourceName .min=1 .max=256 .pattern=[\.\-_/#A-Za-z0-9]+
        structure OpenSearchEncryptionPolicy policyName:OpenSearchPolicyName status:OpenSearchResourceStatus
        structure OpenSearchIntegrationDetails dataSource:OpenSearchDataSource application:OpenSearchApplication collection:OpenSearchCollection workspace:OpenSearchWorkspace encryptionPolicy:OpenSearchEncryptionPolicy networkPolicy:OpenSearchNetworkPolicy accessPolicy:OpenSearchDataAccessPolicy lifecyclePolicy:OpenSearchLifecyclePolicy
        structure OpenSearchLifecyclePolicy policyName:OpenSearchPolicyName status:OpenSearchResourceStatus
        structure OpenSearchNetworkPolicy policyName:OpenSearchPolicyName status:OpenSearchResourceStatus
        string OpenSearchPolicyName .min=1 .max=256 .pattern=[\.\-_/#A-Za-z0-9]+
        structure OpenSearchResourceConfig kmsKeyArn:Arn dataSourceRoleArn!:Arn dashboardViewerPrincipals!:DashboardViewerPrincipals applicationArn:Arn retentionDays!:CollectionRetentionDays
        structure OpenSearchResourceStatus status:OpenSearchResourceStatusType statusMessage:IntegrationStatusMessage
        string OpenSearchResourceStatusType .enum=ACTIVE,NOT_FOUND,ERROR
        structure OpenSearchWorkspace workspaceId:OpenSearchWorkspaceId status:OpenSearchResourceStatus
        string OpenSearchWorkspaceId .min=1 .max=256 .pattern=[\.\-_/#A-Za-z0-9]+
        structure OperationAbortedException .exception
        string OrderBy .enum=LogStreamName,LastEventTime
        string OutputFormat .enum=json,plain,w3c,raw,parquet
        list OutputFormats member:OutputFormat
        structure OutputLogEvent timestamp:Timestamp message:EventMessage ingestionTime:Timestamp
        list OutputLogEvents member:OutputLogEvent
        boolean OverwriteIfExists
        structure ParseCloudfront source:Source
        structure ParseJSON source:Source destination:DestinationField
        structure ParseKeyValue source:Source destination:DestinationField fieldDelimiter:ParserFieldDelimiter keyValueDelimiter:KeyValueDelimiter keyPrefix:KeyPrefix nonMatchValue:NonMatchValue overwriteIfExists:OverwriteIfExists
        structure ParsePostgres source:Source
        structure ParseRoute53 source:Source
        structure ParseToOCSF source:Source eventSource!:EventSource ocsfVersion!:OCSFVersion mappingVersion:MappingVersion
        structure ParseVPC source:Source
        structure ParseWAF source:Source
        string ParserFieldDelimiter .min=1 .max=128
        string PatternId .min=32 .max=32
        string PatternRegex .min=1
        string PatternString .min=1
        structure PatternToken dynamicTokenPosition:DynamicTokenPosition isDynamic:Boolean tokenString:TokenString enumerations:Enumerations inferredTokenName:InferredTokenName
        list PatternTokens member:PatternToken
        integer Percentage .min=0 .max=100
        structure Policy deliveryDestinationPolicy:DeliveryDestinationPolicy
        string PolicyDocument .min=1 .max=51200
        string PolicyName
        string PolicyScope .enum=ACCOUNT,RESOURCE
        string PolicyType .enum=DATA_PROTECTION_POLICY,SUBSCRIPTION_FILTER_POLICY,FIELD_INDEX_POLICY,TRANSFORMER_POLICY,METRIC_EXTRACTION_POLICY
        string Priority .min=1
        structure Processor addKeys:AddKeys copyValue:CopyValue csv:CSV dateTimeConverter:DateTimeConverter deleteKeys:DeleteKeys grok:Grok listToMap:ListToMap lowerCaseString:LowerCaseString moveKeys:MoveKeys parseCloudfront:ParseCloudfront parseJSON:ParseJSON parseKeyValue:ParseKeyValue parseRoute53:ParseRoute53 parseToOCSF:ParseToOCSF parsePostgres:ParsePostgres parseVPC:ParseVPC parseWAF:ParseWAF renameKeys:RenameKeys splitString:SplitString substituteString:SubstituteString trimString:TrimString typeConverter:TypeConverter upperCaseString:UpperCaseString
        list Processors .min=1 .max=20 member:Processor
        structure PutAccountPolicyRequest policyName!:PolicyName policyDocument!:AccountPolicyDocument policyType!:PolicyType scope:Scope selectionCriteria:SelectionCriteria
        structure PutAccountPolicyResponse accountPolicy:AccountPolicy
        structure PutBearerTokenAuthenticationRequest logGroupIdentifier!:LogGroupIdentifier bearerTokenAuthenticationEnabled!:BearerTokenAuthenticationEnabled
        structure PutDataProtectionPolicyRequest logGroupIdentifier!:LogGroupIdentifier policyDocument!:DataProtectionPolicyDocument
        structure PutDataProtectionPolicyResponse logGroupIdentifier:LogGroupIdentifier policyDocument:DataProtectionPolicyDocument lastUpdatedTime:Timestamp
        structure PutDeliveryDestinationPolicyRequest deliveryDestinationName!:DeliveryDestinationName deliveryDestinationPolicy!:DeliveryDestinationPolicy
        structure PutDeliveryDestinationPolicyResponse policy:Policy
        structure PutDeliveryDestinationRequest name!:DeliveryDestinationName outputFormat:OutputFormat deliveryDestinationConfiguration:DeliveryDestinationConfiguration deliveryDestinationType:DeliveryDestinationType tags:Tags
        structure PutDeliveryDestinationResponse deliveryDestination:DeliveryDestination
        structure PutDeliverySourceRequest name!:DeliverySourceName resourceArn!:Arn logType!:LogType tags:Tags deliverySourceConfiguration:DeliverySourceConfiguration
        structure PutDeliverySourceResponse deliverySource:DeliverySource
        structure PutDestinationPolicyRequest destinationName!:DestinationName accessPolicy!:AccessPolicy forceUpdate:ForceUpdate
        structure PutDestinationRequest destinationName!:DestinationName targetArn!:TargetArn roleArn!:RoleArn tags:Tags
        structure PutDestinationResponse destination:Destination
        structure PutIndexPolicyRequest logGroupIdentifier!:LogGroupIdentifier policyDocument!:PolicyDocument
        structure PutIndexPolicyResponse indexPolicy:IndexPolicy
        structure PutIntegrationRequest integrationName!:IntegrationName resourceConfig!:ResourceConfig integrationType!:IntegrationType
        structure PutIntegrationResponse integrationName:IntegrationName integrationStatus:IntegrationStatus
        structure PutLogEventsRequest logGroupName!:LogGroupName logStreamName!:LogStreamName logEvents!:InputLogEvents sequenceToken:SequenceToken entity:Entity
        structure PutLogEventsResponse nextSequenceToken:SequenceToken rejectedLogEventsInfo:RejectedLogEventsInfo rejectedEntityInfo:RejectedEntityInfo
        structure PutLogGroupDeletionProtectionRequest logGroupIdentifier!:LogGroupIdentifier deletionProtectionEnabled!:DeletionProtectionEnabled
        structure PutMetricFilterRequest logGroupName!:LogGroupName filterName!:FilterName filterPattern!:FilterPattern metricTransformations!:MetricTransformations applyOnTransformedLogs:ApplyOnTransformedLogs fieldSelectionCriteria:FieldSelectionCriteria emitSystemFieldDimensions:EmitSystemFields
        structure PutQueryDefinitionRequest queryLanguage:QueryLanguage name!:QueryDefinitionName queryDefinitionId:QueryId logGroupNames:LogGroupNames queryString!:QueryDefinitionString clientToken~:ClientToken parameters:QueryParameterList
        structure PutQueryDefinitionResponse queryDefinitionId:QueryId
        structure PutResourcePolicyRequest policyName:PolicyName policyDocument:PolicyDocument resourceArn:Arn expectedRevisionId:ExpectedRevisionId
        structure PutResourcePolicyResponse resourcePolicy:ResourcePolicy revisionId:ExpectedRevisionId
        structure PutRetentionPolicyRequest logGroupName!:LogGroupName retentionInDays!:Days
        structure PutSubscriptionFilterRequest logGroupName!:LogGroupName filterName!:FilterName filterPattern!:FilterPattern destinationArn!:DestinationArn roleArn:RoleArn distribution:Distribution applyOnTransformedLogs:ApplyOnTransformedLogs fieldSelectionCriteria:FieldSelectionCriteria emitSystemFields:EmitSystemFields
        structure PutTransformerRequest logGroupIdentifier!:LogGroupIdentifier transformerConfig!:Processors
        integer QueryCharOffset
        structure QueryCompileError location:QueryCompileErrorLocation message:Message
        structure QueryCompileErrorLocation startCharOffset:QueryCharOffset endCharOffset:QueryCharOffset
        structure QueryDefinition queryLanguage:QueryLanguage queryDefinitionId:QueryId name:QueryDefinitionName queryString:QueryDefinitionString lastModified:Timestamp logGroupNames:LogGroupNames parameters:QueryParameterList
        list QueryDefinitionList member:QueryDefinition
        string QueryDefinitionName .min=1 .max=255
        string QueryDefinitionString .min=1 .max=10000
        long QueryDuration
        string QueryId .min=1 .max=256
        structure QueryInfo queryLanguage:QueryLanguage queryId:QueryId queryString:QueryString status:QueryStatus createTime:Timestamp logGroupName:LogGroupName queryDuration:QueryDuration bytesScanned:BytesScannedValue userIdentity:UserIdentity
        list QueryInfoList member:QueryInfo
        string QueryLanguage .enum=CWLI,SQL,PPL
        integer QueryListMaxResults .min=1 .max=1000
        structure QueryParameter name!:QueryParameterName defaultValue:QueryParameterDefaultValue description:QueryParameterDescription
        string QueryParameterDefaultValue .max=1024
        string QueryParameterDescription .max=512
        list QueryParameterList .max=20 member:QueryParameter
        string QueryParameterName .min=1 .max=128 .pattern=^[a-zA-Z_][a-zA-Z0-9_]*
        list QueryResults member:ResultRows
        structure QueryStatistics recordsMatched:StatsValue recordsScanned:StatsValue estimatedRecordsSkipped:StatsValue bytesScanned:StatsValue estimatedBytesSkipped:StatsValue logGroupsScanned:StatsValue
        string QueryStatus .enum=Scheduled,Running,Complete,Failed,Cancelled,Timeout,Unknown
        string QueryString .min=0 .max=10000
        string QuoteCharacter .min=1 .max=1
        structure RecordField name:FieldHeader mandatory:Boolean
        list RecordFields .min=0 .max=128 member:FieldHeader
        long RecordsCount .min=0
        structure RejectedEntityInfo errorType!:EntityRejectionErrorType
        structure RejectedLogEventsInfo tooNewLogEventStartIndex:LogEventIndex tooOldLogEventEndIndex:LogEventIndex expiredLogEventEndIndex:LogEventIndex
        list RenameKeyEntries .min=1 .max=5 member:RenameKeyEntry
        structure RenameKeyEntry key!:Key renameTo!:RenameTo overwriteIfExists:OverwriteIfExists
        structure RenameKeys entries!:RenameKeyEntries
        string RenameTo .min=1 .max=128
        string RequestId .min=0 .max=256
        structure ResourceAlreadyExistsException .exception
        list ResourceArns member:Arn
        structure ResourceConfig .union openSearchResourceConfig:OpenSearchResourceConfig
        string ResourceIdentifier .min=1 .max=2048 .pattern=[\w+=/:,.@\-\*]*
        structure ResourceNotFoundException .exception
        list ResourcePolicies member:ResourcePolicy
        structure ResourcePolicy policyName:PolicyName policyDocument:PolicyDocument lastUpdatedTime:Timestamp policyScope:PolicyScope resourceArn:Arn revisionId:ExpectedRevisionId
        string ResourceType .min=1 .max=255 .pattern=[\w-_]*
        list ResourceTypes .min=1 .max=10 member:ResourceType
        structure ResultField field:Field value:Value
        list ResultRows member:ResultField
        string RoleArn .min=1
        structure S3Configuration destinationIdentifier!:S3Uri roleArn!:RoleArn ownerAccountId:AccountId kmsKeyId:KmsKeyId
        structure S3DeliveryConfiguration suffixPath:DeliverySuffixPath enableHiveCompatiblePath:Boolean
        structure S3TableIntegrationSource identifier:S3TableIntegrationSourceIdentifier dataSource:DataSource status:S3TableIntegrationSourceStatus statusReason:S3TableIntegrationSourceStatusReason createdTimeStamp:Timestamp parentSourceIdentifier:S3TableIntegrationSourceIdentifier
        string S3TableIntegrationSourceIdentifier .min=1 .max=2048
        string S3TableIntegrationSourceStatus .enum=ACTIVE,UNHEALTHY,FAILED,DATA_SOURCE_DELETE_IN_PROGRESS
        string S3TableIntegrationSourceStatusReason .min=1
        list S3TableIntegrationSources member:S3TableIntegrationSource
        string S3TablesDatasourceName .min=1 .max=256
        string S3TablesDatasourceType .min=1 .max=256
        structure S3TablesIntegration datasourceName:S3TablesDatasourceName datasourceType:S3TablesDatasourceType
        string S3Uri .max=1024 .pattern=s3://[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9](/.*)?
        string ScheduleExpression .max=256
        string ScheduleTimezone .min=1
        string ScheduledQueryDescription .max=1024
        structure ScheduledQueryDestination destinationType:ScheduledQueryDestinationType destinationIdentifier:String status:ActionStatus processedIdentifier:String errorMessage:String
        list ScheduledQueryDestinationList member:ScheduledQueryDestination
        string ScheduledQueryDestinationType .enum=S3
        string ScheduledQueryIdentifier .pattern=[\w#+=/:,.@-]*
        list ScheduledQueryLogGroupIdentifiers .min=1 .max=50 member:LogGroupIdentifier
        string ScheduledQueryName .min=1 .max=255 .pattern=^[a-zA-Z0-9_\-/.#]+$
        string ScheduledQueryState .enum=ENABLED,DISABLED
        structure ScheduledQuerySummary scheduledQueryArn:Arn name:ScheduledQueryName state:ScheduledQueryState lastTriggeredTime:Timestamp lastExecutionStatus:ExecutionStatus scheduleExpression:ScheduleExpression timezone:ScheduleTimezone destinationConfiguration:DestinationConfiguration creationTime:Timestamp lastUpdatedTime:Timestamp
        list ScheduledQuerySummaryList member:ScheduledQuerySummary
        string Scope .enum=ALL
        structure SearchedLogStream logStreamName:LogStreamName searchedCompletely:LogStreamSearchedCompletely
        list SearchedLogStreams member:SearchedLogStream
        string SelectionCriteria
        string SequenceToken .min=1
        string Service .min=1 .max=255 .pattern=[\w_-]*
        structure ServiceQuotaExceededException .exception
        structure ServiceUnavailableException .exception .fault
        string SessionId .min=0 .max=256
        structure SessionStreamingException .exception message:Message
        structure SessionTimeoutException .exception message:Message
        string Source .min=1 .max=128
        string SourceTimezone .min=1
        structure SplitString entries!:SplitStringEntries
        string SplitStringDelimiter .min=1 .max=128
        list SplitStringEntries .min=1 .max=10 member:SplitStringEntry
        structure SplitStringEntry source!:Source delimiter!:SplitStringDelimiter
        string StandardUnit .enum=Seconds,Microseconds,Milliseconds,Bytes,Kilobytes,Megabytes,Gigabytes,Terabytes,Bits,Kilobits,Megabits,Gigabits,Terabits,Percent,Count,Bytes/Second,Kilobytes/Second,Megabytes/Second,Gigabytes/Second,Terabytes/Second,Bits/Second,Kilobits/Second,Megabits/Second,Gigabits/Second,Terabits/Second,Count/Second,None
        boolean StartFromHead
        list StartLiveTailLogGroupIdentifiers .min=1 .max=10 member:LogGroupIdentifier
        structure StartLiveTailRequest logGroupIdentifiers!:StartLiveTailLogGroupIdentifiers logStreamNames:InputLogStreamNames logStreamNamePrefixes:InputLogStreamNames logEventFilterPattern:FilterPattern
        structure StartLiveTailResponse responseStream:StartLiveTailResponseStream
        structure StartLiveTailResponseStream .eventstream sessionStart:LiveTailSessionStart sessionUpdate:LiveTailSessionUpdate SessionTimeoutException:SessionTimeoutException SessionStreamingException:SessionStreamingException
        structure StartQueryRequest queryLanguage:QueryLanguage logGroupName:LogGroupName logGroupNames:LogGroupNames logGroupIdentifiers:LogGroupIdentifiers startTime!:Timestamp endTime!:Timestamp queryString!:QueryString limit:EventsLimitStartQuery
        structure StartQueryResponse queryId:QueryId
        long StartTimeOffset
        string State .enum=Active,Suppressed,Baseline
        double StatsValue
        structure StopQueryRequest queryId!:QueryId
        structure StopQueryResponse success:Success
        long StoredBytes .min=0
        string String
        structure SubscriptionFilter filterName:FilterName logGroupName:LogGroupName filterPattern:FilterPattern destinationArn:DestinationArn roleArn:RoleArn distribution:Distribution applyOnTransformedLogs:ApplyOnTransformedLogs creationTime:Timestamp fieldSelectionCriteria:FieldSelectionCriteria emitSystemFields:EmitSystemFields
        list SubscriptionFilters member:SubscriptionFilter
        structure SubstituteString entries!:SubstituteStringEntries
        list SubstituteStringEntries .min=1 .max=10 member:SubstituteStringEntry
        structure SubstituteStringEntry source!:Source from!:FromKey to!:ToKey
        boolean Success
        structure SuppressionPeriod value:Integer suppressionUnit:SuppressionUnit
        string SuppressionState .enum=SUPPRESSED,UNSUPPRESSED
        string SuppressionType .enum=LIMITED,INFINITE
        string SuppressionUnit .enum=SECONDS,MINUTES,HOURS
        string SystemField
        string TableBody .min=1 .max=10485760
        list TableFields member:String
        structure TagFilter key!:TagFilterKey values:TagFilterValues
        string TagFilterKey .min=1 .max=128 .pattern=^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$
        string TagFilterValue .min=0 .max=259 .pattern=^!?\*?([\p{L}\p{Z}\p{N}_.:/=+\-@]*)\*?$
        list TagFilterValues .min=0 .max=5 member:TagFilterValue
        list TagFilters .min=1 .max=5 member:TagFilter
        string TagKey .min=1 .max=128 .pattern=^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$
        list TagKeyList .min=0 .max=50 member:TagKey
        list TagList .min=1 member:TagKey
        structure TagLogGroupRequest logGroupName!:LogGroupName tags!:Tags
        structure TagResourceRequest resourceArn!:AmazonResourceName tags!:Tags
        string TagValue .max=256 .pattern=^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$
        map Tags .min=1 .max=50 key:TagKey value:TagValue
        string Target .min=1 .max=128
        string TargetArn .min=1
        string TargetFormat .min=1 .max=64
        string TargetTimezone .min=1
        list TestEventMessages .min=1 .max=50 member:EventMessage
        structure TestMetricFilterRequest filterPattern!:FilterPattern logEventMessages!:TestEventMessages
        structure TestMetricFilterResponse matches:MetricFilterMatches
        structure TestTransformerRequest transformerConfig!:Processors logEventMessages!:TestEventMessages
        structure TestTransformerResponse transformedLogs:TransformedLogs
        structure ThrottlingException .exception
        string Time .min=1
        long Timestamp .min=0
        string ToKey .min=1 .max=128
        string Token
        string TokenString .min=1
        long TokenValue
        structure TooManyTagsException .exception message:Message resourceName:AmazonResourceName
        string TransformedEventMessage .min=1
        structure TransformedLogRecord eventNumber:EventNumber eventMessage:EventMessage transformedEventMessage:TransformedEventMessage
        list TransformedLogs member:TransformedLogRecord
        structure TriggerHistoryRecord queryId:QueryId executionStatus:ExecutionStatus triggeredTimestamp:Timestamp errorMessage:String destinations:ScheduledQueryDestinationList
        list TriggerHistoryRecordList member:TriggerHistoryRecord
        structure TrimString withKeys!:TrimStringWithKeys
        list TrimStringWithKeys .min=1 .max=10 member:WithKey
        string Type .enum=boolean,integer,double,string
        structure TypeConverter entries!:TypeConverterEntries
        list TypeConverterEntries .min=1 .max=5 member:TypeConverterEntry
        structure TypeConverterEntry key!:Key type!:Type
        boolean Unmask
        structure UnrecognizedClientException .exception
        structure UntagLogGroupRequest logGroupName!:LogGroupName tags!:TagList
        structure UntagResourceRequest resourceArn!:AmazonResourceName tagKeys!:TagKeyList
        structure UpdateAnomalyRequest anomalyId:AnomalyId patternId:PatternId anomalyDetectorArn!:AnomalyDetectorArn suppressionType:SuppressionType suppressionPeriod:SuppressionPeriod baseline:Baseline
        structure UpdateDeliveryConfigurationRequest id!:DeliveryId recordFields:RecordFields fieldDelimiter:FieldDelimiter s3DeliveryConfiguration:S3DeliveryConfiguration
        structure UpdateDeliveryConfigurationResponse
        structure UpdateLogAnomalyDetectorRequest anomalyDetectorArn!:AnomalyDetectorArn evaluationFrequency:EvaluationFrequency filterPattern:FilterPattern anomalyVisibilityTime:AnomalyVisibilityTime enabled!:Boolean
        structure UpdateLookupTableRequest lookupTableArn!:Arn description:LookupTableDescription tableBody!:TableBody kmsKeyId:KmsKeyId
        structure UpdateLookupTableResponse lookupTableArn:Arn lastUpdatedTime:Timestamp
        structure UpdateScheduledQueryRequest identifier!:ScheduledQueryIdentifier description:ScheduledQueryDescription queryLanguage!:QueryLanguage queryString!:QueryString logGroupIdentifiers:ScheduledQueryLogGroupIdentifiers scheduleExpression!:ScheduleExpression timezone:ScheduleTimezone startTimeOffset:StartTimeOffset destinationConfiguration:DestinationConfiguration scheduleStartTime:Timestamp scheduleEndTime:Timestamp executionRoleArn!:RoleArn state:ScheduledQueryState
        structure UpdateScheduledQueryResponse scheduledQueryArn:Arn name:ScheduledQueryName description:ScheduledQueryDescription queryLanguage:QueryLanguage queryString:QueryString logGroupIdentifiers:ScheduledQueryLogGroupIdentifiers scheduleExpression:ScheduleExpression timezone:ScheduleTimezone startTimeOffset:StartTimeOffset destinationConfiguration:DestinationConfiguration state:ScheduledQueryState lastTriggeredTime:Timestamp lastExecutionStatus:ExecutionStatus scheduleStartTime:Timestamp scheduleEndTime:Timestamp executionRoleArn:RoleArn creationTime:Timestamp lastUpdatedTime:Timestamp
        structure UpperCaseString withKeys!:UpperCaseStringWithKeys
        list UpperCaseStringWithKeys .min=1 .max=10 member:WithKey
        string UserIdentity .min=1 .max=2048
        structure ValidationException .exception
        string Value
        string ValueKey .min=1 .max=128
        string WithKey .min=1
        """#
}
