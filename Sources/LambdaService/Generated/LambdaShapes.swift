// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Lambda {
    struct AccountLimit: ShapeStructureWritable {
        var totalCodeSize: Int?
        var codeSizeUnzipped: Int?
        var codeSizeZipped: Int?
        var concurrentExecutions: Int?
        var unreservedConcurrentExecutions: Int?
    }
}

extension Lambda.AccountLimit {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TotalCodeSize", totalCodeSize)
        writer.putIfPresent("CodeSizeUnzipped", codeSizeUnzipped)
        writer.putIfPresent("CodeSizeZipped", codeSizeZipped)
        writer.putIfPresent("ConcurrentExecutions", concurrentExecutions)
        writer.putIfPresent("UnreservedConcurrentExecutions", unreservedConcurrentExecutions)
    }
}

extension Lambda {
    struct AccountUsage: ShapeStructureWritable {
        var totalCodeSize: Int?
        var functionCount: Int?
    }
}

extension Lambda.AccountUsage {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TotalCodeSize", totalCodeSize)
        writer.putIfPresent("FunctionCount", functionCount)
    }
}

extension Lambda {
    struct AddLayerVersionPermissionRequest: ShapeStructureReadable {
        var layerName: String
        var versionNumber: Int
        var statementId: String
        var action: String
        var principal: String
        var organizationId: String?
        var revisionId: String?
    }
}

extension Lambda.AddLayerVersionPermissionRequest {
    init(_ reader: inout ObjectReader) throws {
        layerName = try reader.required("LayerName")
        versionNumber = try reader.required("VersionNumber")
        statementId = try reader.required("StatementId")
        action = try reader.required("Action")
        principal = try reader.required("Principal")
        organizationId = reader.optional("OrganizationId")
        revisionId = reader.optional("RevisionId")
    }
}

extension Lambda {
    struct AddLayerVersionPermissionResponse: ShapeStructureWritable {
        var statement: String?
        var revisionId: String?
    }
}

extension Lambda.AddLayerVersionPermissionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Statement", statement)
        writer.putIfPresent("RevisionId", revisionId)
    }
}

extension Lambda {
    struct AddPermissionRequest: ShapeStructureReadable {
        var functionName: String
        var statementId: String
        var action: String
        var principal: String
        var sourceArn: String?
        var sourceAccount: String?
        var eventSourceToken: String?
        var qualifier: String?
        var revisionId: String?
        var principalOrgID: String?
        var functionUrlAuthType: FunctionUrlAuthType?
        var invokedViaFunctionUrl: Bool?
    }
}

extension Lambda.AddPermissionRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        statementId = try reader.required("StatementId")
        action = try reader.required("Action")
        principal = try reader.required("Principal")
        sourceArn = reader.optional("SourceArn")
        sourceAccount = reader.optional("SourceAccount")
        eventSourceToken = reader.optional("EventSourceToken")
        qualifier = reader.optional("Qualifier")
        revisionId = reader.optional("RevisionId")
        principalOrgID = reader.optional("PrincipalOrgID")
        functionUrlAuthType = reader.optional("FunctionUrlAuthType")
        invokedViaFunctionUrl = reader.optional("InvokedViaFunctionUrl")
    }
}

extension Lambda {
    struct AddPermissionResponse: ShapeStructureWritable {
        var statement: String?
    }
}

extension Lambda.AddPermissionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Statement", statement)
    }
}

extension Lambda {
    struct AliasConfiguration: ShapeStructureWritable {
        var aliasArn: String?
        var name: String?
        var functionVersion: String?
        var description: String?
        var routingConfig: AliasRoutingConfiguration?
        var revisionId: String?
    }
}

extension Lambda.AliasConfiguration {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AliasArn", aliasArn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("FunctionVersion", functionVersion)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("RoutingConfig", routingConfig)
        writer.putIfPresent("RevisionId", revisionId)
    }
}

extension Lambda {
    struct AliasRoutingConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var additionalVersionWeights: [String: Double]?
    }
}

extension Lambda.AliasRoutingConfiguration {
    init(_ reader: inout ObjectReader) throws {
        additionalVersionWeights = reader.optional("AdditionalVersionWeights")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AdditionalVersionWeights", additionalVersionWeights)
    }
}

extension Lambda {
    struct AmazonManagedKafkaEventSourceConfig: ShapeStructureReadable, ShapeStructureWritable {
        var consumerGroupId: String?
        var schemaRegistryConfig: KafkaSchemaRegistryConfig?
    }
}

extension Lambda.AmazonManagedKafkaEventSourceConfig {
    init(_ reader: inout ObjectReader) throws {
        consumerGroupId = reader.optional("ConsumerGroupId")
        schemaRegistryConfig = reader.optional("SchemaRegistryConfig")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ConsumerGroupId", consumerGroupId)
        writer.putIfPresent("SchemaRegistryConfig", schemaRegistryConfig)
    }
}

