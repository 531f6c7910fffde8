#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Encodings of text that crawlers tell apart by the bytes.
package enum TextEncoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Hangul as KS X 1001 has it.
    case eucKR = "EUC-KR"
    /// EUC-KR with all other syllables of Hangul, as Windows writes it.
    case cp949 = "CP949"

    /// Nil for bytes that are text in none of them.
    init?(of bytes: [UInt8], isWhole: Bool) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else if bytes.contains(0) {
            guard let wide = Self.wideEncoding(bytes) else { return nil }
            self = wide
        } else if Self.isUTF8(bytes, isWhole: isWhole) {
            self = .utf8
        } else if let korean = Self.koreanEncoding(bytes, isWhole: isWhole) {
            self = korean
        } else {
            return nil
        }
    }

    private static func isUTF8(_ bytes: [UInt8], isWhole: Bool) -> Bool {
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        if String(validating: bytes, as: UTF8.self) != nil { return true }
        // A character may have been cut at the end of what was read.
        guard !isWhole else { return false }
        return (1...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
    }

    /// UTF-16 without a mark: every other byte of Latin text is zero.
    private static func wideEncoding(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        if zeros[1] * 10 > bytes.count, zeros[0] * 4 < zeros[1] { return .utf16LittleEndian }
        return zeros[0] * 10 > bytes.count && zeros[1] * 4 < zeros[0] ? .utf16BigEndian : nil
    }

    /// Source: KS X 1001 in its EUC form, and Microsoft's code page 949, which adds second bytes.
    private static func koreanEncoding(_ bytes: [UInt8], isWhole: Bool) -> TextEncoding? {
        var isPlainEUC = true
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            index += 1
            guard lead >= 0x80 else {
                if lead == 0 { return nil }
                continue
            }
            guard (0x81...0xFE).contains(lead) else { return nil }
            guard index < bytes.count else { return isWhole ? nil : (isPlainEUC ? .eucKR : .cp949) }
            let trail = bytes[index]
            index += 1
            switch trail {
            case 0xA1...0xFE where lead >= 0xA1: continue
            case 0x41...0x5A, 0x61...0x7A, 0x81...0xFE: isPlainEUC = false
            default: return nil
            }
        }
        return isPlainEUC ? .eucKR : .cp949
    }

    /// The text; what is cut at its end is left out.
    func decode(_ bytes: [UInt8]) -> String {
        switch self {
        case .utf8:
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            return String(decoding: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        case .utf16LittleEndian, .utf16BigEndian:
            let isLittle = self == .utf16LittleEndian
            var units: [UInt16] = []
            units.reserveCapacity(bytes.count / 2)
            for index in stride(from: 0, to: bytes.count - 1, by: 2) {
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                units.append(isLittle ? second << 8 | first : first << 8 | second)
            }
            if units.first == 0xFEFF { units.removeFirst() }
            return String(decoding: units, as: UTF16.self)
        case .eucKR, .cp949: return Self.converted(bytes, from: "CP949")
        }
    }

    private static func converted(_ bytes: [UInt8], from name: String) -> String {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                var inLeft = input.count
                var outLeft = output.count
                // Stops at a character that is cut; what came before it is in the output.
                _ = iconv(converter, &from, &inLeft, &to, &outLeft)
                return output.count - outLeft
            }
        }
        return String(decoding: output[..<written].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
