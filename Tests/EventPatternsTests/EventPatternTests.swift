import EventPatterns
import Primitives
import Testing

@Suite struct EventPatternTests {
    static let event = #"""
        {"source":"aws.ec2","account":"123456789012","detail-type":"Change","region":"eu-west-1","time":"2026-03-01T00:00:00Z",
         "detail":{"state":"running","count":5,"price":2.5,"big":300,"flag":true,"none":null,"empty":"","list":["a","b"],
         "nothing":[],"long":12345678901,"sub.key":"x","sub.other":"y","ip":"10.0.0.7","ip6":"2001:db8::1","path":"dir/file.PNG","star":"a*b",
         "items":[{"sku":"hat","n":1},{"sku":"coat","n":2}]}}
        """#

    /// Source: Amazon EventBridge User Guide, "Comparison operators for use in event patterns".
    @Test(
        "patterns take the events they should",
        arguments: [
            (#"{"source":["aws.ec2"]}"#, true), (#"{"source":["aws.s3","aws.ec2"]}"#, true),
            (#"{"source":["aws.s3"]}"#, false), (#"{"missing":["x"]}"#, false),
            (#"{"source":["aws.ec2"],"detail":{"state":["running"]}}"#, true),
            (#"{"source":["aws.ec2"],"detail":{"state":["stopped"]}}"#, false),
            (#"{"detail":{"none":[null]}}"#, true), (#"{"detail":{"empty":[""]}}"#, true),
            (#"{"detail":{"flag":[true]}}"#, true), (#"{"detail":{"flag":["true"]}}"#, false),
            (#"{"detail":{"big":[300]}}"#, true), (#"{"detail":{"big":[300.0]}}"#, true),
            (#"{"detail":{"big":[{"anything-but":3.0e2}]}}"#, false), (#"{"detail":{"big":["300"]}}"#, false),
            (#"{"detail":{"long":[12345678901]}}"#, true), (#"{"detail":{"long":[12345678901.0]}}"#, false),
            (#"{"detail.state":["running"]}"#, true), (#"{"detail.state":["stopped"]}"#, false),
            (#"{"detail":{"sub.key":["x"],"sub":{"other":["y"]}}}"#, true),
            (#"{"detail":{"sub":{"key":["x"]}}}"#, true), (#"{"detail":{"sub":{"key":{"key":["x"]}}}}"#, false),
            (#"{"detail":{"items.sku":["hat"],"items.n":[1]}}"#, true),
            (#"{"detail":{"items.sku":["hat"],"items.n":[2]}}"#, false),
            (#"{"detail":{"state":["running"],"state.key":["x"]}}"#, false),
            (#"{"detail":{"sub.key":["x"],"sub":["y"]}}"#, false),
            (#"{"source":["aws.s3"],"source":["aws.ec2"]}"#, true),
            (#"{"source":["aws.ec2"],"source":["aws.s3"]}"#, false),
            (#"{"detail":{"nothing":{"deep":[{"exists":false}]}}}"#, true),
            (#"{"detail":{"nothing":[{"exists":true}]}}"#, false),
            (#"{"detail":[{"exists":true}]}"#, false), (#"{"detail":[{"exists":false}]}"#, true),
            (#"{"detail":{"state":[{"anything-but":{"wildcard":""}}]}}"#, true),
            (#"{"detail":{"empty":[{"equals-ignore-case":""}]}}"#, true),
            (#"{"detail":{"none":[{"anything-but":{"prefix":["a"]}}]}}"#, true),
            (#"{"detail":{"count":[{"anything-but":{"suffix":"a"}}]}}"#, true),
            (#"{"detail":{"state":[{"numeric":[">",1]},{"anything-but":"stopped"}]}}"#, true),
            (#"{"detail":{"list":["b","z"]}}"#, true), (#"{"detail":{"list":["z"]}}"#, false),
            (#"{"detail":{"state":[{"prefix":"run"}]}}"#, true),
            (#"{"detail":{"state":[{"prefix":"RUN"}]}}"#, false),
            (#"{"detail":{"state":[{"prefix":{"equals-ignore-case":"RUN"}}]}}"#, true),
            (#"{"detail":{"path":[{"suffix":".PNG"}]}}"#, true),
            (#"{"detail":{"path":[{"suffix":".png"}]}}"#, false),
            (#"{"detail":{"path":[{"suffix":{"equals-ignore-case":".png"}}]}}"#, true),
            (#"{"detail":{"state":[{"equals-ignore-case":"RUNNING"}]}}"#, true),
            (#"{"detail":{"path":[{"wildcard":"dir/*.PNG"}]}}"#, true),
            (#"{"detail":{"path":[{"wildcard":"*file*"}]}}"#, true),
            (#"{"detail":{"path":[{"wildcard":"d*r"}]}}"#, false),
            (#"{"detail":{"path":[{"wildcard":"*"}]}}"#, true),
            (#"{"detail":{"star":[{"wildcard":"a\\*b"}]}}"#, true),
            (#"{"detail":{"state":[{"wildcard":"a\\*b"}]}}"#, false),
            (#"{"detail":{"state":[{"anything-but":"stopped"}]}}"#, true),
            (#"{"detail":{"state":[{"anything-but":"running"}]}}"#, false),
            (#"{"detail":{"state":[{"anything-but":["stopped","running"]}]}}"#, false),
            (#"{"detail":{"count":[{"anything-but":[1,2]}]}}"#, true),
            (#"{"detail":{"state":[{"anything-but":{"prefix":"run"}}]}}"#, false),
            (#"{"detail":{"state":[{"anything-but":{"prefix":["stop","init"]}}]}}"#, true),
            (#"{"detail":{"state":[{"anything-but":{"suffix":"ing"}}]}}"#, false),
            (#"{"detail":{"state":[{"anything-but":{"equals-ignore-case":["RUNNING"]}}]}}"#, false),
            (#"{"detail":{"state":[{"anything-but":{"wildcard":"r*g"}}]}}"#, false),
            (#"{"detail":{"absent":[{"anything-but":"x"}]}}"#, false),
            (#"{"detail":{"count":[{"numeric":["=",5]}]}}"#, true),
            (#"{"detail":{"price":[{"numeric":[">",0,"<=",2.5]}]}}"#, true),
            (#"{"detail":{"price":[{"numeric":["<",2.5]}]}}"#, false),
            (#"{"detail":{"state":[{"numeric":[">",0]}]}}"#, false),
            (#"{"detail":{"state":[{"exists":true}]}}"#, true),
            (#"{"detail":{"absent":[{"exists":false}]}}"#, true),
            (#"{"detail":{"none":[{"exists":true}]}}"#, true),
            (#"{"detail":{"state":[{"exists":false}]}}"#, false),
            (#"{"other":{"deep":[{"exists":false}]}}"#, true),
            (#"{"detail":{"nothing":[{"exists":false}]}}"#, true),
            (#"{"detail":{"ip":[{"cidr":"10.0.0.0/24"}]}}"#, true),
            (#"{"detail":{"ip":[{"cidr":"10.0.1.0/24"}]}}"#, false),
            (#"{"detail":{"ip6":[{"cidr":"2001:db8::/32"}]}}"#, true),
            (#"{"detail":{"ip":[{"cidr":"2001:db8::/32"}]}}"#, false),
            (#"{"detail":{"items":{"sku":["hat"],"n":[1]}}}"#, true),
            (#"{"detail":{"items":{"sku":["hat"],"n":[2]}}}"#, false),
            (#"{"$or":[{"source":["aws.s3"]},{"region":["eu-west-1"]}]}"#, true),
            (#"{"$or":[{"source":["aws.s3"]},{"region":["us-east-1"]}]}"#, false),
            (
                #"{"source":["aws.ec2"],"detail":{"$or":[{"count":[{"numeric":[">",9]}]},{"flag":[true]}]}}"#,
                true
            ),
            (#"{"$or":["x"]}"#, false),
        ]
    )
    func matching(_ pattern: String, _ expected: Bool) throws {
        let event = try JSONValue(parsing: Self.event)

        #expect(try EventPattern(parsing: pattern).matches(event) == expected)
    }

    /// Source: EventBridge's answers to PutRule and TestEventPattern.
    @Test(
        "what is no pattern is refused by name",
        arguments: [
            ("[]", "Filter is not an object"), (#"{"a":"b"}"#, #""a" must be an object or an array"#),
            (#"{"a":[]}"#, "Empty arrays are not allowed"), (#"{"a":{}}"#, "Empty objects are not allowed"),
            (#"{"a":[["b"]]}"#, "Match value must be String, number, true, false, or null"),
            (#"{"a":[{"starts":"b"}]}"#, "Unrecognized match type starts"),
            (#"{"a":[{"prefix":"b","suffix":"c"}]}"#, "Only one key allowed in match expression"),
            (#"{"a":[{"prefix":1}]}"#, "prefix match pattern must be a string"),
            (#"{"a":[{"anything-but":{"prefix":1}}]}"#, "prefix/suffix match pattern must be a string"),
            (#"{"a":[{"anything-but":{"suffix":[1,"x"]}}]}"#, "prefix/suffix match pattern must be a string"),
            (#"{"a":[{"anything-but":{"prefix":""}}]}"#, "Null prefix/suffix not allowed"),
            (
                #"{"a":[{"anything-but":{"prefix":{"equals-ignore-case":"x"}}}]}"#,
                "Value of anything-but must be an array or single string/number value."
            ),
            (
                #"{"a":[{"anything-but":{"equals-ignore-case":[1]}}]}"#,
                "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported."
            ),
            (#"{"a":[{"cidr":"xx.11.xx/8"}]}"#, "Nonstandard IP address: xx.11.xx"),
            (#"{"a":[{"exists":"yes"}]}"#, "exists match pattern must be either true or false."),
            (#"{"a":[{"numeric":5}]}"#, "numeric match pattern must be an array"),
            (#"{"a":[{"numeric":["~",5]}]}"#, "Unrecognized numeric range operator: ~"),
            (#"{"a":[{"numeric":[">","x"]}]}"#, "Value of > must be numeric"),
            (#"{"a":[{"numeric":[]}]}"#, "Invalid member in numeric match: ]"),
            (#"{"a":[{"numeric":[3]}]}"#, "Invalid member in numeric match: 3"),
            (#"{"a":[{"numeric":["above"]}]}"#, "Unrecognized numeric range operator: above"),
            (#"{"a":[{"numeric":["=","007"]}]}"#, "Value of equals must be numeric"),
            (#"{"a":[{"numeric":["=",1,2]}]}"#, "Too many elements in numeric expression"),
            (#"{"a":[{"numeric":["<",9,">",1]}]}"#, "Too many elements in numeric expression"),
            (#"{"a":[{"numeric":[">",1,9]}]}"#, "Bad value in numeric range: 9"),
            (#"{"a":[{"numeric":[">",1,"to"]}]}"#, "Bad numeric range operator: to"),
            (#"{"a":[{"numeric":[">=",1,">",2]}]}"#, "Bad numeric range operator: >"),
            (#"{"a":[{"numeric":[">",1,"<"]}]}"#, "Value of < must be numeric"),
            (#"{"a":[{"numeric":[">",1,"<",3,"<",5]}]}"#, "Too many terms in numeric range expression"),
            (#"{"a":[{"numeric":[">",5,"<",1]}]}"#, "Bottom must be less than top"),
            (#"{"a":[{"wildcard":"a**b"}]}"#, "Consecutive wildcard characters at pos 2"),
            (#"{"a":[{"wildcard":"a\\b"}]}"#, "Invalid escape character at pos 2"),
            (#"{"a":[{"cidr":"10.0.0.0"}]}"#, "Malformed CIDR, one '/' required"),
            (
                #"{"a":[{"anything-but":["x",1]}]}"#,
                "Inside anything but list, either all values are number or string, mixed type is not supported"
            ),
            (#"{"a":[{"anything-but":{"numeric":["=",1]}}]}"#, "Unsupported anything-but pattern: numeric"),
        ]
    )
    func refusals(_ pattern: String, _ reason: String) {
        let failure = #expect(throws: EventPatternFailure.self) { try EventPattern(parsing: pattern) }

        #expect(failure?.message == "Event pattern is not valid. Reason: \(reason)")
    }

    @Test(
        "templates take values of the event",
        arguments: [
            (#""instance <i> is <s>""#, #""instance 5 is running""#),
            (#"{"i": <i>, "s": <s>}"#, #"{"i": 5, "s": "running"}"#),
            (#"{"l": <l>, "t": "list <l>"}"#, #"{"l": ["a","b"], "t": "list [\"a\",\"b\"]"}"#), ("<m>", "\"\""),
            ("\"<m>\"", "\"\""), ("<aws.events.rule-name> < 3", "\"r\" < 3"),
            (
                "<aws.events.event>",
                #"{"source":"aws.ec2","account":"123456789012","detailType":"Change","region":"eu-west-1","time":"2026-03-01T00:00:00Z"}"#
            ),
        ]
    )
    func transformers(_ template: String, _ expected: String) throws {
        let event = try JSONValue(parsing: Self.event)
        let paths = [
            "i": "$.detail.count", "s": "$.detail.state", "l": "$.detail['list']", "m": "$.missing[0]",
        ]
        let transformer = try InputTransformer(paths: paths, template: template)
        let surroundings = InputTransformer.Surroundings(
            ruleARN: "arn",
            ruleName: "r",
            ingestionTime: Timestamp(epochMicroseconds: 0)
        )

        #expect(transformer.output(for: event, surroundings) == expected)
    }

    @Test("a placeholder that nobody defined is refused")
    func unknownPlaceholder() {
        #expect(throws: EventPatternFailure.self) { try InputTransformer(paths: [:], template: "<x>") }
    }

    @Test(
        "schedules fire when they say",
        arguments: [
            ("rate(5 minutes)", "UTC", "2026-03-01T00:00:00Z", "2026-03-01T00:05:00Z"),
            ("rate(1 hour)", "UTC", "2026-03-01T00:59:59Z", "2026-03-01T01:00:00Z"),
            ("cron(0 9 * * ? *)", "UTC", "2026-03-01T09:00:00Z", "2026-03-02T09:00:00Z"),
            ("cron(0 9 * * ? *)", "Asia/Seoul", "2026-03-01T01:00:00Z", "2026-03-02T00:00:00Z"),
            ("cron(30 2 * * ? *)", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-30T00:30:00Z"),
            ("cron(30 2 * * ? *)", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
            ("at(2026-03-01T09:00:00)", "Asia/Seoul", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"),
        ]
    )
    func schedules(_ text: String, _ zone: String, _ moment: String, _ expected: String) throws {
        let start = try #require(Timestamp(iso8601: "2026-03-01T00:00:00Z"))
        let schedule = try #require(ScheduleExpression(text))
        let now = try #require(Timestamp(iso8601: moment))

        #expect(schedule.next(after: now, start: start, zone: zone) == Timestamp(iso8601: expected))
    }

    @Test(
        "what is no schedule is refused",
        arguments: [
            "rate(1 minutes)", "rate(5 minute)", "rate(0 minutes)", "rate(5 weeks)", "rate( 5 minutes )",
            " rate(5 minutes)", "rate(+5 minutes)", "rate(5  minutes)", "rate(5 MINUTES)", "cron(* * * * *)",
            "at(2026-03-01)", "every day",
        ]
    )
    func noSchedules(_ text: String) { #expect(ScheduleExpression(text) == nil) }

    @Test("a moment that has passed comes no more")
    func past() throws {
        let schedule = try #require(ScheduleExpression("at(2026-03-01T09:00:00)"))
        let now = try #require(Timestamp(iso8601: "2026-03-01T09:00:00Z"))

        #expect(schedule.next(after: now, start: now) == nil)
    }
}