extension Lambda {
    enum ApplicationLogLevel: String, ShapeEnumeration {
        case trace = "TRACE"
        case debug = "DEBUG"
        case info = "INFO"
        case warn = "WARN"
        case error = "ERROR"
        case fatal = "FATAL"
    }
}

extension Lambda {
    enum Architecture: String, ShapeEnumeration {
        case x8664 = "x86_64"
        case arm64 = "arm64"
    }
}

extension Lambda {
    struct CapacityProviderConfig: ShapeStructureReadable, ShapeStructureWritable {
        var lambdaManagedInstancesCapacityProviderConfig: LambdaManagedInstancesCapacityProviderConfig
    }
}

extension Lambda.CapacityProviderConfig {
    init(_ reader: inout ObjectReader) throws {
        lambdaManagedInstancesCapacityProviderConfig = try reader.required("LambdaManagedInstancesCapacityProviderConfig")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("LambdaManagedInstancesCapacityProviderConfig", lambdaManagedInstancesCapacityProviderConfig)
    }
}

extension Lambda {
    struct Concurrency: ShapeStructureWritable {
        var reservedConcurrentExecutions: Int?
    }
}

extension Lambda.Concurrency {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ReservedConcurrentExecutions", reservedConcurrentExecutions)
    }
}

extension Lambda {
    struct Cors: ShapeStructureReadable, ShapeStructureWritable {
        var allowCredentials: Bool?
        var allowHeaders: [String]?
        var allowMethods: [String]?
        var allowOrigins: [String]?
        var exposeHeaders: [String]?
        var maxAge: Int?
    }
}

extension Lambda.Cors {
    init(_ reader: inout ObjectReader) throws {
        allowCredentials = reader.optional("AllowCredentials")
        allowHeaders = reader.optional("AllowHeaders")
        allowMethods = reader.optional("AllowMethods")
        allowOrigins = reader.optional("AllowOrigins")
        exposeHeaders = reader.optional("ExposeHeaders")
        maxAge = reader.optional("MaxAge")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AllowCredentials", allowCredentials)
        writer.putIfPresent("AllowHeaders", allowHeaders)
        writer.putIfPresent("AllowMethods", allowMethods)
        writer.putIfPresent("AllowOrigins", allowOrigins)
        writer.putIfPresent("ExposeHeaders", exposeHeaders)
        writer.putIfPresent("MaxAge", maxAge)
    }
}

extension Lambda {
    struct CreateAliasRequest: ShapeStructureReadable {
        var functionName: String
        var name: String
        var functionVersion: String
        var description: String?
        var routingConfig: AliasRoutingConfiguration?
    }
}

extension Lambda.CreateAliasRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        name = try reader.required("Name")
        functionVersion = try reader.required("FunctionVersion")
        description = reader.optional("Description")
        routingConfig = reader.optional("RoutingConfig")
    }
}

extension Lambda {
    struct CreateEventSourceMappingRequest: ShapeStructureReadable {
        var eventSourceArn: String?
        var functionName: String
        var enabled: Bool?
        var batchSize: Int?
        var filterCriteria: FilterCriteria?
        var maximumBatchingWindowInSeconds: Int?
        var parallelizationFactor: Int?
        var startingPosition: EventSourcePosition?
        var startingPositionTimestamp: Timestamp?
        var destinationConfig: DestinationConfig?
        var maximumRecordAgeInSeconds: Int?
        var bisectBatchOnFunctionError: Bool?
        var maximumRetryAttempts: Int?
        var tags: [String: String]?
        var tumblingWindowInSeconds: Int?
        var topics: [String]?
        var queues: [String]?
        var sourceAccessConfigurations: [SourceAccessConfiguration]?
        var selfManagedEventSource: SelfManagedEventSource?
        var functionResponseTypes: [FunctionResponseType]?
        var amazonManagedKafkaEventSourceConfig: AmazonManagedKafkaEventSourceConfig?
        var selfManagedKafkaEventSourceConfig: SelfManagedKafkaEventSourceConfig?
        var scalingConfig: ScalingConfig?
        var documentDBEventSourceConfig: DocumentDBEventSourceConfig?
        var kmsKeyArn: String?
        var metricsConfig: EventSourceMappingMetricsConfig?
        var loggingConfig: EventSourceMappingLoggingConfig?
        var provisionedPollerConfig: ProvisionedPollerConfig?
    }
}

