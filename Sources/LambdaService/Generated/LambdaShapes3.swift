// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Lambda {
    enum State: String, ShapeEnumeration {
        case pending = "Pending"
        case active = "Active"
        case inactive = "Inactive"
        case failed = "Failed"
        case deactivating = "Deactivating"
        case deactivated = "Deactivated"
        case activeNonInvocable = "ActiveNonInvocable"
        case deleting = "Deleting"
    }
}

extension Lambda {
    enum StateReasonCode: String, ShapeEnumeration {
        case idle = "Idle"
        case creating = "Creating"
        case restoring = "Restoring"
        case eniLimitExceeded = "EniLimitExceeded"
        case insufficientRolePermissions = "InsufficientRolePermissions"
        case invalidConfiguration = "InvalidConfiguration"
        case internalError = "InternalError"
        case subnetOutOfIPAddresses = "SubnetOutOfIPAddresses"
        case invalidSubnet = "InvalidSubnet"
        case invalidSecurityGroup = "InvalidSecurityGroup"
        case imageDeleted = "ImageDeleted"
        case imageAccessDenied = "ImageAccessDenied"
        case invalidImage = "InvalidImage"
        case kmsKeyAccessDenied = "KMSKeyAccessDenied"
        case kmsKeyNotFound = "KMSKeyNotFound"
        case invalidStateKMSKey = "InvalidStateKMSKey"
        case disabledKMSKey = "DisabledKMSKey"
        case efsioError = "EFSIOError"
        case efsMountConnectivityError = "EFSMountConnectivityError"
        case efsMountFailure = "EFSMountFailure"
        case efsMountTimeout = "EFSMountTimeout"
        case invalidRuntime = "InvalidRuntime"
        case invalidZipFileException = "InvalidZipFileException"
        case functionError = "FunctionError"
        case drainingDurableExecutions = "DrainingDurableExecutions"
        case vcpuLimitExceeded = "VcpuLimitExceeded"
        case capacityProviderScalingLimitExceeded = "CapacityProviderScalingLimitExceeded"
        case insufficientCapacity = "InsufficientCapacity"
        case ec2RequestLimitExceeded = "EC2RequestLimitExceeded"
        case functionErrorInitTimeout = "FunctionError.InitTimeout"
        case functionErrorRuntimeInitError = "FunctionError.RuntimeInitError"
        case functionErrorExtensionInitError = "FunctionError.ExtensionInitError"
        case functionErrorInvalidEntryPoint = "FunctionError.InvalidEntryPoint"
        case functionErrorInvalidWorkingDirectory = "FunctionError.InvalidWorkingDirectory"
        case functionErrorPermissionDenied = "FunctionError.PermissionDenied"
        case functionErrorTooManyExtensions = "FunctionError.TooManyExtensions"
        case functionErrorInitResourceExhausted = "FunctionError.InitResourceExhausted"
        case disallowedByVpcEncryptionControl = "DisallowedByVpcEncryptionControl"
    }
}

extension Lambda {
    enum SystemLogLevel: String, ShapeEnumeration {
        case debug = "DEBUG"
        case info = "INFO"
        case warn = "WARN"
    }
}

extension Lambda {
    struct TagResourceRequest: ShapeStructureReadable {
        var resource: String
        var tags: [String: String]
    }
}

extension Lambda.TagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resource = try reader.required("Resource")
        tags = try reader.required("Tags")
    }
}

extension Lambda {
    struct TagsError: ShapeStructureWritable {
        var errorCode: String
        var message: String
    }
}

extension Lambda.TagsError {
    func write(to writer: inout ObjectWriter) {
        writer.put("ErrorCode", errorCode)
        writer.put("Message", message)
    }
}

extension Lambda {
    struct TenancyConfig: ShapeStructureReadable, ShapeStructureWritable {
        var tenantIsolationMode: TenantIsolationMode
    }
}

