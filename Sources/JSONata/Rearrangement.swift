/// Turns what was read into paths of steps, each with its predicates and bindings, and finds the steps that `%` means.
///
/// Source: the structure of paths that JSONata's documentation describes ("Path operators").
struct Rearrangement {
    private var labelCount = 0

    static func rearrange(_ draft: Draft) throws(JSONataFailure) -> Draft {
        var rearrangement = Rearrangement()
        let result = try rearrangement.process(draft)
        guard !result.isParent, result.seekingParent == nil else {
            throw JSONataFailure("S0217", at: result.isPath ? nil : result.position, token: result.typeName)
        }
        return result
    }

    private mutating func process(_ draft: Draft) throws(JSONataFailure) -> Draft {
        guard !StackRoom.isScarce else { throw .tooDeep }
        let result = try rearranged(draft)
        if draft.keepsArray { result.keepsArray = true }
        return result
    }

    private mutating func processed(_ draft: Draft?) throws(JSONataFailure) -> Draft? {
        guard let draft else { return nil }
        return try process(draft)
    }

    private mutating func rearranged(_ draft: Draft) throws(JSONataFailure) -> Draft {
        switch draft.kind {
        case .name:
            let path = Draft(.path, like: draft)
            path.items = [draft]
            path.keepsSingleton = draft.keepsArray
            return path
        case .string, .number, .bool, .null, .wildcard, .descendants, .variable, .regex, .placeholder, .path,
            .sort, .tailCall:
            return draft
        case .parent:
            draft.slot = Draft.Slot(label: labelCount)
            labelCount += 1
            return draft
        case .end: throw JSONataFailure("S0207", at: draft.position, token: draft.token)
        case .binary("."): return try path(draft)
        case .predicate: return try predicate(draft)
        case .object: return try object(draft)
        case .order: return try order(draft)
        case .focus: return try focus(draft)
        case .index: return try index(draft)
        case .negation: return try negation(draft)
        case .call, .partial:
            try processItems(draft)
            draft.left = try processed(draft.left)
            return draft
        case .lambda:
            draft.right = try processed(draft.right).map { tailCalls($0) }
            return draft
        case .chain:
            draft.left = try processed(draft.left)
            draft.right = try processed(draft.right)
            draft.keepsArray = draft.left?.keepsArray == true || draft.right?.keepsArray == true
            return draft
        case .assignment:
            draft.right = try processed(draft.right)
            seek(draft.right, for: draft)
            return draft
        case .transform:
            draft.left = try processed(draft.left)
            draft.right = try processed(draft.right)
            draft.third = try processed(draft.third)
            return draft
        case .binary, .condition, .fallback:
            draft.left = try processed(draft.left)
            draft.right = try processed(draft.right)
            draft.third = try processed(draft.third)
            for part in [draft.left, draft.right, draft.third] { seek(part, for: draft) }
            return draft
        case .array:
            try processItems(draft)
            return draft
        case .block:
            try processItems(draft)
            draft.isConstructor = draft.items.contains {
                $0.isConstructor || $0.isPath && $0.items.first?.isConstructor == true
            }
            return draft
        }
    }

    private mutating func processItems(_ draft: Draft) throws(JSONataFailure) {
        for position in draft.items.indices {
            draft.items[position] = try process(draft.items[position])
            seek(draft.items[position], for: draft)
        }
    }

    private mutating func processPairs(_ pairs: [(Draft, Draft)]) throws(JSONataFailure) -> [(Draft, Draft)] {
        var result: [(Draft, Draft)] = []
        for (name, value) in pairs { result.append((try process(name), try process(value))) }
        return result
    }

    private mutating func negation(_ draft: Draft) throws(JSONataFailure) -> Draft {
        let inner = try processed(draft.left)
        if let inner, case .number(let value) = inner.kind {
            inner.kind = .number(-value)
            return inner
        }
        draft.left = inner
        seek(inner, for: draft)
        return draft
    }

    // MARK: - Paths

    private mutating func path(_ draft: Draft) throws(JSONataFailure) -> Draft {
        guard let left = try processed(draft.left), let right = try processed(draft.right) else { return draft }
        let path: Draft
        if left.isPath {
            path = left
        } else {
            path = Draft(.path, like: draft)
            path.items = [left]
        }
        if left.isParent, let slot = left.slot { path.seekingParent = [slot] }
        if right.isPath {
            path.items += right.items
        } else {
            if let predicates = right.predicates {
                right.stages = predicates
                right.predicates = nil
            }
            path.items.append(right)
        }
        for step in path.items {
            switch step.kind {
            case .number, .bool, .null:
                throw JSONataFailure("S0213", at: step.position, ["value": step.literalText])
            case .string(let name): step.kind = .name(name)
            default: break
            }
        }
        if path.items.contains(where: \.keepsArray) { path.keepsSingleton = true }
        if let first = path.items.first, first.isArray { first.isConstructor = true }
        if let last = path.items.last, last.isArray { last.isConstructor = true }
        try resolveParents(path)
        return path
    }

