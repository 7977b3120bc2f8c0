import * as z from 'zod'
import { call } from './failure.ts'
import { SystemFiles } from './system-files.ts'
import { systemIds } from './system-id.ts'
import { taskKinds } from './tasks.ts'

/** What can be documented of an identifier. */
export const identifierTraits = ['kind', 'case', 'length', 'characters'] as const

/** Which identifier injixo wants of a person in this system. Rule 5 of the domain. */
export const IdentifierRule = z.object({
  kind: z.enum(['userName', 'email', 'agentId', 'undocumented']),
  /** Spelling, case and blanks count in all of them. */
  caseSensitive: z.boolean(),
  /** As the system takes it at most, where that is documented. */
  maxLength: z.int().nullable(),
  /** `email`: always an e-mail address, whatever it is called. */
  shape: z.enum(['text', 'email']),
  /** What it is made of, as far as the vendor says so. */
  spelling: z
    .object({
      /** Pattern of one character that does not occur in it. */
      without: z.string(),
      minLength: z.int().nullable(),
      maxLength: z.int().nullable(),
      /** Said of this very identifier; else of a related one or second-hand, and what breaks it is a doubt. */
      isSure: z.boolean(),
    })
    .nullable(),
  /** What nobody documents; the rest is. */
  open: z.array(z.enum(identifierTraits)),
  /** The word under `systems` that says what to look at. */
  hint: z.string(),
  example: z.string(),
})
export type IdentifierRule = z.infer<typeof IdentifierRule>

const When = z.object({ field: z.string(), is: z.string() })

/**
 * One thing a person tells about a connection. Its words are `field.<id>` and `option.<id>.<option>` under the system's own name. A field
 * that injixo's form asks for too is called as injixo calls it.
 */
export const ConnectionField = z.object({
  id: z.string(),
  kind: z.enum(['text', 'number', 'choice', 'zone', 'address', 'url', 'secret']),
  /** Of a choice, in the order shown; the first is what a new connection begins with. */
  options: z.array(z.string()),
  isNeeded: z.boolean(),
  /** Asked only when another field has this value. */
  when: When.nullable(),
  /** Of a secret: Ponte has no use for it itself. It may lie sealed here until it is taken out and entered elsewhere. */
  isHandedOver: z.boolean().optional(),
})
export type ConnectionField = z.infer<typeof ConnectionField>

/** Text that another product wants to the letter, with the word that says what it is. */
const CopyText = z.object({ id: z.string(), value: z.string(), when: When.nullable() })
const step = { id: z.string(), when: When.nullable() }

/** One step that leads into a connection; its words are `step.<id>…` under the system's own name. */
export const ConnectionStep = z.discriminatedUnion('kind', [
  z.object({ ...step, kind: z.literal('read') }),
  /** `name`, `zone` and `way` stand for those of the integration itself, in conditions too. */
  z.object({ ...step, kind: z.literal('fields'), fields: z.array(z.string()) }),
  /** What has to be carried over to the system, by whoever administers it. */
  z.object({ ...step, kind: z.literal('copy'), texts: z.array(CopyText) }),
  /** Somebody else must act: a letter about this step, tasks, and no waiting. */
  z.object({ ...step, kind: z.literal('otherParty'), texts: z.array(CopyText), tasks: z.array(z.enum(taskKinds)) }),
  /** Where Ponte listens for notifications. */
  z.object({ ...step, kind: z.literal('receiver') }),
  /** A token that is shown once: made here, or brought from injixo and kept in the secret field of that name. */
  z.object({ ...step, kind: z.literal('oneTimeSecret'), madeBy: z.enum(['ponte', 'injixo']), field: z.string() }),
  /**
   * Done in another product and ticked off here; the words of an act are `step.<id>.<act>`. `path`: menus to click, words of `injixo`.
   * `secret`: what is needed for it lies in the envelope of that secret field, if it was sealed.
   */
  z.object({
    ...step,
    kind: z.literal('confirm'),
    acts: z.array(
      z.object({ id: z.string(), path: z.array(z.string()), secret: z.string().nullable(), when: When.nullable() }),
    ),
  }),
  /**
   * Values carried over into the form of injixo, section by section as it has them; labels are words of `injixo`, a section without one has
   * no heading there.
   */
  z.object({
    ...step,
    kind: z.literal('enter'),
    sections: z.array(
      z.object({
        label: z.string().nullable(),
        fields: z.array(z.object({ id: z.string(), label: z.string() })),
        when: When.nullable(),
      }),
    ),
  }),
  /** Until the first notification has come. */
  z.object({ ...step, kind: z.literal('waiting') }),
  z.object({ ...step, kind: z.literal('check') }),
  /** The first import and what it brought. */
  z.object({ ...step, kind: z.literal('found') }),
  z.object({ ...step, kind: z.literal('next') }),
])
export type ConnectionStep = z.infer<typeof ConnectionStep>

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
  /** How Ponte reads it by itself, by asking or by being told; null where data comes as files. */
  connection: z
    .object({
      how: z.enum(['asked', 'received']),
      fields: z.array(ConnectionField),
      steps: z.array(ConnectionStep),
      checks: z.array(z.string()),
    })
    .nullable(),
  /** What is known of its exports; missing where nothing is. */
  files: SystemFiles.optional(),
  /** Milliseconds: what injixo's import was paused for longer than that, it does not bring in later. Documented of database integrations only. */
  longestPause: z.int().optional(),
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