extension Lambda.TenancyConfig {
    init(_ reader: inout ObjectReader) throws {
        tenantIsolationMode = try reader.required("TenantIsolationMode")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("TenantIsolationMode", tenantIsolationMode)
    }
}

extension Lambda {
    enum TenantIsolationMode: String, ShapeEnumeration {
        case perTenant = "PER_TENANT"
    }
}

extension Lambda {
    enum ThrottleReason: String, ShapeEnumeration {
        case concurrentInvocationLimitExceeded = "ConcurrentInvocationLimitExceeded"
        case functionInvocationRateLimitExceeded = "FunctionInvocationRateLimitExceeded"
        case reservedFunctionConcurrentInvocationLimitExceeded = "ReservedFunctionConcurrentInvocationLimitExceeded"
        case reservedFunctionInvocationRateLimitExceeded = "ReservedFunctionInvocationRateLimitExceeded"
        case callerRateLimitExceeded = "CallerRateLimitExceeded"
        case concurrentSnapshotCreateLimitExceeded = "ConcurrentSnapshotCreateLimitExceeded"
    }
}

extension Lambda {
    struct TracingConfig: ShapeStructureReadable {
        var mode: TracingMode?
    }
}

extension Lambda.TracingConfig {
    init(_ reader: inout ObjectReader) throws {
        mode = reader.optional("Mode")
    }
}

extension Lambda {
    struct TracingConfigResponse: ShapeStructureWritable {
        var mode: TracingMode?
    }
}

extension Lambda.TracingConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Mode", mode)
    }
}

extension Lambda {
    enum TracingMode: String, ShapeEnumeration {
        case active = "Active"
        case passThrough = "PassThrough"
    }
}

extension Lambda {
    struct UntagResourceRequest: ShapeStructureReadable {
        var resource: String
        var tagKeys: [String]
    }
}

extension Lambda.UntagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resource = try reader.required("Resource")
        tagKeys = try reader.required("TagKeys")
    }
}

extension Lambda {
    struct UpdateAliasRequest: ShapeStructureReadable {
        var functionName: String
        var name: String
        var functionVersion: String?
        var description: String?
        var routingConfig: AliasRoutingConfiguration?
        var revisionId: String?
    }
}

extension Lambda.UpdateAliasRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        name = try reader.required("Name")
        functionVersion = reader.optional("FunctionVersion")
        description = reader.optional("Description")
        routingConfig = reader.optional("RoutingConfig")
        revisionId = reader.optional("RevisionId")
    }
}

extension Lambda {
    struct UpdateEventSourceMappingRequest: ShapeStructureReadable {
        var uuid: String
        var functionName: String?
        var enabled: Bool?
        var batchSize: Int?
        var filterCriteria: FilterCriteria?
        var maximumBatchingWindowInSeconds: Int?
        var destinationConfig: DestinationConfig?
        var maximumRecordAgeInSeconds: Int?
        var bisectBatchOnFunctionError: Bool?
        var maximumRetryAttempts: Int?
        var parallelizationFactor: Int?
        var sourceAccessConfigurations: [SourceAccessConfiguration]?
        var tumblingWindowInSeconds: Int?
        var functionResponseTypes: [FunctionResponseType]?
        var scalingConfig: ScalingConfig?
        var amazonManagedKafkaEventSourceConfig: AmazonManagedKafkaEventSourceConfig?
        var selfManagedKafkaEventSourceConfig: SelfManagedKafkaEventSourceConfig?
        var documentDBEventSourceConfig: DocumentDBEventSourceConfig?
        var kmsKeyArn: String?
        var metricsConfig: EventSourceMappingMetricsConfig?
        var loggingConfig: EventSourceMappingLoggingConfig?
        var provisionedPollerConfig: ProvisionedPollerConfig?
    }
}

