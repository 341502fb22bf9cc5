/// An error that a service answers with.
struct ServiceFailure: Error, Hashable, Sendable {
    let code: String
    let message: String
    let status: Int

    init(_ code: String, _ message: String, status: Int = 400) {
        self.code = code
        self.message = message
        self.status = status
    }
}

extension ServiceFailure {
    // IAM. Source of codes and statuses: IAM API Reference.

    static func noSuchEntity(_ message: String) -> ServiceFailure {
        ServiceFailure("NoSuchEntity", message, status: 404)
    }

    static func alreadyExists(_ message: String) -> ServiceFailure {
        ServiceFailure("EntityAlreadyExists", message, status: 409)
    }

    static func limitExceeded(_ message: String) -> ServiceFailure {
        ServiceFailure("LimitExceeded", message, status: 409)
    }

    static func deleteConflict(_ message: String) -> ServiceFailure {
        ServiceFailure("DeleteConflict", message, status: 409)
    }

    static func malformedPolicy(_ message: String) -> ServiceFailure {
        ServiceFailure("MalformedPolicyDocument", message)
    }

    static func accessDenied(_ message: String) -> ServiceFailure {
        ServiceFailure("AccessDenied", message, status: 403)
    }

    static func invalidInput(_ message: String) -> ServiceFailure { ServiceFailure("InvalidInput", message) }

    // Identity Center, identity store, Organizations.

    static func notFound(_ message: String) -> ServiceFailure { ServiceFailure("ResourceNotFoundException", message) }
    static func conflict(_ message: String) -> ServiceFailure { ServiceFailure("ConflictException", message) }
    static func invalid(_ message: String) -> ServiceFailure { ServiceFailure("ValidationException", message) }
    static func quota(_ message: String) -> ServiceFailure { ServiceFailure("ServiceQuotaExceededException", message) }
}
