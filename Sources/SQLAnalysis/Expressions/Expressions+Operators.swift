import SQLSyntax

extension StatementAnalysis {
    func unary(
        _ sign: Sign,
        _ operand: Expression,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let value = try type(operand, context)
        guard value.type.isNumeric || value.type.isInterval || value.type == .unknown else {
            let message =
                sign == .minus
                ? "Cannot negate \(value.type)"
                : "Unary '+' operator cannot by applied to \(value.type) type"
            throw AnalysisFailure(.typeMismatch, expression.anchor, message)
        }
        if sign == .plus { return value }
        if case .literal(let literal) = value.node, let negative = literal.negated {
            return TypedExpression(.literal(negative), type: value.type, span: expression.span)
        }
        return TypedExpression(.negate(value), type: value.type, span: expression.span)
    }

    func arithmetic(
        _ operation: BinaryOperator,
        _ left: Expression,
        _ right: Expression,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let left = try type(left, context)
        let right = try type(right, context)
        let resolved: TypedExpression.Arithmetic =
            switch operation {
            case .add, .concatenate: .add
            case .subtract: .subtract
            case .multiply: .multiply
            case .divide: .divide
            case .modulo: .modulo
            }
        guard let types = OperatorTypes.arithmetic(resolved, left.type, right.type) else {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Cannot apply operator: \(left.type) \(operation.rawValue) \(right.type)"
            )
        }
        if resolved == .divide, types.result.isInteger, !left.isMultiple(of: right) {
            note("Both operands are integers, so the quotient is cut to an integer.", expression.span)
        }
        return TypedExpression(
            .arithmetic(resolved, left.coerced(to: types.left), right.coerced(to: types.right)),
            type: types.result,
            span: expression.span
        )
    }

    func comparison(
        _ operation: TypedExpression.Comparison,
        _ left: TypedExpression,
        _ right: TypedExpression,
        _ span: SourceSpan,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> TypedExpression {
        if left.isNullLiteral || right.isNullLiteral {
            note("A comparison with NULL is never true; IS NULL tests for it.", span)
        }
        let common = TypeCoercion.commonSuperType(left.type, right.type)
        let isKnown = common.map { operation.isEquality ? $0.isComparable : $0.isOrderable } ?? false
        guard let common, isKnown else {
            throw AnalysisFailure(
                .typeMismatch,
                position,
                "Cannot apply operator: \(left.type) \(operation.canonicalSymbol) \(right.type)"
            )
        }
        return TypedExpression(
            .comparison(operation, left.coerced(to: common), right.coerced(to: common)),
            type: .boolean,
            span: span
        )
    }

    func distinctness(
        _ left: TypedExpression,
        _ right: TypedExpression,
        _ expression: Expression
    ) throws(AnalysisFailure) -> TypedExpression {
        guard let common = TypeCoercion.commonSuperType(left.type, right.type), common.isComparable else {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Cannot check if \(left.type) is distinct from \(right.type)"
            )
        }
        return TypedExpression(
            .isDistinctFrom(left.coerced(to: common), right.coerced(to: common)),
            type: .boolean,
            span: expression.span
        )
    }

    func between(
        _ value: Expression,
        _ low: Expression,
        _ high: Expression,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let operands = try types([value, low, high], context)
        guard let common = TypeCoercion.commonSuperType(of: operands.map(\.type)), common.isOrderable else {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Cannot check if \(operands[0].type) is BETWEEN \(operands[1].type) and \(operands[2].type)"
            )
        }
        return TypedExpression(
            .between(
                operands[0].coerced(to: common),
                operands[1].coerced(to: common),
                operands[2].coerced(to: common)
            ),
            type: .boolean,
            span: expression.span
        )
    }

    func inList(
        _ value: Expression,
        _ candidates: [Expression],
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let operands = try types([value] + candidates, context)
        let positions = ([value] + candidates).map(\.anchor)
        let common = try commonType("IN value and list items", Array(zip(operands, positions)))
        guard common.isComparable else {
            throw AnalysisFailure(.typeMismatch, expression.anchor, "Type \(common) is not comparable")
        }
        let coerced = operands.map { $0.coerced(to: common) }
        return TypedExpression(
            .inList(coerced[0], Array(coerced.dropFirst())),
            type: .boolean,
            span: expression.span
        )
    }

    func like(
        _ value: Expression,
        _ pattern: Expression,
        _ escape: Expression?,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let text = try type(value, context)
        guard text.type.isText || text.type == .unknown else {
            throw AnalysisFailure(
                .typeMismatch,
                value.anchor,
                "Left side of LIKE expression must evaluate to a varchar (actual: \(text.type))"
            )
        }
        let typedPattern = try self.text(pattern, "Pattern", context)
        var typedEscape: TypedExpression?
        if let escape {
            typedEscape = try self.text(escape, "Escape", context)
            if case .literal(.string(let character)) = typedEscape?.node, character.unicodeScalars.count != 1 {
                throw AnalysisFailure(
                    .invalidFunctionArgument,
                    escape.anchor,
                    "Escape string must be a single character"
                )
            }
            if let typedEscape { try checkEscapes(typedPattern, typedEscape) }
        }
        return TypedExpression(
            .like(
                text.type == .unknown ? text.coerced(to: .varchar) : text,
                pattern: typedPattern,
                escape: typedEscape
            ),
            type: .boolean,
            span: expression.span
        )
    }

    /// A pattern or an escape, which must be a varchar; a char is not coerced to one here.
    private func text(
        _ expression: Expression,
        _ part: String,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let typed = try type(expression, context)
        guard !typed.type.isChar else {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "\(part) for LIKE expression must evaluate to a varchar (actual: \(typed.type))"
            )
        }
        return try require(.varchar, typed, "\(part) for LIKE expression", at: expression.anchor)
    }

    /// Checks a constant pattern: only `%`, `_` and the escape character itself can be escaped.
    private func checkEscapes(
        _ pattern: TypedExpression,
        _ escape: TypedExpression
    ) throws(AnalysisFailure) {
        guard case .string(let text)? = pattern.literal, case .string(let character)? = escape.literal else {
            return
        }
        var isEscaped = false
        var isValid = true
        for scalar in text.unicodeScalars {
            let isEscape = String(scalar) == character
            if isEscaped { isValid = isValid && (isEscape || scalar == "%" || scalar == "_") }
            isEscaped = isEscape && !isEscaped
        }
        guard isValid, !isEscaped else {
            throw AnalysisFailure(
                .invalidFunctionArgument,
                nil,
                "Escape character must be followed by '%', '_' or the escape character itself"
            )
        }
    }

    func logical(
        _ operation: LogicalOperator,
        _ terms: [Expression],
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        var typed: [TypedExpression] = []
        for term in terms {
            typed.append(
                try condition(type(term, context), "Logical expression term", at: term.anchor)
            )
        }
        return TypedExpression(
            operation == .and ? .and(typed) : .or(typed),
            type: .boolean,
            span: expression.span
        )
    }

    func atTimeZone(
        _ value: Expression,
        _ zone: Expression,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let moment = try type(value, context)
        let zoneValue = try type(zone, context)
        guard zoneValue.type.isVarchar || zoneValue.type == .intervalDayToSecond else {
            throw AnalysisFailure(
                .typeMismatch,
                zone.anchor,
                "Type of time zone must be varchar or interval day to second (actual: \(zoneValue.type))"
            )
        }
        let result: TrinoType
        switch moment.type {
        case .timestamp(let precision), .timestampWithTimeZone(let precision):
            result = .timestampWithTimeZone(precision: precision)
        case .time(let precision), .timeWithTimeZone(let precision):
            result = .timeWithTimeZone(precision: precision)
        default:
            throw AnalysisFailure(
                .typeMismatch,
                value.anchor,
                "Type of value must be a time or timestamp with or without time zone (actual \(moment.type))"
            )
        }
        return TypedExpression(
            .atTimeZone(moment.coerced(to: result), zone: zoneValue),
            type: result,
            span: expression.span
        )
    }

    func cast(
        _ value: TypedExpression,
        to target: TrinoType,
        isTry: Bool,
        _ span: SourceSpan,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> TypedExpression {
        guard TypeCoercion.canCast(value.type, to: target) else {
            throw AnalysisFailure(.typeMismatch, position, "Cannot cast \(value.type) to \(target)")
        }
        if value.type == target {
            var same = value
            same.span = span
            return same
        }
        return TypedExpression(.cast(value, isTry: isTry), type: target, span: span)
    }
}

