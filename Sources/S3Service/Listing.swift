import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    func listObjects(_ input: S3.ListObjectsRequest, _ call: Call) async throws -> S3.ListObjectsOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let text = try ListedText(input.encodingType)
        let moment = restoreMoment(input.optionalObjectAttributes, call)
        var request = try listRequest(input.bucket, input.prefix, input.delimiter, input.maxKeys)
        if let marker = input.marker, !marker.isEmpty {
            // A page may have ended with a common prefix, which must not come again.
            let isPrefix =
                request.delimiter.map { marker.hasSuffix($0) && marker.hasPrefix(request.prefix) } ?? false
            request.after = isPrefix ? .prefix(marker) : .key(marker)
        }
        let page = try await answering(bucket: input.bucket) { [request] in try await objects.list(request) }
        let owner = owner(call.tenant.account)
        return .init(
            isTruncated: page.next != nil,
            marker: text(input.marker ?? ""),
            nextMarker: request.delimiter == nil ? nil : page.next.map { text($0.text) },
            contents: page.objects.map { object($0, text, owner: owner, restoresAt: moment) },
            name: input.bucket,
            prefix: text(request.prefix),
            delimiter: request.delimiter.map { text($0) },
            maxKeys: request.limit,
            commonPrefixes: page.prefixes.map { .init(prefix: text($0)) },
            encodingType: input.encodingType
        )
    }

    func listObjectsV2(_ input: S3.ListObjectsV2Request, _ call: Call) async throws -> S3.ListObjectsV2Output {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let text = try ListedText(input.encodingType)
        let moment = restoreMoment(input.optionalObjectAttributes, call)
        var request = try listRequest(input.bucket, input.prefix, input.delimiter, input.maxKeys)
        if let token = input.continuationToken {
            request.after = try ListToken.position(token, bucket: input.bucket)
        } else if let start = input.startAfter, !start.isEmpty {
            request.after = .key(start)
        }
        let page = try await answering(bucket: input.bucket) { [request] in try await objects.list(request) }
        let owner = input.fetchOwner == true ? owner(call.tenant.account) : nil
        return .init(
            isTruncated: page.next != nil,
            contents: page.objects.map { object($0, text, owner: owner, restoresAt: moment) },
            name: input.bucket,
            prefix: text(request.prefix),
            delimiter: request.delimiter.map { text($0) },
            maxKeys: request.limit,
            commonPrefixes: page.prefixes.map { .init(prefix: text($0)) },
            encodingType: input.encodingType,
            keyCount: page.objects.count + page.prefixes.count,
            continuationToken: input.continuationToken,
            nextContinuationToken: page.next.map { ListToken.text($0, bucket: input.bucket) },
            startAfter: input.startAfter.map { text($0) }
        )
    }

    private func listRequest(
        _ bucket: String,
        _ prefix: String?,
        _ delimiter: String?,
        _ maxKeys: Int?
    ) throws -> ListRequest {
        var request = ListRequest(bucket: bucket)
        request.prefix = prefix ?? ""
        request.delimiter = delimiter?.isEmpty == false ? delimiter : nil
        request.limit = try Self.pageSize(maxKeys)
        return request
    }

    /// How many entries a page of a listing has: what the request says, a thousand at most.
    static func pageSize(_ given: Int?, argument: String = "maxKeys") throws -> Int {
        min(try count(given, argument: argument) ?? 1000, 1000)
    }

    /// - Throws: `InvalidArgument` for a number below zero.
    static func count(_ given: Int?, argument: String) throws -> Int? {
        guard let given, given < 0 else { return given }
        throw S3.InvalidArgument(
            message: "Argument \(argument) must be an integer between 0 and 2147483647",
            argumentName: argument,
            argumentValue: "\(given)"
        )
    }

    /// The moment at which a listing shows what is restored; nil where the request does not ask for it.
    func restoreMoment(_ attributes: [S3.OptionalObjectAttributes]?, _ call: Call) -> Timestamp? {
        attributes?.contains(.restoreStatus) == true ? call.world.clock.now : nil
    }

    private func object(
        _ version: ObjectVersion,
        _ text: ListedText,
        owner: S3.Owner?,
        restoresAt moment: Timestamp?
    ) -> S3.Object {
        .init(
            key: text(version.key),
            lastModified: version.modifiedAt,
            eTag: quoted(version.etag),
            checksumAlgorithm: version.checksum.map { [$0.algorithm.rawValue] },
            checksumType: ChecksumMembers(version.checksum).type,
            size: Int(version.byteCount),
            storageClass: S3.ObjectStorageClass(
                rawValue: version.attributes.storageClass ?? StorageClasses.standard
            ),
            owner: owner,
            restoreStatus: moment.flatMap { S3.RestoreStatus(version, at: $0) }
        )
    }
}

/// Keys and prefixes as a listing shows them: as they are, or percent-encoded where the request asks for it.
struct ListedText {
    private let isEncoded: Bool

    init(_ encodingType: String?) throws {
        guard encodingType == nil || encodingType == "url" else {
            throw S3.InvalidArgument(
                message: "Invalid Encoding Method specified in Request",
                argumentName: "encoding-type",
                argumentValue: encodingType
            )
        }
        isEncoded = encodingType != nil
    }

    func callAsFunction(_ text: String) -> String {
        isEncoded ? PercentCoding.encode(text, keeping: "/") : text
    }
}

/// Continuation tokens of ListObjectsV2.
enum ListToken {
    static func text(_ position: ListPosition, bucket: String) -> String {
        let mark =
            switch position {
            case .key: "k"
            case .prefix: "p"
            }
        return PageToken(scope: "s3.\(bucket)", position: mark + position.text).text
    }

    static func position(_ token: String, bucket: String) throws -> ListPosition {
        let position = PageToken(token, scope: "s3.\(bucket)")?.position ?? ""
        switch position.first {
        case "k"?: return .key(String(position.dropFirst()))
        case "p"?: return .prefix(String(position.dropFirst()))
        default:
            throw S3.InvalidArgument(
                message: "The continuation token provided is incorrect",
                argumentName: "continuation-token"
            )
        }
    }
}
