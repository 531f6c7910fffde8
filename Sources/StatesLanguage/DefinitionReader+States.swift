import Primitives

extension DefinitionReader {
    /// The fields of each type, by language.
    ///
    /// Source: Amazon States Language, "State Types".
    private static let types: [String: (common: [String], jsonPath: [String], jsonata: [String])] = [
        "Pass": (
            ["Next", "End", "Assign"], ["InputPath", "OutputPath", "ResultPath", "Result", "Parameters"],
            ["Output"]
        ),
        "Task": (
            [
                "Next", "End", "Assign", "Resource", "TimeoutSeconds", "HeartbeatSeconds", "Credentials",
                "Retry", "Catch",
            ],
            [
                "InputPath", "OutputPath", "ResultPath", "Parameters", "ResultSelector", "TimeoutSecondsPath",
                "HeartbeatSecondsPath",
            ],
            ["Output", "Arguments"]
        ),
        "Choice": (["Choices", "Default", "Assign"], ["InputPath", "OutputPath"], ["Output"]),
        "Wait": (
            ["Next", "End", "Assign", "Seconds", "Timestamp"],
            ["InputPath", "OutputPath", "SecondsPath", "TimestampPath"], ["Output"]
        ),
        "Succeed": ([], ["InputPath", "OutputPath"], ["Output"]),
        "Fail": (["Error", "Cause"], ["ErrorPath", "CausePath"], []),
        "Parallel": (
            ["Next", "End", "Assign", "Branches", "Retry", "Catch"],
            ["InputPath", "OutputPath", "ResultPath", "Parameters", "ResultSelector"], ["Output", "Arguments"]
        ),
        "Map": (
            [
                "Next", "End", "Assign", "ItemProcessor", "Iterator", "ItemSelector", "MaxConcurrency",
                "ItemReader",
                "ItemBatcher", "ResultWriter", "ToleratedFailureCount", "ToleratedFailurePercentage", "Label",
                "Retry",
                "Catch",
            ],
            [
                "InputPath", "OutputPath", "ResultPath", "ResultSelector", "ItemsPath", "Parameters",
                "MaxConcurrencyPath", "ToleratedFailureCountPath", "ToleratedFailurePercentagePath",
            ],
            ["Output", "Items"]
        ),
    ]

    mutating func state(
        named name: String,
        _ object: JSONObject,
        at location: String,
        in names: [String]
    ) -> State? {
        let fields = FieldReader(object, at: location)
        guard object["Type"] != nil else {
            report("These fields are required: [Type]", at: fields.place)
            return nil
        }
        guard let type = object["Type"]?.string, let allowed = Self.types[type] else {
            let written = object["Type"]?.string ?? object["Type"]?.text ?? ""
            let known = Self.types.keys.sorted()
            report(
                "Value must be one of: [\(known.joined(separator: ", "))]"
                    + NearMiss.hint(for: written, among: known),
                at: fields.at("Type")
            )
            return nil
        }
        let language = language(of: fields)
        checkFields(fields, allowed, language)
        guard let kind = kind(type, fields, language, in: names) else { return nil }
        var state = State(name: name, kind: kind, language: language)
        if language == .jsonPath, type != "Fail" {
            state.inputPath = dataPath(fields, "InputPath")
            state.outputPath = dataPath(fields, "OutputPath")
            if type != "Choice", type != "Wait", type != "Succeed" { state.resultPlace = resultPlace(fields) }
            if type != "Map" { state.arguments = template(fields, "Parameters", language) }
            state.resultSelector = template(fields, "ResultSelector", language)
        } else {
            state.arguments = template(fields, "Arguments", language)
            state.output = template(fields, "Output", language)
        }
        state.assignments = assignments(fields, language)
        state.retriers = retriers(fields)
        state.catchers = catchers(fields, language, in: names)
        state.transition = transition(type, fields, in: names)
        return state
    }

    private mutating func language(of fields: FieldReader) -> QueryLanguage {
        guard let language = queryLanguage(fields) else { return machineLanguage }
        if machineLanguage == .jsonata, language == .jsonPath {
            report(
                "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
                at: fields.place
            )
        }
        return language
    }

    private mutating func checkFields(
        _ fields: FieldReader,
        _ allowed: (common: [String], jsonPath: [String], jsonata: [String]),
        _ language: QueryLanguage
    ) {
        let own = language == .jsonPath ? allowed.jsonPath : allowed.jsonata
        let other = language == .jsonPath ? allowed.jsonata : allowed.jsonPath
        let all = ["Type", "Comment", "QueryLanguage"] + allowed.common + own
        for name in fields.object.names where !all.contains(name) {
            if other.contains(name) {
                report(
                    "Field '\(name)' is not supported when 'QueryLanguage' is '\(language.rawValue)'",
                    at: fields.at(name)
                )
            } else {
                report("Field is not supported" + NearMiss.hint(for: name, among: all), at: fields.at(name))
            }
        }
    }

    private mutating func transition(
        _ type: String,
        _ fields: FieldReader,
        in names: [String]
    ) -> State.Transition {
        guard type != "Choice", type != "Succeed", type != "Fail" else { return .end }
        let end = fields.object["End"]
        if let end, end.bool == nil { report("Expected value of type Boolean", at: fields.at("End")) }
        switch (end?.bool ?? false, fields.object["Next"] != nil) {
        case (true, true):
            report("Only one of these fields is allowed: [Next, End]", at: fields.place)
            return .end
        case (false, false):
            report("One of these fields is required: [Next, End]", at: fields.place)
            return .end
        case (true, false):
            return .end
        case (false, true):
            return target(fields, "Next", in: names).map { .next($0) } ?? .end
        }
    }

