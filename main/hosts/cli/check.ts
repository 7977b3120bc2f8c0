import type { CheckResult } from '../../../preload/contract/connection.ts'
import type { Language } from '../../../preload/contract/language.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { needSecret } from './open-secrets.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'

/** `ponte check`: whether the system gives all that an import needs. Each result as it is found; bad when one failed. */
export function check(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(given, terminal, async (app) => {
    const integration = await integrationNamed(app, given.needed('integration'))
    await needSecret(app, integration, terminal)
    const only = given.text('only')
    const found: CheckResult[] = []
    const request = { id: integration.id, ...(only === undefined ? {} : { only }) }
    for await (const result of await app.client.connection.check(request, { signal: terminal.signal })) {
      found.push(result)
      if (given.flag('json') !== true) for (const line of checkLines(terminal.language, result)) terminal.say(line)
    }
    return {
      value: found.map(({ details: _details, ...result }) => result),
      lines: [],
      isBad: found.some(({ result }) => result === 'failed'),
    }
  })
}

function checkLines(language: Language, { check, result, code, owner, next, details }: CheckResult): readonly string[] {
  const word = (key: string, values: CheckResult['details'] = {}) => words(language, `checks.${key}`, values)
  const head = `${word(`result.${result}`)} · ${word(`check.${check}`)}`
  if (code === undefined) return [head]
  const { by } = details
  const values = by === undefined ? details : { ...details, by: word(`check.${by}`) }
  const what = word(`${result === 'notChecked' ? 'reason' : 'code'}.${code}`, values)
  const who =
    owner === undefined || next === undefined ? [] : [`  ${word(`owner.${owner}`)}: ${word(`next.${next}`, values)}`]
  return [head, `  ${what}`, ...who]
}
