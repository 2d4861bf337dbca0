import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProcessChart, ProcessChartKey } from '#app/components/chart/chart-drawing.tsx'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { FiledAnswers } from '#app/components/filing/filed-answers.tsx'
import { ProblemNotice, UnreadableNotice } from '#app/components/form/problem-notice.tsx'

import { RequestPage } from '#app/components/record/request-page.tsx'
import { WorkRunNotice } from '#app/components/record/work-run.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { type CaseView, getCase } from '#app/domain/requests/get-case.server.ts'
import type { HistoryEntry } from '#app/domain/requests/history-entry.server.ts'
import { advanceCase } from '#app/domain/steps/take-step.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import styles from '../requests.$requestId.history/history.module.css'
import { HistoryEntryItem, useLocalWording } from '../requests.$requestId.history/history-entry.tsx'
import { withPictures } from '../requests.$requestId.process-chart/pictures.server.ts'

import { AssessmentPanel, CaseOverview, DecisionPanel } from './assessment-panels.tsx'

export const handle = {
	words: [
		'requestTabs',
		'dueDiligence',
		'work.landing',
		'draft.rights',
		'needs.next',
		'history',
		'processChart',
		'events.dueDiligence',
		'events.fields',
		'events.foreseen',
		'events.hints',
		'status',
		'codes',
		'refusals',
		'versions.notice',
	] as const,
}

export const loader = signedInLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const { drawing, ...found } = await getCase(actor, idFrom(params.requestId), language)
	const charts = await withPictures([drawing], language)
	return { found, charts, forms: eventForms('dueDiligence', found.openTo) }
})

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const requestId = idFrom(params.requestId)
	const { id } = await getCase(actor, requestId)
	const { revision, event } = parseEvent('dueDiligence', form)
	await advanceCase(actor, { caseId: id, revision, event })
	return redirect(await pathAfterStep(actor, request, `/requests/${requestId}/due-diligence`), 303)
})

export default function DueDiligenceRoute() {
	const t = useTranslations('dueDiligence')
	const { found, charts, forms } = useLoaderData<typeof loader>()
	const problem = useActionData<typeof action>()?.problem
	const { request, rights } = found
	const answered = rights.fields.length + rights.groups.length > 0
	return (
		<RequestPage
			request={{ ...request, mayReadMessages: true, mayOpenCase: true }}
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			aside={
				forms.length > 0 && (
					<Panel title={t('act')} id="steps" isNext={found.ahead.some(({ yours }) => yours)}>
						<EventPanel
							group="dueDiligence"
							revision={found.revision}
							forms={forms}
							foreseen={found.foreseen}
							problem={problem}
							values={startingValues(found.assessment)}
						/>
					</Panel>
				)
			}
		>
			<WorkRunNotice />
			<ProblemNotice problem={problem} forms={forms} />
			<UnreadableNotice readable={found.readable} />
			<CaseOverview found={found} />
			<Panel title={t('next.title')}>
				<StepsAhead group="dueDiligence" steps={found.ahead} none={t('next.none')} />
			</Panel>
			<AssessmentPanel found={found} />
			<DecisionPanel found={found} />
			<HeldUpTable requestId={request.id} heldUp={found.heldUp} />
			<Panel title={t('rights.title')} id="rights">
				{answered ? <FiledAnswers {...rights} /> : <p>{t('rights.none')}</p>}
			</Panel>
			{charts.map(({ id, ...chart }) => (
				<ProcessChart key={id} {...chart} />
			))}
			<ProcessChartKey />
			<CaseHistory entries={found.entries} />
		</RequestPage>
	)
}

/** The history of the case, the latest first as in the history of the request. */
function CaseHistory({ entries }: { entries: readonly HistoryEntry[] }) {
	const t = useTranslations('dueDiligence')
	const local = useLocalWording()
	return (
		<Panel title={t('history')} id="history">
			<ol className={styles.entries} {...local}>
				{entries.toReversed().map((entry) => (
					<HistoryEntryItem key={entry.id} entry={entry} />
				))}
			</ol>
		</Panel>
	)
}

/** Needs of the request, and their deliveries, that are on hold until the case is cleared. */
function HeldUpTable({ requestId, heldUp }: { requestId: string } & Pick<CaseView, 'heldUp'>) {
	const t = useTranslations('dueDiligence.heldUp')
	const rows = heldUp.map(({ id, rank, part, title, status, delivery }) => [
		<a key="need" href={`/requests/${requestId}/needs/${id}`}>
			{t('named', { rank: needNumber({ rank, part }), title: `\u2068${title}\u2069` })}
		</a>,
		<StatusTag key="status" kind="need" status={status} />,
		delivery && (
			<a key="delivery" href={`/deliveries/${delivery.id}`}>
				<StatusTag kind="delivery" status={delivery.status} />
			</a>
		),
	])
	return (
		<Panel title={t('title')} id="held-up">
			{rows.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('caption')}
					captionHidden
					head={[t('need'), t('status'), t('delivery')]}
					rows={rows}
				/>
			)}
		</Panel>
	)
}

/** The latest assessment, so that those who repeat it or clear on its conditions need not type it again. */
function startingValues(assessment: CaseView['assessment']) {
	const said = Object.fromEntries(
		(assessment?.fields ?? []).map(({ name, value }) => [name, Array.isArray(value) ? value[0] : value]),
	)
	const { mitigation, monitoring } = said
	return { assess: said, clearWithMitigation: { mitigation, monitoring } }
}
