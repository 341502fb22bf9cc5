import CCrypto

/// A key that signs. It never leaves libcrypto, and no description shows it.
///
/// `@unchecked Sendable` is safe: the context belongs to this object alone, and is used only while the lock is held.
final class SigningKey: @unchecked Sendable {
    private let context: OpaquePointer
    private let lock = Locked(())

    /// A key of any length.
    init(_ bytes: UnsafeRawBufferPointer) {
        let key = bytes.assumingMemoryBound(to: UInt8.self)
        guard let context = ccrypto_hmac_sha256(key.baseAddress, key.count) else {
            preconditionFailure("libcrypto has no HMAC-SHA256")
        }
        self.context = context
    }

    deinit {
        EVP_MAC_CTX_free(context)
    }

    /// HMAC-SHA256 of a message.
    func code(of message: [UInt8]) -> Digest.SHA256 {
        var code = Digest.SHA256()
        let isDone = withUnsafeMutableBytes(of: &code) { code in
            let code = code.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return lock.withLock { _ in ccrypto_authenticate(context, message, message.count, code) == 1 }
        }
        precondition(isDone, "libcrypto has no HMAC-SHA256")
        return code
    }
}
