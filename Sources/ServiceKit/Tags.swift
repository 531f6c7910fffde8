/// The tags of a resource, in the order of their keys.
package struct Tags: Sendable, Equatable {
    package private(set) var values: [String: String]

    package init(_ values: [String: String] = [:]) {
        self.values = values
    }

    package var isEmpty: Bool { values.isEmpty }

    /// Adds tags; a key that is there gets the new value.
    package mutating func merge(_ other: [String: String]) {
        values.merge(other) { _, new in new }
    }

    package mutating func remove(keys: some Sequence<String>) {
        for key in keys { values[key] = nil }
    }

    /// The pairs, sorted by key.
    package var sorted: [(key: String, value: String)] { values.sorted { $0.key < $1.key } }
}
