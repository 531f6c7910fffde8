import Foundation

/// The terminal this program talks to, if it does.
enum Terminal {
    static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Colours go to terminals alone, and not where `NO_COLOR` is set or the terminal is dumb.
    ///
    /// Source: no-color.org.
    static func showsColor(_ isTerminal: Bool) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// The columns of the terminal that output goes to; nil where it goes elsewhere.
    static var width: Int? {
        guard isOutputTerminal else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes data to standard output, and nothing more once the reader is gone.
    static func write(_ text: String) {
        put(text, to: STDOUT_FILENO)
    }

    /// Writes talk to standard error.
    static func say(_ text: String) {
        put(text + "\n", to: STDERR_FILENO)
    }

    /// Writes talk to standard error as it is, without a line end.
    static func sayPart(_ text: String) {
        put(text, to: STDERR_FILENO)
    }

    private static func put(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(written)
        }
    }
}

/// How talk is coloured; empty where colours are not wanted.
struct Style: Sendable {
    let isOn: Bool

    static let error = Style(isOn: Terminal.showsColor(Terminal.isErrorTerminal))
    static let output = Style(isOn: Terminal.showsColor(Terminal.isOutputTerminal))

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func red(_ text: String) -> String { wrap(text, "31") }
    func green(_ text: String) -> String { wrap(text, "32") }
    func cyan(_ text: String) -> String { wrap(text, "36") }

    private func wrap(_ text: String, _ code: String) -> String {
        isOn ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }
}
