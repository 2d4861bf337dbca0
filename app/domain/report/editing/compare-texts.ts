import { diffWords } from 'diff'
import { intlLocales, type Language } from '#workflows/languages.ts'
import type { Bindable } from '../text-problems.ts'
import { type ShownPiece, shownText } from './shown-text.ts'

/** A piece of a comparison: in both texts, only in the later, or only in the earlier. */
type ComparedPiece = { kind: 'same' | 'added' | 'removed'; text: string }

/** The words in which two texts differ, in the words of their language. */
export function compareTexts(before: string, after: string, language: Language): ComparedPiece[] {
	const intlSegmenter = new Intl.Segmenter(intlLocales[language], { granularity: 'word' })
	return diffWords(before, after, { intlSegmenter }).map(({ added, removed, value }) => ({
		kind: added ? 'added' : removed ? 'removed' : 'same',
		text: value,
	}))
}

/** A text as it is read, with its numbers in place: what two releases say differently then shows as a difference. */
export function readableText(text: string, bindable: Bindable, language: Language): string {
	const { lead, items } = shownText(text, bindable)
	const number = new Intl.NumberFormat(intlLocales[language], { maximumFractionDigits: 1 })
	const share = new Intl.NumberFormat(intlLocales[language], { style: 'percent' })
	const date = new Intl.DateTimeFormat(intlLocales[language], { dateStyle: 'long', timeZone: 'UTC' })
	const words = (pieces: readonly ShownPiece[]): string =>
		pieces
			.map((piece) => {
				if (piece.kind === 'text' || piece.kind === 'typed') return piece.text
				if (piece.kind === 'number') return number.format(piece.value)
				if (piece.kind === 'share') return share.format(piece.value)
				if (piece.kind === 'day') return date.format(new Date(piece.day))
				if (piece.kind === 'note') return ` [${words(piece.pieces)}]`
				return piece.kind === 'state' ? piece.iso3 : `{${piece.typed}}`
			})
			.join('')
	return [words(lead), ...items.map((item) => `- ${words(item)}`)].join('\n')
}
