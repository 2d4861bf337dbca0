import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listStates } from '#app/domain/core/list-states.server.ts'
import { getPerson } from '#app/domain/people/get-person.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { AccountFacts } from './account-facts.tsx'
import { AccountSteps } from './account-steps.tsx'
import { NationalityForm } from './nationality-form.tsx'
import { PostHistory } from './post-history.tsx'
import { takePersonStep } from './take-person-step.server.ts'

export const handle = {
	words: ['account', 'personPage', 'posts', 'refusals', 'events.fields'] as const,
}

const outcomes = ['suspended', 'readmitted', 'sessions', 'export'] as const

export const loader = signedInLoader(async ({ actor, params, request }) => {
	const { searchParams } = new URL(request.url)
	const done = searchParams.get('done')
	const id = params.personId === 'me' ? actor.id : (params.personId ?? '')
	return {
		person: await getPerson(actor, id),
		states: await listStates(actor, languageOf(request, actor.language)),
		recorded: searchParams.has('recorded'),
		done: outcomes.find((outcome) => outcome === done) ?? null,
	}
})

export const action = signedInAction(({ actor, params, form }) =>
	takePersonStep(actor, params.personId ?? '', form),
)

export default function PersonRoute() {
	const t = useTranslations('personPage')
	const account = useTranslations('account')
	const { person, states } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page
			title={person.name}
			lead={<p>{t(person.isOwn ? 'own' : 'lead')}</p>}
			breadcrumbs={person.isOwn ? [] : [{ href: '/people', label: account('people.title') }]}
		>
			<Outcome />
			<Panel title={account('person.details')}>
				<AccountFacts person={person} states={states} />
			</Panel>
			<Panel title={t('history')} id="posts">
				<PostHistory tenures={person.tenures} />
			</Panel>
			<AccountSteps person={person} answer={answer} />
			{person.may.recordNationality && (
				<NationalityForm nationality={person.nationality} states={states} answer={answer} />
			)}
		</Page>
	)
}

function Outcome() {
	const t = useTranslations('personPage.done')
	const account = useTranslations('account.person')
	const { recorded, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem && Object.keys(problem.errors).length === 0) return <ProblemNotice problem={problem} />
	if (answer) return null
	if (done) return <Notice tone="success" title={t(done)} />
	if (!recorded) return null
	return (
		<Notice tone="success" title={account('recorded.title')}>
			<p>{account('recorded.body')}</p>
		</Notice>
	)
}
