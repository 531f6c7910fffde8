// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of AWS Security Token Service, named as AWS names them.
enum STS {
    static let model = ServiceModel([modelText1])
}

extension STS {
    static let modelText1: StaticString = #"""
        service name=sts id=STS full=AWS%20Security%20Token%20Service version=2011-06-15 protocol=query endpoint=sts signing=sts ns=https://sts.amazonaws.com/doc/2011-06-15/ validation=ValidationError
        operation AssumeRole POST / in=AssumeRoleRequest out=AssumeRoleResponse errors=MalformedPolicyDocumentException,PackedPolicyTooLargeException,RegionDisabledException,ExpiredTokenException wrapper=AssumeRoleResult
        operation AssumeRoleWithSAML POST / in=AssumeRoleWithSAMLRequest out=AssumeRoleWithSAMLResponse errors=MalformedPolicyDocumentException,PackedPolicyTooLargeException,IDPRejectedClaimException,InvalidIdentityTokenException,ExpiredTokenException,RegionDisabledException wrapper=AssumeRoleWithSAMLResult anonymous
        operation AssumeRoleWithWebIdentity POST / in=AssumeRoleWithWebIdentityRequest out=AssumeRoleWithWebIdentityResponse errors=MalformedPolicyDocumentException,PackedPolicyTooLargeException,IDPRejectedClaimException,IDPCommunicationErrorException,InvalidIdentityTokenException,ExpiredTokenException,RegionDisabledException wrapper=AssumeRoleWithWebIdentityResult anonymous
        operation AssumeRoot POST / in=AssumeRootRequest out=AssumeRootResponse errors=RegionDisabledException,ExpiredTokenException wrapper=AssumeRootResult
        operation DecodeAuthorizationMessage POST / in=DecodeAuthorizationMessageRequest out=DecodeAuthorizationMessageResponse errors=InvalidAuthorizationMessageException wrapper=DecodeAuthorizationMessageResult
        operation GetAccessKeyInfo POST / in=GetAccessKeyInfoRequest out=GetAccessKeyInfoResponse wrapper=GetAccessKeyInfoResult
        operation GetCallerIdentity POST / in=GetCallerIdentityRequest out=GetCallerIdentityResponse wrapper=GetCallerIdentityResult
        operation GetDelegatedAccessToken POST / in=GetDelegatedAccessTokenRequest out=GetDelegatedAccessTokenResponse errors=ExpiredTradeInTokenException,RegionDisabledException,PackedPolicyTooLargeException wrapper=GetDelegatedAccessTokenResult
        operation GetFederationToken POST / in=GetFederationTokenRequest out=GetFederationTokenResponse errors=MalformedPolicyDocumentException,PackedPolicyTooLargeException,RegionDisabledException wrapper=GetFederationTokenResult
        operation GetSessionToken POST / in=GetSessionTokenRequest out=GetSessionTokenResponse errors=RegionDisabledException wrapper=GetSessionTokenResult
        operation GetWebIdentityToken POST / in=GetWebIdentityTokenRequest out=GetWebIdentityTokenResponse errors=SessionDurationEscalationException,OutboundWebIdentityFederationDisabledException,JWTPayloadSizeExceededException wrapper=GetWebIdentityTokenResult
        structure AssumeRoleRequest RoleArn!:arnType RoleSessionName!:roleSessionNameType PolicyArns:policyDescriptorListType Policy:unrestrictedSessionPolicyDocumentType DurationSeconds:roleDurationSecondsType Tags:tagListType TransitiveTagKeys:tagKeyListType ExternalId:externalIdType SerialNumber:serialNumberType TokenCode:tokenCodeType SourceIdentity:sourceIdentityType ProvidedContexts:ProvidedContextsListType
        structure AssumeRoleResponse Credentials:Credentials AssumedRoleUser:AssumedRoleUser PackedPolicySize:nonNegativeIntegerType SourceIdentity:sourceIdentityType
        structure AssumeRoleWithSAMLRequest RoleArn!:arnType PrincipalArn!:arnType SAMLAssertion!:SAMLAssertionType PolicyArns:policyDescriptorListType Policy:sessionPolicyDocumentType DurationSeconds:roleDurationSecondsType
        structure AssumeRoleWithSAMLResponse Credentials:Credentials AssumedRoleUser:AssumedRoleUser PackedPolicySize:nonNegativeIntegerType Subject:Subject SubjectType:SubjectType Issuer:Issuer Audience:Audience NameQualifier:NameQualifier SourceIdentity:sourceIdentityType
        structure AssumeRoleWithWebIdentityRequest RoleArn!:arnType RoleSessionName!:roleSessionNameType WebIdentityToken!:clientTokenType ProviderId:urlType PolicyArns:policyDescriptorListType Policy:sessionPolicyDocumentType DurationSeconds:roleDurationSecondsType
        structure AssumeRoleWithWebIdentityResponse Credentials:Credentials SubjectFromWebIdentityToken:webIdentitySubjectType AssumedRoleUser:AssumedRoleUser PackedPolicySize:nonNegativeIntegerType Provider:Issuer Audience:Audience SourceIdentity:sourceIdentityType
        structure AssumeRootRequest TargetPrincipal!:TargetPrincipalType TaskPolicyArn!:PolicyDescriptorType DurationSeconds:RootDurationSecondsType
        structure AssumeRootResponse Credentials:Credentials SourceIdentity:sourceIdentityType
        structure AssumedRoleUser AssumedRoleId!:assumedRoleIdType Arn!:arnType
        string Audience
        structure Credentials AccessKeyId!:accessKeyIdType SecretAccessKey!:accessKeySecretType SessionToken!:tokenType Expiration!:dateType
        structure DecodeAuthorizationMessageRequest EncodedMessage!:encodedMessageType
        structure DecodeAuthorizationMessageResponse DecodedMessage:decodedMessageType
        structure ExpiredTokenException .exception .code=ExpiredTokenException .status=400 message:expiredIdentityTokenMessage
        structure ExpiredTradeInTokenException .exception .code=ExpiredTradeInTokenException .status=400 message:expiredTradeInTokenExceptionMessage
        structure FederatedUser FederatedUserId!:federatedIdType Arn!:arnType
        structure GetAccessKeyInfoRequest AccessKeyId!:accessKeyIdType
        structure GetAccessKeyInfoResponse Account:accountType
        structure GetCallerIdentityRequest
        structure GetCallerIdentityResponse UserId:userIdType Account:accountType Arn:arnType
        structure GetDelegatedAccessTokenRequest TradeInToken!:tradeInTokenType
        structure GetDelegatedAccessTokenResponse Credentials:Credentials PackedPolicySize:nonNegativeIntegerType AssumedPrincipal:arnType
        structure GetFederationTokenRequest Name!:userNameType Policy:sessionPolicyDocumentType PolicyArns:policyDescriptorListType DurationSeconds:durationSecondsType Tags:tagListType
        structure GetFederationTokenResponse Credentials:Credentials FederatedUser:FederatedUser PackedPolicySize:nonNegativeIntegerType
        structure GetSessionTokenRequest DurationSeconds:durationSecondsType SerialNumber:serialNumberType TokenCode:tokenCodeType
        structure GetSessionTokenResponse Credentials:Credentials
        structure GetWebIdentityTokenRequest Audience!:webIdentityTokenAudienceListType DurationSeconds:webIdentityTokenDurationSecondsType SigningAlgorithm!:jwtAlgorithmType Tags:tagListType
        structure GetWebIdentityTokenResponse WebIdentityToken:webIdentityTokenType Expiration:dateType
        structure IDPCommunicationErrorException .exception .code=IDPCommunicationError .status=400 message:idpCommunicationErrorMessage
        structure IDPRejectedClaimException .exception .code=IDPRejectedClaim .status=403 message:idpRejectedClaimMessage
        structure InvalidAuthorizationMessageException .exception .code=InvalidAuthorizationMessageException .status=400 message:invalidAuthorizationMessage
        structure InvalidIdentityTokenException .exception .code=InvalidIdentityToken .status=400 message:invalidIdentityTokenMessage
        string Issuer
        structure JWTPayloadSizeExceededException .exception .code=JWTPayloadSizeExceededException .status=400 message:jwtPayloadSizeExceededException
        structure MalformedPolicyDocumentException .exception .code=MalformedPolicyDocument .status=400 message:malformedPolicyDocumentMessage
        string NameQualifier
        structure OutboundWebIdentityFederationDisabledException .exception .code=OutboundWebIdentityFederationDisabledException .status=403 message:outboundWebIdentityFederationDisabledException
        structure PackedPolicyTooLargeException .exception .code=PackedPolicyTooLarge .status=400 message:packedPolicyTooLargeMessage
        structure PolicyDescriptorType arn:arnType
        structure ProvidedContext ProviderArn:arnType ContextAssertion:contextAssertionType
        list ProvidedContextsListType .min=1 .max=5 member:ProvidedContext
        structure RegionDisabledException .exception .code=RegionDisabledException .status=403 message:regionDisabledMessage
        integer RootDurationSecondsType .min=0 .max=900
        string SAMLAssertionType .min=4 .max=100000 .sensitive
        structure SessionDurationEscalationException .exception .code=SessionDurationEscalationException .status=403 message:sessionDurationEscalationException
        string Subject
        string SubjectType
        structure Tag Key!:tagKeyType Value!:tagValueType
        string TargetPrincipalType .min=12 .max=2048
        string accessKeyIdType .min=16 .max=128 .pattern=[\w]*
        string accessKeySecretType .sensitive
        string accountType
        string arnType .min=20 .max=2048 .pattern=[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+
        string assumedRoleIdType .min=2 .max=193 .pattern=[\w+=,.@:-]*
        string clientTokenType .min=4 .max=20000 .sensitive
        string contextAssertionType .min=4 .max=2048
        timestamp dateType
        string decodedMessageType
        integer durationSecondsType .min=900 .max=129600
        string encodedMessageType .min=1 .max=10240
        string expiredIdentityTokenMessage
        string expiredTradeInTokenExceptionMessage
        string externalIdType .min=2 .max=1224 .pattern=[\w+=,.@:\/-]*
        string federatedIdType .min=2 .max=193 .pattern=[\w+=,.@\:-]*
        string idpCommunicationErrorMessage
        string idpRejectedClaimMessage
        string invalidAuthorizationMessage
        string invalidIdentityTokenMessage
        string jwtAlgorithmType .min=5 .max=5
        string jwtPayloadSizeExceededException
        string malformedPolicyDocumentMessage
        integer nonNegativeIntegerType .min=0
        string outboundWebIdentityFederationDisabledException
        string packedPolicyTooLargeMessage
        list policyDescriptorListType member:PolicyDescriptorType
        string regionDisabledMessage
        integer roleDurationSecondsType .min=900 .max=43200
        string roleSessionNameType .min=2 .max=64 .pattern=[\w+=,.@-]*
        string serialNumberType .min=9 .max=256 .pattern=[\w+=/:,.@-]*
        string sessionDurationEscalationException
        string sessionPolicyDocumentType .min=1 .max=2048 .pattern=[\u0009\u000A\u000D\u0020-\u00FF]+
        string sourceIdentityType .min=2 .max=64 .pattern=[\w+=,.@-]*
        list tagKeyListType .max=50 member:tagKeyType
        string tagKeyType .min=1 .max=128 .pattern=[\p{L}\p{Z}\p{N}_.:/=+\-@]+
        list tagListType .max=50 member:Tag
        string tagValueType .min=0 .max=256 .pattern=[\p{L}\p{Z}\p{N}_.:/=+\-@]*
        string tokenCodeType .min=6 .max=6 .pattern=[\d]*
        string tokenType
        string tradeInTokenType .sensitive
        string unrestrictedSessionPolicyDocumentType .min=1 .pattern=[\u0009\u000A\u000D\u0020-\u00FF]+
        string urlType .min=4 .max=2048
        string userIdType
        string userNameType .min=2 .max=32 .pattern=[\w+=,.@-]*
        string webIdentitySubjectType .min=6 .max=255
        list webIdentityTokenAudienceListType .min=1 .max=10 member:webIdentityTokenAudienceStringType
        string webIdentityTokenAudienceStringType .min=1 .max=1000
        integer webIdentityTokenDurationSecondsType .min=60 .max=3600
        string webIdentityTokenType .sensitive
        """#
}
