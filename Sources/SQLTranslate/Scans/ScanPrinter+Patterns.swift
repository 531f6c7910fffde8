import Grok
import SQLAnalysis

extension ScanPrinter {
    /// RegexSerDe and GrokSerDe: parts of lines that a pattern finds; lines that do not match are rows of NULLs.
    ///
    /// Source: Athena User Guide, Regex SerDe and Grok SerDe; Hive's RegexSerDe.
    func printPattern(
        _ files: [ScanFile],
        _ format: TableFormat,
        _ compression: FileCompression
    ) throws(TranslationFailure) -> String {
        var call = TextReader(
            fieldTypes: scan.table.columns.map { TextReader.name(of: $0.type) },
            delimiter: nil,
            nullText: TextReader.noNullText,
            lines: try skippedLines(),
            compression: compression
        )
        call.syntax = format == .grok ? try grok() : try regularExpression()
        let names = FreshNames()
        let items = try items(files) { (index, type) throws(TranslationFailure) in
            try call.hasValue(index) ? "f\(index)" : patternValue("f\(index)", type, names)
        }
        return "SELECT \(items) FROM \(call.sql(files))"
    }

    private func patternValue(
        _ text: String,
        _ type: TrinoType,
        _ names: FreshNames
    ) throws(TranslationFailure) -> String {
        switch type {
        case .varchar(let length): length.map { "left(\(text), \($0))" } ?? text
        case .char(let length): "rpad(left(\(text), \(length)), \(length), ' ')"
        default: try TextScalar(names: names).value(text, type)
        }
    }

    /// One group for each column, in their order; the whole line must match.
    ///
    /// Source: Athena's message where the numbers differ, which AWS's troubleshooting pages quote.
    private func regularExpression() throws(TranslationFailure) -> TextReader.Syntax {
        let parameters = scan.table.storage.serdeParameters
        guard let pattern = parameters["input.regex"], !pattern.isEmpty else {
            throw TranslationFailure(
                "HIVE_CURSOR_ERROR",
                "This table does not have serde property \"input.regex\"!"
            )
        }
        let options = parameters["input.regex.case.insensitive"]?.lowercased() == "true" ? "(?i)" : ""
        let count = scan.table.columns.count
        return .matched(
            "\\A(?:\(options)\(pattern))\\z",
            groups: (0..<count).map { [$0 + 1] },
            isOneEach: true
        )
    }

    /// Columns by their names, whatever the case; a column that the pattern does not name is NULL.
    private func grok() throws(TranslationFailure) -> TextReader.Syntax {
        let parameters = scan.table.storage.serdeParameters
        guard let format = parameters["input.format"], !format.isEmpty else {
            throw TranslationFailure(
                "HIVE_CURSOR_ERROR",
                "This table does not have serde property \"input.format\"!"
            )
        }
        do throws(GrokFailure) {
            let pattern = try GrokPattern(format, customPatterns: parameters["input.grokCustomPatterns"])
            return .matched(
                pattern.expression,
                groups: scan.table.columns.map { pattern.groups(of: $0.name) },
                isOneEach: false
            )
        } catch {
            throw TranslationFailure("HIVE_CURSOR_ERROR", error.description)
        }
    }
}
