import CCrypto

/// Hashes of OpenSSL.
enum Digest {
    /// The 32 bytes of a SHA-256, which need no allocation.
    typealias SHA256 = SIMD32<UInt8>

    /// OpenSSL's SHA-256, looked up once: its one-shot functions look it up at every call, which takes longer than a
    /// short hash. The lookup lasts as long as the program.
    ///
    /// `nonisolated(unsafe)` because OpenSSL's algorithms never change once they are fetched, and any thread may use them.
    private nonisolated(unsafe) static let sha256Algorithm: OpaquePointer? =
        EVP_MD_fetch(nil, "SHA256", nil) ?? EVP_sha256()

    static func sha256(_ bytes: [UInt8]) -> SHA256 {
        var digest = SHA256()
        let isDone = withUnsafeMutableBytes(of: &digest) { digest in
            let digest = digest.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return EVP_Digest(bytes, bytes.count, digest, nil, sha256Algorithm, nil) == 1
        }
        precondition(isDone, "libcrypto has no SHA-256")
        return digest
    }

    static func sha1(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
        _ = SHA1(bytes, bytes.count, &digest)
        return digest
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        bytes.withUnsafeBytes { text.append(hexadecimal: $0) }
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Adds a hash as hexadecimal digits in lower case.
    mutating func append(hexadecimal digest: Digest.SHA256) {
        Swift.withUnsafeBytes(of: digest) { append(hexadecimal: $0) }
    }

    /// Adds each byte as two hexadecimal digits in lower case.
    mutating func append(hexadecimal bytes: UnsafeRawBufferPointer) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * bytes.count) { text in
            for place in 0..<bytes.count {
                text[2 * place] = Self.digit(bytes[place] >> 4)
                text[2 * place + 1] = Self.digit(bytes[place] & 15)
            }
            append(contentsOf: text)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x57 + value
    }
}
