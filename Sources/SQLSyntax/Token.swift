/// The smallest part of a statement that has a meaning.
struct Token: Sendable {
    var kind: Kind
    /// Whether the token is a word that cannot be a bare name in the dialect it was read in.
    var isReserved = false
    var start: SourcePosition
    var end: SourcePosition

    enum Kind: Hashable, Sendable {
        case keyword(Keyword)
        /// A bare word that is no keyword.
        case identifier
        /// A bare word that begins with a digit.
        case digitIdentifier
        /// `"name"`; in Hive's dialect this is a string.
        case quotedIdentifier
        /// `` `name` ``.
        case backquotedIdentifier
        case string
        /// `U&'...'`.
        case unicodeString
        /// `X'...'`.
        case binary
        case integer
        case decimal
        case double
        case symbol(Symbol)
        /// A character that begins no token.
        case unrecognized
        /// The end of the text.
        case end
    }
}

/// An operator or a mark.
enum Symbol: String, Hashable, Sendable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case comma = ","
    case dot = "."
    case semicolon = ";"
    case colon = ":"
    case question = "?"
    case equal = "="
    case notEqual = "<>"
    case lessThan = "<"
    case lessOrEqual = "<="
    case greaterThan = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case asterisk = "*"
    case slash = "/"
    case percent = "%"
    case concatenate = "||"
    case arrow = "->"
    case doubleArrow = "=>"
}
