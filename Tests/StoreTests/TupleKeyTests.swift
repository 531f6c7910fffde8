import HosuTesting
import Store
import Testing

@Suite struct TupleKeyTests {
    @Test("bytes of keys sort as their tuples do", arguments: [1, 2, 3, 4] as [UInt64])
    func order(seed: UInt64) throws {
        let chance = SeededChance(seed: seed)
        let tuples = (0..<150).map { _ in randomTuple(chance) }
        let keys = tuples.map(key)

        for (left, leftKey) in zip(tuples, keys) {
            for (right, rightKey) in zip(tuples, keys) {
                #expect((leftKey < rightKey) == precedes(left, right), "seed \(seed): \(left) and \(right)")
            }
            #expect(try leftKey.elements() == left, "seed \(seed)")
        }
    }

    @Test(
        "integers of every length sort by value and come back",
        arguments: [
            [
                Int64.min, .min + 1, -4_294_967_296, -65536, -257, -256, -255, -2, -1, 0, 1, 255, 256, 65535,
                .max,
            ]
        ]
    )
    func integers(values: [Int64]) throws {
        let keys = values.map { TupleKey($0) }

        #expect(keys == keys.sorted())
        #expect(try keys.map { try $0.elements() } == values.map { [.integer($0)] })
    }

    @Test("prefixes of strings hold all strings that start so, and seeking past them skips the rest")
    func stringPrefixes() {
        let bucket = TupleKey("bucket")
        let names = ["a", "a/", "a/b", "a/\u{0}", "a0", "매출/2024", "매출/2025", "매", "\u{10FFFF}"]
        let keys = names.map { bucket.appending($0) }

        let range = KeyRange.strings(under: bucket, startingWith: "a/")
        let found = zip(names, keys).filter { range.contains($0.1) }.map(\.0)
        let rest = KeyRange.prefix(bucket).afterStrings(under: bucket, startingWith: "a/")
        let after = zip(names, keys).filter { rest.contains($0.1) }.map(\.0)

        #expect(found == ["a/", "a/b", "a/\u{0}"])
        #expect(after == ["a0", "매출/2024", "매출/2025", "매", "\u{10FFFF}"])
    }

    @Test(
        "bytes that are no key are refused",
        arguments: [
            [0x21, 0x41], [0x15], [0x42], [0x21, 0xC3, 0x28, 0x00],
            [0x1C, 255, 255, 255, 255, 255, 255, 255, 255],
        ]
            as [[UInt8]]
    )
    func malformed(bytes: [UInt8]) {
        #expect(throws: StoreFailure.self) { try TupleKey(encoded: bytes).elements() }
    }

    private func randomTuple(_ chance: SeededChance) -> [TupleValue] {
        let texts = ["", "a", "a\u{0}", "a\u{0}b", "ab", "ä", "호수", "\u{10FFFF}"]
        let datas: [[UInt8]] = [[], [0], [0, 0], [0, 255], [255], [1, 2, 3]]
        return (0..<chance.integer(in: 0..<4)).map { _ in
            switch chance.integer(in: 0..<3) {
            case 0: .integer(Int64(truncatingIfNeeded: chance.next()) >> Int64(chance.integer(in: 0..<63)))
            case 1: .bytes(chance.element(of: datas))
            default: .string(chance.element(of: texts))
            }
        }
    }

    private func key(_ tuple: [TupleValue]) -> TupleKey {
        tuple.reduce(TupleKey()) { key, value in
            switch value {
            case .integer(let integer): key.appending(integer)
            case .bytes(let bytes): key.appending(bytes)
            case .string(let string): key.appending(string)
            }
        }
    }

    private func precedes(_ left: [TupleValue], _ right: [TupleValue]) -> Bool {
        for (one, other) in zip(left, right) where one != other {
            switch (one, other) {
            case (.integer(let one), .integer(let other)): return one < other
            case (.bytes(let one), .bytes(let other)): return one.lexicographicallyPrecedes(other)
            case (.string(let one), .string(let other)): return one.utf8.lexicographicallyPrecedes(other.utf8)
            case (.integer, _), (.bytes, .string): return true
            case (_, .integer), (.string, .bytes): return false
            }
        }
        return left.count < right.count
    }
}
