import { describe, expect, it } from 'vitest'
import { commands } from '../../../../main/hosts/cli/commands.ts'
import { helpText, usageLine } from '../../../../main/hosts/cli/help-text.ts'
import { readPairs } from '../../../../main/hosts/cli/map-states.ts'
import { readCommandLine } from '../../../../main/hosts/cli/read-command-line.ts'
import { terminalLanguage } from '../../../../main/hosts/cli/terminal.ts'
import { UsageError } from '../../../../main/hosts/cli/usage-error.ts'
import { languages } from '../../../../preload/contract/language.ts'

const read = (line: string) => readCommandLine(line === '' ? [] : line.split(' '), commands)

function run(line: string) {
  const request = read(line)
  if (request.kind !== 'run') throw new Error(`${line}: ${request.kind}`)
  return request
}

function wrong(line: string) {
  const request = read(line)
  if (request.kind !== 'wrong') throw new Error(`${line}: ${request.kind}`)
  return [request.error.key, request.error.values]
}

describe('a command line', () => {
  it('names a command of one word or two, with its operands and options in any order', () => {
    for (const line of [
      'resolve in.csv --out out.csv --json',
      '--json --out out.csv resolve in.csv',
      'resolve --out=out.csv in.csv --json',
    ]) {
      const { command, given, isJson } = run(line)
      expect([command.name, given.operand(0), given.needed('out'), isJson]).toEqual([
        'resolve',
        'in.csv',
        'out.csv',
        true,
      ])
    }
    expect(run('integration add --system five9 --name A --zone UTC').command.name).toBe('integration add')
    expect(run('--data d deliver agent-status --integration A --out o').given.text('data')).toBe('d')
  })

  it('keeps texts to the letter and takes everything after -- as operands', () => {
    const { given } = run('map --integration A -- -x=1 Ready=2')
    expect(given.operands).toEqual(['-x=1', 'Ready=2'])
  })

  it('knows a flag that is not there from one that is', () => {
    expect(run('serve').given.flag('no-open')).toBeUndefined()
    expect(run('serve --no-open').given.flag('no-open')).toBe(true)
  })

  it('asks for help or the version', () => {
    expect(read('--help')).toEqual({ kind: 'help', command: undefined })
    expect(read('-h').kind).toBe('help')
    expect(read('import --help')).toMatchObject({ kind: 'help', command: { name: 'import' } })
    expect(read('--version').kind).toBe('version')
  })

  it('is wrong without a command, with an unknown one, or with half of one', () => {
    expect(wrong('')).toEqual(['usage.noCommand', {}])
    expect(wrong('--json')).toEqual(['usage.noCommand', {}])
    expect(wrong('frobnicate x')).toEqual(['usage.unknownCommand', { command: 'frobnicate x' }])
    expect(wrong('integration')).toEqual(['usage.unknownCommand', { command: 'integration' }])
    expect(wrong('constructor')).toEqual(['usage.unknownCommand', { command: 'constructor' }])
  })

  it('is wrong with an unknown option, also one of another command', () => {
    expect(wrong('resolve a --out b --colour')).toEqual(['usage.unknownOption', { option: '--colour' }])
    expect(wrong('status --out b')).toEqual(['usage.unknownOption', { option: '--out' }])
    expect(wrong('serve --json')).toEqual(['usage.unknownOption', { option: '--json' }])
    expect(wrong('resolve a --out b -x')).toEqual(['usage.unknownOption', { option: '-x' }])
  })

  it('is wrong when something is missing, empty or too much', () => {
    expect(wrong('resolve --out b')).toEqual(['usage.missing', { what: 'FILE' }])
    expect(wrong('resolve a')).toEqual(['usage.missing', { what: '--out' }])
    expect(wrong('resolve a --out')).toEqual(['usage.optionValue', { option: '--out' }])
    expect(wrong('resolve a --out=')).toEqual(['usage.optionValue', { option: '--out' }])
    expect(wrong('resolve a b --out c')).toEqual(['usage.tooMany', { what: 'b' }])
    expect(wrong('status --json=yes')).toEqual(['usage.optionValue', { option: '--json' }])
  })

  it('is wrong with a value that is not offered', () => {
    const choices = 'employees, users, activities, states, calls'
    expect(wrong('import people a.csv')).toEqual(['usage.choice', { value: 'people', choices }])
    expect(wrong('assign --integration A --accept all')).toEqual([
      'usage.choice',
      { value: 'all', choices: 'certain, exact' },
    ])
  })
})

describe('a state and its activity', () => {
  it('are parted by the last equals sign', () => {
    expect([...readPairs(['Ready=1', 'a=b=12', ' Break (Lunch break)=3'])]).toEqual([
      ['Ready', 1],
      ['a=b', 12],
      [' Break (Lunch break)', 3],
    ])
  })

  it.each(['Ready', '=1', 'Ready=', 'Ready=one', 'Ready=0', 'Ready=1.5', 'Ready=-1'])(
    'are not read from %s',
    (text) => {
      expect(() => readPairs([text])).toThrow(UsageError)
    },
  )

  it('may be said twice, but not with two activities', () => {
    expect(readPairs(['Ready=1', 'Ready=1']).size).toBe(1)
    expect(() => readPairs(['Ready=1', 'Ready=2'])).toThrow(UsageError)
  })
})

describe('the language of a terminal', () => {
  it('is chosen by PONTE_LANG before the system', () => {
    expect(terminalLanguage({})).toBe('en')
    expect(terminalLanguage({ LANG: 'de_DE.UTF-8' })).toBe('de')
    expect(terminalLanguage({ LANG: 'de_DE.UTF-8', LC_ALL: 'it_IT.UTF-8' })).toBe('it')
    expect(terminalLanguage({ PONTE_LANG: 'nl', LC_ALL: 'it_IT.UTF-8' })).toBe('nl')
    expect(terminalLanguage({ LANG: 'C.UTF-8' })).toBe('en')
    expect(terminalLanguage({ LANG: 'fr_FR' })).toBe('en')
  })
})

describe('the help', () => {
  it('explains every command and option in every language', () => {
    for (const language of languages) {
      const texts = [helpText(language, commands), ...commands.map((command) => helpText(language, commands, command))]
      expect(texts.filter((text) => text.includes('cli.') || text.includes('{{'))).toEqual([])
    }
  })

  it('shows what may be left out', () => {
    const resolve = commands.find(({ name }) => name === 'resolve')
    expect(resolve && usageLine(resolve)).toBe('ponte resolve FILE --out FILE [--json]')
  })
})
