/// The tiers of a generated organization.
enum GeneratedTier: String, CaseIterable {
    case sandbox
    case live
}
