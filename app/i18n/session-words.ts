import type { Language } from '#workflows/languages.ts'
import type { Words } from './words.ts'

/**
 * What scripts say that most pages never need: the end of a session, the keys. No page carries these words; a script
 * loads them in the language of the page.
 */
export const sessionWords: Record<Language, () => Promise<Pick<Words, 'session'>>> = {
	ar: () => import('./messages/ar/session.json'),
	zh: () => import('./messages/zh/session.json'),
	en: () => import('./messages/en/session.json'),
	fr: () => import('./messages/fr/session.json'),
	ru: () => import('./messages/ru/session.json'),
	es: () => import('./messages/es/session.json'),
}
