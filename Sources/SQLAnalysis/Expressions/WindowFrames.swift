import SQLSyntax

extension StatementAnalysis {
    /// Checks the windows of a WINDOW clause, each of which may go on from those before it.
    ///
    /// Returns the expressions in them, since those must fit a grouping as others do.
    func definitions(
        _ windows: [NamedWindow],
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> [(Expression, TypedExpression)] {
        var inner = context
        inner.enclosing = .windowSpecification
        inner.windows = [:]
        var parts: [(Expression, TypedExpression)] = []
        for window in windows {
            let specification = try specification(.inline(window.specification), inner.windows)
            let partition = try partitionKeys(specification.partitionBy, inner)
            parts += zip(specification.partitionBy, partition)
            let keys = try sortKeys(specification.orderBy, inner)
            for (item, key) in zip(specification.orderBy, keys) {
                parts.append((item.expression, key.expression))
            }
            _ = try frame(specification.frame, keys, specification, inner)
            inner.windows[window.name.name] = window.specification
        }
        return parts
    }

    func frame(
        _ frame: WindowFrame?,
        _ keys: [SortKey],
        _ specification: WindowSpecification,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> ResolvedWindowFrame? {
        guard let frame else { return nil }
        let position = frame.span.start
        let end = frame.end ?? .currentRow
        func invalid(_ message: String) -> AnalysisFailure {
            AnalysisFailure(.invalidWindowFrame, position, message)
        }
        switch (frame.start, end) {
        case (.unboundedFollowing, _): throw invalid("Window frame start cannot be UNBOUNDED FOLLOWING")
        case (_, .unboundedPreceding): throw invalid("Window frame end cannot be UNBOUNDED PRECEDING")
        case (.currentRow, .preceding):
            throw invalid("Window frame starting from CURRENT ROW cannot end with PRECEDING")
        case (.following, .preceding), (.following, .currentRow):
            let shown = if case .preceding = end { "PRECEDING" } else { "CURRENT ROW" }
            throw invalid("Window frame starting from FOLLOWING cannot end with \(shown)")
        default: break
        }
        let unit: ResolvedWindowFrame.Unit =
            switch frame.unit {
            case .rows: .rows
            case .range: .range
            case .groups: .groups
            }
        if unit == .groups, keys.isEmpty {
            throw AnalysisFailure(
                .missingOrderBy,
                specification.span.start,
                "Window frame of type GROUPS PRECEDING or FOLLOWING requires ORDER BY"
            )
        }
        return ResolvedWindowFrame(
            unit: unit,
            start: try bound(frame.start, unit, keys, specification, context),
            end: try bound(end, unit, keys, specification, context)
        )
    }

    private func bound(
        _ bound: WindowFrame.Bound,
        _ unit: ResolvedWindowFrame.Unit,
        _ keys: [SortKey],
        _ specification: WindowSpecification,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> ResolvedWindowFrame.Bound {
        switch bound {
        case .unboundedPreceding: .unboundedPreceding
        case .currentRow: .currentRow
        case .unboundedFollowing: .unboundedFollowing
        case .preceding(let offset): .preceding(try self.offset(offset, unit, keys, specification, context))
        case .following(let offset): .following(try self.offset(offset, unit, keys, specification, context))
        }
    }

    private func offset(
        _ offset: Expression,
        _ unit: ResolvedWindowFrame.Unit,
        _ keys: [SortKey],
        _ specification: WindowSpecification,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let value = try type(offset, context)
        switch unit {
        case .rows, .groups:
            guard value.type.isInteger || value.type == .unknown else {
                throw AnalysisFailure(
                    .typeMismatch,
                    offset.anchor,
                    "Window frame \(unit.rawValue) start value type must be exact numeric type with scale 0 "
                        + "(actual \(value.type))"
                )
            }
            if case .literal(.integer(let count)) = value.node, count < 0 {
                throw AnalysisFailure(
                    .invalidWindowFrame,
                    offset.anchor,
                    "Window frame offset value must not be negative or null"
                )
            }
            return value.coerced(to: .bigint)
        case .range:
            guard let key = keys.first else {
                throw AnalysisFailure(
                    .missingOrderBy,
                    specification.span.start,
                    "Window frame of type RANGE PRECEDING or FOLLOWING requires ORDER BY"
                )
            }
            guard keys.count == 1 else {
                throw AnalysisFailure(
                    .invalidOrderBy,
                    specification.span.start,
                    "Window frame of type RANGE PRECEDING or FOLLOWING requires single sort item in ORDER BY "
                        + "(actual: \(keys.count))"
                )
            }
            let sortType = key.expression.type
            guard sortType.isNumeric || sortType.isMoment else {
                throw AnalysisFailure(
                    .typeMismatch,
                    specification.orderBy.first?.expression.anchor ?? offset.anchor,
                    "Window frame of type RANGE PRECEDING or FOLLOWING requires that sort item type be numeric, "
                        + "datetime or interval (actual: \(sortType))"
                )
            }
            let fits =
                sortType.isNumeric
                ? TypeCoercion.commonSuperType(sortType, value.type) != nil && value.type.isNumeric
                : value.type.isInterval
            guard fits else {
                throw AnalysisFailure(
                    .typeMismatch,
                    offset.anchor,
                    "Window frame RANGE value type (\(value.type)) not compatible with sort item type (\(sortType))"
                )
            }
            return sortType.isNumeric && TypeCoercion.canCoerce(value.type, to: sortType)
                ? value.coerced(to: sortType) : value
        }
    }
}