extension Lambda.CreateEventSourceMappingRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        eventSourceArn = reader.optional("EventSourceArn")
        enabled = reader.optional("Enabled")
        batchSize = reader.optional("BatchSize")
        filterCriteria = reader.optional("FilterCriteria")
        maximumBatchingWindowInSeconds = reader.optional("MaximumBatchingWindowInSeconds")
        parallelizationFactor = reader.optional("ParallelizationFactor")
        startingPosition = reader.optional("StartingPosition")
        startingPositionTimestamp = reader.optional("StartingPositionTimestamp")
        destinationConfig = reader.optional("DestinationConfig")
        maximumRecordAgeInSeconds = reader.optional("MaximumRecordAgeInSeconds")
        bisectBatchOnFunctionError = reader.optional("BisectBatchOnFunctionError")
        maximumRetryAttempts = reader.optional("MaximumRetryAttempts")
        tags = reader.optional("Tags")
        tumblingWindowInSeconds = reader.optional("TumblingWindowInSeconds")
        topics = reader.optional("Topics")
        queues = reader.optional("Queues")
        sourceAccessConfigurations = reader.optional("SourceAccessConfigurations")
        selfManagedEventSource = reader.optional("SelfManagedEventSource")
        functionResponseTypes = reader.optional("FunctionResponseTypes")
        amazonManagedKafkaEventSourceConfig = reader.optional("AmazonManagedKafkaEventSourceConfig")
        selfManagedKafkaEventSourceConfig = reader.optional("SelfManagedKafkaEventSourceConfig")
        scalingConfig = reader.optional("ScalingConfig")
        documentDBEventSourceConfig = reader.optional("DocumentDBEventSourceConfig")
        kmsKeyArn = reader.optional("KMSKeyArn")
        metricsConfig = reader.optional("MetricsConfig")
        loggingConfig = reader.optional("LoggingConfig")
        provisionedPollerConfig = reader.optional("ProvisionedPollerConfig")
    }
}

extension Lambda {
    struct CreateFunctionRequest: ShapeStructureReadable {
        var functionName: String
        var runtime: String?
        var role: String
        var handler: String?
        var code: FunctionCode
        var description: String?
        var timeout: Int?
        var memorySize: Int?
        var publish: Bool?
        var vpcConfig: VpcConfig?
        var packageType: PackageType?
        var deadLetterConfig: DeadLetterConfig?
        var environment: Environment?
        var kmsKeyArn: String?
        var tracingConfig: TracingConfig?
        var tags: [String: String]?
        var layers: [String]?
        var fileSystemConfigs: [FileSystemConfig]?
        var imageConfig: ImageConfig?
        var codeSigningConfigArn: String?
        var architectures: [Architecture]?
        var ephemeralStorage: EphemeralStorage?
        var snapStart: SnapStart?
        var loggingConfig: LoggingConfig?
        var capacityProviderConfig: CapacityProviderConfig?
        var publishTo: FunctionVersionLatestPublished?
        var durableConfig: DurableConfig?
        var tenancyConfig: TenancyConfig?
    }
}

extension Lambda.CreateFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        role = try reader.required("Role")
        code = try reader.required("Code")
        runtime = reader.optional("Runtime")
        handler = reader.optional("Handler")
        description = reader.optional("Description")
        timeout = reader.optional("Timeout")
        memorySize = reader.optional("MemorySize")
        publish = reader.optional("Publish")
        vpcConfig = reader.optional("VpcConfig")
        packageType = reader.optional("PackageType")
        deadLetterConfig = reader.optional("DeadLetterConfig")
        environment = reader.optional("Environment")
        kmsKeyArn = reader.optional("KMSKeyArn")
        tracingConfig = reader.optional("TracingConfig")
        tags = reader.optional("Tags")
        layers = reader.optional("Layers")
        fileSystemConfigs = reader.optional("FileSystemConfigs")
        imageConfig = reader.optional("ImageConfig")
        codeSigningConfigArn = reader.optional("CodeSigningConfigArn")
        architectures = reader.optional("Architectures")
        ephemeralStorage = reader.optional("EphemeralStorage")
        snapStart = reader.optional("SnapStart")
        loggingConfig = reader.optional("LoggingConfig")
        capacityProviderConfig = reader.optional("CapacityProviderConfig")
        publishTo = reader.optional("PublishTo")
        durableConfig = reader.optional("DurableConfig")
        tenancyConfig = reader.optional("TenancyConfig")
    }
}

extension Lambda {
    struct CreateFunctionUrlConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
        var authType: FunctionUrlAuthType
        var cors: Cors?
        var invokeMode: InvokeMode?
    }
}

extension Lambda.CreateFunctionUrlConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        authType = try reader.required("AuthType")
        qualifier = reader.optional("Qualifier")
        cors = reader.optional("Cors")
        invokeMode = reader.optional("InvokeMode")
    }
}

extension Lambda {
    struct CreateFunctionUrlConfigResponse: ShapeStructureWritable {
        var functionUrl: String
        var functionArn: String
        var authType: FunctionUrlAuthType
        var cors: Cors?
        var creationTime: String
        var invokeMode: InvokeMode?
    }
}

extension Lambda.CreateFunctionUrlConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.put("FunctionUrl", functionUrl)
        writer.put("FunctionArn", functionArn)
        writer.put("AuthType", authType)
        writer.putIfPresent("Cors", cors)
        writer.put("CreationTime", creationTime)
        writer.putIfPresent("InvokeMode", invokeMode)
    }
}

