import Primitives

/// Comparisons, joined by && and ||, of values that are found by a path or a field's name.
indirect enum LogCondition: Sendable {
    case all([LogCondition])
    case any([LogCondition])
    case comparison(LogPath, LogComparison)

    /// `{ ... }`.
    init(reading reader: inout LogPatternReader) throws(LogPatternFailure) {
        _ = reader.take("{")
        self = try Self.alternatives(&reader) { (reader) throws(LogPatternFailure) in try LogPath(json: &reader)
        }
        reader.skipBlanks()
        guard reader.take("}") else { throw reader.failure("} is missing") }
    }

    typealias PathReading = (inout LogPatternReader) throws(LogPatternFailure) -> LogPath

    static func alternatives(
        _ reader: inout LogPatternReader,
        _ path: PathReading
    ) throws(LogPatternFailure) -> LogCondition {
        let choices = try parts(dividedBy: "||", &reader) { (reader) throws(LogPatternFailure) in
            let demands = try parts(dividedBy: "&&", &reader) { (reader) throws(LogPatternFailure) in
                try single(&reader, path)
            }
            return demands.count == 1 ? demands[0] : .all(demands)
        }
        return choices.count == 1 ? choices[0] : .any(choices)
    }

    private static func parts(
        dividedBy mark: String,
        _ reader: inout LogPatternReader,
        _ part: (inout LogPatternReader) throws(LogPatternFailure) -> LogCondition
    ) throws(LogPatternFailure) -> [LogCondition] {
        var parts = [try part(&reader)]
        reader.skipBlanks()
        while reader.take(mark) {
            parts.append(try part(&reader))
            reader.skipBlanks()
        }
        return parts
    }

    private static func single(
        _ reader: inout LogPatternReader,
        _ path: PathReading
    ) throws(LogPatternFailure) -> LogCondition {
        reader.skipBlanks()
        guard reader.take("(") else {
            return .comparison(try path(&reader), try LogComparison(reading: &reader))
        }
        let inner = try alternatives(&reader, path)
        reader.skipBlanks()
        guard reader.take(")") else { throw reader.failure(") is missing") }
        return inner
    }

    func holds(_ values: (LogPath) -> [JSONValue]) -> Bool {
        switch self {
        case .all(let parts): parts.allSatisfy { $0.holds(values) }
        case .any(let parts): parts.contains { $0.holds(values) }
        case .comparison(let path, let comparison): comparison.holds(values(path))
        }
    }
}

/// Where a value stands: `$.user.ids[0]`, or the name of a field.
struct LogPath: Hashable, Sendable {
    enum Step: Hashable, Sendable {
        case member(String)
        case element(Int)
        case everyElement
    }

    private(set) var steps: [Step] = []

    init(field: String) {
        steps = [.member(field)]
    }

    init(json reader: inout LogPatternReader) throws(LogPatternFailure) {
        reader.skipBlanks()
        guard reader.take("$") else { throw reader.failure("a selector begins with $.") }
        while true {
            if reader.take(".") {
                if reader.next == "[" { continue }
                let name = reader.take { $0.isLetter || $0.isNumber || "_-@".contains($0) }
                guard !name.isEmpty else { throw reader.failure("a member's name is missing") }
                steps.append(.member(name))
            } else if reader.take("[") {
                if reader.next == "\"" || reader.next == "'" {
                    steps.append(.member(try reader.quoted(by: reader.next == "'" ? "'" : "\"")))
                } else {
                    let index = reader.take { $0.isNumber || $0 == "*" }
                    guard let step = index == "*" ? .everyElement : Int(index).map(Step.element) else {
                        throw reader.failure("an index is missing")
                    }
                    steps.append(step)
                }
                guard reader.take("]") else { throw reader.failure("] is missing") }
            } else {
                break
            }
        }
        guard !steps.isEmpty else { throw reader.failure("a member's name is missing") }
    }

    /// What stands there; several values where the path goes through all elements of an array.
    func values(in root: JSONValue) -> [JSONValue] {
        var found = [root]
        for step in steps {
            found = found.flatMap { value -> [JSONValue] in
                switch step {
                case .member(let name): value[name].map { [$0] } ?? []
                case .element(let index): value[index].map { [$0] } ?? []
                case .everyElement: value.array ?? []
                }
            }
        }
        return found
    }
}
