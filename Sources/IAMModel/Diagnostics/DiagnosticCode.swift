/// What a diagnostic is about: the same number for ever, for documents, SARIF, annotations and filters.
///
/// Numbers count up from `IAM001` in the order in which codes came to be, and say nothing else. A code that is no longer
/// given keeps its number, which no other takes: what stands in somebody's filter means one thing. A new code goes to the
/// end. Each has an entry in `DiagnosticCode+Catalog.swift` and a section in `Docs/diagnostics.md`.
public enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
    // The folder and its files
    /// A file that must exist and doesn't.
    case fileMissing = "IAM001"
    /// A file or folder that exists and cannot be read.
    case fileUnreadable = "IAM002"
    /// Something in `tenants/` that is no tenant's file.
    case notATenantFile = "IAM003"
    /// A tenant's name that is not its file's.
    case tenantNameDiffers = "IAM004"
    /// A file that aws.yaml names and the folder doesn't have; one outside the folder counts as none.
    case referencedFileMissing = "IAM005"
    /// A file of certificates that holds none.
    case noCertificate = "IAM006"
    /// A policy that is no JSON.
    case notJSON = "IAM007"
    /// JSON that is no IAM policy.
    case notAPolicy = "IAM008"
    /// A `${variable}` that nothing fills in.
    case unknownVariable = "IAM009"
    /// A policy over AWS's limit.
    case policyTooLong = "IAM010"
    /// A secret: it is named, never shown.
    case secretInFile = "IAM011"

    // YAML
    /// The text breaks YAML's grammar.
    case notYAML = "IAM012"
    /// A byte sequence is no UTF-8.
    case notUTF8 = "IAM013"
    /// The file holds nothing but comments and white space.
    case fileEmpty = "IAM014"
    /// The file is longer than 10 MiB.
    case fileTooLong = "IAM015"
    /// A file holds one document.
    case secondDocument = "IAM016"
    /// Tags give values types of their own.
    case yamlTag = "IAM017"
    /// `<<` takes keys over from elsewhere.
    case mergeKey = "IAM018"
    /// An alias without its anchor before it.
    case unknownAlias = "IAM019"
    /// Few aliases can stand for billions of values.
    case aliasBomb = "IAM020"
    /// Lists and maps in each other, more than 64 deep.
    case tooDeep = "IAM021"
    /// Two readers may take either value.
    case duplicateKey = "IAM022"
    /// A key that is a list, a map or nothing.
    case keyNoText = "IAM023"

    // Keys and values
    /// A key that no map of this kind has.
    case unknownKey = "IAM024"
    /// A key that has to be there.
    case missingKey = "IAM025"
    /// A key with nothing behind it.
    case valueMissing = "IAM026"
    /// A list for a text, and the like.
    case wrongType = "IAM027"
    /// A member that is a list or a map, such as `- group: x`.
    case memberNotText = "IAM028"
    /// A text where `true` or `false` is needed.
    case notTrueOrFalse = "IAM029"
    /// A text where a whole number is needed.
    case notANumber = "IAM030"
    /// A number of hours outside AWS's range.
    case hoursOutOfRange = "IAM031"
    /// A value that is not among those of its key.
    case unknownValue = "IAM032"
    /// A key that is not `{tier}_admin` or `{tier}_contributor`.
    case unknownOverride = "IAM033"
    /// `tenants` says who shares a sector's account; a tenant's own is not shared.
    case sharedTenantAccount = "IAM034"

    // Single values
    /// A name outside the Platform Notation.
    case notASlug = "IAM035"
    /// An account's number that is not twelve digits.
    case notAnAccountID = "IAM036"
    /// A text that should be an ARN.
    case malformedARN = "IAM037"
    /// A value that AWS would refuse.
    case refusedByAWS = "IAM038"
    /// A tag that iamsync sets itself.
    case tagIsOurs = "IAM039"
    /// More tags than a resource can carry beside ours.
    case tooManyTags = "IAM040"
    /// An issuer that is not OIDC-compatible, or that AWS doesn't take.
    case brokenIssuer = "IAM041"
    /// A subject or audience that could match more than itself.
    case notExact = "IAM042"

    // Names
    /// Groups are named after their places.
    case groupNameDiffers = "IAM043"
    /// Names derived from both would be the same.
    case tenantIsSector = "IAM044"
    /// A derived name past AWS's limit.
    case roleNameTooLong = "IAM045"

    // Two things that would be one
    /// Two things with one name.
    case namedTwice = "IAM046"
    /// A place has one account.
    case coordinateTwice = "IAM047"
    /// Two groups with one name are one group.
    case groupsMeet = "IAM048"
    /// What belongs to the longer would belong to the shorter.
    case prefixesMeet = "IAM049"
    /// Two sets with one name are one set.
    case permissionSetsMeet = "IAM050"

    // Members
    /// Operators are pipelines.
    case operatorHasMembers = "IAM051"
    /// Operators are no people; everybody else is.
    case wrongGroupType = "IAM052"
    /// Groups never nest: a member has to be a person.
    case memberIsGroup = "IAM053"
    /// Escalating is eligibility, not membership.
    case memberInSeveralRoles = "IAM054"
    /// Platform people rarely belong in a tenant.
    case platformMemberInTenant = "IAM055"

    // Issuers, subjects, audiences
    /// An issuer that aws.yaml doesn't list.
    case issuerNotAllowed = "IAM056"
    /// A subject that begins otherwise than aws.yaml allows.
    case subjectNotAllowed = "IAM057"
    /// AWS takes the two for different issuers.
    case issuersDifferBySlash = "IAM058"
    /// Whoever may open a pull request gets the role.
    case subjectIsPullRequest = "IAM059"
    /// Every workflow on the branch gets the role.
    case subjectIsBranch = "IAM060"
    /// GitHub has one issuer for everybody.
    case subjectWithoutRepository = "IAM061"
    /// Source: GitHub Docs, “OpenID Connect reference”.
    case subjectWithoutIDs = "IAM062"
    /// Legal on AWS, most likely a copy.
    case audienceOfAnotherCloud = "IAM063"

    // JIT rules
    /// Nobody could ask for access.
    case unknownEligibleGroup = "IAM064"
    /// Write access to production at any time.
    case standingLiveWrite = "IAM065"
    /// Write access to production at any time, on purpose.
    case declaredStanding = "IAM066"
    /// Security's admins can hide what anybody did.
    case securityAdminsApproval = "IAM067"
    /// An auditor will ask for reasons.
    case noJustification = "IAM068"
    /// A rule that nothing enforces.
    case noJITTool = "IAM069"
    /// What `jit.limits` forbids.
    case looserThanLimit = "IAM070"
    /// Overrides are meant to be stricter.
    case looserThanDefault = "IAM071"
    /// It rules live admin windows.
    case complianceOutsideLive = "IAM072"
    /// The cap is applied anyway.
    case complianceCapsWindow = "IAM073"
    /// Rule books want two people.
    case complianceApproval = "IAM074"

    // References
    /// Nobody would read.
    case unknownReaderGroup = "IAM075"
    /// Only readers read across.
    case notReaderGroup = "IAM076"
    /// Neither core-iam.yaml nor an account has it.
    case unknownSector = "IAM077"
    /// Nothing has it.
    case unknownTier = "IAM078"
    /// An id for nothing.
    case unknownGroup = "IAM079"
    /// An account for nobody.
    case unknownTenant = "IAM080"
    /// Nobody would review it.
    case groupWithoutOwner = "IAM081"

    // Accounts
    /// Accounts are shared only on purpose.
    case tenantNotAdmitted = "IAM082"
    /// Live stands alone.
    case twoTiersInAccount = "IAM083"
    /// One coordinate's name would stand for two.
    case oneAccountForTwoSectors = "IAM084"
    /// No role is made.
    case operatorWithoutIdentity = "IAM085"
    /// What would go there is skipped.
    case noAccount = "IAM086"
    /// Its files make nothing.
    case tenantWithoutTier = "IAM087"
    /// A choice with reach.
    case tenantReadersSeeSectors = "IAM088"
    /// Reading isn't scoped by default.
    case tenantReadersInSharedAccount = "IAM089"
    /// Readers see every account of their sector.
    case readersSeeLive = "IAM090"
    /// One account can't stand at two places.
    case ambiguousAccountName = "IAM091"

    // Policies
    /// Source: IAM quotas.
    case boundaryTooLong = "IAM092"
    /// Source: IAM quotas.
    case trustTooLong = "IAM093"
    /// Source: IAM Identity Center quotas.
    case inlinePolicyTooLong = "IAM094"
    /// A resource policy could grant it past the boundary.
    case missingDenial = "IAM095"

    // Since then
    /// Limits bind overrides; the default stays.
    case defaultLooserThanLimit = "IAM096"

    // Issuers, asked
    /// AWS would have nothing to verify a token with.
    case issuerDocumentMissing = "IAM097"
    /// An answer that is no document.
    case issuerDocumentNotJSON = "IAM098"
    /// A token's `iss` would be another than the provider's URL.
    case issuerDocumentNamesAnother = "IAM099"
    /// The document leads to no keys.
    case issuerWithoutKeys = "IAM100"
    /// Source: STS API Reference, `AssumeRoleWithWebIdentity`.
    case issuerSignsOtherwise = "IAM101"
}

extension DiagnosticCode: Comparable {
    /// Orders by number.
    public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.rawValue < right.rawValue }
}
