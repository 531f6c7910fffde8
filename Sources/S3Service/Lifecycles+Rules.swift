import Objects
import Primitives
import ServiceKit
import Shapes

extension Lifecycle.Rule {
    /// A rule as a request states it, `id` being its own or one made for it.
    ///
    /// Source: Amazon S3 API Reference, LifecycleRule, and User Guide, Lifecycle configuration elements; the words are those
    /// of S3's answers.
    /// - Throws: `MalformedXML` for what the schema forbids, `InvalidArgument` and `InvalidRequest` for the rest.
    init(s3 rule: S3.LifecycleRule, id: String?) throws {
        let id = id ?? ""
        guard id.utf8.count <= 255 else {
            throw Self.invalid("ID length should not exceed allowed limit of 255", "ID", id)
        }
        guard ["Enabled", "Disabled"].contains(rule.status) else { throw S3.MalformedXML() }
        self.init(id: id, isEnabled: rule.status == "Enabled", filter: try Lifecycle.Filter(s3: rule))
        expiration = try rule.expiration.map(Self.expiration)
        transitions = try (rule.transitions ?? []).map(Self.transition)
        noncurrentExpiration = try rule.noncurrentVersionExpiration.map(Self.noncurrentExpiration)
        noncurrentTransitions = try (rule.noncurrentVersionTransitions ?? []).map(Self.noncurrentTransition)
        abortDays = try rule.abortIncompleteMultipartUpload.map { abort in
            try Self.positive(
                abort.daysAfterInitiation,
                "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive integer",
                "DaysAfterInitiation"
            )
        }
        guard
            expiration != nil || noncurrentExpiration != nil || abortDays != nil || !transitions.isEmpty
                || !noncurrentTransitions.isEmpty
        else { throw S3.InvalidRequest(message: "At least one action needs to be specified in a rule") }
        try checkFilter()
        try checkOrder()
        try checkNoncurrentOrder()
    }

    private static func invalid(_ message: String, _ name: String, _ value: String?) -> S3.InvalidArgument {
        S3.InvalidArgument(message: message, argumentName: name, argumentValue: value)
    }

    private static func positive(_ number: Int?, _ message: String, _ name: String) throws -> Int {
        guard let number else { throw S3.MalformedXML() }
        guard (1...Int(Int32.max)).contains(number) else { throw invalid(message, name, "\(number)") }
        return number
    }

    private static func midnight(_ date: Timestamp) throws -> Lifecycle.Moment {
        guard date.nextMidnight == date else {
            throw invalid("'Date' must be at midnight GMT", "Date", date.iso8601())
        }
        return .date(date)
    }

    private static func expiration(_ given: S3.LifecycleExpiration) throws -> Lifecycle.Expiration {
        switch (given.days, given.date, given.expiredObjectDeleteMarker) {
        case (let days?, nil, nil):
            let message = "'Days' for Expiration action must be a positive integer"
            return .at(.days(try positive(days, message, "Days")))
        case (nil, let date?, nil): return .at(try midnight(date))
        case (nil, nil, let isOn?): return .expiredMarkers(isOn)
        default: throw S3.MalformedXML()
        }
    }

    /// - Throws: `MalformedXML` for a class that nothing can be moved to.
    private static func target(_ name: String?) throws -> String {
        guard let name, Lifecycle.coldness(name) > 0 else { throw S3.MalformedXML() }
        return name
    }

    private static func transition(_ given: S3.Transition) throws -> Lifecycle.Transition {
        let storageClass = try target(given.storageClass)
        switch (given.days, given.date) {
        case (let days?, nil):
            guard days >= 0 else {
                throw invalid("'Days' in Transition action must be nonnegative", "Days", "\(days)")
            }
            guard days >= 30 || !isInfrequentAccess(storageClass) else {
                throw invalid(
                    "'Days' in Transition action must be greater than or equal to 30 for storageClass "
                        + "'\(storageClass)'",
                    "Days",
                    "\(days)"
                )
            }
            return .init(moment: .days(days), storageClass: storageClass)
        case (nil, let date?): return .init(moment: try midnight(date), storageClass: storageClass)
        case (nil, nil):
            throw invalid("'Transition' action must specify either 'Days' or 'Date'", "Transition", nil)
        case (.some, .some): throw S3.MalformedXML()
        }
    }

