import SQLSyntax

extension StatementAnalysis {
    /// Types one expression.
    func type(_ expression: Expression, _ context: ExpressionContext) throws(AnalysisFailure) -> TypedExpression
    {
        let span = expression.span
        switch expression.node {
        case .literal(let literal): return try type(literal, span)
        case .parameter(let index):
            guard index < parameters.count else {
                throw AnalysisFailure(
                    .invalidParameterUsage,
                    expression.anchor,
                    "Incorrect number of parameters: expected \(index + 1) but found \(parameters.count)"
                )
            }
            return try type(parameters[index], ExpressionContext(scope: Scope(fields: [], parent: nil)))
        case .identifier(let name): return try identifier(name, expression, context)
        case .dereference(let base, let field): return try dereference(base, field, expression, context)
        case .subscript(let base, let index): return try subscripted(base, index, expression, context)
        case .row(let values):
            let typed = try types(values, context)
            return TypedExpression(.row(typed), type: .anonymousRow(typed.map(\.type)), span: span)
        case .array(let values):
            let typed = try types(values, context)
            let element = try commonType("All ARRAY elements", Array(zip(typed, values.map(\.anchor))))
            return TypedExpression(
                .array(typed.map { $0.coerced(to: element) }),
                type: .array(element),
                span: span
            )
        case .unary(let sign, let operand): return try unary(sign, operand, expression, context)
        case .binary(.concatenate, let left, let right):
            let operands = try types([left, right], context)
            return try call("concat", operands, span, at: expression.anchor)
        case .binary(let operation, let left, let right):
            return try arithmetic(operation, left, right, expression, context)
        case .atTimeZone(let value, let zone): return try atTimeZone(value, zone, expression, context)
        case .comparison(let operation, let left, let right):
            return try comparison(
                operation.resolved,
                type(left, context),
                type(right, context),
                span,
                at: expression.anchor
            )
        case .quantified(let operation, let quantifier, let value, let query):
            return try quantified(operation, quantifier, value, query, expression, context)
        case .isDistinct(let left, let right, let isNegated):
            let distinct = try distinctness(type(left, context), type(right, context), expression)
            return isNegated ? distinct.negated : distinct
        case .isNull(let value, let isNegated):
            let test = TypedExpression(.isNull(try type(value, context)), type: .boolean, span: span)
            return isNegated ? test.negated : test
        case .between(let value, let low, let high, let isNegated):
            let test = try between(value, low, high, expression, context)
            return isNegated ? test.negated : test
        case .inList(let value, let candidates, let isNegated):
            let test = try inList(value, candidates, expression, context)
            return isNegated ? test.negated : test
        case .inQuery(let value, let query, let isNegated):
            let test = try inQuery(value, query, expression, context)
            return isNegated ? test.negated : test
        case .like(let value, let pattern, let escape, let isNegated):
            let test = try like(value, pattern, escape, expression, context)
            return isNegated ? test.negated : test
        case .exists(let query):
            return TypedExpression(.exists(try subquery(query, context)), type: .boolean, span: span)
        case .not(let operand):
            let place = "Value of logical NOT expression"
            return try condition(type(operand, context), place, at: operand.anchor).negated(span)
        case .logical(let operation, let terms): return try logical(operation, terms, expression, context)
        case .subquery(let query): return try scalarSubquery(query, expression, context)
        case .caseWhen(let operand, let clauses, let otherwise):
            return try caseWhen(operand, clauses, otherwise, expression, context)
        case .cast(let value, let name, let isTry):
            let operand = try type(value, context)
            let target: TrinoType
            do {
                target = try .named(name)
            } catch {
                // Trino points at the cast.
                throw AnalysisFailure(
                    error.code == .typeNotFound ? .typeMismatch : error.code,
                    expression.anchor,
                    error.message,
                    hint: error.hint
                )
            }
            guard target != .unknown else {
                throw AnalysisFailure(.typeMismatch, expression.anchor, "UNKNOWN is not a valid type")
            }
            return try cast(operand, to: target, isTry: isTry, span, at: expression.anchor)
        case .call(let functionCall): return try call(functionCall, expression, context)
        case .listAggregation(let aggregation): return try listAggregation(aggregation, expression, context)
        case .lambda:
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Lambda expression should always be used inside a function"
            )
        case .extract(let field, let value): return try extract(field, value, expression, context)
        case .trim(let side, let characters, let value):
            return try trim(side, characters, value, expression, context)
        case .position(let part, let value):
            return try call("strpos", types([value, part], context), span, at: expression.anchor)
        case .substring(let value, let start, let length):
            let operands = try types([value, start] + (length.map { [$0] } ?? []), context)
            return try call("substr", operands, span, at: expression.anchor)
        case .normalize(let value, let form):
            let name = TypedExpression.text((form ?? .nfc).rawValue.uppercased(), span)
            return try call("normalize", [type(value, context), name], span, at: expression.anchor)
        case .grouping(let names): return try grouping(names, expression, context)
        case .current(let value, let precision): return try current(value, precision, expression)
        case .jsonPath(let call): return try jsonPath(call, expression, context)
        case .jsonObject(let call): return try jsonObject(call, expression, context)
        case .jsonArray(let call): return try jsonArray(call, expression, context)
        }
    }

    func types(
        _ expressions: [Expression],
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> [TypedExpression] {
        var typed: [TypedExpression] = []
        typed.reserveCapacity(expressions.count)
        for expression in expressions { typed.append(try type(expression, context)) }
        return typed
    }
}

