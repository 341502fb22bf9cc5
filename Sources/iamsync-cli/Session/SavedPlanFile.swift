import IAMModel
import IAMSync

/// The file of `apply --plan`.
struct SavedPlanFile {
    let tool: CommandLineTool
    let path: String

    /// Reads the plan. No AWS call is made.
    ///
    /// - Throws: ``CommandFailure/refused(_:)`` where there is no such file, or no plan that this iamsync can use in it.
    func read() throws(CommandFailure) -> SavedPlan {
        let text: String?
        do throws(FileError) {
            text = try tool.files.read(path)
        } catch {
            throw .refused(error.problem + ".")
        }
        guard let text else { throw .refused("there is no file \(path).") }
        do throws(SavedPlanError) {
            return try SavedPlan(reading: text)
        } catch {
            throw refusal(error)
        }
    }

    /// Refuses a plan that can't be applied to a definition. No AWS call is made.
    func requireFit(_ plan: SavedPlan, definition: Definition) throws(CommandFailure) {
        do throws(SavedPlanError) {
            try plan.requireFit(definition: definition, version: CommandLineTool.version)
        } catch {
            throw refusal(error)
        }
    }

    private func refusal(_ error: SavedPlanError) -> CommandFailure {
        .refused("\(path) can't be applied: \(error.reason); plan again.")
    }
}
