// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Lambda {
    struct GetLayerVersionResponse: ShapeStructureWritable {
        var content: LayerVersionContentOutput?
        var layerArn: String?
        var layerVersionArn: String?
        var description: String?
        var createdDate: String?
        var version: Int?
        var compatibleRuntimes: [String]?
        var licenseInfo: String?
        var compatibleArchitectures: [Architecture]?
    }
}

extension Lambda.GetLayerVersionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Content", content)
        writer.putIfPresent("LayerArn", layerArn)
        writer.putIfPresent("LayerVersionArn", layerVersionArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("CreatedDate", createdDate)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("CompatibleRuntimes", compatibleRuntimes)
        writer.putIfPresent("LicenseInfo", licenseInfo)
        writer.putIfPresent("CompatibleArchitectures", compatibleArchitectures)
    }
}

extension Lambda {
    struct GetPolicyRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.GetPolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct GetPolicyResponse: ShapeStructureWritable {
        var policy: String?
        var revisionId: String?
    }
}

extension Lambda.GetPolicyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Policy", policy)
        writer.putIfPresent("RevisionId", revisionId)
    }
}

extension Lambda {
    struct GetProvisionedConcurrencyConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String
    }
}

extension Lambda.GetProvisionedConcurrencyConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = try reader.required("Qualifier")
    }
}

extension Lambda {
    struct GetProvisionedConcurrencyConfigResponse: ShapeStructureWritable {
        var requestedProvisionedConcurrentExecutions: Int?
        var availableProvisionedConcurrentExecutions: Int?
        var allocatedProvisionedConcurrentExecutions: Int?
        var status: ProvisionedConcurrencyStatusEnum?
        var statusReason: String?
        var lastModified: String?
    }
}

extension Lambda.GetProvisionedConcurrencyConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestedProvisionedConcurrentExecutions", requestedProvisionedConcurrentExecutions)
        writer.putIfPresent("AvailableProvisionedConcurrentExecutions", availableProvisionedConcurrentExecutions)
        writer.putIfPresent("AllocatedProvisionedConcurrentExecutions", allocatedProvisionedConcurrentExecutions)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("StatusReason", statusReason)
        writer.putIfPresent("LastModified", lastModified)
    }
}

extension Lambda {
    struct GetRuntimeManagementConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
    }
}

extension Lambda.GetRuntimeManagementConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
    }
}

extension Lambda {
    struct GetRuntimeManagementConfigResponse: ShapeStructureWritable {
        var updateRuntimeOn: UpdateRuntimeOn?
        var runtimeVersionArn: String?
        var functionArn: String?
    }
}

extension Lambda.GetRuntimeManagementConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UpdateRuntimeOn", updateRuntimeOn)
        writer.putIfPresent("RuntimeVersionArn", runtimeVersionArn)
        writer.putIfPresent("FunctionArn", functionArn)
    }
}

extension Lambda {
    struct ImageConfig: ShapeStructureReadable, ShapeStructureWritable {
        var entryPoint: [String]?
        var command: [String]?
        var workingDirectory: String?
    }
}

extension Lambda.ImageConfig {
    init(_ reader: inout ObjectReader) throws {
        entryPoint = reader.optional("EntryPoint")
        command = reader.optional("Command")
        workingDirectory = reader.optional("WorkingDirectory")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("EntryPoint", entryPoint)
        writer.putIfPresent("Command", command)
        writer.putIfPresent("WorkingDirectory", workingDirectory)
    }
}

extension Lambda {
    struct ImageConfigError: ShapeStructureWritable {
        var errorCode: String?
        var message: String?
    }
}

extension Lambda.ImageConfigError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("Message", message)
    }
}

extension Lambda {
    struct ImageConfigResponse: ShapeStructureWritable {
        var imageConfig: ImageConfig?
        var error: ImageConfigError?
    }
}

extension Lambda.ImageConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ImageConfig", imageConfig)
        writer.putIfPresent("Error", error)
    }
}

extension Lambda {
    struct InvocationRequest: ShapeStructureReadable {
        var functionName: String
        var invocationType: InvocationType?
        var logType: LogType?
        var clientContext: String?
        var durableExecutionName: String?
        var payload: Blob?
        var qualifier: String?
        var tenantId: String?
    }
}

extension Lambda.InvocationRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        invocationType = reader.optional("InvocationType")
        logType = reader.optional("LogType")
        clientContext = reader.optional("ClientContext")
        durableExecutionName = reader.optional("DurableExecutionName")
        payload = reader.optional("Payload")
        qualifier = reader.optional("Qualifier")
        tenantId = reader.optional("TenantId")
    }
}

