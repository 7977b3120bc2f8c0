import { Button, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react'
import { useWords } from '../words/use-words.ts'
import { StepList, type WizardStep } from './step-list.tsx'
import classes from './wizard.module.css'

interface WizardProps {
  /** What the whole of it does: `Add Five9`. */
  readonly title: string
  readonly steps: readonly WizardStep[]
  /** The id of the step shown. */
  readonly current: string
  /** The decision of this step, as its heading. */
  readonly heading: string
  /** Whether everything until here is kept when somebody leaves. */
  readonly isSaved: boolean
  readonly isBusy?: boolean
  /** Why this step is asked; stands beside it. */
  readonly why?: ReactNode
  /** Replaces the word on the button that leads on. */
  readonly continueWord?: string
  readonly onContinue: () => void
  /** Left out on the first step. */
  readonly onBack?: (() => void) | undefined
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** Whether Esc belongs to something opened inside the step: a list of choices, a menu. */
function isOpenedPart(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
}

/** Whether something happened in the step itself, and not in a panel that it opened and that stands elsewhere in the window. */
function isOwn({
  target,
  currentTarget,
}: {
  readonly target: EventTarget
  readonly currentTarget: EventTarget
}): boolean {
  return target instanceof Node && currentTarget instanceof Node && currentTarget.contains(target)
}

function isHeading(target: EventTarget, id: string): boolean {
  return target instanceof HTMLElement && target.id === id
}

/** A new step begins at its top, wherever the one before was left. */
function focus(heading: HTMLElement | null): void {
  const page = heading?.closest('main')
  if (page != null) page.scrollTop = 0
  heading?.focus({ preventScroll: true })
}

/** One decision a step. The heading gets the focus, Enter continues, Esc leaves with everything saved. */
export function Wizard(props: WizardProps) {
  const { title, steps, current, heading, isSaved, isBusy = false, why, continueWord, children } = props
  const { onContinue, onBack, onLeave } = props
  const { t } = useWords('ui')
  useDocumentTitle(`${heading} – ${title} – Ponte`)
  const headingId = useId()
  const at = steps.findIndex(({ id }) => id === current)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isOwn(event) && !isBusy) onContinue()
  }
  const hearKey = (event: KeyboardEvent) => {
    if (!isOwn(event)) return
    if (event.key === 'Escape' && !event.defaultPrevented && !isOpenedPart(event.target)) onLeave()
    // Enter on the heading, which has the focus first, means the same as in a field
    if (event.key === 'Enter' && isHeading(event.target, headingId) && !isBusy) onContinue()
  }
  return (
    // the keys of a form as a whole; everything in it has its own control as well
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={classes.wizard} onSubmit={submit} onKeyDown={hearKey} noValidate>
      <header className={classes.head}>
        <p className={classes.title}>{title}</p>
        <p className={classes.where}>
          {[t('wizard.where', { step: at + 1, of: steps.length }), isSaved ? t('wizard.saved') : null]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </header>
      <StepList steps={steps} at={at} />
      <div className={classes.body} data-why={why === undefined ? undefined : true}>
        <section className={classes.step}>
          {/* each step has a heading of its own, so that it is focused when it comes */}
          <Title key={current} order={1} size="h3" id={headingId} ref={focus} tabIndex={-1} className={classes.heading}>
            {heading}
          </Title>
          {children}
        </section>
        {why === undefined ? null : (
          <aside className={classes.why} aria-label={t('wizard.why')}>
            <Title order={2} size="h5">
              {t('wizard.why')}
            </Title>
            {why}
          </aside>
        )}
      </div>
      <footer className={classes.foot}>
        <Button variant="default" onClick={onLeave}>
          {isSaved ? t('wizard.leave') : t('wizard.leaveUnsaved')}
        </Button>
        <span className={classes.gap} />
        {onBack === undefined ? null : (
          <Button variant="default" onClick={onBack}>
            {t('wizard.back')}
          </Button>
        )}
        <Button type="submit" loading={isBusy}>
          {continueWord ?? t('wizard.continue')}
        </Button>
      </footer>
    </form>
  )
}
