import SQLSyntax

/// The SQL/JSON functions, as calls of functions whose names begin with `$`; clauses become constants.
///
/// Source: Trino documentation, JSON functions and operators.
extension StatementAnalysis {
    func jsonPath(
        _ call: JSONPathCall,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let span = expression.span
        let input = try jsonInput(call.input, context)
        let path = TypedExpression.text(call.path, span)
        let variables = try jsonVariables(call.passing, span, context)
        switch call.function {
        case .exists:
            let option = call.onError.map(Self.letter) ?? "F"
            return jsonCall("$json_exists", [input, path, variables, .text(option, span)], .boolean, span)
        case .query: return try jsonQuery(call, [input, path, variables], expression)
        case .value: return try jsonValue(call, [input, path, variables], expression, context)
        }
    }

    private func jsonQuery(
        _ call: JSONPathCall,
        _ inputs: [TypedExpression],
        _ expression: Expression
    ) throws(AnalysisFailure) -> TypedExpression {
        let wrapper =
            switch call.wrapper {
            case .without, nil: "W"
            case .conditional: "C"
            case .unconditional: "U"
            }
        let omitsQuotes =
            switch call.quotes {
            case .omit, .omitOnScalarString: true
            case .keep, .keepOnScalarString, nil: false
            }
        if call.quotes != nil, wrapper != "W" {
            throw AnalysisFailure(
                .invalidFunctionArgument,
                expression.anchor,
                "\(omitsQuotes ? "OMIT" : "KEEP") QUOTES behavior specified with WITH"
                    + " \(wrapper == "C" ? "CONDITIONAL" : "UNCONDITIONAL") ARRAY WRAPPER behavior"
            )
        }
        let onEmpty = call.onEmpty.map(Self.letter) ?? "N"
        let onError = call.onError.map(Self.letter) ?? "N"
        let options = wrapper + (omitsQuotes ? "O" : "K") + onEmpty + onError
        let text = jsonCall(
            "$json_query",
            inputs + [.text(options, expression.span)],
            .varchar,
            expression.span
        )
        return try jsonOutput(text, call.returning, expression)
    }