extension Lambda {
    struct InvocationResponse: ShapeStructureWritable {
        var statusCode: Int?
        var functionError: String?
        var logResult: String?
        var payload: Blob?
        var executedVersion: String?
        var durableExecutionArn: String?
    }
}

extension Lambda.InvocationResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StatusCode", statusCode)
        writer.putIfPresent("FunctionError", functionError)
        writer.putIfPresent("LogResult", logResult)
        writer.putIfPresent("Payload", payload)
        writer.putIfPresent("ExecutedVersion", executedVersion)
        writer.putIfPresent("DurableExecutionArn", durableExecutionArn)
    }
}

extension Lambda {
    enum InvocationType: String, ShapeEnumeration {
        case event = "Event"
        case requestResponse = "RequestResponse"
        case dryRun = "DryRun"
    }
}

extension Lambda {
    struct InvokeAsyncRequest: ShapeStructureReadable {
        var functionName: String
    }
}

extension Lambda.InvokeAsyncRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
    }
}

extension Lambda {
    struct InvokeAsyncResponse: ShapeStructureWritable {
        var status: Int?
    }
}

extension Lambda.InvokeAsyncResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Status", status)
    }
}

extension Lambda {
    enum InvokeMode: String, ShapeEnumeration {
        case buffered = "BUFFERED"
        case responseStream = "RESPONSE_STREAM"
    }
}

extension Lambda {
    struct InvokeResponseStreamUpdate: ShapeStructureWritable {
        var payload: Blob?
    }
}

extension Lambda.InvokeResponseStreamUpdate {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Payload", payload)
    }
}

extension Lambda {
    struct InvokeWithResponseStreamCompleteEvent: ShapeStructureWritable {
        var errorCode: String?
        var errorDetails: String?
        var logResult: String?
    }
}

extension Lambda.InvokeWithResponseStreamCompleteEvent {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorDetails", errorDetails)
        writer.putIfPresent("LogResult", logResult)
    }
}

extension Lambda {
    struct InvokeWithResponseStreamRequest: ShapeStructureReadable {
        var functionName: String
        var invocationType: ResponseStreamingInvocationType?
        var logType: LogType?
        var clientContext: String?
        var qualifier: String?
        var payload: Blob?
        var tenantId: String?
    }
}

extension Lambda.InvokeWithResponseStreamRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        invocationType = reader.optional("InvocationType")
        logType = reader.optional("LogType")
        clientContext = reader.optional("ClientContext")
        qualifier = reader.optional("Qualifier")
        payload = reader.optional("Payload")
        tenantId = reader.optional("TenantId")
    }
}

extension Lambda {
    struct InvokeWithResponseStreamResponse: ShapeStructureWritable {
        var statusCode: Int?
        var executedVersion: String?
        var responseStreamContentType: String?
    }
}

extension Lambda.InvokeWithResponseStreamResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StatusCode", statusCode)
        writer.putIfPresent("ExecutedVersion", executedVersion)
        writer.putIfPresent("ResponseStreamContentType", responseStreamContentType)
    }
}

extension Lambda {
    enum InvokeWithResponseStreamResponseEvent: ShapeStructureWritable, Sendable {
        case payloadChunk(InvokeResponseStreamUpdate)
        case invokeComplete(InvokeWithResponseStreamCompleteEvent)
    }
}

extension Lambda.InvokeWithResponseStreamResponseEvent {
    func write(to writer: inout ObjectWriter) {
        switch self {
        case .payloadChunk(let event): writer.put("PayloadChunk", event)
        case .invokeComplete(let event): writer.put("InvokeComplete", event)
        }
    }
}

extension Lambda {
    struct KafkaSchemaRegistryAccessConfig: ShapeStructureReadable, ShapeStructureWritable {
        var type: KafkaSchemaRegistryAuthType?
        var uri: String?
    }
}

extension Lambda.KafkaSchemaRegistryAccessConfig {
    init(_ reader: inout ObjectReader) throws {
        type = reader.optional("Type")
        uri = reader.optional("URI")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Type", type)
        writer.putIfPresent("URI", uri)
    }
}

extension Lambda {
    enum KafkaSchemaRegistryAuthType: String, ShapeEnumeration {
        case basicAuth = "BASIC_AUTH"
        case clientCertificateTlsAuth = "CLIENT_CERTIFICATE_TLS_AUTH"
        case serverRootCaCertificate = "SERVER_ROOT_CA_CERTIFICATE"
    }
}

