package import Primitives

/// Changes of a table's columns, made one after another; what stays keeps its id, what is new gets one never used.
///
/// Source: Apache Iceberg table specification, "Schema Evolution"; messages: Apache Iceberg, `SchemaUpdate`.
package struct SchemaEvolution: Sendable {
    private let metadata: TableMetadata
    private var fields: [IcebergField]
    private var lastID: Int

    package init(_ metadata: TableMetadata) {
        self.metadata = metadata
        fields = metadata.schema.fields
        lastID = metadata.lastColumnID
    }

    package enum Position: Hashable, Sendable {
        case first
        case after(String)
    }

    /// The columns as they are now.
    package var columns: [IcebergField] { fields }

    /// The metadata with the changed columns as the current schema.
    package func finish(at moment: Timestamp) -> TableMetadata {
        var changed = metadata
        changed.setSchema(fields, at: moment)
        changed.lastColumnID = max(changed.lastColumnID, lastID)
        return changed
    }

    /// Adds columns at the end; ids of `added` do not matter, and none of them may be required.
    package mutating func add(_ added: [IcebergField]) throws(IcebergFailure) {
        for field in added {
            guard find(field.name) == nil else {
                throw .invalid("Cannot add column, name already exists: \(field.name)")
            }
            fields.append(fresh(field))
        }
    }

    package mutating func drop(_ name: String) throws(IcebergFailure) {
        guard let index = find(name) else { throw .invalid("Cannot delete missing column: \(name)") }
        let gone = Set(IcebergSchema(fields: [fields[index]]).allFields.map(\.field.id))
        for field in metadata.spec.fields where gone.contains(field.sourceID) && field.transform != .void {
            throw .invalid(
                "Cannot find source column for partition field: \(field.fieldID): \(field.name): "
                    + "\(field.transform)(\(field.sourceID))"
            )
        }
        if let field = metadata.sortOrder.fields.first(where: { gone.contains($0.sourceID) }) {
            throw .invalid("Cannot find source column for sort field: \(field.transform)(\(field.sourceID))")
        }
        guard !metadata.schema.identifierFieldIDs.contains(where: gone.contains) else {
            throw .invalid(
                "Cannot delete identifier field \(name). To force deletion, update the identifier fields first"
            )
        }
        guard fields.count > 1 else { throw .invalid("Cannot delete the only column: \(name)") }
        fields.remove(at: index)
    }

    /// Gives a column the name, type and comment of `field`, and another place where one is asked for.
    ///
    /// A type may only become wider; fields of a struct are told by their names. Without a comment the column keeps its own.
    package mutating func change(
        _ name: String,
        to field: IcebergField,
        _ position: Position? = nil
    ) throws(IcebergFailure) {
        guard let index = find(name) else { throw .invalid("Cannot rename missing column: \(name)") }
        if let other = find(field.name), other != index {
            throw .invalid("Cannot rename \(name) to \(field.name): a column of that name already exists")
        }
        var changed = fields[index]
        changed.name = field.name
        changed.type = try merged(changed.type, field.type, name)
        changed.documentation = field.documentation ?? changed.documentation
        fields[index] = changed
        guard let position else { return }
        var target = 0
        if case .after(let other) = position {
            guard let place = find(other) else {
                throw .invalid("Cannot move \(name) after missing column: \(other)")
            }
            guard place != index else { throw .invalid("Cannot move \(name) after itself") }
            target = place < index ? place + 1 : place
        }
        fields.remove(at: index)
        fields.insert(changed, at: target)
    }

    private func find(_ name: String) -> Int? {
        fields.firstIndex { $0.name == name } ?? fields.firstIndex { $0.name.lowercased() == name.lowercased() }
    }

    private mutating func fresh(_ field: IcebergField) -> IcebergField {
        var next = lastID + 1
        let fields = IcebergType.assigningIDs(to: [field], from: &next)
        lastID = next - 1
        return fields.first ?? field
    }

    /// The old type with its ids, widened to the new one.
    private mutating func merged(
        _ old: IcebergType,
        _ new: IcebergType,
        _ name: String
    ) throws(IcebergFailure) -> IcebergType {
        switch (old, new) {
        case (.structure(let before), .structure(let after)):
            var fields: [IcebergField] = []
            for field in after {
                guard var known = before.first(where: { $0.name.lowercased() == field.name.lowercased() })
                else {
                    fields.append(fresh(field))
                    continue
                }
                known.type = try merged(known.type, field.type, "\(name).\(known.name)")
                fields.append(known)
            }
            return .structure(fields)
        case (.list(var element), .list(let other)):
            element.type = try merged(element.type, other.type, name + ".element")
            return .list(element)
        case (.map(var key, var value), .map(let otherKey, let otherValue)):
            key.type = try merged(key.type, otherKey.type, name + ".key")
            value.type = try merged(value.type, otherValue.type, name + ".value")
            return .map(key: key, value: value)
        default:
            guard old.canBePromoted(to: new) else {
                throw .invalid("Cannot change column type: \(name): \(old) -> \(new)")
            }
            return new
        }
    }
}
