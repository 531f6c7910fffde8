import Catalog
import Primitives
import ServiceKit

/// The encryption of the catalog.
///
/// Passwords of connections are always sealed under the lake's master key; the settings decide how they are handed out.
///
/// Differs: encryption at rest is kept and shown, but the catalog lies in the lake's store as it is. Put the data
/// directory on an encrypted disk where that matters.
/// Source: Glue API Reference, PutDataCatalogEncryptionSettings.
extension GlueService {
    func getDataCatalogEncryptionSettings(
        _ input: Glue.GetDataCatalogEncryptionSettingsRequest,
        _ call: Call
    ) async throws -> Glue.GetDataCatalogEncryptionSettingsResponse {
        let settings = try await read(input.catalogId, call) { try $0.encryption() }
        return .init(
            dataCatalogEncryptionSettings: .init(
                encryptionAtRest: .init(
                    catalogEncryptionMode: Glue.CatalogEncryptionMode(rawValue: settings.mode) ?? .disabled,
                    sseAwsKmsKeyId: settings.keyID,
                    catalogEncryptionServiceRole: settings.serviceRole
                ),
                connectionPasswordEncryption: .init(
                    returnConnectionPasswordEncrypted: settings.returnsPasswordsEncrypted,
                    awsKmsKeyId: settings.passwordKeyID
                )
            )
        )
    }

    /// Sets all settings; parts that are not given are as in a catalog that never had any.
    func putDataCatalogEncryptionSettings(
        _ input: Glue.PutDataCatalogEncryptionSettingsRequest,
        _ call: Call
    ) async throws -> Glue.PutDataCatalogEncryptionSettingsResponse {
        let given = input.dataCatalogEncryptionSettings
        if given.encryptionAtRest?.catalogEncryptionMode == .sseKmsWithServiceRole,
            given.encryptionAtRest?.catalogEncryptionServiceRole == nil
        {
            throw Glue.InvalidInputException(
                message: "SSE-KMS-WITH-SERVICE-ROLE needs a CatalogEncryptionServiceRole."
            )
        }
        if given.connectionPasswordEncryption?.returnConnectionPasswordEncrypted == true,
            given.connectionPasswordEncryption?.awsKmsKeyId == nil
        {
            throw Glue.InvalidInputException(
                message:
                    "ConnectionPasswordEncryption needs an AwsKmsKeyId when passwords are returned encrypted."
            )
        }
        var settings = CatalogEncryption()
        if let rest = given.encryptionAtRest {
            settings.mode = rest.catalogEncryptionMode.rawValue
            settings.keyID = rest.sseAwsKmsKeyId
            settings.serviceRole = rest.catalogEncryptionServiceRole
        }
        if let passwords = given.connectionPasswordEncryption {
            settings.returnsPasswordsEncrypted = passwords.returnConnectionPasswordEncrypted
            settings.passwordKeyID = passwords.awsKmsKeyId
        }
        let wanted = settings
        try await write(input.catalogId, call) { try $0.putEncryption(wanted) }
        return .init()
    }
}
