/** What `npm run provision -- --help` says. */
export const HELP = `Sets up what Lantern keeps in SharePoint, and may be run again at any time.

  npm run provision                  makes what is missing: lists, columns, indexes, the access of the
                                     service, then the policy and who holds which role
  npm run provision -- --plan        says what it would do, and does nothing
  npm run provision -- --check       tries everything with the service's own sign-in, each school's sites
                                     and channel too, and says what is missing and who can grant it
  npm run provision -- --drop-admin  also takes the administrator's application off the sites again, and
                                     the service's access back to "write"
  npm run provision -- --withdraw ID takes Lantern off the sites of one school of the file, which leaves;
                                     its lists stay as they are
  npm run provision -- --help        says this

Lists and columns are only ever added. After an update of Lantern run it before the new version starts:
the service refuses to start on lists that are older or newer than it knows. The version is in the list
Settings of the school site.

Settings, from the environment
  TENANT_ID             the tenant id in Entra ID
  CLIENT_ID             application id of the service
  ADMIN_CLIENT_ID       application id of a second registration, only for setting up
  ADMIN_CLIENT_SECRET   its client secret; --check needs neither
  CLIENT_SECRET         client secret of the service; only --check needs it, and not where Azure
                        gives the service a managed identity
  SCHOOL_FILE           path of the JSON file that describes the school, or all schools of a trust;
                        SCHOOLS_FILE, which the service reads, does as well, and --check needs
                        neither where the sites and the channel are given here
  SCHOOL_SITE           site of the school, as host:/sites/name, unless the file names it
  STAFF_SITE            site for concerns about staff, likewise
  DSL_CHANNEL           with --check: the channel that the bot shall reach, unless the file names it
  ALERT_MAILBOX, ALERT_WAYS   with --check: as the service has them
  GRAPH_UNITS_PER_MINUTE  resource units Microsoft grants an application (1250 up to 1,000 licences)
  GRAPH_BASE_URL, AUTHORITY, BOT_SERVICE_URL   other addresses than those of Microsoft 365

Permissions
  The service       Microsoft Graph, application: Sites.Selected, and User.ReadBasic.All (or User.Read.All)
                    to find people by name, and TeamsActivity.Send for alerts that Teams refuses as cards. A Privileged Role Administrator grants consent. On each of its
                    sites it then gets the role "write", which this command sees to.
  The second one    Microsoft Graph, application: Sites.FullControl.All. It is what makes lists and lets
                    the service into a site. Take its consent away, or delete it, once the sites are set up;
                    it is needed again for an update that adds lists.

The file
  {"school": {"name": …, "switchboard": …}, "policy": "JIG", "people": [{"id", "name", "telephone", "roles"}],
   "sites": {"school": "host:/sites/name", "staff": "host:/sites/name"}}
  or, for many schools, {"trust": {"site": "host:/sites/trust"}, "schools": [ … ]} with such an entry for
  each, which the service reads too (SCHOOLS_FILE): for it an entry also needs "id", a short name that never
  changes, and "dslChannel", and may have "intakeMailbox". The trust's site keeps what falls due for all of them; without one, the first
  school's does. A school that fails does not stop the others. People and roles are entered once; after that the list Roles belongs to the school.

Ends with 0 when everything is as it should be, 1 when something is missing or failed, 2 when it was called
in a way it does not know.
`;
