/// A stretch of keys: from a first one up to, and without, a last one.
package struct KeyRange: Hashable, Sendable {
    /// The encoded key at which the range begins, itself included.
    package private(set) var lower: [UInt8]
    /// The encoded key before which it ends; nil where it goes on to the last.
    package private(set) var upper: [UInt8]?

    package init(lower: [UInt8], upper: [UInt8]?) {
        self.lower = lower
        self.upper = upper
    }

    /// Every key.
    package static let all = KeyRange(lower: [], upper: nil)

    /// `key` and all longer tuples that begin with its elements.
    package static func prefix(_ key: TupleKey) -> KeyRange {
        KeyRange(lower: key.bytes, upper: key.bytes + [pastEverything])
    }

    /// Tuples that begin with the elements of `key` and whose next element is a string that starts with `text`.
    package static func strings(under key: TupleKey, startingWith text: String) -> KeyRange {
        var beginning = key
        beginning.appendBeginning(ofString: text)
        return KeyRange(lower: beginning.bytes, upper: beginning.bytes + [pastEverything])
    }

    /// Keys from `first` up to, and without, `end`.
    package static func keys(from first: TupleKey, upTo end: TupleKey) -> KeyRange {
        KeyRange(lower: first.bytes, upper: end.bytes)
    }

    /// The part of this range that begins at `key`.
    package func from(_ key: TupleKey) -> KeyRange {
        raisingLower(to: key.bytes)
    }

    /// The part of this range after `key`; longer tuples that begin with `key` are in it.
    package func after(_ key: TupleKey) -> KeyRange {
        raisingLower(to: key.bytes + [0])
    }

    /// The part of this range after `key` and after all longer tuples that begin with it.
    package func afterPrefix(_ key: TupleKey) -> KeyRange {
        raisingLower(to: key.bytes + [Self.pastEverything])
    }

    /// The part of this range after all tuples of `strings(under:startingWith:)`.
    package func afterStrings(under key: TupleKey, startingWith text: String) -> KeyRange {
        var beginning = key
        beginning.appendBeginning(ofString: text)
        return raisingLower(to: beginning.bytes + [Self.pastEverything])
    }

    /// The part of this range before `key`.
    package func before(_ key: TupleKey) -> KeyRange {
        if let upper, upper.precedes(key.bytes) { return self }
        return KeyRange(lower: lower, upper: key.bytes)
    }

    package func contains(_ key: TupleKey) -> Bool {
        !key.bytes.precedes(lower) && (upper.map { key.bytes.precedes($0) } ?? true)
    }

    /// Above every type code and every byte of UTF-8, so that what begins otherwise sorts below.
    private static let pastEverything: UInt8 = 0xFF

    private func raisingLower(to bytes: [UInt8]) -> KeyRange {
        KeyRange(lower: lower.precedes(bytes) ? bytes : lower, upper: upper)
    }
}
