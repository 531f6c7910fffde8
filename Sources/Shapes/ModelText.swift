/// The compact text form of a service model, line by line.
///
/// One line states the service, one each operation and each shape; what a line says is read only when somebody asks
/// for it, so that a model costs next to nothing at start.
///
///     service name=athena protocol=json json=1.1 target=AmazonAthena ...
///     operation StopQueryExecution POST / in=StopQueryExecutionInput out=StopQueryExecutionOutput errors=...
///     structure StopQueryExecutionInput QueryExecutionId!~:QueryExecutionId
///     string QueryExecutionId .min=1 .max=128 .pattern=\S+
///
/// A word that begins with a dot is a trait of the shape. A member is `Name:Shape` with `!` after the name when it is
/// required, `~` when it is an idempotency token, and attributes behind semicolons. `.pattern=` takes the rest of its
/// line; other values are percent-encoded where they hold a blank, a comma or a semicolon.
///
/// A class because it may own the bytes its lines point into.
final class ModelText: @unchecked Sendable {
    // The bytes and the index are written by the initializers only.
    private var lines: [String: UnsafeBufferPointer<UInt8>] = [:]
    private let ownedBytes: UnsafeMutableBufferPointer<UInt8>?
    private(set) var service = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private(set) var operationNames: [String] = []
    private(set) var shapeNames: [String] = []

    /// A model that stands in the program's own memory.
    init(_ parts: [StaticString]) {
        ownedBytes = nil
        lines.reserveCapacity(2048)
        for part in parts {
            addLines(of: UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount))
        }
    }

    init(_ text: String) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = copy.initialize(from: text.utf8)
        ownedBytes = copy
        addLines(of: UnsafeBufferPointer(copy))
    }

    deinit {
        ownedBytes?.deallocate()
    }

    func operationLine(_ name: String) -> UnsafeBufferPointer<UInt8>? { lines["operation " + name] }
    func shapeLine(_ name: String) -> UnsafeBufferPointer<UInt8>? { lines[name] }

    private func addLines(of bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            add(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            start = end + 1
        }
    }

    private func add(_ line: UnsafeBufferPointer<UInt8>) {
        var words = WordCursor(line)
        guard let kind = words.nextBytes(), let name = words.next() else { return }
        if kind.elementsEqual("operation".utf8) {
            operationNames.append(name)
            lines["operation " + name] = line
        } else if kind.elementsEqual("service".utf8) {
            service = line
        } else {
            shapeNames.append(name)
            lines[name] = line
        }
    }
}

/// Splits a line into words that stand between single blanks.
struct WordCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> String? {
        nextBytes().map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func nextBytes() -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard index < bytes.count else { return nil }
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: " ") { index += 1 }
        defer { index += 1 }
        return bytes[start..<index]
    }

    /// The next word; a pattern with the blanks it holds.
    mutating func nextTrait() -> String? {
        let start = index
        guard let word = next() else { return nil }
        guard word.hasPrefix(".pattern=") else { return word }
        index = bytes.count + 1
        return String(decoding: bytes[start...], as: UTF8.self)
    }
}
