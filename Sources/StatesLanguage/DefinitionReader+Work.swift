import Primitives

/// Tasks, choices, maps and what follows failures.
extension DefinitionReader {
    mutating func task(_ fields: FieldReader, _ language: QueryLanguage) -> State.Kind? {
        let timeout = numberOrPath(fields, "TimeoutSeconds", language, in: 1...StateMachine.largestNumber)
        let heartbeat = numberOrPath(fields, "HeartbeatSeconds", language, in: 1...StateMachine.largestNumber)
        if let limit = timeout?.template.constant?.int, let beat = heartbeat?.template.constant?.int,
            beat >= limit
        {
            report("HeartbeatSeconds must be smaller than TimeoutSeconds", at: fields.at("HeartbeatSeconds"))
        }
        let credentials = template(fields, "Credentials", language)
        guard fields.object["Resource"] != nil else {
            report("These fields are required: [Resource]", at: fields.place)
            return nil
        }
        guard let text = string(fields, "Resource") else { return nil }
        guard let resource = TaskResource(text) else {
            let meant = NearMiss.resource(for: text, among: options.knownResources)
            report(
                "Value is not a valid resource ARN" + (meant.map { ". Did you mean '\($0)'?" } ?? ""),
                at: fields.at("Resource")
            )
            return nil
        }
        if let complaint = options.complaint(resource) {
            let callable = options.knownResources.filter { name in
                TaskResource(name).map { options.complaint($0) == nil } ?? false
            }
            let meant = NearMiss.sdk(for: text, among: callable) ?? NearMiss.best(for: text, among: callable)
            report(complaint + (meant.map { " Did you mean '\($0)'?" } ?? ""), at: fields.at("Resource"))
        }
        checkArguments(of: resource, fields, language)
        if options.isExpress, resource.pattern != .requestResponse || resource.kind == .activity {
            let what =
                resource.kind == .activity
                ? "activities" : "'\(resource.pattern.rawValue)' service integration "
            report("Express state machine does not support \(what)", at: fields.at("Resource"))
        }
        var task = TaskFields(resource: resource)
        task.timeout = timeout?.template
        task.heartbeat = heartbeat?.template
        task.credentials = credentials
        return .task(task)
    }

    /// Reports arguments that the resource does not have, and those that it cannot do without.
    private mutating func checkArguments(
        of resource: TaskResource,
        _ fields: FieldReader,
        _ language: QueryLanguage
    ) {
        let field = language == .jsonata ? "Arguments" : "Parameters"
        let given = fields.object[field]
        // What an expression gives is not known before.
        guard given == nil || given?.object != nil else { return }
        let names = (given?.object?.members ?? []).map { member in
            language == .jsonPath && member.name.hasSuffix(".$") ? String(member.name.dropLast(2)) : member.name
        }
        for complaint in options.argumentComplaints(resource, names) {
            report(complaint, at: given == nil ? fields.place : fields.at(field))
        }
    }

    // MARK: Choices

    mutating func choice(_ fields: FieldReader, _ language: QueryLanguage, in names: [String]) -> State.Kind? {
        guard let choices = fields.object["Choices"] else {
            report("These fields are required: [Choices]", at: fields.place)
            return nil
        }
        guard let elements = choices.array, !elements.isEmpty else {
            report("Value must be an array with at least one choice", at: fields.at("Choices"))
            return nil
        }
        var rules: [ChoiceRule] = []
        for (index, element) in elements.enumerated() {
            let place = "\(fields.at("Choices"))[\(index)]"
            guard let object = element.object else {
                report("Value must be an object", at: place)
                continue
            }
            if let rule = rule(FieldReader(object, at: place), language, in: names) { rules.append(rule) }
        }
        return .choice(rules: rules, fallback: target(fields, "Default", in: names))
    }

