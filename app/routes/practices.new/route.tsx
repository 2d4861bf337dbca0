import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { PracticeForm } from '#app/components/practices/practice-form.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getNewPractice } from '#app/domain/practices/get-practice.server.ts'
import { beginPractice } from '#app/domain/practices/save-practice.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { newPractice } from '#app/forms/practice.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = {
	words: [
		'practices',
		'codes.themes',
		'codes.recommendations',
		'codes.involvements',
		'codes.protocolArticles',
		'codes.languages',
		'refusals',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await getNewPractice(actor)),
	/** The request from whose page the reader came. */
	requestId: filterValue(request, 'request'),
	language: languageOf(request, actor.language),
}))

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, newPractice)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { requestId, ...content } = parsed.value
	const id = await beginPractice(actor, requestId, content)
	return redirect(`/practices/${id}?saved=1`, 303)
})

export default function NewPracticeRoute() {
	const t = useTranslations('practices')
	const { requests, posts, requestId, language } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	return (
		<Page
			title={t('newTitle')}
			lead={<p>{t('newLead')}</p>}
			breadcrumbs={[{ href: '/practices', label: t('title') }]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			{requests.length === 0 ? (
				<Empty title={t('noRequests')}>
					<p>{t('noRequestsBody')}</p>
				</Empty>
			) : (
				<Panel title={t('text')} id="text">
					<PracticeForm
						values={typed ?? { requestId, language }}
						errors={errors}
						posts={posts}
						requests={requests}
					/>
				</Panel>
			)}
		</Page>
	)
}