    private static func noncurrentExpiration(
        _ given: S3.NoncurrentVersionExpiration
    ) throws -> Lifecycle.NoncurrentExpiration {
        let action = "NoncurrentVersionExpiration"
        let days = try positive(
            given.noncurrentDays,
            "'NoncurrentDays' for \(action) action must be a positive integer",
            "NoncurrentDays"
        )
        return .init(days: days, newerCount: try newerCount(given.newerNoncurrentVersions, action))
    }

    private static func noncurrentTransition(
        _ given: S3.NoncurrentVersionTransition
    ) throws -> Lifecycle.NoncurrentTransition {
        let action = "NoncurrentVersionTransition"
        let storageClass = try target(given.storageClass)
        guard let days = given.noncurrentDays else { throw S3.MalformedXML() }
        let least = isInfrequentAccess(storageClass) ? 30 : 0
        guard days >= least else {
            throw invalid(
                least == 0
                    ? "'NoncurrentDays' in \(action) action must be nonnegative"
                    : "'NoncurrentDays' in \(action) action must be greater than or equal to 30 for "
                        + "storageClass '\(storageClass)'",
                "NoncurrentDays",
                "\(days)"
            )
        }
        return .init(
            days: days,
            newerCount: try newerCount(given.newerNoncurrentVersions, action),
            storageClass: storageClass
        )
    }

    private static func newerCount(_ count: Int?, _ action: String) throws -> Int? {
        guard let count else { return nil }
        guard (1...100).contains(count) else {
            throw invalid(
                "'NewerNoncurrentVersions' for \(action) action must be a positive integer of at most 100",
                "NewerNoncurrentVersions",
                "\(count)"
            )
        }
        return count
    }

    private static func isInfrequentAccess(_ storageClass: String) -> Bool {
        storageClass == "STANDARD_IA" || storageClass == "ONEZONE_IA"
    }

    /// Actions that are not about objects cannot depend on what objects are.
    private func checkFilter() throws {
        let hasSizes = filter.sizeGreaterThan != nil || filter.sizeLessThan != nil
        var actions: [String] = []
        if case .expiredMarkers? = expiration { actions.append("ExpiredObjectDeleteMarker") }
        if abortDays != nil { actions.append("AbortIncompleteMultipartUpload") }
        for action in actions {
            if !filter.tags.isEmpty {
                throw S3.InvalidRequest(message: "\(action) cannot be specified with Tags.")
            }
            if hasSizes { throw S3.InvalidRequest(message: "\(action) cannot be specified with Object Size.") }
        }
        if noncurrentExpiration?.newerCount != nil
            || noncurrentTransitions.contains(where: { $0.newerCount != nil }
            ), filter.form == .prefix
        {
            throw S3.InvalidRequest(
                message: "NewerNoncurrentVersions can only be specified in rules that have a Filter element."
            )
        }
    }

    /// What objects go through must come in the order of the classes, and their end last.
    private func checkOrder() throws {
        let about = "'\(filter.text)'"
        guard Set(transitions.map(\.storageClass)).count == transitions.count else {
            throw S3.InvalidRequest(
                message:
                    "'StorageClass' must be different for 'Transition' actions in same 'Rule' with filter \(about)"
            )
        }
        var forms = Set(transitions.map(\.moment.isDate))
        guard forms.count < 2 else {
            throw S3.InvalidRequest(
                message:
                    "Found mixed 'Date' and 'Days' based Transition actions in lifecycle rule for filter \(about)"
            )
        }
        try checkSteps(about)
        guard case .at(let end)? = expiration else { return }
        forms.insert(end.isDate)
        guard forms.count < 2 else {
            throw S3.InvalidRequest(
                message:
                    "Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule for "
                    + "filter \(about)"
            )
        }
        let name = end.isDate ? "Date" : "Days"
        guard transitions.allSatisfy({ $0.moment.precedes(end) }) else {
            throw Self.invalid(
                "'\(name)' in the Expiration action for filter \(about) must be greater than '\(name)' in the "
                    + "Transition action",
                name,
                nil
            )
        }
    }

