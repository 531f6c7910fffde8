/// A value with how its JSON is encoded.
package struct JSONInput: Hashable, Sendable {
    package var value: Expression
    package var format: JSONFormat?
}

/// `FORMAT JSON [ENCODING UTF8]`.
package enum JSONFormat: String, Hashable, Sendable {
    case plain = "JSON"
    case utf8 = "JSON ENCODING UTF8"
    case utf16 = "JSON ENCODING UTF16"
    case utf32 = "JSON ENCODING UTF32"
}

/// `RETURNING type [FORMAT JSON]`.
package struct JSONReturning: Hashable, Sendable {
    package var type: TypeName
    package var format: JSONFormat?
}

/// `JSON_EXISTS`, `JSON_VALUE` or `JSON_QUERY`.
package struct JSONPathCall: Hashable, Sendable {
    package var function: Function
    package var input: JSONInput
    package var path: String
    package var pathName: Identifier?
    package var passing: [Argument]
    package var returning: JSONReturning?
    package var wrapper: Wrapper?
    package var quotes: Quotes?
    package var onEmpty: Behavior?
    package var onError: Behavior?

    package enum Function: String, Hashable, Sendable {
        case exists = "JSON_EXISTS"
        case value = "JSON_VALUE"
        case query = "JSON_QUERY"
    }

    package struct Argument: Hashable, Sendable {
        package var input: JSONInput
        package var name: Identifier
    }

    package enum Wrapper: String, Hashable, Sendable {
        case without = "WITHOUT"
        case unconditional = "WITH UNCONDITIONAL"
        case conditional = "WITH CONDITIONAL"
    }

    package enum Quotes: String, Hashable, Sendable {
        case keep = "KEEP QUOTES"
        case omit = "OMIT QUOTES"
        case keepOnScalarString = "KEEP QUOTES ON SCALAR STRING"
        case omitOnScalarString = "OMIT QUOTES ON SCALAR STRING"
    }

    /// What to give for an empty result or an error; which of them a function takes, the parser knows.
    package enum Behavior: Hashable, Sendable {
        case error
        case null
        case value(Expression)
        case emptyArray
        case emptyObject
        case `true`
        case `false`
        case unknown
    }
}

/// `JSON_OBJECT(KEY k VALUE v, ...)`.
package struct JSONObjectCall: Hashable, Sendable {
    package var members: [Member]
    package var nulls: JSONNulls?
    /// As written: `WITH UNIQUE KEYS` or `WITHOUT UNIQUE KEYS`.
    package var hasUniqueKeys: Bool?
    package var returning: JSONReturning?

    package struct Member: Hashable, Sendable {
        package var key: Expression
        package var value: JSONInput
    }
}

/// `JSON_ARRAY(v, ...)`.
package struct JSONArrayCall: Hashable, Sendable {
    package var elements: [JSONInput]
    package var nulls: JSONNulls?
    package var returning: JSONReturning?
}

/// What becomes of NULLs in a constructed JSON value.
package enum JSONNulls: String, Hashable, Sendable {
    case null = "NULL ON NULL"
    case absent = "ABSENT ON NULL"
}
