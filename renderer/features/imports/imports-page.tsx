import type { ReactNode } from 'react'
import type { PageProps } from '../../api/page-props.ts'
import { ChooseList } from './choose-list.tsx'
import { ConnectionRuns } from './connection-runs.tsx'
import { ImportFlow } from './import-flow.tsx'
import { ImportHistory } from './import-history.tsx'
import { RunDetails } from './run-details.tsx'
import { isStreamId } from './stream-facts.ts'

export interface ImportsPageProps extends PageProps {
  /** The parts of the place, as the frame lays them side by side. */
  readonly renderTabs?: (active: string) => ReactNode
}

/** Data brought in: what was, by whom or by schedule, one of them, and bringing the next. */
export function ImportsPage(page: ImportsPageProps) {
  const [first = '', second = ''] = page.rest.split('/')
  if (first === '') return <ImportHistory {...page} />
  if (first === 'runs') return <ConnectionRuns {...page} />
  if (first !== 'new') return <RunDetails key={first} {...page} id={first} />
  return isStreamId(second) ? <ImportFlow key={second} {...page} stream={second} /> : <ChooseList />
}
