import SQLSyntax

/// The tables that a query names, in order of appearance, wherever in it they stand.
struct TableReferences {
    struct Reference {
        let name: QualifiedName
        /// Whether a WITH inside of what was looked at gives the name its meaning.
        let isCommonTable: Bool
    }

    private(set) var all: [Reference] = []
    /// Where each WITH RECURSIVE begins.
    private(set) var recursiveWiths: [SourcePosition] = []
    /// The named queries in sight.
    private var inSight: Set<String> = []

    init(in query: Query) { visit(query) }

    init(in body: QueryBody) { visit(body) }

    init(in relation: Relation) { visit(relation) }

    init(in expressions: [Expression?]) { visitAll(expressions) }

    /// Those that mean a named query of further out.
    func named(_ name: String) -> [QualifiedName] {
        all.filter { !$0.isCommonTable && $0.name.parts.count == 1 && $0.name.last == name }.map(\.name)
    }

    private mutating func add(_ name: QualifiedName) {
        let isCommonTable = name.parts.count == 1 && inSight.contains(name.last)
        all.append(Reference(name: name, isCommonTable: isCommonTable))
    }

    private mutating func visit(_ query: Query) {
        let outer = inSight
        if let with = query.with {
            if with.isRecursive { recursiveWiths.append(with.span.start) }
            for named in with.queries {
                if with.isRecursive { inSight.insert(named.name.name) }
                visit(named.query)
                inSight.insert(named.name.name)
            }
        }
        visit(query.body)
        for item in query.orderBy { visit(item.expression) }
        inSight = outer
    }

    private mutating func visit(_ body: QueryBody) {
        switch body {
        case .select(let select):
            for item in select.items {
                switch item {
                case .expression(let expression, _), .allOf(let expression, _): visit(expression)
                case .all: break
                }
            }
            for relation in select.from { visit(relation) }
            visit(select.filter)
            visit(select.having)
            for window in select.windows { visit(window.specification) }
            for element in select.groupBy?.elements ?? [] {
                switch element {
                case .set(let expressions): visitAll(expressions)
                case .rollup(let parts), .cube(let parts), .groupingSets(let parts):
                    visitAll(Array(parts.joined()))
                }
            }
        case .setOperation(let operation):
            visit(operation.left)
            visit(operation.right)
        case .values(let values): visitAll(values.rows)
        case .table(let name): add(name)
        case .parenthesized(let query): visit(query)
        }
    }

    private mutating func visit(_ relation: Relation) {
        switch relation.node {
        case .table(let name, let period):
            add(name)
            visit(period?.end)
        case .subquery(let query), .lateral(let query): visit(query)
        case .unnest(let expressions, _): visitAll(expressions)
        case .parenthesized(let inner), .aliased(let inner, _, _), .sample(let inner, _, _),
            .matchRecognize(let inner, _):
            visit(inner)
        case .join(let join):
            visit(join.left)
            visit(join.right)
            if case .on(let expression) = join.criteria { visit(expression) }
        case .invocation: break
        }
    }

    private mutating func visit(_ window: WindowSpecification) {
        visitAll(window.partitionBy)
        for item in window.orderBy { visit(item.expression) }
    }

    private mutating func visitAll(_ expressions: [Expression?]) {
        for expression in expressions { visit(expression) }
    }

    private mutating func visit(_ expression: Expression?) {
        guard let expression else { return }
        switch expression.node {
        case .exists(let query), .subquery(let query): visit(query)
        case .inQuery(let value, let query, _), .quantified(_, _, let value, let query):
            visit(value)
            visit(query)
        case .literal, .parameter, .identifier, .grouping, .current, .jsonPath, .jsonObject, .jsonArray: break
        case .dereference(let value, _), .unary(_, let value), .not(let value), .isNull(let value, _),
            .cast(let value, _, _), .lambda(_, let value), .extract(_, let value), .normalize(let value, _):
            visit(value)
        case .subscript(let left, let right), .binary(_, let left, let right), .atTimeZone(let left, let right),
            .comparison(_, let left, let right), .isDistinct(let left, let right, _),
            .position(let left, let right):
            visit(left)
            visit(right)
        case .between(let value, let low, let high, _): visitAll([value, low, high])
        case .row(let values), .array(let values), .logical(_, let values): visitAll(values)
        case .inList(let value, let candidates, _): visitAll([value] + candidates)
        case .like(let value, let pattern, let escape, _): visitAll([value, pattern, escape])
        case .caseWhen(let operand, let clauses, let otherwise):
            visit(operand)
            for clause in clauses { visitAll([clause.condition, clause.result]) }
            visit(otherwise)
        case .trim(_, let characters, let value): visitAll([characters, value])
        case .substring(let value, let start, let length): visitAll([value, start, length])
        case .listAggregation(let aggregation):
            visit(aggregation.value)
            visit(aggregation.filter)
            for item in aggregation.orderBy { visit(item.expression) }
        case .call(let call):
            if case .list(let arguments) = call.arguments { visitAll(arguments) }
            visit(call.filter)
            for item in call.orderBy { visit(item.expression) }
            if case .inline(let window) = call.over { visit(window) }
        }
    }
}
