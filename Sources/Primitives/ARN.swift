/// An Amazon Resource Name: `arn:partition:service:region:account:resource`.
package struct ARN: Hashable, Sendable, CustomStringConvertible {
    package var partition: String
    package var service: String
    /// Empty for global services.
    package var region: String
    /// Empty for resources that belong to no account, such as S3 buckets.
    package var account: String
    /// All that follows, colons and slashes included.
    package var resource: String

    package init(partition: String = "aws", service: String, region: String, account: String, resource: String)
    {
        self.partition = partition
        self.service = service
        self.region = region
        self.account = account
        self.resource = resource
    }

    package init(service: String, tenant: Tenant, resource: String) {
        self.init(
            partition: ARN.partition(ofRegion: tenant.region),
            service: service,
            region: tenant.region,
            account: tenant.account,
            resource: resource
        )
    }

    /// Nil when the text is no ARN of six parts.
    package init?(_ text: some StringProtocol) {
        let parts = String(text).split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(
            String.init
        )
        guard parts.count == 6, parts[0] == "arn", !parts[5].isEmpty else { return nil }
        self.init(
            partition: parts[1],
            service: parts[2],
            region: parts[3],
            account: parts[4],
            resource: parts[5]
        )
    }

    package var description: String { "arn:\(partition):\(service):\(region):\(account):\(resource)" }

    /// `aws`, `aws-cn` or `aws-us-gov`, by the region's first part.
    package static func partition(ofRegion region: String) -> String {
        if region.hasPrefix("cn-") { return "aws-cn" }
        return region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
    }
}
