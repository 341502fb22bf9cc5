extension Diagnostic {
    /// A name outside the Platform Notation.
    package static func notSlug(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .notASlug, at: location, "“\(text)” is no name that “\(key)” can have.",
            "Use lower-case letters, digits and single hyphens, beginning with a letter and not ending with a hyphen.")
    }

    /// An account's number that is not twelve digits.
    package static func notAccountID(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .notAnAccountID, at: location, "“\(text)” is no account ID.",
            "Write all 12 digits of the account's number, leading zeros included.")
    }

    /// A text that should be an ARN.
    package static func malformedARN(
        _ text: String, of key: String, example: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .malformedARN, at: location, "“\(text)” is no ARN that “\(key)” can have.",
            "Write the whole ARN, such as \(example).")
    }

    /// A value that AWS would refuse.
    package static func refusedByAWS(
        _ text: String, of key: String, rule: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .refusedByAWS, at: location, "AWS would refuse “\(text)” as “\(key)”.", "Write \(rule).")
    }

    /// A tag that iamsync sets itself.
    package static func tagIsOurs(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tagIsOurs, at: location, "The tag “\(key)” is set by iamsync itself.", "Use another key for your tag.")
    }

    /// More tags than a resource can carry beside ours.
    package static func tooManyTags(_ count: Int, most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tooManyTags, at: location, "\(count) tags are more than the \(most) that fit beside iamsync's own.",
            "Remove \(count - most) of them.")
    }

    /// An issuer that is not OIDC-compatible, or that AWS doesn't take.
    package static func brokenIssuer(_ text: String, _ error: IssuerError, at location: SourceLocation) -> Diagnostic {
        let (problem, remedy) = sentences(for: error)
        return Diagnostic(.brokenIssuer, at: location, "The issuer “\(text)” \(problem).", remedy)
    }

    /// A subject or audience that could match more than itself.
    package static func notExact(
        _ text: String, of key: String, because flaw: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .notExact, at: location, "The \(key) “\(text)” holds \(flaw), and trust is for one exact value.",
            "Write the value out as the token carries it.")
    }

    private static func sentences(for error: IssuerError) -> (String, String) {
        switch error {
        case .notHTTPS: ("does not begin with “https://”", "Write the issuer's https URL.")
        case .hasPort: ("has a port", "Remove the port: AWS reaches issuers on 443 alone.")
        case .hasQuery: ("has a query", "Remove everything from “?” on.")
        case .hasFragment: ("has a fragment", "Remove everything from “#” on.")
        case .hasUserInfo: ("has user information before its host", "Remove everything up to “@”.")
        case .hostIsUpperCase: ("has upper-case letters in its host", "Write the host in lower case.")
        case .hostIsAddress: ("has an IP address as its host", "Write the host's name.")
        case .noHost: ("has no valid host name", "Write a host name after “https://”.")
        case .badCharacter:
            ("holds white space, a control character or a character outside ASCII", "Write the URL percent-encoded.")
        case .tooLong(let length):
            ("has \(length) characters, and AWS takes \(Issuer.longest)", "Use a shorter issuer URL.")
        }
    }
}
