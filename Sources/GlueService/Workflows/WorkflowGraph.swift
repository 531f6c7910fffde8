import Primitives

/// The triggers of a workflow with what they start and watch, as nodes and edges.
struct WorkflowGraph: Equatable {
    /// What a node stands for.
    enum Subject: Hashable {
        case trigger(String)
        case action(ActionTarget)
    }

    struct Node: Hashable {
        let id: String
        let subject: Subject
    }

    struct Edge: Hashable {
        let source: String
        let destination: String
    }

    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private let workflow: String

    /// The triggers come first, by name, then jobs and crawlers in the order in which the triggers name them.
    init(workflow: String, _ triggers: [Trigger]) {
        self.workflow = workflow
        let triggers = triggers.sorted { $0.name < $1.name }
        for trigger in triggers { _ = add(.trigger(trigger.name)) }
        for trigger in triggers {
            let own = add(.trigger(trigger.name))
            for condition in trigger.predicate?.conditions ?? [] {
                add(Edge(source: add(.action(condition.target)), destination: own))
            }
            for action in trigger.actions {
                add(Edge(source: own, destination: add(.action(action.target))))
            }
        }
    }

    /// The node of that id.
    subscript(id: String) -> Node? { nodes.first { $0.id == id } }

    /// The nodes of these ids and all that follow them.
    func downstream(of ids: [String]) -> Set<String> {
        var found = Set(ids)
        var rest = ids
        while let next = rest.popLast() {
            for edge in edges where edge.source == next && found.insert(edge.destination).inserted {
                rest.append(edge.destination)
            }
        }
        return found
    }

    /// The jobs and crawlers.
    var targets: [ActionTarget] {
        nodes.compactMap { node in
            switch node.subject {
            case .trigger: nil
            case .action(let target): target
            }
        }
    }

    private mutating func add(_ subject: Subject) -> String {
        let node = Node(id: id(of: subject), subject: subject)
        if !nodes.contains(node) { nodes.append(node) }
        return node.id
    }

    private mutating func add(_ edge: Edge) {
        if !edges.contains(edge) { edges.append(edge) }
    }

    /// The same for one node in all runs, in the form of AWS's.
    private func id(of subject: Subject) -> String {
        let text =
            switch subject {
            case .trigger(let name): "\(workflow)/TRIGGER/\(name)"
            case .action(let target): "\(workflow)/\(target.kind.rawValue)/\(target.name)"
            }
        let parts = (0..<4).map { part in
            var hash = XXHash64()
            Array("\(part)/\(text)".utf8).withUnsafeBytes { hash.update($0) }
            let digits = String(hash.value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        return "wnode_" + parts.joined()
    }
}
