import Primitives
import Shapes

/// The operation a request asks for, and the decoded labels of its path by their wire names.
struct Route {
    let operation: OperationModel
    var labels: [String: String]
}

/// Finds the operation of a REST request by method, path, query and headers.
///
/// Several operations of S3 share a path: literals of the query (`?uploads`) tell most of them apart, and members that
/// one operation requires in the query or in a header (`uploadId`, `x-amz-copy-source`) tell the rest.
struct RestRouter: Sendable {
    private struct Candidate: Sendable {
        let operation: OperationModel
        let segments: [Segment]
        /// Names that the query must hold, with their values where the template gives one.
        let literals: [(name: String, value: String)]
        let requiredQuery: [String]
        let requiredHeaders: [String]
    }

    private enum Segment: Sendable {
        case literal(String)
        case label(String)
        /// Takes all that is left, slashes included.
        case greedy(String)
    }

    private let candidates: [String: [Candidate]]

    init(_ model: ServiceModel) {
        var candidates: [String: [Candidate]] = [:]
        for name in model.operationNames {
            guard let operation = model.operation(name) else { continue }
            candidates[operation.httpMethod, default: []].append(Self.candidate(operation))
        }
        self.candidates = candidates
    }

    private static func candidate(_ operation: OperationModel) -> Candidate {
        let parts = operation.uri.split(separator: "?", maxSplits: 1)
        let segments = (parts.first ?? "").split(separator: "/").map { segment -> Segment in
            guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return .literal(String(segment)) }
            let label = segment.dropFirst().dropLast()
            return label.hasSuffix("+") ? .greedy(String(label.dropLast())) : .label(String(label))
        }
        let literals = (parts.count == 2 ? parts[1] : "").split(separator: "&").map { literal in
            let pair = literal.split(separator: "=", maxSplits: 1)
            return (name: String(pair[0]), value: pair.count == 2 ? String(pair[1]) : "")
        }
        let required = operation.input?.members.filter(\.isRequired) ?? []
        return Candidate(
            operation: operation,
            segments: segments,
            literals: literals,
            requiredQuery: required.filter { $0.location == .query }.map(\.wireName),
            requiredHeaders: required.filter { $0.location == .header }.map(\.wireName)
        )
    }

    /// The best candidate's operation and the labels of its path; nil when none fits.
    ///
    /// - Throws: `PlainFailure` when a label's percent-encoding is broken.
    func route(_ request: WireRequest) throws(PlainFailure) -> Route? {
        var best: (candidate: Candidate, labels: [(String, Substring)], score: Int)?
        for candidate in candidates[request.method] ?? [] {
            guard let labels = Self.labels(of: request.path, candidate.segments),
                let score = Self.score(candidate, request)
            else { continue }
            if let found = best, found.score >= score { continue }
            best = (candidate, labels, score)
        }
        guard let best else { return nil }
        var route = Route(operation: best.candidate.operation, labels: [:])
        for (name, text) in best.labels {
            guard let value = PercentCoding.decode(text) else {
                throw PlainFailure("InvalidURI", "Couldn't parse the specified URI.")
            }
            route.labels[name] = value
        }
        return route
    }

    /// How well a candidate whose path fits goes with query and headers; nil when it does not.
    private static func score(_ candidate: Candidate, _ request: WireRequest) -> Int? {
        let query = request.query
        var score = 0
        for literal in candidate.literals {
            guard
                query.contains(where: {
                    $0.name == literal.name && (literal.value.isEmpty || $0.value == literal.value)
                })
            else { return nil }
            score += 1000
        }
        for name in candidate.requiredQuery {
            score += query.contains { $0.name == name } ? 100 : -10
        }
        for name in candidate.requiredHeaders {
            score += request.headers[name] != nil ? 100 : -10
        }
        // SDKs of S3 name the operation for those who cannot tell twins apart; of such twins the newer has the longer name.
        if query.contains(where: { $0.name == "x-id" && $0.value == candidate.operation.name }) { score += 500 }
        return score + (candidate.operation.name.hasSuffix("Configuration") ? 1 : 0)
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
                let taken = parts.dropLast(following).joined(separator: "/")
                labels.append((name, Substring(taken)))
                rest = Substring(parts.suffix(following).joined(separator: "/"))
            }
        }
        return rest.isEmpty ? labels : nil
    }
}
