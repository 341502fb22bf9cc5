import AWSClient
import JSONTree

/// A request taken apart: which service and operation, with which parameters; nobody has checked its signature yet.
struct RequestReader {
    let service: AWSService
    let operation: String
    let parameters: JSON
    let region: String
    let host: String

    /// Reads a request; `nil` where it is for no service that is simulated.
    init?(_ request: HTTPRequest) {
        host = Self.host(of: request.url)
        let labels = host.split(separator: ".").map(String.init)
        let scope = CredentialScope(request.headers["Authorization"] ?? "")
        let name = labels.first.flatMap { Self.services[$0] } ?? scope.flatMap { Self.services[$0.service] }
        guard let service = name else { return nil }
        self.service = service
        let isRegional = labels.count > 2 && labels[1].contains("-")
        region = isRegional ? labels[1] : scope?.region ?? "us-east-1"
        if service == .iam || service == .sts {
            let form = Self.form(request.body)
            operation = form.first { $0.0 == "Action" }?.1 ?? ""
            parameters = Self.tree(form.filter { $0.0 != "Action" && $0.0 != "Version" })
        } else {
            let target = request.headers["X-Amz-Target"] ?? ""
            operation = target.split(separator: ".").last.map(String.init) ?? ""
            parameters = (try? JSON(parsing: request.body)) ?? .null
        }
    }

    /// The account that a call is about, where it is not the caller's: the role's to assume, or the assignment's.
    var concernedAccount: String? {
        if let target = parameters["TargetId"]?.string { return target }
        return parameters["RoleArn"]?.string?.split(separator: ":", omittingEmptySubsequences: false).dropFirst(4).first
            .map(String.init)
    }

    private static let services: [String: AWSService] = [
        "iam": .iam, "sts": .sts, "sso": .ssoAdmin, "identitystore": .identityStore, "organizations": .organizations,
    ]

    private static func host(of url: String) -> String {
        let rest = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
        return String(rest.split(separator: ":").first ?? "").lowercased()
    }

    private static func form(_ body: [UInt8]) -> [(String, String)] {
        String(decoding: body, as: UTF8.self).split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        return PercentEncoding.decoded(String(decoding: spaced, as: UTF8.self)) ?? ""
    }

    /// `Tags.member.1.Key=a` as an object with a list of objects.
    private static func tree(_ form: [(String, String)]) -> JSON {
        var root = JSON.object(JSONObject())
        for (name, value) in form { set(value, at: name.split(separator: ".").map(String.init)[...], in: &root) }
        return root
    }

    private static func set(_ value: String, at path: ArraySlice<String>, in node: inout JSON) {
        guard let step = path.first else {
            node = .string(value)
            return
        }
        if step == "member" {
            var list = node.array ?? []
            let index = path.dropFirst().first.flatMap(Int.init) ?? 1
            while list.count < min(index, 1_000) { list.append(.object(JSONObject())) }
            set(value, at: path.dropFirst(2), in: &list[min(max(index, 1), 1_000) - 1])
            node = .array(list)
        } else {
            var object = node.object ?? JSONObject()
            var child = object[step] ?? .object(JSONObject())
            set(value, at: path.dropFirst(), in: &child)
            object[step] = child
            node = .object(object)
        }
    }
}

/// What a signature was made for: the text after `Credential=`.
struct CredentialScope: Hashable, Sendable {
    let accessKeyID: String
    let region: String
    let service: String

    init?(_ authorization: String) {
        guard
            let part = authorization.split(whereSeparator: { $0 == " " || $0 == "," }).first(where: {
                $0.hasPrefix("Credential=")
            })
        else { return nil }
        let fields = part.dropFirst("Credential=".count).split(separator: "/").map(String.init)
        guard fields.count == 5 else { return nil }
        accessKeyID = fields[0]
        region = fields[2]
        service = fields[3]
    }
}