extension Lambda {
    struct DeadLetterConfig: ShapeStructureReadable, ShapeStructureWritable {
        var targetArn: String?
    }
}

extension Lambda.DeadLetterConfig {
    init(_ reader: inout ObjectReader) throws {
        targetArn = reader.optional("TargetArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TargetArn", targetArn)
    }
}

extension Lambda {
    struct DeleteAliasRequest: ShapeStructureReadable {
        var functionName: String
        var name: String
    }
}

extension Lambda.DeleteAliasRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        name = try reader.required("Name")
    }
}

extension Lambda {
    struct DeleteEventSourceMappingRequest: ShapeStructureReadable {
        var uuid: String
    }
}

extension Lambda.DeleteEventSourceMappingRequest {
    init(_ reader: inout ObjectReader) throws {
        uuid = try reader.required("UUID")
    }
}

extension Lambda {
    struct DeleteFunctionConcurrencyRequest: ShapeStructureReadable {
        var functionName: String
    }
}

extension Lambda.DeleteFunctionConcurrencyRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
    }
}

extension Lambda {
    struct DeleteFunctionEventInvokeConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.DeleteFunctionEventInvokeConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct DeleteFunctionRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.DeleteFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct DeleteFunctionResponse: ShapeStructureWritable {
        var statusCode: Int?
    }
}

extension Lambda.DeleteFunctionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StatusCode", statusCode)
    }
}

extension Lambda {
    struct DeleteFunctionUrlConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.DeleteFunctionUrlConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct DeleteLayerVersionRequest: ShapeStructureReadable {
        var layerName: String
        var versionNumber: Int
    }
}

extension Lambda.DeleteLayerVersionRequest {
    init(_ reader: inout ObjectReader) throws {
        layerName = try reader.required("LayerName")
        versionNumber = try reader.required("VersionNumber")
    }
}

extension Lambda {
    struct DeleteProvisionedConcurrencyConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String
    }
}

extension Lambda.DeleteProvisionedConcurrencyConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = try reader.required("Qualifier")
    }
}

extension Lambda {
    struct DestinationConfig: ShapeStructureReadable, ShapeStructureWritable {
        var onSuccess: OnSuccess?
        var onFailure: OnFailure?
    }
}

extension Lambda.DestinationConfig {
    init(_ reader: inout ObjectReader) throws {
        onSuccess = reader.optional("OnSuccess")
        onFailure = reader.optional("OnFailure")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("OnSuccess", onSuccess)
        writer.putIfPresent("OnFailure", onFailure)
    }
}

extension Lambda {
    struct DocumentDBEventSourceConfig: ShapeStructureReadable, ShapeStructureWritable {
        var databaseName: String?
        var collectionName: String?
        var fullDocument: FullDocument?
    }
}

extension Lambda.DocumentDBEventSourceConfig {
    init(_ reader: inout ObjectReader) throws {
        databaseName = reader.optional("DatabaseName")
        collectionName = reader.optional("CollectionName")
        fullDocument = reader.optional("FullDocument")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DatabaseName", databaseName)
        writer.putIfPresent("CollectionName", collectionName)
        writer.putIfPresent("FullDocument", fullDocument)
    }
}

extension Lambda {
    struct DurableConfig: ShapeStructureReadable, ShapeStructureWritable {
        var retentionPeriodInDays: Int?
        var executionTimeout: Int?
    }
}

extension Lambda.DurableConfig {
    init(_ reader: inout ObjectReader) throws {
        retentionPeriodInDays = reader.optional("RetentionPeriodInDays")
        executionTimeout = reader.optional("ExecutionTimeout")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RetentionPeriodInDays", retentionPeriodInDays)
        writer.putIfPresent("ExecutionTimeout", executionTimeout)
    }
}

extension Lambda {
    enum EndPointType: String, ShapeEnumeration {
        case kafkaBootstrapServers = "KAFKA_BOOTSTRAP_SERVERS"
    }
}

extension Lambda {
    struct Environment: ShapeStructureReadable {
        var variables: [String: String]?
    }
}

extension Lambda.Environment {
    init(_ reader: inout ObjectReader) throws {
        variables = reader.optional("Variables")
    }
}

extension Lambda {
    struct EnvironmentError: ShapeStructureWritable {
        var errorCode: String?
        var message: String?
    }
}

extension Lambda.EnvironmentError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("Message", message)
    }
}

extension Lambda {
    struct EnvironmentResponse: ShapeStructureWritable {
        var variables: [String: String]?
        var error: EnvironmentError?
    }
}

extension Lambda.EnvironmentResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Variables", variables)
        writer.putIfPresent("Error", error)
    }
}

extension Lambda {
    struct EphemeralStorage: ShapeStructureReadable, ShapeStructureWritable {
        var size: Int
    }
}

extension Lambda.EphemeralStorage {
    init(_ reader: inout ObjectReader) throws {
        size = try reader.required("Size")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Size", size)
    }
}

