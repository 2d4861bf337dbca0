import type { Language } from '#workflows/languages.ts'
import { translator } from './translator.server.ts'

type Say = (key: string) => string

/** The words that name what is due, in one language. */
export const dueWordsIn = (language: Language) =>
	({
		calendar: translator(language, 'calendar'),
		timeline: translator(language, 'timeline'),
		settings: translator(language, 'settings'),
	}) as unknown as Record<'calendar' | 'timeline' | 'settings', Say>
