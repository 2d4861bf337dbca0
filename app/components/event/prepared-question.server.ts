import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { questions } from '#workflows/matching/ask.ts'

/** What a State is asked about a need, in its own language, to be changed by whoever sends it; empty without a question. */
export function preparedQuestion(asked: string, { language, title }: { language: Language; title: string }) {
	const t = translator(language, 'matching')
	const named = new Set(asked.split(','))
	const lines = questions.filter((each) => named.has(each)).map((each) => `– ${t(`questions.${each}`)}`)
	return lines.length > 0 ? [t('questions.intro', { title }), ...lines].join('\n') : ''
}
