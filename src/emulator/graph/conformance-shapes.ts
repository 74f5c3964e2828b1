/**
 * What each entity of Graph v1.0 may show, written down for conformance.test.ts: property, colon, type. Types: s text,
 * n whole number, b true or false, t time, g GUID, o any object, a name of another shape, and [ ] around what comes in a
 * list. Everything may be null or left out, unless an exclamation mark follows.
 */
export const SHAPES: Readonly<Record<string, string>> = {
  identity: 'id:s displayName:s',
  identitySet: 'application:identity user:identity group:identity device:identity',
  siteIdentity: 'id:s displayName:s loginName:s',
  siteIdentitySet:
    'application:identity user:identity group:identity device:identity siteUser:siteIdentity siteGroup:siteIdentity',
  reference: 'id:s siteId:s driveId:s driveType:s name:s path:s',
  site: 'id:s! name:s displayName:s description:s webUrl:s! createdDateTime:t lastModifiedDateTime:t root:o siteCollection:siteCollection',
  siteCollection: 'hostname:s root:o',
  list: 'id:g! name:s displayName:s! description:s eTag:s! webUrl:s! createdDateTime:t lastModifiedDateTime:t createdBy:identitySet lastModifiedBy:identitySet parentReference:reference list:listInfo! columns:[column] drive:drive',
  listInfo: 'contentTypesEnabled:b! hidden:b! template:s!',
  column:
    'id:g! name:s! displayName:s! description:s columnGroup:s enforceUniqueValues:b! hidden:b! indexed:b! readOnly:b! required:b! isDeletable:b isReorderable:b isSealed:b propagateChanges:b type:s defaultValue:o ' +
    'text:textFacet number:numberFacet boolean:o choice:choiceFacet dateTime:dateFacet personOrGroup:personFacet lookup:lookupFacet hyperlinkOrPicture:o currency:o calculated:o geolocation:o term:o thumbnail:o',
  textFacet: 'allowMultipleLines:b appendChangesToExistingText:b linesForEditing:n maxLength:n textType:s',
  numberFacet: 'decimalPlaces:s displayAs:s minimum:n maximum:n',
  choiceFacet: 'allowTextEntry:b choices:[s] displayAs:s',
  dateFacet: 'displayAs:s format:s',
  personFacet: 'allowMultipleSelection:b chooseFromType:s displayAs:s',
  lookupFacet: 'allowMultipleValues:b allowUnlimitedLength:b columnName:s listId:s primaryLookupColumnId:s',
  contentType:
    'id:s! name:s! description:s group:s hidden:b isBuiltIn:b parentId:s readOnly:b sealed:b order:contentTypeOrder base:contentType',
  contentTypeOrder: 'default:b position:n',
  contentTypeInfo: 'id:s! name:s!',
  listItem:
    'id:s! eTag:s! webUrl:s! createdDateTime:t! lastModifiedDateTime:t! createdBy:identitySet! lastModifiedBy:identitySet! parentReference:reference contentType:contentTypeInfo! fields:o deleted:o driveItem:driveItem',
  listItemVersion: 'id:s! lastModifiedBy:identitySet lastModifiedDateTime:t! publication:o fields:o',
  drive:
    'id:s! name:s! description:s driveType:s! webUrl:s! createdDateTime:t lastModifiedDateTime:t createdBy:identitySet lastModifiedBy:identitySet owner:identitySet quota:quota',
  quota: 'deleted:n remaining:n state:s total:n used:n',
  driveItem:
    'id:s! name:s! eTag:s cTag:s webUrl:s! size:n! createdDateTime:t! lastModifiedDateTime:t! createdBy:identitySet lastModifiedBy:identitySet parentReference:reference fileSystemInfo:fileSystemInfo file:file folder:folder root:o deleted:o listItem:listItem children:[driveItem] thumbnails:[o]',
  fileSystemInfo: 'createdDateTime:t lastModifiedDateTime:t',
  file: 'mimeType:s! hashes:hashes',
  hashes: 'quickXorHash:s sha1Hash:s sha256Hash:s crc32Hash:s',
  folder: 'childCount:n!',
  driveItemVersion: 'id:s! lastModifiedBy:identitySet lastModifiedDateTime:t! publication:o size:n!',
  uploadSession: 'expirationDateTime:t! nextExpectedRanges:[s]! uploadUrl:s!',
  permission:
    'id:s! roles:[s] grantedTo:identitySet grantedToV2:siteIdentitySet grantedToIdentitiesV2:[siteIdentitySet] grantedToIdentities:[identitySet] hasPassword:b expirationDateTime:t invitation:invitation',
  invitation: 'email:s invitedBy:identitySet redeemedBy:s signInRequired:b',
  itemRetentionLabel:
    'id:s name:s! retentionSettings:retentionSettings! isLabelAppliedExplicitly:b! labelAppliedDateTime:t! labelAppliedBy:identitySet!',
  itemPreviewInfo: 'getUrl:s! postParameters:s postUrl:s',
  retentionSettings:
    'behaviorDuringRetentionPeriod:s! isDeleteAllowed:b! isRecordLocked:b! isMetadataUpdateAllowed:b! isContentUpdateAllowed:b! isLabelUpdateAllowed:b!',
  user: 'id:g! displayName:s givenName:s surname:s mail:s userPrincipalName:s jobTitle:s department:s businessPhones:[s] mobilePhone:s officeLocation:s preferredLanguage:s accountEnabled:b companyName:s userType:s createdDateTime:t',
  group:
    'id:g! deletedDateTime:t classification:s createdDateTime:t description:s displayName:s groupTypes:[s] isAssignableToRole:b mail:s mailEnabled:b mailNickname:s membershipRule:s onPremisesSyncEnabled:b proxyAddresses:[s] resourceProvisioningOptions:[s] securityEnabled:b visibility:s',
  emailAddress: 'name:s address:s!',
  recipient: 'emailAddress:emailAddress!',
  itemBody: 'contentType:s! content:s!',
  message:
    'id:s! createdDateTime:t lastModifiedDateTime:t changeKey:s categories:[s] receivedDateTime:t sentDateTime:t hasAttachments:b internetMessageId:s subject:s bodyPreview:s importance:s parentFolderId:s conversationId:s conversationIndex:s isDeliveryReceiptRequested:b isReadReceiptRequested:b isRead:b isDraft:b webLink:s inferenceClassification:s body:itemBody sender:recipient from:recipient toRecipients:[recipient] ccRecipients:[recipient] bccRecipients:[recipient] replyTo:[recipient] flag:o attachments:[attachment]',
  mailFolder:
    'id:s! displayName:s! parentFolderId:s childFolderCount:n unreadItemCount:n totalItemCount:n isHidden:b',
  attachment:
    'id:s! lastModifiedDateTime:t name:s! contentType:s size:n! isInline:b contentId:s contentLocation:s contentBytes:s',
  subscription:
    'id:g! resource:s! applicationId:g changeType:s! clientState:s notificationUrl:s! notificationQueryOptions:s lifecycleNotificationUrl:s expirationDateTime:t! creatorId:s includeResourceData:b latestSupportedTlsVersion:s encryptionCertificate:s encryptionCertificateId:s notificationUrlAppId:s',
  team: 'id:g! createdDateTime:t displayName:s! description:s internalId:s classification:s specialization:s visibility:s webUrl:s isArchived:b tenantId:s',
  channel:
    'id:s! createdDateTime:t displayName:s! description:s email:s tenantId:s webUrl:s membershipType:s isArchived:b',
  conversationMember:
    'id:s! roles:[s]! displayName:s visibleHistoryStartDateTime:t userId:g email:s tenantId:g',
  teamsApp: 'id:s! externalId:s displayName:s distributionMethod:s',
  teamsAppInstallation: 'id:s! teamsApp:teamsApp teamsAppDefinition:teamsAppDefinition',
  teamsAppDefinition: 'id:s! teamsAppId:s displayName:s version:s publishingState:s',
};
