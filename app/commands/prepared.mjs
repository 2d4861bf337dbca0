import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Whether packages are installed as in the lock file, and the database client is generated. */
export function isInstalled() {
	const installed = join(root, 'node_modules/.package-lock.json')
	if (!existsSync(installed) || !existsSync(join(root, 'prisma/generated/client.ts'))) return false
	const versions = (file) => {
		const { packages } = JSON.parse(readFileSync(file, 'utf8'))
		return Object.entries(packages).filter(([path]) => path !== '')
	}
	const have = new Map(versions(installed).map(([path, { version }]) => [path, version]))
	return versions(join(root, 'package-lock.json')).every(
		([path, entry]) => entry.optional || have.get(path) === entry.version,
	)
}

/** Arguments of the type check, which remembers what it found about files that have not changed since. */
export const typeCheck = [
	'--noEmit',
	'--project',
	'.',
	'--incremental',
	'--tsBuildInfoFile',
	'node_modules/.cache/types.tsbuildinfo',
]

const sources = [
	'app',
	'emails',
	'workflows',
	'prisma',
	'package.json',
	'package-lock.json',
	'vite.config.ts',
	'remix.config.js',
]

function newest(path) {
	const entry = statSync(path)
	if (!entry.isDirectory()) return entry.mtimeMs
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Build settings with the pages of the sample world: `npm run build` alone omits its inbox. */
export const withSamplePages = { ...process.env, VITE_SAMPLE_PAGES: 'true' }

/** Whether the build is newer than all sources and includes the pages of the sample world. */
export function isBuilt() {
	const built = join(root, 'build/server/web.js')
	return (
		existsSync(built) &&
		statSync(built).mtimeMs >= Math.max(...sources.map((name) => newest(join(root, name)))) &&
		readdirSync(join(root, 'build/client/assets')).some((name) => name.startsWith('dev.inbox'))
	)
}
