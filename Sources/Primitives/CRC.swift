/// Cyclic redundancy checks in the reflected form.
///
/// Long stretches go through the processor's carry-less multiplication where it has one, others through tables, eight
/// bytes at a step.
package struct CRC: Sendable {
    /// Which polynomial, as the bits of its reflected form.
    package enum Kind: Sendable {
        /// CRC-32 of zip and Ethernet.
        case crc32
        /// CRC-32C (Castagnoli).
        case crc32c
        /// CRC-64/NVME.
        case crc64nvme

        var polynomial: UInt64 {
            switch self {
            case .crc32: 0xEDB8_8320
            case .crc32c: 0x82F6_3B78
            case .crc64nvme: 0x9A6C_9329_AC4B_C9B5
            }
        }

        package var byteCount: Int {
            switch self {
            case .crc32, .crc32c: 4
            case .crc64nvme: 8
            }
        }

        var mask: UInt64 { byteCount == 8 ? .max : 0xFFFF_FFFF }

        var tables: CRCTables {
            switch self {
            case .crc32: CRC.tables32
            case .crc32c: CRC.tables32c
            case .crc64nvme: CRC.tables64
            }
        }
    }

    private static let tables32 = CRCTables(.crc32)
    private static let tables32c = CRCTables(.crc32c)
    private static let tables64 = CRCTables(.crc64nvme)

    package let kind: Kind
    private var state: UInt64
    private let folding: CRCFolding?

    package init(_ kind: Kind) {
        self.init(kind, folding: .best)
    }

    /// A check that folds in that way; nil for tables alone.
    init(_ kind: Kind, folding: CRCFolding?) {
        self.kind = kind
        self.folding = folding
        state = kind.mask
    }

    /// The check value of all bytes so far.
    package var value: UInt64 { ~state & kind.mask }

    /// The check value, most significant byte first, as S3 puts it into base64.
    package var bytes: [UInt8] { CRC.bytes(of: value, kind) }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let tables = kind.tables
        var rest = bytes
        if let folding, let (folded, taken) = folding.fold(rest, from: state, tables.steps) {
            state = tables.advance(0, over: folded)
            rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
        }
        state = tables.advance(state, over: rest)
    }

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// The check value of `first` followed by `second`, where `second` was made over `byteCount` bytes.
    package static func combine(_ first: UInt64, _ second: UInt64, byteCount: Int64, _ kind: Kind) -> UInt64 {
        // Appending a zero bit multiplies by x; so the first value moves by x to the number of bits that follow.
        multiply(power(ofX: UInt64(byteCount) * 8, kind), first, kind) ^ second
    }

    package static func bytes(of value: UInt64, _ kind: Kind) -> [UInt8] {
        (0..<kind.byteCount).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
    }

    /// The product of two polynomials modulo the kind's; the highest power stands in the lowest bit.
    private static func multiply(_ left: UInt64, _ right: UInt64, _ kind: Kind) -> UInt64 {
        var product: UInt64 = 0
        var shifted = right
        var bit = UInt64(1) << UInt64(kind.byteCount * 8 - 1)
        while bit != 0 {
            if left & bit != 0 { product ^= shifted }
            shifted = shifted & 1 == 1 ? shifted >> 1 ^ kind.polynomial : shifted >> 1
            bit >>= 1
        }
        return product
    }

    static func power(ofX exponent: UInt64, _ kind: Kind) -> UInt64 {
        let one = UInt64(1) << UInt64(kind.byteCount * 8 - 1)
        var result = one
        var square = one >> 1
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = multiply(square, result, kind) }
            square = multiply(square, square, kind)
            rest >>= 1
        }
        return result
    }
}