    private mutating func rule(
        _ fields: FieldReader,
        _ language: QueryLanguage,
        in names: [String]
    ) -> ChoiceRule? {
        if fields.object["Next"] == nil { report("These fields are required: [Next]", at: fields.place) }
        let next = target(fields, "Next", in: names) ?? 0
        let condition: ChoiceCondition?
        switch language {
        case .jsonata:
            check(fields, allowed: ["Condition", "Next", "Output", "Assign", "Comment"])
            condition = expressionCondition(fields)
        case .jsonPath:
            condition = self.condition(fields, extra: ["Next", "Assign", "Comment"])
        }
        guard let condition else { return nil }
        var rule = ChoiceRule(condition: condition, next: next)
        rule.output = language == .jsonata ? template(fields, "Output", language) : nil
        rule.assignments = assignments(fields, language)
        return rule
    }

    private mutating func expressionCondition(_ fields: FieldReader) -> ChoiceCondition? {
        switch fields.object["Condition"] {
        case .bool(let constant):
            return expression("{% \(constant) %}", at: fields.at("Condition")).map { .expression($0) }
        case .string(let text):
            return expression(text, at: fields.at("Condition")).map { .expression($0) }
        case .none:
            report("These fields are required: [Condition]", at: fields.place)
            return nil
        case .null, .integer, .bigInteger, .double, .array, .object:
            report("Expected value of type String", at: fields.at("Condition"))
            return nil
        }
    }

    private mutating func condition(_ fields: FieldReader, extra: [String] = []) -> ChoiceCondition? {
        let operators = fields.object.names.filter {
            !extra.contains($0) && $0 != "Variable" && $0 != "Comment"
        }
        guard operators.count == 1 else {
            report(
                operators.isEmpty
                    ? "A choice rule needs a comparison operator"
                    : "Only one of these fields is allowed: [\(operators.joined(separator: ", "))]",
                at: fields.place
            )
            return nil
        }
        let name = operators[0]
        let value = fields.object[name] ?? .null
        switch name {
        case "And", "Or":
            guard let elements = value.array, !elements.isEmpty else {
                report("Value must be an array with at least one rule", at: fields.at(name))
                return nil
            }
            var conditions: [ChoiceCondition] = []
            for (index, element) in elements.enumerated() {
                let place = "\(fields.at(name))[\(index)]"
                guard let inner = nested(element, at: place) else { continue }
                conditions.append(inner)
            }
            return name == "And" ? .and(conditions) : .or(conditions)
        case "Not":
            return nested(value, at: fields.at(name)).map { .not($0) }
        default:
            return comparison(fields, name, value)
        }
    }

    private mutating func nested(_ value: JSONValue, at place: String) -> ChoiceCondition? {
        guard let object = value.object else {
            report("Value must be an object", at: place)
            return nil
        }
        if object["Next"] != nil { report("Field is not supported", at: "\(place)/Next") }
        return condition(FieldReader(object, at: place), extra: ["Next"])
    }

    private mutating func comparison(
        _ fields: FieldReader,
        _ name: String,
        _ value: JSONValue
    ) -> ChoiceCondition? {
        guard let variable = fields.object["Variable"] else {
            report("These fields are required: [Variable]", at: fields.place)
            return nil
        }
        guard let path = jsonPath(variable, at: fields.at("Variable")) else { return nil }
        if let test = ChoiceTest(rawValue: name) {
            guard let expected = value.bool else {
                report("Expected value of type Boolean", at: fields.at(name))
                return nil
            }
            return .test(path, test, expected)
        }
        let takesPath = name.hasSuffix("Path")
        guard let choiceOperator = ChoiceOperator(takesPath ? String(name.dropLast(4)) : name),
            !(takesPath && choiceOperator.relation == .matches)
        else {
            report(
                "Field is not supported" + NearMiss.hint(for: name, among: Self.operatorNames),
                at: fields.at(name)
            )
            return nil
        }
        if takesPath {
            return jsonPath(value, at: fields.at(name)).map { .compare(path, choiceOperator, .path($0)) }
        }
        guard choiceOperator.accepts(value) else {
            report("Expected value of type \(choiceOperator.kind.rawValue)", at: fields.at(name))
            return nil
        }
        return .compare(path, choiceOperator, .constant(value))
    }

