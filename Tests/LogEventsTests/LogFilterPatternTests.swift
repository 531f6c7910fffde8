import Testing

@testable import LogEvents

@Suite struct LogFilterPatternTests {
    /// Source: Amazon CloudWatch Logs User Guide, "Filter pattern syntax".
    @Test(
        "terms",
        arguments: [
            ("", "anything", true),
            ("ERROR", "[ERROR 400] BAD REQUEST", true),
            ("ERROR", "an error", false),
            ("ERROR ARGUMENTS", "[ERROR 419] MISSING ARGUMENTS", true),
            ("ERROR ARGUMENTS", "[ERROR 401] UNAUTHORIZED REQUEST", false),
            ("?ERROR ?ARGUMENTS", "[ERROR 401] UNAUTHORIZED REQUEST", true),
            ("?ERROR ?ARGUMENTS", "OK", false),
            ("ERROR -ARGUMENTS", "[ERROR 419] MISSING ARGUMENTS", false),
            ("ERROR -ARGUMENTS", "[ERROR 400] BAD REQUEST", true),
            ("\"INTERNAL SERVER ERROR\"", "[ERROR 500] INTERNAL SERVER ERROR", true),
            ("%AUTHORIZED%", "[ERROR 401] UNAUTHORIZED REQUEST", true),
            ("%E[0-9]{2}%", "E7", false),
            ("오류", "한글 오류 줄", true),
        ] as [(String, String, Bool)]
    )
    func terms(pattern: String, message: String, isWanted: Bool) throws {
        #expect(try LogFilterPattern(pattern).accepts(message) == isWanted)
    }

    @Test(
        "selectors of JSON",
        arguments: [
            (#"{ $.eventType = "UpdateTrail" }"#, true),
            (#"{ $.sourceIPAddress != 123.123.* }"#, true),
            (#"{ $.arrayKey[0] = "value" }"#, true),
            (#"{ $.arrayKey[*] = "other" }"#, true),
            (#"{ $.objectList[1].id = 2 }"#, true),
            (#"{ $.SomeOtherObject IS NULL }"#, true),
            (#"{ $.nothing NOT EXISTS }"#, true),
            (#"{ $.flag IS TRUE }"#, true),
            (#"{ ($.user.id = 1) && ($.users[0].email = "John.Doe@example.com") }"#, true),
            (#"{ $.user.id > 1 || $.user.id <= 0.5 }"#, false),
            (#"{ $.eventType = %^Update% }"#, true),
            (#"{ $.eventType = "Create*" }"#, false),
        ]
    )
    func json(pattern: String, isWanted: Bool) throws {
        let message = #"""
            {"eventType": "UpdateTrail", "sourceIPAddress": "111.111.111.111", "arrayKey": ["value", "other"],
             "objectList": [{"id": 1}, {"id": 2}], "SomeOtherObject": null, "flag": true,
             "user": {"id": 1}, "users": [{"email": "John.Doe@example.com"}]}
            """#
        #expect(try LogFilterPattern(pattern).accepts(message) == isWanted)
        #expect(try !LogFilterPattern(pattern).accepts("no JSON"))
    }

    @Test(
        "fields divided by blanks",
        arguments: [
            ("[ip, user, username, timestamp, request, status_code, bytes]", true),
            ("[ip, user, username, timestamp, request, status_code = 4*, bytes]", true),
            ("[..., status_code = 404, bytes > 1000]", true),
            ("[ip = 127.0.0.1, ...]", true),
            (
                "[ip, user, username, timestamp, request = *html*, status_code = 5* || status_code = 4*, bytes]",
                true
            ),
            ("[ip, user, bytes]", false),
            ("[..., bytes < 1000]", false),
        ]
    )
    func fields(pattern: String, isWanted: Bool) throws {
        let line = #"127.0.0.1 Prod frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534"#
        #expect(try LogFilterPattern(pattern).accepts(line) == isWanted)
    }

    @Test(
        "what is no pattern is refused",
        arguments: ["a.b", "{ $.a }", "{ $.a = ", "[a, b", "\"open", "%(%", "{ a = 1 }"]
    )
    func refusals(pattern: String) {
        #expect(throws: LogPatternFailure.self) { try LogFilterPattern(pattern) }
    }
}
