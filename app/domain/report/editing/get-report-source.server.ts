import { sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { languages } from '#workflows/languages.ts'
import type { ReportFrame, WrittenParagraph } from '../report-model.ts'
import { isWriter } from './change-report.server.ts'
import { reportRow } from './get-report.server.ts'
import { paragraphsOf } from './read-paragraphs.server.ts'
import { releaseOf } from './report-numbers.server.ts'

const named = statement((_: object) =>
	build.selectFrom('state').select(['iso3', sql<Stored.TextByLanguage>`names`.as('names')]),
)

/**
 * What the documents of a report are made of: its release, its paragraphs as they are now and the names of States. Not found where the reader may not see it; drafts are for those who write reports.
 */
export function getReportSource(actor: Actor, id: string) {
	return readAs(actor, async (read) => {
		const report = await reportRow(read, id)
		if (report.status === 'withdrawn' && !isWriter(actor)) throw new DomainError('not-found')
		const [release, present, states] = await Promise.all([
			releaseOf(read, report.releaseId),
			paragraphsOf(read, id),
			read(named, {}),
		])
		const frame: ReportFrame = {
			symbol: report.symbol || null,
			date: storedDay(report.dated),
			original: report.original,
			session: report.session,
		}
		const paragraphs = present.map(({ id: paragraph, chapter, texts }): WrittenParagraph => {
			const written = languages.flatMap((one) => (texts[one] ? [[one, texts[one].text]] : []))
			return { id: paragraph, chapter, texts: Object.fromEntries(written) }
		})
		return {
			period: report.period,
			source: {
				release,
				frame,
				states: new Map(states.map(({ iso3, names }) => [iso3, names])),
			},
			paragraphs,
		}
	})
}
