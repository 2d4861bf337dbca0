import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { readTexts } from '#app/i18n/exchange/catalogue-files.ts'
import { shapeOf } from '#app/i18n/exchange/message-shape.ts'
import { catalogues, pickWords } from '#app/i18n/words.ts'
import { everyCell } from '#tests/support/every-cell.ts'
import { checkMonths } from '#workflows/equipment/events.ts'
import { intlLocales, languages } from '#workflows/languages.ts'
import { protocolArticles } from '#workflows/protocol-articles.ts'
import * as reasons from '#workflows/reasons.ts'
import { decisionReasons } from '#workflows/request/events.ts'
import { roles } from '#workflows/roles.ts'
import * as vocabulary from '#workflows/vocabulary.ts'

/** Each text by its id, with the arguments and tags that a page gives it. */
const textsOf = (language: string) =>
	[...readTexts('.', language)].filter(([id]) => !id.startsWith('emails.'))

test.each(languages)('the words in %s can be read and filled in', (language) => {
	const problems: string[] = []
	const t = createTranslator({
		locale: intlLocales[language],
		messages: catalogues[language] as object, // of any catalogue, by the ids of its file
		timeZone: 'UTC',
		onError: (error) => problems.push(error.message),
		// The type of the library takes only keys that it knows from the type of the messages.
	}) as unknown as { rich: (key: string, values: Record<string, unknown>) => unknown }
	for (const [id, text] of textsOf(language)) {
		const { arguments: all, tags } = shapeOf(text)
		const marks = Object.fromEntries([...tags.keys()].map((name) => [name, (part: unknown) => part]))
		for (const value of [0, 1, 2, 5, 11, 100]) {
			const values = Object.fromEntries([...all.keys()].map((name) => [name, value]))
			t.rich(id, { ...values, ...marks })
		}
	}
	expect(problems).toEqual([])
})

const read = (path: string) => readFileSync(path, 'utf8')
const sources = ['workflows', 'app/forms'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => read(join(folder, name))),
)

/** Message keys of the schemas look like `tooLong`, follow `message:` or are one of the words below. */
const patterns = [
	/'((?:too|bad|must)[A-Z]\w+|required|moreThanAsked|samePerson|chosenTwice|noCoordinates)'/g,
	/message: '(\w+)'/g,
]
const used = new Set(
	sources.flatMap((source) =>
		patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, key = '']) => key)),
	),
)

test('every message of a schema has words', () => {
	expect(used.size).toBeGreaterThan(15)
	expect([...used].filter((key) => !(key in catalogues.en.form))).toEqual([])
})

test('every wrong link between needs has words', () => {
	const source = read('app/domain/drafts/draft-progress.server.ts')
	const keys = [...source.matchAll(/'(cycle|unknown\w+)'/g)].map(([, key = '']) => key)
	expect(new Set(keys).size).toBe(2)
	expect(keys.filter((key) => !(key in catalogues.en.form))).toEqual([])
})

type Lists = Record<string, Record<string, string>>

const tuples: Record<string, readonly string[]> = {
	// Courses have the labels of all modes of delivery.
	...Object.fromEntries(
		Object.entries(vocabulary).filter(([name, list]) => Array.isArray(list) && name !== 'trainingModes'),
	),
	checkMonths,
	decisionReasons,
	protocolArticles,
	...reasons,
	languages,
	roles: [...roles, 'system'],
	classificationNames: vocabulary.classifications,
	equipmentControls: [...new Set(Object.values(vocabulary.equipmentControl))],
}

test.each(languages)('every code has a label in %s, and no label is left over', (language) => {
	const { codes, common } = catalogues[language]
	const lists: Lists = { ...codes, roles: common.roles }
	return everyCell(
		Object.entries(tuples),
		([name]) => name,
		([name, list]) => {
			const labels = lists[name] ?? {}
			expect(Object.keys(labels).sort()).toEqual([...new Set(list)].sort())
			for (const label of Object.values(labels)) expect(label.trim()).not.toBe('')
		},
	)
})

const { common, codes, draft } = catalogues.fr

test('a page is sent the parts it names and nothing else', () => {
	expect(pickWords('fr', ['common', 'codes.themes', 'codes.urgencies', 'draft.tasks.need'])).toEqual({
		common,
		codes: { themes: codes.themes, urgencies: codes.urgencies },
		draft: { tasks: { need: draft.tasks.need } },
	})
})

test('a namespace takes its parts with it, in whatever order they are named', () => {
	expect(pickWords('fr', ['codes.themes', 'codes', 'codes.urgencies'])).toEqual({ codes })
})

test('the catalogue itself stays whole', () => {
	const before = JSON.stringify(catalogues.en)
	pickWords('en', ['draft', 'draft.about', 'codes.themes', 'draft.tasks.need'])
	expect(JSON.stringify(catalogues.en)).toBe(before)
})

test('a path that leads nowhere is omitted', () => {
	expect(pickWords('fr', ['draft.nothing.here', 'codes.constructor', 'common.siteName.x'])).toEqual({
		draft: {},
		codes: {},
		common: {},
	})
})
