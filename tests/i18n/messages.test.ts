import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { form } from '#app/i18n/words/en/form.ts'

const sources = ['workflows', 'app/forms'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(join(folder, name), 'utf8')),
)

/** Message keys of the schemas look like `tooLong`: an adjective or a participle of the words below. */
const used = new Set(
	sources
		.flatMap((source) => [
			...source.matchAll(/'((?:too|bad|must)[A-Z]\w+|required|moreThanAsked|samePerson|chosenTwice)'/g),
		])
		.map(([, key = '']) => key),
)

test('every message of a schema has words', () => {
	expect(used.size).toBeGreaterThan(5)
	expect([...used].filter((key) => !(key in form))).toEqual([])
})
