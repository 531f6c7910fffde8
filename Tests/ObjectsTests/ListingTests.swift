import HosuTesting
import Objects
import Testing

@Suite struct ListingTests {
    @Test("pages of any size together give what a model says", arguments: [11, 12, 13, 14] as [UInt64])
    func pages(seed: UInt64) async throws {
        let chance = SeededChance(seed: seed)
        let parts = ["a", "b", "/", "//", "호", "a/", ".", "\u{10FFFF}", "ab"]
        let keys = Set(
            (0..<120).map { _ in
                (0...chance.integer(in: 0..<5)).map { _ in chance.element(of: parts) }.joined()
            }
        )
        try await Lake.run { lake in
            for key in keys { try await lake.put(key, []) }
            for _ in 0..<25 {
                var request = ListRequest(bucket: "lake")
                request.prefix = chance.element(of: ["", "a", "/", "a/", "호", "b//", "nothing"])
                request.delimiter = chance.element(of: [nil, "/", "a", "//"])
                request.limit = chance.element(of: [1, 2, 7, 1000])

                let (objects, prefixes) = try await walk(request, lake)
                let (expectedObjects, expectedPrefixes) = model(request, keys)

                #expect(objects == expectedObjects, "seed \(seed): \(request)")
                #expect(prefixes == expectedPrefixes, "seed \(seed): \(request)")
            }
        }
    }

    @Test("a listing of a thousand prefixes seeks over what lies under them")
    func seeking() async throws {
        try await Lake.run { lake in
            for number in 0..<40 {
                for file in 0..<20 { try await lake.put("day=\(number + 10)/\(file)", []) }
            }
            var request = ListRequest(bucket: "lake")
            request.delimiter = "/"
            request.after = ListPosition(marker: "day=11/", prefix: "", delimiter: "/")
            request.limit = 3

            let page = try await lake.objects.list(request)

            #expect(page.prefixes == ["day=12/", "day=13/", "day=14/"])
            #expect(page.next == .prefix("day=14/"))
        }
    }

    private func walk(_ first: ListRequest, _ lake: Lake) async throws -> ([String], [String]) {
        var request = first
        var objects: [String] = []
        var prefixes: [String] = []
        while true {
            let page = try await lake.objects.list(request)
            #expect(page.objects.count + page.prefixes.count <= request.limit)
            objects += page.objects.map(\.key)
            prefixes += page.prefixes
            guard let next = page.next else { return (objects, prefixes) }
            request.after = next
        }
    }

    private func model(_ request: ListRequest, _ keys: Set<String>) -> ([String], [String]) {
        var objects: [String] = []
        var prefixes: [String] = []
        let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for key in sorted where key.utf8.starts(with: request.prefix.utf8) {
            let rest = Array(key.utf8.dropFirst(request.prefix.utf8.count))
            let mark = Array((request.delimiter ?? "\u{1}none").utf8)
            let place = rest.indices.first { rest[$0...].starts(with: mark) }
            guard let place else {
                objects.append(key)
                continue
            }
            let length = request.prefix.utf8.count + place + mark.count
            let prefix = String(decoding: key.utf8.prefix(length), as: UTF8.self)
            if prefixes.last != prefix { prefixes.append(prefix) }
        }
        return (objects, prefixes)
    }
}
