// MARK: - Relations and joins

extension TrinoParser {
    /// A relation with the joins behind it; `a JOIN b JOIN c ON x ON y` nests to the right, as its conditions say.
    mutating func relation() throws(SyntaxFailure) -> Relation {
        let start = cursor.current.start
        let outer = try descend()
        var left = try sampledRelation()
        while let join = try acceptJoin(left) {
            try link()
            left = Relation(node: .join(join), span: cursor.span(from: start))
        }
        ascend(outer)
        return left
    }

    private mutating func acceptJoin(_ left: Relation) throws(SyntaxFailure) -> Join? {
        if accept(.cross) {
            try expect(.join)
            return Join(kind: .cross, left: left, right: try sampledRelation(), criteria: .none)
        }
        if accept(.natural) {
            guard let kind = try acceptJoinKind() else { throw mismatch() }
            return Join(kind: kind, left: left, right: try sampledRelation(), criteria: .natural)
        }
        guard let kind = try acceptJoinKind() else { return nil }
        let right = try relation()
        if accept(.using) {
            return Join(kind: kind, left: left, right: right, criteria: .using(try identifierList()))
        }
        try expect(.on)
        return Join(kind: kind, left: left, right: right, criteria: .on(try expression()))
    }

    /// `[INNER] JOIN`, `LEFT [OUTER] JOIN` and so on.
    private mutating func acceptJoinKind() throws(SyntaxFailure) -> Join.Kind? {
        let kind: Join.Kind
        if accept(.join) { return .inner }
        if accept(.inner) {
            try expect(.join)
            return .inner
        }
        if accept(.left) {
            kind = .left
        } else if accept(.right) {
            kind = .right
        } else if accept(.full) {
            kind = .full
        } else {
            return nil
        }
        _ = accept(.outer)
        try expect(.join)
        return kind
    }

    private mutating func sampledRelation() throws(SyntaxFailure) -> Relation {
        let start = cursor.current.start
        let relation = try matchedRelation()
        guard accept(.tablesample) else { return relation }
        let method: Relation.SampleMethod
        if accept(.bernoulli) {
            method = .bernoulli
        } else {
            try expect(.system)
            method = .system
        }
        try expect(.leftParenthesis)
        let percentage = try expression()
        try expect(.rightParenthesis)
        return Relation(
            node: .sample(relation, method: method, percentage: percentage),
            span: cursor.span(from: start)
        )
    }

    private mutating func matchedRelation() throws(SyntaxFailure) -> Relation {
        let start = cursor.current.start
        let relation = try aliasedRelation(try relationPrimary(), from: start)
        guard isAt(.matchRecognize), isSymbol(.leftParenthesis, after: 1) else { return relation }
        cursor.skip()
        let text = try skippedParentheses()
        let matched = Relation(node: .matchRecognize(relation, text: text), span: cursor.span(from: start))
        return try aliasedRelation(matched, from: start)
    }

    private mutating func aliasedRelation(
        _ relation: Relation,
        from start: SourcePosition
    ) throws(SyntaxFailure) -> Relation {
        guard let alias = try acceptAlias() else { return relation }
        let columns = isAt(.leftParenthesis) ? try identifierList() : []
        return Relation(
            node: .aliased(relation, alias: alias, columns: columns),
            span: cursor.span(from: start)
        )
    }
}

// MARK: - Primary relations

extension TrinoParser {
    private mutating func relationPrimary() throws(SyntaxFailure) -> Relation {
        let start = cursor.current.start
        let node = try relationNode()
        return Relation(node: node, span: cursor.span(from: start))
    }

    private mutating func relationNode() throws(SyntaxFailure) -> Relation.Node {
        if isAt(.leftParenthesis) { return try parenthesizedRelation() }
        if accept(.unnest) {
            let arguments = try parenthesized { (parser) throws(SyntaxFailure) in try parser.expression() }
            let isWith = isAt(.with)
            if isWith {
                cursor.skip()
                try expect(.ordinality)
            }
            return .unnest(arguments, withOrdinality: isWith)
        }
        if isAt(.lateral), isSymbol(.leftParenthesis, after: 1) {
            cursor.skip()
            cursor.skip()
            let query = try query()
            try expect(.rightParenthesis)
            return .lateral(query)
        }
        switch (cursor.kind, cursor.kind(after: 1)) {
        case (.keyword(.table), .symbol(.leftParenthesis)):
            cursor.skip()
            return .invocation(.tableFunction, text: try skippedParentheses())
        case (.keyword(.jsonTable), .symbol(.leftParenthesis)):
            cursor.skip()
            return .invocation(.jsonTable, text: try skippedParentheses())
        default:
            for word in ["'LATERAL'", "'TABLE'"] {
                cursor.note(word)
            }
            let name = try qualifiedName()
            return .table(name, period: try acceptPeriod())
        }
    }

    private mutating func parenthesizedRelation() throws(SyntaxFailure) -> Relation.Node {
        let isQuery = startsQuery(after: 1)
        cursor.skip()
        if isQuery {
            let query = try query()
            try expect(.rightParenthesis)
            return .subquery(query)
        }
        cursor.note("<query>")
        let relation = try relation()
        try expect(.rightParenthesis)
        return .parenthesized(relation)
    }

    private mutating func acceptPeriod() throws(SyntaxFailure) -> QueryPeriod? {
        guard accept(.for) else { return nil }
        let kind: QueryPeriod.Kind
        if accept(.timestamp) {
            kind = .timestamp
        } else {
            try expect(.version)
            kind = .version
        }
        try expect(.as)
        try expect(.of)
        return QueryPeriod(kind: kind, end: try valueExpression())
    }

    /// Skips from an opening parenthesis to the one that closes it, and gives the text between them.
    private mutating func skippedParentheses() throws(SyntaxFailure) -> String {
        guard let behind = cursor.indexAfterParenthesis(at: cursor.index) else {
            while cursor.kind != .end { cursor.skip() }
            try expect(.rightParenthesis)
            return ""
        }
        let start = cursor.current.end
        while cursor.index < behind - 1 { cursor.skip() }
        let text = cursor.text(from: start, to: cursor.current.start)
        cursor.skip()
        return text
    }
}
