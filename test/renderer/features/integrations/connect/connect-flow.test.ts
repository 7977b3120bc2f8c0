import { expect, test } from 'vitest'
import {
  beginning,
  conditionsOf,
  missingFields,
  readsByItself,
  stepOfField,
  stepsFor,
} from '../../../../../renderer/features/integrations/connect/connect-flow.ts'
import { exampleIntegration, exampleSystem } from './example-system.ts'

const ids = (settings: Readonly<Record<string, string>>) => stepsFor(exampleSystem, settings).map(({ id }) => id)

test('a step that belongs to a choice is there only with it', () => {
  expect(ids({ grouping: 'campaign' })).toEqual(['brings', 'place', 'login', 'check'])
  expect(ids({ grouping: 'skill' })).toEqual(['brings', 'place', 'prepare', 'login', 'check'])
})

test('a connection begins with the first option of each choice and with its first step', () => {
  expect(beginning(exampleSystem)).toEqual({
    settings: { region: 'eu', grouping: 'campaign' },
    wizardStep: 'brings',
  })
})

test('what is missing follows the choices, and a password counts by being kept', () => {
  const missing = (settings: Record<string, string>, hasSecret = false) =>
    missingFields(exampleSystem, exampleIntegration({ settings, hasSecret }))
  expect(missing({ region: 'eu', grouping: 'campaign' })).toEqual(['user', 'password'])
  expect(missing({ region: 'other', grouping: 'campaign', user: 'u' }, true)).toEqual(['endpoint'])
  expect(missing({ region: 'eu', grouping: 'skill', user: 'u' }, true)).toEqual([])
})

test('a field is found in the step that asks for it', () => {
  expect(stepOfField(exampleSystem, 'secret')).toBe('login')
  expect(stepOfField(exampleSystem, 'zone')).toBe('place')
})

test('an integration whose data comes as files is not taken for a connection', () => {
  expect(readsByItself(exampleIntegration({ settings: {} }), exampleSystem)).toBe(false)
  expect(readsByItself(exampleIntegration({ settings: {}, wizardStep: 'login prepare.folder' }), exampleSystem)).toBe(
    true,
  )
  expect(readsByItself(exampleIntegration(), exampleSystem)).toBe(true)
  expect(readsByItself(exampleIntegration(), { ...exampleSystem, connection: null })).toBe(false)
})

test('what is received is missed until it was entered here or ticked off there, and nothing is once it sends', () => {
  const byInjixo = { field: 'way', is: 'injixoImports' }
  const told = {
    ...exampleSystem,
    connection: {
      ...exampleSystem.connection,
      how: 'received',
      fields: [
        { id: 'account', kind: 'text', options: [], isNeeded: true, when: byInjixo },
        { id: 'table', kind: 'number', options: [], isNeeded: true, when: byInjixo },
      ],
      steps: [
        {
          id: 'enter',
          kind: 'enter',
          sections: [{ label: null, fields: [{ id: 'table', label: 'table' }], when: null }],
          when: byInjixo,
        },
      ],
    },
  } satisfies typeof exampleSystem
  const missing = (changes: Parameters<typeof exampleIntegration>[0]) =>
    missingFields(told, exampleIntegration(changes))
  expect(missing({ settings: {}, way: 'injixoImports' })).toEqual(['account', 'table'])
  expect(missing({ settings: { account: 'a' }, way: 'injixoImports', wizardStep: 'enter enter.table' })).toEqual([])
  expect(missing({ settings: {}, way: 'injixoImports', state: 'ready' })).toEqual([])
  expect(missing({ settings: {}, way: 'ponteDelivers' })).toEqual([])
  expect(stepsFor(told, conditionsOf(exampleIntegration({ way: 'injixoImports' })))).toHaveLength(1)
  expect(stepsFor(told, conditionsOf(exampleIntegration()))).toEqual([])
})
