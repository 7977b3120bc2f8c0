import type { Tone } from './status-word.tsx'

/** How the states of an integration look. The word beside them says the rest. */
export const integrationTone = {
  draft: 'info',
  ready: 'good',
  importing: 'info',
  paused: 'warning',
  needsAttention: 'bad',
} as const satisfies Readonly<Record<string, Tone>>
