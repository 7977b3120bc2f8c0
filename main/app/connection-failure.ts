import type { Trouble } from '../../preload/contract/connection.ts'
import { type Failure, fail } from '../../preload/contract/failure.ts'
import type { AppPorts } from './app-ports.ts'

/** What a trouble is, as a sentence in the language of this computer's settings. */
export function troubleSentence(
  { words, kept }: Pick<AppPorts, 'words' | 'kept'>,
  trouble: Omit<Trouble, 'since'>,
): string {
  const key = `checks.code.${trouble.code}`
  const sentence = words(kept.read().settings.language, key, trouble.details)
  return sentence === key ? trouble.code : sentence
}

/** A trouble as a failure of the closed list. It carries no cause: what a line threw stays on this side. */
export function connectionFailure(name: string, { errorClass }: Omit<Trouble, 'since'>, said: string): Failure {
  switch (errorClass) {
    case 'credential':
      return fail('connectionLoginRefused', { name })
    case 'rightMissing':
      return fail('connectionRightMissing', { name, said })
    case 'notFound':
      return fail('connectionNotFound', { name, subject: said })
    case 'temporary':
      return fail('connectionBusy', { name, said })
    case 'protocol':
      return fail('connectionAnswer', { name, said })
    case 'ours':
      return fail('connectionOurs', { name, said })
  }
}
