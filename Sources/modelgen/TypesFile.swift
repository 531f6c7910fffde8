import Shapes

/// Writes the Swift types of the shapes that the listed operations reach.
struct TypesFile {
    let list: ServiceList
    let model: ServiceModel
    let closure: Closure

    /// A file is split before it has more lines than this.
    private static let lineLimit = 1400

    func files() -> [GeneratedFile] {
        let blocks = closure.types.compactMap(model.shape).map(block) + errorBlocks()
        var files: [GeneratedFile] = []
        var lines: [String] = []
        for block in blocks {
            if lines.count + block.count > Self.lineLimit {
                files.append(file(lines, index: files.count))
                lines = []
            }
            lines += block
        }
        files.append(file(lines, index: files.count))
        return files
    }

    private func file(_ lines: [String], index: Int) -> GeneratedFile {
        let suffix = index == 0 ? "" : "\(index + 1)"
        return .swift(
            "\(list.generatedFolder)/\(list.namespace)Shapes\(suffix).swift",
            imports: ["import Primitives", "import Shapes"],
            lines.last == "" ? lines.dropLast() : lines
        )
    }

    private func block(_ shape: Shape) -> [String] {
        if shape.traits.isEventStream { return events(shape) }
        return shape.kind == .structure ? structure(shape) : enumeration(shape)
    }

    /// The events of a stream, each under the name of its type.
    private func events(_ shape: Shape) -> [String] {
        let type = SwiftNames.type(shape.name)
        var lines = ["extension \(list.namespace) {", "    enum \(type): ShapeStructureWritable, Sendable {"]
        lines += shape.members.map { "        case \(SwiftNames.member($0.name))(\(swiftType($0.shape)))" }
        lines += ["    }", "}", "", "extension \(list.namespace).\(type) {"]
        lines += ["    func write(to writer: inout ObjectWriter) {", "        switch self {"]
        lines += shape.members.map { member in
            "        case .\(SwiftNames.member(member.name))(let event): writer.put(\(literal(member.name)), event)"
        }
        return lines + ["        }", "    }", "}", ""]
    }

    private func enumeration(_ shape: Shape) -> [String] {
        var lines = [
            "extension \(list.namespace) {",
            "    enum \(SwiftNames.type(shape.name)): String, ShapeEnumeration {",
        ]
        for (name, value) in SwiftNames.cases(shape.traits.enumValues) {
            lines.append("        case \(name) = \(literal(value))")
        }
        return lines + ["    }", "}", ""]
    }

    private func structure(_ shape: Shape) -> [String] {
        let type = SwiftNames.type(shape.name)
        let isRead = closure.read.contains(shape.name)
        let isWritten = closure.written.contains(shape.name)
        let protocols = [isRead ? "ShapeStructureReadable" : nil, isWritten ? "ShapeStructureWritable" : nil]
        let omitted = shape.members.filter { list.omittedShapes[$0.shape.name] != nil }
        let members = shape.members.filter {
            $0.name != shape.streamingMember?.name && $0.name != shape.eventStreamMember?.name
                && list.omittedShapes[$0.shape.name] == nil
        }
        var lines = [
            "extension \(list.namespace) {",
            "    struct \(type): \(protocols.compactMap { $0 }.joined(separator: ", ")) {",
        ]
        for member in members {
            let type =
                shape.isIndirect(member) ? "Indirect<\(swiftType(member.shape))>" : swiftType(member.shape)
            lines.append(
                "        var \(SwiftNames.member(member.name)): \(type)\(member.isRequired ? "" : "?")"
            )
        }
        lines += ["    }", "}", "", "extension \(list.namespace).\(type) {"]
        if isRead {
            lines.append("    init(_ reader: inout ObjectReader) throws {")
            lines += refusals(omitted) + reads(members)
            lines.append("    }")
            if isWritten { lines.append("") }
        }
        if isWritten {
            lines.append("    func write(to writer: inout ObjectWriter) {")
            lines += puts(members)
            lines.append("    }")
        }
        return lines + ["}", ""]
    }

