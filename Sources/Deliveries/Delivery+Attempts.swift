import Primitives

extension Delivery {
    /// The delivery as it is made the given time: the number of the attempt stands for `attemptPlaceholder`.
    func attempt(_ number: Int) -> Delivery {
        guard let placeholder = attemptPlaceholder else { return self }
        var delivery = self
        delivery.input = input.replacing(placeholder, with: "\(number)")
        if service == "lambda", var object = delivery.input.object,
            let payload = object["Payload"]?.string.flatMap(Base64.decode)
        {
            let text = String(decoding: payload, as: UTF8.self).replacing(placeholder, with: "\(number)")
            object["Payload"] = .string(Base64.encode(Array(text.utf8)))
            delivery.input = .object(object)
        }
        delivery.deadLetter?.body.replace(placeholder, with: "\(number)")
        return delivery
    }
}

extension JSONValue {
    /// The value with one text in place of another within all its texts; names stay.
    fileprivate func replacing(_ old: String, with new: String) -> JSONValue {
        switch self {
        case .string(let text): .string(text.replacing(old, with: new))
        case .array(let elements): .array(elements.map { $0.replacing(old, with: new) })
        case .object(let object):
            .object(
                JSONObject(
                    members: object.members.map {
                        JSONObject.Member(name: $0.name, value: $0.value.replacing(old, with: new))
                    }
                )
            )
        case .null, .bool, .integer, .bigInteger, .double: self
        }
    }
}
