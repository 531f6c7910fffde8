package import Primitives

/// What a definition may refer to, and of what type its machine is.
package struct DefinitionOptions: Sendable {
    package var isExpress = false
    /// Says what is wrong with a resource; nil where it can be called.
    package var complaint: @Sendable (TaskResource) -> String?
    /// Why maps cannot be distributed; nil where they can.
    package var distributedComplaint: String?
    /// The resources that can be called, for near misses.
    package var knownResources: [String]
    /// Says what is wrong with the names of the arguments that a resource gets.
    package var argumentComplaints: @Sendable (TaskResource, _ names: [String]) -> [String] = { _, _ in [] }

    package init(
        isExpress: Bool = false,
        knownResources: [String] = [],
        distributedComplaint: String? = nil,
        complaint: @escaping @Sendable (TaskResource) -> String? = { _ in nil }
    ) {
        self.isExpress = isExpress
        self.knownResources = knownResources
        self.distributedComplaint = distributedComplaint
        self.complaint = complaint
    }
}

/// A definition as it was read: the machine where it can be run, and what was found.
package struct ReadDefinition: Sendable {
    package let machine: StateMachine?
    package let diagnostics: [Diagnostic]
}

extension StateMachine {
    /// Reads a definition and checks it.
    package static func read(_ text: String, options: DefinitionOptions = .init()) -> ReadDefinition {
        let value: JSONValue
        do throws(JSONSyntaxFailure) {
            value = try JSONValue(parsing: text)
        } catch {
            return ReadDefinition(machine: nil, diagnostics: [DefinitionReader.syntaxDiagnostic(error, text)])
        }
        return read(value, options: options)
    }

    package static func read(_ value: JSONValue, options: DefinitionOptions = .init()) -> ReadDefinition {
        var reader = DefinitionReader(options: options)
        let machine = reader.machine(value)
        let hasErrors = reader.diagnostics.contains { $0.severity == .error }
        return ReadDefinition(machine: hasErrors ? nil : machine, diagnostics: reader.diagnostics)
    }

    /// Reads a definition.
    package init(parsing text: String, options: DefinitionOptions = .init()) throws(InvalidDefinition) {
        let read = Self.read(text, options: options)
        guard let machine = read.machine else { throw InvalidDefinition(diagnostics: read.diagnostics) }
        self = machine
    }
}

/// Reads definitions, collecting all that is wrong.
///
/// What it cannot read becomes a placeholder, which nobody sees, since a definition with errors gives no machine.
struct DefinitionReader {
    var options: DefinitionOptions
    /// The labels of the machine's distributed maps.
    var labels: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []
    var scopes: [StateScope?] = []
    var machineLanguage = QueryLanguage.jsonPath

    init(options: DefinitionOptions) {
        self.options = options
    }

    static func syntaxDiagnostic(_ failure: JSONSyntaxFailure, _ text: String) -> Diagnostic {
        guard !text.isEmpty else {
            return Diagnostic(.schemaValidationFailed, "Definition must be a valid JSON object", at: nil)
        }
        let complaint = JSONComplaint(failure, in: text)
        let source = text.count > 500 ? String(text.prefix(500)) + "[truncated]" : text
        let location = "[Source: (String)\"\(source)\"; line: \(complaint.line), column: \(complaint.column)]"
        return Diagnostic(.invalidJSON, "\(complaint.message)\n at \(location)", at: location)
    }

