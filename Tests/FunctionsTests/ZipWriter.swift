import Compression
import Primitives

/// Writes zip files, good ones and such as strangers make.
struct ZipWriter {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// The zip file of some files, by their names.
    static func files(_ files: [String: String]) -> [UInt8] {
        var zip = ZipWriter()
        for (name, text) in files.sorted(by: { $0.key < $1.key }) { zip.add(name, Array(text.utf8)) }
        return zip.bytes
    }

    mutating func add(
        _ name: String,
        _ contents: [UInt8],
        mode: UInt32 = 0o100644,
        isDeflated: Bool = false,
        check: UInt32? = nil,
        claimedCount: Int? = nil,
        flags: UInt16 = 0,
        wideCount: UInt64? = nil,
        wideOffset: UInt64? = nil
    ) {
        let packed = isDeflated ? Deflate.compress(contents) : contents
        var crc = CRC(.crc32)
        crc.update(contents)
        let offset = UInt32(body.count)
        let common =
            Self.two(flags) + Self.two(isDeflated ? 8 : 0) + [0, 0, 0, 0]
            + Self.four(check ?? UInt32(truncatingIfNeeded: crc.value)) + Self.four(UInt32(packed.count))
            + Self.four(UInt32(claimedCount ?? contents.count)) + Self.two(UInt16(name.utf8.count)) + [0, 0]
        body += Self.four(0x0403_4b50) + Self.two(20) + common + Array(name.utf8) + packed
        // Numbers of 64 bits stand in a field of their own, and all bits of their usual places are set.
        let wide = [wideCount, wideOffset].compactMap { $0 }.flatMap(Self.eight)
        let extra = wide.isEmpty ? [] : Self.two(1) + Self.two(UInt16(wide.count)) + wide
        var entry = common
        if wideCount != nil { entry.replaceSubrange(16..<20, with: Self.four(.max)) }
        entry.replaceSubrange(22..<24, with: Self.two(UInt16(extra.count)))
        directory += Self.four(0x0201_4b50) + Self.two(3 << 8 | 20) + Self.two(20) + entry
        directory += [0, 0, 0, 0, 0, 0] + Self.four(mode << 16) + Self.four(wideOffset == nil ? offset : .max)
        directory += Array(name.utf8) + extra
        count += 1
    }

    var bytes: [UInt8] {
        body + directory + Self.four(0x0605_4b50) + [0, 0, 0, 0] + Self.two(count) + Self.two(count)
            + Self.four(UInt32(directory.count)) + Self.four(UInt32(body.count)) + [0, 0]
    }

    private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

    private static func eight(_ value: UInt64) -> [UInt8] {
        four(UInt32(value & 0xFFFF_FFFF)) + four(UInt32(value >> 32))
    }

    private static func four(_ value: UInt32) -> [UInt8] {
        two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
    }
}
