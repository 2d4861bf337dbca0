import { sql } from 'kysely'
import { entryHistory } from '#app/domain/core/entry-history.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { reportChapters } from '../report-model.ts'
import { isWriter, mayWrite, openReportSteps } from './change-report.server.ts'
import {
	isOutdated,
	isWritten,
	type PresentParagraph,
	paragraphsOf,
	stateNamesIn,
} from './read-paragraphs.server.ts'
import { bindableIn } from './report-numbers.server.ts'
import { shownText } from './shown-text.ts'

const byId = statement(({ id }: { id: string }) =>
	build
		.selectFrom('report as r')
		.innerJoin('release as l', 'l.id', 'r.release_id')
		.where('r.id', '=', id)
		.select(['r.id', 'r.status', 'r.revision', 'r.symbol', 'r.dated', 'r.original', 'r.reason'])
		.select(sql<Stored.TextByLanguage>`r.session`.as('session'))
		.select(['r.author_ids as authorIds', 'r.approver_id as approverId', 'r.approved_at as approvedAt'])
		.select(['r.published_at as publishedAt', 'r.updated_at as updatedAt', 'r.release_id as releaseId'])
		.select(['l.period', 'l.sha256', 'l.as_at as asAt']),
)

/** A report as it is stored, with its release; not found where the reader may not see it. */
export async function reportRow(read: Read, id: string) {
	const [row] = await read(byId, { id })
	if (!row) throw new DomainError('not-found')
	return row
}

/**
 * A report in one language as its reader may see it, with the steps that are open to the reader. Of one that was withdrawn,
 * others than its writers learn that and nothing else.
 */
export function getReport(actor: Actor, id: string, language: Language) {
	return readAs(actor, async (read) => {
		const row = await reportRow(read, id)
		const isOwn = isWriter(actor)
		if (row.status === 'withdrawn' && !isOwn) return { isWithdrawn: true as const, at: row.updatedAt }
		const [paragraphs, bindable, history, names] = await Promise.all([
			paragraphsOf(read, id),
			bindableIn(read, row.releaseId),
			isOwn ? entryHistory<Recorded>(read.asSystem, 'report', id) : [],
			namesOf(read, isOwn ? [...row.authorIds, row.approverId ?? ''] : []),
		])
		const shown = paragraphs.map(({ texts, ...one }) => {
			const own = texts[language]
			return {
				...one,
				text: own ? shownText(own.text, bindable) : null,
				isOutdated: isOutdated({ texts }, language, row.original),
			}
		})
		const { authorIds, approverId, ...report } = row
		return {
			isWithdrawn: false as const,
			...report,
			language,
			chapters: reportChapters.map((chapter) => ({
				chapter,
				paragraphs: shown.filter((one) => one.chapter === chapter),
			})),
			stateNames: await stateNamesIn(
				read,
				shown.flatMap(({ text }) => text ?? []),
				language,
			),
			missing: missingIn(paragraphs),
			isOwn,
			reason: isOwn ? report.reason : '',
			authors: isOwn ? authorIds.map((one) => names.get(one) ?? one) : [],
			approver: isOwn && approverId ? (names.get(approverId) ?? null) : null,
			mayWrite: mayWrite(actor, row),
			openTo: openReportSteps(actor, row),
			history: history.map(({ recorded, ...entry }) => ({ ...entry, reason: recorded.reason ?? '' })),
		}
	})
}

/** What is decided of a report as a whole, as its form shows it. Not found where the report can no longer be changed. */
export function getFrame(actor: Actor, id: string) {
	return readAs(actor, async (read) => {
		const { period, revision, status, symbol, dated, original, session } = await reportRow(read, id)
		if (!mayWrite(actor, { status })) throw new DomainError('not-found')
		const values = { symbol, dated: storedDay(dated), original, session }
		return { id, period, revision, values }
	})
}

type Recorded = { reason?: string }
export type ReportView = Exclude<Awaited<ReturnType<typeof getReport>>, { isWithdrawn: true }>

/** How many paragraphs of a report are not written in each language. */
const missingIn = (paragraphs: readonly PresentParagraph[]) =>
	languages.map((language) => ({
		language,
		count: paragraphs.filter(({ texts }) => !isWritten(texts, language)).length,
	}))