    private func checkSteps(_ about: String) throws {
        let steps = transitions.sorted {
            Lifecycle.coldness($0.storageClass) < Lifecycle.coldness($1.storageClass)
        }
        for (warmer, colder) in zip(steps, steps.dropFirst()) {
            guard case .days(let first) = warmer.moment, case .days(let second) = colder.moment else {
                continue
            }
            let least = Self.isInfrequentAccess(warmer.storageClass) ? 30 : 1
            guard second >= first + least else {
                throw Self.invalid(
                    "'Days' in the 'Transition' action for StorageClass '\(colder.storageClass)' for filter \(about) "
                        + "must be \(least) days more than 'Days' in the 'Transition' action for StorageClass "
                        + "'\(warmer.storageClass)'",
                    "Days",
                    "\(second)"
                )
            }
        }
    }

    private func checkNoncurrentOrder() throws {
        let about = "'\(filter.text)'"
        guard Set(noncurrentTransitions.map(\.storageClass)).count == noncurrentTransitions.count else {
            throw S3.InvalidRequest(
                message:
                    "'StorageClass' must be different for 'NoncurrentVersionTransition' actions in same 'Rule' with "
                    + "filter \(about)"
            )
        }
        guard let end = noncurrentExpiration, noncurrentTransitions.contains(where: { $0.days >= end.days })
        else {
            return
        }
        throw Self.invalid(
            "'NoncurrentDays' in the NoncurrentVersionExpiration action for filter \(about) must be greater than "
                + "'NoncurrentDays' in the NoncurrentVersionTransition action",
            "NoncurrentDays",
            "\(end.days)"
        )
    }
}

extension Lifecycle.Moment {
    fileprivate var isDate: Bool {
        switch self {
        case .days: false
        case .date: true
        }
    }

    /// Whether it comes before another of its form.
    fileprivate func precedes(_ other: Self) -> Bool {
        switch (self, other) {
        case (.days(let left), .days(let right)): left < right
        case (.date(let left), .date(let right)): left < right
        case (.days, .date), (.date, .days): false
        }
    }
}

extension Lifecycle.Filter {
    /// The filter of a rule, which is an element of its own or a prefix, and never both.
    fileprivate init(s3 rule: S3.LifecycleRule) throws {
        self.init()
        guard (rule.filter == nil) != (rule.prefix == nil) else { throw S3.MalformedXML() }
        guard let filter = rule.filter else {
            form = .prefix
            prefix = rule.prefix
            return
        }
        let given = [
            filter.prefix != nil, filter.tag != nil, filter.objectSizeGreaterThan != nil,
            filter.objectSizeLessThan != nil, filter.and != nil,
        ]
        guard given.count(where: { $0 }) <= 1 else { throw S3.MalformedXML() }
        if let and = filter.and {
            form = .and
            prefix = and.prefix
            tags = (and.tags ?? []).map { Tag(key: $0.key, value: $0.value) }
            sizeGreaterThan = and.objectSizeGreaterThan.map(Int64.init)
            sizeLessThan = and.objectSizeLessThan.map(Int64.init)
            let count = [prefix != nil, sizeGreaterThan != nil, sizeLessThan != nil].count(where: { $0 })
            guard count + tags.count >= 2 else { throw S3.MalformedXML() }
        } else {
            prefix = filter.prefix
            tags = filter.tag.map { [Tag(key: $0.key, value: $0.value)] } ?? []
            sizeGreaterThan = filter.objectSizeGreaterThan.map(Int64.init)
            sizeLessThan = filter.objectSizeLessThan.map(Int64.init)
        }
        guard Set(tags.map(\.key)).count == tags.count else {
            throw S3.InvalidRequest(message: "Duplicate Tag Keys are not allowed.")
        }
        if let sizeGreaterThan, let sizeLessThan, sizeLessThan <= sizeGreaterThan {
            throw S3.InvalidRequest(
                message: "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'."
            )
        }
    }

    /// As S3's messages name a filter.
    fileprivate var text: String {
        var conditions = prefix.map { ["prefix=\($0)"] } ?? []
        conditions += tags.map { "tag=(\($0.key), \($0.value))" }
        if let sizeGreaterThan { conditions.append("objectsizegreaterthan=\(sizeGreaterThan)") }
        if let sizeLessThan { conditions.append("objectsizelessthan=\(sizeLessThan)") }
        return "(" + (conditions.isEmpty ? "prefix=" : conditions.joined(separator: " and ")) + ")"
    }
}
