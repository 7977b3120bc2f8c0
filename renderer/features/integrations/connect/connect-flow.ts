import type { FailureData } from '../../../../preload/contract/failure.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { ConnectionStep, SystemFacts } from '../../../../preload/contract/systems.ts'
import type { PageProps } from '../../../api/page-props.ts'
import type { WizardStep } from '../../../wizard/step-list.tsx'
import { readPlace } from '../../../wizard/wizard-place.ts'

export type SystemConnection = NonNullable<SystemFacts['connection']>

/** A system that Ponte can read by itself: by asking it, or by being told. */
export interface ConnectedSystem extends SystemFacts {
  readonly connection: SystemConnection
}

export function isConnectedSystem(system: SystemFacts): system is ConnectedSystem {
  return system.connection !== null
}

/** What every step of a connection stands in: the steps around it and the ways on. */
export interface ConnectFlow {
  readonly title: string
  /** Who imports in the end: what a step says may differ by it. */
  readonly way: Integration['way']
  readonly steps: readonly WizardStep[]
  readonly current: string
  /** Whether everything until here is kept when somebody leaves. */
  readonly isSaved: boolean
  readonly isMoving: boolean
  /** Why the last move could not be kept. */
  readonly failure: FailureData | null
  /** To the step before; undefined where there is none. */
  readonly onBack: (() => void) | undefined
  /** To the step after, as the integration stands then: what was saved just now may have changed which one that is. */
  readonly onNext: (saved?: Integration) => void
  readonly toStep: (step: string) => void
  readonly onLeave: () => void
  readonly ticked: ReadonlySet<string>
  readonly onTick: (id: string, isTicked: boolean) => void
  /** Something was entered since the checks were made. */
  readonly areChecksDue: boolean
  readonly setChecksDue: (areDue: boolean) => void
}

/** What a step is given. */
export interface ConnectStepProps<K extends ConnectionStep['kind']> {
  readonly flow: ConnectFlow
  readonly step: Extract<ConnectionStep, { kind: K }>
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly page: PageProps
}

type When = { readonly field: string; readonly is: string } | null

/** Whether something is asked at all, as things stand. */
export function holds(when: When, conditions: Readonly<Record<string, string>>): boolean {
  return when === null || conditions[when.field] === when.is
}

/** What conditions are about: the settings, and the way of working among them. */
export function conditionsOf({
  settings,
  way,
}: Pick<Integration, 'settings' | 'way'>): Readonly<Record<string, string>> {
  return { ...settings, way }
}

/** The steps that lead into this connection, in their order: which there are depends on what was chosen. */
export function stepsFor(
  { connection }: ConnectedSystem,
  conditions: Readonly<Record<string, string>>,
): readonly ConnectionStep[] {
  return connection.steps.filter(({ when }) => holds(when, conditions))
}

/** What a new connection begins with: of each choice the first option. */
export function firstSettings({ connection }: ConnectedSystem): Record<string, string> {
  return Object.fromEntries(
    connection.fields.flatMap(({ id, kind, options: [first], when }) =>
      kind === 'choice' && when === null && first !== undefined ? [[id, first]] : [],
    ),
  )
}

/** What makes an integration one that Ponte reads by itself: the first option of each choice, and the first step. */
export function beginning(system: ConnectedSystem): {
  readonly settings: Record<string, string>
  readonly wizardStep: string | null
} {
  return { settings: firstSettings(system), wizardStep: system.connection.steps[0]?.id ?? null }
}

/** The step in which a field of this kind is entered. */
export function stepOfField(
  { connection: { fields, steps } }: ConnectedSystem,
  kind: SystemConnection['fields'][number]['kind'],
): string | undefined {
  const ids = new Set(fields.filter((field) => field.kind === kind).map(({ id }) => id))
  return steps.find((step) => step.kind === 'fields' && step.fields.some((id) => ids.has(id)))?.id
}

/** Whether Ponte is to read this integration by itself; drafts of it have known so since they were made. */
export function readsByItself({ settings, wizardStep }: Integration, system: SystemFacts): boolean {
  if (!isConnectedSystem(system)) return false
  const { step } = readPlace(wizardStep)
  return Object.keys(settings).length > 0 || system.connection.steps.some(({ id }) => id === step)
}

/**
 * What has still to be entered: the fields that are empty and must not be. What was ticked off as entered elsewhere is there, and what has
 * begun to send by itself lacks nothing.
 */
export function missingFields({ connection }: ConnectedSystem, integration: Integration): readonly string[] {
  const { settings, hasSecret, state, wizardStep } = integration
  if (connection.how === 'received' && state !== 'draft') return []
  const { ticked } = readPlace(wizardStep)
  const isEntered = (id: string) =>
    connection.steps.some((step) => step.kind === 'enter' && ticked.has(`${step.id}.${id}`))
  const conditions = conditionsOf(integration)
  return connection.fields
    .filter(({ isNeeded, when }) => isNeeded && holds(when, conditions))
    .filter(({ id, kind }) => (kind === 'secret' ? !hasSecret : (settings[id] ?? '') === ''))
    .filter(({ id }) => !isEntered(id))
    .map(({ id }) => id)
}
