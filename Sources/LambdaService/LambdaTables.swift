import Primitives
import Store

/// Where everything about functions is kept.
struct LambdaTables: Sendable {
    static let functions = Table<FunctionRecord>("lambda_functions", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.name)
    }
    static let versions = Table<FunctionVersion>("lambda_versions", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.name, Int64($0.number))
    }
    static let aliases = Table<AliasRecord>("lambda_aliases", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.function, $0.name)
    }
    static let layers = Table<LayerRecord>("lambda_layers", coder: .json()) {
        TupleKey($0.tenant, $0.name, Int64($0.number))
    }
    static let policies = Table<PolicyRecord>("lambda_policies", coder: .json()) {
        TupleKey($0.tenant, $0.function, $0.qualifier)
    }
    static let invokeConfigs = Table<InvokeConfigRecord>("lambda_invoke_configs", coder: .json()) {
        TupleKey($0.tenant, $0.function, $0.qualifier)
    }
    static let provisioned = Table<ProvisionedRecord>("lambda_provisioned", coder: .json()) {
        TupleKey($0.tenant, $0.function, $0.qualifier)
    }
    private static let urlsByID = TableIndex<FunctionURLRecord>("id") { [TupleKey($0.id)] }
    static let urls = Table<FunctionURLRecord>("lambda_urls", coder: .json(), indexes: [urlsByID]) {
        TupleKey($0.tenant, $0.function, $0.qualifier)
    }
    static let mappings = Table<MappingRecord>("lambda_mappings", coder: .json()) {
        TupleKey($0.tenant, $0.id)
    }

    // MARK: - Functions

    func find(_ reference: FunctionReference, _ view: any ReadView) throws -> FunctionRecord? {
        try Self.functions.get(TupleKey(reference.tenant, reference.name), view)
    }

    /// - Throws: `ResourceNotFoundException`, which names the function with its qualifier.
    func require(_ reference: FunctionReference, _ view: any ReadView) throws -> FunctionRecord {
        guard let function = try find(reference, view) else { throw reference.missing }
        return function
    }

    func all(_ tenant: Tenant, _ view: any ReadView) throws -> [FunctionRecord] {
        try Self.functions.scan(.prefix(TupleKey(tenant)), view)
    }

    /// The versions of a function that were published, the oldest first.
    func versions(of function: FunctionRecord, _ view: any ReadView) throws -> [FunctionVersion] {
        try Self.versions.scan(.prefix(TupleKey(function.tenant, function.name)), view)
    }

    func version(_ text: String, of function: FunctionRecord, _ view: any ReadView) throws -> FunctionVersion? {
        if text == FunctionRecord.latestVersion { return function.latest }
        guard let number = Int64(text) else { return nil }
        return try Self.versions.get(TupleKey(function.tenant, function.name, number), view)
    }

    func aliases(of function: FunctionRecord, _ view: any ReadView) throws -> [AliasRecord] {
        try Self.aliases.scan(.prefix(TupleKey(function.tenant, function.name)), view)
    }

    func alias(_ name: String, of function: FunctionReference, _ view: any ReadView) throws -> AliasRecord? {
        try Self.aliases.get(TupleKey(function.tenant, function.name, name), view)
    }

    /// What a reference means.
    typealias Found = (function: FunctionRecord, version: FunctionVersion, alias: AliasRecord?)

    /// The version that a reference means; `chance` of 0 to 1 chooses where an alias divides requests.
    func locate(
        _ reference: FunctionReference,
        chance: Double = 1,
        _ view: any ReadView
    ) throws -> Found? {
        guard let function = try find(reference, view) else { return nil }
        let qualifier = reference.qualifier ?? FunctionRecord.latestVersion
        if let version = try version(qualifier, of: function, view) { return (function, version, nil) }
        guard let alias = try alias(qualifier, of: reference, view),
            let version = try version(alias.choose(chance), of: function, view)
        else { return nil }
        return (function, version, alias)
    }

    /// - Throws: `ResourceNotFoundException` where nothing is meant.
    func resolve(_ reference: FunctionReference, _ view: any ReadView) throws -> Found {
        guard let found = try locate(reference, view) else { throw reference.missing }
        return found
    }

    /// Gives what a reference means a revision, as each change of it does, its policy's and its tags' included.
    func renew(_ found: Found, _ revision: String, _ view: any WriteView) throws {
        if var alias = found.alias {
            alias.revision = revision
            try Self.aliases.put(alias, view)
        } else if found.version.version == FunctionRecord.latestVersion {
            var function = found.function
            function.latest.revision = revision
            try Self.functions.put(function, view)
        } else {
            var version = found.version
            version.revision = revision
            try Self.versions.put(version, view)
        }
    }

    /// What is kept ready of a function, by qualifier.
    func provisioned(of function: FunctionRecord, _ view: any ReadView) throws -> [ProvisionedRecord] {
        try Self.provisioned.scan(.prefix(TupleKey(function.tenant, function.name)), view)
    }

    // MARK: - Layers

    func layer(_ tenant: Tenant, _ name: String, _ number: Int, _ view: any ReadView) throws -> LayerRecord? {
        let layer = try Self.layers.get(TupleKey(tenant, name, Int64(number)), view)
        return layer?.isDeleted == true ? nil : layer
    }

    /// All that was ever published under a name, deleted versions included, the oldest first.
    func layerVersions(_ tenant: Tenant, _ name: String, _ view: any ReadView) throws -> [LayerRecord] {
        try Self.layers.scan(.prefix(TupleKey(tenant, name)), view)
    }

    // MARK: - Addresses

    func url(id: String, _ view: any ReadView) throws -> FunctionURLRecord? {
        try Self.urls.scan(Self.urlsByID, .prefix(TupleKey(id)), view, limit: 1).first
    }

    // MARK: - Code

    /// Whether anything still refers to a package of code.
    func isUsed(_ digest: String, _ view: any ReadView) throws -> Bool {
        func uses(_ version: FunctionVersion) -> Bool {
            version.code.digest == digest || version.configuration.layers.contains { $0.code.digest == digest }
        }
        if try Self.functions.scan(.all, view).contains(where: { uses($0.latest) }) { return true }
        if try Self.versions.scan(.all, view).contains(where: uses) { return true }
        return try Self.layers.scan(.all, view).contains { !$0.isDeleted && $0.code.digest == digest }
    }

    // MARK: - Deleting

    /// Removes what belongs to a function, or to one qualifier of it.
    func deleteBelongings(_ function: FunctionRecord, qualifier: String?, _ view: any WriteView) throws {
        func keys<Record>(_ table: Table<Record>, _ key: (Record) -> String) throws -> [TupleKey] {
            try table.scan(.prefix(TupleKey(function.tenant, function.name)), view)
                .filter { qualifier == nil || key($0) == qualifier }
                .map { TupleKey(function.tenant, function.name, key($0)) }
        }
        for key in try keys(Self.policies, \.qualifier) { try Self.policies.delete(key, view) }
        for key in try keys(Self.invokeConfigs, \.qualifier) { try Self.invokeConfigs.delete(key, view) }
        for key in try keys(Self.provisioned, \.qualifier) { try Self.provisioned.delete(key, view) }
        for key in try keys(Self.urls, \.qualifier) { try Self.urls.delete(key, view) }
        guard qualifier == nil else { return }
        for key in try keys(Self.aliases, \.name) { try Self.aliases.delete(key, view) }
        for version in try versions(of: function, view) {
            try Self.versions.delete(TupleKey(function.tenant, function.name, Int64(version.number)), view)
        }
    }
}

extension FunctionReference {
    /// Where is kept what belongs to a qualifier, or to the function itself where there is none.
    var key: TupleKey { TupleKey(tenant, name, qualifier ?? "") }
}

extension AliasRecord {
    /// The version that gets a request, by a number of 0 to 1.
    func choose(_ chance: Double) -> String {
        var rest = chance
        for (version, weight) in weights.sorted(by: { $0.key < $1.key }) {
            if rest < weight { return version }
            rest -= weight
        }
        return version
    }
}
