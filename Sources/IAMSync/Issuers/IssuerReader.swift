import AWSClient
import IAMModel
import JSONTree

/// Reads which certificates an issuer's servers present at present.
///
/// Source: IAM User Guide, “Obtain the thumbprint for an OpenID Connect identity provider”: the last certificate of the
/// chain that the host of `jwks_uri` presents.
struct IssuerReader {
    let connection: any IssuerConnection

    /// The thumbprints that a provider for the issuer needs: 40 lowercase hexadecimal digits each, the host of `jwks_uri`
    /// first, and the issuer's own where the two differ.
    func thumbprints(of issuer: Issuer) async -> Reading<[String]> {
        do {
            let keys = try await keysHost(of: issuer)
            var found: [String] = []
            for host in keys == issuer.host ? [keys] : [keys, issuer.host] {
                let chain = try await connection.certificateChain(host: host)
                guard let top = chain.last else { return .unknown("\(host) presented no certificate") }
                if !found.contains(top.sha1Thumbprint) { found.append(top.sha1Thumbprint) }
            }
            return .present(found)
        } catch let error as TransportError {
            return .unknown(error.reason)
        } catch let error as IssuerDocumentError {
            return .unknown(error.reason)
        } catch {
            return .unknown("\(issuer) could not be read")
        }
    }

    /// The host that serves the issuer's keys, as its discovery document names it.
    private func keysHost(of issuer: Issuer) async throws -> String {
        let base = issuer.url.hasSuffix("/") ? String(issuer.url.dropLast()) : issuer.url
        let answer = try await connection.document(base + "/.well-known/openid-configuration")
        guard answer.status == 200 else {
            throw IssuerDocumentError(reason: "\(issuer) answered \(answer.status) for its discovery document")
        }
        guard let document = try? JSON(parsing: answer.body, limits: JSONLimits(depth: 16, bytes: 64 << 10)) else {
            throw IssuerDocumentError(reason: "the discovery document of \(issuer) is no JSON")
        }
        guard document["issuer"]?.string == issuer.url else {
            throw IssuerDocumentError(reason: "the discovery document of \(issuer) names another issuer")
        }
        guard let keys = document["jwks_uri"]?.string, let location = try? Issuer(keys) else {
            throw IssuerDocumentError(reason: "the discovery document of \(issuer) has no usable jwks_uri")
        }
        return location.host
    }
}

/// Why an issuer's discovery document is of no use.
private struct IssuerDocumentError: Error {
    let reason: String
}