extension Lambda {
    struct KafkaSchemaRegistryConfig: ShapeStructureReadable, ShapeStructureWritable {
        var schemaRegistryURI: String?
        var eventRecordFormat: SchemaRegistryEventRecordFormat?
        var accessConfigs: [KafkaSchemaRegistryAccessConfig]?
        var schemaValidationConfigs: [KafkaSchemaValidationConfig]?
    }
}

extension Lambda.KafkaSchemaRegistryConfig {
    init(_ reader: inout ObjectReader) throws {
        schemaRegistryURI = reader.optional("SchemaRegistryURI")
        eventRecordFormat = reader.optional("EventRecordFormat")
        accessConfigs = reader.optional("AccessConfigs")
        schemaValidationConfigs = reader.optional("SchemaValidationConfigs")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaRegistryURI", schemaRegistryURI)
        writer.putIfPresent("EventRecordFormat", eventRecordFormat)
        writer.putIfPresent("AccessConfigs", accessConfigs)
        writer.putIfPresent("SchemaValidationConfigs", schemaValidationConfigs)
    }
}

extension Lambda {
    enum KafkaSchemaValidationAttribute: String, ShapeEnumeration {
        case key = "KEY"
        case value = "VALUE"
    }
}

extension Lambda {
    struct KafkaSchemaValidationConfig: ShapeStructureReadable, ShapeStructureWritable {
        var attribute: KafkaSchemaValidationAttribute?
    }
}

extension Lambda.KafkaSchemaValidationConfig {
    init(_ reader: inout ObjectReader) throws {
        attribute = reader.optional("Attribute")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Attribute", attribute)
    }
}

extension Lambda {
    struct LambdaManagedInstancesCapacityProviderConfig: ShapeStructureReadable, ShapeStructureWritable {
        var capacityProviderArn: String
        var perExecutionEnvironmentMaxConcurrency: Int?
        var executionEnvironmentMemoryGiBPerVCpu: Double?
    }
}

extension Lambda.LambdaManagedInstancesCapacityProviderConfig {
    init(_ reader: inout ObjectReader) throws {
        capacityProviderArn = try reader.required("CapacityProviderArn")
        perExecutionEnvironmentMaxConcurrency = reader.optional("PerExecutionEnvironmentMaxConcurrency")
        executionEnvironmentMemoryGiBPerVCpu = reader.optional("ExecutionEnvironmentMemoryGiBPerVCpu")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("CapacityProviderArn", capacityProviderArn)
        writer.putIfPresent("PerExecutionEnvironmentMaxConcurrency", perExecutionEnvironmentMaxConcurrency)
        writer.putIfPresent("ExecutionEnvironmentMemoryGiBPerVCpu", executionEnvironmentMemoryGiBPerVCpu)
    }
}

extension Lambda {
    enum LastUpdateStatus: String, ShapeEnumeration {
        case successful = "Successful"
        case failed = "Failed"
        case inProgress = "InProgress"
    }
}

extension Lambda {
    struct Layer: ShapeStructureWritable {
        var arn: String?
        var codeSize: Int?
        var signingProfileVersionArn: String?
        var signingJobArn: String?
    }
}

extension Lambda.Layer {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("CodeSize", codeSize)
        writer.putIfPresent("SigningProfileVersionArn", signingProfileVersionArn)
        writer.putIfPresent("SigningJobArn", signingJobArn)
    }
}

extension Lambda {
    struct LayerVersionContentInput: ShapeStructureReadable {
        var s3Bucket: String?
        var s3Key: String?
        var s3ObjectVersion: String?
        var zipFile: Blob?
    }
}

extension Lambda.LayerVersionContentInput {
    init(_ reader: inout ObjectReader) throws {
        s3Bucket = reader.optional("S3Bucket")
        s3Key = reader.optional("S3Key")
        s3ObjectVersion = reader.optional("S3ObjectVersion")
        zipFile = reader.optional("ZipFile")
    }
}

extension Lambda {
    struct LayerVersionContentOutput: ShapeStructureWritable {
        var location: String?
        var codeSha256: String?
        var codeSize: Int?
        var signingProfileVersionArn: String?
        var signingJobArn: String?
    }
}

extension Lambda.LayerVersionContentOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Location", location)
        writer.putIfPresent("CodeSha256", codeSha256)
        writer.putIfPresent("CodeSize", codeSize)
        writer.putIfPresent("SigningProfileVersionArn", signingProfileVersionArn)
        writer.putIfPresent("SigningJobArn", signingJobArn)
    }
}

