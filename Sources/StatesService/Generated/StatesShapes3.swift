// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension States {
    struct StateMachineDeleting: ServiceFailure {
        var message: String
        var code: String { "StateMachineDeleting" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct StateMachineDoesNotExist: ServiceFailure {
        var message: String
        var code: String { "StateMachineDoesNotExist" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct StateMachineLimitExceeded: ServiceFailure {
        var message: String
        var code: String { "StateMachineLimitExceeded" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct StateMachineTypeNotSupported: ServiceFailure {
        var message: String
        var code: String { "StateMachineTypeNotSupported" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct TaskDoesNotExist: ServiceFailure {
        var message: String
        var code: String { "TaskDoesNotExist" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct TaskTimedOut: ServiceFailure {
        var message: String
        var code: String { "TaskTimedOut" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct TooManyTags: ServiceFailure {
        var message: String
        var resourceName: String?
        var code: String { "TooManyTags" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("resourceName", resourceName)
            return writer.object
        }
    }
}

extension States {
    struct ValidationException: ServiceFailure {
        var message: String
        var reason: ValidationExceptionReason?
        var code: String { "ValidationException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("reason", reason)
            return writer.object
        }
    }
}
