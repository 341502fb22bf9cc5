/// A form that AWS demands of a text.
struct AWSWord: Sendable {
    /// How a remedy names it.
    let rule: String
    /// Whether AWS takes a text.
    let accepts: @Sendable (String) -> Bool

    /// Source: IAM API Reference, `CreateRole`, “RoleName”.
    static let roleName = AWSWord(rule: "a role's name: 1 to 64 letters, digits and +=,.@_-") { text in
        text.utf8.count <= 64 && text.utf8.allSatisfy(isNameByte)
    }
    /// Source: STS API Reference, `AssumeRole`, “ExternalId”.
    static let externalID = AWSWord(rule: "2 to 1224 letters, digits and +=,.@:/_-") { text in
        (2...1224).contains(text.utf8.count)
            && text.utf8.allSatisfy { isNameByte($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
    }
    /// Source: AWS General Reference, “Regions and endpoints”.
    static let region = AWSWord(rule: "a region's name, such as eu-west-1") { text in
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count >= 3, text.utf8.count <= 32, let number = parts.last else { return false }
        let areNames = parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x61...0x7A).contains($0) } }
        return areNames && (1...2).contains(number.count) && number.allSatisfy { (0x30...0x39).contains($0) }
    }
    /// Source: IAM API Reference, `Tag`, “Key”; `aws:` is reserved.
    static let tagKey = AWSWord(
        rule: "a tag's key: 1 to 128 letters, digits, spaces and _.:/=+-@, not beginning with “aws:”"
    ) { text in
        (1...128).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy(isTagCharacter)
            && !text.lowercased().utf8.starts(with: "aws:".utf8)
    }
    /// Source: IAM API Reference, `Tag`, “Value”.
    static let tagValue = AWSWord(rule: "a tag's value: at most 256 letters, digits, spaces and _.:/=+-@") { text in
        text.unicodeScalars.count <= 256 && text.unicodeScalars.allSatisfy(isTagCharacter)
    }
    /// Source: Identity Store API Reference, `ExternalId`, “Id”: the wider one of the two forms.
    static let groupID = AWSWord(rule: "a group's id: 1 to 256 characters without white space") { text in
        (1...256).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy { scalar in
                let category = scalar.properties.generalCategory
                return !scalar.properties.isWhitespace && category != .control && category != .format
            }
    }
    /// Source: Identity Store API Reference, `User`, “UserName”, and `Email`, “Value”: the form that both have.
    static let person = AWSWord(rule: "an e-mail address or a user name, without white space") { text in
        text.unicodeScalars.allSatisfy { scalar in
            let category = scalar.properties.generalCategory
            return !scalar.properties.isWhitespace && category != .control && category != .format
        }
    }
    /// Source: GitHub's rules for the names of owners and repositories.
    static let gitHubName = AWSWord(rule: "an owner, or an owner and a repository: mountainlab/platform") { text in
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
            }
    }
    /// Source: IAM API Reference, `CreatePolicy`, “PolicyName” and “Path”.
    static let policyName = AWSWord(rule: "the name of a policy of AWS's, such as PowerUserAccess, or an ARN") { text in
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return text.utf8.count <= 512 && (parts.last?.count ?? 0) <= 128
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameByte) }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: "_")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isWordByte(byte) || "+=,.@-".utf8.contains(byte)
    }

    private static func isTagCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isWordByte(UInt8(scalar.value)) || " .:/=+-@".unicodeScalars.contains(scalar) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .spaceSeparator:
            return true
        default: return false
        }
    }
}