    private mutating func kind(
        _ type: String,
        _ fields: FieldReader,
        _ language: QueryLanguage,
        in names: [String]
    ) -> State.Kind? {
        switch type {
        case "Pass":
            if fields.object["Result"]?.string?.hasPrefix("$") == true {
                report(
                    "Result is static: a path in it is not evaluated",
                    at: fields.at("Result"),
                    .passResultIsStatic,
                    .warning
                )
            }
            return .pass(result: fields.object["Result"])
        case "Task": return task(fields, language)
        case "Choice": return choice(fields, language, in: names)
        case "Wait": return wait(fields, language)
        case "Succeed": return .succeed
        case "Fail": return fail(fields, language)
        case "Parallel": return parallel(fields)
        default: return map(fields, language)
        }
    }

    private mutating func fail(_ fields: FieldReader, _ language: QueryLanguage) -> State.Kind {
        for name in ["Error", "Cause"] where fields.object[name] != nil && fields.object[name + "Path"] != nil {
            report("Only one of these fields is allowed: [\(name), \(name)Path]", at: fields.place)
        }
        func part(_ name: String, _ reader: inout DefinitionReader) -> Template? {
            guard let text = reader.string(fields, name) else {
                return reader.path(fields, name + "Path", allowsCalls: true)
            }
            return language == .jsonPath
                ? .constant(.string(text)) : reader.template(.string(text), at: fields.at(name), language)
        }
        let error = part("Error", &self)
        return .fail(error: error, cause: part("Cause", &self))
    }

    private mutating func wait(_ fields: FieldReader, _ language: QueryLanguage) -> State.Kind? {
        // Nobody waits for it: what is wrong is reported, and gives no machine.
        let unread = Template.constant(0)
        let names = ["Seconds", "Timestamp", "SecondsPath", "TimestampPath"].filter { fields.object[$0] != nil }
        guard names.count == 1 else {
            report(
                (names.isEmpty ? "One of these fields is required" : "Only one of these fields is allowed")
                    + ": [Seconds, Timestamp, SecondsPath, TimestampPath]",
                at: fields.place
            )
            return .wait(.seconds(unread, label: "Seconds"))
        }
        let name = names[0]
        switch name {
        case "Seconds":
            let seconds = number(fields, name, language, in: 0...StateMachine.largestNumber)
            return .wait(.seconds(seconds ?? unread, label: name))
        case "Timestamp":
            let template = template(fields, name, language) ?? unread
            if let constant = template.constant, constant.string.flatMap(Moment.init) == nil {
                report("Value is not a valid timestamp", at: fields.at(name))
            }
            return .wait(.timestamp(template, label: name))
        case "SecondsPath": return .wait(.seconds(path(fields, name) ?? unread, label: name))
        default: return .wait(.timestamp(path(fields, name) ?? unread, label: name))
        }
    }

    /// A number, or in JSONata an expression that gives one.
    mutating func number(
        _ fields: FieldReader,
        _ name: String,
        _ language: QueryLanguage,
        in range: ClosedRange<Int>,
        mayBeFraction: Bool = false
    ) -> Template? {
        if language == .jsonata, let text = fields.object[name]?.string, Self.isExpression(text) {
            return expression(text, at: fields.at(name)).map { .expression($0) }
        }
        if mayBeFraction, case .double(let fraction)? = fields.object[name],
            Double(range.lowerBound)...Double(range.upperBound) ~= fraction
        {
            return .constant(.double(fraction))
        }
        return integer(fields, name, in: range).map { .constant(.integer(Int64($0))) }
    }

    /// A number that may also come from a path of the field's name with `Path`.
    mutating func numberOrPath(
        _ fields: FieldReader,
        _ name: String,
        _ language: QueryLanguage,
        in range: ClosedRange<Int>,
        mayBeFraction: Bool = false
    ) -> (template: Template, label: String)? {
        let pathName = name + "Path"
        if fields.object[pathName] != nil {
            if fields.object[name] != nil {
                report("Only one of these fields is allowed: [\(name), \(pathName)]", at: fields.place)
            }
            return path(fields, pathName).map { ($0, pathName) }
        }
        return number(fields, name, language, in: range, mayBeFraction: mayBeFraction).map { ($0, name) }
    }

    private mutating func parallel(_ fields: FieldReader) -> State.Kind? {
        guard let branches = fields.object["Branches"] else {
            report("These fields are required: [Branches]", at: fields.place)
            return nil
        }
        guard let elements = branches.array, !elements.isEmpty else {
            report("Value must be an array with at least one branch", at: fields.at("Branches"))
            return nil
        }
        var numbers: [Int] = []
        for (index, element) in elements.enumerated() {
            let place = "\(fields.at("Branches"))[\(index)]"
            guard let object = element.object else {
                report("Value must be an object", at: place)
                continue
            }
            let branch = FieldReader(object, at: place)
            check(branch, allowed: ["Comment", "StartAt", "States", "QueryLanguage"])
            numbers.append(scope(branch))
        }
        return .parallel(numbers)
    }
}
