import IAMModel

/// Loads a definition folder: core-iam.yaml, tenants/*.yaml, aws.yaml, and the files that aws.yaml refers to.
public struct DefinitionFolder {
    private let folder: any FolderReading
    private let log = ReadingLog()
    private var contents: [String: [UInt8]] = [:]
    private var sources: [String: SourceText] = [:]

    /// Reads a folder whole: no file's errors stop another's.
    ///
    /// - Returns: What could be read, and everything that is wrong, whatever the order in which files are listed.
    public static func load(from folder: some FolderReading) -> LoadedDefinition {
        var loader = DefinitionFolder(folder: folder)
        return loader.load()
    }

    private init(folder: any FolderReading) {
        self.folder = folder
    }

    private mutating func load() -> LoadedDefinition {
        do throws(FolderError) {
            _ = try folder.list("")
        } catch {
            let reason = Self.reason(error)
            log.report(.fileUnreadable(reason, at: SourceLocation(file: folder.path)))
            return LoadedDefinition(definition: nil, diagnostics: log.diagnostics, sources: [:])
        }
        let awsNode = parsed("aws.yaml")
        let hasAWS = contents["aws.yaml"] != nil
        let coreNode = parsed("core-iam.yaml")
        let tenants = readTenants()
        reportMissing(tenantFiles: tenants.count)
        let aws = awsNode.map(AWSFile(log: log).read) ?? AWSSettings()
        let referenced = readReferenced(aws)
        let core = coreNode.flatMap(CoreFile(log: log).read)
        reportSecrets()
        let isAnythingRead = hasAWS || core != nil || !tenants.read.isEmpty
        let definition = Definition(
            core: core, tenants: tenants.read, aws: aws, referencedFiles: referenced, unreadable: log.unreadable,
            leftOut: log.references, digest: digest())
        return LoadedDefinition(
            definition: isAnythingRead ? definition : nil, diagnostics: log.diagnostics, sources: sources)
    }

    // MARK: Files

    /// The tree of a YAML file; `nil` where it is absent or reported. A file that is no tree is remembered by its path.
    private mutating func parsed(_ file: String) -> YAMLNode? {
        guard let bytes = bytes(file) else {
            if contents[file] != nil { log.leaveOut(file) }
            return nil
        }
        let (node, diagnostics) = YAMLParser.parse(bytes, file: file)
        log.report(diagnostics)
        if node == nil { log.leaveOut(file) }
        return node
    }

    private mutating func bytes(_ file: String) -> [UInt8]? {
        do throws(FolderError) {
            let bytes = try folder.read(file, limit: YAMLLimits.bytes + 1, staysInside: false)
            keep(bytes, of: file)
            return bytes
        } catch .absent {
            return nil
        } catch {
            log.report(.fileUnreadable(Self.reason(error), at: SourceLocation(file: file)))
            // It exists: nothing is said about its absence.
            contents[file] = []
            return nil
        }
    }

    private mutating func keep(_ bytes: [UInt8], of file: String) {
        guard bytes.count <= YAMLLimits.bytes else {
            contents[file] = []
            return
        }
        contents[file] = bytes
        sources[file] = SourceText(bytes, file: file)
    }

    private mutating func readTenants() -> (read: [Tenant], count: Int) {
        var tenants: [Tenant] = []
        var count = 0
        for entry in tenantEntries() {
            let file = "tenants/" + entry
            guard entry.utf8.suffix(5).elementsEqual(".yaml".utf8), let name = try? Slug(String(entry.dropLast(5)))
            else {
                log.report(.notTenantFile(at: SourceLocation(file: file)))
                continue
            }
            count += 1
            guard let node = parsed(file) else {
                if contents[file] == nil {
                    log.report(.fileUnreadable("it leads nowhere", at: SourceLocation(file: file)))
                }
                log.leaveOut(name.text)
                continue
            }
            if let tenant = TenantFile(log: log, fileName: name).read(node) {
                tenants.append(tenant)
            } else {
                log.leaveOut(name.text)
            }
        }
        return (tenants.sorted { $0.name.value < $1.name.value }, count)
    }

