import Objects
import Primitives
package import ServiceKit
import Shapes

extension S3.CORSConfiguration: BucketConfiguration {
    static let subresource = "cors"
    static let shapeName = "CORSConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchCORSConfiguration(bucketName: bucket)
    }
}

extension S3Service {
    func getBucketCors(_ input: S3.GetBucketCorsRequest, _ call: Call) async throws -> S3.GetBucketCorsOutput {
        let value = try await configuration(
            S3.CORSConfiguration.self,
            of: input.bucket,
            call,
            input.expectedBucketOwner
        )
        return .init(corsRules: value.corsRules)
    }

    /// Source: Amazon S3 User Guide, Elements of a CORS configuration; Amazon S3 API Reference, PutBucketCors.
    func putBucketCors(_ input: S3.PutBucketCorsRequest, _ call: Call) async throws {
        let value = input.corsConfiguration
        guard (1...100).contains(value.corsRules.count) else { throw S3.MalformedXML() }
        for rule in value.corsRules { try rule.check() }
        try await set(value, for: input.bucket, call, input.expectedBucketOwner)
    }

    func deleteBucketCors(_ input: S3.DeleteBucketCorsRequest, _ call: Call) async throws {
        try await remove(S3.CORSConfiguration.self, from: input.bucket, call, input.expectedBucketOwner)
    }
}

extension S3.CORSRule {
    private static let methods: Set = ["DELETE", "GET", "HEAD", "POST", "PUT"]

    /// - Throws: `InvalidRequest` for methods and wildcards that S3 does not take, `MalformedXML` for an empty list.
    fileprivate func check() throws {
        guard !allowedMethods.isEmpty, !allowedOrigins.isEmpty, (id?.count ?? 0) <= 255 else {
            throw S3.MalformedXML()
        }
        for method in allowedMethods where !Self.methods.contains(method) {
            throw S3.InvalidRequest(
                message: "Found unsupported HTTP method in CORS config. Unsupported method is \(method)"
            )
        }
        for origin in allowedOrigins where origin.count(where: { $0 == "*" }) > 1 {
            throw S3.InvalidRequest(message: "AllowedOrigin \"\(origin)\" can not have more than one wildcard.")
        }
        for header in allowedHeaders ?? [] where header.count(where: { $0 == "*" }) > 1 {
            throw S3.InvalidRequest(message: "AllowedHeader \"\(header)\" can not have more than one wildcard.")
        }
        for header in exposeHeaders ?? [] where header.contains("*") {
            throw S3.InvalidRequest(
                message:
                    "ExposeHeader \"\(header)\" contains wildcard. We currently do not support wildcard for "
                    + "ExposeHeader."
            )
        }
    }
}

// MARK: Acting on them

extension S3Service: CrossOriginPolicy {
    /// The first rule counts that lets in the origin, the method and all headers that are asked for.
    ///
    /// Source: Amazon S3 User Guide, Using cross-origin resource sharing (CORS).
    package func verdict(on request: CrossOriginRequest) async -> CrossOriginVerdict {
        guard let bucket = try? await objects.bucket(request.bucket) else { return .missing }
        guard let rules = try? bucket.configuration(S3.CORSConfiguration.self)?.corsRules else {
            return .notSet
        }
        guard let rule = rules.first(where: { $0.admits(request) }) else { return .refused }
        return .allowed(rule.headers(for: request))
    }
}

extension S3.CORSRule {
    fileprivate func admits(_ request: CrossOriginRequest) -> Bool {
        allowedMethods.contains(request.method)
            && allowedOrigins.contains { Self.matches($0, request.origin) }
            && request.headers.allSatisfy { header in
                allowedHeaders?.contains { Self.matches($0.lowercased(), header) } ?? false
            }
    }

    /// What the browser is told; a rule for every origin lets nobody send credentials.
    fileprivate func headers(for request: CrossOriginRequest) -> HeaderList {
        let isForAll = allowedOrigins.first { Self.matches($0, request.origin) } == "*"
        var headers: HeaderList = [
            "Access-Control-Allow-Origin": isForAll ? "*" : request.origin,
            "Access-Control-Allow-Methods": allowedMethods.joined(separator: ", "),
        ]
        if !request.headers.isEmpty {
            headers["Access-Control-Allow-Headers"] = request.headers.joined(separator: ", ")
        }
        if let exposeHeaders, !exposeHeaders.isEmpty {
            headers["Access-Control-Expose-Headers"] = exposeHeaders.joined(separator: ", ")
        }
        if let maxAgeSeconds { headers["Access-Control-Max-Age"] = "\(maxAgeSeconds)" }
        if !isForAll { headers["Access-Control-Allow-Credentials"] = "true" }
        headers["Vary"] = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method"
        return headers
    }

    /// Whether the text is the pattern's, in which one asterisk stands for anything.
    private static func matches(_ pattern: String, _ text: String) -> Bool {
        guard let star = pattern.firstIndex(of: "*") else { return pattern == text }
        let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
        return text.utf8.count >= head.utf8.count + tail.utf8.count && text.hasPrefix(head)
            && text.hasSuffix(tail)
    }
}
