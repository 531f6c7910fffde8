import Primitives

/// Writes the members of a record one after the other; small numbers take one byte.
///
/// By hand because a listing reads a thousand records: JSON took ten times as long.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: Int64) {
        var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
        while rest >= 128 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ number: Int) { write(Int64(number)) }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ data: [UInt8]) {
        write(data.count)
        bytes.append(contentsOf: data)
    }

    mutating func write(_ text: String?) {
        guard let text else { return bytes.append(0) }
        bytes.append(1)
        write(text)
    }

    mutating func write(_ texts: [String: String]) {
        write(texts.count)
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            write(name)
            write(text)
        }
    }
}

/// Reads what `ByteWriter` wrote.
struct ByteReader {
    struct Malformed: Error, CustomStringConvertible {
        let description = "it ends too early or is not what was written"
    }

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    var isAtEnd: Bool { index == bytes.endIndex }

    mutating func integer() throws -> Int64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while index < bytes.endIndex, shift < 64 {
            let byte = bytes[index]
            index += 1
            value |= UInt64(byte & 127) << shift
            if byte < 128 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
            shift += 7
        }
        throw Malformed()
    }

    mutating func count() throws -> Int {
        let count = try integer()
        guard count >= 0, count <= bytes.endIndex - index else { throw Malformed() }
        return Int(count)
    }

    mutating func text() throws -> String {
        String(decoding: try data(), as: UTF8.self)
    }

    mutating func data() throws -> ArraySlice<UInt8> {
        let count = try count()
        defer { index += count }
        return bytes[index..<index + count]
    }

    mutating func optionalText() throws -> String? {
        guard try flag() else { return nil }
        return try text()
    }

    mutating func texts() throws -> [String: String] {
        let count = try count()
        var texts: [String: String] = [:]
        for _ in 0..<count {
            let name = try text()
            texts[name] = try text()
        }
        return texts
    }

    /// A byte that says whether something follows.
    private mutating func flag() throws -> Bool {
        guard index < bytes.endIndex else { throw Malformed() }
        defer { index += 1 }
        return bytes[index] == 1
    }
}
