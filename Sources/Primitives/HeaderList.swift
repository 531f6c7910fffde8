/// The header fields of a request or an answer, in order; names are compared without regard to case.
package struct HeaderList: Sendable, Equatable {
    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var fields: [Field]

    package init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The first field of that name; setting replaces every field of that name, setting nil removes them.
    package subscript(_ name: String) -> String? {
        get { fields.first { $0.name.equalsIgnoringCase(name) }?.value }
        set {
            fields.removeAll { $0.name.equalsIgnoringCase(name) }
            if let newValue { fields.append(Field(name: name, value: newValue)) }
        }
    }

    /// The values of every field of that name, in order.
    package func all(_ name: String) -> [String] {
        fields.filter { $0.name.equalsIgnoringCase(name) }.map(\.value)
    }

    /// Adds a field behind those that are there.
    package mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }
}

extension HeaderList: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral fields: (String, String)...) {
        self.init(fields.map { Field(name: $0.0, value: $0.1) })
    }
}

extension StringProtocol {
    /// Whether the texts are equal when the letters A to Z count as a to z.
    package func equalsIgnoringCase(_ other: some StringProtocol) -> Bool {
        let left = utf8
        let right = other.utf8
        return left.count == right.count
            && zip(left, right).allSatisfy { $0 == $1 || $0 | 0x20 == $1 | 0x20 && ($0 | 0x20) &- 97 < 26 }
    }

    /// Whether the text begins with `prefix` when the letters A to Z count as a to z.
    package func hasPrefixIgnoringCase(_ prefix: some StringProtocol) -> Bool {
        let own = utf8
        let wanted = prefix.utf8
        return own.count >= wanted.count
            && zip(own, wanted).allSatisfy { $0 == $1 || $0 | 0x20 == $1 | 0x20 && ($0 | 0x20) &- 97 < 26 }
    }
}
