import Primitives

/// ARNs and names of Step Functions.
enum StatesNames {
    static func machine(_ name: String, _ tenant: Tenant) -> String {
        ARN(service: "states", tenant: tenant, resource: "stateMachine:\(name)").description
    }

    static func execution(_ machine: String, _ name: String, _ tenant: Tenant) -> String {
        ARN(service: "states", tenant: tenant, resource: "execution:\(machine):\(name)").description
    }

    static func express(_ machine: String, _ name: String, _ id: String, _ tenant: Tenant) -> String {
        ARN(service: "states", tenant: tenant, resource: "express:\(machine):\(name):\(id)").description
    }

    /// Of an execution that tests one state; TestState shows it as an Express one without an id.
    static func tested(_ machine: String, _ name: String, _ tenant: Tenant) -> String {
        ARN(service: "states", tenant: tenant, resource: "express:\(machine):\(name)").description
    }

    static func mapRun(_ id: String, _ tenant: Tenant) -> String {
        ARN(service: "states", tenant: tenant, resource: "mapRun:\(id)").description
    }

    static func activity(_ name: String, _ tenant: Tenant) -> String {
        ARN(service: "states", tenant: tenant, resource: "activity:\(name)").description
    }

    /// What an ARN of a state machine names: the machine, and its version or alias where it names one.
    static func parse(machine text: String) throws -> (name: String, qualifier: String?) {
        let parts = try resource(text, kind: "stateMachine")
        guard parts.count == 2 || parts.count == 3 else { throw invalidARN(text) }
        return (parts[1], parts.count == 3 ? parts[2] : nil)
    }

    /// The key of an execution, `machine:name`.
    static func parse(execution text: String) throws -> String {
        let parts = try resource(text, kind: "execution")
        guard parts.count == 3 else { throw invalidARN(text) }
        return "\(parts[1]):\(parts[2])"
    }

    /// What follows `mapRun:`, by which a map run is found.
    static func parse(mapRun text: String) throws -> String {
        let parts = try resource(text, kind: "mapRun")
        guard parts.count == 3, parts[1].contains("/") else { throw invalidARN(text) }
        return "\(parts[1]):\(parts[2])"
    }

    static func parse(activity text: String) throws -> String {
        let parts = try resource(text, kind: "activity")
        guard parts.count == 2 else { throw invalidARN(text) }
        return parts[1]
    }

    private static func resource(_ text: String, kind: String) throws -> [String] {
        guard let arn = ARN(text), arn.service == "states" else { throw invalidARN(text) }
        let parts = arn.resource.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts[0] == kind || kind == "execution" && parts[0] == "express" else {
            throw States.InvalidArn(
                message: "Invalid Arn: 'Resource type not valid in this context: \(parts[0])'"
            )
        }
        return parts
    }

    /// Source: DescribeStateMachine as AWS answers it for a text that is no ARN.
    private static func invalidARN(_ text: String) -> States.InvalidArn {
        States.InvalidArn(message: "Invalid Arn: 'Invalid ARN prefix: \(text)'")
    }

    /// Source: Step Functions API Reference, CreateStateMachine and StartExecution, "name".
    static func check(_ name: String) throws {
        let forbidden = Set("<>{}[]?*\"#%\\^|~`$&,;:/ \t\n\r")
        let isPlain = name.unicodeScalars.allSatisfy { $0.value > 0x1F && !(0x7F...0x9F).contains($0.value) }
        guard !name.isEmpty, name.count <= 80, isPlain, !name.contains(where: { forbidden.contains($0) }) else {
            throw States.InvalidName(message: "Invalid Name: '\(name)'")
        }
    }
}
