/// Cuts what a function writes into log events: lines, and records that hold several lines.
///
/// Runtimes of ours write a record as a mark, four bytes of length (the highest first) and the text, in the stream of lines;
/// so a traceback is one event, as it is on AWS.
struct LogCutter {
    /// Begins a record; no text in UTF-8 holds it.
    static let mark: [UInt8] = [0xA5, 0x5A, 0x00, 0x03]

    /// Source: CloudWatch Logs API Reference, PutLogEvents: an event has at most 256 KB, 26 bytes of which are its own.
    static let longest = 262_144 - 26

    private var rest: [UInt8] = []

    /// Takes what came and returns the events that are whole.
    mutating func add(_ bytes: [UInt8]) -> [String] {
        rest += bytes
        var events: [String] = []
        var position = 0
        while position < rest.count {
            if rest[position] == Self.mark[0], let record = record(at: position) {
                guard let text = record.text else { break }
                append(text, &events)
                position = record.end
                continue
            }
            guard let end = rest[position...].firstIndex(where: { $0 == 10 || $0 == Self.mark[0] }) else {
                break
            }
            if rest[end] == 10 {
                append(rest[position..<end], &events)
                position = end + 1
                continue
            }
            // A record after a line that has not ended; or a byte that is no text.
            if end > position, record(at: end) != nil {
                append(rest[position..<end], &events)
                position = end
                continue
            }
            guard let line = rest[end...].firstIndex(of: 10) else { break }
            append(rest[position..<line], &events)
            position = line + 1
        }
        rest.removeFirst(position)
        if rest.count > Self.longest, !rest.starts(with: Self.mark) { events += finish() }
        return events
    }

    /// A line that has not ended, for nothing follows soon; a record that has begun is waited for.
    mutating func flush() -> [String] { rest.starts(with: Self.mark) ? [] : finish() }

    /// The last line, which has no end.
    mutating func finish() -> [String] {
        var events: [String] = []
        append(rest[...], &events)
        rest = []
        return events
    }

    /// The record that begins there, its text nil where not all of it is here; nil where none begins.
    private func record(at position: Int) -> (text: ArraySlice<UInt8>?, end: Int)? {
        let head = rest[position...].prefix(8)
        guard head.prefix(4).elementsEqual(Self.mark.prefix(head.count)) else { return nil }
        guard head.count == 8 else { return (nil, position) }
        let count = head.suffix(4).reduce(0) { $0 << 8 | Int($1) }
        guard count <= 16 << 20 else { return nil }
        guard position + 8 + count <= rest.count else { return (nil, position) }
        return (rest[position + 8..<position + 8 + count], position + 8 + count)
    }

    private func append(_ bytes: ArraySlice<UInt8>, _ events: inout [String]) {
        var line = bytes
        if line.last == 13 || line.last == 10 { line = line.dropLast() }
        while !line.isEmpty {
            events.append(String(decoding: line.prefix(Self.longest), as: UTF8.self))
            line = line.dropFirst(Self.longest)
        }
    }
}
