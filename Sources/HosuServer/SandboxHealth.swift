import Primitives
import Sandbox
import ServiceKit

/// What the server says of the sandbox of scripts: its level, why it is not more, and what was asked for.
struct SandboxHealth: HealthReporter {
    let source: SandboxSource

    var health: [(name: String, value: JSONValue)] {
        var members: [(String, JSONValue)] = [("policy", .string(source.policy.rawValue))]
        if let sandbox = source.known {
            members.insert(("level", .string(sandbox.level.rawValue)), at: 0)
            members.append(("files", .string(sandbox.confinesFiles ? "confined" : "shared")))
            if let shortfall = sandbox.shortfall { members.append(("reason", .string(shortfall))) }
        }
        return [("sandbox", .object(JSONObject(members)))]
    }
}
