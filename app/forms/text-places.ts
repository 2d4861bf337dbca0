import type { Language } from '#workflows/languages.ts'

/** Pages of a request with texts of people, which a reader may have translated by an engine. */
export const textPages = ['filing', 'need', 'messages', 'questions', 'clarification'] as const
export type TextPageName = (typeof textPages)[number]

export type ShownTranslation = {
	id: string
	text: string
	/** Null where the engine did not say. */
	from: string | null
	engine: string
	madeAt: Date
	corrected: { at: Date; by: string | null } | null
}

/** The translations of the texts of a page, by place, and how many of its texts could still be sent. */
export type PageTranslations = {
	requestId: string
	to: Language
	open: number
	mayCorrect: boolean
	byPlace: Record<string, ShownTranslation>
}

/** Names a field within a request; the number of a row stands between its group and its field. */
export const fieldPlace = (needId: string | null, ...names: (string | number)[]) =>
	[needId ?? 'request', ...names].join('.')
