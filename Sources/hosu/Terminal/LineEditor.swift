import Foundation

/// Reads lines from a terminal in raw mode, with editing and history.
///
/// Its methods block; they run on a thread of a `BlockingPool`.
struct LineEditor {
    /// How reading a line ended.
    enum Input: Equatable, Sendable {
        case line(String)
        case interrupted
        case ended
    }

    /// Shows `prompt` and returns what was typed until Enter, Ctrl-C, or Ctrl-D on an empty line.
    static func readLine(prompt: String, history: [String]) -> Input {
        var saved = termios()
        guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return plainLine(prompt) }
        var raw = saved
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
        raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved) }
        return edit(prompt, history)
    }

    private static func plainLine(_ prompt: String) -> Input {
        Terminal.sayPart(prompt)
        return Swift.readLine().map { .line($0) } ?? .ended
    }

    private static func edit(_ prompt: String, _ history: [String]) -> Input {
        var line = EditedLine(history: history)
        var decoder = KeyDecoder()
        var shown = show(prompt, line, over: nil)
        while true {
            var bytes = [UInt8](repeating: 0, count: 1024)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .ended }
            for key in decoder.decode(bytes.prefix(count)) {
                switch line.press(key) {
                case .edited: break
                case .cleared:
                    Terminal.sayPart("\u{1b}[H\u{1b}[2J")
                    shown = show(prompt, line, over: nil)
                case .submitted:
                    finish(prompt, line, over: shown)
                    return .line(line.text)
                case .interrupted:
                    finish(prompt, line, over: shown)
                    return .interrupted
                case .ended:
                    finish(prompt, line, over: shown)
                    return .ended
                }
            }
            shown = show(prompt, line, over: shown)
        }
    }

    /// Draws the line in place of what `old` describes and puts the cursor where it belongs.
    private static func show(_ prompt: String, _ line: EditedLine, over old: LineLayout?) -> LineLayout {
        let layout = LineLayout(prompt: prompt, line: line, width: Terminal.width ?? 80)
        var text = ""
        if let old, old.cursorRow > 0 { text += "\u{1b}[\(old.cursorRow)A" }
        text += "\r\u{1b}[J" + prompt + line.text.replacing("\n", with: "\r\n")
        if layout.endColumn == 0, layout.rowCount > 1 {
            // A full row holds the cursor back until something follows; a blank and a return free it.
            text += " \r\u{1b}[K"
        }
        let up = layout.rowCount - 1 - layout.cursorRow
        if up > 0 { text += "\u{1b}[\(up)A" }
        text += "\r"
        if layout.cursorColumn > 0 { text += "\u{1b}[\(layout.cursorColumn)C" }
        Terminal.sayPart(text)
        return layout
    }

    /// Leaves the whole line on the screen and goes below it.
    private static func finish(_ prompt: String, _ line: EditedLine, over old: LineLayout) {
        var whole = line
        _ = whole.press(.end)
        _ = show(prompt, whole, over: old)
        Terminal.sayPart("\r\n")
    }
}
