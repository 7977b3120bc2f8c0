/** Height of a row in pixels: dense, and still more than the 24 pixels a target needs. */
export const rowHeights = { 1: 36, 2: 52 } as const
export type RowLines = keyof typeof rowHeights
/** Two lines of a column's name. */
export const headHeight = 44
/** Browsers lay nothing out below some 33 million pixels. */
export const mostRows = 900_000
/** More rows than this are never in the page, however tall the screen. */
export const mostDrawn = 79
/** Rows drawn beyond each edge: a fast wheel shows no white. */
export const overscan = 8
export const tickWidth = 40
/** Rows drawn before it is known how many there are. */
export const skeletonRows = 12
