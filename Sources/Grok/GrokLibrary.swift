/// The patterns that are there without being defined.
///
/// Source: the names that AWS Glue Developer Guide, Writing grok custom classifiers, lists as built-in, and those of the
/// predefined patterns that Athena User Guide, Grok SerDe, refers to. The expressions are written for this program.
enum GrokLibrary {
    static func expression(of name: String) -> String? { patterns[name] }

    static let patterns: [String: String] = {
        var result: [String: String] = [:]
        for family in [values, networks, paths, dates, logs] {
            for (name, expression) in family { result[name] = expression }
        }
        result["IPV6"] = ipv6
        return result
    }()

    private static let values: [(String, String)] = [
        ("USERNAME", #"[A-Za-z0-9._-]+"#),
        ("USER", "%{USERNAME}"),
        ("INT", #"[+-]?\d+"#),
        ("BASE10NUM", #"(?<![\d.+-])[+-]?(?:\d+(?:\.\d+)?|\.\d+)"#),
        ("NUMBER", "%{BASE10NUM}"),
        ("BASE16NUM", #"(?<![0-9A-Fa-f])[+-]?(?:0x)?[0-9A-Fa-f]+"#),
        (
            "BASE16FLOAT",
            #"\b(?<![0-9A-Fa-f.])[+-]?(?:0x)?(?:[0-9A-Fa-f]+(?:\.[0-9A-Fa-f]*)?|\.[0-9A-Fa-f]+)\b"#
        ),
        ("BOOLEAN", "(?i:true|false)"),
        ("POSINT", #"\b[1-9]\d*\b"#),
        ("NONNEGINT", #"\b\d+\b"#),
        ("WORD", #"\b\w+\b"#),
        ("NOTSPACE", #"\S+"#),
        ("SPACE", #"\s*"#),
        ("DATA", ".*?"),
        ("GREEDYDATA", ".*"),
        (
            "QUOTEDSTRING",
            #"(?>(?<!\\)(?>"(?>\\.|[^\\"])*"|'(?>\\.|[^\\'])*'|`(?>\\.|[^\\`])*`))"#
        ),
        ("QS", "%{QUOTEDSTRING}"),
        ("UUID", "[A-Fa-f0-9]{8}(?:-[A-Fa-f0-9]{4}){3}-[A-Fa-f0-9]{12}"),
    ]

    private static let networks: [(String, String)] = [
        ("MAC", "(?:%{CISCOMAC}|%{WINDOWSMAC}|%{COMMONMAC})"),
        ("CISCOMAC", #"(?:[A-Fa-f0-9]{4}\.){2}[A-Fa-f0-9]{4}"#),
        ("WINDOWSMAC", "(?:[A-Fa-f0-9]{2}-){5}[A-Fa-f0-9]{2}"),
        ("COMMONMAC", "(?:[A-Fa-f0-9]{2}:){5}[A-Fa-f0-9]{2}"),
        (
            "IPV4",
            #"(?<!\d)(?:25[0-5]|2[0-4]\d|[01]?\d{1,2})(?:\.(?:25[0-5]|2[0-4]\d|[01]?\d{1,2})){3}(?!\d)"#
        ),
        ("IP", "(?:%{IPV6}|%{IPV4})"),
        (
            "HOSTNAME",
            #"\b[0-9A-Za-z][0-9A-Za-z-]{0,62}(?:\.[0-9A-Za-z][0-9A-Za-z-]{0,62})*(?:\.?|\b)"#
        ),
        ("HOST", "%{HOSTNAME}"),
        ("IPORHOST", "(?:%{HOSTNAME}|%{IP})"),
        ("HOSTPORT", "%{IPORHOST}:%{POSINT}"),
    ]

    private static let paths: [(String, String)] = [
        ("PATH", "(?:%{UNIXPATH}|%{WINPATH})"),
        ("UNIXPATH", #"(?>/(?>[\w_%!$@:.,~-]+|\\.)*)+"#),
        ("TTY", #"/dev/(?:pts|tty(?:[pq])?)(?:\w+)?/?\d+"#),
        ("WINPATH", #"(?>[A-Za-z]+:|\\)(?:\\[^\\?*]*)+"#),
        ("URIPROTO", #"[A-Za-z]+(?:\+[A-Za-z+]+)?"#),
        ("URIHOST", "%{IPORHOST}(?::%{POSINT:port})?"),
        ("URIPATH", #"(?:/[A-Za-z0-9$.+!*'(){},~:;=@#%_-]*)+"#),
        ("URIPARAM", #"\?[A-Za-z0-9$.+!*'|(){},~@#%&/=:;_?\[\]-]*"#),
        ("URIPATHPARAM", "%{URIPATH}(?:%{URIPARAM})?"),
        ("URI", "%{URIPROTO}://(?:%{USER}(?::[^@]*)?@)?(?:%{URIHOST})?(?:%{URIPATHPARAM})?"),
    ]

    private static let dates: [(String, String)] = [
        (
            "MONTH",
            #"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"#
        ),
        ("MONTHNUM", "(?:1[0-2]|0?[1-9])"),
        ("MONTHNUM2", "(?:1[0-2]|0[1-9])"),
        ("MONTHDAY", #"(?:0[1-9]|[12]\d|3[01]|[1-9])"#),
        (
            "DAY",
            "(?:Mon(?:day)?|Tue(?:sday)?|Wed(?:nesday)?|Thu(?:rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
        ),
        ("YEAR", #"(?>\d\d){1,2}"#),
        ("HOUR", #"(?:2[0-3]|[01]?\d)"#),
        ("MINUTE", #"[0-5]\d"#),
        ("SECOND", #"(?:[0-5]?\d|60)(?:[:.,]\d+)?"#),
        ("TIME", #"(?<!\d)%{HOUR}:%{MINUTE}(?::%{SECOND})(?!\d)"#),
        ("DATE_US", "%{MONTHNUM}[/-]%{MONTHDAY}[/-]%{YEAR}"),
        ("DATE_EU", "%{MONTHDAY}[./-]%{MONTHNUM}[./-]%{YEAR}"),
        ("DATE", "(?:%{DATE_US}|%{DATE_EU})"),
        ("DATESTAMP", "%{DATE}[- ]%{TIME}"),
        ("DATESTAMP_US", "%{DATE_US}[- ]%{TIME}"),
        ("DATESTAMP_EU", "%{DATE_EU}[- ]%{TIME}"),
        ("ISO8601_TIMEZONE", "(?:Z|[+-]%{HOUR}(?::?%{MINUTE}))"),
        ("ISO8601_SECOND", "(?:%{SECOND}|60)"),
        (
            "TIMESTAMP_ISO8601",
            "%{YEAR}-%{MONTHNUM}-%{MONTHDAY}[T ]%{HOUR}:?%{MINUTE}(?::?%{SECOND})?%{ISO8601_TIMEZONE}?"
        ),
        ("TZ", "(?:[PMCE][SD]T|UTC)"),
        ("DATESTAMP_RFC822", "%{DAY} %{MONTH} %{MONTHDAY} %{YEAR} %{TIME} %{TZ}"),
        ("DATESTAMP_RFC2822", "%{DAY}, %{MONTHDAY} %{MONTH} %{YEAR} %{TIME} %{ISO8601_TIMEZONE}"),
        ("DATESTAMP_OTHER", "%{DAY} %{MONTH} %{MONTHDAY} %{TIME} %{TZ} %{YEAR}"),
        ("DATESTAMP_EVENTLOG", "%{YEAR}%{MONTHNUM2}%{MONTHDAY}%{HOUR}%{MINUTE}%{SECOND}"),
        ("HTTPDERROR_DATE", "%{DAY} %{MONTH} %{MONTHDAY} %{TIME} %{YEAR}"),
        ("SYSLOGTIMESTAMP", "%{MONTH} +%{MONTHDAY} %{TIME}"),
        ("HTTPDATE", "%{MONTHDAY}/%{MONTH}/%{YEAR}:%{TIME} %{INT}"),
    ]

    private static let logs: [(String, String)] = [
        ("PROG", #"[\w._/%-]+"#),
        ("SYSLOGPROG", #"%{PROG:program}(?:\[%{POSINT:pid}\])?"#),
        ("SYSLOGHOST", "%{IPORHOST}"),
        ("SYSLOGFACILITY", "<%{NONNEGINT:facility}.%{NONNEGINT:priority}>"),
        (
            "SYSLOGBASE",
            "%{SYSLOGTIMESTAMP:timestamp} (?:%{SYSLOGFACILITY} )?%{SYSLOGHOST:logsource} %{SYSLOGPROG}:"
        ),
        ("MESSAGESLOG", "%{SYSLOGBASE} %{DATA}"),
        (
            "COMMONAPACHELOG",
            #"%{IPORHOST:clientip} %{USER:ident} %{USER:auth} \[%{HTTPDATE:timestamp}\] "(?:%{WORD:verb} %{NOTSPACE:request}(?: HTTP/%{NUMBER:httpversion})?|%{DATA:rawrequest})" %{NUMBER:response} (?:%{NUMBER:bytes}|-)"#
        ),
        (
            "COMMONAPACHELOG_DATATYPED",
            #"%{IPORHOST:clientip} %{USER:ident:boolean} %{USER:auth} \[%{HTTPDATE:timestamp}\] "(?:%{WORD:verb:string} %{NOTSPACE:request}(?: HTTP/%{NUMBER:httpversion:float})?|%{DATA:rawrequest})" %{NUMBER:response:int} (?:%{NUMBER:bytes:long}|-)"#
        ),
        ("COMBINEDAPACHELOG", "%{COMMONAPACHELOG} %{QS:referrer} %{QS:agent}"),
        ("COMMONHTTPLOG", "%{COMMONAPACHELOG}"),
        (
            "HTTPD20_ERRORLOG",
            #"\[%{HTTPDERROR_DATE:timestamp}\] \[%{LOGLEVEL:loglevel}\] (?:\[client %{IPORHOST:clientip}\] )?%{GREEDYDATA:errormsg}"#
        ),
        (
            "HTTPD24_ERRORLOG",
            #"\[%{HTTPDERROR_DATE:timestamp}\] \[%{WORD:module}:%{LOGLEVEL:loglevel}\] \[pid %{POSINT:pid}:tid %{NUMBER:tid}\](?: \(%{POSINT:proxy_errorcode}\)%{DATA:proxy_errormessage}:)?(?: \[client %{IPORHOST:client}:%{POSINT:clientport}\])? %{DATA:errorcode}: %{GREEDYDATA:message}"#
        ),
        ("HTTPD_ERRORLOG", "(?:%{HTTPD20_ERRORLOG}|%{HTTPD24_ERRORLOG})"),
        (
            "LOGLEVEL",
            "(?:[Aa]lert|ALERT|[Tt]race|TRACE|[Dd]ebug|DEBUG|[Nn]otice|NOTICE|[Ii]nfo|INFO|[Ww]arn(?:ing)?|WARN(?:ING)?|[Ee]rr(?:or)?|ERR(?:OR)?|[Cc]rit(?:ical)?|CRIT(?:ICAL)?|[Ff]atal|FATAL|[Ss]evere|SEVERE|[Ee]merg(?:ency)?|EMERG(?:ENCY)?)"
        ),
    ]

    /// All ways to write an address of 128 bits, the longest first, so that the leftmost match is whole.
    private static let ipv6: String = {
        let word = "[0-9A-Fa-f]{1,4}"
        let dotted = "%{IPV4}"
        var forms = ["(?:\(word):){6}\(dotted)", "(?:\(word):){7}\(word)"]
        for count in (1...5).reversed() {
            forms.append("(?:\(word):){\(count)}(?::\(word)){0,\(5 - count)}:\(dotted)")
        }
        forms.append("::(?:\(word):){0,5}\(dotted)")
        for count in (1...6).reversed() { forms.append("(?:\(word):){\(count)}(?::\(word)){1,\(7 - count)}") }
        forms += ["(?:\(word):){1,7}:", ":(?::\(word)){1,7}", "::"]
        return "(?<![0-9A-Fa-f:.])(?:\(forms.joined(separator: "|")))(?:%[0-9A-Za-z]+)?(?![0-9A-Fa-f:.])"
    }()
}
