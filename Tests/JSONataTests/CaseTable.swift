import JSONata
import Primitives
import Testing

/// One case: an expression, the value it is worth as JSON, `undefined`, or `!` and a code.
struct ExpressionCase: Sendable, CustomTestStringConvertible {
    let expression: String
    let expected: String

    init(_ expression: String, _ expected: String) {
        self.expression = expression
        self.expected = expected
    }

    var testDescription: String { expression }

    /// Lines of `expression => result`.
    static func table(_ text: String) -> [ExpressionCase] {
        text.split(separator: "\n").compactMap { line in
            guard let mark = line.range(of: " => ") else { return nil }
            return ExpressionCase(String(line[..<mark.lowerBound]), String(line[mark.upperBound...]))
        }
    }

    /// Evaluates the expression and compares.
    func check(
        input: JSONValue? = nil,
        bindings: [String: JSONValue] = [:],
        edition: JSONataExpression.Edition = .stepFunctions
    ) {
        do {
            let parsed = try JSONataExpression(parse: expression, edition: edition)
            let result = try parsed.evaluate(input: input, bindings: bindings, world: .fixed)
            if expected == "undefined" {
                #expect(result == nil, "\(expression)")
            } else {
                let wanted = try JSONValue(parsing: expected)
                #expect(
                    result?.comparable == wanted.comparable,
                    "\(expression) is \(result?.text ?? "undefined")"
                )
            }
        } catch let failure as JSONataFailure {
            #expect("!\(failure.code)" == expected, "\(expression): \(failure)")
        } catch {
            Issue.record("\(expression): the case itself is wrong: \(error)")
        }
    }
}

extension String {
    fileprivate func range(of part: String) -> Range<Index>? { self[...].range(of: part) }
}

extension Substring {
    fileprivate func range(of part: String) -> Range<Index>? {
        var position = startIndex
        while position < endIndex {
            if self[position...].hasPrefix(part) { return position..<index(position, offsetBy: part.count) }
            position = index(after: position)
        }
        return nil
    }
}

extension JSONValue {
    /// The value with all numbers as doubles.
    fileprivate var comparable: JSONValue {
        switch self {
        case .null, .bool, .string: self
        case .integer, .bigInteger, .double: .double(double ?? .nan)
        case .array(let elements): .array(elements.map(\.comparable))
        case .object(let object): .object(JSONObject(object.members.map { ($0.name, $0.value.comparable) }))
        }
    }
}

extension World {
    /// 2026-03-01T10:20:30.456Z, always the same identifiers and chances.
    static let fixed = World(clock: FixedClock(), ids: FixedIdentifiers(), chance: FixedChance())
}

private struct FixedClock: WorldClock {
    var now: Timestamp { Timestamp(epochMicroseconds: 1_772_360_430_456_000) }

    func sleep(until deadline: Timestamp) async throws {}
}

private struct FixedIdentifiers: IdentifierSource {
    func uuid() -> String { "3f2b8a4e-0000-4000-8000-000000000001" }

    func hex(byteCount: Int) -> String { String(repeating: "0", count: 2 * byteCount) }
}

private struct FixedChance: Chance {
    func next() -> UInt64 { 1 << 63 }
}

/// The data that the documentation's examples are like: a customer with addresses and orders.
let customer: JSONValue = [
    "name": "Ada", "age": 36, "active": true, "nick": nil,
    "address": ["city": "Busan", "zip": "48059"],
    "phones": [
        ["kind": "home", "number": "051-1"], ["kind": "work", "number": "051-2"],
        ["kind": "work", "number": "051-3"],
    ],
    "orders": [
        [
            "id": "o1", "day": "2026-01-02",
            "lines": [
                ["sku": "hat", "price": 34.5, "count": 2], ["sku": "coat", "price": 107.99, "count": 1],
            ],
        ],
        [
            "id": "o2", "day": "2026-01-01",
            "lines": [["sku": "hat", "price": 34.5, "count": 4], ["sku": "sock", "price": 5, "count": 10]],
        ],
    ],
    "grid": [[1, 2], [3, 4]],
    "odd name": 7,
    "empty": [],
]
