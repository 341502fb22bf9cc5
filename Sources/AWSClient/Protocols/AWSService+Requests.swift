import JSONTree

extension AWSService.Wire {
    /// Writes a request, yet unsigned.
    func request(_ operation: String, _ parameters: AWSParameters, to url: String) -> HTTPRequest {
        switch self {
        case .query(let version):
            let form = QueryForm(action: operation, version: version, parameters)
            let type = HTTPHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            return HTTPRequest(method: "POST", url: url, headers: [type], body: form.bytes)
        case .json(let target):
            let headers = [
                HTTPHeader("Content-Type", "application/x-amz-json-1.1"),
                HTTPHeader("X-Amz-Target", "\(target).\(operation)"),
            ]
            return HTTPRequest(method: "POST", url: url, headers: headers, body: parameters.json.bytes())
        }
    }
}

extension AWSParameters {
    /// The parameters as a JSON object.
    var json: JSON {
        .object(JSONObject(members.map { ($0.name, $0.value.json) }))
    }
}

extension AWSValue {
    fileprivate var json: JSON {
        switch self {
        case .string(let text): .string(text)
        case .integer(let number): .number(String(number))
        case .bool(let isTrue): .bool(isTrue)
        case .list(let elements): .array(elements.map(\.json))
        case .structure(let members): members.json
        }
    }
}
