import { diffWords } from 'diff'
import { sql } from 'kysely'
import type { Released } from '#app/domain/releases/get-release.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'
import { unDate, unNumber, unPercent } from '#workflows/report/un-format.ts'
import type { Bindable } from '../report-text.ts'
import { type ShownPiece, shownText } from './shown-text.ts'
import type { Suggest } from './suggested-sentences.server.ts'

type EarlierTextArgs = { period: string; sentenceKey: string; language: Language }

const earlier = statement(({ period, sentenceKey, language }: EarlierTextArgs) =>
	build
		.selectFrom('report as r')
		.innerJoin('release as l', 'l.id', 'r.release_id')
		.innerJoin('report_paragraph as p', 'p.report_id', 'r.id')
		.innerJoin('report_text as t', 't.paragraph_id', 'p.id')
		.where('l.period', '=', period)
		.where('r.status', 'in', ['approved', 'published'])
		.where('p.removed_at', 'is', null)
		.where('p.sentence_key', '=', sentenceKey)
		.where('t.language', '=', language)
		.where('t.replaced_at', 'is', null)
		.orderBy('r.approved_at', 'desc')
		.orderBy('r.id')
		.limit(sql.lit(1))
		.select(['r.id as reportId', 'r.release_id as releaseId', 'l.period', 't.text']),
)

/** The same half of the year before. */
const yearBefore = (period: string) => period.replace(/^\d+/, (year) => String(Number(year) - 1))

/**
 * What the report of the year before says in the sentence that a paragraph began with, in this language; null where there
 * was no approved report, or no such sentence in it.
 */
export async function lastYearsText(
	ask: Ask,
	{ period, sentenceKey, language }: Omit<EarlierTextArgs, 'sentenceKey'> & { sentenceKey: string | null },
) {
	if (!sentenceKey) return null
	const [found] = await ask(earlier, { period: yearBefore(period), sentenceKey, language })
	return found ?? null
}

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
	const words = (pieces: readonly ShownPiece[]): string =>
		pieces
			.map((piece) => {
				if (piece.kind === 'text' || piece.kind === 'typed') return piece.text
				if (piece.kind === 'number') return unNumber(piece.value, language)
				if (piece.kind === 'share') return unPercent(piece.value, language)
				if (piece.kind === 'day') return unDate(new Date(piece.day), language)
				if (piece.kind === 'note') return ` [${words(piece.pieces)}]`
				return piece.kind === 'state' ? piece.iso3 : `{${piece.typed}}`
			})
			.join('')
	return [words(lead), ...items.map((item) => `- ${words(item)}`)].join('\n')
}
