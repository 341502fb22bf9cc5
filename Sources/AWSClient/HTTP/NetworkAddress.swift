#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An address of the Internet Protocol: 4 or 16 bytes.
struct NetworkAddress: Hashable, Sendable {
    let bytes: [UInt8]

    /// An address of 4 or 16 bytes; `nil` for any other number.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// The address in a `sockaddr_in` or `sockaddr_in6`; `nil` for another family, or too few bytes.
    init?(family: Int32, socketAddress: UnsafeRawBufferPointer) {
        switch family {
        case Int32(AF_INET) where socketAddress.count >= 8: self.init(Array(socketAddress[4..<8]))
        case Int32(AF_INET6) where socketAddress.count >= 24: self.init(Array(socketAddress[8..<24]))
        default: return nil
        }
    }

    /// Whether it is an address of the public Internet, not one of a machine or network itself.
    ///
    /// Source: IANA's special-purpose address registries for IPv4 and IPv6.
    var isPublic: Bool {
        bytes.count == 4 ? isPublicIPv4(bytes) : isPublicIPv6
    }

    private var isPublicIPv6: Bool {
        // IPv4 addresses inside: mapped (::ffff:0:0/96), translated (64:ff9b::/96) and 6to4 (2002::/16).
        if bytes[..<12].elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) { return isPublicIPv4(bytes[12...]) }
        if bytes[..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
            return isPublicIPv4(bytes[12...])
        }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return isPublicIPv4(bytes[2..<6]) }
        // All else that is public stands in 2000::/3, without Teredo (2001::/32) and documentation (2001:db8::/32).
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        return !bytes.starts(with: [0x20, 0x01, 0, 0]) && !bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
    }

    private func isPublicIPv4(_ address: some Collection<UInt8>) -> Bool {
        let part = Array(address)
        switch (part[0], part[1], part[2]) {
        case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): return false
        case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _), (198, 18...19, _): return false
        case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 51, 100), (203, 0, 113): return false
        default: return true
        }
    }
}
