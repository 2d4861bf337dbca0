import * as z from 'zod'
import { choices, count, line, optionalRowId, optionalText, rowId, text, tick } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { practiceEvents } from '#workflows/practice/events.ts'
import { involvements, recommendations } from '#workflows/practice/vocabulary.ts'
import { protocolArticles } from '#workflows/protocol-articles.ts'
import { themes } from '#workflows/vocabulary.ts'

/** What a good practice says. It is written for readers of every State: nothing is taken over from the request. */
export const practiceContent = z.object({
	language: z.enum(languages, { error: 'required' }),
	title: line(150),
	problem: text(),
	done: text(3000),
	helped: text(),
	hindered: optionalText(),
	results: text(),
	resources: optionalText(),
	themes: choices(themes, 'themes', 1, 4),
	recommendations: choices(recommendations, 'recommendations', 0),
	articles: choices(protocolArticles, 'protocolArticles', 0),
	involved: choices(involvements, 'involvements', 0),
	languages: choices(languages, 'languages', 0),
	contactPostId: optionalRowId(),
	showReference: tick(),
})
export type PracticeContent = z.output<typeof practiceContent>

/** A new practice, from a closed request. */
export const newPractice = practiceContent.extend({ requestId: rowId() })

const onPage = { revision: count(0) }

/** The text of one that is there; `revision` is that of the page. */
export const changedPractice = practiceContent.extend(onPage)

/** A step of a practice, sent from its page. */
export const practiceStep = z.discriminatedUnion('type', [
	practiceEvents.propose.extend(onPage),
	practiceEvents.consent.extend(onPage),
	practiceEvents.reject.extend(onPage),
	practiceEvents.approve.extend(onPage),
	practiceEvents.decline.extend(onPage),
	practiceEvents.withdraw.extend(onPage),
])

/** The fields of its text, in the order in which they are read. */
export const practiceTexts = ['problem', 'done', 'helped', 'hindered', 'results', 'resources'] as const
