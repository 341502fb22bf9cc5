import IAMModel

/// The files that a command line asks for.
struct OutputFiles {
    /// What a file holds, in the order of writing: what can't be had again comes first.
    enum Kind: CaseIterable {
        case simulatorState
        case savedPlan
        case report
        case html
        case sarif
        case trace
        case hints
    }

    let tool: CommandLineTool
    let arguments: ParsedArguments

    /// Makes sure that every file can be written, before anything is done that should be reported in it.
    func check() throws(CommandFailure) {
        for kind in Kind.allCases {
            guard let path = path(of: kind) else { continue }
            do throws(FileError) {
                try tool.files.checkWritable(path)
            } catch {
                throw .refused(error.problem + ".")
            }
        }
    }

    /// Writes those of the texts that are asked for.
    ///
    /// - Returns: Whether all of them could be written; what could not is printed.
    func write(_ texts: [Kind: String]) -> Bool {
        var isDone = true
        for kind in Kind.allCases {
            guard let text = texts[kind], let path = path(of: kind) else { continue }
            do throws(FileError) {
                try tool.files.write(path, text)
            } catch {
                tool.terminal.printError("iamsync: \(VisibleText.escape(error.problem)).\n")
                isDone = false
            }
        }
        return isDone
    }

    private func path(of kind: Kind) -> String? {
        switch kind {
        case .simulatorState: arguments.value(.simulate)
        case .savedPlan: arguments.value(.out)
        case .sarif: arguments.value(.sarif)
        case .trace: arguments.value(.trace)
        case .hints: arguments.value(.hints)
        case .report: reportPath
        case .html: arguments.value(.html)
        }
    }

    /// Only a command that makes a report has the option.
    private var reportPath: String? {
        guard arguments.command.options.contains(where: { $0.name == OptionSpec.report.name }) else { return nil }
        let path = arguments.value(.report) ?? "aws-iam-report.md"
        return path == "-" ? nil : path
    }
}
