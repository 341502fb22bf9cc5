/// A certificate that a server showed.
public struct Certificate: Hashable, Sendable {
    /// Its bytes in DER.
    public let der: [UInt8]

    /// A certificate of these bytes; they are not looked at.
    public init(der: [UInt8]) {
        self.der = der
    }

    /// Its SHA-1 hash as IAM wants a thumbprint: 40 lowercase hexadecimal digits.
    ///
    /// Source: IAM User Guide, “Obtain the thumbprint for an OpenID Connect identity provider”.
    public var sha1Thumbprint: String {
        Digest.hexadecimal(Digest.sha1(der))
    }
}
