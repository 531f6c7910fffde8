// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Athena {
    struct Tag: ShapeStructureReadable {
        var key: String?
        var value: String?
    }
}

extension Athena.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = reader.optional("Key")
        value = reader.optional("Value")
    }
}

extension Athena {
    enum ThrottleReason: String, ShapeEnumeration {
        case concurrentQueryLimitExceeded = "CONCURRENT_QUERY_LIMIT_EXCEEDED"
    }
}

extension Athena {
    struct UnprocessedQueryExecutionId: ShapeStructureWritable {
        var queryExecutionId: String?
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Athena.UnprocessedQueryExecutionId {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueryExecutionId", queryExecutionId)
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Athena {
    struct UpdateWorkGroupInput: ShapeStructureReadable {
        var workGroup: String
        var description: String?
        var configurationUpdates: WorkGroupConfigurationUpdates?
        var state: WorkGroupState?
    }
}

extension Athena.UpdateWorkGroupInput {
    init(_ reader: inout ObjectReader) throws {
        workGroup = try reader.required("WorkGroup")
        description = reader.optional("Description")
        configurationUpdates = reader.optional("ConfigurationUpdates")
        state = reader.optional("State")
    }
}

extension Athena {
    struct UpdateWorkGroupOutput: ShapeStructureWritable {
    }
}

extension Athena.UpdateWorkGroupOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct WorkGroup: ShapeStructureWritable {
        var name: String
        var state: WorkGroupState?
        var configuration: WorkGroupConfiguration?
        var description: String?
        var creationTime: Timestamp?
        var identityCenterApplicationArn: String?
    }
}

extension Athena.WorkGroup {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Configuration", configuration)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("IdentityCenterApplicationArn", identityCenterApplicationArn)
    }
}

extension Athena {
    struct WorkGroupConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var resultConfiguration: ResultConfiguration?
        var managedQueryResultsConfiguration: ManagedQueryResultsConfiguration?
        var enforceWorkGroupConfiguration: Bool?
        var publishCloudWatchMetricsEnabled: Bool?
        var bytesScannedCutoffPerQuery: Int?
        var requesterPaysEnabled: Bool?
        var engineVersion: EngineVersion?
        var additionalConfiguration: String?
        var executionRole: String?
        var monitoringConfiguration: MonitoringConfiguration?
        var engineConfiguration: EngineConfiguration?
        var customerContentEncryptionConfiguration: CustomerContentEncryptionConfiguration?
        var enableMinimumEncryptionConfiguration: Bool?
        var identityCenterConfiguration: IdentityCenterConfiguration?
        var queryResultsS3AccessGrantsConfiguration: QueryResultsS3AccessGrantsConfiguration?
    }
}

extension Athena.WorkGroupConfiguration {
    init(_ reader: inout ObjectReader) throws {
        resultConfiguration = reader.optional("ResultConfiguration")
        managedQueryResultsConfiguration = reader.optional("ManagedQueryResultsConfiguration")
        enforceWorkGroupConfiguration = reader.optional("EnforceWorkGroupConfiguration")
        publishCloudWatchMetricsEnabled = reader.optional("PublishCloudWatchMetricsEnabled")
        bytesScannedCutoffPerQuery = reader.optional("BytesScannedCutoffPerQuery")
        requesterPaysEnabled = reader.optional("RequesterPaysEnabled")
        engineVersion = reader.optional("EngineVersion")
        additionalConfiguration = reader.optional("AdditionalConfiguration")
        executionRole = reader.optional("ExecutionRole")
        monitoringConfiguration = reader.optional("MonitoringConfiguration")
        engineConfiguration = reader.optional("EngineConfiguration")
        customerContentEncryptionConfiguration = reader.optional("CustomerContentEncryptionConfiguration")
        enableMinimumEncryptionConfiguration = reader.optional("EnableMinimumEncryptionConfiguration")
        identityCenterConfiguration = reader.optional("IdentityCenterConfiguration")
        queryResultsS3AccessGrantsConfiguration = reader.optional("QueryResultsS3AccessGrantsConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ResultConfiguration", resultConfiguration)
        writer.putIfPresent("ManagedQueryResultsConfiguration", managedQueryResultsConfiguration)
        writer.putIfPresent("EnforceWorkGroupConfiguration", enforceWorkGroupConfiguration)
        writer.putIfPresent("PublishCloudWatchMetricsEnabled", publishCloudWatchMetricsEnabled)
        writer.putIfPresent("BytesScannedCutoffPerQuery", bytesScannedCutoffPerQuery)
        writer.putIfPresent("RequesterPaysEnabled", requesterPaysEnabled)
        writer.putIfPresent("EngineVersion", engineVersion)
        writer.putIfPresent("AdditionalConfiguration", additionalConfiguration)
        writer.putIfPresent("ExecutionRole", executionRole)
        writer.putIfPresent("MonitoringConfiguration", monitoringConfiguration)
        writer.putIfPresent("EngineConfiguration", engineConfiguration)
        writer.putIfPresent("CustomerContentEncryptionConfiguration", customerContentEncryptionConfiguration)
        writer.putIfPresent("EnableMinimumEncryptionConfiguration", enableMinimumEncryptionConfiguration)
        writer.putIfPresent("IdentityCenterConfiguration", identityCenterConfiguration)
        writer.putIfPresent("QueryResultsS3AccessGrantsConfiguration", queryResultsS3AccessGrantsConfiguration)
    }
}

