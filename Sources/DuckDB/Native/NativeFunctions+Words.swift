import Regexp

extension NativeFunctions {
    /// Functions over words and numbers as people write them.
    ///
    /// Source: Trino documentation, String functions and operators.
    static let words: [NativeFunction] = [
        .number("hosu_luhn_check", [.varchar], .boolean, as: UInt8.self) {
            arguments,
            row throws(NativeFailure) in
            let text = arguments.bytes(0, row)
            guard text.allSatisfy({ (48...57).contains($0) }) else {
                throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Input contains non-digit characters")
            }
            guard text.count > 0 else { return 0 }
            var sum = 0
            for (index, byte) in text.reversed().enumerated() {
                let digit = Int(byte) - 48
                let weighted = index % 2 == 1 ? digit * 2 : digit
                sum += weighted > 9 ? weighted - 9 : weighted
            }
            return sum % 10 == 0 ? 1 : 0
        },
        .text("hosu_soundex", [.varchar]) { arguments, row, sink throws(NativeFailure) in
            sink.append(try soundex(arguments.string(0, row)))
            return true
        },
        .text("hosu_word_stem", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
            let language = arguments.string(1, row)
            guard language == "en" else {
                if stemmedLanguages.contains(language) {
                    throw NativeFailure(
                        "NOT_SUPPORTED",
                        "word_stem is available for English (en) only, not for '\(language)'"
                    )
                }
                throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Unknown stemmer language: \(language)")
            }
            sink.append(EnglishStemmer.stem(arguments.string(0, row)))
            return true
        },
    ]

    private static let stemmedLanguages: Set<String> = [
        "ca", "da", "de", "en", "es", "eu", "fi", "fr", "hu", "hy", "ir", "it", "lt", "nl", "no", "pt", "ro",
        "ru",
        "sv", "tr",
    ]

    /// The first letter and three digits for the consonants behind it.
    ///
    /// Letters alone count; H and W do not part two consonants of one digit, vowels do.
    /// Source: Apache Commons Codec, `Soundex.US_ENGLISH`, which Trino calls.
    private static func soundex(_ text: String) throws(NativeFailure) -> String {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic).map { LetterCase.upper($0.value) }
        guard let first = letters.first else { return letters.isEmpty ? "" : text }
        let digits = Array("01230120022455012623010202".utf8)
        func digit(_ letter: UInt32) throws(NativeFailure) -> UInt8 {
            guard (65...90).contains(letter) else {
                let shown = Unicode.Scalar(letter).map { String($0) } ?? ""
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "The character is not mapped: \(shown) (index=\(Int(letter) - 65))"
                )
            }
            return digits[Int(letter) - 65]
        }
        var code = [UInt8(truncatingIfNeeded: first)]
        var last = try digit(first)
        for letter in letters.dropFirst() {
            guard code.count < 4 else { break }
            if letter == 0x48 || letter == 0x57 { continue }
            let next = try digit(letter)
            if next != UInt8(ascii: "0"), next != last { code.append(next) }
            last = next
        }
        while code.count < 4 { code.append(UInt8(ascii: "0")) }
        return String(decoding: code, as: UTF8.self)
    }
}
