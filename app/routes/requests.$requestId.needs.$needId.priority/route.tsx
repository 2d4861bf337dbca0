import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { NeedPage } from '#app/components/record/need-page.tsx'
import { WorkRunNotice } from '#app/components/record/work-run.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { getScoring, type Scoring } from '#app/domain/priority/get-scoring.server.ts'
import { scoreAgain, scoreNeed } from '#app/domain/priority/score-need.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { scoring } from '#app/forms/priority-score.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { RoundPanel, ScoreAgainPanel } from './round-panel.tsx'
import { ScoreForm, TypedComments } from './score-form.tsx'

export const handle = {
	words: ['needTabs', 'work.landing', 'priority', 'draft', 'codes', 'refusals'] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const shown = await getScoring(actor, idFrom(params.needId))
	if (shown.request.id !== params.requestId) throw new DomainError('not-found')
	const outcome = new URL(request.url).searchParams
	return { ...shown, outcome: (['saved', 'renewed'] as const).find((each) => outcome.has(each)) ?? null }
})

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const needId = idFrom(params.needId)
	const parsed = parseForm(form, scoring)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { type, round, ...sent } = parsed.value
	const page = `/requests/${params.requestId}/needs/${needId}/priority`
	if ('reason' in sent) {
		await scoreAgain(actor, { needId, round, reason: sent.reason })
		return redirect(`${page}?renewed`, 303)
	}
	await scoreNeed(actor, { needId, round, opinions: sent })
	return redirect(await pathAfterStep(actor, request, `${page}?saved`, 'toScore'), 303)
})

export default function PriorityRoute() {
	const t = useTranslations('priority')
	const shown = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const wrong = answer && 'errors' in answer ? answer : undefined
	const { need, request, rounds, outcome } = shown
	const wrongAt = (type: string) => (wrong?.typed.type === type ? wrong : undefined)
	return (
		<NeedPage need={need} request={request} mayMatch title={t('title')} lead={<p>{t('lead')}</p>}>
			<WorkRunNotice />
			<ProblemNotice problem={problem} />
			{problem && shown.closed !== null && <TypedComments typed={problem.typed} />}
			{!answer && outcome && (
				<Notice tone="success" title={t(`${outcome}.title`)}>
					<p>{t(`${outcome}.body`)}</p>
				</Notice>
			)}
			<StateNotice shown={shown} />
			{shown.closed === null && <ScoreForm shown={shown} wrong={wrongAt('score') ?? problem} />}
			{rounds.map((round) => (
				<RoundPanel key={round.round} round={round} />
			))}
			{shown.mayScoreAgain && <ScoreAgainPanel round={shown.round} wrong={wrongAt('scoreAnew')} />}
		</NeedPage>
	)
}

/** The status of the scoring, why the reader cannot score, and where help with data should be offered. */
export function StateNotice({ shown }: { shown: Scoring }) {
	const t = useTranslations('priority')
	const refusals = useTranslations('refusals')
	const { state, scored, priority, closed, request, scoredAs, rounds } = shown
	const muchMissing = state === 'settled' && rounds[0]?.scores.some((score) => score.muchMissing)
	return (
		<>
			{state === 'settled' ? (
				<Notice title={t('states.settled', { priority: priority ?? 0 })}>
					{scoredAs && (
						<p>
							{t.rich('scoredAs', {
								link: (text) => <a href={`/requests/${request.id}/needs/${scoredAs}/priority`}>{text}</a>,
							})}
						</p>
					)}
				</Notice>
			) : (
				<Notice title={state === 'third' ? t('states.third') : t('states.waiting', { scored })} />
			)}
			{muchMissing && (
				<Notice tone="warning" title={t('muchMissing.title')}>
					<p>{t('muchMissing.body')}</p>
				</Notice>
			)}
			{closed && closed !== 'settled' && (
				<Notice title={t('closed.title')}>
					<p>{closed === 'reader' ? t('closed.reader') : refusals(closed)}</p>
				</Notice>
			)}
		</>
	)
}
