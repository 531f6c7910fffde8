import SQLSyntax

extension TypedExpression {
    /// The same value as `target`, by an implicit cast; constants are converted at once where that is exact.
    func coerced(to target: TrinoType) -> TypedExpression {
        if type == target { return self }
        if case .literal(let value) = node, let converted = value.converted(from: type, to: target) {
            return TypedExpression(.literal(converted), type: target, span: span)
        }
        if case .lambda(let parameters, let body) = node, case .function(let types, let result) = target {
            return TypedExpression(
                .lambda(parameters, body: body.coerced(to: result)),
                type: .function(types, result),
                span: span
            )
        }
        if case .array(let values) = node, case .array(let element) = target {
            return TypedExpression(.array(values.map { $0.coerced(to: element) }), type: target, span: span)
        }
        if case .row(let values) = node, case .row(let fields) = target, fields.count == values.count {
            let coerced = zip(values, fields).map { $0.coerced(to: $1.type) }
            return TypedExpression(.row(coerced), type: target, span: span)
        }
        return TypedExpression(.cast(self, isTry: false), type: target, span: span)
    }

    var isNullLiteral: Bool {
        if case .literal(.null) = node { return true }
        return false
    }

    /// The constant the expression is, `nil` when it is not a literal.
    var literal: LiteralValue? {
        if case .literal(let value) = node { return value }
        return nil
    }
}

extension LiteralValue {
    /// The constant in another type, `nil` when that needs a cast at run time.
    func converted(from source: TrinoType, to target: TrinoType) -> LiteralValue? {
        switch (self, target) {
        case (.null, _): return .null
        case (.integer, .smallint), (.integer, .integer), (.integer, .bigint): return self
        case (.integer(let value), .double): return .double(Double(value))
        case (.integer(let value), .real): return .double(Double(Float(value)))
        case (.integer(let value), .decimal(_, let scale)):
            return .decimal(scale == 0 ? String(value) : "\(value).\(String(repeating: "0", count: scale))")
        case (.decimal(let text), .double): return Double(text).map(LiteralValue.double)
        case (.decimal(let text), .real): return Float(text).map { .double(Double($0)) }
        case (.decimal(let text), .decimal(_, let scale)):
            guard case .decimal(_, let oldScale) = source, scale >= oldScale else { return nil }
            let zeros = String(repeating: "0", count: scale - oldScale)
            return .decimal(oldScale == 0 && scale > 0 ? "\(text).\(zeros)" : text + zeros)
        case (.double, .double): return self
        case (.string(let text), .varchar(let limit)):
            guard source.isVarchar, limit.map({ text.unicodeScalars.count <= $0 }) ?? true else { return nil }
            return self
        case (.string, .char): return source.isVarchar ? nil : self
        case (.date(let days), .timestamp): return .timestamp(InstantLiteral(epochSeconds: Int64(days) * 86400))
        case (.timestamp, .timestamp(let precision)):
            guard case .timestamp(let old) = source, precision >= old else { return nil }
            return self
        case (.timestampWithTimeZone, .timestampWithTimeZone(let precision)):
            guard case .timestampWithTimeZone(let old) = source, precision >= old else { return nil }
            return self
        default: return nil
        }
    }
}

extension StatementAnalysis {
    /// The expression as a boolean.
    func condition(
        _ expression: TypedExpression,
        _ place: String,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> TypedExpression {
        try require(.boolean, expression, place, at: position)
    }

    /// The condition of a clause, which Trino words otherwise than one within an expression.
    func clause(
        _ expression: TypedExpression,
        _ name: String,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> TypedExpression {
        guard TypeCoercion.canCoerce(expression.type, to: .boolean) else {
            throw AnalysisFailure(
                .typeMismatch,
                position,
                "\(name) must evaluate to a boolean: actual type \(expression.type)"
            )
        }
        return expression.coerced(to: .boolean)
    }

    /// The expression as `target`, by implicit coercion only.
    func require(
        _ target: TrinoType,
        _ expression: TypedExpression,
        _ place: String,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> TypedExpression {
        guard TypeCoercion.canCoerce(expression.type, to: target) else {
            throw AnalysisFailure(
                .typeMismatch,
                position,
                "\(place) must evaluate to a \(target) (actual: \(expression.type))"
            )
        }
        return expression.coerced(to: target)
    }

    /// The common type of several expressions.
    func commonType(
        _ place: String,
        _ expressions: [(TypedExpression, SourcePosition)]
    ) throws(AnalysisFailure) -> TrinoType {
        var common = TrinoType.unknown
        var seen: [String] = []
        for (expression, position) in expressions {
            let type = expression.type.description
            if !seen.contains(type) { seen.append(type) }
            guard let wider = TypeCoercion.commonSuperType(common, expression.type) else {
                for (other, _) in expressions where !seen.contains(other.type.description) {
                    seen.append(other.type.description)
                }
                throw AnalysisFailure(
                    .typeMismatch,
                    position,
                    "\(place) must be the same type or coercible to a common type. Cannot find common type between "
                        + "\(common) and \(expression.type), all types (without duplicates): "
                        + "[\(seen.joined(separator: ", "))]"
                )
            }
            common = wider
        }
        return common
    }
}
