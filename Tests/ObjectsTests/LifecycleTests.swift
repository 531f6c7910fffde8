import HosuTesting
import Objects
import Primitives
import Store
import Testing

@Suite struct LifecycleTests {
    @Test("an object goes at the first midnight after its days, and not before")
    func expiration() async throws {
        try await Lake.run { lake in
            lake.clock.advance(by: .seconds(10 * 3600 + 1800))
            try await lake.put("logs/a", [1])
            try await lake.put("other", [1])
            try await lake.rules { rule in
                rule.filter.prefix = "logs/"
                rule.expiration = .at(.days(3))
            }

            // Put on 1 March at 10:30; three days later is 4 March at 10:30, so midnight of 5 March.
            try await lake.wait(until: "2026-03-04T23:59:59Z")
            #expect(try await lake.keys() == ["logs/a", "other"])
            try await lake.wait(until: "2026-03-05T00:00:00Z")

            #expect(try await lake.keys() == ["other"])
        }
    }

    @Test("where versions are kept, an expired object is hidden, then removed, then forgotten")
    func noncurrent() async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            try await lake.put("k", [1])
            try await lake.rules { rule in
                rule.expiration = .at(.days(2))
                rule.noncurrentExpiration = .init(days: 3, newerCount: nil)
            }

            try await lake.wait(until: "2026-03-03T00:00:00Z")
            #expect(try await lake.standing() == ["k marker", "k"])
            try await lake.wait(until: "2026-03-05T23:00:00Z")
            #expect(try await lake.standing() == ["k marker", "k"])
            try await lake.wait(until: "2026-03-06T00:00:00Z")

            // Nothing is left behind the marker, which is old enough itself.
            #expect(try await lake.standing() == ["k marker"])
            try await lake.wait(until: "2026-03-06T00:00:01Z")
            #expect(try await lake.standing().isEmpty)
        }
    }

    @Test("as many versions as a rule keeps stay, however old they are", arguments: [1, 2, 3])
    func newerVersions(count: Int) async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            for number in 1...5 { try await lake.put("k", [UInt8(number)]) }
            try await lake.rules { rule in
                rule.noncurrentExpiration = .init(days: 1, newerCount: count)
            }

            try await lake.wait(until: "2026-03-09T00:00:00Z")

            #expect(try await lake.standing().count == 1 + count)
            #expect(try await lake.bytes("k") == [5])
        }
    }

    @Test("markers that hide nothing go where a rule says so, and others stay")
    func loneMarkers() async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            try await lake.put("hidden", [1])
            try await lake.objects.delete("lake", ["hidden", "gone"])
            try await lake.rules { $0.expiration = .expiredMarkers(true) }

            try await lake.wait(until: "2026-03-01T00:00:01Z")

            #expect(try await lake.standing() == ["hidden marker", "hidden"])
        }
    }

    @Test("a locked version stays until its lock ends")
    func locks() async throws {
        try await Lake.run { lake in
            try await lake.objects.updateBucket("lake") { bucket in
                bucket.versioning = .enabled
                bucket.objectLock = BucketLock(defaultRetention: .init(mode: .compliance, period: .days(30)))
            }
            try await lake.put("k", [1])
            try await lake.put("k", [2])
            try await lake.rules { $0.noncurrentExpiration = .init(days: 1, newerCount: nil) }

            try await lake.wait(until: "2026-03-20T00:00:00Z")
            #expect(try await lake.standing().count == 2)
            try await lake.wait(until: "2026-04-01T00:00:00Z")

            #expect(try await lake.standing().count == 1)
        }
    }

    @Test("an object goes to the coldest class that is due, and never back")
    func transitions() async throws {
        try await Lake.run { lake in
            try await lake.put("large", pattern(200_000))
            try await lake.put("small", pattern(10))
            try await lake.rules { rule in
                rule.transitions = [
                    .init(moment: .days(30), storageClass: "STANDARD_IA"),
                    .init(moment: .days(60), storageClass: "GLACIER"),
                ]
            }
            var classes: [String?] = []
            for moment in ["2026-03-30T00:00:00Z", "2026-03-31T00:00:00Z", "2026-04-30T00:00:00Z"] {
                try await lake.wait(until: moment)
                classes.append(try await lake.objects.head("lake", "large").attributes.storageClass)
            }

            #expect(classes == [nil, "STANDARD_IA", "GLACIER"])
            #expect(try await lake.objects.head("lake", "small").attributes.storageClass == nil)
        }
    }

    @Test("an upload that nobody completes goes with its parts")
    func uploads() async throws {
        try await Lake.run { lake in
            let upload = try await lake.objects.beginUpload("lake", "k", attributes: ObjectAttributes())
            _ = try await lake.objects.putPart(
                upload,
                number: 1,
                expectation: BodyExpectation(),
                body: BodyStream(pattern(50_000))
            )
            try await lake.rules { $0.abortDays = 2 }

            try await lake.wait(until: "2026-03-02T23:00:00Z")
            #expect(try await lake.files().count == 1)
            try await lake.wait(until: "2026-03-03T00:00:00Z")

            await #expect(throws: ObjectFailure.uploadMissing(upload.id)) {
                _ = try await lake.objects.upload("lake", "k", upload.id)
            }
            #expect(try await lake.files().isEmpty)
        }
    }

    @Test(
        "a rule is about the objects that meet all it says",
        arguments: [
            (Lifecycle.Filter.with { $0.prefix = "a" }, ["a", "a/tagged"]),
            (Lifecycle.Filter.with { $0.tags = [.init(key: "team", value: "x")] }, ["a/tagged"]),
            (Lifecycle.Filter.with { $0.tags = [.init(key: "team", value: "y")] }, []),
            (Lifecycle.Filter.with { $0.sizeGreaterThan = 2 }, ["b"]),
            (Lifecycle.Filter.with { $0.sizeLessThan = 3 }, ["a", "a/tagged"]),
            (Lifecycle.Filter(), ["a", "a/tagged", "b"]),
        ]
    )
    func filters(filter: Lifecycle.Filter, expired: [String]) async throws {
        try await Lake.run { lake in
            try await lake.put("a", [1])
            try await lake.put("b", [1, 2, 3])
            try await lake.put("a/tagged", [1])
            _ = try await lake.objects.updateAttributes("lake", "a/tagged", as: .tagged, by: nil) {
                $0.tags = ["team": "x"]
            }
            try await lake.rules { rule in
                rule.filter = filter
                rule.expiration = .at(.days(1))
            }

            try await lake.wait(until: "2026-03-02T00:00:00Z")

            #expect(try await lake.keys() == ["a", "a/tagged", "b"].filter { !expired.contains($0) })
        }
    }

    @Test("rules that are switched off or were replaced do nothing")
    func oldRules() async throws {
        try await Lake.run { lake in
            try await lake.put("k", [1])
            try await lake.rules { rule in
                rule.isEnabled = false
                rule.expiration = .at(.days(1))
            }
            try await lake.wait(until: "2026-03-09T00:00:00Z")

            #expect(try await lake.keys() == ["k"])
            let due = try await lake.objects.dueChanges(
                in: "lake",
                runID: "another",
                after: LifecycleCursor(),
                at: lake.clock.now
            )
            #expect(due == nil)
        }
    }

    @Test("a bucket of many keys is gone through in batches")
    func batches() async throws {
        try await Lake.run { lake in
            try await lake.setVersioning(.enabled)
            for number in 0..<1100 { try await lake.put("k\(number % 3)", [1]) }
            try await lake.rules { $0.noncurrentExpiration = .init(days: 1, newerCount: nil) }

            let count = try await lake.wait(until: "2026-03-02T00:00:00Z")

            #expect(count == 2)
            #expect(try await lake.standing() == ["k0", "k1", "k2"])
        }
    }
}

