import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { type Board, nameOf } from './board.ts'

// often enough to follow, seldom enough to hear something else in between
const periodMs = 10_000

/** Tells those who hear the page what has changed, politely: a single change by name, several as their number. */
export function SpokenChanges({ board }: { readonly board: Board }) {
  const { t } = useWords('live')
  const [said, setSaid] = useState('')
  const pending = useRef(new Map<string, Board['changed'][number]>())
  const say = useRef(t)
  useEffect(() => {
    say.current = t
    for (const agent of board.changed) pending.current.set(agent.identifier, agent)
  }, [board.changed, t])
  useEffect(() => {
    const timer = setInterval(() => {
      const changed = [...pending.current.values()]
      const [only] = changed
      if (only === undefined) return
      pending.current.clear()
      setSaid(
        changed.length > 1
          ? say.current('changed', { count: changed.length })
          : only.state === null
            ? say.current('left', { name: nameOf(only) })
            : say.current('changedOne', { name: nameOf(only), state: only.state }),
      )
    }, periodMs)
    return () => clearInterval(timer)
  }, [])
  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}