extension Lambda {
    struct LayerVersionsListItem: ShapeStructureWritable {
        var layerVersionArn: String?
        var version: Int?
        var description: String?
        var createdDate: String?
        var compatibleRuntimes: [String]?
        var licenseInfo: String?
        var compatibleArchitectures: [Architecture]?
    }
}

extension Lambda.LayerVersionsListItem {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LayerVersionArn", layerVersionArn)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("CreatedDate", createdDate)
        writer.putIfPresent("CompatibleRuntimes", compatibleRuntimes)
        writer.putIfPresent("LicenseInfo", licenseInfo)
        writer.putIfPresent("CompatibleArchitectures", compatibleArchitectures)
    }
}

extension Lambda {
    struct LayersListItem: ShapeStructureWritable {
        var layerName: String?
        var layerArn: String?
        var latestMatchingVersion: LayerVersionsListItem?
    }
}

extension Lambda.LayersListItem {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LayerName", layerName)
        writer.putIfPresent("LayerArn", layerArn)
        writer.putIfPresent("LatestMatchingVersion", latestMatchingVersion)
    }
}

extension Lambda {
    struct ListAliasesRequest: ShapeStructureReadable {
        var functionName: String
        var functionVersion: String?
        var marker: String?
        var maxItems: Int?
    }
}

extension Lambda.ListAliasesRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        functionVersion = reader.optional("FunctionVersion")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
    }
}

extension Lambda {
    struct ListAliasesResponse: ShapeStructureWritable {
        var nextMarker: String?
        var aliases: [AliasConfiguration]?
    }
}

extension Lambda.ListAliasesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextMarker", nextMarker)
        writer.putIfPresent("Aliases", aliases)
    }
}

extension Lambda {
    struct ListEventSourceMappingsRequest: ShapeStructureReadable {
        var eventSourceArn: String?
        var functionName: String?
        var marker: String?
        var maxItems: Int?
    }
}

extension Lambda.ListEventSourceMappingsRequest {
    init(_ reader: inout ObjectReader) throws {
        eventSourceArn = reader.optional("EventSourceArn")
        functionName = reader.optional("FunctionName")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
    }
}

extension Lambda {
    struct ListEventSourceMappingsResponse: ShapeStructureWritable {
        var nextMarker: String?
        var eventSourceMappings: [EventSourceMappingConfiguration]?
    }
}

extension Lambda.ListEventSourceMappingsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextMarker", nextMarker)
        writer.putIfPresent("EventSourceMappings", eventSourceMappings)
    }
}

extension Lambda {
    struct ListFunctionEventInvokeConfigsRequest: ShapeStructureReadable {
        var functionName: String
        var marker: String?
        var maxItems: Int?
    }
}

extension Lambda.ListFunctionEventInvokeConfigsRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
    }
}

extension Lambda {
    struct ListFunctionEventInvokeConfigsResponse: ShapeStructureWritable {
        var functionEventInvokeConfigs: [FunctionEventInvokeConfig]?
        var nextMarker: String?
    }
}

extension Lambda.ListFunctionEventInvokeConfigsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("FunctionEventInvokeConfigs", functionEventInvokeConfigs)
        writer.putIfPresent("NextMarker", nextMarker)
    }
}

extension Lambda {
    struct ListFunctionUrlConfigsRequest: ShapeStructureReadable {
        var functionName: String
        var marker: String?
        var maxItems: Int?
    }
}

extension Lambda.ListFunctionUrlConfigsRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
    }
}

extension Lambda {
    struct ListFunctionUrlConfigsResponse: ShapeStructureWritable {
        var functionUrlConfigs: [FunctionUrlConfig]
        var nextMarker: String?
    }
}

extension Lambda.ListFunctionUrlConfigsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.put("FunctionUrlConfigs", functionUrlConfigs)
        writer.putIfPresent("NextMarker", nextMarker)
    }
}

extension Lambda {
    struct ListFunctionsRequest: ShapeStructureReadable {
        var masterRegion: String?
        var functionVersion: FunctionVersion?
        var marker: String?
        var maxItems: Int?
    }
}

extension Lambda.ListFunctionsRequest {
    init(_ reader: inout ObjectReader) throws {
        masterRegion = reader.optional("MasterRegion")
        functionVersion = reader.optional("FunctionVersion")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
    }
}

extension Lambda {
    struct ListFunctionsResponse: ShapeStructureWritable {
        var nextMarker: String?
        var functions: [FunctionConfiguration]?
    }
}

