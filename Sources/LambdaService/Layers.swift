import Functions
import Primitives
import ServiceKit
import Shapes
import Store

/// Layers: packages that functions share.
///
/// Source: Lambda API Reference, PublishLayerVersion, GetLayerVersion, GetLayerVersionByArn, ListLayers, ListLayerVersions,
/// DeleteLayerVersion.
extension LambdaService {
    func publishLayerVersion(
        _ input: Lambda.PublishLayerVersionRequest,
        _ call: Call
    ) async throws -> Lambda.PublishLayerVersionResponse {
        let name = try layerName(input.layerName, call)
        let source = CodeSource(
            zip: input.content.zipFile,
            bucket: input.content.s3Bucket,
            key: input.content.s3Key,
            objectVersion: input.content.s3ObjectVersion
        )
        let now = call.world.clock.now
        let layer = try await core.keeping(source, call) { code in
            try await store.write { [tables] view in
                let last = try tables.layerVersions(call.tenant, name, view).last?.number ?? 0
                let layer = LayerRecord(
                    tenant: call.tenant,
                    name: name,
                    number: last + 1,
                    code: code,
                    description: input.description ?? "",
                    createdAt: now,
                    runtimes: input.compatibleRuntimes ?? [],
                    architectures: (input.compatibleArchitectures ?? []).map(\.rawValue).sorted(),
                    license: input.licenseInfo
                )
                try LambdaTables.layers.put(layer, view)
                return layer
            }
        }
        let shown = content(layer, call)
        return .init(
            content: shown.content,
            layerArn: shown.layerArn,
            layerVersionArn: shown.layerVersionArn,
            description: shown.description,
            createdDate: shown.createdDate,
            version: shown.version,
            compatibleRuntimes: shown.compatibleRuntimes,
            licenseInfo: shown.licenseInfo,
            compatibleArchitectures: shown.compatibleArchitectures
        )
    }

    func getLayerVersion(
        _ input: Lambda.GetLayerVersionRequest,
        _ call: Call
    ) async throws -> Lambda.GetLayerVersionResponse {
        content(try await layer(input.layerName, input.versionNumber, call), call)
    }

    func getLayerVersionByArn(
        _ input: Lambda.GetLayerVersionByArnRequest,
        _ call: Call
    ) async throws -> Lambda.GetLayerVersionResponse {
        guard let layer = try await layer(arn: input.arn, call) else { throw Self.noSuchResource }
        return content(layer, call)
    }

    func listLayerVersions(
        _ input: Lambda.ListLayerVersionsRequest,
        _ call: Call
    ) async throws -> Lambda.ListLayerVersionsResponse {
        let name = try layerName(input.layerName, call)
        let versions = try await store.read { [tables] view in
            try tables.layerVersions(call.tenant, name, view).reversed().filter {
                $0.fits(input.compatibleRuntime, input.compatibleArchitecture)
            }
        }
        let page = try page(versions, input.marker, input.maxItems, scope: "layers/\(name)") {
            // The newest first.
            padded(999_999_999 - $0.number, 9)
        }
        return .init(nextMarker: page.nextToken, layerVersions: page.elements.map(\.listed))
    }

    func listLayers(
        _ input: Lambda.ListLayersRequest,
        _ call: Call
    ) async throws -> Lambda.ListLayersResponse {
        let layers = try await store.read { view in
            try LambdaTables.layers.scan(.prefix(TupleKey(call.tenant)), view).filter {
                $0.fits(input.compatibleRuntime, input.compatibleArchitecture)
            }
        }
        var newest: [String: LayerRecord] = [:]
        for layer in layers { newest[layer.name] = layer }
        let page = try page(
            newest.values.sorted { $0.name < $1.name },
            input.marker,
            input.maxItems,
            scope: "layers",
            position: \.name
        )
        return .init(
            nextMarker: page.nextToken,
            layers: page.elements.map {
                .init(layerName: $0.name, layerArn: $0.layerARN, latestMatchingVersion: $0.listed)
            }
        )
    }

