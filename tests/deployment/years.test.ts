import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const folders = ['app', 'emails', 'prisma', 'workflows']
/** What came with one year by its nature: seeds, migrations, invented parts of pages, and the samples of e-mails. */
const dated =
	/^prisma\/(generated|seed|migrations|data)\/|^app\/routes\/dev\.|^emails\/(digest\/digest|donor-digest|invitation|status-notice)\.tsx$/
/** Numbers that are no years: the bits of a key, bytes, and an edition of a standard. */
const otherNumbers = new Set([
	'app/build/island.ts: 2020',
	'app/platform/env.server.ts: 2048',
	'app/platform/files/file-check/office-archive.ts: 2048',
])

const anyYear = /(?<![\d.uA-Z])20[2-9]\d(?!\d)/g

/** The years from 2020 that stand in code, outside comments. */
function yearsIn(path: string, text: string): string[] {
	const found: string[] = []
	// Few sources have one anywhere: only they are parsed.
	if (text.search(anyYear) < 0) return found
	const look = (node: ts.Node) => {
		if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isTemplateLiteralToken(node))
			for (const [year] of node.text.matchAll(anyYear)) found.push(`${path}: ${year}`)
		ts.forEachChild(node, look)
	}
	look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
	return found
}

test('no code has a year in it that ends some day: dated data are rows, or files of data', () => {
	const sources = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.map((name) => join(folder, name))
			.filter((path) => /\.(tsx?|mjs|js)$/.test(path) && !dated.test(path)),
	)
	expect(sources.length).toBeGreaterThan(500)
	const found = sources.flatMap((path) => yearsIn(path, readFileSync(path, 'utf8')))
	expect(found.filter((one) => !otherNumbers.has(one))).toEqual([])
})

test('a year is found in numbers, texts and days, and not in comments or larger numbers', () => {
	const code = [
		'const list = { from: 2024, day: "2026-12-31", text: `2030 is before 2031` } // 2027',
		'const limits = [12_024, 202600, 1999, 20.24]',
	].join('\n')
	expect(yearsIn('x.ts', code)).toEqual(['x.ts: 2024', 'x.ts: 2026', 'x.ts: 2030', 'x.ts: 2031'])
})
