import Primitives
import Shapes

/// The parts of a REST message that stand outside its body: path, query, headers and status.
struct RestBinding: Sendable {
    /// The code and message of a value that is none of its shape, which differ by service.
    let malformed: @Sendable (_ name: String, _ text: String) -> PlainFailure

    // MARK: Requests

    /// Adds the members of path, query and headers to `input`.
    func read(
        _ request: WireRequest,
        _ route: Route,
        into input: inout ShapeObject
    ) throws(PlainFailure) {
        let members = route.operation.input?.members ?? []
        for member in members {
            switch member.location {
            case .body, .statusCode: continue
            case .uri:
                guard let text = route.labels[member.wireName] else { continue }
                input.append(member.name, try value(text, member))
            case .query:
                if let found = try queryValue(member, request.query, route, members) {
                    input.append(member.name, found)
                }
            case .header:
                if let found = try headerValue(member, request.headers) { input.append(member.name, found) }
            case .headers:
                let entries = prefixed(member, request.headers)
                if !entries.isEmpty { input.append(member.name, .map(entries)) }
            }
        }
    }

    private func value(_ text: String, _ member: ShapeMember) throws(PlainFailure) -> ShapeValue {
        guard let value = ScalarText.value(text, member.shape) else { throw malformed(member.wireName, text) }
        return value
    }

    private func queryValue(
        _ member: ShapeMember,
        _ query: [QueryItem],
        _ route: Route,
        _ members: [ShapeMember]
    ) throws(PlainFailure) -> ShapeValue? {
        switch member.shape.kind {
        case .list:
            guard let element = member.shape.element else { return nil }
            var values: [ShapeValue] = []
            for item in query where item.name == member.wireName {
                values.append(try value(item.value ?? "", element))
            }
            return values.isEmpty ? nil : .list(values)
        case .map:
            let taken = Set(members.filter { $0.location == .query && $0.shape.kind != .map }.map(\.wireName))
            return map(member, query.filter { !taken.contains($0.name) && !route.literals.contains($0.name) })
        case .string, .integer, .long, .float, .double, .boolean, .blob, .timestamp, .structure, .document:
            guard let item = query.first(where: { $0.name == member.wireName }) else { return nil }
            // An empty text is a string, and for all other shapes the same as none.
            let text = item.value ?? ""
            if text.isEmpty, member.shape.kind != .string { return nil }
            return try value(text, member)
        }
    }

    /// A map in the query takes every parameter that no other member has.
    private func map(_ member: ShapeMember, _ query: [QueryItem]) -> ShapeValue? {
        var entries = ShapeObject()
        for item in query {
            guard member.shape.mapValue?.shape.kind == .list else {
                entries.append(item.name, .string(item.value ?? ""))
                continue
            }
            let others = entries[item.name]?.list ?? []
            entries[item.name] = .list(others + [.string(item.value ?? "")])
        }
        return entries.isEmpty ? nil : .map(entries)
    }

    private func headerValue(_ member: ShapeMember, _ headers: HeaderList) throws(PlainFailure) -> ShapeValue? {
        guard member.shape.kind == .list, let element = member.shape.element else {
            guard let text = headers[member.wireName] else { return nil }
            if member.isJSONValue {
                return Base64.decode(text).map { .string(String(decoding: $0, as: UTF8.self)) }
            }
            return try value(text, member)
        }
        let texts = headers.all(member.wireName)
        guard !texts.isEmpty else { return nil }
        var values: [ShapeValue] = []
        for text in texts where !text.isEmpty {
            for part in HeaderParts.split(text, areDates: element.shape.kind == .timestamp) {
                values.append(try value(part, element))
            }
        }
        return .list(values)
    }

    private func prefixed(_ member: ShapeMember, _ headers: HeaderList) -> ShapeObject {
        var entries = ShapeObject()
        for field in headers.fields where field.name.hasPrefixIgnoringCase(member.wireName) {
            // Names of headers have no case, and S3 answers metadata in small letters.
            let name = field.name.dropFirst(member.wireName.count).lowercased()
            if let other = entries[name]?.string {
                entries[name] = .string(other + "," + field.value)
            } else {
                entries.append(name, .string(field.value))
            }
        }
        return entries
    }

    // MARK: Answers

    /// The status and the headers that the members of an output ask for.
    func write(_ output: ShapeObject, _ operation: OperationModel) -> (status: Int, headers: HeaderList) {
        var status = operation.successStatus
        var headers = HeaderList()
        headers.reserveCapacity(output.count + 6)
        var position = 0
        for field in output.fields {
            guard let member = operation.output?.member(named: field.name, from: &position) else { continue }
            switch member.location {
            case .statusCode: status = field.value.integer.map(Int.init) ?? status
            case .header:
                if let text = text(field.value, member) { headers.append(member.wireName, text) }
            case .headers:
                for entry in field.value.object?.fields ?? [] {
                    headers.append(member.wireName + entry.name, entry.value.string ?? "")
                }
            case .body, .uri, .query: continue
            }
        }
        if let partial = operation.traits.partialMember, output[partial] != nil { status = 206 }
        return (status, headers)
    }

    /// The headers that a failure's own members and its shape ask for.
    func headers(of failure: any ServiceFailure, _ shape: Shape?) -> HeaderList {
        var headers = HeaderList()
        for member in shape?.members ?? [] where member.location == .header {
            if let value = failure.members[member.name], let text = text(value, member) {
                headers.append(member.wireName, text)
            }
        }
        return headers
    }

    private func text(_ value: ShapeValue, _ member: ShapeMember) -> String? {
        if case .list(let elements) = value, let element = member.shape.element {
            return elements.compactMap {
                ScalarText.text($0, element, format: .rfc822).map(HeaderParts.quotedIfNeeded)
            }
            .joined(separator: ", ")
        }
        let text = ScalarText.text(value, member, format: .rfc822)
        return member.isJSONValue ? text.map { Base64.encode(Array($0.utf8)) } : text
    }
}

/// Lists in one header field.
private enum HeaderParts {
    /// The parts between commas, quotes taken off; two commas a part where the parts are HTTP dates.
    static func split(_ text: String, areDates: Bool) -> [String] {
        var parts: [String] = []
        var part = ""
        var isQuoted = false
        var commas = 0
        var rest = text.makeIterator()
        while let character = rest.next() {
            if isQuoted {
                if character == "\\", let next = rest.next() {
                    part.append(next)
                } else if character == "\"" {
                    isQuoted = false
                } else {
                    part.append(character)
                }
            } else if character == "\"" {
                isQuoted = true
            } else if character == "," {
                commas += 1
                if areDates, commas % 2 == 1 {
                    part.append(character)
                } else {
                    parts.append(part)
                    part = ""
                }
            } else if !(part.isEmpty && character == " ") {
                part.append(character)
            }
        }
        parts.append(part)
        return parts.map { part in
            var part = Substring(part)
            while part.last == " " { part.removeLast() }
            return String(part)
        }
    }

    static func quotedIfNeeded(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" }), Timestamp(httpDate: text) == nil else {
            return text
        }
        let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"" + String(escaped) + "\""
    }
}