extension Lambda.ListFunctionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextMarker", nextMarker)
        writer.putIfPresent("Functions", functions)
    }
}

extension Lambda {
    struct ListLayerVersionsRequest: ShapeStructureReadable {
        var compatibleRuntime: String?
        var layerName: String
        var marker: String?
        var maxItems: Int?
        var compatibleArchitecture: Architecture?
    }
}

extension Lambda.ListLayerVersionsRequest {
    init(_ reader: inout ObjectReader) throws {
        layerName = try reader.required("LayerName")
        compatibleRuntime = reader.optional("CompatibleRuntime")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
        compatibleArchitecture = reader.optional("CompatibleArchitecture")
    }
}

extension Lambda {
    struct ListLayerVersionsResponse: ShapeStructureWritable {
        var nextMarker: String?
        var layerVersions: [LayerVersionsListItem]?
    }
}

extension Lambda.ListLayerVersionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextMarker", nextMarker)
        writer.putIfPresent("LayerVersions", layerVersions)
    }
}

extension Lambda {
    struct ListLayersRequest: ShapeStructureReadable {
        var compatibleRuntime: String?
        var marker: String?
        var maxItems: Int?
        var compatibleArchitecture: Architecture?
    }
}

extension Lambda.ListLayersRequest {
    init(_ reader: inout ObjectReader) throws {
        compatibleRuntime = reader.optional("CompatibleRuntime")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
        compatibleArchitecture = reader.optional("CompatibleArchitecture")
    }
}

extension Lambda {
    struct ListLayersResponse: ShapeStructureWritable {
        var nextMarker: String?
        var layers: [LayersListItem]?
    }
}

extension Lambda.ListLayersResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextMarker", nextMarker)
        writer.putIfPresent("Layers", layers)
    }
}

extension Lambda {
    struct ListProvisionedConcurrencyConfigsRequest: ShapeStructureReadable {
        var functionName: String
        var marker: String?
        var maxItems: Int?
    }
}

extension Lambda.ListProvisionedConcurrencyConfigsRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
    }
}

extension Lambda {
    struct ListProvisionedConcurrencyConfigsResponse: ShapeStructureWritable {
        var provisionedConcurrencyConfigs: [ProvisionedConcurrencyConfigListItem]?
        var nextMarker: String?
    }
}

extension Lambda.ListProvisionedConcurrencyConfigsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ProvisionedConcurrencyConfigs", provisionedConcurrencyConfigs)
        writer.putIfPresent("NextMarker", nextMarker)
    }
}

extension Lambda {
    struct ListTagsRequest: ShapeStructureReadable {
        var resource: String
    }
}

extension Lambda.ListTagsRequest {
    init(_ reader: inout ObjectReader) throws {
        resource = try reader.required("Resource")
    }
}

extension Lambda {
    struct ListTagsResponse: ShapeStructureWritable {
        var tags: [String: String]?
    }
}

extension Lambda.ListTagsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Tags", tags)
    }
}

extension Lambda {
    struct ListVersionsByFunctionRequest: ShapeStructureReadable {
        var functionName: String
        var marker: String?
        var maxItems: Int?
    }
}

extension Lambda.ListVersionsByFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        marker = reader.optional("Marker")
        maxItems = reader.optional("MaxItems")
    }
}

extension Lambda {
    struct ListVersionsByFunctionResponse: ShapeStructureWritable {
        var nextMarker: String?
        var versions: [FunctionConfiguration]?
    }
}

extension Lambda.ListVersionsByFunctionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextMarker", nextMarker)
        writer.putIfPresent("Versions", versions)
    }
}

extension Lambda {
    enum LogFormat: String, ShapeEnumeration {
        case json = "JSON"
        case text = "Text"
    }
}

extension Lambda {
    enum LogType: String, ShapeEnumeration {
        case none = "None"
        case tail = "Tail"
    }
}

extension Lambda {
    struct LoggingConfig: ShapeStructureReadable, ShapeStructureWritable {
        var logFormat: LogFormat?
        var applicationLogLevel: ApplicationLogLevel?
        var systemLogLevel: SystemLogLevel?
        var logGroup: String?
    }
}

extension Lambda.LoggingConfig {
    init(_ reader: inout ObjectReader) throws {
        logFormat = reader.optional("LogFormat")
        applicationLogLevel = reader.optional("ApplicationLogLevel")
        systemLogLevel = reader.optional("SystemLogLevel")
        logGroup = reader.optional("LogGroup")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LogFormat", logFormat)
        writer.putIfPresent("ApplicationLogLevel", applicationLogLevel)
        writer.putIfPresent("SystemLogLevel", systemLogLevel)
        writer.putIfPresent("LogGroup", logGroup)
    }
}

