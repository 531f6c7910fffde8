import DuckDB

/// Failures of the engine, with the code and the words that Trino has for them.
enum EngineWording {
    static func translate(_ failure: EngineFailure) -> (code: String, message: String) {
        let message = failure.message
        if case .raised(let code) = failure.kind { return (code, message) }
        if let row = rows.first(where: { message.contains($0.part) }) { return (row.code, row.wording) }
        switch failure.kind {
        case .raised(let code): return (code, message)
        case .conversion: return conversion(message)
        case .outOfRange: return ("NUMERIC_VALUE_OUT_OF_RANGE", outOfRange(message))
        case .badData: return ("HIVE_BAD_DATA", message)
        case .inputOutput: return ("HIVE_CURSOR_ERROR", message)
        case .outOfMemory:
            return (
                "EXCEEDED_LOCAL_MEMORY_LIMIT", "Query exhausted resources at this scale factor: \(message)"
            )
        case .interrupted: return ("USER_CANCELED", "Query was canceled")
        case .statement, .other: return ("GENERIC_INTERNAL_ERROR", message)
        }
    }

    /// One failure that the engine words in one way.
    private struct Row {
        /// What the engine's message holds.
        let part: String
        let code: String
        let wording: String

        init(_ part: String, _ code: String, _ wording: String) {
            self.part = part
            self.code = code
            self.wording = wording
        }
    }

    /// Source: trinodb/trino, the messages of the operators and functions that these stand for.
    private static let rows: [Row] = [
        Row(
            "Argument for ntile must be greater than zero",
            "INVALID_FUNCTION_ARGUMENT",
            "Buckets must be greater than 0"
        ),
        Row(
            "Like pattern must not end with escape character",
            "INVALID_FUNCTION_ARGUMENT",
            "Escape character must be followed by '%', '_' or the escape character itself"
        ),
        Row(
            "The map key list does not align with the map value list",
            "INVALID_FUNCTION_ARGUMENT",
            "Key and value arrays must be the same length"
        ),
        Row("Map keys can not be NULL", "INVALID_FUNCTION_ARGUMENT", "map key cannot be null"),
        Row("Map keys must be unique", "INVALID_FUNCTION_ARGUMENT", "Duplicate map keys are not allowed"),
        Row(
            "More than one row returned by a subquery",
            "SUBQUERY_MULTIPLE_ROWS",
            "Scalar sub-query has returned multiple rows"
        ),
        Row(
            "n value must be > 0",
            "INVALID_FUNCTION_ARGUMENT",
            "argument of max_n/min_n must be a positive integer"
        ),
        Row("Overflow in HUGEINT", "NUMERIC_VALUE_OUT_OF_RANGE", "Decimal overflow"),
        Row("Overflow in negation", "NUMERIC_VALUE_OUT_OF_RANGE", "bigint negation overflow"),
    ]

    private static let types: [String: String] = [
        "INT8": "tinyint", "INT16": "smallint", "INT32": "integer", "INT64": "bigint", "INT128": "bigint",
        "FLOAT": "real", "DOUBLE": "double",
    ]

    private static func conversion(_ message: String) -> (code: String, message: String) {
        if let match = message.firstMatch(
            of: #/Type (\w+) with value (.+) can't be cast because .* destination type (\w+)/#
        ),
            let type = types[String(match.3)]
        {
            switch match.1 {
            // What is added up in 128 bits becomes the bigint that it is in Trino.
            case "INT128": return ("NUMERIC_VALUE_OUT_OF_RANGE", "\(type) addition overflow: \(match.2)")
            case "FLOAT", "DOUBLE":
                return ("INVALID_CAST_ARGUMENT", "Unable to cast \(match.2) to \(type)")
            default: return ("NUMERIC_VALUE_OUT_OF_RANGE", "Out of range for \(type): \(match.2)")
            }
        }
        if let match = message.firstMatch(of: #/Could not convert string ['"](.*)['"] to '?(\w+)'?/#) {
            let type = types[String(match.2)].map { $0 == "integer" ? "INT" : $0.uppercased() }
            return ("INVALID_CAST_ARGUMENT", "Cannot cast '\(match.1)' to \(type ?? String(match.2))")
        }
        if let match = message.firstMatch(of: #/Failed to cast decimal value (\S+) to type (\w+)/#),
            let type = types[String(match.2)]
        {
            return ("INVALID_CAST_ARGUMENT", "Cannot cast '\(match.1)' to \(type.uppercased())")
        }
        for pattern in [
            #/Could not cast value (\S+) to DECIMAL\((\d+),(\d+)\)/#,
            #/Casting value "(.+)" to type DECIMAL\((\d+),(\d+)\) failed/#,
        ] {
            guard let match = message.firstMatch(of: pattern) else { continue }
            return ("INVALID_CAST_ARGUMENT", "Cannot cast '\(match.1)' to DECIMAL(\(match.2), \(match.3))")
        }
        return ("INVALID_CAST_ARGUMENT", message)
    }

    private static func outOfRange(_ message: String) -> String {
        guard let match = message.firstMatch(of: #/Overflow in (\w+) of (\w+) \((.+)\)/#) else {
            return message.contains("SUM") || message.contains("sum") ? "bigint addition overflow" : message
        }
        guard match.2 != "INT128", !match.2.hasPrefix("DECIMAL") else { return "Decimal overflow" }
        return "\(types[String(match.2)] ?? "numeric") \(match.1) overflow: \(match.3)"
    }
}
