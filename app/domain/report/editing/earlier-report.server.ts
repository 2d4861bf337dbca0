import { sql } from 'kysely'
import type { Ask } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'

type Asked = { period: string; sentenceKey: string; language: Language }

const earlier = statement(({ period, sentenceKey, language }: Asked) =>
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
	{ period, sentenceKey, language }: Omit<Asked, 'sentenceKey'> & { sentenceKey: string | null },
) {
	if (!sentenceKey) return null
	const [found] = await ask(earlier, { period: yearBefore(period), sentenceKey, language })
	return found ?? null
}
