import { useId } from 'react'
import classes from './choice-cards.module.css'
import { SaidLine } from './said-text.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  /** What choosing it means. */
  readonly text: string | undefined
}

interface ChoiceCardsProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly onChoose: (value: string) => void
}

/** A few choices, each with what it means. Plain radio buttons underneath: arrows move, Enter continues the step. */
export function ChoiceCards({ label, hint, choices, chosen, onChoose }: ChoiceCardsProps) {
  const name = useId()
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{label}</legend>
      {hint === undefined ? null : (
        <p className={classes.hint}>
          <SaidLine text={hint} />
        </p>
      )}
      <div className={classes.choices}>
        {choices.map(({ value, label, text }) => (
          <label key={value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              aria-describedby={text === undefined ? undefined : `${name}-${value}`}
              onChange={() => onChoose(value)}
            />
            <span className={classes.label}>{label}</span>
            {text === undefined ? null : (
              <span id={`${name}-${value}`} className={classes.text}>
                <SaidLine text={text} />
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
