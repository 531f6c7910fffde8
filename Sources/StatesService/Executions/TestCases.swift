import Primitives

/// Executions of test cases, whose tasks get the answers of a mock configuration.
extension StatesService {
    /// An ARN and the test case behind its `#`.
    static func parts(of arn: String) -> (arn: String, testCase: String?) {
        let parts = arn.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (parts[0], parts.count == 2 ? parts[1] : nil)
    }

    /// - Throws: `InvalidArn` where the mock configuration has no such test case, or there is none.
    func checkCase(_ name: String, of machine: String) throws {
        let configuration: MockConfiguration?
        do {
            configuration = try core.tasks.mocks.configuration()
        } catch {
            throw States.InvalidArn(message: "Invalid Arn: '\(error)'")
        }
        guard let configuration else {
            throw States.InvalidArn(
                message:
                    "Invalid Arn: 'The test case \(name) needs a mock configuration: SFN_MOCK_CONFIG names none'"
            )
        }
        guard configuration.hasCase(name, of: machine) else {
            throw States.InvalidArn(
                message:
                    "Invalid Arn: 'The mock configuration has no test case \(name) of state machine \(machine)'"
            )
        }
    }
}
