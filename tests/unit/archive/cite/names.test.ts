import { expect, it } from 'vitest'
import { splitName, spoken } from '../../../../src/archive/cite/names.ts'

it.each([
  ['Ada Lovelace', { family: 'Lovelace', given: 'Ada' }],
  ['Lovelace, Ada', { family: 'Lovelace', given: 'Ada' }],
  ['Wil M. P. van der Aalst', { family: 'Aalst', given: 'Wil M. P.', particle: 'van der' }],
  ['Fernando De la Torre', { family: 'Torre', given: 'Fernando', particle: 'De la' }],
  ['Blaise Agüera y Arcas', { family: 'Agüera y Arcas', given: 'Blaise' }],
  ['Quoc V. Le', { family: 'Le', given: 'Quoc V.' }],
  ['van Rossum', { family: 'Rossum', given: 'van' }],
  ['jiajie Zhang', { family: 'Zhang', given: 'jiajie' }],
  ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Martin Luther King, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Adam  von\u00a0Berg', { family: 'Berg', given: 'Adam', particle: 'von' }],
  ['李明', { literal: '李明' }],
  ['DeepSeek-AI', { literal: 'DeepSeek-AI' }],
  ['Gemma Team', { literal: 'Gemma Team' }],
  ['Tongyi SpeechTeam', { literal: 'Tongyi SpeechTeam' }],
  ['Team GLM', { literal: 'Team GLM' }],
  ['Institute of A, B and C', { literal: 'Institute of A, B and C' }],
  [', Jr.', { literal: ', Jr.' }],
  ['Ada,', { literal: 'Ada,' }],
  [',', { literal: ',' }],
])('takes %j apart', (name, parts) => expect(splitName(name)).toEqual(parts))

it.each([
  'Wil M. P. van der Aalst',
  'Blaise Agüera y Arcas',
  'Martin Luther King Jr.',
  'Gemma Team',
  'e e y y e',
])('says %j as it was', (name) => expect(spoken(splitName(name))).toBe(name))
