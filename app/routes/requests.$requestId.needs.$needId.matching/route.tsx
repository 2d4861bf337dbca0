import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { NeedPage } from '#app/components/record/need-page.tsx'
import { WorkRunNotice } from '#app/components/record/work-run.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { getMatching } from '#app/domain/matching/get-matching.server.ts'
import { advanceNeed } from '#app/domain/steps/take-step.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'
import { ComparisonPanel } from './comparison-panel.tsx'
import { filterFrom, type MatchingAddress, matchingAddress } from './filter-from.ts'
import styles from './matching.module.css'
import { ApartPanel, AskPanel, MatchingSummary, useMatchingFacts } from './matching-summary.tsx'
import { MatchingTable } from './matching-table.tsx'

export const handle = {
	words: [
		'needTabs',
		'needs',
		'matching',
		'work.landing',
		'codes',
		'status',
		'events.foreseen',
		'refusals',
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const address = filterFrom(new URL(request.url).searchParams)
	const language = languageOf(request, actor.language)
	const matching = await getMatching(actor, idFrom(params.needId), address, language)
	if (matching.request.id !== params.requestId) throw new DomainError('not-found')
	return { address, ...matching }
})

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const { revision, event } = parseEvent('need', form)
	if (event.type !== 'proposeProgramme' && event.type !== 'waitlist')
		throw new DomainError('conflict', 'impossible')
	await advanceNeed(actor, { needId: idFrom(params.needId), revision, event })
	return redirect(
		await pathAfterStep(actor, request, `/requests/${params.requestId}/needs/${params.needId}`),
		303,
	)
})

type Matching = ReturnType<typeof useLoaderData<typeof loader>>

export default function MatchingRoute() {
	const t = useTranslations('matching')
	const matching = useLoaderData<typeof loader>()
	const { need, request, programmes, address } = matching
	const facts = useMatchingFacts(matching)
	const problem = useActionData<typeof action>()?.problem
	const back = `/requests/${request.id}/needs/${need.id}`
	return (
		<NeedPage
			need={need}
			request={request}
			mayMatch
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			facts={facts}
			actions={<ProposeLink matching={matching} />}
		>
			<WorkRunNotice />
			<ProblemNotice problem={problem} forms={[]} />
			<MatchingSummary {...matching} back={back} />
			<MatchingFilter address={address} path={`${back}/matching`} />
			<section id="matching" aria-label={t('columns.programme')}>
				{programmes.length > 0 && <MatchingTable {...matching} />}
				{programmes.length === 0 && (address.text || address.verdict) && (
					<Empty title={t('filter.nothing')}>
						<p>
							<a href={`${back}/matching`}>{t('filter.clear')}</a>
						</p>
					</Empty>
				)}
			</section>
			<MatchingPages {...matching} />
			<ApartPanel {...matching} />
			<ComparisonPanel {...matching} />
			<AskPanel {...matching} />
		</NeedPage>
	)
}

/** Leads to the form that proposes the best programme, where one fits. */
function ProposeLink({ matching: { programmes, mayPropose } }: { matching: Matching }) {
	const t = useTranslations('matching')
	const best = programmes.find(({ verdict }) => verdict === 'fits')
	if (!mayPropose || !best) return null
	return (
		<LinkButton href={`#proposeProgramme-${best.id}`}>
			{t('proposeProgramme', { programme: best.code })}
		</LinkButton>
	)
}

/** Links to the other pages of a long list. */
function MatchingPages({ address, programmes, from, total, page, pages }: Matching) {
	const t = useTranslations('matching.paging')
	const common = useTranslations('common')
	if (pages === 1) return null
	return (
		<nav aria-label={t('label')} className={styles.pages}>
			<span>{t('shown', { from, to: from + programmes.length - 1, total })}</span>
			{page > 1 && (
				<LinkButton href={matchingAddress(address, { page: page - 1 })} tone="secondary" rel="prev">
					{common('previous')}
				</LinkButton>
			)}
			{page < pages && (
				<LinkButton href={matchingAddress(address, { page: page + 1 })} tone="secondary" rel="next">
					{common('next')}
				</LinkButton>
			)}
		</nav>
	)
}

/** Filters a long list by result, or by names of programmes. */
function MatchingFilter({ address: filter, path }: { address: MatchingAddress; path: string }) {
	const t = useTranslations('matching')
	return (
		<section className={styles.filter} aria-label={t('filter.title')}>
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
				{(filter.text || filter.verdict) && (
					<LinkButton href={path} tone="quiet">
						{t('filter.clear')}
					</LinkButton>
				)}
			</FilterForm>
		</section>
	)
}