    private func jsonValue(
        _ call: JSONPathCall,
        _ inputs: [TypedExpression],
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let span = expression.span
        var type = TrinoType.varchar(length: nil)
        if let returning = call.returning { type = try named(returning.type, expression) }
        switch type {
        case .varchar, .char, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .date,
            .time,
            .timeWithTimeZone, .timestamp, .timestampWithTimeZone:
            break
        case .unknown, .varbinary, .intervalYearToMonth, .intervalDayToSecond, .array, .map, .row, .json, .uuid,
            .ipaddress, .function:
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Invalid return type of function JSON_VALUE: \(type)"
            )
        }
        let options = (call.onEmpty.map(Self.letter) ?? "N") + (call.onError.map(Self.letter) ?? "N")
        var arguments = inputs + [.text(options, span)]
        for (behavior, place) in [(call.onEmpty, "ON EMPTY"), (call.onError, "ON ERROR")] {
            guard case .value(let value)? = behavior else {
                arguments.append(TypedExpression(.literal(.null), type: .unknown, span: span).coerced(to: type))
                continue
            }
            let typed = try self.type(value, context)
            guard TypeCoercion.canCoerce(typed.type, to: type) else {
                throw AnalysisFailure(
                    .typeMismatch,
                    value.anchor,
                    "Function JSON_VALUE default \(place) result must evaluate to a \(type) (actual: \(typed.type))"
                )
            }
            arguments.append(typed.coerced(to: type))
        }
        return jsonCall("$json_value", arguments, type, span)
    }

    func jsonObject(
        _ call: JSONObjectCall,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let span = expression.span
        var arguments: [TypedExpression] = [
            .text(call.nulls == .absent ? "ABSENT" : "NULL", span),
            .text(call.hasUniqueKeys == true ? "U" : "", span),
        ]
        for member in call.members {
            let key = try type(member.key, context)
            guard key.type.isVarchar || key.type == .unknown else {
                throw AnalysisFailure(
                    .invalidFunctionArgument,
                    member.key.anchor,
                    "Invalid type of key passed to JSON_OBJECT function: \(key.type)"
                )
            }
            arguments.append(key.coerced(to: .varchar))
            arguments.append(try jsonElement(member.value, context))
        }
        return try jsonOutput(jsonCall("$json_object", arguments, .varchar, span), call.returning, expression)
    }

    func jsonArray(
        _ call: JSONArrayCall,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let span = expression.span
        var arguments: [TypedExpression] = [.text(call.nulls == .null ? "NULL" : "ABSENT", span)]
        for element in call.elements { arguments.append(try jsonElement(element, context)) }
        return try jsonOutput(jsonCall("$json_array", arguments, .varchar, span), call.returning, expression)
    }

    // MARK: - Parts

    private func jsonCall(
        _ name: String,
        _ arguments: [TypedExpression],
        _ type: TrinoType,
        _ span: SourceSpan
    ) -> TypedExpression {
        let function = FunctionReference(
            name: name,
            kind: .scalar,
            argumentTypes: arguments.map(\.type),
            returnType: type,
            isDeterministic: true
        )
        return TypedExpression(.call(function, arguments), type: type, span: span)
    }

    private static func letter(_ behavior: JSONPathCall.Behavior) -> String {
        switch behavior {
        case .error: "E"
        case .null: "N"
        case .value: "D"
        case .emptyArray: "A"
        case .emptyObject: "O"
        case .true: "T"
        case .false: "F"
        case .unknown: "U"
        }
    }

    private func named(_ name: TypeName, _ expression: Expression) throws(AnalysisFailure) -> TrinoType {
        do {
            return try TrinoType.named(name)
        } catch {
            throw AnalysisFailure(error.code, expression.anchor, error.message, hint: error.hint)
        }
    }

    /// Text that holds JSON.
    private func jsonInput(
        _ input: JSONInput,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let value = try type(input.value, context)
        switch input.format {
        case .utf16, .utf32:
            throw AnalysisFailure(
                .notSupported,
                input.value.anchor,
                "JSON in UTF-16 and UTF-32 is not supported"
            )
        case .plain, .utf8, nil: break
        }
        if value.type.isText || value.type == .unknown {
            guard input.format != .utf8 else {
                throw AnalysisFailure(
                    .typeMismatch,
                    input.value.anchor,
                    "Cannot read input of type \(value.type) as JSON using formatting JSON ENCODING UTF8"
                )
            }
            return value.coerced(to: .varchar)
        }
        if value.type == .varbinary {
            return try call("from_utf8", [value], value.span, at: input.value.anchor)
        }
        throw AnalysisFailure(
            .typeMismatch,
            input.value.anchor,
            "Cannot read input of type \(value.type) as JSON using formatting JSON"
        )
    }

    private func jsonVariables(
        _ passing: [JSONPathCall.Argument],
        _ span: SourceSpan,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        guard !passing.isEmpty else { return .text("{}", span) }
        var arguments: [TypedExpression] = []
        for argument in passing {
            let name = argument.name.isQuoted ? argument.name.text : argument.name.text.uppercased()
            let value = try jsonElement(argument.input, context, isParameter: true)
            arguments += [.text(name, span), value]
        }
        return jsonCall("$json_variables", arguments, .varchar, span)
    }

    /// A value of a JSON object or array: JSON where it is said or known to be, else numbers, booleans and text as such and
    /// all else as its text.
    private func jsonElement(
        _ input: JSONInput,
        _ context: ExpressionContext,
        isParameter: Bool = false
    ) throws(AnalysisFailure) -> TypedExpression {
        let isJSON =
            switch input.value.node {
            case .jsonObject, .jsonArray: true
            case .jsonPath(let call): call.function == .query
            default: false
            }
        if isJSON || input.format != nil {
            let text = try jsonInput(input, context)
            return jsonCall(isParameter ? "$json_text" : "$json_input", [text], .json, input.value.span)
        }
        let value = try type(input.value, context)
        switch value.type {
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char:
            return value
        case .varbinary, .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone,
            .intervalYearToMonth,
            .intervalDayToSecond, .array, .map, .row, .json, .uuid, .ipaddress, .function:
            guard TypeCoercion.canCast(value.type, to: .varchar), value.type != .json,
                !(isParameter && isMoment(value.type))
            else {
                throw AnalysisFailure(
                    .notSupported,
                    input.value.anchor,
                    "Unsupported type of value passed to a JSON function: \(value.type)"
                )
            }
            return try cast(value, to: .varchar, isTry: false, value.span, at: input.value.anchor)
        }
    }

    private func isMoment(_ type: TrinoType) -> Bool {
        switch type {
        case .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone: true
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char,
            .varbinary, .intervalYearToMonth, .intervalDayToSecond, .array, .map, .row, .json, .uuid,
            .ipaddress,
            .function:
            false
        }
    }

    /// The JSON text as what RETURNING asks for.
    private func jsonOutput(
        _ text: TypedExpression,
        _ returning: JSONReturning?,
        _ expression: Expression
    ) throws(AnalysisFailure) -> TypedExpression {
        guard let returning else { return text }
        let type = try named(returning.type, expression)
        if type == .varchar { return text }
        if type.isText { return try cast(text, to: type, isTry: false, text.span, at: expression.anchor) }
        switch returning.format {
        case .utf16, .utf32:
            throw AnalysisFailure(
                .notSupported,
                expression.anchor,
                "JSON in UTF-16 and UTF-32 is not supported"
            )
        case .plain, .utf8, nil: break
        }
        guard type == .varbinary else {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Cannot output JSON value as \(type) using formatting JSON"
            )
        }
        return try call("to_utf8", [text], text.span, at: expression.anchor)
    }
}
