import Primitives
import ServiceKit

/// Source: Secrets Manager API Reference, GetRandomPassword.
extension SecretsService {
    func getRandomPassword(
        _ input: Secrets.GetRandomPasswordRequest,
        _ call: Call
    ) async throws -> Secrets.GetRandomPasswordResponse {
        let excluded = Set(input.excludeCharacters ?? "")
        var classes: [[Character]] = []
        func add(_ characters: String, _ isExcluded: Bool?) {
            if isExcluded != true { classes.append(characters.filter { !excluded.contains($0) }) }
        }
        add("abcdefghijklmnopqrstuvwxyz", input.excludeLowercase)
        add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", input.excludeUppercase)
        add("0123456789", input.excludeNumbers)
        add(##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##, input.excludePunctuation)
        add(" ", input.includeSpace != true)
        let length = input.passwordLength ?? 32
        let isOfEach = input.requireEachIncludedType ?? true
        guard !classes.contains(where: \.isEmpty) || !isOfEach, classes.contains(where: { !$0.isEmpty }) else {
            throw Secrets.InvalidRequestException(
                message: "ExcludeCharacters leaves no characters of a type that the password must include."
            )
        }
        guard !isOfEach || length >= classes.count else {
            throw Secrets.InvalidParameterException(
                message:
                    "The password length \(length) is too short for a character of each of \(classes.count) types."
            )
        }
        let random = RandomBytes(call.world.ids)
        var password = isOfEach ? classes.flatMap { random.picks(from: $0, count: 1) } : []
        password += random.picks(from: classes.flatMap(\.self), count: length - password.count)
        return .init(randomPassword: String(random.shuffled(password)))
    }
}

/// Choices that nobody can foresee.
struct RandomBytes {
    private let ids: any IdentifierSource

    init(_ ids: any IdentifierSource) {
        self.ids = ids
    }

    func picks(from alphabet: [Character], count: Int) -> [Character] {
        (0..<max(count, 0)).map { _ in alphabet[below(alphabet.count)] }
    }

    func shuffled(_ characters: [Character]) -> [Character] {
        var characters = characters
        for index in characters.indices.reversed() { characters.swapAt(index, below(index + 1)) }
        return characters
    }

    /// A number of `0..<bound`, each as likely as the others but for one in 2^40.
    private func below(_ bound: Int) -> Int {
        Int((UInt64(ids.hex(byteCount: 7), radix: 16) ?? 0) % UInt64(bound))
    }
}
