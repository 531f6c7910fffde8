import CDuckDB

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A column of the rows that a text scan writes.
struct TextOutput {
    private let type: TextScanRequest.FieldType
    private let vector: duckdb_vector?
    private let data: UnsafeMutableRawPointer?
    private var validity: UnsafeMutablePointer<UInt64>?
    /// Nil for texts in UTF-8.
    private let decoder: TextDecoder?

    init(_ vector: duckdb_vector?, _ type: TextScanRequest.FieldType, _ decoder: TextDecoder? = nil) {
        self.type = type
        self.decoder = decoder
        self.vector = vector
        data = duckdb_vector_get_data(vector)
    }

    /// Writes the value of a field; false when the text is not of its encoding.
    ///
    /// `text` may be read for some bytes beyond its end.
    @inline(__always)
    mutating func put(_ text: UnsafeRawBufferPointer, _ nullText: UnsafeRawBufferPointer, _ row: Int) -> Bool {
        if text.count == nullText.count, text.elementsEqual(nullText) {
            setNull(row)
            return true
        }
        switch type {
        case .raw, .varchar: return putText(text, row)
        case .bigint: store(NativeFunctions.parseInteger(text, Int64.self), row)
        case .integer: store(NativeFunctions.parseInteger(text, Int32.self), row)
        case .date: store(NativeFunctions.parseDate(text), row)
        case .double: store(NativeFunctions.parseDouble(text), row)
        case .real: store(NativeFunctions.parseFloat(text), row)
        case .smallint: store(NativeFunctions.parseInteger(text, Int16.self), row)
        case .tinyint: store(NativeFunctions.parseInteger(text, Int8.self), row)
        case .boolean: store(Self.boolean(text), row)
        }
        return true
    }

    @inline(__always)
    mutating func store<Value: BitwiseCopyable>(_ value: Value?, _ row: Int) {
        guard let value else {
            setNull(row)
            return
        }
        data?.storeBytes(of: value, toByteOffset: row &* MemoryLayout<Value>.stride, as: Value.self)
    }

    mutating func setNull(_ row: Int) {
        if validity == nil {
            duckdb_vector_ensure_validity_writable(vector)
            validity = duckdb_vector_get_validity(vector)
        }
        validity?[row >> 6] &= ~(1 << UInt64(row & 63))
    }

    /// Short texts stand in the vector itself, padded with zeros.
    @inline(__always)
    func putText(_ text: UnsafeRawBufferPointer, _ row: Int) -> Bool {
        guard let data, let start = text.baseAddress else { return true }
        if let decoder {
            guard let decoded = decoder.decode(text) else { return false }
            duckdb_unsafe_vector_assign_string_element_len(
                vector,
                idx_t(row),
                decoded.baseAddress,
                idx_t(decoded.count)
            )
            return true
        }
        guard text.count <= 12 else {
            guard UTF8Check.accepts(text) else { return false }
            let characters = start.assumingMemoryBound(to: CChar.self)
            duckdb_unsafe_vector_assign_string_element_len(vector, idx_t(row), characters, idx_t(text.count))
            return true
        }
        var low = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
        var high = UInt32(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        // Shifts by the whole width or more give zero.
        low &= ~(~0 << UInt64(8 &* text.count))
        high &= ~(~0 << UInt32(max(0, 8 &* text.count &- 64)))
        if (low | UInt64(high)) & 0x8080_8080_8080_8080 != 0, !UTF8Check.accepts(text) { return false }
        let cell = data + row &* 16
        cell.storeBytes(of: UInt32(text.count), as: UInt32.self)
        cell.storeBytes(of: low.littleEndian, toByteOffset: 4, as: UInt64.self)
        cell.storeBytes(of: high.littleEndian, toByteOffset: 12, as: UInt32.self)
        return true
    }

    private static func boolean(_ text: UnsafeRawBufferPointer) -> Bool? {
        func isWord(_ word: StaticString) -> Bool {
            text.count == word.utf8CodeUnitCount
                && zip(text, UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
                    .allSatisfy { $0 | 0x20 == $1 }
        }
        return isWord("true") ? true : isWord("false") ? false : nil
    }
}

/// Whether bytes are UTF-8: no surrogates, nothing spelled longer than it needs, nothing beyond U+10FFFF.
enum UTF8Check {
    static func accepts(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let base = text.baseAddress else { return true }
        var index = 0
        let count = text.count
        while index < count {
            if index &+ 8 <= count,
                base.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index &+= 8
                continue
            }
            let first = base.load(fromByteOffset: index, as: UInt8.self)
            if first < 0x80 {
                index &+= 1
                continue
            }
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch first {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            case 0xF1...0xF3: length = 4
            default: return false
            }
            guard index &+ length <= count,
                second.contains(base.load(fromByteOffset: index &+ 1, as: UInt8.self))
            else { return false }
            for place in 2..<max(2, length)
            where base.load(fromByteOffset: index &+ place, as: UInt8.self) & 0xC0 != 0x80 {
                return false
            }
            index &+= length
        }
        return true
    }
}
