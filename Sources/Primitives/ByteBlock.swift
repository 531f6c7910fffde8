import Foundation

/// Bytes in memory of their own that can be handed on without being copied.
///
/// The memory is filled once, when the block is made; after that it is only read.
package struct ByteBlock: Sendable {
    /// The memory; a class because it is freed when the last block that has it goes, unless it was handed over.
    ///
    /// `@unchecked Sendable`: nobody writes to it after `init`, and it is taken only from a block that nobody shares.
    private final class Memory: @unchecked Sendable {
        var bytes: UnsafeMutableRawBufferPointer?

        init(_ bytes: UnsafeMutableRawBufferPointer) {
            self.bytes = bytes
        }

        deinit {
            free(bytes?.baseAddress)
        }
    }

    private var memory: Memory
    /// Which of the memory's bytes are the block's.
    private var window: Range<Int>

    /// Makes a block of `byteCount` bytes, all of which `fill` must set.
    package init(
        byteCount: Int,
        fill: (UnsafeMutableRawBufferPointer) throws -> Void
    ) rethrows {
        memory = Memory(Self.allocate(byteCount))
        window = 0..<byteCount
        if let bytes = memory.bytes { try fill(bytes) }
    }

    package init(_ bytes: some Collection<UInt8>) {
        self.init(byteCount: bytes.count) { $0.copyBytes(from: bytes) }
    }

    package var count: Int { window.count }
    package var isEmpty: Bool { window.isEmpty }

    /// Keeps only the bytes of `range`, counted from the block's first.
    package mutating func narrow(to range: Range<Int>) {
        precondition(range.upperBound <= count, "a block cannot grow")
        window = window.lowerBound + range.lowerBound..<window.lowerBound + range.upperBound
    }

    package func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        try withExtendedLifetime(memory) {
            guard let bytes = memory.bytes else {
                return try body(UnsafeRawBufferPointer(start: nil, count: 0))
            }
            return try body(UnsafeRawBufferPointer(rebasing: bytes[window]))
        }
    }

    /// A copy of the bytes.
    package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Hands the memory to `adopt`, with the range of it that is the block's; whoever has it then ends it by `free`.
    ///
    /// A block that shares its memory with another hands over a copy.
    package consuming func handOver<Value>(
        _ adopt: (UnsafeMutableRawBufferPointer, Range<Int>) -> Value
    ) -> Value {
        if isKnownUniquelyReferenced(&memory), let bytes = memory.bytes {
            memory.bytes = nil
            return adopt(bytes, window)
        }
        let copy = Self.allocate(count)
        withUnsafeBytes { copy.copyMemory(from: $0) }
        return adopt(copy, 0..<copy.count)
    }

    private static func allocate(_ byteCount: Int) -> UnsafeMutableRawBufferPointer {
        guard let memory = malloc(max(byteCount, 1)) else { preconditionFailure("there is no memory left") }
        return UnsafeMutableRawBufferPointer(start: memory, count: byteCount)
    }
}
