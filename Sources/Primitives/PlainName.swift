extension StringProtocol {
    /// Whether there is nothing in it but letters and digits of ASCII, hyphens and underscores: what many AWS services take as
    /// names and ids.
    package var isPlainName: Bool { utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F } }
}

extension UInt8 {
    /// Whether it is a letter or a digit of ASCII.
    package var isAlphanumeric: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
