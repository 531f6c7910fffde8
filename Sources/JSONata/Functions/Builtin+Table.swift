extension Builtin {
    /// All functions of the language and those that Step Functions adds, by name.
    static let table: [String: Builtin] = Dictionary(
        uniqueKeysWithValues: (strings + matching + encodings + numbers + lists + objects + higherOrder
            + moments
            + stepFunctions)
            .map { ($0.name, $0) }
    )
}

/// Arguments that have passed a signature, as Swift values.
extension [Value?] {
    func text(_ index: Int) -> String? {
        guard indices.contains(index), case .string(let text)? = self[index] else { return nil }
        return text
    }

    func number(_ index: Int) -> Double? {
        guard indices.contains(index), case .number(let number)? = self[index] else { return nil }
        return number
    }

    func bool(_ index: Int) -> Bool? {
        guard indices.contains(index), case .bool(let value)? = self[index] else { return nil }
        return value
    }

    func list(_ index: Int) -> List? {
        guard indices.contains(index), case .array(let list)? = self[index] else { return nil }
        return list
    }

    func record(_ index: Int) -> Record? {
        guard indices.contains(index), case .object(let record)? = self[index] else { return nil }
        return record
    }

    func function(_ index: Int) -> Function? {
        guard indices.contains(index), case .function(let function)? = self[index] else { return nil }
        return function
    }

    func value(_ index: Int) -> Value? { indices.contains(index) ? self[index] : nil }
}
