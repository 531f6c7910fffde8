// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import ServiceKit
import Shapes

/// A method for every operation on the list of AWS Lambda.
protocol LambdaAPI: AWSService {
    func addLayerVersionPermission(_ input: Lambda.AddLayerVersionPermissionRequest, _ call: Call) async throws -> Lambda.AddLayerVersionPermissionResponse
    func addPermission(_ input: Lambda.AddPermissionRequest, _ call: Call) async throws -> Lambda.AddPermissionResponse
    func createAlias(_ input: Lambda.CreateAliasRequest, _ call: Call) async throws -> Lambda.AliasConfiguration
    func createEventSourceMapping(_ input: Lambda.CreateEventSourceMappingRequest, _ call: Call) async throws -> Lambda.EventSourceMappingConfiguration
    func createFunction(_ input: Lambda.CreateFunctionRequest, _ call: Call) async throws -> Lambda.FunctionConfiguration
    func createFunctionUrlConfig(_ input: Lambda.CreateFunctionUrlConfigRequest, _ call: Call) async throws -> Lambda.CreateFunctionUrlConfigResponse
    func deleteAlias(_ input: Lambda.DeleteAliasRequest, _ call: Call) async throws
    func deleteEventSourceMapping(_ input: Lambda.DeleteEventSourceMappingRequest, _ call: Call) async throws -> Lambda.EventSourceMappingConfiguration
    func deleteFunction(_ input: Lambda.DeleteFunctionRequest, _ call: Call) async throws -> Lambda.DeleteFunctionResponse
    func deleteFunctionConcurrency(_ input: Lambda.DeleteFunctionConcurrencyRequest, _ call: Call) async throws
    func deleteFunctionEventInvokeConfig(_ input: Lambda.DeleteFunctionEventInvokeConfigRequest, _ call: Call) async throws
    func deleteFunctionUrlConfig(_ input: Lambda.DeleteFunctionUrlConfigRequest, _ call: Call) async throws
    func deleteLayerVersion(_ input: Lambda.DeleteLayerVersionRequest, _ call: Call) async throws
    func deleteProvisionedConcurrencyConfig(_ input: Lambda.DeleteProvisionedConcurrencyConfigRequest, _ call: Call) async throws
    func getAccountSettings(_ input: Lambda.GetAccountSettingsRequest, _ call: Call) async throws -> Lambda.GetAccountSettingsResponse
    func getAlias(_ input: Lambda.GetAliasRequest, _ call: Call) async throws -> Lambda.AliasConfiguration
    func getEventSourceMapping(_ input: Lambda.GetEventSourceMappingRequest, _ call: Call) async throws -> Lambda.EventSourceMappingConfiguration
    func getFunction(_ input: Lambda.GetFunctionRequest, _ call: Call) async throws -> Lambda.GetFunctionResponse
    func getFunctionCodeSigningConfig(_ input: Lambda.GetFunctionCodeSigningConfigRequest, _ call: Call) async throws -> Lambda.GetFunctionCodeSigningConfigResponse
    func getFunctionConcurrency(_ input: Lambda.GetFunctionConcurrencyRequest, _ call: Call) async throws -> Lambda.GetFunctionConcurrencyResponse
    func getFunctionConfiguration(_ input: Lambda.GetFunctionConfigurationRequest, _ call: Call) async throws -> Lambda.FunctionConfiguration
    func getFunctionEventInvokeConfig(_ input: Lambda.GetFunctionEventInvokeConfigRequest, _ call: Call) async throws -> Lambda.FunctionEventInvokeConfig
    func getFunctionRecursionConfig(_ input: Lambda.GetFunctionRecursionConfigRequest, _ call: Call) async throws -> Lambda.GetFunctionRecursionConfigResponse
    func getFunctionUrlConfig(_ input: Lambda.GetFunctionUrlConfigRequest, _ call: Call) async throws -> Lambda.GetFunctionUrlConfigResponse
    func getLayerVersion(_ input: Lambda.GetLayerVersionRequest, _ call: Call) async throws -> Lambda.GetLayerVersionResponse
    func getLayerVersionByArn(_ input: Lambda.GetLayerVersionByArnRequest, _ call: Call) async throws -> Lambda.GetLayerVersionResponse
    func getLayerVersionPolicy(_ input: Lambda.GetLayerVersionPolicyRequest, _ call: Call) async throws -> Lambda.GetLayerVersionPolicyResponse
    func getPolicy(_ input: Lambda.GetPolicyRequest, _ call: Call) async throws -> Lambda.GetPolicyResponse
    func getProvisionedConcurrencyConfig(_ input: Lambda.GetProvisionedConcurrencyConfigRequest, _ call: Call) async throws -> Lambda.GetProvisionedConcurrencyConfigResponse
    func getRuntimeManagementConfig(_ input: Lambda.GetRuntimeManagementConfigRequest, _ call: Call) async throws -> Lambda.GetRuntimeManagementConfigResponse
    func invoke(_ input: Lambda.InvocationRequest, _ call: Call) async throws -> Lambda.InvocationResponse
    func invokeAsync(_ input: Lambda.InvokeAsyncRequest, body: BodyStream, _ call: Call) async throws -> Lambda.InvokeAsyncResponse
    func invokeWithResponseStream(_ input: Lambda.InvokeWithResponseStreamRequest, _ call: Call) async throws -> EventStreamed<Lambda.InvokeWithResponseStreamResponse, Lambda.InvokeWithResponseStreamResponseEvent>
    func listAliases(_ input: Lambda.ListAliasesRequest, _ call: Call) async throws -> Lambda.ListAliasesResponse
    func listEventSourceMappings(_ input: Lambda.ListEventSourceMappingsRequest, _ call: Call) async throws -> Lambda.ListEventSourceMappingsResponse
    func listFunctionEventInvokeConfigs(_ input: Lambda.ListFunctionEventInvokeConfigsRequest, _ call: Call) async throws -> Lambda.ListFunctionEventInvokeConfigsResponse
    func listFunctionUrlConfigs(_ input: Lambda.ListFunctionUrlConfigsRequest, _ call: Call) async throws -> Lambda.ListFunctionUrlConfigsResponse
    func listFunctions(_ input: Lambda.ListFunctionsRequest, _ call: Call) async throws -> Lambda.ListFunctionsResponse
    func listLayerVersions(_ input: Lambda.ListLayerVersionsRequest, _ call: Call) async throws -> Lambda.ListLayerVersionsResponse
    func listLayers(_ input: Lambda.ListLayersRequest, _ call: Call) async throws -> Lambda.ListLayersResponse
    func listProvisionedConcurrencyConfigs(_ input: Lambda.ListProvisionedConcurrencyConfigsRequest, _ call: Call) async throws -> Lambda.ListProvisionedConcurrencyConfigsResponse
    func listTags(_ input: Lambda.ListTagsRequest, _ call: Call) async throws -> Lambda.ListTagsResponse
    func listVersionsByFunction(_ input: Lambda.ListVersionsByFunctionRequest, _ call: Call) async throws -> Lambda.ListVersionsByFunctionResponse
    func publishLayerVersion(_ input: Lambda.PublishLayerVersionRequest, _ call: Call) async throws -> Lambda.PublishLayerVersionResponse
    func publishVersion(_ input: Lambda.PublishVersionRequest, _ call: Call) async throws -> Lambda.FunctionConfiguration
    func putFunctionConcurrency(_ input: Lambda.PutFunctionConcurrencyRequest, _ call: Call) async throws -> Lambda.Concurrency
    func putFunctionEventInvokeConfig(_ input: Lambda.PutFunctionEventInvokeConfigRequest, _ call: Call) async throws -> Lambda.FunctionEventInvokeConfig
    func putFunctionRecursionConfig(_ input: Lambda.PutFunctionRecursionConfigRequest, _ call: Call) async throws -> Lambda.PutFunctionRecursionConfigResponse
    func putProvisionedConcurrencyConfig(_ input: Lambda.PutProvisionedConcurrencyConfigRequest, _ call: Call) async throws -> Lambda.PutProvisionedConcurrencyConfigResponse
    func putRuntimeManagementConfig(_ input: Lambda.PutRuntimeManagementConfigRequest, _ call: Call) async throws -> Lambda.PutRuntimeManagementConfigResponse
    func removeLayerVersionPermission(_ input: Lambda.RemoveLayerVersionPermissionRequest, _ call: Call) async throws
    func removePermission(_ input: Lambda.RemovePermissionRequest, _ call: Call) async throws
    func tagResource(_ input: Lambda.TagResourceRequest, _ call: Call) async throws
    func untagResource(_ input: Lambda.UntagResourceRequest, _ call: Call) async throws
    func updateAlias(_ input: Lambda.UpdateAliasRequest, _ call: Call) async throws -> Lambda.AliasConfiguration
    func updateEventSourceMapping(_ input: Lambda.UpdateEventSourceMappingRequest, _ call: Call) async throws -> Lambda.EventSourceMappingConfiguration
    func updateFunctionCode(_ input: Lambda.UpdateFunctionCodeRequest, _ call: Call) async throws -> Lambda.FunctionConfiguration
    func updateFunctionConfiguration(_ input: Lambda.UpdateFunctionConfigurationRequest, _ call: Call) async throws -> Lambda.FunctionConfiguration
    func updateFunctionEventInvokeConfig(_ input: Lambda.UpdateFunctionEventInvokeConfigRequest, _ call: Call) async throws -> Lambda.FunctionEventInvokeConfig
    func updateFunctionUrlConfig(_ input: Lambda.UpdateFunctionUrlConfigRequest, _ call: Call) async throws -> Lambda.UpdateFunctionUrlConfigResponse
}

