import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { questions } from '#workflows/matching/ask.ts'

/**
 * The prepared question to a State about a need, in its own language, to be edited by the sender; empty without a
 * question.
 */
export function preparedQuestion(asked: string, { language, title }: { language: Language; title: string }) {
	const t = translator(language, 'matching')
	const named = new Set(asked.split(','))
	const lines = questions.filter((each) => named.has(each)).map((each) => `– ${t(`questions.${each}`)}`)
	return lines.length > 0 ? [t('questions.intro', { title }), ...lines].join('\n') : ''
}
