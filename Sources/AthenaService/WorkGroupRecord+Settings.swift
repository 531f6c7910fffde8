import Primitives
extension WorkGroupRecord {
    /// Takes the settings of a request that makes the workgroup.
    ///
    /// - Throws: `InvalidRequestException` for values that cannot be, and for settings not supported here, by name.
    mutating func take(_ settings: Athena.WorkGroupConfiguration) throws {
        try Self.refuse([
            ("ManagedQueryResultsConfiguration", settings.managedQueryResultsConfiguration?.enabled == true),
            ("AdditionalConfiguration", settings.additionalConfiguration != nil),
            ("MonitoringConfiguration", settings.monitoringConfiguration != nil),
            ("EngineConfiguration", settings.engineConfiguration != nil),
            (
                "CustomerContentEncryptionConfiguration",
                settings.customerContentEncryptionConfiguration != nil
            ),
            (
                "IdentityCenterConfiguration",
                settings.identityCenterConfiguration?.enableIdentityCenter == true
            ),
            (
                "QueryResultsS3AccessGrantsConfiguration",
                settings.queryResultsS3AccessGrantsConfiguration?.enableS3AccessGrants == true
            ),
        ])
        if let results = settings.resultConfiguration {
            outputLocation = try Self.checked(results.outputLocation)
            if let encryption = results.encryptionConfiguration { try take(encryption) }
            expectedBucketOwner = results.expectedBucketOwner
            cannedACL = results.aclConfiguration?.s3AclOption.rawValue
        }
        publishesMetrics = settings.publishCloudWatchMetricsEnabled ?? true
        isRequesterPays = settings.requesterPaysEnabled ?? false
        scanLimitInBytes = settings.bytesScannedCutoffPerQuery
        if let version = settings.engineVersion { engineVersion = try EngineVersions.checked(version) }
        encryptsAtLeast = settings.enableMinimumEncryptionConfiguration
    }

    /// Takes the settings of a request that changes the workgroup; what it does not name stays.
    mutating func take(_ updates: Athena.WorkGroupConfigurationUpdates) throws {
        try Self.refuse([
            (
                "ManagedQueryResultsConfigurationUpdates",
                updates.managedQueryResultsConfigurationUpdates?.enabled == true
            ),
            ("AdditionalConfiguration", updates.additionalConfiguration != nil),
            ("MonitoringConfiguration", updates.monitoringConfiguration != nil),
            ("EngineConfiguration", updates.engineConfiguration != nil),
            ("CustomerContentEncryptionConfiguration", updates.customerContentEncryptionConfiguration != nil),
            (
                "QueryResultsS3AccessGrantsConfiguration",
                updates.queryResultsS3AccessGrantsConfiguration?.enableS3AccessGrants == true
            ),
        ])
        if let results = updates.resultConfigurationUpdates { try take(results) }
        if let isEnforced = updates.enforceWorkGroupConfiguration { self.isEnforced = isEnforced }
        if let publishes = updates.publishCloudWatchMetricsEnabled { publishesMetrics = publishes }
        if let requesterPays = updates.requesterPaysEnabled { isRequesterPays = requesterPays }
        if let limit = updates.bytesScannedCutoffPerQuery { scanLimitInBytes = limit }
        if updates.removeBytesScannedCutoffPerQuery == true { scanLimitInBytes = nil }
        if let version = updates.engineVersion { engineVersion = try EngineVersions.checked(version) }
        if let encrypts = updates.enableMinimumEncryptionConfiguration { encryptsAtLeast = encrypts }
    }

    private mutating func take(_ results: Athena.ResultConfigurationUpdates) throws {
        if let location = try Self.checked(results.outputLocation) { outputLocation = location }
        if results.removeOutputLocation == true { outputLocation = nil }
        if let encryption = results.encryptionConfiguration { try take(encryption) }
        if results.removeEncryptionConfiguration == true {
            encryptionOption = nil
            encryptionKey = nil
        }
        if let owner = results.expectedBucketOwner { expectedBucketOwner = owner }
        if results.removeExpectedBucketOwner == true { expectedBucketOwner = nil }
        if let acl = results.aclConfiguration { cannedACL = acl.s3AclOption.rawValue }
        if results.removeAclConfiguration == true { cannedACL = nil }
    }

    private mutating func take(_ encryption: Athena.EncryptionConfiguration) throws {
        try ResultSettings.check(encryption)
        encryptionOption = encryption.encryptionOption.rawValue
        encryptionKey = encryption.kmsKey
    }

    private static func refuse(_ settings: [(name: String, isAsked: Bool)]) throws {
        for setting in settings where setting.isAsked {
            throw Athena.InvalidRequestException("\(setting.name) is not supported by Hosu.")
        }
    }

    private static func checked(_ location: String?) throws -> String? {
        guard let location, !location.isEmpty else { return nil }
        guard S3Location(location) != nil else { throw ResultSettings.malformedLocation }
        return location
    }

    /// As the API shows it.
    var asWorkGroup: Athena.WorkGroup {
        .init(
            name: name,
            state: isEnabled ? .enabled : .disabled,
            configuration: .init(
                resultConfiguration: .init(
                    outputLocation: outputLocation,
                    encryptionConfiguration: ResultSettings.shown(encryptionOption, encryptionKey),
                    expectedBucketOwner: expectedBucketOwner,
                    aclConfiguration: ResultSettings.shown(acl: cannedACL)
                ),
                managedQueryResultsConfiguration: .init(enabled: false),
                enforceWorkGroupConfiguration: isEnforced,
                publishCloudWatchMetricsEnabled: publishesMetrics,
                bytesScannedCutoffPerQuery: scanLimitInBytes,
                requesterPaysEnabled: isRequesterPays,
                engineVersion: EngineVersions.shown(engineVersion),
                enableMinimumEncryptionConfiguration: encryptsAtLeast
            ),
            description: description,
            creationTime: createdAt
        )
    }
}
