import type { ImportField } from '../../../preload/contract/imports.ts'
import { integrationStreams, type StreamId, streamIds } from '../../../preload/contract/stream-id.ts'

interface StreamFacts {
  /** What the list cannot do without; several in one entry are alternatives. */
  readonly needs: readonly (readonly ImportField[])[]
  readonly canBring: readonly ImportField[]
  /** Where the work goes on once the list is in. */
  readonly next: string
}

/** What a planner is told of each list before choosing a file. The file itself is judged by the preview. */
export const streamFacts: Readonly<Record<StreamId, StreamFacts>> = {
  employees: {
    needs: [['personnelNumber'], ['lastName', 'name']],
    canBring: ['firstName', 'email', 'planningUnit', 'validFrom', 'validTo'],
    next: 'imports/new/users',
  },
  users: { needs: [['identifier']], canBring: ['name', 'email', 'active'], next: 'employees/assign' },
  activities: { needs: [['id'], ['name']], canBring: ['type', 'colour', 'planningUnit'], next: 'activities/map' },
  states: {
    needs: [['agent'], ['state'], ['start'], ['end', 'duration']],
    canBring: ['reason', 'agentName'],
    next: 'activities/map',
  },
}

export function isStreamId(value: string): value is StreamId {
  return streamIds.some((stream) => stream === value)
}

/** Whether a list belongs to one integration rather than to the whole workspace. */
export function needsIntegration(stream: StreamId): boolean {
  return integrationStreams.some((known) => known === stream)
}
