import Deliveries
import Primitives
import ServiceKit
import Shapes
import Store

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes mails as files, one for each, instead of sending them.
struct MailPerformer: DeliveryPerformer {
    /// Where the files are written to; made with the first of them.
    let directory: String
    let name = Self.service

    static let service = "sns.mail"

    func perform(_ delivery: Delivery, _ world: World) async throws -> JSONValue {
        guard let name = delivery.input["FileName"]?.string,
            let bytes = delivery.input["File"]?.string.flatMap(Base64.decode)
        else { throw DeliveryFailure("InvalidMail", "The mail cannot be read.", .permanent) }
        let pool = BlockingPool(name: "outbox", threadCount: 1)
        defer { pool.close() }
        try await pool.run { [directory] in
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(filePath: directory + "/" + name), options: .atomic)
        }
        return [:]
    }

    static func delivery(of mail: Mail) -> Delivery {
        Delivery(
            id: "mail/\(mail.id)",
            tenant: .standard,
            service: service,
            operation: "Write",
            input: ["FileName": .string(mail.fileName), "File": .string(Base64.encode(mail.file))],
            createdAt: mail.moment,
            retry: .patient,
            cause: mail.subscriptionARN
        )
    }
}

/// Shows the mails of the outbox: all as JSON, the newest first, or one as a file.
struct OutboxPage: PublicRoute {
    let store: any MetadataStore
    let path = ["outbox"]
    let signingName: String? = "sns"

    private static let mostMails = 1000

    func answer(_ request: PublicRequest) async throws -> LocalResponse {
        guard request.method == "GET" || request.method == "HEAD" else {
            throw PlainFailure("MethodNotAllowed", "The outbox can be read only.", httpStatus: 405)
        }
        if request.segments.count > 1 {
            let id = request.segments[1]
            guard let mail = try await store.read({ view in try Mail.find(id, view) }) else {
                throw PlainFailure("NoSuchMail", "There is no mail \(id).", httpStatus: 404)
            }
            return LocalResponse(headers: ["Content-Type": "message/rfc822"], body: BodyStream(mail.file))
        }
        let address = request.parameter("to")
        let mails = try await store.read { view in try Mail.newest(Self.mostMails, to: address, view) }
        return .json(["messages": .array(mails.map(\.json))])
    }
}

/// Serves the certificate that messages are checked by.
struct CertificatePage: PublicRoute {
    let signing: MessageSigning
    let path = ["sns"]
    let signingName: String? = nil

    func answer(_ request: PublicRequest) async throws -> LocalResponse {
        let signer = try await signing.signer(request.call.world)
        guard request.segments.count == 2, request.segments[1] == signer.certificateName else {
            throw PlainFailure("NoSuchCertificate", "There is no such certificate.", httpStatus: 404)
        }
        return LocalResponse(
            headers: ["Content-Type": "application/x-pem-file"],
            body: BodyStream(Array(signer.certificate.utf8))
        )
    }
}