extension Lambda {
    struct EventSourceMappingConfiguration: ShapeStructureWritable {
        var uuid: String?
        var startingPosition: EventSourcePosition?
        var startingPositionTimestamp: Timestamp?
        var batchSize: Int?
        var maximumBatchingWindowInSeconds: Int?
        var parallelizationFactor: Int?
        var eventSourceArn: String?
        var filterCriteria: FilterCriteria?
        var functionArn: String?
        var lastModified: Timestamp?
        var lastProcessingResult: String?
        var state: String?
        var stateTransitionReason: String?
        var destinationConfig: DestinationConfig?
        var topics: [String]?
        var queues: [String]?
        var sourceAccessConfigurations: [SourceAccessConfiguration]?
        var selfManagedEventSource: SelfManagedEventSource?
        var maximumRecordAgeInSeconds: Int?
        var bisectBatchOnFunctionError: Bool?
        var maximumRetryAttempts: Int?
        var tumblingWindowInSeconds: Int?
        var functionResponseTypes: [FunctionResponseType]?
        var amazonManagedKafkaEventSourceConfig: AmazonManagedKafkaEventSourceConfig?
        var selfManagedKafkaEventSourceConfig: SelfManagedKafkaEventSourceConfig?
        var scalingConfig: ScalingConfig?
        var documentDBEventSourceConfig: DocumentDBEventSourceConfig?
        var kmsKeyArn: String?
        var filterCriteriaError: FilterCriteriaError?
        var eventSourceMappingArn: String?
        var metricsConfig: EventSourceMappingMetricsConfig?
        var loggingConfig: EventSourceMappingLoggingConfig?
        var provisionedPollerConfig: ProvisionedPollerConfig?
    }
}

extension Lambda.EventSourceMappingConfiguration {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UUID", uuid)
        writer.putIfPresent("StartingPosition", startingPosition)
        writer.putIfPresent("StartingPositionTimestamp", startingPositionTimestamp)
        writer.putIfPresent("BatchSize", batchSize)
        writer.putIfPresent("MaximumBatchingWindowInSeconds", maximumBatchingWindowInSeconds)
        writer.putIfPresent("ParallelizationFactor", parallelizationFactor)
        writer.putIfPresent("EventSourceArn", eventSourceArn)
        writer.putIfPresent("FilterCriteria", filterCriteria)
        writer.putIfPresent("FunctionArn", functionArn)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("LastProcessingResult", lastProcessingResult)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateTransitionReason", stateTransitionReason)
        writer.putIfPresent("DestinationConfig", destinationConfig)
        writer.putIfPresent("Topics", topics)
        writer.putIfPresent("Queues", queues)
        writer.putIfPresent("SourceAccessConfigurations", sourceAccessConfigurations)
        writer.putIfPresent("SelfManagedEventSource", selfManagedEventSource)
        writer.putIfPresent("MaximumRecordAgeInSeconds", maximumRecordAgeInSeconds)
        writer.putIfPresent("BisectBatchOnFunctionError", bisectBatchOnFunctionError)
        writer.putIfPresent("MaximumRetryAttempts", maximumRetryAttempts)
        writer.putIfPresent("TumblingWindowInSeconds", tumblingWindowInSeconds)
        writer.putIfPresent("FunctionResponseTypes", functionResponseTypes)
        writer.putIfPresent("AmazonManagedKafkaEventSourceConfig", amazonManagedKafkaEventSourceConfig)
        writer.putIfPresent("SelfManagedKafkaEventSourceConfig", selfManagedKafkaEventSourceConfig)
        writer.putIfPresent("ScalingConfig", scalingConfig)
        writer.putIfPresent("DocumentDBEventSourceConfig", documentDBEventSourceConfig)
        writer.putIfPresent("KMSKeyArn", kmsKeyArn)
        writer.putIfPresent("FilterCriteriaError", filterCriteriaError)
        writer.putIfPresent("EventSourceMappingArn", eventSourceMappingArn)
        writer.putIfPresent("MetricsConfig", metricsConfig)
        writer.putIfPresent("LoggingConfig", loggingConfig)
        writer.putIfPresent("ProvisionedPollerConfig", provisionedPollerConfig)
    }
}

extension Lambda {
    struct EventSourceMappingLoggingConfig: ShapeStructureReadable, ShapeStructureWritable {
        var systemLogLevel: EventSourceMappingSystemLogLevel?
    }
}

extension Lambda.EventSourceMappingLoggingConfig {
    init(_ reader: inout ObjectReader) throws {
        systemLogLevel = reader.optional("SystemLogLevel")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SystemLogLevel", systemLogLevel)
    }
}

extension Lambda {
    enum EventSourceMappingMetric: String, ShapeEnumeration {
        case eventCount = "EventCount"
        case errorCount = "ErrorCount"
        case kafkaMetrics = "KafkaMetrics"
    }
}

