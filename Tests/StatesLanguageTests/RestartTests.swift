import Primitives
import Testing

@testable import StatesLanguage

@Suite struct RestartTests {
    /// Makes machines that end: states go forward, some run side by side, some fail and are tried again.
    private struct Maker {
        var state: UInt64

        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }

        mutating func scope(depth: Int, prefix: String) -> String {
            let count = 1 + next(4)
            var states: [String] = []
            for index in 0..<count {
                let name = "\(prefix)\(index)"
                let isLast = index == count - 1
                let next = isLast ? #""End":true"# : #""Next":"\#(prefix)\#(index + 1)""#
                states.append(#""\#(name)":{\#(body(depth: depth, name: name)),\#(next)}"#)
            }
            return #""StartAt":"\#(prefix)0","States":{\#(states.joined(separator: ","))}"#
        }

        private mutating func body(depth: Int, name: String) -> String {
            let trouble =
                #""Retry":[{"ErrorEquals":["Once"],"MaxAttempts":2},{"ErrorEquals":["States.Timeout"],"MaxAttempts":1}]"#
            switch next(depth > 0 ? 7 : 5) {
            case 0: return #""Type":"Pass","Parameters":{"was.$":"$","n":\#(next(9))}"#
            case 1: return #""Type":"Wait","Seconds":\#(1 + next(5))"#
            case 2: return #""Type":"Pass","Assign":{"v\#(depth).$":"$"},"ResultPath":null"#
            case 3, 4:
                return
                    #""Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getTable","TimeoutSeconds":9,\#(trouble)"#
            case 5:
                let branches = (0...next(3)).map { "{\(scope(depth: depth - 1, prefix: "\(name)b\($0)-"))}" }
                return #""Type":"Parallel","Branches":[\#(branches.joined(separator: ","))],\#(trouble)"#
            default:
                return
                    #""Type":"Map","MaxConcurrency":\#(next(3)),"ItemsPath":"$$.Execution.Input","#
                    + #""ItemSelector":{"i.$":"$$.Map.Item.Index"},"ItemProcessor":{\#(scope(depth: depth - 1, prefix: "\(name)m-"))},\#(trouble)"#
            }
        }
    }

    @Test("an execution rebuilt from its checkpoint after every event has the same history", arguments: 0..<150)
    func rebuilt(seed: UInt64) throws {
        var maker = Maker(state: seed &* 7_919 &+ 17)
        let definition = "{\(maker.scope(depth: 2, prefix: "s"))}"
        func simulation(restarts: Bool) throws -> Simulation {
            var simulation = try Simulation(definition, input: ["a", "b", "c"]) { request, count in
                switch (count &+ Int(seed)) % 7 {
                case 0: .failure("Once", "try again")
                case 1: .silence
                case 2 where seed % 5 == 0: .failure("Fatal", nil)
                default: .success(["of": .string(request.stateName)])
                }
            }
            simulation.restarts = restarts
            simulation.transitionLimit = restarts ? 3 : 3
            simulation.run()
            return simulation
        }

        let whole = try simulation(restarts: false)
        let broken = try simulation(restarts: true)

        #expect(whole.execution.hasEnded, "\(definition)")
        #expect(whole.lines == broken.lines, "seed \(seed): \(definition)")
        #expect(whole.history == broken.history, "seed \(seed): \(definition)")
        #expect(whole.result == broken.result)
    }
}
