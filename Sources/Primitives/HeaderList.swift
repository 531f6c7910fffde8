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
        utf8.count == other.utf8.count && hasPrefixIgnoringCase(other)
    }

    /// Whether the text begins with `prefix` when the letters A to Z count as a to z.
    package func hasPrefixIgnoringCase(_ prefix: some StringProtocol) -> Bool {
        // Bytes that lie together are compared several times faster than through iterators, and nearly all do.
        let quick = utf8.withContiguousStorageIfAvailable { own in
            prefix.utf8.withContiguousStorageIfAvailable { wanted in isPrefixIgnoringCase(wanted, of: own) }
        }
        if let quick, let quick { return quick }
        return Array(prefix.utf8).withUnsafeBufferPointer { wanted in
            Array(utf8).withUnsafeBufferPointer { own in isPrefixIgnoringCase(wanted, of: own) }
        }
    }
}

private func isPrefixIgnoringCase(
    _ wanted: UnsafeBufferPointer<UInt8>,
    of own: UnsafeBufferPointer<UInt8>
) -> Bool {
    guard wanted.count <= own.count else { return false }
    for index in 0..<wanted.count where wanted[index] != own[index] {
        let letter = wanted[index] | 0x20
        guard letter == own[index] | 0x20, letter &- UInt8(ascii: "a") < 26 else { return false }
    }
    return true
}
