#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Turns texts of another encoding into UTF-8, one after another.
///
/// A class because it owns the converter and a buffer; one thread uses it.
final class TextDecoder {
    private let converter: iconv_t
    private var buffer: UnsafeMutableBufferPointer<CChar>

    /// Nil for an encoding that the system does not know.
    init?(_ encoding: String) {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
            return nil
        }
        self.converter = converter
        buffer = .allocate(capacity: 1 << 10)
    }

    deinit {
        iconv_close(converter)
        buffer.deallocate()
    }

    /// The text in UTF-8, which stays until the next call; nil for bytes that are none of the encoding's.
    func decode(_ text: UnsafeRawBufferPointer) -> UnsafeBufferPointer<CChar>? {
        // No character of a byte takes more than three in UTF-8, and those of two bytes take no more than four.
        if buffer.count < text.count * 3 {
            buffer.deallocate()
            buffer = .allocate(capacity: text.count * 4)
        }
        var input = UnsafeMutablePointer(mutating: text.baseAddress?.assumingMemoryBound(to: CChar.self))
        var inputCount = text.count
        var output = buffer.baseAddress
        var outputCount = buffer.count
        iconv(converter, nil, nil, nil, nil)
        guard iconv(converter, &input, &inputCount, &output, &outputCount) != -1, inputCount == 0 else {
            return nil
        }
        return UnsafeBufferPointer(start: buffer.baseAddress, count: buffer.count - outputCount)
    }
}