extension LambdaAPI {
    package static var model: ServiceModel { Lambda.model }

    package func register(in table: inout OperationTable) {
        table.bind("AddLayerVersionPermission", addLayerVersionPermission)
        table.bind("AddPermission", addPermission)
        table.bind("CreateAlias", createAlias)
        table.bind("CreateEventSourceMapping", createEventSourceMapping)
        table.bind("CreateFunction", createFunction)
        table.bind("CreateFunctionUrlConfig", createFunctionUrlConfig)
        table.bind("DeleteAlias", deleteAlias)
        table.bind("DeleteEventSourceMapping", deleteEventSourceMapping)
        table.bind("DeleteFunction", deleteFunction)
        table.bind("DeleteFunctionConcurrency", deleteFunctionConcurrency)
        table.bind("DeleteFunctionEventInvokeConfig", deleteFunctionEventInvokeConfig)
        table.bind("DeleteFunctionUrlConfig", deleteFunctionUrlConfig)
        table.bind("DeleteLayerVersion", deleteLayerVersion)
        table.bind("DeleteProvisionedConcurrencyConfig", deleteProvisionedConcurrencyConfig)
        table.bind("GetAccountSettings", getAccountSettings)
        table.bind("GetAlias", getAlias)
        table.bind("GetEventSourceMapping", getEventSourceMapping)
        table.bind("GetFunction", getFunction)
        table.bind("GetFunctionCodeSigningConfig", getFunctionCodeSigningConfig)
        table.bind("GetFunctionConcurrency", getFunctionConcurrency)
        table.bind("GetFunctionConfiguration", getFunctionConfiguration)
        table.bind("GetFunctionEventInvokeConfig", getFunctionEventInvokeConfig)
        table.bind("GetFunctionRecursionConfig", getFunctionRecursionConfig)
        table.bind("GetFunctionUrlConfig", getFunctionUrlConfig)
        table.bind("GetLayerVersion", getLayerVersion)
        table.bind("GetLayerVersionByArn", getLayerVersionByArn)
        table.bind("GetLayerVersionPolicy", getLayerVersionPolicy)
        table.bind("GetPolicy", getPolicy)
        table.bind("GetProvisionedConcurrencyConfig", getProvisionedConcurrencyConfig)
        table.bind("GetRuntimeManagementConfig", getRuntimeManagementConfig)
        table.bind("Invoke", invoke)
        table.bind(upload: "InvokeAsync", invokeAsync(_:body:_:))
        table.bind(events: "InvokeWithResponseStream", invokeWithResponseStream)
        table.bind("ListAliases", listAliases)
        table.bind("ListEventSourceMappings", listEventSourceMappings)
        table.bind("ListFunctionEventInvokeConfigs", listFunctionEventInvokeConfigs)
        table.bind("ListFunctionUrlConfigs", listFunctionUrlConfigs)
        table.bind("ListFunctions", listFunctions)
        table.bind("ListLayerVersions", listLayerVersions)
        table.bind("ListLayers", listLayers)
        table.bind("ListProvisionedConcurrencyConfigs", listProvisionedConcurrencyConfigs)
        table.bind("ListTags", listTags)
        table.bind("ListVersionsByFunction", listVersionsByFunction)
        table.bind("PublishLayerVersion", publishLayerVersion)
        table.bind("PublishVersion", publishVersion)
        table.bind("PutFunctionConcurrency", putFunctionConcurrency)
        table.bind("PutFunctionEventInvokeConfig", putFunctionEventInvokeConfig)
        table.bind("PutFunctionRecursionConfig", putFunctionRecursionConfig)
        table.bind("PutProvisionedConcurrencyConfig", putProvisionedConcurrencyConfig)
        table.bind("PutRuntimeManagementConfig", putRuntimeManagementConfig)
        table.bind("RemoveLayerVersionPermission", removeLayerVersionPermission)
        table.bind("RemovePermission", removePermission)
        table.bind("TagResource", tagResource)
        table.bind("UntagResource", untagResource)
        table.bind("UpdateAlias", updateAlias)
        table.bind("UpdateEventSourceMapping", updateEventSourceMapping)
        table.bind("UpdateFunctionCode", updateFunctionCode)
        table.bind("UpdateFunctionConfiguration", updateFunctionConfiguration)
        table.bind("UpdateFunctionEventInvokeConfig", updateFunctionEventInvokeConfig)
        table.bind("UpdateFunctionUrlConfig", updateFunctionUrlConfig)
    }
}
