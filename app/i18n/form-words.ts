import type { Language } from '#workflows/languages.ts'
import type { Words } from './words.ts'

/** The messages of forms, for a page without words that needs one of them. */
export const formWords: Record<Language, () => Promise<Pick<Words, 'form'>>> = {
	ar: () => import('./messages/ar/common.json'),
	zh: () => import('./messages/zh/common.json'),
	en: () => import('./messages/en/common.json'),
	fr: () => import('./messages/fr/common.json'),
	ru: () => import('./messages/ru/common.json'),
	es: () => import('./messages/es/common.json'),
}
