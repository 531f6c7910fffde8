import Foundation

/// The files and folders that an executable needs to be seen with: links it is reached by, and, where it is a Python, its
/// environment and the installation which that was made of.
enum ExecutableFolders {
    static func of(_ executable: String) -> [String] {
        var found: [String] = []
        var path = executable
        // A chain of links of more than this is a ring.
        for _ in 0..<16 {
            found += folders(of: path)
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
            path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
            path = URL(fileURLWithPath: path).standardized.path
        }
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The prefix of a Python, else the file alone.
    private static func folders(of path: String) -> [String] {
        let bin = folder(of: path)
        let prefix = folder(of: bin)
        guard bin.hasSuffix("/bin"), prefix != "/" else { return [path] }
        let settings = prefix + "/pyvenv.cfg"
        if let text = try? String(contentsOfFile: settings, encoding: .utf8) {
            return [prefix] + home(settings: text).map { folders(of: $0 + "/python3") }.joined()
        }
        let libraries = (try? FileManager.default.contentsOfDirectory(atPath: prefix + "/lib")) ?? []
        return libraries.contains { $0.hasPrefix("python3") } ? [prefix] : [path]
    }

    /// The folder of the Python that an environment was made of.
    private static func home(settings: String) -> [String] {
        settings.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return parts.count == 2 && parts[0] == "home" ? parts[1] : nil
        }
    }

    private static func folder(of path: String) -> String { (path as NSString).deletingLastPathComponent }
}
