import Synchronization

/// All functions that Athena's engine version 3 documents, found by name.
///
/// Rows of text are grouped by name once; a name's rows are parsed when it is first used.
package enum FunctionCatalogue {
    struct Entry: Sendable {
        var rows: [(row: Substring, kind: FunctionKind)]
        /// Why the function is not available, when it is not.
        var refusal: Substring?
    }

    /// Whether there is an aggregate function of that name (lower case); alias or not.
    package static func isAggregate(_ name: String) -> Bool { has(name, .aggregate) }

    /// Whether there is a function that works only with OVER.
    package static func isWindow(_ name: String) -> Bool { has(name, .window) }

    private static func has(_ name: String, _ kind: FunctionKind) -> Bool {
        let tables = FunctionCatalogue.tables
        return tables.entries[tables.mainName(name)]?.rows.contains { $0.kind == kind } ?? false
    }

    /// All names, aliases included, for suggestions and the coverage table.
    package static var names: [String] {
        (tables.entries.keys.map(String.init) + tables.aliases.keys.map(String.init)).sorted()
    }

    /// Every name with the reason it is refused for, or `nil` when it is available; sorted.
    package static var coverage: [(name: String, refusal: String?)] {
        tables.entries.map { (String($0.key), $0.value.refusal.map(String.init)) }.sorted { $0.0 < $1.0 }
    }

    static func refusal(_ name: String) -> String? {
        tables.entries[tables.mainName(name)]?.refusal.map(String.init)
    }

    /// The signatures of a function by any of its names; empty when there is none.
    static func signatures(_ name: String) -> [Signature] {
        let main = tables.mainName(name)
        guard let entry = tables.entries[main] else { return [] }
        if let known = parsed.withLock({ $0[main] }) { return known }
        let signatures = entry.rows.compactMap { SignatureText.parse($0.row, kind: $0.kind) }
        parsed.withLock { $0[main] = signatures }
        return signatures
    }

    /// Signatures that were parsed already; rows are facts, so losing a race costs time only.
    private static let parsed = Mutex<[Substring: [Signature]]>([:])

    // MARK: - Tables

    struct Tables: Sendable {
        var entries: [Substring: Entry] = [:]
        var aliases: [Substring: Substring] = [:]

        func mainName(_ name: String) -> Substring { aliases[name[...]] ?? name[...] }
    }

    static let tables = read(families)

    /// Lines are rows, `[kind]` headings, `alias = name`, `name, name ! reason`, or blank.
    ///
    /// Rows win over refusals behind them.
    static func read(_ texts: [String]) -> Tables {
        var tables = Tables()
        for text in texts {
            var kind = FunctionKind.scalar
            for line in text.split(separator: "\n") {
                if line.hasPrefix("[") {
                    kind = FunctionKind(rawValue: String(line.dropFirst().dropLast())) ?? kind
                } else if let mark = line.firstIndex(of: "!") {
                    let reason = line[mark...].dropFirst(2)
                    for name in line[..<mark].split(whereSeparator: { $0 == "," || $0 == " " })
                    where tables.entries[name] == nil {
                        tables.entries[name] = Entry(rows: [], refusal: reason)
                    }
                } else if let mark = line.firstRange(of: " = ") {
                    tables.aliases[line[..<mark.lowerBound]] = line[mark.upperBound...]
                } else {
                    let name = SignatureText.name(of: line)
                    tables.entries[name, default: Entry(rows: [], refusal: nil)].rows.append((line, kind))
                }
            }
        }
        return tables
    }
}
