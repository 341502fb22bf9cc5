import Foundation

/// Certificates for servers on this machine, made anew by the `openssl` command in a folder of their own: a root, an
/// authority between, and servers' certificates of the kinds that the script names.
struct TestCertificates: Sendable {
    struct Failed: Error {}

    /// Those of a whole run, at whose end their folder goes.
    static let shared: Result<TestCertificates, any Error> = Result {
        let certificates = try TestCertificates()
        atexit { try? FileManager.default.removeItem(atPath: TestCertificates.shared.get().folder) }
        return certificates
    }

    private static let script = """
        set -e
        new="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
        make() { # name, authority, days, extension
            openssl req -new $new -subj "/CN=$1" -keyout "$1.key" -out "$1.csr"
            echo "$4" >"$1.ext"
            signer="-CA $2.pem -CAkey $2.key -CAcreateserial"
            if [ "$1" = "$2" ]; then signer="-signkey $1.key"; fi
            openssl x509 -req -in "$1.csr" -days "$3" -extfile "$1.ext" -out "$1.pem" $signer
        }
        make root root 2 basicConstraints=critical,CA:true
        make between root 2 basicConstraints=critical,CA:true
        make good between 2 subjectAltName=IP:127.0.0.1
        make expired between -1 subjectAltName=IP:127.0.0.1
        make misnamed between 2 subjectAltName=DNS:elsewhere.example
        make stranger stranger 2 subjectAltName=IP:127.0.0.1
        cat between.pem root.pem >chain.pem
        """

    private let folder: String

    private init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "certificates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", Self.script]
        process.currentDirectoryURL = url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
    }

    /// The root that the tests trust.
    var root: String { path("root") }
    /// What stands behind a server's certificate: the authority between, and the root.
    var chain: String { path("chain") }

    /// The PEM file of a certificate.
    func path(_ name: String) -> String { "\(folder)/\(name).pem" }

    /// The file of a certificate's private key.
    func key(_ name: String) -> String { "\(folder)/\(name).key" }

    /// The PEM text of a certificate.
    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }
}
