import Logging
import Primitives
import ServiceKit
import Shapes

/// Operations of services, called for deliveries.
struct DeliveryCalls: Sendable {
    let invoker: LateInvoker
    let logger: Logger

    func make(_ delivery: Delivery, _ world: World) async throws -> JSONValue {
        var service = delivery.service
        var operation = delivery.operation
        var input = delivery.input
        if service.hasPrefix(DeliveryTarget.sdkPrefix) {
            (service, operation, input) = try universal(delivery)
        }
        let answer = try await invoke(service, operation, input, delivery, world)
        if let count = answer["FailedEntryCount"]?.int, count > 0 {
            let entries = answer["Entries"]?.array ?? answer["FailedEntries"]?.array ?? []
            let failed = entries.first { $0["ErrorCode"]?.string != nil }
            throw DeliveryFailure(
                failed?["ErrorCode"]?.string ?? "InternalException",
                failed?["ErrorMessage"]?.string ?? "",
                failed?["ErrorCode"]?.string == "ThrottlingException" ? .passing : .permanent
            )
        }
        return answer
    }

    func invoke(
        _ service: String,
        _ operation: String,
        _ input: JSONValue,
        _ delivery: Delivery,
        _ world: World
    ) async throws -> JSONValue {
        guard delivery.recipient.account == delivery.tenant.account else {
            throw DeliveryFailure(
                "NO_PERMISSIONS",
                "\(delivery.cause) may not call \(delivery.operation) in account \(delivery.recipient.account).",
                .permanent
            )
        }
        let invoker = try readyInvoker()
        guard invoker.directory[service] != nil else {
            throw DeliveryFailure("UnknownService", "There is no service \(service).", .permanent)
        }
        return try await invoker.invoke(
            service,
            operation,
            input,
            call: Call(
                tenant: delivery.recipient,
                principal: .service(name: "Events", account: delivery.tenant.account),
                requestID: world.ids.uuid(),
                world: world,
                logger: logger
            )
        )
    }

    private func readyInvoker() throws -> ServiceInvoker {
        guard let invoker = invoker.invoker else {
            throw DeliveryFailure("ServiceUnavailable", "The server is starting.", .deferred(.seconds(1)))
        }
        return invoker
    }

    /// A call in the words of AWS's SDKs, in those of the service.
    private func universal(_ delivery: Delivery) throws -> (String, String, JSONValue) {
        let name = String(delivery.service.dropFirst(DeliveryTarget.sdkPrefix.count))
        let service = DeliveryTarget.services[name] ?? name
        let operation = delivery.operation.prefix(1).uppercased() + delivery.operation.dropFirst()
        guard let model = try readyInvoker().directory[service]?.model.operation(operation) else {
            throw DeliveryFailure(
                "UnknownOperationException",
                "There is no operation \(delivery.operation) of \(name).",
                .permanent
            )
        }
        guard let shape = model.input else { return (service, operation, [:]) }
        do {
            return (service, operation, try SDKCasing.input(delivery.input, shape))
        } catch {
            throw DeliveryFailure(
                "ValidationException",
                "\(operation) has no parameter \(error.name).",
                .permanent
            )
        }
    }
}

/// Events as lines of log groups, each in a stream of its own.
///
/// Source: EventBridge User Guide, "CloudWatch Logs log group" targets.
struct LogGroupPerformer: DeliveryPerformer {
    let calls: DeliveryCalls
    let name = DeliveryTarget.logGroupService

    func perform(_ delivery: Delivery, _ world: World) async throws -> JSONValue {
        let group = delivery.input["logGroupName"] ?? .null
        let stream = delivery.input["logStreamName"] ?? .null
        do {
            _ = try await calls.invoke(
                "logs",
                "CreateLogStream",
                ["logGroupName": group, "logStreamName": stream],
                delivery,
                world
            )
        } catch let failure as any ServiceFailure where failure.code == "ResourceAlreadyExistsException" {
            // An attempt before this one made it.
        }
        return try await calls.invoke("logs", "PutLogEvents", delivery.input, delivery, world)
    }
}
