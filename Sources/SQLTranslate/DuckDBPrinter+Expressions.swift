import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    mutating func print(_ list: [TypedExpression]) throws(TranslationFailure) -> [PrintedExpression] {
        var result: [PrintedExpression] = []
        result.reserveCapacity(list.count)
        for expression in list { result.append(try print(expression)) }
        return result
    }

    /// Prints one expression; `asCondition` is set where NULL and false mean the same.
    mutating func print(
        _ expression: TypedExpression,
        asCondition: Bool = false
    ) throws(TranslationFailure) -> PrintedExpression {
        do {
            return try printNode(expression, asCondition: asCondition)
        } catch {
            var located = error
            if located.span == nil { located.span = expression.span }
            throw located
        }
    }

    private mutating func printNode(
        _ expression: TypedExpression,
        asCondition: Bool
    ) throws(TranslationFailure) -> PrintedExpression {
        let type = expression.type
        switch expression.node {
        case .literal(let value):
            return try Literals.print(value, type)
        case .column(let column):
            let printed =
                groupedZones[column.id] ?? replacements[column.id]
                ?? PrintedExpression(Self.name(column), type, isSimple: true)
            guard lifted?.liftsColumns == true else { return printed }
            return try lifting { _ in printed }
        case .lambdaParameter(let parameter):
            return parameterValues[parameter.id] ?? PrintedExpression("p\(parameter.id)", type, isSimple: true)
        case .call(let function, let arguments):
            return try printCall(function, arguments, type)
        case .cast(let operand, let isTry):
            return try printCast(operand, to: type, isTry: isTry)
        case .arithmetic(let operation, let left, let right):
            let (left, right) = (try print(left), try print(right))
            return try Arithmetic(failing: failing, names: names).print(operation, left, right, type)
        case .negate(let operand):
            return PrintedExpression("(-\(try print(operand).text))", type)
        case .comparison(let comparison, let left, let right):
            return PrintedExpression(
                try printComparison(comparison, left, right, asCondition: asCondition),
                .boolean
            )
        case .isDistinctFrom(let left, let right):
            let (left, right) = (try print(left), try print(right))
            return PrintedExpression("(\(comparable(left)) IS DISTINCT FROM \(comparable(right)))", .boolean)
        case .and(let operands):
            return PrintedExpression(try junction(operands, " AND ", asCondition), .boolean)
        case .or(let operands):
            return PrintedExpression(try junction(operands, " OR ", asCondition), .boolean)
        case .not(let operand):
            return PrintedExpression("(NOT \(try print(operand).text))", .boolean)
        case .isNull(let operand):
            return PrintedExpression("(\(try print(operand).text) IS NULL)", .boolean)
        case .between(let value, let low, let high):
            return PrintedExpression(try printBetween(value, low, high, asCondition: asCondition), .boolean)
        case .inList(let value, let list):
            return PrintedExpression(try printInList(value, list), .boolean)
        case .like(let value, let pattern, let escape):
            return PrintedExpression(try printLike(value, pattern, escape), .boolean)
        case .inSubquery, .exists, .scalarSubquery, .quantified:
            return try lifting { (printer) throws(TranslationFailure) in
                try printer.printSubquery(expression, asCondition: asCondition)
            }
        case .caseWhen, .bind, .ifThen, .coalesce, .nullIf, .tryExpression:
            return try printConditional(expression)
        case .array, .row, .subscripted, .field, .lambda:
            return try printStructured(expression)
        case .atTimeZone(let value, let zone):
            return try atTimeZone(try print(value), try print(zone), type)
        case .aggregate(let call):
            sawUnliftable = true
            return try lifting { (printer) throws(TranslationFailure) in try printer.printAggregate(call, type)
            }
        case .window(let call):
            sawUnliftable = true
            return try lifting { (printer) throws(TranslationFailure) in try printer.printWindow(call, type) }
        case .grouping(let columns):
            let keys = columns.map { groupingName($0) }.joined(separator: ", ")
            return PrintedExpression("CAST(grouping(\(keys)) AS INTEGER)", type)
        }
    }

    private func groupingName(_ column: ResolvedColumn) -> String {
        DuckDBTypes.isZoned(column.type) ? Self.name(column) + "_u" : Self.name(column)
    }

    private mutating func junction(
        _ operands: [TypedExpression],
        _ separator: String,
        _ asCondition: Bool
    ) throws(TranslationFailure) -> String {
        var texts: [String] = []
        for operand in operands { texts.append(try print(operand, asCondition: asCondition).text) }
        return "(" + texts.joined(separator: separator) + ")"
    }

    private mutating func printConditional(
        _ expression: TypedExpression
    ) throws(TranslationFailure) -> PrintedExpression {
        let type = expression.type
        switch expression.node {
        case .caseWhen(let clauses, let otherwise):
            var text = "CASE"
            for clause in clauses {
                text += " WHEN \(try print(clause.condition, asCondition: true).text)"
                text += " THEN \(try print(clause.result).text)"
            }
            if let otherwise { text += " ELSE \(try print(otherwise).text)" }
            return PrintedExpression(text + " END", type)
        case .ifThen(let condition, let then, let otherwise):
            var text = "CASE WHEN \(try print(condition, asCondition: true).text) THEN \(try print(then).text)"
            if let otherwise { text += " ELSE \(try print(otherwise).text)" }
            return PrintedExpression(text + " END", type)
        case .coalesce(let operands):
            let texts = try print(operands).map(\.text)
            return PrintedExpression("coalesce(\(texts.joined(separator: ", ")))", type)
        case .nullIf(let first, let second, let comparedAs):
            return try printNullIf(first, second, comparedAs)
        case .tryExpression(let operand):
            return try printTry(operand, type)
        case .bind(let parameter, let value, let body):
            return try printBinding(parameter, value, body)
        default:
            preconditionFailure("printConditional is called for conditional nodes only")
        }
    }

    private mutating func printNullIf(
        _ first: TypedExpression,
        _ second: TypedExpression,
        _ comparedAs: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        let (value, other) = (try print(first), try print(second))
        let isPlain = first.type == comparedAs && second.type == comparedAs
        if isPlain, !needsOwnEquality(comparedAs), !DuckDBTypes.holdsZone(comparedAs) {
            return PrintedExpression("nullif(\(value.text), \(other.text))", first.type)
        }
        let text = try Binding(names: names).bind(value) { (value) throws(TranslationFailure) in
            let left = try Casts.cast(value, to: comparedAs, failing: failing, names: names)
            let right = try Casts.cast(other, to: comparedAs, failing: failing, names: names)
            let test = try Comparisons(names: names).compare(.equal, left, right)
            return "CASE WHEN \(test) THEN NULL ELSE \(value.text) END"
        }
        return PrintedExpression(text, first.type)
    }

    private mutating func printBinding(
        _ parameter: TypedExpression.LambdaParameter,
        _ value: TypedExpression,
        _ body: TypedExpression
    ) throws(TranslationFailure) -> PrintedExpression {
        let bound = try print(value)
        if bound.isSimple {
            parameterValues[parameter.id] = bound
            defer { parameterValues[parameter.id] = nil }
            return try print(body)
        }
        let before = sawUnliftable
        sawUnliftable = false
        let printed = try print(body)
        let cannotLift = sawUnliftable
        sawUnliftable = before || cannotLift
        guard cannotLift else {
            let text = "list_transform([\(bound.text)], lambda p\(parameter.id): \(printed.text))[1]"
            return PrintedExpression(text, body.type)
        }
        parameterValues[parameter.id] = bound
        defer { parameterValues[parameter.id] = nil }
        return try print(body)
    }

    private mutating func printStructured(
        _ expression: TypedExpression
    ) throws(TranslationFailure) -> PrintedExpression {
        let type = expression.type
        switch expression.node {
        case .array(let elements):
            let texts = try print(elements).map(\.text)
            if texts.isEmpty { return PrintedExpression("CAST([] AS \(try DuckDBTypes.name(of: type)))", type) }
            return PrintedExpression("[" + texts.joined(separator: ", ") + "]", type)
        case .row(let fields):
            guard let rowFields = type.rowFields else {
                throw TranslationFailure("NOT_SUPPORTED", "Row of type \(type)")
            }
            let values = try print(fields)
            let parts = zip(DuckDBTypes.fieldNames(of: rowFields), values).map {
                "\(DuckDBText.name($0)) := \($1.text)"
            }
            return PrintedExpression("struct_pack(\(parts.joined(separator: ", ")))", type)
        case .subscripted(let base, let index):
            return try printSubscript(try print(base), try print(index), type)
        case .field(let base, let index):
            guard let fields = base.type.rowFields else {
                throw TranslationFailure("NOT_SUPPORTED", "Field of type \(base.type)")
            }
            let name = DuckDBText.string(DuckDBTypes.fieldNames(of: fields)[index])
            var printed = PrintedExpression("struct_extract(\(try print(base).text), \(name))", type)
            printed.isSimple = false
            return printed
        case .lambda(let parameters, let body):
            return lambda(parameters, body, type)
        default:
            preconditionFailure("printStructured is called for structured nodes only")
        }
    }

    private func lambda(
        _ parameters: [TypedExpression.LambdaParameter],
        _ body: TypedExpression,
        _ type: TrinoType
    ) -> PrintedExpression {
        let printer = self
        var printed = PrintedExpression("", type)
        printed.lambda = PrintedExpression.Lambda(
            parameterTypes: parameters.map(\.type),
            bodyType: body.type
        ) { (values) throws(TranslationFailure) in
            var copy = printer
            for (parameter, value) in zip(parameters, values) { copy.parameterValues[parameter.id] = value }
            return try copy.print(body)
        }
        return printed
    }

    private func printSubscript(
        _ base: PrintedExpression,
        _ index: PrintedExpression,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        let binding = Binding(names: names)
        if case .map(let key, _) = base.type {
            let text = try binding.bind(base, index) { (base, index) in
                let missing =
                    key.isComparable && !DuckDBTypes.holdsZone(key)
                    ? failing.fail(
                        "INVALID_FUNCTION_ARGUMENT: Key not present in map: ",
                        value: shownKey(index)
                    )
                    : failing.fail("INVALID_FUNCTION_ARGUMENT: Key not present in map")
                return "CASE WHEN NOT map_contains(\(base.text), \(index.text)) THEN \(missing)"
                    + " ELSE \(base.text)[\(index.text)] END"
            }
            return PrintedExpression(text, type)
        }
        let text = try binding.bind(base, index) { (base, index) in
            let beyond = failing.fail(
                "INVALID_FUNCTION_ARGUMENT: Array subscript must be less than or equal to array length: ",
                value: "\(index.text) || ' > ' || len(\(base.text))"
            )
            var text = "CASE"
            if !((index.constantInteger ?? 0) > 0) {
                let zero = failing.fail("INVALID_FUNCTION_ARGUMENT: SQL array indices start at 1")
                let negative = failing.fail(
                    "INVALID_FUNCTION_ARGUMENT: Array subscript is negative: ",
                    value: index.text
                )
                text += " WHEN \(index.text) = 0 THEN \(zero) WHEN \(index.text) < 0 THEN \(negative)"
            }
            return text
                + " WHEN \(index.text) > len(\(base.text)) THEN \(beyond) ELSE \(base.text)[\(index.text)] END"
        }
        return PrintedExpression(text, type)
    }

    private func shownKey(_ bound: PrintedExpression) -> String {
        bound.type.isText ? bound.text : "CAST(\(bound.text) AS VARCHAR)"
    }
}
