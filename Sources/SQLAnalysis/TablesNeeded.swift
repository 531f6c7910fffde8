package import SQLSyntax

/// The tables a statement names, which the caller fetches before analysis; those of views are asked for view by view.
package struct TablesNeeded: Sendable {
    package private(set) var tables: [TableName] = []
    /// Databases of which every table is needed, for information_schema; empty text means all databases.
    package private(set) var databases: [String] = []
    private let session: AnalysisSession

    package init(by statement: Statement, session: AnalysisSession) {
        self.session = session
        visit(statement)
    }

    private mutating func visit(_ statement: Statement) {
        switch statement {
        case .query(let query): visit(query)
        case .createTableAs(let create):
            add(create.name)
            visit(create.query)
        case .createView(let create):
            add(create.name)
            visit(create.query)
        case .insert(let insert):
            add(insert.table)
            visit(insert.query)
        case .unload(let unload): visit(unload.query)
        case .explain(let explain): visit(explain.statement)
        case .delete(let delete): add(delete.table)
        case .update(let update): add(update.table)
        case .merge(let merge):
            add(merge.table)
            visit(merge.source)
        case .dropView, .optimize, .vacuum, .prepare, .execute, .executeImmediate, .deallocate, .showCreateView,
            .createDatabase, .alterDatabase, .dropDatabase, .createTable, .alterTable, .dropTable, .repairTable,
            .showDatabases, .showTables, .showViews, .showColumns, .showPartitions, .showTableProperties,
            .showCreateTable, .describe, .describeView:
            break
        }
    }

    private mutating func add(_ name: QualifiedName) {
        // A name that cannot be is the analyzer's to refuse.
        guard var table = try? TableName(name, session) else { return }
        if table.database == "information_schema" {
            let database = session.database ?? ""
            if !databases.contains(database) { databases.append(database) }
            return
        }
        if table.table.hasSuffix("$partitions") { table.table.removeLast("$partitions".count) }
        if !tables.contains(table) { tables.append(table) }
    }

    private mutating func visit(_ query: Query) {
        for named in query.with?.queries ?? [] { visit(named.query) }
        visit(query.body)
        for item in query.orderBy { visit(item.expression) }
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
        case .table(let name, _): add(name)
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
