import type { SystemFacts } from '../../../preload/contract/systems.ts'
import { useBringsLabels } from '../../words/use-brings-labels.ts'
import classes from './identifier-rule.module.css'

/** What a system brings, by injixo's labels, each with what it is for. */
export function WhatItBrings({ system }: { readonly system: SystemFacts }) {
  const brings = useBringsLabels()
  return (
    <dl className={classes.brings}>
      {brings(system.brings).map(({ label, text }) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label}-text`}>{text}</dd>,
      ])}
    </dl>
  )
}
