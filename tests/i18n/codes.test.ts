import { describe, expect, test } from 'vitest'
import { languages } from '#app/i18n/languages.ts'
import { codes as ar } from '#app/i18n/words/ar/codes.ts'
import { codes as en } from '#app/i18n/words/en/codes.ts'
import { codes as es } from '#app/i18n/words/es/codes.ts'
import { codes as fr } from '#app/i18n/words/fr/codes.ts'
import { codes as ru } from '#app/i18n/words/ru/codes.ts'
import { codes as zh } from '#app/i18n/words/zh/codes.ts'
import { checkMonths } from '#workflows/equipment/events.ts'
import { decisionReasons } from '#workflows/request/events.ts'
import { roles } from '#workflows/roles.ts'
import * as vocabulary from '#workflows/vocabulary.ts'

type Lists = Record<string, Record<string, string>>
const catalogues: Record<string, Lists> = { ar, en, es, fr, ru, zh }

const tuples: Record<string, readonly string[]> = {
	...Object.fromEntries(Object.entries(vocabulary).filter(([, list]) => Array.isArray(list))),
	checkMonths,
	decisionReasons,
	roles: [...roles, 'system'],
	equipmentControls: [...new Set(Object.values(vocabulary.equipmentControl))],
}

describe.each(languages)('in %s', (language) => {
	test.each(Object.entries(tuples))(
		'every code of %s has a label and no label is left over',
		(name, list) => {
			const labels = catalogues[language]?.[name] ?? {}
			expect(Object.keys(labels).sort()).toEqual([...new Set(list)].sort())
			for (const label of Object.values(labels)) expect(label.trim()).not.toBe('')
		},
	)
})
