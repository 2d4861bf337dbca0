import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Plugin, type Rollup } from 'vite'

const outDir = 'build/client'

/** Scripts as small as they get: Terser leaves 6 % less of the shared file than what Vite uses by itself. */
export const small = {
	minify: 'terser',
	terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
} as const

/** Writes each script and style sheet also compressed by brotli at its highest level. */
export function compress(dir: string, files: readonly string[]) {
	for (const name of files.filter((file) => /^assets\/.*\.(js|css)$/.test(file)))
		writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))))
}

/**
 * Builds the script of pages without React with the pages, and writes its address to `build/islands.json` for the server. It is
 * a module graph of its own: joined with the pages, a module that both use would draw their shared code into it.
 */
export const buildIsland = (): Plugin => ({
	name: 'island',
	apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
	async closeBundle() {
		const { output } = (await build({
			configFile: false,
			logLevel: 'warn',
			build: {
				...small,
				outDir,
				emptyOutDir: false,
				copyPublicDir: false,
				assetsInlineLimit: 0,
				modulePreload: { polyfill: false },
				rollupOptions: { input: { page: 'app/components/island/page.ts' } },
			},
		})) as Rollup.RollupOutput
		const entries = output.filter((file) => file.type === 'chunk' && file.isEntry)
		const addresses = entries.map(({ name, fileName }) => [name, `/${fileName}`])
		compress(
			outDir,
			output.map(({ fileName }) => fileName),
		)
		writeFileSync('build/islands.json', JSON.stringify(Object.fromEntries(addresses)))
	},
})