extension Lambda {
    struct OnFailure: ShapeStructureReadable, ShapeStructureWritable {
        var destination: String?
    }
}

extension Lambda.OnFailure {
    init(_ reader: inout ObjectReader) throws {
        destination = reader.optional("Destination")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Destination", destination)
    }
}

extension Lambda {
    struct OnSuccess: ShapeStructureReadable, ShapeStructureWritable {
        var destination: String?
    }
}

extension Lambda.OnSuccess {
    init(_ reader: inout ObjectReader) throws {
        destination = reader.optional("Destination")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Destination", destination)
    }
}

extension Lambda {
    enum PackageType: String, ShapeEnumeration {
        case zip = "Zip"
        case image = "Image"
    }
}

extension Lambda {
    struct ProvisionedConcurrencyConfigListItem: ShapeStructureWritable {
        var functionArn: String?
        var requestedProvisionedConcurrentExecutions: Int?
        var availableProvisionedConcurrentExecutions: Int?
        var allocatedProvisionedConcurrentExecutions: Int?
        var status: ProvisionedConcurrencyStatusEnum?
        var statusReason: String?
        var lastModified: String?
    }
}

extension Lambda.ProvisionedConcurrencyConfigListItem {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("FunctionArn", functionArn)
        writer.putIfPresent("RequestedProvisionedConcurrentExecutions", requestedProvisionedConcurrentExecutions)
        writer.putIfPresent("AvailableProvisionedConcurrentExecutions", availableProvisionedConcurrentExecutions)
        writer.putIfPresent("AllocatedProvisionedConcurrentExecutions", allocatedProvisionedConcurrentExecutions)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("StatusReason", statusReason)
        writer.putIfPresent("LastModified", lastModified)
    }
}

extension Lambda {
    enum ProvisionedConcurrencyStatusEnum: String, ShapeEnumeration {
        case inProgress = "IN_PROGRESS"
        case ready = "READY"
        case failed = "FAILED"
    }
}

extension Lambda {
    struct ProvisionedPollerConfig: ShapeStructureReadable, ShapeStructureWritable {
        var minimumPollers: Int?
        var maximumPollers: Int?
        var pollerGroupName: String?
    }
}

extension Lambda.ProvisionedPollerConfig {
    init(_ reader: inout ObjectReader) throws {
        minimumPollers = reader.optional("MinimumPollers")
        maximumPollers = reader.optional("MaximumPollers")
        pollerGroupName = reader.optional("PollerGroupName")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MinimumPollers", minimumPollers)
        writer.putIfPresent("MaximumPollers", maximumPollers)
        writer.putIfPresent("PollerGroupName", pollerGroupName)
    }
}

extension Lambda {
    struct PublishLayerVersionRequest: ShapeStructureReadable {
        var layerName: String
        var description: String?
        var content: LayerVersionContentInput
        var compatibleRuntimes: [String]?
        var licenseInfo: String?
        var compatibleArchitectures: [Architecture]?
    }
}

extension Lambda.PublishLayerVersionRequest {
    init(_ reader: inout ObjectReader) throws {
        layerName = try reader.required("LayerName")
        content = try reader.required("Content")
        description = reader.optional("Description")
        compatibleRuntimes = reader.optional("CompatibleRuntimes")
        licenseInfo = reader.optional("LicenseInfo")
        compatibleArchitectures = reader.optional("CompatibleArchitectures")
    }
}

extension Lambda {
    struct PublishLayerVersionResponse: ShapeStructureWritable {
        var content: LayerVersionContentOutput?
        var layerArn: String?
        var layerVersionArn: String?
        var description: String?
        var createdDate: String?
        var version: Int?
        var compatibleRuntimes: [String]?
        var licenseInfo: String?
        var compatibleArchitectures: [Architecture]?
    }
}

extension Lambda.PublishLayerVersionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Content", content)
        writer.putIfPresent("LayerArn", layerArn)
        writer.putIfPresent("LayerVersionArn", layerVersionArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("CreatedDate", createdDate)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("CompatibleRuntimes", compatibleRuntimes)
        writer.putIfPresent("LicenseInfo", licenseInfo)
        writer.putIfPresent("CompatibleArchitectures", compatibleArchitectures)
    }
}

