import Objects
import Primitives
import ServiceKit
import Shapes

/// A structure of the model that a bucket keeps as it was set, and what S3 answers where it is not set.
///
/// It lies in `Bucket.documents` as JSON with the model's member names.
protocol BucketConfiguration: ShapeStructureReadable, ShapeStructureWritable {
    /// The name of the sub-resource, such as `cors`, under which the bucket keeps it.
    static var subresource: String { get }

    /// The shape's name in the model.
    static var shapeName: String { get }

    /// What asking for it is answered where it is not set.
    static func missing(from bucket: String) -> any ServiceFailure
}

/// A configuration of which a bucket keeps many, told apart by an id.
protocol IdentifiedConfiguration: BucketConfiguration {
    var id: String { get }
}

extension IdentifiedConfiguration {
    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchConfiguration(bucketName: bucket)
    }

    /// The name under which the bucket keeps the configuration of that id.
    static func document(_ id: String) -> String { "\(subresource)/\(id)" }
}

extension BucketConfiguration {
    private static var shape: Shape? { S3.model.shape(shapeName) }

    /// The text under which it is kept.
    var json: String {
        guard let shape = Self.shape else { preconditionFailure("S3's model has no \(Self.shapeName)") }
        var writer = JSONWriter()
        ShapeJSON.plain.write(shapeValue, shape, to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Reads what `json` wrote.
    init(json: String) throws {
        guard let shape = Self.shape else { preconditionFailure("S3's model has no \(Self.shapeName)") }
        let value = try JSONValue(parsing: Array(json.utf8))
        self = try ObjectReader.read(try ShapeJSON.plain.object(from: value, shape))
    }
}

extension Bucket {
    /// The configuration as it was set; nil where it is not.
    func configuration<Value: BucketConfiguration>(_ type: Value.Type = Value.self) throws -> Value? {
        try documents[Value.subresource].map(Value.init(json:))
    }

    mutating func set(_ configuration: some BucketConfiguration) {
        documents[type(of: configuration).subresource] = configuration.json
    }

    mutating func remove<Value: BucketConfiguration>(_ type: Value.Type) {
        documents[Value.subresource] = nil
    }

    /// All configurations of one kind, in the order of their ids.
    func configurations<Value: IdentifiedConfiguration>(_ type: Value.Type = Value.self) throws -> [Value] {
        try documents.keys.filter { $0.hasPrefix(Value.document("")) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { documents[$0] }
            .map(Value.init(json:))
    }
}

extension S3Service {
    /// What is set for a bucket that the caller may use.
    func settings(of bucket: String, _ call: Call, _ expected: String?) async throws -> Bucket {
        try await within(bucket, call, expected: expected) { try await objects.bucket(bucket) }
    }

    /// - Throws: What S3 answers where the configuration is not set.
    func configuration<Value: BucketConfiguration & Sendable>(
        _ type: Value.Type = Value.self,
        of bucket: String,
        _ call: Call,
        _ expected: String?
    ) async throws -> Value {
        guard let value = try await settings(of: bucket, call, expected).configuration(type) else {
            throw Value.missing(from: bucket)
        }
        return value
    }

    func set(
        _ configuration: some BucketConfiguration & Sendable,
        for bucket: String,
        _ call: Call,
        _ expected: String?
    ) async throws {
        try await change(bucket, call, expected) { $0.set(configuration) }
    }

    /// Succeeds where it is not set too, as S3 does.
    func remove<Value: BucketConfiguration & Sendable>(
        _ type: Value.Type,
        from bucket: String,
        _ call: Call,
        _ expected: String?
    ) async throws {
        try await change(bucket, call, expected) { $0.remove(type) }
    }

    /// Changes what is set for a bucket that the caller may use.
    func change(
        _ bucket: String,
        _ call: Call,
        _ expected: String?,
        _ body: @escaping @Sendable (inout Bucket) throws -> Void
    ) async throws {
        try await within(bucket, call, expected: expected) { _ = try await objects.updateBucket(bucket, body) }
    }
}

// MARK: Many by id

extension S3Service {
    /// How many configurations of one kind a bucket may have, and how many a page of their listing has.
    ///
    /// Source: Amazon S3 API Reference, PutBucketMetricsConfiguration and ListBucketMetricsConfigurations.
    private static let configurationLimit = 1000
    private static let configurationsPerPage = 100

    func configuration<Value: IdentifiedConfiguration & Sendable>(
        _ type: Value.Type = Value.self,
        id: String,
        of bucket: String,
        _ call: Call,
        _ expected: String?
    ) async throws -> Value {
        let settings = try await settings(of: bucket, call, expected)
        guard let text = settings.documents[Value.document(id)] else { throw Value.missing(from: bucket) }
        return try Value(json: text)
    }

    /// - Throws: `IdMismatch` when the request's id is not the document's; `TooManyConfigurations`.
    func set<Value: IdentifiedConfiguration & Sendable>(
        _ configuration: Value,
        id: String,
        for bucket: String,
        _ call: Call,
        _ expected: String?
    ) async throws {
        guard configuration.id == id else { throw S3.IdMismatch() }
        let name = Value.document(id)
        try await change(bucket, call, expected) { bucket in
            let count = bucket.documents.keys.count { $0.hasPrefix(Value.document("")) }
            guard count < Self.configurationLimit || bucket.documents[name] != nil else {
                throw S3.TooManyConfigurations()
            }
            bucket.documents[name] = configuration.json
        }
    }

    func remove<Value: IdentifiedConfiguration & Sendable>(
        _ type: Value.Type,
        id: String,
        from bucket: String,
        _ call: Call,
        _ expected: String?
    ) async throws {
        try await change(bucket, call, expected) { settings in
            guard settings.documents.removeValue(forKey: Value.document(id)) != nil else {
                throw Value.missing(from: bucket)
            }
        }
    }

    /// One page of the configurations of one kind.
    func configurations<Value: IdentifiedConfiguration & Sendable>(
        _ type: Value.Type = Value.self,
        of bucket: String,
        after token: String?,
        _ call: Call,
        _ expected: String?
    ) async throws -> Page<Value> {
        try Page(
            of: try await settings(of: bucket, call, expected).configurations(type),
            after: token,
            limit: Self.configurationsPerPage,
            scope: "s3.\(Value.subresource).\(bucket)",
            position: \.id,
            invalidToken: S3.InvalidArgument(
                message: "The continuation token provided is incorrect",
                argumentName: "continuation-token"
            )
        )
    }
}
