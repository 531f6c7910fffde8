/// A stretch of the statement's text.
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
    /// UTF-8 bytes from the start of the text.
    package var offset: Int
    /// Counted from 1.
    package var line: Int
    /// In code points, counted from 1.
    package var column: Int

    package init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }
}
