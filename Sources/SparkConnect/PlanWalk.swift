/// Plans as trees: every relation below a relation, one by one.
extension ConnectRelation {
    /// Replaces all relations of the tree that `body` gives another for; those below come first.
    ///
    /// Relations inside messages that Hosu does not know stay as they are.
    ///
    /// - Returns: whether anything was replaced.
    mutating func replaceAll(_ body: (ConnectRelation) throws -> ConnectRelation?) rethrows -> Bool {
        var isChanged = try replaceInputs { input in
            var copy = input
            return try copy.replaceAll(body) ? copy : nil
        }
        if let replaced = try body(self) {
            self = replaced
            isChanged = true
        }
        return isChanged
    }

    /// Replaces the inputs that `body` gives another for.
    mutating func replaceInputs(_ body: (ConnectRelation) throws -> ConnectRelation?) rethrows -> Bool {
        switch relType {
        case .project(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .project(holder)
        case .limit(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .limit(holder)
        case .aggregate(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .aggregate(holder)
        case .sample(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .sample(holder)
        case .offset(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .offset(holder)
        case .deduplicate(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .deduplicate(holder)
        case .subqueryAlias(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .subqueryAlias(holder)
        case .toDf(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .toDf(holder)
        case .withColumnsRenamed(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .withColumnsRenamed(holder)
        case .showString(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .showString(holder)
        case .tail(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .tail(holder)
        case .hint(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .hint(holder)
        case .unpivot(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .unpivot(holder)
        case .toSchema(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .toSchema(holder)
        case .mapPartitions(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .mapPartitions(holder)
        case .collectMetrics(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .collectMetrics(holder)
        case .parse(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .parse(holder)
        case .withWatermark(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .withWatermark(holder)
        case .applyInPandasWithState(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .applyInPandasWithState(holder)
        case .htmlString(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .htmlString(holder)
        case .transpose(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .transpose(holder)
        case .fillNa(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .fillNa(holder)
        case .dropNa(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .dropNa(holder)
        case .replace(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .replace(holder)
        case .summary(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .summary(holder)
        case .crosstab(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .crosstab(holder)
        case .describe(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .describe(holder)
        case .cov(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .cov(holder)
        case .corr(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .corr(holder)
        case .approxQuantile(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .approxQuantile(holder)
        case .freqItems(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .freqItems(holder)
        case .sampleBy(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .sampleBy(holder)
        case .filter(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .filter(holder)
        case .sort(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .sort(holder)
        case .repartition(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .repartition(holder)
        case .drop(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .drop(holder)
        case .withColumns(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .withColumns(holder)
        case .repartitionByExpression(var holder):
            guard let input = try body(holder.input) else { return false }
            holder.input = input
            relType = .repartitionByExpression(holder)
        case .join(var holder):
            guard try Self.replace(&holder, body) else { return false }
            relType = .join(holder)
        case .setOp(var holder):
            guard try Self.replace(&holder, body) else { return false }
            relType = .setOp(holder)
        case .asOfJoin(var holder):
            guard try Self.replace(&holder, body) else { return false }
            relType = .asOfJoin(holder)
        case .lateralJoin(var holder):
            guard try Self.replace(&holder, body) else { return false }
            relType = .lateralJoin(holder)
        case .nearestByJoin(var holder):
            guard try Self.replace(&holder, body) else { return false }
            relType = .nearestByJoin(holder)
        case .groupMap(var holder):
            let input = try body(holder.input)
            let initial = holder.hasInitialInput ? try body(holder.initialInput) : nil
            guard input != nil || initial != nil else { return false }
            if let input { holder.input = input }
            if let initial { holder.initialInput = initial }
            relType = .groupMap(holder)
        case .coGroupMap(var holder):
            let (input, other) = (try body(holder.input), try body(holder.other))
            guard input != nil || other != nil else { return false }
            if let input { holder.input = input }
            if let other { holder.other = other }
            relType = .coGroupMap(holder)
        case .withRelations(var holder):
            var isChanged = false
            if let root = try body(holder.root) {
                holder.root = root
                isChanged = true
            }
            for index in holder.references.indices {
                guard let reference = try body(holder.references[index]) else { continue }
                holder.references[index] = reference
                isChanged = true
            }
            guard isChanged else { return false }
            relType = .withRelations(holder)
        case .read, .sql, .catalog, nil: return false
        }
        return true
    }

    private static func replace(
        _ holder: inout ConnectTwoInputs,
        _ body: (ConnectRelation) throws -> ConnectRelation?
    ) rethrows -> Bool {
        let (left, right) = (try body(holder.left), try body(holder.right))
        if let left { holder.left = left }
        if let right { holder.right = right }
        return left != nil || right != nil
    }

    /// Replaces the input of a relation that keeps its rows where they are, in their order.
    mutating func replaceNarrowInput(_ body: (ConnectRelation) -> ConnectRelation?) -> Bool {
        switch relType {
        case .project, .filter, .subqueryAlias, .toDf, .withColumnsRenamed,
            .hint, .toSchema, .drop, .withColumns, .fillNa,
            .dropNa, .replace:
            replaceInputs(body)
        default: false
        }
    }
}

extension ConnectPlan {
    /// Replaces relations of the plan as `ConnectRelation.replaceAll` does.
    mutating func replaceAll(_ body: (ConnectRelation) throws -> ConnectRelation?) rethrows -> Bool {
        switch opType {
        case .root(var root):
            guard try root.replaceAll(body) else { return false }
            opType = .root(root)
        case .command(var command):
            guard try command.replaceAll(body) else { return false }
            opType = .command(command)
        case .compressedOperation, nil: return false
        }
        return true
    }
}

extension ConnectCommand {
    fileprivate mutating func replaceAll(_ body: (ConnectRelation) throws -> ConnectRelation?) rethrows -> Bool
    {
        switch commandType {
        case .writeOperation(var holder):
            guard holder.hasInput, try holder.input.replaceAll(body) else { return false }
            commandType = .writeOperation(holder)
        case .createDataframeView(var holder):
            guard holder.hasInput, try holder.input.replaceAll(body) else { return false }
            commandType = .createDataframeView(holder)
        case .writeOperationV2(var holder):
            guard holder.hasInput, try holder.input.replaceAll(body) else { return false }
            commandType = .writeOperationV2(holder)
        case .sqlCommand(var holder):
            guard holder.hasInput, try holder.input.replaceAll(body) else { return false }
            commandType = .sqlCommand(holder)
        case .writeStreamOperationStart(var holder):
            guard holder.hasInput, try holder.input.replaceAll(body) else { return false }
            commandType = .writeStreamOperationStart(holder)
        case .checkpointCommand(var holder):
            guard holder.hasInput, try holder.input.replaceAll(body) else { return false }
            commandType = .checkpointCommand(holder)
        case .mergeIntoTableCommand(var holder):
            guard holder.hasSourceTablePlan, try holder.sourceTablePlan.replaceAll(body) else { return false }
            commandType = .mergeIntoTableCommand(holder)
        case .executeExternalCommand, nil: return false
        }
        return true
    }
}

extension ConnectAnalyzePlanRequest {
    /// Replaces relations of the plans as `ConnectRelation.replaceAll` does.
    mutating func replaceAll(_ body: (ConnectRelation) throws -> ConnectRelation?) rethrows -> Bool {
        switch analyze {
        case .schema(var holder):
            guard try holder.plan.replaceAll(body) else { return false }
            analyze = .schema(holder)
        case .explain(var holder):
            guard try holder.plan.replaceAll(body) else { return false }
            analyze = .explain(holder)
        case .treeString(var holder):
            guard try holder.plan.replaceAll(body) else { return false }
            analyze = .treeString(holder)
        case .isLocal(var holder):
            guard try holder.plan.replaceAll(body) else { return false }
            analyze = .isLocal(holder)
        case .isStreaming(var holder):
            guard try holder.plan.replaceAll(body) else { return false }
            analyze = .isStreaming(holder)
        case .inputFiles(var holder):
            guard try holder.plan.replaceAll(body) else { return false }
            analyze = .inputFiles(holder)
        case .semanticHash(var holder):
            guard try holder.plan.replaceAll(body) else { return false }
            analyze = .semanticHash(holder)
        case .persist(var holder):
            guard try holder.input.replaceAll(body) else { return false }
            analyze = .persist(holder)
        case .unpersist(var holder):
            guard try holder.input.replaceAll(body) else { return false }
            analyze = .unpersist(holder)
        case .getStorageLevel(var holder):
            guard try holder.input.replaceAll(body) else { return false }
            analyze = .getStorageLevel(holder)
        case .sameSemantics(var holder):
            let isTargetChanged = try holder.targetPlan.replaceAll(body)
            let isOtherChanged = try holder.otherPlan.replaceAll(body)
            guard isTargetChanged || isOtherChanged else { return false }
            analyze = .sameSemantics(holder)
        case nil: return false
        }
        return true
    }
}
