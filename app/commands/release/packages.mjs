import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const manifest = (root, path) => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))

/** Returns the folder from which Node loads a package, for a module in `from`; undefined if it is not installed. */
function folderOf(root, name, from) {
	for (let at = from; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
		const path = join(at, 'node_modules', name)
		if (existsSync(join(root, path, 'package.json'))) return path
		if (at === '') return undefined
	}
}

/** Returns what a package loads. Optional peers are tools such as Prisma's command and Vitest, which npm installs. */
function needsOf({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
	const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional)
	return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {}), ...peers]
}

/**
 * Returns the folders of the packages that production loads: the dependencies of the project and theirs.
 * `npm ci --omit=dev` installs more, since it keeps a development package that another package names as an optional
 * peer.
 */
export function productionPackages(root) {
	const found = new Set()
	const open = Object.keys(manifest(root, '').dependencies).map((name) => ['', name])
	for (const [from, name] of open) {
		const path = folderOf(root, name, from)
		if (path === undefined || found.has(path)) continue
		found.add(path)
		open.push(...needsOf(manifest(root, path)).map((needed) => [path, needed]))
	}
	return [...found].sort()
}
