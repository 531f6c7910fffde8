import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// Deletes a key, which hides it behind a marker where the bucket keeps versions, or removes a version for good.
    ///
    /// Source: Amazon S3 User Guide, Deleting object versions from a versioning-enabled bucket.
    func deleteObject(_ input: S3.DeleteObjectRequest, _ call: Call) async throws -> S3.DeleteObjectOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try Self.check(versionID: input.versionId)
        try Self.refuse(mfa: input.mfa)
        if input.ifMatchLastModifiedTime != nil || input.ifMatchSize != nil {
            throw PlainFailure.unsupported(header: "x-amz-if-match-size")
        }
        try await checkBypass(input.bypassGovernanceRetention, of: input.bucket)
        var deletion = Deletion(key: input.key, versionID: input.versionId)
        deletion.conditions = WriteConditions(ifMatch: input.ifMatch.map(unquoted))
        deletion.bypassesGovernance = input.bypassGovernanceRetention == true
        deletion.origin = call.origin
        let deleted = try await answering(bucket: input.bucket, key: input.key) { [deletion] in
            try await objects.delete(input.bucket, [deletion]).first?.get()
        }
        return .init(
            deleteMarker: deleted?.isAboutMarker == true ? true : nil,
            versionId: deleted?.marker?.shownVersionID ?? input.versionId
        )
    }

    /// Deletes up to a thousand keys and versions in one transaction, each refused by itself.
    func deleteObjects(_ input: S3.DeleteObjectsRequest, _ call: Call) async throws -> S3.DeleteObjectsOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try Self.refuse(mfa: input.mfa)
        try Self.requireDigest(of: call.headers)
        try await checkBypass(input.bypassGovernanceRetention, of: input.bucket)
        let identifiers = input.delete.objects
        guard (1...1000).contains(identifiers.count) else { throw S3.MalformedXML() }
        let deletions = identifiers.map { identifier in
            var deletion = Deletion(key: identifier.key, versionID: identifier.versionId)
            deletion.conditions = WriteConditions(ifMatch: identifier.eTag.map(unquoted))
            deletion.bypassesGovernance = input.bypassGovernanceRetention == true
            deletion.origin = call.origin
            return deletion
        }
        let refused = try await refusals(of: deletions, in: input.bucket, call)
        // What cannot be the name of a version is refused here, so that it deletes nothing.
        let results = try await answering(bucket: input.bucket) {
            try await objects.delete(
                input.bucket,
                deletions.enumerated()
                    .filter {
                        refused[$0.offset] == nil && (try? Self.check(versionID: $0.element.versionID)) != nil
                    }
                    .map(\.element)
            )
        }
        var deleted: [S3.DeletedObject] = []
        var errors: [S3.Error] = []
        var next = results.makeIterator()
        for (index, identifier) in identifiers.enumerated() {
            do {
                if let refusal = refused[index] { throw refusal }
                try Self.check(versionID: identifier.versionId)
                guard let result = next.next() else { break }
                let outcome = try await answering(bucket: input.bucket, key: identifier.key) {
                    try result.get()
                }
                deleted.append(.init(outcome, identifier))
            } catch let failure as any ServiceFailure {
                errors.append(
                    .init(
                        key: identifier.key,
                        versionId: identifier.versionId,
                        code: failure.code,
                        message: failure.message
                    )
                )
            }
        }
        call.notes?.note { [errors] facts in
            facts.deletions = Self.outcomes(of: identifiers, errors)
        }
        return .init(deleted: input.delete.quiet == true ? nil : deleted, errors: errors.isEmpty ? nil : errors)
    }

    /// A list that arrives damaged must not delete what was not on it.
    ///
    /// Source: Amazon S3 API Reference, DeleteObjects: one of the checksums is required. Calls without HTTP have none.
    private static func requireDigest(of headers: HeaderList) throws {
        let hasDigest = headers.fields.contains { field in
            let name = field.name.lowercased()
            guard name == "x-amz-trailer" else {
                return name == "content-md5" || name.hasPrefix("x-amz-checksum-")
            }
            return field.value.lowercased().contains("x-amz-checksum-")
        }
        guard hasDigest || headers.fields.isEmpty else {
            throw S3.InvalidRequest(
                message: "Missing required header for this request: Content-MD5 OR x-amz-checksum-*"
            )
        }
    }

    /// What became of each deletion, for those who log it.
    private static func outcomes(
        of identifiers: [S3.ObjectIdentifier],
        _ errors: [S3.Error]
    ) -> [RequestNotes.Deletion] {
        identifiers.map { identifier in
            let error = errors.first { $0.key == identifier.key && $0.versionId == identifier.versionId }
            return RequestNotes.Deletion(
                key: identifier.key,
                versionID: identifier.versionId,
                status: error == nil ? 204 : error?.code == "AccessDenied" ? 403 : 400,
                errorCode: error?.code
            )
        }
    }

    /// - Throws: `InvalidArgument` for the header, whatever it says, where the bucket locks no objects.
    private func checkBypass(_ bypasses: Bool?, of bucket: String) async throws {
        guard bypasses != nil else { return }
        let settings = try await answering(bucket: bucket) { try await objects.bucket(bucket) }
        guard settings.objectLock == nil else { return }
        throw S3.InvalidArgument(
            message: "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.",
            argumentName: "x-amz-bypass-governance-retention"
        )
    }

    /// - Throws: `NotImplemented` for a code of a device, which nobody has here.
    static func refuse(mfa: String?) throws {
        if mfa != nil { throw PlainFailure.unsupported(header: "x-amz-mfa") }
    }
}

extension Deleted {
    /// Whether a marker was made, or removed by its name.
    var isAboutMarker: Bool { marker != nil || removed?.isDeleteMarker == true }
}

extension S3.DeletedObject {
    /// Source: Amazon S3 API Reference, DeletedObject.
    fileprivate init(_ deleted: Deleted, _ identifier: S3.ObjectIdentifier) {
        let marker = deleted.marker ?? (deleted.isAboutMarker ? deleted.removed : nil)
        self.init(
            key: identifier.key,
            versionId: identifier.versionId,
            deleteMarker: marker == nil ? nil : true,
            deleteMarkerVersionId: marker?.shownVersionID
        )
    }
}
