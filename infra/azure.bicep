// Lantern in Azure: an identity without a secret, a place for logs, a container that is never asleep, and the bot.
// No Key Vault: with a managed identity there is no secret to keep. docs/deploy.md leads through it.
targetScope = 'resourceGroup'

@description('Begins the names of everything here.')
@minLength(3)
@maxLength(20)
param name string = 'lantern'

@description('Where the service runs and its logs lie. The bot registration itself is global.')
param location string = 'uksouth'

@description('The image, such as school.azurecr.io/lantern:1.0.0.')
param image string

@description('Server of a private Azure Container Registry in this resource group that the identity may pull from; empty for a public image.')
param registryServer string = ''

@description('Host name of your own, once it is bound to the app; empty for the one that Azure gives.')
param publicHost string = ''

@description('Registration of the tab and of the API it calls (CLIENT_APP_ID).')
param clientAppId string

@description('Id of the app in Teams; empty for the id of the identity.')
param teamsAppId string = ''

@description('SharePoint site of the school, as host:/sites/name; empty where schools is given.')
param schoolSite string = ''

@description('SharePoint site for concerns about staff, as host:/sites/name; empty where schools is given.')
param staffSite string = ''

@description('The DSL channel in Teams, 19:…@thread.tacv2; empty where schools is given.')
param dslChannel string = ''

@description('Several schools of a trust: what SCHOOLS_FILE says, as text; empty for one school.')
@secure()
param schools string = ''

@description('Most copies at once. One is enough for a school; a second is there while a new version starts.')
@minValue(1)
@maxValue(10)
param maxReplicas int = 2

@description('Days that logs are kept. They hold no personal data.')
@minValue(30)
@maxValue(730)
param logDays int = 90

var port = 8080
var givenHost = '${name}.${environment.properties.defaultDomain}'
var several = !empty(schools)
var schoolSettings = several ? [
  { name: 'SCHOOLS_FILE', value: '/schools/schools.json' }
  // A secret that changes starts no new revision; this does, and the service reads the file when it starts.
  { name: 'SCHOOLS_MARK', value: uniqueString(schools) }
] : [
  { name: 'SCHOOL_SITE', value: schoolSite }
  { name: 'STAFF_SITE', value: staffSite }
  { name: 'DSL_CHANNEL', value: dslChannel }
]
var origin = 'https://${empty(publicHost) ? givenHost : publicHost}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      // A new version takes over when it is ready, and the old one ends in order.
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      secrets: several ? [
        {
          name: 'schools'
          value: schools
        }
      ] : []
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: empty(registryServer) ? [] : [
        {
          server: registryServer
          identity: identity.id
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'lantern'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat([
            { name: 'PORT', value: string(port) }
            { name: 'TRUST_PROXY', value: '1' }
            { name: 'PUBLIC_ORIGIN', value: origin }
            { name: 'TENANT_ID', value: tenant().tenantId }
            { name: 'CLIENT_ID', value: identity.properties.clientId }
            { name: 'CLIENT_APP_ID', value: clientAppId }
            { name: 'API_CLIENT_ID', value: clientAppId }
            { name: 'TEAMS_APP_ID', value: empty(teamsAppId) ? identity.properties.clientId : teamsAppId }
          ], schoolSettings)
          volumeMounts: several ? [
            {
              volumeName: 'schools'
              mountPath: '/schools'
            }
          ] : []
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 3
              failureThreshold: 20
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 30
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              // Not /readyz: while Graph is away the door must stay open, because it then gives people a number to ring.
              type: 'Readiness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      volumes: several ? [
        {
          name: 'schools'
          storageType: 'Secret'
          secrets: [
            {
              secretRef: 'schools'
              path: 'schools.json'
            }
          ]
        }
      ] : []
      scale: {
        // Never none: Teams waits five seconds for an answer, and alerts must go out while nobody asks for anything.
        minReplicas: 1
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'requests'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Lantern'
    endpoint: '${origin}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

// The names of settings: Agents Toolkit puts outputs into env/.env.<environment> under them.
output CLIENT_ID string = identity.properties.clientId
output IDENTITY_OBJECT_ID string = identity.properties.principalId
output PUBLIC_ORIGIN string = origin
output PUBLIC_HOST string = empty(publicHost) ? givenHost : publicHost
