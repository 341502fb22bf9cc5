import AWSClient
import IAMModel
import JSONTree

extension SavedPlan {
    /// What a file may cost its reader. The example, applied, has 84 items in 1,282 values and 101 KB: this is some five
    /// thousand times as much.
    static let limits = JSONLimits(depth: 16, bytes: 512 << 20, values: 16_000_000)

    /// Reads a saved plan, strictly: a member that is missing, unknown or of another type is an error.
    ///
    /// - Parameter text: The text of the file.
    /// - Throws: ``SavedPlanError/unreadable(_:)`` or ``SavedPlanError/unknownVersion(_:)``. No call is made.
    public init(reading text: String) throws(SavedPlanError) {
        let json: JSON
        do {
            json = try JSON(parsing: text, limits: Self.limits)
        } catch {
            let place = error.position
            throw .unreadable("\(error.problem) (line \(place.line), column \(place.column))")
        }
        try self.init(reading: json)
    }

    /// Reads a saved plan from data.
    ///
    /// - Throws: ``SavedPlanError`` as the form for text does.
    init(reading json: JSON) throws(SavedPlanError) {
        // Another version may have other members, so that it is looked at before they are.
        guard let version = json["version"], case .number(let number) = version else {
            throw .unreadable("it has no version")
        }
        guard number == String(Self.formatVersion) else { throw .unknownVersion(number) }
        var fields = try SavedPlanFields(json, at: "the plan")
        _ = try fields.take("version")
        self.init(
            iamsync: try fields.string("iamsync"), made: try fields.moment("made"),
            definitionDigest: try fields.string("definitionSHA256"),
            options: try SavedPlanOptions(reading: try fields.take("options")),
            origin: try PlanOrigin(reading: try fields.take("origin")),
            items: try fields.array("items", PlanRecord.init(reading:at:)))
        try fields.end()
    }
}

extension SavedPlanOptions {
    fileprivate init(reading json: JSON) throws(SavedPlanError) {
        var fields = try SavedPlanFields(json, at: "options")
        self.init(
            selection: ScopeSelection(try fields.scopes("scope")), adopts: try fields.bool("adopt"),
            rotatesThumbprints: try fields.bool("rotateThumbprints"), prunes: try fields.bool("prune"),
            maxDeletions: try fields.integer("maxDeletions"), allowsVanished: try fields.bool("allowVanished"))
        try fields.end()
    }
}

extension PlanOrigin {
    fileprivate init(reading json: JSON) throws(SavedPlanError) {
        var fields = try SavedPlanFields(json, at: "origin")
        guard let account = try fields.account("account") else { throw .unreadable("origin has no account") }
        self.init(
            caller: try fields.string("caller"), account: account, partition: try fields.string("partition"),
            managementAccount: try fields.account("managementAccount"),
            identityCenter: try fields.optionalString("identityCenter"),
            identityStore: try fields.optionalString("identityStore"),
            discoveredAccounts: try fields.strings("discoveredAccounts"))
        try fields.end()
    }
}

extension PlanRecord {
    fileprivate init(reading json: JSON, at place: String) throws(SavedPlanError) {
        var fields = try SavedPlanFields(json, at: place)
        let word = try fields.string("action")
        guard let action = Action(rawValue: word) else { throw .unreadable("\(place) has the unknown action \(word)") }
        let observed: JSON? = try fields.take("observed")
        self.init(
            kindName: try fields.string("kind"), name: try fields.string("name"),
            account: try fields.account("account"), action: action, reason: try fields.optionalString("reason"),
            changes: try fields.array("changes", FieldChange.init(reading:at:)),
            observed: observed == JSON.null ? .none : observed)
        try fields.end()
    }
}

extension FieldChange {
    fileprivate init(reading json: JSON, at place: String) throws(SavedPlanError) {
        var fields = try SavedPlanFields(json, at: place)
        self.init(
            try fields.string("field"), old: try fields.optionalString("old"), new: try fields.optionalString("new"),
            details: try fields.strings("details"))
        try fields.end()
    }
}
