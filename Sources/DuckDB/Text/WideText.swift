/// Turns text of two bytes a unit, as it comes, into UTF-8.
///
/// Source: RFC 2781; Java's charsets, whose names `serialization.encoding` has: `UTF-16` goes by its mark, and has the high
/// byte first without one.
struct WideText {
    enum Form: String, Sendable {
        case marked = "UTF-16"
        case littleEndian = "UTF-16LE"
        case bigEndian = "UTF-16BE"
    }

    private var isLittleEndian: Bool?
    private var isAtStart = true
    /// The first byte of a unit whose second has not come.
    private var pendingByte: UInt8?
    /// The first half of a character of two units.
    private var pendingUnit: UInt16?
    private let form: Form

    init(_ form: Form) {
        self.form = form
        switch form {
        case .marked: isLittleEndian = nil
        case .littleEndian: isLittleEndian = true
        case .bigEndian: isLittleEndian = false
        }
    }

    /// The text of the next bytes; nil for halves of characters that stand alone.
    mutating func utf8(of bytes: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 3 / 2)
        for byte in bytes {
            guard let first = pendingByte else {
                pendingByte = byte
                continue
            }
            pendingByte = nil
            guard append(first, byte, &output) else { return nil }
        }
        return output
    }

    /// Whether a character is cut off at the end.
    var isInside: Bool { pendingByte != nil || pendingUnit != nil }

    private mutating func append(_ first: UInt8, _ second: UInt8, _ output: inout [UInt8]) -> Bool {
        if isAtStart {
            isAtStart = false
            let isLittleMark = first == 0xFF && second == 0xFE
            let isBigMark = first == 0xFE && second == 0xFF
            if isLittleEndian == nil { isLittleEndian = isLittleMark }
            if isLittleMark && isLittleEndian == true || isBigMark && isLittleEndian == false { return true }
        }
        let unit =
            isLittleEndian == true ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second)
        if let high = pendingUnit {
            pendingUnit = nil
            guard UTF16.isTrailSurrogate(unit) else { return false }
            let code = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
            output.append(UInt8(0xF0 | code >> 18))
            output.append(UInt8(0x80 | code >> 12 & 0x3F))
            output.append(UInt8(0x80 | code >> 6 & 0x3F))
            output.append(UInt8(0x80 | code & 0x3F))
            return true
        }
        if UTF16.isLeadSurrogate(unit) {
            pendingUnit = unit
            return true
        }
        switch unit {
        case ..<0x80: output.append(UInt8(unit))
        case ..<0x800:
            output.append(UInt8(0xC0 | unit >> 6))
            output.append(UInt8(0x80 | unit & 0x3F))
        default:
            guard !UTF16.isTrailSurrogate(unit) else { return false }
            output.append(UInt8(0xE0 | unit >> 12))
            output.append(UInt8(0x80 | unit >> 6 & 0x3F))
            output.append(UInt8(0x80 | unit & 0x3F))
        }
        return true
    }
}
