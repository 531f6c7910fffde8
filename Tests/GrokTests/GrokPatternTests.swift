import Grok
import Testing

@Suite struct GrokPatternTests {
    /// The fields of a line as `name=text`, `-` for one that took no part; nil where the line does not match.
    private func fields(_ format: String, _ line: String, custom: String? = nil) throws -> [String]? {
        let matcher = try GrokMatcher(GrokPattern(format, customPatterns: custom))
        guard let values = try matcher.values(in: line) else { return nil }
        return zip(matcher.pattern.fields, values).filter(\.0.isNamed).map { "\($0.name)=\($1 ?? "-")" }
    }

    struct Line: Sendable, CustomTestStringConvertible {
        let format: String
        let text: String
        let fields: [String]?

        init(_ format: String, _ text: String, _ fields: [String]?) {
            self.format = format
            self.text = text
            self.fields = fields
        }

        var testDescription: String { "\(format) in \(text)" }
    }

    @Test(
        "a line gives the parts that the pattern names",
        arguments: [
            Line("%{WORD:a} %{INT:b}", "x -12", ["a=x", "b=-12"]),
            Line("%{NUMBER:n:int}%{GREEDYDATA:rest}", "12.5 won", ["n=12.5", "rest= won"]),
            Line("^%{IP:ip}$", "2001:db8::8a2e:370:7334", ["ip=2001:db8::8a2e:370:7334"]),
            Line("^%{IP:ip}$", "::ffff:192.0.2.128", ["ip=::ffff:192.0.2.128"]),
            Line("^%{IP:ip}$", "::", ["ip=::"]),
            Line("^%{IP:ip}$", "1:2:3:4:5:6:7:8", ["ip=1:2:3:4:5:6:7:8"]),
            Line("^%{IP:ip}$", "300.1.2.3", nil),
            Line("^%{IPV4:ip}$", "192.168.55.4", ["ip=192.168.55.4"]),
            Line(
                "%{TIMESTAMP_ISO8601:t} ",
                "2026-03-01T12:00:05.123+09:00 x",
                ["t=2026-03-01T12:00:05.123+09:00"]
            ),
            Line(
                "^%{URI:u}$",
                "https://me:pw@example.com:8443/a/b.html?q=1&r=2",
                [
                    "u=https://me:pw@example.com:8443/a/b.html?q=1&r=2", "port=8443",
                ]
            ),
            Line("%{QS:q}", #"say "a \"quoted\" text" now"#, [#"q="a \"quoted\" text""#]),
            Line("%{LOGLEVEL:l}: %{GREEDYDATA:m}", "WARNING: 디스크가 찼다", ["l=WARNING", "m=디스크가 찼다"]),
            Line(
                "^%{UUID:id}$",
                "0d5a4f3e-93a5-4bd0-8a0e-2f8c0d7c3d4e",
                ["id=0d5a4f3e-93a5-4bd0-8a0e-2f8c0d7c3d4e"]
            ),
            Line("(?<year>[0-9]{4})-(x)?%{WORD:w}", "2026-y", ["year=2026", "w=y"]),
            Line("%{PATH:p}", "see /var/log/a.log", ["p=/var/log/a.log"]),
            Line("%{MAC:m}", "00:1b:44:11:3a:b7", ["m=00:1b:44:11:3a:b7"]),
            Line(
                "%{COMBINEDAPACHELOG}",
                #"127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "http://x/" "Mozilla/4.08""#,
                [
                    "clientip=127.0.0.1", "ident=-", "auth=frank", "timestamp=10/Oct/2000:13:55:36 -0700",
                    "verb=GET",
                    "request=/a.gif", "httpversion=1.0", "rawrequest=-", "response=200", "bytes=2326",
                    "referrer=\"http://x/\"", "agent=\"Mozilla/4.08\"",
                ]
            ),
        ]
    )
    func fields(line: Line) throws {
        #expect(try fields(line.format, line.text) == line.fields)
    }

    @Test("patterns of one's own go before those that are there")
    func customPatterns() throws {
        let custom = "POSTFIX_QUEUEID [0-9A-F]{7,12}\nWORD x+\nBRACKETS ([^\\]]*)"
        let line =
            "Feb  9 07:15:00 m4eastmail postfix/smtpd[19305]: B88C4120838: connect from unknown[192.168.55.4]"
        let format = "%{SYSLOGBASE} %{POSTFIX_QUEUEID:queue_id}: %{GREEDYDATA:syslog_message}"

        let pattern = try GrokPattern(format, customPatterns: custom)
        let values = try #require(try GrokMatcher(pattern).values(in: line))

        let base = pattern.fields.first { $0.name == "SYSLOGBASE" }.map { field in
            values[pattern.fields.firstIndex(of: field) ?? 0]
        }
        #expect(base == "Feb  9 07:15:00 m4eastmail postfix/smtpd[19305]:")
        #expect(pattern.groups(of: "syslogbase") == [1])
        #expect(
            pattern.columns.map(\.name) == [
                "timestamp", "facility", "priority", "logsource", "program", "pid", "queue_id",
                "syslog_message",
            ]
        )
        #expect(try fields("%{WORD:w}", "abcxxx", custom: custom) == ["w=xxx"])
        #expect(try fields(#"\[%{BRACKETS:b}\] %{INT:i}"#, "[a b] 7", custom: custom) == ["b=a b", "i=7"])
    }

