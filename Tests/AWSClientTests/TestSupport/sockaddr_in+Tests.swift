#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension sockaddr_in {
    /// A port of this machine; 0 for any that is free.
    init(ofPort port: Int) {
        self.init()
        sin_family = sa_family_t(AF_INET)
        sin_port = UInt16(port).bigEndian
        sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    }

    /// Hands it to a function of sockets.
    mutating func withPointer<Output>(_ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Output) -> Output {
        withUnsafeMutablePointer(to: &self) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}

/// A socket that is neither bound nor connected.
func streamSocket() -> Int32 {
    #if canImport(Darwin)
        socket(AF_INET, SOCK_STREAM, 0)
    #else
        socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
}
