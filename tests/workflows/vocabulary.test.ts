import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Language } from '#prisma/generated/enums.ts'
import { languages } from '#workflows/languages.ts'
import { nextPart } from '#workflows/need/number.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { protocolArticles } from '#workflows/protocol-articles.ts'
import * as reasons from '#workflows/reasons.ts'
import { roles } from '#workflows/roles.ts'
import * as vocabulary from '#workflows/vocabulary.ts'
import { kinds } from '#workflows/vocabulary.ts'

const lists = Object.entries({ ...vocabulary, ...reasons, protocolArticles }).filter(
	(entry): entry is [string, (typeof entry)[1] & readonly string[]] => Array.isArray(entry[1]),
)

test.each(lists)('%s holds each code once', (_name, codes) => {
	expect(new Set(codes).size).toBe(codes.length)
	expect(codes.length).toBeGreaterThan(1)
})

test('the database knows the same languages', () => {
	expect(Object.values(Language).sort()).toEqual([...languages].sort())
})

test('every theme, type, institution and category has its facts, and nothing else has', () => {
	expect(Object.keys(vocabulary.themeFacts)).toEqual([...vocabulary.themes])
	expect(Object.keys(vocabulary.taTypeTrack)).toEqual([...vocabulary.taTypes])
	expect(Object.keys(vocabulary.institutionScreened)).toEqual([...vocabulary.institutionTypes])
	expect(Object.keys(vocabulary.equipmentControl)).toEqual([...vocabulary.equipmentCategories])
})

test('themes point to articles of the Protocol and recommendations of the Working Group', () => {
	for (const { articles, recommendations } of Object.values(vocabulary.themeFacts)) {
		for (const article of articles) expect(article).toSatisfy((n: number) => n >= 1 && n <= 25)
		for (const number of recommendations) expect(number).toSatisfy((n: number) => n >= 1 && n <= 13)
	}
})

test('every type of assistance belongs to a kind, and every kind has one', () => {
	expect(new Set(Object.values(vocabulary.taTypeTrack))).toEqual(new Set(vocabulary.kinds))
})

test('parts of a need go on after z', () => {
	const parts: (string | null)[] = [null]
	while (parts.length < 60) parts.push(nextPart(parts))
	expect(parts.slice(1, 4)).toEqual(['b', 'c', 'd'])
	expect(parts.slice(24, 28)).toEqual(['y', 'z', 'aa', 'ab'])
	expect(parts.slice(50, 54)).toEqual(['ay', 'az', 'ba', 'bb'])
	expect(new Set(parts).size).toBe(parts.length)
})

test('the next part follows the longest one, in any order', () => {
	expect(nextPart(['a', 'z', 'aa', 'b'])).toBe('ab')
	expect(nextPart([])).toBe('b')
})

const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')

/** The codes of one enum of the database schema. */
function enumOf(name: string): Set<string> {
	const [, body] = new RegExp(`^enum ${name} \\{([^}]*)\\}`, 'm').exec(schema) ?? []
	if (!body) throw new Error(`no enum ${name}`)
	return new Set(
		body
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
	)
}

test('the database knows the roles and the kinds', () => {
	expect(new Set(roles)).toEqual(enumOf('Role'))
	expect(new Set(kinds)).toEqual(enumOf('Kind'))
})

test('a need has ended when it can only be opened again', () => {
	// What is said of a need afterwards does not resume it.
	const again = new Set<string>([
		...(['reopenNeed', 'askReconsideration', 'giveEvaluation', 'reviewOutcome', 'setOutcome'] as const),
	])
	const { context } = needWorkflow.start()
	const still = needWorkflow.states.filter((value) =>
		needWorkflow.possible({ value, context }).every((type) => again.has(type)),
	)
	expect(new Set(still)).toEqual(new Set(endedNeedStates))
})
