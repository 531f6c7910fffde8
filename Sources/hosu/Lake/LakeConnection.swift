import Gateway
import HosuServer
import Logging
import Objects
import Primitives
import ServiceKit
import Shapes

/// A lake that commands talk to by the names of AWS's operations: a data directory of this machine or a server.
protocol LakeConnection: Sendable {
    /// Performs an operation of `athena` or `glue`; JSON in, JSON out, with the model's member names.
    ///
    /// - Throws: `LakeFailure` for what the service refuses.
    func call(_ service: String, _ operation: String, _ input: JSONValue) async throws -> JSONValue

    /// Makes a bucket; nothing happens where the caller has it.
    func makeBucket(_ name: String) async throws

    /// Lets go of what the connection holds.
    func close() async
}

/// What a service refused, in its own words.
struct LakeFailure: Error, CustomStringConvertible {
    let code: String
    let message: String

    var description: String { "\(code): \(message)" }
}

/// Who the caller is and where, as the environment of AWS clients says it.
struct CallerEnvironment: Sendable {
    let accessKeyID: String
    let secret: String
    let region: String

    static var current: CallerEnvironment {
        CallerEnvironment(
            accessKeyID: Variables.text("AWS_ACCESS_KEY_ID") ?? "test",
            secret: Variables.text("AWS_SECRET_ACCESS_KEY") ?? "test",
            region: Variables.text("AWS_REGION") ?? Variables.text("AWS_DEFAULT_REGION")
                ?? Tenant.standard.region
        )
    }

    /// A key of twelve digits is the account, as for the server.
    var tenant: Tenant {
        let isAccount = accessKeyID.utf8.count == 12 && accessKeyID.allSatisfy { ("0"..."9").contains($0) }
        return Tenant(account: isAccount ? accessKeyID : Tenant.standard.account, region: region)
    }
}

/// A data directory, opened by this process.
struct EmbeddedLake: LakeConnection {
    let core: HosuCore
    let tenant: Tenant

    /// Opens a data directory; what an operator must know goes to the standard error.
    static func open(directory: String, masterKey: MasterKeySource?) async throws -> EmbeddedLake {
        var logger = Logger(label: "hosu") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        var configuration = Configuration(storage: .directory(directory))
        configuration.encryption.masterKey = masterKey
        let core = try await HosuCore.open(configuration, logger: logger)
        return EmbeddedLake(core: core, tenant: CallerEnvironment.current.tenant)
    }

    func call(_ service: String, _ operation: String, _ input: JSONValue) async throws -> JSONValue {
        do {
            return try await core.invoker.invoke(service, operation, input, call: core.call(tenant: tenant))
        } catch let failure as any ServiceFailure {
            throw LakeFailure(code: failure.code, message: failure.message)
        }
    }

    func makeBucket(_ name: String) async throws {
        var input = JSONObject([("Bucket", .string(name))])
        if tenant.region != "us-east-1" {
            input["CreateBucketConfiguration"] = ["LocationConstraint": .string(tenant.region)]
        }
        do {
            _ = try await call("s3", "CreateBucket", .object(input))
        } catch let failure as LakeFailure where failure.code == "BucketAlreadyOwnedByYou" {
            return
        }
    }

    func close() async {
        await core.close()
    }
}
