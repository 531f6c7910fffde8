// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file


extension Glue {
    static let modelText2: StaticString = #"""
        string OrchestrationMessageString .max=400000
        string OrchestrationNameString .min=1 .max=128 .pattern=[\.\-_A-Za-z0-9]+
        integer OrchestrationPageSize200 .min=1 .max=200
        integer OrchestrationPageSize25 .min=1 .max=25
        string OrchestrationPolicyJsonString .min=2 .max=2048
        string OrchestrationRoleArn .min=20 .max=2048 .pattern=arn:aws[^:]*:iam::[0-9]*:role/.+
        string OrchestrationS3Location .min=1 .max=8192 .pattern=^s3://([^/]+)/([^/]+/)*([^/]+)$
        string OrchestrationStatementCodeString .max=68000
        list OrchestrationStringList member:GenericString
        string OrchestrationToken .max=400000
        structure Order Column!:NameString SortOrder!:IntegerFlag
        list OrderList member:Order
        structure OrphanFileDeletionConfiguration icebergConfiguration:IcebergOrphanFileDeletionConfiguration
        structure OrphanFileDeletionMetrics IcebergMetrics:IcebergOrphanFileDeletionMetrics
        list OtherMetadataValueList member:OtherMetadataValueListItem
        structure OtherMetadataValueListItem MetadataValue:MetadataValueString CreatedTime:CreatedTimestamp
        string OverwriteChildResourcePermissionsWithDefaultEnum .enum=Accept,Deny
        structure PIIDetection Name!:NodeName Inputs!:OneInput PiiType!:PiiType EntityTypesToDetect!:EnclosedInStringProperties OutputColumnName:EnclosedInStringProperty SampleFraction:BoxedDoubleFraction ThresholdFraction:BoxedDoubleFraction MaskValue:MaskValue RedactText:EnclosedInStringProperty RedactChar:EnclosedInStringProperty MatchPattern:EnclosedInStringProperty NumLeftCharsToExclude:BoxedPositiveInt NumRightCharsToExclude:BoxedPositiveInt DetectionParameters:EnclosedInStringProperty DetectionSensitivity:EnclosedInStringProperty
        integer PageSize .min=1 .max=1000
        structure PaginationConfiguration CursorConfiguration:CursorConfiguration OffsetConfiguration:OffsetConfiguration
        string PaginationToken
        string ParamType .enum=str,int,float,complex,bool,list,null
        map ParameterMap key:ParameterName value:ParameterValue
        string ParameterName .min=1 .max=128 .pattern=^[A-Za-z0-9]+$
        string ParameterValue .min=1 .max=32768
        map ParametersMap key:KeyString value:ParametersMapValue
        string ParametersMapValue .max=512000
        string ParquetCompressionType .enum=snappy,lzo,gzip,brotli,lz4,uncompressed,none
        structure Partition Values:ValueStringList DatabaseName:NameString TableName:NameString CreationTime:Timestamp LastAccessTime:Timestamp StorageDescriptor:StorageDescriptor Parameters:ParametersMap LastAnalyzedTime:Timestamp CatalogId:CatalogIdString
        structure PartitionError PartitionValues:ValueStringList ErrorDetail:ErrorDetail
        list PartitionErrors member:PartitionError
        structure PartitionIndex Keys!:KeyList IndexName!:NameString
        structure PartitionIndexDescriptor IndexName!:NameString Keys!:KeySchemaElementList IndexStatus!:PartitionIndexStatus BackfillErrors:BackfillErrors
        list PartitionIndexDescriptorList member:PartitionIndexDescriptor
        list PartitionIndexList member:PartitionIndex
        string PartitionIndexStatus .enum=CREATING,ACTIVE,DELETING,FAILED
        structure PartitionInput Values:ValueStringList LastAccessTime:Timestamp StorageDescriptor:StorageDescriptor Parameters:ParametersMap LastAnalyzedTime:Timestamp
        list PartitionInputList .min=0 .max=100 member:PartitionInput
        list PartitionList member:Partition
        structure PartitionValueList Values!:ValueStringList
        string Password .max=512 .sensitive .pattern=.*
        string Path
        list PathList member:Path
        string PathString .min=1 .max=512 .pattern=/[a-zA-Z0-9._~:/?#\[\]@!$&'()*+,;={}-]*
        string Permission .enum=ALL,SELECT,ALTER,DROP,DELETE,INSERT,CREATE_DATABASE,CREATE_TABLE,DATA_LOCATION_ACCESS
        list PermissionList member:Permission
        string PermissionType .enum=COLUMN_PERMISSION,CELL_FILTER_PERMISSION,NESTED_PERMISSION,NESTED_CELL_PERMISSION
        list PermissionTypeList .min=1 .max=255 member:PermissionType
        structure PermissionTypeMismatchException .exception Message:MessageString
        structure PhysicalConnectionRequirements SubnetId:NameString SecurityGroupIdList:SecurityGroupIdList AvailabilityZone:NameString
        string PiiType .enum=RowAudit,RowHashing,RowMasking,RowPartialMasking,ColumnAudit,ColumnHashing,ColumnMasking
        string PolicyJsonString .min=2
        long PollingTime .min=10
        integer PositiveInteger .min=1
        long PositiveLong .min=1
        structure PostgreSQLCatalogSource Name!:NodeName Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty
        structure PostgreSQLCatalogTarget Name!:NodeName Inputs!:OneInput Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty
        string PreProcessingQueryString .min=0 .max=51200 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*
        structure Predecessor JobName:NameString RunId:IdString
        list PredecessorList member:Predecessor
        structure Predicate Logical:Logical Conditions:ConditionList
        string PredicateString .min=0 .max=2048 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*
        list PrimaryKeyList member:String128
        structure PrincipalPermissions Principal:DataLakePrincipal Permissions:PermissionList
        list PrincipalPermissionsList member:PrincipalPermissions
        string PrincipalType .enum=USER,ROLE,GROUP
        double Prob .min=0 .max=1
        structure ProfileConfiguration SessionConfiguration:ConfigurationMap JobConfiguration:ConfigurationMap
        map PropertiesMap key:PropertyName value:Property
        structure Property Name!:PropertyName Description!:PropertyDescriptionString Required!:Bool DefaultValue:String PropertyTypes!:PropertyTypes AllowedValues:AllowedValues DataOperationScopes:DataOperations KeyOverride:String PropertyLocation:PropertyLocation
        string PropertyDescriptionString .min=0 .max=1024
        string PropertyKey .min=1 .max=128
        string PropertyLocation .enum=HEADER,BODY,QUERY_PARAM,PATH
        map PropertyMap key:PropertyKey value:PropertyValue
        string PropertyName .min=1 .max=128
        map PropertyNameOverrides key:PropertyName value:PropertyName
        structure PropertyPredicate Key:ValueString Value:ValueString Comparator:Comparator
        string PropertyType .enum=USER_INPUT,SECRET,READ_ONLY,UNUSED,SECRET_OR_USER_INPUT
        list PropertyTypes member:PropertyType
        string PropertyValue .min=1 .max=2048
        list PublicKeysList .max=5 member:GenericString
        structure PutDataCatalogEncryptionSettingsRequest CatalogId:CatalogIdString DataCatalogEncryptionSettings!:DataCatalogEncryptionSettings
        structure PutDataCatalogEncryptionSettingsResponse
        structure PutDataQualityProfileAnnotationRequest ProfileId!:HashString InclusionAnnotation!:InclusionAnnotationValue
        structure PutDataQualityProfileAnnotationResponse
        structure PutResourcePolicyRequest PolicyInJson!:PolicyJsonString ResourceArn:GlueResourceArn PolicyHashCondition:HashString PolicyExistsCondition:ExistCondition EnableHybrid:EnableHybridValues
        structure PutResourcePolicyResponse PolicyHash:HashString
        structure PutSchemaVersionMetadataInput SchemaId:SchemaId SchemaVersionNumber:SchemaVersionNumber SchemaVersionId:SchemaVersionIdString MetadataKeyValue!:MetadataKeyValuePair
        structure PutSchemaVersionMetadataResponse SchemaArn:GlueResourceArn SchemaName:SchemaRegistryNameString RegistryName:SchemaRegistryNameString LatestVersion:LatestSchemaVersionBoolean VersionNumber:VersionLongNumber SchemaVersionId:SchemaVersionIdString MetadataKey:MetadataKeyString MetadataValue:MetadataValueString
        structure PutWorkflowRunPropertiesRequest Name!:NameString RunId!:IdString RunProperties!:WorkflowRunProperties
        structure PutWorkflowRunPropertiesResponse
        string PythonScript
        string PythonVersionString .pattern=^([2-3]|3[.]9)$
        structure QuerySchemaVersionMetadataInput SchemaId:SchemaId SchemaVersionNumber:SchemaVersionNumber SchemaVersionId:SchemaVersionIdString MetadataList:MetadataList MaxResults:QuerySchemaVersionMetadataMaxResults NextToken:SchemaRegistryTokenString
        integer QuerySchemaVersionMetadataMaxResults .min=1 .max=50
        structure QuerySchemaVersionMetadataResponse MetadataInfoMap:MetadataInfoMap SchemaVersionId:SchemaVersionIdString NextToken:SchemaRegistryTokenString
        structure QuerySessionContext QueryId:HashString QueryStartTime:Timestamp ClusterId:NullableString QueryAuthorizationId:HashString AdditionalContext:AdditionalContextMap
        string QuoteChar .enum=quote,quillemet,single_quote,disabled
        structure Recipe Name!:NodeName Inputs!:OneInput RecipeReference:RecipeReference RecipeSteps:RecipeSteps
        structure RecipeAction Operation!:Operation Parameters:ParameterMap
        structure RecipeReference RecipeArn!:EnclosedInStringProperty RecipeVersion!:RecipeVersion
        structure RecipeStep Action!:RecipeAction ConditionExpressions:ConditionExpressionList
        list RecipeSteps member:RecipeStep
        string RecipeVersion .min=1 .max=16
        document Record .sensitive
        list Records .sensitive member:Record
        long RecordsCount
        string RecrawlBehavior .enum=CRAWL_EVERYTHING,CRAWL_NEW_FOLDERS_ONLY,CRAWL_EVENT_MODE
        structure RecrawlPolicy RecrawlBehavior:RecrawlBehavior
        string RedirectUri .max=512 .pattern=^(https?):\/\/[^\s/$.?#].[^\s]*$
        structure RedshiftSource Name!:NodeName Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty RedshiftTmpDir:EnclosedInStringProperty TmpDirIAMRole:EnclosedInStringProperty
        structure RedshiftTarget Name!:NodeName Inputs!:OneInput Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty RedshiftTmpDir:EnclosedInStringProperty TmpDirIAMRole:EnclosedInStringProperty UpsertRedshiftOptions:UpsertRedshiftTargetOptions
        list ReferenceDatasetsList member:NameString
        long RefreshSeconds
        string RefreshToken .max=4096 .sensitive .pattern=^[\x20-\x7E]*$
        structure RegisterConnectionTypeRequest ConnectionType!:NameString IntegrationType!:IntegrationType Description:Description ConnectionProperties!:ConnectionPropertiesConfiguration ConnectorAuthenticationConfiguration!:ConnectorAuthenticationConfiguration RestConfiguration!:RestConfiguration Tags:TagsMap
        structure RegisterConnectionTypeResponse ConnectionTypeArn:GlueResourceArn
        structure RegisterSchemaVersionInput SchemaId!:SchemaId SchemaDefinition!:SchemaDefinitionString
        structure RegisterSchemaVersionResponse SchemaVersionId:SchemaVersionIdString VersionNumber:VersionLongNumber Status:SchemaVersionStatus
        structure RegistryId RegistryName:SchemaRegistryNameString RegistryArn:GlueResourceArn
        list RegistryListDefinition member:RegistryListItem
        structure RegistryListItem RegistryName:SchemaRegistryNameString RegistryArn:GlueResourceArn Description:DescriptionString Status:RegistryStatus CreatedTime:CreatedTimestamp UpdatedTime:UpdatedTimestamp
        string RegistryStatus .enum=AVAILABLE,DELETING
        structure RelationalCatalogSource Name!:NodeName Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty
        structure RemoveSchemaVersionMetadataInput SchemaId:SchemaId SchemaVersionNumber:SchemaVersionNumber SchemaVersionId:SchemaVersionIdString MetadataKeyValue!:MetadataKeyValuePair
        structure RemoveSchemaVersionMetadataResponse SchemaArn:GlueResourceArn SchemaName:SchemaRegistryNameString RegistryName:SchemaRegistryNameString LatestVersion:LatestSchemaVersionBoolean VersionNumber:VersionLongNumber SchemaVersionId:SchemaVersionIdString MetadataKey:MetadataKeyString MetadataValue:MetadataValueString
        structure RenameField Name!:NodeName Inputs!:OneInput SourcePath!:EnclosedInStringProperties TargetPath!:EnclosedInStringProperties
        boolean ReplaceBoolean
        structure ResetJobBookmarkRequest JobName!:JobName RunId:RunId
        structure ResetJobBookmarkResponse JobBookmarkEntry:JobBookmarkEntry
        string ResourceAction .enum=UPDATE,CREATE
        string ResourceArnString
        structure ResourceNotFoundException .exception Message:IntegrationErrorMessage
        structure ResourceNotReadyException .exception Message:MessageString
        structure ResourceNumberLimitExceededException .exception Message:MessageString
        string ResourceShareType .enum=FOREIGN,ALL,FEDERATED
        string ResourceState .enum=QUEUED,IN_PROGRESS,SUCCESS,STOPPED,FAILED
        string ResourceType .enum=JAR,FILE,ARCHIVE
        structure ResourceUri ResourceType:ResourceType Uri:URI
        list ResourceUriList .min=0 .max=1000 member:ResourceUri
        structure ResponseConfiguration ResultPath!:JsonPathString ErrorPath:JsonPathString
        structure ResponseExtractionMapping ContentPath:JsonPathString HeaderKey:ConnectorPropertyKey
        structure RestConfiguration GlobalSourceConfiguration:SourceConfiguration ValidationEndpointConfiguration:SourceConfiguration EntityConfigurations:EntityConfigurationMap
        structure ResumeWorkflowRunRequest Name!:NameString RunId!:IdString NodeIds!:NodeIdList
        structure ResumeWorkflowRunResponse RunId:IdString NodeIds:NodeIdList
        structure RetentionConfiguration icebergConfiguration:IcebergRetentionConfiguration
        structure RetentionMetrics IcebergMetrics:IcebergRetentionMetrics
        string Role
        string RoleArn .pattern=arn:aws:iam::\d{12}:role/.*
        string RoleString
        structure Route Name!:NodeName Inputs!:OneInput GroupFiltersList!:GroupFiltersList
        string RowTag
        map RuleMetricsMap .sensitive key:NameString value:NullableDouble
        list RulesetNames .min=1 .max=10 member:NameString
        string RunId
        structure RunIdentifier RunId:HashString JobRunId:HashString
        structure RunMetrics NumberOfBytesCompacted:MessageString NumberOfFilesCompacted:MessageString NumberOfDpus:MessageString JobDurationInHour:MessageString
        structure RunStatementRequest SessionId!:NameString Code!:OrchestrationStatementCodeString RequestOrigin:OrchestrationNameString
        structure RunStatementResponse Id:IntegerValue
        string RuntimeNameString .max=64 .pattern=.*
        structure S3CatalogDeltaSource Name!:NodeName Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty AdditionalDeltaOptions:AdditionalOptions OutputSchemas:GlueSchemas
        structure S3CatalogHudiSource Name!:NodeName Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty AdditionalHudiOptions:AdditionalOptions OutputSchemas:GlueSchemas
        structure S3CatalogIcebergSource Name!:NodeName Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty AdditionalIcebergOptions:AdditionalOptions OutputSchemas:GlueSchemas
        structure S3CatalogSource Name!:NodeName Database!:EnclosedInStringProperty Table!:EnclosedInStringProperty PartitionPredicate:EnclosedInStringProperty AdditionalOptions:S3SourceAdditionalOptions
        structure S3CatalogTarget Name!:NodeName Inputs!:OneInput PartitionKeys:GlueStudioPathList Table!:EnclosedInStringProperty Database!:EnclosedInStringProperty SchemaChangePolicy:CatalogSchemaChangePolicy AutoDataQuality:AutoDataQuality
        structure S3CsvSource Name!:NodeName Paths!:EnclosedInStringProperties CompressionType:CompressionType Exclusions:EnclosedInStringProperties GroupSize:EnclosedInStringProperty GroupFiles:EnclosedInStringProperty Recurse:BoxedBoolean MaxBand:BoxedNonNegativeInt MaxFilesInBand:BoxedNonNegativeInt AdditionalOptions:S3DirectSourceAdditionalOptions Separator!:Separator Escaper:EnclosedInStringPropertyWithQuote QuoteChar!:QuoteChar Multiline:BoxedBoolean WithHeader:BoxedBoolean WriteHeader:BoxedBoolean SkipFirst:BoxedBoolean OptimizePerformance:BooleanValue OutputSchemas:GlueSchemas
        structure S3DeltaCatalogTarget Name!:NodeName Inputs!:OneInput PartitionKeys:GlueStudioPathList Table!:EnclosedInStringProperty Database!:EnclosedInStringProperty AdditionalOptions:AdditionalOptions SchemaChangePolicy:CatalogSchemaChangePolicy AutoDataQuality:AutoDataQuality OutputSchemas:GlueSchemas
        structure S3DeltaDirectTarget Name!:NodeName Inputs!:OneInput PartitionKeys:GlueStudioPathList Path!:EnclosedInStringProperty Compression!:DeltaTargetCompressionType NumberTargetPartitions:NumberTargetPartitionsString Format!:TargetFormat AdditionalOptions:AdditionalOptions SchemaChangePolicy:DirectSchemaChangePolicy AutoDataQuality:AutoDataQuality
        structure S3DeltaSource Name!:NodeName Paths!:EnclosedInStringProperties AdditionalDeltaOptions:AdditionalOptions AdditionalOptions:S3DirectSourceAdditionalOptions OutputSchemas:GlueSchemas
        structure S3DirectSourceAdditionalOptions BoundedSize:BoxedLong BoundedFiles:BoxedLong EnableSamplePath:BoxedBoolean SamplePath:EnclosedInStringProperty
        structure S3DirectTarget Name!:NodeName Inputs!:OneInput PartitionKeys:GlueStudioPathList Path!:EnclosedInStringProperty Compression:EnclosedInStringProperty NumberTargetPartitions:NumberTargetPartitionsString Format!:TargetFormat SchemaChangePolicy:DirectSchemaChangePolicy AutoDataQuality:AutoDataQuality OutputSchemas:GlueSchemas
        structure S3Encryption S3EncryptionMode:S3EncryptionMode KmsKeyArn:KmsKeyArn
        list S3EncryptionList member:S3Encryption
        string S3EncryptionMode .enum=DISABLED,SSE-KMS,SSE-S3
        structure S3ExcelSource Name!:NodeName Paths!:EnclosedInStringProperties CompressionType:ParquetCompressionType Exclusions:EnclosedInStringProperties GroupSize:EnclosedInStringProperty GroupFiles:EnclosedInStringProperty Recurse:BoxedBoolean MaxBand:BoxedNonNegativeInt MaxFilesInBand:BoxedNonNegativeInt AdditionalOptions:S3DirectSourceAdditionalOptions NumberRows:BoxedLong SkipFooter:BoxedNonNegativeInt OutputSchemas:GlueSchemas
        structure S3GlueParquetTarget Name!:NodeName Inputs!:OneInput PartitionKeys:GlueStudioPathList Path!:EnclosedInStringProperty Compression:ParquetCompressionType NumberTargetPartitions:NumberTargetPartitionsString SchemaChangePolicy:DirectSchemaChangePolicy AutoDataQuality:AutoDataQuality
        structure S3HudiCatalogTarget Name!:NodeName Inputs!:OneInput PartitionKeys:GlueStudioPathList Table!:EnclosedInStringProperty Database!:EnclosedInStringProperty AdditionalOptions!:AdditionalOptions SchemaChangePolicy:CatalogSchemaChangePolicy AutoDataQuality:AutoDataQuality OutputSchemas:GlueSchemas
        structure S3HudiDirectTarget Name!:NodeName Inputs!:OneInput Path!:EnclosedInStringProperty Compression!:HudiTargetCompressionType NumberTargetPartitions:NumberTargetPartitionsString PartitionKeys:GlueStudioPathList Format!:TargetFormat AdditionalOptions!:AdditionalOptions SchemaChangePolicy:DirectSchemaChangePolicy AutoDataQuality:AutoDataQuality
        structure S3HudiSource Name!:NodeName Paths!:EnclosedInStringProperties AdditionalHudiOptions:AdditionalOptions AdditionalOptions:S3DirectSourceAdditionalOptions OutputSchemas:GlueSchemas
        structure S3HyperDirectTarget Name!:NodeName Inputs!:OneInput Format:TargetFormat PartitionKeys:GlueStudioPathList Path!:EnclosedInStringProperty Compression:HyperTargetCompressionType SchemaChangePolicy:DirectSchemaChangePolicy AutoDataQuality:AutoDataQuality OutputSchemas:GlueSchemas
        structure S3IcebergCatalogTarget Name!:NodeName Inputs!:OneInput PartitionKeys:GlueStudioPathList Table!:EnclosedInStringProperty Database!:EnclosedInStringProperty AdditionalOptions:AdditionalOptions SchemaChangePolicy:CatalogSchemaChangePolicy AutoDataQuality:AutoDataQuality
        structure S3IcebergDirectTarget Name!:NodeName Inputs!:OneInput PartitionKeys:GlueStudioPathList Path!:EnclosedInStringProperty Format!:TargetFormat AdditionalOptions:AdditionalOptions SchemaChangePolicy:DirectSchemaChangePolicy AutoDataQuality:AutoDataQuality Compression!:IcebergTargetCompressionType NumberTargetPartitions:NumberTargetPartitionsString OutputSchemas:GlueSchemas
        structure S3JsonSource Name!:NodeName Paths!:EnclosedInStringProperties CompressionType:CompressionType Exclusions:EnclosedInStringProperties GroupSize:EnclosedInStringProperty GroupFiles:EnclosedInStringProperty Recurse:BoxedBoolean MaxBand:BoxedNonNegativeInt MaxFilesInBand:BoxedNonNegativeInt AdditionalOptions:S3DirectSourceAdditionalOptions JsonPath:EnclosedInStringProperty Multiline:BoxedBoolean OutputSchemas:GlueSchemas
        structure S3ParquetSource Name!:NodeName Paths!:EnclosedInStringProperties CompressionType:ParquetCompressionType Exclusions:EnclosedInStringProperties GroupSize:EnclosedInStringProperty GroupFiles:EnclosedInStringProperty Recurse:BoxedBoolean MaxBand:BoxedNonNegativeInt MaxFilesInBand:BoxedNonNegativeInt AdditionalOptions:S3DirectSourceAdditionalOptions OutputSchemas:GlueSchemas
        structure S3SourceAdditionalOptions BoundedSize:BoxedLong BoundedFiles:BoxedLong
        structure S3Target Path:Path Exclusions:PathList ConnectionName:ConnectionName SampleSize:NullableInteger EventQueueArn:EventQueueArn DlqEventQueueArn:EventQueueArn
        list S3TargetList member:S3Target
        double SampleSizePercentage .min=0 .max=100
        string ScalaCode
        structure Schedule ScheduleExpression:CronExpression State:ScheduleState
        string ScheduleState .enum=SCHEDULED,NOT_SCHEDULED,TRANSITIONING
        string ScheduleType .enum=CRON,AUTO
        structure SchedulerNotRunningException .exception Message:MessageString
        structure SchedulerRunningException .exception Message:MessageString
        structure SchedulerTransitioningException .exception Message:MessageString
        structure SchemaChangePolicy UpdateBehavior:UpdateBehavior DeleteBehavior:DeleteBehavior
        long SchemaCheckpointNumber .min=1 .max=100000
        structure SchemaColumn Name:ColumnNameString DataType:ColumnTypeString
        string SchemaDefinitionDiff .min=1 .max=340000 .pattern=.*\S.*
        string SchemaDefinitionString .min=1 .max=170000
        string SchemaDiffType .enum=SYNTAX_DIFF
        structure SchemaId SchemaArn:GlueResourceArn SchemaName:SchemaRegistryNameString RegistryName:SchemaRegistryNameString
        list SchemaListDefinition member:SchemaListItem
        structure SchemaListItem RegistryName:SchemaRegistryNameString SchemaName:SchemaRegistryNameString SchemaArn:GlueResourceArn Description:DescriptionString SchemaStatus:SchemaStatus CreatedTime:CreatedTimestamp UpdatedTime:UpdatedTimestamp
        string SchemaPathString
        structure SchemaReference SchemaId:SchemaId SchemaVersionId:SchemaVersionIdString SchemaVersionNumber:VersionLongNumber
        string SchemaRegistryNameString .min=1 .max=255 .pattern=[a-zA-Z0-9-_$#.]+
        string SchemaRegistryTokenString
        string SchemaStatus .enum=AVAILABLE,PENDING,DELETING
        string SchemaValidationError .min=1 .max=5000
        structure SchemaVersionErrorItem VersionNumber:VersionLongNumber ErrorDetails:ErrorDetails
        list SchemaVersionErrorList member:SchemaVersionErrorItem
        string SchemaVersionIdString .min=36 .max=36 .pattern=[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}
        list SchemaVersionList member:SchemaVersionListItem
        structure SchemaVersionListItem SchemaArn:GlueResourceArn SchemaVersionId:SchemaVersionIdString VersionNumber:VersionLongNumber Status:SchemaVersionStatus CreatedTime:CreatedTimestamp
        structure SchemaVersionNumber LatestVersion:LatestSchemaVersionBoolean VersionNumber:VersionLongNumber
        string SchemaVersionStatus .enum=AVAILABLE,PENDING,FAILURE,DELETING
        string ScriptLocationString .max=400000
        list SearchPropertyPredicates member:PropertyPredicate
        structure SearchTablesRequest CatalogId:CatalogIdString NextToken:Token Filters:SearchPropertyPredicates SearchText:ValueString SortCriteria:SortCriteria MaxResults:PageSize ResourceShareType:ResourceShareType IncludeStatusDetails:BooleanNullable
        structure SearchTablesResponse NextToken:Token TableList:TableList
        string SecretArn .pattern=^arn:aws(-(cn|us-gov|iso(-[bef])?))?:secretsmanager:.*$
        structure SecurityConfiguration Name:NameString CreatedTimeStamp:TimestampValue EncryptionConfiguration:EncryptionConfiguration
        list SecurityConfigurationList member:SecurityConfiguration
        list SecurityGroupIdList .min=0 .max=50 member:NameString
        structure Segment SegmentNumber!:NonNegativeInteger TotalSegments!:TotalSegmentsInteger
        structure SelectFields Name!:NodeName Inputs!:OneInput Paths!:GlueStudioPathList
        structure SelectFromCollection Name!:NodeName Inputs!:OneInput Index!:NonNegativeInt
        list SelectedFields .min=1 .max=1000 member:EntityFieldName
        string Separator .enum=comma,ctrla,pipe,semicolon,tab
        structure SerDeInfo Name:NameString SerializationLibrary:NameString Parameters:ParametersMap
        structure Session Id:NameString CreatedOn:TimestampValue Status:SessionStatus ErrorMessage:DescriptionString Description:DescriptionString Role:OrchestrationRoleArn Command:SessionCommand DefaultArguments:OrchestrationArgumentsMap Connections:ConnectionsList Progress:DoubleValue MaxCapacity:NullableDouble SecurityConfiguration:NameString GlueVersion:GlueVersionString NumberOfWorkers:NullableInteger WorkerType:WorkerType CompletedOn:TimestampValue ExecutionTime:NullableDouble DPUSeconds:NullableDouble IdleTimeout:IdleTimeout ProfileName:NameString
        structure SessionCommand Name:NameString PythonVersion:PythonVersionString
        list SessionIdList member:NameString
        list SessionList member:Session
        string SessionStatus .enum=PROVISIONING,READY,FAILED,TIMEOUT,STOPPING,STOPPED
        string SettingSource .enum=CATALOG,TABLE
        structure SkewedInfo SkewedColumnNames:NameStringList SkewedColumnValues:ColumnValueStringList SkewedColumnValueLocationMaps:LocationMap
        structure SnowflakeNodeData SourceType:GenericLimitedString Connection:Option Schema:GenericString Table:GenericString Database:GenericString TempDir:EnclosedInStringProperty IamRole:Option AdditionalOptions:AdditionalOptions SampleQuery:GenericString PreAction:GenericString PostAction:GenericString Action:GenericString Upsert:BooleanValue MergeAction:GenericLimitedString MergeWhenMatched:GenericLimitedString MergeWhenNotMatched:GenericLimitedString MergeClause:GenericString StagingTable:GenericString SelectedColumns:OptionList AutoPushdown:BooleanValue TableSchema:OptionList
        structure SnowflakeSource Name!:NodeName Data!:SnowflakeNodeData OutputSchemas:GlueSchemas
        structure SnowflakeTarget Name!:NodeName Data!:SnowflakeNodeData Inputs:OneInput
        string Sort .enum=ASC,DESC
        list SortCriteria .min=0 .max=1 member:SortCriterion
        structure SortCriterion FieldName:ValueString Sort:Sort
        string SortDirectionType .enum=DESCENDING,ASCENDING
        structure SourceConfiguration RequestMethod:HTTPMethod RequestPath:PathString RequestParameters:ConnectorPropertyList ResponseConfiguration:ResponseConfiguration PaginationConfiguration:PaginationConfiguration
        string SourceControlAuthStrategy .enum=PERSONAL_ACCESS_TOKEN,AWS_SECRETS_MANAGER
        structure SourceControlDetails Provider:SourceControlProvider Repository:Generic512CharString Owner:Generic512CharString Branch:Generic512CharString Folder:Generic512CharString LastCommitId:Generic512CharString AuthStrategy:SourceControlAuthStrategy AuthToken:Generic512CharString
        string SourceControlProvider .enum=GITHUB,GITLAB,BITBUCKET,AWS_CODE_COMMIT
        structure SourceProcessingProperties RoleArn:String128
        structure SourceTableConfig Fields:SourceTableFieldsList FilterPredicate:String128 PrimaryKey:PrimaryKeyList RecordUpdateField:String128
        list SourceTableFieldsList member:String128
        structure SparkConnectorSource Name!:NodeName ConnectionName!:EnclosedInStringProperty ConnectorName!:EnclosedInStringProperty ConnectionType!:EnclosedInStringProperty AdditionalOptions:AdditionalOptions OutputSchemas:GlueSchemas
        structure SparkConnectorTarget Name!:NodeName Inputs!:OneInput ConnectionName!:EnclosedInStringProperty ConnectorName!:EnclosedInStringProperty ConnectionType!:EnclosedInStringProperty AdditionalOptions:AdditionalOptions OutputSchemas:GlueSchemas
        structure SparkSQL Name!:NodeName Inputs!:ManyInputs SqlQuery!:SqlQuery SqlAliases!:SqlAliases OutputSchemas:GlueSchemas
        structure Spigot Name!:NodeName Inputs!:OneInput Path!:EnclosedInStringProperty Topk:Topk Prob:Prob
        structure SplitFields Name!:NodeName Inputs!:OneInput Paths!:GlueStudioPathList
        structure SqlAlias From!:NodeId Alias!:EnclosedInStringPropertyWithQuote
        list SqlAliases member:SqlAlias
        string SqlQuery .pattern=([\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\s])*
        structure StartBlueprintRunRequest BlueprintName!:OrchestrationNameString Parameters:BlueprintParameters RoleArn!:OrchestrationIAMRoleArn
        structure StartBlueprintRunResponse RunId:IdString
        structure StartColumnStatisticsTaskRunRequest DatabaseName!:NameString TableName!:NameString ColumnNameList:ColumnNameList Role!:NameString SampleSize:SampleSizePercentage CatalogID:NameString SecurityConfiguration:NameString
        structure StartColumnStatisticsTaskRunResponse ColumnStatisticsTaskRunId:HashString
        structure StartColumnStatisticsTaskRunScheduleRequest DatabaseName!:NameString TableName!:NameString
        structure StartColumnStatisticsTaskRunScheduleResponse
        structure StartCrawlerRequest Name!:NameString
        structure StartCrawlerResponse
        structure StartCrawlerScheduleRequest CrawlerName!:NameString
        structure StartCrawlerScheduleResponse
        structure StartDataQualityRuleRecommendationRunRequest DataSource!:DataSource Role!:RoleString NumberOfWorkers:NullableInteger Timeout:Timeout CreatedRulesetName:NameString DataQualitySecurityConfiguration:NameString ClientToken:HashString
        structure StartDataQualityRuleRecommendationRunResponse RunId:HashString
        structure StartDataQualityRulesetEvaluationRunRequest DataSource!:DataSource Role!:RoleString NumberOfWorkers:NullableInteger Timeout:Timeout ClientToken:HashString AdditionalRunOptions:DataQualityEvaluationRunAdditionalRunOptions RulesetNames!:RulesetNames AdditionalDataSources:DataSourceMap
        structure StartDataQualityRulesetEvaluationRunResponse RunId:HashString
        structure StartExportLabelsTaskRunRequest TransformId!:HashString OutputS3Path!:UriString
        structure StartExportLabelsTaskRunResponse TaskRunId:HashString
        structure StartImportLabelsTaskRunRequest TransformId!:HashString InputS3Path!:UriString ReplaceAllLabels:ReplaceBoolean
        structure StartImportLabelsTaskRunResponse TaskRunId:HashString
        structure StartJobRunRequest JobName!:NameString JobRunQueuingEnabled:NullableBoolean JobRunId:IdString Arguments:GenericMap AllocatedCapacity:IntegerValue Timeout:Timeout MaxCapacity:NullableDouble SecurityConfiguration:NameString NotificationProperty:NotificationProperty WorkerType:WorkerType NumberOfWorkers:NullableInteger ExecutionClass:ExecutionClass ExecutionRoleSessionPolicy:OrchestrationPolicyJsonString
        structure StartJobRunResponse JobRunId:IdString
        structure StartMLEvaluationTaskRunRequest TransformId!:HashString
        structure StartMLEvaluationTaskRunResponse TaskRunId:HashString
        structure StartMLLabelingSetGenerationTaskRunRequest TransformId!:HashString OutputS3Path!:UriString
        structure StartMLLabelingSetGenerationTaskRunResponse TaskRunId:HashString
        structure StartMaterializedViewRefreshTaskRunRequest CatalogId!:NameString DatabaseName!:NameString TableName!:NameString FullRefresh:NullableBoolean
        structure StartMaterializedViewRefreshTaskRunResponse MaterializedViewRefreshTaskRunId:UUIDv4
        structure StartTriggerRequest Name!:NameString
        structure StartTriggerResponse Name:NameString
        structure StartWorkflowRunRequest Name!:NameString RunProperties:WorkflowRunProperties
        structure StartWorkflowRunResponse RunId:IdString
        structure StartingEventBatchCondition BatchSize:NullableInteger BatchWindow:NullableInteger
        string StartingPosition .enum=latest,trim_horizon,earliest,timestamp
        structure Statement Id:IntegerValue Code:GenericString State:StatementState Output:StatementOutput Progress:DoubleValue StartedOn:LongValue CompletedOn:LongValue
        list StatementList member:Statement
        structure StatementOutput Data:StatementOutputData ExecutionCount:IntegerValue Status:StatementState ErrorName:GenericString ErrorValue:GenericString Traceback:OrchestrationStringList
        structure StatementOutputData TextPlain:GenericString
        string StatementState .enum=WAITING,RUNNING,AVAILABLE,CANCELLING,CANCELLED,ERROR
        structure StatisticAnnotation ProfileId:HashString StatisticId:HashString StatisticRecordedOn:Timestamp InclusionAnnotation:TimestampedInclusionAnnotation
        string StatisticEvaluationLevel .enum=Dataset,Column,Multicolumn
        structure StatisticModelResult LowerBound:NullableDouble UpperBound:NullableDouble PredictedValue:NullableDouble ActualValue:NullableDouble Date:Timestamp InclusionAnnotation:InclusionAnnotationValue
        list StatisticModelResults member:StatisticModelResult
        string StatisticNameString .min=1 .max=255 .pattern=[A-Z][A-Za-z\.]+
        map StatisticPropertiesMap .sensitive key:NameString value:DescriptionString
        structure StatisticSummary StatisticId:HashString ProfileId:HashString RunIdentifier:RunIdentifier StatisticName:StatisticNameString DoubleValue:double EvaluationLevel:StatisticEvaluationLevel ColumnsReferenced:ColumnNameList ReferencedDatasets:ReferenceDatasetsList StatisticProperties:StatisticPropertiesMap RecordedOn:Timestamp InclusionAnnotation:TimestampedInclusionAnnotation
        list StatisticSummaryList member:StatisticSummary
        structure StatusDetails RequestedChange:Table ViewValidations:ViewValidationList
        structure StopColumnStatisticsTaskRunRequest DatabaseName!:DatabaseName TableName!:NameString
        structure StopColumnStatisticsTaskRunResponse
        structure StopColumnStatisticsTaskRunScheduleRequest DatabaseName!:NameString TableName!:NameString
        structure StopColumnStatisticsTaskRunScheduleResponse
        structure StopCrawlerRequest Name!:NameString
        structure StopCrawlerResponse
        structure StopCrawlerScheduleRequest CrawlerName!:NameString
        structure StopCrawlerScheduleResponse
        structure StopMaterializedViewRefreshTaskRunRequest CatalogId!:NameString DatabaseName!:NameString TableName!:NameString
        structure StopMaterializedViewRefreshTaskRunResponse
        structure StopSessionRequest Id!:NameString RequestOrigin:OrchestrationNameString
        structure StopSessionResponse Id:NameString
        structure StopTriggerRequest Name!:NameString
        structure StopTriggerResponse Name:NameString
        structure StopWorkflowRunRequest Name!:NameString RunId!:IdString
        structure StopWorkflowRunResponse
        structure StorageDescriptor Columns:ColumnList Location:LocationString AdditionalLocations:LocationStringList InputFormat:FormatString OutputFormat:FormatString Compressed:Boolean NumberOfBuckets:Integer SerdeInfo:SerDeInfo BucketColumns:NameStringList SortColumns:OrderList Parameters:ParametersMap SkewedInfo:SkewedInfo StoredAsSubDirectories:Boolean SchemaReference:SchemaReference
        structure StreamingDataPreviewOptions PollingTime:PollingTime RecordPollingLimit:PositiveLong
        string String
        string String1024 .min=1 .max=1024
        string String128 .min=1 .max=128
        string String2048 .min=1 .max=2048
        string String512 .min=1 .max=512
        structure StringColumnStatisticsData MaximumLength!:NonNegativeLong AverageLength!:NonNegativeDouble NumberOfNulls!:NonNegativeLong NumberOfDistinctValues!:NonNegativeLong
        list StringList member:GenericString
        map StringToStringMap key:NullableString value:NullableString
        structure SupportedDialect Dialect:ViewDialect DialectVersion:ViewDialectVersionString
        structure Table Name!:NameString DatabaseName:NameString Description:DescriptionString Owner:NameString CreateTime:Timestamp UpdateTime:Timestamp LastAccessTime:Timestamp LastAnalyzedTime:Timestamp Retention:NonNegativeInteger StorageDescriptor:StorageDescriptor PartitionKeys:ColumnList ViewOriginalText:ViewTextString ViewExpandedText:ViewTextString TableType:TableTypeString Parameters:ParametersMap CreatedBy:NameString IsRegisteredWithLakeFormation:Boolean TargetTable:TableIdentifier CatalogId:CatalogIdString VersionId:VersionString FederatedTable:FederatedTable ViewDefinition:ViewDefinition IsMultiDialectView:NullableBoolean IsMaterializedView:NullableBoolean Status:TableStatus
        string TableAttributes .enum=NAME,TABLE_TYPE
        list TableAttributesList member:TableAttributes
        structure TableError TableName:NameString ErrorDetail:ErrorDetail
        list TableErrors member:TableError
        structure TableIdentifier CatalogId:CatalogIdString DatabaseName:NameString Name:NameString Region:NameString
        structure TableInput Name!:NameString Description:DescriptionString Owner:NameString LastAccessTime:Timestamp LastAnalyzedTime:Timestamp Retention:NonNegativeInteger StorageDescriptor:StorageDescriptor PartitionKeys:ColumnList ViewOriginalText:ViewTextString ViewExpandedText:ViewTextString TableType:TableTypeString Parameters:ParametersMap TargetTable:TableIdentifier ViewDefinition:ViewDefinitionInput
        list TableList member:Table
        string TableName
        structure TableOptimizer type:TableOptimizerType configuration:TableOptimizerConfiguration lastRun:TableOptimizerRun configurationSource:ConfigurationSource
        structure TableOptimizerConfiguration roleArn:ArnString enabled:NullableBoolean vpcConfiguration:TableOptimizerVpcConfiguration compactionConfiguration:CompactionConfiguration retentionConfiguration:RetentionConfiguration orphanFileDeletionConfiguration:OrphanFileDeletionConfiguration
        string TableOptimizerEventType .enum=starting,completed,failed,in_progress
        structure TableOptimizerRun eventType:TableOptimizerEventType startTimestamp:TableOptimizerRunTimestamp endTimestamp:TableOptimizerRunTimestamp metrics:RunMetrics error:MessageString compactionMetrics:CompactionMetrics compactionStrategy:CompactionStrategy retentionMetrics:RetentionMetrics orphanFileDeletionMetrics:OrphanFileDeletionMetrics
        timestamp TableOptimizerRunTimestamp
        list TableOptimizerRuns member:TableOptimizerRun
        string TableOptimizerType .enum=compaction,retention,orphan_file_deletion
        structure TableOptimizerVpcConfiguration .union glueConnectionName:glueConnectionNameString
        string TablePrefix .min=0 .max=128
        structure TableStatus RequestedBy:NameString UpdatedBy:NameString RequestTime:Timestamp UpdateTime:Timestamp Action:ResourceAction State:ResourceState Error:ErrorDetail Details:StatusDetails
        string TableTypeString .max=255
        structure TableVersion Table:Table VersionId:VersionString
        structure TableVersionError TableName:NameString VersionId:VersionString ErrorDetail:ErrorDetail
        list TableVersionErrors member:TableVersionError
        long TableVersionId .min=-1
        structure Tag key:TagKey value:TagValue
        string TagKey .min=1 .max=128
        list TagKeysList .min=0 .max=50 member:TagKey
        structure TagResourceRequest ResourceArn!:GlueResourceArn TagsToAdd!:TagsMap
        structure TagResourceResponse
        string TagValue .min=0 .max=256
        map TagsMap .min=0 .max=50 key:TagKey value:TagValue
        string TargetColumn .min=1 .max=1024
        string TargetFormat .enum=json,csv,avro,orc,parquet,hudi,delta,iceberg,hyper,xml
        structure TargetProcessingProperties RoleArn:String128 KmsArn:String2048 ConnectionName:String128 EventBusArn:String2048
        structure TargetRedshiftCatalog CatalogArn!:ResourceArnString
        structure TargetResourceNotFound .exception Message:IntegrationErrorMessage
        structure TargetTableConfig UnnestSpec:UnnestSpec PartitionSpec:IntegrationPartitionSpecList TargetTableName:String128
        structure TaskRun TransformId:HashString TaskRunId:HashString Status:TaskStatusType LogGroupName:GenericString Properties:TaskRunProperties ErrorString:GenericString StartedOn:Timestamp LastModifiedOn:Timestamp CompletedOn:Timestamp ExecutionTime:ExecutionTime
        structure TaskRunFilterCriteria TaskRunType:TaskType Status:TaskStatusType StartedBefore:Timestamp StartedAfter:Timestamp
        list TaskRunList member:TaskRun
        structure TaskRunProperties TaskType:TaskType ImportLabelsTaskRunProperties:ImportLabelsTaskRunProperties ExportLabelsTaskRunProperties:ExportLabelsTaskRunProperties LabelingSetGenerationTaskRunProperties:LabelingSetGenerationTaskRunProperties FindMatchesTaskRunProperties:FindMatchesTaskRunProperties
        string TaskRunSortColumnType .enum=TASK_RUN_TYPE,STATUS,STARTED
        structure TaskRunSortCriteria Column!:TaskRunSortColumnType SortDirection!:SortDirectionType
        string TaskStatusType .enum=STARTING,RUNNING,STOPPING,STOPPED,SUCCEEDED,FAILED,TIMEOUT
        string TaskType .enum=EVALUATION,LABELING_SET_GENERATION,IMPORT_LABELS,EXPORT_LABELS,FIND_MATCHES
        structure TestConnectionInput ConnectionType!:ConnectionType ConnectionProperties!:ConnectionProperties AuthenticationConfiguration:AuthenticationConfigurationInput
        structure TestConnectionRequest ConnectionName:NameString CatalogId:CatalogIdString TestConnectionInput:TestConnectionInput
        structure TestConnectionResponse
        structure ThrottlingException .exception Message:MessageString
        integer Timeout .min=1
        timestamp Timestamp
        structure TimestampFilter RecordedBefore:Timestamp RecordedAfter:Timestamp
        timestamp TimestampValue
        structure TimestampedInclusionAnnotation Value:InclusionAnnotationValue LastModifiedOn:Timestamp
        string Token
        string TokenUrl .max=256 .pattern=^(https?)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]
        string TokenUrlParameterKey .min=1 .max=128
        string TokenUrlParameterValue .min=1 .max=512
        map TokenUrlParametersMap key:TokenUrlParameterKey value:TokenUrlParameterValue
        integer Topk .min=0 .max=100
        integer TotalSegmentsInteger .min=1 .max=10
        string TransactionIdString .min=1 .max=255 .pattern=[\p{L}\p{N}\p{P}]*
        structure TransformConfigParameter Name!:EnclosedInStringProperty Type!:ParamType ValidationRule:EnclosedInStringProperty ValidationMessage:EnclosedInStringProperty Value:EnclosedInStringProperties ListType:ParamType IsOptional:BoxedBoolean
        list TransformConfigParameterList member:TransformConfigParameter
        structure TransformEncryption MlUserDataEncryption:MLUserDataEncryption TaskRunSecurityConfigurationName:NameString
        structure TransformFilterCriteria Name:NameString TransformType:TransformType Status:TransformStatusType GlueVersion:GlueVersionString CreatedBefore:Timestamp CreatedAfter:Timestamp LastModifiedBefore:Timestamp LastModifiedAfter:Timestamp Schema:TransformSchema
        list TransformIdList member:HashString
        list TransformList member:MLTransform
        structure TransformParameters TransformType!:TransformType FindMatchesParameters:FindMatchesParameters
        list TransformSchema .max=100 member:SchemaColumn
        string TransformSortColumnType .enum=NAME,TRANSFORM_TYPE,STATUS,CREATED,LAST_MODIFIED
        structure TransformSortCriteria Column!:TransformSortColumnType SortDirection!:SortDirectionType
        string TransformStatusType .enum=NOT_READY,READY,DELETING
        string TransformType .enum=FIND_MATCHES
        structure Trigger Name:NameString WorkflowName:NameString Id:IdString Type:TriggerType State:TriggerState Description:DescriptionString Schedule:GenericString Actions:ActionList Predicate:Predicate EventBatchingCondition:EventBatchingCondition
        list TriggerList member:Trigger
        list TriggerNameList member:NameString
        structure TriggerNodeDetails Trigger:Trigger
        string TriggerState .enum=CREATING,CREATED,ACTIVATING,ACTIVATED,DEACTIVATING,DEACTIVATED,DELETING,UPDATING
        string TriggerType .enum=SCHEDULED,CONDITIONAL,ON_DEMAND,EVENT
        structure TriggerUpdate Name:NameString Description:DescriptionString Schedule:GenericString Actions:ActionList Predicate:Predicate EventBatchingCondition:EventBatchingCondition
        list TwoInputs .min=2 .max=2 member:NodeId
        string TypeString .min=0 .max=20000 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*
        string URI .min=1 .max=1024 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*
        string UUIDv4 .pattern=[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}
        structure UnfilteredPartition Partition:Partition AuthorizedColumns:NameStringList IsRegisteredWithLakeFormation:Boolean
        list UnfilteredPartitionList member:UnfilteredPartition
        structure Union Name!:NodeName Inputs!:TwoInputs UnionType!:UnionType
        string UnionType .enum=ALL,DISTINCT
        string UnnestSpec .enum=TOPLEVEL,FULL,NOUNNEST
        structure UntagResourceRequest ResourceArn!:GlueResourceArn TagsToRemove!:TagKeysList
        structure UntagResourceResponse
        string UpdateBehavior .enum=LOG,UPDATE_IN_DATABASE
        structure UpdateBlueprintRequest Name!:OrchestrationNameString Description:Generic512CharString BlueprintLocation!:OrchestrationS3Location
        structure UpdateBlueprintResponse Name:NameString
        string UpdateCatalogBehavior .enum=UPDATE_IN_DATABASE,LOG
        structure UpdateCatalogRequest CatalogId!:CatalogIdString CatalogInput!:CatalogInput
        structure UpdateCatalogResponse
        structure UpdateClassifierRequest GrokClassifier:UpdateGrokClassifierRequest XMLClassifier:UpdateXMLClassifierRequest JsonClassifier:UpdateJsonClassifierRequest CsvClassifier:UpdateCsvClassifierRequest
        structure UpdateClassifierResponse
        structure UpdateColumnStatisticsForPartitionRequest CatalogId:CatalogIdString DatabaseName!:NameString TableName!:NameString PartitionValues!:ValueStringList ColumnStatisticsList!:UpdateColumnStatisticsList
        structure UpdateColumnStatisticsForPartitionResponse Errors:ColumnStatisticsErrors
        structure UpdateColumnStatisticsForTableRequest CatalogId:CatalogIdString DatabaseName!:NameString TableName!:NameString ColumnStatisticsList!:UpdateColumnStatisticsList
        structure UpdateColumnStatisticsForTableResponse Errors:ColumnStatisticsErrors
        list UpdateColumnStatisticsList .min=0 .max=25 member:ColumnStatistics
        structure UpdateColumnStatisticsTaskSettingsRequest DatabaseName!:NameString TableName!:NameString Role:NameString Schedule:CronExpression ColumnNameList:ColumnNameList SampleSize:SampleSizePercentage CatalogID:NameString SecurityConfiguration:NameString
        structure UpdateColumnStatisticsTaskSettingsResponse
        structure UpdateConnectionRequest CatalogId:CatalogIdString Name!:NameString ConnectionInput!:ConnectionInput
        structure UpdateConnectionResponse
        structure UpdateCrawlerRequest Name!:NameString Role:Role DatabaseName:DatabaseName Description:DescriptionStringRemovable Targets:CrawlerTargets Schedule:CronExpression Classifiers:ClassifierNameList TablePrefix:TablePrefix SchemaChangePolicy:SchemaChangePolicy RecrawlPolicy:RecrawlPolicy LineageConfiguration:LineageConfiguration LakeFormationConfiguration:LakeFormationConfiguration Configuration:CrawlerConfiguration CrawlerSecurityConfiguration:CrawlerSecurityConfiguration
        structure UpdateCrawlerResponse
        structure UpdateCrawlerScheduleRequest CrawlerName!:NameString Schedule:CronExpression
        structure UpdateCrawlerScheduleResponse
        structure UpdateCsvClassifierRequest Name!:NameString Delimiter:CsvColumnDelimiter QuoteSymbol:CsvQuoteSymbol ContainsHeader:CsvHeaderOption Header:CsvHeader DisableValueTrimming:NullableBoolean AllowSingleColumn:NullableBoolean CustomDatatypeConfigured:NullableBoolean CustomDatatypes:CustomDatatypes Serde:CsvSerdeOption
        structure UpdateDataQualityRulesetRequest Name!:NameString Description:DescriptionString Ruleset:DataQualityRulesetString
        structure UpdateDataQualityRulesetResponse Name:NameString Description:DescriptionString Ruleset:DataQualityRulesetString
        structure UpdateDatabaseRequest CatalogId:CatalogIdString Name!:NameString DatabaseInput!:DatabaseInput
        structure UpdateDatabaseResponse
        structure UpdateDevEndpointRequest EndpointName!:GenericString PublicKey:GenericString AddPublicKeys:PublicKeysList DeletePublicKeys:PublicKeysList CustomLibraries:DevEndpointCustomLibraries UpdateEtlLibraries:BooleanValue DeleteArguments:StringList AddArguments:MapValue
        structure UpdateDevEndpointResponse
        structure UpdateGlueIdentityCenterConfigurationRequest Scopes:IdentityCenterScopesList UserBackgroundSessionsEnabled:NullableBoolean
        structure UpdateGlueIdentityCenterConfigurationResponse
        structure UpdateGrokClassifierRequest Name!:NameString Classification:Classification GrokPattern:GrokPattern CustomPatterns:CustomPatterns
        structure UpdateIcebergInput UpdateIcebergTableInput!:UpdateIcebergTableInput
        structure UpdateIcebergTableInput Updates!:IcebergTableUpdateList
        structure UpdateIntegrationResourcePropertyRequest ResourceArn!:String512 SourceProcessingProperties:SourceProcessingProperties TargetProcessingProperties:TargetProcessingProperties
        structure UpdateIntegrationResourcePropertyResponse ResourceArn:String512 ResourcePropertyArn:String512 SourceProcessingProperties:SourceProcessingProperties TargetProcessingProperties:TargetProcessingProperties
        structure UpdateIntegrationTablePropertiesRequest ResourceArn!:String512 TableName!:String128 SourceTableConfig:SourceTableConfig TargetTableConfig:TargetTableConfig
        structure UpdateIntegrationTablePropertiesResponse
        structure UpdateJobFromSourceControlRequest JobName:NameString Provider:SourceControlProvider RepositoryName:NameString RepositoryOwner:NameString BranchName:NameString Folder:NameString CommitId:CommitIdString AuthStrategy:SourceControlAuthStrategy AuthToken:AuthTokenString
        structure UpdateJobFromSourceControlResponse JobName:NameString
        structure UpdateJobRequest JobName!:NameString JobUpdate!:JobUpdate
        structure UpdateJobResponse JobName:NameString
        structure UpdateJsonClassifierRequest Name!:NameString JsonPath:JsonPath
        structure UpdateMLTransformRequest TransformId!:HashString Name:NameString Description:DescriptionString Parameters:TransformParameters Role:RoleString GlueVersion:GlueVersionString MaxCapacity:NullableDouble WorkerType:WorkerType NumberOfWorkers:NullableInteger Timeout:Timeout MaxRetries:NullableInteger
        structure UpdateMLTransformResponse TransformId:HashString
        structure UpdateOpenTableFormatInput UpdateIcebergInput:UpdateIcebergInput
        structure UpdatePartitionRequest CatalogId:CatalogIdString DatabaseName!:NameString TableName!:NameString PartitionValueList!:BoundedPartitionValueList PartitionInput!:PartitionInput
        structure UpdatePartitionResponse
        structure UpdateRegistryInput RegistryId!:RegistryId Description!:DescriptionString
        structure UpdateRegistryResponse RegistryName:SchemaRegistryNameString RegistryArn:GlueResourceArn
        structure UpdateSchemaInput SchemaId!:SchemaId SchemaVersionNumber:SchemaVersionNumber Compatibility:Compatibility Description:DescriptionString
        structure UpdateSchemaResponse SchemaArn:GlueResourceArn SchemaName:SchemaRegistryNameString RegistryName:SchemaRegistryNameString
        structure UpdateSourceControlFromJobRequest JobName:NameString Provider:SourceControlProvider RepositoryName:NameString RepositoryOwner:NameString BranchName:NameString Folder:NameString CommitId:CommitIdString AuthStrategy:SourceControlAuthStrategy AuthToken:AuthTokenString
        structure UpdateSourceControlFromJobResponse JobName:NameString
        structure UpdateTableOptimizerRequest CatalogId!:CatalogIdString DatabaseName!:NameString TableName!:NameString Type!:TableOptimizerType TableOptimizerConfiguration!:TableOptimizerConfiguration
        structure UpdateTableOptimizerResponse
        structure UpdateTableRequest CatalogId:CatalogIdString DatabaseName!:NameString Name:NameString TableInput:TableInput SkipArchive:BooleanNullable TransactionId:TransactionIdString VersionId:VersionString ViewUpdateAction:ViewUpdateAction Force:Boolean UpdateOpenTableFormatInput:UpdateOpenTableFormatInput
        structure UpdateTableResponse
        structure UpdateTriggerRequest Name!:NameString TriggerUpdate!:TriggerUpdate
        structure UpdateTriggerResponse Trigger:Trigger
        structure UpdateUsageProfileRequest Name!:NameString Description:DescriptionString Configuration!:ProfileConfiguration
        structure UpdateUsageProfileResponse Name:NameString
        structure UpdateUserDefinedFunctionRequest CatalogId:CatalogIdString DatabaseName!:NameString FunctionName!:NameString FunctionInput!:UserDefinedFunctionInput
        structure UpdateUserDefinedFunctionResponse
        structure UpdateWorkflowRequest Name!:NameString Description:WorkflowDescriptionString DefaultRunProperties:WorkflowRunProperties MaxConcurrentRuns:NullableInteger
        structure UpdateWorkflowResponse Name:NameString
        structure UpdateXMLClassifierRequest Name!:NameString Classification:Classification RowTag:RowTag
        string UpdatedTimestamp
        structure UpsertRedshiftTargetOptions TableLocation:EnclosedInStringProperty ConnectionName:EnclosedInStringProperty UpsertKeys:EnclosedInStringPropertiesMinOne
        string UriString
        string UrlString
        structure UsageProfileDefinition Name:NameString Description:DescriptionString CreatedOn:TimestampValue LastModifiedOn:TimestampValue
        list UsageProfileDefinitionList member:UsageProfileDefinition
        structure UserDefinedFunction FunctionName:NameString DatabaseName:NameString ClassName:NameString OwnerName:NameString FunctionType:FunctionType OwnerType:PrincipalType CreateTime:Timestamp ResourceUris:ResourceUriList CatalogId:CatalogIdString
        structure UserDefinedFunctionInput FunctionName:NameString ClassName:NameString OwnerName:NameString FunctionType:FunctionType OwnerType:PrincipalType ResourceUris:ResourceUriList
        list UserDefinedFunctionList member:UserDefinedFunction
        string UserManagedClientApplicationClientId .max=2048 .pattern=\S+
        string UserManagedClientApplicationClientSecret .max=512 .sensitive .pattern=^[\x20-\x7E]*$
        string Username .max=512 .pattern=\S+
        structure ValidationException .exception Message:MessageString
        string ValueString .min=1 .max=1024
        list ValueStringList member:ValueString
        string Vendor .min=1 .max=128
        long VersionId
        long VersionLongNumber .min=1 .max=100000
        structure VersionMismatchException .exception Message:MessageString
        string VersionString .min=1 .max=255 .pattern=[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*
        string VersionsString .min=1 .max=100000 .pattern=[1-9][0-9]*|[1-9][0-9]*-[1-9][0-9]*
        structure ViewDefinition IsProtected:NullableBoolean Definer:ArnString ViewVersionId:TableVersionId ViewVersionToken:HashString RefreshSeconds:RefreshSeconds LastRefreshType:LastRefreshType SubObjects:ViewSubObjectsList SubObjectVersionIds:ViewSubObjectVersionIdsList Representations:ViewRepresentationList
        structure ViewDefinitionInput IsProtected:NullableBoolean Definer:ArnString Representations:ViewRepresentationInputList ViewVersionId:TableVersionId ViewVersionToken:VersionString RefreshSeconds:RefreshSeconds LastRefreshType:LastRefreshType SubObjects:ViewSubObjectsList SubObjectVersionIds:ViewSubObjectVersionIdsList
        string ViewDialect .enum=REDSHIFT,ATHENA,SPARK
        string ViewDialectVersionString .min=1 .max=255
        structure ViewRepresentation Dialect:ViewDialect DialectVersion:ViewDialectVersionString ViewOriginalText:ViewTextString ViewExpandedText:ViewTextString ValidationConnection:NameString IsStale:NullableBoolean
        structure ViewRepresentationInput Dialect:ViewDialect DialectVersion:ViewDialectVersionString ViewOriginalText:ViewTextString ValidationConnection:NameString ViewExpandedText:ViewTextString
        list ViewRepresentationInputList .min=1 .max=10 member:ViewRepresentationInput
        list ViewRepresentationList .min=1 .max=1000 member:ViewRepresentation
        list ViewSubObjectVersionIdsList .min=0 .max=250 member:TableVersionId
        list ViewSubObjectsList .min=0 .max=10 member:ArnString
        string ViewTextString .max=409600
        string ViewUpdateAction .enum=ADD,REPLACE,ADD_OR_REPLACE,DROP
        structure ViewValidation Dialect:ViewDialect DialectVersion:ViewDialectVersionString ViewValidationText:ViewTextString UpdateTime:Timestamp State:ResourceState Error:ErrorDetail
        list ViewValidationList member:ViewValidation
        string WorkerType
        structure Workflow Name:NameString Description:GenericString DefaultRunProperties:WorkflowRunProperties CreatedOn:TimestampValue LastModifiedOn:TimestampValue LastRun:WorkflowRun Graph:WorkflowGraph MaxConcurrentRuns:NullableInteger BlueprintDetails:BlueprintDetails
        string WorkflowDescriptionString .max=120000
        structure WorkflowGraph Nodes:NodeList Edges:EdgeList
        list WorkflowNames .min=1 .max=25 member:NameString
        structure WorkflowRun Name:NameString WorkflowRunId:IdString PreviousRunId:IdString WorkflowRunProperties:WorkflowRunProperties StartedOn:TimestampValue CompletedOn:TimestampValue Status:WorkflowRunStatus ErrorMessage:ErrorString Statistics:WorkflowRunStatistics Graph:WorkflowGraph StartingEventBatchCondition:StartingEventBatchCondition
        map WorkflowRunProperties key:IdString value:GenericString
        structure WorkflowRunStatistics TotalActions:IntegerValue TimeoutActions:IntegerValue FailedActions:IntegerValue StoppedActions:IntegerValue SucceededActions:IntegerValue RunningActions:IntegerValue ErroredActions:IntegerValue WaitingActions:IntegerValue
        string WorkflowRunStatus .enum=RUNNING,COMPLETED,STOPPING,STOPPED,ERROR
        list WorkflowRuns .min=1 .max=1000 member:WorkflowRun
        list Workflows .min=1 .max=25 member:Workflow
        structure XMLClassifier Name!:NameString Classification!:Classification CreationTime:Timestamp LastUpdated:Timestamp Version:VersionId RowTag:RowTag
        string databaseNameString .min=1
        double double
        integer dpuCounts
        double dpuDurationInHour
        double dpuHours
        string glueConnectionNameString .min=1
        long metricCounts
        string tableNameString .min=1
        """#
}
