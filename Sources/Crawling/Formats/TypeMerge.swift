import Catalog

extension HiveType {
    /// The narrowest type that holds the values of both; `string` where there is no other.
    func merged(with other: HiveType) -> HiveType {
        if self == other { return self }
        switch (self, other) {
        case (.array(let a), .array(let b)): return .array(a.merged(with: b))
        case (.structure(let a), .structure(let b)): return .structure(Self.merged(a, b))
        case (.map(let keyA, let valueA), .map(let keyB, let valueB)):
            return .map(key: keyA.merged(with: keyB), value: valueA.merged(with: valueB))
        case (.decimal(let precisionA, let scaleA), .decimal(let precisionB, let scaleB)):
            let scale = max(scaleA, scaleB)
            return .decimal(
                precision: min(38, max(precisionA - scaleA, precisionB - scaleB) + scale),
                scale: scale
            )
        case (.date, .timestamp), (.timestamp, .date): return .timestamp
        default: break
        }
        guard let a = numericRank, let b = other.numericRank else { return .string }
        return Self.numericTypes[max(a, b)]
    }

    private static let numericTypes: [HiveType] = [.tinyint, .smallint, .int, .bigint, .float, .double]

    /// Decimals beside other numbers become doubles.
    private var numericRank: Int? {
        if case .decimal = self { return Self.numericTypes.count - 1 }
        return Self.numericTypes.firstIndex(of: self)
    }

    private static func merged(_ a: [Field], _ b: [Field]) -> [Field] {
        var fields = a
        for field in b {
            if let index = fields.firstIndex(where: { $0.name == field.name }) {
                fields[index].type = fields[index].type.merged(with: field.type)
            } else {
                fields.append(field)
            }
        }
        return fields
    }
}

extension [FileSchema.Column] {
    /// The columns of both, those of the first in front.
    func merged(with others: [FileSchema.Column]) -> [FileSchema.Column] {
        var columns = self
        var positions: [String: Int] = [:]
        for (index, column) in columns.enumerated() where positions[column.name] == nil {
            positions[column.name] = index
        }
        for other in others {
            if let index = positions[other.name] {
                columns[index].type = columns[index].type.merged(with: other.type)
            } else {
                positions[other.name] = columns.count
                columns.append(other)
            }
        }
        return columns
    }

    /// How much of both lists they share, 0 to 1 (Dice's coefficient of the names).
    func similarity(to others: [FileSchema.Column]) -> Double {
        guard !isEmpty || !others.isEmpty else { return 1 }
        let names = Set(map(\.name))
        let shared = Set(others.map(\.name)).intersection(names).count
        return 2 * Double(shared) / Double(names.count + Set(others.map(\.name)).count)
    }
}
