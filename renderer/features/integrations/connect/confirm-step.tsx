import { Checkbox } from '@mantine/core'
import { SaidLine } from '../../../wizard/said-text.tsx'
import { useInjixoWords } from '../../../words/use-injixo-words.ts'
import { useSystemWords } from '../../../words/use-system-words.ts'
import classes from './confirm-step.module.css'
import { type ConnectStepProps, conditionsOf, holds } from './connect-flow.ts'
import { PracticeHint } from './practice-hint.tsx'
import { SealedSecret } from './sealed-secret.tsx'
import { StepFrame } from './step-frame.tsx'

/** What is done in another product, ticked off here; the way to click stands with it. */
export function ConfirmStep({ flow, step, integration, system }: ConnectStepProps<'confirm'>) {
  const words = useSystemWords(system.id)
  const conditions = conditionsOf(integration)
  const acts = step.acts.filter(({ when }) => holds(when, conditions))
  return (
    <StepFrame flow={flow} step={step} system={system}>
      <ul className={classes.acts} aria-label={words.t(`step.${step.id}`)}>
        {acts.map(({ id, path, secret }) => (
          <li key={id} className={classes.act}>
            <Checkbox
              label={<SaidLine text={words.t(`step.${step.id}.${id}`)} />}
              description={path.length === 0 ? undefined : <ClickPath path={path} />}
              checked={flow.ticked.has(`${step.id}.${id}`)}
              onChange={(event) => flow.onTick(`${step.id}.${id}`, event.currentTarget.checked)}
            />
            {secret === null ? null : (
              <SealedSecret
                integration={integration}
                system={system}
                field={secret}
                label={words.t(`field.${secret}`)}
              />
            )}
          </li>
        ))}
      </ul>
      {integration.way === 'ponteDelivers' && acts.some(({ secret }) => secret !== null) ? (
        <PracticeHint system={system} />
      ) : null}
    </StepFrame>
  )
}

/** Menus and buttons in the order in which they are clicked, as injixo prints them. */
function ClickPath({ path }: { readonly path: readonly string[] }) {
  const injixo = useInjixoWords()
  return path.map((label, at) => (
    <span key={label}>
      {at === 0 ? null : <span aria-hidden> → </span>}
      <span className={classes.printed} translate="no">
        {injixo(label)}
      </span>
    </span>
  ))
}
