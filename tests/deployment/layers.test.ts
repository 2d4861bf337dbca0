import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const folder = mkdtempSync(join(tmpdir(), 'ta-layers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Returns what the files of a tree break, by the file and the rule; they are given as text, and import from `~/`. */
async function brokenIn(files: Readonly<Record<string, string>>) {
	const root = mkdtempSync(join(folder, 'tree-'))
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true })
		writeFileSync(join(root, path), text.replaceAll("'~/", `'${root}/`))
	}
	const { output } = await cruise(
		['app', 'workflows'].filter((top) => Object.keys(files).some((path) => path.startsWith(`${top}/`))),
		{
			baseDir: root,
			ruleSet: { forbidden },
			validate: true,
			tsPreCompilationDeps: options.tsPreCompilationDeps,
		},
	)
	if (typeof output === 'string') throw new Error(output)
	return output.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }))
}

/** Each file imports the other, and breaks this rule by it or none. */
const planted = [
	['app/domain/core/planted.ts', 'app/domain/work/list.ts', 'core-imports-no-floor-above'],
	[
		'app/domain/deliveries/planted.ts',
		'app/domain/deliveries/training/list.ts',
		'deliveries-imports-no-floor-above',
	],
	['app/domain/retention/planted.ts', 'app/domain/sample-inbox/list.ts', 'retention-imports-no-floor-above'],
	['app/domain/planted.ts', 'app/domain/core/list.ts', 'every-domain-folder-has-a-floor'],
	['workflows/planted.ts', 'app/domain/core/list.ts', 'workflows-are-pure'],
	['app/domain/work/planted.ts', 'app/domain/core/list.ts', null],
	['app/domain/deliveries/training/planted.ts', 'app/domain/deliveries/list.ts', null],
	['app/domain/steps/planted.ts', 'workflows/engine/list.ts', null],
] as const

let found: Awaited<ReturnType<typeof brokenIn>>
// In one tree, since reading it takes longer than all else.
beforeAll(async () => {
	const importing = planted.map(([from, to]) => [
		from,
		`import { value } from '~/${to}'\nexport const other = value\n`,
	])
	const imported = planted.map(([, to]) => [to, 'export const value = 1\n'])
	found = await brokenIn(Object.fromEntries([...importing, ...imported]))
})

test.each(planted)('%s may import %s, or breaks %s', (from, _to, rule) => {
	expect(found.filter((broken) => broken.from === from)).toEqual(rule ? [{ from, rule }] : [])
})

test('nothing else in that tree breaks a rule', () => {
	expect(found.map(({ from }) => from).sort()).toEqual(
		planted.flatMap(([from, , rule]) => (rule ? [from] : [])).sort(),
	)
})

test.each(['import', 'import type'])('two files may not reach each other by `%s`', async (back) => {
	const broken = await brokenIn({
		'workflows/one.ts': "import { other } from '~/workflows/other.ts'\nexport type One = typeof other\n",
		'workflows/other.ts': `${back} { One } from '~/workflows/one.ts'\nexport const other: One | 1 = 1\n`,
	})
	expect([...new Set(broken.map(({ rule }) => rule))]).toEqual(['no-cycles'])
})
