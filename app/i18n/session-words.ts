import type { Language } from '#workflows/languages.ts'
import type { Words } from './words.ts'

/** What is said of the end of a session: most pages never do, so none of them carries it. */
export const sessionWords: Record<Language, () => Promise<Pick<Words, 'session'>>> = {
	ar: () => import('./messages/ar/session.json'),
	zh: () => import('./messages/zh/session.json'),
	en: () => import('./messages/en/session.json'),
	fr: () => import('./messages/fr/session.json'),
	ru: () => import('./messages/ru/session.json'),
	es: () => import('./messages/es/session.json'),
}
