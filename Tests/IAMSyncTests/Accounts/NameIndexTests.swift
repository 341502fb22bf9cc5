import Testing

@testable import IAMSync

@Suite struct NameIndexTests {
    private let names = ["b", "Payments-live", "a", "payments-LIVE", "AWSReservedSSO_x", "c"]

    @Test func aNameIsFoundWithoutRegardToCase() {
        let index = NameIndex(names)

        for (place, name) in names.enumerated() where place != 3 {
            #expect(index.place(of: name.uppercased()) { names[$0] } == place)
        }
    }

    @Test func ofEqualNamesTheFirstIsFound() {
        #expect(NameIndex(names).place(of: names[3]) { names[$0] } == 1)
    }

    @Test(arguments: ["", "payments", "payments-live-", "d"])
    func whatIsNotThereIsNowhere(name: String) {
        #expect(NameIndex(names).place(of: name) { names[$0] } == nil)
        #expect(NameIndex([]).place(of: name) { names[$0] } == nil)
    }
}
