/** The kinds of list that can be brought in, by file or by connection. */
export const streamIds = ['employees', 'users', 'activities', 'states'] as const
export type StreamId = (typeof streamIds)[number]

/** Streams that belong to one integration; the others belong to the whole workspace. */
export const integrationStreams = ['users', 'states'] as const satisfies readonly StreamId[]
