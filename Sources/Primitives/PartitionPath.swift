/// The folder of a partition below its table's location: `year=2026/month=03/`.
package enum PartitionPath {
    /// What Hive writes for a value that is NULL or empty.
    package static let nullValue = "__HIVE_DEFAULT_PARTITION__"

    /// `name=value` for each key, joined by `/`; without a slash at either end.
    ///
    /// Source: Hive, FileUtils.makePartName: names in lower case, special characters as `%XX`.
    package static func encode(keys: [String], values: [String]) -> String {
        zip(keys, values).map { key, value in
            "\(escape(key.lowercased()))=\(value.isEmpty ? nullValue : escape(value))"
        }
        .joined(separator: "/")
    }

    /// The keys and values of the folders of `path` that look like `name=value`, in their order.
    package static func decode(_ path: some StringProtocol) -> [(key: String, value: String)] {
        path.split(separator: "/").compactMap { folder in
            guard let equals = folder.firstIndex(of: "="), equals != folder.startIndex else { return nil }
            let key = unescape(folder[..<equals]).lowercased()
            return (key, unescape(folder[folder.index(after: equals)...]))
        }
    }

    /// The values of `keys` in a path below the table's location; nil unless its first folders are these keys in
    /// this order.
    package static func values(of keys: [String], in path: some StringProtocol) -> [String]? {
        let folders = decode(path)
        guard folders.count >= keys.count, !keys.isEmpty else { return nil }
        for (folder, key) in zip(folders, keys) where folder.key != key.lowercased() { return nil }
        return folders.prefix(keys.count).map(\.value)
    }

    /// Escapes one name or value as Hive does.
    package static func escape(_ text: some StringProtocol) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isSpecial(byte) {
                escaped.append(UInt8(ascii: "%"))
                escaped.append(contentsOf: Hex.encode(CollectionOfOne(byte), uppercase: true).utf8)
            } else {
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Undoes `escape`; a `%` without two digits stays as it is.
    package static func unescape(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = Hex.digit(bytes[index + 1]), let low = Hex.digit(bytes[index + 2])
            {
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Control characters and `"#%'*/:=?\{[]^`, delete included.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7f || special.contains(byte)
    }

    private static let special = Set("\"#%'*/:=?\\{[]^".utf8)
}
