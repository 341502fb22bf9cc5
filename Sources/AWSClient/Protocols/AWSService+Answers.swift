import JSONTree

extension AWSService.Wire {
    /// What an HTTP answer says.
    enum Outcome {
        case answer(AWSAnswer)
        case error(AWSErrorAnswer)
        /// It should be an answer and can't be read; with the reason, without a final full stop.
        case unreadable(String)
    }

    /// Reads an HTTP answer. An error that nobody can read, such as a load balancer's page, is known by its status.
    func outcome(of response: HTTPResponse, operation: String) -> Outcome {
        switch self {
        case .query where (200..<300).contains(response.status): Self.xmlAnswer(response, operation)
        case .json where (200..<300).contains(response.status): Self.jsonAnswer(response, operation)
        case .query, .json: .error(AWSErrorAnswer(response))
        }
    }

    private static func xmlAnswer(_ response: HTTPResponse, _ operation: String) -> Outcome {
        do throws(XMLError) {
            let root = try XMLElement(parsing: response.body)
            guard root.name == operation + "Response" else { return .unreadable("it is no \(operation)Response") }
            let name = operation + "Result"
            return .answer(AWSAnswer(root[name].map(AWSAnswer.Source.xml) ?? .nothing, path: name))
        } catch {
            return .unreadable(error.problem)
        }
    }

    private static func jsonAnswer(_ response: HTTPResponse, _ operation: String) -> Outcome {
        guard !response.body.isEmpty else { return .answer(AWSAnswer(.json([:]), path: operation)) }
        do throws(JSONError) {
            let json = try JSON(parsing: response.body)
            guard json.object != nil else { return .unreadable("it is no JSON object") }
            return .answer(AWSAnswer(.json(json), path: operation))
        } catch {
            return .unreadable(error.problem)
        }
    }
}