extension Athena {
    struct WorkGroupConfigurationUpdates: ShapeStructureReadable {
        var enforceWorkGroupConfiguration: Bool?
        var resultConfigurationUpdates: ResultConfigurationUpdates?
        var managedQueryResultsConfigurationUpdates: ManagedQueryResultsConfigurationUpdates?
        var publishCloudWatchMetricsEnabled: Bool?
        var bytesScannedCutoffPerQuery: Int?
        var removeBytesScannedCutoffPerQuery: Bool?
        var requesterPaysEnabled: Bool?
        var engineVersion: EngineVersion?
        var removeCustomerContentEncryptionConfiguration: Bool?
        var additionalConfiguration: String?
        var executionRole: String?
        var customerContentEncryptionConfiguration: CustomerContentEncryptionConfiguration?
        var enableMinimumEncryptionConfiguration: Bool?
        var queryResultsS3AccessGrantsConfiguration: QueryResultsS3AccessGrantsConfiguration?
        var monitoringConfiguration: MonitoringConfiguration?
        var engineConfiguration: EngineConfiguration?
    }
}

extension Athena.WorkGroupConfigurationUpdates {
    init(_ reader: inout ObjectReader) throws {
        enforceWorkGroupConfiguration = reader.optional("EnforceWorkGroupConfiguration")
        resultConfigurationUpdates = reader.optional("ResultConfigurationUpdates")
        managedQueryResultsConfigurationUpdates = reader.optional("ManagedQueryResultsConfigurationUpdates")
        publishCloudWatchMetricsEnabled = reader.optional("PublishCloudWatchMetricsEnabled")
        bytesScannedCutoffPerQuery = reader.optional("BytesScannedCutoffPerQuery")
        removeBytesScannedCutoffPerQuery = reader.optional("RemoveBytesScannedCutoffPerQuery")
        requesterPaysEnabled = reader.optional("RequesterPaysEnabled")
        engineVersion = reader.optional("EngineVersion")
        removeCustomerContentEncryptionConfiguration = reader.optional("RemoveCustomerContentEncryptionConfiguration")
        additionalConfiguration = reader.optional("AdditionalConfiguration")
        executionRole = reader.optional("ExecutionRole")
        customerContentEncryptionConfiguration = reader.optional("CustomerContentEncryptionConfiguration")
        enableMinimumEncryptionConfiguration = reader.optional("EnableMinimumEncryptionConfiguration")
        queryResultsS3AccessGrantsConfiguration = reader.optional("QueryResultsS3AccessGrantsConfiguration")
        monitoringConfiguration = reader.optional("MonitoringConfiguration")
        engineConfiguration = reader.optional("EngineConfiguration")
    }
}

extension Athena {
    enum WorkGroupState: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
    }
}

extension Athena {
    struct WorkGroupSummary: ShapeStructureWritable {
        var name: String?
        var state: WorkGroupState?
        var description: String?
        var creationTime: Timestamp?
        var engineVersion: EngineVersion?
        var identityCenterApplicationArn: String?
    }
}

extension Athena.WorkGroupSummary {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("EngineVersion", engineVersion)
        writer.putIfPresent("IdentityCenterApplicationArn", identityCenterApplicationArn)
    }
}

extension Athena {
    struct InternalServerException: ServiceFailure {
        var message: String
        var code: String { "InternalServerException" }
        var httpStatus: Int { 500 }
    }
}

extension Athena {
    struct InvalidRequestException: ServiceFailure {
        var message: String
        var athenaErrorCode: String?
        var code: String { "InvalidRequestException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("AthenaErrorCode", athenaErrorCode)
            return writer.object
        }
    }
}

extension Athena {
    struct MetadataException: ServiceFailure {
        var message: String
        var code: String { "MetadataException" }
        var httpStatus: Int { 400 }
    }
}

extension Athena {
    struct TooManyRequestsException: ServiceFailure {
        var message: String
        var reason: ThrottleReason?
        var code: String { "TooManyRequestsException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Reason", reason)
            return writer.object
        }
    }
}
