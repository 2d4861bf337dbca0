import type { Language } from '#workflows/languages.ts'
import type { Words } from './words.ts'

const files = import.meta.glob<Words['session']>('./messages/*/session.json', { import: 'session' })

/**
 * What scripts say that most pages never need: the end of a session, the keys. No page carries these words; a script
 * loads them in the language of the page.
 */
export async function sessionWords(language: Language): Promise<Words['session']> {
	const load = files[`./messages/${language}/session.json`]
	if (!load) throw new Error(`No words of a session in ${language}`)
	return load()
}
