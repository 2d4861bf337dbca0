import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { form } from '#app/i18n/words/en/form.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const sources = ['workflows', 'app/forms'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => read(join(folder, name))),
)

/** Message keys of the schemas look like `tooLong`, stand at `message:` or are one of the words below. */
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
	expect([...used].filter((key) => !(key in form))).toEqual([])
})

test('every wrong link between needs has words', () => {
	const source = read('app/domain/drafts/dependency-errors.ts')
	const keys = [...source.matchAll(/'(cycle|unknown\w+)'/g)].map(([, key = '']) => key)
	expect(new Set(keys).size).toBe(2)
	expect(keys.filter((key) => !(key in form))).toEqual([])
})
