import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useUiWords } from './ui-words.ts'

// a skeleton that flashes by is worse than nothing: it shows only when the wait can be noticed
const noticeableMs = 300

/** The outline of what is being fetched. Appears after a third of a second. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const words = useUiWords()
  const [noticeable, setNoticeable] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setNoticeable(true), noticeableMs)
    return () => clearTimeout(timer)
  }, [])
  if (!noticeable) return <div aria-busy="true" />
  return (
    <Stack gap="sm" p="lg" aria-busy="true">
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      <Skeleton height={28} width="40%" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={20} />
      ))}
    </Stack>
  )
}
