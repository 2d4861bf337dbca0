import { intlLocales, type Language } from '#workflows/languages.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { translator } from './translator.server.ts'

type Described = { kind: Kind; state: string; quantity: number; day: string; programme: string }

/** The words that published activities are described with, in one language; `day` is `YYYY-MM-DD`. */
export function activityWords(language: Language) {
	const t = translator(language, 'activityWords')
	const days = new Intl.DateTimeFormat(intlLocales[language], { dateStyle: 'long', timeZone: 'UTC' })
	return {
		description: ({ kind, day, ...told }: Described) =>
			t(`description.${kind}`, { ...told, day: days.format(new Date(`${day}T00:00:00Z`)) }),
		result: (kind: Kind) => t(`result.${kind}`),
	}
}