    mutating func report(
        _ message: String,
        at location: String,
        _ code: Diagnostic.Code = .schemaValidationFailed,
        _ severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(code, message, at: location, severity: severity))
    }

    mutating func machine(_ value: JSONValue) -> StateMachine? {
        guard let object = value.object else {
            diagnostics.append(
                Diagnostic(.schemaValidationFailed, "Definition must be a valid JSON object", at: nil)
            )
            return nil
        }
        let fields = FieldReader(object, at: "")
        machineLanguage = queryLanguage(fields) ?? .jsonPath
        check(fields, allowed: ["Comment", "StartAt", "States", "TimeoutSeconds", "Version", "QueryLanguage"])
        if let version = object["Version"], version.string != "1.0" {
            report("Value must be one of: [1.0]", at: "/Version")
        }
        let timeout = integer(fields, "TimeoutSeconds", in: 1...StateMachine.largestNumber)
        _ = scope(fields)
        return StateMachine(
            comment: object["Comment"]?.string,
            timeoutInSeconds: timeout,
            scopes: scopes.compactMap { $0 }
        )
    }

    /// Reads `StartAt` and `States`, and returns the scope's number.
    mutating func scope(_ fields: FieldReader) -> Int {
        let number = scopes.count
        scopes.append(nil)
        let location = fields.location
        let missing = ["States", "StartAt"].filter { fields.object[$0] == nil }
        if !missing.isEmpty {
            report("These fields are required: [\(missing.joined(separator: ", "))]", at: fields.place)
        }
        guard let states = fields.object["States"] else { return number }
        guard let members = states.object?.members, !members.isEmpty else {
            report("Value must be an object with at least one state", at: "\(location)/States")
            return number
        }
        var names: [String] = []
        for member in members {
            if names.contains(member.name) {
                report("Duplicate State name: \(member.name)", at: "\(location)/States", .duplicateStateName)
            }
            names.append(member.name)
            if member.name.isEmpty || member.name.utf16.count > 80 {
                report(
                    "State name must be between 1 and 80 characters",
                    at: "\(location)/States/\(member.name)",
                    .invalidStateName
                )
            }
        }
        var read: [State] = []
        for member in members {
            let place = "\(location)/States/\(member.name)"
            guard let object = member.value.object else {
                report("Value must be an object", at: place)
                continue
            }
            if let state = state(named: member.name, object, at: place, in: names) { read.append(state) }
        }
        let start = target(fields, "StartAt", in: names) ?? 0
        guard read.count == names.count else { return number }
        let scope = StateScope(states: read, start: start)
        scopes[number] = scope
        checkReachability(scope, location)
        return number
    }

    private mutating func checkReachability(_ scope: StateScope, _ location: String) {
        var reached = Set([scope.start])
        var pending = [scope.start]
        var ends = false
        while let index = pending.popLast() {
            let state = scope.states[index]
            ends = ends || state.isTerminal
            for next in state.successors where reached.insert(next).inserted { pending.append(next) }
        }
        for (index, state) in scope.states.enumerated() where !reached.contains(index) {
            report(
                "State \"\(state.name)\" is not reachable.",
                at: "\(location)/States/\(state.name)",
                .missingTransitionTarget
            )
        }
        if !ends, !scope.states.contains(where: \.isTerminal) {
            report("No terminal state found in the state machine", at: "\(location)/States", .missingEndState)
        }
    }

    /// The index of the state that a field names.
    mutating func target(_ fields: FieldReader, _ field: String, in names: [String]) -> Int? {
        guard let value = fields.object[field] else { return nil }
        guard let name = value.string else {
            report("Expected value of type String", at: fields.at(field))
            return nil
        }
        if let index = names.firstIndex(of: name) { return index }
        report(
            "Missing '\(field)' target: \(name)" + NearMiss.hint(for: name, among: names),
            at: fields.at(field),
            .missingTransitionTarget
        )
        return nil
    }

    mutating func queryLanguage(_ fields: FieldReader) -> QueryLanguage? {
        guard let value = fields.object["QueryLanguage"] else { return nil }
        guard let language = value.string.flatMap(QueryLanguage.init) else {
            report("Value must be one of: [JSONPath, JSONata]", at: fields.at("QueryLanguage"))
            return nil
        }
        return language
    }

    /// Reports fields that do not belong there.
    mutating func check(_ fields: FieldReader, allowed: [String]) {
        for name in fields.object.names where !allowed.contains(name) {
            report("Field is not supported" + NearMiss.hint(for: name, among: allowed), at: fields.at(name))
        }
    }

    mutating func integer(_ fields: FieldReader, _ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = fields.object[name] else { return nil }
        guard let number = value.int else {
            report("Expected value of type Integer", at: fields.at(name))
            return nil
        }
        guard range.contains(number) else {
            report("Value must be between \(range.lowerBound) and \(range.upperBound)", at: fields.at(name))
            return nil
        }
        return number
    }

    mutating func string(_ fields: FieldReader, _ name: String) -> String? {
        guard let value = fields.object[name] else { return nil }
        guard let text = value.string else {
            report("Expected value of type String", at: fields.at(name))
            return nil
        }
        return text
    }
}

/// An object of a definition with the place where it stands.
struct FieldReader {
    let object: JSONObject
    /// Empty at the top.
    let location: String

    init(_ object: JSONObject, at location: String) {
        self.object = object
        self.location = location
    }

    /// The place as diagnostics name it.
    var place: String { location.isEmpty ? "/" : location }

    func at(_ name: String) -> String { "\(location)/\(name)" }
}

extension State {
    /// The states that may follow.
    var successors: [Int] {
        var successors = catchers.map(\.next)
        switch kind {
        case .choice(let rules, let fallback):
            successors += rules.map(\.next)
            if let fallback { successors.append(fallback) }
        case .pass, .task, .wait, .succeed, .fail, .parallel, .map:
            if case .next(let next) = transition { successors.append(next) }
        }
        return successors
    }

    var isTerminal: Bool {
        switch kind {
        case .succeed, .fail: true
        case .choice: false
        case .pass, .task, .wait, .parallel, .map: transition == .end
        }
    }
}
