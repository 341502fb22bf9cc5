import IAMModel

extension PermissionSet.Observed {
    /// The policies that a set has and should not have, as people name them, sorted.
    func extraPolicies(beyond desired: PermissionSet) -> [String] {
        let wanted = Set(desired.managedPolicies.map(\.text))
        let managed = managedPolicies.filter { !wanted.contains($0) }
        let customer = customerManagedPolicies.map { "customer managed policy \($0.path)\($0.name)" }
        let inline = inlinePolicy != nil && desired.inlinePolicy == nil ? ["an inline policy"] : []
        return (managed + customer + inline).sorted()
    }
}