extension Lambda {
    struct PublishVersionRequest: ShapeStructureReadable {
        var functionName: String
        var codeSha256: String?
        var description: String?
        var revisionId: String?
        var publishTo: FunctionVersionLatestPublished?
    }
}

extension Lambda.PublishVersionRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        codeSha256 = reader.optional("CodeSha256")
        description = reader.optional("Description")
        revisionId = reader.optional("RevisionId")
        publishTo = reader.optional("PublishTo")
    }
}

extension Lambda {
    struct PutFunctionConcurrencyRequest: ShapeStructureReadable {
        var functionName: String
        var reservedConcurrentExecutions: Int
    }
}

extension Lambda.PutFunctionConcurrencyRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        reservedConcurrentExecutions = try reader.required("ReservedConcurrentExecutions")
    }
}

extension Lambda {
    struct PutFunctionEventInvokeConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
        var maximumRetryAttempts: Int?
        var maximumEventAgeInSeconds: Int?
        var destinationConfig: DestinationConfig?
    }
}

extension Lambda.PutFunctionEventInvokeConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
        maximumRetryAttempts = reader.optional("MaximumRetryAttempts")
        maximumEventAgeInSeconds = reader.optional("MaximumEventAgeInSeconds")
        destinationConfig = reader.optional("DestinationConfig")
    }
}

extension Lambda {
    struct PutFunctionRecursionConfigRequest: ShapeStructureReadable {
        var functionName: String
        var recursiveLoop: RecursiveLoop
    }
}

extension Lambda.PutFunctionRecursionConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        recursiveLoop = try reader.required("RecursiveLoop")
    }
}

extension Lambda {
    struct PutFunctionRecursionConfigResponse: ShapeStructureWritable {
        var recursiveLoop: RecursiveLoop?
    }
}

extension Lambda.PutFunctionRecursionConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RecursiveLoop", recursiveLoop)
    }
}

extension Lambda {
    struct PutProvisionedConcurrencyConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String
        var provisionedConcurrentExecutions: Int
    }
}

extension Lambda.PutProvisionedConcurrencyConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = try reader.required("Qualifier")
        provisionedConcurrentExecutions = try reader.required("ProvisionedConcurrentExecutions")
    }
}

extension Lambda {
    struct PutProvisionedConcurrencyConfigResponse: ShapeStructureWritable {
        var requestedProvisionedConcurrentExecutions: Int?
        var availableProvisionedConcurrentExecutions: Int?
        var allocatedProvisionedConcurrentExecutions: Int?
        var status: ProvisionedConcurrencyStatusEnum?
        var statusReason: String?
        var lastModified: String?
    }
}

extension Lambda.PutProvisionedConcurrencyConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestedProvisionedConcurrentExecutions", requestedProvisionedConcurrentExecutions)
        writer.putIfPresent("AvailableProvisionedConcurrentExecutions", availableProvisionedConcurrentExecutions)
        writer.putIfPresent("AllocatedProvisionedConcurrentExecutions", allocatedProvisionedConcurrentExecutions)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("StatusReason", statusReason)
        writer.putIfPresent("LastModified", lastModified)
    }
}

extension Lambda {
    struct PutRuntimeManagementConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
        var updateRuntimeOn: UpdateRuntimeOn
        var runtimeVersionArn: String?
    }
}

extension Lambda.PutRuntimeManagementConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        updateRuntimeOn = try reader.required("UpdateRuntimeOn")
        qualifier = reader.optional("Qualifier")
        runtimeVersionArn = reader.optional("RuntimeVersionArn")
    }
}

extension Lambda {
    struct PutRuntimeManagementConfigResponse: ShapeStructureWritable {
        var updateRuntimeOn: UpdateRuntimeOn
        var functionArn: String
        var runtimeVersionArn: String?
    }
}

extension Lambda.PutRuntimeManagementConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.put("UpdateRuntimeOn", updateRuntimeOn)
        writer.put("FunctionArn", functionArn)
        writer.putIfPresent("RuntimeVersionArn", runtimeVersionArn)
    }
}

extension Lambda {
    enum RecursiveLoop: String, ShapeEnumeration {
        case allow = "Allow"
        case terminate = "Terminate"
    }
}

extension Lambda {
    struct RemoveLayerVersionPermissionRequest: ShapeStructureReadable {
        var layerName: String
        var versionNumber: Int
        var statementId: String
        var revisionId: String?
    }
}

