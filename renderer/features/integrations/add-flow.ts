import type { Integration } from '../../../preload/contract/integrations.ts'
import type { SystemFacts } from '../../../preload/contract/systems.ts'
import type { PageProps } from '../../api/page-props.ts'
import type { WizardStep } from '../../wizard/step-list.tsx'

/** The steps that add an integration, in their order. */
export const stepIds = ['system', 'name', 'identifier', 'users', 'states', 'next'] as const
export type StepId = (typeof stepIds)[number]

/** What every step hands on to the wizard's frame. */
export interface AddFlow {
  readonly title: string
  readonly steps: readonly WizardStep[]
  readonly current: StepId
  readonly isSaved: boolean
  readonly onLeave: () => void
}

/** What a step after the first one knows. */
export interface StepProps {
  readonly flow: AddFlow
  readonly integration: Integration
  readonly system: SystemFacts
  readonly to: (step: StepId) => void
  readonly go: PageProps['go']
}

/** The first name nobody has yet: `Five9`, `Five9 2`, `Five9 3` … */
export function freeName(wanted: string, taken: readonly string[]): string {
  const given = new Set(taken.map((name) => name.toLocaleLowerCase()))
  let name = wanted
  for (let number = 2; given.has(name.toLocaleLowerCase()); number++) name = `${wanted} ${number}`
  return name
}
