import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { useNeedTabs } from '#app/components/record/use-need-tabs.ts'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { type MatchingFilter as Filter, getMatching } from '#app/domain/matching/get-matching.server.ts'
import { advanceNeed } from '#app/domain/steps/take-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'
import { AskPanel } from './ask-panel.tsx'
import { filterFrom } from './filter-from.ts'
import { MatchingList } from './matching-list.tsx'
import { MatchingSummary } from './matching-summary.tsx'

export const handle = {
	words: ['needTabs', 'needs', 'matching', 'codes', 'refusals', 'bundles.overlap.link'] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const filter = filterFrom(new URL(request.url).searchParams)
	const language = languageOf(request, actor.language)
	const matching = await getMatching(actor, idFrom(params.needId), filter, language)
	if (matching.request.id !== params.requestId) throw new DomainError('not-found')
	return { filter, ...matching }
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const { revision, event } = parseEvent('need', form)
	if (event.type !== 'proposeProgramme' && event.type !== 'waitlist')
		throw new DomainError('conflict', 'impossible')
	await advanceNeed(actor, { needId: idFrom(params.needId), revision, event })
	return redirect(`/requests/${params.requestId}/needs/${params.needId}`, 303)
})

export default function MatchingRoute() {
	const t = useTranslations('matching')
	const needs = useTranslations('needs')
	const overlap = useTranslations('bundles.overlap')
	const matching = useLoaderData<typeof loader>()
	const { need, request } = matching
	const problem = useActionData<typeof action>()?.problem
	const back = `/requests/${request.id}/needs/${need.id}`
	const tabs = useNeedTabs({ id: need.id, requestId: request.id, mayMatch: true })
	return (
		<Page
			tabs={tabs}
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[
				{ href: `/requests/${request.id}`, label: request.reference ?? request.title },
				{ href: back, label: `${need.number}. ${need.title || needs('untitled')}` },
			]}
			actions={
				<>
					<LinkButton href={back} tone="secondary">
						{t('backToNeed')}
					</LinkButton>
					<LinkButton href={`${back}/similar-needs`} tone="secondary">
						{overlap('link')}
					</LinkButton>
				</>
			}
		>
			<ProblemNotice problem={problem} forms={[]} />
			<MatchingSummary {...matching} back={back} />
			<AskPanel {...matching} />
			<MatchingFilter filter={matching.filter} path={`${back}/matching`} />
			<MatchingList {...matching} />
		</Page>
	)
}

/** Filters a long list by result, or by names of programmes. */
function MatchingFilter({ filter, path }: { filter: Filter; path: string }) {
	const t = useTranslations('matching')
	return (
		<Panel title={t('filter.title')}>
			<FilterForm
				filters={[
					{ name: 'text', label: t('filter.text'), value: filter.text },
					{
						name: 'verdict',
						label: t('filter.verdict'),
						value: filter.verdict,
						options: verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) })),
						any: t('filter.any'),
					},
				]}
				button={t('filter.apply')}
			>
				<LinkButton href={path} tone="quiet">
					{t('filter.clear')}
				</LinkButton>
			</FilterForm>
		</Panel>
	)
}
