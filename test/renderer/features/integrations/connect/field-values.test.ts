import { expect, test } from 'vitest'
import type { FailureCode, FailureData } from '../../../../../preload/contract/failure.ts'
import {
  emptyFields,
  fieldOfFailure,
  settingsIn,
  shownFields,
  valuesOf,
} from '../../../../../renderer/features/integrations/connect/field-values.ts'
import { exampleIntegration, exampleSystem } from './example-system.ts'

const { connection } = exampleSystem
const place = ['name', 'zone', 'region', 'endpoint', 'grouping', 'reportZone']
const login = ['user', 'password']
const values = valuesOf(exampleIntegration({ settings: { region: 'other', user: 'u' }, hasSecret: true }), connection)

test('fields begin with what is kept, choices with their first option, secrets with nothing', () => {
  expect(values).toEqual({
    name: 'Example South',
    zone: 'Europe/Rome',
    way: 'ponteDelivers',
    region: 'other',
    endpoint: '',
    grouping: 'campaign',
    reportZone: '',
    user: 'u',
    password: '',
  })
})

test('only what is asked for is shown, and needed fields are told when they are empty', () => {
  const ids = (given: typeof values) => shownFields(place, connection, given).map(({ id }) => id)
  expect(ids(values)).toContain('endpoint')
  expect(ids({ ...values, region: 'eu' })).not.toContain('endpoint')
  expect(emptyFields(shownFields(place, connection, values), { ...values, name: '  ' })).toEqual(['name', 'endpoint'])
})

test('a field that is not asked for any more is emptied, and a secret is no setting', () => {
  const settings = settingsIn(place, connection, { ...values, region: 'eu', endpoint: 'https://old.example.com' })
  expect(settings).toEqual({ region: 'eu', endpoint: '', grouping: 'campaign', reportZone: '' })
  expect(settingsIn(login, connection, { ...values, user: ' u ', password: 'secret' })).toEqual({ user: 'u' })
})

test.each([
  ['settingInvalid', { field: 'user' }, login, 'user'],
  ['settingInvalid', { field: 'endpoint' }, login, undefined],
  ['accountTaken', { name: 'Other' }, login, 'user'],
  ['integrationNameTaken', { name: 'Other' }, place, 'name'],
  ['zoneUnknown', { zone: 'x' }, place, 'zone'],
  ['diskFull', {}, place, undefined],
] as const satisfies readonly (readonly [
  FailureCode,
  FailureData['details'],
  readonly string[],
  string | undefined,
])[])('a refusal for %s %o stands at the field it is about', (code, details, fields, field) => {
  expect(fieldOfFailure({ code, details }, shownFields(fields, connection, values))).toBe(field)
})
