import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getPractice, type PracticeView } from '#app/domain/practices/get-practice.server.ts'
import { takePracticeStep } from '#app/domain/practices/take-practice-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { practiceStep, practiceTexts } from '#app/forms/practice.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { PracticeFacts, PracticeHistory, PracticeSteps } from './practice-facts.tsx'

export const handle = {
	words: [
		'practices',
		'status.practice',
		'codes.themes',
		'codes.recommendations',
		'codes.involvements',
		'codes.protocolArticles',
		'codes.languages',
		'refusals',
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => ({
	practice: await getPractice(actor, idFrom(params.practiceId), languageOf(request, actor.language)),
	isSaved: new URL(request.url).searchParams.has('saved'),
}))

export const action = signedInAction(async ({ actor, params, form }) => {
	const practiceId = idFrom(params.practiceId)
	const parsed = checkValues(Object.fromEntries(form), practiceStep)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: Object.fromEntries(form) }, { status: 422 })
	const { revision, ...event } = parsed.value
	await takePracticeStep(actor, { practiceId, revision, event })
	return redirect(`/practices/${practiceId}`, 303)
})

export default function PracticeRoute() {
	const t = useTranslations('practices')
	const { practice } = useLoaderData<typeof loader>()
	if (!practice.isWithdrawn) return <PracticePage practice={practice} />
	return (
		<Page title={t('withdrawnTitle')} breadcrumbs={[{ href: '/practices', label: t('title') }]}>
			<Notice title={t('withdrawn')}>
				<p>{t.rich('withdrawnOn', { day: () => <LocalDate value={practice.at} /> })}</p>
			</Notice>
		</Page>
	)
}

function PracticePage({ practice }: { practice: PracticeView }) {
	const t = useTranslations('practices')
	const facts = useKeyFacts(practice)
	const { isSaved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = answer && 'errors' in answer ? answer : undefined
	return (
		<Page
			title={practice.title}
			breadcrumbs={[{ href: '/practices', label: t('title') }]}
			facts={facts}
			actions={
				practice.mayEdit && (
					<LinkButton href={`/practices/${practice.id}/edit`} tone="secondary">
						{t('edit')}
					</LinkButton>
				)
			}
			aside={
				<>
					<PracticeSteps practice={practice} errors={given?.errors} typed={given?.typed} />
					<PracticeFacts practice={practice} />
					<PracticeHistory history={practice.history} />
				</>
			}
		>
			<ProblemNotice problem={problem} />
			{isSaved && !answer && <Notice tone="success" title={t('saved')} />}
			{practice.reason !== '' && (
				<Notice tone="warning" title={t(practice.status === 'withdrawn' ? 'whyWithdrawn' : 'whyRejected')}>
					<p>
						<UserText block>{practice.reason}</UserText>
					</p>
				</Notice>
			)}
			<PracticeText practice={practice} />
		</Page>
	)
}

/** The State, where the practice stands, and since when it is published. */
function useKeyFacts({ state, status, publishedAt }: PracticeView) {
	const t = useTranslations('practices')
	return [
		{ label: t('state'), value: state },
		{ label: t('status'), value: <StatusTag kind="practice" status={status} /> },
		...(publishedAt && status === 'published'
			? [{ label: t('publishedOn'), value: <LocalDate value={publishedAt} /> }]
			: []),
	]
}

/** What a practice says, in the language in which it was written: each part under its own heading. */
function PracticeText({ practice }: { practice: PracticeView }) {
	const t = useTranslations('practices.fields')
	const said = practiceTexts.filter((name) => practice[name] !== '')
	return said.map((name) => (
		<Panel key={name} title={t(name)} id={name}>
			<p lang={practice.language}>
				<UserText block>{practice[name]}</UserText>
			</p>
		</Panel>
	))
}
