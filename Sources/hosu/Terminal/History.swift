import Foundation

/// The statements typed at the prompt, kept in a file from one session to the next.
struct History {
    private(set) var entries: [String]
    private let path: String?

    private static let limit = 1000

    /// The history of a file; `HOSU_HISTORY` names it, and nothing is kept where that is empty.
    static func load(environment: [String: String] = ProcessInfo.processInfo.environment) -> History {
        let path: String?
        if let named = environment["HOSU_HISTORY"] {
            path = named.isEmpty ? nil : named
        } else if let state = environment["XDG_STATE_HOME"], !state.isEmpty {
            path = state + "/hosu/history"
        } else {
            path = environment["HOME"].map { $0 + "/.local/state/hosu/history" }
        }
        return History(path: path)
    }

    init(path: String?) {
        self.path = path
        let text = path.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
        entries = text.split(separator: "\n").map { Self.unescaped($0) }.suffix(Self.limit)
    }

    /// Adds a statement, unless it is the last one again, and writes the file; a failure to write is no reason to stop.
    mutating func add(_ entry: String) {
        guard !entry.allSatisfy(\.isWhitespace), entries.last != entry else { return }
        entries.append(entry)
        if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
        guard let path else { return }
        let text = entries.map { Self.escaped($0) + "\n" }.joined()
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private static func escaped(_ entry: String) -> String {
        entry.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func unescaped(_ line: Substring) -> String {
        var entry = ""
        var isEscaped = false
        for character in line {
            if isEscaped {
                entry.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                entry.append(character)
            }
        }
        return entry
    }
}
