/** The contact-centre systems Ponte knows. The order is the one shown to planners. */
export const systemIds = [
  'five9',
  'odigo',
  'genesys-cloud',
  'genesys-engage',
  'talkdesk',
  'ujet',
  'sikom',
  'mitel',
  'vonage',
  'avaya',
] as const
export type SystemId = (typeof systemIds)[number]
