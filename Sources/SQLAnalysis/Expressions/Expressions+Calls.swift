import SQLSyntax

extension StatementAnalysis {
    /// A call whose arguments are typed already, none of them a lambda.
    func call(
        _ name: String,
        _ arguments: [TypedExpression],
        _ span: SourceSpan,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> TypedExpression {
        let bound = try FunctionCatalogue.resolve(
            name,
            arguments.map { .type($0.type) },
            shown: arguments.map(\.type.description),
            at: position
        )
        let coerced = zip(arguments, bound.argumentTypes).map { $0.coerced(to: $1) }
        return scalar(bound, coerced, span)
    }

    private func scalar(
        _ bound: BoundSignature,
        _ arguments: [TypedExpression],
        _ span: SourceSpan
    ) -> TypedExpression {
        let function = bound.reference
        if !function.isDeterministic { isDeterministic = false }
        return TypedExpression(.call(function, arguments), type: function.returnType, span: span)
    }

    /// A call as written: a special form, a scalar function, an aggregate or a window function.
    func call(
        _ call: FunctionCall,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let name = call.name.last
        let position = expression.anchor
        guard call.name.parts.count == 1 else {
            throw AnalysisFailure(.functionNotFound, position, "Function '\(call.name.name)' not registered")
        }
        let arguments: [Expression]
        switch call.arguments {
        case .all:
            guard name == "count" else {
                // A function that takes a star is one without arguments, which none of them but count is.
                _ = try FunctionCatalogue.resolve(name, [], shown: [], at: position)
                throw AnalysisFailure(.functionNotFound, position, "Function '\(name)' not registered for *")
            }
            arguments = []
        case .list(let values): arguments = values
        }
        if call.over == nil, let form = try specialForm(name, arguments, expression, context) { return form }
        if name == "now", arguments.isEmpty { return try current(.timestamp, nil, expression) }
        let isAggregate = FunctionCatalogue.isAggregate(name)
        if let window = call.over {
            return try windowCall(call, name, arguments, window, expression, context)
        }
        if FunctionCatalogue.isWindow(name) {
            throw AnalysisFailure(.missingOver, position, "Window function \(name) requires an OVER clause")
        }
        if isAggregate { return try aggregate(call, name, arguments, expression, context) }
        if call.quantifier == .distinct {
            throw AnalysisFailure(
                .functionNotAggregate,
                position,
                "DISTINCT is not supported for non-aggregation functions"
            )
        }
        if !call.orderBy.isEmpty {
            throw AnalysisFailure(
                .functionNotAggregate,
                position,
                "ORDER BY is not supported for non-aggregation functions"
            )
        }
        if call.filter != nil {
            throw AnalysisFailure(
                .functionNotAggregate,
                position,
                "FILTER is not supported for non-aggregation functions"
            )
        }
        if call.nulls != nil {
            throw AnalysisFailure(
                .nullTreatmentNotAllowed,
                position,
                "Cannot specify null treatment clause for \(name) function"
            )
        }
        let (bound, typed) = try resolve(name, arguments, at: position, context)
        return scalar(bound, typed, expression.span)
    }

    /// Chooses a function's signature and coerces the arguments, lambdas last.
    func resolve(
        _ name: String,
        _ arguments: [Expression],
        at position: SourcePosition,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> (BoundSignature, [TypedExpression]) {
        var typed: [TypedExpression?] = []
        var kinds: [ArgumentType] = []
        var shown: [String] = []
        for argument in arguments {
            if case .lambda(let names, let body) = argument.node {
                typed.append(nil)
                shown.append("function")
                kinds.append(
                    .lambda(arity: names.count) { (types) throws(AnalysisFailure) -> TrinoType in
                        let inner = self.lambdaContext(names, types, body, context).context
                        return try self.type(body, inner).type
                    }
                )
            } else {
                let value = try type(argument, context)
                typed.append(value)
                shown.append(value.type.description)
                kinds.append(.type(value.type))
            }
        }
        let bound = try FunctionCatalogue.resolve(name, kinds, shown: shown, at: position)
        var coerced: [TypedExpression] = []
        for (index, argument) in arguments.enumerated() {
            let target = bound.argumentTypes[index]
            if let value = typed[index] {
                coerced.append(value.coerced(to: target))
            } else {
                coerced.append(try lambda(argument, target, context))
            }
        }
        return (bound, coerced)
    }

    private func lambdaContext(
        _ names: [Identifier],
        _ types: [TrinoType],
        _ body: Expression,
        _ context: ExpressionContext
    ) -> (context: ExpressionContext, parameters: [TypedExpression.LambdaParameter]) {
        var inner = context
        let parameters = zip(names, types).map { lambdaParameter($0.name, $1) }
        inner.lambdaParameters += parameters
        inner.clause = inner.clause ?? "Lambda expression"
        inner.clausePosition = inner.clausePosition ?? body.anchor
        return (inner, parameters)
    }

    private func lambda(
        _ argument: Expression,
        _ target: TrinoType,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        guard case .lambda(let names, let body) = argument.node, case .function(let types, let result) = target
        else {
            throw AnalysisFailure(.typeMismatch, argument.anchor, "A lambda expression cannot be a \(target)")
        }
        let (inner, parameters) = lambdaContext(names, types, body, context)
        return TypedExpression(
            .lambda(parameters, body: try type(body, inner).coerced(to: result)),
            type: target,
            span: argument.span
        )
    }

    func extract(
        _ field: String,
        _ value: Expression,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let functions = [
            "year": "year", "quarter": "quarter", "month": "month", "week": "week", "day": "day",
            "day_of_month": "day", "day_of_week": "day_of_week", "dow": "day_of_week",
            "day_of_year": "day_of_year", "doy": "day_of_year", "year_of_week": "year_of_week",
            "yow": "year_of_week", "hour": "hour", "minute": "minute", "second": "second",
            "timezone_hour": "timezone_hour", "timezone_minute": "timezone_minute",
        ]
        guard let function = functions[field] else {
            throw AnalysisFailure(.syntaxError, expression.anchor, "Invalid EXTRACT field: \(field)")
        }
        let operand = try type(value, context)
        guard operand.type.isMoment || operand.type.isInterval else {
            throw AnalysisFailure(
                .typeMismatch,
                value.anchor,
                "Cannot extract \(field.uppercased()) from \(operand.type)"
            )
        }
        do {
            return try call(function, [operand], expression.span, at: expression.anchor)
        } catch  where error.code == .functionNotFound {
            throw AnalysisFailure(
                .typeMismatch,
                value.anchor,
                "Cannot extract \(field.uppercased()) from \(operand.type)"
            )
        }
    }

    func trim(
        _ side: TrimSide?,
        _ characters: Expression?,
        _ value: Expression,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let name =
            switch side {
            case .none, .both: "trim"
            case .leading: "ltrim"
            case .trailing: "rtrim"
            }
        let operands = try types([value] + (characters.map { [$0] } ?? []), context)
        return try call(name, operands, expression.span, at: expression.anchor)
    }
}

extension BoundSignature {
    var reference: FunctionReference {
        FunctionReference(
            name: signature.name,
            kind: signature.kind,
            argumentTypes: argumentTypes,
            returnType: result,
            isDeterministic: signature.isDeterministic
        )
    }
}