    /// Deletes a version; functions that use it keep it, and its number is not given again.
    func deleteLayerVersion(_ input: Lambda.DeleteLayerVersionRequest, _ call: Call) async throws {
        let name = try layerName(input.layerName, call)
        try Self.check(layerVersion: input.versionNumber)
        let gone = try await store.write { [tables] view -> String? in
            guard var layer = try tables.layer(call.tenant, name, input.versionNumber, view) else { return nil }
            layer.isDeleted = true
            layer.statements = []
            try LambdaTables.layers.put(layer, view)
            return layer.code.digest
        }
        if let gone { await core.removeUnused([gone]) }
    }

    // MARK: - Finding

    /// The name in what may be an ARN.
    func layerName(_ text: String, _ call: Call) throws -> String {
        guard let arn = ARN(text) else { return text }
        guard arn.account == call.tenant.account, arn.region == call.tenant.region else {
            throw Self.noSuchResource
        }
        return arn.resource.split(separator: ":").last.map(String.init) ?? text
    }

    private static func check(layerVersion number: Int) throws {
        guard number >= 1 else { throw invalid("Layer Version Cannot be less than 1") }
    }

    func layer(_ name: String, _ number: Int, _ call: Call) async throws -> LayerRecord {
        let name = try layerName(name, call)
        try Self.check(layerVersion: number)
        let layer = try await store.glance { [tables] in try tables.layer(call.tenant, name, number, $0) }
        guard let layer else { throw Self.noSuchResource }
        return layer
    }

    /// The layer with that ARN, of another account only where its policy lets everybody or this account have it.
    func layer(arn text: String, _ call: Call) async throws -> LayerRecord? {
        guard let arn = ARN(text), arn.region == call.tenant.region else { return nil }
        let parts = arn.resource.split(separator: ":").map(String.init)
        guard parts.count == 3, parts[0] == "layer", let number = Int(parts[2]) else { return nil }
        let tenant = Tenant(account: arn.account, region: arn.region)
        let layer = try await store.glance { [tables] in try tables.layer(tenant, parts[1], number, $0) }
        guard let layer, tenant == call.tenant || layer.allows(call.tenant.account) else { return nil }
        return layer
    }

    private func content(_ layer: LayerRecord, _ call: Call) -> Lambda.GetLayerVersionResponse {
        let listed = layer.listed
        return .init(
            content: .init(
                location: core.downloads.location(of: layer.code, call),
                codeSha256: layer.code.base64,
                codeSize: layer.code.byteCount
            ),
            layerArn: layer.layerARN,
            layerVersionArn: layer.arn,
            description: layer.description,
            createdDate: listed.createdDate,
            version: layer.number,
            compatibleRuntimes: listed.compatibleRuntimes,
            licenseInfo: layer.license,
            compatibleArchitectures: listed.compatibleArchitectures
        )
    }
}

extension LayerRecord {
    fileprivate func fits(_ runtime: String?, _ architecture: Lambda.Architecture?) -> Bool {
        !isDeleted && (runtime.map(runtimes.contains) ?? true)
            && (architecture.map { architectures.contains($0.rawValue) } ?? true)
    }

    fileprivate var listed: Lambda.LayerVersionsListItem {
        .init(
            layerVersionArn: arn,
            version: number,
            description: description,
            createdDate: createdAt.lambdaText,
            compatibleRuntimes: runtimes.isEmpty ? nil : runtimes,
            licenseInfo: license,
            compatibleArchitectures: architectures.isEmpty
                ? nil : architectures.compactMap { .init(rawValue: $0) }
        )
    }

    /// Whether a statement of the policy names the account, or everybody.
    fileprivate func allows(_ account: String) -> Bool {
        statements.contains { text in
            guard let json = try? JSONValue(parsing: text) else { return false }
            let principal = json["Principal"]?.string ?? json["Principal"]?["AWS"]?.string ?? ""
            return principal == "*" || ARN(principal)?.account == account
        }
    }
}
