import * as z from 'zod'
import { call } from './failure.ts'
import { systemIds } from './system-id.ts'

/** Which identifier injixo wants of a person in this system. Rule 5 of the domain. */
export const IdentifierRule = z.object({
  kind: z.enum(['userName', 'email', 'agentId', 'undocumented']),
  /** Spelling, case and blanks count in all of them. */
  caseSensitive: z.boolean(),
  maxLength: z.int().nullable(),
  example: z.string(),
})
export type IdentifierRule = z.infer<typeof IdentifierRule>

/** What the core and the page need to know of a contact-centre system. Texts are words under `systems`. */
export const SystemFacts = z.object({
  id: z.enum(systemIds),
  /** As the vendor prints it. */
  name: z.string(),
  delivery: z.enum(['cloud', 'onPremise']),
  /** The tile and, where there is one, the model to pick in injixo's catalogue. */
  tile: z.string(),
  model: z.string().nullable(),
  brings: z.object({
    callHistory: z.boolean(),
    agentStatus: z.boolean(),
    realTime: z.enum(['yes', 'no', 'optional']),
  }),
  identifier: IdentifierRule,
  known: z.object({
    tested: z.array(z.string()),
    documented: z.array(z.string()),
    inferred: z.array(z.string()),
    unknown: z.array(z.string()),
  }),
})
export type SystemFacts = z.infer<typeof SystemFacts>

export const systems = {
  list: call.output(z.array(SystemFacts)),
}
