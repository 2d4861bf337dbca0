import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/empty.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { advanceNeed } from '#app/domain/advance.server.ts'
import { getMatching } from '#app/domain/get-matching.server.ts'
import { parseEvent } from '#app/forms/parse-event.ts'
import { idFrom } from '#app/forms/row-id.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'
import { VerdictPanel } from './verdict-panel.tsx'

export const handle = { words: ['needs', 'matching', 'codes', 'refusals'] as const }

export const loader = signedInLoader(async ({ actor, params, request }) => {
	const matching = await getMatching(actor, idFrom(params.needId), languageOf(request, actor.language))
	if (matching.request.id !== params.requestId) throw new DomainError('not-found')
	return matching
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
	const { need, request, programmes, mayPropose, mayWait } = useLoaderData<typeof loader>()
	const problem = useActionData<typeof action>()?.problem
	const of = (wanted: (typeof verdicts)[number]) => programmes.filter(({ verdict }) => verdict === wanted)
	const back = `/requests/${request.id}/needs/${need.id}`
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[
				{ href: `/requests/${request.id}`, label: request.reference ?? request.title },
				{ href: back, label: `${need.number}. ${need.title || needs('untitled')}` },
			]}
			actions={
				<LinkButton href={back} tone="secondary">
					{t('backToNeed')}
				</LinkButton>
			}
		>
			<ProblemNotice problem={problem} forms={[]} />
			{programmes.some(({ sample }) => sample) && <Notice title={t('sampleCatalogue')} />}
			{programmes.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<p>
					{t('counts', {
						fits: of('fits').length,
						unclear: of('unclear').length,
						doesNotFit: of('doesNotFit').length,
					})}
				</p>
			)}
			{programmes.length > 0 && of('fits').length === 0 && <Notice title={t('noneFits')} />}
			{verdicts.map((verdict) => (
				<VerdictPanel
					key={verdict}
					verdict={verdict}
					programmes={of(verdict)}
					revision={need.revision}
					mayPropose={mayPropose && verdict !== 'doesNotFit'}
					mayWait={mayWait}
				/>
			))}
		</Page>
	)
}
