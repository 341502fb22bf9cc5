import IAMModel
import IAMSync

/// The file of `--hints`: read before a run, written after it.
struct HintsFile {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    /// What the file remembers: nothing where there is none, or none was asked for.
    ///
    /// - Returns: `nil` where there is a file that can't be read, which is said on standard error: the run goes on without
    ///   it, and leaves it as it is, since it may be something else.
    func read() -> ReadingHints? {
        guard let path = arguments.value(.hints) else { return ReadingHints() }
        let problem: String
        do throws(FileError) {
            guard let text = try tool.files.read(path) else { return ReadingHints() }
            do throws(HintsError) {
                return try ReadingHints(reading: text)
            } catch {
                problem = "\(path) holds no hints: \(error.problem)"
            }
        } catch {
            problem = error.problem
        }
        let sentence = "\(problem); the run goes on without hints, and leaves the file as it is"
        tool.terminal.printError("iamsync: warning: \(VisibleText.escape(sentence)).\n")
        return nil
    }
}
