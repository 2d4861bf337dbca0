import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { PracticeForm } from '#app/components/practices/practice-form.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getPracticeToEdit } from '#app/domain/practices/get-practice.server.ts'
import { changePractice } from '#app/domain/practices/save-practice.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { changedPractice } from '#app/forms/practice.ts'
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

export const loader = readingLoader(({ actor, params }) =>
	getPracticeToEdit(actor, idFrom(params.practiceId)),
)

export const action = signedInAction(async ({ actor, params, form }) => {
	const practiceId = idFrom(params.practiceId)
	const parsed = parseForm(form, changedPractice)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { revision, ...content } = parsed.value
	await changePractice(actor, { practiceId, revision, content })
	return redirect(`/practices/${practiceId}?saved=1`, 303)
})

export default function EditPracticeRoute() {
	const t = useTranslations('practices')
	const { practice, posts } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	return (
		<Page
			title={t('editTitle')}
			record={{ title: practice.title, href: `/practices/${practice.id}` }}
			breadcrumbs={[{ href: '/practices', label: t('title') }]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			<Panel title={t('text')} id="text">
				<PracticeForm values={typed ?? practice} errors={errors} posts={posts} revision={practice.revision} />
			</Panel>
		</Page>
	)
}
