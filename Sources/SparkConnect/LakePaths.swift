import Primitives

/// Paths and patterns of a reader, and the objects that they name.
enum LakePaths {
    /// One object, as far as readers care.
    struct Object: Equatable, Sendable {
        var key: String
        var etag: String
        var byteCount: Int64
    }

    /// A file or a folder that a path or a pattern names.
    struct Root: Equatable, Sendable {
        /// Without a slash at its end.
        var key: String
        var isFile: Bool
        /// The files of it that Spark reads, in order.
        var files: [Object]
    }

    /// Whether Hadoop takes the path for a pattern.
    static func isPattern(_ path: String) -> Bool { path.contains { "*?[{".contains($0) } }

    /// The part of a pattern in front of the folder that its first sign stands in; ends with a slash or is empty.
    static func fixedPrefix(_ pattern: String) -> String {
        guard let sign = pattern.firstIndex(where: { "*?[{\\".contains($0) }) else { return pattern }
        let head = pattern[..<sign]
        return head.lastIndex(of: "/").map { String(head[...$0]) } ?? ""
    }

    /// What a path or a pattern names among the objects below its fixed part.
    ///
    /// - Returns: nothing where nothing is called so.
    static func roots(_ path: String, _ objects: [Object]) -> [Root] {
        let path = path.hasSuffix("/") ? String(path.dropLast()) : path
        guard isPattern(path) else {
            if let file = objects.first(where: { $0.key == path }) {
                return [Root(key: path, isFile: true, files: [file])]
            }
            let prefix = path.isEmpty ? "" : path + "/"
            let below = objects.filter { $0.key.hasPrefix(prefix) }
            guard !below.isEmpty else { return [] }
            return [Root(key: path, isFile: false, files: below.filter { isVisible($0.key, below: prefix) })]
        }
        let patterns = PathPattern.alternatives(path).map(PathPattern.init)
        var folders: [String: [Object]] = [:]
        var files: [Root] = []
        var order: [String] = []
        for object in objects {
            let parts = object.key.split(separator: "/", omittingEmptySubsequences: false)
            for pattern in patterns where pattern.depth <= parts.count {
                guard pattern.matches(parts.prefix(pattern.depth)) else { continue }
                let root = parts.prefix(pattern.depth).joined(separator: "/")
                if pattern.depth == parts.count {
                    files.append(Root(key: root, isFile: true, files: [object]))
                } else {
                    if folders[root] == nil { order.append(root) }
                    folders[root, default: []].append(object)
                }
                break
            }
        }
        // A pattern's own names do not hide: those that begin with an underscore are left out all the same.
        return files.filter { isVisible($0.key, below: fixedPrefix(path)) }
            + order.map { root in
                Root(
                    key: root,
                    isFile: false,
                    files: (folders[root] ?? []).filter { isVisible($0.key, below: root + "/") }
                )
            }
    }

    /// Whether Spark reads the file.
    ///
    /// Source: Spark, HadoopFSUtils.shouldFilterOutPathName.
    static func isVisible(_ key: String, below prefix: String) -> Bool {
        guard !key.hasSuffix("/"), !key.hasSuffix("_$folder$") else { return false }
        return !key.dropFirst(prefix.count).split(separator: "/").contains { name in
            name.hasPrefix(".") || (name.hasPrefix("_") && !name.contains("=")) || name.hasSuffix("._COPYING_")
        }
    }
}

/// A pattern of Hadoop's, folder by folder.
///
/// Source: Hadoop, GlobFilter: `*`, `?`, `[ab]`, `[^a]`, `{a,b}`, and a backslash in front of a sign.
struct PathPattern: Sendable {
    private let parts: [[Character]]

    var depth: Int { parts.count }

    init(_ text: String) {
        parts = text.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
    }

    func matches(_ names: some Collection<Substring>) -> Bool {
        guard names.count == parts.count else { return false }
        return zip(parts, names).allSatisfy { Self.matches($0[...], Array($1)[...]) }
    }

    /// The patterns that braces stand for.
    static func alternatives(_ text: String) -> [String] {
        guard let open = text.firstIndex(of: "{") else { return [text] }
        var depth = 0
        var cuts: [String.Index] = []
        for index in text.indices[open...] {
            switch text[index] {
            case "{": depth += 1
            case "}": depth -= 1
            case "," where depth == 1: cuts.append(index)
            default: break
            }
            guard depth == 0 else { continue }
            let rest = String(text[text.index(after: index)...])
            var found: [String] = []
            var start = text.index(after: open)
            for end in cuts + [index] {
                found += alternatives(String(text[..<open]) + String(text[start..<end]) + rest)
                start = text.index(after: end)
            }
            return found
        }
        return [text]
    }

    private static func matches(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
        guard let sign = pattern.first else { return name.isEmpty }
        let rest = pattern.dropFirst()
        switch sign {
        case "*":
            return name.indices.contains { matches(rest, name[$0...]) } || matches(rest, name[name.endIndex...])
        case "?": return !name.isEmpty && matches(rest, name.dropFirst())
        case "[":
            guard let close = rest.dropFirst().firstIndex(of: "]"), let character = name.first else {
                return false
            }
            let isIn = contains(rest[rest.startIndex..<close], character)
            return isIn && matches(pattern[(close + 1)...], name.dropFirst())
        case "\\":
            guard let escaped = rest.first else { return false }
            return name.first == escaped && matches(rest.dropFirst(), name.dropFirst())
        default: return name.first == sign && matches(rest, name.dropFirst())
        }
    }

    private static func contains(_ set: ArraySlice<Character>, _ character: Character) -> Bool {
        var set = set
        let isNegated = set.first == "^" || set.first == "!"
        if isNegated { set = set.dropFirst() }
        var index = set.startIndex
        while index < set.endIndex {
            if index + 2 < set.endIndex, set[index + 1] == "-" {
                if (set[index]...max(set[index], set[index + 2])).contains(character) { return !isNegated }
                index += 3
            } else {
                if set[index] == character { return !isNegated }
                index += 1
            }
        }
        return isNegated
    }
}
