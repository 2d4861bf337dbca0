import { findBroken, numericNames } from './compare-messages.ts'
import { findMissingTerms } from './find-missing-terms.ts'
import type { Offered } from './offered.ts'
import type { Translation } from './translation-states.ts'
import { findTypography } from './typography.ts'

/** What is wrong with texts, by their id: `refused` must be corrected, `warnings` are to be looked at. */
export type Examined = { refused: string[]; warnings: string[] }

/** Texts in the order of English, with what is stored of them. */
export type Known = { language: string; translations: ReadonlyMap<string, Translation> }

/**
 * Returns which translations of a file are taken over: those that differ from what is stored, and those that the
 * translator marks as done although nothing had to be changed. The rest of the file was not touched.
 */
export function takenOver(offered: readonly Offered[], { translations }: Known): Offered[] {
	return offered.filter(({ id, target, isDone, problem }) => {
		const stored = translations.get(id)
		if (problem || !stored) return true
		return target === (stored.target ?? '')
			? isDone && stored.state !== 'translated'
			: target !== '' || isDone
	})
}

/** Checks translations before they are written. If one is refused, none is taken. */
export function examine(offered: readonly Offered[], { language, translations }: Known): Examined {
	const numbers = numericNames([...translations.values()].map(({ source }) => source))
	const seen = new Set<string>()
	const examined: Examined = { refused: [], warnings: [] }
	for (const one of offered) {
		const { id, source, target } = one
		const english = translations.get(id)?.source
		const refused = seen.has(id) ? ['is there twice'] : refusalsOf(one, { language, english, numbers })
		seen.add(id)
		examined.refused.push(...refused.map((why) => `${id}: ${why}`))
		if (refused.length > 0 || english === undefined) continue
		const warnings = [
			...(source === english
				? []
				: ['the English text has changed since the export; it stays to be translated']),
			...findTypography(language, english, target),
			...findMissingTerms(language, english, target).map((term) => `term ${term}`),
		]
		examined.warnings.push(...warnings.map((why) => `${id}: ${why}`))
	}
	return examined
}

type Against = { language: string; english: string | undefined; numbers: ReadonlySet<string> }

function refusalsOf({ target, problem }: Offered, { language, english, numbers }: Against): string[] {
	if (english === undefined) return ['there is no such text']
	if (problem) return [problem]
	if (target === '' && english !== '') return ['has no translation']
	if (unprintable.test(target)) return ['holds a control character']
	return findBroken({ language, english, translation: target, numbers })
}

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\ufffc\ufffd]/u