extension Lifecycle.Filter {
    fileprivate static func with(_ change: (inout Self) -> Void) -> Self {
        var filter = Self()
        change(&filter)
        return filter
    }
}

extension Lake {
    fileprivate func rules(_ change: (inout Lifecycle.Rule) -> Void) async throws {
        var rule = Lifecycle.Rule(id: "rule", isEnabled: true, filter: Lifecycle.Filter())
        change(&rule)
        let lifecycle = Lifecycle(rules: [rule], movesSmallToArchives: false, runID: "run")
        try await objects.setLifecycle(lifecycle, of: "lake")
    }

    /// Moves the clock and applies the rules as the run does; how many batches that took.
    @discardableResult
    fileprivate func wait(until text: String) async throws -> Int {
        let moment = try #require(Timestamp(iso8601: text))
        clock.advance(by: moment.since(clock.now))
        var cursor: LifecycleCursor? = LifecycleCursor()
        var count = 0
        while let after = cursor {
            let due = try #require(
                try await objects.dueChanges(in: "lake", runID: "run", after: after, at: moment)
            )
            try await store.write { [objects] view in
                try objects.apply(due, in: "lake", runID: "run", at: moment, view)
            }
            cursor = due.next
            count += 1
        }
        return count
    }

    fileprivate func keys() async throws -> [String] {
        try await objects.list(ListRequest(bucket: "lake")).objects.map(\.key)
    }

    /// The keys of all versions, those of markers said to be so.
    fileprivate func standing() async throws -> [String] {
        try await objects.listVersions(VersionListRequest(bucket: "lake")).entries.map { entry in
            entry.version.key + (entry.version.isDeleteMarker ? " marker" : "")
        }
    }
}
