/// What the host of an S3 request names besides the server: a bucket and a region.
///
/// Source: Amazon S3 User Guide, "Virtual hosting of general purpose buckets".
package struct VirtualHost: Sendable, Equatable {
    /// Nil for path style.
    package let bucket: String?
    /// Nil when the host names none.
    package let region: String?
    /// Whether the bucket is asked for as a website: `b.s3-website.example.test`, `b.s3-website-eu-west-1.example.test`.
    package let isWebsite: Bool

    /// Reads a host whose last labels are one of `domains` or AWS's own.
    ///
    /// Under `example.test` the hosts `example.test`, `s3.example.test` and `s3.eu-west-1.example.test` name no bucket, and
    /// `b.example.test`, `b.s3.example.test` and `b.s3.eu-west-1.example.test` name `b`, which may have dots. A host under
    /// none of the domains names nothing.
    package init(_ host: HostName, domains: [String]) {
        if host.isAddress {
            self.init(bucket: nil, region: nil)
            return
        }
        for domain in domains + Self.standardDomains where host.isWithin(domain) {
            let prefix = host.text.dropLast(domain.utf8.count).split(separator: ".").map(String.init)
            self.init(prefix, isAmazon: domain.hasPrefix("amazonaws.com"))
            return
        }
        self.init(bucket: nil, region: nil)
    }

    private init(bucket: String?, region: String?, isWebsite: Bool = false) {
        self.bucket = bucket
        self.region = region
        self.isWebsite = isWebsite
    }

    /// Reads the labels before the domain.
    private init(_ labels: [String], isAmazon: Bool) {
        if let site = labels.indices.last(where: { Self.websiteRegion(labels[$0]) != nil }), site > 0 {
            let rest = labels[(site + 1)...]
            let dashed = Self.websiteRegion(labels[site]) ?? ""
            if rest.count <= 1, rest.first.map(Self.isRegion) ?? true, dashed.isEmpty || rest.isEmpty {
                let region = rest.first ?? (dashed.isEmpty ? nil : dashed)
                self.init(bucket: Self.joined(labels[..<site]), region: region, isWebsite: true)
                return
            }
        }
        // The service label is searched from the right, for a bucket may be called `s3` or `my.s3`.
        if let service = labels.indices.last(where: { Self.isServiceLabel(labels[$0], isAmazon: isAmazon) }) {
            var rest = labels[(service + 1)...]
            if rest.first == "dualstack" { rest = rest.dropFirst() }
            let dashed = labels[service].dropFirst(3)
            if rest.count <= 1, rest.first.map(Self.isRegion) ?? true {
                let region = rest.first ?? (dashed.isEmpty ? nil : String(dashed))
                self.init(bucket: Self.joined(labels[..<service]), region: region)
                return
            }
        }
        self.init(bucket: isAmazon ? nil : Self.joined(labels[...]), region: nil)
    }

    /// Domains under which every server of this kind answers.
    package static let standardDomains = [
        "localhost.localstack.cloud", "localhost", "amazonaws.com.cn", "amazonaws.com",
    ]

    /// The region of `s3-website-eu-west-1`, empty for `s3-website`; nil for all other labels.
    ///
    /// Source: Amazon S3 User Guide, Website endpoints.
    private static func websiteRegion(_ label: String) -> String? {
        guard label.hasPrefix("s3-website") else { return nil }
        let region = label.dropFirst("s3-website".count)
        if region.isEmpty { return "" }
        return region.hasPrefix("-") && isRegion(String(region.dropFirst())) ? String(region.dropFirst()) : nil
    }

    private static func isServiceLabel(_ label: String, isAmazon: Bool) -> Bool {
        label == "s3" || (isAmazon && label.hasPrefix("s3-") && isRegion(String(label.dropFirst(3))))
    }

    /// Whether it looks like `ap-northeast-2`.
    private static func isRegion(_ label: String) -> Bool {
        let parts = label.split(separator: "-")
        return parts.count >= 3 && parts[0].count == 2 && Int(parts[parts.count - 1]) != nil
    }

    private static func joined(_ labels: ArraySlice<String>) -> String? {
        labels.isEmpty ? nil : labels.joined(separator: ".")
    }
}
