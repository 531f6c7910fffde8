import Foundation

/// A bucket of another S3 that an engine may read through its extension httpfs, and how.
package struct RemoteAccess: Hashable, Sendable {
    package var bucket: String
    /// Host and port.
    package var authority: String
    package var isEncrypted: Bool
    package var region: String
    package var usesPathStyle: Bool
    /// Nil for buckets that are read by nobody in particular.
    package var keyID: String?
    package var secret: String?
    package var sessionToken: String?

    package init(
        bucket: String,
        authority: String,
        isEncrypted: Bool,
        region: String,
        usesPathStyle: Bool,
        keyID: String?,
        secret: String?,
        sessionToken: String?
    ) {
        self.bucket = bucket
        self.authority = authority
        self.isEncrypted = isEncrypted
        self.region = region
        self.usesPathStyle = usesPathStyle
        self.keyID = keyID
        self.secret = secret
        self.sessionToken = sessionToken
    }

    /// What all paths in the bucket begin with.
    var scope: String { "s3://\(bucket)/" }

    /// Makes the credentials known to an engine, for this bucket alone.
    func statement(number: Int) -> String {
        var options = [
            "TYPE s3", "SCOPE \(Self.quoted(scope))", "REGION \(Self.quoted(region))",
            "ENDPOINT \(Self.quoted(authority))", "USE_SSL \(isEncrypted)",
            "URL_STYLE '\(usesPathStyle ? "path" : "vhost")'",
        ]
        if let keyID { options.append("KEY_ID \(Self.quoted(keyID))") }
        if let secret { options.append("SECRET \(Self.quoted(secret))") }
        if let sessionToken { options.append("SESSION_TOKEN \(Self.quoted(sessionToken))") }
        return "CREATE TEMPORARY SECRET remote_\(number) (\(options.joined(separator: ", ")))"
    }

    static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

    /// The path of a key as the engine reads it: it takes brackets, asterisks and question marks for patterns.
    ///
    /// Nil for keys with a question mark, which the engine takes for the begin of a query.
    package static func path(bucket: String, key: String) -> String? {
        guard !key.utf8.contains(UInt8(ascii: "?")) else { return nil }
        return "s3://\(bucket)/" + key.replacing("[", with: "[[]").replacing("*", with: "[*]")
    }
}

/// A signed extension of the engine, as a file of this machine.
package enum EngineExtension {
    /// Where extensions are looked for, besides `HOSU_EXTENSIONS`: beside the engine's library and this program.
    private static func folders() -> [String] {
        var folders: [String] = []
        if let folder = ProcessInfo.processInfo.environment["HOSU_EXTENSIONS"], !folder.isEmpty {
            folders.append(folder)
        }
        var bases = loadedLibrary().map { [$0] } ?? []
        if let program = Bundle.main.executablePath { bases.append(program) }
        for base in bases {
            let folder = (base as NSString).resolvingSymlinksInPath as NSString
            let inside = folder.deletingLastPathComponent as NSString
            folders += [inside.appendingPathComponent("ext")]
            folders += [(inside.deletingLastPathComponent as NSString).appendingPathComponent("ext")]
        }
        return folders
    }

    /// The file that the engine's library was loaded from; nil where the system does not say.
    private static func loadedLibrary() -> String? {
        // The system knows no size of this file, so it must be read to its end.
        guard let data = try? FileHandle(forReadingAtPath: "/proc/self/maps")?.readToEnd() else { return nil }
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
            .first { $0.contains("/libduckdb.so") }
            .flatMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
    }

    #if arch(arm64)
    private static let machine = "arm64"
    #else
    private static let machine = "amd64"
    #endif
    #if os(macOS)
    private static let platform = "osx_\(machine)"
    #else
    private static let platform = "linux_\(machine)"
    #endif

    /// The file of an extension.
    ///
    /// - Throws: `EngineFailure` that says where it was looked for.
    package static func path(of name: String) throws(EngineFailure) -> String {
        let folders = folders()
        for folder in folders {
            for place in ["\(folder)/\(Engine.libraryVersion)/\(platform)", folder] {
                let path = "\(place)/\(name).duckdb_extension"
                if FileManager.default.fileExists(atPath: path) { return path }
            }
        }
        throw EngineFailure(
            .raised(code: "NOT_SUPPORTED"),
            "The engine's extension \(name) is not on this machine; it was looked for in \(folders.joined(separator: ", ")), and "
                + "HOSU_EXTENSIONS can name its folder."
        )
    }
}
