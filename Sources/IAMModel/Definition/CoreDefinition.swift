/// core-iam.yaml: the sectors that the platform team owns.
public struct CoreDefinition: Sendable {
    /// The corporate identity provider, such as `entra-id`; `nil` when it is not named.
    public var identityProvider: Located<String>?
    /// What grants access for a time; `nil` when it is not named, which means `none`.
    public var jitTool: Located<JITTool>?
    /// The sectors, in the order written.
    public var sectors: [Sector]
    /// Readers who may read another sector, in the order written.
    public var crossSectorReads: [CrossSectorRead]
    /// Where the file begins.
    public var location: SourceLocation

    /// The content of core-iam.yaml.
    public init(
        identityProvider: Located<String>? = nil, jitTool: Located<JITTool>? = nil, sectors: [Sector] = [],
        crossSectorReads: [CrossSectorRead] = [], location: SourceLocation = SourceLocation(file: "core-iam.yaml")
    ) {
        self.identityProvider = identityProvider
        self.jitTool = jitTool
        self.sectors = sectors
        self.crossSectorReads = crossSectorReads
        self.location = location
    }
}

/// What grants privileged access for a time.
public enum JITTool: Hashable, Sendable {
    case azurePIM
    case awsIdentityCenter
    case teleport
    case none
    /// A tool of another name.
    case other(String)

    /// The tools that iamsync knows.
    package static let known: [JITTool] = [.azurePIM, .awsIdentityCenter, .teleport, .none]

    /// The tool of this name, as core-iam.yaml spells it.
    public init(_ name: String) {
        self =
            switch name {
            case "azure-pim": .azurePIM
            case "aws-identity-center": .awsIdentityCenter
            case "teleport": .teleport
            case "none": .none
            default: .other(name)
            }
    }

    /// How core-iam.yaml spells it.
    public var name: String {
        switch self {
        case .azurePIM: "azure-pim"
        case .awsIdentityCenter: "aws-identity-center"
        case .teleport: "teleport"
        case .none: "none"
        case .other(let name): name
        }
    }
}

/// `cross_sector_reads[]`: a reader group that also reads every account of another sector's tier.
public struct CrossSectorRead: Sendable {
    /// The reader group's name.
    public var group: Located<String>
    /// The sector that it reads.
    public var targetSector: Located<Slug>
    /// The tier of that sector.
    public var targetTier: Located<Slug>
    /// Why, for the auditor.
    public var reason: Located<String>

    /// A right to read elsewhere.
    public init(
        group: Located<String>, targetSector: Located<Slug>, targetTier: Located<Slug>, reason: Located<String>
    ) {
        self.group = group
        self.targetSector = targetSector
        self.targetTier = targetTier
        self.reason = reason
    }
}
