import AWSClient
import IAMModel
import JSONTree

/// An issuer's discovery document, as far as AWS goes by it.
///
/// AWS reads it at the issuer's URL and `/.well-known/openid-configuration`, within 5 seconds. A redirect is no answer here:
/// AWS says nowhere that it follows one, and a document from another host is another's word.
///
/// Source: OpenID Connect Discovery 1.0, sections 3 and 4; IAM User Guide, “Create an OpenID Connect (OIDC) identity
/// provider”; STS API Reference, `AssumeRoleWithWebIdentity`, “WebIdentityToken”.
struct DiscoveryDocument {
    /// The host that serves the issuer's keys.
    let keysHost: String

    /// How tokens may be signed so that AWS takes them.
    static let algorithms = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"]

    private static let limits = JSONLimits(depth: 16, bytes: 64 << 10)

    /// Reads the document of an issuer.
    ///
    /// - Throws: ``IssuerFlaw`` with the first thing that is wrong.
    static func read(
        of issuer: Issuer, through connection: any IssuerConnection
    ) async throws(IssuerFlaw) -> DiscoveryDocument {
        let base = issuer.url.hasSuffix("/") ? String(issuer.url.dropLast()) : issuer.url
        let answer: HTTPResponse
        do {
            answer = try await connection.document(base + "/.well-known/openid-configuration")
        } catch {
            throw .missing(error.reason)
        }
        guard answer.status == 200 else { throw .answered(answer.status) }
        guard let json = try? JSON(parsing: answer.body, limits: limits), json.object != nil else { throw .notJSON }
        return try DiscoveryDocument(json, of: issuer)
    }

    private init(_ json: JSON, of issuer: Issuer) throws(IssuerFlaw) {
        guard json["issuer"]?.string == issuer.url else { throw .namesAnother(json["issuer"]?.string) }
        // The rules for an issuer's URL are what AWS asks of this one too: https, a host's name, port 443.
        guard let keys = json["jwks_uri"]?.string, let location = try? Issuer(keys) else { throw .noKeys }
        if let signed = json["id_token_signing_alg_values_supported"]?.array?.compactMap(\.string), !signed.isEmpty,
            !signed.contains(where: Self.algorithms.contains)
        {
            throw .signsOtherwise(signed)
        }
        keysHost = location.host
    }
}

/// Why an issuer's discovery document is of no use to AWS.
enum IssuerFlaw: Error, Hashable {
    /// There was no answer, with the reason.
    case missing(String)
    /// There was another answer than 200.
    case answered(Int)
    /// It is no JSON object, or too large.
    case notJSON
    /// It names another issuer, or none.
    case namesAnother(String?)
    /// It has no usable `jwks_uri`.
    case noKeys
    /// The tokens are signed in none of the ways that AWS takes.
    case signsOtherwise([String])
}
