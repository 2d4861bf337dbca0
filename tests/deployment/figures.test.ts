import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { read } from './read.ts'

const tree = mkdtempSync(join(tmpdir(), 'ta-figures-'))
afterAll(() => rmSync(tree, { recursive: true, force: true }))

test('the walks that are counted begin at files that exist', () => {
	const starts = [...read('app/commands/figures.mjs').matchAll(/'(app\/[^']+\.tsx?)'/g)].map(
		([, path = '']) => path,
	)
	expect(starts.length).toBeGreaterThanOrEqual(7)
	for (const path of starts) expect(existsSync(path), path).toBe(true)
})

const lines = (count: number) => Array(count).fill('//\n').join('')

/** Creates a file with imports, padded to a number of lines. */
function plant(path: string, size: number, imports: string[] = []) {
	const text = imports.map((line) => `${line.replace("'/", `'${tree}/`)}\n`).join('')
	mkdirSync(dirname(join(tree, path)), { recursive: true })
	writeFileSync(join(tree, path), text + lines(size - imports.length))
}

const page = 'app/routes/requests.$requestId._index'

plant(`${page}/route.tsx`, 40, [
	"import './panel.tsx'",
	"import '/app/domain/work/read.ts'",
	"import '/app/platform/clock.server.ts'",
	"import '/app/domain/steps/take-step.server.ts'",
])
plant(`${page}/panel.tsx`, 20, ["import '/app/forms/fields.ts'"])
plant(`${page}/unused.tsx`, 20)
plant('app/domain/work/read.ts', 30, ["import '/app/domain/work/rows.ts'"])
plant('app/domain/work/rows.ts', 30, ["import '/app/domain/work/deep.ts'"])
plant('app/domain/work/deep.ts', 30)
plant('app/domain/steps/take-step.server.ts', 30, ["import type { Work } from '/app/domain/work/read.ts'"])
plant('app/domain/flat.ts', 5)
plant('app/domain/core/ground.ts', 20, ["import '/app/domain/work/read.ts'"])
plant('app/forms/fields.ts', 20, ["import type { Rule } from '/app/forms/rules.ts'"])
plant('app/forms/rules.ts', 20, ["import '/app/forms/fields.ts'"])
plant('app/platform/clock.server.ts', 300)
plant('app/i18n/messages/en.ts', 400)
plant('emails/layout.ts', 14)
plant('workflows/chart.ts', 15)
plant('prisma/migrate.ts', 20)
plant('prisma/generated/client.ts', 900)
plant('tests/work.test.ts', 900)

test('counts files, lines, circles, refused imports and what a reader opens', async () => {
	const { stdout } = await promisify(execFile)('node', ['app/commands/figures.mjs', tree])
	const figure = (name: string) => stdout.match(new RegExp(`^${name} {2,}(.*?)(?: {2,}|$)`, 'm'))?.[1]
	const opened = (what: string) =>
		stdout
			.match(new RegExp(`Opened to understand ${what}.*\\n((?: +\\d+ {2}.*\\n)+)`))?.[1]
			?.trim()
			.split(/\s+/)

	expect(figure('script files, words and tests included')).toBe('17')
	expect(figure('source files')).toBe('15')
	expect(figure('source files under 15 lines')).toBe('2')
	expect(figure('median / 95th / max lines of source')).toBe('20 / 300 / 300')
	expect(figure('flat files in app/domain')).toBe('1')
	// fields.ts and rules.ts import each other by a type.
	expect(figure('circles of imports, those of types included')).toBe('1')
	// From a base layer of the domain to one above it, and from the steps to the worklists.
	expect(figure('imports that a layer or floor refuses')).toBe('2')
	expect(stdout).toContain('app/domain/core/ground.ts -> app/domain/work/read.ts')
	expect(stdout).toContain('app/domain/steps/take-step.server.ts -> app/domain/work/read.ts')
	expect(figure('files reachable from the request page')).toBe('8')
	expect(opened('the request page')).toEqual([
		'40',
		`${page}/route.tsx`,
		'20',
		`${page}/panel.tsx`,
		'30',
		'app/domain/steps/take-step.server.ts',
		'30',
		'app/domain/work/read.ts',
		'20',
		'app/forms/fields.ts',
		'30',
		'app/domain/work/rows.ts',
	])
	expect(opened('one step')).toEqual(['30', 'app/domain/steps/take-step.server.ts'])
}, 120_000)
