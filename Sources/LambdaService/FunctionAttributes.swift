import Primitives
import ServiceKit
import Shapes
import Store

/// Tags, and settings of functions that change nothing here.
///
/// Source: Lambda API Reference, TagResource, UntagResource, ListTags, PutRuntimeManagementConfig,
/// PutFunctionRecursionConfig.
extension LambdaService {
    func tagResource(_ input: Lambda.TagResourceRequest, _ call: Call) async throws {
        guard !input.tags.isEmpty else {
            throw Self.invalid("An error occurred and the request cannot be processed.")
        }
        try Self.check(tags: input.tags)
        try await changeTags(of: input.resource, call) { tags in
            tags.merge(input.tags) { _, new in new }
            try Self.check(tags: tags)
        }
    }

    func untagResource(_ input: Lambda.UntagResourceRequest, _ call: Call) async throws {
        try await changeTags(of: input.resource, call) { tags in
            for key in input.tagKeys { tags[key] = nil }
        }
    }

    func listTags(_ input: Lambda.ListTagsRequest, _ call: Call) async throws -> Lambda.ListTagsResponse {
        switch try taggable(input.resource, call) {
        case .function(let reference): return .init(tags: try await resolve(reference).function.tags)
        case .mapping(let id):
            let mapping = try await store.glance { view in
                try LambdaTables.mappings.get(TupleKey(call.tenant, id), view)
            }
            guard let mapping else { throw Self.noSuchResource }
            return .init(tags: mapping.tags)
        }
    }

    private enum Taggable: Sendable {
        case function(FunctionReference)
        case mapping(String)
    }

    private func taggable(_ text: String, _ call: Call) throws -> Taggable {
        let parts = ARN(text)?.resource.split(separator: ":").map(String.init) ?? []
        guard parts.count >= 2, ARN(text)?.account == call.tenant.account else { throw Self.noSuchResource }
        switch parts[0] {
        case "event-source-mapping": return .mapping(parts[1])
        case "function":
            guard parts.count == 2 else {
                throw Self.invalid(
                    "Tags on function aliases and versions are not supported. Please specify a function ARN."
                )
            }
            return .function(try FunctionReference(text, call))
        default: throw Self.noSuchResource
        }
    }

    private func changeTags(
        of resource: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout [String: String]) throws -> Void
    ) async throws {
        switch try taggable(resource, call) {
        case .function(let reference):
            let revision = call.world.ids.uuid()
            try await change(reference) { function, _ in
                try body(&function.tags)
                function.latest.revision = revision
            }
        case .mapping(let id):
            try await store.write { view in
                guard var mapping = try LambdaTables.mappings.get(TupleKey(call.tenant, id), view) else {
                    throw Self.noSuchResource
                }
                try body(&mapping.tags)
                try LambdaTables.mappings.put(mapping, view)
            }
        }
    }

    // MARK: - Runtimes

    func putRuntimeManagementConfig(
        _ input: Lambda.PutRuntimeManagementConfigRequest,
        _ call: Call
    ) async throws -> Lambda.PutRuntimeManagementConfigResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        guard (input.updateRuntimeOn == .manual) == (input.runtimeVersionArn != nil) else {
            throw Self.invalid(
                input.runtimeVersionArn == nil
                    ? "You must provide RuntimeVersionArn when UpdateRuntimeOn is Manual."
                    : "RuntimeVersionArn is only supported when UpdateRuntimeOn is Manual."
            )
        }
        let updates = FunctionRecord.RuntimeUpdates(
            mode: input.updateRuntimeOn.rawValue,
            versionARN: input.runtimeVersionArn
        )
        let qualifier = reference.qualifier ?? FunctionRecord.latestVersion
        _ = try await resolve(reference)
        try await change(reference) { function, _ in
            function.runtimeUpdates = (function.runtimeUpdates ?? [:]).merging([qualifier: updates]) { $1 }
        }
        return .init(
            updateRuntimeOn: input.updateRuntimeOn,
            functionArn: FunctionReference.arn(reference.tenant, reference.name, qualifier),
            runtimeVersionArn: input.runtimeVersionArn
        )
    }

    func getRuntimeManagementConfig(
        _ input: Lambda.GetRuntimeManagementConfigRequest,
        _ call: Call
    ) async throws -> Lambda.GetRuntimeManagementConfigResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let function = try await resolve(reference).function
        let qualifier = reference.qualifier ?? FunctionRecord.latestVersion
        let updates = function.runtimeUpdates?[qualifier]
        return .init(
            updateRuntimeOn: updates.flatMap { .init(rawValue: $0.mode) } ?? .auto,
            runtimeVersionArn: updates?.versionARN,
            functionArn: FunctionReference.arn(reference.tenant, reference.name, qualifier)
        )
    }

    // MARK: - Recursion

    func putFunctionRecursionConfig(
        _ input: Lambda.PutFunctionRecursionConfigRequest,
        _ call: Call
    ) async throws -> Lambda.PutFunctionRecursionConfigResponse {
        let reference = try FunctionReference(input.functionName, call)
        try await change(reference) { function, _ in function.recursiveLoop = input.recursiveLoop.rawValue }
        return .init(recursiveLoop: input.recursiveLoop)
    }

    func getFunctionRecursionConfig(
        _ input: Lambda.GetFunctionRecursionConfigRequest,
        _ call: Call
    ) async throws -> Lambda.GetFunctionRecursionConfigResponse {
        let function = try await resolve(try FunctionReference(input.functionName, call)).function
        return .init(recursiveLoop: function.recursiveLoop.flatMap { .init(rawValue: $0) } ?? .terminate)
    }
}
