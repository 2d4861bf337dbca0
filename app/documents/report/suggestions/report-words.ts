import { dimWord } from '#app/components/releases/released-names.ts'
import { sayer } from '#app/i18n/translator.server.ts'
import type { Say } from '#app/i18n/use-say.ts'
import type { Namespace } from '#app/i18n/words.ts'
import type { Language } from '#workflows/languages.ts'
import type { ReleasedFact } from './facts.ts'

/** The words of a report in one language. */
export type ReportWords = {
	language: Language
	/** Sentences that are suggested. */
	text: Say
	/** The name of a code of a released table. */
	code: (dim: string, code: string) => string
	/** Numbers with their names in one enumeration; `quoted` where names are titles, `money` where they are currencies. */
	listed: (
		numbers: readonly ReleasedFact[],
		name: (number: ReleasedFact) => string,
		as?: 'number' | 'quoted' | 'pieces' | 'money',
	) => string
}

/** Says words by their whole path, `releases.tables.kinds`. */
export function pathSayer(language: Language): Say {
	const parted = (path: string) => {
		const [namespace = '', ...key] = path.split('.')
		// Paths that are asked for begin with a namespace of ours.
		return { say: sayer(language, namespace as Namespace), key: key.join('.') }
	}
	const say = (path: string, values?: Record<string, string | number>) => {
		const { say: own, key } = parted(path)
		return own(key, values)
	}
	return Object.assign(say, {
		has: (path: string) => {
			const { say: own, key } = parted(path)
			return own.has(key)
		},
	})
}

/** The words of a report in this language. */
export function reportWords(language: Language): ReportWords {
	const text = sayer(language, 'reportText')
	const say = pathSayer(language)
	return {
		language,
		text,
		code: (dim, code) => dimWord(say, dim, code),
		listed: (numbers, name, as = 'number') =>
			numbers
				.map((number) => text(`listed.${as}`, { label: name(number), value: number.bound }))
				.reduce((before, after) => (before ? text('listed.joined', { before, after }) : after), ''),
	}
}
