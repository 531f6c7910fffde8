import Testing

@testable import DuckDB

@Suite struct WideTextTests {
    private static let text = "a,김😀\r\n\u{7FF}\u{800}b"

    @Test("text of two bytes a unit becomes UTF-8 wherever it is cut", arguments: 1...7)
    func cut(_ size: Int) {
        for (form, mark) in [
            (WideText.Form.marked, [0xFF, 0xFE]), (.littleEndian, [0xFF, 0xFE]), (.littleEndian, []),
        ]
            as [(WideText.Form, [UInt8])]
        {
            let bytes = mark + Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            #expect(Self.decoded(bytes, form, size) == Self.text)
        }
        for (form, mark) in [(WideText.Form.marked, [0xFE, 0xFF]), (.marked, []), (.bigEndian, [])]
            as [(WideText.Form, [UInt8])]
        {
            let bytes = mark + Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            #expect(Self.decoded(bytes, form, size) == Self.text)
        }
    }

    @Test("halves of characters are no text")
    func halves() {
        #expect(Self.decoded([0xD8, 0x3D, 0x00, 0x41], .bigEndian, 4) == nil)
        #expect(Self.decoded([0xDE, 0x00], .bigEndian, 4) == nil)
        #expect(Self.decoded([0x00, 0x41, 0x00], .bigEndian, 4) == nil)
        #expect(Self.decoded([0xD8, 0x3D], .bigEndian, 4) == nil)
    }

    private static func decoded(_ bytes: [UInt8], _ form: WideText.Form, _ size: Int) -> String? {
        var wide = WideText(form)
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            guard let part = wide.utf8(of: Array(bytes[start..<min(start + size, bytes.count)])) else {
                return nil
            }
            output += part
        }
        return wide.isInside ? nil : String(decoding: output, as: UTF8.self)
    }
}