    /// The names in `tenants/` without dot files, by bytes.
    private func tenantEntries() -> [String] {
        do throws(FolderError) {
            return try folder.list("tenants").filter { !$0.utf8.starts(with: ".".utf8) }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch .absent {
            return []
        } catch {
            log.report(.fileUnreadable(Self.reason(error), at: SourceLocation(file: "tenants")))
            return []
        }
    }

    private func reportMissing(tenantFiles: Int) {
        if contents["aws.yaml"] == nil {
            log.report(.fileMissing("aws.yaml", in: folder.path))
            log.leaveOut("aws.yaml")
        }
        if contents["core-iam.yaml"] == nil, tenantFiles == 0 {
            log.report(.fileMissing("core-iam.yaml and no file in tenants/", in: folder.path))
        }
    }

    // MARK: Referenced files

    private mutating func readReferenced(_ aws: AWSSettings) -> [String: ReferencedFile] {
        var files: [String: ReferencedFile] = [:]
        if let boundary = aws.operator.boundary, let text = referenced(boundary) {
            files[boundary.value] = ReferencedFile(path: boundary.value, text: text)
            check(text, of: boundary.value, for: .boundary)
        }
        for inline in aws.permissionSets.compactMap(\.inlinePolicy) {
            guard let text = referenced(inline) else { continue }
            files[inline.value] = ReferencedFile(path: inline.value, text: text)
            check(text, of: inline.value, for: .inline)
        }
        if let authority = aws.operator.issuerCA, let text = referenced(authority) {
            files[authority.value] = ReferencedFile(path: authority.value, text: text)
            let hasCertificate =
                text.split(separator: "-----BEGIN CERTIFICATE-----").count > 1
                || text.utf8.starts(with: "-----BEGIN CERTIFICATE-----".utf8)
            if !hasCertificate { log.report(.noCertificate(at: SourceLocation(file: authority.value))) }
        }
        return files
    }

    /// Reports what is wrong with a template. What is left of its rules can't be seen in what has a flaw.
    private func check(_ text: String, of file: String, for purpose: PolicyFile.Purpose) {
        let known = log.diagnostics.count
        PolicyFile(log: log, file: file, purpose: purpose).check(text)
        if log.diagnostics.count > known { log.leaveOut(file) }
    }

    /// The text of a file inside the folder; any other is reported where it is named.
    private mutating func referenced(_ path: Located<String>) -> String? {
        let place = SourceLocation(file: path.value)
        guard Self.isInside(path.value) else {
            log.report(.referencedFileMissing(path.value, at: path.location))
            log.leaveOut(path.value)
            return nil
        }
        do throws(FolderError) {
            let bytes = try folder.read(path.value, limit: YAMLLimits.bytes + 1, staysInside: true)
            keep(bytes, of: path.value)
            if bytes.count > YAMLLimits.bytes {
                log.report(.fileTooLong(at: place))
            } else if let text = String(validating: bytes, as: UTF8.self) {
                return text
            } else {
                log.report(.notUTF8(at: SourceText.firstFlaw(in: bytes, file: path.value)))
            }
        } catch .absent {
            log.report(.referencedFileMissing(path.value, at: path.location))
        } catch {
            log.report(.fileUnreadable(Self.reason(error), at: place))
        }
        log.leaveOut(path.value)
        return nil
    }

    /// Whether a path is relative and never leads up.
    private static func isInside(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return !path.utf8.contains(0)
            && parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) }
    }

    // MARK: The whole

    private func reportSecrets() {
        for (file, source) in sources {
            for finding in source.secrets.findings {
                let place = SourceLocation(file: file, line: finding.line + 1, column: finding.column + 1)
                log.report(.secretInFile(finding.kind, at: place))
            }
        }
    }

    /// SHA-256 over name, length and content of every file, sorted by the bytes of the names.
    private func digest() -> String {
        let files = contents.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var hash = SHA256()
        for (name, content) in files {
            hash.add(Array("\(name)\0\(content.count)\0".utf8))
            hash.add(content)
        }
        return hash.hexDigest()
    }

    private static func reason(_ error: FolderError) -> String {
        switch error {
        case .absent: "it does not exist"
        case .unreadable(let reason): reason
        }
    }
}