extension Lambda.UpdateEventSourceMappingRequest {
    init(_ reader: inout ObjectReader) throws {
        uuid = try reader.required("UUID")
        functionName = reader.optional("FunctionName")
        enabled = reader.optional("Enabled")
        batchSize = reader.optional("BatchSize")
        filterCriteria = reader.optional("FilterCriteria")
        maximumBatchingWindowInSeconds = reader.optional("MaximumBatchingWindowInSeconds")
        destinationConfig = reader.optional("DestinationConfig")
        maximumRecordAgeInSeconds = reader.optional("MaximumRecordAgeInSeconds")
        bisectBatchOnFunctionError = reader.optional("BisectBatchOnFunctionError")
        maximumRetryAttempts = reader.optional("MaximumRetryAttempts")
        parallelizationFactor = reader.optional("ParallelizationFactor")
        sourceAccessConfigurations = reader.optional("SourceAccessConfigurations")
        tumblingWindowInSeconds = reader.optional("TumblingWindowInSeconds")
        functionResponseTypes = reader.optional("FunctionResponseTypes")
        scalingConfig = reader.optional("ScalingConfig")
        amazonManagedKafkaEventSourceConfig = reader.optional("AmazonManagedKafkaEventSourceConfig")
        selfManagedKafkaEventSourceConfig = reader.optional("SelfManagedKafkaEventSourceConfig")
        documentDBEventSourceConfig = reader.optional("DocumentDBEventSourceConfig")
        kmsKeyArn = reader.optional("KMSKeyArn")
        metricsConfig = reader.optional("MetricsConfig")
        loggingConfig = reader.optional("LoggingConfig")
        provisionedPollerConfig = reader.optional("ProvisionedPollerConfig")
    }
}

extension Lambda {
    struct UpdateFunctionCodeRequest: ShapeStructureReadable {
        var functionName: String
        var zipFile: Blob?
        var s3Bucket: String?
        var s3Key: String?
        var s3ObjectVersion: String?
        var imageUri: String?
        var publish: Bool?
        var dryRun: Bool?
        var revisionId: String?
        var architectures: [Architecture]?
        var sourceKMSKeyArn: String?
        var publishTo: FunctionVersionLatestPublished?
    }
}

extension Lambda.UpdateFunctionCodeRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        zipFile = reader.optional("ZipFile")
        s3Bucket = reader.optional("S3Bucket")
        s3Key = reader.optional("S3Key")
        s3ObjectVersion = reader.optional("S3ObjectVersion")
        imageUri = reader.optional("ImageUri")
        publish = reader.optional("Publish")
        dryRun = reader.optional("DryRun")
        revisionId = reader.optional("RevisionId")
        architectures = reader.optional("Architectures")
        sourceKMSKeyArn = reader.optional("SourceKMSKeyArn")
        publishTo = reader.optional("PublishTo")
    }
}

extension Lambda {
    struct UpdateFunctionConfigurationRequest: ShapeStructureReadable {
        var functionName: String
        var role: String?
        var handler: String?
        var description: String?
        var timeout: Int?
        var memorySize: Int?
        var vpcConfig: VpcConfig?
        var environment: Environment?
        var runtime: String?
        var deadLetterConfig: DeadLetterConfig?
        var kmsKeyArn: String?
        var tracingConfig: TracingConfig?
        var revisionId: String?
        var layers: [String]?
        var fileSystemConfigs: [FileSystemConfig]?
        var imageConfig: ImageConfig?
        var ephemeralStorage: EphemeralStorage?
        var snapStart: SnapStart?
        var loggingConfig: LoggingConfig?
        var capacityProviderConfig: CapacityProviderConfig?
        var durableConfig: DurableConfig?
    }
}

extension Lambda.UpdateFunctionConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        role = reader.optional("Role")
        handler = reader.optional("Handler")
        description = reader.optional("Description")
        timeout = reader.optional("Timeout")
        memorySize = reader.optional("MemorySize")
        vpcConfig = reader.optional("VpcConfig")
        environment = reader.optional("Environment")
        runtime = reader.optional("Runtime")
        deadLetterConfig = reader.optional("DeadLetterConfig")
        kmsKeyArn = reader.optional("KMSKeyArn")
        tracingConfig = reader.optional("TracingConfig")
        revisionId = reader.optional("RevisionId")
        layers = reader.optional("Layers")
        fileSystemConfigs = reader.optional("FileSystemConfigs")
        imageConfig = reader.optional("ImageConfig")
        ephemeralStorage = reader.optional("EphemeralStorage")
        snapStart = reader.optional("SnapStart")
        loggingConfig = reader.optional("LoggingConfig")
        capacityProviderConfig = reader.optional("CapacityProviderConfig")
        durableConfig = reader.optional("DurableConfig")
    }
}

