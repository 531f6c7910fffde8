import Primitives
import Shapes

/// The operation a request asks for, and the decoded labels of its path by their wire names.
struct Route {
    let operation: OperationModel
    var labels: [String: String]
    /// The names that the operation's template has in its query.
    let literals: Set<String>
}

/// Finds the operation of a REST request by method, path, query and headers.
///
/// Several operations of S3 share a path: literals of the query (`?uploads`) tell most of them apart, and members that
/// one operation requires in the query or in a header (`uploadId`, `x-amz-copy-source`) tell the rest.
struct RestRouter: Sendable {
    /// One path and all operations that one method has at it.
    private struct Template: Sendable {
        let segments: [Segment]
        var candidates: [Candidate]
    }

    private struct Candidate: Sendable {
        let name: String
        /// Names that the query must hold, with their values where the template gives one.
        let literals: [(name: String, value: String)]
        let literalNames: Set<String>
        let requiredQuery: [String]
        let requiredHeaders: [String]
        /// What is added to the score: of twins the newer has the longer name.
        let bonus: Int
    }

    private enum Segment: Sendable {
        case literal(String)
        case label(String)
        /// Takes all that is left, slashes included.
        case greedy(String)

        /// Paths with more literals are tried first.
        var weight: Int {
            switch self {
            case .literal: 4
            case .label: 1
            case .greedy: 0
            }
        }
    }

    private let model: ServiceModel
    private let templates: [String: [Template]]

    init(_ model: ServiceModel) {
        self.model = model
        var candidates: [String: [String: [Candidate]]] = [:]
        for name in model.operationNames {
            guard let head = model.operationHead(name) else { continue }
            let parts = head.uri.split(separator: "?", maxSplits: 1)
            let path = parts.first.map(String.init) ?? "/"
            let candidate = Self.candidate(head, query: parts.count == 2 ? parts[1] : "", model)
            candidates[head.httpMethod, default: [:]][path, default: []].append(candidate)
        }
        templates = candidates.mapValues { paths in
            paths.map { Template(segments: Self.segments(of: $0.key), candidates: $0.value) }
                .sorted { left, right in
                    left.segments.reduce(0) { $0 + $1.weight } > right.segments.reduce(0) { $0 + $1.weight }
                }
        }
    }

    private static func segments(of path: String) -> [Segment] {
        path.split(separator: "/").map { segment in
            guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return .literal(String(segment)) }
            let label = segment.dropFirst().dropLast()
            return label.hasSuffix("+") ? .greedy(String(label.dropLast())) : .label(String(label))
        }
    }

    private static func candidate(_ head: OperationHead, query: Substring, _ model: ServiceModel) -> Candidate {
        let literals = query.split(separator: "&").map { literal in
            let pair = literal.split(separator: "=", maxSplits: 1)
            return (name: String(pair[0]), value: pair.count == 2 ? String(pair[1]) : "")
        }
        let required = (head.inputName.map(model.bindings(ofStructure:)) ?? []).filter(\.isRequired)
        return Candidate(
            name: head.name,
            literals: literals,
            literalNames: Set(literals.map(\.name)),
            requiredQuery: required.filter { $0.location == .query }.map(\.wireName),
            requiredHeaders: required.filter { $0.location == .header }.map(\.wireName),
            bonus: head.name.hasSuffix("Configuration") ? 1 : 0
        )
    }

    /// The best candidate's operation and the labels of its path; nil when none fits.
    ///
    /// - Throws: `PlainFailure` when a label's percent-encoding is broken.
    func route(_ request: WireRequest) throws(PlainFailure) -> Route? {
        for template in templates[request.method] ?? [] {
            guard let labels = Self.labels(of: request.path, template.segments) else { continue }
            var best: (candidate: Candidate, score: Int)?
            for candidate in template.candidates {
                guard let score = Self.score(candidate, request) else { continue }
                if let found = best, found.score >= score { continue }
                best = (candidate, score)
            }
            guard let candidate = best?.candidate, let operation = model.operation(candidate.name) else {
                continue
            }
            var route = Route(operation: operation, labels: [:], literals: candidate.literalNames)
            for (name, text) in labels {
                guard let value = PercentCoding.decode(text) else {
                    throw PlainFailure("InvalidURI", "Couldn't parse the specified URI.")
                }
                route.labels[name] = value
            }
            return route
        }
        return nil
    }

    /// How well a candidate whose path fits goes with query and headers; nil when it does not.
    private static func score(_ candidate: Candidate, _ request: WireRequest) -> Int? {
        let query = request.query
        var score = candidate.bonus
        for literal in candidate.literals {
            let isThere = query.contains {
                $0.name == literal.name && (literal.value.isEmpty || $0.value == literal.value)
            }
            guard isThere else { return nil }
            score += 1000
        }
        for name in candidate.requiredQuery {
            score += query.contains { $0.name == name } ? 100 : -10
        }
        for name in candidate.requiredHeaders {
            score += request.headers[name] != nil ? 100 : -10
        }
        // SDKs of S3 name the operation for those who cannot tell twins apart.
        if query.contains(where: { $0.name == "x-id" && $0.value == candidate.name }) { score += 500 }
        return score
    }

    /// The labels' texts, still encoded; nil when the path is another.
    private static func labels(of path: String, _ segments: [Segment]) -> [(String, Substring)]? {
        var rest = path.hasPrefix("/") ? path.dropFirst() : Substring(path)
        var labels: [(String, Substring)] = []
        for (index, segment) in segments.enumerated() {
            guard !rest.isEmpty else { return nil }
            if case .greedy(let name) = segment, index == segments.count - 1 {
                labels.append((name, rest))
                return labels
            }
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            let part = rest[..<end]
            rest = end == rest.endIndex ? "" : rest[rest.utf8.index(after: end)...]
            switch segment {
            case .literal(let text):
                guard part == text else { return nil }
            case .label(let name):
                guard !part.isEmpty else { return nil }
                labels.append((name, part))
            case .greedy(let name):
                // What follows a greedy label has fixed length: give it all but that many segments.
                let following = segments.count - index - 1
                let parts = (part + "/" + rest).split(separator: "/", omittingEmptySubsequences: false)
                guard parts.count > following else { return nil }
                labels.append((name, Substring(parts.dropLast(following).joined(separator: "/"))))
                rest = Substring(parts.suffix(following).joined(separator: "/"))
            }
        }
        return rest.isEmpty ? labels : nil
    }
}
