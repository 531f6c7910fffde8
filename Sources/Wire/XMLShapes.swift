import Primitives
import Shapes

/// Turns XML elements into values of shapes and back, as REST-XML and the query protocol do it.
struct XMLShapes {
    /// Whether moments are always written with milliseconds, as S3 does.
    let momentsArePrecise: Bool

    // MARK: Writing

    /// Writes the members that stand in the body as elements, in the order they were given.
    func write(_ object: ShapeObject, _ shape: Shape, to writer: inout XMLWriter) {
        var position = 0
        for field in object.fields {
            guard let member = shape.member(named: field.name, from: &position), member.standsInAnswerBody,
                !member.isXMLAttribute
            else { continue }
            write(field.value, member, named: member.wireName, to: &writer)
        }
    }

    /// Writes a failure's members by its shape, or as plain text where there is none.
    func write(members: ShapeObject, of shape: Shape?, to writer: inout XMLWriter) {
        for field in members.fields where !field.name.equalsIgnoringCase("message") {
            if let member = shape?.member(named: field.name) {
                guard member.standsInAnswerBody else { continue }
                write(field.value, member, named: member.wireName, to: &writer)
            } else if let text = field.value.string {
                writer.element(field.name, text)
            }
        }
    }

    /// Writes one member; `namespace` counts where the model has none.
    func write(
        _ value: ShapeValue,
        _ member: ShapeMember,
        named name: String,
        namespace: XMLNamespace? = nil,
        to writer: inout XMLWriter
    ) {
        let namespace = member.xmlNamespace ?? member.shape.traits.xmlNamespace ?? namespace
        switch value {
        case .structure(let object):
            writer.open(name, namespace: namespace, attributes: attributes(object, member.shape))
            write(object, member.shape, to: &writer)
            writer.close(name)
        case .list(let elements):
            guard let element = member.shape.element else { return }
            if member.isFlat {
                // A flat list inside a list or map has no name of its own but the one it was given.
                let name = name == member.wireName ? member.flatElementName : name
                for value in elements { write(value, element, named: name, to: &writer) }
            } else {
                writer.open(name, namespace: namespace)
                for value in elements { write(value, element, named: element.wireName, to: &writer) }
                writer.close(name)
            }
        case .map(let entries):
            guard let element = member.shape.mapValue else { return }
            if !member.isFlat { writer.open(name, namespace: namespace) }
            for entry in entries.fields {
                let entryName = member.isFlat ? member.shape.traits.queryNames?.element ?? name : "entry"
                writer.open(entryName)
                writer.element(member.shape.mapKeyName, entry.name)
                write(entry.value, element, named: member.shape.mapValueName, to: &writer)
                writer.close(entryName)
            }
            if !member.isFlat { writer.close(name) }
        case .string(let text):
            writer.open(name, namespace: namespace)
            writer.escaped(text)
            writer.close(name)
        case .timestamp(let moment) where member.writesISO8601:
            writer.open(name, namespace: namespace)
            let moment = momentsArePrecise && member.isServerMoment ? moment.truncatedToSecond : moment
            writer.iso8601(moment, withMilliseconds: momentsArePrecise || !moment.isWholeSecond)
            writer.close(name)
        case .null, .boolean, .integer, .double, .blob, .timestamp, .document:
            guard
                let text = ScalarText.text(value, member, format: .iso8601, precise: momentsArePrecise)
            else { return }
            writer.open(name, namespace: namespace)
            writer.escaped(text)
            writer.close(name)
        }
    }

    func attributes(_ object: ShapeObject, _ shape: Shape) -> [(name: String, value: String)] {
        shape.xmlAttributes.compactMap { member in
            guard let value = object[member.name] else { return nil }
            return ScalarText.text(value, member, format: .iso8601).map { (member.wireName, $0) }
        }
    }

    // MARK: Reading

    /// The value of a structure that `element` holds; elements the model does not know are passed over.
    func object(_ element: XMLElement, _ shape: Shape) throws(XMLShapeFailure) -> ShapeObject {
        var object = ShapeObject()
        for member in shape.members where member.location == .body {
            if member.isXMLAttribute {
                let text = element.attributes[member.wireName] ?? element.attributes[localName(member.wireName)]
                if let text, let value = ScalarText.value(text, member.shape) {
                    object.append(member.name, value)
                }
                continue
            }
            let name = member.isFlat ? member.flatElementName : member.wireName
            let children = element.children.filter { $0.localName == name }
            guard let first = children.first else { continue }
            if member.isFlat {
                object.append(member.name, try flatValue(children, member.shape))
            } else {
                object.append(member.name, try value(first, member.shape))
            }
        }
        return object
    }

    func value(_ element: XMLElement, _ shape: Shape) throws(XMLShapeFailure) -> ShapeValue {
        switch shape.kind {
        case .structure:
            return .structure(try object(element, shape))
        case .list:
            return try flatValue(element.children, shape)
        case .map:
            return try flatValue(element.children.filter { $0.localName == "entry" }, shape)
        case .string:
            return .string(element.text)
        case .integer, .long, .float, .double, .boolean, .blob, .timestamp, .document:
            let text = element.text.filter { !$0.isWhitespace || $0 == " " }
            guard let value = ScalarText.value(trimmed(text), shape) else {
                throw XMLShapeFailure(element: element.name, text: element.text)
            }
            return value
        }
    }

    /// The elements of a list, or the entries of a map, that stand beside one another.
    private func flatValue(_ elements: [XMLElement], _ shape: Shape) throws(XMLShapeFailure) -> ShapeValue {
        if let key = shape.mapKey, let item = shape.mapValue {
            var entries = ShapeObject()
            for element in elements {
                guard let name = element.children.first(where: { $0.localName == key.wireName })?.text,
                    let child = element.children.first(where: { $0.localName == item.wireName })
                else { continue }
                entries.append(name, try value(child, item.shape))
            }
            return .map(entries)
        }
        var values: [ShapeValue] = []
        if let item = shape.element {
            for element in elements { values.append(try value(element, item.shape)) }
        }
        return .list(values)
    }

    private func localName(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }

    private func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

extension ShapeMember {
    /// Whether moments of this member are ISO 8601, which is what XML has where the model says nothing.
    fileprivate var writesISO8601: Bool {
        switch timestampFormat ?? shape.traits.timestampFormat ?? .iso8601 {
        case .iso8601: true
        case .rfc822, .unixTimestamp: false
        }
    }
}

/// An element's text is no value of its shape.
struct XMLShapeFailure: Error, Equatable {
    let element: String
    let text: String
}

extension ShapeMember {
    /// Whether S3 itself sets the moment, of which it shows whole seconds; what clients set is shown as it was.
    fileprivate var isServerMoment: Bool {
        name == "LastModified" || name == "Initiated" || name == "CreationDate"
    }
}
