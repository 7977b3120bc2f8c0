import * as z from 'zod'

/** What a virtual table asks for: a window of rows of a searched, filtered and sorted list. */
export function tableQuery<const C extends readonly [string, ...string[]], F extends z.ZodRawShape>(
  columns: C,
  filter: F,
) {
  return z.object({
    search: z.string().max(200).default(''),
    sort: z
      .object({ column: z.enum(columns), direction: z.enum(['ascending', 'descending']) })
      .nullable()
      .default(null),
    filter: z.object(filter).partial().optional(),
    offset: z.int().min(0).default(0),
    // 500: more than two screens of the tallest display, small enough for one message
    limit: z.int().min(1).max(500).default(100),
  })
}

/** The window asked for, and how many rows the whole answer has. */
export function tablePage<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), total: z.int() })
}
