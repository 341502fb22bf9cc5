extension AWSOperation {
    /// The parameter that asks for a further page.
    var tokenName: String {
        paging == .marker ? "Marker" : "NextToken"
    }

    /// The token of the page after this one; `nil` at the end. An empty text is the end too, and never sent.
    func nextToken(of page: AWSAnswer) throws(AWSAnswerError) -> String? {
        switch paging {
        case nil: return nil
        case .nextToken:
            let token = try page.optionalText("NextToken")
            return token?.isEmpty == true ? nil : token
        case .marker:
            guard try page.flag("IsTruncated") else { return nil }
            let marker = try page.text("Marker")
            guard !marker.isEmpty else {
                throw AWSAnswerError(path: "\(page.path).Marker", problem: "is empty although more pages follow")
            }
            return marker
        }
    }
}
