/// What a call gives for one parameter.
enum ArgumentType {
    case type(TrinoType)
    /// A lambda: its number of parameters, and its result's type once the parameters' types are known.
    case lambda(arity: Int, result: ([TrinoType]) throws(AnalysisFailure) -> TrinoType)

    var type: TrinoType? {
        if case .type(let type) = self { return type }
        return nil
    }
}

/// A signature with its variables replaced for one call.
struct BoundSignature {
    var signature: Signature
    var argumentTypes: [TrinoType]
    var result: TrinoType
}

/// Finds types for a signature's variables from the arguments of one call.
struct SignatureBinding {
    private let signature: Signature
    private let allowsCoercion: Bool
    private var types: [String: TrinoType] = [:]
    private var lengths: [String: Int] = [:]

    private init(_ signature: Signature, allowsCoercion: Bool) {
        self.signature = signature
        self.allowsCoercion = allowsCoercion
    }

    /// The signature as it fits the arguments, `nil` when it does not.
    ///
    /// - Throws: What is wrong inside a lambda.
    static func bind(
        _ signature: Signature,
        _ arguments: [ArgumentType],
        allowsCoercion: Bool
    ) throws(AnalysisFailure) -> BoundSignature? {
        guard let parameters = expand(signature, count: arguments.count) else { return nil }
        var binding = SignatureBinding(signature, allowsCoercion: allowsCoercion)
        for (parameter, argument) in zip(parameters, arguments) {
            switch (argument, parameter) {
            case (.type(let type), _):
                guard binding.unify(parameter, type) else { return nil }
            case (.lambda(let arity, _), .function(let lambdaParameters, _)):
                guard arity == lambdaParameters.count else { return nil }
            case (.lambda, _):
                return nil
            }
        }
        guard try binding.bindLambdas(parameters, arguments), binding.demandsHold() else { return nil }
        var argumentTypes: [TrinoType] = []
        for (parameter, argument) in zip(parameters, arguments) {
            guard let type = binding.substitute(parameter) else { return nil }
            if let actual = argument.type {
                let fits = allowsCoercion ? TypeCoercion.canCoerce(actual, to: type) : actual == type
                guard fits else { return nil }
            }
            argumentTypes.append(type)
        }
        guard let result = binding.substitute(signature.result) else { return nil }
        return BoundSignature(signature: signature, argumentTypes: argumentTypes, result: result)
    }

    private static func expand(_ signature: Signature, count: Int) -> [TypePattern]? {
        let parameters = signature.parameters
        guard signature.isVariadic, let last = parameters.last else {
            return parameters.count == count ? parameters : nil
        }
        guard count >= parameters.count else { return nil }
        return Array(parameters.dropLast()) + Array(repeating: last, count: count - parameters.count + 1)
    }

    /// Lambdas come after all other arguments; one that widens a variable (the state of `reduce`) makes the others
    /// be looked at again.
    private mutating func bindLambdas(
        _ parameters: [TypePattern],
        _ arguments: [ArgumentType]
    ) throws(AnalysisFailure) -> Bool {
        for _ in 0..<4 {
            let before = types
            for (parameter, argument) in zip(parameters, arguments) {
                guard case .lambda(_, let result) = argument,
                    case .function(let formal, let formalResult) = parameter
                else { continue }
                var actual: [TrinoType] = []
                for pattern in formal {
                    guard let type = substitute(pattern) else { return false }
                    actual.append(type)
                }
                let type = try result(actual)
                guard unify(formalResult, type) else { return false }
            }
            if types == before { return true }
        }
        return true
    }

    private func demandsHold() -> Bool {
        signature.variables.allSatisfy { variable in
            guard let type = types[variable.name] else { return true }
            return switch variable.demand {
            case .nothing: true
            case .comparable: type.isComparable
            case .orderable: type.isOrderable
            }
        }
    }

    // MARK: - Unification

    private mutating func unify(_ pattern: TypePattern, _ actual: TrinoType) -> Bool {
        switch pattern {
        case .concrete(let type):
            return actual == type || (allowsCoercion && TypeCoercion.canCoerce(actual, to: type))
        case .variable(let name):
            return unifyVariable(name, actual)
        case .array(let element):
            if case .array(let type) = actual { return unify(element, type) }
            return actual == .unknown && allowsCoercion && unify(element, .unknown)
        case .map(let key, let value):
            if case .map(let keyType, let valueType) = actual {
                return unify(key, keyType) && unify(value, valueType)
            }
            return actual == .unknown && allowsCoercion && unify(key, .unknown) && unify(value, .unknown)
        case .row(let patterns):
            guard case .row(let fields) = actual else { return actual == .unknown && allowsCoercion }
            guard patterns.count == fields.count else { return false }
            for (pattern, field) in zip(patterns, fields) {
                guard unify(pattern, field.type) else { return false }
            }
            return true
        case .function:
            return false
        case .varchar, .char, .decimal, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone:
            return unifyNumbered(pattern, actual)
        }
    }

    private mutating func unifyVariable(_ name: String, _ actual: TrinoType) -> Bool {
        guard let bound = types[name] else {
            types[name] = actual
            return true
        }
        if bound == actual { return true }
        guard allowsCoercion, let common = TypeCoercion.commonSuperType(bound, actual) else { return false }
        types[name] = common
        return true
    }

