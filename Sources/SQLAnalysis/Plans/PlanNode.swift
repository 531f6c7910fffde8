package import Primitives

/// One step of what a statement does, above the steps that give it its rows.
package struct PlanNode: Sendable {
    /// As Trino calls it: `TableScan`, `InnerJoin`, `Aggregate`.
    package var name: String
    /// What stands between brackets: `table = awsdatacatalog:db:t`.
    package var properties: [(name: String, value: String)]
    package var outputs: [ResolvedColumn]
    /// Further lines: what a symbol stands for, what is read.
    package var details: [String]
    package var children: [PlanNode]

    init(
        _ name: String,
        _ properties: [(name: String, value: String)] = [],
        outputs: [ResolvedColumn],
        details: [String] = [],
        children: [PlanNode] = []
    ) {
        self.name = name
        self.properties = properties
        self.outputs = outputs
        self.details = details
        self.children = children
    }

    /// What is known of a scan's files before they are read.
    package struct Files: Hashable, Sendable {
        package var count: Int
        package var byteCount: Int64

        package init(count: Int, byteCount: Int64) {
            self.count = count
            self.byteCount = byteCount
        }
    }

    var title: String {
        let properties = properties.map { $0.name.isEmpty ? $0.value : "\($0.name) = \($0.value)" }
        return "\(name)[\(properties.joined(separator: ", "))]"
    }
}

// MARK: - Forms

extension PlanNode {
    /// An indented outline, a line an element.
    ///
    /// Source: Amazon Athena User Guide, Use EXPLAIN and EXPLAIN ANALYZE in Athena, examples.
    package func text(indent: Int = 0) -> [String] {
        let margin = String(repeating: "    ", count: indent)
        let layout = outputs.map { "\($0.name):\($0.type)" }.joined(separator: ", ")
        var lines = ["\(margin)- \(title) => [[\(layout)]]"]
        lines += details.map { "\(margin)        \($0)" }
        for child in children { lines += child.text(indent: indent + 1) }
        return lines
    }

    /// The same under the heading of the fragment that all of it is.
    package func fragment() -> [String] {
        let layout = outputs.map(\.name).joined(separator: ", ")
        return [
            "Fragment 0 [SINGLE]", "    Output layout: [\(layout)]", "    Output partitioning: SINGLE []",
        ] + text(indent: 1)
    }

    /// An object as EXPLAIN (FORMAT JSON) gives it; nodes are numbered from the top.
    package func json() -> JSONValue {
        var last = -1
        return json(&last)
    }

    private func json(_ last: inout Int) -> JSONValue {
        last += 1
        let id = last
        var descriptor = JSONObject()
        for property in properties {
            descriptor[property.name.isEmpty ? "value" : property.name] = .string(property.value)
        }
        let symbols = outputs.map { column -> JSONValue in
            ["symbol": .string(column.name), "type": .string(column.type.description)]
        }
        var parts: [JSONValue] = []
        for child in children { parts.append(child.json(&last)) }
        return [
            "id": .string(String(id)), "name": .string(name), "descriptor": .object(descriptor),
            "outputs": .array(symbols), "details": .array(details.map { .string($0) }), "estimates": [],
            "children": .array(parts),
        ]
    }

    /// A graph in the language of Graphviz.
    package func graph() -> [String] {
        var lines: [String] = []
        var last = -1
        addGraph(&last, to: &lines)
        return ["digraph logical_plan {", "subgraph cluster_0 {", "label = \"SINGLE\""] + lines + ["}", "}"]
    }

    @discardableResult
    private func addGraph(_ last: inout Int, to lines: inout [String]) -> Int {
        last += 1
        let id = last
        let label = (properties.map { "\($0.name) = \($0.value)" } + details).joined(separator: "\\n")
            .replacing("\"", with: "\\\"").replacing("|", with: "\\|").replacing("{", with: "\\{")
            .replacing("}", with: "\\}").replacing("<", with: "\\<").replacing(">", with: "\\>")
        lines.append("plannode_\(id)[label=\"{\(name)|\(label)}\", style=\"rounded, filled\", shape=record];")
        for child in children {
            let below = child.addGraph(&last, to: &lines)
            lines.append("plannode_\(id) -> plannode_\(below);")
        }
        return id
    }
}
