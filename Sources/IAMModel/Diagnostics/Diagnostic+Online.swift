extension Diagnostic {
    /// AWS reads the document at the first token, and refuses the token where it can't.
    package static func issuerDocumentMissing(
        _ issuer: Issuer, _ reason: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .issuerDocumentMissing, at: location,
            "The discovery document of “\(issuer)” can't be read: \(reason).",
            "Make \(documentURL(of: issuer)) answer from the internet within 5 seconds, or correct the issuer.")
    }

    /// An answer that is no document.
    package static func issuerDocumentNotJSON(_ issuer: Issuer, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .issuerDocumentNotJSON, at: location, "The discovery document of “\(issuer)” is no JSON object.",
            "Make \(documentURL(of: issuer)) give the JSON of OpenID Connect Discovery, or correct the issuer.")
    }

    /// A token's `iss` has to be the provider's URL to the letter.
    package static func issuerDocumentNamesAnother(
        _ issuer: Issuer, _ other: String?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .issuerDocumentNamesAnother, at: location,
            "The discovery document of “\(issuer)” names \(other.map { "“\($0)”" } ?? "no issuer") as its issuer.",
            "Write the issuer exactly as its document does: a final slash and the case of letters count.")
    }

    /// Without keys no token can be verified.
    package static func issuerWithoutKeys(_ issuer: Issuer, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .issuerWithoutKeys, at: location,
            "The discovery document of “\(issuer)” has no “jwks_uri” that AWS could read.",
            "Let the issuer name an https URL without a port, a query or an address as its “jwks_uri”.")
    }

    /// Source: STS API Reference, `AssumeRoleWithWebIdentity`, “WebIdentityToken”.
    package static func issuerSignsOtherwise(
        _ issuer: Issuer, _ algorithms: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .issuerSignsOtherwise, at: location,
            "“\(issuer)” signs its tokens with \(algorithms.prefix(8).joined(separator: ", ")), which AWS doesn't take.",
            "Let it sign with RS256, RS384, RS512, ES256, ES384 or ES512.")
    }

    private static func documentURL(of issuer: Issuer) -> String {
        (issuer.url.hasSuffix("/") ? String(issuer.url.dropLast()) : issuer.url) + "/.well-known/openid-configuration"
    }
}