    private static let operatorNames: [String] = {
        var names = ChoiceTest.allCases.map(\.rawValue) + ["And", "Or", "Not"]
        for kind in [ChoiceOperandKind.string, .numeric, .boolean, .timestamp] {
            for relation in ChoiceOperator.Relation.allCases {
                let name = kind.rawValue + relation.rawValue
                guard ChoiceOperator(name) != nil else { continue }
                names.append(name)
                if relation != .matches { names.append(name + "Path") }
            }
        }
        return names
    }()

    // MARK: Failures

    mutating func retriers(_ fields: FieldReader) -> [Retrier] {
        var retriers: [Retrier] = []
        for retry in elements(fields, "Retry") {
            check(
                retry,
                allowed: [
                    "ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds",
                    "JitterStrategy", "Comment",
                ]
            )
            var retrier = Retrier(errors: errors(retry))
            retrier.interval = integer(retry, "IntervalSeconds", in: 1...StateMachine.largestNumber) ?? 1
            retrier.mostAttempts = integer(retry, "MaxAttempts", in: 0...StateMachine.largestNumber) ?? 3
            retrier.longestDelay = integer(retry, "MaxDelaySeconds", in: 1...31_622_400)
            if let rate = retry.object["BackoffRate"] {
                if let number = rate.double, number >= 1 {
                    retrier.backoffRate = number
                } else {
                    report("Value must be a number of at least 1.0", at: retry.at("BackoffRate"))
                }
            }
            if let jitter = string(retry, "JitterStrategy") {
                retrier.hasFullJitter = jitter == "FULL"
                if jitter != "FULL", jitter != "NONE" {
                    report("Value must be one of: [FULL, NONE]", at: retry.at("JitterStrategy"))
                }
            }
            retriers.append(retrier)
        }
        checkAll(retriers.map(\.errors), fields.at("Retry"))
        return retriers
    }

    mutating func catchers(_ fields: FieldReader, _ language: QueryLanguage, in names: [String]) -> [Catcher] {
        var catchers: [Catcher] = []
        for element in elements(fields, "Catch") {
            check(
                element,
                allowed: ["ErrorEquals", "Next", "Assign", "Comment"]
                    + (language == .jsonPath ? ["ResultPath"] : ["Output"])
            )
            if element.object["Next"] == nil { report("These fields are required: [Next]", at: element.place) }
            var catcher = Catcher(errors: errors(element), next: target(element, "Next", in: names) ?? 0)
            catcher.assignments = assignments(element, language)
            if language == .jsonPath {
                catcher.resultPlace = resultPlace(element)
            } else {
                catcher.output = template(element, "Output", language)
            }
            catchers.append(catcher)
        }
        checkAll(catchers.map(\.errors), fields.at("Catch"))
        return catchers
    }

    private mutating func elements(_ fields: FieldReader, _ name: String) -> [FieldReader] {
        guard let value = fields.object[name] else { return [] }
        guard let elements = value.array else {
            report("Expected value of type Array", at: fields.at(name))
            return []
        }
        return elements.enumerated().compactMap { index, element in
            let place = "\(fields.at(name))[\(index)]"
            guard let object = element.object else {
                report("Value must be an object", at: place)
                return nil
            }
            return FieldReader(object, at: place)
        }
    }

    private mutating func errors(_ fields: FieldReader) -> [String] {
        guard let value = fields.object["ErrorEquals"] else {
            report("These fields are required: [ErrorEquals]", at: fields.place)
            return []
        }
        let names = value.array?.compactMap(\.string) ?? []
        if names.isEmpty || names.count != value.array?.count {
            report("Value must be an array of at least one error name", at: fields.at("ErrorEquals"))
        }
        return names
    }

    /// `States.ALL` stands alone and last.
    ///
    /// Source: Amazon States Language, "Retrying after error".
    private mutating func checkAll(_ lists: [[String]], _ location: String) {
        for (index, names) in lists.enumerated() where names.contains(ErrorName.all) {
            if names.count > 1 {
                report("States.ALL must appear alone", at: "\(location)[\(index)]/ErrorEquals")
            }
            if index != lists.count - 1 {
                report("States.ALL must appear in the last element", at: "\(location)[\(index)]/ErrorEquals")
            }
        }
    }
}
