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
import { addParagraph } from '#app/domain/report/editing/arrange-paragraphs.server.ts'
import { getAdditions, takeSentence } from '#app/domain/report/editing/suggested-sentences.server.ts'
import { filterChoice, idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { newParagraph } from '#app/forms/report.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'
import { releaseTableNames } from '#workflows/releases/tables.ts'
import { OwnParagraph, SuggestedSentences } from './suggested-sentences.tsx'

export const handle = {
	words: ['reports', 'reportText.chapters', 'refusals', 'form', ...releasedWords] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const table = filterChoice(request, 'table', releaseTableNames)
	const language = filterChoice(request, 'language', languages) ?? languageOf(request, actor.language)
	return {
		additions: await getAdditions(actor, idFrom(params.reportId), {
			language,
			table,
			suggest: suggestParagraphs,
		}),
		isChoosing: table !== undefined,
	}
})

export const action = signedInAction(async ({ actor, form, params }) => {
	const reportId = idFrom(params.reportId)
	const parsed = parseForm(form, newParagraph)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { type: _, ...asked } = parsed.value
	const added =
		'text' in asked
			? await addParagraph(actor, { reportId, ...asked })
			: await takeSentence(actor, { reportId, ...asked }, suggestParagraphs)
	return redirect(`/reports/${reportId}#paragraph-${added}`, 303)
})

export default function AddParagraphRoute() {
	const t = useTranslations('reports')
	const periodName = usePeriodName()
	const { additions, isChoosing } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : undefined
	const { id, period, language } = additions
	return (
		<Page
			title={t('add')}
			record={{ title: t('titleOf', { period: periodName(period) }), href: `/reports/${id}` }}
			breadcrumbs={[{ href: '/reports', label: t('title') }]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} forms={[]} />}
			<SuggestedSentences additions={additions} errors={errors} typed={typed} />
			<OwnParagraph additions={additions} errors={errors} typed={typed} />
			<NumberList numbers={additions.numbers} language={language} isOpen={isChoosing} />
		</Page>
	)
}
