package import Primitives

/// A path into JSON as Step Functions takes it: the subset of Jayway's JSONPath that AWS documents.
///
/// A definite path names at most one value; an indefinite one (`..`, `*`, `?()`, `[a,b]`, `[a:b]`) names a list, empty where
/// nothing matches.
///
/// Source: Step Functions Developer Guide, "Using JSONPath paths"; Amazon States Language, "Paths".
package struct JSONPath: Sendable, Equatable, CustomStringConvertible {
    /// What the path begins at.
    package enum Root: Sendable, Equatable {
        /// `$`: what the state works on.
        case input
        /// `$$`: the context object.
        case context
        /// `$name`: a variable.
        case variable(String)
        /// `@`: the element that a filter looks at.
        case element
    }

    indirect enum Segment: Sendable, Equatable {
        case member(String)
        case members([String])
        case index(Int)
        case indices([Int])
        case slice(from: Int?, to: Int?, step: Int)
        case wildcard
        /// What follows is looked for in every value below.
        case descendants
        case filter(PathFilter)
        case function(PathFunction)
    }

    package let description: String
    package let root: Root
    let segments: [Segment]

    init(description: String, root: Root, segments: [Segment]) {
        self.description = description
        self.root = root
        self.segments = segments
    }

    /// Whether the path names at most one value.
    package var isDefinite: Bool {
        segments.allSatisfy { segment in
            switch segment {
            case .member, .index, .function: true
            case .members, .indices, .slice, .wildcard, .descendants, .filter: false
            }
        }
    }

    /// The value that the path names below `value`; nil where a definite path finds nothing.
    ///
    /// `document` is what `$` means inside filters.
    package func find(in value: JSONValue, document: JSONValue? = nil) -> JSONValue? {
        var current = value
        for (position, segment) in segments.enumerated() {
            switch segment {
            case .member(let name):
                guard let next = current[name] else { return nil }
                current = next
            case .index(let index):
                guard let next = current.element(at: index) else { return nil }
                current = next
            case .function(let function):
                guard let result = function.apply(to: current) else { return nil }
                current = result
            case .members, .indices, .slice, .wildcard, .descendants, .filter:
                return findAll(segments[position...], in: current, document: document ?? value)
            }
        }
        return current
    }

    private func findAll(
        _ rest: ArraySlice<Segment>,
        in value: JSONValue,
        document: JSONValue
    ) -> JSONValue? {
        var matches = [value]
        for (position, segment) in zip(rest.indices, rest) {
            if case .function(let function) = segment {
                guard let result = function.apply(to: .array(matches)) else { return nil }
                guard position + 1 < rest.endIndex else { return result }
                matches = [result]
                continue
            }
            var next: [JSONValue] = []
            for match in matches { segment.append(to: &next, from: match, document: document) }
            matches = next
        }
        return .array(matches)
    }
}

extension JSONPath.Segment {
    /// Appends what the segment names below `value`.
    func append(to matches: inout [JSONValue], from value: JSONValue, document: JSONValue) {
        switch self {
        case .member(let name):
            if let member = value[name] { matches.append(member) }
        case .members(let names):
            for name in names {
                if let member = value[name] { matches.append(member) }
            }
        case .index(let index):
            if let element = value.element(at: index) { matches.append(element) }
        case .indices(let indices):
            for index in indices {
                if let element = value.element(at: index) { matches.append(element) }
            }
        case .slice(let from, let to, let step):
            matches.append(contentsOf: value.slice(from: from, to: to, step: step))
        case .wildcard:
            matches.append(contentsOf: value.children)
        case .descendants:
            value.appendDescendants(to: &matches)
        case .filter(let filter):
            if case .array(let elements) = value {
                for element in elements where filter.holds(for: element, document: document) {
                    matches.append(element)
                }
            } else if case .object = value, filter.holds(for: value, document: document) {
                matches.append(value)
            }
        case .function(let function):
            if let result = function.apply(to: value) { matches.append(result) }
        }
    }
}

extension JSONValue {
    /// The members of an object or the elements of an array.
    var children: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .object(let object): object.members.map(\.value)
        case .null, .bool, .integer, .bigInteger, .double, .string: []
        }
    }

    /// The element at an index, from the end where it is negative.
    func element(at index: Int) -> JSONValue? {
        guard case .array(let elements) = self else { return nil }
        return self[index < 0 ? elements.count + index : index]
    }

    func slice(from: Int?, to: Int?, step: Int) -> [JSONValue] {
        guard case .array(let elements) = self, step > 0 else { return [] }
        let count = elements.count
        func bounded(_ index: Int) -> Int { min(max(index < 0 ? count + index : index, 0), count) }
        let first = bounded(from ?? 0)
        let end = bounded(to ?? count)
        guard first < end else { return [] }
        return stride(from: first, to: end, by: step).map { elements[$0] }
    }

    /// This value and all below it, each before what it contains.
    func appendDescendants(to matches: inout [JSONValue]) {
        matches.append(self)
        for child in children { child.appendDescendants(to: &matches) }
    }
}

/// A function at the end of a path, such as `$.orders.length()`.
///
/// Source: Jayway JsonPath, "Functions"; AWS documents paths by Jayway's syntax.
enum PathFunction: String, Sendable, Equatable {
    case length
    case min
    case max
    case avg
    case sum
    case stddev
    case keys
    case first
    case last

    /// Nil where the value is not of the kind that the function works on.
    func apply(to value: JSONValue) -> JSONValue? {
        switch self {
        case .length:
            switch value {
            case .array(let elements): return .integer(Int64(elements.count))
            case .object(let object): return .integer(Int64(object.count))
            case .string(let text): return .integer(Int64(text.utf16.count))
            case .null, .bool, .integer, .bigInteger, .double: return nil
            }
        case .keys:
            return value.object.map { .array($0.names.map { .string($0) }) }
        case .first:
            return value[0]
        case .last:
            return value.element(at: -1)
        case .min, .max, .avg, .sum, .stddev:
            guard let numbers = value.array?.compactMap(\.double), !numbers.isEmpty else { return nil }
            return .double(aggregate(numbers))
        }
    }

    private func aggregate(_ numbers: [Double]) -> Double {
        let sum = numbers.reduce(0, +)
        let mean = sum / Double(numbers.count)
        switch self {
        case .min: return numbers.min() ?? 0
        case .max: return numbers.max() ?? 0
        case .avg: return mean
        case .stddev:
            let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return (squares / Double(numbers.count)).squareRoot()
        case .sum, .length, .keys, .first, .last: return sum
        }
    }
}
