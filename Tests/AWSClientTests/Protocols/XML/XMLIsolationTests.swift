import Foundation
import Testing

@testable import AWSClient

/// XML that points elsewhere: nobody goes there.
@Suite struct XMLIsolationTests {
    @Test func noDocumentMakesTheReaderConnectAnywhere() throws {
        let port = try ListeningPort()
        let url = "http://127.0.0.1:\(port.number)/x"

        for document in Self.documents(pointingTo: url) {
            _ = try? XMLElement(parsing: Array(document.utf8))
        }

        #expect(!port.wasCalled)
    }

    @Test func noDocumentMakesTheReaderReadAFile() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("xml-\(UUID().uuidString)")
        try Data("secret".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        for document in Self.documents(pointingTo: file.absoluteString) {
            let outline = (try? XMLElement(parsing: Array(document.utf8)))?.outline ?? ""
            #expect(!outline.contains("secret"))
        }
    }

    private static func documents(pointingTo url: String) -> [String] {
        [
            "<!DOCTYPE a SYSTEM \"\(url)\"><a/>", "<!DOCTYPE a PUBLIC \"p\" \"\(url)\"><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"\(url)\">]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY % x SYSTEM \"\(url)\"> %x; ]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"\(url)\" NDATA n>]><a b=\"&x;\"/>",
            "<?xml-stylesheet href=\"\(url)\"?><a/>",
            "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include parse=\"text\" href=\"\(url)\"/></a>",
            "<a xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" s:noNamespaceSchemaLocation=\"\(url)\"/>",
            "<a xmlns=\"\(url)\"/>",
        ]
    }
}

/// A port of this machine that waits to be called.
private final class ListeningPort {
    let number: UInt16
    private let socket: Int32

    init() throws {
        #if canImport(Glibc)
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = socket
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, address, &size) == 0
            }
        }
        number = UInt16(bigEndian: address.sin_port)
        try #require(isListening && fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
    }

    deinit { close(socket) }

    /// Whether anybody has connected; the system connects them before they are accepted.
    var wasCalled: Bool {
        let caller = accept(socket, nil, nil)
        if caller >= 0 { close(caller) }
        return caller >= 0
    }
}
