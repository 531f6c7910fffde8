/// Variables that are visible in a part of an expression.
final class Frame {
    private let parent: Frame?
    private var variables: [(name: String, value: Value?)] = []

    init(_ parent: Frame?) { self.parent = parent }

    func bind(_ name: String, _ value: Value?) {
        if let index = variables.firstIndex(where: { $0.name == name }) {
            variables[index].value = value
        } else {
            variables.append((name, value))
        }
    }

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
        return frame
    }
}
