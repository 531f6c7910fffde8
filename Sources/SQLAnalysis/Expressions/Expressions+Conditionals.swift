import SQLSyntax

extension StatementAnalysis {
    func caseWhen(
        _ operand: Expression?,
        _ clauses: [WhenClause],
        _ otherwise: Expression?,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        guard let operand else {
            var typed: [TypedExpression.WhenClause] = []
            for clause in clauses {
                let condition = try condition(
                    type(clause.condition, context),
                    "CASE WHEN clause",
                    at: clause.condition.anchor
                )
                typed.append(.init(condition: condition, result: try type(clause.result, context)))
            }
            return try searchedCase(typed, clauses, otherwise, expression, context)
        }
        let value = try type(operand, context)
        var candidates: [TypedExpression] = []
        var common = value.type
        for clause in clauses {
            let candidate = try type(clause.condition, context)
            guard let wider = TypeCoercion.commonSuperType(common, candidate.type), wider.isComparable else {
                throw AnalysisFailure(
                    .typeMismatch,
                    clause.condition.anchor,
                    "CASE operand type does not match WHEN clause operand type: \(common) vs \(candidate.type)"
                )
            }
            common = wider
            candidates.append(candidate)
        }
        let subject = value.coerced(to: common)
        if subject.isStable {
            return try simpleCase(subject, candidates, clauses, otherwise, expression, context)
        }
        let parameter = lambdaParameter("case", common)
        let reference = TypedExpression(.lambdaParameter(parameter), type: common, span: operand.span)
        let body = try simpleCase(reference, candidates, clauses, otherwise, expression, context)
        return TypedExpression(.bind(parameter, subject, body: body), type: body.type, span: expression.span)
    }

    private func simpleCase(
        _ subject: TypedExpression,
        _ candidates: [TypedExpression],
        _ clauses: [WhenClause],
        _ otherwise: Expression?,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        var typed: [TypedExpression.WhenClause] = []
        for (candidate, clause) in zip(candidates, clauses) {
            let test = TypedExpression(
                .comparison(.equal, subject, candidate.coerced(to: subject.type)),
                type: .boolean,
                span: clause.condition.span
            )
            typed.append(.init(condition: test, result: try type(clause.result, context)))
        }
        return try searchedCase(typed, clauses, otherwise, expression, context)
    }

    private func searchedCase(
        _ typed: [TypedExpression.WhenClause],
        _ clauses: [WhenClause],
        _ otherwise: Expression?,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        var results = Array(zip(typed.map(\.result), clauses.map(\.result.anchor)))
        var rest: TypedExpression?
        if let otherwise {
            let value = try type(otherwise, context)
            rest = value
            results.append((value, otherwise.anchor))
        }
        let common = try commonType("All CASE results", results)
        let coerced = typed.map {
            TypedExpression.WhenClause(condition: $0.condition, result: $0.result.coerced(to: common))
        }
        return TypedExpression(
            .caseWhen(coerced, otherwise: rest?.coerced(to: common)),
            type: common,
            span: expression.span
        )
    }

    /// Forms that look like calls and have rules of their own; `nil` for real functions.
    func specialForm(
        _ name: String,
        _ arguments: [Expression],
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression? {
        let span = expression.span
        func wrongCount(_ message: String) -> AnalysisFailure {
            AnalysisFailure(.invalidArguments, expression.anchor, message)
        }
        switch name {
        case "if":
            guard arguments.count == 2 || arguments.count == 3 else {
                throw wrongCount("Invalid number of arguments for 'if' function")
            }
            return try ifThen(arguments, expression, context)
        case "nullif":
            guard arguments.count == 2 else {
                throw wrongCount("Invalid number of arguments for 'nullif' function")
            }
            return try nullIf(arguments, expression, context)
        case "coalesce":
            guard arguments.count >= 2 else {
                throw wrongCount("The 'coalesce' function must have at least two arguments")
            }
            let values = try types(arguments, context)
            let common = try commonType("All COALESCE operands", Array(zip(values, arguments.map(\.anchor))))
            return TypedExpression(.coalesce(values.map { $0.coerced(to: common) }), type: common, span: span)
        case "try":
            guard arguments.count == 1 else {
                throw wrongCount("The 'try' function must have exactly one argument")
            }
            let value = try type(arguments[0], context)
            return TypedExpression(.tryExpression(value), type: value.type, span: span)
        case "typeof":
            guard arguments.count == 1 else { return nil }
            return .varchar(try type(arguments[0], context).type.description, span)
        case "format":
            guard arguments.count >= 2 else {
                throw wrongCount("The 'format' function must have at least two arguments")
            }
            let values = try types(arguments, context)
            guard values[0].type.isVarchar || values[0].type == .unknown else {
                throw AnalysisFailure(
                    .typeMismatch,
                    arguments[0].anchor,
                    "Type of first argument to format() must be VARCHAR (actual: \(values[0].type))"
                )
            }
            for (value, argument) in zip(values, arguments).dropFirst()
            where !TypeCoercion.canCast(value.type, to: .varchar) {
                throw AnalysisFailure(
                    .notSupported,
                    argument.anchor,
                    "Type not supported for formatting: \(value.type)"
                )
            }
            let pattern = values[0].coerced(to: .varchar)
            let function = FunctionReference(
                name: "format",
                kind: .scalar,
                argumentTypes: [.varchar] + values.dropFirst().map(\.type),
                returnType: .varchar,
                isDeterministic: true
            )
            return TypedExpression(.call(function, [pattern] + values.dropFirst()), type: .varchar, span: span)
        default:
            return nil
        }
    }

    private func ifThen(
        _ arguments: [Expression],
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let test = try condition(type(arguments[0], context), "IF condition", at: arguments[0].anchor)
        let then = try type(arguments[1], context)
        guard arguments.count == 3 else {
            return TypedExpression(
                .ifThen(test, then: then, otherwise: nil),
                type: then.type,
                span: expression.span
            )
        }
        let otherwise = try type(arguments[2], context)
        guard let common = TypeCoercion.commonSuperType(then.type, otherwise.type) else {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Result types for IF must be the same: \(then.type) vs \(otherwise.type)"
            )
        }
        return TypedExpression(
            .ifThen(test, then: then.coerced(to: common), otherwise: otherwise.coerced(to: common)),
            type: common,
            span: expression.span
        )
    }

    private func nullIf(
        _ arguments: [Expression],
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let first = try type(arguments[0], context)
        let second = try type(arguments[1], context)
        guard let common = TypeCoercion.commonSuperType(first.type, second.type), common.isComparable else {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Types are not comparable with NULLIF: \(first.type) vs \(second.type)"
            )
        }
        return TypedExpression(
            .nullIf(first, second, comparedAs: common),
            type: first.type,
            span: expression.span
        )
    }
}

extension TypedExpression {
    /// Whether evaluating the expression twice gives the same value both times.
    var isStable: Bool {
        !contains { part in
            switch part.node {
            case .call(let function, _): !function.isDeterministic
            case .scalarSubquery, .exists, .inSubquery, .quantified: true
            default: false
            }
        }
    }
}
