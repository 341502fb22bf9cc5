import Foundation
import JSONTree
import Testing

@testable import AWSClient

@Suite struct SignatureV4Tests {
    @Test(
        .enabled(if: PublishedCase.exist, "the published cases lie beside the checkout"),
        arguments: try PublishedCase.all)
    func thePublishedCasesComeOut(_ sample: PublishedCase) throws {
        let signature = SignatureV4(
            region: "us-east-1", service: "service", keys: SigningKeys(), normalizesPath: sample.normalizes)

        let signed = signature.signed(sample.request, sample.credentials, at: sample.time)

        #expect(signature.canonicalRequest(signed) == sample.canonicalRequest)
        #expect(signature.stringToSign(signed, at: sample.time) == sample.stringToSign)
        #expect(signed.headers["Authorization"]?.hasSuffix("Signature=\(sample.signature)") == true)
    }

    @Test(arguments: try fixture("signatures.json").array ?? [])
    func signaturesAreTheSameAsBotocores(_ sample: JSON) throws {
        let text = { (key: String) in try #require(sample[key]?.string) }
        let time = try #require(Timestamp(iso8601: "2026-01-31T12:00:00Z"))
        let type = HTTPHeader("Content-Type", try text("contentType"))
        let request = HTTPRequest(
            method: "POST", url: try text("url"), headers: [type], body: Array(try text("body").utf8))
        let credentials = Credentials(
            accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret/word", sessionToken: sample["token"]?.string)

        let signed = SignatureV4(region: try text("region"), service: try text("service"), keys: SigningKeys())
            .signed(request, credentials, at: time)

        #expect(try text("date") == "20260131T120000Z")
        #expect(signed.headers["Authorization"] == (try text("authorization")))
    }

    @Test func noDescriptionOfCredentialsTellsASecret() {
        let credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "hidden-word", sessionToken: "hidden-word")
        var dumped = ""
        dump(credentials, to: &dumped)

        let texts = ["\(credentials)", String(reflecting: credentials), "\(Optional(credentials) as Any)", dumped]

        #expect(texts.allSatisfy { !$0.contains("hidden-word") && $0.contains("AKID") })
    }
}

/// One of AWS's own cases.
struct PublishedCase: Sendable, CustomTestStringConvertible {
    let name: String
    let normalizes: Bool
    let request: HTTPRequest
    let credentials: Credentials
    let time: Timestamp
    let canonicalRequest: String
    let stringToSign: String
    let signature: String
    var testDescription: String { name }

    /// Beside the checkout, or beside the folder in which it stands with others.
    private static let place: String? = ["../../../..", "../../../../.."].lazy
        .map { URL(filePath: #filePath).deletingLastPathComponent().appending(path: $0) }
        .map { $0.appending(path: "shared/data/sigv4/cases.json").standardizedFileURL.path }
        .first { FileManager.default.fileExists(atPath: $0) }

    static var exist: Bool { place != nil }

    static var all: [PublishedCase] {
        get throws {
            guard let place, let data = FileManager.default.contents(atPath: place) else { return [] }
            return try (JSON(parsing: Array(data)).array ?? []).map(PublishedCase.init)
        }
    }

    private init(_ sample: JSON) throws {
        let text = { (key: String) in try #require(sample[key]?.string) }
        let context = try #require(sample["context"])
        let keys = try #require(context["credentials"])
        name = try text("name")
        normalizes = context["normalize"]?.bool ?? true
        canonicalRequest = try text("canonical_request")
        stringToSign = try text("string_to_sign")
        signature = try text("signature")
        time = try #require(context["timestamp"]?.string.flatMap { Timestamp(iso8601: $0) })
        // A token that is left out of the signature is added behind it.
        let isOmitted = context["omit_session_token"]?.bool ?? false
        credentials = Credentials(
            accessKeyID: keys["access_key_id"]?.string ?? "", secretAccessKey: keys["secret_access_key"]?.string ?? "",
            sessionToken: isOmitted ? nil : keys["token"]?.string)
        request = try Self.request(text("request"), signsBody: context["sign_body"]?.bool ?? false)
    }

    private static func request(_ text: String, signsBody: Bool) throws -> HTTPRequest {
        let halves = text.components(separatedBy: "\n\n")
        let lines = halves[0].split(separator: "\n")
        let target = lines[0].split(separator: " ").dropFirst().dropLast().joined(separator: " ")
        var headers: [HTTPHeader] = []
        for line in lines.dropFirst() {
            if line.hasPrefix(" "), let last = headers.popLast() {
                headers.append(HTTPHeader(last.name, last.value + line))
            } else {
                let name = line.prefix { $0 != ":" }
                headers.append(HTTPHeader(String(name), String(line.dropFirst(name.count + 1))))
            }
        }
        let body = Array(halves.dropFirst().joined(separator: "\n\n").utf8)
        if signsBody { headers.append(HTTPHeader("X-Amz-Content-Sha256", Self.hash(body))) }
        return HTTPRequest(
            method: String(lines[0].prefix { $0 != " " }), url: "https://example.amazonaws.com" + target,
            headers: headers, body: body)
    }
}

extension PublishedCase {
    fileprivate static func hash(_ body: [UInt8]) -> String {
        var text: [UInt8] = []
        text.append(hexadecimal: Digest.sha256(body))
        return String(decoding: text, as: UTF8.self)
    }
}

/// A file beside the tests.
func fixture(_ name: String) throws -> JSON {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/\(name)")
    return try JSON(parsing: Array(Data(contentsOf: url)))
}
