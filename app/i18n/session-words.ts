import type { Language } from './languages.ts'
import type { Words } from './words.ts'

/** What is said of the end of a session: most pages never do, so none of them carries it. */
export const sessionWords: Record<Language, () => Promise<Pick<Words, 'session'>>> = {
	ar: () => import('./words/ar/session.ts'),
	zh: () => import('./words/zh/session.ts'),
	en: () => import('./words/en/session.ts'),
	fr: () => import('./words/fr/session.ts'),
	ru: () => import('./words/ru/session.ts'),
	es: () => import('./words/es/session.ts'),
}
