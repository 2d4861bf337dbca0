import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Tree = { [name: string]: string | Tree }

/** Texts by their id: `common.actions.save` of a page, `emails.offerMade.subject` of an e-mail. */
export type Texts = Map<string, string>

/** A file of messages: its name in an exchange file, and its path from the root for each language. */
type MessageFile = { name: string; prefix: string; path: (language: string) => string }

const emails: MessageFile = {
	name: 'emails',
	prefix: 'emails.',
	path: (language) => `emails/messages/${language}.json`,
}

/** Lists the files of English; those of the other languages have the same names. */
function messageFiles(root: string): MessageFile[] {
	const names = readdirSync(join(root, 'app/i18n/messages/en')).filter((name) => name.endsWith('.json'))
	const pages = names.toSorted().map((name) => ({
		name: name.replace('.json', ''),
		prefix: '',
		path: (language: string) => `app/i18n/messages/${language}/${name}`,
	}))
	return [...pages, emails]
}

const readTree = (path: string): Tree => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})

function* leaves(tree: Tree, path: string): Generator<[id: string, text: string]> {
	for (const [name, value] of Object.entries(tree)) {
		if (typeof value === 'string') yield [path + name, value]
		else yield* leaves(value, `${path}${name}.`)
	}
}

/** Returns all texts of a language, those of each file together, in the order of the files. */
export const readTextsByFile = (root: string, language: string): Map<string, Texts> =>
	new Map(
		messageFiles(root).map(({ name, prefix, path }) => [
			name,
			new Map(leaves(readTree(join(root, path(language))), prefix)),
		]),
	)

/** Returns all texts of a language by their id. */
export const readTexts = (root: string, language: string): Texts =>
	new Map([...readTextsByFile(root, language).values()].flatMap((texts) => [...texts]))

/** Writes the texts of a language in the order of English; returns the paths of the files that have changed. */
export function writeTexts(root: string, language: string, texts: Texts): string[] {
	return messageFiles(root).flatMap(({ prefix, path }) => {
		const order = [...leaves(readTree(join(root, path('en'))), prefix)].map(([id]) => id)
		const known = order.filter((id) => texts.has(id))
		const tree = treeOf(known.map((id) => [id.slice(prefix.length), texts.get(id) ?? '']))
		return writeJson(join(root, path(language)), tree) ? [path(language)] : []
	})
}

const recordPath = (root: string, language: string) => join(root, `app/i18n/translated-from/${language}.json`)

/** Returns what is recorded of a language: for each id the hash of the English text that was translated. */
export const readRecord = (root: string, language: string): Texts =>
	new Map(leaves(readTree(recordPath(root, language)), ''))

/** Writes the record of a language in the order of English; what is no longer in English is left out. */
export function writeRecord(root: string, language: string, record: Texts): void {
	const known = [...readTexts(root, 'en').keys()].filter((id) => record.has(id))
	writeJson(recordPath(root, language), treeOf(known.map((id) => [id, record.get(id) ?? ''])))
}

function treeOf(entries: [path: string, value: string][]): Tree {
	const tree: Tree = {}
	for (const [path, value] of entries) {
		const names = path.split('.')
		const last = names.pop() ?? ''
		let node = tree
		for (const name of names) {
			const inside = Object.hasOwn(node, name) ? node[name] : undefined
			const next = typeof inside === 'object' ? inside : {}
			node[name] = next
			node = next
		}
		node[last] = value
	}
	return tree
}

/** What no reader of a file can see: direction marks and blanks other than the space. */
const invisible = /[\p{Cf}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u007f-\u009f]/gu

/** Formats JSON as the formatter of the project does, with invisible characters as codes. */
const formatJson = (tree: Tree): string => `${JSON.stringify(tree, null, '\t').replace(invisible, codes)}\n`

const codes = (characters: string) =>
	characters
		.split('')
		.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.join('')

function writeJson(path: string, tree: Tree): boolean {
	const text = formatJson(tree)
	if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
	writeFileSync(path, text)
	return true
}
