import type { Released } from '#app/domain/releases/get-release.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { Bindable } from '../text-problems.ts'
import { shownText } from './shown-text.ts'
import type { Suggest } from './take-sentence.server.ts'

type Written = { sentenceKey: string | null; language: Language; text: string }

/**
 * What a release suggests in place of a text that began as one of its sentences: each wording that is written otherwise,
 * as it is stored and as it is shown. `isSame`: only numbers or dates differ, as in a sentence that was taken before its
 * dates were bound to the dataset. Nothing for a paragraph of a writer's own.
 */
export function suggestedTexts(
	{ sentenceKey, language, text }: Written,
	bindable: Bindable & { release: Released },
	suggest: Suggest,
) {
	if (!sentenceKey) return []
	const variants = suggest(bindable.release).find(({ key }) => key === sentenceKey)?.variants ?? []
	return variants
		.map(({ grade, texts }) => ({ grade, text: texts[language] }))
		.filter((variant) => variant.text !== text)
		.map((variant) => ({
			...variant,
			shown: shownText(variant.text, bindable),
			isSame: hasWordsOf(text, variant.text),
		}))
}

/** Whether a text has the words of a suggested one, and anything where that names numbers or days. */
function hasWordsOf(text: string, suggested: string): boolean {
	const words = suggested.split(/\{[^{}]*\}/)
	const last = words.pop() ?? ''
	let at = 0
	for (const [place, part] of words.entries()) {
		const found = text.indexOf(part, at)
		if (found < 0 || (place === 0 && found > 0)) return false
		at = found + part.length
	}
	return at + last.length <= text.length && text.endsWith(last)
}
