import { expect, test } from 'vitest'
import { catalogues, pickWords } from '#app/i18n/words.ts'

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

test('a path that leads nowhere is left out', () => {
	expect(pickWords('fr', ['draft.nothing.here', 'codes.constructor', 'common.siteName.x'])).toEqual({
		draft: {},
		codes: {},
		common: {},
	})
})
