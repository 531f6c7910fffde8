import Primitives
import Shapes

/// What S3's requests may ask for in their query, and the refusal of what they may not.
///
/// A parameter that names a sub-resource changes what a request is about, so one that the operation found does not know
/// must never be passed over: `DELETE /bucket?something` is no deletion of the bucket.
struct Subresources: Sendable {
    /// What a path is about.
    enum Level: String, Sendable {
        case service = "SERVICE"
        case bucket = "BUCKET"
        case object = "OBJECT"

        init(path: String) {
            let rest = path.drop { $0 == "/" }
            if rest.isEmpty {
                self = .service
            } else {
                let slash = rest.firstIndex(of: "/")
                self = slash.map { rest.index(after: $0) < rest.endIndex } ?? false ? .object : .bucket
            }
        }
    }

    private struct Place: Hashable {
        let method: String
        let level: Level
    }

    /// Where each sub-resource of the model is to be had.
    private let places: [String: Set<Place>]
    /// Every other parameter of any operation.
    private let parameters: Set<String>

    /// Parameters that belong to signatures and to SDKs, besides all that begin with `x-amz-`.
    private static let ignored: Set<String> = ["AWSAccessKeyId", "Expires", "Signature", "x-id"]

    init(_ model: ServiceModel) {
        var places: [String: Set<Place>] = [:]
        var parameters: Set<String> = []
        for name in model.operationNames {
            guard let head = model.operationHead(name) else { continue }
            let parts = head.uri.split(separator: "?", maxSplits: 1)
            let place = Place(method: head.httpMethod, level: Level(path: parts.first.map(String.init) ?? "/"))
            for literal in parts.dropFirst().flatMap({ $0.split(separator: "&") }) {
                places[String(literal.prefix { $0 != "=" }), default: []].insert(place)
            }
            let bindings = head.inputName.map(model.bindings(ofStructure:)) ?? []
            parameters.formUnion(bindings.filter { $0.location == .query }.map(\.wireName))
        }
        self.places = places
        self.parameters = parameters
    }

    /// - Throws: What S3 answers to a parameter that the operation of `route` does not know; nil is no operation at all.
    func check(_ request: WireRequest, _ route: Route?) throws(PlainFailure) {
        let level = Level(path: request.path)
        for item in request.query where route?.literals.contains(item.name) != true {
            if let places = places[item.name] {
                throw refusal(of: item, at: places, Place(method: request.method, level: level), route)
            }
            let isKnown =
                parameters.contains(item.name) || Self.ignored.contains(item.name)
                || item.name.hasPrefixIgnoringCase("x-amz-")
            // Whoever asks for a sub-resource gives it no value; with one it is a remark that S3 does not read.
            if !isKnown, item.value?.isEmpty ?? true { throw Self.notImplemented(item.name) }
        }
        // Nothing is done by POST alone, although the model has an operation whose sub-resource is a member.
        guard route == nil || request.method == "POST" && request.query.isEmpty else { return }
        // A form that a browser posts is no operation of the model, and has been answered before where it was one.
        if request.method == "POST", level == .bucket {
            throw PlainFailure(
                "PreconditionFailed",
                "At least one of the pre-conditions you specified did not hold",
                httpStatus: 412,
                members: [
                    "Condition": .string("Bucket POST must be of the enclosure-type multipart/form-data")
                ]
            )
        }
        throw Self.methodNotAllowed(request.method, level.rawValue)
    }

    private func refusal(
        of item: QueryItem,
        at places: Set<Place>,
        _ place: Place,
        _ route: Route?
    ) -> PlainFailure {
        if item.name == "list-type" {
            return PlainFailure(
                "InvalidArgument",
                "Invalid List Type specified in Query",
                members: ["ArgumentName": .string("list-type"), "ArgumentValue": .string(item.value ?? "")]
            )
        }
        if let other = route?.literals.sorted().first, places.contains(place) {
            return PlainFailure(
                "InvalidArgument",
                "Conflicting query string parameters: \([other, item.name].sorted().joined(separator: ", "))",
                members: ["ArgumentName": .string("ResourceType"), "ArgumentValue": .string(other)]
            )
        }
        if place.level == .object, places.contains(Place(method: place.method, level: .bucket)) {
            return PlainFailure(
                "InvalidArgument",
                "Key is not expected for the \(place.method) method ?\(item.name) subresource",
                members: ["ArgumentName": .string("key")]
            )
        }
        guard places.contains(where: { $0.level == place.level }) else { return Self.notImplemented(item.name) }
        return Self.methodNotAllowed(place.method, item.name.uppercased())
    }

    private static func methodNotAllowed(_ method: String, _ resource: String) -> PlainFailure {
        PlainFailure(
            "MethodNotAllowed",
            "The specified method is not allowed against this resource.",
            httpStatus: 405,
            members: ["Method": .string(method), "ResourceType": .string(resource)]
        )
    }

    private static func notImplemented(_ name: String) -> PlainFailure {
        PlainFailure(
            "NotImplemented",
            "A parameter you provided implies functionality that is not implemented: \(name)",
            httpStatus: 501,
            members: ["Parameter": .string(name)]
        )
    }
}
