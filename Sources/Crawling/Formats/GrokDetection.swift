import Catalog
package import Grok
import Regexp

/// How lines of a log are read.
package struct GrokFormat: Hashable, Sendable {
    /// What the tables are classified as.
    package var classification: String
    package var format: String
    package var customPatterns: String?
    package var pattern: GrokPattern

    /// - Throws: `GrokFailure` for a pattern that is none.
    package init(classification: String, format: String, customPatterns: String? = nil) throws(GrokFailure) {
        self.classification = classification
        self.format = format
        self.customPatterns = customPatterns
        pattern = try GrokPattern(format, customPatterns: customPatterns)
    }
}

/// Finds how much of a text is lines of a pattern.
struct GrokDetection {
    let grok: GrokFormat

    /// The schema, the number of lines, and which part of them is of the pattern; nil where less than `least` is.
    ///
    /// - Throws: `Unclassified.damaged` for a pattern of one's own that is no regular expression, or takes too long.
    func classify(
        _ text: String,
        isWhole: Bool,
        least: Double = 0
    ) throws(Unclassified) -> (schema: FileSchema, recordCount: Int, certainty: Double)? {
        let limit = Classification.lineLimit
        var lines = text.split(maxSplits: limit, whereSeparator: \.isNewline)
        if !isWhole || lines.count > limit, text.last?.isNewline == false { lines.removeLast() }
        lines.removeAll { $0.allSatisfy(\.isWhitespace) }
        guard !lines.isEmpty else { return nil }
        var failed = 0
        do throws(RegexpFailure) {
            let matcher = try GrokMatcher(grok.pattern)
            for line in lines where try matcher.values(in: String(line)) == nil {
                failed += 1
                if Double(lines.count - failed) < least * Double(lines.count) { return nil }
            }
        } catch {
            throw .damaged("the pattern \(grok.format) cannot be tried: \(error)")
        }
        guard failed < lines.count else { return nil }
        let columns = grok.pattern.columns.map { field in
            FileSchema.Column(field.name, (try? HiveType(parsing: field.type.hiveName)) ?? .string)
        }
        guard !columns.isEmpty else { return nil }
        let certainty = Double(lines.count - failed) / Double(lines.count)
        return (FileSchema(.grok(grok), columns), lines.count, certainty)
    }
}

/// A log that is recognised without a classifier of one's own.
///
/// Microsoft's is not among them, for it is not documented which it is.
///
/// Source: AWS Glue Developer Guide, "Built-in classifiers", for the names; the fields are those of the patterns that
/// Logstash has for the same logs.
struct BuiltInLog {
    private let grok: GrokFormat
    /// One of these is in each of its lines.
    private let marks: [String]

    /// Which part of a text's lines must be of the pattern.
    private static let certainty = 0.9

    func classify(_ text: String, isWhole: Bool) throws(Unclassified) -> (FileSchema, recordCount: Int)? {
        let line = text.prefix { !$0.isNewline }
        guard marks.contains(where: { line.contains($0) }) else { return nil }
        return try GrokDetection(grok: grok).classify(text, isWhole: isWhole, least: Self.certainty)
            .map { ($0.schema, $0.recordCount) }
    }

    private init?(_ name: String, _ marks: [String], _ format: String, _ customPatterns: String? = nil) {
        guard
            let grok = try? GrokFormat(classification: name, format: format, customPatterns: customPatterns)
        else { return nil }
        self.grok = grok
        self.marks = marks
    }

    static let all: [BuiltInLog] = [
        BuiltInLog("combined_apache", ["] \""], "%{COMBINEDAPACHELOG}"),
        BuiltInLog("apache", ["] \""], "^%{COMMONAPACHELOG}$"),
        BuiltInLog(
            "linux_kernel",
            [" kernel: "],
            #"^%{SYSLOGTIMESTAMP:timestamp} %{SYSLOGHOST:logsource} kernel: (?:\[ *%{NUMBER:uptime}\] )?%{GREEDYDATA:message}"#
        ),
        BuiltInLog(
            "ruby_logger",
            [" -- "],
            #"^[DFEWIA], \[%{TIMESTAMP_ISO8601:timestamp} #%{POSINT:pid}\] *%{RUBY_LOGLEVEL:loglevel} -- *%{DATA:progname}: %{GREEDYDATA:message}"#,
            "RUBY_LOGLEVEL (?:DEBUG|FATAL|ERROR|WARN|INFO|ANY)"
        ),
        BuiltInLog(
            "squid",
            ["TCP_", "UDP_", "NONE"],
            #"^%{NUMBER:timestamp}\s+%{NUMBER:duration} %{IPORHOST:client_address} %{WORD:cache_result}/%{NONNEGINT:status_code} %{NUMBER:bytes} %{WORD:request_method} %{NOTSPACE:url} %{NOTSPACE:user} %{WORD:hierarchy_code}/%{NOTSPACE:server} %{NOTSPACE:content_type}"#
        ),
        BuiltInLog(
            "redismonlog",
            ["] \""],
            #"^%{NUMBER:timestamp} \[%{INT:database} %{IPORHOST:client}:%{NUMBER:port}\] "%{WORD:command}"(?: %{GREEDYDATA:params})?$"#
        ),
        BuiltInLog(
            "redislog",
            [" * ", " # ", " - ", " . "],
            #"^(?:\[%{POSINT:pid}\]|%{POSINT:pid}:%{WORD:role}) %{REDISTIMESTAMP:timestamp} [.*#-] %{GREEDYDATA:message}"#,
            #"REDISTIMESTAMP %{MONTHDAY} %{MONTH}(?: %{YEAR})? %{TIME}"#
        ),
    ].compactMap { $0 }
}
