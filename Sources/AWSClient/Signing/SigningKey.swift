import CCrypto

/// A key that signs. It never leaves libcrypto, and no description shows it.
final class SigningKey: Sendable {
    /// Libcrypto's context for the key. `@unchecked Sendable` is safe: it stands in `context` alone, and so is used by one
    /// thread at a time.
    private struct Context: @unchecked Sendable {
        let handle: OpaquePointer
    }

    private let context: Locked<Context>

    /// A key of any length.
    init(_ bytes: UnsafeRawBufferPointer) {
        let key = bytes.assumingMemoryBound(to: UInt8.self)
        guard let handle = ccrypto_hmac_sha256(key.baseAddress, key.count) else {
            preconditionFailure("libcrypto has no HMAC-SHA256")
        }
        context = Locked(Context(handle: handle))
    }

    deinit {
        context.withLock { EVP_MAC_CTX_free($0.handle) }
    }

    /// HMAC-SHA256 of a message.
    func code(of message: [UInt8]) -> Digest.SHA256 {
        var code = Digest.SHA256()
        let isDone = withUnsafeMutableBytes(of: &code) { code in
            let code = code.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return context.withLock { ccrypto_authenticate($0.handle, message, message.count, code) == 1 }
        }
        precondition(isDone, "libcrypto has no HMAC-SHA256")
        return code
    }
}
