import AWSClient
import DefinitionFiles
import IAMModel
import IAMSync
import JSONTree

/// `iamsync doctor`
struct DoctorCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    /// What `--for` may ask for.
    static let purposes: [PermissionPurpose] = [.plan, .apply, .prune]

    /// How long one answer may take: nobody waits for a doctor who waits for a network that isn't there.
    private static let timeout = Duration.seconds(15)

    func run() async throws(CommandFailure) -> ExitCode {
        let parallel = try arguments.number(.parallel, in: 1...64) ?? 8
        let purpose = try purpose
        let definition = try definition
        let options = DoctorOptions(
            purpose: purpose, selection: try ScopeArguments(arguments).selection(in: definition), parallel: parallel)
        let outputs = OutputFiles(tool: tool, arguments: arguments)
        try outputs.check()
        guard hasRegion(definition) else { return conclude(.withoutRegion) }
        let session: AWSSession
        do throws(SessionError) {
            session = try AWSSession(
                tool: tool, arguments: arguments, definition: definition, timeout: Self.timeout, retry: .standard)
        } catch {
            guard !arguments.has(.simulate) else { throw .refused(error.problem) }
            return conclude(.withoutCredentials(error.problem))
        }
        let diagnosis = await Doctor(of: definition, through: session.client, options: options)
            .examine()
        let isWritten = outputs.write(session.texts)
        guard !Task.isCancelled else { throw .interrupted }
        let code = conclude(diagnosis)
        return isWritten ? code : .failed
    }

    private func conclude(_ diagnosis: Diagnosis) -> ExitCode {
        tool.terminal.print(arguments.has(.json) ? diagnosis.json.text(.indented) + "\n" : diagnosis.text)
        return diagnosis.isSound ? .done : .failed
    }

    private var purpose: PermissionPurpose {
        get throws(CommandFailure) {
            guard let word = arguments.value(.purpose) else { return .apply }
            if let purpose = Self.purposes.first(where: { $0.rawValue == word }) { return purpose }
            throw .usage(UsageError("--for “\(word)” is none of plan, apply and prune"))
        }
    }

    /// The definition; an empty one where the folder has none of its files, as before `init`.
    private var definition: Definition {
        get throws(CommandFailure) {
            let files = try? DiskFolder(path: arguments.folder).list("")
            let known = ["aws.yaml", "core-iam.yaml", "tenants"]
            guard let files, !files.contains(where: known.contains) else {
                return try DefinitionLoading(tool: tool, arguments: arguments).checked().definition
            }
            let sentence = "there are no definitions in \(arguments.folder): no account and no group is looked at"
            tool.terminal.printError("iamsync: \(VisibleText.escape(sentence)).\n")
            return Definition(aws: AWSSettings())
        }
    }

    private func hasRegion(_ definition: Definition) -> Bool {
        guard !arguments.has(.simulate), !arguments.has(.region) else { return true }
        guard definition.aws.identityCenter.region == nil else { return true }
        // What is wrong with the configuration, the session says.
        guard let configuration = try? SharedConfiguration(tool.environment, profile: arguments.value(.profile)) else {
            return true
        }
        return configuration.region != nil
    }
}
