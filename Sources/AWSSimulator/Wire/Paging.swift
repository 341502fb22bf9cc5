import AWSClient
import JSONTree

extension SimulatedCall {
    /// One page of a list in a service that speaks JSON.
    ///
    /// A token is the place of the next item; one with an `e` before it asks for an empty page on the way there.
    func page(
        _ name: String, _ items: some RandomAccessCollection<JSON>, default size: Int = 100
    ) throws(ServiceFailure) -> JSON {
        let most = try integer("MaxResults", in: 1...100) ?? size
        let (page, next) = try cut(items, at: try optionalText("NextToken"), most: most)
        var members: [(String, JSON)] = [(name, .array(page))]
        if let next { members.append(("NextToken", .string(next))) }
        return .object(JSONObject(members))
    }

    /// One page of a list of IAM.
    func markedPage(_ name: String, _ items: some RandomAccessCollection<JSON>) throws(ServiceFailure) -> JSON {
        let most = try integer("MaxItems", in: 1...1_000) ?? 100
        let (page, next) = try cut(items, at: try optionalText("Marker"), most: most)
        var members: [(String, JSON)] = [(name, .array(page)), ("IsTruncated", .bool(next != nil))]
        if let next { members.append(("Marker", .string(next))) }
        return .object(JSONObject(members))
    }

    /// The items from a token on, and the token of what follows them. Of a lazy collection no other item is made.
    func cut(
        _ items: some RandomAccessCollection<JSON>, at token: String?, most: Int
    ) throws(ServiceFailure) -> ([JSON], String?) {
        var place = 0
        if let token {
            guard let start = Int(token.hasPrefix("e") ? String(token.dropFirst()) : token),
                (0...items.count).contains(start)
            else { throw invalid(service == .iam ? "Marker" : "NextToken", token, "Member must be a valid token") }
            guard !token.hasPrefix("e") else { return ([], "\(start)") }
            place = start
        }
        let end = min(items.count, place + min(most, pageSize ?? most))
        let next = end < items.count ? (hasEmptyPages && token == nil ? "e\(end)" : "\(end)") : nil
        return (Array(items.dropFirst(place).prefix(end - place)), next)
    }
}
