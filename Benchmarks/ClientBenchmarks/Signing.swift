import AWSClient
import Foundation
import JSONTree

/// Signs one request again and again, for `Benchmarks/signing`.
enum Signing {
    /// Signs a request and prints, as JSON, how many seconds of the processor that took and the signature that came out.
    ///
    /// - Parameter arguments: How many times to sign, and the request as JSON: region, service, url, headers, body,
    ///   accessKeyID, secretAccessKey, sessionToken and the moment in ISO 8601.
    /// - Throws: An error that says how to call it.
    static func run(_ arguments: [String]) throws {
        guard arguments.count == 2, let count = Int(arguments[0]), count > 0 else { throw UsageError() }
        let input = try JSON(parsing: Array(arguments[1].utf8))
        guard let request = request(input), let credentials = credentials(input),
            let moment = input["moment"]?.string.flatMap({ Timestamp(iso8601: $0) }),
            let region = input["region"]?.string, let service = input["service"]?.string
        else { throw UsageError() }
        let keys = SigningKeys()
        var signed = request
        let start = clock()
        for _ in 0..<count {
            // A call makes its signer anew, as the client does.
            signed = SignatureV4(region: region, service: service, keys: keys).signed(request, credentials, at: moment)
        }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        print("{\"seconds\": \(seconds), \"authorization\": \"\(signed.headers["Authorization"] ?? "")\"}")
    }

    private struct UsageError: Error, CustomStringConvertible {
        let description = "usage: client-benchmarks signing COUNT REQUEST"
    }

    private static func request(_ input: JSON) -> HTTPRequest? {
        guard let url = input["url"]?.string, let body = input["body"]?.string else { return nil }
        let headers = input["headers"]?.object?.map { HTTPHeader($0.key, $0.value.string ?? "") } ?? []
        return HTTPRequest(method: "POST", url: url, headers: headers, body: Array(body.utf8))
    }

    private static func credentials(_ input: JSON) -> Credentials? {
        guard let id = input["accessKeyID"]?.string, let secret = input["secretAccessKey"]?.string else { return nil }
        return Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: input["sessionToken"]?.string)
    }
}
