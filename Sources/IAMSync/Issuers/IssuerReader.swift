import AWSClient
import IAMModel

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
            let keys = try await DiscoveryDocument.read(of: issuer, through: connection).keysHost
            var found: [String] = []
            for host in keys == issuer.host ? [keys] : [keys, issuer.host] {
                let chain = try await connection.certificateChain(host: host)
                guard let top = chain.last else { return .unknown("\(host) presented no certificate") }
                if !found.contains(top.sha1Thumbprint) { found.append(top.sha1Thumbprint) }
            }
            return .present(found)
        } catch let error as TransportError {
            return .unknown(error.reason)
        } catch let flaw as IssuerFlaw {
            return .unknown(flaw.reason(of: issuer))
        } catch {
            return .unknown("\(issuer) could not be read")
        }
    }
}
