import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { type ReportChapter, reportChapters } from '../report-model.ts'
import { type ShownText, statesIn } from './shown-text.ts'

type WrittenText = { text: string; version: number; follows: number | null }

/** A paragraph of a report with its present texts. */
export type PresentParagraph = {
	id: string
	chapter: ReportChapter
	sentenceKey: string | null
	texts: Partial<Record<Language, WrittenText>>
	/** Comments that are not resolved, for those who see them. */
	comments: number
}

const paragraphs = statement(({ id }: { id: string }) =>
	build
		.selectFrom('report_paragraph as p')
		.where('p.report_id', '=', id)
		.where('p.removed_at', 'is', null)
		.orderBy('p.place')
		.orderBy('p.id')
		.select(['p.id', 'p.chapter', 'p.sentence_key as sentenceKey'])
		.select(
			sql<PresentParagraph['texts']>`(select coalesce(jsonb_object_agg(t.language,
				jsonb_build_object('text', t.text, 'version', t.version, 'follows', t.follows)), '{}')
				from report_text as t where t.paragraph_id = p.id and t.replaced_at is null)`.as('texts'),
		)
		.select(
			sql<number>`(select count(*)::int from report_comment as c
				where c.paragraph_id = p.id and c.resolved_at is null)`.as('comments'),
		),
)

/** The paragraphs of a report in the order of its chapters, with their present texts, as far as the reader sees them. */
export async function paragraphsOf(ask: Ask, reportId: string): Promise<PresentParagraph[]> {
	const rows = await ask(paragraphs, { id: reportId })
	return reportChapters.flatMap((chapter) =>
		rows.filter((row) => row.chapter === chapter).map((row) => ({ ...row, chapter })),
	)
}

const named = statement(({ codes }: { codes: readonly string[] }) =>
	build.selectFrom('state').where('iso3', '=', anyOf(codes)).select(['iso3', 'names']),
)

/** The names of the States in these texts, in a language. */
export async function stateNamesIn(ask: Ask, texts: readonly ShownText[], language: Language) {
	const codes = [...new Set(texts.flatMap(statesIn))]
	const found = codes.length > 0 ? await ask(named, { codes }) : []
	return Object.fromEntries(found.map(({ iso3, names }) => [iso3, textIn(names, language) || iso3]))
}

/** Whether a paragraph says anything in a language. */
export const isWritten = (texts: PresentParagraph['texts'], language: Language): boolean =>
	(texts[language]?.text.trim() ?? '') !== ''

/** Whether a text says what an earlier version of the original said. */
export const isOutdated = (
	{ texts }: Pick<PresentParagraph, 'texts'>,
	language: Language,
	original: Language,
): boolean => {
	const [own, first] = [texts[language], texts[original]]
	return language !== original && !!own && !!first && (own.follows ?? 0) < first.version
}
