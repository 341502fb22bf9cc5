extension Diagnostic {
    /// A file that must exist and doesn't.
    package static func fileMissing(_ name: String, in folder: String) -> Diagnostic {
        Diagnostic(
            .fileMissing, at: SourceLocation(file: folder), "The folder has no \(name).",
            "Add \(name), or name the definition folder.")
    }

    /// A file or folder that exists and cannot be read.
    package static func fileUnreadable(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .fileUnreadable, at: location, "This cannot be read: \(reason).", "Make it readable, or remove it.")
    }

    /// Something in `tenants/` that is no tenant's file.
    package static func notTenantFile(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .notATenantFile, at: location, "This is no tenant's file, and a file that is not read looks removed.",
            "Name it after its tenant, such as payments.yaml, or move it elsewhere.")
    }

    /// A tenant's name that is not its file's.
    package static func tenantNameDiffers(_ name: String, file: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tenantNameDiffers, at: location, "The tenant is named “\(name)”, and its file “\(file)”.",
            "Name both the same.")
    }

    /// A file that aws.yaml names and the folder doesn't have; one outside the folder counts as none.
    package static func referencedFileMissing(_ path: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .referencedFileMissing, at: location, "The definition folder has no file “\(path)”.",
            "Write a path inside the folder, relative to it, and add the file.")
    }

    /// A file of certificates that holds none.
    package static func noCertificate(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .noCertificate, at: location, "The file holds no certificate.",
            "Put certificates in PEM form into it, each from “-----BEGIN CERTIFICATE-----”.")
    }

    /// A policy that is no JSON.
    package static func notJSON(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.notJSON, at: location, "This is no JSON: \(reason).", "Mend the syntax at this place.")
    }

    /// JSON that is no IAM policy.
    package static func notPolicy(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.notAPolicy, at: location, "This is no IAM policy: \(reason).", "Write it as AWS takes it.")
    }

    /// A `${variable}` that nothing fills in.
    package static func unknownVariable(_ name: String, known: [String], at location: SourceLocation) -> Diagnostic {
        let nearest = NearestName.nearest(to: name, among: known).map { "Did you mean “${\($0)}”?" }
        let all = known.isEmpty ? "none" : known.map { "“${\($0)}”" }.joined(separator: ", ")
        return Diagnostic(
            .unknownVariable, at: location, "Nothing fills in “${\(name)}” here.",
            nearest ?? "Known here: \(all); AWS's own variables have a colon.")
    }

    /// A policy over AWS's limit.
    package static func policyTooLong(_ length: Int, most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .policyTooLong, at: location,
            "The policy has \(length) characters without white space, and AWS takes \(most).", "Shorten it.")
    }

    /// A secret: it is named, never shown.
    package static func secretInFile(_ kind: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .secretInFile, at: location, "Here stands \(kind).",
            "Remove it, revoke it at once, and clear it from the history of the files.")
    }
}
