import AWSClient
import JSONTree

/// A request taken apart: which service and operation, with which parameters; nobody has checked its signature yet.
struct RequestReader {
    let service: AWSService
    let operation: String
    let parameters: JSON
    let region: String
    let host: String
    /// Who says to have signed; `nil` where nobody did.
    let authorization: Authorization?

    /// Reads a request; `nil` where it is for no service that is simulated.
    init?(_ request: HTTPRequest) {
        host = Self.host(of: request.url)
        let labels = host.parts(at: UInt8(ascii: ".")).map(String.init)
        authorization = Authorization(request.headers["Authorization"] ?? "")
        let name = labels.first.flatMap { Self.services[$0] } ?? authorization.flatMap { Self.services[$0.service] }
        guard let service = name else { return nil }
        self.service = service
        let isRegional = labels.count > 2 && labels[1].contains("-")
        region = isRegional ? labels[1] : authorization?.region ?? "us-east-1"
        if service == .iam || service == .sts {
            let form = Self.form(request.body)
            operation = form.first { $0.0 == "Action" }?.1 ?? ""
            parameters = Self.tree(form.filter { $0.0 != "Action" && $0.0 != "Version" })
        } else {
            let target = request.headers["X-Amz-Target"] ?? ""
            operation = target.parts(at: UInt8(ascii: ".")).last.map(String.init) ?? ""
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
        let rest = url.parts(at: UInt8(ascii: "/")).dropFirst().first ?? ""
        return String(rest.parts(at: UInt8(ascii: ":")).first ?? "").lowercased()
    }

    private static func form(_ body: [UInt8]) -> [(String, String)] {
        body.split(separator: UInt8(ascii: "&")).map { pair in
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            return (decoded(pair[..<equals]), decoded(pair[equals...].dropFirst()))
        }
    }

    private static func decoded(_ text: ArraySlice<UInt8>) -> String {
        let spaced = text.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        return PercentEncoding.decoded(String(decoding: spaced, as: UTF8.self)) ?? ""
    }

    /// `Tags.member.1.Key=a` as an object with a list of objects.
    private static func tree(_ form: [(String, String)]) -> JSON {
        var root = JSON.object(JSONObject())
        for (name, value) in form { set(value, at: name.parts(at: UInt8(ascii: ".")).map(String.init)[...], in: &root) }
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
