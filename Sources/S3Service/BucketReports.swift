import Objects
import ServiceKit
import Shapes

// What S3 reports about a bucket, and the archive tiers it moves objects to: kept and given back, by id.
//
// Differs: Hosu writes no inventories and exports no analyses, has no CloudWatch that metrics would go to, and takes no
// objects to other tiers by how they are used.

extension S3.AnalyticsConfiguration: IdentifiedConfiguration {
    static let subresource = "analytics"
    static let shapeName = "AnalyticsConfiguration"
}

extension S3.IntelligentTieringConfiguration: IdentifiedConfiguration {
    static let subresource = "intelligent-tiering"
    static let shapeName = "IntelligentTieringConfiguration"
}

extension S3.InventoryConfiguration: IdentifiedConfiguration {
    static let subresource = "inventory"
    static let shapeName = "InventoryConfiguration"
}

extension S3.MetricsConfiguration: IdentifiedConfiguration {
    static let subresource = "metrics"
    static let shapeName = "MetricsConfiguration"
}

// MARK: Analytics

extension S3Service {
    func getBucketAnalyticsConfiguration(
        _ input: S3.GetBucketAnalyticsConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketAnalyticsConfigurationOutput {
        .init(
            analyticsConfiguration: try await configuration(
                id: input.id,
                of: input.bucket,
                call,
                input.expectedBucketOwner
            )
        )
    }

    func putBucketAnalyticsConfiguration(
        _ input: S3.PutBucketAnalyticsConfigurationRequest,
        _ call: Call
    ) async throws {
        let value = input.analyticsConfiguration
        if let destination = value.storageClassAnalysis.dataExport?.destination.s3BucketDestination {
            try Self.check(destination: destination.bucket)
        }
        if let filter = value.filter {
            try Self.check(filter: [filter.prefix != nil, filter.tag != nil, filter.and != nil])
        }
        try await set(value, id: input.id, for: input.bucket, call, input.expectedBucketOwner)
    }

    func deleteBucketAnalyticsConfiguration(
        _ input: S3.DeleteBucketAnalyticsConfigurationRequest,
        _ call: Call
    ) async throws {
        let type = S3.AnalyticsConfiguration.self
        try await remove(type, id: input.id, from: input.bucket, call, input.expectedBucketOwner)
    }

    func listBucketAnalyticsConfigurations(
        _ input: S3.ListBucketAnalyticsConfigurationsRequest,
        _ call: Call
    ) async throws -> S3.ListBucketAnalyticsConfigurationsOutput {
        let page = try await configurations(
            S3.AnalyticsConfiguration.self,
            of: input.bucket,
            after: input.continuationToken,
            call,
            input.expectedBucketOwner
        )
        return .init(
            isTruncated: page.nextToken != nil,
            continuationToken: input.continuationToken,
            nextContinuationToken: page.nextToken,
            analyticsConfigurationList: page.elements
        )
    }
}

// MARK: Intelligent-Tiering

extension S3Service {
    func getBucketIntelligentTieringConfiguration(
        _ input: S3.GetBucketIntelligentTieringConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketIntelligentTieringConfigurationOutput {
        .init(
            intelligentTieringConfiguration: try await configuration(
                id: input.id,
                of: input.bucket,
                call,
                input.expectedBucketOwner
            )
        )
    }

    /// Source: Amazon S3 API Reference, Tiering: the fewest and the most days of either tier.
    func putBucketIntelligentTieringConfiguration(
        _ input: S3.PutBucketIntelligentTieringConfigurationRequest,
        _ call: Call
    ) async throws {
        let value = input.intelligentTieringConfiguration
        let tiers = value.tierings.map(\.accessTier)
        guard !tiers.isEmpty, Set(tiers).count == tiers.count else { throw S3.MalformedXML() }
        for tiering in value.tierings {
            let fewest =
                switch tiering.accessTier {
                case .archiveAccess: 90
                case .deepArchiveAccess: 180
                }
            guard (fewest...730).contains(tiering.days) else {
                throw S3.InvalidArgument(
                    message:
                        "Days for tier \(tiering.accessTier.rawValue) must be between \(fewest) and 730.",
                    argumentName: "Days",
                    argumentValue: "\(tiering.days)"
                )
            }
        }
        if let filter = value.filter {
            try Self.check(filter: [filter.prefix != nil, filter.tag != nil, filter.and != nil])
        }
        try await set(value, id: input.id, for: input.bucket, call, input.expectedBucketOwner)
    }

    func deleteBucketIntelligentTieringConfiguration(
        _ input: S3.DeleteBucketIntelligentTieringConfigurationRequest,
        _ call: Call
    ) async throws {
        let type = S3.IntelligentTieringConfiguration.self
        try await remove(type, id: input.id, from: input.bucket, call, input.expectedBucketOwner)
    }

    func listBucketIntelligentTieringConfigurations(
        _ input: S3.ListBucketIntelligentTieringConfigurationsRequest,
        _ call: Call
    ) async throws -> S3.ListBucketIntelligentTieringConfigurationsOutput {
        let page = try await configurations(
            S3.IntelligentTieringConfiguration.self,
            of: input.bucket,
            after: input.continuationToken,
            call,
            input.expectedBucketOwner
        )
        return .init(
            isTruncated: page.nextToken != nil,
            continuationToken: input.continuationToken,
            nextContinuationToken: page.nextToken,
            intelligentTieringConfigurationList: page.elements
        )
    }
}

// MARK: Inventory

extension S3Service {
    func getBucketInventoryConfiguration(
        _ input: S3.GetBucketInventoryConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketInventoryConfigurationOutput {
        .init(
            inventoryConfiguration: try await configuration(
                id: input.id,
                of: input.bucket,
                call,
                input.expectedBucketOwner
            )
        )
    }

    func putBucketInventoryConfiguration(
        _ input: S3.PutBucketInventoryConfigurationRequest,
        _ call: Call
    ) async throws {
        let value = input.inventoryConfiguration
        try Self.check(destination: value.destination.s3BucketDestination.bucket)
        try await set(value, id: input.id, for: input.bucket, call, input.expectedBucketOwner)
    }

    func deleteBucketInventoryConfiguration(
        _ input: S3.DeleteBucketInventoryConfigurationRequest,
        _ call: Call
    ) async throws {
        let type = S3.InventoryConfiguration.self
        try await remove(type, id: input.id, from: input.bucket, call, input.expectedBucketOwner)
    }

    func listBucketInventoryConfigurations(
        _ input: S3.ListBucketInventoryConfigurationsRequest,
        _ call: Call
    ) async throws -> S3.ListBucketInventoryConfigurationsOutput {
        let page = try await configurations(
            S3.InventoryConfiguration.self,
            of: input.bucket,
            after: input.continuationToken,
            call,
            input.expectedBucketOwner
        )
        return .init(
            continuationToken: input.continuationToken,
            inventoryConfigurationList: page.elements,
            isTruncated: page.nextToken != nil,
            nextContinuationToken: page.nextToken
        )
    }
}

// MARK: Metrics

extension S3Service {
    func getBucketMetricsConfiguration(
        _ input: S3.GetBucketMetricsConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketMetricsConfigurationOutput {
        .init(
            metricsConfiguration: try await configuration(
                id: input.id,
                of: input.bucket,
                call,
                input.expectedBucketOwner
            )
        )
    }

    func putBucketMetricsConfiguration(
        _ input: S3.PutBucketMetricsConfigurationRequest,
        _ call: Call
    ) async throws {
        let value = input.metricsConfiguration
        if let filter = value.filter {
            try Self.check(
                filter: [
                    filter.prefix != nil, filter.tag != nil, filter.accessPointArn != nil, filter.and != nil,
                ]
            )
        }
        try await set(value, id: input.id, for: input.bucket, call, input.expectedBucketOwner)
    }

    func deleteBucketMetricsConfiguration(
        _ input: S3.DeleteBucketMetricsConfigurationRequest,
        _ call: Call
    ) async throws {
        let type = S3.MetricsConfiguration.self
        try await remove(type, id: input.id, from: input.bucket, call, input.expectedBucketOwner)
    }

    func listBucketMetricsConfigurations(
        _ input: S3.ListBucketMetricsConfigurationsRequest,
        _ call: Call
    ) async throws -> S3.ListBucketMetricsConfigurationsOutput {
        let page = try await configurations(
            S3.MetricsConfiguration.self,
            of: input.bucket,
            after: input.continuationToken,
            call,
            input.expectedBucketOwner
        )
        return .init(
            isTruncated: page.nextToken != nil,
            continuationToken: input.continuationToken,
            nextContinuationToken: page.nextToken,
            metricsConfigurationList: page.elements
        )
    }
}

extension S3Service {
    /// A report goes to a bucket, which its ARN names.
    private static func check(destination arn: String) throws {
        let prefix = "arn:aws"
        guard arn.hasPrefix(prefix), arn.split(separator: ":").dropFirst(2).first == "s3", !arn.hasSuffix(":::")
        else {
            throw S3.MalformedXML()
        }
    }

    /// A filter is one thing; several are joined by And.
    private static func check(filter parts: [Bool]) throws {
        guard parts.count(where: { $0 }) == 1 else { throw S3.MalformedXML() }
    }
}
