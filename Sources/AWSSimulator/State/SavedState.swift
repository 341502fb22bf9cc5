import JSONTree

/// The text form of a simulator's state.
enum SavedState {
    /// Grows when a state can't be read by an older version.
    static let version = 1

    /// The state as JSON text: the same state always gives the same text.
    static func text(of state: SimulatedState) -> String {
        guard let json = try? StateEncoder.json(of: state) else {
            preconditionFailure("every part of the state can be written")
        }
        let saved: JSON = ["simulator": "iamsync", "version": .number(String(version)), "state": json]
        return saved.text(.indented) + "\n"
    }

    /// Reads a state.
    ///
    /// - Throws: ``SavedStateError`` for any other text.
    static func state(of text: String) throws(SavedStateError) -> SimulatedState {
        let json: JSON
        do {
            json = try JSON(parsing: text)
        } catch {
            throw SavedStateError(problem: "it is no JSON: line \(error.position.line): \(error.problem)")
        }
        guard json["simulator"] == "iamsync", let state = json["state"] else {
            throw SavedStateError(problem: "it is no state of a simulator")
        }
        guard json["version"]?.integer == version else {
            throw SavedStateError(problem: "it was written by another version")
        }
        return try holdingCaller(decoded(state))
    }

    private static func decoded(_ state: JSON) throws(SavedStateError) -> SimulatedState {
        do {
            return try SimulatedState(from: StateDecoder(state))
        } catch {
            throw SavedStateError(problem: "a part of it is missing or of the wrong type")
        }
    }

    /// Without a key there is nobody who could ask the simulator for anything.
    private static func holdingCaller(_ state: SimulatedState) throws(SavedStateError) -> SimulatedState {
        guard state.tokens.keys.count > 0 else { throw SavedStateError(problem: "it holds no key of a caller") }
        return state
    }
}

/// Why a text is no state of a simulator.
public struct SavedStateError: Error, Hashable, Sendable {
    /// What is wrong, as a sentence without a final full stop.
    public let problem: String
}

extension SavedStateError: CustomStringConvertible {
    /// What is wrong; see ``problem``.
    public var description: String { problem }
}
