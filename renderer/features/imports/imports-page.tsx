import type { PageProps } from '../../api/page-props.ts'
import { ChooseList } from './choose-list.tsx'
import { ImportFlow } from './import-flow.tsx'
import { ImportHistory } from './import-history.tsx'
import { RunDetails } from './run-details.tsx'
import { isStreamId } from './stream-facts.ts'

/** Lists brought in: what was, one of them, and bringing the next. */
export function ImportsPage(page: PageProps) {
  const [first = '', second = ''] = page.rest.split('/')
  if (first === '') return <ImportHistory {...page} />
  if (first !== 'new') return <RunDetails key={first} {...page} id={first} />
  return isStreamId(second) ? <ImportFlow key={second} {...page} stream={second} /> : <ChooseList />
}
