import Shapes

/// The shapes that a set of operations reaches, and in which direction.
struct Closure {
    /// Structures and enumerations that requests carry.
    private(set) var read: Set<String> = []
    /// Structures and enumerations that answers carry.
    private(set) var written: Set<String> = []
    private(set) var errors: Set<String> = []

    private let model: ServiceModel
    private let omitted: Set<String>

    /// `kept` are structures that are both read and written, whatever the operations do with them; members whose shapes are
    /// `omitted` lead nowhere.
    init(
        of operations: [String],
        kept: [String] = [],
        omitting omitted: Set<String> = [],
        in model: ServiceModel
    ) {
        self.model = model
        self.omitted = omitted
        for name in operations {
            guard let operation = model.operation(name) else { continue }
            if let input = operation.input { add(input, to: \.read) }
            if let output = operation.output { add(output, to: \.written) }
            for error in operation.errorNames.compactMap(model.shape) {
                errors.insert(error.name)
                for member in error.members { add(member.shape, to: \.written) }
            }
        }
        for shape in kept.compactMap(model.shape) {
            add(shape, to: \.read)
            add(shape, to: \.written)
        }
    }

    var types: [String] { read.union(written).sorted() }

    private mutating func add(_ shape: Shape, to set: WritableKeyPath<Closure, Set<String>>) {
        guard !omitted.contains(shape.name) else { return }
        switch shape.kind {
        case .structure:
            guard self[keyPath: set].insert(shape.name).inserted else { return }
        case .string:
            if !shape.traits.enumValues.isEmpty { self[keyPath: set].insert(shape.name) }
            return
        case .list, .map:
            break
        case .integer, .long, .float, .double, .boolean, .blob, .timestamp, .document:
            return
        }
        for member in shape.members where member.name != shape.streamingMember?.name {
            add(member.shape, to: set)
        }
    }
}

extension Shape {
    /// Whether a value of this structure can hold another one directly, with no list or map between.
    func containsItself() -> Bool { reaches(self, via: self, [name]) }

    /// Whether `member` closes such a circle.
    func isIndirect(_ member: ShapeMember) -> Bool {
        member.shape.kind == .structure
            && (member.shape === self || member.shape.reaches(self, via: member.shape, [member.shape.name]))
    }

    private func reaches(_ target: Shape, via shape: Shape, _ visited: Set<String>) -> Bool {
        for member in shape.members where member.shape.kind == .structure {
            if member.shape === target { return true }
            if !visited.contains(member.shape.name),
                reaches(target, via: member.shape, visited.union([member.shape.name]))
            {
                return true
            }
        }
        return false
    }
}
