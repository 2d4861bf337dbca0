import { existsSync, readFileSync } from 'node:fs'
import { catalogues } from './words.ts'

/** By the id of a route: the messages of forms that its modules can show in a browser. Written by the build. */
type Named = Record<string, readonly string[] | undefined>

const list = 'build/form-words.json'
let named: Named | undefined

// The build wrote it.
const read = (): Named => (existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Named) : {})

/**
 * The messages of forms that a page sends: those that the modules of its routes name, and those that its data name,
 * which the server found. Null where no build has listed them: all are sent.
 */
export function sentFormWords(routes: readonly string[], data: string): readonly string[] | null {
	named ??= read()
	const own = routes.map((id) => named?.[id])
	if (own.some((keys) => keys === undefined)) return null
	const found = [...data.matchAll(/"([A-Za-z]+)[":]/g)].map(([, name = '']) => name)
	return [...new Set([...own.flatMap((keys) => keys ?? []), ...found.filter(isFormWord)])].sort()
}

const isFormWord = (name: string) => Object.hasOwn(catalogues.en.form, name)
