import type { SuggestedParagraph, SuggestionGrade } from '#app/domain/report/report-model.ts'
import { type Language, languages } from '#workflows/languages.ts'
import type { ReleasedTable } from '#workflows/releases/tables.ts'
import { deliveredSuggestions } from './suggestions/delivered.ts'
import { ReleaseFacts } from './suggestions/facts.ts'
import { reportWords } from './suggestions/report-words.ts'
import { submittedSuggestions } from './suggestions/submitted.ts'
import type { Sentence } from './suggestions/suggestion.ts'
import { unmetSuggestions } from './suggestions/unmet.ts'

/** What is read of a release for its report. */
type Release = { number: string; tables: readonly ReleasedTable[] }

const suggestions = [...submittedSuggestions, ...deliveredSuggestions, ...unmetSuggestions]

/**
 * Sentences for the report on a release, in the order of its chapters and in all six languages. A number that the
 * release hides is in none of them; what it gives no number for is not suggested.
 */
export function suggestParagraphs({ number, tables }: Release): SuggestedParagraph[] {
	const facts = new ReleaseFacts(number, tables)
	return suggestions
		.map(({ key, chapter, variants }) => ({
			key,
			chapter,
			variants: variants.flatMap(([grade, sentence]) => variantOf(grade, sentence, facts)),
		}))
		.filter(({ variants }) => variants.length > 0)
}

function variantOf(
	grade: SuggestionGrade,
	sentence: Sentence,
	facts: ReleaseFacts,
): SuggestedParagraph['variants'][number][] {
	const texts: Partial<Record<Language, string>> = {}
	for (const language of languages) {
		const text = sentence(facts, reportWords(language))
		// What a release does not give, it gives in no language.
		if (text === null) return []
		texts[language] = text
	}
	return [{ grade, texts: texts as Record<Language, string> }] // all of them, above
}
