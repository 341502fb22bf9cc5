import IAMModel
import IAMSync
import JSONTree

/// `iamsync explain`
struct ExplainCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(CommandFailure) -> ExitCode {
        let name = arguments.operand(.explained) ?? ""
        let loading = DefinitionLoading(tool: tool, arguments: arguments)
        let definition = try loading.checked().definition
        let explainer = Explainer(of: definition, facts: AWSFacts(fromFilesOf: definition))
        let found = explainer.explanations(of: name)
        let scopes = scopes(of: found, name: name, explainer)
        guard !found.isEmpty || !scopes.isEmpty else { throw unknown(name, explainer) }
        guard !arguments.has(.offline), !scopes.isEmpty else { return conclude(ExplainedAnswer(found, .notAsked)) }
        let reading = try ExplainReading(tool: tool, arguments: arguments, loading: loading, definition: definition)
        let answer = try await answer(on: name, from: found, reading: scopes, by: reading)
        guard !answer.explanations.isEmpty else { throw unknown(name, explainer) }
        return conclude(answer)
    }

    /// The answer with what AWS has. Where accounts are found there, the name may belong to more than the files told: then
    /// that is read, too.
    private func answer(
        on name: String, from found: [Explanation], reading scopes: Set<Scope>, by reading: ExplainReading
    ) async throws(CommandFailure) -> ExplainedAnswer {
        switch try await reading.read(scopes) {
        case .failure(let reason):
            guard !found.isEmpty else {
                throw .refused("“\(name)” is not in the files, and AWS could not be asked for it: \(reason).")
            }
            return ExplainedAnswer(found, .failed(reason))
        case .success(let planned):
            let informed = Explainer(of: reading.definition, observed: planned.observed)
            let explanations = informed.explanations(of: name)
            let wanted = explanations.reduce(into: scopes) { $0.formUnion($1.scopes) }
            guard wanted.isSubset(of: scopes) else {
                return try await answer(on: name, from: explanations, reading: wanted, by: reading)
            }
            return ExplainedAnswer(explanations, .plan(planned.plan))
        }
    }

    /// What has to be read; of a name that the files don't have, what it may belong to once accounts are found.
    private func scopes(of found: [Explanation], name: String, _ explainer: Explainer) -> Set<Scope> {
        guard found.isEmpty else { return found.reduce(into: []) { $0.formUnion($1.scopes) } }
        guard explainer.definition.aws.discovery != .none, !arguments.has(.offline) else { return [] }
        return explainer.scopes(ofUnknown: name)
    }

    private func conclude(_ answer: ExplainedAnswer) -> ExitCode {
        tool.terminal.print(
            arguments.has(.json) ? answer.json.text(.indented) + "\n" : answer.text(folder: arguments.folder))
        return answer.isSure ? .done : .failed
    }

    private func unknown(_ name: String, _ explainer: Explainer) -> CommandFailure {
        let nearest = NearestName.nearest(to: name, among: explainer.names)
        let hint = nearest.map { ". Did you mean “\($0)”?" } ?? "; iamsync show lists what there is"
        return .usage(UsageError("nothing here is called “\(name)”\(hint)"))
    }
}
