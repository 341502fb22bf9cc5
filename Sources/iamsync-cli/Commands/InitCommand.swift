import DefinitionFiles
import IAMModel
import IAMSync

/// `iamsync init`
struct InitCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(CommandFailure) -> ExitCode {
        let timeout = try arguments.number(.timeout, in: 1...3_600) ?? 60
        let outputs = OutputFiles(tool: tool, arguments: arguments)
        try refuseToReplace()
        let start = try StartingFiles(folder: arguments.folder, loading: loading)
        try outputs.check()
        let session = try session(for: start.definition, timeout: .seconds(timeout))
        let survey: OrganizationSurvey
        do throws(RunError) {
            survey = try await OrganizationSurvey.read(for: start.definition, through: session.client)
        } catch {
            _ = outputs.write([.trace: session.recorder.trace])
            if Task.isCancelled { throw .interrupted }
            throw .refused("\(error.reason).")
        }
        let draft = AWSFileDraft(survey, for: start.definition)
        var files = start.added
        files["aws.yaml"] = draft.text
        try write(files)
        let isWritten = outputs.write(session.texts)
        tell(of: draft, files: files.keys.sorted())
        let isInvalid = start.check(with: files)
        return isInvalid ? .invalidDefinition : isWritten ? .done : .failed
    }

    private var loading: DefinitionLoading { DefinitionLoading(tool: tool, arguments: arguments) }

    private func path(of file: String) -> String { "\(arguments.folder)/\(file)" }

    private func refuseToReplace() throws(CommandFailure) {
        do throws(FileError) {
            let isThere = try tool.files.read(path(of: "aws.yaml")) != nil
            guard !isThere || arguments.has(.force) else {
                throw FileError(problem: "\(path(of: "aws.yaml")) is there already; --force replaces it")
            }
            try tool.files.checkWritable(path(of: "aws.yaml"))
        } catch {
            throw .refused("\(error.problem).")
        }
    }

    private func session(for definition: Definition, timeout: Duration) throws(CommandFailure) -> AWSSession {
        do throws(SessionError) {
            return try AWSSession(tool: tool, arguments: arguments, definition: definition, timeout: timeout)
        } catch {
            throw .refused(error.problem)
        }
    }

    private func write(_ files: [String: String]) throws(CommandFailure) {
        do throws(FileError) {
            for (file, text) in files.sorted(by: { $0.key < $1.key }) { try tool.files.write(path(of: file), text) }
        } catch {
            throw .refused("\(error.problem).")
        }
    }

    private func tell(of draft: AWSFileDraft, files: [String]) {
        let written = files.map { VisibleText.escape(path(of: $0)) }.joined(separator: " and ")
        let accounts = draft.placed == 1 ? "1 account has" : "\(draft.placed) accounts have"
        tool.terminal.print("Wrote \(written): \(accounts) a place, \(draft.unplaced) none.\n")
        for advice in draft.advice { tool.terminal.printError("\(VisibleText.escape(advice))\n") }
    }
}
