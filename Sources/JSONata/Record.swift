import Primitives

/// An object, with its members in order.
struct Record {
    private enum Storage {
        case json(JSONObject)
        case members(Members)
    }

    /// Members that are made here; a class, so that a transform finds again what its pattern selected.
    final class Members {
        fileprivate(set) var names: [String] = []
        fileprivate(set) var values: [Value] = []
        fileprivate var extent = Extent(count: 0)
        private var positions: [String: Int]?

        /// Takes over all members of another object, as the first ones.
        func take(_ record: Record) {
            guard let other = record.members, names.isEmpty else {
                record.visit { self[$0] = $1 }
                return
            }
            names = other.names
            values = other.values
            positions = other.positions
            extent = other.extent
        }

        private func position(of name: String) -> Int? {
            if let positions { return positions[name] }
            return names.firstIndex { $0.isSame(as: name) }
        }

        subscript(_ name: String) -> Value? {
            get { position(of: name).map { values[$0] } }
            set {
                guard let newValue else {
                    guard let position = position(of: name) else { return }
                    names.remove(at: position)
                    values.remove(at: position)
                    positions = nil
                    return
                }
                let known = position(of: name)
                if let known { extent.release(values[known].extent) }
                extent.contain(newValue.extent)
                if let known {
                    values[known] = newValue
                    return
                }
                names.append(name)
                values.append(newValue)
                if positions != nil {
                    positions?[name] = names.count - 1
                } else if names.count > 12 {
                    positions = Dictionary(zip(names, names.indices)) { _, last in last }
                }
            }
        }
    }

    private let storage: Storage

    init(json object: JSONObject) { storage = .json(object) }

    init(_ members: Members) { storage = .members(members) }

    init(_ pairs: [(String, Value)]) {
        let members = Members()
        for (name, value) in pairs { members[name] = value }
        storage = .members(members)
    }

    var count: Int {
        switch storage {
        case .json(let object): object.count
        case .members(let members): members.names.count
        }
    }

    var extent: Extent {
        switch storage {
        case .json(let object): Extent(count: object.count)
        case .members(let members): members.extent
        }
    }

    var names: [String] {
        switch storage {
        case .json(let object): object.names
        case .members(let members): members.names
        }
    }

    subscript(_ name: String) -> Value? {
        switch storage {
        case .json(let object): object[name].map { Value($0) }
        case .members(let members): members[name]
        }
    }

    /// The members, where they can be changed: in copies that a transform made.
    var members: Members? {
        guard case .members(let members) = storage else { return nil }
        return members
    }

    func visit(_ body: (String, Value) -> Void) {
        switch storage {
        case .json(let object): for member in object.members { body(member.name, Value(member.value)) }
        case .members(let members):
            for (name, value) in zip(members.names, members.values) { body(name, value) }
        }
    }

    /// The members in order.
    var pairs: [(name: String, value: Value)] {
        switch storage {
        case .json(let object): object.members.map { ($0.name, Value($0.value)) }
        case .members(let members): Array(zip(members.names, members.values)).map { ($0, $1) }
        }
    }

    func json() throws(JSONataFailure) -> JSONValue {
        switch storage {
        case .json(let object): return .object(object)
        case .members(let members):
            var result: [JSONObject.Member] = []
            result.reserveCapacity(members.names.count)
            for (name, value) in zip(members.names, members.values) {
                guard let json = try value.json() else { continue }
                result.append(JSONObject.Member(name: name, value: json))
            }
            return .object(JSONObject(members: result))
        }
    }
}
