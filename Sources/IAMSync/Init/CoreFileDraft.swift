/// A first core-iam.yaml, for a folder that has neither that file nor a tenant's.
package enum CoreFileDraft {
    /// One sector with two tiers, whose groups have no members yet.
    package static let text = """
        # The sectors that the platform team owns: begun by “iamsync init”, and yours from now on.
        # Every other key: “iamsync schema core”. Tenants have a file each, tenants/NAME.yaml: “iamsync schema tenant”.
        jit_tool: aws-identity-center
        sectors:
          - name: platform
            tiers:
              - name: sandbox
                groups:
                  # The role of a pipeline: with its issuer and subject, and without the “#”.
                  # operator:
                  #   name: platform-sandbox-operator
                  #   owner: platform-team
                  #   workload_identity:
                  #     issuer: https://token.actions.githubusercontent.com
                  #     subject: repo:OWNER/REPOSITORY:environment:sandbox
                  #     audience: sts.amazonaws.com
                  contributors:
                    name: platform-sandbox-contributors
                    owner: platform-team
                  readers:
                    name: platform-sandbox-readers
                    owner: platform-team
              - name: live
                groups:
                  admins:
                    name: platform-live-admins
                    owner: platform-team
                    jit: { eligible_from: platform-live-contributors, approval: two-party, max_duration_hours: 2 }
                  contributors:
                    name: platform-live-contributors
                    owner: platform-team
                    jit: { eligible_from: platform-live-readers, approval: peer, max_duration_hours: 4 }
                  readers:
                    name: platform-live-readers
                    owner: platform-team

        """
}
