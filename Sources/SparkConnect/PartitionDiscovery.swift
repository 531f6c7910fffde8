import Primitives

/// The partition columns that folders' names tell, and their types, as Spark finds them.
///
/// Source: Spark, Partition Discovery; PartitioningUtils: the type that holds all of a column's values, of int, bigint,
/// decimal, double, date, timestamp and string; a bigint or a decimal beside a double is a string.
struct PartitionDiscovery: Equatable, Sendable {
    struct Column: Equatable, Sendable {
        var name: String
        /// As SQL writes it.
        var type: String
        var hasNull: Bool
    }

    var columns: [Column] = []

    /// Finds the columns of folders that hold files, below the base; each is empty or ends with a slash.
    ///
    /// Failures show `path`, the path as the script wrote it.
    ///
    /// - Throws: where folders disagree on their columns.
    init(_ folders: some Sequence<String>, infersTypes: Bool, path: String) throws(ConnectFailure) {
        var names: [String] = []
        var shown = ""
        var values: [[String: Int]] = []
        for folder in folders {
            let pairs = Self.pairs(of: folder)
            guard !pairs.isEmpty else { continue }
            if names.isEmpty {
                names = pairs.map(\.name)
                shown = folder
                values = names.map { _ in [:] }
            }
            guard names == pairs.map(\.name) else {
                throw ConnectFailure(
                    kind: .runtime,
                    condition: "CONFLICTING_PARTITION_COLUMN_NAMES",
                    state: "KD009",
                    text:
                        "Conflicting partition column names detected in \(path): \(shown) and \(folder). For partitioned "
                        + "table directories, data files should only live in leaf directories, and directories at the same "
                        + "level should have the same partition column name."
                )
            }
            for (index, pair) in pairs.enumerated() { values[index][pair.value, default: 0] += 1 }
        }
        columns = zip(names, values).map { name, values in
            let known = values.keys.filter { $0 != PartitionPath.nullValue }
            return Column(
                name: name,
                type: infersTypes ? Kind.common(known.map(Kind.init)).sql : "string",
                hasNull: known.count < values.count
            )
        }
    }

    /// The folders of a path that look like `name=value`, from the first on; what lies below the last does not matter.
    static func pairs(of folder: String) -> [(name: String, value: String)] {
        var pairs: [(String, String)] = []
        for part in folder.split(separator: "/").reversed() {
            guard let equals = part.firstIndex(of: "="), equals != part.startIndex,
                part.index(after: equals) != part.endIndex
            else {
                if pairs.isEmpty { continue }
                break
            }
            pairs.append(
                (
                    PartitionPath.unescape(part[..<equals]),
                    PartitionPath.unescape(part[part.index(after: equals)...])
                )
            )
        }
        return pairs.reversed()
    }

    /// What one value looks like.
    private enum Kind: Equatable {
        case int
        case long
        case decimal(precision: Int)
        case double
        case date
        case timestamp
        case string

        init(_ text: String) {
            if Int32(text) != nil {
                self = .int
            } else if Int64(text) != nil {
                self = .long
            } else if let digits = Self.digitCount(text), digits <= 38 {
                self = .decimal(precision: digits)
            } else if Self.isNumber(text) {
                self = .double
            } else if Self.isDate(text) {
                self = .date
            } else if Self.isTimestamp(text) {
                self = .timestamp
            } else {
                self = .string
            }
        }

        var sql: String {
            switch self {
            case .int: "int"
            case .long: "bigint"
            case .decimal(let precision): "decimal(\(precision),0)"
            case .double: "double"
            case .date: "date"
            case .timestamp: "timestamp"
            case .string: "string"
            }
        }

        static func common(_ kinds: [Kind]) -> Kind {
            guard var common = kinds.first else { return .string }
            for kind in kinds.dropFirst() { common = wider(common, kind) }
            return common
        }

        private static func wider(_ left: Kind, _ right: Kind) -> Kind {
            switch (left, right) {
            case _ where left == right: left
            case (.int, .long), (.long, .int): .long
            case (.int, .double), (.double, .int): .double
            case (.int, .decimal(let precision)), (.decimal(let precision), .int):
                .decimal(precision: max(precision, 10))
            case (.long, .decimal(let precision)), (.decimal(let precision), .long):
                .decimal(precision: max(precision, 20))
            case (.decimal(let one), .decimal(let other)): .decimal(precision: max(one, other))
            case (.date, .timestamp), (.timestamp, .date): .timestamp
            default: .string
            }
        }

        /// Of a whole number; nil for other texts.
        private static func digitCount(_ text: String) -> Int? {
            let digits = text.drop { $0 == "-" || $0 == "+" }
            guard text.count - digits.count <= 1, !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else {
                return nil
            }
            return max(1, digits.drop { $0 == "0" }.count)
        }

        private static func isNumber(_ text: String) -> Bool {
            guard let first = text.first, first.isASCIIDigit || "+-.".contains(first) else {
                return text == "NaN" || text == "Infinity"
            }
            return text.allSatisfy { $0.isASCIIDigit || "+-.eE".contains($0) } && Double(text) != nil
        }

        /// `yyyy-MM-dd` of a day that exists.
        private static func isDate(_ text: some StringProtocol) -> Bool {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
                parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
                let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
                (1...12).contains(month)
            else { return false }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            return (1...lengths[month - 1]).contains(day)
        }

        /// `yyyy-MM-dd HH:mm:ss`, with or without a fraction.
        private static func isTimestamp(_ text: String) -> Bool {
            let parts = text.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2, isDate(parts[0]) else { return false }
            let halves = parts[1].split(separator: ".", omittingEmptySubsequences: false)
            let clock = halves[0].split(separator: ":", omittingEmptySubsequences: false)
            guard clock.count == 3, clock.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }),
                let hour = Int(clock[0]), let minute = Int(clock[1]), let second = Int(clock[2])
            else { return false }
            let fractionIsGood =
                halves.count == 1
                || (halves.count == 2 && (1...9).contains(halves[1].count)
                    && halves[1].allSatisfy(\.isASCIIDigit))
            return hour < 24 && minute < 60 && second < 60 && fractionIsGood
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
