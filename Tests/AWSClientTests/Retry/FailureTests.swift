import JSONTree
import Testing

@testable import AWSClient

/// What every error of the services means for a call.
@Suite struct FailureTests {
    private static let full = "Too many requests processing, try again later."

    @Test(
        arguments: [
            (.iam, 400, "Throttling"), (.sts, 400, "ThrottlingException"), (.ssoAdmin, 400, "ThrottlingException"),
            (.identityStore, 400, "ThrottlingException"), (.organizations, 400, "TooManyRequestsException"),
            (.iam, 503, "RequestLimitExceeded"), (.iam, 503, "SlowDown"), (.iam, 429, "HTTP429"), (.sts, 429, "Any"),
            (.iam, 500, "Throttling"), (.ssoAdmin, 503, "ThrottlingException"), (.iam, 400, "RequestThrottled"),
            (.iam, 400, "RequestThrottledException"), (.iam, 400, "ThrottledException"),
            (.iam, 400, "BandwidthLimitExceeded"), (.iam, 400, "PriorRequestNotComplete"),
            (.iam, 400, "EC2ThrottledException"), (.iam, 400, "TransactionInProgressException"),
            (.iam, 400, "ProvisionedThroughputExceededException"),
        ] as [(AWSService, Int, String)])
    func whatAsksToGoSlowerIsThrottling(service: AWSService, status: Int, code: String) {
        #expect(meaning(service, status, code) == .throttled)
    }

    @Test(
        arguments: [
            (.iam, 500, "HTTP500"), (.iam, 502, "HTTP502"), (.ssoAdmin, 503, "HTTP503"), (.sts, 504, "HTTP504"),
            (.iam, 500, "ServiceFailure"), (.organizations, 500, "ServiceException"),
            (.organizations, 400, "ServiceException"),
            (.ssoAdmin, 500, "InternalServerException"), (.identityStore, 400, "InternalServerException"),
            (.sts, 500, "InternalFailure"), (.iam, 503, "ServiceUnavailable"), (.iam, 400, "RequestTimeout"),
            (.iam, 400, "RequestTimeoutException"), (.iam, 500, "AnythingElse"),
        ] as [(AWSService, Int, String)])
    func whatTheServerFailedInMayHaveHappened(service: AWSService, status: Int, code: String) {
        #expect(meaning(service, status, code) == .unanswered)
    }

    @Test(
        arguments: [
            (.ssoAdmin, "ConflictException", "Another operation is in progress."),
            (.identityStore, "ConflictException", "The group was changed meanwhile."),
            (.organizations, "ConcurrentModificationException", "Try again."),
            (.iam, "ConcurrentModification", "Try again."),
            (.iam, "DeleteConflict", "Detach its policies first."), (.iam, "EntityTemporarilyUnmodifiable", "Later."),
        ] as [(AWSService, String, String)])
    func whatStandsInTheWayIsAConflict(service: AWSService, code: String, message: String) {
        #expect(meaning(service, 409, code, message) == .inConflict)
    }

    @Test(
        arguments: [
            (.iam, 404, "NoSuchEntity", "No."), (.ssoAdmin, 400, "ResourceNotFoundException", "No."),
            (.iam, 400, "MalformedPolicyDocument", "Invalid principal."),
            (.iam, 409, "EntityAlreadyExists", "It exists."),
            (.ssoAdmin, 400, "ConflictException", "A set with this name already exists."),
            (.ssoAdmin, 400, "ConflictException", full), (.ssoAdmin, 400, "ThrottlingException", full),
            (.iam, 409, "LimitExceeded", "Ten policies."), (.iam, 409, "LimitExceededException", "Ten policies."),
            (.ssoAdmin, 400, "ServiceQuotaExceededException", "3,500."), (.iam, 403, "AccessDenied", "No."),
            (.ssoAdmin, 400, "AccessDeniedException", "No."), (.iam, 400, "OpenIdIdpCommunicationError", "No."),
            (.iam, 400, "IDPCommunicationError", "STS's alone."), (.ssoAdmin, 400, "ValidationException", "No."),
            (.organizations, 400, "ConstraintViolationException", "No."), (.iam, 301, "HTTP301", "No."),
        ] as [(AWSService, Int, String, String)])
    func anythingElseIsTheCallersMatter(service: AWSService, status: Int, code: String, message: String) {
        #expect(meaning(service, status, code, message) == .final)
    }

    @Test(arguments: ["ExpiredToken", "ExpiredTokenException"])
    func credentialsThatEndedAreExpired(code: String) {
        #expect(meaning(.sts, 403, code) == .expired)
    }

    @Test func anIdentityProviderOutOfReachMayBeReachedSoon() {
        #expect(meaning(.sts, 400, "IDPCommunicationError") == .refusedForNow)
    }

    @Test(arguments: [
        "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "SignatureDoesNotMatch",
        "InvalidSignatureException", "AuthFailure",
    ])
    func aClockIsBlamedWhereItIsOffByOverFourMinutes(code: String) {
        let meanings = [nil, 0, 240, -240, 241, -241, 3_600].map { (seconds: Int?) in
            meaning(.iam, 403, code, skew: seconds.map { .seconds($0) })
        }

        #expect(meanings == [.final, .final, .final, .final, .skewed, .skewed, .skewed])
    }

    @Test(
        arguments: [
            (.notConnected, .notReached), (.answerLost, .unanswered), (.malformedAnswer, .unreadable),
            (.notTrusted, .final), (.cancelled, .final),
        ] as [(TransportError.Kind, Failure.Meaning)])
    func theTransportsFailuresMeanWhatTheySay(kind: TransportError.Kind, meaning: Failure.Meaning) {
        #expect(Failure.Meaning(of: kind) == meaning)
    }

    /// Scripts/fixtures/errors.py writes the fixture.
    @Test func whatTheSDKRepeatsIsRepeatedButForQuotas() throws {
        let sdk = try fixture("errors.json")
        let throttling = Set((sdk["throttlingCodes"]?.array ?? []).compactMap(\.string))
        let transient = Set((sdk["transientCodes"]?.array ?? []).compactMap(\.string))
        let statuses = (sdk["transientStatuses"]?.array ?? []).compactMap(\.integer)

        #expect(throttling.filter { meaning(.iam, 400, $0) != .throttled } == ["LimitExceededException"])
        #expect(transient.subtracting(throttling).allSatisfy { meaning(.iam, 400, $0) == .unanswered })
        #expect(statuses.allSatisfy { meaning(.iam, $0, "HTTP\($0)") == .unanswered })
        #expect(!throttling.isEmpty && !transient.isEmpty && !statuses.isEmpty)
    }

    @Test func whatAServicesModelCallsRetryableIs() throws {
        let modeled = try fixture("errors.json")["modeled"]?.array ?? []

        #expect(!modeled.isEmpty)
        for error in modeled {
            let service = try #require(AWSService(rawValue: error["service"]?.string ?? ""))
            let code = try #require(error["code"]?.string)
            let expected: Failure.Meaning = error["isThrottling"] == true ? .throttled : .unanswered

            #expect(meaning(service, 400, code) == expected, Comment(rawValue: code))
        }
    }

    private func meaning(
        _ service: AWSService, _ status: Int, _ code: String, _ message: String = "No.", skew: Duration? = nil
    ) -> Failure.Meaning {
        let error = AWSError(
            .service(code: code), service: service, operation: "Any", message: message, status: status)
        return Failure.Meaning(of: error, skew: skew)
    }
}