extension Lambda {
    struct EventSourceMappingMetricsConfig: ShapeStructureReadable, ShapeStructureWritable {
        var metrics: [EventSourceMappingMetric]?
    }
}

extension Lambda.EventSourceMappingMetricsConfig {
    init(_ reader: inout ObjectReader) throws {
        metrics = reader.optional("Metrics")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Metrics", metrics)
    }
}

extension Lambda {
    enum EventSourceMappingSystemLogLevel: String, ShapeEnumeration {
        case debug = "DEBUG"
        case info = "INFO"
        case warn = "WARN"
    }
}

extension Lambda {
    enum EventSourcePosition: String, ShapeEnumeration {
        case trimHorizon = "TRIM_HORIZON"
        case latest = "LATEST"
        case atTimestamp = "AT_TIMESTAMP"
    }
}

extension Lambda {
    struct FileSystemConfig: ShapeStructureReadable, ShapeStructureWritable {
        var arn: String
        var localMountPath: String
    }
}

extension Lambda.FileSystemConfig {
    init(_ reader: inout ObjectReader) throws {
        arn = try reader.required("Arn")
        localMountPath = try reader.required("LocalMountPath")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Arn", arn)
        writer.put("LocalMountPath", localMountPath)
    }
}

extension Lambda {
    struct Filter: ShapeStructureReadable, ShapeStructureWritable {
        var pattern: String?
    }
}

extension Lambda.Filter {
    init(_ reader: inout ObjectReader) throws {
        pattern = reader.optional("Pattern")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Pattern", pattern)
    }
}

extension Lambda {
    struct FilterCriteria: ShapeStructureReadable, ShapeStructureWritable {
        var filters: [Filter]?
    }
}

extension Lambda.FilterCriteria {
    init(_ reader: inout ObjectReader) throws {
        filters = reader.optional("Filters")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Filters", filters)
    }
}

extension Lambda {
    struct FilterCriteriaError: ShapeStructureWritable {
        var errorCode: String?
        var message: String?
    }
}

extension Lambda.FilterCriteriaError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("Message", message)
    }
}

extension Lambda {
    enum FullDocument: String, ShapeEnumeration {
        case updateLookup = "UpdateLookup"
        case `default` = "Default"
    }
}

extension Lambda {
    struct FunctionCode: ShapeStructureReadable {
        var zipFile: Blob?
        var s3Bucket: String?
        var s3Key: String?
        var s3ObjectVersion: String?
        var imageUri: String?
        var sourceKMSKeyArn: String?
    }
}

extension Lambda.FunctionCode {
    init(_ reader: inout ObjectReader) throws {
        zipFile = reader.optional("ZipFile")
        s3Bucket = reader.optional("S3Bucket")
        s3Key = reader.optional("S3Key")
        s3ObjectVersion = reader.optional("S3ObjectVersion")
        imageUri = reader.optional("ImageUri")
        sourceKMSKeyArn = reader.optional("SourceKMSKeyArn")
    }
}

extension Lambda {
    struct FunctionCodeLocation: ShapeStructureWritable {
        var repositoryType: String?
        var location: String?
        var imageUri: String?
        var resolvedImageUri: String?
        var sourceKMSKeyArn: String?
    }
}

extension Lambda.FunctionCodeLocation {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RepositoryType", repositoryType)
        writer.putIfPresent("Location", location)
        writer.putIfPresent("ImageUri", imageUri)
        writer.putIfPresent("ResolvedImageUri", resolvedImageUri)
        writer.putIfPresent("SourceKMSKeyArn", sourceKMSKeyArn)
    }
}

extension Lambda {
    struct FunctionConfiguration: ShapeStructureWritable {
        var functionName: String?
        var functionArn: String?
        var runtime: String?
        var role: String?
        var handler: String?
        var codeSize: Int?
        var description: String?
        var timeout: Int?
        var memorySize: Int?
        var lastModified: String?
        var codeSha256: String?
        var version: String?
        var vpcConfig: VpcConfigResponse?
        var deadLetterConfig: DeadLetterConfig?
        var environment: EnvironmentResponse?
        var kmsKeyArn: String?
        var tracingConfig: TracingConfigResponse?
        var masterArn: String?
        var revisionId: String?
        var layers: [Layer]?
        var state: State?
        var stateReason: String?
        var stateReasonCode: StateReasonCode?
        var lastUpdateStatus: LastUpdateStatus?
        var lastUpdateStatusReason: String?
        var lastUpdateStatusReasonCode: String?
        var fileSystemConfigs: [FileSystemConfig]?
        var packageType: PackageType?
        var imageConfigResponse: ImageConfigResponse?
        var signingProfileVersionArn: String?
        var signingJobArn: String?
        var architectures: [Architecture]?
        var ephemeralStorage: EphemeralStorage?
        var snapStart: SnapStartResponse?
        var runtimeVersionConfig: RuntimeVersionConfig?
        var loggingConfig: LoggingConfig?
        var capacityProviderConfig: CapacityProviderConfig?
        var configSha256: String?
        var durableConfig: DurableConfig?
        var tenancyConfig: TenancyConfig?
    }
}

