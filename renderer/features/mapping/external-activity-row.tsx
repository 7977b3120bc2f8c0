import type { DragEvent } from 'react'
import { useWords } from '../../words/use-words.ts'
import { ActivityName } from './activity-name.tsx'
import type { BoardRow } from './board-rows.ts'
import classes from './external-activities.module.css'
import { useEvidenceWords } from './use-evidence-words.ts'

interface ExternalActivityRowProps {
  readonly row: BoardRow
  readonly zone: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly onActivate: () => void
  readonly onToggle: () => void
  readonly onPropose: () => void
  readonly onDrag: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

/** One external activity: what it stands for in the data, what it counts as, and what it would. */
export function ExternalActivityRow(props: ExternalActivityRowProps) {
  const { row, zone, index, isChosen } = props
  const { t, formatDuration, formatNumber, formatDay } = useWords('mapping')
  const evidence = useEvidenceWords()
  const isSeen = row.occurrences > 0
  const facts = [
    row.reason === null ? null : t('pauseType', { reason: row.reason }),
    row.typicalMilliseconds === null ? null : t('usually', { time: formatDuration(row.typicalMilliseconds) }),
    row.lastSeen === null ? null : t('lastSeen', { day: formatDay(row.lastSeen, zone) }),
    !isSeen && row.documented !== null ? t('documentedOnly') : null,
  ].filter((fact) => fact !== null)
  return (
    <tr
      className={`${classes.line} ${classes.row}`}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
      tabIndex={props.isActive ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-drafted={row.isDrafted || undefined}
      draggable
      onDragStart={props.onDrag}
      onDragEnd={props.onDragEnd}
      onFocus={props.onActivate}
      onClick={props.onToggle}
    >
      <td className={classes.tick}>
        {/* drawn, not an input: hundreds of them pass while scrolling */}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <span
          role="checkbox"
          aria-label={t('tick', { state: row.state })}
          aria-checked={isChosen}
          tabIndex={-1}
          className={classes.box}
        />
      </td>
      <td className={classes.state} title={row.state}>
        <span className={classes.name}>
          {row.isNew ? <span className={classes.new}>{t('new')}</span> : null}
          {row.state}
        </span>
        <span className={classes.facts}>{facts.join(' · ')}</span>
      </td>
      <td className={classes.figure}>{isSeen ? formatDuration(row.milliseconds) : t('neverSeen')}</td>
      <td className={`${classes.figure} ${classes.people}`}>{formatNumber(row.people)}</td>
      <td className={classes.counts}>
        <span className={classes.countsName}>
          <ActivityName activity={row.after} />
        </span>
        {row.isDrafted ? (
          <span className={classes.facts}>
            {t('untilNow', { activity: row.before === null ? t('notMappedShort') : row.before.name })}
          </span>
        ) : null}
        {row.proposed === null ? null : (
          <button
            type="button"
            tabIndex={-1}
            className={classes.propose}
            title={row.proposal?.evidence.map(evidence).join(' ')}
            onClick={(event) => {
              event.stopPropagation()
              props.onPropose()
            }}
          >
            {t('proposal', { name: row.proposed.name, id: String(row.proposed.id) })}
          </button>
        )}
      </td>
    </tr>
  )
}
