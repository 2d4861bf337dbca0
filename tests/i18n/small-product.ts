import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { runWords } from '#app/commands/words/run-words.ts'
import { listTranslations } from '#app/i18n/exchange/translation-states.ts'

/** A small product: two files of pages and one of e-mails, in French as far as it goes. */
const files = {
	'app/i18n/messages/en/first.json': {
		common: {
			save: 'Save plan',
			lead: 'Read the <link>page</link> about {name}.',
			mark: '\u2068{name}\u2069 & "co"',
		},
	},
	'app/i18n/messages/en/second.json': {
		codes: { 'Eastern Africa': 'Eastern Africa' },
		work: {
			needs: '{count, plural, =0 {No needs} one {# need} other {# needs}}',
			saved: 'The request was saved.',
		},
	},
	'emails/messages/en.json': { offerMade: { subject: 'Offer for a need' } },
	'app/i18n/messages/fr/first.json': { common: { save: 'Enregistrer le plan' } },
	'app/i18n/messages/fr/second.json': { work: { saved: 'Enregistré' } },
	'emails/messages/fr.json': { offerMade: { subject: 'Offre pour un besoin' } },
	'app/i18n/translated-from/fr.json': {},
}

/** Creates the small product before each test of a file; returns the operations that tests need. */
export function useSmallProduct() {
	let root = ''
	const at = (name: string) => join(root, name)
	const write = (path: string, tree: object) => {
		mkdirSync(dirname(at(path)), { recursive: true })
		writeFileSync(at(path), `${JSON.stringify(tree, null, '\t')}\n`)
	}
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'ta-words-'))
		for (const [path, tree] of Object.entries(files)) write(path, tree)
	})
	afterEach(() => rmSync(root, { recursive: true, force: true }))
	return {
		at,
		write,
		/** Runs the command in the small product. */
		async run(...args: string[]) {
			const lines: string[] = []
			const code = await runWords(args, { root, print: (line) => lines.push(line) })
			return { code, lines, said: lines.join('\n') }
		},
		contents: () =>
			Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(at(path), 'utf8')])),
		stateOf: (id: string) => listTranslations(root, 'fr').find((one) => one.id === id)?.state,
	}
}
