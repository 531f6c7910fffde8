import Functions
import Primitives

/// A function as it is kept: what all its versions share, and the version that can be changed.
struct FunctionRecord: Codable, Sendable {
    let tenant: Tenant
    let name: String
    let createdAt: Timestamp
    var latest: FunctionVersion
    /// The number of the version that was published last; numbers are not given twice.
    var lastNumber = 0
    var tags: [String: String] = [:]
    var reservedConcurrency: Int?
    /// `Allow` or `Terminate`, where it was set.
    var recursiveLoop: String?
    /// How runtimes are updated, by qualifier; kept, for runtimes are what the machine has.
    var runtimeUpdates: [String: RuntimeUpdates]?

    struct RuntimeUpdates: Codable, Sendable {
        var mode: String
        var versionARN: String?
    }

    static let latestVersion = "$LATEST"

    var reference: FunctionReference { FunctionReference(tenant: tenant, name: name) }
    var arn: String { reference.arn }
}

/// Code and configuration of `$LATEST`, or of a version that was published.
struct FunctionVersion: Codable, Sendable {
    let tenant: Tenant
    let name: String
    /// `$LATEST` or a number.
    var version: String
    var code: Code
    var configuration: FunctionSettings
    var modifiedAt: Timestamp
    var revision: String

    /// A package of code by what it is kept under.
    struct Code: Codable, Hashable, Sendable {
        /// SHA-256 in hexadecimal.
        var digest: String
        var byteCount: Int

        var base64: String { Base64.encode(Hex.decode(digest) ?? []) }
    }

    /// The numeric part of the key, so that versions are listed in their order.
    var number: Int { Int(version) ?? 0 }

    var arn: String { FunctionReference.arn(tenant, name, version) }

    var key: FunctionKey { FunctionKey(tenant: tenant, name: name, version: version) }
}

/// What a user configures of a function.
struct FunctionSettings: Codable, Hashable, Sendable {
    var runtime: String
    var handler: String
    var role: String
    var description = ""
    var timeoutInSeconds = 3
    var memoryInMegabytes = 128
    var environment: [String: String]?
    var keyARN: String?
    var deadLetterARN: String?
    var tracing = "PassThrough"
    var layers: [LayerUse] = []
    var architecture = "x86_64"
    var ephemeralStorageInMegabytes = 512
    var snapStart = "None"
    var network: Network?
    var logging: Logging

    /// A layer with the code that it had when it was chosen, which stays when the layer is deleted.
    struct LayerUse: Codable, Hashable, Sendable {
        var arn: String
        var code: FunctionVersion.Code
    }

    /// Subnets and security groups, which are kept and shown.
    struct Network: Codable, Hashable, Sendable {
        var subnets: [String]
        var securityGroups: [String]
        var isDualStack: Bool
    }

    struct Logging: Codable, Hashable, Sendable {
        var format = "Text"
        var applicationLevel: String?
        var systemLevel: String?
        var group: String
    }

    /// Whether a version that is published now would be another one than that of these settings.
    func isSameBut(forDescriptionOf other: FunctionSettings) -> Bool {
        var other = other
        other.description = description
        return self == other
    }
}

/// A name for a version, or for two versions between which requests are divided.
struct AliasRecord: Codable, Sendable {
    let tenant: Tenant
    let function: String
    let name: String
    var version: String
    var description: String
    /// How much of the requests other versions get, by their numbers: 0 to 1.
    var weights: [String: Double]
    var revision: String

    var arn: String { FunctionReference.arn(tenant, function, name) }
}

/// A version of a layer.
struct LayerRecord: Codable, Sendable {
    let tenant: Tenant
    let name: String
    let number: Int
    var code: FunctionVersion.Code
    var description: String
    var createdAt: Timestamp
    var runtimes: [String]
    var architectures: [String]
    var license: String?
    /// Statements of its policy, as JSON.
    var statements: [String] = []
    var policyRevision: String?
    /// Whether it was deleted; its number is not given again.
    var isDeleted = false

    static func arn(_ tenant: Tenant, _ name: String) -> String {
        ARN(service: "lambda", tenant: tenant, resource: "layer:\(name)").description
    }

    var layerARN: String { Self.arn(tenant, name) }
    var arn: String { "\(layerARN):\(number)" }
}

/// The policy of a function, a version or an alias.
struct PolicyRecord: Codable, Sendable {
    let tenant: Tenant
    let function: String
    /// Empty for the function itself.
    let qualifier: String
    /// Each as JSON, in the order in which they were added.
    var statements: [String]
}

/// What happens to requests that nobody waits for.
struct InvokeConfigRecord: Codable, Sendable {
    let tenant: Tenant
    let function: String
    /// `$LATEST`, a number or an alias.
    let qualifier: String
    var mostRetries: Int?
    var mostAgeInSeconds: Int?
    var onSuccess: String?
    var onFailure: String?
    var modifiedAt: Timestamp
}

/// Environments that are kept ready.
struct ProvisionedRecord: Codable, Sendable {
    let tenant: Tenant
    let function: String
    let qualifier: String
    var count: Int
    var modifiedAt: Timestamp
}

/// The address of a function or an alias.
struct FunctionURLRecord: Codable, Sendable {
    let tenant: Tenant
    let function: String
    /// Empty for the function itself.
    let qualifier: String
    /// The first label of its host.
    let id: String
    /// `NONE` or `AWS_IAM`.
    var authType: String
    /// `BUFFERED` or `RESPONSE_STREAM`.
    var mode: String
    var cors: Cors?
    let createdAt: Timestamp
    var modifiedAt: Timestamp

    struct Cors: Codable, Hashable, Sendable {
        var allowsCredentials = false
        var headers: [String] = []
        var methods: [String] = []
        var origins: [String] = []
        var exposedHeaders: [String] = []
        var maxAgeInSeconds: Int?
    }

    var functionARN: String {
        FunctionReference.arn(tenant, function, qualifier.isEmpty ? nil : qualifier)
    }
}