extension TypedExpression {
    /// Whether both are constants and the division leaves no rest.
    fileprivate func isMultiple(of divisor: TypedExpression) -> Bool {
        guard case .literal(.integer(let value)) = node, case .literal(.integer(let other)) = divisor.node
        else {
            return false
        }
        return other != 0 && other != -1 && value % other == 0
    }
}

extension TypedExpression.Comparison {
    var isEquality: Bool { self == .equal || self == .notEqual }

    /// Trino has operators for `=`, `<` and `<=` only, and names the others' errors after them.
    fileprivate var canonicalSymbol: String {
        switch self {
        case .equal, .notEqual: "="
        case .lessThan, .greaterThan: "<"
        case .lessThanOrEqual, .greaterThanOrEqual: "<="
        }
    }
}

extension LiteralValue {
    /// The constant with its sign changed, `nil` when it has none or does not fit.
    fileprivate var negated: LiteralValue? {
        switch self {
        case .integer(let value): value == .min ? nil : .integer(-value)
        case .decimal(let text): .decimal(text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text)
        case .double(let value): .double(-value)
        case .intervalYearToMonth(let months): .intervalYearToMonth(months: -months)
        case .intervalDayToSecond(let milliseconds): .intervalDayToSecond(milliseconds: -milliseconds)
        case .null: .null
        case .boolean, .string, .binary, .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone:
            nil
        }
    }
}
