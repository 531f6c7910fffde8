/// Variables that are visible in a part of an expression.
final class Frame {
    private let parent: Frame?
    private var variables: [(name: String, value: Value?)] = []
    /// How many frames and functions may have to be let go of within one another.
    private(set) var height: Int32

    init(_ parent: Frame?) {
        self.parent = parent
        height = (parent?.height ?? 0) + 1
    }

    func bind(_ name: String, _ value: Value?) {
        hold(value)
        if let index = variables.firstIndex(where: { $0.name == name }) {
            variables[index].value = value
        } else {
            variables.append((name, value))
        }
    }

    private func hold(_ value: Value?) {
        let inner = value?.extent.functionHeight ?? 0
        if inner > 0 { height = max(height, inner + 1) }
    }

    func clear() { variables = [] }

    /// The value of a variable: nil where there is no such variable, `.some(nil)` where it is bound to nothing.
    func lookup(_ name: String) -> Value?? {
        var frame: Frame? = self
        while let current = frame {
            for variable in current.variables where variable.name == name { return .some(variable.value) }
            frame = current.parent
        }
        return nil
    }

    /// A frame in which the bindings of a tuple are visible.
    func extended(by tuple: Tuple) -> Frame {
        let frame = Frame(self)
        frame.variables = tuple.bindings
        for binding in tuple.bindings { frame.hold(binding.value) }
        return frame
    }
}
