import Testing

@testable import AWSClient

/// Every case of the folder against what botocore makes of it.
@Suite struct SettingsDifferentialTests {
    private static let expected = Result { try SettingsOutcome.recorded() }

    @Test(arguments: SettingsCase.all)
    func theSameIsMadeOfItAsBotocoreMakes(_ sample: SettingsCase) throws {
        var expected = try #require(Self.expected.get()[sample.name])
        SettingsDeviation.all[sample.name]?.change(&expected)

        guard expected.error != nil else {
            #expect(try sample.outcome() == expected)
            return
        }
        #expect(Self.error(of: sample) == SettingsMessages.all[sample.name])
    }

    @Test func everyCaseIsRecordedAndEveryDeviationIsNeeded() throws {
        let recorded = try Self.expected.get()
        let names = Set(SettingsCase.all.map(\.name))

        #expect(names.count >= 40)
        #expect(names == Set(recorded.keys))
        #expect(names.isSuperset(of: SettingsDeviation.all.keys))
        for (name, deviation) in SettingsDeviation.all {
            var changed = try #require(recorded[name])
            deviation.change(&changed)
            #expect(changed != recorded[name], Comment(rawValue: name))
        }
    }

    private static func error(of sample: SettingsCase) -> String? {
        do {
            _ = try sample.outcome()
            return nil
        } catch CredentialsError.missing(let sentence) {
            return sentence
        } catch {
            return (error as? EndpointError)?.sentence
        }
    }
}