extension Lambda {
    struct UpdateFunctionEventInvokeConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
        var maximumRetryAttempts: Int?
        var maximumEventAgeInSeconds: Int?
        var destinationConfig: DestinationConfig?
    }
}

extension Lambda.UpdateFunctionEventInvokeConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
        maximumRetryAttempts = reader.optional("MaximumRetryAttempts")
        maximumEventAgeInSeconds = reader.optional("MaximumEventAgeInSeconds")
        destinationConfig = reader.optional("DestinationConfig")
    }
}

extension Lambda {
    struct UpdateFunctionUrlConfigRequest: ShapeStructureReadable {
        var functionName: String
        var qualifier: String?
        var authType: FunctionUrlAuthType?
        var cors: Cors?
        var invokeMode: InvokeMode?
    }
}

extension Lambda.UpdateFunctionUrlConfigRequest {
    init(_ reader: inout ObjectReader) throws {
        functionName = try reader.required("FunctionName")
        qualifier = reader.optional("Qualifier")
        authType = reader.optional("AuthType")
        cors = reader.optional("Cors")
        invokeMode = reader.optional("InvokeMode")
    }
}

extension Lambda {
    struct UpdateFunctionUrlConfigResponse: ShapeStructureWritable {
        var functionUrl: String
        var functionArn: String
        var authType: FunctionUrlAuthType
        var cors: Cors?
        var creationTime: String
        var lastModifiedTime: String
        var invokeMode: InvokeMode?
    }
}

extension Lambda.UpdateFunctionUrlConfigResponse {
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
    enum UpdateRuntimeOn: String, ShapeEnumeration {
        case auto = "Auto"
        case manual = "Manual"
        case functionUpdate = "FunctionUpdate"
    }
}

extension Lambda {
    struct VpcConfig: ShapeStructureReadable {
        var subnetIds: [String]?
        var securityGroupIds: [String]?
        var ipv6AllowedForDualStack: Bool?
    }
}

extension Lambda.VpcConfig {
    init(_ reader: inout ObjectReader) throws {
        subnetIds = reader.optional("SubnetIds")
        securityGroupIds = reader.optional("SecurityGroupIds")
        ipv6AllowedForDualStack = reader.optional("Ipv6AllowedForDualStack")
    }
}

extension Lambda {
    struct VpcConfigResponse: ShapeStructureWritable {
        var subnetIds: [String]?
        var securityGroupIds: [String]?
        var vpcId: String?
        var ipv6AllowedForDualStack: Bool?
    }
}

extension Lambda.VpcConfigResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SubnetIds", subnetIds)
        writer.putIfPresent("SecurityGroupIds", securityGroupIds)
        writer.putIfPresent("VpcId", vpcId)
        writer.putIfPresent("Ipv6AllowedForDualStack", ipv6AllowedForDualStack)
    }
}

extension Lambda {
    struct CodeSigningConfigNotFoundException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "CodeSigningConfigNotFoundException" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct CodeStorageExceededException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "CodeStorageExceededException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct CodeVerificationFailedException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "CodeVerificationFailedException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct DurableExecutionAlreadyStartedException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "DurableExecutionAlreadyStartedException" }
        var httpStatus: Int { 409 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct EC2AccessDeniedException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "EC2AccessDeniedException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct EC2ThrottledException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "EC2ThrottledException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct EC2UnexpectedException: ServiceFailure {
        var message: String
        var type: String?
        var ec2ErrorCode: String?
        var code: String { "EC2UnexpectedException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            writer.putIfPresent("EC2ErrorCode", ec2ErrorCode)
            return writer.object
        }
    }
}

