/// Where definition files are, as code scanners and annotations name them: from the root of the repository.
///
/// Paths are reckoned as texts: no symbolic link is followed.
public struct DefinitionPaths: Sendable {
    private let folder: String
    private let prefix: [Substring]
    private let isAbsolute: Bool

    /// The paths of a folder's files.
    ///
    /// - Parameters:
    ///   - folder: The definition folder, absolute or from the current one.
    ///   - current: The current folder, absolute, where it is known.
    ///   - root: Where paths begin, absolute: the repository's root; by default the current folder.
    public init(folder: String, current: String? = nil, root: String? = nil) {
        self.folder = folder
        let isRooted = folder.utf8.first == UInt8(ascii: "/")
        let whole = isRooted ? folder : current.map { "\($0)/\(folder)" }
        let home = (root ?? current).map(Self.parts)
        guard let whole else {
            (prefix, isAbsolute) = (Self.parts(folder), false)
            return
        }
        let parts = Self.parts(whole)
        if let home, parts.starts(with: home) {
            (prefix, isAbsolute) = (Array(parts.dropFirst(home.count)), false)
        } else {
            (prefix, isAbsolute) = (isRooted ? parts : Self.parts(folder), isRooted)
        }
    }

    /// The path of a file as diagnostics name it: from the definition folder, or that folder itself.
    ///
    /// - Returns: A path from the root, such as `iam/aws.yaml`; an absolute one for a file that is elsewhere.
    public func path(of file: String) -> String {
        let below = file == folder ? [] : file.split(separator: "/")
        let path = (prefix + below).joined(separator: "/")
        return isAbsolute ? "/" + path : path.isEmpty ? "." : path
    }

    /// The path of a file as a URI reference; what RFC 3986 doesn't leave unreserved is escaped.
    func uri(of file: String) -> String {
        let path = path(of: file)
        let text = path.split(separator: "/").map(Self.escape).joined(separator: "/")
        return isAbsolute ? "file:///\(text)" : text
    }

    /// The parts of a path without `.`, and with `..` taken back where that is possible.
    private static func parts(_ path: String) -> [Substring] {
        path.split(separator: "/").reduce(into: []) { parts, part in
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != "." {
                parts.append(part)
            }
        }
    }

    private static func escape(_ part: Substring) -> String {
        var text = ""
        for byte in part.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + String(byte / 16, radix: 16).uppercased() + String(byte % 16, radix: 16).uppercased()
            }
        }
        return text
    }
}
