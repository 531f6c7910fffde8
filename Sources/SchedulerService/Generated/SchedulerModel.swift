// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of Amazon EventBridge Scheduler, named as AWS names them.
enum Scheduler {
    static let model = ServiceModel([modelText1])
}

extension Scheduler {
    static let modelText1: StaticString = #"""
        service name=scheduler id=Scheduler full=Amazon%20EventBridge%20Scheduler version=2021-06-30 protocol=rest-json json=1.1 endpoint=scheduler signing=scheduler
        operation CreateSchedule POST /schedules/{Name} in=CreateScheduleInput out=CreateScheduleOutput errors=ServiceQuotaExceededException,ValidationException,InternalServerException,ConflictException,ResourceNotFoundException,ThrottlingException
        operation CreateScheduleGroup POST /schedule-groups/{Name} in=CreateScheduleGroupInput out=CreateScheduleGroupOutput errors=ServiceQuotaExceededException,ValidationException,InternalServerException,ConflictException,ThrottlingException
        operation DeleteSchedule DELETE /schedules/{Name} in=DeleteScheduleInput out=DeleteScheduleOutput errors=ValidationException,InternalServerException,ConflictException,ResourceNotFoundException,ThrottlingException
        operation DeleteScheduleGroup DELETE /schedule-groups/{Name} in=DeleteScheduleGroupInput out=DeleteScheduleGroupOutput errors=ValidationException,InternalServerException,ConflictException,ResourceNotFoundException,ThrottlingException
        operation GetSchedule GET /schedules/{Name} in=GetScheduleInput out=GetScheduleOutput errors=ValidationException,InternalServerException,ResourceNotFoundException,ThrottlingException
        operation GetScheduleGroup GET /schedule-groups/{Name} in=GetScheduleGroupInput out=GetScheduleGroupOutput errors=ValidationException,InternalServerException,ResourceNotFoundException,ThrottlingException
        operation ListScheduleGroups GET /schedule-groups in=ListScheduleGroupsInput out=ListScheduleGroupsOutput errors=ValidationException,InternalServerException,ThrottlingException
        operation ListSchedules GET /schedules in=ListSchedulesInput out=ListSchedulesOutput errors=ValidationException,InternalServerException,ResourceNotFoundException,ThrottlingException
        operation ListTagsForResource GET /tags/{ResourceArn} in=ListTagsForResourceInput out=ListTagsForResourceOutput errors=ValidationException,InternalServerException,ResourceNotFoundException,ThrottlingException
        operation TagResource POST /tags/{ResourceArn} in=TagResourceInput out=TagResourceOutput errors=ValidationException,InternalServerException,ConflictException,ResourceNotFoundException,ThrottlingException
        operation UntagResource DELETE /tags/{ResourceArn} in=UntagResourceInput out=UntagResourceOutput errors=ValidationException,InternalServerException,ConflictException,ResourceNotFoundException,ThrottlingException
        operation UpdateSchedule PUT /schedules/{Name} in=UpdateScheduleInput out=UpdateScheduleOutput errors=ValidationException,InternalServerException,ConflictException,ResourceNotFoundException,ThrottlingException
        string ActionAfterCompletion .enum=NONE,DELETE
        string AssignPublicIp .enum=ENABLED,DISABLED
        structure AwsVpcConfiguration AssignPublicIp:AssignPublicIp SecurityGroups:SecurityGroups Subnets!:Subnets
        string CapacityProvider .min=1 .max=255
        list CapacityProviderStrategy .min=0 .max=6 member:CapacityProviderStrategyItem
        structure CapacityProviderStrategyItem base:CapacityProviderStrategyItemBase capacityProvider!:CapacityProvider weight:CapacityProviderStrategyItemWeight
        integer CapacityProviderStrategyItemBase .min=0 .max=100000
        integer CapacityProviderStrategyItemWeight .min=0 .max=1000
        string ClientToken .min=1 .max=64 .pattern=^[a-zA-Z0-9-_]+$
        structure ConflictException .exception .status=409 Message!:String
        structure CreateScheduleGroupInput ClientToken~:ClientToken Name!:ScheduleGroupName;in=uri;name=Name Tags:TagList
        structure CreateScheduleGroupOutput ScheduleGroupArn!:ScheduleGroupArn
        structure CreateScheduleInput ActionAfterCompletion:ActionAfterCompletion ClientToken~:ClientToken Description:Description EndDate:EndDate FlexibleTimeWindow!:FlexibleTimeWindow GroupName:ScheduleGroupName KmsKeyArn:KmsKeyArn Name!:Name;in=uri;name=Name ScheduleExpression!:ScheduleExpression ScheduleExpressionTimezone:ScheduleExpressionTimezone StartDate:StartDate State:ScheduleState Target!:Target
        structure CreateScheduleOutput ScheduleArn!:ScheduleArn
        timestamp CreationDate
        structure DeadLetterConfig Arn:DeadLetterConfigArnString
        string DeadLetterConfigArnString .min=1 .max=1600 .pattern=^arn:aws(-[a-z]+)?:sqs:[a-z0-9\-]+:\d{12}:[a-zA-Z0-9\-_]+$
        structure DeleteScheduleGroupInput ClientToken~:ClientToken;in=query;name=clientToken Name!:ScheduleGroupName;in=uri;name=Name
        structure DeleteScheduleGroupOutput
        structure DeleteScheduleInput ClientToken~:ClientToken;in=query;name=clientToken GroupName:ScheduleGroupName;in=query;name=groupName Name!:Name;in=uri;name=Name
        structure DeleteScheduleOutput
        string Description .min=0 .max=512
        string DetailType .min=1 .max=128
        structure EcsParameters CapacityProviderStrategy:CapacityProviderStrategy EnableECSManagedTags:EnableECSManagedTags EnableExecuteCommand:EnableExecuteCommand Group:Group LaunchType:LaunchType NetworkConfiguration:NetworkConfiguration PlacementConstraints:PlacementConstraints PlacementStrategy:PlacementStrategies PlatformVersion:PlatformVersion PropagateTags:PropagateTags ReferenceId:ReferenceId Tags:Tags TaskCount:TaskCount TaskDefinitionArn!:TaskDefinitionArn
        boolean EnableECSManagedTags
        boolean EnableExecuteCommand
        timestamp EndDate
        structure EventBridgeParameters DetailType!:DetailType Source!:Source
        structure FlexibleTimeWindow MaximumWindowInMinutes:MaximumWindowInMinutes Mode!:FlexibleTimeWindowMode
        string FlexibleTimeWindowMode .enum=OFF,FLEXIBLE
        structure GetScheduleGroupInput Name!:ScheduleGroupName;in=uri;name=Name
        structure GetScheduleGroupOutput Arn:ScheduleGroupArn CreationDate:CreationDate LastModificationDate:LastModificationDate Name:ScheduleGroupName State:ScheduleGroupState
        structure GetScheduleInput GroupName:ScheduleGroupName;in=query;name=groupName Name!:Name;in=uri;name=Name
        structure GetScheduleOutput ActionAfterCompletion:ActionAfterCompletion Arn:ScheduleArn CreationDate:CreationDate Description:Description EndDate:EndDate FlexibleTimeWindow:FlexibleTimeWindow GroupName:ScheduleGroupName KmsKeyArn:KmsKeyArn LastModificationDate:LastModificationDate Name:Name ScheduleExpression:ScheduleExpression ScheduleExpressionTimezone:ScheduleExpressionTimezone StartDate:StartDate State:ScheduleState Target:Target
        string Group .min=1 .max=255
        structure InternalServerException .exception .fault .status=500 Message!:String
        structure KinesisParameters PartitionKey!:TargetPartitionKey
        string KmsKeyArn .min=1 .max=2048 .pattern=^arn:aws(-[a-z]+)?:kms:[a-z0-9\-]+:\d{12}:(key|alias)\/[0-9a-zA-Z-_]*$
        timestamp LastModificationDate
        string LaunchType .enum=EC2,FARGATE,EXTERNAL
        structure ListScheduleGroupsInput MaxResults:MaxResults;in=query;name=MaxResults NamePrefix:ScheduleGroupNamePrefix;in=query;name=NamePrefix NextToken:NextToken;in=query;name=NextToken
        structure ListScheduleGroupsOutput NextToken:NextToken ScheduleGroups!:ScheduleGroupList
        structure ListSchedulesInput GroupName:ScheduleGroupName;in=query;name=ScheduleGroup MaxResults:MaxResults;in=query;name=MaxResults NamePrefix:NamePrefix;in=query;name=NamePrefix NextToken:NextToken;in=query;name=NextToken State:ScheduleState;in=query;name=State
        structure ListSchedulesOutput NextToken:NextToken Schedules!:ScheduleList
        structure ListTagsForResourceInput ResourceArn!:TagResourceArn;in=uri;name=ResourceArn
        structure ListTagsForResourceOutput Tags:TagList
        integer MaxResults .min=1 .max=100
        integer MaximumEventAgeInSeconds .min=60 .max=86400
        integer MaximumRetryAttempts .min=0 .max=185
        integer MaximumWindowInMinutes .min=1 .max=1440
        string MessageGroupId .min=1 .max=128
        string Name .min=1 .max=64 .pattern=^[0-9a-zA-Z-_.]+$
        string NamePrefix .min=1 .max=64 .pattern=^[0-9a-zA-Z-_.]+$
        structure NetworkConfiguration awsvpcConfiguration:AwsVpcConfiguration
        string NextToken .min=1 .max=2048
        structure PlacementConstraint expression:PlacementConstraintExpression type:PlacementConstraintType
        string PlacementConstraintExpression .min=0 .max=2000
        string PlacementConstraintType .enum=distinctInstance,memberOf
        list PlacementConstraints .min=0 .max=10 member:PlacementConstraint
        list PlacementStrategies .min=0 .max=5 member:PlacementStrategy
        structure PlacementStrategy field:PlacementStrategyField type:PlacementStrategyType
        string PlacementStrategyField .min=0 .max=255
        string PlacementStrategyType .enum=random,spread,binpack
        string PlatformVersion .min=1 .max=64
        string PropagateTags .enum=TASK_DEFINITION
        string ReferenceId .min=0 .max=1024
        structure ResourceNotFoundException .exception .status=404 Message!:String
        structure RetryPolicy MaximumEventAgeInSeconds:MaximumEventAgeInSeconds MaximumRetryAttempts:MaximumRetryAttempts
        string RoleArn .min=1 .max=1600 .pattern=^arn:aws(-[a-z]+)?:iam::\d{12}:role\/[\w+=,.@\/-]+$
        structure SageMakerPipelineParameter Name!:SageMakerPipelineParameterName Value!:SageMakerPipelineParameterValue
        list SageMakerPipelineParameterList .min=0 .max=200 member:SageMakerPipelineParameter
        string SageMakerPipelineParameterName .min=1 .max=256 .pattern=^[A-Za-z0-9\-_]*$
        string SageMakerPipelineParameterValue .min=1 .max=1024
        structure SageMakerPipelineParameters PipelineParameterList:SageMakerPipelineParameterList
        string ScheduleArn .min=1 .max=1224 .pattern=^arn:aws(-[a-z]+)?:scheduler:[a-z0-9\-]+:\d{12}:schedule\/[0-9a-zA-Z-_.]+\/[0-9a-zA-Z-_.]+$
        string ScheduleExpression .min=1 .max=256
        string ScheduleExpressionTimezone .min=1 .max=50
        string ScheduleGroupArn .min=1 .max=1224 .pattern=^arn:aws(-[a-z]+)?:scheduler:[a-z0-9\-]+:\d{12}:schedule-group\/[0-9a-zA-Z-_.]+$
        list ScheduleGroupList member:ScheduleGroupSummary
        string ScheduleGroupName .min=1 .max=64 .pattern=^[0-9a-zA-Z-_.]+$
        string ScheduleGroupNamePrefix .min=1 .max=64 .pattern=^[0-9a-zA-Z-_.]+$
        string ScheduleGroupState .enum=ACTIVE,DELETING
        structure ScheduleGroupSummary Arn:ScheduleGroupArn CreationDate:CreationDate LastModificationDate:LastModificationDate Name:ScheduleGroupName State:ScheduleGroupState
        list ScheduleList member:ScheduleSummary
        string ScheduleState .enum=ENABLED,DISABLED
        structure ScheduleSummary Arn:ScheduleArn CreationDate:CreationDate GroupName:ScheduleGroupName LastModificationDate:LastModificationDate Name:Name State:ScheduleState Target:TargetSummary
        string SecurityGroup .min=1 .max=1000
        list SecurityGroups .min=1 .max=5 member:SecurityGroup
        structure ServiceQuotaExceededException .exception .status=402 Message!:String
        string Source .min=1 .max=256 .pattern=^(?=[/\.\-_A-Za-z0-9]+)((?!aws\.).*)|(\$(\.[\w_-]+(\[(\d+|\*)\])*)*)$
        structure SqsParameters MessageGroupId:MessageGroupId
        timestamp StartDate
        string String
        string Subnet .min=1 .max=1000
        list Subnets .min=1 .max=16 member:Subnet
        structure Tag Key!:TagKey Value!:TagValue
        string TagKey .min=1 .max=128
        list TagKeyList .min=0 .max=200 member:TagKey
        list TagList .min=0 .max=200 member:Tag
        map TagMap key:TagKey value:TagValue
        string TagResourceArn .min=1 .max=1011 .pattern=^arn:aws(-[a-z]+)?:scheduler:[a-z0-9\-]+:\d{12}:schedule-group\/[0-9a-zA-Z-_.]+$
        structure TagResourceInput ResourceArn!:TagResourceArn;in=uri;name=ResourceArn Tags!:TagList
        structure TagResourceOutput
        string TagValue .min=1 .max=256
        list Tags .min=0 .max=50 member:TagMap
        structure Target Arn!:TargetArn DeadLetterConfig:DeadLetterConfig EcsParameters:EcsParameters EventBridgeParameters:EventBridgeParameters Input:TargetInput KinesisParameters:KinesisParameters RetryPolicy:RetryPolicy RoleArn!:RoleArn SageMakerPipelineParameters:SageMakerPipelineParameters SqsParameters:SqsParameters
        string TargetArn .min=1 .max=1600
        string TargetInput .min=1
        string TargetPartitionKey .min=1 .max=256
        structure TargetSummary Arn!:TargetArn
        integer TaskCount .min=1 .max=10
        string TaskDefinitionArn .min=1 .max=1600
        structure ThrottlingException .exception .status=429 Message!:String
        structure UntagResourceInput ResourceArn!:TagResourceArn;in=uri;name=ResourceArn TagKeys!:TagKeyList;in=query;name=TagKeys
        structure UntagResourceOutput
        structure UpdateScheduleInput ActionAfterCompletion:ActionAfterCompletion ClientToken~:ClientToken Description:Description EndDate:EndDate FlexibleTimeWindow!:FlexibleTimeWindow GroupName:ScheduleGroupName KmsKeyArn:KmsKeyArn Name!:Name;in=uri;name=Name ScheduleExpression!:ScheduleExpression ScheduleExpressionTimezone:ScheduleExpressionTimezone StartDate:StartDate State:ScheduleState Target!:Target
        structure UpdateScheduleOutput ScheduleArn!:ScheduleArn
        structure ValidationException .exception .status=400 Message!:String
        """#
}
