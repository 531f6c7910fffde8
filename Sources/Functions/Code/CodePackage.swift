import Crypto
import Primitives

/// The SHA-256 of a package of code, by which it is kept.
package struct CodeDigest: Hashable, Sendable, Codable {
    /// Lower-case hexadecimal text.
    package let hex: String

    /// Nil where the text is no SHA-256 in hexadecimal.
    package init?(hex: String) {
        guard hex.utf8.count == 64, hex.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else { return nil }
        self.hex = hex
    }

    package init(of bytes: [UInt8]) { hex = Hex.encode(SHA256.hash(data: bytes)) }

    /// What Lambda calls `CodeSha256`.
    package var base64: String { Base64.encode(Hex.decode(hex) ?? []) }
}

/// A package of code that is kept.
package struct CodePackage: Sendable, Equatable {
    package var digest: CodeDigest
    /// Of the zip file.
    package var byteCount: Int
    package var unpackedByteCount: Int

    package init(digest: CodeDigest, byteCount: Int, unpackedByteCount: Int) {
        self.digest = digest
        self.byteCount = byteCount
        self.unpackedByteCount = unpackedByteCount
    }
}

/// Keeps packages of code; `CodePackages` does in a folder, and what tests put in its place.
///
/// Packages are never changed, and equal ones are kept once.
package protocol CodeKeeping: Sendable {
    /// Checks a zip file and keeps it durably; nothing happens where it is kept already.
    ///
    /// - Throws: `CodeFailure`.
    func add(_ zip: [UInt8]) async throws -> CodePackage

    /// The zip file as it came.
    ///
    /// - Throws: `FunctionFailure.codeMissing`.
    func zip(_ digest: CodeDigest) async throws -> [UInt8]

    /// Forgets a package; nothing of a function or layer may refer to it any more. Environments that run on it go on.
    func remove(_ digest: CodeDigest) async
}

/// What is wrong with a package of code.
package enum CodeFailure: Error, Sendable, Equatable {
    /// The bytes are no zip file, or one that is damaged or means harm; the reason is for users.
    ///
    /// Service: `InvalidParameterValueException`, "Could not unzip uploaded file. Please check your file, then try to
    /// upload again."
    case notUnzipped(reason: String)
    /// Service: `InvalidParameterValueException`, "Unzipped size must be smaller than 262144000 bytes".
    case tooLarge(limit: Int)
}
