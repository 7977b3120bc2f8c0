import { Button, Code, Group } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { CheckResult } from '../../../../preload/contract/connection.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { TroubleNote } from '../../../ui/trouble-note.tsx'
import { useCheckWords } from '../../../words/use-check-words.ts'
import { useWords } from '../../../words/use-words.ts'
import classes from './check-list.module.css'
import { CheckState } from './check-state.tsx'
import type { ConnectedSystem } from './connect-flow.ts'
import { LetterButton } from './letter-button.tsx'
import { fieldKindOf, textsIn } from './what-to-do.ts'
import type { CheckLine } from './use-checks.ts'

interface CheckItemProps {
  readonly line: CheckLine
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly canRun: boolean
  readonly onRun: () => void
  readonly wayTo: (kind: 'secret' | 'zone' | 'choice') => (() => void) | undefined
}

/** One check. What failed opens by itself: what happened, who acts, what to do, and this one again. */
export function CheckItem({ line, integration, system, canRun, onRun, wayTo }: CheckItemProps) {
  const words = useCheckWords()
  const { check, state, result } = line
  const id = useId()
  // what a person opened or closed stays so until the check says something else
  const [opened, setOpened] = useState<{ readonly state: string; readonly isOpen: boolean } | null>(null)
  const shown = state === 'running' || state === 'pending' ? undefined : result
  const hasMore = shown !== undefined && shown.result !== 'passed'
  const isOpen = hasMore && (opened?.state === state ? opened.isOpen : state === 'failed')
  const name = <span className={classes.name}>{words.name(check)}</span>
  return (
    <li className={classes.check} data-state={state}>
      {hasMore ? (
        <button
          type="button"
          className={classes.head}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpened({ state, isOpen: !isOpen })}
        >
          {name}
          <CheckState state={state} />
          <IconChevronDown size={16} aria-hidden className={classes.chevron} />
        </button>
      ) : (
        <div className={classes.head}>
          {name}
          <CheckState state={state} />
        </div>
      )}
      {isOpen && shown !== undefined ? (
        <div id={id} className={classes.more}>
          <Explained
            result={shown}
            integration={integration}
            system={system}
            canRun={canRun}
            onRun={onRun}
            wayTo={wayTo}
          />
        </div>
      ) : null}
    </li>
  )
}

type ExplainedProps = Omit<CheckItemProps, 'line'> & { readonly result: CheckResult }

function Explained({ result, integration, system, canRun, onRun, wayTo }: ExplainedProps) {
  const { t } = useWords('connect')
  const words = useCheckWords()
  const next = words.next(result)
  const kind = fieldKindOf(result)
  const way = kind === undefined ? undefined : wayTo(kind)
  return (
    <>
      <TroubleNote
        tone={result.result === 'failed' ? 'bad' : 'info'}
        what={words.what(result)}
        owner={words.owner(result)}
        next={next}
      >
        {textsIn(next, result, system).map((text) => (
          <span key={text} className={classes.text}>
            <code translate="no">{text}</code>
            <CopyButton value={text} what={text} />
          </span>
        ))}
      </TroubleNote>
      <Group gap="xs">
        {kind === undefined || way === undefined ? null : (
          <Button size="xs" onClick={way}>
            {t(`check.way.${kind}`)}
          </Button>
        )}
        {result.owner === 'vendorAdmin' ? <LetterButton integration={integration} /> : null}
        <Button size="xs" variant="default" disabled={!canRun} onClick={onRun}>
          {t('check.again')}
        </Button>
      </Group>
      <Technical result={result} />
    </>
  )
}

/** What a support person asks for. The system's own words, without secrets. */
function Technical({ result: { check, result, code, details } }: { readonly result: CheckResult }) {
  const { t } = useWords('ui')
  const text = [
    `${check}: ${result}${code === undefined ? '' : ` (${code})`}`,
    ...Object.entries(details).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`])),
  ].join('\n')
  return (
    <details className={classes.details}>
      <summary>{t('details')}</summary>
      <Group align="flex-start" gap="xs" mt="xs">
        <Code block className={classes.code ?? ''}>
          {text}
        </Code>
        <CopyButton value={text} what={t('details')} />
      </Group>
    </details>
  )
}
