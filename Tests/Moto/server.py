"""moto's server on a free loopback port, with the calls that it lacks and AWS has.

Each patch stands for a gap of moto 5.2.1, and does what AWS's API reference says. Everything else is moto's own.
Prints the port, then serves until it is stopped.
"""

import json
from threading import Event

from moto.iam.models import ManagedPolicy
from moto.iam.responses import IamResponse
from moto.server import ThreadedMotoServer
from moto.ssoadmin.exceptions import ResourceNotFoundException
from moto.ssoadmin.models import SSOAdminBackend
from moto.ssoadmin.responses import SSOAdminResponse


def permission_set(response, arn):
    """The permission set with an ARN; the error of AWS where there is none."""
    for candidate in response.ssoadmin_backend.permission_sets:
        if candidate.permission_set_arn == arn:
            return candidate
    raise ResourceNotFoundException("PermissionSet not found")


# moto has no tags on permission sets beyond CreatePermissionSet.

def list_tags_for_resource(self):
    found = permission_set(self, json.loads(self.body)["ResourceArn"])
    return json.dumps({"Tags": found.tags or []})


def tag_resource(self):
    params = json.loads(self.body)
    found = permission_set(self, params["ResourceArn"])
    keys = {tag["Key"] for tag in params["Tags"]}
    found.tags = [tag for tag in found.tags or [] if tag["Key"] not in keys] + params["Tags"]
    return "{}"


def untag_resource(self):
    params = json.loads(self.body)
    found = permission_set(self, params["ResourceArn"])
    found.tags = [tag for tag in found.tags or [] if tag["Key"] not in params["TagKeys"]]
    return "{}"


# moto has no permissions boundary of permission sets: none is ever there.

def get_permissions_boundary_for_permission_set(self):
    raise ResourceNotFoundException("No permissions boundary is attached to the permission set")


# moto ends asynchronous work at once: nothing is ever in progress.

def list_account_assignment_creation_status(self):
    return json.dumps({"AccountAssignmentsCreationStatus": []})


def list_account_assignment_deletion_status(self):
    return json.dumps({"AccountAssignmentsDeletionStatus": []})


def list_permission_set_provisioning_status(self):
    return json.dumps({"PermissionSetsProvisioningStatus": []})


def describe_permission_set_provisioning_status(self):
    request = json.loads(self.body)["ProvisionPermissionSetRequestId"]
    return json.dumps({"PermissionSetProvisioningStatus": {"Status": "SUCCEEDED", "RequestId": request}})


# moto never forgets what was provisioned, and knows no stale account.

def list_accounts_for_provisioned_permission_set(self):
    params = json.loads(self.body)
    found = permission_set(self, params["PermissionSetArn"])
    if params.get("ProvisioningStatus") == "LATEST_PERMISSION_SET_NOT_PROVISIONED":
        return json.dumps({"AccountIds": []})
    accounts = {
        assignment.target_id
        for assignment in self.ssoadmin_backend.account_assignments
        if assignment.permission_set_arn == found.permission_set_arn
    }
    return json.dumps({"AccountIds": sorted(accounts)})


def list_permission_sets_provisioned_to_account(self):
    params = json.loads(self.body)
    if params.get("ProvisioningStatus") == "LATEST_PERMISSION_SET_NOT_PROVISIONED":
        return json.dumps({"PermissionSets": []})
    sets = {
        assignment.permission_set_arn
        for assignment in self.ssoadmin_backend.account_assignments
        if assignment.target_id == params["AccountId"]
    }
    return json.dumps({"PermissionSets": sorted(sets)})


# moto makes a second assignment, and a second membership, where AWS has one.

stock_create_account_assignment = SSOAdminBackend.create_account_assignment


def create_account_assignment(self, **wanted):
    for assignment in self.account_assignments:
        if all(getattr(assignment, name) == value for name, value in wanted.items()):
            return assignment.to_json(include_creation_date=True, include_request_id=True)
    return stock_create_account_assignment(self, **wanted)


# moto's IAM can't change the audiences of a provider.

def add_client_id_to_open_id_connect_provider(self):
    provider = self.backend.get_open_id_connect_provider(self._get_param("OpenIDConnectProviderArn"))
    client = self._get_param("ClientID")
    if client not in provider.client_id_list:
        provider.client_id_list.append(client)
    return (
        '<AddClientIDToOpenIDConnectProviderResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">'
        "<ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000000</RequestId></ResponseMetadata>"
        "</AddClientIDToOpenIDConnectProviderResponse>"
    )


# moto's GetAccountAuthorizationDetails leaves out the names of policies.

ManagedPolicy.policy_name = property(lambda policy: policy.name)

for patch in (
    list_tags_for_resource,
    tag_resource,
    untag_resource,
    get_permissions_boundary_for_permission_set,
    list_account_assignment_creation_status,
    list_account_assignment_deletion_status,
    list_permission_set_provisioning_status,
    describe_permission_set_provisioning_status,
    list_accounts_for_provisioned_permission_set,
    list_permission_sets_provisioned_to_account,
):
    setattr(SSOAdminResponse, patch.__name__, patch)
SSOAdminBackend.create_account_assignment = create_account_assignment
IamResponse.add_client_id_to_open_id_connect_provider = add_client_id_to_open_id_connect_provider

if __name__ == "__main__":
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    print(server.get_host_and_port()[1], flush=True)
    Event().wait()
