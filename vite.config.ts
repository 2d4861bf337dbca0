import { vitePlugin as remix } from '@remix-run/dev'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { keepInFiles } from './app/build/files.ts'
import { buildIsland, compress, small } from './app/build/island.ts'
import { buildPrograms } from './app/build/programs.ts'
import { formatOnly, keptIntl, listFormWords } from './app/build/words.ts'
import remixConfig from './remix.config.js'

// On a slow connection a round trip costs more than its bytes, so code shared by most pages is one file. Code of
// pages without React, or for accounts and posts, is kept out of it.
const parts = [
	'components/(?!account/|charts?/|corrections/|download/|event/(?:event-|steps-|use-sentence)|figures/|filing/filed-|form/(?:cell-|filter-|password-|person-|problem-|sent-form|step-)|' +
		'island/(?:session-(?:clock|end)|keys|groups)|contribution/|list/|mail/|matrix/|pipeline/|practices/|record/|releases/|report/|reports/|translation/|ui/(?:progress|status-kind|changed-mark\\.tsx))',
	'i18n/(?!messages/|use-say|dimension-)',
	'forms/form-values\\.ts',
	'routes/requests\\.\\$requestId\\.draft\\.\\$section/(?!route|copied-notice)',
]
const shared = new RegExp(`/app/(${parts.join('|')})`)

/** Small sheets of the pages of records are one as well: each of a dozen would cost a request before anything is painted. */
const ofRecords = /\/app\/components\/(record|event|translation|charts)\/[^/]+\.module\.css/

const chunkOf = (id: string) => {
	if (ofRecords.test(id)) return 'records'
	return shared.test(id) ? 'shared' : undefined
}

/** Also writes each script and style sheet of the client compressed. */
const pack = (): Plugin => ({
	name: 'pack',
	apply: 'build',
	writeBundle({ dir = '' }, bundle) {
		compress(dir, Object.keys(bundle))
	},
})

export default defineConfig(({ isSsrBuild }) => ({
	// Needed by `keepInFiles`.
	...(isSsrBuild && { esbuild: { charset: 'ascii' } }),
	// Tests import modules directly; the plugin would rewrite them for a page.
	plugins: process.env.VITEST
		? []
		: [
				remix(remixConfig),
				isSsrBuild
					? [buildPrograms(), keptIntl(), keepInFiles()]
					: [pack(), buildIsland(), listFormWords(), formatOnly()],
			],
	build: {
		// An inlined asset is a data: address, which the content security policy blocks.
		assetsInlineLimit: 0,
		...(isSsrBuild
			? { target: 'node20', sourcemap: true }
			: {
					...small,
					rollupOptions: {
						output: { manualChunks: chunkOf },
					},
				}),
	},
}))
