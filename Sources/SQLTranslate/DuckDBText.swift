/// How names and constants are spelled in DuckDB's SQL.
enum DuckDBText {
    /// A string constant.
    ///
    /// A NUL, which DuckDB's parser cannot read, becomes a call of `chr`.
    static func string(_ text: String) -> String {
        guard text.unicodeScalars.contains("\0") else { return quoted(text, "'") }
        let parts = text.unicodeScalars.split(separator: "\0", omittingEmptySubsequences: false)
        return "(" + parts.map { quoted(String($0), "'") }.joined(separator: " || chr(0) || ") + ")"
    }

    /// A name in double quotes.
    static func name(_ name: String) -> String { quoted(name, "\"") }

    private static func quoted(_ text: String, _ quote: Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        result.append(quote)
        for scalar in text.unicodeScalars {
            if scalar == quote { result.append(quote) }
            result.append(scalar)
        }
        result.append(quote)
        return String(result)
    }

    /// A list constant of string constants.
    static func list(_ texts: [String]) -> String {
        "[" + texts.map(string).joined(separator: ", ") + "]"
    }

    static func binary(_ bytes: [UInt8]) -> String {
        guard !bytes.isEmpty else { return "''::BLOB" }
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return "unhex('\(String(text))')"
    }

    /// A generated name that tells its origin, such as `city_17`.
    ///
    /// Only ASCII letters, digits and `_` are taken over.
    static func generatedName(_ name: String, id: Int) -> String {
        var kept = ""
        for scalar in name.unicodeScalars.prefix(24) where scalar.isASCII {
            let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
            if isWord { kept.unicodeScalars.append(scalar) }
        }
        let startsWell = kept.unicodeScalars.first?.properties.isAlphabetic ?? false
        return (startsWell ? kept.lowercased() : "c" + kept.lowercased()) + "_\(id)"
    }
}
