import Objects
import ServiceKit
import Shapes

extension S3.WebsiteConfiguration: BucketConfiguration {
    static let subresource = "website"
    static let shapeName = "WebsiteConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchWebsiteConfiguration(bucketName: bucket)
    }
}

extension S3Service {
    func getBucketWebsite(
        _ input: S3.GetBucketWebsiteRequest,
        _ call: Call
    ) async throws -> S3.GetBucketWebsiteOutput {
        let value = try await configuration(
            S3.WebsiteConfiguration.self,
            of: input.bucket,
            call,
            input.expectedBucketOwner
        )
        return .init(
            redirectAllRequestsTo: value.redirectAllRequestsTo,
            indexDocument: value.indexDocument,
            errorDocument: value.errorDocument,
            routingRules: value.routingRules
        )
    }

    func putBucketWebsite(_ input: S3.PutBucketWebsiteRequest, _ call: Call) async throws {
        try input.websiteConfiguration.check()
        try await set(input.websiteConfiguration, for: input.bucket, call, input.expectedBucketOwner)
    }

    func deleteBucketWebsite(_ input: S3.DeleteBucketWebsiteRequest, _ call: Call) async throws {
        try await remove(S3.WebsiteConfiguration.self, from: input.bucket, call, input.expectedBucketOwner)
    }
}

extension S3.WebsiteConfiguration {
    /// The most rules that S3 takes.
    ///
    /// Source: Amazon S3 User Guide, Routing rules for advanced conditional redirects.
    private static let ruleLimit = 50

    /// Source: Amazon S3 API Reference, PutBucketWebsite; Amazon S3 User Guide, Enabling website hosting.
    fileprivate func check() throws {
        guard redirectAllRequestsTo == nil else {
            guard indexDocument == nil, errorDocument == nil, routingRules == nil else {
                throw S3.InvalidArgument(
                    message:
                        "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
                    argumentName: "RedirectAllRequestsTo",
                    argumentValue: "not null"
                )
            }
            return
        }
        guard let suffix = indexDocument?.suffix else {
            throw S3.InvalidArgument(
                message: "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
                argumentName: "IndexDocument",
                argumentValue: "null"
            )
        }
        guard !suffix.isEmpty, !suffix.contains("/") else {
            throw S3.InvalidArgument(
                message: "The IndexDocument Suffix is not well formed",
                argumentName: "IndexDocument",
                argumentValue: suffix
            )
        }
        if let errorDocument, errorDocument.key.isEmpty { throw S3.MalformedXML() }
        guard let routingRules else { return }
        guard !routingRules.isEmpty else { throw S3.MalformedXML() }
        guard routingRules.count <= Self.ruleLimit else {
            throw S3.InvalidRequest(
                message:
                    "\(routingRules.count) routing rules provided, the number of routing rules in a website "
                    + "configuration is limited to \(Self.ruleLimit)."
            )
        }
        for rule in routingRules { try rule.check() }
    }
}

extension S3.RoutingRule {
    fileprivate func check() throws {
        if redirect.replaceKeyWith != nil, redirect.replaceKeyPrefixWith != nil {
            throw S3.InvalidRequest(
                message: "You can only define ReplaceKeyPrefix or ReplaceKey but not both."
            )
        }
        guard
            redirect.hostName != nil || redirect.httpRedirectCode != nil || redirect.protocol != nil
                || redirect.replaceKeyWith != nil || redirect.replaceKeyPrefixWith != nil
        else {
            throw S3.MalformedXML()
        }
        if let code = redirect.httpRedirectCode {
            guard let number = Int(code), (301...399).contains(number) else {
                throw S3.InvalidRequest(
                    message:
                        "The provided HTTP redirect code (\(code)) is not valid. Valid codes are 3XX except 300."
                )
            }
        }
        guard let condition else { return }
        guard condition.keyPrefixEquals != nil || condition.httpErrorCodeReturnedEquals != nil else {
            throw S3.InvalidRequest(
                message:
                    "Condition cannot be empty. To redirect all requests without a condition, the condition element "
                    + "shouldn't be present."
            )
        }
        if let code = condition.httpErrorCodeReturnedEquals {
            guard let number = Int(code), (400...599).contains(number) else {
                throw S3.InvalidRequest(
                    message:
                        "The provided HTTP error code (\(code)) is not valid. Valid codes are 4XX or 5XX."
                )
            }
        }
    }
}