extension Lambda {
    struct EFSIOException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "EFSIOException" }
        var httpStatus: Int { 410 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct EFSMountConnectivityException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "EFSMountConnectivityException" }
        var httpStatus: Int { 408 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct EFSMountFailureException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "EFSMountFailureException" }
        var httpStatus: Int { 403 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct EFSMountTimeoutException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "EFSMountTimeoutException" }
        var httpStatus: Int { 408 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct ENILimitReachedException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "ENILimitReachedException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct FunctionVersionsPerCapacityProviderLimitExceededException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "FunctionVersionsPerCapacityProviderLimitExceededException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct InvalidCodeSignatureException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "InvalidCodeSignatureException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct InvalidParameterValueException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "InvalidParameterValueException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct InvalidRequestContentException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "InvalidRequestContentException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct InvalidRuntimeException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "InvalidRuntimeException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct InvalidSecurityGroupIDException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "InvalidSecurityGroupIDException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct InvalidSubnetIDException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "InvalidSubnetIDException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct InvalidZipFileException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "InvalidZipFileException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct KMSAccessDeniedException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "KMSAccessDeniedException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct KMSDisabledException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "KMSDisabledException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct KMSInvalidStateException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "KMSInvalidStateException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct KMSNotFoundException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "KMSNotFoundException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct NoPublishedVersionException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "NoPublishedVersionException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct PolicyLengthExceededException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "PolicyLengthExceededException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct PreconditionFailedException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "PreconditionFailedException" }
        var httpStatus: Int { 412 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct ProvisionedConcurrencyConfigNotFoundException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "ProvisionedConcurrencyConfigNotFoundException" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct RecursiveInvocationException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "RecursiveInvocationException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct RequestTooLargeException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "RequestTooLargeException" }
        var httpStatus: Int { 413 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct ResourceConflictException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "ResourceConflictException" }
        var httpStatus: Int { 409 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct ResourceInUseException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "ResourceInUseException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct ResourceNotFoundException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "ResourceNotFoundException" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct ResourceNotReadyException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "ResourceNotReadyException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct S3FilesMountConnectivityException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "S3FilesMountConnectivityException" }
        var httpStatus: Int { 408 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct S3FilesMountFailureException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "S3FilesMountFailureException" }
        var httpStatus: Int { 403 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct S3FilesMountTimeoutException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "S3FilesMountTimeoutException" }
        var httpStatus: Int { 408 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct SerializedRequestEntityTooLargeException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "SerializedRequestEntityTooLargeException" }
        var httpStatus: Int { 413 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct ServiceException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "ServiceException" }
        var httpStatus: Int { 500 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct SnapStartException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "SnapStartException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct SnapStartNotReadyException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "SnapStartNotReadyException" }
        var httpStatus: Int { 409 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct SnapStartTimeoutException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "SnapStartTimeoutException" }
        var httpStatus: Int { 408 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct SubnetIPAddressLimitReachedException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "SubnetIPAddressLimitReachedException" }
        var httpStatus: Int { 502 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}

extension Lambda {
    struct TooManyRequestsException: ServiceFailure {
        var message: String
        var retryAfterSeconds: String?
        var type: String?
        var reason: ThrottleReason?
        var code: String { "TooManyRequestsException" }
        var httpStatus: Int { 429 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("retryAfterSeconds", retryAfterSeconds)
            writer.putIfPresent("Type", type)
            writer.putIfPresent("Reason", reason)
            return writer.object
        }
    }
}

extension Lambda {
    struct UnsupportedMediaTypeException: ServiceFailure {
        var message: String
        var type: String?
        var code: String { "UnsupportedMediaTypeException" }
        var httpStatus: Int { 415 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Type", type)
            return writer.object
        }
    }
}
