import Primitives

/// The environments of all functions: who may have one, who waits, and which are kept.
///
/// An actor because those who take and those who give back meet here.
actor FunctionPool {
    /// What somebody gets who wants an environment.
    enum Grant: Sendable {
        case environment(FunctionEnvironment)
        /// Room to start one.
        case room
    }

    private struct Idle {
        let environment: FunctionEnvironment
        let since: ContinuousClock.Instant
    }

    private struct Waiter {
        let number: Int
        let function: FunctionSpecification
        let continuation: CheckedContinuation<Grant?, Never>
    }

    private struct Name: Hashable {
        let tenant: Tenant
        let function: String
    }

    private let configuration: FunctionConfiguration
    private let clock: any WorldClock
    private var idle: [FunctionSpecification: [Idle]] = [:]
    /// All that were granted room: idle ones, working ones and those that start.
    private var count = 0
    private var working: [ObjectIdentifier: FunctionEnvironment] = [:]
    private var waiters: [Waiter] = []
    private var lastNumber = 0
    private var invocations: [Name: Int] = [:]
    private var tenantInvocations: [Tenant: Int] = [:]
    /// How many environments are kept however idle.
    private var provisioned: [FunctionSpecification: Int] = [:]
    /// Ends what was idle too long; runs while anything is idle, and ends with `close`.
    private var sweeper: Task<Void, Never>?
    private var isClosed = false

    init(_ configuration: FunctionConfiguration, _ machineClock: any WorldClock) {
        self.configuration = configuration
        clock = machineClock
    }

    // MARK: Concurrency

    /// Counts an invocation that begins.
    ///
    /// - Throws: `FunctionFailure.throttled`, `.closing`.
    func enter(_ function: FunctionSpecification) throws(FunctionFailure) {
        guard !isClosed else { throw .closing }
        let name = Name(tenant: function.key.tenant, function: function.key.name)
        if let limit = function.reservedConcurrency, invocations[name, default: 0] >= limit {
            throw .throttled(.reservedConcurrency)
        }
        guard tenantInvocations[name.tenant, default: 0] < configuration.concurrency else {
            throw .throttled(.concurrentInvocations)
        }
        invocations[name, default: 0] += 1
        tenantInvocations[name.tenant, default: 0] += 1
    }

    func leave(_ function: FunctionSpecification) {
        let name = Name(tenant: function.key.tenant, function: function.key.name)
        invocations[name] = Self.less(invocations[name])
        tenantInvocations[name.tenant] = Self.less(tenantInvocations[name.tenant])
    }

    private static func less(_ count: Int?) -> Int? { (count ?? 0) <= 1 ? nil : (count ?? 0) - 1 }

    // MARK: Environments

    /// An idle environment of that specification, or room to start one, when there is room.
    ///
    /// - Throws: `CancellationError`.
    func take(_ function: FunctionSpecification) async throws -> Grant {
        if let found = takeIdle(function) { return .environment(found) }
        endOthers(of: function)
        if count < configuration.environmentLimit {
            count += 1
            return .room
        }
        if let oldest = oldestIdle() {
            // Its room is given on.
            remove(oldest)
            await oldest.close()
            return .room
        }
        lastNumber += 1
        let number = lastNumber
        let grant = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Grant?, Never>) in
                if Task.isCancelled { return continuation.resume(returning: nil) }
                waiters.append(Waiter(number: number, function: function, continuation: continuation))
            }
        } onCancel: {
            Task { await self.giveUp(number) }
        }
        guard let grant else { throw CancellationError() }
        return grant
    }

    /// Notes that an environment that was started works now.
    func began(_ environment: FunctionEnvironment) {
        working[ObjectIdentifier(environment)] = environment
    }

    /// Notes that an environment was ended whose room another one takes.
    func forget(_ environment: FunctionEnvironment) { working[ObjectIdentifier(environment)] = nil }

    /// Takes an environment back after an invocation: keeps it, gives it to who waits, or ends it.
    func giveBack(_ environment: FunctionEnvironment) async {
        working[ObjectIdentifier(environment)] = nil
        guard environment.isIdle, !environment.isRetired, !isClosed else { return await end(environment) }
        if let index = waiters.firstIndex(where: { $0.function == environment.function }) {
            working[ObjectIdentifier(environment)] = environment
            waiters.remove(at: index).continuation.resume(returning: .environment(environment))
            return
        }
        guard waiters.isEmpty else { return await end(environment) }
        idle[environment.function, default: []].append(Idle(environment: environment, since: .now))
        sweep()
    }

    /// Ends an environment, and gives its room to who waits.
    func end(_ environment: FunctionEnvironment) async {
        working[ObjectIdentifier(environment)] = nil
        await environment.close()
        freeRoom()
    }

    /// Gives room back that nothing was started in.
    func freeRoom() {
        guard waiters.isEmpty else {
            waiters.removeFirst().continuation.resume(returning: .room)
            return
        }
        count -= 1
    }

    /// Ends the idle environments of a version, and the others when they have answered.
    func retire(_ key: FunctionKey) async {
        for function in provisioned.keys where function.key == key { provisioned[function] = nil }
        for environment in working.values where environment.function.key == key { environment.retire() }
        for function in idle.keys where function.key == key { await endAll(of: function) }
    }

    /// How many more environments must be started so that `count` are there.
    func provision(_ function: FunctionSpecification, _ wanted: Int) async -> Int {
        provisioned[function] = wanted == 0 ? nil : wanted
        let present = idle[function, default: []].count + working.values.count { $0.function == function }
        return max(0, wanted - present)
    }

    /// Ends all environments.
    func close() async {
        isClosed = true
        sweeper?.cancel()
        for waiter in waiters { waiter.continuation.resume(returning: nil) }
        waiters = []
        let all = idle.values.joined().map(\.environment) + working.values
        idle = [:]
        await withDiscardingTaskGroup { group in
            for environment in all { group.addTask { await environment.close() } }
        }
    }

    /// How many invocations there are.
    var invocationCount: Int { tenantInvocations.values.reduce(0, +) }

    /// How many environments there are.
    var environmentCount: Int { count }

    private func takeIdle(_ function: FunctionSpecification) -> FunctionEnvironment? {
        while let last = idle[function]?.popLast() {
            if idle[function]?.isEmpty == true { idle[function] = nil }
            guard last.environment.isIdle else {
                perform { [self] in await end(last.environment) }
                continue
            }
            working[ObjectIdentifier(last.environment)] = last.environment
            return last.environment
        }
        return nil
    }

    /// Ends what is idle of the same version with another code or configuration.
    private func endOthers(of function: FunctionSpecification) {
        for other in idle.keys where other.key == function.key && other != function {
            perform { [self] in await endAll(of: other) }
        }
    }

    private func endAll(of function: FunctionSpecification) async {
        for idle in idle.removeValue(forKey: function) ?? [] { await end(idle.environment) }
    }

    private func oldestIdle() -> FunctionEnvironment? {
        idle.values.joined().min { $0.since < $1.since }?.environment
    }

    private func remove(_ environment: FunctionEnvironment) {
        idle[environment.function]?.removeAll { $0.environment === environment }
        if idle[environment.function]?.isEmpty == true { idle[environment.function] = nil }
    }

    private func giveUp(_ number: Int) {
        guard let index = waiters.firstIndex(where: { $0.number == number }) else { return }
        waiters.remove(at: index).continuation.resume(returning: nil)
    }

    /// Work that nobody waits for; it ends with the processes that it ends.
    private func perform(_ work: @escaping @Sendable () async -> Void) { Task { await work() } }

    private func sweep() {
        guard sweeper == nil else { return }
        sweeper = Task {
            let pause = min(configuration.idleTime, .seconds(30))
            while !Task.isCancelled {
                do { try await clock.sleep(until: clock.now.advanced(by: pause)) } catch { return }
                guard await endExpired() else { return }
            }
        }
    }

    /// Ends what was idle too long; false when nothing is idle any more.
    private func endExpired() async -> Bool {
        let now = ContinuousClock.now
        for (function, list) in idle {
            let kept = max(0, (provisioned[function] ?? 0) - working.values.count { $0.function == function })
            let expired = list.dropLast(kept).filter { now - $0.since >= configuration.idleTime }
            for one in expired {
                remove(one.environment)
                await end(one.environment)
            }
        }
        if idle.isEmpty { sweeper = nil }
        return !idle.isEmpty
    }
}
