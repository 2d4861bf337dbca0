import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The order of projects, those with the longest files first, so that no single worker is left with one at the end; the
 * browser tests after two of them, since the sample world is filled meanwhile. A process continues only with files of
 * the same project.
 */
const projects = [
	'faults',
	'matrix',
	'e2e',
	'budget',
	'attacks',
	'domain',
	'embedded',
	'platform',
	'walk',
	'unit',
]

const placeOf = ({ project }: TestSpecification) => {
	const at = projects.findIndex((name) => project.name === name || project.name === `${name}-alone`)
	return at * 2 + (project.name.endsWith('-alone') ? 1 : 0)
}

/** Returns a reproducible number for a seed, unrelated to the names: a hash (FNV-1a) of both. */
function lot(text: string, seed: number) {
	let hash = 0x811c9dc5 ^ seed
	for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
	return hash >>> 0
}

/**
 * Files that share a process run in random order by seed, so that dependence between them is found. Files with their
 * own process cannot affect each other: larger ones first.
 */
export class Order extends BaseSequencer {
	override async sort(files: TestSpecification[]) {
		const seed = Number(this.ctx.config.sequence.seed)
		const { root } = this.ctx.config
		const rank = ({ project, moduleId }: TestSpecification) =>
			project.config.isolate ? -statSync(moduleId).size : lot(moduleId.slice(root.length), seed)
		return files.toSorted((one, other) => placeOf(one) - placeOf(other) || rank(one) - rank(other))
	}
}
