import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { NextAction } from '#app/components/event/steps-ahead.tsx'
import { MustWaitNotice, ProblemNotice, UnreadableNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { ComparisonTable } from '#app/components/matrix/comparison-table.tsx'
import { Mark, PeriodBar, Points, type Result, ShareBar } from '#app/components/matrix/marks.tsx'
import { MatrixTable } from '#app/components/matrix/matrix-table.tsx'
import { useTurnFacts } from '#app/components/record/clock-summary.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { eventForms } from '#app/forms/event-forms.ts'
import { env } from '#app/platform/env.server.ts'
import { titles, useGalleryTabs } from '../dev.components/shown-parts.tsx'
import { ShownClocks, ShownPeople, ShownSteps } from './shown-people.tsx'
import { ShownRecords } from './shown-records.tsx'
import { ShownStages } from './shown-stages.tsx'

const results: readonly Result[] = ['pass', 'fail', 'unknown']
const years = { from: 2026, to: 2029 }
const wanted = { from: '2027-01-01', to: '2027-09-30' }
const periods = [
	{ from: '2026-03-01', to: '2027-12-31' },
	{ from: null, to: '2026-06-30' },
	{ from: '2028-05-01', to: null },
] as const

/** Alternatives as rows, and the same side by side: every mark, a full and an empty bar, periods with open ends. */
export function ShownMatrix() {
	const t = useTranslations('componentGallery')
	const matching = useTranslations('matching')
	return (
		<>
			<MatrixTable
				caption={t('matrix')}
				tickHead={matching('compare.column')}
				nameHead={matching('columns.programme')}
				columns={[
					{ key: 'fit', label: matching('fit.title') },
					...results.map((result) => ({
						key: result,
						label: matching(`results.${result}`),
						rule: matching(`results.${result}`),
					})),
					{ key: 'period', label: matching('columns.funding') },
				]}
				groups={titles.map((title, at) => ({
					key: title,
					title: t('one'),
					rows: [
						{
							key: title,
							isChosen: at === 0,
							tick: <input type="checkbox" aria-label={title} />,
							name: <UserText>{title}</UserText>,
							below: at === 0 ? t('long') : undefined,
							cells: {
								fit: (
									<>
										<ShareBar share={at / 2} tone={at === 2 ? 'rest' : 'accent'} /> {at * 50}
									</>
								),
								...Object.fromEntries(results.slice(at).map((result) => [result, { result }])),
								period: <PeriodBar years={years} period={periods[at] ?? wanted} wanted={wanted} />,
							},
						},
					],
				}))}
			/>
			<ComparisonTable
				caption={t('matrix')}
				head={{ criterion: matching('columns.rule'), alternatives: [...titles] }}
				rows={results.map((result, at) => ({
					criterion: matching(`results.${result}`),
					cells: [
						<Mark key="mark" result={result} />,
						<Points key="points" points={at * 2} most={4} text={String(at * 2)} />,
						null,
					],
				}))}
			/>
		</>
	)
}

export const handle = {
	words: [
		'componentGallery',
		...(['access', 'board', 'codes', 'deliveryFiles', 'deputies', 'events', 'fields', 'indicators'] as const),
		...([
			'groupOfStates',
			'jointNeeds',
			'notesVerbales',
			'posts',
			'processingTime',
			'refusals',
			'settings',
			'sinceLook',
		] as const),
		...([
			'charts',
			'entryHistory',
			'needs.next',
			'status',
			'delivery.record',
			'lists.names',
			'matching',
			'pipeline',
		] as const),
		...([
			'timeline.due',
			'account.people',
			'bundles.earlier',
			'stateRecord.treaties',
			'versions.notice',
			'stages',
			'latestActivity',
			'equipmentRecords.exceptions',
			'equipmentRecords.specification.quantity',
		] as const),
	] as const,
}

/** Only in the sample world: parts of records with texts that mean nothing. */
export function loader() {
	if (!env.SAMPLE_WORLD) throw data(null, { status: 404 })
	return { forms: eventForms('need', ['reopenNeed', 'accept', 'decline']) }
}

/** What the pages of records are made of, in its states. Language and colours are those of the reader. */
export default function ComponentRecordsRoute() {
	const t = useTranslations('componentGallery')
	const { forms } = useLoaderData<typeof loader>()
	const running = {
		party: 'state',
		since: '2026-11-02',
		dueOn: '2026-11-20',
		overdue: true,
		left: 6,
	} as const
	return (
		<Page
			title={t('records')}
			lead={<p>{t('lead')}</p>}
			actions={<NextAction group="need" ahead={[{ type: 'accept', yours: true }]} forms={forms} />}
			tabs={useGalleryTabs()}
			facts={useTurnFacts({ reader: 'state', clock: { running, awaited: ['focalPoint', 'mission'] } })}
			aside={
				<Panel title={t('next')} id="steps" isNext>
					<ShownSteps forms={forms} />
				</Panel>
			}
		>
			<Panel title={t('notices')} id="notices">
				<ProblemNotice
					problem={{ code: 'conflict', reason: 'conflict', errors: {}, typed: { reason: [t('long')] } }}
					forms={[]}
				/>
				<UnreadableNotice readable={false} />
				<MustWaitNotice mustWait />
			</Panel>
			<Panel title={t('pictures')} id="clocks">
				<ShownClocks />
			</Panel>
			<Panel title={t('matrix')} id="matrix">
				<ShownMatrix />
			</Panel>
			<Panel title={t('tables')} id="records">
				<ShownStages />
				<ShownRecords />
			</Panel>
			<Panel title={t('tables')} id="people">
				<ShownPeople />
			</Panel>
		</Page>
	)
}
