#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Bytes that grow at their end.
///
/// A class of its own, and not an array, because text of millions of cells is written through it: reserving is one
/// comparison, and writing is a store. It owns its memory and is used by one thread at a time.
final class ByteSink {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 1 << 16) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit {
        base.deallocate()
    }

    /// Makes room for that many more bytes.
    @inline(__always)
    func reserve(_ byteCount: Int) {
        if count &+ byteCount > capacity { grow(byteCount) }
    }

    private func grow(_ byteCount: Int) {
        let larger = max(capacity * 2, count + byteCount)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: base, count: count)
        base.deallocate()
        base = moved
        capacity = larger
    }

    /// Writes into reserved room.
    @inline(__always)
    func put(_ byte: UInt8) {
        base[count] = byte
        count &+= 1
    }

    /// Counts bytes that were stored behind the end, into reserved room.
    @inline(__always)
    func written(_ byteCount: Int) {
        count &+= byteCount
    }

    @inline(__always)
    func append(_ byte: UInt8) {
        reserve(1)
        put(byte)
    }

    @inline(__always)
    func append(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        reserve(bytes.count)
        memcpy(base + count, start, bytes.count)
        count &+= bytes.count
    }

    func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// Appends with every `"` doubled.
    @inline(__always)
    func appendDoublingQuotes(_ bytes: UnsafeRawBufferPointer) {
        guard var start = bytes.baseAddress, bytes.count > 0 else { return }
        var remaining = bytes.count
        reserve(remaining &* 2)
        while remaining > 0, let quote = memchr(start, 0x22, remaining) {
            let length = UnsafeRawPointer(quote) - start + 1
            memcpy(base + count, start, length)
            count &+= length
            put(0x22)
            start += length
            remaining -= length
        }
        memcpy(base + count, start, remaining)
        count &+= remaining
    }

    /// Doubles every `"` that was written at or after `position`.
    func doubleQuotes(from position: Int) {
        var quoteCount = 0
        for index in position..<count where base[index] == 0x22 { quoteCount += 1 }
        guard quoteCount > 0 else { return }
        reserve(quoteCount)
        var source = count - 1
        var target = count + quoteCount - 1
        while target > source {
            base[target] = base[source]
            target -= 1
            if base[source] == 0x22 {
                base[target] = 0x22
                target -= 1
            }
            source -= 1
        }
        count += quoteCount
    }

    /// Forgets everything written.
    func clear() { count = 0 }

    /// Everything written, which is then forgotten.
    func take() -> [UInt8] {
        defer { count = 0 }
        return Array(UnsafeBufferPointer(start: base, count: count))
    }

    /// Everything written as text, which is then forgotten.
    func takeText() -> String {
        defer { count = 0 }
        return String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
    }
}
