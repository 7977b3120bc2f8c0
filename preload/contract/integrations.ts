import * as z from 'zod'
import { call } from './failure.ts'
import { streamIds } from './stream-id.ts'
import { systemIds } from './system-id.ts'

// 80: fits injixo's list of integrations without a second line
export const IntegrationName = z.string().trim().min(1).max(80)

/** A named connection to one contact-centre system. */
export const Integration = z.object({
  id: z.uuid(),
  name: IntegrationName,
  system: z.enum(systemIds),
  /** IANA zone in which the system's local times are read and injixo's files are written. */
  zone: z.string(),
  way: z.enum(['injixoImports', 'ponteDelivers']),
  state: z.enum(['draft', 'ready', 'importing', 'paused', 'needsAttention']),
  hasSecret: z.boolean(),
  /** Secret fields that lie sealed on this computer. */
  sealed: z.array(z.string()),
  /** Of the connection that Ponte reads it by; empty when its data comes as files. */
  settings: z.record(z.string(), z.string()),
  /** Minutes between two imports by itself. */
  everyMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  /** Whether live states are received while Ponte is open. */
  isLive: z.boolean(),
  /** Where its wizard was left, with what was ticked off on the way; null when it was finished. */
  wizardStep: z.string().nullable(),
  createdAt: z.number(),
})
export type Integration = z.infer<typeof Integration>

/** What one stream of an integration has brought so far. */
export const StreamFreshness = z.object({
  stream: z.enum(streamIds),
  rows: z.int(),
  lastImportAt: z.number().nullable(),
  /** Start of the newest agent state; null for lists. */
  newestAt: z.number().nullable(),
})
export type StreamFreshness = z.infer<typeof StreamFreshness>

const Id = z.object({ id: z.uuid() })
const Connected = z
  .object({
    /** Replaces those given; the others stay. Refused when another integration already has the same account. */
    settings: z.record(z.string().min(1).max(40), z.string().max(300)),
    everyMinutes: Integration.shape.everyMinutes,
    isLive: z.boolean(),
    // a step and what was ticked off in each of them
    wizardStep: z.string().max(2000).nullable(),
  })
  .partial()

export const integrations = {
  list: call.output(z.array(Integration)),
  add: call
    .input(
      z
        .object({
          system: z.enum(systemIds),
          name: IntegrationName,
          zone: z.string().min(1).max(60),
          way: Integration.shape.way.default('ponteDelivers'),
          /** A draft is kept while the wizard is open and can be resumed. */
          draft: z.boolean().default(false),
        })
        .extend(Connected.shape),
    )
    .output(Integration),
  change: call
    .input(
      Id.extend({
        name: IntegrationName,
        zone: z.string().min(1).max(60),
        way: Integration.shape.way,
        draft: z.boolean(),
      })
        .extend(Connected.shape)
        .partial()
        .required({ id: true }),
    )
    .output(Integration),
  /** Refused while the integration still has users or states. */
  remove: call.input(Id).output(z.object({})),
  freshness: call.input(Id).output(z.array(StreamFreshness)),
}