extension StatementAnalysis {
    private func identifier(
        _ name: Identifier,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        if let parameter = context.lambdaParameters.last(where: { $0.name == name.name }) {
            return TypedExpression(.lambdaParameter(parameter), type: parameter.type, span: expression.span)
        }
        guard let field = try context.scope.resolve([name.name], at: expression.anchor) else {
            throw AnalysisFailure.columnMissing([name.name], context.scope, at: expression.anchor)
        }
        if context.scope.parent != nil { namesInSubqueries[expression.span.start.offset] = name.text }
        return use(field, expression.span)
    }

    /// A reference to a field of the scope.
    func use(_ field: Field, _ span: SourceSpan) -> TypedExpression {
        if case .column(let column) = field.value.node { use(column) } else { field.value.forEachColumn(use) }
        var value = field.value
        value.span = span
        return value
    }

    private func dereference(
        _ base: Expression,
        _ field: Identifier,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let parts = expression.nameParts
        if let parts, !context.lambdaParameters.contains(where: { $0.name == parts[0] }) {
            if let found = try context.scope.resolve(parts, at: expression.anchor) {
                if context.scope.parent != nil {
                    namesInSubqueries[expression.span.start.offset] = ExpressionText.show(expression)
                }
                return use(found, expression.span)
            }
            guard context.scope.hasColumn(startingWith: parts) else {
                throw AnalysisFailure.columnMissing(parts, context.scope, at: expression.anchor)
            }
        }
        let row = try type(base, context)
        guard let fields = row.type.rowFields else {
            throw AnalysisFailure(
                .typeMismatch,
                base.anchor,
                "Expression \(ExpressionText.show(base)) is not of type ROW"
            )
        }
        let matches = fields.indices.filter { fields[$0].name?.lowercased() == field.name }
        guard let index = matches.first else {
            let names = fields.compactMap(\.name)
            throw AnalysisFailure(
                .columnNotFound,
                expression.anchor,
                "Column '\(parts?.joined(separator: ".") ?? field.name)' cannot be resolved"
                    + " or requester is not authorized to access requested resources",
                hint: Suggestion.hint(for: field.name, among: names)
            )
        }
        guard matches.count == 1 else {
            throw AnalysisFailure(
                .ambiguousName,
                expression.anchor,
                "Ambiguous row field reference: \(field.name)"
            )
        }
        return TypedExpression(.field(row, index: index), type: fields[index].type, span: expression.span)
    }

    private func subscripted(
        _ base: Expression,
        _ index: Expression,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let base = try type(base, context)
        let position = try type(index, context)
        switch base.type {
        case .row(let fields):
            guard position.type == .integer || !position.type.isInteger else {
                throw AnalysisFailure(
                    .typeMismatch,
                    index.anchor,
                    "Subscript expression on ROW requires integer index, found \(position.type)"
                )
            }
            guard case .literal(.integer(let number)) = position.node else {
                throw AnalysisFailure(
                    .expressionNotConstant,
                    index.anchor,
                    "Subscript expression on ROW requires a constant index"
                )
            }
            guard number > 0, number <= fields.count else {
                throw AnalysisFailure(
                    .invalidFunctionArgument,
                    index.anchor,
                    number <= 0
                        ? "Invalid subscript index: \(number). ROW indices start at 1"
                        : "Subscript index out of bounds: \(number), max value is \(fields.count)"
                )
            }
            let field = Int(number) - 1
            return TypedExpression(.field(base, index: field), type: fields[field].type, span: expression.span)
        case .array(let element) where TypeCoercion.canCoerce(position.type, to: .bigint):
            return TypedExpression(
                .subscripted(base, index: position.coerced(to: .bigint)),
                type: element,
                span: expression.span
            )
        case .map(let key, let value) where TypeCoercion.canCoerce(position.type, to: key):
            return TypedExpression(
                .subscripted(base, index: position.coerced(to: key)),
                type: value,
                span: expression.span
            )
        default:
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Cannot use \(position.type) for subscript of \(base.type)"
            )
        }
    }
}

extension Expression {
    /// The words of a chain of names, lower case, `nil` when it is anything else.
    var nameParts: [String]? {
        switch node {
        case .identifier(let identifier): [identifier.name]
        case .dereference(let base, let field): base.nameParts.map { $0 + [field.name] }
        default: nil
        }
    }
}

extension TypedExpression {
    var negated: TypedExpression { negated(span) }

    func negated(_ span: SourceSpan) -> TypedExpression {
        TypedExpression(.not(self), type: .boolean, span: span)
    }

    static func text(_ text: String, _ span: SourceSpan) -> TypedExpression {
        TypedExpression(.literal(.string(text)), type: .varchar(length: text.unicodeScalars.count), span: span)
    }
}

extension ComparisonOperator {
    var resolved: TypedExpression.Comparison {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .lessThan
        case .lessOrEqual: .lessThanOrEqual
        case .greater: .greaterThan
        case .greaterOrEqual: .greaterThanOrEqual
        }
    }
}
