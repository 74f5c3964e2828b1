/**
 * Version of all list definitions together. One higher whenever a list, a column, an index or a unique constraint is
 * added: the service refuses to start where "npm run provision" has not been run since (provision/schema.ts).
 */
export const SCHEMA_VERSION = 2;
