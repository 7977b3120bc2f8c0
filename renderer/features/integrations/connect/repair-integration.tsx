import { useEffect, useState } from 'react'
import type { ConnectionStep } from '../../../../preload/contract/systems.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { useSystems } from '../use-systems.ts'
import { type ConnectFlow, isConnectedSystem, stepOfField } from './connect-flow.ts'
import { ConnectStep } from './connect-step.tsx'

interface RepairIntegrationProps {
  readonly id: string
  /** The step of the address; empty to begin. */
  readonly step: string
  readonly page: PageProps
}

/** Logging in again: the two steps of the connection that ask who logs in and make the checks. Nothing else of it is touched. */
export function RepairIntegration({ id, step, page }: RepairIntegrationProps) {
  const { t } = useWords('connect')
  const systems = useSystems()
  const integration = page.integrations.find((known) => known.id === id)
  const system = systems.find((known) => known.id === integration?.system)
  const words = useSystemWords(system?.id ?? '')
  const [areChecksDue, setChecksDue] = useState(false)
  // nobody logs in to a system that sends by itself: what is wrong with it stands on its page
  const isTold = system?.connection?.how === 'received'
  const { go } = page
  useEffect(() => {
    if (isTold) go(`integrations/${id}`)
  }, [isTold, go, id])
  if (integration === undefined || system === undefined || !isConnectedSystem(system) || isTold) return null

  const login = stepOfField(system, 'secret')
  const isOfRepair = ({ id, kind }: ConnectionStep) => id === login || kind === 'check'
  const steps = system.connection.steps.filter(isOfRepair)
  const current = steps.find((known) => known.id === step) ?? steps[0]
  if (current === undefined) return null
  const leave = () => page.go(`integrations/${id}`)
  const goTo = (next: string) => page.go(`integrations/${id}/repair/${next}`)
  const at = steps.indexOf(current)
  const [before, after] = [steps[at - 1], steps[at + 1]]
  const flow: ConnectFlow = {
    title: t('repair.title', { name: integration.name }),
    way: integration.way,
    steps: steps.map(({ id }) => ({ id, label: words.t(`step.${id}`) })),
    current: current.id,
    isSaved: false,
    isMoving: false,
    failure: null,
    onBack: before === undefined ? undefined : () => goTo(before.id),
    onNext: () => (after === undefined ? leave() : goTo(after.id)),
    // what is entered in no step of a repair is changed on the page
    toStep: (wanted) => (steps.some(({ id }) => id === wanted) ? goTo(wanted) : leave()),
    onLeave: leave,
    ticked: new Set(),
    onTick: () => {},
    areChecksDue,
    setChecksDue,
  }
  return (
    <ConnectStep key={current.id} flow={flow} step={current} integration={integration} system={system} page={page} />
  )
}
