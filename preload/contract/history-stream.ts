/** What a connection brings of the past: call history and agent status. */
export const historyStreams = ['calls', 'states'] as const
export type HistoryStream = (typeof historyStreams)[number]

/** Whatever an import can be of: a list, or a history that a system was asked for. */
export const runStreams = ['employees', 'users', 'activities', 'states', 'calls'] as const