extension Lambda.FunctionConfiguration {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("FunctionName", functionName)
        writer.putIfPresent("FunctionArn", functionArn)
        writer.putIfPresent("Runtime", runtime)
        writer.putIfPresent("Role", role)
        writer.putIfPresent("Handler", handler)
        writer.putIfPresent("CodeSize", codeSize)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Timeout", timeout)
        writer.putIfPresent("MemorySize", memorySize)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("CodeSha256", codeSha256)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("VpcConfig", vpcConfig)
        writer.putIfPresent("DeadLetterConfig", deadLetterConfig)
        writer.putIfPresent("Environment", environment)
        writer.putIfPresent("KMSKeyArn", kmsKeyArn)
        writer.putIfPresent("TracingConfig", tracingConfig)
        writer.putIfPresent("MasterArn", masterArn)
        writer.putIfPresent("RevisionId", revisionId)
        writer.putIfPresent("Layers", layers)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
        writer.putIfPresent("StateReasonCode", stateReasonCode)
        writer.putIfPresent("LastUpdateStatus", lastUpdateStatus)
        writer.putIfPresent("LastUpdateStatusReason", lastUpdateStatusReason)
        writer.putIfPresent("LastUpdateStatusReasonCode", lastUpdateStatusReasonCode)
        writer.putIfPresent("FileSystemConfigs", fileSystemConfigs)
        writer.putIfPresent("PackageType", packageType)
        writer.putIfPresent("ImageConfigResponse", imageConfigResponse)
        writer.putIfPresent("SigningProfileVersionArn", signingProfileVersionArn)
        writer.putIfPresent("SigningJobArn", signingJobArn)
        writer.putIfPresent("Architectures", architectures)
        writer.putIfPresent("EphemeralStorage", ephemeralStorage)
        writer.putIfPresent("SnapStart", snapStart)
        writer.putIfPresent("RuntimeVersionConfig", runtimeVersionConfig)
        writer.putIfPresent("LoggingConfig", loggingConfig)
        writer.putIfPresent("CapacityProviderConfig", capacityProviderConfig)
        writer.putIfPresent("ConfigSha256", configSha256)
        writer.putIfPresent("DurableConfig", durableConfig)
        writer.putIfPresent("TenancyConfig", tenancyConfig)
    }
}

extension Lambda {
    struct FunctionEventInvokeConfig: ShapeStructureWritable {
        var lastModified: Timestamp?
        var functionArn: String?
        var maximumRetryAttempts: Int?
        var maximumEventAgeInSeconds: Int?
        var destinationConfig: DestinationConfig?
    }
}

extension Lambda.FunctionEventInvokeConfig {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("FunctionArn", functionArn)
        writer.putIfPresent("MaximumRetryAttempts", maximumRetryAttempts)
        writer.putIfPresent("MaximumEventAgeInSeconds", maximumEventAgeInSeconds)
        writer.putIfPresent("DestinationConfig", destinationConfig)
    }
}

extension Lambda {
    enum FunctionResponseType: String, ShapeEnumeration {
        case reportBatchItemFailures = "ReportBatchItemFailures"
    }
}

extension Lambda {
    enum FunctionUrlAuthType: String, ShapeEnumeration {
        case none = "NONE"
        case awsIam = "AWS_IAM"
    }
}

extension Lambda {
    struct FunctionUrlConfig: ShapeStructureWritable {
        var functionUrl: String
        var functionArn: String
        var creationTime: String
        var lastModifiedTime: String
        var cors: Cors?
        var authType: FunctionUrlAuthType
        var invokeMode: InvokeMode?
    }
}

extension Lambda.FunctionUrlConfig {
    func write(to writer: inout ObjectWriter) {
        writer.put("FunctionUrl", functionUrl)
        writer.put("FunctionArn", functionArn)
        writer.put("CreationTime", creationTime)
        writer.put("LastModifiedTime", lastModifiedTime)
        writer.putIfPresent("Cors", cors)
        writer.put("AuthType", authType)
        writer.putIfPresent("InvokeMode", invokeMode)
    }
}

extension Lambda {
    enum FunctionVersion: String, ShapeEnumeration {
        case all = "ALL"
    }
}

extension Lambda {
    enum FunctionVersionLatestPublished: String, ShapeEnumeration {
        case latestPublished = "LATEST_PUBLISHED"
    }
}

extension Lambda {
    struct GetAccountSettingsRequest: ShapeStructureReadable {
    }
}

extension Lambda.GetAccountSettingsRequest {
    init(_ reader: inout ObjectReader) throws {
    }
}

extension Lambda {
    struct GetAccountSettingsResponse: ShapeStructureWritable {
        var accountLimit: AccountLimit?
        var accountUsage: AccountUsage?
    }
}

