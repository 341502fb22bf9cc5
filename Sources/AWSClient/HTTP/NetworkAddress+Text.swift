#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension NetworkAddress {
    /// An address as people write it, such as `127.0.0.1` or `fd00:ec2::23`; `nil` for every other text. The short and
    /// octal forms of IPv4, which some programs take, are none.
    init?(text: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 {
            self.init(Array(bytes[..<4]))
        } else if inet_pton(AF_INET6, text, &bytes) == 1 {
            self.init(bytes)
        } else {
            return nil
        }
    }

    /// Whether it is the machine's own. Source: RFC 6890: 127.0.0.0/8 and ::1.
    var isLoopback: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
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
