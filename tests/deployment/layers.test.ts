import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { afterAll, expect, test } from 'vitest'

const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const folder = mkdtempSync(join(tmpdir(), 'ta-layers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Returns the rules broken by two files, of which `from` imports `to`. */
async function broken(from: string, to: string) {
	const root = mkdtempSync(join(folder, 'tree-'))
	for (const [path, text] of [
		[from, `import { value } from '/${to}'\nexport const other = value\n`.replace("'/", `'${root}/`)],
		[to, 'export const value = 1\n'],
	] as const) {
		mkdirSync(dirname(join(root, path)), { recursive: true })
		writeFileSync(join(root, path), text)
	}
	const { output } = await cruise(
		['app', 'workflows'].filter((top) => `${from} ${to}`.includes(`${top}/`)),
		{
			baseDir: root,
			ruleSet: { forbidden },
			validate: true,
		},
	)
	if (typeof output === 'string') throw new Error(output)
	return output.summary.violations.map(({ rule }) => rule.name)
}

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
