package import Primitives

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Another S3 whose buckets queries of this lake read.
package struct Remote: Codable, Equatable, Sendable {
    /// Who this lake is to the other S3.
    package enum Access: Codable, Equatable, Sendable {
        /// Nobody: its buckets are public.
        case anonymous
        /// A profile of `~/.aws/credentials`, read anew for each query.
        case profile(String)
        case key(id: String, secret: SealedText, sessionToken: SealedText?)
    }

    package var name: String
    package var endpoint: RemoteEndpoint
    package var region: String
    package var buckets: [String]
    package var access: Access
    /// Whether buckets stand in the path of requests, not in their host.
    package var usesPathStyle: Bool
    package var createdAt: Timestamp

    package init(
        name: String,
        endpoint: RemoteEndpoint,
        region: String,
        buckets: [String],
        access: Access,
        usesPathStyle: Bool,
        createdAt: Timestamp
    ) {
        self.name = name
        self.endpoint = endpoint
        self.region = region
        self.buckets = buckets
        self.access = access
        self.usesPathStyle = usesPathStyle
        self.createdAt = createdAt
    }

    /// Whether the text can be the name of a remote: 1 to 64 small letters, digits, hyphens and underscores.
    package static func isValid(name: String) -> Bool {
        (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
            }
    }
}

/// Where an S3 answers: `https://host` or `http://host:port`.
package struct RemoteEndpoint: Codable, Equatable, Sendable, CustomStringConvertible {
    package let isEncrypted: Bool
    /// The host, and the port where it is given.
    package let authority: String

    /// Nil for what is no URL of a host alone.
    package init?(_ text: String) {
        var rest = Substring(text)
        if rest.hasPrefix("https://") {
            isEncrypted = true
            rest = rest.dropFirst("https://".count)
        } else if rest.hasPrefix("http://") {
            isEncrypted = false
            rest = rest.dropFirst("http://".count)
        } else {
            return nil
        }
        while rest.hasSuffix("/") { rest.removeLast() }
        let isHost = rest.utf8.allSatisfy { byte in
            let letter = byte | 0x20
            return (0x61...0x7A).contains(letter) || (0x30...0x3A).contains(byte) || "-._[]".utf8.contains(byte)
        }
        guard !rest.isEmpty, isHost else { return nil }
        authority = String(rest)
    }

    package var description: String { (isEncrypted ? "https://" : "http://") + authority }
}

/// A secret as it lies in a file, under a key that the lake's master key seals.
package struct SealedText: Codable, Equatable, Sendable {
    let sealedKey: Data
    let text: Data
}

/// What a remote is asked with.
package struct RemoteLogin: Hashable, Sendable, CustomStringConvertible {
    package let keyID: String
    package let secret: String
    package let sessionToken: String?

    package var description: String { "login of \(keyID)" }
}

/// Why a remote cannot be used.
package enum RemoteFailure: Error, Equatable, CustomStringConvertible {
    case fileUnusable(path: String, reason: String)
    case profileUnusable(remote: String, profile: String, reason: String)
    case secretUnreadable(remote: String, reason: String)
    /// A bucket of that name is in the lake too, so nobody can say which is meant.
    case ambiguous(bucket: String, remote: String)

    package var description: String {
        switch self {
        case .fileUnusable(let path, let reason):
            "The file of remotes \(path) cannot be used: \(reason)."
        case .profileUnusable(let remote, let profile, let reason):
            "Profile \(profile) of remote \(remote) cannot be used: \(reason)."
        case .secretUnreadable(let remote, let reason):
            "The secret of remote \(remote) cannot be read: \(reason). Remove the remote and add it again."
        case .ambiguous(let bucket, let remote):
            "There is a bucket \(bucket) in this lake and one in remote \(remote); take it off the remote, or delete it "
                + "here."
        }
    }
}
