import type { Terminal } from './terminal.ts'

/** A word that stands without a name on the line: `FILE`, or one of a few fixed ones. */
export interface Operand {
  readonly name: string
  readonly choices?: readonly string[]
  /** One or more of them; only the last operand. */
  readonly many?: true
  /** May be left out; only the last operand. */
  readonly optional?: true
}

/** `--out FILE`, or a flag such as `--no-open`, which has no `value`. */
export interface Option {
  readonly name: string
  readonly value?: string
  readonly choices?: readonly string[]
  readonly needed?: true
  /** Which text under `cli` explains it; `option.` and the name unless told. */
  readonly text?: string
}

/** What is known of a command without loading it. Its one-line description is the text `summary.` and the name
 * under `cli`, with a point for the blank. */
export interface Command {
  /** One word or two, as typed. */
  readonly name: string
  readonly operands: readonly Operand[]
  readonly options: readonly Option[]
  readonly load: () => Promise<Run>
}

/** The line as understood: every needed option and operand is there, every choice is one of those offered. */
export interface Given {
  readonly operands: readonly string[]
  operand(place: number): string
  text(option: string): string | undefined
  needed(option: string): string
  /** A flag; `--no-open` makes `open` false. */
  flag(option: string): boolean | undefined
}

/** What a command has to say: as data for programs, as lines for people. */
export interface Answer {
  /** `undefined` when all was said while it ran. */
  readonly value: unknown
  readonly lines: readonly string[]
  /** The work is done and what it found is not well: the same answer, with exit code 1. */
  readonly isBad?: boolean
}

/** Does the work. Fails with a `Failure`, or with `UsageError` where only the work could tell that the line is wrong. */
export type Run = (given: Given, terminal: Terminal) => Promise<Answer>
