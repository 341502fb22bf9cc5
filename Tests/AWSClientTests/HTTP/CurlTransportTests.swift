import AWSClient
import Foundation
import Testing

/// Against a server of Python's on this machine.
@Suite struct CurlTransportTests {
    private static let script = """
        import http.server, time
        class H(http.server.BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'
            def do_POST(self):
                body = self.rfile.read(int(self.headers['Content-Length']))
                if self.path == '/hang': time.sleep(600)
                if self.path == '/drop': self.close_connection = True; return self.connection.shutdown(2)
                if self.path == '/big': body = b'x' * 3000
                self.send_response(302 if self.path == '/away' else 200)
                self.send_header('Location', '/elsewhere'); self.send_header('X-Expect', self.headers.get('Expect', 'none'))
                self.send_header('Content-Length', str(len(body))); self.end_headers()
                self.wfile.write(body)
            def log_message(self, *a): pass
        s = http.server.ThreadingHTTPServer(('127.0.0.1', 0), H); s.daemon_threads = True
        print(s.server_port, flush=True); s.serve_forever()
        """

    private func withServer(_ body: (String) async throws -> Void) async throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script]
        process.standardOutput = output
        // A server that outlived its test would hold the runner's own output open, and the runner would wait for it.
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The tests' threads block every signal, and so does what they start: only this one can't be blocked.
        defer { kill(process.processIdentifier, SIGKILL) }
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        try await body("http://127.0.0.1:" + port.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    @Test func whatTheServerSaysComesBackWhole() async throws {
        try await withServer { server in
            let transport = try CurlTransport(answerLimit: 2_000_000)
            let body = [UInt8](repeating: 0x61, count: 1_500_000)

            let answer = try await transport.send(HTTPRequest(method: "POST", url: server + "/", body: body))
            let away = try await transport.send(HTTPRequest(method: "POST", url: server + "/away", body: [0x62]))

            #expect(answer.status == 200)
            #expect(answer.body == body)
            #expect(answer.headers["x-expect"] == "none")
            #expect(away.status == 302)
        }
    }

    @Test func whatGoesWrongIsToldApart() async throws {
        try await withServer { server in
            let transport = try CurlTransport(answerLimit: 2_000)
            let kind = { (url: String, timeout: Duration?) async -> TransportError.Kind? in
                do throws(TransportError) {
                    _ = try await transport.send(HTTPRequest(method: "POST", url: url, body: [1], timeout: timeout))
                    return nil
                } catch {
                    return error.kind
                }
            }

            #expect(await kind(server + "/drop", nil) == .answerLost)
            #expect(await kind(server + "/big", nil) == .malformedAnswer)
            #expect(await kind(server + "/hang", .milliseconds(200)) == .answerLost)
            #expect(await kind("http://127.0.0.1:1/", nil) == .notConnected)
            #expect(await kind("ftp://127.0.0.1/", nil) == .notConnected)
        }
    }

    @Test func cancellingTheTaskEndsTheTransfer() async throws {
        try await withServer { server in
            let transport = try CurlTransport()
            let task = Task {
                try await transport.send(HTTPRequest(method: "POST", url: server + "/hang", body: [1]))
            }
            task.cancel()

            let result = await task.result

            #expect(throws: TransportError(.cancelled, "the task was cancelled")) { try result.get() }
        }
    }
}
