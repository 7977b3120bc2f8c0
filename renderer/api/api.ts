import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { client } from './client.ts'

export { client } from './client.ts'

/** The calls as TanStack Query options: `useQuery(api.employees.list.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client)
