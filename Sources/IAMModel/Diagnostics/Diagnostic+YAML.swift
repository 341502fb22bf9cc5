extension Diagnostic {
    /// The text breaks YAML's grammar.
    package static func notYAML(_ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.notYAML, at: location, "This is not YAML: \(reason).", "Mend the syntax near this place.")
    }

    /// A byte sequence is no UTF-8.
    package static func notUTF8(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.notUTF8, at: location, "The file is not UTF-8 text.", "Save the file in the encoding UTF-8.")
    }

    /// The file holds nothing but comments and white space.
    package static func fileEmpty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .fileEmpty, at: location, "The file is empty.",
            "Write its content, or remove the file if it is not needed.")
    }

    /// The file is longer than 10 MiB.
    package static func fileTooLong(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.fileTooLong, at: location, "The file is longer than 10 MiB.", "Split or shorten the file.")
    }

    /// A file holds one document.
    package static func secondDocument(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .secondDocument, at: location, "A second document begins here, and a file holds one.",
            "Move it to a file of its own, or remove the line “---”.")
    }

    /// Tags give values types of their own.
    package static func yamlTag(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.yamlTag, at: location, "Tags are not allowed.", "Remove the word that begins with “!”.")
    }

    /// `<<` takes keys over from elsewhere.
    package static func mergeKey(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .mergeKey, at: location, "The merge key “<<” is not allowed.", "Write the keys out where they are needed."
        )
    }

    /// An alias without its anchor before it.
    package static func unknownAlias(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownAlias, at: location, "No anchor “\(name)” stands before this alias.",
            "Write the anchor “&\(name)” at an earlier value, or write the value out.")
    }

    /// Few aliases can stand for billions of values.
    package static func aliasBomb(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .aliasBomb, at: location, "The aliases of this file stand for more than 100000 values.",
            "Write the values out, or use fewer aliases.")
    }

    /// Lists and maps in each other, more than 64 deep.
    package static func tooDeep(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tooDeep, at: location, "Lists and maps stand in each other more than 64 deep.",
            "Remove levels: no definition file needs more than 8.")
    }

    /// Two readers may take either value.
    package static func duplicateKey(
        _ name: String, first: SourceLocation, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .duplicateKey, at: location, "The key “\(name)” stands twice in this map, first on line \(first.line).",
            "Remove one of the two.")
    }

    /// A key that is a list, a map or nothing.
    package static func keyIsNoText(_ kind: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.keyNoText, at: location, "A key has to be text, and this is \(kind).", "Write a name here.")
    }
}
