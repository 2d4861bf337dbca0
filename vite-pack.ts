import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Also writes each script and style sheet of the client compressed by brotli at its highest level. */
export const pack = (): Plugin => ({
	name: 'pack',
	apply: 'build',
	writeBundle({ dir = '' }, bundle) {
		for (const name of Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css)$/.test(file)))
			writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))))
	},
})
