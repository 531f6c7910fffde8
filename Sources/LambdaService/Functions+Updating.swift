import Functions
import Primitives
import ServiceKit
import Shapes
import Store

/// Changing functions, and publishing versions of them.
///
/// Source: Lambda API Reference, UpdateFunctionCode, UpdateFunctionConfiguration, PublishVersion, ListVersionsByFunction.
extension LambdaService {
    func updateFunctionCode(
        _ input: Lambda.UpdateFunctionCodeRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionConfiguration {
        let reference = try FunctionReference(input.functionName, call)
        try reference.requireUnqualified()
        if input.imageUri != nil {
            throw Self.invalid("Functions from container images (ImageUri) are not supported by Hosu.")
        }
        try Self.refuse([
            ("PublishTo", input.publishTo != nil),
            ("SourceKMSKeyArn", input.sourceKMSKeyArn?.isEmpty == false),
        ])
        let source = CodeSource(
            zip: input.zipFile,
            bucket: input.s3Bucket,
            key: input.s3Key,
            objectVersion: input.s3ObjectVersion
        )
        let before = try await resolve(reference.unqualified).function
        try Self.check(revision: input.revisionId, is: before.latest.revision)
        let now = call.world.clock.now
        let ids = (
            latest: call.world.ids.uuid(), published: call.world.ids.uuid(), pending: call.world.ids.uuid()
        )
        let architecture = input.architectures?.first?.rawValue
        let shown = try await core.keeping(source, call) { code -> FunctionVersion in
            @Sendable func change(_ latest: inout FunctionVersion) {
                latest.code = code
                if let architecture { latest.configuration.architecture = architecture }
                latest.modifiedAt = now
                latest.revision = ids.latest
            }
            if input.dryRun == true {
                var latest = before.latest
                change(&latest)
                return latest
            }
            return try await self.change(reference) { function, view in
                try Self.check(revision: input.revisionId, is: function.latest.revision)
                change(&function.latest)
                guard input.publish == true else { return function.latest }
                return try Self.publish(
                    &function,
                    description: nil,
                    revision: ids.published,
                    at: now,
                    view
                )
            }
        }
        if input.dryRun == true {
            await core.removeUnused([shown.code.digest])
            return shown.shown(qualified: false)
        }
        await core.runtime.retire(before.latest.key)
        await core.removeUnused([before.latest.code.digest])
        let isPublished = input.publish == true
        let answer = shown.shown(qualified: isPublished)
        return isPublished ? answer.pending(ids.pending) : answer.updating(ids.pending)
    }

    func updateFunctionConfiguration(
        _ input: Lambda.UpdateFunctionConfigurationRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionConfiguration {
        let reference = try FunctionReference(input.functionName, call)
        try reference.requireUnqualified()
        let before = try await resolve(reference.unqualified).function
        try Self.check(revision: input.revisionId, is: before.latest.revision)
        let settings = try await settings(before.latest.configuration, changedBy: input, reference, call)
        let now = call.world.clock.now
        let (revision, pending) = (call.world.ids.uuid(), call.world.ids.uuid())
        let after = try await change(reference) { function, _ in
            // Somebody may have changed it while layers were looked up.
            guard function.latest.revision == before.latest.revision else {
                throw Lambda.ResourceConflictException(
                    message:
                        "The operation cannot be performed at this time. An update is in progress for resource: "
                        + function.arn,
                    type: "User"
                )
            }
            function.latest.configuration = settings
            function.latest.modifiedAt = now
            function.latest.revision = revision
            return function.latest
        }
        await core.runtime.retire(before.latest.key)
        await core.removeUnused(before.latest.configuration.layers.map(\.code.digest))
        return after.shown(qualified: false).updating(pending)
    }

    // MARK: - Versions

    func publishVersion(
        _ input: Lambda.PublishVersionRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionConfiguration {
        let reference = try FunctionReference(input.functionName, call)
        try reference.requireUnqualified()
        try Self.refuse([("PublishTo", input.publishTo != nil)])
        let now = call.world.clock.now
        let ids = (latest: call.world.ids.uuid(), published: call.world.ids.uuid())
        let version = try await change(reference.unqualified) { function, view in
            try Self.check(revision: input.revisionId, is: function.latest.revision)
            if let digest = input.codeSha256, digest != function.latest.code.base64 {
                throw Self.invalid(
                    "CodeSHA256 (\(digest)) is different from current CodeSHA256 in $LATEST "
                        + "(\(function.latest.code.base64)). Please try again with the CodeSHA256 in $LATEST."
                )
            }
            let last = function.lastNumber
            let version = try Self.publish(
                &function,
                description: input.description,
                revision: ids.published,
                at: now,
                view
            )
            if version.number > last { function.latest.revision = ids.latest }
            return version
        }
        return version.shown(qualified: true)
    }

    /// Adds a version, unless nothing has changed since the last one, which is returned then.
    static func publish(
        _ function: inout FunctionRecord,
        description: String?,
        revision: String,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> FunctionVersion {
        let key = TupleKey(function.tenant, function.name, Int64(function.lastNumber))
        if let last = try LambdaTables.versions.get(key, view), last.code == function.latest.code,
            last.configuration.isSameBut(forDescriptionOf: function.latest.configuration)
        {
            return last
        }
        function.lastNumber += 1
        var version = function.latest
        version.version = String(function.lastNumber)
        version.revision = revision
        version.modifiedAt = now
        if let description { version.configuration.description = description }
        try LambdaTables.versions.put(version, view)
        return version
    }

    func listVersionsByFunction(
        _ input: Lambda.ListVersionsByFunctionRequest,
        _ call: Call
    ) async throws -> Lambda.ListVersionsByFunctionResponse {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let versions = try await store.read { [tables] view in
            let function = try tables.require(reference, view)
            return [function.latest] + (try tables.versions(of: function, view))
        }
        let page = try page(versions, input.marker, input.maxItems, scope: "versions/\(reference.name)") {
            padded($0.number, 12)
        }
        return .init(
            nextMarker: page.nextToken,
            versions: page.elements.map { $0.listed(qualified: true) }
        )
    }
}
