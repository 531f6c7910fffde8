import Foundation
import Testing

@testable import hosu

@Suite struct TerminalTests {
    @Test(
        "a text takes the columns a terminal gives it",
        arguments: [
            ("abc", 3), ("서울", 4), ("e\u{301}", 1), ("한글 ok", 7), ("", 0), ("ａ", 2), ("😀", 2), ("…", 1),
        ]
    )
    func widths(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test("a text is cut between characters, never within one")
    func fitting() {
        #expect(DisplayWidth.fitted("서울시", to: 4) == "서…")
        #expect(DisplayWidth.fitted("서울시", to: 6) == "서울시")
        #expect(DisplayWidth.padded("서울", to: 6) == "서울  ")
        #expect(DisplayWidth.padded("12", to: 4, onLeft: true) == "  12")
    }

    @Test("keys are told apart, wherever the bytes are cut")
    func keys() {
        let bytes = Array("a서\u{1b}[A\u{1b}[3~\u{1b}OH\u{1b}[1;5C\u{7f}\r\u{3}".utf8)
        let expected: [Key] = [.text("a서"), .up, .delete, .home, .wordRight, .backspace, .enter, .interrupt]

        var whole = KeyDecoder()
        #expect(whole.decode(bytes) == expected)
        var slow = KeyDecoder()
        let one = bytes.flatMap { slow.decode([$0]) }
        #expect(one == [.text("a"), .text("서")] + expected.dropFirst())
    }

    private func typed(_ keys: [Key], history: [String] = []) -> EditedLine {
        var line = EditedLine(history: history)
        for key in keys { _ = line.press(key) }
        return line
    }

    @Test("a line is edited at its cursor")
    func editing() {
        #expect(typed([.text("SELCT"), .left, .left, .text("E")]).text == "SELECT")
        #expect(typed([.text("서울"), .backspace, .text("초")]).text == "서초")
        #expect(typed([.text("a b_1"), .killWord]).text == "a ")
        #expect(typed([.text("abc"), .home, .delete]).text == "bc")
        #expect(typed([.text("abc"), .left, .killToEnd]).text == "ab")
        #expect(typed([.text("abc"), .left, .killToStart]).text == "c")
        #expect(typed([.text("one two"), .wordLeft, .text("x")]).text == "one xtwo")
        #expect(typed([.text("e"), .text("\u{301}"), .backspace]).text == "")
    }

    @Test("up and down go through history and back to what was typed")
    func history() {
        let entries = ["first", "second"]

        #expect(typed([.text("new"), .up], history: entries).text == "second")
        #expect(typed([.text("new"), .up, .up, .up], history: entries).text == "first")
        #expect(typed([.text("new"), .up, .down], history: entries).text == "new")
    }

    @Test("Ctrl-D ends an empty line and deletes in any other; Ctrl-C and Enter leave the line")
    func outcomes() {
        var line = EditedLine()
        #expect(line.press(.endOfInput) == .ended)
        _ = line.press(.text("ab"))
        _ = line.press(.home)
        #expect(line.press(.endOfInput) == .edited)
        #expect(line.text == "b")
        #expect(line.press(.interrupt) == .interrupted)
        #expect(line.press(.enter) == .submitted)
    }

    @Test("a long line wraps, and wide characters do not straddle rows")
    func layout() {
        var line = typed([.text("abcdef")])
        #expect(LineLayout(prompt: "> ", line: line, width: 10).rowCount == 1)
        #expect(LineLayout(prompt: "> ", line: line, width: 8).cursorRow == 1)
        line = typed([.text("서서서서"), .left])
        let layout = LineLayout(prompt: "> ", line: line, width: 9)
        #expect(layout.rowCount == 2)
        #expect(layout.cursorRow == 0)
        #expect(layout.cursorColumn == 8)
    }

    @Test("history outlives the session, lines within statements included")
    func historyFile() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("deep/history").path

        var history = History(path: path)
        history.add("SELECT 1;")
        history.add("SELECT 1;")
        history.add("SELECT '\\n',\n 2;")
        history.add("  ")

        #expect(History(path: path).entries == ["SELECT 1;", "SELECT '\\n',\n 2;"])
    }
}
