import Functions
import Objects
import Primitives
import ServiceKit
import Shapes
import Store

/// Where the code of a function or a layer comes from.
struct CodeSource: Sendable {
    var zip: Blob?
    var bucket: String?
    var key: String?
    var objectVersion: String?
}

/// Lets one at a time decide whether a package of code is still wanted.
///
/// An actor, since whoever stores a reference to a package and whoever removes packages must not do so at once.
actor CodeLock {
    private var adding: [CodeDigest: Int] = [:]

    func begin(_ digest: CodeDigest) { adding[digest, default: 0] += 1 }

    func end(_ digest: CodeDigest) {
        adding[digest, default: 1] -= 1
        if adding[digest] == 0 { adding[digest] = nil }
    }

    func isBeingAdded(_ digest: CodeDigest) -> Bool { adding[digest] != nil }
}

extension LambdaCore {
    /// The most bytes of a zip file that a request carries itself.
    ///
    /// Source: Lambda Developer Guide, "Lambda quotas".
    private static let inlineLimit = 50 << 20
    private static let unpackedLimit = 262_144_000

    /// Keeps the package that a request brings or names, and hands it to `body`, which stores a reference to it.
    func keeping<Value: Sendable>(
        _ source: CodeSource,
        _ call: Call,
        _ body: (FunctionVersion.Code) async throws -> Value
    ) async throws -> Value {
        let zip = try await bytes(of: source, call)
        // From here until the reference is stored nobody removes it.
        let digest = CodeDigest(of: zip)
        await codeLock.begin(digest)
        do {
            let package = try await worded { try await packages.add(zip) }
            let value = try await body(.init(digest: package.digest.hex, byteCount: package.byteCount))
            await codeLock.end(digest)
            return value
        } catch {
            await codeLock.end(digest)
            await removeUnused([digest.hex])
            throw error
        }
    }

    /// Removes those packages that nothing refers to any more.
    func removeUnused(_ digests: some Sequence<String>) async {
        for hex in Set(digests) {
            guard let digest = CodeDigest(hex: hex), await !codeLock.isBeingAdded(digest) else { continue }
            let isUsed = try? await store.read { [tables] view in try tables.isUsed(hex, view) }
            guard isUsed == false, await !codeLock.isBeingAdded(digest) else { continue }
            await packages.remove(digest)
        }
    }

    private func worded<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let failure as CodeFailure {
            switch failure {
            case .notUnzipped:
                throw LambdaService.invalid(
                    "Could not unzip uploaded file. Please check your file, then try to upload again."
                )
            case .tooLarge(let limit):
                throw LambdaService.invalid("Unzipped size must be smaller than \(limit) bytes")
            }
        }
    }

    private func bytes(of source: CodeSource, _ call: Call) async throws -> [UInt8] {
        if let zip = source.zip {
            guard source.bucket == nil, source.key == nil, source.objectVersion == nil else {
                throw LambdaService.invalid(
                    "Please do not provide other FunctionCode parameters when providing a ZipFile."
                )
            }
            guard !zip.bytes.isEmpty else {
                throw LambdaService.invalid("Uploaded file must be a non-empty zip")
            }
            guard zip.bytes.count <= Self.inlineLimit else {
                throw PlainFailure(
                    "RequestEntityTooLargeException",
                    "Zipped size must be smaller than \(Self.inlineLimit) bytes",
                    httpStatus: 413
                )
            }
            return zip.bytes
        }
        guard let bucket = source.bucket, let key = source.key else {
            throw LambdaService.invalid(
                source.bucket == nil && source.key == nil
                    ? "Please provide a source for function code."
                    : "Both S3Bucket and S3Key must be specified."
            )
        }
        do {
            guard try await objects.bucket(bucket).owner.account == call.tenant.account else {
                throw LambdaService.invalid(Self.message("AccessDenied", "Access Denied"))
            }
            let object = try await objects.open(bucket, key, versionID: source.objectVersion)
            guard object.version.byteCount <= Self.unpackedLimit else {
                throw LambdaService.invalid("Unzipped size must be smaller than \(Self.unpackedLimit) bytes")
            }
            return try await object.stream().collect(upTo: Self.unpackedLimit)
        } catch let failure as ObjectFailure {
            throw LambdaService.invalid(Self.message(failure))
        }
    }

    /// Source: answers of CreateFunction to objects that are not there.
    private static func message(_ failure: ObjectFailure) -> String {
        let (code, message): (String, String) =
            switch failure {
            case .bucketMissing: ("NoSuchBucket", "The specified bucket does not exist")
            case .keyMissing, .keyDeleted: ("NoSuchKey", "The specified key does not exist.")
            case .versionMissing: ("NoSuchVersion", "The specified version does not exist.")
            default: ("InvalidRequest", "\(failure)")
            }
        return Self.message(code, message)
    }

    private static func message(_ code: String, _ message: String) -> String {
        "Error occurred while GetObject. S3 Error Code: \(code). S3 Error Message: \(message)"
    }
}
