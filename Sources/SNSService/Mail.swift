import Primitives
import Store

/// A mail in the outbox.
struct Mail: Codable, Hashable, Sendable {
    let id: String
    let from: String
    let to: String
    let subject: String
    let text: String
    let isJSON: Bool
    let moment: Timestamp
    let kind: String
    let topicARN: String
    let subscriptionARN: String
    /// The link that confirms a subscription.
    let confirmationURL: String?

    private static let table = Table<Mail>("sns_mails", coder: .json()) {
        TupleKey($0.moment.epochMicroseconds, $0.id)
    }

    /// A notice as readers of mail get it: as text, or as the envelope.
    init(_ envelope: Envelope, to subscription: Subscription, _ topic: Topic, _ context: NoticeContext) {
        let notice = envelope.notice
        let name = topic.attributes["DisplayName"].flatMap { $0.isEmpty ? nil : $0 } ?? "AWS Notifications"
        id = context.messageID(for: subscription, of: notice.id)
        from = "\(name) <no-reply@sns.amazonaws.com>"
        to = subscription.endpoint
        isJSON = subscription.kind == .emailJSON
        moment = notice.moment
        kind = notice.kind.rawValue
        topicARN = notice.topicARN
        subscriptionARN = subscription.arn
        confirmationURL = notice.confirmationURL
        switch notice.kind {
        case .notification:
            subject = notice.subject ?? "AWS Notification Message"
            text =
                isJSON
                ? envelope.text
                : """
                \(notice.message)

                --
                If you wish to stop receiving notifications from this topic, please click or visit the link below to \
                unsubscribe:
                \(envelope.unsubscribeURL ?? "")&Endpoint=\(subscription.endpoint)

                """
        case .confirmation:
            subject = "AWS Notification - Subscription Confirmation"
            text =
                isJSON
                ? envelope.text
                : """
                You have chosen to subscribe to the topic:
                \(notice.topicARN)

                To confirm this subscription, click or visit the link below (If this was in error no action is necessary):
                \(notice.confirmationURL ?? "")

                """
        case .goodbye:
            subject = "AWS Notification - Unsubscribe Confirmation"
            text =
                isJSON
                ? envelope.text
                : """
                Your subscription to the topic below has been deactivated:
                \(notice.topicARN)

                If this was in error, click or visit the link below to subscribe again:
                \(notice.confirmationURL ?? "")

                """
        }
    }

    func put(_ view: any WriteView) throws { try Self.table.put(self, view) }

    /// The newest mails, the newest first.
    static func newest(_ limit: Int, to address: String?, _ view: any ReadView) throws -> [Mail] {
        guard let address else { return try table.scan(.all, view, limit: limit, reversed: true) }
        return Array(try table.scan(.all, view, reversed: true).filter { $0.to == address }.prefix(limit))
    }

    static func find(_ id: String, _ view: any ReadView) throws -> Mail? {
        try table.scan(.all, view, reversed: true).first { $0.id == id }
    }

    var json: JSONValue {
        let members: [(String, JSONValue)] = [
            ("id", .string(id)), ("from", .string(from)), ("to", .string(to)), ("subject", .string(subject)),
            ("sentAt", .string(moment.iso8601(withMilliseconds: true))), ("type", .string(kind)),
            ("topicArn", .string(topicARN)), ("subscriptionArn", .string(subscriptionARN)),
            ("confirmationUrl", confirmationURL.map(JSONValue.string) ?? .null), ("text", .string(text)),
        ]
        return .object(JSONObject(members))
    }

    /// The name of its file: the moment, and the beginning of its id.
    var fileName: String {
        let moment = moment.iso8601(withMilliseconds: true).filter { $0 != "-" && $0 != ":" }
        return "\(moment)-\(id.prefix(8)).eml"
    }

    /// The mail as a file that programs of mail open.
    ///
    /// Source: RFC 5322, RFC 2045, RFC 2047.
    var file: [UInt8] {
        let isPlain =
            text.utf8.allSatisfy { $0 < 0x80 }
            && text.split(separator: "\n").allSatisfy { $0.utf8.count <= 900 }
        var lines = [
            "From: \(Self.header(from))", "To: \(to)", "Subject: \(Self.header(subject))", "Date: \(date)",
            "Message-ID: <\(id)@sns.amazonaws.com>", "MIME-Version: 1.0",
            "Content-Type: \(isJSON ? "application/json" : "text/plain"); charset=UTF-8",
            "Content-Transfer-Encoding: \(isPlain ? "7bit" : "base64")", "x-amz-sns-topic-arn: \(topicARN)",
            "x-amz-sns-subscription-arn: \(subscriptionARN)", "",
        ]
        if isPlain {
            lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        } else {
            let encoded = Array(Base64.encode(Array(text.utf8)).utf8)
            lines += stride(from: 0, to: encoded.count, by: 76).map {
                String(decoding: encoded[$0..<min($0 + 76, encoded.count)], as: UTF8.self)
            }
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    private var date: String {
        // As in HTTP, with the zone in numbers.
        moment.httpDate.dropLast(3) + "+0000"
    }

    /// A header's text, with letters outside ASCII as encoded words.
    private static func header(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        if let bracket = text.lastIndex(of: "<"), text.hasSuffix(">") {
            let name = String(text[..<bracket]).trimmingBlanks
            return "\(header(name)) \(text[bracket...])"
        }
        var words: [[UInt8]] = [[]]
        for character in text {
            if words[words.count - 1].count + character.utf8.count > 42 { words.append([]) }
            words[words.count - 1] += character.utf8
        }
        return words.map { "=?UTF-8?B?\(Base64.encode($0))?=" }.joined(separator: "\r\n ")
    }
}
