/// A stretch of the statement's text, from its first character up to, not including, `end`.
package struct SourceSpan: Hashable, Sendable {
    package var start: SourcePosition
    package var end: SourcePosition

    package init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = end
    }
}

/// A place in the statement's text.
package struct SourcePosition: Hashable, Sendable {
    private var offset32: UInt32
    private var line32: UInt32
    private var column32: UInt32

    /// Where a text begins.
    package static let start = SourcePosition(offset: 0, line: 1, column: 1)

    /// Takes counts below 4 billion; a statement has at most 262,144 bytes.
    package init(offset: Int, line: Int, column: Int) {
        offset32 = UInt32(truncatingIfNeeded: offset)
        line32 = UInt32(truncatingIfNeeded: line)
        column32 = UInt32(truncatingIfNeeded: column)
    }

    /// UTF-8 bytes from the start of the text.
    package var offset: Int {
        get { Int(offset32) }
        set { offset32 = UInt32(truncatingIfNeeded: newValue) }
    }

    /// Counted from 1.
    package var line: Int {
        get { Int(line32) }
        set { line32 = UInt32(truncatingIfNeeded: newValue) }
    }

    /// In code points, counted from 1.
    package var column: Int {
        get { Int(column32) }
        set { column32 = UInt32(truncatingIfNeeded: newValue) }
    }
}

/// A place in the text that takes no part in comparisons: two syntax trees are equal if they say the same,
/// wherever they say it.
@propertyWrapper
package struct NotCompared<Place: Hashable & Sendable>: Hashable, Sendable {
    package var wrappedValue: Place

    package init(wrappedValue: Place) {
        self.wrappedValue = wrappedValue
    }

    package static func == (left: NotCompared, right: NotCompared) -> Bool { true }

    package func hash(into hasher: inout Hasher) {}
}