    /// A request must not lose in silence what the type has no place for.
    private func refusals(_ members: [ShapeMember]) -> [String] {
        members.map { member in
            let code = literal(list.omittedShapes[member.shape.name] ?? "")
            return "        try reader.refuse(\(literal(member.name)), code: \(code))"
        }
    }

    /// Required members first: what can fail has little to undo then.
    private func reads(_ members: [ShapeMember]) -> [String] {
        let required = members.filter(\.isRequired).map { member in
            "        \(SwiftNames.member(member.name)) = try reader.required(\(literal(member.name)))"
        }
        let optional = members.filter { !$0.isRequired }.map { member in
            "        \(SwiftNames.member(member.name)) = reader.optional(\(literal(member.name)))"
        }
        return required + optional
    }

    private func puts(_ members: [ShapeMember]) -> [String] {
        members.map { member in
            let method = member.isRequired ? "put" : "putIfPresent"
            return "        writer.\(method)(\(literal(member.name)), \(SwiftNames.member(member.name)))"
        }
    }

    /// The type of a member of that shape; types of the service are found without their namespace.
    private func swiftType(_ shape: Shape) -> String {
        switch shape.kind {
        case .structure: SwiftNames.type(shape.name)
        case .string: shape.traits.enumValues.isEmpty ? "String" : SwiftNames.type(shape.name)
        case .integer, .long: "Int"
        case .float, .double: "Double"
        case .boolean: "Bool"
        case .blob: "Blob"
        case .timestamp: "Timestamp"
        case .document: "JSONValue"
        case .list: "[\(shape.element.map { swiftType($0.shape) } ?? "String")]"
        case .map: "[String: \(shape.mapValue.map { swiftType($0.shape) } ?? "String")]"
        }
    }

    // MARK: Errors

    private func errorBlocks() -> [[String]] {
        let names = closure.errors.union(list.newErrors.keys).union(list.errorNotes.keys).sorted()
        return names.map { name in
            if let note = list.newErrors[name] { return failure(name, nil, note) }
            return failure(name, model.shape(name), list.errorNotes[name] ?? .init())
        }
    }

    private func failure(_ name: String, _ shape: Shape?, _ note: ServiceList.ErrorNote) -> [String] {
        let members = (shape?.members ?? []).filter { $0.name.lowercased() != "message" }
        let status =
            note.httpStatus ?? shape?.traits.httpStatus ?? (shape?.traits.isServerFault == true ? 500 : 400)
        var lines = ["extension \(list.namespace) {", "    struct \(SwiftNames.type(name)): ServiceFailure {"]
        lines.append("        var message: String" + (note.message.map { " = \(literal($0))" } ?? ""))
        for member in members {
            lines.append("        var \(failureMember(member.name)): \(swiftType(member.shape))?")
        }
        for member in note.members { lines.append("        var \(failureMember(member)): String?") }
        lines.append("        var code: String { \(literal(shape?.traits.errorCode ?? name)) }")
        lines.append("        var httpStatus: Int { \(status) }")
        let all = members.map(\.name) + note.members
        if !all.isEmpty {
            lines.append("        var members: ShapeObject {")
            lines.append("            var writer = ObjectWriter()")
            lines += all.map { "            writer.putIfPresent(\(literal($0)), \(failureMember($0)))" }
            lines.append("            return writer.object")
            lines.append("        }")
        }
        return lines + ["    }", "}", ""]
    }

    /// Members that would hide what every failure has get a suffix.
    private func failureMember(_ name: String) -> String {
        let member = SwiftNames.member(name)
        return ["code", "httpStatus", "members", "headers", "message"].contains(member)
            ? member + "Value" : member
    }
}

/// The text as a Swift literal.
func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\\": "\\\\"
        case "\"": "\\\""
        case "\n": "\\n"
        case "\t": "\\t"
        default: String(scalar)
        }
    }
    return "\"\(escaped.joined())\""
}
