extension AWSError {
    /// Whether the thing asked for does not exist.
    public var isAbsent: Bool {
        isOne(of: ["NoSuchEntity", "NoSuchEntityException", "ResourceNotFoundException", "AccountNotFoundException"])
    }

    /// Whether a permission is missing.
    public var isDenied: Bool {
        isOne(of: ["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "UnauthorizedException"])
    }

    /// Whether the thing to be made exists already: somebody was faster.
    public var isAlreadyThere: Bool {
        if isOne(of: ["EntityAlreadyExists", "EntityAlreadyExistsException"]) { return true }
        guard isOne(of: ["ConflictException", "Conflict"]) else { return false }
        let text = message.lowercased()
        return [
            "already exist", "already attached", "already in use", "not unique", "duplicate", "must be unique",
        ].contains {
            text.contains($0)
        }
    }

    /// Whether another change is under way, or something still depends on the thing.
    public var isConflict: Bool {
        guard !isAlreadyThere, !isWindowFull else { return false }
        return isOne(of: [
            "ConflictException", "ConcurrentModification", "ConcurrentModificationException", "DeleteConflict",
            "EntityTemporarilyUnmodifiable",
        ])
    }

    /// Whether Identity Center has as many changes under way as it bears: wait for one of them to end.
    ///
    /// The client doesn't repeat such a call by itself: whoever holds the window knows what to wait for.
    public var isWindowFull: Bool {
        service == .ssoAdmin && code != nil && message.lowercased().contains("too many requests processing")
    }

    /// Whether AWS asks to go slower.
    ///
    /// The codes are the SDKs', but for `LimitExceededException`: in these services that is a quota (``isQuota``), which
    /// waiting doesn't help. Source: AWS SDKs and Tools Reference Guide, “Retry behavior”.
    public var isThrottling: Bool {
        guard !isWindowFull else { return false }
        return status == 429
            || isOne(of: [
                "Throttling", "ThrottlingException", "ThrottledException", "TooManyRequestsException",
                "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException", "SlowDown",
                "BandwidthLimitExceeded", "PriorRequestNotComplete", "ProvisionedThroughputExceededException",
                "TransactionInProgressException", "EC2ThrottledException",
            ])
    }

    /// Whether a limit of the account stands in the way, which waiting doesn't help.
    public var isQuota: Bool {
        isOne(of: [
            "LimitExceeded", "LimitExceededException", "ServiceQuotaExceededException",
            "ConstraintViolationException",
        ])
    }

    /// Whether the credentials have ended.
    var isExpiry: Bool {
        isOne(of: ["ExpiredToken", "ExpiredTokenException"])
    }

    /// Whether a wrong clock may be the reason. Source: the codes for which AWS's SDKs look at the clock.
    var maySignatureTimeBeWrong: Bool {
        isOne(of: [
            "RequestTimeTooSkewed", "RequestExpired", "SignatureDoesNotMatch", "InvalidSignatureException",
            "RequestInTheFuture", "AuthFailure",
        ])
    }

    /// Whether the server failed, so that nobody knows whether the call was carried out.
    var isServerFailure: Bool {
        if let status, [500, 502, 503, 504].contains(status) { return true }
        return isOne(of: [
            "InternalServerException", "InternalFailure", "InternalError", "ServiceFailure", "ServiceException",
            "ServiceUnavailable", "ServiceUnavailableException", "RequestTimeout", "RequestTimeoutException",
        ])
    }

    /// Whether STS could not reach the identity provider at the moment: it did nothing, and may reach it soon.
    ///
    /// Source: STS API Reference, `AssumeRoleWithWebIdentity`, “IDPCommunicationError”.
    var isPassing: Bool {
        service == .sts && isOne(of: ["IDPCommunicationError"])
    }

    private func isOne(of codes: [String]) -> Bool {
        code.map(codes.contains) ?? false
    }
}
