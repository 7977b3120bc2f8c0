import { Button, Group } from '@mantine/core'
import { IconCalendar, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import bar from './draft.module.css'
import classes from './mapping.module.css'
import { type PlaceOfDay, PreviewDays } from './preview-days.tsx'
import { PreviewSentence } from './preview-sentence.tsx'
import type { Applier } from './use-apply.ts'
import { usePreview } from './use-preview.ts'

interface DraftBarProps {
  readonly integration: Pick<Integration, 'id' | 'way'>
  readonly entries: readonly MappingEntry[]
  readonly applier: Applier
  /** A change goes on: another one has to wait. */
  readonly isUnderWay: boolean
  /** What an import that injixo makes may be paused for, in milliseconds; null: no such limit is documented. */
  readonly longestPause: number | null
  /** Where a person's day is shown. */
  readonly placeOfDay: PlaceOfDay
  readonly canUndo: boolean
  readonly onUndo: () => void
  readonly onDiscard: () => void
}

/** The draft in one sentence before anything is applied: what moves, whose, what closes; and the ways on. */
export function DraftBar({ integration, entries, applier, isUnderWay, longestPause, ...props }: DraftBarProps) {
  const { t, formatDuration } = useWords('mapping')
  const [isOpen, setIsOpen] = useState(false)
  const preview = usePreview(integration.id, entries)
  const isGuided = integration.way === 'injixoImports'
  return (
    <section aria-label={t('draft')} className={bar.draft}>
      <div className={bar.draftLine}>
        <div aria-live="polite" className={bar.draftSaid}>
          <StatusWord tone="info">{t('draft.changes', { count: entries.length })}</StatusWord>
          <PreviewSentence preview={preview} />
        </div>
        <Group gap="xs">
          <Button variant="subtle" size="compact-sm" disabled={!props.canUndo} onClick={props.onUndo}>
            {t('draft.undo')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={props.onDiscard}>
            {t('draft.discard')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCalendar size={16} aria-hidden />}
            aria-expanded={isOpen}
            disabled={preview.range === null}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'hideDays' : 'seeDays')}
          </Button>
          <Button
            leftSection={<IconCheck size={16} aria-hidden />}
            loading={applier.isPending}
            disabled={isUnderWay}
            onClick={() => applier.apply(entries)}
          >
            {t(isGuided ? 'applyGuided' : 'apply')}
          </Button>
        </Group>
      </div>
      {isGuided ? (
        <p className={classes.hint}>
          {t('guided.before')}{' '}
          {longestPause === null ? null : t('guided.limit', { time: formatDuration(longestPause) })}
        </p>
      ) : null}
      {preview.failure === null ? null : <FailureNotice failure={preview.failure} />}
      {applier.failure === null ? null : <FailureNotice failure={applier.failure} focused />}
      {isOpen ? <PreviewDays preview={preview} placeOfDay={props.placeOfDay} /> : null}
    </section>
  )
}
