import Primitives
import Testing

/// Cases as lines: what is asked, `=>` and the JSON expected, or `!!` and a part of the failure's text.
///
/// Lines that begin with `#` name the page the cases come from.
struct CaseTable: Sendable {
    struct Case: Sendable, CustomTestStringConvertible {
        let subject: String
        let expected: String
        let isFailure: Bool

        var testDescription: String { "\(subject) \(isFailure ? "!!" : "=>") \(expected)" }
    }

    static func cases(_ text: String) -> [Case] {
        text.split(separator: "\n").compactMap { line in
            if line.hasPrefix("#") { return nil }
            for (mark, isFailure) in [(" => ", false), (" !! ", true)] {
                guard let range = line.firstRange(of: mark) else { continue }
                return Case(
                    subject: String(line[..<range.lowerBound]),
                    expected: String(line[range.upperBound...]),
                    isFailure: isFailure
                )
            }
            return Case(subject: String(line), expected: "a mark is missing", isFailure: true)
        }
    }
}
