package import Primitives

/// What AWS says of a text that is not JSON.
///
/// Source: StartExecution and ValidateStateMachineDefinition as AWS answers them; the wordings are those of the Jackson
/// parser, whose place is behind what it did not expect. Those of texts that end too early name the places of their brackets,
/// which are not known here: they stay in words of our own.
package struct JSONComplaint: Sendable, Equatable {
    package let message: String
    /// From 1.
    package let line: Int
    package let column: Int

    private static let values = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
    /// What was expected, by the words of our parser.
    private static let expectations = [
        "a member name in quotes was expected": "was expecting double-quote to start field name",
        "':' was expected after a member name": "was expecting a colon to separate field name and value",
        "',' or '}' was expected in an object": "was expecting comma to separate Object entries",
        "',' or ']' was expected in an array": "was expecting comma to separate Array entries",
    ]
    private static let words: Set = ["'null' was expected", "'true' was expected", "'false' was expected"]
    private static let value = "a JSON value was expected"

    package init(_ failure: JSONSyntaxFailure, in text: String) {
        let bytes = Array(text.utf8)
        let rest = String(decoding: bytes.dropFirst(failure.byteOffset), as: UTF8.self)
        let token = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
        let isWord = Self.words.contains(failure.message)
        let isToken = isWord || failure.message == Self.value && token.first.map { !$0.isNumber } == true
        var width = 0
        if isToken {
            message = "Unrecognized token '\(token)': was expecting \(Self.values)"
            width = token.utf16.count
        } else if let character = rest.utf16.first,
            let expectation = Self.expectations[failure.message]
                ?? (failure.message == Self.value ? "expected a valid value \(Self.values)" : nil)
        {
            let shown = String(decoding: [character], as: UTF16.self)
            message = "Unexpected character ('\(shown)' (code \(character))): \(expectation)"
            width = 1
        } else {
            message = failure.message
        }
        let before = String(decoding: bytes.prefix(failure.byteOffset), as: UTF8.self).utf16
        line = before.count { $0 == 0x0A } + 1
        column = before.reversed().prefix { $0 != 0x0A }.count + 1 + width
    }
}
