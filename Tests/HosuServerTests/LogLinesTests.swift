import Logging
import Testing

@testable import HosuServer

@Suite struct LogLinesTests {
    static func line(_ format: LogFormat, _ fields: Logger.Metadata) -> String {
        let lines = LogLines(format: format, level: .info)
        let text = String(decoding: lines.line(.info, "request", fields), as: UTF8.self)
        return String(text.drop { $0 != "Z" }.dropFirst())
    }

    static let fields: Logger.Metadata = [
        "zeta": "last", "status": .stringConvertible(200), "method": "GET", "path": "/a b\"",
    ]

    @Test("lines for people put what matters first and quote what has blanks")
    func text() {
        #expect(
            Self.line(.text, Self.fields) == " info request method=GET path=\"/a b\\\"\" status=200 zeta=last\n"
        )
    }

    @Test("lines for programs are JSON with numbers as numbers")
    func json() {
        #expect(
            Self.line(.json, Self.fields)
                == "\",\"level\":\"info\",\"message\":\"request\",\"method\":\"GET\",\"path\":\"/a b\\\"\","
                + "\"status\":200,\"zeta\":\"last\"}\n"
        )
    }
}