    @Test("a field's type is the column's")
    func types() throws {
        let pattern = try GrokPattern("%{NUMBER:a:int} %{NUMBER:b:long} %{NUMBER:c:float} %{DATA:d}")

        #expect(pattern.columns.map(\.type.hiveName) == ["int", "bigint", "float", "string"])
    }

    @Test(
        "what is no pattern is refused by name",
        arguments: [
            ("%{NOSUCH:a}", nil, GrokFailure.unknownPattern("NOSUCH")),
            ("%{INT:a:money}", nil, .unknownType("money")),
            ("%{A:a}", "A %{B}\nB %{A}", .circular("A")),
            ("%{INT:a", nil, .malformedReference("%{INT:a")),
            ("%{INT:}", nil, .malformedReference("%{INT:}")),
            ("%{INT:a}", "LONELY", .malformedDefinition("LONELY")),
        ] as [(String, String?, GrokFailure)]
    )
    func refusals(format: String, custom: String?, failure: GrokFailure) {
        #expect(throws: failure) { try GrokPattern(format, customPatterns: custom) }
    }

    @Test("every pattern that is there can be used alone", arguments: GrokLibraryNames.all)
    func library(name: String) throws {
        _ = try GrokMatcher(GrokPattern("%{\(name):x}"))
    }
}

enum GrokLibraryNames {
    static let all = [
        "USERNAME", "USER", "INT", "BASE10NUM", "NUMBER", "BASE16NUM", "BASE16FLOAT", "BOOLEAN", "POSINT",
        "NONNEGINT", "WORD", "NOTSPACE", "SPACE", "DATA", "GREEDYDATA", "QUOTEDSTRING", "UUID", "MAC",
        "CISCOMAC",
        "WINDOWSMAC", "COMMONMAC", "IPV6", "IPV4", "IP", "HOSTNAME", "HOST", "IPORHOST", "HOSTPORT", "PATH",
        "UNIXPATH", "TTY", "WINPATH", "URIPROTO", "URIHOST", "URIPATH", "URIPARAM", "URIPATHPARAM", "URI",
        "MONTH",
        "MONTHNUM", "MONTHNUM2", "MONTHDAY", "DAY", "YEAR", "HOUR", "MINUTE", "SECOND", "TIME", "DATE_US",
        "DATE_EU", "DATESTAMP_US", "DATESTAMP_EU", "ISO8601_TIMEZONE", "ISO8601_SECOND", "TIMESTAMP_ISO8601",
        "DATE", "DATESTAMP", "TZ", "DATESTAMP_RFC822", "DATESTAMP_RFC2822", "DATESTAMP_OTHER",
        "DATESTAMP_EVENTLOG", "HTTPDERROR_DATE", "SYSLOGTIMESTAMP", "PROG", "SYSLOGPROG", "SYSLOGHOST",
        "SYSLOGFACILITY", "HTTPDATE", "QS", "SYSLOGBASE", "MESSAGESLOG", "COMMONAPACHELOG",
        "COMMONAPACHELOG_DATATYPED", "COMBINEDAPACHELOG", "COMMONHTTPLOG", "HTTPD20_ERRORLOG",
        "HTTPD24_ERRORLOG", "HTTPD_ERRORLOG", "LOGLEVEL",
    ]
}
