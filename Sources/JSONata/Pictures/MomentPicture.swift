/// A picture of `$fromMillis` and `$toMillis`: `[Y0001]-[M01]-[D01]`.
///
/// Source: XPath and XQuery Functions and Operators 3.1, "The picture string", with the components `X` and `x` that
/// JSONata adds.
struct MomentPicture {
    enum Part {
        case literal(String)
        case marker(Marker)
    }

    struct Marker {
        let component: Character
        /// How names are written; nil for numbers.
        var names: IntegerPicture.LetterCase?
        var picture: IntegerPicture?
        /// `o`, `t`...
        var modifier: Character?
        var width: (least: Int?, most: Int?)?
        /// To how many digits years are cut; nil for no cut.
        var yearDigits: Int?
    }

    let parts: [Part]

    private static let defaults: [Character: String] = [
        "Y": "1", "M": "1", "D": "1", "d": "1", "F": "n", "W": "1", "w": "1", "X": "1", "x": "1", "H": "1",
        "h": "1", "P": "n", "m": "01", "s": "01", "f": "1", "Z": "01:01", "z": "01:01", "C": "n", "E": "n",
    ]

    static let numeric = Set("YMDdFWwXxHhmsf")

    init(_ text: String) throws(JSONataFailure) {
        var parts: [Part] = []
        var literal: [Character] = []
        let characters = Array(text)
        func flush() {
            guard !literal.isEmpty else { return }
            var text = ""
            var index = 0
            while index < literal.count {
                text.append(literal[index])
                index += literal[index] == "]" && index + 1 < literal.count && literal[index + 1] == "]" ? 2 : 1
            }
            parts.append(.literal(text))
            literal = []
        }
        var position = 0
        while position < characters.count {
            guard characters[position] == "[" else {
                literal.append(characters[position])
                position += 1
                continue
            }
            flush()
            if position + 1 < characters.count, characters[position + 1] == "[" {
                parts.append(.literal("["))
                position += 2
                continue
            }
            guard let end = characters[position...].firstIndex(of: "]") else { throw JSONataFailure("D3135") }
            let marker = characters[(position + 1)..<end].filter { !$0.isWhitespace }
            parts.append(.marker(try Self.marker(marker)))
            position = end + 1
        }
        flush()
        self.parts = parts
    }

    private static let longestWidth = 1_000

    private static func marker(_ text: [Character]) throws(JSONataFailure) -> Marker {
        var marker = Marker(component: text.first ?? " ")
        var presentation = Array(text.dropFirst())
        if let comma = presentation.lastIndex(of: ",") {
            let width = String(presentation[(comma + 1)...]).split(
                separator: "-",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            marker.width = (width.first.flatMap { Int($0) }, width.count > 1 ? Int(width[1]) : nil)
            for width in [marker.width?.least, marker.width?.most] {
                guard width ?? 0 <= longestWidth else { throw .limit("A date is wider than \(longestWidth).") }
            }
            presentation = Array(presentation[..<comma])
        }
        if presentation.count > 1, let last = presentation.last, "atco".contains(last) {
            marker.modifier = last
            presentation.removeLast()
        }
        guard let standard = defaults[marker.component] else {
            throw JSONataFailure("D3132", ["value": JSONText.quoted(String(marker.component))])
        }
        let first = presentation.isEmpty ? standard : String(presentation)
        if first.hasPrefix("n") {
            marker.names = .lower
        } else if first.hasPrefix("N") {
            marker.names = first.dropFirst().first == "n" ? .title : .upper
        } else if numeric.contains(marker.component) {
            marker.picture = try numberPicture(first, &marker)
        }
        if marker.component == "Z" || marker.component == "z" { marker.picture = try IntegerPicture(first) }
        return marker
    }

    private static func numberPicture(
        _ text: String,
        _ marker: inout Marker
    ) throws(JSONataFailure) -> IntegerPicture {
        var picture = try IntegerPicture(marker.modifier.map { "\(text);\($0)" } ?? text)
        if let least = marker.width?.least { picture.leastDigits = max(picture.leastDigits, least) }
        if marker.component == "Y" {
            if let most = marker.width?.most {
                marker.yearDigits = most
                picture.leastDigits = most
            } else if picture.leastDigits + picture.optionalDigits >= 2 {
                marker.yearDigits = picture.leastDigits + picture.optionalDigits
            }
        }
        return picture
    }
}
