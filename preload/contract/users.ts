import * as z from 'zod'
import { ExportFormat } from './employees.ts'
import { ExternalText } from './external-text.ts'
import { call } from './failure.ts'
import { FileRef } from './files.ts'
import { IdentifierCheck } from './identifiers.ts'
import { tablePage, tableQuery } from './table.ts'

/** A user of the contact-centre system. The identifier is text, kept to the letter. */
export const UserFields = z.object({
  identifier: ExternalText,
  name: z.string().trim().max(255).default(''),
  email: z.string().trim().max(254).default(''),
  active: z.boolean().default(true),
})
export type UserFields = z.infer<typeof UserFields>

export const ExternalUser = UserFields.extend({
  id: z.uuid(),
  integrationId: z.uuid(),
  /** How Ponte came to know the user. */
  origin: z.enum(['list', 'states', 'person']),
})
export type ExternalUser = z.infer<typeof ExternalUser>

export const ExternalUserRow = ExternalUser.extend({
  employee: z
    .object({ id: z.uuid(), personnelNumber: z.string(), lastName: z.string(), firstName: z.string() })
    .nullable(),
  /** Time covered by the states received, in milliseconds. */
  milliseconds: z.number(),
})
export type ExternalUserRow = z.infer<typeof ExternalUserRow>

const Integration = z.object({ integrationId: z.uuid() })
const Query = tableQuery(['identifier', 'name', 'email', 'active', 'milliseconds'], {
  active: z.boolean(),
  assigned: z.boolean(),
}).extend(Integration.shape)

export const users = {
  list: call.input(Query).output(tablePage(ExternalUserRow)),
  add: call.input(UserFields.extend(Integration.shape)).output(ExternalUser),
  change: call.input(UserFields.extend({ id: z.uuid() })).output(ExternalUser),
  /** What is wrong with an identifier before it is saved; `userId` is null for a new user. Saving is refused for `twice` only. */
  checkIdentifier: call
    .input(Integration.extend({ userId: z.uuid().nullable(), identifier: z.string().max(255) }))
    .output(IdentifierCheck),
  /** Refused for users that have agent states. */
  remove: call.input(z.object({ ids: z.array(z.uuid()).min(1).max(10_000) })).output(z.object({ removed: z.int() })),
  exportFile: call.input(Integration.extend({ format: ExportFormat })).output(FileRef),
}
