/// A word that `accounts[].tenants` knows instead of a list.
enum SharingWord: String, CaseIterable {
    case any
    case none
}