    private mutating func unifyNumbered(_ pattern: TypePattern, _ actual: TrinoType) -> Bool {
        switch (pattern, actual) {
        case (.varchar(let length), .varchar(let actualLength)):
            return unify(length, actualLength ?? unboundedLength)
        case (.varchar(let length), .char(let actualLength)) where allowsCoercion:
            return unify(length, actualLength)
        case (.char(let length), .char(let actualLength)):
            return unify(length, actualLength)
        case (.char(let length), .varchar(let actualLength)) where allowsCoercion:
            return unify(length, min(actualLength ?? unboundedLength, TypeCoercion.maximumCharLength))
        case (.decimal(let precision, let scale), .decimal(let actualPrecision, let actualScale)):
            return unify(precision, actualPrecision) && unify(scale, actualScale)
        case (.decimal, _) where allowsCoercion && actual.isInteger:
            let digits = TypeCoercion.commonSuperType(actual, .decimal(precision: 1, scale: 0))
            return digits.map { unifyNumbered(pattern, $0) } ?? false
        case (.time(let precision), .time(let actualPrecision)),
            (.timeWithTimeZone(let precision), .timeWithTimeZone(let actualPrecision)),
            (.timestamp(let precision), .timestamp(let actualPrecision)),
            (.timestampWithTimeZone(let precision), .timestampWithTimeZone(let actualPrecision)):
            return unify(precision, actualPrecision)
        case (.timeWithTimeZone(let precision), .time(let actualPrecision)) where allowsCoercion,
            (.timestampWithTimeZone(let precision), .timestamp(let actualPrecision)) where allowsCoercion:
            return unify(precision, actualPrecision)
        case (.timestamp(let precision), .date) where allowsCoercion,
            (.timestampWithTimeZone(let precision), .date) where allowsCoercion:
            return unify(precision, 0)
        case (.decimal(let precision, let scale), .unknown) where allowsCoercion:
            return unify(precision, 1) && unify(scale, 0)
        case (_, .unknown) where allowsCoercion:
            return unifyUnknown(pattern)
        default:
            return false
        }
    }

    private mutating func unifyUnknown(_ pattern: TypePattern) -> Bool {
        switch pattern {
        case .varchar(let length), .char(let length), .time(let length), .timeWithTimeZone(let length),
            .timestamp(let length), .timestampWithTimeZone(let length):
            unify(length, 0)
        case .concrete, .variable, .decimal, .array, .map, .row, .function:
            false
        }
    }

    private mutating func unify(_ pattern: LengthPattern, _ actual: Int) -> Bool {
        switch pattern {
        case .number(let number):
            return allowsCoercion ? actual <= number : actual == number
        case .variable(let name):
            guard let bound = lengths[name] else {
                lengths[name] = actual
                return true
            }
            if bound == actual { return true }
            guard allowsCoercion else { return false }
            lengths[name] = max(bound, actual)
            return true
        case .sum, .difference, .product, .quotient, .minimum, .maximum:
            return false
        }
    }

    // MARK: - Substitution

    private func substitute(_ pattern: TypePattern) -> TrinoType? {
        switch pattern {
        case .concrete(let type): return type
        case .variable(let name): return types[name]
        case .varchar(let length):
            return value(length).map { .varchar(length: $0 >= unboundedLength ? nil : $0) }
        case .char(let length): return value(length).map { .char(length: $0) }
        case .decimal(let precision, let scale):
            guard let precision = value(precision), let scale = value(scale) else { return nil }
            return .decimal(precision: max(1, min(38, precision)), scale: scale)
        case .time(let precision): return value(precision).map { .time(precision: $0) }
        case .timeWithTimeZone(let precision): return value(precision).map { .timeWithTimeZone(precision: $0) }
        case .timestamp(let precision): return value(precision).map { .timestamp(precision: $0) }
        case .timestampWithTimeZone(let precision):
            return value(precision).map { .timestampWithTimeZone(precision: $0) }
        case .array(let element): return substitute(element).map(TrinoType.array)
        case .map(let key, let value):
            guard let key = substitute(key), let value = substitute(value) else { return nil }
            return .map(key, value)
        case .row(let patterns):
            let fields = patterns.compactMap { substitute($0) }
            return fields.count == patterns.count ? .anonymousRow(fields) : nil
        case .function(let patterns, let result):
            let parameters = patterns.compactMap { substitute($0) }
            guard parameters.count == patterns.count, let result = substitute(result) else { return nil }
            return .function(parameters, result)
        }
    }

    private func value(_ pattern: LengthPattern) -> Int? {
        switch pattern {
        case .number(let number): number
        case .variable(let name): lengths[name]
        case .sum(let left, let right): combine(left, right) { $0 + $1 }
        case .difference(let left, let right): combine(left, right) { $0 - $1 }
        case .product(let left, let right): combine(left, right) { $0.multipliedSaturating(by: $1) }
        case .quotient(let left, let right): combine(left, right) { $1 == 0 ? $0 : $0 / $1 }
        case .minimum(let left, let right): combine(left, right) { min($0, $1) }
        case .maximum(let left, let right): combine(left, right) { max($0, $1) }
        }
    }

    private func combine(_ left: LengthPattern, _ right: LengthPattern, _ operation: (Int, Int) -> Int) -> Int?
    {
        guard let left = value(left), let right = value(right) else { return nil }
        return operation(left, right)
    }
}

extension Int {
    /// The product, or the largest number that is still safe to add to.
    fileprivate func multipliedSaturating(by other: Int) -> Int {
        let (product, hasOverflown) = multipliedReportingOverflow(by: other)
        return hasOverflown || product > Int.max / 4 ? Int.max / 4 : product
    }
}
