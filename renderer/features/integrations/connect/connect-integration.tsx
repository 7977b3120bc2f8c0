import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConnectionStep } from '../../../../preload/contract/systems.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { client } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { confirmToast } from '../../../ui/confirm-toast.ts'
import { readPlace, withTick, writePlace } from '../../../wizard/wizard-place.ts'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { type ConnectedSystem, type ConnectFlow, conditionsOf, stepsFor } from './connect-flow.ts'
import { ConnectStep } from './connect-step.tsx'
import { useKeepIntegration } from './use-keep-integration.ts'

interface ConnectIntegrationProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  /** The step of the address; empty to go on where it was left. */
  readonly step: string
  readonly page: PageProps
}

/**
 * The steps that lead into a connection, drawn from what its system says of itself. Each move is kept, so leaving, reloading or a crash
 * costs nothing.
 */
export function ConnectIntegration({ integration, system, step, page }: ConnectIntegrationProps) {
  const { t } = useWords('integrations')
  const words = useSystemWords(system.id)
  const keep = useKeepIntegration()
  const [areChecksDue, setChecksDue] = useState(false)
  // the step somebody came from to mend something: the way on leads back to it
  const [detourFrom, setDetourFrom] = useState<string | null>(null)
  const { id } = integration
  const place = readPlace(integration.wizardStep)
  // here at once: a second tick must not wait for the first to be kept
  const [ticked, setTicked] = useState(place.ticked)
  const steps = stepsFor(system, conditionsOf(integration))
  const byId = (wanted: string | null): ConnectionStep | undefined => steps.find((known) => known.id === wanted)
  const current = byId(step) ?? byId(place.step) ?? steps[0]
  const goTo = (next: string) => page.go(`integrations/add/${id}/${next}`)
  const note = useMutation({
    mutationFn: async (wizardStep: string) => keep(await client.integrations.change({ id, wizardStep })),
  })
  const noteTick = useMutation({
    mutationFn: async (wizardStep: string) => keep(await client.integrations.change({ id, wizardStep })),
  })
  if (current === undefined) return null

  const toStep = (next: string) => note.mutate(writePlace(next, ticked), { onSuccess: () => goTo(next) })
  const error = note.error ?? noteTick.error
  const at = steps.indexOf(current)
  const before = steps[at - 1]
  const leave = () => {
    if (integration.state === 'draft') confirmToast(t('draft.kept'))
    page.go(integration.state === 'draft' ? 'integrations' : `integrations/${id}`)
  }
  const flow: ConnectFlow = {
    title: t('wizard.titleOf', { system: system.name }),
    way: integration.way,
    steps: [
      { id: 'system', label: t('step.system') },
      ...steps.map(({ id }) => ({ id, label: words.t(`step.${id}`) })),
    ],
    current: current.id,
    isSaved: true,
    isMoving: note.isPending,
    failure: error === null ? null : failureOf(error),
    // what has data already stays of the system it is of
    onBack:
      before !== undefined ? () => toStep(before.id) : integration.state === 'draft' ? () => goTo('system') : undefined,
    onNext: (saved = integration) => {
      const now = stepsFor(system, conditionsOf(saved))
      // what was mended may have brought a step in between, which then has to be seen
      const back = now.length > steps.length ? undefined : now.find(({ id }) => id === detourFrom)
      const next = back ?? now[now.findIndex(({ id }) => id === current.id) + 1]
      setDetourFrom(null)
      if (next === undefined) leave()
      else toStep(next.id)
    },
    toStep: (wanted) => {
      setDetourFrom(current.id)
      toStep(wanted)
    },
    onLeave: leave,
    ticked,
    onTick: (text, isTicked) => {
      const now = withTick(ticked, text, isTicked)
      setTicked(now)
      noteTick.mutate(writePlace(current.id, now))
    },
    areChecksDue,
    setChecksDue,
  }
  return (
    <ConnectStep key={current.id} flow={flow} step={current} integration={integration} system={system} page={page} />
  )
}
