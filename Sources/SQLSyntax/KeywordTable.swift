/// Finds keywords by the bytes of a word, whatever their case.
struct KeywordTable: Sendable {
    static let shared = KeywordTable()

    /// A keyword with what the lexer must know of it.
    struct Entry: Sendable {
        var keyword: Keyword
        var isReservedInTrino: Bool
        var isReservedInHive: Bool
        fileprivate var spelling: [UInt8]

        func isReserved(in dialect: Dialect) -> Bool {
            switch dialect {
            case .trino: isReservedInTrino
            case .hive: isReservedInHive
            }
        }
    }

    private let slots: [Entry?]
    private let mask: Int

    private init() {
        let size = 2_048
        let inTrino = Set(Keyword.reservedInTrino)
        let inHive = Set(Keyword.reservedInHive)
        var slots = [Entry?](repeating: nil, count: size)
        for keyword in Keyword.allCases {
            let spelling = Array(keyword.rawValue.utf8)
            var slot = Self.hash(spelling) & (size - 1)
            while slots[slot] != nil {
                slot = (slot + 1) & (size - 1)
            }
            slots[slot] = Entry(
                keyword: keyword,
                isReservedInTrino: inTrino.contains(keyword),
                isReservedInHive: inHive.contains(keyword),
                spelling: spelling
            )
        }
        self.slots = slots
        mask = size - 1
    }

    /// The keyword that the bytes spell.
    func entry(_ word: some Collection<UInt8>) -> Entry? {
        guard word.count <= 20 else { return nil }
        var slot = Self.hash(word) & mask
        while let candidate = slots[slot] {
            if candidate.spelling.elementsEqual(word, by: { $0 == Self.upper($1) }) { return candidate }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func hash(_ word: some Sequence<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in word {
            hash = (hash ^ UInt32(upper(byte))) &* 16_777_619
        }
        return Int(hash ^ (hash >> 15))
    }

    private static func upper(_ byte: UInt8) -> UInt8 {
        byte >= 97 && byte <= 122 ? byte - 32 : byte
    }
}
