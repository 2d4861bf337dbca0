import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { afterAll, expect, test } from 'vitest'

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const folder = mkdtempSync(join(tmpdir(), 'ta-layers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Returns the rules broken by the files of a tree, given as text by path; imports in it start with `~/`. */
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
	return [...new Set(output.summary.violations.map(({ rule }) => rule.name))]
}

/** Returns the rules broken by two files, of which `from` imports `to`. */
const broken = (from: string, to: string) =>
	brokenIn({
		[from]: `import { value } from '~/${to}'\nexport const other = value\n`,
		[to]: 'export const value = 1\n',
	})

test.each([
	['app/domain/core/planted.ts', 'app/domain/work/list.ts', 'core-imports-no-floor-above'],
	[
		'app/domain/deliveries/planted.ts',
		'app/domain/deliveries/training/list.ts',
		'deliveries-imports-no-floor-above',
	],
	['app/domain/retention/planted.ts', 'app/domain/sample-inbox/list.ts', 'retention-imports-no-floor-above'],
	['app/domain/planted.ts', 'app/domain/core/list.ts', 'every-domain-folder-has-a-floor'],
	['workflows/planted.ts', 'app/domain/core/list.ts', 'workflows-are-pure'],
])('%s may not import %s', async (from, to, rule) => {
	expect(await broken(from, to)).toEqual([rule])
})

test.each([
	['app/domain/work/planted.ts', 'app/domain/core/list.ts'],
	['app/domain/deliveries/training/planted.ts', 'app/domain/deliveries/list.ts'],
	['app/domain/steps/planted.ts', 'workflows/engine/list.ts'],
])('%s may import %s', async (from, to) => {
	expect(await broken(from, to)).toEqual([])
})

test.each(['import', 'import type'])('two files may not reach each other by `%s`', async (back) => {
	expect(
		await brokenIn({
			'workflows/one.ts': "import { other } from '~/workflows/other.ts'\nexport type One = typeof other\n",
			'workflows/other.ts': `${back} { One } from '~/workflows/one.ts'\nexport const other: One | 1 = 1\n`,
		}),
	).toEqual(['no-cycles'])
})
