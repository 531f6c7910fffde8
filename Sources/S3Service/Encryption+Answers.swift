import Objects
import Primitives
import Shapes

/// An answer that says how an object is encrypted.
protocol EncryptionAnswer {
    var serverSideEncryption: String? { get set }
    var ssekmsKeyId: String? { get set }
    var bucketKeyEnabled: Bool? { get set }
}

/// An answer that confirms the key a client brought.
protocol CustomerKeyAnswer {
    var sseCustomerAlgorithm: String? { get set }
    var sseCustomerKeyMD5: String? { get set }
}

/// An answer that repeats the context of SSE-KMS, as those to writes do and those to reads do not.
protocol EncryptionContextAnswer {
    var ssekmsEncryptionContext: String? { get set }
}

extension S3.CompleteMultipartUploadOutput: EncryptionAnswer {}
extension S3.CopyObjectOutput: EncryptionAnswer, CustomerKeyAnswer, EncryptionContextAnswer {}
extension S3.CreateMultipartUploadOutput: EncryptionAnswer, CustomerKeyAnswer, EncryptionContextAnswer {}
extension S3.GetObjectOutput: EncryptionAnswer, CustomerKeyAnswer {}
extension S3.HeadObjectOutput: EncryptionAnswer, CustomerKeyAnswer {}
extension S3.PutObjectOutput: EncryptionAnswer, CustomerKeyAnswer, EncryptionContextAnswer {}
extension S3.UploadPartCopyOutput: EncryptionAnswer, CustomerKeyAnswer {}
extension S3.UploadPartOutput: EncryptionAnswer, CustomerKeyAnswer {}

extension EncryptionAnswer {
    /// The same answer with what is true of the object: nothing where its bytes lie as they came.
    ///
    /// Differs: every object on AWS is encrypted, so that every answer there has one of these headers.
    func showing(_ encryption: ObjectEncryption?) -> Self {
        guard let encryption else { return self }
        var answer = self
        switch encryption.scheme {
        case .managed:
            answer.serverSideEncryption = "AES256"
        case .keyService(let keyID, let context, let usesBucketKey):
            answer.serverSideEncryption = "aws:kms"
            answer.ssekmsKeyId = keyID
            // S3 leaves the member out where it is false.
            answer.bucketKeyEnabled = usesBucketKey ? true : nil
            if var withContext = answer as? any EncryptionAnswer & EncryptionContextAnswer {
                withContext.ssekmsEncryptionContext = context
                if let whole = withContext as? Self { answer = whole }
            }
        case .customer(let keyMD5):
            if var withKey = answer as? any EncryptionAnswer & CustomerKeyAnswer {
                withKey.sseCustomerAlgorithm = "AES256"
                withKey.sseCustomerKeyMD5 = Base64.encode(keyMD5)
                if let whole = withKey as? Self { answer = whole }
            }
        }
        return answer
    }
}

extension EncryptionFailure {
    /// The failure as S3 words it, for a request about `bucket` and `key`.
    ///
    /// Source: answers of S3, recorded in public issues; Amazon S3 User Guide, Troubleshoot access denied errors.
    func asS3(bucket: String, key: String) -> any ServiceFailure {
        switch self {
        case .customerKeysBlocked(let bucket):
            return S3.AccessDenied(
                message:
                    "Access to resource \"arn:aws:s3:::\(bucket)/\(key)\" is denied because this bucket has blocked "
                    + "upload requests that specify Server Side Encryption with Customer provided keys (SSE-C). "
                    + "Please specify a different server-side encryption type"
            )
        case .customerKeyRequired:
            return S3.InvalidRequest(
                message:
                    "The object was stored using a form of Server Side Encryption. The correct parameters must be "
                    + "provided to retrieve the object."
            )
        case .customerKeyWrong:
            return S3.AccessDenied(
                message:
                    "Requests specifying Server Side Encryption with Customer provided keys must provide the "
                    + "correct secret key."
            )
        case .customerKeyNotApplicable:
            return S3.InvalidRequest(
                message: "The encryption parameters are not applicable to this object."
            )
        case .partDiffers:
            return S3.InvalidRequest(
                message:
                    "The multipart upload initiate requested encryption. Subsequent part requests must include the "
                    + "appropriate encryption parameters."
            )
        case .partKeyWrong:
            return S3.InvalidRequest(
                message: "The provided encryption parameters did not match the ones used originally."
            )
        case .masterKeyMissing(let keyID):
            return S3.InternalError(
                message:
                    "Object \(key) of bucket \(bucket) is encrypted under master key \(keyID), which this server "
                    + "does not have."
            )
        }
    }
}
