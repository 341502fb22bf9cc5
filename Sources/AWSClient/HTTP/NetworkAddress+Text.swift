#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension NetworkAddress {
    /// An address as people write it, such as `10.0.0.1` or `fe80::1`; `nil` for any other text, names included.
    init?(text: String) {
        var ipv4 = in_addr()
        var ipv6 = in6_addr()
        if inet_pton(AF_INET, text, &ipv4) == 1 {
            self.init(withUnsafeBytes(of: &ipv4) { Array($0) })
        } else if inet_pton(AF_INET6, text, &ipv6) == 1 {
            self.init(withUnsafeBytes(of: &ipv6) { Array($0) })
        } else {
            return nil
        }
    }

    /// Whether it shares its first bits with a network's address of the same family.
    func isWithin(_ network: NetworkAddress, bits: Int) -> Bool {
        guard bytes.count == network.bytes.count, (0...bytes.count * 8).contains(bits) else { return false }
        let whole = bits / 8
        guard bytes[..<whole] == network.bytes[..<whole] else { return false }
        guard bits % 8 != 0 else { return true }
        return (bytes[whole] ^ network.bytes[whole]) >> (8 - bits % 8) == 0
    }
}
