// The imports between the sources, as dependency-cruiser reads them.
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const { enhancedResolveOptions, tsConfig: _, ...reading } = options
const folders = ['app', 'emails', 'prisma', 'workflows']

/**
 * The imports between the files of a tree, without those of packages, and those that a rule of the layers refuses.
 * @param {string} root
 * @returns {Promise<{
 *   imports: Map<string, { path: string, typeOnly: boolean }[]>,
 *   refused: { from: string, to: string, rule: string }[],
 * }>}
 */
export async function importGraph(root) {
	const { output } = await cruise(
		folders,
		{ ...reading, baseDir: root, ruleSet: { forbidden }, validate: true },
		enhancedResolveOptions,
	)
	if (typeof output === 'string') throw new Error(output)
	const inside = (path) => folders.some((folder) => path.startsWith(`${folder}/`))
	const importsOf = ({ source, dependencies }) => {
		const own = dependencies.filter(({ resolved }) => inside(resolved))
		const read = ({ resolved, dependencyTypes }) => ({
			path: resolved,
			typeOnly: dependencyTypes.includes('type-only'),
		})
		return [source, own.map(read)]
	}
	return {
		imports: new Map(output.modules.filter(({ source }) => inside(source)).map(importsOf)),
		refused: output.summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name })),
	}
}
