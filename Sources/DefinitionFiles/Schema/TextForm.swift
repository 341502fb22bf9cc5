import IAMModel
import JSONTree

/// The form of a text as a regular expression that ECMA-262 and others read alike, and its length in characters.
///
/// A form is never narrower than what the reader accepts. It is wider where a regular expression can't tell, such as for
/// letters of all scripts.
struct TextForm: Sendable {
    let pattern: String?
    let least: Int?
    let most: Int?

    init(_ pattern: String? = nil, least: Int? = nil, most: Int? = nil) {
        (self.pattern, self.least, self.most) = (pattern, least, most)
    }

    /// The form's keywords of JSON Schema.
    var keywords: [(String, JSON)] {
        var keywords: [(String, JSON)] = []
        if let least { keywords.append(("minLength", .number(String(least)))) }
        if let most { keywords.append(("maxLength", .number(String(most)))) }
        if let pattern { keywords.append(("pattern", .string(pattern))) }
        return keywords
    }

    /// The same form, of at least one character.
    var nonempty: TextForm { TextForm(pattern, least: 1, most: most) }

    /// The form as JSON Schema.
    var json: JSONObject { JSONObject(keywords) }
}

extension TextForm {
    private static let slugPattern = "[a-z]([a-z0-9]|-[a-z0-9])*"
    private static let nameCharacters = "[A-Za-z0-9_+=,.@-]"
    private static let policyPath = "\(nameCharacters)+(/\(nameCharacters)+)*"
    private static let roles = GroupRole.allCases.map(\.rawValue).joined(separator: "|")
    private static let partitions = Partition.all.map(\.name).joined(separator: "|")

    /// See ``Slug``.
    static let slug = TextForm("^\(slugPattern)$")
    /// `{tier}_admin` or `{tier}_contributor`.
    static let jitKey = TextForm("^\(slugPattern)_(admin|contributor)$")
    /// A group of a sector's tier that has a role.
    static func group(_ role: GroupRole) -> TextForm { TextForm("^\(slugPattern)-\(role.rawValue)$") }
    /// Neither written `group:…` nor with the end of a group's name, in any case.
    static let individual: TextForm = {
        let anyCase = { (text: Substring) in
            text.map { $0.isLetter ? "[\($0.uppercased())\($0)]" : "\($0)" }.joined()
        }
        let ends = GroupRole.allCases.map { anyCase($0.rawValue[...]) }.joined(separator: "|")
        return TextForm("^(?!\(anyCase("group:")))(?![\\s\\S]*-(\(ends))$)", least: 1)
    }()

    /// See ``Issuer``.
    static let issuer: TextForm = {
        let label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
        let lastLabel = "[a-z]([a-z0-9-]{0,61}[a-z0-9])?"
        return TextForm("^https://(\(label)\\.)*\(lastLabel)(/[!\"$->@-~]*)?$", most: Issuer.longest)
    }()
    /// A subject or an audience: see ``FieldReader/exact(_:_:)``.
    static let claim = TextForm("^(?![\\s\\S]*\\$\\{)[^*?\\s\\u0000-\\u001f\\u007f-\\u009f]+$")

    /// See ``AWSWord/roleName``.
    static let roleName = TextForm("^\(nameCharacters)+$", most: 64)
    /// See ``AWSWord/externalID``.
    static let externalID = TextForm("^[A-Za-z0-9_+=,.@:/-]+$", least: 2, most: 1224)
    /// See ``AWSWord/region``.
    static let region = TextForm("^[a-z]+(-[a-z]+)+-[0-9]{1,2}$", most: 32)
    /// See ``AWSWord/groupID``.
    static let groupID = TextForm("^[^\\s\\u0000-\\u001f\\u007f-\\u009f]+$", least: 1, most: 256)
    /// See ``AWSWord/gitHubName``.
    static let gitHubName = TextForm("^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)?$")
    /// See ``AWSWord/tagKey``; not one of ours.
    static let tagKey: TextForm = {
        let ours = TagSection.ours.joined(separator: "|")
        return TextForm("^(?![Aa][Ww][Ss]:)(?!(\(ours))$)[^\(notInTags)]+$", least: 1, most: 128)
    }()
    /// See ``AWSWord/tagValue``.
    static let tagValue = TextForm("^[^\(notInTags)]*$", most: 256)
    private static let notInTags = "!\"#$%&'()*,;<>?\\[\\\\\\]^`{|}~\\u0000-\\u001f\\u007f-\\u009f"

    /// See ``FieldReader/instanceARN(_:)``.
    static let instanceARN = TextForm("^arn:(\(partitions)):sso:::instance/(sso)?ins-[A-Za-z0-9.-]{16}$")
    /// The name or the ARN of a policy of AWS's.
    static let awsPolicy = TextForm("^(\(policyPath)|arn:(\(partitions)):iam::aws:policy/\(policyPath))$")
    /// A policy of AWS's, or the ARN of one in the account, in which two variables may stand.
    static let anyPolicy: TextForm = {
        let variable = "\\$\\{(account|partition)\\}"
        let part = "(\(nameCharacters)|\(variable))+"
        let arn = "arn:(\(partitions)|\(variable)):iam::(aws|[0-9]{12}|\(variable)):policy/\(part)(/\(part))*"
        return TextForm("^(\(policyPath)|\(arn))$")
    }()
    /// A path below the definition folder that never leads up.
    static let path = TextForm("^(?!(.*/)?\\.{1,2}(/|$))[^/\\u0000]+(/[^/\\u0000]+)*$")
}
