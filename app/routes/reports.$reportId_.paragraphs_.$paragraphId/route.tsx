import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { releasedWords } from '#app/components/releases/released-names.ts'
import { NumberList } from '#app/components/report/number-list.tsx'
import { suggestParagraphs } from '#app/documents/report/suggest-paragraphs.ts'
import { getParagraph } from '#app/domain/report/editing/get-paragraph.server.ts'
import { filterChoice, idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { paragraphChange } from '#app/forms/report.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'
import { releaseTableNames } from '#workflows/releases/tables.ts'
import { changeParagraph } from './change-paragraph.server.ts'
import { ParagraphComments } from './paragraph-comments.tsx'
import { ParagraphForm } from './paragraph-form.tsx'
import { ParagraphPlace } from './paragraph-place.tsx'
import { LastYear, ParagraphVersions, SuggestedText } from './paragraph-versions.tsx'

export const handle = {
	words: ['reports', 'reportText.chapters', 'refusals', 'form', ...releasedWords] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const table = filterChoice(request, 'table', releaseTableNames)
	const language = filterChoice(request, 'language', languages) ?? languageOf(request, actor.language)
	const view = await getParagraph(actor, idFrom(params.reportId), idFrom(params.paragraphId), {
		language,
		table,
		suggest: suggestParagraphs,
	})
	return { view, isChoosing: table !== undefined }
})

export const action = signedInAction(async ({ actor, form, params, request }) => {
	const place = { reportId: idFrom(params.reportId), paragraphId: idFrom(params.paragraphId) }
	const language = filterChoice(request, 'language', languages) ?? languageOf(request, actor.language)
	const parsed = parseForm(form, paragraphChange)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	return redirect(await changeParagraph(actor, { ...place, language }, parsed.value), 303)
})

export default function ParagraphRoute() {
	const t = useTranslations('reports')
	const chapterWord = useTranslations('reportText.chapters')
	const periodName = usePeriodName()
	const { view, isChoosing } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : undefined
	const { report, paragraph, language } = view
	const isPlain = problem && Object.keys(problem.errors).length === 0
	return (
		<Page
			title={t('paragraph', { number: paragraph.number })}
			record={{
				title: t('titleOf', { period: periodName(report.period) }),
				href: `/reports/${report.id}?language=${language}`,
			}}
			lead={<p>{chapterWord(paragraph.chapter)}</p>}
			breadcrumbs={[{ href: '/reports', label: t('title') }]}
			aside={
				<>
					<ParagraphComments view={view} errors={errors} typed={typed} />
					<ParagraphPlace view={view} />
				</>
			}
		>
			{isPlain && <ProblemNotice problem={problem} forms={[]} />}
			<ParagraphForm view={view} errors={errors} typed={typed} isStale={problem?.code === 'conflict'} />
			<SuggestedText view={view} />
			{view.mayWrite && <NumberList numbers={view.numbers} language={language} isOpen={isChoosing} />}
			<LastYear view={view} />
			<ParagraphVersions view={view} />
		</Page>
	)
}
