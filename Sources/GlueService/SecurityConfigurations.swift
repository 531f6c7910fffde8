import Catalog
import Primitives
import ServiceKit

/// Security configurations, which crawlers and jobs name.
///
/// Source: Glue API Reference, Security configuration API.
extension GlueService {
    func createSecurityConfiguration(
        _ input: Glue.CreateSecurityConfigurationRequest,
        _ call: Call
    ) async throws -> Glue.CreateSecurityConfigurationResponse {
        let given = input.encryptionConfiguration
        try given.check()
        let configuration = SecurityConfiguration(
            name: input.name,
            createdAt: call.world.clock.now,
            objects: given.s3Encryption?.map {
                .init(mode: $0.s3EncryptionMode?.rawValue, keyARN: $0.kmsKeyArn)
            },
            logs: given.cloudWatchEncryption.map {
                .init(mode: $0.cloudWatchEncryptionMode?.rawValue, keyARN: $0.kmsKeyArn)
            },
            bookmarks: given.jobBookmarksEncryption.map {
                .init(mode: $0.jobBookmarksEncryptionMode?.rawValue, keyARN: $0.kmsKeyArn)
            },
            dataQuality: given.dataQualityEncryption.map {
                .init(mode: $0.dataQualityEncryptionMode?.rawValue, keyARN: $0.kmsKeyArn)
            }
        )
        try await write(nil, call) { try $0.create(configuration) }
        return .init(name: configuration.name, createdTimestamp: configuration.createdAt)
    }

    func getSecurityConfiguration(
        _ input: Glue.GetSecurityConfigurationRequest,
        _ call: Call
    ) async throws -> Glue.GetSecurityConfigurationResponse {
        let configuration = try await read(nil, call) { try $0.entity(SecurityConfiguration.self, input.name) }
        return .init(securityConfiguration: Glue.SecurityConfiguration(configuration))
    }

    func getSecurityConfigurations(
        _ input: Glue.GetSecurityConfigurationsRequest,
        _ call: Call
    ) async throws -> Glue.GetSecurityConfigurationsResponse {
        let listing = Listing(scope: "GetSecurityConfigurations")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 100
        let found = try await read(nil, call) {
            try $0.entities(SecurityConfiguration.self, after: after, limit: limit + 1)
        }
        let (page, nextToken) = listing.page(found, limit: limit, position: \.name)
        return .init(
            securityConfigurations: page.map(Glue.SecurityConfiguration.init),
            nextToken: nextToken
        )
    }

    func deleteSecurityConfiguration(
        _ input: Glue.DeleteSecurityConfigurationRequest,
        _ call: Call
    ) async throws -> Glue.DeleteSecurityConfigurationResponse {
        try await write(nil, call) { try $0.remove(SecurityConfiguration.self, input.name) }
        return .init()
    }
}

extension Glue.EncryptionConfiguration {
    /// - Throws: `InvalidInputException` where a mode needs a key and has none.
    fileprivate func check() throws {
        let parts: [(String, Bool, String?)] = [
            (
                "S3Encryption", s3Encryption?.contains { $0.s3EncryptionMode == .sseKms } ?? false,
                s3Encryption?.first { $0.s3EncryptionMode == .sseKms }?.kmsKeyArn
            ),
            (
                "CloudWatchEncryption", cloudWatchEncryption?.cloudWatchEncryptionMode == .sseKms,
                cloudWatchEncryption?.kmsKeyArn
            ),
            (
                "JobBookmarksEncryption", jobBookmarksEncryption?.jobBookmarksEncryptionMode == .cseKms,
                jobBookmarksEncryption?.kmsKeyArn
            ),
        ]
        for (member, needsKey, key) in parts where needsKey && (key ?? "").isEmpty {
            throw Glue.InvalidInputException(message: "\(member) needs a KmsKeyArn for its mode.")
        }
    }
}

extension Glue.SecurityConfiguration {
    fileprivate init(_ configuration: SecurityConfiguration) {
        self.init(
            name: configuration.name,
            createdTimeStamp: configuration.createdAt,
            encryptionConfiguration: .init(
                s3Encryption: configuration.objects?.map {
                    .init(s3EncryptionMode: $0.mode.flatMap(Glue.S3EncryptionMode.init), kmsKeyArn: $0.keyARN)
                },
                cloudWatchEncryption: configuration.logs.map {
                    .init(
                        cloudWatchEncryptionMode: $0.mode.flatMap(Glue.CloudWatchEncryptionMode.init),
                        kmsKeyArn: $0.keyARN
                    )
                },
                jobBookmarksEncryption: configuration.bookmarks.map {
                    .init(
                        jobBookmarksEncryptionMode: $0.mode.flatMap(Glue.JobBookmarksEncryptionMode.init),
                        kmsKeyArn: $0.keyARN
                    )
                },
                dataQualityEncryption: configuration.dataQuality.map {
                    .init(
                        dataQualityEncryptionMode: $0.mode.flatMap(Glue.DataQualityEncryptionMode.init),
                        kmsKeyArn: $0.keyARN
                    )
                }
            )
        )
    }
}
