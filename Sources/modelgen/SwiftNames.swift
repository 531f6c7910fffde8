/// Names of the models as Swift names.
enum SwiftNames {
    /// A member's name: leading capitals become small, except the last one before a small letter.
    ///
    /// `DatabaseName` is `databaseName`, `ETag` is `eTag`, `SSEKMSKeyId` is `ssekmsKeyId`, `ACL` is `acl`.
    static func member(_ name: String) -> String {
        let text = lowercasedHead(name.filter { $0.isLetter || $0.isNumber || $0 == "_" })
        return escaped(text)
    }

    /// An operation's method: `startQueryExecution`.
    static func method(_ name: String) -> String { member(name) }

    /// A shape's type; names that would hide those we use get a suffix.
    static func type(_ name: String) -> String {
        let capitalized = name.prefix(1).uppercased() + name.dropFirst()
        return taken.contains(capitalized) ? capitalized + "Shape" : capitalized
    }

    /// The cases of an enumeration: `EXTERNAL_TABLE` is `externalTable`, `aws:kms` is `awsKms`, `2024` is `value2024`.
    ///
    /// Values that would come out the same are numbered.
    static func cases(_ values: [String]) -> [(name: String, value: String)] {
        var counts: [String: Int] = [:]
        return values.map { value in
            let words = value.split { !($0.isLetter || $0.isNumber) }.map(String.init)
            var name = words.enumerated().map { index, word in
                let isShouting = !word.contains { $0.isLowercase }
                let plain = isShouting ? word.lowercased() : word
                return index == 0 ? lowercasedHead(plain) : plain.prefix(1).uppercased() + plain.dropFirst()
            }.joined()
            if name.isEmpty { name = "empty" }
            if name.first?.isNumber == true { name = "value" + name }
            counts[name, default: 0] += 1
            if let count = counts[name], count > 1 { name += "\(count)" }
            return (escaped(name), value)
        }
    }

    private static func lowercasedHead(_ name: String) -> String {
        let characters = Array(name)
        let capitals = characters.prefix { $0.isUppercase || $0.isNumber }
        guard !capitals.isEmpty, capitals.first?.isUppercase == true else { return name }
        let followedBySmall = capitals.count < characters.count && characters[capitals.count].isLowercase
        let count =
            capitals.count > 1 && followedBySmall && capitals.last?.isUppercase == true
            ? capitals.count - 1 : capitals.count
        return String(characters.prefix(count)).lowercased() + String(characters.dropFirst(count))
    }

    private static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    private static let taken: Set<String> = [
        "Any", "Array", "Blob", "Bool", "Dictionary", "Double", "Int", "JSONValue", "Optional", "Protocol",
        "Self",
        "String", "Timestamp", "Type",
    ]

    private static let keywords: Set<String> = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit",
        "do",
        "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if",
        "import",
        "in", "init", "inout", "internal", "is", "let", "nil", "operator", "private", "protocol", "public",
        "repeat",
        "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws",
        "true",
        "try", "typealias", "var", "where", "while",
    ]
}
