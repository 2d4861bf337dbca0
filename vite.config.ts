import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import remixConfig from './remix.config.js'
import { buildPrograms } from './vite-programs.ts'

// On a slow connection a round trip costs more than its bytes, so code shared by most pages is one file. Large code for
// reading only, or for accounts and posts, is kept out of it.
const parts = [
	'components/(?!account/(?!sign-in-parts)|chart/|download/|event/event-|filing/filed-|form/(?:cell-|sent-form)|' +
		'layout/session-(?:clock|end)|mail/email-|record/(?!clock-))',
	'i18n/(?!messages/)',
	'forms/form-values\\.ts',
	'routes/requests\\.\\$requestId\\.draft\\.\\$section/(?!route)',
]
const shared = new RegExp(`/app/(${parts.join('|')})`)

/** Also writes each script and style sheet of the client compressed by brotli at its highest level. */
const pack = (): Plugin => ({
	name: 'pack',
	apply: 'build',
	writeBundle({ dir = '' }, bundle) {
		for (const name of Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css)$/.test(file)))
			writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))))
	},
})

export default defineConfig(({ isSsrBuild }) => ({
	// Tests import modules directly; the plugin would rewrite them for a page.
	plugins: process.env.VITEST ? [] : [remix(remixConfig), isSsrBuild ? buildPrograms() : pack()],
	build: {
		// An inlined asset is a data: address, which the content security policy blocks.
		assetsInlineLimit: 0,
		...(isSsrBuild
			? { target: 'node20', sourcemap: true }
			: {
					rollupOptions: {
						output: { manualChunks: (id: string) => (shared.test(id) ? 'shared' : undefined) },
					},
				}),
	},
}))
