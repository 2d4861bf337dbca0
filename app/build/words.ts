import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin, Rollup } from 'vite'

const routeModule = /\/app\/(routes\/.*?|root)(?:\/route)?\.tsx\?__remix-build-client-route$/
const text = /["'`]([A-Za-z]+)(?=["'`:])/g

/** The modules of the product that a module leads to, those loaded later included. */
function reachedFrom(context: Rollup.PluginContext, start: string): Set<string> {
	const reached = new Set([start])
	for (const id of reached) {
		const { importedIds = [], dynamicallyImportedIds = [] } = context.getModuleInfo(id) ?? {}
		for (const next of [...importedIds, ...dynamicallyImportedIds])
			if (!/\/node_modules\/|\/messages\//.test(next)) reached.add(next)
	}
	return reached
}

/**
 * Lists for each route which messages of forms its modules name, as `build/form-words.json`. The server sends a page
 * these and no others; whatever is added to a form is listed by the next build.
 */
export const listFormWords = (): Plugin => ({
	name: 'form-words',
	apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
	writeBundle() {
		const messages = JSON.parse(readFileSync('app/i18n/messages/en/common.json', 'utf8')) as { form: object }
		const namedIn = (id: string) =>
			[...(this.getModuleInfo(id)?.code ?? '').matchAll(text)]
				.map(([, name = '']) => name)
				.filter((name) => Object.hasOwn(messages.form, name))
		const lists = [...this.getModuleIds()].flatMap((id) => {
			const [, route] = routeModule.exec(id) ?? []
			if (!route) return []
			return [[route, [...new Set([...reachedFrom(this, id)].flatMap(namedIn))].sort()] as const]
		})
		writeFileSync('build/form-words.json', JSON.stringify(Object.fromEntries(lists)))
	},
})

const kept = 'app/i18n/kept-intl.server.tsx'

/** Gives pages on the server translators that are kept in the process, in the place of those of use-intl. */
export const keptIntl = (): Plugin => ({
	name: 'kept-intl',
	apply: (_, { isSsrBuild }) => isSsrBuild === true,
	enforce: 'pre',
	resolveId: (source) => (source === 'use-intl/react' ? resolve(kept) : null),
})

const parsing = 'use-intl/format-message'

/** Gives browsers the formatter of compiled messages alone: the server prints them so, by `compileWords`. */
export const formatOnly = (): Plugin => ({
	name: 'format-only',
	apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
	enforce: 'pre',
	resolveId(source, importer) {
		return source === parsing ? this.resolve(`${parsing}/format-only`, importer) : null
	},
})