extension Lambda.RemoveLayerVersionPermissionRequest {
    init(_ reader: inout ObjectReader) throws {
        layerName = try reader.required("LayerName")
        versionNumber = try reader.required("VersionNumber")
        statementId = try reader.required("StatementId")
        revisionId = reader.optional("RevisionId")
    }
}

extension Lambda {
    struct RemovePermissionRequest: ShapeStructureReadable {
        var functionName: String
        var statementId: String
        var qualifier: String?
        var revisionId: String?
    }
}

extension Lambda.RemovePermissionRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        statementId = try reader.required("StatementId")
        qualifier = reader.optional("Qualifier")
        revisionId = reader.optional("RevisionId")
    }
}

extension Lambda {
    enum ResponseStreamingInvocationType: String, ShapeEnumeration {
        case requestResponse = "RequestResponse"
        case dryRun = "DryRun"
    }
}

extension Lambda {
    struct RuntimeVersionConfig: ShapeStructureWritable {
        var runtimeVersionArn: String?
        var error: RuntimeVersionError?
    }
}

extension Lambda.RuntimeVersionConfig {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RuntimeVersionArn", runtimeVersionArn)
        writer.putIfPresent("Error", error)
    }
}

extension Lambda {
    struct RuntimeVersionError: ShapeStructureWritable {
        var errorCode: String?
        var message: String?
    }
}

extension Lambda.RuntimeVersionError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("Message", message)
    }
}

extension Lambda {
    struct ScalingConfig: ShapeStructureReadable, ShapeStructureWritable {
        var maximumConcurrency: Int?
    }
}

extension Lambda.ScalingConfig {
    init(_ reader: inout ObjectReader) throws {
        maximumConcurrency = reader.optional("MaximumConcurrency")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MaximumConcurrency", maximumConcurrency)
    }
}

extension Lambda {
    enum SchemaRegistryEventRecordFormat: String, ShapeEnumeration {
        case json = "JSON"
        case source = "SOURCE"
    }
}

extension Lambda {
    struct SelfManagedEventSource: ShapeStructureReadable, ShapeStructureWritable {
        var endpoints: [String: [String]]?
    }
}

extension Lambda.SelfManagedEventSource {
    init(_ reader: inout ObjectReader) throws {
        endpoints = reader.optional("Endpoints")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Endpoints", endpoints)
    }
}

extension Lambda {
    struct SelfManagedKafkaEventSourceConfig: ShapeStructureReadable, ShapeStructureWritable {
        var consumerGroupId: String?
        var schemaRegistryConfig: KafkaSchemaRegistryConfig?
    }
}

extension Lambda.SelfManagedKafkaEventSourceConfig {
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
    struct SnapStart: ShapeStructureReadable {
        var applyOn: SnapStartApplyOn?
    }
}

extension Lambda.SnapStart {
    init(_ reader: inout ObjectReader) throws {
        applyOn = reader.optional("ApplyOn")
    }
}

extension Lambda {
    enum SnapStartApplyOn: String, ShapeEnumeration {
        case publishedVersions = "PublishedVersions"
        case none = "None"
    }
}

extension Lambda {
    enum SnapStartOptimizationStatus: String, ShapeEnumeration {
        case on = "On"
        case off = "Off"
    }
}

extension Lambda {
    struct SnapStartResponse: ShapeStructureWritable {
        var applyOn: SnapStartApplyOn?
        var optimizationStatus: SnapStartOptimizationStatus?
    }
}

extension Lambda.SnapStartResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ApplyOn", applyOn)
        writer.putIfPresent("OptimizationStatus", optimizationStatus)
    }
}

extension Lambda {
    struct SourceAccessConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var type: SourceAccessType?
        var uri: String?
    }
}

extension Lambda.SourceAccessConfiguration {
    init(_ reader: inout ObjectReader) throws {
        type = reader.optional("Type")
        uri = reader.optional("URI")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Type", type)
        writer.putIfPresent("URI", uri)
    }
}

extension Lambda {
    enum SourceAccessType: String, ShapeEnumeration {
        case basicAuth = "BASIC_AUTH"
        case vpcSubnet = "VPC_SUBNET"
        case vpcSecurityGroup = "VPC_SECURITY_GROUP"
        case saslScram512Auth = "SASL_SCRAM_512_AUTH"
        case saslScram256Auth = "SASL_SCRAM_256_AUTH"
        case virtualHost = "VIRTUAL_HOST"
        case clientCertificateTlsAuth = "CLIENT_CERTIFICATE_TLS_AUTH"
        case serverRootCaCertificate = "SERVER_ROOT_CA_CERTIFICATE"
    }
}
