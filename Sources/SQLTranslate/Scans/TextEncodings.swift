import SQLAnalysis

/// Encodings of delimited text other than UTF-8.
enum TextEncodings {
    /// By the names that `serialization.encoding` may have, in lower case; what the system calls them.
    ///
    /// Only such whose second bytes are no separators, for a field is found before it is decoded; files in UTF-16 are
    /// decoded before their lines are looked for.
    private static let known = [
        "euc-kr": "CP949", "euc_kr": "CP949", "cp949": "CP949", "ms949": "CP949", "x-windows-949": "CP949",
        "windows-949": "CP949", "ks_c_5601-1987": "CP949", "euc-jp": "EUC-JP", "gb2312": "GB2312",

        "iso-8859-1": "ISO-8859-1", "latin1": "ISO-8859-1", "iso-8859-15": "ISO-8859-15",
        "windows-1252": "CP1252", "cp1252": "CP1252", "windows-1251": "CP1251", "us-ascii": "ISO-8859-1",
        "utf-16": "UTF-16", "utf16": "UTF-16", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE",
    ]

    /// What a table's text is encoded in; nil for UTF-8.
    ///
    /// - Throws: `NOT_SUPPORTED` for an encoding that is not read.
    static func name(_ parameters: [String: String]) throws(TranslationFailure) -> String? {
        guard let given = parameters["serialization.encoding"], !["utf-8", "utf8"].contains(given.lowercased())
        else {
            return nil
        }
        guard let name = known[given.lowercased()] else {
            throw TranslationFailure("NOT_SUPPORTED", "Text in the encoding \(given) is not supported by Hosu")
        }
        return name
    }
}
