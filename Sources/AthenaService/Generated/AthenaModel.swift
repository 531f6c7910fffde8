// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of Amazon Athena, named as AWS names them.
enum Athena {
    static let model = ServiceModel([modelText1])
}

extension Athena {
    static let modelText1: StaticString = #"""
        service name=athena id=Athena full=Amazon%20Athena version=2017-05-18 protocol=json json=1.1 target=AmazonAthena endpoint=athena signing=athena validation=InvalidRequestException
        operation BatchGetNamedQuery POST / in=BatchGetNamedQueryInput out=BatchGetNamedQueryOutput errors=InternalServerException,InvalidRequestException
        operation BatchGetPreparedStatement POST / in=BatchGetPreparedStatementInput out=BatchGetPreparedStatementOutput errors=InternalServerException,InvalidRequestException
        operation BatchGetQueryExecution POST / in=BatchGetQueryExecutionInput out=BatchGetQueryExecutionOutput errors=InternalServerException,InvalidRequestException
        operation CancelCapacityReservation POST / in=CancelCapacityReservationInput out=CancelCapacityReservationOutput errors=InvalidRequestException,InternalServerException
        operation CreateCapacityReservation POST / in=CreateCapacityReservationInput out=CreateCapacityReservationOutput errors=InternalServerException,InvalidRequestException
        operation CreateDataCatalog POST / in=CreateDataCatalogInput out=CreateDataCatalogOutput errors=InternalServerException,InvalidRequestException
        operation CreateNamedQuery POST / in=CreateNamedQueryInput out=CreateNamedQueryOutput errors=InternalServerException,InvalidRequestException
        operation CreateNotebook POST / in=CreateNotebookInput out=CreateNotebookOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation CreatePreparedStatement POST / in=CreatePreparedStatementInput out=CreatePreparedStatementOutput errors=InternalServerException,InvalidRequestException
        operation CreatePresignedNotebookUrl POST / in=CreatePresignedNotebookUrlRequest out=CreatePresignedNotebookUrlResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation CreateWorkGroup POST / in=CreateWorkGroupInput out=CreateWorkGroupOutput errors=InternalServerException,InvalidRequestException
        operation DeleteCapacityReservation POST / in=DeleteCapacityReservationInput out=DeleteCapacityReservationOutput errors=InvalidRequestException,InternalServerException
        operation DeleteDataCatalog POST / in=DeleteDataCatalogInput out=DeleteDataCatalogOutput errors=InternalServerException,InvalidRequestException
        operation DeleteNamedQuery POST / in=DeleteNamedQueryInput out=DeleteNamedQueryOutput errors=InternalServerException,InvalidRequestException
        operation DeleteNotebook POST / in=DeleteNotebookInput out=DeleteNotebookOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation DeletePreparedStatement POST / in=DeletePreparedStatementInput out=DeletePreparedStatementOutput errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation DeleteWorkGroup POST / in=DeleteWorkGroupInput out=DeleteWorkGroupOutput errors=InternalServerException,InvalidRequestException
        operation ExportNotebook POST / in=ExportNotebookInput out=ExportNotebookOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation GetCalculationExecution POST / in=GetCalculationExecutionRequest out=GetCalculationExecutionResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation GetCalculationExecutionCode POST / in=GetCalculationExecutionCodeRequest out=GetCalculationExecutionCodeResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation GetCalculationExecutionStatus POST / in=GetCalculationExecutionStatusRequest out=GetCalculationExecutionStatusResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation GetCapacityAssignmentConfiguration POST / in=GetCapacityAssignmentConfigurationInput out=GetCapacityAssignmentConfigurationOutput errors=InvalidRequestException,InternalServerException
        operation GetCapacityReservation POST / in=GetCapacityReservationInput out=GetCapacityReservationOutput errors=InvalidRequestException,InternalServerException
        operation GetDataCatalog POST / in=GetDataCatalogInput out=GetDataCatalogOutput errors=InternalServerException,InvalidRequestException
        operation GetDatabase POST / in=GetDatabaseInput out=GetDatabaseOutput errors=InternalServerException,InvalidRequestException,MetadataException
        operation GetNamedQuery POST / in=GetNamedQueryInput out=GetNamedQueryOutput errors=InternalServerException,InvalidRequestException
        operation GetNotebookMetadata POST / in=GetNotebookMetadataInput out=GetNotebookMetadataOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation GetPreparedStatement POST / in=GetPreparedStatementInput out=GetPreparedStatementOutput errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation GetQueryExecution POST / in=GetQueryExecutionInput out=GetQueryExecutionOutput errors=InternalServerException,InvalidRequestException
        operation GetQueryResults POST / in=GetQueryResultsInput out=GetQueryResultsOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation GetQueryRuntimeStatistics POST / in=GetQueryRuntimeStatisticsInput out=GetQueryRuntimeStatisticsOutput errors=InternalServerException,InvalidRequestException
        operation GetResourceDashboard POST / in=GetResourceDashboardRequest out=GetResourceDashboardResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation GetSession POST / in=GetSessionRequest out=GetSessionResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation GetSessionEndpoint POST / in=GetSessionEndpointRequest out=GetSessionEndpointResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation GetSessionStatus POST / in=GetSessionStatusRequest out=GetSessionStatusResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation GetTableMetadata POST / in=GetTableMetadataInput out=GetTableMetadataOutput errors=InternalServerException,InvalidRequestException,MetadataException
        operation GetWorkGroup POST / in=GetWorkGroupInput out=GetWorkGroupOutput errors=InternalServerException,InvalidRequestException
        operation ImportNotebook POST / in=ImportNotebookInput out=ImportNotebookOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation ListApplicationDPUSizes POST / in=ListApplicationDPUSizesInput out=ListApplicationDPUSizesOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation ListCalculationExecutions POST / in=ListCalculationExecutionsRequest out=ListCalculationExecutionsResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation ListCapacityReservations POST / in=ListCapacityReservationsInput out=ListCapacityReservationsOutput errors=InternalServerException,InvalidRequestException
        operation ListDataCatalogs POST / in=ListDataCatalogsInput out=ListDataCatalogsOutput errors=InternalServerException,InvalidRequestException
        operation ListDatabases POST / in=ListDatabasesInput out=ListDatabasesOutput errors=InternalServerException,InvalidRequestException,MetadataException
        operation ListEngineVersions POST / in=ListEngineVersionsInput out=ListEngineVersionsOutput errors=InternalServerException,InvalidRequestException
        operation ListExecutors POST / in=ListExecutorsRequest out=ListExecutorsResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation ListNamedQueries POST / in=ListNamedQueriesInput out=ListNamedQueriesOutput errors=InternalServerException,InvalidRequestException
        operation ListNotebookMetadata POST / in=ListNotebookMetadataInput out=ListNotebookMetadataOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation ListNotebookSessions POST / in=ListNotebookSessionsRequest out=ListNotebookSessionsResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation ListPreparedStatements POST / in=ListPreparedStatementsInput out=ListPreparedStatementsOutput errors=InternalServerException,InvalidRequestException
        operation ListQueryExecutions POST / in=ListQueryExecutionsInput out=ListQueryExecutionsOutput errors=InternalServerException,InvalidRequestException
        operation ListSessions POST / in=ListSessionsRequest out=ListSessionsResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation ListTableMetadata POST / in=ListTableMetadataInput out=ListTableMetadataOutput errors=InternalServerException,InvalidRequestException,MetadataException
        operation ListTagsForResource POST / in=ListTagsForResourceInput out=ListTagsForResourceOutput errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation ListWorkGroups POST / in=ListWorkGroupsInput out=ListWorkGroupsOutput errors=InternalServerException,InvalidRequestException
        operation PutCapacityAssignmentConfiguration POST / in=PutCapacityAssignmentConfigurationInput out=PutCapacityAssignmentConfigurationOutput errors=InvalidRequestException,InternalServerException
        operation StartCalculationExecution POST / in=StartCalculationExecutionRequest out=StartCalculationExecutionResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation StartQueryExecution POST / in=StartQueryExecutionInput out=StartQueryExecutionOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation StartSession POST / in=StartSessionRequest out=StartSessionResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException,SessionAlreadyExistsException,TooManyRequestsException
        operation StopCalculationExecution POST / in=StopCalculationExecutionRequest out=StopCalculationExecutionResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation StopQueryExecution POST / in=StopQueryExecutionInput out=StopQueryExecutionOutput errors=InternalServerException,InvalidRequestException
        operation TagResource POST / in=TagResourceInput out=TagResourceOutput errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation TerminateSession POST / in=TerminateSessionRequest out=TerminateSessionResponse errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation UntagResource POST / in=UntagResourceInput out=UntagResourceOutput errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation UpdateCapacityReservation POST / in=UpdateCapacityReservationInput out=UpdateCapacityReservationOutput errors=InvalidRequestException,InternalServerException
        operation UpdateDataCatalog POST / in=UpdateDataCatalogInput out=UpdateDataCatalogOutput errors=InternalServerException,InvalidRequestException
        operation UpdateNamedQuery POST / in=UpdateNamedQueryInput out=UpdateNamedQueryOutput errors=InternalServerException,InvalidRequestException
        operation UpdateNotebook POST / in=UpdateNotebookInput out=UpdateNotebookOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation UpdateNotebookMetadata POST / in=UpdateNotebookMetadataInput out=UpdateNotebookMetadataOutput errors=InternalServerException,InvalidRequestException,TooManyRequestsException
        operation UpdatePreparedStatement POST / in=UpdatePreparedStatementInput out=UpdatePreparedStatementOutput errors=InternalServerException,InvalidRequestException,ResourceNotFoundException
        operation UpdateWorkGroup POST / in=UpdateWorkGroupInput out=UpdateWorkGroupOutput errors=InternalServerException,InvalidRequestException
        structure AclConfiguration S3AclOption!:S3AclOption
        integer Age .min=0 .max=10080
        integer AllocatedDpusInteger .min=0
        string AmazonResourceName .min=1 .max=1011
        structure ApplicationDPUSizes ApplicationRuntimeId:NameString SupportedDPUSizes:SupportedDPUSizeList
        list ApplicationDPUSizesList member:ApplicationDPUSizes
        structure AthenaError ErrorCategory:ErrorCategory ErrorType:ErrorType Retryable:Boolean ErrorMessage:String
        string AuthToken .max=2048
        string AuthenticationType .enum=DIRECTORY_IDENTITY
        string AwsAccountId .min=12 .max=12 .pattern=^[0-9]+$
        structure BatchGetNamedQueryInput NamedQueryIds!:NamedQueryIdList
        structure BatchGetNamedQueryOutput NamedQueries:NamedQueryList UnprocessedNamedQueryIds:UnprocessedNamedQueryIdList
        structure BatchGetPreparedStatementInput PreparedStatementNames!:PreparedStatementNameList WorkGroup!:WorkGroupName
        structure BatchGetPreparedStatementOutput PreparedStatements:PreparedStatementDetailsList UnprocessedPreparedStatementNames:UnprocessedPreparedStatementNameList
        structure BatchGetQueryExecutionInput QueryExecutionIds!:QueryExecutionIdList
        structure BatchGetQueryExecutionOutput QueryExecutions:QueryExecutionList UnprocessedQueryExecutionIds:UnprocessedQueryExecutionIdList
        boolean Boolean
        boolean BoxedBoolean
        long BytesScannedCutoffValue .min=10000000
        structure CalculationConfiguration CodeBlock:CodeBlock
        string CalculationExecutionId .min=1 .max=36
        string CalculationExecutionState .enum=CREATING,CREATED,QUEUED,RUNNING,CANCELING,CANCELED,COMPLETED,FAILED
        structure CalculationResult StdOutS3Uri:S3Uri StdErrorS3Uri:S3Uri ResultS3Uri:S3Uri ResultType:CalculationResultType
        string CalculationResultType .min=1 .max=256 .pattern=\w+\/[-+.\w]+
        structure CalculationStatistics DpuExecutionInMillis:Long Progress:DescriptionString
        structure CalculationStatus SubmissionDateTime:Date CompletionDateTime:Date State:CalculationExecutionState StateChangeReason:DescriptionString
        structure CalculationSummary CalculationExecutionId:CalculationExecutionId Description:DescriptionString Status:CalculationStatus
        list CalculationsList .min=0 .max=100 member:CalculationSummary
        structure CancelCapacityReservationInput Name!:CapacityReservationName
        structure CancelCapacityReservationOutput
        structure CapacityAllocation Status!:CapacityAllocationStatus StatusMessage:String RequestTime!:Timestamp RequestCompletionTime:Timestamp
        string CapacityAllocationStatus .enum=PENDING,SUCCEEDED,FAILED
        structure CapacityAssignment WorkGroupNames:WorkGroupNamesList
        structure CapacityAssignmentConfiguration CapacityReservationName:CapacityReservationName CapacityAssignments:CapacityAssignmentsList
        list CapacityAssignmentsList member:CapacityAssignment
        structure CapacityReservation Name!:CapacityReservationName Status!:CapacityReservationStatus TargetDpus!:TargetDpusInteger AllocatedDpus!:AllocatedDpusInteger LastAllocation:CapacityAllocation LastSuccessfulAllocationTime:Timestamp CreationTime!:Timestamp
        string CapacityReservationName .min=1 .max=128 .pattern=[a-zA-Z0-9._-]+
        string CapacityReservationStatus .enum=PENDING,ACTIVE,CANCELLING,CANCELLED,FAILED,UPDATE_PENDING
        list CapacityReservationsList member:CapacityReservation
        string CatalogNameString .min=1 .max=256 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*
        structure Classification Name:NameString Properties:ParametersMap
        list ClassificationList member:Classification
        string ClientRequestToken .min=1 .max=36 .pattern=[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}
        structure CloudWatchLoggingConfiguration Enabled!:BoxedBoolean LogGroup:LogGroupName LogStreamNamePrefix:LogStreamNamePrefix LogTypes:LogTypesMap
        string CodeBlock .max=68000
        structure Column Name!:NameString Type:TypeString Comment:CommentString
        structure ColumnInfo CatalogName:String SchemaName:String TableName:String Name!:String Label:String Type!:String Precision:Integer Scale:Integer Nullable:ColumnNullable CaseSensitive:Boolean
        list ColumnInfoList member:ColumnInfo
        list ColumnList member:Column
        string ColumnNullable .enum=NOT_NULL,NULLABLE,UNKNOWN
        string CommentString .min=0 .max=255 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*
        string ConnectionType .enum=DYNAMODB,MYSQL,POSTGRESQL,REDSHIFT,ORACLE,SYNAPSE,SQLSERVER,DB2,OPENSEARCH,BIGQUERY,GOOGLECLOUDSTORAGE,HBASE,DOCUMENTDB,CMDB,TPCDS,TIMESTREAM,SAPHANA,SNOWFLAKE,DATALAKEGEN2,DB2AS400
        integer CoordinatorDpuSize .min=1 .max=1
        structure CreateCapacityReservationInput TargetDpus!:TargetDpusInteger Name!:CapacityReservationName Tags:TagList
        structure CreateCapacityReservationOutput
        structure CreateDataCatalogInput Name!:CatalogNameString Type!:DataCatalogType Description:DescriptionString Parameters:ParametersMap Tags:TagList
        structure CreateDataCatalogOutput DataCatalog:DataCatalog
        structure CreateNamedQueryInput Name!:NameString Description:DescriptionString Database!:DatabaseString QueryString!:QueryString ClientRequestToken~:IdempotencyToken WorkGroup:WorkGroupName
        structure CreateNamedQueryOutput NamedQueryId:NamedQueryId
        structure CreateNotebookInput WorkGroup!:WorkGroupName Name!:NotebookName ClientRequestToken:ClientRequestToken
        structure CreateNotebookOutput NotebookId:NotebookId
        structure CreatePreparedStatementInput StatementName!:StatementName WorkGroup!:WorkGroupName QueryStatement!:QueryString Description:DescriptionString
        structure CreatePreparedStatementOutput
        structure CreatePresignedNotebookUrlRequest SessionId!:SessionId
        structure CreatePresignedNotebookUrlResponse NotebookUrl!:String AuthToken!:AuthToken AuthTokenExpirationTime!:Long
        structure CreateWorkGroupInput Name!:WorkGroupName Configuration:WorkGroupConfiguration Description:WorkGroupDescriptionString Tags:TagList
        structure CreateWorkGroupOutput
        structure CustomerContentEncryptionConfiguration KmsKey!:KmsKey
        structure DataCatalog Name!:CatalogNameString Description:DescriptionString Type!:DataCatalogType Parameters:ParametersMap Status:DataCatalogStatus ConnectionType:ConnectionType Error:ErrorMessage
        string DataCatalogStatus .enum=CREATE_IN_PROGRESS,CREATE_COMPLETE,CREATE_FAILED,CREATE_FAILED_CLEANUP_IN_PROGRESS,CREATE_FAILED_CLEANUP_COMPLETE,CREATE_FAILED_CLEANUP_FAILED,DELETE_IN_PROGRESS,DELETE_COMPLETE,DELETE_FAILED
        structure DataCatalogSummary CatalogName:CatalogNameString Type:DataCatalogType Status:DataCatalogStatus ConnectionType:ConnectionType Error:ErrorMessage
        list DataCatalogSummaryList member:DataCatalogSummary
        string DataCatalogType .enum=LAMBDA,GLUE,HIVE,FEDERATED
        structure Database Name!:NameString Description:DescriptionString Parameters:ParametersMap
        list DatabaseList member:Database
        string DatabaseString .min=1 .max=255
        timestamp Date
        structure Datum VarCharValue:datumString
        integer DefaultExecutorDpuSize .min=1 .max=1
        structure DeleteCapacityReservationInput Name!:CapacityReservationName
        structure DeleteCapacityReservationOutput
        structure DeleteDataCatalogInput Name!:CatalogNameString DeleteCatalogOnly:Boolean
        structure DeleteDataCatalogOutput DataCatalog:DataCatalog
        structure DeleteNamedQueryInput NamedQueryId!~:NamedQueryId
        structure DeleteNamedQueryOutput
        structure DeleteNotebookInput NotebookId!:NotebookId
        structure DeleteNotebookOutput
        structure DeletePreparedStatementInput StatementName!:StatementName WorkGroup!:WorkGroupName
        structure DeletePreparedStatementOutput
        structure DeleteWorkGroupInput WorkGroup!:WorkGroupName RecursiveDeleteOption:BoxedBoolean
        structure DeleteWorkGroupOutput
        string DescriptionString .min=1 .max=1024
        double DpuCount
        structure EncryptionConfiguration EncryptionOption!:EncryptionOption KmsKey:String
        string EncryptionOption .enum=SSE_S3,SSE_KMS,CSE_KMS
        structure EngineConfiguration CoordinatorDpuSize:CoordinatorDpuSize MaxConcurrentDpus:MaxConcurrentDpus DefaultExecutorDpuSize:DefaultExecutorDpuSize AdditionalConfigs:ParametersMap SparkProperties:ParametersMap Classifications:ClassificationList
        structure EngineVersion SelectedEngineVersion:NameString EffectiveEngineVersion:NameString
        list EngineVersionsList .min=0 .max=10 member:EngineVersion
        integer ErrorCategory .min=1 .max=3
        string ErrorCode .min=1 .max=256
        string ErrorMessage
        integer ErrorType .min=0 .max=9999
        string ExecutionParameter .min=1 .max=1024
        list ExecutionParameters .min=1 member:ExecutionParameter
        string ExecutorId .max=100000 .pattern=.*
        string ExecutorState .enum=CREATING,CREATED,REGISTERED,TERMINATING,TERMINATED,FAILED
        string ExecutorType .enum=COORDINATOR,GATEWAY,WORKER
        structure ExecutorsSummary ExecutorId!:ExecutorId ExecutorType:ExecutorType StartDateTime:Long TerminationDateTime:Long ExecutorState:ExecutorState ExecutorSize:Long
        list ExecutorsSummaryList member:ExecutorsSummary
        structure ExportNotebookInput NotebookId!:NotebookId
        structure ExportNotebookOutput NotebookMetadata:NotebookMetadata Payload:Payload
        string ExpressionString .min=0 .max=256
        structure FilterDefinition Name:NotebookName
        structure GetCalculationExecutionCodeRequest CalculationExecutionId!:CalculationExecutionId
        structure GetCalculationExecutionCodeResponse CodeBlock:CodeBlock
        structure GetCalculationExecutionRequest CalculationExecutionId!:CalculationExecutionId
        structure GetCalculationExecutionResponse CalculationExecutionId:CalculationExecutionId SessionId:SessionId Description:DescriptionString WorkingDirectory:S3Uri Status:CalculationStatus Statistics:CalculationStatistics Result:CalculationResult
        structure GetCalculationExecutionStatusRequest CalculationExecutionId!:CalculationExecutionId
        structure GetCalculationExecutionStatusResponse Status:CalculationStatus Statistics:CalculationStatistics
        structure GetCapacityAssignmentConfigurationInput CapacityReservationName!:CapacityReservationName
        structure GetCapacityAssignmentConfigurationOutput CapacityAssignmentConfiguration!:CapacityAssignmentConfiguration
        structure GetCapacityReservationInput Name!:CapacityReservationName
        structure GetCapacityReservationOutput CapacityReservation!:CapacityReservation
        structure GetDataCatalogInput Name!:CatalogNameString WorkGroup:WorkGroupName
        structure GetDataCatalogOutput DataCatalog:DataCatalog
        structure GetDatabaseInput CatalogName!:CatalogNameString DatabaseName!:NameString WorkGroup:WorkGroupName
        structure GetDatabaseOutput Database:Database
        structure GetNamedQueryInput NamedQueryId!:NamedQueryId
        structure GetNamedQueryOutput NamedQuery:NamedQuery
        structure GetNotebookMetadataInput NotebookId!:NotebookId
        structure GetNotebookMetadataOutput NotebookMetadata:NotebookMetadata
        structure GetPreparedStatementInput StatementName!:StatementName WorkGroup!:WorkGroupName
        structure GetPreparedStatementOutput PreparedStatement:PreparedStatement
        structure GetQueryExecutionInput QueryExecutionId!:QueryExecutionId
        structure GetQueryExecutionOutput QueryExecution:QueryExecution
        structure GetQueryResultsInput QueryExecutionId!:QueryExecutionId NextToken:Token MaxResults:MaxQueryResults QueryResultType:QueryResultType
        structure GetQueryResultsOutput UpdateCount:Long ResultSet:ResultSet NextToken:Token
        structure GetQueryRuntimeStatisticsInput QueryExecutionId!:QueryExecutionId
        structure GetQueryRuntimeStatisticsOutput QueryRuntimeStatistics:QueryRuntimeStatistics
        structure GetResourceDashboardRequest ResourceARN!:AmazonResourceName
        structure GetResourceDashboardResponse Url!:String
        structure GetSessionEndpointRequest SessionId!:SessionId
        structure GetSessionEndpointResponse EndpointUrl!:String AuthToken!:String AuthTokenExpirationTime!:Timestamp
        structure GetSessionRequest SessionId!:SessionId
        structure GetSessionResponse SessionId:SessionId Description:DescriptionString WorkGroup:WorkGroupName EngineVersion:NameString EngineConfiguration:EngineConfiguration NotebookVersion:NameString MonitoringConfiguration:MonitoringConfiguration SessionConfiguration:SessionConfiguration Status:SessionStatus Statistics:SessionStatistics
        structure GetSessionStatusRequest SessionId!:SessionId
        structure GetSessionStatusResponse SessionId:SessionId Status:SessionStatus
        structure GetTableMetadataInput CatalogName!:CatalogNameString DatabaseName!:NameString TableName!:NameString WorkGroup:WorkGroupName
        structure GetTableMetadataOutput TableMetadata:TableMetadata
        structure GetWorkGroupInput WorkGroup!:WorkGroupName
        structure GetWorkGroupOutput WorkGroup:WorkGroup
        string IdempotencyToken .min=32 .max=128
        string IdentityCenterApplicationArn .min=0 .max=255 .pattern=^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso::\d{12}:application/(sso)?ins-[a-zA-Z0-9-.]{16}/apl-[a-zA-Z0-9]{16}$
        structure IdentityCenterConfiguration EnableIdentityCenter:BoxedBoolean IdentityCenterInstanceArn:IdentityCenterInstanceArn
        string IdentityCenterInstanceArn .min=0 .max=255 .pattern=^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}$
        structure ImportNotebookInput WorkGroup!:WorkGroupName Name!:NotebookName Payload:Payload Type!:NotebookType NotebookS3LocationUri:S3Uri ClientRequestToken:ClientRequestToken
        structure ImportNotebookOutput NotebookId:NotebookId
        integer Integer
        structure InternalServerException .exception .fault Message:ErrorMessage
        structure InvalidRequestException .exception AthenaErrorCode:ErrorCode Message:ErrorMessage
        string KeyString .min=1 .max=255 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*
        string KmsKey .min=1 .max=2048 .pattern=^arn:aws[a-z\-]*:kms:([a-z0-9\-]+):\d{12}:key/?[a-zA-Z_0-9+=,.@\-_/]+$|^arn:aws[a-z\-]*:kms:([a-z0-9\-]+):\d{12}:alias/?[a-zA-Z_0-9+=,.@\-_/]+$|^alias/[a-zA-Z0-9/_-]+$|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}
        structure ListApplicationDPUSizesInput MaxResults:MaxApplicationDPUSizesCount NextToken:Token
        structure ListApplicationDPUSizesOutput ApplicationDPUSizes:ApplicationDPUSizesList NextToken:Token
        structure ListCalculationExecutionsRequest SessionId!:SessionId StateFilter:CalculationExecutionState MaxResults:MaxCalculationsCount NextToken:SessionManagerToken
        structure ListCalculationExecutionsResponse NextToken:SessionManagerToken Calculations:CalculationsList
        structure ListCapacityReservationsInput NextToken:Token MaxResults:MaxCapacityReservationsCount
        structure ListCapacityReservationsOutput NextToken:Token CapacityReservations!:CapacityReservationsList
        structure ListDataCatalogsInput NextToken:Token MaxResults:MaxDataCatalogsCount WorkGroup:WorkGroupName
        structure ListDataCatalogsOutput DataCatalogsSummary:DataCatalogSummaryList NextToken:Token
        structure ListDatabasesInput CatalogName!:CatalogNameString NextToken:Token MaxResults:MaxDatabasesCount WorkGroup:WorkGroupName
        structure ListDatabasesOutput DatabaseList:DatabaseList NextToken:Token
        structure ListEngineVersionsInput NextToken:Token MaxResults:MaxEngineVersionsCount
        structure ListEngineVersionsOutput EngineVersions:EngineVersionsList NextToken:Token
        structure ListExecutorsRequest SessionId!:SessionId ExecutorStateFilter:ExecutorState MaxResults:MaxListExecutorsCount NextToken:SessionManagerToken
        structure ListExecutorsResponse SessionId!:SessionId NextToken:SessionManagerToken ExecutorsSummary:ExecutorsSummaryList
        structure ListNamedQueriesInput NextToken:Token MaxResults:MaxNamedQueriesCount WorkGroup:WorkGroupName
        structure ListNamedQueriesOutput NamedQueryIds:NamedQueryIdList NextToken:Token
        structure ListNotebookMetadataInput Filters:FilterDefinition NextToken:Token MaxResults:MaxNotebooksCount WorkGroup!:WorkGroupName
        structure ListNotebookMetadataOutput NextToken:Token NotebookMetadataList:NotebookMetadataArray
        structure ListNotebookSessionsRequest NotebookId!:NotebookId MaxResults:MaxSessionsCount NextToken:Token
        structure ListNotebookSessionsResponse NotebookSessionsList!:NotebookSessionsList NextToken:Token
        structure ListPreparedStatementsInput WorkGroup!:WorkGroupName NextToken:Token MaxResults:MaxPreparedStatementsCount
        structure ListPreparedStatementsOutput PreparedStatements:PreparedStatementsList NextToken:Token
        structure ListQueryExecutionsInput NextToken:Token MaxResults:MaxQueryExecutionsCount WorkGroup:WorkGroupName
        structure ListQueryExecutionsOutput QueryExecutionIds:QueryExecutionIdList NextToken:Token
        structure ListSessionsRequest WorkGroup!:WorkGroupName StateFilter:SessionState MaxResults:MaxSessionsCount NextToken:SessionManagerToken
        structure ListSessionsResponse NextToken:SessionManagerToken Sessions:SessionsList
        structure ListTableMetadataInput CatalogName!:CatalogNameString DatabaseName!:NameString Expression:ExpressionString NextToken:Token MaxResults:MaxTableMetadataCount WorkGroup:WorkGroupName
        structure ListTableMetadataOutput TableMetadataList:TableMetadataList NextToken:Token
        structure ListTagsForResourceInput ResourceARN!:AmazonResourceName NextToken:Token MaxResults:MaxTagsCount
        structure ListTagsForResourceOutput Tags:TagList NextToken:Token
        structure ListWorkGroupsInput NextToken:Token MaxResults:MaxWorkGroupsCount
        structure ListWorkGroupsOutput WorkGroups:WorkGroupsList NextToken:Token
        string LogGroupName .min=1 .max=512 .pattern=^[a-zA-Z0-9._/-]+$
        string LogStreamNamePrefix .min=1 .max=512 .pattern=^[^:*]*$
        string LogTypeKey
        string LogTypeValue
        list LogTypeValuesList member:LogTypeValue
        map LogTypesMap key:LogTypeKey value:LogTypeValuesList
        long Long
        structure ManagedLoggingConfiguration Enabled!:BoxedBoolean KmsKey:KmsKey
        structure ManagedQueryResultsConfiguration Enabled!:Boolean EncryptionConfiguration:ManagedQueryResultsEncryptionConfiguration
        structure ManagedQueryResultsConfigurationUpdates Enabled:BoxedBoolean EncryptionConfiguration:ManagedQueryResultsEncryptionConfiguration RemoveEncryptionConfiguration:BoxedBoolean
        structure ManagedQueryResultsEncryptionConfiguration KmsKey!:KmsKey
        integer MaxApplicationDPUSizesCount .min=1 .max=100
        integer MaxCalculationsCount .min=1 .max=100
        integer MaxCapacityReservationsCount .min=1 .max=50
        integer MaxConcurrentDpus .min=2 .max=5000
        integer MaxDataCatalogsCount .min=2 .max=50
        integer MaxDatabasesCount .min=1 .max=50
        integer MaxEngineVersionsCount .min=1 .max=10
        integer MaxListExecutorsCount .min=1 .max=100
        integer MaxNamedQueriesCount .min=0 .max=50
        integer MaxNotebooksCount .min=1 .max=50
        integer MaxPreparedStatementsCount .min=1 .max=50
        integer MaxQueryExecutionsCount .min=0 .max=50
        integer MaxQueryResults .min=1 .max=1000
        integer MaxSessionsCount .min=1 .max=100
        integer MaxTableMetadataCount .min=1 .max=50
        integer MaxTagsCount .min=75
        integer MaxWorkGroupsCount .min=1 .max=50
        structure MetadataException .exception Message:ErrorMessage
        structure MonitoringConfiguration CloudWatchLoggingConfiguration:CloudWatchLoggingConfiguration ManagedLoggingConfiguration:ManagedLoggingConfiguration S3LoggingConfiguration:S3LoggingConfiguration
        string NameString .min=1 .max=128
        structure NamedQuery Name!:NameString Description:DescriptionString Database!:DatabaseString QueryString!:QueryString NamedQueryId:NamedQueryId WorkGroup:WorkGroupName
        string NamedQueryDescriptionString .min=0 .max=1024
        string NamedQueryId .min=1 .max=128 .pattern=\S+
        list NamedQueryIdList .min=1 .max=50 member:NamedQueryId
        list NamedQueryList member:NamedQuery
        string NotebookId .min=1 .max=36 .pattern=[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}
        structure NotebookMetadata NotebookId:NotebookId Name:NotebookName WorkGroup:WorkGroupName CreationTime:Date Type:NotebookType LastModifiedTime:Date
        list NotebookMetadataArray member:NotebookMetadata
        string NotebookName .min=1 .max=255 .pattern=(?!.*[/:\\])[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]+
        structure NotebookSessionSummary SessionId:SessionId CreationTime:Date
        list NotebookSessionsList .min=0 .max=10 member:NotebookSessionSummary
        string NotebookType .enum=IPYNB
        map ParametersMap key:KeyString value:ParametersMapValue
        string ParametersMapValue .max=51200
        string Payload .min=1 .max=10485760
        structure PreparedStatement StatementName:StatementName QueryStatement:QueryString WorkGroupName:WorkGroupName Description:DescriptionString LastModifiedTime:Date
        list PreparedStatementDetailsList member:PreparedStatement
        list PreparedStatementNameList member:StatementName
        structure PreparedStatementSummary StatementName:StatementName LastModifiedTime:Date
        list PreparedStatementsList .min=0 .max=50 member:PreparedStatementSummary
        structure PutCapacityAssignmentConfigurationInput CapacityReservationName!:CapacityReservationName CapacityAssignments!:CapacityAssignmentsList
        structure PutCapacityAssignmentConfigurationOutput
        structure QueryExecution HosuAdvice:ExecutionParameters QueryExecutionId:QueryExecutionId Query:QueryString StatementType:StatementType ManagedQueryResultsConfiguration:ManagedQueryResultsConfiguration ResultConfiguration:ResultConfiguration ResultReuseConfiguration:ResultReuseConfiguration QueryExecutionContext:QueryExecutionContext Status:QueryExecutionStatus Statistics:QueryExecutionStatistics WorkGroup:WorkGroupName EngineVersion:EngineVersion ExecutionParameters:ExecutionParameters SubstatementType:String QueryResultsS3AccessGrantsConfiguration:QueryResultsS3AccessGrantsConfiguration
        structure QueryExecutionContext Database:DatabaseString Catalog:CatalogNameString
        string QueryExecutionId .min=1 .max=128 .pattern=\S+
        list QueryExecutionIdList .min=1 .max=50 member:QueryExecutionId
        list QueryExecutionList member:QueryExecution
        string QueryExecutionState .enum=QUEUED,RUNNING,SUCCEEDED,FAILED,CANCELLED
        structure QueryExecutionStatistics HosuBilledBytes:Long HosuCostInDollars:DpuCount EngineExecutionTimeInMillis:Long DataScannedInBytes:Long DataManifestLocation:String TotalExecutionTimeInMillis:Long QueryQueueTimeInMillis:Long ServicePreProcessingTimeInMillis:Long QueryPlanningTimeInMillis:Long ServiceProcessingTimeInMillis:Long ResultReuseInformation:ResultReuseInformation DpuCount:DpuCount
        structure QueryExecutionStatus State:QueryExecutionState StateChangeReason:String SubmissionDateTime:Date CompletionDateTime:Date AthenaError:AthenaError
        string QueryResultType .enum=DATA_MANIFEST,DATA_ROWS
        structure QueryResultsS3AccessGrantsConfiguration EnableS3AccessGrants!:BoxedBoolean CreateUserLevelPrefix:BoxedBoolean AuthenticationType!:AuthenticationType
        structure QueryRuntimeStatistics Timeline:QueryRuntimeStatisticsTimeline Rows:QueryRuntimeStatisticsRows OutputStage:QueryStage
        structure QueryRuntimeStatisticsRows InputRows:Long InputBytes:Long OutputBytes:Long OutputRows:Long
        structure QueryRuntimeStatisticsTimeline QueryQueueTimeInMillis:Long ServicePreProcessingTimeInMillis:Long QueryPlanningTimeInMillis:Long EngineExecutionTimeInMillis:Long ServiceProcessingTimeInMillis:Long TotalExecutionTimeInMillis:Long
        structure QueryStage StageId:Long State:String OutputBytes:Long OutputRows:Long InputBytes:Long InputRows:Long ExecutionTime:Long QueryStagePlan:QueryStagePlanNode SubStages:QueryStages
        structure QueryStagePlanNode Name:String Identifier:String Children:QueryStagePlanNodes RemoteSources:StringList
        list QueryStagePlanNodes member:QueryStagePlanNode
        list QueryStages member:QueryStage
        string QueryString .min=1 .max=262144
        structure ResourceNotFoundException .exception Message:ErrorMessage ResourceName:AmazonResourceName
        structure ResultConfiguration OutputLocation:ResultOutputLocation EncryptionConfiguration:EncryptionConfiguration ExpectedBucketOwner:AwsAccountId AclConfiguration:AclConfiguration
        structure ResultConfigurationUpdates OutputLocation:ResultOutputLocation RemoveOutputLocation:BoxedBoolean EncryptionConfiguration:EncryptionConfiguration RemoveEncryptionConfiguration:BoxedBoolean ExpectedBucketOwner:AwsAccountId RemoveExpectedBucketOwner:BoxedBoolean AclConfiguration:AclConfiguration RemoveAclConfiguration:BoxedBoolean
        string ResultOutputLocation
        structure ResultReuseByAgeConfiguration Enabled!:Boolean MaxAgeInMinutes:Age
        structure ResultReuseConfiguration ResultReuseByAgeConfiguration:ResultReuseByAgeConfiguration
        structure ResultReuseInformation ReusedPreviousResult!:Boolean
        structure ResultSet Rows:RowList ResultSetMetadata:ResultSetMetadata
        structure ResultSetMetadata ColumnInfo:ColumnInfoList
        string RoleArn .min=20 .max=2048 .pattern=^arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$
        structure Row Data:datumList
        list RowList member:Row
        string S3AclOption .enum=BUCKET_OWNER_FULL_CONTROL
        structure S3LoggingConfiguration Enabled!:BoxedBoolean KmsKey:KmsKey LogLocation:S3OutputLocation
        string S3OutputLocation .max=1024 .pattern=^s3://[a-z0-9][a-z0-9\-]*[a-z0-9](/.*)?$
        string S3Uri .max=1024 .pattern=^(https|s3|S3)://([^/]+)/?(.*)$
        structure SessionAlreadyExistsException .exception Message:ErrorMessage
        structure SessionConfiguration ExecutionRole:RoleArn WorkingDirectory:ResultOutputLocation IdleTimeoutSeconds:Long SessionIdleTimeoutInMinutes:SessionIdleTimeoutInMinutes EncryptionConfiguration:EncryptionConfiguration
        string SessionId .min=1 .max=256
        integer SessionIdleTimeoutInMinutes .min=1 .max=480
        string SessionManagerToken .max=2048
        string SessionState .enum=CREATING,CREATED,IDLE,BUSY,TERMINATING,TERMINATED,DEGRADED,FAILED
        structure SessionStatistics DpuExecutionInMillis:Long
        structure SessionStatus StartDateTime:Date LastModifiedDateTime:Date EndDateTime:Date IdleSinceDateTime:Date State:SessionState StateChangeReason:DescriptionString
        structure SessionSummary SessionId:SessionId Description:DescriptionString EngineVersion:EngineVersion NotebookVersion:NameString Status:SessionStatus
        list SessionsList .min=0 .max=100 member:SessionSummary
        structure StartCalculationExecutionRequest SessionId!:SessionId Description:DescriptionString CalculationConfiguration:CalculationConfiguration CodeBlock:CodeBlock ClientRequestToken:IdempotencyToken
        structure StartCalculationExecutionResponse CalculationExecutionId:CalculationExecutionId State:CalculationExecutionState
        structure StartQueryExecutionInput QueryString!:QueryString ClientRequestToken~:IdempotencyToken QueryExecutionContext:QueryExecutionContext ResultConfiguration:ResultConfiguration WorkGroup:WorkGroupName ExecutionParameters:ExecutionParameters ResultReuseConfiguration:ResultReuseConfiguration EngineConfiguration:EngineConfiguration
        structure StartQueryExecutionOutput QueryExecutionId:QueryExecutionId
        structure StartSessionRequest Description:DescriptionString WorkGroup!:WorkGroupName EngineConfiguration!:EngineConfiguration ExecutionRole:RoleArn MonitoringConfiguration:MonitoringConfiguration NotebookVersion:NameString SessionIdleTimeoutInMinutes:SessionIdleTimeoutInMinutes ClientRequestToken:IdempotencyToken Tags:TagList CopyWorkGroupTags:BoxedBoolean
        structure StartSessionResponse SessionId:SessionId State:SessionState
        string StatementName .min=1 .max=256 .pattern=[a-zA-Z_][a-zA-Z0-9_@:]{1,256}
        string StatementType .enum=DDL,DML,UTILITY
        structure StopCalculationExecutionRequest CalculationExecutionId!:CalculationExecutionId
        structure StopCalculationExecutionResponse State:CalculationExecutionState
        structure StopQueryExecutionInput QueryExecutionId!~:QueryExecutionId
        structure StopQueryExecutionOutput
        string String
        list StringList member:String
        list SupportedDPUSizeList member:Integer
        structure TableMetadata Name!:NameString CreateTime:Timestamp LastAccessTime:Timestamp TableType:TableTypeString Columns:ColumnList PartitionKeys:ColumnList Parameters:ParametersMap
        list TableMetadataList member:TableMetadata
        string TableTypeString .max=255
        structure Tag Key:TagKey Value:TagValue
        string TagKey .min=1 .max=128
        list TagKeyList member:TagKey
        list TagList member:Tag
        structure TagResourceInput ResourceARN!:AmazonResourceName Tags!:TagList
        structure TagResourceOutput
        string TagValue .min=0 .max=256
        integer TargetDpusInteger .min=4
        structure TerminateSessionRequest SessionId!:SessionId
        structure TerminateSessionResponse State:SessionState
        string ThrottleReason .enum=CONCURRENT_QUERY_LIMIT_EXCEEDED
        timestamp Timestamp
        string Token .min=1 .max=1024
        structure TooManyRequestsException .exception Message:ErrorMessage Reason:ThrottleReason
        string TypeString .min=0 .max=4096 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*
        structure UnprocessedNamedQueryId NamedQueryId:NamedQueryId ErrorCode:ErrorCode ErrorMessage:ErrorMessage
        list UnprocessedNamedQueryIdList member:UnprocessedNamedQueryId
        structure UnprocessedPreparedStatementName StatementName:StatementName ErrorCode:ErrorCode ErrorMessage:ErrorMessage
        list UnprocessedPreparedStatementNameList member:UnprocessedPreparedStatementName
        structure UnprocessedQueryExecutionId QueryExecutionId:QueryExecutionId ErrorCode:ErrorCode ErrorMessage:ErrorMessage
        list UnprocessedQueryExecutionIdList member:UnprocessedQueryExecutionId
        structure UntagResourceInput ResourceARN!:AmazonResourceName TagKeys!:TagKeyList
        structure UntagResourceOutput
        structure UpdateCapacityReservationInput TargetDpus!:TargetDpusInteger Name!:CapacityReservationName
        structure UpdateCapacityReservationOutput
        structure UpdateDataCatalogInput Name!:CatalogNameString Type!:DataCatalogType Description:DescriptionString Parameters:ParametersMap
        structure UpdateDataCatalogOutput
        structure UpdateNamedQueryInput NamedQueryId!:NamedQueryId Name!:NameString Description:NamedQueryDescriptionString QueryString!:QueryString
        structure UpdateNamedQueryOutput
        structure UpdateNotebookInput NotebookId!:NotebookId Payload!:Payload Type!:NotebookType SessionId:SessionId ClientRequestToken:ClientRequestToken
        structure UpdateNotebookMetadataInput NotebookId!:NotebookId ClientRequestToken:ClientRequestToken Name!:NotebookName
        structure UpdateNotebookMetadataOutput
        structure UpdateNotebookOutput
        structure UpdatePreparedStatementInput StatementName!:StatementName WorkGroup!:WorkGroupName QueryStatement!:QueryString Description:DescriptionString
        structure UpdatePreparedStatementOutput
        structure UpdateWorkGroupInput WorkGroup!:WorkGroupName Description:WorkGroupDescriptionString ConfigurationUpdates:WorkGroupConfigurationUpdates State:WorkGroupState
        structure UpdateWorkGroupOutput
        structure WorkGroup Name!:WorkGroupName State:WorkGroupState Configuration:WorkGroupConfiguration Description:WorkGroupDescriptionString CreationTime:Date IdentityCenterApplicationArn:IdentityCenterApplicationArn
        structure WorkGroupConfiguration ResultConfiguration:ResultConfiguration ManagedQueryResultsConfiguration:ManagedQueryResultsConfiguration EnforceWorkGroupConfiguration:BoxedBoolean PublishCloudWatchMetricsEnabled:BoxedBoolean BytesScannedCutoffPerQuery:BytesScannedCutoffValue RequesterPaysEnabled:BoxedBoolean EngineVersion:EngineVersion AdditionalConfiguration:NameString ExecutionRole:RoleArn MonitoringConfiguration:MonitoringConfiguration EngineConfiguration:EngineConfiguration CustomerContentEncryptionConfiguration:CustomerContentEncryptionConfiguration EnableMinimumEncryptionConfiguration:BoxedBoolean IdentityCenterConfiguration:IdentityCenterConfiguration QueryResultsS3AccessGrantsConfiguration:QueryResultsS3AccessGrantsConfiguration
        structure WorkGroupConfigurationUpdates EnforceWorkGroupConfiguration:BoxedBoolean ResultConfigurationUpdates:ResultConfigurationUpdates ManagedQueryResultsConfigurationUpdates:ManagedQueryResultsConfigurationUpdates PublishCloudWatchMetricsEnabled:BoxedBoolean BytesScannedCutoffPerQuery:BytesScannedCutoffValue RemoveBytesScannedCutoffPerQuery:BoxedBoolean RequesterPaysEnabled:BoxedBoolean EngineVersion:EngineVersion RemoveCustomerContentEncryptionConfiguration:BoxedBoolean AdditionalConfiguration:NameString ExecutionRole:RoleArn CustomerContentEncryptionConfiguration:CustomerContentEncryptionConfiguration EnableMinimumEncryptionConfiguration:BoxedBoolean QueryResultsS3AccessGrantsConfiguration:QueryResultsS3AccessGrantsConfiguration MonitoringConfiguration:MonitoringConfiguration EngineConfiguration:EngineConfiguration
        string WorkGroupDescriptionString .min=0 .max=1024
        string WorkGroupName .pattern=[a-zA-Z0-9._-]{1,128}
        list WorkGroupNamesList member:WorkGroupName
        string WorkGroupState .enum=ENABLED,DISABLED
        structure WorkGroupSummary Name:WorkGroupName State:WorkGroupState Description:WorkGroupDescriptionString CreationTime:Date EngineVersion:EngineVersion IdentityCenterApplicationArn:IdentityCenterApplicationArn
        list WorkGroupsList .min=0 .max=50 member:WorkGroupSummary
        list datumList member:Datum
        string datumString
        """#
}