extension Lambda.GetAccountSettingsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AccountLimit", accountLimit)
        writer.putIfPresent("AccountUsage", accountUsage)
    }
}

extension Lambda {
    struct GetAliasRequest: ShapeStructureReadable {
        var functionName: String
        var name: String
    }
}

extension Lambda.GetAliasRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        name = try reader.required("Name")
    }
}

extension Lambda {
    struct GetEventSourceMappingRequest: ShapeStructureReadable {
        var uuid: String
    }
}

extension Lambda.GetEventSourceMappingRequest {
    init(_ reader: inout ObjectReader) throws {
        uuid = try reader.required("UUID")
    }
}

extension Lambda {
    struct GetFunctionCodeSigningConfigRequest: ShapeStructureReadable {
        var functionName: String
    }
}

extension Lambda.GetFunctionCodeSigningConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
    }
}

extension Lambda {
    struct GetFunctionCodeSigningConfigResponse: ShapeStructureWritable {
        var codeSigningConfigArn: String
        var functionName: String
    }
}

extension Lambda.GetFunctionCodeSigningConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.put("CodeSigningConfigArn", codeSigningConfigArn)
        writer.put("FunctionName", functionName)
    }
}

extension Lambda {
    struct GetFunctionConcurrencyRequest: ShapeStructureReadable {
        var functionName: String
    }
}

extension Lambda.GetFunctionConcurrencyRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
    }
}

extension Lambda {
    struct GetFunctionConcurrencyResponse: ShapeStructureWritable {
        var reservedConcurrentExecutions: Int?
    }
}

extension Lambda.GetFunctionConcurrencyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ReservedConcurrentExecutions", reservedConcurrentExecutions)
    }
}

extension Lambda {
    struct GetFunctionConfigurationRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.GetFunctionConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct GetFunctionEventInvokeConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.GetFunctionEventInvokeConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct GetFunctionRecursionConfigRequest: ShapeStructureReadable {
        var functionName: String
    }
}

extension Lambda.GetFunctionRecursionConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
    }
}

extension Lambda {
    struct GetFunctionRecursionConfigResponse: ShapeStructureWritable {
        var recursiveLoop: RecursiveLoop?
    }
}

extension Lambda.GetFunctionRecursionConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RecursiveLoop", recursiveLoop)
    }
}

extension Lambda {
    struct GetFunctionRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.GetFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct GetFunctionResponse: ShapeStructureWritable {
        var configuration: FunctionConfiguration?
        var code: FunctionCodeLocation?
        var tags: [String: String]?
        var tagsError: TagsError?
        var concurrency: Concurrency?
    }
}

extension Lambda.GetFunctionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Configuration", configuration)
        writer.putIfPresent("Code", code)
        writer.putIfPresent("Tags", tags)
        writer.putIfPresent("TagsError", tagsError)
        writer.putIfPresent("Concurrency", concurrency)
    }
}

extension Lambda {
    struct GetFunctionUrlConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.GetFunctionUrlConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct GetFunctionUrlConfigResponse: ShapeStructureWritable {
        var functionUrl: String
        var functionArn: String
        var authType: FunctionUrlAuthType
        var cors: Cors?
        var creationTime: String
        var lastModifiedTime: String
        var invokeMode: InvokeMode?
    }
}

extension Lambda.GetFunctionUrlConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.put("FunctionUrl", functionUrl)
        writer.put("FunctionArn", functionArn)
        writer.put("AuthType", authType)
        writer.putIfPresent("Cors", cors)
        writer.put("CreationTime", creationTime)
        writer.put("LastModifiedTime", lastModifiedTime)
        writer.putIfPresent("InvokeMode", invokeMode)
    }
}

extension Lambda {
    struct GetLayerVersionByArnRequest: ShapeStructureReadable {
        var arn: String
    }
}

extension Lambda.GetLayerVersionByArnRequest {
    init(_ reader: inout ObjectReader) throws {
        arn = try reader.required("Arn")
    }
}

extension Lambda {
    struct GetLayerVersionPolicyRequest: ShapeStructureReadable {
        var layerName: String
        var versionNumber: Int
    }
}

extension Lambda.GetLayerVersionPolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        layerName = try reader.required("LayerName")
        versionNumber = try reader.required("VersionNumber")
    }
}

extension Lambda {
    struct GetLayerVersionPolicyResponse: ShapeStructureWritable {
        var policy: String?
        var revisionId: String?
    }
}

extension Lambda.GetLayerVersionPolicyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Policy", policy)
        writer.putIfPresent("RevisionId", revisionId)
    }
}

extension Lambda {
    struct GetLayerVersionRequest: ShapeStructureReadable {
        var layerName: String
        var versionNumber: Int
    }
}

extension Lambda.GetLayerVersionRequest {
    init(_ reader: inout ObjectReader) throws {
        layerName = try reader.required("LayerName")
        versionNumber = try reader.required("VersionNumber")
    }
}
