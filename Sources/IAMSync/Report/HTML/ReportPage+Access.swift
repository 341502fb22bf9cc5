import IAMModel

extension ReportPage {
    /// Groups down, accounts across.
    var accessSection: HTML {
        let count = matrix.blocks.reduce(0) { $0 + $1.rows.count }
        return section(
            "access", "Access", heading: "access-title", count: count,
            note: "Which group has which permission set in which account, and how long a session lasts. "
                + "Access that writes to a live account is framed and says “live write”."
        ) {
            HTML(
                .div, .class("scroller"), .role("region"), .label("Access: groups by accounts"), .focusable
            ) {
                HTMLBuilder.buildArray(matrix.blocks.map(table))
            }
            HTML(.p, .class("too-wide")) {
                "Tables that are wider than paper are left out here. Account assignments has all of it."
            }
        }
    }

    private func table(of block: AccessMatrix.Block) -> HTML {
        let isWide = block.accounts.count > 12
        return HTML(.div, .class("block rowset\(isWide ? " wide-block" : "")\(later)")) {
            HTML(.table, .class("matrix")) {
                HTML(.thead) {
                    HTML(.tr) {
                        HTML(.th, .scope("col"), .class("corner")) { "Group" }
                        for account in block.accounts { column(of: account) }
                    }
                }
                for part in block.parts {
                    HTML(.tbody, .class("rowset")) {
                        HTML(.tr, .class("part")) {
                            HTML(.th, .colspan(block.accounts.count + 1), .scope("colgroup")) {
                                HTML(.span) { part.scope?.description ?? "not known" }
                            }
                        }
                        for row in part.rows { self.row(row, in: block) }
                    }
                }
            }
        }
    }

    private func column(of account: ReportAccount) -> HTML {
        HTML(.th, .scope("col"), .data(.account, account.id.text)) {
            for place in account.places {
                HTML(.span, .class("place")) {
                    place.sector.text
                    " "
                    HTML(.b, .class(place.tier.text == "live" ? "tier live-tier" : "tier")) { place.tier.text }
                    if let tenant = place.tenant { " \(tenant.text)" }
                }
            }
            if account.places.isEmpty, let name = account.name { HTML(.span, .class("place")) { name } }
            HTML(.span, .class("number")) { account.id.text }
        }
    }

    private func row(_ row: AccessMatrix.Row, in block: AccessMatrix.Block) -> HTML {
        let grants = row.grants.values.joined()
        let facets = Facets(
            scopes: Set([row.scope].compactMap(\.self)),
            accounts: row.grants.keys.sorted().map { block.accounts[$0].id.text },
            statuses: Array(Set(grants.map { StatusKind($0.status) })), isLive: grants.contains(where: \.writesLive))
        return HTML(.tr, facets.attributes) {
            HTML(.th, .scope("row")) { Self.name(row.group) }
            for place in block.accounts.indices {
                HTML(.td) {
                    for grant in row.grants[place] ?? [] { cell(grant) }
                }
            }
        }
    }

    private func cell(_ grant: AccessMatrix.Grant) -> HTML {
        let kind = StatusKind(grant.status)
        return HTML(.div, .class(grant.writesLive ? "grant live-write" : "grant")) {
            HTML(.b) { grant.permissionSet }
            if let session = grant.session {
                " "
                HTML(.span, .class("session")) { session }
            }
            if grant.writesLive {
                " "
                HTML(.span, .class("mark")) { "live write" }
            }
            if kind != .exists {
                " "
                Self.badge(kind.name(in: report.mode), kind.tone, sign: kind.sign)
            }
        }
    }
}
