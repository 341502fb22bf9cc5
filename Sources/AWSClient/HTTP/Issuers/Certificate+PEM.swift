import CCrypto

extension Certificate {
    /// The first certificate of a PEM text; `nil` where there is none.
    init?(pem: String) {
        let der = Array(pem.utf8).withUnsafeBytes { text -> [UInt8]? in
            let source = BIO_new_mem_buf(text.baseAddress, Int32(text.count))
            defer { BIO_free(source) }
            return Self.nextBlock(of: source)
        }
        guard let der else { return nil }
        self.init(der: der)
    }

    private static func nextBlock(of source: OpaquePointer?) -> [UInt8]? {
        var name: UnsafeMutablePointer<CChar>?
        var header: UnsafeMutablePointer<CChar>?
        var data: UnsafeMutablePointer<UInt8>?
        var length = 0
        guard PEM_read_bio(source, &name, &header, &data, &length) == 1 else { return nil }
        defer {
            CRYPTO_free(name, nil, 0)
            CRYPTO_free(header, nil, 0)
            CRYPTO_free(data, nil, 0)
        }
        guard let data, let name, String(cString: name) == "CERTIFICATE" else { return nil }
        return Array(UnsafeBufferPointer(start: data, count: length))
    }
}
