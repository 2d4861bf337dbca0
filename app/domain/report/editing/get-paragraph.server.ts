import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import type { Bindable } from '../report-text.ts'
import { inWritingPost, mayWrite } from './change-report.server.ts'
import { commentedStatuses } from './comments.server.ts'
import { compareTexts, lastYearsText, readableText, suggestedTexts } from './compared-texts.server.ts'
import { reportRow } from './get-report.server.ts'
import { isOutdated, paragraphsOf, stateNamesIn } from './read-paragraphs.server.ts'
import { bindableIn, numbersToName } from './report-numbers.server.ts'
import { shownText } from './shown-text.ts'
import type { Suggest } from './suggested-sentences.server.ts'

/** Versions and comments of a paragraph that are shown, the latest first. */
const MOST = 20

type Of = { id: string; language: Language }

const versions = statement(({ id, language }: Of) =>
	build
		.selectFrom('report_text')
		.where('paragraph_id', '=', id)
		.where('language', '=', language)
		.orderBy('version', 'desc')
		.limit(sql.lit(MOST + 1))
		.select(['version', 'text', 'at', 'author_id as authorId']),
)
const comments = statement(({ id }: Pick<Of, 'id'>) =>
	build
		.selectFrom('report_comment')
		.where('paragraph_id', '=', id)
		.orderBy(sql`resolved_at is not null`)
		.orderBy('at', 'desc')
		.orderBy('id')
		.limit(sql.lit(MOST))
		.select([
			'id',
			'text',
			'at',
			'author_id as authorId',
			'resolver_id as resolverId',
			'resolved_at as resolvedAt',
		]),
)

/** The language of the text, the table whose numbers are offered, and what the release suggests. */
type Shown = { language: Language; table?: ReleaseTableName | undefined; suggest: Suggest }

/**
 * A paragraph in one language as its writers see it: the text beside the original, the sentence that its release suggests
 * instead, its versions with what each changed, what last year's report says, and its comments. Refused for people who do
 * not write reports.
 */
export function getParagraph(
	person: Actor,
	reportId: string,
	id: string,
	{ language, table, suggest }: Shown,
) {
	const actor = inWritingPost(person)
	return readAs(actor, async (read) => {
		const report = await reportRow(read, reportId)
		const [all, bindable, stored, said] = await Promise.all([
			paragraphsOf(read, reportId),
			bindableIn(read, report.releaseId),
			read(versions, { id, language }),
			read(comments, { id }),
		])
		const at = all.findIndex((one) => one.id === id)
		const paragraph = all[at]
		if (!paragraph) throw new DomainError('not-found')
		const names = await namesOf(read, [
			...stored.map(({ authorId }) => authorId),
			...said.flatMap(({ authorId, resolverId }) => [authorId, resolverId ?? '']),
		])
		const { original } = report
		const [own, first] = [paragraph.texts[language], paragraph.texts[original]]
		const shown = shownText(own?.text ?? '', bindable)
		const originalText = language === original || !first ? null : shownText(first.text, bindable)
		const { id: _, texts: __, ...facts } = paragraph
		const suggested = mayWrite(actor, report)
			? suggestedTexts({ ...facts, language, text: own?.text ?? '' }, bindable, suggest)
			: []
		return {
			report: { id: reportId, period: report.period, status: report.status, original },
			paragraph: { id, ...facts, number: at + 1 },
			language,
			text: own?.text ?? '',
			version: own?.version ?? 0,
			follows: first && language !== original ? first.version : 0,
			isOutdated: isOutdated(paragraph, language, original),
			shown: own ? shown : null,
			originalText,
			stateNames: await stateNamesIn(
				read,
				[shown, ...(originalText ? [originalText] : []), ...suggested.map((one) => one.shown)],
				language,
			),
			suggested,
			versions: stored.slice(0, MOST).map(({ authorId, text, ...one }, index) => {
				const [before, now] = [stored[index + 1], readableText(text, bindable, language)]
				return {
					...one,
					by: names.get(authorId) ?? authorId,
					text: now,
					compared: before && compareTexts(readableText(before.text, bindable, language), now, language),
				}
			}),
			lastYear: own
				? await comparedWithLastYear(read, { ...report, ...paragraph, language }, own.text, bindable)
				: null,
			comments: said.map(({ authorId, resolverId, ...one }) => ({
				...one,
				by: names.get(authorId) ?? authorId,
				resolvedBy: resolverId ? (names.get(resolverId) ?? resolverId) : null,
			})),
			numbers: numbersToName(bindable.release.tables, table),
			mayWrite: mayWrite(actor, report),
			mayComment: commentedStatuses.has(report.status),
		}
	})
}
export type ParagraphView = Awaited<ReturnType<typeof getParagraph>>

type Sentence = { period: string; sentenceKey: string | null; language: Language }

async function comparedWithLastYear(read: Read, sentence: Sentence, text: string, bindable: Bindable) {
	const found = await lastYearsText(read, sentence)
	if (!found) return null
	const { language } = sentence
	const before = readableText(found.text, await bindableIn(read, found.releaseId), language)
	return {
		reportId: found.reportId,
		period: found.period,
		compared: compareTexts(before, readableText(text, bindable, language), language),
	}
}
