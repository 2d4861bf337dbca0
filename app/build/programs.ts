import { dirname, join, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Programs for production, each as `build/server/NAME.js`; modules shared with each other and the pages exist once. */
export const programs = {
	web: 'app/server/main.ts',
	worker: 'app/queue/main.ts',
	backup: 'app/commands/backup.ts',
	restore: 'app/commands/restore.ts',
	versions: 'app/commands/versions.ts',
	'verify-audit': 'app/commands/verify-audit.ts',
	iati: 'app/commands/iati.ts',
	'rotate-factor-key': 'app/commands/rotate-factor-key.ts',
	'invite-administrator': 'app/commands/invite-administrator.ts',
}

const besides = /new URL\(\s*'(\.[^']*)',\s*import\.meta\.url,?\s*\)/g
const isScript = (path: string) => /\.(ts|tsx|mjs)$/.test(path)

/**
 * Builds the programs with the pages, as one module graph. `new URL('./a.ts', import.meta.url)` names a script for a
 * thread and becomes a part of that graph. With any other extension it names a file that is not moved.
 */
export const buildPrograms = (named: Record<string, string> = programs): Plugin => ({
	name: 'programs',
	apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
	enforce: 'pre',
	buildStart() {
		for (const [name, id] of Object.entries(named))
			this.emitFile({ type: 'chunk', id: resolve(id), fileName: `${name}.js` })
	},
	transform(code, id) {
		if (id.includes('/node_modules/') || !code.includes('import.meta.url')) return null
		const place = (given: string, path: string) => {
			if (!isScript(path)) return given.replace('import.meta.url', 'import.meta.source')
			const script = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) })
			return `import.meta.ROLLUP_FILE_URL_OBJ_${script}`
		}
		return { code: code.replaceAll(besides, place), map: null }
	},
	resolveImportMeta(property, { chunkId, moduleId }) {
		if (property !== 'source') return null
		const built = join(this.environment.config.build.outDir, dirname(chunkId))
		return `new URL(${JSON.stringify(relative(resolve(built), moduleId))}, import.meta.url)`
	},
})
