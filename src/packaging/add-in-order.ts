/**
 * The children an element of an Outlook add-in manifest may have, in the order in which they must stand; `!` marks those
 * that must be there. Source: Microsoft's schema files OfficeAppManifestV1_1, MailAppVersionOverridesV1_0 and V1_1 and
 * OfficeAppBasicTypesV1_0, and for SupportsPinning the Office documentation, "Implement a pinnable task pane".
 */
export const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id!', 'AlternateId', 'Version!', 'ProviderName!', 'DefaultLocale!', 'DisplayName!', 'Description!', 'IconUrl',
    'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements!', 'FormSettings!', 'Permissions', 'Rule!',
    'DisableEntityHighlighting', 'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides'],
  Requirements: ['Sets!', 'Methods'],
  FormSettings: ['Form!'],
  Form: ['DesktopSettings!', 'TabletSettings', 'PhoneSettings'],
  DesktopSettings: ['SourceLocation!', 'RequestedHeight!'],
  Hosts: ['Host!'],
  Host: ['DesktopFormFactor'],
  DesktopFormFactor: ['FunctionFile', 'ExtensionPoint!'],
  ExtensionPoint: ['OfficeTab', 'CustomTab'],
  OfficeTab: ['Group!'],
  Group: ['Label!', 'Control!'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!'],
  Supertip: ['Title!', 'Description!'],
  Icon: ['Image!'],
  Action: ['SourceLocation!', 'SupportsPinning'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** Most characters of a text, by what holds it: the attribute DefaultValue, or the text itself. Same source. */
export const MOST_CHARACTERS: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  'ShortStrings/String': 125,
  'LongStrings/String': 250,
};
