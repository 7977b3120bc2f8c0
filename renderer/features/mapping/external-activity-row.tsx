import { type DragEvent, memo } from 'react'
import type { ProposalEvidence } from '../../../preload/contract/mapping-changes.ts'
import type { Words } from '../../words/use-words.ts'
import { ActivityName } from './activity-name.tsx'
import type { BoardRow } from './board-rows.ts'
import classes from './external-activities.module.css'

/** What is done with a row, by its place in the list. */
export interface RowWays {
  readonly activate: (index: number) => void
  readonly toggle: (index: number) => void
  readonly propose: (index: number) => void
  readonly drag: (event: DragEvent, index: number) => void
  readonly dragEnd: () => void
}

interface ExternalActivityRowProps {
  readonly row: BoardRow
  readonly zone: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly ways: RowWays
  /** Handed down: made once for all rows. */
  readonly words: Words<'mapping'>
  readonly evidence: (evidence: ProposalEvidence) => string
}

/** One external activity: what it stands for in the data, what it counts as, and what it would. */
function ExternalActivityRowPlain(props: ExternalActivityRowProps) {
  const { row, zone, index, isChosen, ways, evidence } = props
  const { t, formatDuration, formatNumber, formatDay } = props.words
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
      onDragStart={(event) => ways.drag(event, index)}
      onDragEnd={ways.dragEnd}
      onFocus={() => ways.activate(index)}
      onClick={() => ways.toggle(index)}
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
              ways.propose(index)
            }}
          >
            {t('proposal', { name: row.proposed.name, id: String(row.proposed.id) })}
          </button>
        )}
      </td>
    </tr>
  )
}

export const ExternalActivityRow = memo(ExternalActivityRowPlain)
