/// A line while it is typed: its characters, the cursor, and the earlier lines that up and down bring back.
struct EditedLine: Equatable {
    private(set) var characters: [Character] = []
    /// The index of the character the cursor stands on; at the end, the count.
    private(set) var cursor = 0
    private let history: [String]
    private var historyIndex: Int
    /// What was typed before the first look back.
    private var draft: [Character] = []

    /// An empty line; `history` begins with the oldest.
    init(history: [String] = []) {
        self.history = history
        historyIndex = history.count
    }

    var text: String { String(characters) }
    var textBeforeCursor: String { String(characters[..<cursor]) }

    /// What a key did.
    enum Outcome: Equatable {
        case edited
        case submitted
        case interrupted
        case ended
        case cleared
    }

    mutating func press(_ key: Key) -> Outcome {
        switch key {
        case .text(let text): insert(text)
        case .tab: insert("    ")
        case .enter: return .submitted
        case .interrupt: return .interrupted
        case .endOfInput:
            if characters.isEmpty { return .ended }
            deleteForward()
        case .clearScreen: return .cleared
        case .backspace: remove(max(0, cursor - 1)..<cursor)
        case .delete: deleteForward()
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home: cursor = 0
        case .end: cursor = characters.count
        case .wordLeft: cursor = wordStart
        case .wordRight: cursor = wordEnd
        case .killToEnd: remove(cursor..<characters.count)
        case .killToStart: remove(0..<cursor)
        case .killWord: remove(wordStart..<cursor)
        case .up: recall(historyIndex - 1)
        case .down: recall(historyIndex + 1)
        case .ignored: break
        }
        return .edited
    }

    /// Typed pieces may join characters that are there: a jamo, an accent, a part of an emoji.
    private mutating func insert(_ text: String) {
        let before = String(characters[..<cursor]) + text
        let after = characters[cursor...]
        characters = Array(before)
        cursor = characters.count
        characters += after
    }

    private mutating func remove(_ range: Range<Int>) {
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    private mutating func deleteForward() {
        if cursor < characters.count { remove(cursor..<cursor + 1) }
    }

    private var wordStart: Int {
        var index = cursor
        while index > 0, !Self.isWord(characters[index - 1]) { index -= 1 }
        while index > 0, Self.isWord(characters[index - 1]) { index -= 1 }
        return index
    }

    private var wordEnd: Int {
        var index = cursor
        while index < characters.count, !Self.isWord(characters[index]) { index += 1 }
        while index < characters.count, Self.isWord(characters[index]) { index += 1 }
        return index
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    private mutating func recall(_ index: Int) {
        guard (0...history.count).contains(index), index != historyIndex else { return }
        if historyIndex == history.count { draft = characters }
        historyIndex = index
        characters = index == history.count ? draft : Array(history[index])
        cursor = characters.count
    }
}

/// How a prompt and a line lie on the rows of a terminal.
struct LineLayout: Equatable {
    /// The rows the text takes, at least one.
    let rowCount: Int
    /// Where the cursor is, both counted from 0.
    let cursorRow: Int
    let cursorColumn: Int
    /// Where the text ends; 0 when it fills its last row.
    let endColumn: Int

    init(prompt: String, line: EditedLine, width: Int) {
        let (row, column) = Self.end(of: prompt + line.textBeforeCursor, width: width)
        let (lastRow, lastColumn) = Self.end(of: prompt + line.text, width: width)
        cursorRow = row
        cursorColumn = column
        rowCount = lastRow + 1
        endColumn = lastColumn
    }

    /// A wide character that does not fit the rest of a row goes to the next one, and so does a cursor behind the last
    /// column.
    private static func end(of text: String, width: Int) -> (row: Int, column: Int) {
        var row = 0
        var column = 0
        for character in text {
            if character.isNewline {
                row += 1
                column = 0
                continue
            }
            let next = DisplayWidth.of(character)
            if column + next > width {
                row += 1
                column = 0
            }
            column += next
        }
        return column >= width ? (row + 1, 0) : (row, column)
    }
}
