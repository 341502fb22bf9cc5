import CCurl

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Called by libcurl when a connection is ready for the request.
func beforeRequest(
    _ user: UnsafeMutableRawPointer?, _ remoteAddress: UnsafeMutablePointer<CChar>?,
    _ localAddress: UnsafeMutablePointer<CChar>?, _ remotePort: Int32, _ localPort: Int32
) -> Int32 {
    CurlHandle.at(user)?.maySend() ?? false ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}

/// Called by libcurl with a part of the body.
func takeBody(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ user: UnsafeMutableRawPointer?
) -> Int {
    let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return CurlHandle.at(user)?.add(body: part) ?? false ? part.count : 0
}

/// Called by libcurl with a line of the head.
func takeHeader(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ user: UnsafeMutableRawPointer?
) -> Int {
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return CurlHandle.at(user)?.add(header: line) ?? false ? line.count : 0
}

/// Opens a socket to the address that libcurl is about to connect to, unless that is one inside a network and refused:
/// checked here, no second look-up of the name can lead anywhere else. Programs that are started meanwhile don't
/// inherit it.
func openSocket(
    _ user: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let handle = CurlHandle.at(user), let address else { return -1 }
    let isPublic = withUnsafeBytes(of: &address.pointee.addr) { start in
        // The structure goes on behind its declared end for IPv6.
        let bytes = UnsafeRawBufferPointer(start: start.baseAddress, count: Int(address.pointee.addrlen))
        return NetworkAddress(family: address.pointee.family, socketAddress: bytes)?.isPublic ?? false
    }
    guard isPublic || handle.mayUsePrivateAddress() else { return -1 }
    let opened = socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
    if opened >= 0 { _ = fcntl(opened, F_SETFD, FD_CLOEXEC) }
    return opened
}
