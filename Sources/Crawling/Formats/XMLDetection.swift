import Catalog
import Primitives

/// Finds the columns of the rows of an XML document, which are the elements of one name.
///
/// Attributes become columns with an underscore in front, the text beside attributes one called `_VALUE`, and elements that
/// repeat arrays, as the XML reader of Glue's jobs names them.
///
/// Source: AWS Glue Developer Guide, "Writing XML custom classifiers" and "Using the XML format in AWS Glue".
struct XMLDetection {
    let rowTag: String

    /// Nil where the text is no XML, or has no such rows.
    func classify(_ text: String) -> (schema: FileSchema, recordCount: Int)? {
        let found = XMLElements(text, rowTag: rowTag)
        guard found.isXML, !found.rows.isEmpty else { return nil }
        var columns: [FileSchema.Column] = []
        for row in found.rows {
            columns = columns.merged(with: Self.fields(row).map { FileSchema.Column($0.name, $0.type) })
        }
        guard !columns.isEmpty else { return nil }
        return (FileSchema(.xml(rowTag: rowTag), columns), found.rows.count)
    }

    private static func fields(_ element: XMLElements.Element) -> [HiveType.Field] {
        var fields: [HiveType.Field] = []
        var counts: [String: Int] = [:]
        func add(_ name: String, _ type: HiveType?) {
            let name = name.lowercased()
            counts[name, default: 0] += 1
            guard let index = fields.firstIndex(where: { $0.name == name }) else {
                fields.append(HiveType.Field(name: name, type: type ?? .string))
                return
            }
            guard let type else { return }
            fields[index].type = fields[index].type.merged(with: type)
        }
        for attribute in element.attributes where attribute.name != "xmlns" {
            add("_" + attribute.name, scalar(attribute.value))
        }
        for child in element.children { add(child.name, type(child)) }
        let text = element.text.trimmingBlanks
        if !text.isEmpty { add("_VALUE", scalar(text)) }
        return fields.map { field in
            guard counts[field.name, default: 0] > 1 else { return field }
            return HiveType.Field(name: field.name, type: .array(field.type))
        }
    }

    /// Nil for an empty element, which may be of any type.
    private static func type(_ element: XMLElements.Element) -> HiveType? {
        guard element.attributes.isEmpty, element.children.isEmpty else {
            let fields = fields(element)
            return fields.isEmpty ? nil : .structure(fields)
        }
        return scalar(element.text.trimmingBlanks)
    }

    private static func scalar(_ text: String) -> HiveType? {
        let type = CSVDetection.type(of: text)
        guard type == .bigint, let number = Int64(text) else { return type }
        return Int32(exactly: number) == nil ? .bigint : .int
    }
}