    private mutating func predicate(_ draft: Draft) throws(JSONataFailure) -> Draft {
        guard let result = try processed(draft.left), let right = draft.right else { return draft }
        let step = result.isPath ? result.items.last ?? result : result
        guard step.group == nil else { throw JSONataFailure("S0209", at: draft.position) }
        let filter = try process(right)
        if let slots = filter.seekingParent {
            for slot in slots {
                if slot.level == 1 { try seekParent(step, slot) } else { slot.level -= 1 }
            }
            seek(filter, for: step)
        }
        if result.isPath {
            step.stages = (step.stages ?? []) + [.filter(filter)]
        } else {
            step.predicates = (step.predicates ?? []) + [.filter(filter)]
        }
        return result
    }

    private mutating func object(_ draft: Draft) throws(JSONataFailure) -> Draft {
        guard draft.left != nil else {
            draft.pairs = try processPairs(draft.pairs)
            for (name, value) in draft.pairs {
                seek(name, for: draft)
                seek(value, for: draft)
            }
            return draft
        }
        guard let result = try processed(draft.left) else { return draft }
        guard result.group == nil else { throw JSONataFailure("S0210", at: draft.position) }
        result.group = try processPairs(draft.pairs)
        result.groupPosition = draft.position
        return result
    }

    private mutating func order(_ draft: Draft) throws(JSONataFailure) -> Draft {
        guard let left = try processed(draft.left) else { return draft }
        let path: Draft
        if left.isPath {
            path = left
        } else {
            path = Draft(.path, like: draft)
            path.items = [left]
        }
        let sort = Draft(.sort, like: draft)
        for term in draft.terms {
            let expression = try process(term.expression)
            seek(expression, for: sort)
            sort.terms.append((term.isDescending, expression))
        }
        path.items.append(sort)
        try resolveParents(path)
        return path
    }

    private mutating func focus(_ draft: Draft) throws(JSONataFailure) -> Draft {
        guard let result = try processed(draft.left) else { return draft }
        let step = result.isPath ? result.items.last ?? result : result
        guard step.stages == nil, step.predicates == nil else {
            throw JSONataFailure("S0215", at: draft.position)
        }
        if case .sort = step.kind { throw JSONataFailure("S0216", at: draft.position) }
        if draft.keepsArray { step.keepsArray = true }
        step.focus = draft.right?.token
        step.isTuple = true
        return result
    }

    private mutating func index(_ draft: Draft) throws(JSONataFailure) -> Draft {
        guard var result = try processed(draft.left), let name = draft.right?.token else { return draft }
        var step = result
        if result.isPath {
            step = result.items.last ?? result
        } else {
            let path = Draft(.path, like: draft)
            path.items = [result]
            if let predicates = step.predicates {
                step.stages = predicates
                step.predicates = nil
            }
            result = path
        }
        if let stages = step.stages {
            step.stages = stages + [.index(name)]
        } else {
            step.indexName = name
        }
        step.isTuple = true
        return result
    }

    // MARK: - Parents

    /// Hands the parents that `part` seeks on to what contains it.
    private func seek(_ part: Draft?, for result: Draft) {
        guard let part, part.seekingParent != nil || part.isParent else { return }
        var slots = part.seekingParent ?? []
        if let slot = part.slot { slots.append(slot) }
        result.seekingParent = (result.seekingParent ?? []) + slots
    }

    private func resolveParents(_ path: Draft) throws(JSONataFailure) {
        guard let last = path.items.last else { return }
        var slots = last.seekingParent ?? []
        if let slot = last.slot { slots.append(slot) }
        for slot in slots {
            var index = path.items.count - 2
            while slot.level > 0 {
                if index < 0 {
                    path.seekingParent = (path.seekingParent ?? []) + [slot]
                    break
                }
                var step = path.items[index]
                index -= 1
                // Steps that bind their focus one after the other stay at the same place.
                while index >= 0, step.focus != nil, path.items[index].focus != nil {
                    step = path.items[index]
                    index -= 1
                }
                try seekParent(step, slot)
            }
        }
    }

    /// Goes back from `node`, and has the step that is far enough back remember what it came from.
    private func seekParent(_ node: Draft, _ slot: Draft.Slot) throws(JSONataFailure) {
        switch node.kind {
        case .name, .wildcard:
            slot.level -= 1
            guard slot.level == 0 else { return }
            if let known = node.ancestor {
                slot.alias = known
            } else {
                node.ancestor = slot
            }
            node.isTuple = true
        case .parent: slot.level += 1
        case .block:
            guard let last = node.items.last else { return }
            node.isTuple = true
            try seekParent(last, slot)
        case .path:
            node.isTuple = true
            var index = node.items.count - 1
            repeat {
                try seekParent(node.items[index], slot)
                index -= 1
            } while slot.level > 0 && index >= 0
        default: throw JSONataFailure("S0217", at: node.position, token: node.typeName)
        }
    }

    // MARK: - Calls in the last place

    /// Marks the calls whose results a function returns as its own, so that recursion there takes no stack.
    private func tailCalls(_ draft: Draft) -> Draft {
        guard draft.predicates == nil, draft.group == nil else { return draft }
        switch draft.kind {
        case .call:
            let call = Draft(.tailCall, like: draft)
            call.left = draft
            return call
        case .condition:
            draft.right = draft.right.map { tailCalls($0) }
            draft.third = draft.third.map { tailCalls($0) }
        case .fallback: draft.right = draft.right.map { tailCalls($0) }
        case .block:
            if let last = draft.items.last { draft.items[draft.items.count - 1] = tailCalls(last) }
        default: break
        }
        return draft
    }
}
