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

    /// The same fields with the letters A to Z of their names in lower case.
    package var withLowercaseNames: HeaderList {
        guard fields.contains(where: { $0.name.hasCapitals }) else { return self }
        return HeaderList(
            fields.map { $0.name.hasCapitals ? Field(name: $0.name.lowercased(), value: $0.value) : $0 }
        )
    }

    package mutating func reserveCapacity(_ count: Int) {
        fields.reserveCapacity(count)
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

extension String {
    /// Whether the texts are equal when the letters A to Z count as a to z.
    package func equalsIgnoringCase(_ other: String) -> Bool {
        utf8.count == other.utf8.count && hasPrefixIgnoringCase(other)
    }

    /// Whether the text begins with `prefix` when the letters A to Z count as a to z.
    ///
    /// Not generic as the one below, which is slow when it is called from other modules.
    package func hasPrefixIgnoringCase(_ prefix: String) -> Bool {
        guard utf8.count >= prefix.utf8.count else { return false }
        let quick = utf8.withContiguousStorageIfAvailable { own in
            prefix.utf8.withContiguousStorageIfAvailable { wanted in isPrefixIgnoringCase(wanted, of: own) }
        }
        if let quick, let quick { return quick }
        return zip(utf8, prefix.utf8).allSatisfy { isEqualIgnoringCase($0, $1) }
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

extension String {
    /// Whether it has one of the letters A to Z.
    fileprivate var hasCapitals: Bool { utf8.contains { $0 &- UInt8(ascii: "A") < 26 } }
}

private func isPrefixIgnoringCase(
    _ wanted: UnsafeBufferPointer<UInt8>,
    of own: UnsafeBufferPointer<UInt8>
) -> Bool {
    guard wanted.count <= own.count else { return false }
    for index in 0..<wanted.count where !isEqualIgnoringCase(wanted[index], own[index]) { return false }
    return true
}

private func isEqualIgnoringCase(_ left: UInt8, _ right: UInt8) -> Bool {
    if left == right { return true }
    let letter = left | 0x20
    return letter == right | 0x20 && letter &- UInt8(ascii: "a") < 26
}
