import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
type Emit = (name: string, source: string | Uint8Array) => string

/** Code that reads a file of the build; `name` is what `Emit` returned. */
const reading = (name: string) => `readFileSync(new URL(import.meta.ROLLUP_FILE_URL_${name}))`
const importing = `import { readFileSync } from 'node:fs'\n`

const emails = '/emails/catalogue.ts'
/** Another name, since Vite takes all that ends in `.json` for a module. */
const asFile = '.file'

const compact = (path: string) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))

/** Words of one language: each file of messages is read when one of its namespaces is first used. */
function words(language: string, folder: string, emit: Emit): string {
	const files = readdirSync(folder).map((name) => {
		const json = compact(join(folder, name))
		const file = emit(`${language}-${name}`, json)
		return Object.keys(JSON.parse(json)).map(
			(key) => `get ${key}() { return take(${reading(file)}).${key} },`,
		)
	})
	return `${importing}
function take(text) {
	const read = JSON.parse(text)
	for (const [name, value] of Object.entries(read)) Object.defineProperty(${language}, name, { value })
	return read
}
export const ${language} = { ${files.flat().join('\n')} }`
}

const compilerModule = '@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.js'
const asText =
	/const \{ wasm \} = await import\("@prisma\/client\/runtime\/[\w.-]+\.mjs"\)\s+return await decodeBase64AsWasm\(wasm\)/

/** The query compiler of Prisma as a file; its package has it as text, which would remain in memory twice. */
function queryCompiler(code: string, emit: Emit): string {
	const { wasm } = require(compilerModule) as { wasm: string }
	const file = emit('query-compiler.wasm', Buffer.from(wasm, 'base64'))
	if (!asText.test(code))
		throw new Error('The generated database client loads its query compiler differently')
	return importing + code.replace(asText, `return new WebAssembly.Module(${reading(file)})`)
}

/**
 * Keeps what is large and seldom used out of the memory of the programs: a script remains there as text. The words of
 * six languages and the query compiler become files beside the scripts, read at the first use.
 */
export const keepInFiles = (): Plugin => ({
	name: 'keep-in-files',
	apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
	enforce: 'pre',
	resolveId: (source, importer) =>
		importer?.endsWith(emails) && source.endsWith('.json') ? join(dirname(importer), source) + asFile : null,
	load(id) {
		const emit: Emit = (name, source) => this.emitFile({ type: 'asset', name, source })
		const [, language] = /\/app\/i18n\/messages\/(\w\w)\.ts$/.exec(id) ?? []
		if (language) return words(language, join(dirname(id), language), emit)
		if (id.endsWith(asFile)) {
			const path = id.slice(0, -asFile.length)
			return `${importing}export default JSON.parse(${reading(emit(`emails-${basename(path)}`, compact(path)))})`
		}
		if (id.endsWith('/prisma/generated/internal/class.ts'))
			return queryCompiler(readFileSync(id, 'utf8'), emit)
		return null
	},
	// A script with one character beyond Latin 1 takes two bytes of memory for each of its characters. The option
	// `charset` escapes those of strings, and leaves those of regular expressions.
	generateBundle(_, bundle) {
		for (const file of Object.values(bundle))
			if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped)
	},
})

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
