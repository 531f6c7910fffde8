import ArgumentParser
import Foundation
import Shapes

/// What stands in `Models/x.operations` and `Models/x.overrides`.
struct ServiceList {
    /// An error that the model lacks, or what it lacks of one it has.
    struct ErrorNote {
        var httpStatus: Int?
        var message: String?
        var members: [String] = []
    }

    let name: String
    /// The enum around the types: `Glue`.
    var namespace: String
    /// The operations we answer, sorted.
    var operations: [String]
    /// What stands behind `#` on the line of an operation.
    var remarks: [String: String] = [:]
    /// All operations of the service, known once the model is read.
    var allOperations: [String] = []
    var fullName = ""
    var additions = ModelTextWriter.Additions()
    /// Errors that the model has, with what it lacks.
    var errorNotes: [String: ErrorNote] = [:]
    /// Errors that the model lacks.
    var newErrors: [String: ErrorNote] = [:]
    /// Structures that the service keeps, and so reads and writes whatever the operations do with them.
    var keptShapes: [String] = []
    /// Shapes whose members the Swift types leave out, and the code that a request with one is refused with.
    var omittedShapes: [String: String] = [:]

    var generatedFolder: String { "Sources/\(namespace)Service/Generated" }

    init(name: String, folder: URL) throws {
        let operations = try String(contentsOf: folder.appending(path: "\(name).operations"), encoding: .utf8)
        let file = folder.appending(path: "\(name).overrides")
        let overrides = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        try self.init(name: name, operations: operations, overrides: overrides)
    }

    init(name: String, operations: String, overrides: String) throws {
        self.name = name
        namespace = name.prefix(1).uppercased() + name.dropFirst()
        let lines = operations.split(separator: "\n").map { $0.split(separator: "#", maxSplits: 1) }
        for line in lines where line.count == 2 && !line[0].allSatisfy(\.isWhitespace) {
            remarks[line[0].filter { !$0.isWhitespace }] = line[1].trimmingCharacters(in: .whitespaces)
        }
        self.operations = operations.split(separator: "\n")
            .map { $0.prefix { $0 != "#" }.filter { !$0.isWhitespace } }
            .filter { !$0.isEmpty }
            .sorted()
        for line in overrides.split(separator: "\n") where !line.hasPrefix("#") {
            try read(String(line))
        }
    }

    /// Reads one line of overrides: a word that says what, and what it is about.
    private mutating func read(_ line: String) throws {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { throw ValidationError("\(name).overrides: '\(line)' lacks its object.") }
        let rest = words[1].trimmingCharacters(in: .whitespaces)
        let parts = rest.split(separator: " ").map(String.init)
        switch words[0] {
        case "namespace": namespace = rest
        case "xmlns": additions.service.append("ns=\(rest)")
        case "queries": additions.service.append("queries=\(rest)")
        case "dialect": additions.service.append("dialect=\(rest)")
        case "validation": additions.service.append("validation=\(rest)")
        case "open": additions.openEnumerations.insert(rest)
        case "root": additions.operations[parts[0], default: []].append("outroot=\(parts[1])")
        case "unwrapped": additions.operations[rest, default: []].append("unwrapped")
        case "kept": keptShapes += parts
        case "omit":
            guard parts.count == 2 else {
                throw ValidationError("\(name).overrides: '\(rest)' needs a shape and the code of its refusal.")
            }
            omittedShapes[parts[0]] = parts[1]
        case "partial": additions.operations[parts[0], default: []].append("partial=\(parts[1])")
        case "shape": additions.shapes[parts[0], default: []].append(contentsOf: parts.dropFirst())
        case "success": additions.operations[parts[0], default: []].append("status=\(parts[1])")
        case "status": try readError(rest) { errorNotes[$0, default: ErrorNote()].merge($1) }
        case "member": errorNotes[parts[0], default: ErrorNote()].members += parts.dropFirst()
        case "error": try readError(rest) { newErrors[$0] = $1 }
        default: throw ValidationError("\(name).overrides: '\(words[0])' is no override.")
        }
    }

    /// Reads `Name status members: message`.
    private func readError(_ text: String, _ take: (String, ErrorNote) -> Void) throws {
        let pieces = text.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        let words = pieces[0].split(separator: " ").map(String.init)
        guard words.count >= 2, let status = Int(words[1]) else {
            throw ValidationError("\(name).overrides: '\(text)' has no status.")
        }
        let message = pieces.count > 1 ? pieces[1] : nil
        take(words[0], ErrorNote(httpStatus: status, message: message, members: Array(words.dropFirst(2))))
    }
}

extension ServiceList.ErrorNote {
    fileprivate mutating func merge(_ other: Self) {
        httpStatus = other.httpStatus ?? httpStatus
        message = other.message ?? message
        members += other.members
    }
}
