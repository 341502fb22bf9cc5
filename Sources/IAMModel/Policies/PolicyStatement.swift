/// One statement of a policy document, read strictly.
package struct PolicyStatement: Hashable, Sendable {
    /// Whether a statement grants or forbids.
    package enum Effect: String, Hashable, Sendable {
        case allow = "Allow"
        case deny = "Deny"
    }

    /// An element with its `Not…` form: `Action`, `NotAction`, `Resource`, `NotResource`.
    package struct Element: Hashable, Sendable {
        /// Whether it stands for everything but the values.
        package let isNegated: Bool
        /// What it lists, as written.
        package let values: [String]
    }

    /// One principal of a trust policy.
    package struct Principal: Hashable, Sendable {
        /// `AWS`, `Federated`, `Service` or `CanonicalUser`.
        package let kind: String
        /// Who it is, as written.
        package let value: String
    }

    /// One condition: an operator on a key. All conditions of a statement must hold.
    package struct Condition: Hashable, Sendable {
        /// The operator as written, such as `StringEqualsIfExists`.
        package let `operator`: String
        /// The key as written, such as `aws:TagKeys`.
        package let key: String
        /// The values, as text.
        package let values: [String]
    }

    /// Its name, when written.
    package let sid: String?
    /// Whether it grants or forbids.
    package let effect: Effect
    /// Which actions it is about.
    package let action: Element
    /// Which resources it is about; `nil` in a trust policy.
    package let resource: Element?
    /// Whom it is about; empty where it names nobody.
    package let principals: [Principal]
    /// Whether the principals are those that it is not about.
    package let isPrincipalNegated: Bool
    /// When it applies.
    package let conditions: [Condition]
    /// Its place in the document, from 0.
    package let index: Int

    /// How it is spoken of: its `Sid`, or `statement 3`.
    package var label: String { sid ?? "statement \(index + 1)" }
}
